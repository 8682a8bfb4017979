"""Finding codes of the data set as a whole: periods (PRD), missing and unknown things (DTA)."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

BANYAK_PERIODE: Final = Aturan(
    kode="PRD001",
    tingkat=Tingkat.KESALAHAN,
    judul="Data memuat beberapa periode",
    pesan="data memuat {n} periode: {daftar}",
    saran="pilih satu dengan -p, misalnya -p {contoh}, atau tulis periode di lembar info",
    alasan="Nilai dihitung untuk satu periode; baris dari periode lain tidak boleh ikut terhitung.",
    salah="tabel target memuat 2026-TW1 dan 2026-TW2, perintah tanpa -p",
    benar="asnkin nilai data.xlsx -p 2026-TW1",
)
PERIODE_TAK_TERBACA: Final = Aturan(
    kode="PRD002",
    tingkat=Tingkat.KESALAHAN,
    judul="Periode tidak terbaca",
    pesan="periode '{nilai}' tidak terbaca; baris ini tidak dipakai",
    saran="tulis periode seperti 2026-TW1, Triwulan I 2026, Maret 2026, Semester 1 2026, atau 2026",
    alasan="Baris hanya dipakai jika periodenya jelas.",
    salah="kolom periode berisi Caturwulan 1",
    benar="kolom periode berisi Triwulan I 2026",
)
PERIODE_DIMINTA_TAK_TERBACA: Final = Aturan(
    kode="PRD003",
    tingkat=Tingkat.KESALAHAN,
    judul="Periode yang diminta tidak terbaca",
    pesan="periode yang diminta, '{nilai}', tidak terbaca",
    saran="perbaiki isi Periode di lembar info (atau -p) menjadi seperti 2026-TW1, Triwulan I 2026, Maret 2026, "
    "Semester 1 2026, atau 2026",
    alasan="Periode dari -p atau lembar info menentukan baris mana yang dihitung.",
    salah="asnkin nilai data.xlsx -p TW1",
    benar="asnkin nilai data.xlsx -p 2026-TW1",
)
PERIODE_LAIN: Final = Aturan(
    kode="PRD004",
    tingkat=Tingkat.CATATAN,
    judul="Baris dari periode lain",
    pesan="{n} baris pada tabel {tabel} berasal dari periode lain ({daftar}) dan tidak dipakai",
    saran="pilih periode lain dengan -p jika memang dimaksud",
    alasan="Hanya baris dari periode yang dinilai yang dihitung.",
    salah="target Triwulan II saat menilai Triwulan I",
    benar="target Triwulan I saat menilai Triwulan I",
)
PERIODE_HABIS: Final = Aturan(
    kode="PRD005",
    tingkat=Tingkat.PERINGATAN,
    judul="Tabel tanpa baris dari periode yang dinilai",
    pesan="tabel {tabel} tidak memuat satu baris pun untuk {periode}",
    saran="periksa periode yang diminta dengan -p atau di lembar info",
    alasan="Periode yang salah ketik membuat semua baris terlewat.",
    salah="asnkin nilai data.xlsx -p 2025-TW1 untuk data 2026-TW1",
    benar="asnkin nilai data.xlsx -p 2026-TW1",
)
PERIODE_KOSONG: Final = Aturan(
    kode="PRD006",
    tingkat=Tingkat.PERINGATAN,
    judul="Baris tanpa periode",
    pesan="{n} baris pada tabel {tabel} tanpa periode; dipakai sebagai periode yang dinilai",
    saran="isi periode pada baris ini",
    alasan="Pada tabel yang memuat periode, baris tanpa periode belum tentu milik periode yang dinilai.",
    salah="kolom periode kosong di antara baris 2026-TW1",
    benar="kolom periode berisi 2026-TW1 pada semua baris",
)
TABEL_TIDAK_ADA: Final = Aturan(
    kode="DTA001",
    tingkat=Tingkat.PERINGATAN,
    judul="Tabel yang dipakai rubrik tidak ada",
    pesan="tabel {tabel} tidak ada atau kosong, padahal dipakai {pemakai}",
    saran="tambahkan lembar {tabel}, atau pakai rubrik yang tidak memerlukannya",
    alasan="Tanpa tabel ini, bagian rubrik yang memakainya tidak ada nilainya.",
    salah="rubrik memakai tabel kehadiran, tetapi lembarnya tidak ada",
    benar="lembar kehadiran dengan satu baris untuk setiap pegawai",
)
TABEL_TAMBAHAN_TIDAK_ADA: Final = Aturan(
    kode="DTA007",
    tingkat=Tingkat.CATATAN,
    judul="Tabel untuk nilai tambahan tidak ada",
    pesan="tabel {tabel} tidak ada atau kosong; {pemakai} dianggap 0",
    saran="tambahkan lembar {tabel} jika ada isinya",
    alasan="Nilai tambahan hanya diberikan kepada orang yang tercatat.",
    salah="lembar inovasi tidak ada, padahal rubrik memberi nilai tambahan untuk inovasi",
    benar="lembar inovasi dengan satu baris untuk setiap inovasi",
)
TAK_DIKENAL_DI_PEGAWAI: Final = Aturan(
    kode="DTA002",
    tingkat=Tingkat.PERINGATAN,
    judul="Unit kerja atau jabatan yang tidak dikenal",
    pesan="{apa} '{nilai}' tidak ada di tabel pegawai; barisnya tidak dipakai untuk siapa pun",
    saran="samakan tulisannya dengan tabel pegawai{mungkin}",
    alasan="Baris ini dihubungkan dengan orang melalui nama yang tertulis di tabel pegawai.",
    salah="kolom unit_kerja berisi Dinas Kesehtan",
    benar="kolom unit_kerja berisi Dinas Kesehatan, seperti di tabel pegawai",
)
TANPA_BARIS_DATA: Final = Aturan(
    kode="DTA005",
    tingkat=Tingkat.PERINGATAN,
    judul="Tanpa baris pada tabel yang dipakai komponen",
    pesan="{siapa} tidak mempunyai isian pada tabel {tabel}, yang dipakai komponen '{komponen}'",
    saran="tambahkan barisnya pada tabel {tabel}",
    alasan="Komponen tanpa data diperlakukan menurut aturan jika_kosong pada rubrik.",
    salah="pegawai tanpa baris kehadiran",
    benar="satu baris kehadiran untuk setiap pegawai",
)
TANPA_KUNCI: Final = Aturan(
    kode="DTA006",
    tingkat=Tingkat.KESALAHAN,
    judul="Baris yang tidak menyebut milik siapa",
    pesan="baris tanpa {pilihan}",
    saran="isi salah satu dari {pilihan}",
    alasan="Baris harus menyebut orang, jabatan, jenjang, atau unit yang dimaksud.",
    salah="baris standar tanpa jabatan, jenjang, maupun NIP",
    benar="baris standar dengan jenjang pengawas",
)
KEBERATAN_TANPA_KEPUTUSAN: Final = Aturan(
    kode="KBR001",
    tingkat=Tingkat.PERINGATAN,
    judul="Predikat baru tanpa keputusan",
    pesan="predikat baru '{nilai}' tanpa isian keputusan",
    saran="isi keputusan atas keberatan ini",
    alasan="Predikat hanya berubah karena keberatan yang telah diputus.",
    salah="predikat_baru Baik, keputusan kosong",
    benar="predikat_baru Baik, keputusan diterima",
)
KEBERATAN_MUNDUR: Final = Aturan(
    kode="KBR002",
    tingkat=Tingkat.PERINGATAN,
    judul="Keberatan bertanggal sebelum dokumen diterima",
    pesan="tanggal keberatan {nilai} mendahului tanggal dokumen diterima {terima}",
    saran="periksa kedua tanggal",
    alasan="Keberatan diajukan paling lama 14 hari kerja setelah dokumen evaluasi diterima (PermenPANRB 6/2022).",
    salah="tanggal 01/04/2026, tanggal_terima 05/04/2026",
    benar="tanggal 06/04/2026, tanggal_terima 05/04/2026",
)
KODE_PELATIHAN_GANDA: Final = Aturan(
    kode="PLT001",
    tingkat=Tingkat.KESALAHAN,
    judul="Kode pelatihan ganda",
    pesan="kode pelatihan '{nilai}' tercantum lebih dari sekali: {pertama} dan {kedua}",
    saran="beri setiap pelatihan kode yang berbeda",
    alasan="Rekomendasi menunjuk pelatihan melalui kodenya.",
    salah="kode PL-01 untuk dua pelatihan",
    benar="kode PL-01 dan PL-02",
)

ATURAN: Final[tuple[Aturan, ...]] = (
    BANYAK_PERIODE, PERIODE_TAK_TERBACA, PERIODE_DIMINTA_TAK_TERBACA, PERIODE_LAIN, PERIODE_HABIS, PERIODE_KOSONG,
    TABEL_TIDAK_ADA, TABEL_TAMBAHAN_TIDAK_ADA, TAK_DIKENAL_DI_PEGAWAI, TANPA_BARIS_DATA, TANPA_KUNCI,
    KEBERATAN_TANPA_KEPUTUSAN, KEBERATAN_MUNDUR, KODE_PELATIHAN_GANDA,
)  # fmt: skip

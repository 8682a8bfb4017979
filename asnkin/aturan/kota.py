"""Finding codes of a whole city: what only shows when the workbooks of many OPDs are put together (KTA)."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

ORANG_GANDA: Final = Aturan(
    kode="KTA001",
    tingkat=Tingkat.KESALAHAN,
    judul="Pegawai tercatat pada lebih dari satu buku kerja",
    pesan="{nama} (NIP {nilai}) juga tercatat di {lain}; nilainya tidak dipakai dalam rekap kota",
    saran="hapus barisnya dari buku kerja OPD yang bukan lagi tempatnya bekerja, atau isi tmt_unit di keduanya",
    alasan="Dua penilaian untuk satu orang tidak dapat dipilih tanpa tahu unit mana yang berlaku.",
    salah="NIP yang sama di dinkes.xlsx dan dikbud.xlsx tanpa tmt_unit",
    benar="NIP itu hanya di dikbud.xlsx, atau tmt_unit di keduanya menunjukkan mutasinya",
)
MUTASI: Final = Aturan(
    kode="KTA002",
    tingkat=Tingkat.PERINGATAN,
    judul="Pegawai mutasi tercatat di unit lama dan unit baru",
    pesan="{nama} (NIP {nilai}) tercatat di {semua}; yang dipakai {dipakai} karena tmt_unit-nya paling baru",
    saran="pastikan tmt_unit itu benar; jika tidak, perbaiki di buku kerja OPD-nya",
    alasan="Pegawai yang pindah dinilai di unit yang terakhir; nilai di unit lama tidak hilang dari rekap OPD-nya.",
    salah="tmt_unit 2026-01-01 di dinkes.xlsx dan 2026-03-01 di dikbud.xlsx, padahal tidak pernah pindah",
    benar="tmt_unit di dikbud.xlsx memang tanggal pindahnya",
)
RUBRIK_BEDA: Final = Aturan(
    kode="KTA003",
    tingkat=Tingkat.KESALAHAN,
    judul="Buku kerja dinilai dengan rubrik yang berbeda",
    pesan="dinilai dengan rubrik {nilai}, sedangkan yang lain dengan {lain}",
    saran="pilih satu rubrik untuk semua OPD dengan -r, atau samakan isi rubrik pada lembar info",
    alasan="Nilai dari dua rubrik tidak dapat diperingkatkan bersama.",
    salah="dinkes.xlsx menyebut rubrik sabang, yang lain nasional",
    benar="asnkin rekap folder -r nasional",
)
PERIODE_BEDA: Final = Aturan(
    kode="KTA004",
    tingkat=Tingkat.KESALAHAN,
    judul="Buku kerja dari periode yang berbeda",
    pesan="berisi {nilai}, sedangkan yang lain {lain}",
    saran="pilih satu periode untuk semua OPD dengan -p, atau perbaiki periode pada lembar info",
    alasan="Nilai dari dua periode tidak dapat diperingkatkan bersama.",
    salah="dinkes.xlsx berisi Triwulan I, yang lain Triwulan II",
    benar="asnkin rekap folder -p 2026-TW2",
)
TAK_TEROLAH: Final = Aturan(
    kode="KTA005",
    tingkat=Tingkat.KESALAHAN,
    judul="Buku kerja tidak dapat diolah",
    pesan="tidak masuk rekap: {nilai}",
    saran="perbaiki sebabnya ({cara}), lalu jalankan perintah yang sama",
    alasan="OPD yang buku kerjanya tidak dapat diolah harus terlihat, bukan hilang dari rekap.",
    salah="dinkes.xlsx menyebut rubrik yang tidak ada",
    benar="setiap buku kerja dapat dinilai sendiri dengan asnkin nilai",
)
BERKAS_KEMBAR: Final = Aturan(
    kode="KTA006",
    tingkat=Tingkat.PERINGATAN,
    judul="Dua buku kerja berisi sama persis",
    pesan="isinya sama persis dengan '{nilai}', jadi tidak diolah lagi",
    saran="hapus salah satunya, atau ganti dengan buku kerja OPD yang seharusnya",
    alasan="Salinan yang terbawa ke folder akan membuat semua pegawainya tercatat dua kali.",
    salah="dinkes.xlsx dan 'dinkes (1).xlsx' yang sama",
    benar="satu buku kerja untuk satu OPD",
)
OPD_KOSONG: Final = Aturan(
    kode="KTA007",
    tingkat=Tingkat.CATATAN,
    judul="Perangkat daerah diisi menurut buku kerjanya",
    pesan="{n} pegawai tanpa isian opd dihitung pada '{nilai}'",
    saran="isi kolom opd pada lembar pegawai, atau opd pada lembar info, jika namanya lain",
    alasan="Rekap kota dikelompokkan menurut perangkat daerah; tanpa isian dipakai nama berkasnya.",
    salah="dinkes.xlsx tanpa kolom opd dan tanpa opd pada lembar info",
    benar="opd 'Dinas Kesehatan' pada lembar info dinkes.xlsx",
)
NAMA_KEMBAR: Final = Aturan(
    kode="KTA008",
    tingkat=Tingkat.CATATAN,
    judul="Nama yang sama di beberapa OPD dibedakan",
    pesan="{apa} '{nilai}' ada di {n} OPD; pada rekap kota nama OPD-nya ditambahkan",
    saran="samakan isi opd-nya di semua buku kerja jika sebenarnya satu; jika memang berlainan, abaikan",
    alasan="Sekretariat setiap dinas adalah unit yang berlainan walaupun namanya sama.",
    salah="Sekretariat dua dinas dijumlahkan menjadi satu unit",
    benar="'Sekretariat (Dinas Kesehatan)' dan 'Sekretariat (Dinas Pendidikan)'",
)
BERSAMA_TANPA_PEMILIK: Final = Aturan(
    kode="KTA009",
    tingkat=Tingkat.PERINGATAN,
    judul="Baris buku kerja bersama tidak menyangkut OPD mana pun",
    pesan="{n} baris {tabel} tidak dipakai OPD mana pun: {apa}",
    saran=(
        "perbaiki NIP, unit kerja, atau OPD pada baris itu; jika pemiliknya OPD yang tidak ada di rekap ini{luar}, "
        "sertakan buku kerjanya"
    ),
    alasan="Baris buku kerja bersama dipakai OPD yang pegawai, unit, atau namanya disebut; yang tersisa tidak dipakai.",
    salah="bersama.xlsx, lembar kehadiran: NIP yang tidak ada pada lembar pegawai OPD mana pun",
    benar="setiap baris menyebut pegawai, unit, atau OPD yang buku kerjanya ada di folder itu",
)
PEGAWAI_BERSAMA: Final = Aturan(
    kode="KTA010",
    tingkat=Tingkat.KESALAHAN,
    judul="Buku kerja bersama memuat daftar pegawai",
    pesan="daftar pegawai di buku kerja bersama tidak dipakai",
    saran="hapus lembar ini dari buku kerja bersama, dan taruh pegawainya di buku kerja OPD masing-masing",
    alasan="Pegawai tercatat di buku kerja OPD-nya; daftar kedua membuat orang yang sama dapat tertulis berbeda.",
    salah="bersama.xlsx berisi lembar pegawai",
    benar="bersama.xlsx berisi info, capaian_organisasi, dokumen, hari_libur, skm",
)
UNIT_BERSAMA_GANDA: Final = Aturan(
    kode="KTA011",
    tingkat=Tingkat.PERINGATAN,
    judul="Unit pada buku kerja bersama ada di beberapa OPD",
    pesan="unit kerja '{nilai}' pada {tabel} tanpa nama OPD; barisnya dipakai untuk unit itu di {opd}",
    saran="tambahkan kolom opd di sebelahnya dan isi OPD yang dimaksud; jika memang untuk semuanya, abaikan",
    alasan="Sekretariat setiap dinas adalah unit yang berlainan walaupun namanya sama.",
    salah="capaian_organisasi: unit_kerja 'Sekretariat' tanpa opd",
    benar="capaian_organisasi: unit_kerja 'Sekretariat', opd 'Dinas Kesehatan'",
)
SKM_DI_LUAR_SKALA: Final = Aturan(
    kode="KTA012",
    tingkat=Tingkat.PERINGATAN,
    judul="SKM di luar skalanya",
    pesan="SKM '{nilai}' di luar {min} sampai {maks}; tidak dipakai",
    saran="isi nilai SKM sesudah dikalikan 25 (PermenPANRB 14/2017), misalnya 85,5",
    alasan="Nilai SKM 25 sampai 100; rata-rata unsur 1 sampai 4 adalah angka lain.",
    salah="nilai_skm 3,42",
    benar="nilai_skm 85,5",
)
TIDAK_DIOLAH: Final = Aturan(
    kode="KTA050",
    tingkat=Tingkat.PERINGATAN,
    judul="Berkas atau folder di folder data tidak diolah",
    pesan="tidak diolah: {nilai}",
    saran="taruh buku kerjanya langsung di folder data atau folder periode jika isinya data OPD; jika bukan, abaikan",
    alasan="OPD yang berkasnya terlewat harus terlihat, bukan hilang dari rekap.",
    salah="dinkes/kiriman/dinkes.xlsx: folder dinkes tidak berisi buku kerja langsung di dalamnya",
    benar="dinkes.xlsx atau dinkes/dinkes.xlsx",
)

ATURAN: Final[tuple[Aturan, ...]] = (
    ORANG_GANDA, MUTASI, RUBRIK_BEDA, PERIODE_BEDA, TAK_TEROLAH, BERKAS_KEMBAR, OPD_KOSONG, NAMA_KEMBAR,
    BERSAMA_TANPA_PEMILIK, PEGAWAI_BERSAMA, UNIT_BERSAMA_GANDA, SKM_DI_LUAR_SKALA,
    TIDAK_DIOLAH,
)  # fmt: skip

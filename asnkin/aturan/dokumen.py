"""Finding codes of objections (KBR), of evaluation documents (DOK) and of the holidays they count with (LIB)."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

KEBERATAN_LEWAT: Final = Aturan(
    kode="KBR003",
    tingkat=Tingkat.PERINGATAN,
    judul="Keberatan diajukan lewat 14 hari kerja",
    pesan=(
        "keberatan diajukan {nilai}, hari kerja ke-{n} sesudah dokumen diterima {terima}; batasnya hari ke-14, {batas}"
    ),
    saran="periksa kedua tanggal; jika benar, serahkan kepada atasan Pejabat Penilai Kinerja untuk mempertimbangkannya",
    alasan=(
        "PermenPANRB 6/2022, lampiran V.B.2: keberatan diajukan paling lama 14 hari kerja sejak dokumen evaluasi "
        "diterima."
    ),
    salah="tanggal_terima 01/04/2026, tanggal 24/04/2026",
    benar="tanggal_terima 01/04/2026, tanggal 10/04/2026",
)
KEPUTUSAN_LEWAT: Final = Aturan(
    kode="KBR004",
    tingkat=Tingkat.PERINGATAN,
    judul="Keberatan diputuskan lewat 7 hari kerja",
    pesan="keberatan diputuskan {nilai}, hari kerja ke-{n} sesudah diajukan {ajukan}; batasnya hari ke-7, {batas}",
    saran="periksa kedua tanggal; jika benar, catat sebab keterlambatannya dalam keputusan",
    alasan="PermenPANRB 6/2022, lampiran V.B.6: keputusan paling lama 7 hari kerja sejak keberatan diterima.",
    salah="tanggal 10/04/2026, tanggal_keputusan 24/04/2026",
    benar="tanggal 10/04/2026, tanggal_keputusan 17/04/2026",
)
KEPUTUSAN_MUNDUR: Final = Aturan(
    kode="KBR005",
    tingkat=Tingkat.PERINGATAN,
    judul="Keberatan diputuskan sebelum diajukan",
    pesan="tanggal keputusan {nilai} mendahului tanggal keberatan {ajukan}",
    saran="periksa kedua tanggal",
    alasan="Keputusan diambil atas keberatan yang sudah diajukan.",
    salah="tanggal 10/04/2026, tanggal_keputusan 08/04/2026",
    benar="tanggal 10/04/2026, tanggal_keputusan 15/04/2026",
)
KEPUTUSAN_TANPA_PREDIKAT: Final = Aturan(
    kode="KBR006",
    tingkat=Tingkat.PERINGATAN,
    judul="Keputusan keberatan tanpa predikat baru",
    pesan="keputusan '{nilai}' tanpa predikat baru; predikat tidak diubah",
    saran="isi predikat baru jika keputusan mengubah predikat, atau tulis 'menguatkan' pada keputusan",
    alasan=(
        "Keputusan bersifat menguatkan atau mengubah hasil evaluasi (PermenPANRB 6/2022, lampiran V.B.5); yang "
        "mengubah harus menyebut predikat barunya."
    ),
    salah="keputusan mengabulkan keberatan, predikat_baru kosong",
    benar="keputusan menguatkan hasil evaluasi, predikat_baru kosong",
)
TANGGAL_TANPA_KEPUTUSAN: Final = Aturan(
    kode="KBR007",
    tingkat=Tingkat.PERINGATAN,
    judul="Tanggal keputusan tanpa keputusan",
    pesan="tanggal keputusan {nilai} tanpa isian keputusan; keberatan ini dianggap belum diputus",
    saran="isi keputusannya, atau kosongkan tanggal keputusan",
    alasan="Keberatan baru berpengaruh setelah ada keputusannya.",
    salah="tanggal_keputusan 17/04/2026, keputusan kosong",
    benar="tanggal_keputusan 17/04/2026, keputusan mengubah predikat menjadi Baik",
)
KEBERATAN_FINAL: Final = Aturan(
    kode="KBR008",
    tingkat=Tingkat.PERINGATAN,
    judul="Keberatan atas hasil evaluasi yang final",
    pesan="keberatan atas evaluasi yang dilakukan atasan Pejabat Penilai Kinerja (Format D.1.2), yang bersifat final",
    saran="periksa tahap dokumen pegawai ini; jika benar, tanyakan dasar keberatannya sebelum memutus",
    alasan=(
        "Evaluasi yang dilakukan atasan Pejabat Penilai Kinerja karena terlambat bersifat final (lampiran PermenPANRB "
        "6/2022)."
    ),
    salah="tahap ditandatangani atasan pada lembar dokumen, dan baris keberatan orang yang sama",
    benar="tahap ditandatangani pada lembar dokumen, dan baris keberatan orang yang sama",
)
LIBUR_TIDAK_ADA: Final = Aturan(
    kode="LIB001",
    tingkat=Tingkat.CATATAN,
    judul="Hari libur tidak dikecualikan",
    pesan="lembar hari_libur tidak ada atau kosong; hari kerja dihitung hanya tanpa Sabtu dan Minggu",
    saran="tambahkan lembar hari_libur, satu tanggal satu baris, sebelum menyatakan sesuatu terlambat",
    alasan="Hari libur nasional dan cuti bersama bukan hari kerja; tanpa lembar ini keterlambatan dapat keliru.",
    salah="keberatan lewat batas, lembar hari_libur tidak ada",
    benar="lembar hari_libur dengan semua hari libur dan cuti bersama tahun itu",
)
LIBUR_TAHUN_LAIN: Final = Aturan(
    kode="LIB002",
    tingkat=Tingkat.PERINGATAN,
    judul="Hari libur tahun itu tidak ada",
    pesan="lembar hari_libur tidak memuat satu tanggal pun pada tahun {tahun}, padahal hari kerjanya dihitung",
    saran="tambahkan hari libur dan cuti bersama tahun {tahun}",
    alasan="Daftar hari libur tahun lain tidak berlaku; keterlambatan dapat keliru.",
    salah="hari_libur tahun 2025, keberatan tahun 2026",
    benar="hari_libur tahun 2026, keberatan tahun 2026",
)
TAHAP_TAK_DIKENAL: Final = Aturan(
    kode="DOK001",
    tingkat=Tingkat.PERINGATAN,
    judul="Tahap dokumen tidak dikenal",
    pesan="tahap '{nilai}' tidak dikenal; tidak dipakai untuk menghitung tenggat",
    saran="tulis salah satu dari {pilihan}",
    alasan="Tenggat dihitung antara tahap yang ditetapkan PermenPANRB 6/2022, lampiran V.A.",
    salah="tahap proses TTE",
    benar="tahap ditandatangani",
)
TAHAP_MUNDUR: Final = Aturan(
    kode="DOK002",
    tingkat=Tingkat.PERINGATAN,
    judul="Urutan tahap dokumen terbalik",
    pesan="dokumen {tahap} {hari}, mendahului tahap {dahulu} pada {hari_dahulu}",
    saran="periksa kedua tanggal",
    alasan="Dokumen ditandatangani, diserahkan, diterima, lalu dikembalikan (PermenPANRB 6/2022, lampiran V.A).",
    salah="diserahkan 02/04/2026, ditandatangani 06/04/2026",
    benar="ditandatangani 02/04/2026, diserahkan 06/04/2026",
)
TAHAP_LEWAT: Final = Aturan(
    kode="DOK003",
    tingkat=Tingkat.PERINGATAN,
    judul="Tahap dokumen melewati batas waktu",
    pesan="dokumen {tahap} {hari}, hari kerja ke-{n} sesudah tahap {dari} pada {hari_dari}; batasnya hari ke-{batas}",
    saran="periksa kedua tanggal; jika benar, laporkan keterlambatannya kepada PyB",
    alasan="PermenPANRB 6/2022, lampiran V.A, memberi batas waktu dalam hari kerja bagi setiap tahap.",
    salah="ditandatangani 01/04/2026, diserahkan 30/04/2026",
    benar="ditandatangani 01/04/2026, diserahkan 06/04/2026",
)
TAHAP_GANDA: Final = Aturan(
    kode="DOK004",
    tingkat=Tingkat.PERINGATAN,
    judul="Satu tahap dengan dua tanggal",
    pesan="{n} baris memberi tanggal yang berbeda bagi tahap yang sama; tahap itu tidak dipakai",
    saran="sisakan satu baris yang benar bagi setiap tahap",
    alasan="Satu dokumen menjalani setiap tahap sekali; tanggal yang benar tidak ditebak.",
    salah="dua baris diserahkan seorang pegawai, 06/04/2026 dan 08/04/2026",
    benar="satu baris diserahkan, 06/04/2026",
)
TANDA_TANGAN_TERLAMBAT: Final = Aturan(
    kode="DOK005",
    tingkat=Tingkat.PERINGATAN,
    judul="Ditandatangani sesudah jangka waktu evaluasi berakhir",
    pesan="dokumen {tahap} Pejabat Penilai Kinerja {hari}, sesudah jangka waktu evaluasi berakhir {berakhir}",
    saran="periksa kedua tanggal; jika benar, minta atasan Pejabat Penilai Kinerja menandatanganinya (Format D.1.2)",
    alasan=(
        "Bila lewat jangka waktu evaluasi, dokumen ditandatangani atasan Pejabat Penilai Kinerja (PermenPANRB 6/2022, "
        "lampiran V.A.8)."
    ),
    salah="evaluasi berakhir 10/04/2026, ditandatangani 13/04/2026",
    benar="evaluasi berakhir 10/04/2026, ditandatangani 09/04/2026",
)
TAHAP_TANPA_OPD: Final = Aturan(
    kode="DOK006",
    tingkat=Tingkat.PERINGATAN,
    judul="Tahap dokumen perangkat daerah tidak mengenai siapa pun",
    pesan="{n} baris menyebut perangkat daerah, padahal tabel pegawai tidak memuatnya; baris ini tidak dipakai",
    saran="tambahkan kolom opd pada tabel pegawai, atau isi NIP pada baris ini",
    alasan="Baris tanpa NIP berlaku bagi semua pegawai perangkat daerahnya, menurut kolom opd di tabel pegawai.",
    salah="baris Dinas Kesehatan pada lembar dokumen, tabel pegawai tanpa kolom opd",
    benar="baris Dinas Kesehatan pada lembar dokumen, kolom opd pegawai berisi Dinas Kesehatan",
)

ATURAN: Final[tuple[Aturan, ...]] = (
    KEBERATAN_LEWAT, KEPUTUSAN_LEWAT, KEPUTUSAN_MUNDUR, KEPUTUSAN_TANPA_PREDIKAT, TANGGAL_TANPA_KEPUTUSAN,
    KEBERATAN_FINAL, LIBUR_TIDAK_ADA, LIBUR_TAHUN_LAIN, TAHAP_TAK_DIKENAL, TAHAP_MUNDUR, TAHAP_LEWAT, TAHAP_GANDA,
    TANDA_TANGAN_TERLAMBAT, TAHAP_TANPA_OPD,
)  # fmt: skip

"""Finding codes of dates that need a word (SEL018 to SEL020): their order, and day numbers written as text."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

TANGGAL_DUA_ARTI: Final = Aturan(
    kode="SEL018",
    tingkat=Tingkat.PERINGATAN,
    judul="Tanggal yang dapat dibaca dua cara",
    pesan="kolom '{kolom}': {n} tanggal bermakna ganda, misalnya '{nilai}'; dibaca {dibaca}, bukan {lain}",
    saran="pastikan hari ditulis lebih dahulu; jika bulan yang lebih dahulu, ubah kolom ini menjadi tanggal Excel",
    alasan=(
        "Hari lebih dahulu adalah cara Indonesia, tetapi formulir berbahasa Inggris menulis bulan lebih dahulu. "
        "Satu tanggal seperti 31/12/2026 di kolom yang sama sudah memastikan urutannya."
    ),
    salah="teks 03/04/2026 dan 05/06/2026, tanpa tanggal lain yang memastikan urutannya",
    benar="teks 03/04/2026 dan 31/12/2026",
)
TANGGAL_TERTUKAR: Final = Aturan(
    kode="SEL019",
    tingkat=Tingkat.PERINGATAN,
    judul="Hari dan bulan mungkin tertukar",
    pesan=(
        "kolom '{kolom}': semua {n} tanggal Excel berhari 1 sampai 12, misalnya {nilai}, sedangkan '{teks}' tetap "
        "teks; hari dan bulan tanggal Excel itu mungkin tertukar"
    ),
    saran="cocokkan beberapa tanggal dengan sumbernya; jika tertukar, ketik ulang atau ekspor ulang dari sumbernya",
    alasan=(
        "Excel berbahasa Inggris membaca 03/04/2026 sebagai 4 Maret dan membiarkan 31/12/2026 sebagai teks karena "
        "tidak ada bulan ke-31."
    ),
    salah="tanggal Excel 04/03/2026, 05/06/2026, 07/08/2026, dan teks 31/12/2026 dalam satu kolom",
    benar="semuanya tanggal Excel, atau semuanya teks",
)
TANGGAL_NOMOR_SERI: Final = Aturan(
    kode="SEL020",
    tingkat=Tingkat.CATATAN,
    judul="Tanggal tertulis sebagai nomor seri Excel",
    pesan="kolom '{kolom}': {n} tanggal tertulis sebagai nomor seri Excel, misalnya '{nilai}' dibaca {dibaca}",
    saran="ubah format kolom ini menjadi tanggal sebelum mengekspornya",
    alasan="Excel menyimpan tanggal sebagai jumlah hari sejak 1900; sebagian ekspor menulis angka itu apa adanya.",
    salah="teks 46387 dalam berkas CSV",
    benar="teks 31/12/2026",
)

ATURAN: Final[tuple[Aturan, ...]] = (TANGGAL_DUA_ARTI, TANGGAL_TERTUKAR, TANGGAL_NOMOR_SERI)

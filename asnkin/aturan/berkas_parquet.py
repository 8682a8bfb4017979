"""Finding codes about Parquet tables (BRK)."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

PEMBACA_PARQUET: Final = Aturan(
    kode="BRK031",
    tingkat=Tingkat.KESALAHAN,
    judul="Pembaca Parquet belum terpasang",
    pesan="berkas adalah tabel Parquet, dan pembacanya belum terpasang di komputer ini",
    saran="minta tabel yang sama sebagai CSV, atau pasang pembacanya dengan pip install '.[parquet]' di folder asnkin",
    alasan="Membaca Parquet memerlukan pustaka tambahan yang besar dan tidak ikut terpasang dengan sendirinya.",
    salah="penilaian.parquet di komputer tanpa pembaca Parquet",
    benar="penilaian.csv, atau penilaian.parquet sesudah pembacanya dipasang",
)
JENIS_PARQUET: Final = Aturan(
    kode="BRK032",
    tingkat=Tingkat.PERINGATAN,
    judul="Kolom Parquet tidak berisi teks, angka, atau tanggal",
    pesan="kolom '{nilai}' berisi daftar, susunan, bita, atau lama waktu, sehingga isinya tidak dibaca",
    saran="simpan ulang kolom itu sebagai teks, angka, atau tanggal jika diperlukan; jika tidak, hapus kolomnya",
    alasan="Satu sel hanya dapat memuat satu nilai; isi yang bersusun tidak mempunyai padanan di buku kerja.",
    salah="kolom skor berisi daftar [4, 5, 3]",
    benar="satu kolom skor untuk setiap butir, berisi angka",
)
KOLOM_PARQUET: Final = Aturan(
    kode="BRK033",
    tingkat=Tingkat.KESALAHAN,
    judul="Dua kolom Parquet bernama sama",
    pesan="ada lebih dari satu kolom bernama '{nilai}'",
    saran="beri setiap kolom nama yang berbeda, atau hapus yang tidak dipakai, lalu simpan ulang",
    alasan="Kolom Parquet dibaca menurut namanya; yang bernama sama tidak dapat dibedakan.",
    salah="dua kolom bernama 'realisasi'",
    benar="'realisasi' dan 'realisasi tahun lalu'",
)

ATURAN: Final[tuple[Aturan, ...]] = (PEMBACA_PARQUET, JENIS_PARQUET, KOLOM_PARQUET)

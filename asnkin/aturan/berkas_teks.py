"""Finding codes about text files (BRK): what of a CSV file was repaired, passed over or is doubtful."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

TEKS_BERNAMA_BUKU: Final = Aturan(
    kode="BRK030",
    tingkat=Tingkat.PERINGATAN,
    judul="Berkas teks bernama buku kerja",
    pesan="isi berkas ini teks biasa, bukan buku kerja seperti menurut akhirannya; dibaca sebagai CSV",
    saran="minta buku kerja aslinya; jika memang CSV, ganti akhirannya menjadi .csv",
    alasan="Mengganti nama berkas tidak mengubah isinya; Excel pun menolak membukanya.",
    salah="pegawai.csv yang diganti namanya menjadi pegawai.xlsx",
    benar="pegawai.xlsx hasil Simpan Sebagai di Excel",
)
KOMENTAR: Final = Aturan(
    kode="BRK021",
    tingkat=Tingkat.CATATAN,
    judul="Baris keterangan CSV dilewati",
    pesan="{jumlah} baris di awal berkas yang diawali # dilewati",
    saran="salin isinya ke lembar info jika memuat periode atau OPD",
    alasan="Aplikasi pengekspor menulis keterangannya di baris berawalan #; baris itu bukan data.",
    salah="# Diekspor dari SIASN 5 April 2026",
    benar="berkas CSV yang dimulai dengan judul kolom",
)
BARIS_DIKUTIP: Final = Aturan(
    kode="BRK022",
    tingkat=Tingkat.CATATAN,
    judul="Baris CSV terkutip dipisahkan",
    pesan="{jumlah} baris tersimpan utuh di dalam satu sel dan sudah dipisahkan menurut tanda '{pemisah}'",
    saran="cocokkan beberapa baris dengan sumbernya; simpan ulang sebagai .xlsx agar tidak terulang",
    alasan="CSV yang disimpan ulang dapat mengutip setiap barisnya, sehingga semua isinya masuk ke kolom pertama.",
    salah='"190001012020121001;Budi;Bidang A;Staf"',
    benar="190001012020121001;Budi;Bidang A;Staf",
)
BARIS_PANJANG: Final = Aturan(
    kode="BRK023",
    tingkat=Tingkat.PERINGATAN,
    judul="Baris CSV lebih panjang",
    pesan="baris ini berisi lebih dari {kolom} kolom yang dipunyai baris lain, sehingga isinya mungkin bergeser",
    saran="beri tanda kutip pada isi yang memuat tanda '{pemisah}', atau simpan ulang dari Excel sebagai .xlsx",
    alasan="Tanda pemisah di dalam isi yang tidak dikutip menggeser semua isi di kanannya ke kolom yang salah.",
    salah="190001012020121001,Budi, S.E.,Bidang A,Staf",
    benar='190001012020121001,"Budi, S.E.",Bidang A,Staf',
)
TANDA_PETIK: Final = Aturan(
    kode="BRK024",
    tingkat=Tingkat.CATATAN,
    judul="Tanda petik di depan isi dibuang",
    pesan="tanda ' di depan isi kolom {kolom} dibuang",
    saran="abaikan; tanda itu ditulis pengekspor agar Excel membaca isinya sebagai teks",
    alasan="Ekspor SIASN menulis ' di depan NIP dan teks lain supaya Excel tidak mengubahnya menjadi angka.",
    salah="'190001012020121001 pada kolom nip",
    benar="190001012020121001 pada kolom nip",
)
KUTIP_TERBUKA: Final = Aturan(
    kode="SEL030",
    tingkat=Tingkat.KESALAHAN,
    judul="Tanda kutip CSV tidak ditutup",
    pesan="tanda kutip di awal sel ini tidak pernah ditutup; {jumlah} baris di bawahnya ikut masuk ke dalamnya",
    saran='buka berkas dengan Notepad, tutup tanda kutipnya (") atau hapus, lalu simpan',
    alasan="Isi di antara tanda kutip adalah satu sel; tanpa penutup, sisa berkas hilang ke dalam satu sel.",
    salah='190001012020121001,"Laporan,100,80',
    benar='190001012020121001,"Laporan",100,80',
)
ATURAN: Final[tuple[Aturan, ...]] = (
    TEKS_BERNAMA_BUKU, KOMENTAR, BARIS_DIKUTIP, BARIS_PANJANG, TANDA_PETIK, KUTIP_TERBUKA,
)  # fmt: skip

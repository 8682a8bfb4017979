"""Finding codes about files that are web pages (BRK): with tables, or none, and why."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

HALAMAN_WEB: Final = Aturan(
    kode="BRK005",
    tingkat=Tingkat.KESALAHAN,
    judul="Halaman web tanpa tabel",
    pesan="berkas berisi halaman web (HTML atau XML) tanpa tabel, bukan buku kerja Excel, apa pun akhirannya",
    saran="minta unduhan baru dari aplikasi asal, buka di Excel, pastikan tabelnya tampak, lalu simpan sebagai .xlsx",
    alasan="Sebagian aplikasi mengunduhkan halaman web dengan nama .xls; yang tidak memuat tabel tidak memuat data.",
    salah="laporan.xls yang sebenarnya halaman HTML berisi satu kalimat",
    benar="laporan.xls berisi tabel HTML, atau laporan.xlsx hasil simpan ulang dari Excel",
)
KERANGKA: Final = Aturan(
    kode="BRK015",
    tingkat=Tingkat.KESALAHAN,
    judul="Kerangka halaman web tanpa isi",
    pesan="berkas hanya kerangka halaman web (frameset); tabelnya berada di berkas lain yang tidak ikut terkirim",
    saran="buka di Excel pada komputer pengirimnya, simpan sebagai .xlsx (bukan Halaman Web), lalu kirim ulang",
    alasan="Excel yang menyimpan sebagai Halaman Web menaruh isinya di folder …_files; kerangkanya tidak berisi data.",
    salah="data.xls berisi <frameset> tanpa folder data_files",
    benar="data.xlsx hasil simpan ulang dari Excel",
)
HALAMAN_GALAT: Final = Aturan(
    kode="BRK016",
    tingkat=Tingkat.KESALAHAN,
    judul="Halaman galat aplikasi",
    pesan="berkas berisi pesan galat dari aplikasi yang mengunduhkannya, bukan data: '{nilai}'",
    saran="minta unduhan baru dari aplikasi asal; jika pesannya sama, sampaikan kepada pengelola aplikasi itu",
    alasan="Aplikasi yang gagal menyusun ekspor mengirim pesan galatnya sebagai berkas bernama .xls.",
    salah="rekap.xls berisi 'SQLSTATE[HY000] Connection refused'",
    benar="rekap.xls berisi tabel yang diunduh setelah aplikasinya pulih",
)
HALAMAN_MASUK: Final = Aturan(
    kode="BRK017",
    tingkat=Tingkat.KESALAHAN,
    judul="Halaman masuk aplikasi",
    pesan="berkas berisi halaman masuk (login) aplikasi, bukan data: waktu masuk Anda sudah habis ketika mengunduh",
    saran="buka aplikasi asal, masuk kembali, lalu unduh ulang datanya",
    alasan="Aplikasi yang meminta masuk ulang mengirim halaman masuknya sebagai berkas unduhan.",
    salah="pegawai.xls berisi isian nama pengguna dan kata sandi",
    benar="pegawai.xls berisi tabel pegawai",
)
PESAN_GALAT: Final = Aturan(
    kode="BRK018",
    tingkat=Tingkat.PERINGATAN,
    judul="Pesan galat di samping tabel",
    pesan="halaman ini juga memuat pesan galat aplikasi '{nilai}', sehingga isi tabelnya mungkin tidak lengkap",
    saran="cocokkan jumlah barisnya dengan yang tampak di aplikasi asal, dan unduh ulang jika berbeda",
    alasan="Aplikasi yang berhenti di tengah ekspor meninggalkan tabel yang sebagian barisnya hilang.",
    salah="tabel 200 baris yang diakhiri 'Allowed memory size exhausted'",
    benar="tabel utuh tanpa pesan galat",
)
TABEL_TERPOTONG: Final = Aturan(
    kode="BRK019",
    tingkat=Tingkat.PERINGATAN,
    judul="Halaman web terpotong",
    pesan="halaman ini berakhir sebelum tabelnya ditutup, sehingga baris terakhirnya mungkin hilang",
    saran="cocokkan baris terakhirnya dengan yang tampak di aplikasi asal, dan unduh ulang jika berbeda",
    alasan="Unduhan yang terputus memotong halaman di tengah tabel.",
    salah="pegawai.xls yang berakhir di tengah sebuah baris",
    benar="pegawai.xls yang berakhir dengan penutup tabel",
)
DARI_HTML: Final = Aturan(
    kode="BRK020",
    tingkat=Tingkat.CATATAN,
    judul="Halaman web dibaca sebagai tabel",
    pesan="berkas adalah halaman web (HTML), bukan buku kerja; {jumlah} tabel di dalamnya dibaca sebagai lembar",
    saran="buka di Excel dan simpan sebagai .xlsx jika letak sel pada temuan sulit dicari",
    alasan="Baris dihitung tersendiri untuk setiap tabel: dimulai dari tulisan di atasnya, satu baris satu paragraf.",
    salah="laporan.xls yang sebenarnya halaman HTML",
    benar="laporan.xlsx hasil simpan ulang dari Excel",
)
ATURAN: Final[tuple[Aturan, ...]] = (
    HALAMAN_WEB,
    KERANGKA,
    HALAMAN_GALAT,
    HALAMAN_MASUK,
    PESAN_GALAT,
    TABEL_TERPOTONG,
    DARI_HTML,
)

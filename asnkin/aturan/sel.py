"""Finding codes of single cells: damaged cells, numbers and dates (SEL), NIP in any table (NIP)."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Lingkup, Tingkat

GALAT_SEL: Final = Aturan(
    kode="SEL001",
    tingkat=Tingkat.KESALAHAN,
    judul="Sel berisi galat Excel",
    pesan="kolom '{kolom}' berisi galat '{nilai}', bukan nilai",
    saran="perbaiki rumus di sel ini, atau ketik nilainya langsung",
    alasan="Galat seperti #N/A atau #REF! berarti rumusnya gagal, sehingga nilai yang sebenarnya tidak diketahui.",
    salah="kolom realisasi berisi #N/A",
    benar="kolom realisasi berisi 87,5",
)
RUMUS_BELUM_DIHITUNG: Final = Aturan(
    kode="SEL002",
    tingkat=Tingkat.KESALAHAN,
    judul="Rumus belum pernah dihitung",
    pesan="kolom '{kolom}' berisi rumus yang belum ada hasil hitungnya",
    saran="buka berkas di Excel, simpan, lalu jalankan lagi",
    alasan="Berkas buatan program lain dapat menyimpan rumus tanpa hasilnya; asnkin tidak menebak hasil rumus.",
    salah="rumus =B2*C2 tanpa hasil tersimpan",
    benar="rumus =B2*C2 dengan hasil 90 tersimpan",
)
BUKAN_ANGKA: Final = Aturan(
    kode="SEL003",
    tingkat=Tingkat.KESALAHAN,
    judul="Bukan angka",
    pesan="kolom '{kolom}' berisi '{nilai}', seharusnya angka",
    saran="ganti dengan angka, misalnya 87,5, atau kosongkan",
    alasan="Kolom ini dihitung; teks atau tanggal di dalamnya tidak dapat ikut dihitung.",
    salah="kolom realisasi berisi tercapai",
    benar="kolom realisasi berisi 87,5",
)
ANGKA_TERLALU_BESAR: Final = Aturan(
    kode="SEL004",
    tingkat=Tingkat.KESALAHAN,
    judul="Angka terlalu besar",
    pesan="kolom '{kolom}' berisi '{nilai}', melampaui batas 15 digit",
    saran="periksa angka ini dan tulis ulang",
    alasan="Excel hanya menyimpan 15 digit; angka sebesar ini sudah kehilangan digit terakhirnya.",
    salah="kolom realisasi berisi 1E+20",
    benar="kolom realisasi berisi 1.500.000",
)
ANGKA_DUA_ARTI: Final = Aturan(
    kode="SEL005",
    tingkat=Tingkat.PERINGATAN,
    judul="Angka yang dapat dibaca dua cara",
    pesan="kolom '{kolom}': {n} angka bermakna ganda, misalnya '{nilai}'; dibaca {dibaca} (Indonesia), bukan {lain}",
    saran="ubah kolom ini menjadi angka (bukan teks), atau tulis tanpa titik ribuan",
    alasan="1.234 berarti seribu lebih menurut cara Indonesia dan satu lebih menurut cara Inggris.",
    salah="teks 1.234 dalam kolom realisasi",
    benar="angka 1234 dalam kolom realisasi",
)
TANDA_KOSONG: Final = Aturan(
    kode="SEL006",
    tingkat=Tingkat.CATATAN,
    judul="Tanda kosong pada kolom angka atau tanggal",
    pesan="kolom '{kolom}': {n} sel bertanda '{nilai}' dibaca sebagai kosong",
    saran="kosongkan sel jika memang belum ada isinya",
    alasan="Tanda hubung lazim dipakai untuk menandai sel yang tidak diisi.",
    salah="kolom realisasi berisi -",
    benar="kolom realisasi dikosongkan",
)
TAMPAK_KALI_SERIBU: Final = Aturan(
    kode="SEL007",
    tingkat=Tingkat.PERINGATAN,
    judul="Kolom tampak dikali seribu",
    pesan="kolom '{kolom}': semua {n} angka melampaui {batas}, misalnya {nilai}; tanda desimal tampaknya hilang",
    saran="periksa kolom ini pada berkas aslinya; asnkin tidak mengubah angkanya",
    alasan="Angka 1,218 sering berubah menjadi 1218 ketika berkas berpindah antara pengaturan Inggris dan Indonesia.",
    salah="kolom skor berisi 1218 dan 1305 pada skala 0 sampai 5",
    benar="kolom skor berisi 1,218 dan 1,305",
)
BUKAN_TANGGAL: Final = Aturan(
    kode="SEL008",
    tingkat=Tingkat.KESALAHAN,
    judul="Bukan tanggal",
    pesan="kolom '{kolom}' berisi '{nilai}', seharusnya tanggal",
    saran="tulis tanggal yang ada di kalender, tahunnya empat digit, misalnya 31/12/2026 atau 31 Desember 2026",
    alasan="Urutan tahap dan batas waktu dihitung dari tanggal.",
    salah="kolom tanggal berisi 31/02/2026",
    benar="kolom tanggal berisi 28/02/2026",
)
BULAN_DI_DEPAN: Final = Aturan(
    kode="SEL009",
    tingkat=Tingkat.PERINGATAN,
    judul="Tanggal dengan bulan di depan",
    pesan="kolom '{kolom}': {n} tanggal dibaca bulan lebih dahulu karena '{nilai}' hanya cocok begitu",
    saran="ubah kolom ini menjadi tanggal Excel, atau tulis hari lebih dahulu, misalnya 31/12/2026",
    alasan="Formulir berbahasa Inggris menulis bulan/hari/tahun; 04/05/2026 di kolom yang sama lalu berarti 5 April.",
    salah="kolom tanggal berisi 12/31/2026",
    benar="kolom tanggal berisi 31/12/2026",
)
BUKAN_YA_TIDAK: Final = Aturan(
    kode="SEL010",
    tingkat=Tingkat.KESALAHAN,
    judul="Bukan ya atau tidak",
    pesan="kolom '{kolom}' berisi '{nilai}', seharusnya ya atau tidak",
    saran="isi ya atau tidak",
    alasan="Kolom ini hanya mengenal dua keadaan.",
    salah="kolom wajib berisi mungkin",
    benar="kolom wajib berisi ya",
)
NIP_KOSONG: Final = Aturan(
    kode="NIP001",
    tingkat=Tingkat.KESALAHAN,
    judul="NIP kosong",
    pesan="NIP kosong",
    saran="isi NIP 18 digit orang ini, atau hapus barisnya",
    alasan="Setiap baris dihubungkan dengan orangnya melalui NIP.",
    salah="kolom nip kosong pada baris yang berisi",
    benar="kolom nip berisi 190001012020121001",
    lingkup=Lingkup.ORANG,
)
NIP_ANGKA: Final = Aturan(
    kode="NIP002",
    tingkat=Tingkat.KESALAHAN,
    judul="NIP tersimpan sebagai angka",
    pesan="NIP '{nilai}' tersimpan sebagai angka; digit terakhir sudah hilang",
    saran="ubah format kolom ini menjadi Teks, lalu isi ulang NIP dari sumber aslinya",
    alasan="Excel hanya menyimpan 15 digit sebuah angka, sedangkan NIP 18 digit; yang hilang tidak dapat ditebak.",
    salah="NIP tampil 1,90001E+17 di Excel",
    benar="NIP 190001012020121001 dalam kolom berformat Teks",
    lingkup=Lingkup.ORANG,
)
NIP_BUKAN_18: Final = Aturan(
    kode="NIP003",
    tingkat=Tingkat.KESALAHAN,
    judul="NIP bukan 18 digit",
    pesan="NIP '{nilai}' {isi}, seharusnya 18 digit",
    saran="tulis NIP lengkap 18 digit{petunjuk}",
    alasan="NIP PNS dan NI PPPK selalu 18 digit.",
    salah="NIP 19000101202012100 (17 digit)",
    benar="NIP 190001012020121001 (18 digit)",
    lingkup=Lingkup.ORANG,
)
NIP_MUSTAHIL: Final = Aturan(
    kode="NIP004",
    tingkat=Tingkat.KESALAHAN,
    judul="NIP dengan digit yang tidak mungkin",
    pesan="NIP '{nilai}' memuat {bagian} '{isi}', seharusnya {harus}",
    saran="cocokkan NIP ini dengan SK atau SIASN, lalu perbaiki",
    alasan="NIP memuat tanggal lahir, tahun dan bulan TMT (PPPK: kode 21 sampai 29), jenis kelamin, dan nomor urut.",
    salah="NIP 190013012020121001 (bulan lahir 13)",
    benar="NIP 190001012020121001 (lahir 1 Januari 1900)",
    lingkup=Lingkup.ORANG,
)
NIP_DIRAPIKAN: Final = Aturan(
    kode="NIP005",
    tingkat=Tingkat.CATATAN,
    judul="NIP dirapikan",
    pesan="kolom '{kolom}': {n} NIP dirapikan, misalnya '{nilai}' dibaca {dibaca}",
    saran="tulis NIP tanpa spasi, titik, atau tanda petik",
    alasan="Spasi, titik, tanda petik, dan awalan NIP. tidak termasuk NIP.",
    salah="NIP 19000101 202012 1 001",
    benar="NIP 190001012020121001",
)
NIP_TAK_DIKENAL: Final = Aturan(
    kode="NIP006",
    tingkat=Tingkat.KESALAHAN,
    judul="NIP tidak ada di tabel pegawai",
    pesan="NIP '{nilai}' tidak ada di tabel pegawai",
    saran="perbaiki NIP ini{mungkin}, atau tambahkan orangnya ke tabel pegawai",
    alasan="Baris milik orang yang tidak terdaftar tidak dapat dinilai.",
    salah="NIP 190001012020121009, padahal di tabel pegawai 190001012020121001",
    benar="NIP 190001012020121001, yang ada di tabel pegawai",
    lingkup=Lingkup.ORANG,
)
NIP_MILIK_CACAT: Final = Aturan(
    kode="NIP007",
    tingkat=Tingkat.KESALAHAN,
    judul="NIP milik orang yang NIP-nya rusak atau ganda di tabel pegawai",
    pesan="NIP '{nilai}' {lain}tidak ada di tabel pegawai; mungkin milik {letak}, yang NIP-nya {cacat} "
    "({n} baris di sini)",
    saran="perbaiki dulu NIP di {letak}; jika memang orang itu, baris di sini tidak perlu diubah",
    alasan="NIP yang rusak atau ganda di tabel pegawai membuat baris pemiliknya pada tabel lain tampak tanpa pemilik.",
    salah="NIP 1,90001E+17 di tabel pegawai dan 190001012020121001 di tabel target",
    benar="NIP 190001012020121001 di kedua tabel",
    lingkup=Lingkup.ORANG,
)
NIP_NAMA_LAIN: Final = Aturan(
    kode="NIP020",
    tingkat=Tingkat.PERINGATAN,
    judul="Nama di samping NIP berbeda",
    pesan="NIP '{nilai}' di tabel pegawai milik {milik}, tetapi nama di baris ini '{nama}'; dibaca menurut NIP",
    saran="cocokkan NIP dengan namanya; NIP dua orang mungkin tertukar",
    alasan="Bila NIP dan namanya menunjuk dua orang, nilai orang yang satu dapat tercatat pada yang lain.",
    salah="NIP 190001012020121001 milik Budi, di sampingnya nama Ani",
    benar="NIP 190001012020121001 milik Budi, di sampingnya nama Budi",
)

ATURAN: Final[tuple[Aturan, ...]] = (
    GALAT_SEL, RUMUS_BELUM_DIHITUNG, BUKAN_ANGKA, ANGKA_TERLALU_BESAR, ANGKA_DUA_ARTI, TANDA_KOSONG, TAMPAK_KALI_SERIBU,
    BUKAN_TANGGAL, BULAN_DI_DEPAN, BUKAN_YA_TIDAK, NIP_KOSONG, NIP_ANGKA, NIP_BUKAN_18, NIP_MUSTAHIL, NIP_DIRAPIKAN,
    NIP_TAK_DIKENAL, NIP_MILIK_CACAT, NIP_NAMA_LAIN,
)  # fmt: skip

"""Finding codes of the table pegawai (PEG) and of superiors (ATS)."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Lingkup, Tingkat

NIP_GANDA: Final = Aturan(
    kode="PEG001",
    tingkat=Tingkat.KESALAHAN,
    judul="NIP ganda di tabel pegawai",
    pesan="NIP '{nilai}' tercantum lebih dari sekali: {pertama} dan {kedua}",
    saran="hapus salah satu baris, atau perbaiki NIP yang keliru",
    alasan="Satu NIP milik satu orang; baris lain dihubungkan dengannya melalui NIP.",
    salah="NIP 190001012020121001 pada dua baris pegawai",
    benar="NIP 190001012020121001 pada satu baris pegawai",
    lingkup=Lingkup.ORANG,
)
TANPA_PEGAWAI: Final = Aturan(
    kode="PEG002",
    tingkat=Tingkat.KESALAHAN,
    judul="Tidak ada pegawai",
    pesan="tidak ada satu baris pun pegawai yang dapat dibaca",
    saran="isi lembar pegawai dengan kolom NIP, nama, unit kerja, dan jabatan",
    alasan="Yang dinilai adalah orang-orang pada tabel pegawai.",
    salah="lembar pegawai kosong",
    benar="lembar pegawai dengan satu baris untuk setiap orang",
)
IDENTITAS_KOSONG: Final = Aturan(
    kode="PEG003",
    tingkat=Tingkat.PERINGATAN,
    judul="Nama, unit kerja, atau jabatan kosong",
    pesan="kolom '{kolom}' kosong pada {n} pegawai",
    saran="isi kolom ini",
    alasan="Laporan, peringkat dalam unit, dan standar jabatan memerlukan isian ini.",
    salah="kolom unit_kerja kosong",
    benar="kolom unit_kerja berisi Dinas Kesehatan",
)
JENJANG_DITURUNKAN: Final = Aturan(
    kode="PEG004",
    tingkat=Tingkat.CATATAN,
    judul="Jenjang diturunkan",
    pesan="jenjang kosong pada {n} pegawai diturunkan: {rincian}",
    saran="isi kolom jenjang jika hasilnya tidak sesuai",
    alasan="Jenjang terbaca dari akhiran jabatan fungsional atau dari eselon; selain itu dianggap pelaksana.",
    salah="jenjang kosong, jabatan Guru Ahli Muda",
    benar="jenjang ahli_muda, jabatan Guru Ahli Muda",
)
JENJANG_TAK_DIKENAL: Final = Aturan(
    kode="PEG005",
    tingkat=Tingkat.PERINGATAN,
    judul="Jenjang yang tidak dikenal",
    pesan="jenjang '{nilai}' tidak dikenal; dipakai '{dibaca}' dari jabatan atau eselon",
    saran="isi jenjang yang dikenal, misalnya {contoh}{mungkin}",
    alasan="Standar kompetensi dan peringkat dalam jenjang memerlukan jenjang jabatan ASN.",
    salah="kolom jenjang berisi SD",
    benar="kolom jenjang berisi ahli_muda",
)
NIP_LAWAN_KELAMIN: Final = Aturan(
    kode="PEG006",
    tingkat=Tingkat.PERINGATAN,
    judul="Jenis kelamin tidak cocok dengan NIP",
    pesan="jenis kelamin '{nilai}' tidak cocok dengan digit ke-15 NIP ({digit}: {menurut})",
    saran="periksa NIP dan jenis kelamin",
    alasan="Digit ke-15 NIP adalah 1 untuk laki-laki dan 2 untuk perempuan.",
    salah="P pada NIP 190001012020121001",
    benar="L pada NIP 190001012020121001",
)
NIP_LAWAN_LAHIR: Final = Aturan(
    kode="PEG007",
    tingkat=Tingkat.PERINGATAN,
    judul="Tanggal lahir tidak cocok dengan NIP",
    pesan="tanggal lahir {nilai} tidak cocok dengan delapan digit pertama NIP ({menurut})",
    saran="periksa NIP dan tanggal lahir",
    alasan="Delapan digit pertama NIP adalah tahun, bulan, dan hari lahir.",
    salah="02/01/1900 pada NIP 190001012020121001",
    benar="01/01/1900 pada NIP 190001012020121001",
)
NIP_LAWAN_JENIS: Final = Aturan(
    kode="PEG008",
    tingkat=Tingkat.PERINGATAN,
    judul="Jenis pegawai tidak cocok dengan NIP",
    pesan="jenis pegawai '{nilai}' tidak cocok dengan digit ke-13 dan ke-14 NIP ({digit}: {menurut})",
    saran="periksa NIP dan jenis pegawai",
    alasan="Digit ke-13 dan ke-14 adalah bulan TMT (01 sampai 12) bagi PNS dan kode 21 sampai 29 bagi PPPK.",
    salah="PPPK pada NIP 190001012020121001",
    benar="PNS pada NIP 190001012020121001",
)
KELAMIN_TAK_DIKENAL: Final = Aturan(
    kode="PEG009",
    tingkat=Tingkat.PERINGATAN,
    judul="Jenis kelamin yang tidak dikenal",
    pesan="jenis kelamin '{nilai}' tidak dikenal dan dikosongkan",
    saran="isi L atau P",
    alasan="Kolom ini hanya dipakai untuk memeriksa NIP.",
    salah="kolom jenis_kelamin berisi X",
    benar="kolom jenis_kelamin berisi L",
)
JENIS_TAK_DIKENAL: Final = Aturan(
    kode="PEG010",
    tingkat=Tingkat.PERINGATAN,
    judul="Jenis pegawai yang tidak dikenal",
    pesan="jenis pegawai '{nilai}' tidak dikenal dan dipakai apa adanya",
    saran="isi PNS, CPNS, atau PPPK",
    alasan="Bagian rubrik dapat berlaku untuk jenis pegawai tertentu saja.",
    salah="kolom jenis_pegawai berisi Tendik",
    benar="kolom jenis_pegawai berisi PNS",
)
TERLALU_MUDA: Final = Aturan(
    kode="PEG011",
    tingkat=Tingkat.PERINGATAN,
    judul="Usia saat TMT kurang dari 18 tahun",
    pesan="menurut NIP '{nilai}', usia saat TMT {usia} tahun, kurang dari 18",
    saran="cocokkan NIP ini dengan SK atau SIASN",
    alasan="ASN diangkat paling muda pada usia 18 tahun; angka yang lebih kecil biasanya salah ketik.",
    salah="NIP 190001011910011001: lahir 1900, TMT Januari 1910",
    benar="NIP 190001012020121001: lahir 1900, TMT Desember 2020",
)
KOLOM_RUBRIK_KOSONG: Final = Aturan(
    kode="PEG012",
    tingkat=Tingkat.PERINGATAN,
    judul="Kolom yang dipakai rubrik kosong",
    pesan="kolom '{kolom}' kosong pada {n} pegawai, padahal rubrik memakainya untuk {guna}",
    saran="isi kolom '{kolom}'",
    alasan="Bagian rubrik yang berlaku menurut kolom ini tidak menjangkau pegawai yang isiannya kosong.",
    salah="kolom rumpun kosong",
    benar="kolom rumpun berisi kesehatan",
)
EJAAN_UNIT: Final = Aturan(
    kode="PEG013",
    tingkat=Tingkat.PERINGATAN,
    judul="Unit kerja dengan beberapa ejaan",
    pesan="unit kerja '{nilai}' ditulis dengan {n_ejaan} cara: {daftar}; semuanya dianggap unit yang berbeda",
    saran="samakan tulisannya",
    alasan="Peringkat dan kebutuhan pelatihan dihitung untuk setiap unit; ejaan yang berbeda memecah unit.",
    salah="DINAS KESEHATAN dan Dinas Kesehatan",
    benar="Dinas Kesehatan pada semua baris",
)
ATASAN_DIRI: Final = Aturan(
    kode="ATS001",
    tingkat=Tingkat.KESALAHAN,
    judul="Menjadi atasan bagi diri sendiri",
    pesan="atasan_nip '{nilai}' sama dengan NIP pegawai itu sendiri",
    saran="isi NIP atasan yang sebenarnya, atau kosongkan",
    alasan="Atasan menilai bawahannya; orang tidak dapat menjadi atasan bagi dirinya sendiri.",
    salah="atasan_nip 190001012020121001 pada baris NIP 190001012020121001",
    benar="atasan_nip 190001012020121002 pada baris NIP 190001012020121001",
    lingkup=Lingkup.ORANG,
)
ATASAN_BERPUTAR: Final = Aturan(
    kode="ATS002",
    tingkat=Tingkat.KESALAHAN,
    judul="Hubungan atasan berputar",
    pesan="hubungan atasan berputar pada {n_orang} orang: {rantai}",
    saran="perbaiki atasan_nip pada salah satu dari mereka",
    alasan="Jika A atasan B, B tidak mungkin menjadi atasan A, langsung maupun melalui orang lain.",
    salah="atasan_nip A milik B, dan atasan_nip B milik A",
    benar="atasan_nip A milik B, atasan_nip B milik C, dan atasan_nip C kosong",
    lingkup=Lingkup.ORANG,
)
ATASAN_TAK_DIKENAL: Final = Aturan(
    kode="ATS003",
    tingkat=Tingkat.PERINGATAN,
    judul="Atasan tidak ada di tabel pegawai",
    pesan="atasan_nip '{nilai}' tidak ada di tabel pegawai",
    saran="periksa NIP ini{mungkin}; abaikan jika atasannya memang di luar data",
    alasan="Atasan dari luar data boleh ada, tetapi NIP yang salah ketik membuat pemeriksaan atasan keliru.",
    salah="atasan_nip 190001012020121009, padahal di tabel pegawai 190001012020121001",
    benar="atasan_nip 190001012020121001, yang ada di tabel pegawai",
)

JENJANG_SEKOLAH: Final = Aturan(
    kode="PEG015",
    tingkat=Tingkat.PERINGATAN,
    judul="Kolom jenjang berisi jenjang sekolah",
    pesan="kolom '{kolom}': {n} sel berisi jenjang sekolah, misalnya '{nilai}'; dipakai jabatan atau eselon",
    saran="ganti judul kolom ini, atau isi jenjang jabatan seperti ahli_muda atau pelaksana",
    alasan="Jenjang di tabel pegawai adalah jenjang jabatan; jenjang sekolah atau pendidikan tidak menentukan standar.",
    salah="kolom jenjang berisi SMA",
    benar="kolom jenjang berisi ahli_muda",
)

ATURAN: Final[tuple[Aturan, ...]] = (
    NIP_GANDA, TANPA_PEGAWAI, IDENTITAS_KOSONG, JENJANG_DITURUNKAN, JENJANG_TAK_DIKENAL, NIP_LAWAN_KELAMIN,
    NIP_LAWAN_LAHIR, NIP_LAWAN_JENIS, KELAMIN_TAK_DIKENAL, JENIS_TAK_DIKENAL, TERLALU_MUDA, KOLOM_RUBRIK_KOSONG,
    EJAAN_UNIT, ATASAN_DIRI, ATASAN_BERPUTAR, ATASAN_TAK_DIKENAL, JENJANG_SEKOLAH,
)  # fmt: skip

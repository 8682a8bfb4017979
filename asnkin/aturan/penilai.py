"""Finding codes of raters (PNL03n): who may give marks, once, in which order, and with which care."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Lingkup, Tingkat

PENILAI_GANDA: Final = Aturan(
    kode="PNL030",
    tingkat=Tingkat.KESALAHAN,
    judul="Penilai yang sama dua kali",
    pesan="penilai {penilai} sudah menilai {nama} sebagai {peran} di {pertama}: {butir}",
    saran="hapus salah satu dari kedua penilaian itu",
    alasan="Satu penilai memberi satu skor untuk satu orang, peran, dan butir; skor ganda menggandakan bobotnya.",
    salah="dua baris dengan nip, peran, dan penilai_nip yang sama",
    benar="satu baris untuk setiap penilai",
    lingkup=Lingkup.ORANG,
)
DIRI_OLEH_LAIN: Final = Aturan(
    kode="PNL031",
    tingkat=Tingkat.KESALAHAN,
    judul="Penilaian diri oleh orang lain",
    pesan="penilaian diri {nama} diisi oleh penilai {penilai}, seharusnya oleh {yang_dinilai}",
    saran="perbaiki peran atau NIP penilai pada baris ini",
    alasan="Penilaian diri hanya dapat diberikan oleh orangnya sendiri.",
    salah="peran diri, penilai_nip milik orang lain",
    benar="peran diri, penilai_nip sama dengan nip",
    lingkup=Lingkup.ORANG,
)
ATASAN_OLEH_DIRI: Final = Aturan(
    kode="PNL032",
    tingkat=Tingkat.KESALAHAN,
    judul="Menilai diri sendiri sebagai atasan",
    pesan="{nama} menilai dirinya sendiri sebagai {peran}",
    saran="perbaiki peran atau NIP penilai pada baris ini",
    alasan="Tidak ada orang yang menjadi atasannya sendiri.",
    salah="peran atasan, penilai_nip sama dengan nip",
    benar="peran atasan, penilai_nip milik atasannya",
    lingkup=Lingkup.ORANG,
)
LAIN_OLEH_DIRI: Final = Aturan(
    kode="PNL033",
    tingkat=Tingkat.PERINGATAN,
    judul="Menilai diri sendiri dalam peran lain",
    pesan="{nama} menilai dirinya sendiri sebagai {peran}",
    saran="perbaiki peran atau NIP penilai pada baris ini",
    alasan="Skor dari diri sendiri semestinya berperan diri dan berbobot menurut peran itu.",
    salah="peran rekan, penilai_nip sama dengan nip",
    benar="peran diri, penilai_nip sama dengan nip",
)
ATASAN_LAIN: Final = Aturan(
    kode="PNL034",
    tingkat=Tingkat.PERINGATAN,
    judul="Dinilai oleh bukan atasannya",
    pesan="{nama} dinilai sebagai {peran} oleh {penilai}, sedangkan atasannya di tabel pegawai {atasan}",
    saran="perbaiki NIP penilai, atau atasan_nip di tabel pegawai",
    alasan="Skor atasan biasanya berbobot paling besar; penilainya perlu sama dengan yang tercatat.",
    salah="penilai_nip 190001012020121003, atasan_nip 190001012020121002",
    benar="penilai_nip sama dengan atasan_nip",
)
PENILAI_TAK_DIKENAL: Final = Aturan(
    kode="PNL035",
    tingkat=Tingkat.PERINGATAN,
    judul="Penilai tidak ada di tabel pegawai",
    pesan="penilai '{nilai}' tidak ada di tabel pegawai ({n} baris); skornya tetap dipakai",
    saran="perbaiki NIP penilai ini{mungkin}, atau abaikan jika penilainya memang dari luar",
    alasan="NIP penilai yang tidak dikenal sering berarti salah ketik.",
    salah="penilai_nip 190001012020121009, padahal di tabel pegawai 190001012020121001",
    benar="penilai_nip 190001012020121001, yang ada di tabel pegawai",
)
PENILAI_SALAH: Final = Aturan(
    kode="PNL036",
    tingkat=Tingkat.PERINGATAN,
    judul="NIP penilai tidak sah",
    pesan="{n} NIP penilai tidak sah, misalnya: {sebab}; setiap barisnya dihitung sebagai penilai tersendiri",
    saran="tulis NIP penilai 18 digit sebagai teks",
    alasan="Tanpa NIP penilai yang sah, penilai ganda dan penilai yang keliru tidak dapat ditemukan.",
    salah="penilai_nip tampil 1,90001E+17",
    benar="penilai_nip 190001012020121001 sebagai teks",
)
DIRI_BERULANG: Final = Aturan(
    kode="PNL037",
    tingkat=Tingkat.PERINGATAN,
    judul="Penilaian diri lebih dari sekali",
    pesan="penilaian diri {nama} sudah ada di {pertama}: {butir}; keduanya dirata-ratakan",
    saran="hapus salah satu dari kedua penilaian itu",
    alasan="Setiap orang menilai dirinya sekali; baris tanpa NIP penilai dihitung sebagai penilai lain.",
    salah="dua baris berperan diri untuk satu orang",
    benar="satu baris berperan diri untuk setiap orang",
)
TAHAP_TERBALIK: Final = Aturan(
    kode="PNL038",
    tingkat=Tingkat.PERINGATAN,
    judul="Urutan tahap penilaian terbalik",
    pesan="{peran} menilai {nama} pada {tanggal}, sebelum penilaian {setelah} pada {tanggal_setelah}",
    saran="periksa tanggal kedua penilaian itu; menurut rubrik {peran} menilai setelah {setelah}",
    alasan="Rubrik menetapkan urutan tahap, misalnya penilaian diri mendahului penilaian atasan.",
    salah="atasan menilai 1 April, diri menilai 3 April",
    benar="diri menilai 1 April, atasan menilai 3 April",
)
TAHAP_TANPA_TANGGAL: Final = Aturan(
    kode="PNL039",
    tingkat=Tingkat.PERINGATAN,
    judul="Tanggal penilaian kosong",
    pesan="{n} penilaian tanpa tanggal; urutan tahap ({urutan}) tidak dapat diperiksa",
    saran="isi tanggal penilaian pada baris ini",
    alasan="Rubrik menetapkan urutan tahap, dan urutannya diperiksa dari tanggal.",
    salah="kolom tanggal kosong",
    benar="kolom tanggal berisi 01/04/2026",
)
TANPA_ALASAN: Final = Aturan(
    kode="PNL040",
    tingkat=Tingkat.PERINGATAN,
    judul="Skor tanpa alasan",
    pesan="{n} baris memberi skor {batas} tanpa komentar",
    saran="minta penilai menuliskan alasannya di kolom komentar",
    alasan="Rubrik mewajibkan alasan untuk skor tertentu, biasanya yang terendah dan yang tertinggi.",
    salah="skor 5, komentar kosong",
    benar="skor 5, komentar 'menyelesaikan layanan di hari yang sama'",
)
PENILAI_DATAR: Final = Aturan(
    kode="PNL041",
    tingkat=Tingkat.PERINGATAN,
    judul="Penilai memberi skor yang sama untuk semua",
    pesan="{penilai} memberi skor {nilai} untuk semua butir kepada {orang} orang yang dinilainya ({banyak} skor)",
    saran="minta penilai memeriksa kembali skornya",
    alasan="Satu skor untuk semua orang dan butir tidak membedakan siapa pun (batas: 3 orang, masing-masing 5 butir).",
    salah="skor 5, 5, 5, 5, 5 untuk tiga orang",
    benar="skor 4, 5, 3, 4, 4 menurut butirnya",
)
LEMBAR_DATAR: Final = Aturan(
    kode="PNL042",
    tingkat=Tingkat.PERINGATAN,
    judul="Hampir semua penilaian datar",
    pesan="{datar} dari {jumlah} penilaian di lembar ini memberi satu skor yang sama untuk semua butirnya",
    saran="tanyakan kepada penilai apakah butir memang dinilai satu per satu",
    alasan="Penilaian datar tidak menunjukkan kelebihan dan kekurangan (batas: 10 penilaian 5 butir, 75% datar).",
    salah="97 untuk ketujuh butir pada 44 dari 56 orang",
    benar="skor yang berbeda menurut butirnya",
)

PENILAI_DARI_NAMA: Final = Aturan(
    kode="PNL065",
    tingkat=Tingkat.CATATAN,
    judul="Penilai dikenali dari namanya",
    pesan="{n} penilai tanpa NIP dikenali dari namanya, misalnya '{nilai}' dibaca {dibaca}",
    saran="tambahkan NIP penilai agar pasti",
    alasan="Formulir sering hanya menanyakan nama penilai; nama yang dimiliki satu orang cukup untuk mengenalinya.",
    salah="kolom Nama berisi Ani Contoh, tanpa NIP",
    benar="kolom penilai_nip berisi 190001012020122001",
)
PENILAI_TANPA_PADANAN: Final = Aturan(
    kode="PNL066",
    tingkat=Tingkat.PERINGATAN,
    judul="Nama penilai tidak menunjuk satu orang",
    pesan="{n} nama penilai tidak menunjuk satu orang, misalnya '{nilai}' {sebab}; tiap barisnya menjadi penilai lain",
    saran="tulis nama penilai seperti di tabel pegawai{mungkin}, atau tambahkan NIP penilai",
    alasan="Tanpa mengenal penilainya, penilai yang mengisi dua kali tidak dapat ditemukan.",
    salah="nama penilai Anni Kontoh, padahal di tabel pegawai Ani Contoh",
    benar="nama penilai Ani Contoh, atau NIP-nya",
)
PENILAIAN_DIKIRIM_ULANG: Final = Aturan(
    kode="PNL067",
    tingkat=Tingkat.CATATAN,
    judul="Formulir dikirim lebih dari sekali dengan isi yang sama",
    pesan="{n} jawaban formulir mengulang jawaban penilai yang sama tanpa perubahan skor dan dihitung sekali",
    saran="hapus jawaban yang berulang",
    alasan="Tombol kirim sering tertekan dua kali; jawaban yang sama dari satu penilai tetap satu penilaian.",
    salah="dua jawaban formulir dari satu penilai untuk satu orang, semua skornya sama",
    benar="satu jawaban dari setiap penilai",
)

ATURAN: Final[tuple[Aturan, ...]] = (
    PENILAI_GANDA, DIRI_OLEH_LAIN, ATASAN_OLEH_DIRI, LAIN_OLEH_DIRI, ATASAN_LAIN, PENILAI_TAK_DIKENAL, PENILAI_SALAH,
    DIRI_BERULANG, TAHAP_TERBALIK, TAHAP_TANPA_TANGGAL, TANPA_ALASAN, PENILAI_DARI_NAMA, PENILAI_TANPA_PADANAN,
    PENILAIAN_DIKIRIM_ULANG, PENILAI_DATAR, LEMBAR_DATAR,
)  # fmt: skip

"""Finding codes of what a cell may hold: labels, required cells, ranges (SEL), butir (BTR), duplicates (GND)."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Lingkup, Tingkat

LABEL_TAK_DIKENAL: Final = Aturan(
    kode="SEL011",
    tingkat=Tingkat.KESALAHAN,
    judul="Isian yang tidak dikenal",
    pesan="kolom '{kolom}' berisi '{nilai}', yang tidak dikenal",
    saran="isi salah satu dari: {pilihan}{mungkin}",
    alasan="Kolom ini hanya mengenal isian tertentu; isian lain tidak dapat dihitung.",
    salah="kolom hasil_kerja berisi Melampaui Harapan",
    benar="kolom hasil_kerja berisi Di Atas Ekspektasi",
)
WAJIB_KOSONG: Final = Aturan(
    kode="SEL012",
    tingkat=Tingkat.KESALAHAN,
    judul="Sel wajib yang kosong",
    pesan="kolom '{kolom}' kosong, padahal wajib diisi",
    saran="isi sel ini, atau hapus barisnya",
    alasan="Tanpa isian ini, barisnya tidak dapat dipakai.",
    salah="kolom alasan kosong pada tabel penetapan",
    benar="kolom alasan berisi hasil telaah dokumen",
)
ANGKA_NEGATIF: Final = Aturan(
    kode="SEL013",
    tingkat=Tingkat.KESALAHAN,
    judul="Angka negatif",
    pesan="kolom '{kolom}' berisi {nilai}, tidak boleh kurang dari 0",
    saran="isi angka 0 atau lebih, atau kosongkan",
    alasan="Bobot, jam pelajaran, biaya, kuota, dan sejenisnya tidak mungkin negatif.",
    salah="kolom bobot berisi -5",
    benar="kolom bobot berisi 5",
)
DI_LUAR_BATAS: Final = Aturan(
    kode="SEL014",
    tingkat=Tingkat.KESALAHAN,
    judul="Angka di luar batas",
    pesan="kolom '{kolom}' berisi {nilai}, di luar batas {min} sampai {maks}",
    saran="isi angka {min} sampai {maks}",
    alasan="Level harus berada pada skala rubrik, potensi pada 0 sampai 100, dan bulan penilaian pada 1 sampai 12.",
    salah="level 7 pada skala 1 sampai 5",
    benar="level 4 pada skala 1 sampai 5",
)
NILAI_KOSONG: Final = Aturan(
    kode="SEL015",
    tingkat=Tingkat.PERINGATAN,
    judul="Sel nilai yang kosong",
    pesan="kolom '{kolom}' kosong pada {n} baris; barisnya tidak dihitung",
    saran="isi sel ini jika nilainya sudah ada",
    alasan="Baris tanpa nilai tidak memberi keterangan apa pun.",
    salah="kolom level kosong",
    benar="kolom level berisi 3",
)
ANGKA_DARI_TEKS: Final = Aturan(
    kode="SEL016",
    tingkat=Tingkat.CATATAN,
    judul="Angka yang tersimpan sebagai teks",
    pesan="kolom '{kolom}': {n} angka tersimpan sebagai teks, misalnya '{nilai}', yang dibaca {dibaca}",
    saran="ketik ulang sebagai angka saja, tanpa Rp, % atau tanda lain, misalnya {dibaca}",
    alasan="Teks seperti 87,5 atau 95 % jelas maksudnya, tetapi Excel tidak menganggapnya angka.",
    salah="teks 95 % dalam kolom realisasi",
    benar="angka 95 dalam kolom realisasi",
)
BUTIR_TAK_DIKENAL: Final = Aturan(
    kode="BTR001",
    tingkat=Tingkat.KESALAHAN,
    judul="Butir yang tidak ada di rubrik",
    pesan="butir '{nilai}' tidak ada di rubrik",
    saran="pakai kunci atau nama butir yang ada di rubrik{mungkin}",
    alasan="Level, standar, dan pelatihan dihubungkan dengan butir melalui kunci atau namanya.",
    salah="kolom butir berisi Pelayanan",
    benar="kolom butir berisi Pelayanan Publik, seperti di rubrik",
)
GANDA_BERTENTANGAN: Final = Aturan(
    kode="GND001",
    tingkat=Tingkat.KESALAHAN,
    judul="Baris ganda yang bertentangan",
    pesan="{apa} tercantum {n} kali dengan isi berbeda, {di}",
    saran="sisakan satu baris yang benar",
    alasan="Jika dua baris bertentangan, tidak dapat ditebak mana yang berlaku.",
    salah="dua baris rating satu orang pada periode yang sama: hasil kerja Sesuai dan Di Atas Ekspektasi",
    benar="satu baris rating untuk setiap orang dan periode",
)
GANDA_SAMA: Final = Aturan(
    kode="GND002",
    tingkat=Tingkat.CATATAN,
    judul="Baris ganda yang digabung",
    pesan="{n} baris pada tabel {tabel} mengulang baris lain dan digabung dengannya",
    saran="hapus baris yang berulang",
    alasan="Ekspor dari beberapa penilai sering memuat orang yang sama; isi yang sama cukup dihitung sekali.",
    salah="dua baris rating satu orang dengan isi yang sama",
    benar="satu baris rating untuk setiap orang dan periode",
)
TERGANTI: Final = Aturan(
    kode="GND003",
    tingkat=Tingkat.CATATAN,
    judul="Baris yang digantikan baris bertanggal lebih baru",
    pesan="{n} baris pada tabel {tabel} digantikan baris orang yang sama yang bertanggal lebih baru",
    saran="hapus baris lama jika tidak diperlukan lagi",
    alasan="Hasil ukur atau penetapan yang terbaru yang berlaku.",
    salah="level 2 tertanggal 2024 dan level 3 tertanggal 2026 untuk butir yang sama",
    benar="hanya level 3 tertanggal 2026",
)
BARIS_KEMBAR: Final = Aturan(
    kode="DTA003",
    tingkat=Tingkat.PERINGATAN,
    judul="Baris kembar pada tabel data",
    pesan="{n} baris pada tabel {tabel} sama dengan baris lain pada semua kolom yang dipakai; semuanya ikut dihitung",
    saran="hapus baris yang berulang jika tercatat dua kali",
    alasan="Dua kejadian boleh sama isinya, tetapi sering kali satu kejadian tersalin dua kali.",
    salah="dua baris inovasi yang sama untuk satu orang",
    benar="satu baris untuk setiap inovasi",
)
NILAI_DI_LUAR_PETA: Final = Aturan(
    kode="DTA004",
    tingkat=Tingkat.KESALAHAN,
    judul="Isian yang tidak ada dalam peta rubrik",
    pesan="kolom '{kolom}' berisi '{nilai}', yang tidak ada dalam peta rubrik",
    saran="isi salah satu dari: {pilihan}{mungkin}",
    alasan="Rubrik memberi angka untuk isian tertentu saja.",
    salah="kolom hukuman berisi sangat berat, padahal peta rubrik hanya memuat ringan, sedang, berat",
    benar="kolom hukuman berisi berat",
    lingkup=Lingkup.ORANG,
)

ATURAN: Final[tuple[Aturan, ...]] = (
    LABEL_TAK_DIKENAL, WAJIB_KOSONG, ANGKA_NEGATIF, DI_LUAR_BATAS, NILAI_KOSONG, ANGKA_DARI_TEKS, BUTIR_TAK_DIKENAL,
    GANDA_BERTENTANGAN, GANDA_SAMA, TERGANTI, BARIS_KEMBAR, NILAI_DI_LUAR_PETA,
)  # fmt: skip

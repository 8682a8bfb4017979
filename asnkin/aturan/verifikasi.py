"""Finding codes about a published recap that was computed anew (VRF)."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

_TELUSURI: Final = "tanyakan siapa yang mengubahnya; yang berlaku adalah hasil hitungan ulang"

SEL_BEDA: Final = Aturan(
    kode="VRF001",
    tingkat=Tingkat.KESALAHAN,
    judul="Sel rekap berbeda dari hitungan ulang",
    pesan="{letak}: rekap berisi '{nilai}', hitungan ulang '{ulang}'",
    saran=_TELUSURI,
    alasan="Setiap angka rekap harus dapat dihitung ulang dari data dan rubriknya.",
    salah="Nilai Akhir 87,53 diketik ulang menjadi 97,53 sesudah rekap terbit",
    benar="Nilai Akhir seperti yang ditulis asnkin",
)
LEMBAR_HILANG: Final = Aturan(
    kode="VRF002",
    tingkat=Tingkat.KESALAHAN,
    judul="Lembar rekap tidak ada",
    pesan="lembar '{nama}' tidak ada pada rekap, padahal hitungan ulang memuatnya",
    saran="minta rekap yang utuh dari penerbitnya",
    alasan="Lembar yang dihapus atau diganti namanya tidak dapat dibuktikan.",
    salah="rekap yang lembar Kesenjangan-nya dihapus",
    benar="rekap dengan semua lembar yang ditulis asnkin",
)
LEMBAR_ASING: Final = Aturan(
    kode="VRF003",
    tingkat=Tingkat.PERINGATAN,
    judul="Lembar bukan dari asnkin",
    pesan="lembar '{nama}' tidak ditulis asnkin sehingga isinya tidak dapat dibuktikan",
    saran="abaikan isinya, dan tanyakan siapa yang menambahkannya",
    alasan="Lembar tambahan dapat disalahartikan sebagai hasil hitungan.",
    salah="lembar 'Peringkat Baru' buatan tangan di dalam rekap",
    benar="catatan tambahan di berkas tersendiri",
)
BARIS_HILANG: Final = Aturan(
    kode="VRF004",
    tingkat=Tingkat.KESALAHAN,
    judul="Baris rekap tidak ada",
    pesan="baris '{siapa}' tidak ada pada lembar '{nama}', padahal hitungan ulang memuatnya",
    saran=_TELUSURI,
    alasan="Pegawai yang barisnya dihapus hilang dari peringkat tanpa jejak.",
    salah="baris seorang pegawai dihapus dari lembar Peringkat",
    benar="semua pegawai ada pada lembar Peringkat",
)
BARIS_ASING: Final = Aturan(
    kode="VRF005",
    tingkat=Tingkat.KESALAHAN,
    judul="Baris rekap bukan dari hitungan",
    pesan="baris '{siapa}' ada pada rekap, tetapi tidak pada hitungan ulang",
    saran=_TELUSURI,
    alasan="Baris yang ditambahkan tidak berasal dari data dan rubrik.",
    salah="seorang pegawai ditambahkan pada lembar Peringkat",
    benar="lembar Peringkat berisi pegawai dari data saja",
)
DATA_BERUBAH: Final = Aturan(
    kode="VRF006",
    tingkat=Tingkat.KESALAHAN,
    judul="Data berbeda dari saat rekap dibuat",
    pesan="isi berkas tidak sama dengan saat rekap dibuat (sidik SHA-256 berbeda)",
    saran="pakai berkas yang asli; jika datanya memang diperbaiki, terbitkan rekap baru",
    alasan="Rekap membuktikan data yang sidiknya tercatat pada lembar Jejak, bukan data lain.",
    salah="data.xlsx disunting sesudah rekap terbit",
    benar="data.xlsx disimpan apa adanya bersama rekapnya",
)
DATA_KURANG: Final = Aturan(
    kode="VRF007",
    tingkat=Tingkat.KESALAHAN,
    judul="Sumber rekap tidak disertakan",
    pesan="rekap dihitung dari '{nama}', yang tidak disertakan",
    saran="tambahkan berkas itu pada perintah; hasil periode lalu lewat --sebelumnya, kolom.yaml lewat --kolom",
    alasan="Tanpa semua sumbernya hitungan ulang pasti berbeda.",
    salah="rekap dari data.xlsx dan target.csv diverifikasi dengan data.xlsx saja",
    benar="semua berkas yang disebut lembar Jejak disertakan",
)
DATA_LEBIH: Final = Aturan(
    kode="VRF008",
    tingkat=Tingkat.KESALAHAN,
    judul="Berkas bukan sumber rekap",
    pesan="berkas ini tidak tercatat sebagai sumber pada lembar Jejak",
    saran="sisakan hanya berkas yang disebut lembar Jejak",
    alasan="Berkas tambahan mengubah hitungan ulang.",
    salah="folder data yang juga berisi data OPD lain",
    benar="berkas yang disebut lembar Jejak",
)
RUBRIK_BERUBAH: Final = Aturan(
    kode="VRF009",
    tingkat=Tingkat.KESALAHAN,
    judul="Rubrik berbeda dari saat rekap dibuat",
    pesan="rubrik {nilai} tidak sama dengan saat rekap dibuat: {beda}",
    saran="pilih rubrik yang asli dengan -r; jika rubriknya memang diubah, terbitkan rekap baru",
    alasan="Bobot atau ambang yang berubah mengubah nilai semua orang.",
    salah="bobot di rubrik disunting sesudah rekap terbit",
    benar="berkas rubrik disimpan apa adanya bersama rekapnya",
)
VERSI_BEDA: Final = Aturan(
    kode="VRF010",
    tingkat=Tingkat.PERINGATAN,
    judul="Versi asnkin berbeda",
    pesan="rekap dibuat dengan {nilai}, dihitung ulang dengan {ulang}",
    saran="gunakan versi asnkin yang membuat rekap itu jika ada sel yang berbeda",
    alasan="Susunan rekap dapat berubah antarversi.",
    salah="rekap dari asnkin 0.1.0 diverifikasi dengan asnkin 0.2.0",
    benar="versi yang sama",
)
RUMUS_BEDA: Final = Aturan(
    kode="VRF011",
    tingkat=Tingkat.KESALAHAN,
    judul="Rumus rekap bukan dari asnkin",
    pesan="{letak}: rekap berisi rumus '{nilai}', seharusnya {ulang}",
    saran=_TELUSURI,
    alasan="Excel menghitung rumus saat rekap dibuka, jadi yang terlihat lain dari angka yang tersimpan.",
    salah="rumus Nilai Akhir diganti =99 dengan angka tersimpan yang dibiarkan",
    benar="rumus seperti yang ditulis asnkin",
)

ATURAN: Final[tuple[Aturan, ...]] = (
    SEL_BEDA, LEMBAR_HILANG, LEMBAR_ASING, BARIS_HILANG, BARIS_ASING, DATA_BERUBAH, DATA_KURANG, DATA_LEBIH,
    RUBRIK_BERUBAH, VERSI_BEDA, RUMUS_BEDA,
)  # fmt: skip

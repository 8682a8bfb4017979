"""Finding codes of numbers that doubtfully mean what they say (SEL021 to SEL024); none is changed."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

_PERIKSA: Final = "periksa kolom ini pada berkas aslinya; asnkin tidak mengubah angkanya"

TAMPAK_DIKALI: Final = Aturan(
    kode="SEL021",
    tingkat=Tingkat.PERINGATAN,
    judul="Nilai tampak dikali 10, 100, atau 1000",
    pesan=(
        "kolom '{kolom}': {n} nilai di luar skala {min} sampai {maks} tampak dikali {kali}, misalnya {nilai} yang "
        "mungkin {mungkin}; tanda desimal tampaknya hilang"
    ),
    saran=_PERIKSA,
    alasan="Angka 4,5 dapat menjadi 45 atau 4500 ketika berkas berpindah antara pengaturan Inggris dan Indonesia.",
    salah="kolom inisiatif berisi 1218, 4500, dan 3750 pada skala 1 sampai 5",
    benar="kolom inisiatif berisi 1,218, 4,5, dan 3,75",
)
RIBUAN_CAMPUR: Final = Aturan(
    kode="SEL022",
    tingkat=Tingkat.PERINGATAN,
    judul="Ribuan bercampur dengan desimal",
    pesan=(
        "kolom '{kolom}': {n} angka berdesimal, misalnya {nilai}, berdampingan dengan teks ribuan seperti '{teks}'; "
        "titik ribuannya mungkin terbaca sebagai tanda desimal"
    ),
    saran=_PERIKSA,
    alasan="Excel berbahasa Inggris membaca 640.088 sebagai 640 koma 088, dan membiarkan 2.178.364 sebagai teks.",
    salah="angka 640,088 dan teks 2.178.364 dalam kolom realisasi",
    benar="angka 640088 dan angka 2178364",
)
PERSEN_CAMPUR: Final = Aturan(
    kode="SEL023",
    tingkat=Tingkat.PERINGATAN,
    judul="Persen bercampur dengan pecahan",
    pesan=(
        "kolom '{kolom}': {n} angka sampai 1, misalnya {nilai}, berdampingan dengan teks persen seperti '{teks}'; "
        "mungkin yang satu 0 sampai 1 dan yang lain 0 sampai 100"
    ),
    saran="tulis semuanya dengan satu cara, misalnya 95 untuk 95 persen",
    alasan="Sel berformat persen menyimpan 0,95, sedangkan teks 95% dibaca 95; perbandingannya seratus kali.",
    salah="sel berformat persen yang tampil 95% (isinya 0,95) dan teks 41,70%",
    benar="angka 95 dan angka 41,7",
)
PERSEN_LAWAN_PECAHAN: Final = Aturan(
    kode="SEL024",
    tingkat=Tingkat.PERINGATAN,
    judul="Target persen, realisasi pecahan (atau sebaliknya)",
    pesan=(
        "{n} baris: persen pada target dan realisasi tampak ditulis dengan dua cara, misalnya target {target} dan "
        "realisasi {realisasi}; capaiannya dapat keliru seratus kali"
    ),
    saran="tulis target dan realisasi dengan satu cara, misalnya 100 dan 95",
    alasan="Sel berformat persen menyimpan 0,95, sedangkan teks 95% dibaca 95.",
    salah="target teks 100% dan realisasi 0,95",
    benar="target 100 dan realisasi 95",
)

ATURAN: Final[tuple[Aturan, ...]] = (TAMPAK_DIKALI, RIBUAN_CAMPUR, PERSEN_CAMPUR, PERSEN_LAWAN_PECAHAN)

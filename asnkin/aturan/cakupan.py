"""Finding codes of what is missing among the marks (PNL06n): people, roles and butir without raters."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

TANPA_PENILAIAN: Final = Aturan(
    kode="PNL060",
    tingkat=Tingkat.PERINGATAN,
    judul="Tidak ada penilaian sama sekali",
    pesan="rubrik memakai penilaian ({komponen}), tetapi tidak ada satu pun baris penilaian yang dapat dipakai",
    saran="tambahkan atau perbaiki lembar penilaian, atau pilih rubrik yang tidak memerlukannya",
    alasan="Komponen yang berasal dari penilaian tetap kosong tanpa lembar penilaian.",
    salah="buku kerja dengan pegawai dan target saja",
    benar="buku kerja dengan pegawai, target, dan penilaian",
)
BELUM_DINILAI: Final = Aturan(
    kode="PNL061",
    tingkat=Tingkat.PERINGATAN,
    judul="Pegawai belum dinilai siapa pun",
    pesan="{nama} belum dinilai oleh siapa pun; yang berlaku baginya {n} butir dari {peran}",
    saran="minta penilainya mengisi, atau periksa NIP pada lembar penilaian",
    alasan="Tanpa skor dari seorang pun, komponen yang berasal dari penilaian kosong bagi orang ini.",
    salah="pegawai tanpa baris di lembar penilaian",
    benar="sedikitnya satu baris untuk setiap pegawai",
)
BUTIR_TANPA_PENILAI: Final = Aturan(
    kode="PNL062",
    tingkat=Tingkat.PERINGATAN,
    judul="Butir tanpa penilai",
    pesan="{nama}: {n} dari {jumlah} butir yang berlaku belum dinilai oleh siapa pun: {butir}",
    saran="minta penilainya melengkapi butir ini",
    alasan="Butir yang berlaku tetapi tidak dinilai dapat membuat komponennya kosong.",
    salah="semua penilai mengosongkan 'Integritas'",
    benar="sedikitnya satu skor untuk setiap butir",
)
PERAN_KURANG: Final = Aturan(
    kode="PNL063",
    tingkat=Tingkat.PERINGATAN,
    judul="Penilai dari suatu peran kurang",
    pesan="{nama}: {kurang}",
    saran="minta penilai dari peran itu mengisi; tanpa itu bobotnya beralih ke peran lain",
    alasan="Peran yang skornya kurang dari batas rubrik tidak ikut dihitung, dan bobotnya beralih ke peran yang ada.",
    salah="tidak ada skor dari rekan",
    benar="jumlah penilai setiap peran memenuhi batas rubrik",
)
PERAN_TANPA_NILAI: Final = Aturan(
    kode="PNL064",
    tingkat=Tingkat.PERINGATAN,
    judul="Peran tanpa satu pun skor",
    pesan="tidak ada satu pun skor dari {peran}, yang menurut rubrik menilai {n} pegawai",
    saran="tambahkan lembar penilaian dari {peran}; tanpa itu bobotnya beralih ke peran lain",
    alasan="Peran yang sama sekali tidak menilai mengubah arti bobot di rubrik.",
    salah="rubrik memakai bawahan, data tanpa penilaian bawahan",
    benar="setiap peran di rubrik mempunyai skor",
)

ATURAN: Final[tuple[Aturan, ...]] = (
    TANPA_PENILAIAN, BELUM_DINILAI, BUTIR_TANPA_PENILAI, PERAN_KURANG, PERAN_TANPA_NILAI,
)  # fmt: skip

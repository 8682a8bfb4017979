"""Cases of the finding codes of asnkin.aturan.cakupan."""

from __future__ import annotations

from typing import Final

from periksa_penilaian.kasus import Kasus
from periksa_penilaian.lembar_nilai import NIP, lembar, rubrik

SEMUA: Final = """
nip   | peran  | integritas | kerja_sama
SITI  | atasan | 4          | 4
SITI  | rekan  | 4          | 4
SITI  | diri   | 4          | 4
BUDI  | atasan | 4          | 4
BUDI  | rekan  | 4          | 4
BUDI  | diri   | 4          | 4
CITRA | atasan | 4          | 4
CITRA | rekan  | 4          | 4
CITRA | diri   | 4          | 4
DEWI  | atasan | 4          | 4
DEWI  | rekan  | 4          | 4
DEWI  | diri   | 4          | 4
"""
KASUS: Final = (
    Kasus(
        "PNL060",
        (),
        (
            (
                "", "",
                (
                    "rubrik memakai penilaian (Perilaku Kerja), tetapi tidak ada satu pun baris penilaian "
                    "yang dapat dipakai"
                ),
                "tambahkan atau perbaiki lembar penilaian, atau pilih rubrik yang tidak memerlukannya",
            ),
        ),
        (lembar("nip\nSITI", "rekap", jenis="rating"),),
    ),
    Kasus(
        "PNL061",
        (lembar("\n".join(SEMUA.strip().splitlines()[:10])),),
        (
            (
                "A5", NIP["DEWI"],
                "Dewi Lestari belum dinilai oleh siapa pun; yang berlaku baginya 2 butir dari atasan, rekan, diri",
                "minta penilainya mengisi, atau periksa NIP pada lembar penilaian",
            ),
        ),
        (lembar(SEMUA),),
        nip=NIP["DEWI"],
    ),
    Kasus(
        "PNL062",
        (lembar(
                SEMUA.replace("BUDI  | atasan | 4          | 4", "BUDI  | atasan | 4          | ")
                .replace("BUDI  | rekan  | 4          | 4", "BUDI  | rekan  | 4          | -")
                .replace("BUDI  | diri   | 4          | 4", "BUDI  | diri   | 4          | 0")
            ),),
        (
            (
                "A3", NIP["BUDI"],
                "Budi Santoso: 1 dari 2 butir yang berlaku belum dinilai oleh siapa pun: Kerja Sama",
                "minta penilainya melengkapi butir ini",
            ),
        ),
        (lembar(SEMUA.replace("BUDI  | atasan | 4          | 4", "BUDI  | atasan | 4          | ")),),
        nip=NIP["BUDI"],
    ),
    Kasus(
        "PNL063",
        (lembar(SEMUA.replace("CITRA | atasan", "DEWI  | atasan")),),
        (
            (
                "A2", NIP["SITI"], "Siti Aminah, S.Pd.: baru 1 skor dari rekan, sedikitnya 2",
                "minta penilai dari peran itu mengisi; tanpa itu bobotnya beralih ke peran lain",
            ),
            (
                "A3", NIP["BUDI"], "Budi Santoso: baru 1 skor dari rekan, sedikitnya 2",
                "minta penilai dari peran itu mengisi; tanpa itu bobotnya beralih ke peran lain",
            ),
            (
                "A4", NIP["CITRA"], "Citra Dewi: belum ada skor dari atasan; baru 1 skor dari rekan, sedikitnya 2",
                "minta penilai dari peran itu mengisi; tanpa itu bobotnya beralih ke peran lain",
            ),
            (
                "A5", NIP["DEWI"], "Dewi Lestari: baru 1 skor dari rekan, sedikitnya 2",
                "minta penilai dari peran itu mengisi; tanpa itu bobotnya beralih ke peran lain",
            ),
        ),
        (lembar(SEMUA), lembar(SEMUA)),
        aturan=rubrik({"atasan": {"bobot": 1}, "rekan": {"bobot": 1, "min": 2}, "diri": {"bobot": 1}}),
    ),
    Kasus(
        "PNL064",
        (lembar(SEMUA.replace("diri ", "rekan")),),
        (
            (
                "", "", "tidak ada satu pun skor dari diri, yang menurut rubrik menilai 4 pegawai",
                "tambahkan lembar penilaian dari diri; tanpa itu bobotnya beralih ke peran lain",
            ),
        ),
        (lembar(SEMUA),),
    ),
)  # fmt: skip

"""Cases of the finding codes about flat marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from periksa_penilaian.kasus import Kasus
from periksa_penilaian.lembar_nilai import NIP, lembar, rubrik

if TYPE_CHECKING:
    from asnkin.masukan.tabel import Tabel

LIMA: Final = {k: {"nama": k.upper()} for k in ("a", "b", "c", "d", "e")}


def _datar(n: int, kepada: str = "SITI BUDI CITRA", nilai: str = "5 | 5 | 5 | 5 | 5") -> Tabel:
    baris = [f"{satu} | rekan | DEWI | {nilai}" for satu in kepada.split()][:n]
    return lembar("\n".join(["nip | peran | penilai_nip | a | b | c | d | e", *baris]))


def _lembar_datar(datar: int, beda: int) -> Tabel:
    isi = ["SITI | rekan | 4 | 4 | 4 | 4 | 4"] * datar + ["SITI | rekan | 4 | 4 | 4 | 4 | 5"] * beda
    return lembar("\n".join(["nip | peran | a | b | c | d | e", *isi]))


KASUS: Final = (
    Kasus(
        "PNL041",
        (_datar(3),),
        (
            (
                "C2:C4", "5",
                (
                    f"Dewi Lestari ({NIP['DEWI']}) memberi skor 5 untuk semua butir kepada 3 orang yang "
                    "dinilainya (15 skor)"
                ),
                "minta penilai memeriksa kembali skornya",
            ),
        ),
        (_datar(2), _datar(1, "DEWI", "5 | 5 | 5 | 5 | 4"), _datar(1, "CITRA", "5 | 5 | 5 | 5 | 4")),
        aturan=rubrik(butir=LIMA),
    ),
    Kasus(
        "PNL042",
        (_lembar_datar(8, 2),),
        (
            (
                "A2:A9", "", "8 dari 10 penilaian di lembar ini memberi satu skor yang sama untuk semua butirnya",
                "tanyakan kepada penilai apakah butir memang dinilai satu per satu",
            ),
        ),
        (_lembar_datar(7, 3), _lembar_datar(9, 0)),
        aturan=rubrik(butir=LIMA),
    ),
)  # fmt: skip

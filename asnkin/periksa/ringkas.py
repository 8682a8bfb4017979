"""Bounded noise: many findings of one rule that ask for the same remedy in one column, or on one sheet, become one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from asnkin.aturan.isian import GANDA_BERTENTANGAN
from asnkin.masukan.buku import rentang_baris

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asnkin.temuan import Temuan

MAKS_SERUPA: Final = 20  # findings of one rule and remedy that are still told one by one in a column, and on a sheet
_BERPASANGAN: Final = frozenset({GANDA_BERTENTANGAN.kode})
_SEL: Final = re.compile(r"([A-Z]*)(\d+)(?::\1(\d+))?")


def gabungkan(temuan: Iterable[Temuan]) -> list[Temuan]:
    """Merge more than ``MAKS_SERUPA`` findings of one rule with one remedy: a column's, then what is left of a sheet's.

    The merged one keeps the message of the first, says how many more there are, and names all their cells in ``sel``;
    nothing is merged whose remedies differ, or that names a cell elsewhere, since each tells something of its own.
    """
    lembar: dict[tuple[object, ...], list[Temuan]] = {}
    for nomor, satu in enumerate(temuan):
        kunci = (satu.kode, satu.tingkat, satu.tempat.berkas, satu.tempat.lembar, satu.saran)
        sendiri = satu.kode in _BERPASANGAN or not _letak(satu)
        lembar.setdefault((nomor,) if sendiri else kunci, []).append(satu)
    return [satu for isi in lembar.values() for satu in _ringkas(isi)]


def _ringkas(isi: Sequence[Temuan]) -> Sequence[Temuan]:
    if len(isi) <= MAKS_SERUPA:
        return isi
    kolom: dict[tuple[str, ...], list[Temuan]] = {}
    for satu in isi:
        kolom.setdefault(tuple(_letak(satu)), []).append(satu)
    hasil = [
        dua for semua in kolom.values() for dua in (semua if len(semua) <= MAKS_SERUPA else [_satukan(semua, "kolom")])
    ]
    return hasil if len(hasil) <= MAKS_SERUPA else [_satukan(isi, "lembar")]


def _letak(temuan: Temuan) -> dict[str, set[int]]:
    """Return column -> rows of the cells that a finding names, empty where it names none."""
    hasil: dict[str, set[int]] = {}
    for bagian in temuan.tempat.sel.split(","):
        if (cocok := _SEL.fullmatch(bagian)) is None:
            return {}
        hasil.setdefault(cocok[1], set()).update(range(int(cocok[2]), int(cocok[3] or cocok[2]) + 1))
    return hasil


def _satukan(isi: Sequence[Temuan], di: str) -> Temuan:
    pertama = isi[0]
    semua: dict[str, set[int]] = {}
    for satu in isi:
        for huruf, baris in _letak(satu).items():
            semua.setdefault(huruf, set()).update(baris)
    sel = ",".join(rentang_baris(baris, huruf) for huruf, baris in semua.items())
    pesan = f"{pertama.pesan}; begitu pula {len(isi) - 1} lainnya di {di} ini"
    return replace(pertama, pesan=pesan, tempat=replace(pertama.tempat, sel=sel), nip="")

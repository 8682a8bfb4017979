"""The formulas of a published recap against those of the same recap computed anew.

A spreadsheet program computes them when it opens the recap, so that a foreign one shows another number than the cell
holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    Sel = Mapping[str, Mapping[str, tuple[str, str]]]  # sheet -> cell -> formula and the cell that it is written for

_ALAMAT: Final = re.compile(r"(?<![A-Z0-9_.])([A-Z]{1,3})([0-9]+)(?![A-Z0-9_.(])")
_BILANGAN: Final = re.compile(r"(?<![A-Z0-9_.#@])[0-9]+(?:\.[0-9]+)?(?:E[+-]?[0-9]+)?(?![A-Z0-9_])")
_HIASAN: Final = str.maketrans("", "", "$' ")


def rumus_asing(terbit: Sel, ulang: Sel, berorang: Collection[str]) -> Iterator[tuple[str, str, str, str]]:
    """Yield sheet, cell, formula and the one computed anew ("" = none) where a formula is none of ours.

    On the sheets ``berorang`` people may have been sorted: there a formula may stand anywhere in its column.
    """
    for lembar, milik in ulang.items():
        kolom: dict[str, set[str]] = {}
        if lembar in berorang:
            for alamat, (rumus, tempat) in milik.items():
                kolom.setdefault(_kolom(alamat), set()).add(_baku(rumus, tempat))
        for alamat, (rumus, tempat) in terbit.get(lembar, {}).items():
            seharusnya, asal = milik.get(alamat, ("", alamat))
            isi = _baku(rumus, tempat)
            if isi != _baku(seharusnya, asal) and isi not in kolom.get(_kolom(alamat), ()):
                yield lembar, alamat, rumus, seharusnya


def nama_asing(terbit: Mapping[str, str], ulang: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield each name that points elsewhere than it did, what it points to, and what it should."""
    for nama, seharusnya in ulang.items():
        menuju = terbit.get(nama, seharusnya)  # without the name its formulas show an error
        if _baku(menuju, "") != _baku(seharusnya, ""):
            yield nama, menuju, seharusnya


def _kolom(alamat: str) -> str:
    return alamat.rstrip("0123456789")


def _baku(rumus: str, tempat: str) -> str:
    """Return a formula as every program writes it: cells of its own row as ``J@``, numbers as numbers."""
    baris = tempat.removeprefix(_kolom(tempat))
    isi = rumus.translate(_HIASAN).upper().removeprefix("=").replace("_XLFN.", "")
    isi = isi.replace("TRUE()", "TRUE").replace("FALSE()", "FALSE")
    isi = _ALAMAT.sub(lambda satu: f"{satu[1]}@" if satu[2] == baris else f"{satu[1]}#{satu[2]}", isi)
    return _BILANGAN.sub(lambda satu: repr(float(satu[0])), isi)

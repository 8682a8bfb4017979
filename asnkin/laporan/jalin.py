"""Text of many rows out of pieces laid side by side: several times faster than a template filled for each row."""

from __future__ import annotations

from collections.abc import Sequence

Potong = str | Sequence[str]  # a piece of every row: the same in each, or one a row


def jalin(potong: Sequence[Potong], n: int) -> str:
    """Return the text of ``n`` rows, each made of all pieces in their order."""
    langkah = len(potong)
    hasil = [""] * (n * langkah)
    for i, satu in enumerate(potong):
        hasil[i::langkah] = [satu] * n if isinstance(satu, str) else satu
    return "".join(hasil)


def jalin_baris(potong: Sequence[Potong], n: int) -> list[str]:
    """Return the same as one text a row."""
    return list(map("".join, zip(*([satu] * n if isinstance(satu, str) else satu for satu in potong), strict=True)))

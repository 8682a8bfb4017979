"""From findings to the cells that are marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from xlsxwriter.utility import xl_cell_to_rowcol

from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asnkin.temuan import Temuan

Sel = tuple[int, int]  # 1-based row, 1-based column
BARIS_MAKS: Final = 1 << 20
KOLOM_MAKS: Final = 1 << 14
# what the sender must look at; a catatan asks for nothing, and thousands of them would drown the rest
WARNA: Final[Mapping[Tingkat, str]] = {Tingkat.KESALAHAN: "#FFC7CE", Tingkat.PERINGATAN: "#FFE0B2"}
_RENTANG: Final = re.compile(r"([A-Z]{1,3}[0-9]{1,7})(?::([A-Z]{1,3}[0-9]{1,7}))?")


def sebar(temuan: Iterable[Temuan]) -> dict[str, dict[Sel, list[Temuan]]]:
    """Return the findings to mark by sheet and cell, in the given order; those without a cell are left out."""
    hasil: dict[str, dict[Sel, list[Temuan]]] = {}
    for satu in temuan:
        if satu.tingkat in WARNA:
            for sel in sel_dari(satu.tempat.sel):
                hasil.setdefault(satu.tempat.lembar, {}).setdefault(sel, []).append(satu)
    return hasil


def sel_dari(teks: str) -> list[Sel]:
    """Return the cells of ``C2,C16:C18``; none of what is no cell (a row number, say)."""
    hasil: list[Sel] = []
    for bagian in teks.split(","):
        if cocok := _RENTANG.fullmatch(bagian):
            a, b = (xl_cell_to_rowcol(satu) for satu in (cocok[1], cocok[2] or cocok[1]))
            baris = range(max(min(a[0], b[0]), 0) + 1, min(max(a[0], b[0]) + 1, BARIS_MAKS) + 1)
            kolom = range(min(a[1], b[1]) + 1, min(max(a[1], b[1]) + 1, KOLOM_MAKS) + 1)
            hasil += [(i, j) for i in baris for j in kolom]
    return hasil


def terberat(temuan: Sequence[Temuan]) -> Tingkat:
    """Return the most serious level among findings of one cell."""
    return Tingkat.KESALAHAN if any(satu.tingkat is Tingkat.KESALAHAN for satu in temuan) else Tingkat.PERINGATAN

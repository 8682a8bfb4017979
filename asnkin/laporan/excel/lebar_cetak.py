"""Printing a table that is too wide for one page: legible, its columns over several pages, who it is about on each."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.worksheet import Worksheet

    from asnkin.laporan.excel.kolom import Kolom

SKALA: Final = 75  # per cent: 10 pt text is printed at 7.5
_TERBACA: Final = 60  # per cent: one page wide down to this size
_LEBAR: Final = (936 - 72) * 0.72  # points across Folio; fonts that stand in for Calibri run up to a third wider
_MUAT: Final = _LEBAR / SKALA * 100


def cetak_lebar(ws: Worksheet, kolom: Sequence[Kolom], lebar: Sequence[float], ulang: int) -> None:
    """Break the pages of a wide table between groups of columns, the first ``ulang`` columns repeated on each.

    A table that fits legibly stays on one page; a group that is too wide for a page is broken inside.
    """
    titik = [_titik(satu) for satu in lebar]
    if sum(titik) <= _LEBAR / _TERBACA * 100:
        return
    ws.set_print_scale(SKALA)
    ws.print_across()
    ws.repeat_columns(0, ulang - 1)
    ws.set_v_pagebreaks(_batas(kolom, titik, ulang))


def _titik(lebar: float) -> float:
    """Points of a column of ``lebar`` characters: 7 pixels a character and 5 of padding, at 96 an inch."""
    return (lebar * 7 + 5) * 0.75


def _batas(kolom: Sequence[Kolom], titik: Sequence[float], ulang: int) -> list[int]:
    """Return the columns before which a new page begins."""
    tetap = sum(titik[:ulang])
    batas, isi, j = [], tetap, ulang
    for nama, anggota in groupby(kolom[ulang:], key=lambda satu: satu.kelompok):
        n = len(list(anggota))
        besar = sum(titik[j : j + n])
        utuh = bool(nama) and tetap + besar <= _MUAT
        if utuh and isi + besar > _MUAT:
            batas.append(j)
            isi = tetap
        for satu in titik[j : j + n]:
            if isi + satu > _MUAT and isi > tetap:
                batas.append(j)
                isi = tetap
            isi += satu
            j += 1
    return batas

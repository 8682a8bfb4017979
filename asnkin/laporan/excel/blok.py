"""The single place where rows of a table are written."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from asnkin.laporan.excel.bersih import bersihkan
from asnkin.laporan.excel.kolom import SELA, TINGGI, KolomAngka, KolomTeks, tinggi_baris
from asnkin.laporan.excel.lembar_massal import LembarMassal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.worksheet import Worksheet

    from asnkin.laporan.excel.kolom import Kolom


def tulis_blok(ws: Worksheet, baris: int, awal: int, kolom: Sequence[Kolom]) -> int:
    """Write the columns from row ``baris`` and column ``awal`` (0-based); return the number of rows.

    Text is always written as text; a blank text and a number that is missing become empty cells with their format.
    """
    n = len(kolom[0].isi) if kolom else 0
    if n and isinstance(ws, LembarMassal):
        ws.tambah_blok(baris, awal, kolom, n)
    elif n:
        for j, satu in enumerate(kolom, awal):
            _tulis_kolom(ws, baris, j, satu)
        for i, tinggi in enumerate(tinggi_baris(kolom).tolist(), baris):
            if tinggi > 1:
                ws.set_row(i, TINGGI * tinggi + SELA)
    return n


def _tulis_kolom(ws: Worksheet, baris: int, j: int, kolom: Kolom) -> None:
    gaya = kolom.gaya_pakai()
    match kolom:
        case KolomTeks():
            for i, teks in enumerate(kolom.isi, baris):
                if teks:
                    ws.write_string(i, j, bersihkan(teks), gaya)
                else:
                    ws.write_blank(i, j, None, gaya)
        case KolomAngka():
            for i, angka in enumerate(kolom.isi.tolist(), baris):
                if isfinite(angka):
                    ws.write_number(i, j, angka, gaya)
                else:
                    ws.write_blank(i, j, None, gaya)

"""The single place where rows of a table are written."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from asnkin.laporan.excel.bersih import bersihkan
from asnkin.laporan.excel.kolom import SELA, TINGGI, KolomAngka, KolomRumus, KolomTeks, tinggi_baris
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
    match kolom:
        case KolomTeks() | KolomAngka():
            for i, isi in enumerate(_daftar(kolom), baris):
                _tulis_sel(ws, i, j, isi, kolom)
        case KolomRumus():
            pola = kolom.pola(baris, len(kolom.ada))
            for i, (isi, ada) in enumerate(zip(_daftar(kolom.dasar), kolom.ada.tolist(), strict=True), baris):
                if ada:
                    nilai = bersihkan(isi) if isinstance(isi, str) else isi
                    ws.write_formula(i, j, f"={pola.replace('#', str(i + 1))}", kolom.gaya_pakai(), nilai)
                else:
                    _tulis_sel(ws, i, j, isi, kolom.dasar)


def _daftar(kolom: KolomTeks | KolomAngka) -> list[str | float]:
    return [*kolom.isi] if isinstance(kolom, KolomTeks) else kolom.isi.tolist()


def _tulis_sel(ws: Worksheet, i: int, j: int, isi: str | float, kolom: KolomTeks | KolomAngka) -> None:
    gaya = kolom.gaya_pakai()
    if isinstance(isi, str) and isi:
        ws.write_string(i, j, bersihkan(isi), gaya)
    elif not isinstance(isi, str) and isfinite(isi):
        ws.write_number(i, j, isi, gaya)
    else:
        ws.write_blank(i, j, None, gaya)

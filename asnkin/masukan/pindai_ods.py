"""The scan of an .ods for what the reader underneath gives as blank: error cells; and for hidden rows."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from asnkin.masukan.pindai import BARIS_MAKS, KOLOM_MAKS, Pindaian
from asnkin.masukan.tabel import SelRusak

_TANDA: Final = re.compile(r"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^<>]*)>")
_TABEL: Final = re.compile(r"<table:table(?=[\s/>])")
_ULANG_BARIS: Final = re.compile(r'table:number-rows-repeated="(\d{1,7})"')
_ULANG_SEL: Final = re.compile(r'table:number-columns-repeated="(\d{1,5})"')
_TEKS: Final = re.compile(r"<text:p[^>]*>([^<]{0,40})<")
_GALAT: Final = 'value-type="error"'
_SEMBUNYI: Final = re.compile(r'table:visibility="(?:collapse|filter)"')
_GALAT_MAKS: Final = 1 << 16


def pindai_ods(isi: str) -> list[Pindaian]:
    """Scan the tables of ``content.xml`` in their order. Cells and rows that repeat are counted as often as they do."""
    hasil: list[Pindaian] = []
    baris = tambah = kolom = 0
    if _GALAT not in isi and _SEMBUNYI.search(isi) is None:
        return [Pindaian() for _ in _TABEL.findall(isi)]
    for cocok in _TANDA.finditer(isi):
        nama, atribut = cocok.groups()
        if nama == "table":
            hasil.append(Pindaian())
            baris = tambah = 0
        elif nama == "table-row":
            baris, kolom = baris + tambah, 0
            tambah = _ulang(_ULANG_BARIS, atribut)
            if hasil and _SEMBUNYI.search(atribut):
                hasil[-1].baris_tersembunyi.update(range(baris + 1, baris + min(tambah, _GALAT_MAKS) + 1))
        else:
            n = _ulang(_ULANG_SEL, atribut)
            if hasil and _GALAT in atribut:
                _tandai(hasil[-1], range(baris, baris + tambah), range(kolom, kolom + n), _TEKS.match(isi, cocok.end()))
            kolom += n
    return hasil


def _tandai(hasil: Pindaian, baris: range, kolom: range, teks: re.Match[str] | None) -> None:
    """Mark a block of error cells; a repetition beyond all reason is cut off."""
    galat = SelRusak((unescape(teks.group(1)).strip() if teks else "") or "#GALAT", "galat")
    muat = max((_GALAT_MAKS - len(hasil.rusak)) // len(kolom), 0) if kolom else 0
    hasil.rusak |= {(i, j): galat for i in baris[:muat] for j in kolom if i < BARIS_MAKS and j < KOLOM_MAKS}


def _ulang(pola: re.Pattern[str], atribut: str) -> int:
    cocok = pola.search(atribut)
    return int(cocok.group(1)) if cocok else 1

"""The scan of an .ods for what the reader underneath gives as blank: error cells; for hidden rows, and bombs."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from asnkin.masukan.pindai import BARIS_MAKS, KOLOM_MAKS, Pindaian
from asnkin.masukan.tabel import SelRusak

_TANDA: Final = re.compile(r"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^<>]*)>")
_TABEL: Final = re.compile(r"<table:table(?=[\s/>])")
_BARIS: Final = re.compile(r"<table:table-row(?=[\s/>])([^<>]*)>")
_SEL: Final = re.compile(r"<table:(?:covered-)?table-cell(?=[\s/>])([^<>]*)>(?!</table)")
_ULANG_BARIS: Final = re.compile(r"table:number-rows-repeated\s*=\s*[\"'](\d{1,7})[\"']")
_ULANG_SEL: Final = re.compile(r"table:number-columns-repeated\s*=\s*[\"'](\d{1,5})[\"']")
_ULANG_BANYAK: Final = re.compile(r"table:number-columns-repeated\s*=\s*[\"']\d{2}")
_TEKS: Final = re.compile(r"<text:p[^>]*>([^<]{0,40})<")
_GALAT: Final = 'value-type="error"'
_SEMBUNYI: Final = re.compile(r'table:visibility="(?:collapse|filter)"')
_GALAT_MAKS: Final = 1 << 16
_KASAR_MAKS: Final = 100  # rows for which it does not matter how wide they are


def pindai_ods(isi: str) -> list[Pindaian]:
    """Scan the tables of ``content.xml`` in their order. Cells and rows that repeat are counted as often as they do."""
    awal = [cocok.start() for cocok in _TABEL.finditer(isi)]
    hasil = [_ukur(isi, mulai, akhir) for mulai, akhir in zip(awal, [*awal[1:], len(isi)], strict=True)]
    if _GALAT in isi or _SEMBUNYI.search(isi) is not None:
        _pindai_sel(isi, hasil)
    return hasil


def _ukur(isi: str, mulai: int, akhir: int) -> Pindaian:
    """Upper bounds of one table: blank rows at its end and blank cells at the end of a row are nothing."""
    hasil = Pindaian(bita=akhir - mulai)
    baris = 0
    letak = [(cocok.end(), _ulang(_ULANG_BARIS, cocok.group(1))) for cocok in _BARIS.finditer(isi, mulai, akhir)]
    for (awal, ulang), (batas, _) in zip(letak, [*letak[1:], (akhir, 0)], strict=True):
        baris += ulang
        if lebar := _lebar(isi, awal, batas, kasar=ulang <= _KASAR_MAKS):
            hasil.baris, hasil.kolom = baris, max(hasil.kolom, lebar)
            hasil.ulangan += lebar * ulang if ulang > _KASAR_MAKS else 0
    return hasil


def _lebar(isi: str, awal: int, akhir: int, *, kasar: bool) -> int:
    """Upper bound of the columns of one row (``kasar``: a quick one will do), 0 where it holds nothing."""
    if kasar and _ULANG_BANYAK.search(isi, awal, akhir) is None:
        return 9 * isi.count("table-cell", awal, akhir) if isi.find("value-type", awal, akhir) >= 0 else 0
    kolom = lebar = 0
    for cocok in _SEL.finditer(isi, awal, akhir):
        kolom += _ulang(_ULANG_SEL, cocok.group(1))
        lebar = kolom if "value-type" in cocok.group(1) else lebar
    return lebar


def _pindai_sel(isi: str, hasil: list[Pindaian]) -> None:
    """Mark error cells and hidden rows."""
    lembar = baris = tambah = kolom = 0
    for cocok in _TANDA.finditer(isi):
        nama, atribut = cocok.groups()
        if nama == "table":
            lembar += 1
            baris = tambah = 0
        elif nama == "table-row":
            baris, kolom = baris + tambah, 0
            tambah = _ulang(_ULANG_BARIS, atribut)
            if lembar and _SEMBUNYI.search(atribut):
                hasil[lembar - 1].baris_tersembunyi.update(range(baris + 1, baris + min(tambah, _GALAT_MAKS) + 1))
        else:
            n = _ulang(_ULANG_SEL, atribut)
            if lembar and _GALAT in atribut:
                blok = (range(baris, baris + tambah), range(kolom, kolom + n))
                _tandai(hasil[lembar - 1], *blok, _TEKS.match(isi, cocok.end()))
            kolom += n


def _tandai(hasil: Pindaian, baris: range, kolom: range, teks: re.Match[str] | None) -> None:
    """Mark a block of error cells; a repetition beyond all reason is cut off."""
    galat = SelRusak((unescape(teks.group(1)).strip() if teks else "") or "#GALAT", "galat")
    muat = max((_GALAT_MAKS - len(hasil.rusak)) // len(kolom), 0) if kolom else 0
    hasil.rusak |= {(i, j): galat for i in baris[:muat] for j in kolom if i < BARIS_MAKS and j < KOLOM_MAKS}


def _ulang(pola: re.Pattern[str], atribut: str) -> int:
    cocok = pola.search(atribut)
    return int(cocok.group(1)) if cocok else 1

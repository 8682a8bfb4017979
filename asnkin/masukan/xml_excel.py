"""XML Spreadsheet 2003 (``<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">``), often called .xls.

Read as a stream of tags. A document type is refused: Excel writes none, and entities are defined there.
"""

from __future__ import annotations

from datetime import date, datetime, time
from math import isfinite
from typing import TYPE_CHECKING, Final, cast

from lxml import etree

from asnkin.masukan.buku import LembarMentah
from asnkin.masukan.pindai import BARIS_MAKS, KOLOM_MAKS, LONGGAR
from asnkin.masukan.tabel import SelRusak
from asnkin.masukan.tolakan import TerlaluBesar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import ParserTarget

    from asnkin.masukan.buku import Gabungan

RUANG: Final = "urn:schemas-microsoft-com:office:spreadsheet"
_SS: Final = f"{{{RUANG}}}"
_EXCEL: Final = "{urn:schemas-microsoft-com:office:excel}"
_TERSEMBUNYI: Final = frozenset({"SheetHidden", "SheetVeryHidden"})
_AWAL: Final = date(1900, 1, 1)  # what is earlier is a time of day
_POTONG: Final = 1 << 20


def baca_xml(nama: str, dasar: str, isi: bytes) -> list[LembarMentah]:
    """Read every worksheet. Raises ValueError or ``etree.ParseError`` for what is broken, TerlaluBesar."""
    buku = _Buku()
    sasaran = cast("ParserTarget[None]", buku)
    pengurai = etree.XMLParser(target=sasaran, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    for awal in range(0, len(isi), _POTONG):
        pengurai.feed(isi[awal : awal + _POTONG])
    pengurai.close()
    return [
        LembarMentah(
            berkas=nama,
            dasar=dasar,
            nama=satu.nama,
            sel=satu.kisi(len(isi)),
            tersembunyi=satu.tersembunyi,
            baris_tersembunyi=tuple(satu.baris_tersembunyi),
            gabungan=tuple(satu.gabungan),
        )
        for satu in buku.lembar
    ]


class _Lembar:
    """One worksheet while it is being read; ``baris`` and ``kolom`` are those of the next cell (0-based)."""

    def __init__(self, nama: str) -> None:
        self.nama = nama
        self.tersembunyi = False
        self.baris_tersembunyi: list[int] = []
        self.gabungan: list[Gabungan] = []
        self.baris = -1
        self.kolom = 0
        self._lewati = 0
        self._sel: dict[tuple[int, int], object] = {}

    def baris_baru(self, atribut: Mapping[str, str]) -> None:
        self.baris = _letak(atribut, self.baris + 1 + self._lewati, BARIS_MAKS)
        self.kolom = 0
        self._lewati = int(atribut.get(f"{_SS}Span", 0))
        if atribut.get(f"{_SS}Hidden") == "1":
            self.baris_tersembunyi.append(self.baris + 1)

    def isi(self, atribut: Mapping[str, str], nilai: object) -> None:
        """Put a cell at its place, and go to the next."""
        kolom = _letak(atribut, self.kolom, KOLOM_MAKS)
        kanan = kolom + min(int(atribut.get(f"{_SS}MergeAcross", 0)), KOLOM_MAKS)
        bawah = self.baris + min(int(atribut.get(f"{_SS}MergeDown", 0)), BARIS_MAKS)
        if (bawah, kanan) != (self.baris, kolom):
            self.gabungan.append(((self.baris, kolom), (bawah, kanan)))
        if nilai != "":
            self._sel[self.baris, kolom] = nilai
        self.kolom = kanan + 1

    def kisi(self, bita: int) -> list[list[object]]:
        """Give the rows from the first of the sheet to the last with content."""
        baris = max((i for i, _ in self._sel), default=-1) + 1
        lebar = max((j for _, j in self._sel), default=-1) + 1
        if baris * lebar > LONGGAR + bita // 2:
            raise TerlaluBesar("sel terisi yang berjauhan")
        kosong: list[object] = [""] * lebar
        berisi = {i for i, _ in self._sel}
        hasil = [list(kosong) if i in berisi else kosong for i in range(baris)]
        for (i, j), nilai in self._sel.items():
            hasil[i][j] = nilai
        return hasil


class _Buku:
    """Takes the tags of a workbook as they come (a target of lxml's parser)."""

    def __init__(self) -> None:
        self.lembar: list[_Lembar] = []
        self._atribut: Mapping[str, str] = {}
        self._nilai: object = ""
        self._jenis: str | None = None
        self._teks: list[str] = []

    def doctype(self, *_: object) -> None:
        raise ValueError("DOCTYPE")

    def start(self, tag: str, atribut: Mapping[str, str]) -> None:
        if tag == f"{_SS}Worksheet":
            self.lembar.append(_Lembar(atribut.get(f"{_SS}Name", "")))
        elif tag == f"{_SS}Row" and self.lembar:
            self.lembar[-1].baris_baru(atribut)
        elif tag == f"{_SS}Cell":
            self._atribut = dict(atribut)
            rumus = atribut.get(f"{_SS}Formula", "")
            self._nilai = SelRusak(rumus[:61], "rumus") if rumus else ""
        elif tag == f"{_SS}Data":
            self._jenis = atribut.get(f"{_SS}Type", "String")
            self._teks.clear()
        elif tag == f"{_EXCEL}Visible":
            self._teks.clear()

    def data(self, teks: str) -> None:
        self._teks.append(teks)

    def end(self, tag: str) -> None:
        if tag == f"{_SS}Data" and self._jenis is not None:
            self._nilai = _nilai(self._jenis, "".join(self._teks))
            self._jenis = None
        elif tag == f"{_SS}Cell" and self.lembar:
            self.lembar[-1].isi(self._atribut, self._nilai)
        elif tag == f"{_EXCEL}Visible" and self.lembar:
            self.lembar[-1].tersembunyi = "".join(self._teks).strip() in _TERSEMBUNYI
        if tag != f"{_SS}Data" and self._jenis is None:
            self._teks.clear()

    def close(self) -> None: ...


def _letak(atribut: Mapping[str, str], berikut: int, maks: int) -> int:
    """Place (0-based) of a row or cell: as ``ss:Index`` says, else the next; raises ValueError outside of a sheet."""
    letak = int(atribut.get(f"{_SS}Index", berikut + 1)) - 1
    if not berikut <= letak < maks:
        raise ValueError(letak)
    return letak


def _nilai(jenis: str, teks: str) -> object:
    match jenis:
        case "Number":
            if not isfinite(angka := float(teks)):
                raise ValueError(teks)
            return angka
        case "Boolean":
            return teks.strip() == "1"
        case "Error":
            return SelRusak(teks.strip() or "#GALAT", "galat")
        case "DateTime":
            return _waktu(datetime.fromisoformat(teks.strip()))
    return teks


def _waktu(saat: datetime) -> datetime | date | time:
    """Bring a moment to what it shows: a time of day, a day, or both."""
    if saat.date() < _AWAL:
        return saat.time()
    return saat.date() if saat.time() == time() else saat

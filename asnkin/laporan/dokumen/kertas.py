"""A sheet that is a sheet of paper: rows of joined cells on a fine grid, each as high as its text, broken with care."""

from __future__ import annotations

from itertools import pairwise, zip_longest
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from asnkin.laporan.excel.bersih import bersihkan
from asnkin.laporan.excel.gaya import ABU
from asnkin.laporan.excel.kolom import SELA, TINGGI, jumlah_baris

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xlsxwriter.format import Format

    from asnkin.laporan.excel.buku import BukuKerja

KISI: Final = 24  # columns of the grid
_PIKSEL: Final = {True: 720, False: 1152}  # width of Folio between its margins, upright and across, 96 to the inch
_TINGGI: Final = {True: 780.0, False: 480.0}  # points that surely fit on a page
_PER_HURUF: Final = 7.0  # pixels of a character that a column width counts
_MAKS_BARIS: Final = 29  # lines of a row; Excel has none higher than 409 points
_SEPOTONG: Final = 12  # lines' worth of letters in each row of a text that is longer: at worst every line is half full

Sel = tuple[int, int, str, "Format"]  # first and last column (0-based), text, format


class Kertas:
    """One sheet, one page of Folio wide (about full size where Calibri is there); rows are written from the top."""

    def __init__(self, buku: BukuKerja, nama: str, kepala: str, *, tegak: bool) -> None:
        """Add the sheet; ``kepala`` stands above every printed page."""
        self.buku, self.tegak, self._baris, self._terpakai = buku, tegak, 0, 0.0
        self.ws = buku.lembar(nama, massal=False, tegak=tegak)
        self.ws.set_column_pixels(0, KISI - 1, _PIKSEL[tegak] // KISI)
        self.ws.set_header(f"&C&8{kepala.replace('&', '&&')}")
        self._patah: list[int] = []
        self.ulang: Callable[[], None] | None = None  # what a table says again at the top of a page

    def gaya(self, **sifat: object) -> Format:
        """Return a format of text that wraps."""
        return self.buku.gaya.buat(
            **{"valign": "top", "align": "left", "text_wrap": True, "quote_prefix": True, **sifat}
        )

    def tulis(self, *sel: Sel, tinggi: float = 0.0) -> None:
        """Write one row as high as its longest text (``tinggi``: at least), on a new page where this one is full.

        Texts that are too long for any row go on in further rows.
        """
        lebar = [(z - a + 1) * _PIKSEL[self.tegak] / KISI / _PER_HURUF - 1.5 for a, z, _, _ in sel]
        baris = max(jumlah_baris(satu[2], huruf) for satu, huruf in zip(sel, lebar, strict=True))
        if baris > _MAKS_BARIS:
            potongan = [_potong(satu[2], huruf) for satu, huruf in zip(sel, lebar, strict=True)]
            for teks_baris in zip_longest(*potongan, fillvalue=""):
                self.tulis(*((a, z, teks, g) for (a, z, _, g), teks in zip(sel, teks_baris, strict=True)))
            return
        tinggi = max(tinggi, TINGGI * baris + SELA)
        self.tahan(tinggi)
        for awal, akhir, teks, gaya in sel:
            if akhir > awal:
                self.ws.merge_range(self._baris, awal, self._baris, akhir, "", gaya)
            if teks:
                self.ws.write_string(self._baris, awal, bersihkan(teks), gaya)
            elif akhir == awal:
                self.ws.write_blank(self._baris, awal, None, gaya)
        self.ws.set_row(self._baris, tinggi)
        self._baris += 1
        self._terpakai += tinggi

    def penuh(self, teks: str, **sifat: object) -> None:
        """Write a text over the whole width."""
        self.tulis((0, KISI - 1, teks, self.gaya(**sifat)))

    def sela(self, tinggi: float = 8.0) -> None:
        """Leave an empty row."""
        self.tulis((0, 0, "", self.gaya()), tinggi=tinggi)

    def tahan(self, tinggi: float) -> None:
        """Begin a new page where ``tinggi`` points no longer fit on this one."""
        if self._terpakai and self._terpakai + tinggi > _TINGGI[self.tegak]:
            self.halaman_baru()

    def halaman_baru(self) -> None:
        """Begin a new page."""
        self._patah.append(self._baris)
        self.ws.set_h_pagebreaks(self._patah)
        self._terpakai = 0.0
        if self.ulang is not None:
            ulang, self.ulang = self.ulang, None
            ulang()
            self.ulang = ulang


def _potong(teks: str, lebar: float) -> list[str]:
    """Divide a text that is too long for a row of ``lebar`` characters; another one stays whole."""
    return wrap(teks, int(lebar * _SEPOTONG)) if jumlah_baris(teks, lebar) > _MAKS_BARIS else [teks]


def bagi(lebar: Sequence[float]) -> list[tuple[int, int]]:
    """Return the first and last grid column of each share of the width; each has one at least."""
    batas, jumlah = [0], 0.0
    for ke, satu in enumerate(lebar, 1):
        jumlah += satu
        batas.append(max(batas[-1] + 1, KISI if ke == len(lebar) else int(jumlah * KISI + 0.5)))
    return [(a, z - 1) for a, z in pairwise(batas)]


TEPI: Final = {"border": 1}
ISI: Final = {"border": 1, "indent": 1}  # left-aligned: XlsxWriter takes an indent for that
TEBAL: Final = {"bold": True}
TENGAH: Final = {"align": "center"}
REDUP: Final = {"font_color": ABU}

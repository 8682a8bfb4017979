"""The grid of one HTML table while it is being read: spans become merged areas with the text in their first cell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asnkin.masukan.pindai import BARIS_MAKS, KOLOM_MAKS, LONGGAR
from asnkin.masukan.tolakan import TerlaluBesar

if TYPE_CHECKING:
    from asnkin.masukan.buku import Gabungan

_BARIS_TEKS: Final = re.compile(r" *\n[ \n]*")


class Kisi:
    """One table. ``baris`` are as long as they were written; ``berisi``: some cell has text of its own.

    ``judul`` is the caption; ``galat``: the table is an error message. Raises TerlaluBesar for spans beyond any sheet.
    """

    def __init__(self, *, galat: bool, tersembunyi: bool) -> None:
        """Start an empty table."""
        self.baris: list[list[str]] = []
        self.baris_tersembunyi: list[int] = []
        self.galat, self.tersembunyi = galat, tersembunyi
        self.berisi = self.berjudul = False
        self.judul = ""
        self._gabungan: list[Gabungan] = []
        self._terisi: dict[int, int] = {}  # column -> first row below the cell that reaches down over it
        self._sel: int | None = None
        self._jumlah = 0
        self._atas = 0

    def baris_baru(self, *, tersembunyi: bool = False) -> None:
        """Begin a row."""
        self.tutup_sel()
        self.baris.append([])
        if tersembunyi:
            self.baris_tersembunyi.append(len(self.baris))

    def sel_baru(self, lebar: int, tinggi: int) -> None:
        """Begin a cell that spans so many columns and rows (0: all that follow)."""
        if not self.baris:
            self.baris_baru()
        self.tutup_sel()
        baris, nomor = self.baris[-1], len(self.baris) - 1
        kolom = len(baris)
        while self._terisi.get(kolom, 0) > nomor:
            kolom += 1
        lebar = max(lebar, 1)
        tinggi = tinggi or BARIS_MAKS
        self._jumlah += kolom + lebar - len(baris)
        if kolom + lebar > KOLOM_MAKS or self._jumlah > LONGGAR:
            raise TerlaluBesar("sel gabungan yang sangat luas")
        baris.extend([""] * (kolom + lebar - len(baris)))
        if tinggi > 1:
            self._terisi.update(dict.fromkeys(range(kolom, kolom + lebar), nomor + tinggi))
        if tinggi > 1 or lebar > 1:
            self._gabungan.append(((nomor, kolom), (nomor + tinggi - 1, kolom + lebar - 1)))
        self._sel = kolom

    def tutup_sel(self) -> None:
        """End the cell or caption."""
        self._sel = None
        self.berjudul = False

    def tulis(self, teks: str) -> bool:
        """Add text to the open cell or caption; False where none is open."""
        if self.berjudul:
            self.judul += teks
            return True
        if self._sel is None:
            return False
        teks = _BARIS_TEKS.sub("\n", self.baris[-1][self._sel] + teks).strip(" \n")
        self.baris[-1][self._sel] = teks if teks.strip() else ""
        self.berisi = self.berisi or self.baris[-1][self._sel] != ""
        return True

    def di_bawah(self, atas: list[list[str]]) -> None:
        """Put rows above the table: its own move down."""
        self._atas = len(atas)
        self.baris = [*atas, *self.baris]
        self.baris_tersembunyi = [satu + self._atas for satu in self.baris_tersembunyi]

    def sel(self, bita: int) -> list[list[object]]:
        """Give the rows, all equally long; ``bita`` is the size of the page."""
        lebar = max(map(len, self.baris), default=0)
        if lebar * len(self.baris) > LONGGAR + bita // 2 or len(self.baris) > BARIS_MAKS:
            raise TerlaluBesar("sel terisi yang berjauhan")
        return [[*satu, *[""] * (lebar - len(satu))] for satu in self.baris]

    def gabungan(self) -> tuple[Gabungan, ...]:
        """Give the merged areas that cover more than one cell, none below the last row."""
        akhir = len(self.baris) - 1
        semua = [
            ((atas + self._atas, kiri), (min(bawah + self._atas, akhir), kanan))
            for (atas, kiri), (bawah, kanan) in self._gabungan
        ]
        return tuple(satu for satu in semua if satu[0] != satu[1])

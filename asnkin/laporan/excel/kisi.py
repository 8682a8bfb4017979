"""Small tables on a grid of columns that they share: a column of a table may span several of the grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asnkin.laporan.excel.bersih import bersihkan
from asnkin.laporan.excel.blok import tulis_blok
from asnkin.laporan.excel.kolom import SELA, TINGGI, jumlah_baris, potong

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from asnkin.laporan.excel.gaya import Gaya
    from asnkin.laporan.excel.kolom import Kolom


@dataclass(frozen=True, slots=True)
class Petak:
    """A column of a small table and the grid columns it takes: first and last, 0-based."""

    awal: int
    akhir: int
    kolom: Kolom


class Kisi:
    """A sheet with a grid of columns; writes headings and small tables from top to bottom."""

    def __init__(self, ws: Worksheet, gaya: Gaya, lebar: Sequence[float]) -> None:
        """Set the widths of the grid's columns, in characters."""
        self.ws = ws
        self.gaya = gaya
        self.lebar = tuple(lebar)
        for j, satu in enumerate(lebar):
            ws.set_column(j, j, satu)

    def teks(self, baris: int, awal: int, akhir: int, teks: str, gaya: Format) -> None:
        """Write a text over the grid columns ``awal`` to ``akhir``."""
        if akhir > awal:
            self.ws.merge_range(baris, awal, baris, akhir, "", gaya)
        self.ws.write_string(baris, awal, bersihkan(teks), gaya)

    def bagian(self, baris: int, awal: int, akhir: int, teks: str) -> None:
        """Write the heading of a block."""
        self.teks(baris, awal, akhir, teks, self.gaya.bagian)

    def tabel(self, baris: int, petak: Sequence[Petak]) -> int:
        """Write header and rows of a small table from ``baris``; return the first row below it."""
        for satu in petak:
            self.teks(baris, satu.awal, satu.akhir, satu.kolom.judul, self.gaya.kepala)
        self._tinggi(baris, [satu.kolom.judul for satu in petak], petak)
        n = len(petak[0].kolom.isi)
        for satu in petak:
            if satu.akhir > satu.awal:
                for i in range(baris + 1, baris + 1 + n):
                    self.ws.merge_range(i, satu.awal, i, satu.akhir, "", satu.kolom.gaya_pakai())
            tulis_blok(self.ws, baris + 1, satu.awal, [satu.kolom])
        for i in range(n):
            isi = [potong(satu.kolom, i, i + 1).isi[0] for satu in petak]
            self._tinggi(baris + 1 + i, [teks if isinstance(teks, str) else "" for teks in isi], petak)
        return baris + 1 + n

    def _tinggi(self, baris: int, teks: Sequence[str], petak: Sequence[Petak]) -> None:
        """Make a row as high as its wrapped texts need: merged cells never do it by themselves."""
        lebar = [sum(self.lebar[satu.awal : satu.akhir + 1]) - 1 for satu in petak]
        n = max(map(jumlah_baris, teks, lebar))
        if n > 1:
            self.ws.set_row(baris, TINGGI * n + SELA)

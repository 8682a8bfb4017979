"""The hidden sheet that the drop-downs take their entries from: a list in a cell may hold 255 characters at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_range_abs

from asnkin.buatan import BUATAN, PILIHAN
from asnkin.laporan.excel.bersih import bersihkan

if TYPE_CHECKING:
    from asnkin.laporan.excel.buku import BukuKerja


class Pilihan:
    """The lists of a workbook, each kept once; ``tulis`` puts them down when all are known."""

    def __init__(self) -> None:
        """Begin without lists."""
        self._kolom: dict[tuple[str, ...], int] = {}

    def rujukan(self, isi: tuple[str, ...]) -> str:
        """Return the formula of the range that will hold ``isi``."""
        kolom = self._kolom.setdefault(isi, len(self._kolom))
        return f"={PILIHAN}!{xl_range_abs(1, kolom, len(isi), kolom)}"

    def tulis(self, buku: BukuKerja) -> None:
        """Write the sheet, hidden and protected."""
        ws = buku.lembar(PILIHAN)
        ws.write_string(0, 0, BUATAN[PILIHAN], buku.gaya.keterangan)
        for isi, kolom in self._kolom.items():
            for baris, teks in enumerate(isi, 1):
                ws.write_string(baris, kolom, bersihkan(teks), buku.gaya.teks)
            ws.set_column(kolom, kolom, 30)
        ws.protect()
        ws.hide()

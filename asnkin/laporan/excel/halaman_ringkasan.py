"""The page that Ringkasan is: a fine grid that blocks of any width are laid on, data of charts to the right of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.laporan.excel import rumus
from asnkin.laporan.excel.kisi import Kisi
from asnkin.laporan.excel.kolom import KolomAngka, KolomRumus, KolomTeks, jadi_rumus
from asnkin.laporan.tampil import KOSONG
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from xlsxwriter.format import Format

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja

LEMBAR: Final = "Ringkasan"
N_KISI: Final = 24
AKHIR: Final = N_KISI - 1  # last grid column of the page
TENGAH: Final = N_KISI // 2  # first grid column of the right half
PIKSEL: Final = 35  # of a grid column
TINGGI_PIKSEL: Final = 20  # of an ordinary row
DATA: Final = N_KISI + 2  # first column of what only charts and formulas need, beside the page
_LEBAR_KISI: Final = (PIKSEL - 5) / 7
_LEBAR_DATA: Final = (34.0, 10.0, 3.0, 6.0, 34.0, 10.0)
_A4: Final = 9


class Halaman:
    """Holds what every block of the page needs; ``baris`` is the next free row."""

    def __init__(self, buku: BukuKerja, bahan: Bahan) -> None:
        """Set up the sheet: A4 upright, everything on one page."""
        self.buku, self.bahan, self.gaya = buku, bahan, buku.gaya
        self.ws = buku.lembar(LEMBAR, massal=False, tegak=True)
        self.ws.set_paper(_A4)
        self.ws.fit_to_pages(1, 1)
        self.kisi = Kisi(self.ws, buku.gaya, [_LEBAR_KISI] * N_KISI)
        for j, lebar in enumerate(_LEBAR_DATA, DATA):
            self.ws.set_column(j, j, lebar)
        self.desimal = bahan.rubrik.nilai.desimal
        self.hidup = rumus.berumus(bahan)
        self.baris = 0

    def angka(self, nama: str, isi: object) -> KolomAngka:
        """Return a column of scores."""
        nilai = bulatkan(np.asarray(isi, dtype=np.float64), self.desimal)
        return KolomAngka(nama, nilai, self.gaya.angka(self.desimal, tebal=True), self.desimal)

    def bulat(self, nama: str, isi: object) -> KolomAngka:
        """Return a column of whole numbers."""
        return KolomAngka(nama, np.asarray(isi, dtype=np.float64), self.gaya.bulat)

    def teks(self, nama: str, isi: list[str]) -> KolomTeks:
        """Return a column of wrapped text."""
        return KolomTeks(nama, isi, self.gaya.bungkus)

    def berumus(self, kolom: KolomTeks | KolomAngka, pola: str) -> KolomTeks | KolomAngka | KolomRumus:
        """Return the column as formulas where it has values and the sheets that they look at are whole."""
        return jadi_rumus(kolom, pola) if self.hidup else kolom

    def tulis_angka(self, baris: int, kolom: int, nilai: float, gaya: Format, pola: str = "") -> None:
        """Write a number, as a formula where there is one; a dash where there is no number."""
        if not np.isfinite(nilai):
            self.ws.write_string(baris, kolom, KOSONG, gaya)
        elif pola:
            self.ws.write_formula(baris, kolom, f"={pola}", gaya, nilai)
        else:
            self.ws.write_number(baris, kolom, nilai, gaya)

"""Columns of the workbook of trends, and the small line beside the figures of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from xlsxwriter.utility import xl_rowcol_to_cell

from asnkin.laporan.excel.gaya import TUA
from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.laporan.tren.naskah import rentang, singkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import ArrayLike

    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom
    from asnkin.laporan.tren.bahan import BahanTren

GARIS_MAKS: Final = 20_000  # rows that get a line of their own
GRAFIK: Final = "Grafik"
PERUBAHAN: Final = "Perubahan"
_LEBAR_GRAFIK: Final = 18.0
_NAIK_TURUN: Final[dict[tuple[str, float], str]] = {(">", 0): "#E2F0D9", ("<", 0): "#FCE4D6"}


class Lembar:
    """Makes the columns of one sheet and writes it."""

    def __init__(self, buku: BukuKerja, bahan: BahanTren) -> None:
        """Remember the workbook and what is shown."""
        self.buku, self.bahan, self.gaya = buku, bahan, buku.gaya
        self.desimal = bahan.rubrik.nilai.desimal
        self.periode = [singkat(satu) for satu in bahan.tren.periode]

    def teks(self, nama: str, isi: Iterable[str], maks: float = 34, kelompok: str = "") -> KolomTeks:
        """Return a column of text."""
        return KolomTeks(nama, list(isi), self.gaya.teks, self.gaya.bungkus, kelompok, maks)

    def nip(self, isi: Iterable[str]) -> KolomTeks:
        """Return the NIP as text."""
        return KolomTeks("NIP", list(isi), self.gaya.nip)

    def angka(self, nama: str, isi: ArrayLike, kelompok: str = "") -> KolomAngka:
        """Return a column of printed figures."""
        nilai = np.asarray(isi, dtype=np.float64)
        return KolomAngka(nama, nilai, self.gaya.angka(self.desimal), self.desimal, kelompok)

    def bulat(self, nama: str, isi: ArrayLike, kelompok: str = "") -> KolomAngka:
        """Return a column of whole numbers."""
        return KolomAngka(nama, np.asarray(isi, dtype=np.float64), self.gaya.bulat, 0, kelompok)

    def persen(self, nama: str, isi: ArrayLike, kelompok: str = "") -> KolomAngka:
        """Return a column of shares."""
        return KolomAngka(nama, np.asarray(isi, dtype=np.float64), self.gaya.persen, 1, kelompok)

    def beda(self, nama: str, isi: ArrayLike, desimal: int | None = None, kelompok: str = PERUBAHAN) -> KolomAngka:
        """Return a column of differences, their sign shown."""
        d = self.desimal if desimal is None else desimal
        return KolomAngka(nama, np.asarray(isi, dtype=np.float64), self.gaya.berarah(d), d, kelompok)

    def per_periode(self, isi: ArrayLike, kelompok: str, *, bulat: bool = False) -> list[Kolom]:
        """Return a column a period (rows x T) under one heading."""
        buat = self.bulat if bulat else self.angka
        return [buat(nama, satu, kelompok) for nama, satu in zip(self.periode, np.asarray(isi).T, strict=True)]

    def teks_periode(self, isi: ArrayLike, kelompok: str) -> list[Kolom]:
        """Return a column of text a period under one heading."""
        return [
            self.teks(nama, satu.tolist(), 20, kelompok)
            for nama, satu in zip(self.periode, np.asarray(isi, dtype=object).T, strict=True)
        ]

    def grafik(self, n: int) -> list[Kolom]:
        """Return the empty column that the lines are drawn in, where there are not too many rows."""
        return [KolomTeks(GRAFIK, [""] * n, self.gaya.tengah)] if 0 < n <= GARIS_MAKS else []

    def tulis(
        self, nama: str, kepala: str, kolom: Sequence[Kolom], keterangan: Sequence[str], *, garis: str = "",
        warna: dict[str, dict[str, str]] | None = None,
    ) -> None:  # fmt: skip
        """Write the sheet; ``garis``: the heading whose columns the lines in the column Grafik show.

        Such a sheet is wide: its first three columns are printed on every page.
        """
        isi = Isi(
            nama,
            (kepala, f"PERIODE: {rentang(self.bahan).upper()}"),
            kolom,
            beku=2,
            ulang=3 if garis else 0,
            keterangan="\n".join(keterangan),
            kosong="Tidak ada isinya.",
            warna=warna,
            warna_angka={PERUBAHAN: _NAIK_TURUN},
        )
        letak = tulis_tabel(self.buku, isi)
        di = [j for j, satu in enumerate(kolom) if satu.judul == GRAFIK]
        if not di or not garis:
            return
        dari = [j for j, satu in enumerate(kolom) if satu.kelompok == garis]
        baris = range(letak.atas, letak.bawah)
        letak.ws.set_column(di[0], di[0], _LEBAR_GRAFIK)
        letak.ws.add_sparkline(
            letak.atas,
            di[0],
            {
                "location": [xl_rowcol_to_cell(i, di[0]) for i in baris],
                "range": [
                    f"'{letak.ws.name}'!{xl_rowcol_to_cell(i, dari[0])}:{xl_rowcol_to_cell(i, dari[-1])}"
                    for i in baris
                ],
                "markers": True, "empty_cells": "gaps", "min": "group", "max": "group", "series_color": TUA,
            },
        )  # fmt: skip

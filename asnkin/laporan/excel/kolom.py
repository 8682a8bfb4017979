"""Columns of a table to be written: what stands in them and how it looks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from math import ceil
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from xlsxwriter.format import Format

TINGGI: Final = 13.5  # points of a line at 10 pt
SELA: Final = 3.0  # points that a row of several lines is higher than its lines
LEBAR_MIN: Final = 6.0
_SELA: Final = 2.5  # characters of padding: borders and indent
_TOMBOL: Final = 2.5  # the filter button beside a header
_SPASI: Final = 0.6
_KECIL: Final = 0.87  # mixed text at 10 pt against the digit at 11 pt that a column width counts
_BESAR: Final = 1.08  # capitals likewise


@dataclass(frozen=True)  # without slots: ``cached_property`` keeps what it found beside the fields
class KolomTeks:
    """A column of text; "" is an empty cell. ``bungkus`` is the format used where one is wider than ``lebar_maks``."""

    judul: str
    isi: Sequence[str]
    gaya: Format
    bungkus: Format | None = None
    kelompok: str = ""
    lebar_maks: float = 45.0

    def lebar(self) -> float:
        """Width in characters, by content, within ``lebar_maks``."""
        return min(_lebar(self.judul, self._terpanjang + _SELA), self.lebar_maks)

    def gaya_pakai(self) -> Format:
        """Return the wrapping format where the content asks for it."""
        return self.bungkus if self.bungkus and self._terpanjang + _SELA > self.lebar_maks else self.gaya

    @cached_property
    def beda(self) -> frozenset[str]:
        """The distinct texts."""
        return frozenset(self.isi)

    @cached_property
    def _terpanjang(self) -> float:
        """Width of the widest line: the longest, or the longest in capitals."""
        baris = "\n".join(self.beda).split("\n")
        besar = max(map(len, filter(str.isupper, baris)), default=0)
        return max(max(map(len, baris)) * _KECIL, besar * _BESAR)


@dataclass(frozen=True, slots=True)
class KolomAngka:
    """A column of numbers, already rounded for show; NaN is an empty cell. ``desimal`` serves the width only."""

    judul: str
    isi: NDArray[np.float64]
    gaya: Format
    desimal: int = 0
    kelompok: str = ""

    def lebar(self) -> float:
        """Width in characters: the widest number with sign, thousands marks and decimals."""
        ada = self.isi[np.isfinite(self.isi)]
        bulat = f"{np.trunc(ada.min(initial=0.0)):,.0f}", f"{ada.max(initial=0.0):,.0f}"
        return _lebar(self.judul, max(map(len, bulat)) + (self.desimal + 1 if self.desimal else 0) + _SELA)

    def gaya_pakai(self) -> Format:
        """Return the one format of the column."""
        return self.gaya


@dataclass(frozen=True, slots=True)
class KolomRumus:
    """A column of formulas; ``dasar`` holds what each gives, which is stored beside it.

    ``rumus`` without its equals sign, with ``{b}`` for the cell's own row and ``{a}``, ``{z}``, ``{k}`` for the first
    and last row of the block and the header above it. A row that ``ada`` does not mark has the value of ``dasar`` only.
    """

    dasar: KolomTeks | KolomAngka
    rumus: str
    ada: NDArray[np.bool_]

    @property
    def judul(self) -> str:
        """Header of the column."""
        return self.dasar.judul

    @property
    def kelompok(self) -> str:
        """Header above it."""
        return self.dasar.kelompok

    @property
    def isi(self) -> Sequence[str] | NDArray[np.float64]:
        """What the formulas give."""
        return self.dasar.isi

    def lebar(self) -> float:
        """Width in characters."""
        return self.dasar.lebar()

    def gaya_pakai(self) -> Format:
        """Return the one format of the column."""
        return self.dasar.gaya_pakai()

    def pola(self, baris: int, n: int) -> str:
        """Return the formula of a block of ``n`` rows from row ``baris`` (0-based), ``#`` for the cell's own row."""
        return self.rumus.format(b="#", a=baris + 1, z=baris + n, k=baris)


Kolom = KolomTeks | KolomAngka | KolomRumus


def jadi_rumus(kolom: Kolom, rumus: str, ada: NDArray[np.bool_] | None = None) -> KolomRumus:
    """Return a column as formulas wherever it has a value (a text always has), of the rows that ``ada`` marks."""
    dasar = kolom.dasar if isinstance(kolom, KolomRumus) else kolom
    terisi = np.isfinite(dasar.isi) if isinstance(dasar, KolomAngka) else np.ones(len(dasar.isi), dtype=np.bool_)
    return KolomRumus(dasar, rumus, terisi if ada is None else terisi & ada)


def potong(kolom: Kolom, mulai: int, akhir: int) -> Kolom:
    """Return the rows ``mulai:akhir`` of a column."""
    match kolom:
        case KolomTeks() | KolomAngka():
            return _potong(kolom, mulai, akhir)
        case KolomRumus():
            return replace(kolom, dasar=_potong(kolom.dasar, mulai, akhir), ada=kolom.ada[mulai:akhir])


def _potong(kolom: KolomTeks | KolomAngka, mulai: int, akhir: int) -> KolomTeks | KolomAngka:
    match kolom:
        case KolomTeks():
            return replace(kolom, isi=kolom.isi[mulai:akhir])
        case KolomAngka():
            return replace(kolom, isi=kolom.isi[mulai:akhir])


def tinggi_baris(kolom: Sequence[Kolom]) -> NDArray[np.int64]:
    """Return the lines that each row needs so that wrapped text is seen whole (1 = an ordinary row)."""
    tinggi = np.ones(len(kolom[0].isi), dtype=np.int64)
    for satu in (k.dasar if isinstance(k, KolomRumus) else k for k in kolom):
        if isinstance(satu, KolomTeks) and satu.gaya_pakai().text_wrap:
            lebar = satu.lebar() - _SELA + 1
            baris = {teks: jumlah_baris(teks, lebar) for teks in satu.beda}
            np.maximum(tinggi, np.fromiter(map(baris.__getitem__, satu.isi), np.int64, len(satu.isi)), out=tinggi)
    return tinggi


def jumlah_baris(teks: str, lebar: float) -> int:
    """Estimate the lines that ``teks`` takes when wrapped in a cell of ``lebar`` characters."""
    if len(teks) * _BESAR <= lebar and "\n" not in teks:
        return 1
    jumlah = 0
    for alinea in teks.split("\n"):
        sisa, baris = 0.0, 1
        for kata in alinea.split():
            panjang = len(kata) * _lebar_huruf(kata)
            if sisa and sisa + _SPASI + panjang > lebar:
                baris, sisa = baris + 1, 0.0
            baris += max(0, ceil(panjang / lebar) - 1)
            sisa += panjang + (_SPASI if sisa else 0)
        jumlah += baris
    return jumlah


def _lebar_huruf(teks: str) -> float:
    return _BESAR if teks.isupper() else _KECIL


def _lebar(judul: str, isi: float) -> float:
    """Width for content and header: the header wraps, so its longest word and half its length count."""
    kata = max((len(kata) for kata in judul.split()), default=0) * _BESAR + _TOMBOL
    return max(LEBAR_MIN, isi, kata, len(judul) / 2 * _BESAR)

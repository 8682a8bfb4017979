"""Arithmetic in print: as many digits of each figure as it takes for the sum shown to come out as printed."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asnkin.laporan.tampil import angka, angka_ringkas
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Hitungan = Callable[[list[Any]], Any]  # over floats and over exact fractions alike

TAK_BULAT: Final = "dihitung dari angka yang tidak dibulatkan"
_DESIMAL_PASTI: Final = 6  # a figure that has no more decimals is shown as it is
_DESIMAL_MAKS: Final = 8  # beyond it the guard of the rounding would show
_PERSIS: Final = 1e-9
_INGAT: Final = 1 << 15  # the same marks, weights and values come back on every page


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula as printed; ``ket`` says so where the figures shown do not give the result to its last digit."""

    teks: str
    ket: tuple[str, ...] = ()


def rumus(bentuk: str, nilai: Sequence[float], hitung: Hitungan, desimal: int) -> Rumus:
    """Fill ``bentuk`` (one ``{}`` a figure) with ``nilai``; ``hitung`` does to a list of figures what it says.

    A figure that ends within six decimals is shown whole; any other with the fewest decimals that make the formula
    come out at what the unrounded figures give, to ``desimal``. That is tried with exact arithmetic on what is shown.
    """
    mentah = np.asarray(nilai, dtype=np.float64)
    pasti = bulatkan(mentah, _DESIMAL_PASTI)
    persis = (np.abs(pasti - mentah) < _PERSIS).tolist()
    tujuan = _satuan(float(bulatkan(hitung(list(nilai)), desimal)), desimal)
    teks: list[str] = []
    for teliti in range(desimal, _DESIMAL_MAKS + 1):
        teks = [_tulis(x, None if utuh else teliti) for x, utuh in zip(nilai, persis, strict=True)]
        if _satuan(hitung([_pecahan(satu) for satu in teks]), desimal) == tujuan:
            return Rumus(bentuk.format(*teks))
        if all(persis):
            break
    return Rumus(bentuk.format(*teks), (TAK_BULAT,))


@lru_cache(_INGAT)
def _tulis(x: float, teliti: int | None) -> str:
    return angka_ringkas(x, _DESIMAL_PASTI) if teliti is None else angka(x, teliti)


@lru_cache(_INGAT)
def _pecahan(teks: str) -> Fraction:
    return Fraction(teks.replace(".", "").replace(",", "."))


def _satuan(nilai: Any, desimal: int) -> int:
    """Count the last printed digit: 2.345 to two decimals is 235, half away from zero."""
    besar = int(abs(nilai) * 10**desimal + Fraction(1, 2))
    return -besar if nilai < 0 else besar


def rata(bobot: Sequence[float], nilai: Sequence[float], desimal: int) -> Rumus:
    """Weighted mean; where all weights are equal they are left out."""
    n = len(nilai)
    if len(set(bobot)) <= 1:
        return rumus(f"({_tambah(nilai)}) ÷ {n}", [abs(x) for x in nilai], _rata_bertanda(nilai), desimal)
    suku = " + ".join(["{} × {}"] * n)
    isi = [x for pasangan in zip(bobot, nilai, strict=True) for x in pasangan]

    def hitung(x: list[Any]) -> Any:
        return sum(w * v for w, v in zip(x[:-1:2], x[1:-1:2], strict=True)) / x[-1]

    return rumus(f"({suku}) ÷ {{}}", [*isi, sum(bobot)], hitung, desimal)


def jumlah(nilai: Sequence[float], desimal: int) -> Rumus:
    """Sum; a negative figure is taken away."""
    tanda = [-1 if x < 0 else 1 for x in nilai]
    return rumus(
        _tambah(nilai),
        [abs(x) for x in nilai],
        lambda x: sum(t * v for t, v in zip(tanda, x, strict=True)),
        desimal,
    )


def _tambah(nilai: Sequence[float]) -> str:
    bagian = [(" − " if x < 0 else " + ") + "{}" for x in nilai]
    awal = bagian[0]
    return ("-{}" if awal.startswith(" − ") else "{}") + "".join(bagian[1:])


def _rata_bertanda(nilai: Sequence[float]) -> Hitungan:
    tanda = [-1 if x < 0 else 1 for x in nilai]
    return lambda x: sum(t * v for t, v in zip(tanda, x, strict=True)) / len(tanda)

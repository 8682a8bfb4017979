"""Numbers written short: whole multiples of 10^-desimal, and of a predictable number only what prediction misses.

A level follows from the butir's value, a kontribusi from the komponen, a rank within a group from the order of the
list: what is left is nearly always 0 and packs to almost nothing, while the page still shows exactly the figure
computed here. ``pulihkan`` in ``data.js`` undoes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


def utuh(nilai: ArrayLike, desimal: int) -> NDArray[np.float64]:
    """Printed numbers as whole multiples of 10^-desimal, NaN kept."""
    return bulatkan(bulatkan(nilai, desimal) * 10.0**desimal, 0)


def daftar(bilangan: NDArray[np.float64]) -> list[int | None]:
    """Whole numbers for JSON, None for NaN."""
    hilang = np.isnan(bilangan)
    isi = np.where(hilang, 0.0, bilangan).astype(np.int64)
    if not hilang.any():
        return list(isi.tolist())
    berongga: NDArray[np.object_] = isi.astype(object)
    berongga[hilang] = None
    return list(berongga.tolist())


def sisa(bilangan: NDArray[np.float64], ramalan: NDArray[np.float64]) -> list[int | None]:
    """What has to be added to a prediction (NaN counts as 0) to give the number."""
    return daftar(bilangan - np.nan_to_num(ramalan))


def beruntun(bilangan: NDArray[np.float64]) -> list[int | None]:
    """Each number as its step from the one before that is not missing; the first from 0."""
    sebelum = pd.Series(bilangan).ffill().shift(1, fill_value=0.0).fillna(0.0).to_numpy()
    return daftar(bilangan - sebelum)


def ramal_dalam(kode: NDArray[np.int64], peringkat: NDArray[np.int64]) -> NDArray[np.float64]:
    """Predict ranks within groups from the listing: the how-manieth of its group, with the one before on a tie."""
    ramalan = np.zeros(len(kode))
    ikut = peringkat > 0
    kelompok, umum = pd.Series(kode[ikut]), pd.Series(peringkat[ikut])
    ke = umum.groupby(kelompok).cumcount() + 1.0
    seri = umum.groupby(kelompok).diff() == 0
    ramalan[ikut] = ke.mask(seri).groupby(kelompok).ffill().to_numpy()
    return ramalan


def ramal(bilangan: NDArray[np.float64], kali: float, tambah: float = 0.0) -> NDArray[np.float64]:
    """Predict ``bilangan * kali + tambah`` to the nearest whole number, the way the page's script does."""
    hasil: NDArray[np.float64] = np.floor(np.nan_to_num(bilangan) * kali + tambah + 0.5)
    return hasil

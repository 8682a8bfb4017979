"""Counts and means of groups whose members may change from period to period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Kelompok:
    """G groups over T periods: members listed, members with a number, their mean (printed; NaN = none), all G x T."""

    n: NDArray[np.int64]
    n_bernilai: NDArray[np.int64]
    rata: NDArray[np.float64]


def banyak(kode: NDArray[np.intp], ikut: NDArray[np.bool_], n_kelompok: int) -> NDArray[np.int64]:
    """Count the members that ``ikut`` marks; ``kode``: each row's group in each period (R x T), -1 = none."""
    ikut = ikut & (kode >= 0)
    return np.stack(
        [np.bincount(kode[ikut[:, t], t], minlength=n_kelompok) for t in range(kode.shape[1])], axis=1
    ).astype(np.int64)


def rata(kode: NDArray[np.intp], nilai: NDArray[np.float64], n_kelompok: int, desimal: int) -> NDArray[np.float64]:
    """Return the printed means of groups; NaN for a group without a number."""
    ada = np.isfinite(nilai) & (kode >= 0)
    n = banyak(kode, ada, n_kelompok)
    jumlah = np.stack(
        [
            np.bincount(kode[ada[:, t], t], weights=nilai[ada[:, t], t], minlength=n_kelompok)
            for t in range(kode.shape[1])
        ],
        axis=1,
    )
    return bulatkan(np.where(n > 0, jumlah / np.maximum(n, 1), np.nan), desimal)


def kelompokkan(
    kode: NDArray[np.intp], tercatat: NDArray[np.bool_], nilai: NDArray[np.float64], n_kelompok: int, desimal: int
) -> Kelompok:
    """Return counts and means; all arrays R x T."""
    ada = np.isfinite(nilai)
    return Kelompok(
        banyak(kode, tercatat, n_kelompok), banyak(kode, ada, n_kelompok), rata(kode, nilai, n_kelompok, desimal)
    )


def yang_sama(
    kode: NDArray[np.intp], nilai: NDArray[np.float64], ujung: tuple[int, int], n_kelompok: int, desimal: int
) -> tuple[pd.DataFrame, NDArray[np.bool_]]:
    """Compare two periods over those who have a number in both and were in the same group in both.

    Returns n, rata_awal, rata_akhir and perubahan (of the printed means) by group, and who they are (R).
    """
    awal, akhir = ujung
    sama = np.isfinite(nilai[:, awal]) & np.isfinite(nilai[:, akhir]) & (kode[:, awal] == kode[:, akhir])
    sama &= kode[:, awal] >= 0
    kolom = np.array([awal, akhir])
    tetap = np.where(sama[:, None], kode[:, kolom], -1)
    n = banyak(tetap, np.broadcast_to(sama[:, None], tetap.shape), n_kelompok)[:, 0]
    means = rata(tetap, nilai[:, kolom], n_kelompok, desimal)
    tabel = pd.DataFrame({"n": n, "rata_awal": means[:, 0], "rata_akhir": means[:, 1]})
    tabel["perubahan"] = bulatkan(means[:, 1] - means[:, 0], desimal)
    return tabel, sama


def tambah_hitungan(tabel: pd.DataFrame, kode: NDArray[np.intp], tanda: dict[str, NDArray[np.bool_]]) -> pd.DataFrame:
    """Add a column a name: how many rows of each group ``tanda`` marks (R); ``kode`` (R), -1 = none."""
    for nama, ikut in tanda.items():
        tabel[nama] = np.bincount(kode[ikut & (kode >= 0)], minlength=len(tabel)).astype(np.int64)
    return tabel

"""Groups of few people: which of them must not be shown on their own, and which others hide them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray


def samarkan_kelompok(unit: pd.Series, jenjang: pd.Series, minimum: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return who (N) must not be told by their unit, and who not by their jenjang.

    Afterwards at least ``minimum`` people (everyone, where there are fewer) share each unit and jenjang, the hidden
    units counting as one unit and the hidden jenjang of a unit as one jenjang; a jenjang "" is hidden already.
    """
    tanpa_unit = _gabungkan(unit.to_numpy(), minimum)
    tampak = np.where(tanpa_unit, -1, _kode(unit.to_numpy()))
    tanpa_jenjang = np.zeros(len(unit), dtype=np.bool_)
    for satu in np.unique(tampak):
        milik = np.flatnonzero(tampak == satu)
        tanpa_jenjang[milik] = _gabungkan(jenjang.to_numpy()[milik], minimum, kosong=True)
    return tanpa_unit, tanpa_jenjang


def _kode(isi: NDArray[np.object_]) -> NDArray[np.intp]:
    return np.unique(isi.astype(str), return_inverse=True)[1].ravel()


def _gabungkan(isi: NDArray[np.object_], minimum: int, *, kosong: bool = False) -> NDArray[np.bool_]:
    """Mark the rows of groups under ``minimum``, and of the next smallest until together they are as many.

    ``kosong``: the group "" is one of them from the start.
    """
    nama, kode, banyak = np.unique(isi.astype(str), return_inverse=True, return_counts=True)
    kena = banyak < minimum
    if kosong:
        kena |= nama == ""
    for i in np.argsort(banyak, kind="stable").tolist():
        if not 0 < banyak[kena].sum() < minimum:
            break
        kena[i] = True
    return np.asarray(kena[kode.ravel()], dtype=np.bool_)


def sel_tersembunyi(
    banyak: NDArray[np.float64], minimum: int, mulai: NDArray[np.bool_] | None = None
) -> NDArray[np.bool_]:
    """Return which of G groups are hidden, given the people (G, D) on whom D of their figures rest.

    A group under ``minimum`` in one of them is, and those of ``mulai``. Since totals are printed too, the hidden ones
    are for each figure at least two groups of ``minimum`` people together: else the smallest of the others joins them,
    and nothing can be worked out by subtraction.
    """
    ada = banyak > 0
    sembunyi: NDArray[np.bool_] = np.any(ada & (banyak < minimum), axis=1, keepdims=True)[:, 0]
    if mulai is not None:
        sembunyi = sembunyi | mulai
    while (calon := _pelengkap(banyak, sembunyi, minimum)) is not None:
        sembunyi[calon] = True
    return sembunyi


def _pelengkap(banyak: NDArray[np.float64], sembunyi: NDArray[np.bool_], minimum: int) -> int | None:
    """Return the smallest group that must join the hidden ones, None where nothing follows from them."""
    for kolom in banyak.T:
        tertutup = sembunyi & (kolom > 0)
        terbuka = np.flatnonzero(~sembunyi & (kolom > 0))
        cukup = tertutup.sum() >= 2 and kolom[tertutup].sum() >= minimum  # noqa: PLR2004 - one alone is a difference
        if tertutup.any() and not cukup and len(terbuka):
            return int(terbuka[np.argmin(kolom[terbuka])])
    return None

"""Anonymity of raters: which role means a report must not show (SPESIFIKASI §5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

DIRI = "diri"
ATASAN = "atasan"


def tersembunyi(peran_n: NDArray[np.int64], peran: Sequence[str], tampil_min: int) -> NDArray[np.bool_]:
    """Return which means (N, B, R) are hidden, given the counts of marks (N, B, R).

    A role with fewer than ``tampil_min`` marks is hidden, atasan and diri excepted. Where that leaves exactly one
    hidden role in a butir, the one with the fewest marks among the others is hidden too (atasan included, diri never),
    since the butir's value and the other means would give the hidden one away.
    """
    ada = peran_n > 0
    kecuali = np.array([satu in {ATASAN, DIRI} for satu in peran], dtype=bool)
    diri = np.array([satu == DIRI for satu in peran], dtype=bool)
    sembunyi: NDArray[np.bool_] = ada & (peran_n < tampil_min) & ~kecuali
    calon = ada & ~sembunyi & ~diri
    perlu = (sembunyi.sum(axis=2) == 1) & calon.any(axis=2)
    if perlu.any():
        tersedikit = np.where(calon, peran_n, np.iinfo(np.int64).max).argmin(axis=2)
        i, j = np.nonzero(perlu)
        sembunyi[i, j, tersedikit[i, j]] = True
    return sembunyi

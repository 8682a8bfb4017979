"""Anonymity of raters: which role means a report must not show (SPESIFIKASI §5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

DIRI = "diri"
ATASAN = "atasan"


def tersembunyi(
    peran_n: NDArray[np.int64], dihitung: NDArray[np.bool_], peran: Sequence[str], tampil_min: int
) -> NDArray[np.bool_]:
    """Return which means (N, B, R) are hidden, given the counts of marks and which roles the butir counts (N, B, R).

    A role with fewer than ``tampil_min`` marks is hidden, atasan and diri excepted. Where that leaves exactly one
    hidden role in a butir, the one with the fewest marks among the others is hidden too (atasan included, diri never),
    since the butir's value and the other means would give the hidden one away. So it is where exactly one that counts
    is hidden: one of too few marks to count is no cover for it, only another one that counts is.
    """
    ada = peran_n > 0
    kecuali = np.array([satu in {ATASAN, DIRI} for satu in peran], dtype=bool)
    diri = np.array([satu == DIRI for satu in peran], dtype=bool)
    sembunyi: NDArray[np.bool_] = ada & (peran_n < tampil_min) & ~kecuali
    for milik in (ada & dihitung, ada):
        calon = milik & ~sembunyi & ~diri
        perlu = ((milik & sembunyi).sum(axis=2) == 1) & calon.any(axis=2)
        i, j = np.nonzero(perlu)
        tersedikit = np.where(calon[i, j], peran_n[i, j], np.iinfo(np.int64).max)
        if len(i):
            sembunyi[i, j, tersedikit.argmin(axis=1)] = True
    return sembunyi

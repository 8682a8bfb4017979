"""The only rounding of asnkin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

PENJAGA: Final = 1e-9


def bulatkan(nilai: ArrayLike, desimal: int) -> NDArray[np.float64]:
    """Round half away from zero to ``desimal`` places, after a guard of 1e-9 in its direction (SPESIFIKASI §4).

    Any shape in, the same shape out; NaN stays NaN. ``89.99499999999999`` (89.995 as held) gives ``90.0``.
    """
    x = np.asarray(nilai, dtype=np.float64)
    faktor = 10.0**desimal
    return np.copysign(np.floor((np.abs(x) + PENJAGA) * faktor + 0.5) / faktor, x) + 0.0

"""Geometry of small lines: drawn by the template as inline SVG; a missing figure breaks the line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEBAR: Final = 96.0
TINGGI: Final = 24.0
_TEPI: Final = 3.0


@dataclass(frozen=True, slots=True)
class Titik:
    """A point and its figure."""

    x: float
    y: float
    nilai: float


@dataclass(frozen=True, slots=True)
class Garis:
    """Lines between neighbouring points (``x,y x,y``), and every point; all in user units."""

    ruas: tuple[str, ...]
    titik: tuple[Titik, ...]


def susun_garis(
    nilai: NDArray[np.float64], batas: tuple[float, float], lebar: float = LEBAR, tinggi: float = TINGGI,
    tepi: float = _TEPI,
) -> Garis:  # fmt: skip
    """Lay figures (T) out from left to right, ``batas`` being the figures at the bottom and at the top."""
    bawah, atas = batas
    n = len(nilai)
    skala = (tinggi - 2 * tepi) / (atas - bawah) if atas > bawah else 0.0
    dasar = tinggi - tepi if skala else tinggi / 2
    x = np.linspace(tepi, lebar - tepi, n)
    y = dasar - (nilai - bawah) * skala if skala else np.where(np.isfinite(nilai), dasar, np.nan)
    ada = np.isfinite(nilai)
    putus = np.flatnonzero(np.diff(ada.astype(np.int8))) + 1
    ruas = [satu for satu in np.split(np.arange(n), putus) if len(satu) > 1 and ada[satu[0]]]
    return Garis(
        tuple(" ".join(f"{x[t]:.1f},{y[t]:.1f}" for t in satu) for satu in ruas),
        tuple(Titik(float(x[t]), float(y[t]), float(nilai[t])) for t in np.flatnonzero(ada).tolist()),
    )


def batas_semua(nilai: NDArray[np.float64]) -> tuple[float, float]:
    """Return the lowest and the highest figure, so that all lines of a table have one scale; (0, 0) for none."""
    ada = nilai[np.isfinite(nilai)]
    return (float(ada.min()), float(ada.max())) if ada.size else (0.0, 0.0)

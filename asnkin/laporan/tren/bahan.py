"""What every report of trends is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from asnkin.analisis.tren.bentuk import Tren
    from asnkin.rubrik.model import Rubrik


@dataclass(frozen=True, slots=True)
class SumberTren:
    """A result of one period (canonical) or, with ``periode`` "", a workbook of trainings taken."""

    periode: str
    berkas: str
    sha256: str
    rubrik_versi: str = ""


@dataclass(frozen=True, slots=True)
class BahanTren:
    """Trends with everything a report says about them. ``dibuat`` is UTC; ``perhatian``: what makes them doubtful.

    ``sumber``: the results in order of time, then the workbooks of trainings.
    """

    tren: Tren
    rubrik: Rubrik
    rubrik_sha256: str
    sumber: tuple[SumberTren, ...]
    perhatian: tuple[str, ...]
    dibuat: datetime
    versi: str

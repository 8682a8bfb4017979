"""How a raw cell looks to the person who reads the finding about it."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

MAKS_SEBUT: Final = 5
_DIGIT_EXCEL: Final = 1e15


def tampak(sel: object) -> str:  # noqa: PLR0911 - one answer for each kind of cell
    """Return the text that the sheet shows for a cell: ``87,5``, ``1,90001E+17``, ``31/12/2026``, blank as ``""``."""
    match sel:
        case None:
            return ""
        case bool():
            return "TRUE" if sel else "FALSE"
        case int() | float():
            return _angka(float(sel))
        case datetime():
            return sel.strftime("%d/%m/%Y %H:%M" if sel.time() != time() else "%d/%m/%Y")
        case date():
            return sel.strftime("%d/%m/%Y")
        case time():
            return sel.strftime("%H:%M:%S")
        case timedelta():
            detik = int(sel.total_seconds())
            return f"{detik // 3600}:{detik // 60 % 60:02d}:{detik % 60:02d}"
        case _:
            return str(sel)


def _angka(x: float) -> str:
    if math.isnan(x):
        return ""
    if abs(x) >= _DIGIT_EXCEL:
        return f"{x:.5E}".replace(".", ",")
    return (f"{x:.0f}" if x.is_integer() else f"{x:.15g}").replace(".", ",")


def sebut_daftar(nama: Iterable[str]) -> str:
    """Name the first few and count the rest: ``A, B, C, D, E, dan 3 lainnya``."""
    semua = list(nama)
    sisa = len(semua) - MAKS_SEBUT
    return ", ".join(semua if sisa <= 0 else [*semua[:MAKS_SEBUT], f"dan {sisa} lainnya"])

"""How few people are too few to be shown as a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnkin.laporan.penjelasan import KELOMPOK_KECIL

if TYPE_CHECKING:
    from asnkin.rubrik.model import Rubrik


def kelompok_min(rubrik: Rubrik) -> int:
    """Return the smallest group that may be shown: what hides raters, and never less than a small group has."""
    return max(rubrik.tampil_min, KELOMPOK_KECIL)

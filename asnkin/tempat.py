"""Places: where a value or a finding stands in the workbooks that were read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where a finding stands; ``sel`` is ``B12`` or a range ``B12:B20``, without sheet name or ``$``."""

    berkas: str = ""
    lembar: str = ""
    sel: str = ""

    def __str__(self) -> str:
        """Show as ``data.xlsx › target › D7``, leaving out what is unknown."""
        return " › ".join(bagian for bagian in (self.berkas, self.lembar, self.sel) if bagian)


@dataclass(frozen=True, slots=True)
class Asal:
    """The block of cells a table was read from: file, sheet and each field's column letter."""

    berkas: str
    lembar: str
    kolom: Mapping[str, str]

    def tempat(self, bidang: str, baris: int) -> Tempat:
        """Place of the cell of ``bidang`` in worksheet row ``baris`` (1-based)."""
        huruf = self.kolom.get(bidang, "")
        return Tempat(self.berkas, self.lembar, f"{huruf}{baris}" if huruf else str(baris))

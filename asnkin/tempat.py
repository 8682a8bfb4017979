"""Places: where a value or a finding stands in the workbooks that were read."""

from __future__ import annotations

from dataclasses import dataclass, field
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
    """The block of cells a table was read from: file, sheet and each field's column letter.

    ``tetap``: field -> the one cell that says it for all rows (a label above the table, a month in the header).
    ``pindah``: (field, worksheet row) -> the cell of another row in which a value that was filled down stands.
    """

    berkas: str
    lembar: str
    kolom: Mapping[str, str]
    tetap: Mapping[str, str] = field(default_factory=dict)
    pindah: Mapping[tuple[str, int], str] = field(default_factory=dict)

    def tempat(self, bidang: str, baris: int) -> Tempat:
        """Place of the cell that gives ``bidang`` its value in worksheet row ``baris`` (1-based)."""
        if sel := self.pindah.get((bidang, baris)) or self.tetap.get(bidang):
            return Tempat(self.berkas, self.lembar, sel)
        huruf = self.kolom.get(bidang, "")
        return Tempat(self.berkas, self.lembar, f"{huruf}{baris}" if huruf else str(baris))

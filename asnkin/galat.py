"""Exceptions that end a command: each has a message for people, a remedy and an exit code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class GagalAsnkin(Exception):  # noqa: N818 - the domain speaks Indonesian
    """The base: ``pesan`` says what is wrong, ``saran`` what to do; ``kode_keluar`` is the exit code."""

    kode_keluar = 1

    def __init__(self, pesan: str, saran: str = "") -> None:
        """Keep message and remedy."""
        super().__init__(pesan)
        self.pesan = pesan
        self.saran = saran


class SalahPakai(GagalAsnkin):
    """A wrong option or argument."""

    kode_keluar = 2


class GagalBerkas(GagalAsnkin):
    """A file cannot be read or written."""

    kode_keluar = 3


@dataclass(frozen=True, slots=True)
class CacatNaskah:
    """One fault of a rubric or of kolom.yaml: 1-based line and column (0 = unknown), what, and the remedy."""

    berkas: str
    baris: int
    kolom: int
    pesan: str
    saran: str = ""


class RubrikSalah(GagalAsnkin):
    """A rubric with faults, all of them."""

    kode_keluar = 2

    def __init__(self, cacat: Sequence[CacatNaskah]) -> None:
        """Keep the faults."""
        super().__init__(f"Rubrik tidak dapat dipakai: {len(cacat)} kesalahan")
        self.cacat = tuple(cacat)


class KolomSalah(SalahPakai):
    """A kolom.yaml with faults, all of them."""

    def __init__(self, cacat: Sequence[CacatNaskah]) -> None:
        """Keep the faults."""
        super().__init__(f"Berkas kolom tidak dapat dipakai: {len(cacat)} kesalahan")
        self.cacat = tuple(cacat)

"""Raw tables: what the reader hands on, cells by field that still know their place."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.tempat import Asal


class SelRusak(str):
    """A cell without a usable value, as text: an Excel error (``#N/A``) or a formula never computed.

    ``sebab`` is ``"galat"`` or ``"rumus"``; the text is what the cell shows.
    """

    __slots__ = ("sebab",)
    sebab: str

    def __new__(cls, teks: str, sebab: str) -> Self:
        """Make the marker from what the cell shows and why it cannot be used."""
        diri = super().__new__(cls, teks)
        diri.sebab = sebab
        return diri


@dataclass(frozen=True, slots=True)
class Tabel:
    """One table found on one sheet (or file): columns of raw cells, all as long as ``baris``.

    ``jenis``: canonical table name (``pegawai`` …) or, for a keyed table that the rubric names
    with ``dari: data``, the rubric's own name for it (``kehadiran``).
    ``baris``: worksheet row (1-based) of each row of the table.
    ``sel``: field -> cells (str | float | bool | date | datetime | time | timedelta | None | SelRusak); text is
    already stripped with inner runs of white space collapsed, and blank text is None.
    Fields are canonical names; butir columns of a wide rater sheet carry the butir key; any other column that the
    rubric needs carries its normalised header (lower case, words joined by ``_``).
    ``judul``: field -> header text as written on the sheet.
    ``tak_dipakai``: header text -> column letter of columns that nothing uses (their cells are not kept).
    ``peran``: rater role given by the sheet's name, else "".
    ``konteks``: label block above the table (periode, opd, unit_kerja).
    """

    jenis: str
    asal: Asal
    baris: Sequence[int]
    sel: Mapping[str, Sequence[object]]
    judul: Mapping[str, str] = field(default_factory=dict)
    tak_dipakai: Mapping[str, str] = field(default_factory=dict)
    peran: str = ""
    konteks: Mapping[str, str] = field(default_factory=dict)

    def __len__(self) -> int:
        """Number of data rows."""
        return len(self.baris)

    def pilih(self, indeks: Sequence[int]) -> Tabel:
        """Return the table with these rows (0-based) only."""
        sel = {bidang: [isi[i] for i in indeks] for bidang, isi in self.sel.items()}
        return replace(self, baris=[self.baris[i] for i in indeks], sel=sel)


@dataclass(frozen=True, slots=True)
class Tetapan:
    """What kolom.yaml says of one sheet: its table ("" as recognised, or ABAIKAN), peran, and headers of its own.

    ``nama``: the sheet as the file names it; ``kolom``: header text or column letter -> field.
    """

    nama: str
    tabel: str = ""
    peran: str = ""
    kolom: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """What the rubric needs from the workbook beyond the canonical columns.

    ``butir``: key -> nama of every butir. ``peran``: role keys. ``kolom_pegawai``: further columns of ``pegawai``
    that a ``berlaku`` or ``dalam`` names. ``lembar``: keyed table -> the columns it must bring (key column included;
    ``unit_kerja|opd``: one of both).
    ``kolom``: columns mapped by hand (kolom.yaml): table -> {header text or ``kolom D``: field or ABAIKAN}; it
    always wins. ``tetapan``: sheets as kolom.yaml has them, by name without regard to case. ``berkas_kolom``: that file
    by name and sha256, where there is one.
    """

    butir: Mapping[str, str] = field(default_factory=dict)
    peran: frozenset[str] = frozenset()
    kolom_pegawai: frozenset[str] = frozenset()
    lembar: Mapping[str, frozenset[str]] = field(default_factory=dict)
    kolom: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    tetapan: Mapping[str, Tetapan] = field(default_factory=dict)
    berkas_kolom: tuple[tuple[str, str], ...] = field(default=(), compare=False)

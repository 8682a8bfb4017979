"""The tree of an explanation: a page of parts, a part of rows, a row of what it works out and from which cells."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Baris:
    """One step. ``rumus`` is arithmetic over the figures shown, and comes out at ``hasil`` to its printed digits.

    ``hasil``: a printed number or a word, "" where nothing comes out. ``sel``: the cells it was read from. ``ket``:
    remarks, each a phrase without a final full stop. ``anak``: the steps that lead to it.
    """

    nama: str
    rumus: str = ""
    hasil: str = ""
    sel: tuple[str, ...] = ()
    ket: tuple[str, ...] = ()
    anak: tuple[Baris, ...] = ()


@dataclass(frozen=True, slots=True)
class Bagian:
    """One part of the page: ``aturan`` is the rule that holds in it, ``hasil`` what comes out of it as a whole."""

    judul: str
    aturan: str = ""
    hasil: str = ""
    baris: tuple[Baris, ...] = ()
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """The page of one person; ``ikhtisar`` and ``identitas`` are label and text. ``auditor``: it names raters."""

    nip: str
    nama: str
    auditor: bool
    identitas: tuple[tuple[str, str], ...]
    ikhtisar: tuple[tuple[str, str], ...]
    pembuka: tuple[str, ...]
    bagian: tuple[Bagian, ...]
    kaki: tuple[str, ...]

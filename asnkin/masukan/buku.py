"""Raw grids: every sheet of every file as it was read, and the cell names that lead back to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Gabungan = tuple[tuple[int, int], tuple[int, int]]  # 0-based (row, column) of both corners


@dataclass(frozen=True, slots=True)
class LembarMentah:
    """One sheet: ``sel[i][j]`` is the cell of worksheet row ``i + 1`` and column ``j + geser`` (0-based).

    All rows are equally long; blank cells are ``""``. ``nama`` is "" for a CSV file, whose stem is ``dasar``.
    ``tersembunyi``: hidden in the workbook; ``baris_tersembunyi``: 1-based hidden rows. ``gabungan``: merged areas.
    """

    berkas: str
    dasar: str
    nama: str
    sel: Sequence[list[object]]
    geser: int = 0
    tersembunyi: bool = False
    baris_tersembunyi: tuple[int, ...] = ()
    gabungan: tuple[Gabungan, ...] = ()

    @property
    def lebar(self) -> int:
        """Number of columns held."""
        return len(self.sel[0]) if self.sel else 0

    def huruf(self, j: int) -> str:
        """Column letters of the ``j``-th held column."""
        return huruf_kolom(j + self.geser)

    def tempat(self, baris: int, j: int = 0) -> Tempat:
        """Place of the cell in worksheet row ``baris`` (1-based) and held column ``j``."""
        return Tempat(self.berkas, self.nama, f"{self.huruf(j)}{baris}")

    def lembar(self) -> Tempat:
        """Place of the whole sheet."""
        return Tempat(self.berkas, self.nama)

    def rentang(self, baris: Iterable[int], j: int = 0) -> Tempat:
        """Place of whole rows, as ranges of the held column ``j``: ``A5:A7,A12``."""
        return Tempat(self.berkas, self.nama, rentang_baris(baris, self.huruf(j)))


@dataclass(frozen=True, slots=True)
class Buku:
    """Everything that was read: ``lembar`` in reading order, ``sumber`` = (file name, sha256 of its bytes)."""

    lembar: tuple[LembarMentah, ...]
    sumber: tuple[tuple[str, str], ...]


def huruf_kolom(nomor: int) -> str:
    """Column letters of a 0-based column number: 0 -> ``A``, 27 -> ``AB``."""
    huruf = ""
    sisa = nomor + 1
    while sisa:
        sisa, satu = divmod(sisa - 1, 26)
        huruf = chr(65 + satu) + huruf
    return huruf


def nomor_kolom(huruf: str) -> int:
    """Number (0-based) of the column with these letters: ``A`` -> 0."""
    nomor = 0
    for satu in huruf:
        nomor = nomor * 26 + ord(satu) - 64
    return nomor - 1


def rentang_baris(baris: Iterable[int], huruf: str) -> str:
    """Name rows of one column as ranges, ``A5:A7,A12``: all of them and no other."""
    potong: list[list[int]] = []
    for satu in sorted(set(baris)):
        if potong and satu == potong[-1][1] + 1:
            potong[-1][1] = satu
        else:
            potong.append([satu, satu])
    return ",".join(f"{huruf}{a}" if a == b else f"{huruf}{a}:{huruf}{b}" for a, b in potong)

"""What a sheet's outline tells before its header is looked for: tables side by side, and cells without a header."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from asnkin.masukan.header import rupa
from asnkin.masukan.kamus import NIP, TABEL

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from asnkin.masukan.buku import Gabungan, LembarMentah

_AWAL: Final = 100
_NIP: Final = re.compile(r"\s*'?\d(?:[\s.]?\d){17}\s*")
_JUDUL: Final = frozenset(satu for definisi in TABEL.values() for alias in definisi.bidang.values() for satu in alias)
_JUDUL_MIN: Final = 2


def pisah_samping(
    lembar: LembarMentah, lengkap: Callable[[LembarMentah], bool]
) -> tuple[list[LembarMentah], list[LembarMentah]]:
    """Part a sheet at its wholly blank columns where the parts are tables of their own; else it is one part.

    ``lengkap`` tells whether a part has all that some table requires. Returns the parts to read, and those beside
    them that have a NIP column of their own but are no known table: their columns must not be mixed in.
    """
    potong = _rumpun(lembar)
    if len(potong) < 2:  # noqa: PLR2004 - one is no pair
        return [lembar], []
    gabungan: dict[int, list[Gabungan]] = {}
    for luas in lembar.gabungan:
        gabungan.setdefault(luas[0][1] - lembar.geser, []).append(luas)
    bagian = [
        replace(
            lembar,
            sel=[satu[kiri:kanan] for satu in lembar.sel],
            geser=lembar.geser + kiri,
            gabungan=tuple(luas for j in range(kiri, kanan) for luas in gabungan.get(j, ())),
        )
        for kiri, kanan in potong
    ]
    utuh = [satu for satu in bagian if lengkap(satu)]
    asing = [satu for satu in bagian if satu not in utuh and _bernip(satu)]
    if not utuh or (len(utuh) == 1 and not asing):
        return [lembar], []
    return utuh, [satu for satu in bagian if satu not in utuh]


def _rumpun(lembar: LembarMentah) -> list[tuple[int, int]]:
    """Runs of columns (from, before) that are not wholly blank."""
    hasil: list[tuple[int, int]] = []
    for j in range(lembar.lebar):
        if all(satu[j] == "" for satu in lembar.sel):
            continue
        if hasil and hasil[-1][1] == j:
            hasil[-1] = (hasil[-1][0], j + 1)
        else:
            hasil.append((j, j + 1))
    return hasil


def _bernip(lembar: LembarMentah) -> bool:
    return any(isinstance(satu, str) and set(rupa(satu)) & set(NIP) for baris in lembar.sel[:_AWAL] for satu in baris)


def tak_berjudul(lembar: LembarMentah) -> bool:
    """Whether a sheet holds NIPs, one below the other, but no row that could be a header."""
    nip = Counter[int]()
    for baris in lembar.sel[:_AWAL]:
        if _berjudul(baris):
            return False
        nip.update(j for j, satu in enumerate(baris) if isinstance(satu, str) and _NIP.fullmatch(satu))
    return max(nip.values(), default=0) > 1


def _berjudul(baris: Sequence[object]) -> bool:
    kena = [satu for satu in baris if isinstance(satu, str) and not _JUDUL.isdisjoint(rupa(satu))]
    return len(kena) >= _JUDUL_MIN

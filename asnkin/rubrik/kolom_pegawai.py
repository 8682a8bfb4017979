"""Columns of ``pegawai`` that a rubric asks about: to tell to whom a part applies, and to group people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnkin.rubrik.latihan import latih_target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asnkin.rubrik.jenis import Pola
    from asnkin.rubrik.model import Rubrik


def semua_pola(rubrik: Rubrik) -> Iterator[Pola]:
    """Give the ``berlaku`` of every butir, every training for missed targets and every rater role that has one."""
    for butir in rubrik.semua_butir().values():
        yield butir.berlaku or {}
    for _, latih in latih_target(rubrik).values():
        yield latih.berlaku or {}
    for kunci in rubrik.komponen:
        for penilai in rubrik.penilai_komponen(kunci).values():
            yield penilai.berlaku or {}


def kolom_kelompok(rubrik: Rubrik) -> Iterator[str]:
    """Give the columns within which people are ranked, nominated or counted."""
    yield from rubrik.peringkat.dalam
    if rubrik.penghargaan is not None:
        yield from rubrik.penghargaan.dalam
    if rubrik.pola_distribusi is not None:
        yield rubrik.pola_distribusi.dalam

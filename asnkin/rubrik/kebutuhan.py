"""What a rubric needs from the workbook: the names that the reader must look for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnkin.data import KOLOM
from asnkin.masukan.tabel import Kebutuhan
from asnkin.rubrik.kolom_pegawai import kolom_kelompok, semua_pola
from asnkin.rubrik.model import KomponenData, TambahanData

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asnkin.rubrik.model import Rubrik


def kebutuhan(rubrik: Rubrik) -> Kebutuhan:
    """Derive the needs of a rubric.

    A sheet of ``lembar`` lists what it must bring: its key column and the columns that the rubric names. The columns
    ``tanggal`` and ``periode`` are welcome on every keyed table and never asked for.
    """
    return Kebutuhan(
        butir={kunci: butir.nama for kunci, butir in rubrik.semua_butir().items()},
        peran=frozenset(rubrik.semua_peran()),
        kolom_pegawai=frozenset(_kolom_pegawai(rubrik)) - frozenset(KOLOM["pegawai"]),
        lembar=_lembar(rubrik),
    )


def _kolom_pegawai(rubrik: Rubrik) -> Iterator[str]:
    for pola in semua_pola(rubrik):
        yield from pola
    yield from kolom_kelompok(rubrik)


def _lembar(rubrik: Rubrik) -> dict[str, frozenset[str]]:
    lembar: dict[str, frozenset[str]] = {}
    for sumber in (*rubrik.komponen.values(), *rubrik.tambahan.values()):
        if isinstance(sumber, (KomponenData, TambahanData)):
            kolom = {sumber.kunci, *(sumber.rasio or ()), *filter(None, [sumber.kolom])}
            lembar[sumber.lembar] = lembar.get(sumber.lembar, frozenset()) | kolom
    return lembar

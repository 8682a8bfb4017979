"""What a rubric needs from the workbook: the names that the reader must look for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnkin.data import KOLOM
from asnkin.masukan.tabel import Kebutuhan
from asnkin.rubrik.latihan import latih_target
from asnkin.rubrik.model import KomponenData, TambahanData

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asnkin.rubrik.jenis import Pola
    from asnkin.rubrik.model import Rubrik


def kebutuhan(rubrik: Rubrik, kolom: Mapping[str, Mapping[str, str]]) -> Kebutuhan:
    """Derive the needs of a rubric; ``kolom`` (headers mapped by hand) is handed through.

    A sheet of ``lembar`` lists what it must bring: its key column and the columns that the rubric names. The columns
    ``tanggal`` and ``periode`` are welcome on every keyed table and never asked for.
    """
    return Kebutuhan(
        butir={kunci: butir.nama for kunci, butir in rubrik.semua_butir().items()},
        peran=frozenset(rubrik.semua_peran()),
        kolom_pegawai=frozenset(_kolom_pegawai(rubrik)) - frozenset(KOLOM["pegawai"]),
        lembar=_lembar(rubrik),
        kolom=kolom,
    )


def _kolom_pegawai(rubrik: Rubrik) -> Iterator[str]:
    for pola in _semua_pola(rubrik):
        yield from pola or ()
    yield from rubrik.peringkat.dalam
    if rubrik.penghargaan is not None:
        yield from rubrik.penghargaan.dalam
    if rubrik.pola_distribusi is not None:
        yield rubrik.pola_distribusi.dalam


def _semua_pola(rubrik: Rubrik) -> Iterator[Pola | None]:
    for butir in rubrik.semua_butir().values():
        yield butir.berlaku
    for _, latih in latih_target(rubrik).values():
        yield latih.berlaku
    for kunci in rubrik.komponen:
        for penilai in rubrik.penilai_komponen(kunci).values():
            yield penilai.berlaku


def _lembar(rubrik: Rubrik) -> dict[str, frozenset[str]]:
    lembar: dict[str, frozenset[str]] = {}
    for sumber in (*rubrik.komponen.values(), *rubrik.tambahan.values()):
        if isinstance(sumber, (KomponenData, TambahanData)):
            kolom = {sumber.kunci, *(sumber.rasio or ()), *filter(None, [sumber.kolom])}
            lembar[sumber.lembar] = lembar.get(sumber.lembar, frozenset()) | kolom
    return lembar

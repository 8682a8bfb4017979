"""Whose the rows of a shared workbook are: people, units, posts and agencies of one data set against raw tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.masukan.tabel import SelRusak
from asnkin.periksa.konversi.nip import rapikan
from asnkin.periksa.konversi.notasi import TANDA_KOSONG
from asnkin.periksa.konversi.tampak import tampak
from asnkin.periksa.konversi.teks import padat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asnkin.masukan.tabel import Tabel

UTUH: Final[Mapping[str, tuple[str, ...]]] = {
    "hari_libur": (), "pelatihan": (), "standar": ("nip", "jabatan"),
}  # fmt: skip
"""Tables for everybody, and the fields that yet make a row somebody's own."""
_KUNCI: Final = ("nip", "opd", "unit_kerja")


@dataclass(frozen=True, slots=True)
class Pemilik:
    """Whom a data set is about, each name without regard to spacing and case."""

    nip: frozenset[str]
    unit_kerja: frozenset[str]
    jabatan: frozenset[str]
    opd: frozenset[str]


def pemilik(tabel: Iterable[Tabel], opd: Sequence[str]) -> Pemilik:
    """Return whom these tables are about: the people of ``pegawai``.

    ``opd``: what else the data set may be called, the likeliest first; the first that is not "" counts where its people
    have no opd.
    """
    orang = [satu for satu in tabel if satu.jenis == "pegawai"]

    def isi(bidang: str) -> frozenset[str]:
        return frozenset(baku(bidang, sel) for satu in orang for sel in satu.sel.get(bidang, ())) - {""}

    nama = isi("opd") or frozenset([satu for satu in map(padat, opd) if satu][:1])
    return Pemilik(isi("nip"), isi("unit_kerja"), isi("jabatan"), nama)


def kunci_baris(tabel: Tabel, i: int) -> dict[str, str]:
    """Return what says whose row ``i`` (0-based) is: field -> name, {} where nothing does."""
    bidang = UTUH.get(tabel.jenis, _KUNCI)
    ada = {satu: baku(satu, tabel.sel[satu][i]) for satu in bidang if satu in tabel.sel}
    return {satu: isi for satu, isi in ada.items() if isi}


def baris_milik(tabel: Tabel, siapa: Pemilik) -> list[int]:
    """Return the rows (0-based) that concern ``siapa``.

    A NIP decides alone; a unit with an agency is that of this agency; a table for everybody concerns all, but for rows
    that name somebody.
    """
    return [i for i in range(len(tabel)) if _milik(tabel, kunci_baris(tabel, i), siapa)]


def _milik(tabel: Tabel, kunci: Mapping[str, str], siapa: Pemilik) -> bool:
    if "nip" in kunci:
        return kunci["nip"] in siapa.nip
    if not kunci:
        return tabel.jenis in UTUH
    return all(isi in getattr(siapa, bidang) for bidang, isi in kunci.items())


def baku(bidang: str, sel: object) -> str:
    """Return the name in a cell as names are compared; "" where it is blank."""
    if sel is None or isinstance(sel, SelRusak):
        return ""
    teks = tampak(sel)
    if teks in TANDA_KOSONG:
        return ""
    return rapikan(teks) if bidang == "nip" else padat(teks)

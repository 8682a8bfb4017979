"""Tables that only a rubric knows: their fields and the headers each is known by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.masukan.kamus import NAMA, NIP, OPD, PERIODE, TANGGAL, UNIT, Definisi

if TYPE_CHECKING:
    from collections.abc import Mapping

_KUNCI_DATA: Final[Mapping[str, tuple[str, ...]]] = {
    "nip": NIP,
    "unit_kerja": UNIT,
    "tanggal": TANGGAL,
    "periode": PERIODE,
}


def tabel_berkunci(kolom: frozenset[str]) -> Definisi:
    """Make the definition of a table that no other knows, from the columns it must bring.

    ``unit_kerja|opd`` is one of both; such a table is found by its first column that is not so.
    """
    dikenal = {**_KUNCI_DATA, "opd": OPD}
    bidang: dict[str, tuple[str, ...]] = {
        nama: dikenal.get(nama, (nama.replace("_", " "),)) for satu in sorted(kolom) for nama in satu.split("|")
    }
    kunci = "unit_kerja" if "unit_kerja" in kolom and "nip" not in kolom else "nip"
    if pilihan := [nama for nama in sorted(kolom) if "|" in nama]:
        kunci = min(kolom.difference(pilihan))
    pelengkap = {nama: judul for nama, judul in _KUNCI_DATA.items() if nama not in bidang}
    if kunci == "nip":
        pelengkap.setdefault("nama", NAMA)
    return Definisi({**bidang, **pelengkap}, (), kunci)

"""The person rated, where a form names people by nama instead of NIP."""

from __future__ import annotations

from collections import defaultdict
from difflib import get_close_matches
from enum import Enum
from typing import TYPE_CHECKING, Final

from asnkin.periksa.konversi.nama import uraikan

if TYPE_CHECKING:
    from collections.abc import Iterable

_BATAS_MIRIP: Final = 0.75


class Cocok(Enum):
    """How a name was found: as written, when titles are left aside, not at all, or more than once."""

    PERSIS = "persis"
    TANPA_GELAR = "tanpa gelar"
    TIDAK_ADA = "tidak ada"
    GANDA = "ganda"


class BukuNama:
    """Looks names up among those of ``pegawai``; titles decide only where the bare name fits several people."""

    def __init__(self, nama: Iterable[str]) -> None:
        """Index the names of ``pegawai`` in row order."""
        self._nama = tuple(nama)
        self._letak: dict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
        for i, satu in enumerate(self._nama):
            uraian = uraikan(satu)
            self._letak[uraian.inti].append((i, uraian.gelar))

    def cari(self, teks: str) -> tuple[Cocok, tuple[int, ...]]:
        """Return how a name was found and the row(s) of ``pegawai`` it could be.

        Titles that differ without contradiction (one side leaves some out) still fit; others do not.
        """
        dicari = uraikan(teks)
        calon = self._letak.get(dicari.inti, [])
        persis = tuple(i for i, gelar in calon if gelar == dicari.gelar)
        if len(persis) == 1:
            return Cocok.PERSIS, persis
        muat = persis or tuple(i for i, gelar in calon if gelar <= dicari.gelar or dicari.gelar <= gelar)
        if len(muat) == 1:
            return Cocok.TANPA_GELAR, muat
        return (Cocok.GANDA if muat else Cocok.TIDAK_ADA), muat

    def mungkin(self, teks: str) -> str:
        """Offer the nearest name as a clause for a saran, "" where none is near."""
        dekat = get_close_matches(uraikan(teks).inti, self._letak, 1, _BATAS_MIRIP)
        return f" (mungkin maksud Anda '{self._nama[self._letak[dekat[0]][0][0]]}')" if dekat else ""

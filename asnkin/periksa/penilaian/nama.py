"""The person rated (or rating), where a form names people by nama instead of NIP."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from enum import Enum
from typing import TYPE_CHECKING, Final

from asnkin.periksa.konversi.nama import uraikan

if TYPE_CHECKING:
    from collections.abc import Iterable

_BATAS_MIRIP: Final = 0.75
_MAKS_DEKAT: Final = 3
_MAKS_DICARI: Final = 200  # unknown names for which near ones are sought; more of them are a wrong column
_MAKS_BANDING: Final = 20_000  # pairs of names compared: two seconds
_AWALAN: Final = 2  # letters at the start of a word that near names share


class Cocok(Enum):
    """How a name was found: as written, when titles are left aside, not at all, or more than once."""

    PERSIS = "persis"
    TANPA_GELAR = "tanpa gelar"
    TIDAK_ADA = "tidak ada"
    GANDA = "ganda"


class BukuNama:
    """Looks names up among those of ``pegawai``; case, spaces and punctuation do not matter."""

    def __init__(self, nama: Iterable[str]) -> None:
        """Take the names of ``pegawai`` in row order; they are taken apart when the first name is looked up."""
        self._nama = nama
        self._inti: list[str] = []
        self._letak: dict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
        self._awal: dict[str, set[int]] = defaultdict(set)
        self._dicari = 0
        self._dibandingkan = 0

    def _siapkan(self) -> None:
        for i, satu in enumerate(self._nama):
            uraian = uraikan(str(satu))
            self._inti.append(uraian.inti)
            self._letak[_kunci(uraian.inti)].append((i, uraian.gelar))
            for kata in uraian.inti.split():
                self._awal[kata[:_AWALAN]].add(i)

    def cari(self, teks: str) -> tuple[Cocok, tuple[int, ...]]:
        """Return how a name was found and the row(s) of ``pegawai`` it could be.

        Titles are left aside only where one person has the bare name and they do not contradict each other (one side
        leaves some out). Of several with that bare name only titles written the same tell one.
        """
        if not self._inti:
            self._siapkan()
        dicari = uraikan(teks)
        calon = self._letak.get(_kunci(dicari.inti), [])
        if not dicari.inti or not calon:
            return Cocok.TIDAK_ADA, ()
        persis = tuple(i for i, gelar in calon if gelar == dicari.gelar)
        if len(persis) == 1 and (dicari.gelar or len(calon) == 1):
            return Cocok.PERSIS, persis
        if len(calon) > 1:
            return Cocok.GANDA, (len(persis) > 1 and dicari.gelar and persis) or tuple(i for i, _ in calon)
        satu, gelar = calon[0]
        if gelar <= dicari.gelar or dicari.gelar <= gelar:
            return Cocok.TANPA_GELAR, (satu,)
        return Cocok.TIDAK_ADA, ()

    def terdekat(self, teks: str) -> tuple[int, ...]:
        """Return the rows of at most three names near to one that ``cari`` did not find, the nearest first.

        Near is spelled alike, or made of the same words.
        """
        self._dicari += 1
        if self._dicari > _MAKS_DICARI or self._dibandingkan > _MAKS_BANDING:
            return ()
        inti = uraikan(teks).inti
        calon = {i for kata in inti.split() for i in self._awal.get(kata[:_AWALAN], ())}
        self._dibandingkan += len(calon)
        dekat = {i: _kemiripan(inti, self._inti[i]) for i in calon}
        urut = sorted((i for i in calon if dekat[i] >= _BATAS_MIRIP), key=lambda i: (-dekat[i], i))
        return tuple(urut[:_MAKS_DEKAT])


def _kunci(inti: str) -> str:
    return inti.replace(" ", "")


def _kemiripan(satu: str, dua: str) -> float:
    """Say how near two bare names are, 0 to 1; the words of one all in the other, in any order, are near."""
    kata, kata_dua = set(satu.split()), set(dua.split())
    nilai = SequenceMatcher(None, _kunci(satu), _kunci(dua)).ratio()
    return max(nilai, _BATAS_MIRIP) if kata <= kata_dua or kata_dua <= kata else nilai

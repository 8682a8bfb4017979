"""Invented people: names, NIP, grade, the tree of superiors, and how able each of them is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

PANGKAT: Final = {
    "II/a": "Pengatur Muda", "II/b": "Pengatur Muda Tingkat I", "II/c": "Pengatur", "II/d": "Pengatur Tingkat I",
    "III/a": "Penata Muda", "III/b": "Penata Muda Tingkat I", "III/c": "Penata", "III/d": "Penata Tingkat I",
    "IV/a": "Pembina", "IV/b": "Pembina Tingkat I", "IV/c": "Pembina Utama Muda", "IV/d": "Pembina Utama Madya",
}  # fmt: skip
GOLONGAN: Final = {
    "jpt_pratama": ("IV/b", "IV/c"), "administrator": ("III/d", "IV/a", "IV/b"), "pengawas": ("III/c", "III/d"),
    "pelaksana": ("II/c", "II/d", "III/a", "III/b"), "ahli_madya": ("IV/a", "IV/b"), "ahli_muda": ("III/c", "III/d"),
    "ahli_pertama": ("III/a", "III/b"), "penyelia": ("III/c", "III/d"), "mahir": ("III/a", "III/b"),
    "terampil": ("II/c", "II/d"), "pemula": ("II/a", "II/b"),
}  # fmt: skip
GOLONGAN_PPPK: Final = {"ahli_pertama": "IX", "ahli_muda": "XI", "terampil": "VII"}
ESELON: Final = {"jpt_pratama": "II.b", "administrator": "III.b", "pengawas": "IV.a"}
GELAR: Final = {
    "jpt_pratama": (", M.Si", ", M.M", ", M.Kes"), "administrator": (", M.Si", ", S.Sos", ", M.AP"),
    "pengawas": (", S.E", ", S.Sos", ", S.AP"), "ahli_madya": (", M.Pd", ", M.Kes", ", M.T"),
    "ahli_muda": (", S.Kom", ", S.KM", ", S.Pd"), "ahli_pertama": (", S.Pd", ", S.Kep", ", S.T"),
}  # fmt: skip


@dataclass(frozen=True)
class Pos:
    """A post of a unit: how many hold it, and whom they report to (the title of another post, "" = the unit's head)."""

    jabatan: str
    jenjang: str
    rumpun: str
    banyak: int = 1
    atasan: str = ""
    pppk: bool = False


@dataclass(frozen=True)
class Unit:
    """An organisational unit: its posts, head first, and whom the head reports to (a post of an earlier unit)."""

    nama: str
    opd: str
    pos: Sequence[Pos]
    atasan: str = ""


@dataclass(frozen=True)
class NamaTempat:
    """First and last names that are common in a place; people's names are random combinations of them."""

    pria: Sequence[str]
    wanita: Sequence[str]
    belakang: Sequence[str]


@dataclass
class Orang:
    """One invented person. ``mampu`` is their ability, about -2 to 2, 0 is ordinary."""

    nip: str
    nama: str
    kelamin: str
    unit: Unit
    pos: Pos
    golongan: str
    mampu: float
    atasan: Orang | None = None
    khusus: dict[str, float] = field(default_factory=dict)  # ability beyond ``mampu``, by butir

    @property
    def pangkat(self) -> str:
        """The rank's name, "" for PPPK."""
        return PANGKAT.get(self.golongan, "")

    @property
    def lahir(self) -> str:
        """Birth date as Indonesian files write it."""
        return f"{self.nip[6:8]}-{self.nip[4:6]}-{self.nip[:4]}"


def buat_orang(rng: Random, nama: NamaTempat, unit: Sequence[Unit]) -> list[Orang]:
    """Fill every post of every unit; superiors come before their staff in the list of a unit."""
    orang: list[Orang] = []
    terpakai: set[str] = set()
    for satu in unit:
        iklim = rng.gauss(0, 0.2)
        kepala = next((o for o in orang if o.pos.jabatan == satu.atasan), None)
        milik: list[Orang] = []
        for i, pos in enumerate(satu.pos):
            atasan = next((o for o in milik if o.pos.jabatan == pos.atasan), milik[0] if milik else None)
            atasan = kepala if i == 0 else atasan
            milik += [_satu(rng, nama, satu, pos, terpakai, iklim, atasan) for _ in range(pos.banyak)]
        orang += milik
    return orang


def _satu(
    rng: Random, nama: NamaTempat, unit: Unit, pos: Pos, terpakai: set[str], iklim: float, atasan: Orang | None
) -> Orang:
    pria = rng.random() < 0.5  # noqa: PLR2004 - as many women as men
    lengkap = _nama(rng, nama, pria=pria, terpakai=terpakai)
    gelar = rng.choice(GELAR.get(pos.jenjang, ("",)))
    golongan = GOLONGAN_PPPK[pos.jenjang] if pos.pppk else rng.choice(GOLONGAN[pos.jenjang])
    return Orang(
        nip=_nip(rng, pria=pria, pppk=pos.pppk, terpakai=terpakai),
        nama=lengkap + gelar,
        kelamin="L" if pria else "P",
        unit=unit,
        pos=pos,
        golongan=golongan,
        mampu=max(-2.2, min(2.2, rng.gauss(0, 0.9) + iklim)),
        atasan=atasan,
    )


def _nama(rng: Random, nama: NamaTempat, *, pria: bool, terpakai: set[str]) -> str:
    while True:
        depan = nama.pria if pria else nama.wanita
        lengkap = f"{rng.choice(depan)} {rng.choice(nama.belakang)}"
        if lengkap not in terpakai:
            terpakai.add(lengkap)
            return lengkap


def _nip(rng: Random, *, pria: bool, pppk: bool, terpakai: set[str]) -> str:
    """Return a well-formed NIP that belongs to nobody: born in 1900, in service since the 1920s."""
    while True:
        lahir = f"1900{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}"
        tmt = f"{rng.randint(1920, 1928)}" + ("21" if pppk else f"{rng.randint(1, 12):02d}")
        nip = f"{lahir}{tmt}{1 if pria else 2}{rng.randint(1, 999):03d}"
        if nip not in terpakai:
            terpakai.add(nip)
            return nip

"""Names of people: taken apart into the bare name and its titles, and compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_GELAR_DEPAN: Final = frozenset({"prof", "dr", "drs", "dra", "drg", "drh", "ir", "h", "hj", "apt", "ns", "bd"})
_GELAR_TANPA_KOMA: Final = re.compile(
    r"(?:\s(?:(?:s|m|a|d|sp|ph)\.[a-z.]+|s(?:e|h|t|kep|kom|km|pd|si|sos|st)|m(?:m|h|t|si|pd|kom|kes|ap)|amd|ners)\.?)+$"
)
_SERUPA: Final = 0.85


@dataclass(frozen=True, slots=True)
class Nama:
    """A name taken apart: ``inti`` without titles, ``gelar`` the titles as one-word tokens (``S.Pd.`` -> ``spd``)."""

    inti: str
    gelar: frozenset[str]


def uraikan(teks: str) -> Nama:
    """Take a name apart: titles stand before it (``Dr.``, ``Hj.``) and behind it (``, S.Pd., M.Pd.``)."""
    polos = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode().casefold().replace("'", "")
    utama, *belakang = re.sub(r"\b(s|m|a|d|sp|ph)\.\s+", r"\1.", polos).split(",")
    depan = _GELAR_TANPA_KOMA.sub("", utama)
    belakang.append(utama[len(depan) :])
    gelar = {polosan for bagian in belakang for satu in bagian.split() if (polosan := re.sub(r"[^a-z0-9]", "", satu))}
    kata = re.findall(r"[a-z0-9]+", depan)
    while len(kata) > 1 and kata[0] in _GELAR_DEPAN:
        gelar.add(kata.pop(0))
    return Nama(" ".join(kata), frozenset(gelar))


def senama(satu: str, dua: str) -> bool | None:
    """Tell whether two bare names (``Nama.inti``) mean one person, slips of the pen apart; None where one is blank."""
    if not satu or not dua:
        return None
    return satu == dua or SequenceMatcher(None, satu, dua).ratio() >= _SERUPA


def orang_lain(satu: str, dua: str) -> bool:
    """Tell whether two names as written are plainly two people's: neither spelled alike nor one short for the other."""
    inti, inti_dua = uraikan(satu).inti, uraikan(dua).inti
    if senama(inti, inti_dua) is not False:
        return False
    return not (_singkatan(inti.split(), inti_dua.split()) or _singkatan(inti_dua.split(), inti.split()))


def _singkatan(pendek: Sequence[str], panjang: Sequence[str]) -> bool:
    """Whether each word of a name begins a word of the other: ``Sekar A.`` of ``Sekar Ayuningtyas``."""
    return all(any(kata.startswith(awal) for kata in panjang) for awal in pendek)

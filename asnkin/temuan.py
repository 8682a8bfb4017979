"""The one type of finding (temuan) that every room of asnkin speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_TANPA_TEMPAT: Final = Tempat()
_SEL: Final = re.compile(r"([A-Z]*)(\d*)")


class Tingkat(StrEnum):
    """How serious a finding is: unusable, doubtful or missing, repaired or passed over."""

    KESALAHAN = "kesalahan"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"


_BERAT: Final = {tingkat: nomor for nomor, tingkat in enumerate(Tingkat)}


class Lingkup(StrEnum):
    """What a kesalahan takes with it under ``--lanjut``: one person's row, or the whole data set."""

    ORANG = "orang"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding: what, how serious, where, the value as the cell shows it, and what to do.

    ``nip`` names the person in whose row it stands ("" when that row names nobody known);
    ``lingkup`` says whether it concerns a person's row or the whole data set. Neither is printed.
    """

    kode: str
    tingkat: Tingkat
    pesan: str
    saran: str = ""
    tempat: Tempat = _TANPA_TEMPAT
    nilai: str = ""
    lingkup: Lingkup = Lingkup.DATA
    nip: str = ""

    def sebagai_dict(self) -> dict[str, str]:
        """Return the public form used in ``--json``: eight text fields."""
        return {
            "kode": self.kode,
            "tingkat": self.tingkat.value,
            "berkas": self.tempat.berkas,
            "lembar": self.tempat.lembar,
            "sel": self.tempat.sel,
            "nilai": self.nilai,
            "pesan": self.pesan,
            "saran": self.saran,
        }


def baca_temuan(isi: Mapping[str, Any]) -> Temuan:
    """Return the finding that ``dataclasses.asdict`` took apart; raises KeyError, TypeError and ValueError."""
    jenis = {"tingkat": Tingkat(isi["tingkat"]), "lingkup": Lingkup(isi["lingkup"])}
    return Temuan(**{**isi, **jenis, "tempat": Tempat(**isi["tempat"])})


def hitung(temuan: Iterable[Temuan]) -> dict[Tingkat, int]:
    """Count findings by level; every level is present, in order of seriousness."""
    jumlah = dict.fromkeys(Tingkat, 0)
    for satu in temuan:
        jumlah[satu.tingkat] += 1
    return jumlah


def urutkan(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """Sort by seriousness, then file, sheet, row and column; the same findings in any order give the same list."""
    return tuple(sorted(temuan, key=_kunci))


def _kunci(satu: Temuan) -> tuple[object, ...]:
    tempat = satu.tempat
    cocok = _SEL.match(tempat.sel)
    kolom, baris = cocok.groups() if cocok else ("", "")
    letak = (tempat.berkas, tempat.lembar, int(baris or 0), len(kolom), kolom)
    return (_BERAT[satu.tingkat], *letak, satu.kode, satu.pesan, tempat.sel, satu.nip)

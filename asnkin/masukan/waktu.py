"""Months, quarters and years in headers: ``Jan 2026``, ``Realisasi TW II``, ``Target Semester 1``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_NAMA_BULAN: Final = (
    "januari|jan", "februari|pebruari|feb|peb", "maret|mar", "april|apr", "mei", "juni|jun", "juli|jul",
    "agustus|agust|agu|agt|ags", "september|sept|sep", "oktober|okt", "november|nopember|nov|nop", "desember|des",
)  # fmt: skip
_BULAN: Final = re.compile(
    r"\b(?:bulan\s+)?(?:" + "|".join(f"({satu})" for satu in _NAMA_BULAN) + r")\b\.?", re.IGNORECASE
)
_BAGIAN: Final = re.compile(
    r"\b(triwulan|tri\s?wulan|tw|kuartal|semester|smt)[\s.:-]*(?:ke[\s-]*)?([1-4]|iv|i{1,3})\b", re.IGNORECASE
)
_TAHUN: Final = re.compile(r"\b(?:(?:tahun|thn\.?|ta\.?)\s*)?((?:19|20)\d\d)\b", re.IGNORECASE)
_RENTANG: Final = re.compile(r"\bs\s*[./]?\s*d\b|sampai|\d\s*[-–]\s*\d|kumulatif", re.IGNORECASE)
_ANGKA: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SEMESTER: Final = 2


@dataclass(frozen=True, slots=True, order=True)
class Waktu:
    """A time in a header: ``bagian`` is ``-TW1``, ``-S1``, ``-01``, "" for a year; ``tahun`` "" if unsaid."""

    tahun: str
    bagian: str

    def kanonik(self, tahun: str) -> str:
        """The canonical period, in ``tahun`` where the header does not say which."""
        return f"{self.tahun or tahun}{self.bagian}"


@lru_cache(maxsize=1 << 12)
def pisah_waktu(jalur: tuple[str, ...]) -> tuple[Waktu | None, tuple[str, ...]]:
    """Take the time out of a header's path; return it, and the texts that are left.

    None where it names no time, two of them, or a stretch such as ``s.d. Maret``.
    """
    bagian, tahun = set[str](), set[str]()
    sisa: list[str] = []
    for teks in jalur:
        lepas = teks
        if _RENTANG.search(teks):
            return None, jalur
        if cocok := _BULAN.search(teks):
            bagian.add(f"-{next(n for n, satu in enumerate(cocok.groups(), 1) if satu):02d}")
            lepas = lepas.replace(cocok.group(), " ")
        elif cocok := _BAGIAN.search(teks):
            bagian.add(_bagian(cocok.group(1), cocok.group(2)))
            lepas = lepas.replace(cocok.group(), " ")
        if cocok := _TAHUN.search(lepas):
            tahun.add(cocok.group(1))
            lepas = lepas.replace(cocok.group(), " ")
        lepas = lepas.strip(" ()-–/,.:")
        if lepas:
            sisa.append(lepas)
    if not (bagian or tahun) or len(bagian) > 1 or len(tahun) > 1 or "" in bagian:
        return None, jalur
    return Waktu("".join(tahun), "".join(bagian)), tuple(sisa)


def _bagian(jenis: str, nomor: str) -> str:
    n = int(nomor) if nomor.isdigit() else _ANGKA[nomor.casefold()]
    if not jenis.casefold().startswith("s"):
        return f"-TW{n}"
    return f"-S{n}" if n <= _SEMESTER else ""

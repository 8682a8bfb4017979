"""Times as they are written above tables and in headers: ``1 Januari s.d. 31 Maret 2026``, ``Realisasi TW II``."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from asnkin.periode import baca_periode

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
_JENIS_BAGIAN: Final = re.compile(r"\b(?:triwulan|tri\s?wulan|tw|kuartal|semester|smt)\.?$", re.IGNORECASE)
_NOMOR_BAGIAN: Final = re.compile(r"(?:ke[\s-]*)?(?:[1-4]|iv|i{1,3})", re.IGNORECASE)
_TAHUN: Final = re.compile(r"\b(?:(?:tahun|thn\.?|ta\.?)\s*)?((?:19|20)\d\d)\b", re.IGNORECASE)
_RENTANG: Final = re.compile(r"\bs\s*[./]?\s*d\b|sampai|\d\s*[-–]\s*\d|kumulatif", re.IGNORECASE)
_SAMPAI: Final = r"\s*(?:s\.?\s*/?\s*d\.?|sampai(?: dengan)?|-|–)\s*"
_TANGGAL: Final = r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})"
_MASA_ANGKA: Final = re.compile(_TANGGAL + _SAMPAI + _TANGGAL, re.IGNORECASE)
_TANGGAL_TEKS: Final = r"(?:(\d{1,2})\s+)?([a-z]{3,9})\.?(?:\s+(?:tahun\s+)?(\d{4}))?"
_MASA_TEKS: Final = re.compile(r"\b" + _TANGGAL_TEKS + _SAMPAI + _TANGGAL_TEKS, re.IGNORECASE)
_ANGKA: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SEMESTER: Final = 2
_DESEMBER: Final = 12


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
    for teks in _sambung(jalur):
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


def _sambung(jalur: tuple[str, ...]) -> list[str]:
    """Join a heading that only names the kind of period with the number below it: ``Target Triwulan`` over ``I``."""
    hasil: list[str] = []
    for teks in jalur:
        if hasil and _JENIS_BAGIAN.search(hasil[-1]) and _NOMOR_BAGIAN.fullmatch(teks):
            hasil[-1] = f"{hasil[-1]} {teks}"
        else:
            hasil.append(teks)
    return hasil


def _bagian(jenis: str, nomor: str) -> str:
    n = int(nomor) if nomor.isdigit() else _ANGKA[nomor.casefold()]
    if not jenis.casefold().startswith("s"):
        return f"-TW{n}"
    return f"-S{n}" if n <= _SEMESTER else ""


def baca_masa(teks: str) -> str:
    """Read a period, or a stretch of dates or months that is exactly one; "" where it is neither."""
    if (cocok := _MASA_ANGKA.search(teks)) is not None:
        return _masa(*map(int, cocok.groups()))
    for cocok in _MASA_TEKS.finditer(teks):
        hari, nama, tahun, hari_akhir, nama_akhir, tahun_akhir = cocok.groups()
        bulan, bulan_akhir = nomor_bulan(nama), nomor_bulan(nama_akhir)
        if bulan and bulan_akhir and tahun_akhir:
            terakhir = calendar.monthrange(int(tahun_akhir), bulan_akhir)[1]
            awal = (int(hari or 1), bulan, int(tahun or tahun_akhir))
            return _masa(*awal, int(hari_akhir or terakhir), bulan_akhir, int(tahun_akhir))
    return baca_periode(teks) or ""


def nomor_bulan(nama: str) -> int:
    """The number of a month's name, 0 where it is none."""
    cocok = _BULAN.fullmatch(nama)
    return next((n for n, satu in enumerate(cocok.groups(), 1) if satu), 0) if cocok else 0


def _masa(hari: int, bulan: int, tahun: int, hari_akhir: int, bulan_akhir: int, tahun_akhir: int) -> str:
    """``1, 2, 2026, 28, 2, 2026`` -> ``2026-02``: exactly a month, a quarter, a half year or a year."""
    bulat = hari == 1 and tahun == tahun_akhir and 1 <= bulan <= bulan_akhir <= _DESEMBER and tahun > 0
    if not bulat or hari_akhir != calendar.monthrange(tahun, bulan_akhir)[1]:
        return ""
    sebutan = {(1, b): f"{tahun}-{b:02d}" for b in range(1, 13)} | {
        (3, 3 * n - 2): f"{tahun}-TW{n}" for n in range(1, 5)
    }
    sebutan |= {(6, 1): f"{tahun}-S1", (6, 7): f"{tahun}-S2", (12, 1): str(tahun)}
    return sebutan.get((bulan_akhir - bulan + 1, bulan), "")

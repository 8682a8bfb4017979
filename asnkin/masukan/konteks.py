"""The label block above a table (``Periode : Triwulan I 2026``, ``OPD : …``): what holds for all its rows."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.masukan.header import normal
from asnkin.masukan.sel import kosong, tampil
from asnkin.periode import baca_periode

if TYPE_CHECKING:
    from asnkin.masukan.buku import LembarMentah

_LABEL: Final = {
    "periode": "periode",
    "periode penilaian": "periode",
    "periode kinerja": "periode",
    "opd": "opd",
    "nama opd": "opd",
    "skpd": "opd",
    "perangkat daerah": "opd",
    "organisasi perangkat daerah": "opd",
    "instansi": "opd",
    "unit kerja": "unit_kerja",
    "nama unit kerja": "unit_kerja",
    "unit organisasi": "unit_kerja",
    "unor": "unit_kerja",
    "satuan kerja": "unit_kerja",
    "satker": "unit_kerja",
}
_BERLABEL: Final = re.compile(r"([^:=]{2,40}?)\s*[:=]\s*(.*)", re.DOTALL)
_JUDUL_PERIODE: Final = re.compile(
    r"^(?:periode|bulan(?:an)?|tw|kuartal)\b|\b(?:triwulan|tri wulan|semester|tw[-\s]*[1-4ivx]+)\b", re.IGNORECASE
)
_KODE_INSTANSI: Final = re.compile(r"[\w.]*\d[\w.]*\s+-\s+(\D.*)")
_TANGGAL: Final = r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})"
_RENTANG: Final = re.compile(_TANGGAL + r"\s*(?:s\.?\s*/?\s*d\.?|sampai(?: dengan)?|-|–)\s*" + _TANGGAL)
_DESEMBER: Final = 12


@dataclass(frozen=True, slots=True)
class Keterangan:
    """One label found: ``bidang`` (periode, opd, unit_kerja), its text, and its cell (0-based row, held column).

    ``isi`` is canonical for a periode, and "" where ``teks`` cannot be understood.
    """

    bidang: str
    isi: str
    teks: str
    baris: int
    kolom: int


def baca_konteks(lembar: LembarMentah, sampai: int) -> dict[str, Keterangan]:
    """Read the labels in the rows above ``sampai`` (0-based); the first of each kind counts, labels before titles."""
    hasil: dict[str, Keterangan] = {}
    judul: dict[str, Keterangan] = {}
    for i in range(min(sampai, len(lembar.sel))):
        for satu in _label(lembar, i):
            hasil.setdefault(satu.bidang, satu)
        for satu in _judul(lembar, i):
            judul.setdefault(satu.bidang, satu)
    return {**judul, **hasil}


def _label(lembar: LembarMentah, i: int) -> list[Keterangan]:
    """Labels of one row: ``Label : isi`` in one cell, or label, perhaps ``:``, and isi in cells of their own."""
    hasil = []
    isi = [(j, tampil(satu)) for j, satu in enumerate(lembar.sel[i]) if not kosong(satu)]
    for urut, (j, teks) in enumerate(isi):
        cocok = _BERLABEL.fullmatch(teks)
        bidang = _LABEL.get(normal(cocok.group(1) if cocok else teks))
        if bidang is None:
            continue
        if cocok and cocok.group(2):
            hasil.append(_keterangan(bidang, cocok.group(2), i, j))
            continue
        sisa = [(k, satu.removeprefix(":").strip()) for k, satu in isi[urut + 1 :] if satu.strip(" :=")]
        berlabel = cocok is not None or (urut + 1 < len(isi) and isi[urut + 1][1].startswith((":", "=")))
        if sisa and berlabel:
            hasil.append(_keterangan(bidang, sisa[0][1], i, sisa[0][0]))
    return hasil


def _judul(lembar: LembarMentah, i: int) -> list[Keterangan]:
    """Titles that say it without a label: ``Periode Bulanan 6 Tahun 2026``, ``7500 - Pemerintah Kota X``."""
    isi = [(j, satu) for j, satu in enumerate(lembar.sel[i]) if not kosong(satu)]
    if len(isi) != 1 or not isinstance(isi[0][1], str):
        return []
    j, teks = isi[0][0], tampil(isi[0][1])
    if _JUDUL_PERIODE.search(teks) and baca_periode(teks):
        return [_keterangan("periode", teks, i, j)]
    cocok = _KODE_INSTANSI.fullmatch(teks)
    return [_keterangan("instansi", cocok.group(1), i, j)] if cocok else []


def _keterangan(bidang: str, teks: str, i: int, j: int) -> Keterangan:
    isi = (baca_periode(teks) or _dari_rentang(teks) or "") if bidang == "periode" else teks
    return Keterangan(bidang, isi, teks, i, j)


def _dari_rentang(teks: str) -> str | None:
    """Read ``01-02-2026 s.d. 28-02-2026`` where it is exactly a month, a quarter, a half year or a year."""
    if (cocok := _RENTANG.search(teks)) is None:
        return None
    hari, bulan, tahun, hari_akhir, bulan_akhir, tahun_akhir = map(int, cocok.groups())
    bulat = hari == 1 and tahun == tahun_akhir and 1 <= bulan <= bulan_akhir <= _DESEMBER and tahun > 0
    if not bulat or hari_akhir != calendar.monthrange(tahun, bulan_akhir)[1]:
        return None
    sebutan = {(1, b): f"{tahun}-{b:02d}" for b in range(1, 13)} | {
        (3, 3 * n - 2): f"{tahun}-TW{n}" for n in range(1, 5)
    }
    sebutan |= {(6, 1): f"{tahun}-S1", (6, 7): f"{tahun}-S2", (12, 1): str(tahun)}
    return sebutan.get((bulan_akhir - bulan + 1, bulan))

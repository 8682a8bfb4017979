"""Periods: reading the many ways they are written, and printing them the official way."""

from __future__ import annotations

import re
from typing import Final

BULAN: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
_ROMAWI: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_KANONIK: Final = re.compile(r"(\d{4})(?:-(?:TW([1-4])|S([12])|(0[1-9]|1[0-2])))?", re.ASCII)
_TAHUN: Final = re.compile(r"\b((?:19|20)\d{2})\b", re.ASCII)
_BAGIAN: Final = re.compile(
    r"\b(triwulan|tri wulan|tw|kuartal|q|semester|smt|sem|s|bulanan|bulan|bln)[\s.:-]*(?:ke[\s-]*)?(\d{1,2}|[ivx]+)\b"
)

_RENTANG: Final = re.compile(
    r"\b(?:triwulan|tri wulan|tw|kuartal|q|semester|smt|sem|s|bulanan|bulan|bln)[\s.:-]*(?:\d{1,2}|[ivx]+)\s*"
    r"(?:-|–|/|&|\+|dan\b|s\W{0,2}d\b\.?|sampai(?:\s+dengan)?\b)\s*(?:[a-z]+\s*)?(?:\d{1,2}|[ivx]+)\b"
)
_SAMPAI: Final = re.compile(r"\bs\W{0,2}d\b|\bsampai\b")


def baca_periode(teks: str) -> str | None:
    """Return the canonical form (``2026-TW1``, ``2026-S1``, ``2026-01``, ``2026``) of a period, None if it is none.

    Understands ``2026-TW1``, ``TW I 2026``, ``Triwulan I Tahun 2026``, ``Periode Bulanan V Tahun 2026``,
    ``Maret 2026``, ``Semester 2 2026``, ``Periode Tahunan 2026``, ``2026``. Text that names several years, months or
    parts of the year (``TW I - II 2026``, ``s.d. Maret 2026``) is no single period.
    """
    bersih = " ".join(teks.split())
    if (cocok := _KANONIK.fullmatch(bersih.upper())) is not None:
        return cocok.group(0)
    kecil = re.sub(r"[-_/]", " ", bersih.casefold())
    tahun = set(_TAHUN.findall(kecil))
    if len(tahun) != 1 or _RENTANG.search(bersih.casefold()):
        return None
    return _dalam_tahun(tahun.pop(), _TAHUN.sub(" ", kecil))


def _dalam_tahun(tahun: str, sisa: str) -> str | None:
    """Return the one period of this year that the rest of the text names."""
    if bagian := {_dari_bagian(tahun, jenis, nomor) for jenis, nomor in _BAGIAN.findall(sisa)}:
        return bagian.pop() if len(bagian) == 1 else None
    bulan = [n for n, nama in enumerate(BULAN, 1) if re.search(rf"\b({nama}|{nama[:3]})\b", sisa, re.IGNORECASE)]
    if bulan:
        return f"{tahun}-{bulan[0]:02d}" if len(bulan) == 1 and not _SAMPAI.search(sisa) else None
    return tahun if not re.sub(r"periode|tahunan|tahun|:|\.", " ", sisa).strip() else None


def _dari_bagian(tahun: str, jenis: str, nomor: str) -> str | None:
    romawi = {angka.casefold(): urutan for urutan, angka in enumerate(_ROMAWI, 1)}
    n = int(nomor) if nomor.isdigit() else romawi.get(nomor, 0)
    if jenis.startswith(("tri", "tw", "kuartal", "q")):
        return f"{tahun}-TW{n}" if n in range(1, 5) else None
    if jenis.startswith("s"):
        return f"{tahun}-S{n}" if n in (1, 2) else None
    return f"{tahun}-{n:02d}" if n in range(1, 13) else None


def nama_periode(kanonik: str) -> str:
    """Print a canonical period: ``2026-TW1`` -> ``Triwulan I Tahun 2026``; other text is returned as it is."""
    if (cocok := _KANONIK.fullmatch(kanonik)) is None:
        return kanonik
    tahun, triwulan, semester, bulan = cocok.groups()
    if triwulan:
        return f"Triwulan {_ROMAWI[int(triwulan) - 1]} Tahun {tahun}"
    if semester:
        return f"Semester {_ROMAWI[int(semester) - 1]} Tahun {tahun}"
    return f"{BULAN[int(bulan) - 1]} {tahun}" if bulan else f"Tahun {tahun}"


def periode_ekinerja(kanonik: str) -> str:
    """Print a canonical period as e-Kinerja heads its tables: ``2026-05`` -> ``Periode Bulanan 5 Tahun 2026``."""
    if (cocok := _KANONIK.fullmatch(kanonik)) is None:
        return ""
    tahun, triwulan, semester, bulan = cocok.groups()
    if bulan:
        return f"Periode Bulanan {int(bulan)} Tahun {tahun}"
    return f"Periode {nama_periode(kanonik)}" if triwulan or semester else f"Periode Tahunan {tahun}"


def rentang_bulan(kanonik: str) -> tuple[int, int] | None:
    """Return the first and last month of a canonical period, counted from year 0; None if it is none.

    ``2026-TW2`` is April to June 2026: (2026·12 + 3, 2026·12 + 5). Periods overlap where these ranges do.
    """
    if (cocok := _KANONIK.fullmatch(kanonik)) is None:
        return None
    tahun, triwulan, semester, bulan = cocok.groups()
    panjang, ke = (3, triwulan) if triwulan else (6, semester) if semester else (1, bulan) if bulan else (12, "1")
    awal = int(tahun) * 12 + (int(ke) - 1) * panjang
    return awal, awal + panjang - 1

"""Periods as stretches of months."""

from __future__ import annotations

import pytest

from asnkin.periode import baca_periode, rentang_bulan

JANUARI = 2026 * 12


@pytest.mark.parametrize(
    ("kanonik", "awal", "akhir"),
    [
        ("2026-TW1", 0, 2), ("2026-TW4", 9, 11), ("2026-S1", 0, 5), ("2026-S2", 6, 11), ("2026-01", 0, 0),
        ("2026-12", 11, 11), ("2026", 0, 11), ("2027-TW1", 12, 14), ("2025", -12, -1),
    ],
)  # fmt: skip
def test_rentang_bulan(kanonik: str, awal: int, akhir: int) -> None:
    """Every kind of period is a stretch of whole months on one line."""
    assert rentang_bulan(kanonik) == (JANUARI + awal, JANUARI + akhir)


@pytest.mark.parametrize("teks", ["", "kemarin", "2026-TW5", "2026-13", "Triwulan I 2026"])
def test_bukan_periode_kanonik(teks: str) -> None:
    """Other text has none."""
    assert rentang_bulan(teks) is None


@pytest.mark.parametrize(
    "teks",
    [
        "Januari - Maret 2026", "Jan s/d Mar 2026", "s.d. Maret 2026", "TW I - II 2026", "Triwulan I dan II Tahun 2026",
        "Semester 1 & 2 2026", "Bulanan 1-3 Tahun 2026", "Triwulan I Triwulan II 2026", "Desember 2025 - Januari 2026",
        "Triwulan I 2025/2026",
    ],
)  # fmt: skip
def test_beberapa_periode_bukan_satu(teks: str) -> None:
    """A text that names more than one month, part or year is none of them."""
    assert baca_periode(teks) is None


@pytest.mark.parametrize(
    ("teks", "kanonik"),
    [
        ("TW I/2026", "2026-TW1"), ("Triwulan I, 31 Maret 2026", "2026-TW1"), ("Bulan ke-5 2026", "2026-05"),
        ("Triwulan I (Januari s.d. Maret) 2026", "2026-TW1"), ("Periode Bulanan V Tahun 2026", "2026-05"),
        ("2026 Triwulan I 2026", "2026-TW1"), ("Periode Tahunan 2026", "2026"), ("15 Maret 2026", "2026-03"),
    ],
)  # fmt: skip
def test_satu_periode(teks: str, kanonik: str) -> None:
    """What names one period is that one, whatever stands around it."""
    assert baca_periode(teks) == kanonik

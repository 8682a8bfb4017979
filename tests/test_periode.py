"""Periods as stretches of months."""

from __future__ import annotations

import pytest

from asnkin.periode import rentang_bulan

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

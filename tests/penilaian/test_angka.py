"""Rounding."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnkin.penilaian.angka import bulatkan


@pytest.mark.parametrize(
    ("nilai", "desimal", "harapan"),
    [(89.99499999999999, 2, 90.0), (0.5, 0, 1.0), (-0.5, 0, -1.0), (82.345, 2, 82.35), (1.005, 2, 1.01), (2.5, 0, 3.0)],
)
def test_setengah_menjauhi_nol(nilai: float, desimal: int, harapan: float) -> None:
    """Half-way cases go away from zero, also where binary floats hold them a hair lower."""
    assert float(bulatkan(nilai, desimal)) == harapan


def test_kosong_tetap_kosong_dan_nol_tanpa_tanda() -> None:
    """NaN stays NaN; a tiny negative number becomes plain 0."""
    assert np.isnan(bulatkan(np.nan, 2))
    assert str(float(bulatkan(-0.001, 2))) == "0.0"


@given(st.integers(-10_000_000, 10_000_000), st.integers(1, 97))
def test_pecahan_seperti_hitungan_tangan(pembilang: int, penyebut: int) -> None:
    """Any fraction rounds as exact arithmetic says, half away from zero."""
    tepat = Fraction(pembilang, penyebut) * 100
    harapan = int(abs(tepat) + Fraction(1, 2)) * (1 if tepat >= 0 else -1)
    assert float(bulatkan(pembilang / penyebut, 2)) == pytest.approx(harapan / 100, abs=1e-12)

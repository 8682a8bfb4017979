"""The page for the head of the region: what fits an organisation's predikat and what does not, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from asnkin.analisis.kota.kepala import mutu_skm, skm_rendah, tak_sejalan


def test_organisasi_butuh_perbaikan_pegawainya_baik() -> None:
    """Butuh Perbaikan asks for at least 60 % Butuh Perbaikan: 1 of 20 is 5 %, and 19 of 20 = 95 % are Baik."""
    (satu,) = tak_sejalan("Butuh Perbaikan", {"Baik": 19, "Butuh Perbaikan": 1}, 20)
    assert satu == (
        "Organisasi Butuh Perbaikan, sedangkan 95,0 % pegawainya Baik; menurut SE MenPANRB 3/2023: "
        "Butuh Perbaikan 1 dari 20 (5,0 %), paling sedikit 60 %."
    )
    assert tak_sejalan("Butuh Perbaikan", {"Baik": 8, "Butuh Perbaikan": 12}, 20) == ()


@pytest.mark.parametrize(
    ("organisasi", "sejalan", "tidak", "sebab"),
    [
        ("Istimewa", {"Sangat Baik": 7, "Baik": 3}, {"Sangat Baik": 8, "Baik": 2}, "paling banyak 70 %"),
        ("Baik", {"Baik": 7, "Sangat Baik": 2, "Kurang": 1}, {"Baik": 7, "Sangat Baik": 3}, "padahal harus ada"),
        ("Kurang", {"Kurang": 6, "Butuh Perbaikan": 4}, {"Kurang": 10}, "paling sedikit 10 %"),
        (
            "Sangat Kurang",
            {"Sangat Kurang": 9, "Kurang": 1},
            {"Sangat Kurang": 8, "Kurang": 1, "Sangat Baik": 1},
            "0 %",
        ),
    ],
)
def test_pola_setiap_predikat_organisasi(
    organisasi: str, sejalan: dict[str, int], tidak: dict[str, int], sebab: str
) -> None:
    """SE MenPANRB 3/2023, of ten people each: one distribution that fits and one that does not."""
    assert tak_sejalan(organisasi, sejalan, 10) == ()
    (satu,) = tak_sejalan(organisasi, tidak, 10)
    assert sebab in satu


def test_tanpa_predikat_tidak_dibandingkan() -> None:
    """Nobody with a predikat, or no predikat of the organisation: nothing is said."""
    assert tak_sejalan("Baik", {}, 0) == ()
    assert tak_sejalan("", {"Baik": 3}, 3) == ()


def testskm_rendah_pada_organisasi_baik() -> None:
    """Mutu C (65,00-76,60) beside Baik or Istimewa is told; B (from 76,61) is not, nor C beside Butuh Perbaikan."""
    assert skm_rendah("Baik", 76.60) == ("Organisasi Baik, sedangkan mutu pelayanannya Kurang Baik (SKM 76,60).",)
    assert skm_rendah("Baik", 76.61) == ()
    assert skm_rendah("Butuh Perbaikan", 70.0) == ()
    assert skm_rendah("Baik", np.nan) == ()


@pytest.mark.parametrize(
    ("skm", "mutu"),
    [
        (88.31, "Sangat Baik"), (88.30, "Baik"), (76.605, "Baik"), (76.604, "Kurang Baik"), (64.99, "Tidak Baik"),
        (24.99, ""), (np.nan, ""),
    ],
)  # fmt: skip
def test_mutu_pelayanan(skm: float, mutu: str) -> None:
    """PermenPANRB 14/2017, of the SKM as printed with two decimals."""
    assert mutu_skm(skm) == mutu

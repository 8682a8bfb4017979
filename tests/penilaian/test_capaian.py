"""Capaian of indicators and the komponen made of them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from penilaian.pabrik import buat_data, buat_rubrik, target

from asnkin.penilaian.nilai import hitung_nilai


def nilai(baris: list[dict[str, Any]], **komponen: Any) -> float:
    """Nilai of the only komponen of one person with these target rows."""
    rubrik = buat_rubrik(komponen={"h": {"bobot": 1, "dari": "target", **komponen}})
    return float(hitung_nilai(buat_data(1, target=baris), rubrik).komponen["h"][0])


@pytest.mark.parametrize(
    ("t", "r", "polarisasi", "harapan"),
    [
        (8, 9, "minimal", 87.5),  # PermenPANRB 8/2021: (2 - 9/8)·100
        ((80, 90), 70, "maksimal", 87.5),  # the same annex: 70/80
        ((80, 90), 85, "minimal", 100.0),
        ((80, 90), 80, "maksimal", 100.0),
        ((80, 90), 90, "stabil", 100.0),
        ((80, 90), 99, "maksimal", 110.0),
        ((80, 90), 99, "minimal", 90.0),
        (10, 13, "maksimal", 120.0),  # 130, held at 120
        (10, 25, "minimal", 0.0),  # -50, floored
        (10, 9, "stabil", 90.0),
        (10, 11, "stabil", 90.0),
        (0, 0, "minimal", 100.0),
        (0, 1, "minimal", 0.0),
        (0, 0, "stabil", 100.0),
        (0, 3, "stabil", 0.0),
    ],
)
def test_capaian_satu_indikator(t: Any, r: float, polarisasi: str, harapan: float) -> None:
    """Each polarity, ranges, a target of zero, the floor and the cap."""
    assert nilai([target(0, t, r, polarisasi=polarisasi)]) == pytest.approx(harapan)


def test_bobot_dan_bobot_kosong() -> None:
    """90·0.7 + 50·0.3 = 78; with all bobot blank the mean, 70."""
    assert nilai([target(0, 10, 9, bobot=70), target(0, 10, 5, bobot=30)]) == pytest.approx(78)
    assert nilai([target(0, 10, 9), target(0, 10, 5)]) == pytest.approx(70)


def test_saring_jenis_dan_aspek() -> None:
    """Only rows that pass the filters count; case does not matter."""
    baris = [target(0, 10, 9, jenis="utama", aspek="Kualitas"), target(0, 10, 5, jenis="tambahan", aspek="waktu")]
    assert nilai(baris, jenis=["Tambahan"]) == pytest.approx(50)
    assert nilai(baris, aspek=["kualitas"]) == pytest.approx(90)


def test_realisasi_kosong_menurut_jika_kosong() -> None:
    """Rows 90 and blank: tolak has no nilai, nol gives 45, abaikan 90."""
    baris = [target(0, 10, 9), target(0, 10, np.nan, indikator="Laporan")]
    assert np.isnan(nilai(baris))
    assert nilai(baris, jika_kosong="nol") == pytest.approx(45)
    assert nilai(baris, jika_kosong="abaikan") == pytest.approx(90)
    hasil = hitung_nilai(buat_data(1, target=baris), buat_rubrik())
    assert hasil.kekurangan == (("Hasil Kerja: realisasi kosong pada 'Laporan'",),)
    assert hasil.pegawai["status"].tolist() == ["belum lengkap"]


def test_baris_kualitatif_tidak_ikut_dihitung() -> None:
    """A row with a rating and no numbers is left to the quadrant: the other row alone gives 90."""
    assert nilai([target(0, 10, 9), target(0, np.nan, np.nan, rating="sesuai")]) == pytest.approx(90)


KONVERSI = [[0, 0], [59, 49], [60, 50], [79, 69], [80, 70], [99, 89], [100, 109], [101, 110], [110, 120]]


def test_konversi_per_komponen_dan_per_indikator() -> None:
    """Bands of PermenPANRB 8/2021: capaian 85/85 = 100 gives 109; 98 gives 88.

    Rows 100 and 80: per indikator (109 + 70)/2 = 89.5; per komponen 90 -> 70 + 10 = 80. Beyond the ends: 120.
    """
    assert nilai([target(0, 85, 85)], konversi=KONVERSI) == pytest.approx(109)
    assert nilai([target(0, 100, 98)], konversi=KONVERSI) == pytest.approx(88)
    dua = [target(0, 10, 10), target(0, 10, 8)]
    assert nilai(dua, konversi=KONVERSI, konversi_per="indikator") == pytest.approx(89.5)
    assert nilai(dua, konversi=KONVERSI) == pytest.approx(80)
    assert nilai([target(0, 10, 12)], konversi=KONVERSI) == pytest.approx(120)


def test_bulatkan_capaian_sebelum_konversi() -> None:
    """99.5 rounds to 100 and so gives 109; unrounded it would lie halfway, at 99."""
    baris = [target(0, 1000, 995)]
    assert nilai(baris, konversi=KONVERSI, bulatkan_capaian=0) == pytest.approx(109)
    assert nilai(baris, konversi=KONVERSI) == pytest.approx(99)


def test_uji_appraisal_frappe() -> None:
    """Marks as capaian: 5 at 30 % and 3 at 70 % give 3.6; 0.8·5 at 70 % and 0.7·5 at 30 % give 3.85."""
    assert nilai([target(0, 100, 5, bobot=30), target(0, 100, 3, bobot=70)]) == pytest.approx(3.6)
    assert nilai([target(0, 100, 4, bobot=70), target(0, 100, 3.5, bobot=30)]) == pytest.approx(3.85)

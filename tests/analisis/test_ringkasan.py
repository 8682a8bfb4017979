"""The facts that every report opens with."""

from __future__ import annotations

import numpy as np
import pytest
from penilaian.pabrik import buat_data, buat_rubrik, target

from asnkin.analisis.ringkasan import ringkas
from asnkin.penilaian.nilai import hitung_nilai


def test_ringkasan() -> None:
    """Scores 95, 90, 60 in A, A, B; one without targets, one on leave, who is in no count."""
    orang = [{"unit_kerja": u} for u in "AABB"] + [{"unit_kerja": "B", "kedudukan_hukum": "CLTN"}]
    rubrik = buat_rubrik()
    data = buat_data(orang, target=[target(0, 100, 90), target(1, 100, 95), target(2, 100, 60), target(4, 100, 99)])
    r = ringkas(hitung_nilai(data, rubrik), rubrik)
    assert (r.n, r.n_status["lengkap"], r.n_status["belum lengkap"], r.n_status["tidak dinilai"]) == (4, 3, 1, 1)
    assert (r.tertinggi, r.terendah, r.median) == (95, 60, 90)
    assert r.rata == pytest.approx(245 / 3)
    assert dict(r.distribusi) == {"Baik": 2, "Kurang": 1}
    assert r.terbaik == (1, 0, 2)
    assert r.unit.to_numpy().tolist() == [["A", 2, 2, 92.5, 2, 0, 0], ["B", 2, 1, 60, 0, 1, 0]]


def test_butir_dan_pelatihan_terbanyak() -> None:
    """Two of two lack b, one of two a; the training for b has two takers; one gap has none."""
    rubrik = buat_rubrik(
        penilai={"atasan": 1},
        komponen={
            "k": {
                "bobot": 1,
                "dari": "penilaian",
                "butir": {"a": {"nama": "Alfa", "standar": 3}, "b": {"nama": "Beta", "standar": 3}},
            }
        },
        pelatihan=[{"kode": "P1", "nama": "Beta dasar", "butir": ["b"], "biaya": 100}],
    )
    skor = [(0, "atasan", {"a": 2, "b": 2}), (1, "atasan", {"a": 4, "b": 1})]
    r = ringkas(hitung_nilai(buat_data(2, skor=skor, rubrik=rubrik), rubrik), rubrik)
    assert r.butir[["butir", "n_dinilai", "n_kesenjangan", "proporsi"]].to_numpy().tolist() == [
        ["b", 2, 2, 1.0],
        ["a", 2, 1, 0.5],
    ]
    assert r.pelatihan.to_numpy().tolist() == [["P1", "Beta dasar", 100.0, 2]]
    assert (r.n_kesenjangan, r.tanpa_pelatihan) == (2, 1)
    assert r.unit["n_kesenjangan"].tolist() == [2]


def test_tanpa_pegawai() -> None:
    """Nobody: every figure is empty and nothing fails."""
    rubrik = buat_rubrik()
    r = ringkas(hitung_nilai(buat_data(0), rubrik), rubrik)
    assert r.n == 0
    assert np.isnan(r.rata)

"""Awards, angka kredit, compulsory training, the measured share and the distribution of predikat."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from penilaian.pabrik import buat_data, buat_rubrik, target

from asnkin.analisis.pola_distribusi import periksa_pola
from asnkin.analisis.tindak_lanjut import tindak_lanjuti
from asnkin.penilaian.nilai import hitung_nilai

HUKUMAN = {"dari": "data", "lembar": "disiplin", "kolom": "tingkat", "peta": {"ringan": -2}, "gabung": "min"}


def lanjut(data: Any, rubrik: Any) -> Any:
    """Follow-up of the scored data."""
    return tindak_lanjuti(data, hitung_nilai(data, rubrik), rubrik)


def test_penghargaan_dalam_kelompok() -> None:
    """30 % of 5 in A is 1.5, so 2 places; of 1 in B 0.3, so 1.

    The first of A has a punishment and stays out, nobody moves up; the second is nominated; B's only one is no Baik.
    """
    rubrik = buat_rubrik(
        tambahan={"hukuman": HUKUMAN},
        penghargaan={"terbaik": "30%", "dalam": ["rumpun", "jenjang"], "predikat": ["Baik"], "tanpa": ["hukuman"]},
    )
    orang = [{"rumpun": "A"}] * 5 + [{"rumpun": "B"}]
    data = buat_data(
        orang,
        target=[target(i, 100, r) for i, r in enumerate([100, 97, 96, 95, 94, 50])],
        kunci={"disiplin": [{"_pegawai": 0, "tingkat": "ringan"}]},
    )
    tabel = lanjut(data, rubrik).penghargaan
    assert tabel.to_numpy().tolist() == [
        [0, "A · pelaksana", 1, 5, 2, False, "tercatat Hukuman"],
        [1, "A · pelaksana", 2, 5, 2, True, ""],
        [5, "B · pelaksana", 1, 1, 1, False, "predikat Kurang tidak termasuk Baik"],
    ]


def test_penghargaan_seri_di_batas_ikut_semua() -> None:
    """One place, two equal firsts: both."""
    rubrik = buat_rubrik(penghargaan={"terbaik": 1})
    data = buat_data(3, target=[target(0, 10, 9), target(1, 10, 9), target(2, 10, 8)])
    assert lanjut(data, rubrik).penghargaan["_pegawai"].tolist() == [0, 1]
    assert lanjut(data, buat_rubrik()).penghargaan.empty


@pytest.mark.parametrize(
    ("jenjang", "predikat", "periode", "harapan"),
    [
        ("ahli_pertama", 120, "2026", 18.75),  # 150 % x 12.5
        ("ahli_muda", 100, "2026-TW1", 6.25),  # 3/12 x 100 % x 25
        ("terampil", 80, "2026-S1", 1.875),  # 6/12 x 75 % x 5
        ("ahli_madya", 60, "2026-01", 37.5 / 24),  # 1/12 x 50 %
        ("pelaksana", 120, "2026", np.nan),
    ],
)
def test_angka_kredit(jenjang: str, predikat: float, periode: str, harapan: float) -> None:
    """PermenPANRB 1/2023: months/12 x per cent of the predikat x coefficient."""
    kelas = [("Sangat Baik", 110), ("Baik", 90), ("Butuh Perbaikan", 70), ("Kurang", 0)]
    rubrik = buat_rubrik(angka_kredit=True, predikat={"ambang": [{"nama": n, "mulai": m} for n, m in kelas]})
    data = buat_data([{"jenjang": jenjang}], target=[target(0, 100, predikat)])
    data = type(data)(tabel=data.tabel, periode=periode)
    assert lanjut(data, rubrik).angka_kredit.tolist() == pytest.approx([harapan], nan_ok=True)


def test_angka_kredit_dua_bulan() -> None:
    """2/12 x 100 % x 12.5 = 2.08 where the person was evaluated for two months of the year."""
    rubrik = buat_rubrik(angka_kredit=True)
    data = buat_data([{"jenjang": "ahli_pertama"}], target=[target(0, 100, 95)])
    data.pegawai["bulan_penilaian"] = 2.0
    assert lanjut(data, rubrik).angka_kredit[0] == pytest.approx(2.0833, abs=1e-4)


def test_porsi_terukur() -> None:
    """Targets 90 at 50, presence 90 at 10, raters 90 at 40: (45 + 9)/90 = 0.6; nobody without nilai has a share."""
    rubrik = buat_rubrik(
        penilai={"atasan": 1},
        komponen={
            "h": {"bobot": 50, "dari": "target"},
            "d": {"bobot": 10, "dari": "data", "lembar": "hadir", "kolom": "persen"},
            "k": {"bobot": 40, "dari": "penilaian", "butir": {"a": {"nama": "Alfa"}}},
        },
    )
    data = buat_data(
        2,
        target=[target(0, 10, 9)],
        skor=[(0, "atasan", {"a": 4.5})],
        kunci={"hadir": [{"_pegawai": 0, "persen": 90.0}]},
        rubrik=rubrik,
    )
    assert lanjut(data, rubrik).porsi_terukur.tolist() == pytest.approx([0.6, np.nan], nan_ok=True)


@pytest.mark.parametrize("semua", [True, False])
def test_pelatihan_wajib_dan_riwayatnya(semua: bool) -> None:  # noqa: FBT001 - a parameter of the case
    """Gaps in a and b; P1 taken on 1 March, P2 not; else only what the catalogue marks is compulsory."""
    rubrik = buat_rubrik(
        penilai={"atasan": 1},
        komponen={
            "k": {
                "bobot": 1,
                "dari": "penilaian",
                "butir": {"a": {"nama": "Alfa", "standar": 3}, "b": {"nama": "Beta", "standar": 3}},
            }
        },
        pelatihan=[
            {"kode": "P1", "nama": "x", "butir": ["a"], "wajib": True},
            {"kode": "P2", "nama": "y", "butir": ["b"]},
        ],
        pelatihan_wajib=semua,
    )
    riwayat = [
        {"_pegawai": 0, "kode": "P1", "tanggal": pd.Timestamp("2026-03-01")},
        {"_pegawai": 0, "kode": "P1", "tanggal": pd.Timestamp("2025-03-01")},
    ]
    data = buat_data(1, skor=[(0, "atasan", {"a": 2, "b": 2})], riwayat_pelatihan=riwayat, rubrik=rubrik)
    wajib = lanjut(data, rubrik).pelatihan_wajib
    harapan = [["P1", True], ["P2", False]] if semua else [["P1", True]]
    assert wajib[["kode", "diambil"]].to_numpy().tolist() == harapan
    assert wajib["tanggal"][0] == pd.Timestamp("2026-03-01")


@pytest.mark.parametrize(
    ("organisasi", "jumlah", "uraian"),
    [
        ("Istimewa", [6, 4, 0, 0, 0], ()),
        ("Istimewa", [8, 2, 0, 0, 0], ("Sangat Baik 8 dari 10 (80,0 %), paling banyak 70 %",)),
        ("Istimewa", [3, 7, 0, 0, 0], ("Sangat Baik 3 dari 10 (30,0 %) bukan yang terbanyak",)),
        ("Baik", [2, 7, 1, 0, 0], ()),
        ("Baik", [3, 7, 0, 0, 0], ("Butuh Perbaikan dan/atau Kurang/Misconduct tidak ada, padahal harus ada",)),
        ("Cukup", [1, 3, 6, 0, 0], ()),
        (
            "Butuh Perbaikan",
            [2, 3, 5, 0, 0],
            (
                "Butuh Perbaikan 5 dari 10 (50,0 %), paling sedikit 60 %",
                "Sangat Baik 2 dari 10 (20,0 %), paling banyak 10 %",
            ),
        ),
        ("Kurang", [0, 3, 1, 6, 0], ()),
        (
            "Kurang",
            [0, 4, 0, 6, 0],
            ("Butuh Perbaikan 0 dari 10 (0,0 %), paling sedikit 10 %",),
        ),
        ("Sangat Kurang", [0, 3, 1, 0, 6], ()),
        ("Sangat Kurang", [1, 2, 1, 0, 6], ("Sangat Baik 1 dari 10 (10,0 %), paling banyak 0 %",)),
    ],
)
def test_pola_distribusi(organisasi: str, jumlah: list[int], uraian: tuple[str, ...]) -> None:
    """SE MenPANRB 3/2023: limits by the organisation's predikat, for the unit alone."""
    nama = ["Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang/Misconduct", "Sangat Kurang"]
    rubrik = buat_rubrik(
        predikat={"ambang": [{"nama": n, "mulai": m} for n, m in zip(nama, [90, 80, 70, 60, 0], strict=True)]},
        pola_distribusi={"dalam": "unit_kerja"},
    )
    capaian = [95, 85, 75, 65, 50]
    nilai = [c for c, n in zip(capaian, jumlah, strict=True) for _ in range(n)]
    orang = [{"unit_kerja": "A"}] * len(nilai) + [{"unit_kerja": "B"}]
    data = buat_data(
        orang,
        target=[target(i, 100, r) for i, r in enumerate([*nilai, 95])],
        capaian_organisasi=[{"predikat": organisasi, "unit_kerja": "A"}],
    )
    pola = periksa_pola(data, hitung_nilai(data, rubrik), rubrik)
    assert tuple(satu.uraian for satu in pola) == ((uraian,) if uraian else ())

"""Numbers that others worked out, from a workbook to nilai.json: frappe's test and the regulations' examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from acuan.jalan import hitung

if TYPE_CHECKING:
    from pathlib import Path

    from acuan.orakel_dasar import Kamus

NIP = "190001011920011001"
# PermenPANRB 8/2021, annex VI: capaian in whole per cent to nilai, the bands joined without holes
PITA = [[0, 0], [59, 49], [60, 50], [79, 69], [80, 70], [99, 89], [100, 109], [101, 110], [110, 120]]


def _orang() -> Kamus:
    return {
        "nip": NIP,
        "nama": "Ani Rekaan",
        "unit_kerja": "Dinas Kesehatan",
        "jabatan": "Perawat Terampil",
        "jenjang": "terampil",
        "rumpun": "kesehatan",
        "kedudukan_hukum": "Aktif",
    }


def _dunia(target: list[tuple[Any, float, float | None, str]], skor: dict[str, float]) -> Kamus:
    """One person with these (target, realisasi, bobot, polarisasi) and these marks by the superior."""
    kolom = ("target", "realisasi", "bobot", "polarisasi")
    baris = [
        {"nip": NIP, "indikator": f"Indikator {i}", **dict(zip(kolom, t, strict=True))} for i, t in enumerate(target)
    ]
    formulir = {"nip": NIP, "peran": "atasan", "penilai_nip": None, "skor": skor}
    kosong: Kamus = {nama: [] for nama in ("rating", "standar", "kompetensi", "penetapan", "keberatan", "pelatihan")}
    return {**kosong, "pegawai": [_orang()], "target": baris, "penilaian": [formulir] if skor else [], "data": {}}


def _rubrik(komponen: Kamus) -> Kamus:
    return {
        "rubrik": "rujukan",
        "nama": "Rujukan",
        "penilai": {"atasan": 100},
        "komponen": komponen,
        "nilai": {"batas": [0, 120], "desimal": 2},
        "predikat": {"ambang": [{"nama": "Baik", "mulai": 90}, {"nama": "Cukup", "mulai": 0}]},
    }


def _butir(**bobot: float) -> Kamus:
    return {kunci: {"nama": kunci.title(), "bobot": isi} for kunci, isi in bobot.items()}


def test_frappe_rata_rata_berbobot_dari_skor(tmp_path: Path) -> None:
    """frappe/hrms, appraisal: marks 5 at weight 30 and 3 at 70 give 0.3*5 + 0.7*3 = 3.6 of 5, so 72 of 100."""
    rubrik = _rubrik({"umpan_balik": {"dari": "penilaian", "bobot": 1, "butir": _butir(mutu=30, sikap=70)}})

    orang = hitung(_dunia([], {"mutu": 5, "sikap": 3}), rubrik, tmp_path)[NIP]

    assert orang["nilai_akhir"] == 72.0
    assert orang["nilai_akhir"] / 100 * 5 == pytest.approx(3.6)


def test_frappe_rata_rata_berbobot_dari_capaian(tmp_path: Path) -> None:
    """frappe/hrms, goals: 0.8 of 5 at weight 70 and 0.7 of 5 at 30 give 0.7*4 + 0.3*3.5 = 3.85 of 5, so 77 of 100."""
    target = [(100, 80, 70, "maksimal"), (100, 70, 30, "maksimal")]

    orang = hitung(_dunia(target, {}), _rubrik({"hasil_kerja": {"dari": "target", "bobot": 1}}), tmp_path)[NIP]

    assert orang["nilai_akhir"] == 77.0
    assert orang["nilai_akhir"] / 100 * 5 == pytest.approx(3.85)


@pytest.mark.parametrize(
    ("target", "realisasi", "polarisasi", "capaian"),
    [
        (8, 9, "minimal", 87.5),  # (1 + (1 - 9/8)) * 100
        ((80, 90), 70, "maksimal", 87.5),  # below the range the lower bound is the target: 70/80
        (90, 92, "maksimal", 102.22),  # the annex prints 113, which its own formula does not give
        ((80, 90), 85, "maksimal", 100.0),
        ((80, 90), 99, "maksimal", 110.0),  # above it the upper bound: 99/90
        (10, 25, "minimal", 0.0),  # 2 - 2.5 < 0, floored
        (100, 150, "maksimal", 120.0),  # PP 30/2019: counts at most 120
        (40, 30, "stabil", 75.0),
        (0, 0, "minimal", 100.0),
        (0, 1, "minimal", 0.0),
    ],
)
def test_capaian_permenpanrb_8_2021(
    tmp_path: Path, target: Any, realisasi: float, polarisasi: str, capaian: float
) -> None:
    """Capaian of one indicator by polarisasi, ranges and limits."""
    dunia = _dunia([(target, realisasi, None, polarisasi)], {})

    orang = hitung(dunia, _rubrik({"hasil_kerja": {"dari": "target", "bobot": 1}}), tmp_path)[NIP]

    assert orang["komponen"]["hasil_kerja"]["nilai"] == capaian


@pytest.mark.parametrize(("bobot", "nilai"), [((70, 30), 87.0), ((60, 40), 86.0)])
def test_pp_30_2019_skp_dan_perilaku(tmp_path: Path, bobot: tuple[float, float], nilai: float) -> None:
    """SKP 90 and perilaku 80 give 0.7*90 + 0.3*80 = 87.0, and 0.6*90 + 0.4*80 = 86.0 (article 41)."""
    komponen: Kamus = {
        "skp": {"dari": "target", "bobot": bobot[0]},
        "perilaku": {"dari": "penilaian", "bobot": bobot[1], "butir": _butir(komitmen=1)},
    }

    orang = hitung(_dunia([(100, 90, 100, "maksimal")], {"komitmen": 4}), _rubrik(komponen), tmp_path)[NIP]

    assert orang["komponen"]["skp"]["nilai"] == 90.0
    assert orang["komponen"]["perilaku"]["nilai"] == 80.0
    assert orang["nilai_akhir"] == nilai


@pytest.mark.parametrize(
    ("target", "realisasi", "nilai"),
    [
        (85, 85, 109.0),  # 100 %
        (100, 98, 88.0),  # 70 + 19/19 * 18
        (90, 92, 111.11),  # 102 %: 110 + 10/9 * 1
        (100, 99.4, 89.0),  # 99 % after rounding
        (100, 99.5, 109.0),  # 100 % after rounding
        (100, 118, 120.0),
        (100, 59, 49.0),
    ],
)
def test_konversi_capaian_ke_nilai(tmp_path: Path, target: float, realisasi: float, nilai: float) -> None:
    """Capaian in whole per cent becomes nilai by the bands: 85 of 85 is 100 %, which is 109."""
    komponen = {"dari": "target", "bobot": 1, "konversi": PITA, "konversi_per": "indikator", "bulatkan_capaian": 0}

    orang = hitung(_dunia([(target, realisasi, 100, "maksimal")], {}), _rubrik({"skp": komponen}), tmp_path)[NIP]

    assert orang["nilai_akhir"] == nilai


def test_yang_tercetak_menentukan_predikat(tmp_path: Path) -> None:
    """89.995 is printed 90.00 and is therefore Baik; 89.994 stays 89.99 and is Cukup."""
    rubrik = _rubrik({"hasil_kerja": {"dari": "target", "bobot": 1}})

    naik = hitung(_dunia([(1000, 899.95, None, "maksimal")], {}), rubrik, tmp_path / "naik")[NIP]
    turun = hitung(_dunia([(1000, 899.94, None, "maksimal")], {}), rubrik, tmp_path / "turun")[NIP]

    assert (naik["nilai_akhir"], naik["predikat"]) == (90.0, "Baik")
    assert (turun["nilai_akhir"], turun["predikat"]) == (89.99, "Cukup")

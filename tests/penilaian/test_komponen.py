"""Weighted sum, figures from keyed tables, points on top."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from penilaian.pabrik import buat_data, buat_rubrik, nip, target

from asnkin.penilaian.nilai import hitung_nilai


def test_pp_30_2019_tujuh_puluh_tiga_puluh() -> None:
    """SKP 90 and perilaku 80: 87.0 at 70/30 and 86.0 at 60/40 (PP 30/2019, article 41)."""
    for bobot, harapan in (((70, 30), 87.0), ((60, 40), 86.0)):
        komponen = {
            "skp": {"bobot": bobot[0], "dari": "target"},
            "perilaku": {"bobot": bobot[1], "dari": "penilaian", "butir": {"a": {"nama": "Alfa"}}},
        }
        rubrik = buat_rubrik(komponen=komponen, penilai={"atasan": 1})
        data = buat_data(1, target=[target(0, 100, 90)], skor=[(0, "atasan", {"a": 4})], rubrik=rubrik)
        hasil = hitung_nilai(data, rubrik)
        assert hasil.pegawai["nilai_akhir"][0] == pytest.approx(harapan)
        assert hasil.kontribusi.loc[0].tolist() == pytest.approx([bobot[0] * 0.9, bobot[1] * 0.8])


def data_saja(isi: dict[str, Any], baris: list[dict[str, Any]], orang: Any = 2, **rubrik: Any) -> Any:
    """Hasil of one komponen from the keyed table ``kehadiran``."""
    komponen = {"d": {"nama": "Disiplin", "bobot": 1, "dari": "data", "lembar": "kehadiran", **isi}}
    r = buat_rubrik(komponen=komponen, **rubrik)
    return hitung_nilai(buat_data(orang, kunci={"kehadiran": baris}), r)


def test_rasio_dijumlahkan_dahulu() -> None:
    """(18 + 10)/(20 + 20) = 0.7, on the scale 0-1: 70; the other person has no row and is named."""
    baris = [{"_pegawai": 0, "hadir": 18, "hari": 20}, {"_pegawai": 0, "hadir": 10, "hari": 20}]
    hasil = data_saja({"rasio": ["hadir", "hari"], "skala": [0, 1]}, baris)
    assert hasil.komponen["d"].tolist() == pytest.approx([70, np.nan], nan_ok=True)
    assert hasil.kekurangan == ((), ("Disiplin: tidak ada data pada lembar kehadiran",))


@pytest.mark.parametrize(
    ("gabung", "harapan"), [("rata", 50.0), ("jumlah", 100.0), ("maks", 60.0), ("min", 40.0), ("terakhir", 60.0)]
)
def test_gabung_kolom(gabung: str, harapan: float) -> None:
    """Values 60 (dated later), 40 and a blank; jumlah 100."""
    baris = [
        {"_pegawai": 0, "skor": 60.0, "tanggal": pd.Timestamp("2026-03-01")},
        {"_pegawai": 0, "skor": 40.0, "tanggal": pd.Timestamp("2026-02-01")},
        {"_pegawai": 0, "skor": np.nan},
    ]
    assert data_saja({"kolom": "skor", "gabung": gabung}, baris).komponen["d"][0] == pytest.approx(harapan)


def test_skala_memotong_di_luar_batas() -> None:
    """On 10-20: 25 is 100 and 5 is 0; on 5-0 (less is better) 1 is 80."""
    baris = [{"_pegawai": 0, "skor": 25.0}, {"_pegawai": 1, "skor": 5.0}]
    assert data_saja({"kolom": "skor", "skala": [10, 20]}, baris).komponen["d"].tolist() == [100, 0]
    assert data_saja({"kolom": "skor", "skala": [5, 0]}, [{"_pegawai": 0, "skor": 1.0}]).komponen["d"][0] == 80


def test_kunci_unit_kerja() -> None:
    """A figure of a unit goes to everyone in it."""
    baris = [{"unit_kerja": "A", "skor": 80.0}]
    hasil = data_saja({"kolom": "skor", "kunci": "unit_kerja"}, baris, orang=[{"unit_kerja": "A"}, {"unit_kerja": "B"}])
    assert hasil.komponen["d"].tolist() == pytest.approx([80, np.nan], nan_ok=True)


def test_tambahan_peta_dan_batas() -> None:
    """90 + inovasi min(3 + 4, 5) - hukuman 5 (the lowest of -2, -5) = 90; the other 90 + 0; 119 + 5 is held at 120."""
    rubrik = buat_rubrik(
        tambahan={
            "inovasi": {"dari": "data", "lembar": "inovasi", "kolom": "poin", "maks": 5},
            "hukuman": {
                "dari": "data",
                "lembar": "disiplin",
                "kolom": "tingkat",
                "peta": {"ringan": -2, "sedang": -5, "berat": -10},
                "gabung": "min",
            },
        }
    )
    data = buat_data(
        3,
        target=[target(0, 100, 90), target(1, 100, 90), target(2, 100, 119)],
        kunci={
            "inovasi": [{"_pegawai": i, "poin": p} for i, p in ((0, 3.0), (0, 4.0), (2, 9.0))],
            "disiplin": [{"_pegawai": 0, "tingkat": "Ringan"}, {"_pegawai": 0, "tingkat": "sedang "}],
        },
    )
    hasil = hitung_nilai(data, rubrik)
    assert hasil.tambahan.to_numpy().tolist() == [[5, -5], [0, 0], [5, 0]]
    assert hasil.pegawai["nilai_akhir"].tolist() == pytest.approx([90, 90, 120])
    assert hasil.pegawai["nilai_dasar"].tolist() == pytest.approx([90, 90, 119])


@pytest.mark.parametrize(("poin", "hasil"), [([3.0], 2.1), ([7.0, 6.0], 7.0), ([], 0.0), ([-4.0], -2.8)])
def test_tambahan_dikalikan_sesudah_maks(poin: list[float], hasil: float) -> None:
    """Points of a part that weighs 70 %: 3 x 0.7 = 2.1; 7 + 6 is held at 10, then 7; none 0; -4 x 0.7 = -2.8.

    The other person has 1 point: 0.7.
    """
    tugas = {"dari": "data", "lembar": "tugas", "kolom": "poin", "maks": 10, "kali": 0.7}
    rubrik = buat_rubrik(tambahan={"tugas": tugas})
    baris = [{"_pegawai": 1, "poin": 1.0}, *({"_pegawai": 0, "poin": p} for p in poin)]
    data = buat_data(2, target=[target(i, 100, 90) for i in range(2)], kunci={"tugas": baris})
    satu = hitung_nilai(data, rubrik)
    assert satu.tambahan["tugas"].tolist() == pytest.approx([hasil, 0.7])
    assert satu.pegawai["nilai_akhir"].tolist() == pytest.approx([90 + hasil, 90.7])


def test_kemajuan() -> None:
    """Nilai dasar 90 over the best earlier 80: (90 - 80)·0.2 = 2; over 60: 6, held at 3; over 95 or nothing: 0."""
    rubrik = buat_rubrik(tambahan={"kemajuan": {"dari": "sebelumnya", "per_poin": 0.2, "maks": 3}})
    data = buat_data(4, target=[target(i, 100, 90) for i in range(4)])
    hasil = hitung_nilai(data, rubrik, {nip(0): 80.0, nip(1): 60.0, nip(2): 95.0})
    assert hasil.tambahan["kemajuan"].tolist() == pytest.approx([2, 3, 0, 0])


@pytest.mark.parametrize(("jika_kosong", "nilai"), [("tolak", np.nan), ("nol", 45.0), ("abaikan", 90.0)])
def test_komponen_hilang(jika_kosong: str, nilai: float) -> None:
    """A komponen of equal weight without any data beside one of 90: no nilai akhir, (90 + 0)/2, or 90."""
    komponen = {
        "hasil_kerja": {"bobot": 1, "dari": "target"},
        "d": {"bobot": 1, "dari": "data", "lembar": "x", "kolom": "y", "jika_kosong": jika_kosong},
    }
    hasil = hitung_nilai(buat_data(1, target=[target(0, 10, 9)]), buat_rubrik(komponen=komponen))
    assert hasil.pegawai["nilai_akhir"].tolist() == pytest.approx([nilai], nan_ok=True)
    assert hasil.komponen["hasil_kerja"][0] == pytest.approx(90)
    if jika_kosong == "tolak":
        assert hasil.kontribusi.isna().all(axis=None)
        assert np.isnan(hasil.pegawai["nilai_dasar"][0])


def test_semua_diabaikan_tetap_belum_lengkap() -> None:
    """Where every komponen is missing there is nothing to weigh."""
    rubrik = buat_rubrik(komponen={"h": {"nama": "Hasil", "bobot": 1, "dari": "target", "jika_kosong": "abaikan"}})
    hasil = hitung_nilai(buat_data(1), rubrik)
    assert hasil.pegawai["status"].tolist() == ["belum lengkap"]
    assert hasil.kekurangan == (("Hasil: belum ada target dengan angka",),)

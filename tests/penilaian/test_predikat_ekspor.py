"""A predikat that e-Kinerja exported: it leads, the quadrant's stands beside it, and ranks follow the quadrant."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from penilaian.pabrik import buat_data, buat_rubrik, target

from asnkin.penilaian.nilai import hitung_nilai

KUADRAN = {
    "hasil_kerja": {"komponen": "hasil_kerja", "sesuai": 90, "di_atas": 110},
    "perilaku_kerja": {"komponen": "hasil_kerja", "sesuai": 90, "di_atas": 110},
}
RUBRIK = buat_rubrik(predikat={"kuadran": KUADRAN}, peringkat={"urut": ["predikat", "nilai_akhir"]})
TETAP = {"alasan": "telaah ulang", "ditetapkan_oleh": "Kepala Dinas"}


def rating(orang: int, hasil: str, perilaku: str, predikat: str) -> dict[str, Any]:
    """A row of the table rating."""
    return {"_pegawai": orang, "hasil_kerja": hasil, "perilaku_kerja": perilaku, "predikat": predikat}


def test_ekspor_saja_cukup_dan_mendahului() -> None:
    """Nothing but the export: three people have a predikat and a rank; the first is said to be Sangat Baik.

    Quadrant: sesuai/sesuai Baik, di_atas/di_atas Sangat Baik, sesuai/sesuai Baik. Ranks by these: 2, 1, 2; the first
    person's exported Sangat Baik leads in print and moves nobody.
    """
    data = buat_data(
        3,
        rating=[
            rating(0, "sesuai", "sesuai", "Sangat Baik"),
            rating(1, "di_atas", "di_atas", "Sangat Baik"),
            rating(2, "sesuai", "sesuai", "Baik"),
        ],
    )
    hasil = hitung_nilai(data, RUBRIK)
    assert hasil.pegawai["status"].tolist() == ["tanpa nilai"] * 3
    assert hasil.pegawai["predikat"].tolist() == ["Sangat Baik", "Sangat Baik", "Baik"]
    assert hasil.pegawai["predikat_hitung"].tolist() == ["Baik", "Sangat Baik", "Baik"]
    assert hasil.pegawai["peringkat"].tolist() == [2, 1, 2]


def test_hanya_yang_berbeda_tercatat_sebagai_keputusan() -> None:
    """The one that differs says where it comes from; an equal one and a blank one replace nothing."""
    data = buat_data(
        3,
        rating=[
            rating(0, "di_bawah", "sesuai", "Baik"),
            rating(1, "sesuai", "sesuai", "Baik"),
            rating(2, "sesuai", "di_atas", ""),
        ],
    )
    tetap = hitung_nilai(data, RUBRIK).penetapan
    assert tetap.drop(columns="tanggal").to_numpy().tolist() == [
        [0, "Baik", "predikat pada ekspor e-Kinerja", "Pejabat Penilai Kinerja"]
    ]
    assert pd.isna(tetap["tanggal"][0])


def test_urutan_yang_menang() -> None:
    """Quadrant, then export, then penetapan, then a decided keberatan; an undecided one changes nothing.

    All four are sesuai/sesuai (Baik) and exported as Butuh Perbaikan.
    """
    data = buat_data(
        4,
        rating=[rating(i, "sesuai", "sesuai", "Butuh Perbaikan") for i in range(4)],
        penetapan=[{"_pegawai": i, "predikat": "Kurang/Misconduct", **TETAP} for i in (1, 2)],
        keberatan=[
            {"_pegawai": 2, "alasan": "bukti terlambat", "keputusan": "diterima", "predikat_baru": "Sangat Baik"},
            {"_pegawai": 3, "alasan": "bukti terlambat"},
        ],
    )
    hasil = hitung_nilai(data, RUBRIK)
    assert hasil.pegawai["predikat"].tolist() == [
        "Butuh Perbaikan", "Kurang/Misconduct", "Sangat Baik", "Butuh Perbaikan",
    ]  # fmt: skip
    assert hasil.pegawai["predikat_hitung"].tolist() == ["Baik"] * 4
    assert hasil.penetapan["alasan"].tolist() == [
        "predikat pada ekspor e-Kinerja", "telaah ulang", "diterima", "predikat pada ekspor e-Kinerja",
    ]  # fmt: skip


def test_penetapan_yang_sama_dengan_hitungan_pun_mengalahkan_ekspor() -> None:
    """A penetapan that repeats the quadrant's Baik stands against the export's Sangat Baik."""
    data = buat_data(
        1,
        rating=[rating(0, "sesuai", "sesuai", "Sangat Baik")],
        penetapan=[{"_pegawai": 0, "predikat": "Baik", **TETAP}],
    )
    hasil = hitung_nilai(data, RUBRIK)
    assert hasil.pegawai["predikat"].tolist() == ["Baik"]
    assert hasil.penetapan["alasan"].tolist() == ["telaah ulang"]


def test_tanpa_rating_lengkap_ekspor_tetap_berlaku_tanpa_peringkat() -> None:
    """Exported Baik beside one rating and nothing to compute: shown like a decision, but not computed or ranked."""
    hasil = hitung_nilai(buat_data(1, rating=[rating(0, "", "sesuai", "Baik")]), RUBRIK)
    satu = hasil.pegawai.iloc[0]
    assert (satu["status"], satu["predikat"], satu["predikat_hitung"]) == ("belum lengkap", "Baik", "")
    assert satu["peringkat"] == 0


def test_ekspor_mendahului_hitungan_dari_angka() -> None:
    """Target met at 115 % on both axes gives Sangat Baik; the export without ratings says Baik; nilai stays 115."""
    data = buat_data(1, target=[target(0, 100, 115)], rating=[rating(0, "", "", "Baik")])
    satu = hitung_nilai(data, RUBRIK).pegawai.iloc[0]
    assert (satu["predikat"], satu["predikat_hitung"]) == ("Baik", "Sangat Baik")
    assert satu["nilai_akhir"] == pytest.approx(115)


def test_yang_tidak_dinilai_tidak_mendapat_predikat_ekspor() -> None:
    """On unpaid leave: outside everything, whatever the export says."""
    data = buat_data([{"kedudukan_hukum": "CLTN"}], rating=[rating(0, "sesuai", "sesuai", "Sangat Baik")])
    hasil = hitung_nilai(data, RUBRIK)
    assert (hasil.pegawai["predikat"][0], len(hasil.penetapan)) == ("", 0)


def test_rubrik_ambang_tidak_memakai_ekspor() -> None:
    """Where thresholds on the score give the predikat, the export's names are another system's."""
    data = buat_data(1, target=[target(0, 100, 95)], rating=[rating(0, "sesuai", "sesuai", "Sangat Baik")])
    hasil = hitung_nilai(data, buat_rubrik())
    assert (hasil.pegawai["predikat"][0], len(hasil.penetapan)) == ("Baik", 0)

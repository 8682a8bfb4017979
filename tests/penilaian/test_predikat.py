"""Predikat by thresholds and by the quadrant, statuses, penetapan."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from penilaian.pabrik import buat_data, buat_rubrik, target

from asnkin.penilaian.nilai import hitung_nilai

KUADRAN = {
    "kuadran": {
        "hasil_kerja": {"komponen": "hasil_kerja", "sesuai": 90, "di_atas": 110},
        "perilaku_kerja": {"komponen": "perilaku", "sesuai": 60, "di_atas": 80},
    }
}
KOMPONEN = {
    "hasil_kerja": {"bobot": 60, "dari": "target"},
    "perilaku": {"bobot": 40, "dari": "penilaian", "butir": {"a": {"nama": "Alfa"}}},
}


def kuadran(**isi: Any) -> Any:
    """A rubric with the 3 x 3 matrix."""
    return buat_rubrik(**({"penilai": {"atasan": 1}, "komponen": KOMPONEN, "predikat": KUADRAN} | isi))


@pytest.mark.parametrize(
    ("realisasi", "tanda", "sumbu", "predikat"),
    [
        (110, 4, ("di_atas", "di_atas"), "Sangat Baik"),
        (110, 3, ("di_atas", "sesuai"), "Baik"),
        (110, 2, ("di_atas", "di_bawah"), "Kurang/Misconduct"),
        (90, 4, ("sesuai", "di_atas"), "Baik"),
        (90, 3, ("sesuai", "sesuai"), "Baik"),
        (90, 2, ("sesuai", "di_bawah"), "Kurang/Misconduct"),
        (89, 4, ("di_bawah", "di_atas"), "Butuh Perbaikan"),
        (89, 3, ("di_bawah", "sesuai"), "Butuh Perbaikan"),
        (89, 2, ("di_bawah", "di_bawah"), "Sangat Kurang"),
    ],
)
def test_kesembilan_sel_matriks(realisasi: float, tanda: float, sumbu: tuple[str, str], predikat: str) -> None:
    """PermenPANRB 6/2022: rows hasil kerja, columns perilaku; the matrix is not symmetric."""
    rubrik = kuadran()
    data = buat_data(1, target=[target(0, 100, realisasi)], skor=[(0, "atasan", {"a": tanda})], rubrik=rubrik)
    orang = hitung_nilai(data, rubrik).pegawai.iloc[0]
    assert (orang["kuadran_hasil_kerja"], orang["kuadran_perilaku_kerja"]) == sumbu
    assert orang["predikat"] == predikat


def test_tabel_rating_menang_atas_hitungan() -> None:
    """Computed sesuai/sesuai; the table says di_atas/di_atas for the first and only one axis for the second."""
    rubrik = kuadran()
    rating = [
        {"_pegawai": 0, "hasil_kerja": "di_atas", "perilaku_kerja": "di_atas"},
        {"_pegawai": 1, "hasil_kerja": "di_bawah"},
    ]
    data = buat_data(
        2,
        target=[target(0, 100, 95), target(1, 100, 95)],
        skor=[(i, "atasan", {"a": 3}) for i in range(2)],
        rating=rating,
        rubrik=rubrik,
    )
    hasil = hitung_nilai(data, rubrik).pegawai
    assert hasil["predikat"].tolist() == ["Sangat Baik", "Butuh Perbaikan"]
    assert hasil["nilai_akhir"].tolist() == pytest.approx([81, 81])


def test_status_tanpa_nilai_dan_peringkatnya() -> None:
    """Both axes by rating and nothing to compute: a predikat, ranked only where urut begins with predikat."""
    rating = [{"_pegawai": 1, "hasil_kerja": "di_atas", "perilaku_kerja": "di_atas"}]
    isi = {"target": [target(0, 100, 95)], "skor": [(0, "atasan", {"a": 3})], "rating": rating}
    for urut, peringkat in ((["predikat", "nilai_akhir"], [2, 1]), (["nilai_akhir"], [1, 0])):
        rubrik = kuadran(peringkat={"urut": urut})
        hasil = hitung_nilai(buat_data(2, rubrik=rubrik, **isi), rubrik).pegawai
        assert hasil["status"].tolist() == ["lengkap", "tanpa nilai"]
        assert hasil["predikat"].tolist() == ["Baik", "Sangat Baik"]
        assert hasil["peringkat"].tolist() == peringkat


def test_satu_sumbu_rating_tidak_cukup_tanpa_nilai_akhir() -> None:
    """Belum lengkap gets no predikat from one rating and one computed axis."""
    rubrik = kuadran()
    data = buat_data(
        1,
        skor=[(0, "atasan", {"a": 3})],
        rating=[{"_pegawai": 0, "hasil_kerja": "sesuai"}],
        rubrik=rubrik,
    )
    orang = hitung_nilai(data, rubrik).pegawai.iloc[0]
    assert (orang["status"], orang["predikat"], orang["kuadran_hasil_kerja"]) == ("belum lengkap", "", "")


def test_sumbu_tanpa_komponen_dan_rating() -> None:
    """With abaikan a person without targets keeps nilai akhir but has no predikat."""
    komponen = KOMPONEN | {"hasil_kerja": {"bobot": 60, "dari": "target", "jika_kosong": "abaikan"}}
    rubrik = kuadran(komponen=komponen)
    data = buat_data(1, skor=[(0, "atasan", {"a": 3})], rubrik=rubrik)
    orang = hitung_nilai(data, rubrik).pegawai.iloc[0]
    assert (orang["status"], orang["predikat"], orang["nilai_akhir"]) == ("lengkap", "", pytest.approx(60))


@pytest.mark.parametrize(
    ("baris", "sumbu"),
    [
        (["di_atas", "di_atas", "sesuai"], "di_atas"),
        (["di_atas", "di_atas", "di_bawah"], "sesuai"),  # an utama is below
        (["di_atas", "di_atas", "tambahan:di_bawah"], "di_atas"),
        (["di_atas", "sesuai"], "sesuai"),  # half is not more than half
        (["di_bawah", "di_bawah", "di_atas"], "di_bawah"),
        (["di_bawah", "di_atas"], "sesuai"),
        ([120.0, 111.0, 95.0], "di_atas"),  # by capaian against 90 and 110
        ([80.0, "di_bawah", "di_atas"], "di_bawah"),
        (["di_atas", ""], ""),  # a row without rating or realisasi: unknown under tolak
        ([], ""),
    ],
)
def test_mayoritas(baris: list[Any], sumbu: str) -> None:
    """Annex IV.B.3.d: more than half above and no utama below; more than half below; else sesuai."""
    rubrik = kuadran(
        predikat={"kuadran": KUADRAN["kuadran"] | {"hasil_kerja": {"cara": "mayoritas", "sesuai": 90, "di_atas": 110}}},
        komponen={"perilaku": KOMPONEN["perilaku"]},
    )
    rows = []
    for satu in baris:
        if isinstance(satu, float):
            rows.append(target(0, 100, satu))
        else:
            jenis, _, rating = satu.rpartition(":")
            rows.append(target(0, np.nan, np.nan, rating=rating, jenis=jenis or "utama"))
    data = buat_data(1, target=rows, skor=[(0, "atasan", {"a": 3})], rubrik=rubrik)
    assert hitung_nilai(data, rubrik).pegawai["kuadran_hasil_kerja"].tolist() == [sumbu]


def test_ambang_melihat_angka_tercetak() -> None:
    """89.995 is printed 90.00 and so is Baik; 89.994 is not."""
    data = buat_data(2, target=[target(0, 100000, 89995), target(1, 100000, 89994)])
    assert hitung_nilai(data, buat_rubrik()).pegawai["predikat"].tolist() == ["Baik", "Kurang"]


def test_syarat_yang_gagal_turun_ke_kelas_berikut() -> None:
    """110 without the innovation is Baik (PP 30/2019, article 41(5))."""
    rubrik = buat_rubrik(
        tambahan={"inovasi": {"dari": "data", "lembar": "inovasi", "kolom": "poin", "maks": 5}},
        predikat={
            "ambang": [
                {"nama": "Sangat Baik", "mulai": 110, "syarat": ["inovasi"]},
                {"nama": "Baik", "mulai": 90},
                {"nama": "Kurang", "mulai": 0},
            ]
        },
    )
    data = buat_data(
        2, target=[target(i, 100, 112) for i in range(2)], kunci={"inovasi": [{"_pegawai": 1, "poin": 0.5}]}
    )
    hasil = hitung_nilai(data, rubrik)
    assert hasil.pegawai["predikat"].tolist() == ["Baik", "Sangat Baik"]
    assert hasil.pegawai["nilai_akhir"].tolist() == pytest.approx([112, 112.5])


def test_tidak_dinilai_dan_belum_dapat_dinilai() -> None:
    """CLTN is outside every count; a person with a kesalahan is listed; neither has figures or a rank."""
    orang = [{}, {"kedudukan_hukum": "Cuti Luar Tanggungan Negara"}, {"_sah": False}]
    hasil = hitung_nilai(buat_data(orang, target=[target(i, 10, 9 + i) for i in range(3)]), buat_rubrik())
    assert hasil.pegawai["status"].tolist() == ["lengkap", "tidak dinilai", "belum dapat dinilai"]
    assert hasil.pegawai["peringkat"].tolist() == [1, 0, 0]
    assert hasil.komponen["hasil_kerja"].isna().tolist() == [False, True, True]
    assert hasil.kekurangan[1] == ("kedudukan hukum: Cuti Luar Tanggungan Negara",)
    assert hasil.pegawai["predikat"].tolist() == ["Baik", "", ""]


def test_penetapan_dan_keberatan() -> None:
    """The latest penetapan replaces the predikat; a decided keberatan wins; nilai and rank stay."""
    tetap = {"alasan": "Prestasi luar biasa", "ditetapkan_oleh": "Kepala Dinas"}
    data = buat_data(
        3,
        target=[target(0, 10, 9), target(1, 10, 9.5), target(2, 10, 5)],
        penetapan=[
            {"_pegawai": 0, "predikat": "Kurang", "tanggal": pd.Timestamp("2026-04-02"), **tetap},
            {"_pegawai": 0, "predikat": "Baik", "tanggal": pd.Timestamp("2026-04-01"), **tetap},
            {"_pegawai": 2, "predikat": "Kurang", "tanggal": pd.Timestamp("2026-05-01"), **tetap},
        ],
        keberatan=[
            {"_pegawai": 2, "alasan": "Data keliru", "keputusan": "Diterima", "predikat_baru": "Baik"},
            {"_pegawai": 1, "alasan": "Masih diperiksa"},
        ],
    )
    hasil = hitung_nilai(data, buat_rubrik())
    assert hasil.pegawai["predikat"].tolist() == ["Kurang", "Baik", "Baik"]
    assert hasil.pegawai["predikat_hitung"].tolist() == ["Baik", "Baik", "Kurang"]
    assert hasil.pegawai["peringkat"].tolist() == [2, 1, 3]
    assert hasil.penetapan["_pegawai"].tolist() == [0, 2]
    assert hasil.penetapan["alasan"].tolist() == ["Prestasi luar biasa", "Diterima"]


def test_keberatan_bertanggal_keputusan() -> None:
    """Of two decided objections the later decision holds, on its own day, whenever each was handed in."""
    putus = {"_pegawai": 0, "alasan": "Data keliru", "keputusan": "Mengubah"}
    hari = [pd.Timestamp(satu) for satu in ("2026-04-20", "2026-04-17")]
    keberatan = [
        {**putus, "predikat_baru": "Kurang", "tanggal": pd.Timestamp("2026-04-08"), "tanggal_keputusan": hari[0]},
        {**putus, "predikat_baru": "Baik", "tanggal": pd.Timestamp("2026-04-10"), "tanggal_keputusan": hari[1]},
    ]
    hasil = hitung_nilai(buat_data(1, target=[target(0, 10, 9)], keberatan=keberatan), buat_rubrik())
    assert hasil.pegawai["predikat"].tolist() == ["Kurang"]
    assert hasil.penetapan["tanggal"].tolist() == [hari[0]]

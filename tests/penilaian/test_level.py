"""Levels, gaps, JPM, unit needs and the training that answers a gap."""

from __future__ import annotations

from typing import Any

import pytest
from penilaian.pabrik import buat_data, buat_rubrik, nip

from asnkin.penilaian.nilai import hitung_nilai

BUTIR = {
    "a": {"nama": "Alfa", "standar": 3},
    "b": {"nama": "Beta", "bobot": 3, "standar": {"pengawas": 4, "lainnya": 2}},
    "c": {"nama": "Gama"},
}


def rubrik(**isi: Any) -> Any:
    """Three butir: one standard for all, one by jenjang, one without."""
    dasar = {
        "penilai": {"atasan": 1, "diri": {"bobot": 0.0001}},
        "komponen": {"k": {"bobot": 1, "dari": "penilaian", "butir": BUTIR, "jika_kosong": "abaikan"}},
    }
    return buat_rubrik(**(dasar | isi))


def test_level_standar_kesenjangan_jpm() -> None:
    """A 2 of 3, b 3 of 4 (pengawas): gaps -1 and -1; JPM (2 + 3)/(3 + 4) = 71.43, Masih Memenuhi Syarat.

    The second person has 5 of 3 and 2 of 2: nothing over the standard helps, JPM 100. b weighs 3 and comes first.
    """
    r = rubrik()
    data = buat_data(
        [{"jenjang": "pengawas"}, {}],
        skor=[(0, "atasan", {"a": 2, "b": 3, "c": 1}), (1, "atasan", {"a": 5, "b": 2, "c": 1})],
        rubrik=r,
    )
    hasil = hitung_nilai(data, r)
    assert hasil.kesenjangan.loc[0, ["a", "b"]].tolist() == pytest.approx([-1, -1])
    assert hasil.standar["c"].isna().all()
    assert hasil.pegawai["jpm"].tolist() == pytest.approx([500 / 7, 100])
    assert hasil.pegawai["jpm_kategori"].tolist() == ["Masih Memenuhi Syarat", "Memenuhi Syarat"]
    assert hasil.daftar_kesenjangan[["_pegawai", "butir"]].to_numpy().tolist() == [[0, "b"], [0, "a"]]
    assert hasil.daftar_kesenjangan["prioritas"].tolist() == pytest.approx([3, 1])


def test_tabel_kompetensi_dan_standar_menang() -> None:
    """An assessed level 2 replaces the raters' 5; the table's standard by nip wins over jabatan and jenjang."""
    r = rubrik()
    data = buat_data(
        [{"jabatan": "Perawat"}, {"jabatan": "perawat"}, {}],
        skor=[(i, "atasan", {"a": 5, "b": 5, "c": 5}) for i in range(3)],
        kompetensi=[{"_pegawai": 0, "butir": "a", "level": 2}],
        standar=[
            {"butir": "a", "level": 5, "nip": nip(0)},
            {"butir": "a", "level": 4, "jabatan": "Perawat"},
            {"butir": "a", "level": 2, "jenjang": "pelaksana"},
        ],
        rubrik=r,
    )
    hasil = hitung_nilai(data, r)
    assert hasil.level["a"].tolist() == pytest.approx([2, 5, 5])
    assert hasil.standar["a"].tolist() == pytest.approx([5, 4, 2])
    assert hasil.butir["a"].tolist() == pytest.approx([100, 100, 100])


def test_kesenjangan_dirasakan() -> None:
    """Own mark 2 below the standard 3 while the superior gives 5: felt, trained for, not in JPM."""
    r = rubrik(
        kesenjangan={"dari": ["nilai", "diri"]}, pelatihan=[{"kode": "P1", "nama": "Alfa dasar", "butir": ["a"]}]
    )
    data = buat_data(1, skor=[(0, "atasan", {"a": 5, "b": 5}), (0, "diri", {"a": 2, "b": 5})], rubrik=r)
    hasil = hitung_nilai(data, r)
    assert hasil.dirasakan.loc[0].tolist() == [True, False, False]
    assert hasil.pegawai["jpm"].tolist() == pytest.approx([100])
    assert hasil.daftar_kesenjangan["dirasakan"].tolist() == [True]
    assert hasil.pelatihan == (("P1",),)
    tanpa = hitung_nilai(data, r.model_copy(update={"kesenjangan": rubrik().kesenjangan}))
    assert tanpa.daftar_kesenjangan.empty


def test_kebutuhan_unit() -> None:
    """Two of five in A lack a: 40 % is a need at unit_min 0.4; one of three in B is not."""
    r = rubrik()
    orang = [{"unit_kerja": "A"}] * 5 + [{"unit_kerja": "B"}] * 3
    tanda = [2, 2, 3, 3, 4, 2, 3, 3]
    data = buat_data(orang, skor=[(i, "atasan", {"a": t, "b": 5}) for i, t in enumerate(tanda)], rubrik=r)
    unit = hitung_nilai(data, r).kebutuhan_unit
    assert unit[["unit_kerja", "butir", "n_dinilai", "n_kesenjangan", "kebutuhan"]].to_numpy().tolist() == [
        ["A", "a", 5, 2, True],
        ["B", "a", 3, 1, False],
    ]


@pytest.mark.parametrize(
    ("tambahan", "harapan"),
    [
        ([], ()),
        ([("P1", 1, 5, False), ("P2", 2, 9, False), ("P3", 3, 1, False)], ("P2",)),  # the smallest that closes 2
        ([("P1", 1, 1, False), ("P2", 1.5, 9, False)], ("P2",)),  # none closes: the largest
        ([("P1", 2, 1, False), ("P2", 1, 9, True)], ("P2",)),  # wajib first
        ([("P1", 2, 7, False), ("P2", 2, 6, False)], ("P2",)),  # biaya
        ([("P2", 2, None, False), ("P1", 2, None, False), ("P3", 2, 4, False)], ("P3",)),  # unknown biaya last
        ([("P2", 2, 4, False), ("P1", 2, 4, False)], ("P1",)),  # kode
    ],
)
def test_pelatihan_yang_menjawab(
    tambahan: list[tuple[str, float, float | None, bool]], harapan: tuple[str, ...]
) -> None:
    """A gap of 2 in a: which training of the catalogue answers it."""
    katalog = [
        {"kode": k, "nama": k, "butir": ["a"], "kenaikan_level": naik, "biaya": biaya, "wajib": wajib}
        for k, naik, biaya, wajib in tambahan
    ]
    r = rubrik(pelatihan=katalog)
    hasil = hitung_nilai(buat_data(1, skor=[(0, "atasan", {"a": 1, "b": 5})], rubrik=r), r)
    assert hasil.pelatihan == (harapan,)
    assert hasil.daftar_kesenjangan["pelatihan"].tolist() == [harapan[0] if harapan else ""]


def test_satu_pelatihan_untuk_dua_butir_disebut_sekali() -> None:
    """One training that answers both gaps is listed once; the workbook's catalogue wins over the rubric's."""
    r = rubrik(pelatihan=[{"kode": "LAMA", "nama": "Lama", "butir": ["a"]}])
    data = buat_data(
        1,
        skor=[(0, "atasan", {"a": 1, "b": 1})],
        pelatihan=[{"kode": "P9", "nama": "Gabungan", "butir": "a;b", "kenaikan_level": 1, "wajib": False}],
        rubrik=r,
    )
    hasil = hitung_nilai(data, r)
    assert hasil.pelatihan == (("P9",),)
    assert hasil.daftar_kesenjangan["pelatihan"].tolist() == ["P9", "P9"]

"""Ranks and listing order."""

from __future__ import annotations

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st
from penilaian.pabrik import buat_data, buat_rubrik, target

from asnkin.penilaian.nilai import hitung_nilai
from asnkin.penilaian.peringkat import hitung_peringkat, peringkat_dalam, urutan_daftar


def test_sama_nilai_sama_peringkat_lalu_melompat() -> None:
    """90, 80, 80, 70 give 1, 2, 2, 4; who does not take part has 0."""
    nilai = np.array([80.0, 90.0, 70.0, 80.0, 99.0])
    ikut = np.array([True, True, True, True, False])
    assert hitung_peringkat([nilai], ikut).tolist() == [2, 1, 4, 2, 0]


def test_kunci_kedua_dan_kosong_terakhir() -> None:
    """The second key breaks the tie; an empty value comes last."""
    satu = np.array([80.0, 80.0, np.nan])
    dua = np.array([1.0, 2.0, 9.0])
    assert hitung_peringkat([satu, dua], np.ones(3, dtype=bool)).tolist() == [2, 1, 3]


def test_dalam_kelompok() -> None:
    """Each group ranks for itself; no group, no rank."""
    nilai = np.array([80.0, 90.0, 80.0, 70.0, 95.0])
    unit = pd.Series(["A", "B", "A", "A", ""])
    assert peringkat_dalam([nilai], np.ones(5, dtype=bool), unit).tolist() == [1, 1, 1, 3, 0]


def test_urutan_daftar_di_dalam_seri() -> None:
    """Inside a tie by nama (case does not matter), then nip; those without rank last."""
    peringkat = np.array([1, 1, 1, 0])
    nama = pd.Series(["budi", "Andi", "Budi", "Aaa"])
    nip = pd.Series(["2", "9", "1", "0"])
    assert urutan_daftar(peringkat, nama, nip).tolist() == [2, 0, 1, 3]


def test_peringkat_melihat_angka_tercetak() -> None:
    """90.001 and 90.004 are both printed 90.00: one rank."""
    data = buat_data(2, target=[target(0, 100000, 90001), target(1, 100000, 90004)])
    assert hitung_nilai(data, buat_rubrik()).pegawai["peringkat"].tolist() == [1, 1]


def test_butir_yang_tidak_berlaku_tidak_ikut_menentukan() -> None:
    """Both 80 by a; b breaks the tie only for whom it applies: the other one's 5 counts as empty."""
    butir = {"a": {"nama": "Alfa"}, "b": {"nama": "Beta", "bobot": 1e-9, "berlaku": {"rumpun": "kesehatan"}}}
    rubrik = buat_rubrik(
        penilai={"atasan": 1},
        komponen={"k": {"bobot": 1, "dari": "penilaian", "butir": butir}},
        peringkat={"urut": ["nilai_akhir", "b"]},
    )
    skor = [(0, "atasan", {"a": 4, "b": 5}), (1, "atasan", {"a": 4, "b": 2})]
    data = buat_data([{}, {"rumpun": "Kesehatan"}], skor=skor, rubrik=rubrik)
    assert hitung_nilai(data, rubrik).pegawai["peringkat"].tolist() == [2, 1]


@given(
    st.lists(
        st.tuples(st.sampled_from([1.0, 2.0, 3.0, float("nan")]), st.sampled_from("AB"), st.booleans()), max_size=9
    )
)
def test_sama_dengan_definisi(isi: list[tuple[float, str, bool]]) -> None:
    """Rank = 1 + number of people (in the group) who are strictly better."""
    nilai = np.array([a for a, _, _ in isi])
    unit = pd.Series([u for _, u, _ in isi], dtype=object)
    ikut = np.array([k for _, _, k in isi], dtype=bool)
    kunci = np.where(np.isnan(nilai), -np.inf, nilai)
    for hasil, sekawan in (
        (hitung_peringkat([nilai], ikut), np.ones((len(isi), len(isi)), dtype=bool)),
        (peringkat_dalam([nilai], ikut, unit), unit.to_numpy()[:, None] == unit.to_numpy()[None, :]),
    ):
        lebih = (kunci[None, :] > kunci[:, None]) & ikut[None, :] & sekawan
        harapan = np.where(ikut, 1 + lebih.sum(axis=1), 0)
        assert hasil.tolist() == harapan.tolist()

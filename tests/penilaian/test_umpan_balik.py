"""Marks of several raters: role means, scales, weights, what is missing, and anonymity."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from penilaian.pabrik import buat_data, buat_rubrik

from asnkin.penilaian.anonim import tersembunyi
from asnkin.penilaian.nilai import hitung_nilai

PENILAI = {"atasan": 60, "rekan": 40}


def hitung(skor: list[Any], *, penilai: Any = None, komponen: Any = None, orang: Any = 1, **isi: Any) -> Any:
    """Hasil of one komponen with the butir a (bobot 1) and b (bobot 3)."""
    k = {"nama": "Kompetensi", "bobot": 1, "dari": "penilaian"}
    k["butir"] = {"a": {"nama": "Alfa"}, "b": {"nama": "Beta", "bobot": 3}}
    rubrik = buat_rubrik(penilai=penilai or PENILAI, komponen={"k": k | (komponen or {})}, **isi)
    return hitung_nilai(buat_data(orang, skor=skor, rubrik=rubrik), rubrik)


def test_bobot_peran_dan_butir() -> None:
    """a: (60·80 + 40·50)/100 = 68 with rekan 2 and 3 -> 2.5 of 5; b: 60·40 + 40·100 -> 64; (68 + 3·64)/4 = 65."""
    hasil = hitung([(0, "atasan", {"a": 4, "b": 2}), (0, "rekan", {"a": 2, "b": 5}), (0, "rekan", {"a": 3, "b": 5})])
    assert hasil.butir.loc[0].tolist() == pytest.approx([68, 64])
    assert hasil.komponen["k"][0] == pytest.approx(65)
    assert hasil.peran_n["rekan"].loc[0].tolist() == [2, 2]
    assert hasil.peran_nilai["rekan"]["a"][0] == pytest.approx(50)


def test_peran_tanpa_tanda_keluar_dari_pembobotan() -> None:
    """Only the superior marked: 4 of 5 is 80, whatever the weight."""
    assert hitung([(0, "atasan", {"a": 4, "b": 4})]).butir.loc[0].tolist() == pytest.approx([80, 80])


def test_minimum_tanda_per_peran() -> None:
    """With rekan.min 2 a single rekan does not count; two do: (60·80 + 40·40)/100 = 64."""
    penilai = {"atasan": 60, "rekan": {"bobot": 40, "min": 2}}
    satu = hitung([(0, "atasan", {"a": 4, "b": 4}), (0, "rekan", {"a": 2, "b": 2})], penilai=penilai)
    assert satu.butir["a"][0] == pytest.approx(80)
    dua = hitung([(0, "atasan", {"a": 4, "b": 4})] + [(0, "rekan", {"a": 2, "b": 2})] * 2, penilai=penilai)
    assert dua.butir["a"][0] == pytest.approx(64)


def test_peran_wajib() -> None:
    """Without the compulsory superior the self marks give no value; a person whom the role does not rate needs none."""
    penilai = {"diri": 20, "atasan": {"bobot": 80, "wajib": True, "berlaku": {"rumpun": "a"}}}
    orang = [{"rumpun": "a"}, {"rumpun": "a"}, {"rumpun": "b"}]
    skor = [*[(i, "diri", {"a": 5, "b": 5}) for i in range(3)], (1, "atasan", {"a": 2, "b": 2})]
    hasil = hitung(skor, penilai=penilai, orang=orang)
    assert hasil.butir["a"].tolist() == pytest.approx([np.nan, 52, 100], nan_ok=True)
    assert hasil.kekurangan[0] == ("Kompetensi: belum ada nilai untuk Alfa, Beta",)


def test_konversi_skala_rentang() -> None:
    """On 1-5, 3 is 60 proportionally and (3-1)/4 = 50 by rentang; its level is 3 again."""
    isi = {"komponen": {"butir": {"a": {"nama": "Alfa", "standar": 4}}}}
    assert hitung([(0, "atasan", {"a": 3})], **isi).butir["a"][0] == pytest.approx(60)
    rentang = hitung([(0, "atasan", {"a": 3})], konversi_skala="rentang", **isi)
    assert rentang.butir["a"][0] == pytest.approx(50)
    assert rentang.level["a"][0] == pytest.approx(3)
    assert rentang.kesenjangan["a"][0] == pytest.approx(-1)


def test_skala_peran_sendiri() -> None:
    """Masyarakat on 1-4: 3 is 75; the superior's 4 of 5 is 80; weights 1 and 1 give 77.5."""
    penilai = {"atasan": 1, "masyarakat": {"bobot": 1, "skala": {"min": 1, "maks": 4}}}
    hasil = hitung([(0, "atasan", {"a": 4, "b": 4}), (0, "masyarakat", {"a": 3, "b": 3})], penilai=penilai)
    assert hasil.butir["a"][0] == pytest.approx(77.5)


def test_penilai_komponen_menggantikan_penilai_rubrik() -> None:
    """The komponen's own weights hold: rekan alone counts, 2 of 5 is 40."""
    hasil = hitung(
        [(0, "atasan", {"a": 5, "b": 5}), (0, "rekan", {"a": 2, "b": 2})], komponen={"penilai": {"rekan": 1}}
    )
    assert hasil.butir["a"][0] == pytest.approx(40)


@pytest.mark.parametrize(
    ("gabung", "tanda", "harapan"),
    [
        ("rata", [1, 4, 4], 60.0),
        ("median", [4, 1, 4], 80.0),
        ("median", [5, 1, 4, 2], 60.0),
        ("rata_pangkas", [1, 5, 5, 4], 75.0),  # n = 4: nothing is dropped, 15/4 = 3.75
        ("rata_pangkas", [1, 5, 5, 4, 3], 80.0),  # without 1 and 5: 12/3 = 4
    ],
)
def test_gabung(gabung: str, tanda: list[float], harapan: float) -> None:
    """Mean, median and trimmed mean of a role's marks, beside another person's."""
    penilai = {"rekan": {"bobot": 1, "gabung": gabung}}
    skor = [(1, "rekan", {"a": 2}), *[(0, "rekan", {"a": t}) for t in tanda], (1, "rekan", {"a": 2})]
    hasil = hitung(skor, penilai=penilai, orang=3)
    assert hasil.butir["a"].tolist()[:2] == pytest.approx([harapan, 40])
    assert np.isnan(hasil.butir["a"][2])


@pytest.mark.parametrize(("jika_kosong", "harapan"), [("tolak", np.nan), ("nol", 20.0), ("abaikan", 80.0)])
def test_butir_tanpa_penilai(jika_kosong: str, harapan: float) -> None:
    """Butir a 80 (bobot 1), b without marks (bobot 3): missing, (80 + 0)/4 = 20, or 80; its own value stays empty."""
    hasil = hitung([(0, "atasan", {"a": 4})], komponen={"jika_kosong": jika_kosong})
    assert hasil.komponen["k"].tolist() == pytest.approx([harapan], nan_ok=True)
    assert np.isnan(hasil.butir["b"][0])
    if jika_kosong == "tolak":
        assert hasil.kekurangan == (("Kompetensi: belum ada nilai untuk Beta",),)


def test_butir_menurut_rumpun() -> None:
    """B applies to kesehatan only: the other person's komponen is a alone; where none applies it is missing."""
    butir = {
        "a": {"nama": "Alfa", "berlaku": {"rumpun": ["kesehatan", "umum"]}},
        "b": {"nama": "Beta", "berlaku": {"rumpun": "KESEHATAN"}},
    }
    orang = [{"rumpun": "Kesehatan"}, {"rumpun": "umum"}, {"rumpun": "lain"}]
    skor = [(i, "atasan", {"a": 4, "b": 2}) for i in range(2)]
    hasil = hitung(skor, komponen={"butir": butir}, orang=orang)
    assert hasil.komponen["k"].tolist() == pytest.approx([60, 80, np.nan], nan_ok=True)
    assert hasil.kekurangan[2] == ("Kompetensi: tidak ada butir yang berlaku",)
    assert hasil.butir_berlaku["b"].tolist() == [True, False, False]


@pytest.mark.parametrize(
    ("n", "sembunyi"),
    [
        # atasan, rekan, bawahan, diri with tampil_min 3
        ((1, 3, 3, 1), (False, False, False, False)),
        ((1, 2, 3, 1), (True, True, False, False)),  # rekan alone hidden: the fewest of the others, atasan, follows
        ((1, 2, 2, 1), (False, True, True, False)),  # two hidden already protect each other
        ((0, 2, 4, 1), (False, True, True, False)),  # bawahan is all that is left to hide
        ((0, 2, 0, 1), (False, True, False, False)),  # diri is never hidden
        ((5, 2, 4, 1), (False, True, True, False)),
        ((1, 0, 0, 1), (False, False, False, False)),
    ],
)
def test_anonimitas(n: tuple[int, ...], sembunyi: tuple[bool, ...]) -> None:
    """What is hidden so that no mean of few marks can be read or worked out by subtraction."""
    peran_n = np.array(n).reshape(1, 1, 4)
    dihitung = peran_n > 0
    assert tuple(tersembunyi(peran_n, dihitung, ("atasan", "rekan", "bawahan", "diri"), 3)[0, 0].tolist()) == sembunyi


@pytest.mark.parametrize(
    ("n", "dihitung", "sembunyi"),
    [
        ((1, 2, 2, 1), (1, 1, 0, 1), (True, True, True, False)),  # bawahan does not count: atasan - butir gave rekan
        ((1, 2, 3, 1), (1, 1, 0, 1), (True, True, False, False)),  # hiding bawahan would not help, though it has fewest
        ((5, 2, 4, 1), (1, 1, 0, 1), (True, True, False, False)),
        ((1, 2, 2, 1), (1, 0, 0, 1), (False, True, True, False)),  # neither counts: nothing to work out
        (
            (0, 2, 2, 1),
            (0, 1, 0, 1),
            (False, True, True, False),
        ),  # a single role besides diri, as the rubric check warns
    ],
)
def test_yang_tidak_dihitung_bukan_penutup(
    n: tuple[int, ...], dihitung: tuple[int, ...], sembunyi: tuple[bool, ...]
) -> None:
    """A hidden role that the butir does not count covers no other: the value follows without it."""
    bentuk = (1, 1, 4)
    ikut = np.array(dihitung, dtype=bool).reshape(bentuk)
    hasil = tersembunyi(np.array(n).reshape(bentuk), ikut, ("atasan", "rekan", "bawahan", "diri"), 3)
    assert tuple(hasil[0, 0].tolist()) == sembunyi


def test_rekan_tidak_terbaca_di_belakang_bawahan() -> None:
    """Rekan count from one mark on, bawahan from three: two of each, and atasan too must be hidden.

    Butir = (60 x 80 + 20 x 50) / 80 = 72.5; with atasan's 80 in print, rekan's is (72.5 x 80 - 4800) / 20.
    """
    skor = [(0, "atasan", {"a": 4, "b": 4}), (0, "rekan", {"a": 2, "b": 2}), (0, "rekan", {"a": 3, "b": 3})]
    skor += [(0, "bawahan", {"a": 5, "b": 5})] * 2
    penilai = {"atasan": {"bobot": 60}, "rekan": {"bobot": 20}, "bawahan": {"bobot": 20, "min": 3}}
    hasil = hitung(skor, penilai=penilai)
    assert hasil.butir["a"][0] == pytest.approx(72.5)
    assert [np.isnan(hasil.peran_tampil[satu]["a"][0]) for satu in penilai] == [True, True, True]


def test_rerata_peran_yang_tampil() -> None:
    """Hasil.peran_tampil hides what must be hidden and keeps the counts."""
    skor = [(0, "atasan", {"a": 4, "b": 4}), *[(0, "rekan", {"a": 3, "b": 3})] * 2]
    hasil = hitung(skor)
    assert np.isnan(hasil.peran_tampil["rekan"]["a"][0])
    assert np.isnan(hasil.peran_tampil["atasan"]["a"][0])
    assert hasil.peran_n["rekan"]["a"][0] == 2
    assert hitung(skor, tampil_min=2).peran_tampil["rekan"]["a"][0] == pytest.approx(60)

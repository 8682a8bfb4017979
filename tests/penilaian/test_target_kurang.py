"""Missed targets lead to training by themselves, where the rubric asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from penilaian.pabrik import buat_data, buat_rubrik, target

from asnkin.penilaian.nilai import hitung_nilai

if TYPE_CHECKING:
    from asnkin.rubrik.model import Rubrik

KATALOG = [
    {"kode": "T1", "nama": "Bimbingan", "butir": ["target_guru", "target_umum"], "kenaikan_level": 1},
    {"kode": "T2", "nama": "Pendampingan", "butir": ["target_umum"], "kenaikan_level": 2},
]
LATIH = {
    "target_guru": {"capaian": 90, "berlaku": {"rumpun": ["pendidikan"]}},
    "target_umum": {"nama": "Target Umum"},
}


def rubrik(latih: Any = LATIH, **komponen: Any) -> Rubrik:
    """A rubric of one komponen of targets, with training for those who miss them."""
    isi = {"nama": "Hasil Kerja", "bobot": 1, "dari": "target", "latih_di_bawah": latih, **komponen}
    return buat_rubrik(komponen={"hasil_kerja": isi}, pelatihan=KATALOG)


def test_capaian_di_bawah_batas_mendapat_pelatihan() -> None:
    """Limits 90 for teachers, 100 for the rest; twenty points are one level, so 83.2 of 100 lacks 0.84: T1 closes it.

    75 of 100 lacks 1.25 levels: T2. 99.995 is printed 100.00, which decides. A teacher with 95 has reached 90 and does
    not fall to the rule for the rest. Equal weights: (70 + 96.4)/2 = 83.2.
    """
    pegawai = [{"rumpun": ""}, {}, {}, {"rumpun": "pendidikan"}, {"rumpun": "Pendidikan"}, {}]
    baris = [target(0, 100, 70), target(0, 100, 96.4), target(1, 100, 75), target(2, 100, 99.995)]
    baris += [target(3, 100, 95), target(4, 100, 85)]
    hasil = hitung_nilai(buat_data(pegawai, target=baris), rubrik())
    kurang = hasil.target_kurang
    assert kurang[["_pegawai", "butir", "komponen", "batas", "pelatihan"]].to_numpy().tolist() == [
        [0, "target_umum", "hasil_kerja", 100, "T1"],
        [1, "target_umum", "hasil_kerja", 100, "T2"],
        [4, "target_guru", "hasil_kerja", 90, "T1"],
    ]
    assert kurang["capaian"].tolist() == pytest.approx([83.2, 75, 85])
    assert kurang["kurang"].tolist() == pytest.approx([0.84, 1.25, 0.25])
    assert hasil.pelatihan == (("T1",), ("T2",), (), (), ("T1",), ())
    assert hasil.daftar_kesenjangan.empty


def test_tanpa_kunci_itu_tidak_ada_yang_berubah() -> None:
    """The rubric that does not ask for it: the same score, no missed target and no training."""
    data = buat_data(1, target=[target(0, 100, 50)])
    dengan, tanpa = (hitung_nilai(data, rubrik(latih)) for latih in (LATIH, {}))
    assert dengan.pegawai["nilai_akhir"].tolist() == tanpa.pegawai["nilai_akhir"].tolist() == [50]
    assert tanpa.target_kurang.empty
    assert (dengan.pelatihan, tanpa.pelatihan) == ((("T2",),), ((),))


@pytest.mark.parametrize("per", ["komponen", "indikator"])
def test_capaian_sebelum_konversi_yang_dibandingkan(per: str) -> None:
    """A capaian of 95 that converts to a nilai of 109 is still below 100."""
    konversi = [[0, 0], [90, 100], [100, 118]]
    hasil = hitung_nilai(buat_data(1, target=[target(0, 100, 95)]), rubrik(LATIH, konversi=konversi, konversi_per=per))
    assert hasil.komponen["hasil_kerja"].tolist() == pytest.approx([109])
    assert hasil.target_kurang["capaian"].tolist() == pytest.approx([95])


def test_realisasi_kosong_dan_yang_tidak_dinilai_tidak_dianggap_meleset() -> None:
    """Where the capaian is not known yet, or the person is not evaluated, nothing is said."""
    pegawai = [{}, {"kedudukan_hukum": "CLTN"}, {}]
    baris = [target(0, 100, float("nan")), target(0, 100, 10), target(1, 100, 10)]
    assert hitung_nilai(buat_data(pegawai, target=baris), rubrik()).target_kurang.empty


def test_pelatihan_target_lebih_dahulu_dan_masing_masing_sekali() -> None:
    """One training that answers both a missed target and a gap is named once, before those for gaps alone."""
    penilaian = {
        "dari": "penilaian",
        "bobot": 1,
        "butir": {"a": {"nama": "A", "standar": 3}, "b": {"nama": "B", "standar": 3}},
    }
    hasil_kerja = {"bobot": 1, "dari": "target", "latih_di_bawah": {"meleset": {}}}
    katalog = [{"kode": "Z", "nama": "Z", "butir": ["meleset", "b"]}, {"kode": "A", "nama": "A", "butir": ["a"]}]
    semua = buat_rubrik(
        komponen={"hasil_kerja": hasil_kerja, "sikap": penilaian}, penilai={"atasan": 1}, pelatihan=katalog
    )
    data = buat_data(1, target=[target(0, 100, 90)], skor=[(0, "atasan", {"a": 1, "b": 2})], rubrik=semua)
    hasil = hitung_nilai(data, semua)
    assert hasil.daftar_kesenjangan["butir"].tolist() == ["a", "b"]
    assert hasil.pelatihan == (("Z", "A"),)

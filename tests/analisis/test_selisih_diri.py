"""Self-assessment against the superior's: which is higher, by how much, and what anonymity keeps back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from penilaian.pabrik import buat_data, buat_rubrik

from asnkin.analisis.selisih_diri import selisih_diri
from asnkin.penilaian.nilai import hitung_nilai

PENILAI = {"diri": 20, "atasan": {"bobot": 80, "setelah": "diri"}}
BUTIR = {"a": {"nama": "Alfa"}, "b": {"nama": "Beta"}, "c": {"nama": "Gama"}}
KOLOM = ["_pegawai", "butir", "diri", "atasan", "selisih"]


def banding(skor: list[Any], orang: Any = 1, **isi: Any) -> Any:
    """Compare the marks of ``skor`` under one komponen of three butir."""
    komponen = {"k": {"bobot": 1, "dari": "penilaian", "butir": isi.pop("butir", BUTIR)}}
    rubrik = buat_rubrik(**{"penilai": PENILAI, "komponen": komponen, **isi})
    hasil = hitung_nilai(buat_data(orang, skor=skor, rubrik=rubrik), rubrik)
    tabel = selisih_diri(hasil, rubrik)
    assert tabel.columns.tolist() == KOLOM
    return tabel


def test_terbesar_lebih_dahulu() -> None:
    """Own marks 4, 2, 3 against 3, 4, 3: b by -2, a by +1, c by 0; the sign says who sees the person higher."""
    tabel = banding([(0, "diri", {"a": 4, "b": 2, "c": 3}), (0, "atasan", {"a": 3, "b": 4, "c": 3})])
    assert tabel["butir"].tolist() == ["b", "a", "c"]
    assert tabel["diri"].tolist() == pytest.approx([2, 4, 3])
    assert tabel["atasan"].tolist() == pytest.approx([4, 3, 3])
    assert tabel["selisih"].tolist() == pytest.approx([-2, 1, 0])


def test_sama_besar_menurut_urutan_rubrik_dan_per_orang() -> None:
    """+1 and -1 are equally large, whatever the last binary digit; each person's rows stand together."""
    skor = [(i, peran, dict.fromkeys("abc", 3) | isi) for i, peran, isi in (
        (1, "diri", {"c": 5}), (0, "diri", {"a": 4, "b": 2}), (0, "atasan", {}), (1, "atasan", {}),
    )]  # fmt: skip
    tabel = banding(skor, orang=2)
    assert tabel[["_pegawai", "butir"]].to_numpy().tolist() == [
        [0, "a"], [0, "b"], [0, "c"], [1, "c"], [1, "a"], [1, "b"],
    ]  # fmt: skip


def test_hanya_yang_dinilai_keduanya() -> None:
    """A butir marked by one of the two alone, and a person without a self-assessment, have no difference."""
    tabel = banding([(0, "diri", {"a": 4, "b": 2}), (0, "atasan", {"b": 4, "c": 3}), (1, "atasan", {"a": 3})], orang=2)
    assert tabel[["_pegawai", "butir"]].to_numpy().tolist() == [[0, "b"]]


def test_beberapa_atasan_dirata_rata() -> None:
    """Two superiors giving 3 and 4: 3.5; own mark 4 is 0.5 above."""
    tabel = banding([(0, "diri", {"a": 4}), (0, "atasan", {"a": 3}), (0, "atasan", {"a": 4})])
    assert tabel["selisih"].tolist() == pytest.approx([0.5])


@pytest.mark.parametrize("konversi", ["proporsional", "rentang"])
def test_pada_skala_rubrik(konversi: str) -> None:
    """Marks 5 and 3 on 1-5 differ by 2, whichever way they are brought to 0-100."""
    tabel = banding([(0, "diri", {"a": 5}), (0, "atasan", {"a": 3})], konversi_skala=konversi)
    assert tabel[["diri", "atasan", "selisih"]].to_numpy().tolist() == [pytest.approx([5, 3, 2])]


def test_skala_peran_dibawa_ke_skala_rubrik() -> None:
    """Own mark 3 of 4 is 75, so 3.75 of 5; the superior's 3 of 5: 0.75 above."""
    penilai = {"diri": {"bobot": 20, "skala": {"min": 1, "maks": 4}}, "atasan": 80}
    tabel = banding([(0, "diri", {"a": 3}), (0, "atasan", {"a": 3})], penilai=penilai)
    assert tabel[["diri", "atasan", "selisih"]].to_numpy().tolist() == [pytest.approx([3.75, 3, 0.75])]


def test_atasan_yang_dirahasiakan_tidak_terbuka() -> None:
    """Two rekan under tampil_min 3 hide rekan and with it atasan: there is no difference; three show both again."""
    penilai = {"diri": 10, "atasan": 60, "rekan": 30}
    skor = [(0, "diri", {"a": 5}), (0, "atasan", {"a": 3})]
    assert banding([*skor, *[(0, "rekan", {"a": 4})] * 2], penilai=penilai).empty
    assert banding([*skor, *[(0, "rekan", {"a": 4})] * 3], penilai=penilai)["selisih"].tolist() == pytest.approx([2])


@pytest.mark.parametrize("peran", ["diri", "atasan"])
def test_rubrik_tanpa_salah_satu_peran(peran: str) -> None:
    """With one of the roles alone the frame is empty, with its columns and types."""
    tabel = banding([(0, peran, {"a": 5})], penilai={peran: 1})
    assert tabel.empty
    assert [satu.kind for satu in tabel.dtypes] == ["i", "O", "f", "f", "f"]


def test_yang_tidak_dinilai_dan_butir_yang_tidak_berlaku() -> None:
    """Somebody on leave has no rows, nor has a butir that does not apply, even where marks for it are there."""
    butir = BUTIR | {"c": {"nama": "Gama", "berlaku": {"rumpun": ["kesehatan"]}}}
    orang = [{"kedudukan_hukum": "CLTN"}, {"rumpun": "umum"}]
    skor = [(i, peran, {"a": 3, "c": 4}) for i in (0, 1) for peran in ("diri", "atasan")]
    assert banding(skor, orang=orang, butir=butir)[["_pegawai", "butir"]].to_numpy().tolist() == [[1, "a"]]


def test_tidak_mengubah_hasil() -> None:
    """The result that comes in stays as it was."""
    rubrik = buat_rubrik(penilai=PENILAI, komponen={"k": {"bobot": 1, "dari": "penilaian", "butir": BUTIR}})
    skor = [(0, "diri", dict.fromkeys("abc", 4)), (0, "atasan", dict.fromkeys("abc", 3))]
    hasil = hitung_nilai(buat_data(1, skor=skor, rubrik=rubrik), rubrik)
    lama = replace(hasil, peran_tampil={peran: isi.copy() for peran, isi in hasil.peran_tampil.items()})
    selisih_diri(hasil, rubrik)
    for peran, isi in lama.peran_tampil.items():
        assert np.array_equal(isi.to_numpy(), hasil.peran_tampil[peran].to_numpy())

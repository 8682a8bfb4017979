"""The invented person: sensible for any rubric, and scored by the engine."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from penilaian.pabrik import buat_rubrik

from asnkin.analisis.contoh.angka import INDIKATOR
from asnkin.analisis.contoh.hitung import hitung_contoh
from asnkin.analisis.contoh.orang import pilih_orang
from asnkin.rubrik.muat import daftar_bawaan, muat_rubrik

PENILAI = {"atasan": {"bobot": 60}, "rekan": {"bobot": 40}}


def penilaian(*butir: str, bobot: float = 50, **isi: Any) -> dict[str, Any]:
    """A komponen of butir with standard 3."""
    return {"bobot": bobot, "dari": "penilaian", "butir": {b: {"nama": b.title(), "standar": 3} for b in butir}, **isi}


def test_hitungan_tangan() -> None:
    """80,5 by hand.

    Targets: 190/200 = 95 and (2 - 9/10)·100 = 110, weighted 60 and 40: 101. Komunikasi: atasan 4 = 80, rekan 2, 3, 4
    = 60: (60·80 + 40·60)/100 = 72. Kepemimpinan, the gap: atasan 2 = 40, rekan 60: 48, level 2,4. Kompetensi 60.
    Nilai dasar (50·101 + 50·60)/100 = 80,5.
    """
    komponen = {"hasil_kerja": {"bobot": 50, "dari": "target"}, "kompetensi": penilaian("komunikasi", "kepemimpinan")}
    contoh = hitung_contoh(buat_rubrik(penilai=PENILAI, komponen=komponen))

    orang = contoh.hasil.pegawai.iloc[0]
    assert (orang["status"], orang["predikat"]) == ("lengkap", "Kurang")
    assert orang["nilai_akhir"] == pytest.approx(80.5)
    assert contoh.hasil.butir.iloc[0].tolist() == pytest.approx([72, 48])
    assert contoh.skor["komunikasi", "rekan"] == (2, 3, 4)
    (gap,) = contoh.hasil.daftar_kesenjangan.to_dict("records")
    assert (gap["butir"], gap["level"], gap["standar"]) == ("kepemimpinan", pytest.approx(2.4), 3)
    assert [satu[0] for satu in contoh.indikator["hasil_kerja"]] == list(INDIKATOR)
    assert [satu[1:] for satu in contoh.indikator["hasil_kerja"]] == [(95, 95, 95), pytest.approx((110, 110, 110))]
    assert np.isnan(contoh.lalu)


def test_tabel_dan_tambahan() -> None:
    """Figures from tables lie nine tenths up their scale, in whole days; what earns points is there, a punishment not.

    54/60 is 90; 59/60 on [0,8; 1] is (0,9833 - 0,8)/0,2·100 = 91,67; of the classes A 100, B 88, C 50 B is nearest 90;
    on a scale that falls from 10 to 0 it is 1, which is 90.
    """
    komponen = {
        "hadir": {"bobot": 1, "dari": "data", "lembar": "hadir", "rasio": ["hadir", "hari"], "skala": [0, 1]},
        "masuk": {"bobot": 1, "dari": "data", "lembar": "masuk", "rasio": ["hadir", "hari"], "skala": [0.8, 1]},
        "kelas": {"bobot": 1, "dari": "data", "lembar": "kelas", "kolom": "k", "peta": {"A": 100, "B": 88, "C": 50}},
        "salah": {"bobot": 1, "dari": "data", "lembar": "salah", "kolom": "n", "skala": [10, 0], "kunci": "unit_kerja"},
    }
    tambahan = {
        "inovasi": {"dari": "data", "lembar": "inovasi", "kolom": "poin", "maks": 5},
        "gagasan": {"dari": "data", "lembar": "gagasan", "kolom": "tahap", "peta": {"usul": 0, "coba": 1, "pakai": 3}},
        "hukuman": {"dari": "data", "lembar": "disiplin", "kolom": "tingkat", "peta": {"ringan": -2}, "gabung": "min"},
        "lain": {"dari": "data", "lembar": "lain", "kolom": "poin"},
        "kemajuan": {"dari": "sebelumnya", "per_poin": 0.5, "maks": 3},
    }
    contoh = hitung_contoh(buat_rubrik(komponen=komponen, tambahan=tambahan))

    assert contoh.hasil.komponen.iloc[0].tolist() == pytest.approx([90, 91 + 2 / 3, 88, 90])
    assert contoh.tabel["hadir"] == {"hadir": 54, "hari": 60}
    assert contoh.tabel["masuk"] == {"hadir": 59, "hari": 60}
    assert contoh.tabel["kelas"] == {"k": "B"}
    assert contoh.tabel["salah"] == {"n": 1}
    # nilai dasar 359,67/4 = 89,92; four points lower and rounded 86: (89,92 - 86)·0,5 = 1,96
    assert contoh.lalu == 86
    assert contoh.hasil.tambahan.iloc[0].tolist() == pytest.approx([2, 1, 0, 0, (359 + 2 / 3) / 8 - 43])


def test_orang_mengisi_yang_perlu_saja() -> None:
    """A column is filled only where a komponen or a role would be left out, and a leader only where nobody else is."""
    butir = {
        "umum": {"nama": "Umum"},
        "medis": {"nama": "Medis", "berlaku": {"rumpun": ["kesehatan"]}},
    }
    komponen = {"umum": penilaian("a") | {"butir": butir}}
    assert pilih_orang(buat_rubrik(penilai=PENILAI, komponen=komponen)) == {"jenjang": "pelaksana"}

    komponen["teknis"] = penilaian("b") | {
        "butir": {"tamu": {"nama": "Tamu", "berlaku": {"rumpun": ["pariwisata*", "umum"], "jabatan": ["Pemandu *"]}}}
    }
    penilai = PENILAI | {"bawahan": {"bobot": 1, "berlaku": {"jenjang": ["jpt_*"]}}}
    orang = pilih_orang(buat_rubrik(penilai=penilai, komponen=komponen))
    assert orang == {"jenjang": "pelaksana", "rumpun": "pariwisata", "jabatan": "Pemandu Contoh"}

    komponen = {"pimpin": penilaian("c") | {"butir": {"pimpin": {"nama": "P", "berlaku": {"jenjang": ["ahli_ut*"]}}}}}
    assert pilih_orang(buat_rubrik(penilai=PENILAI, komponen=komponen)) == {"jenjang": "ahli_utama"}


@pytest.mark.parametrize(
    ("skala", "konversi"), [({"min": 0, "maks": 100}, "proporsional"), ({"min": 0, "maks": 1}, "rentang")]
)
def test_skala_lain(skala: dict[str, float], konversi: str) -> None:
    """Marks stay on the scale, whole where it is long enough, and the gap is there."""
    standar = skala["maks"] * 0.6
    butir = {b: {"nama": b, "standar": standar} for b in ("satu", "dua", "tiga")}
    komponen = {"k": penilaian("x") | {"butir": butir}}
    rubrik = buat_rubrik(penilai=PENILAI, komponen=komponen, skala=skala, konversi_skala=konversi)
    contoh = hitung_contoh(rubrik)

    assert all(skala["min"] <= tanda <= skala["maks"] for isi in contoh.skor.values() for tanda in isi)
    assert contoh.hasil.daftar_kesenjangan["butir"].tolist() == ["tiga"]
    if skala["maks"] == 100:
        assert all(tanda == int(tanda) for isi in contoh.skor.values() for tanda in isi)


def test_peran_berskala_dan_jumlah_sendiri() -> None:
    """A role marks on its own scale, by as many raters as count; without atasan the first role leads."""
    penilai = {"masyarakat": {"bobot": 1, "min": 5, "skala": {"min": 1, "maks": 4}, "gabung": "rata_pangkas"}}
    contoh = hitung_contoh(buat_rubrik(penilai=penilai, komponen={"k": penilaian("satu", "dua")}))

    assert contoh.skor["satu", "masyarakat"] == (2, 3, 3, 3, 4)
    assert contoh.hasil.peran_n["masyarakat"].iloc[0].tolist() == [5, 5]


@pytest.mark.parametrize("kode", [kode for kode, *_ in daftar_bawaan()])
def test_rubrik_bawaan(kode: str) -> None:
    """For every built-in rubric the person is scored whole, has a predikat and one gap that a training answers."""
    contoh = hitung_contoh(muat_rubrik(kode).rubrik)

    assert contoh.hasil.kekurangan == ((),)
    assert contoh.hasil.pegawai["status"].tolist() == ["lengkap"]
    assert contoh.hasil.pegawai["predikat"].iloc[0]
    assert (contoh.hasil.daftar_kesenjangan["pelatihan"] != "").tolist() == [True]

"""What differs between two rubrics, key by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rubrik.pabrik import susun

from asnkin.rubrik.banding import Beda, bandingkan
from asnkin.rubrik.muat import RubrikTermuat, daftar_bawaan, muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Callable


def test_sama(muat: Callable[..., RubrikTermuat]) -> None:
    """A rubric does not differ from itself, nor from one that writes the defaults out or a weight in another way."""
    lama = muat().rubrik
    penilai = (
        "penilai: {rekan: {bobot: 40, min: 3, gabung: rata}, atasan: {bobot: 60.0, min: 1}}\nskala: {min: 1, maks: 5}\n"
    )
    baru = muat(penilai=penilai, tambahan="tampil_min: 3\nperiode: tahunan\n").rubrik
    assert bandingkan(lama, baru) == []


def test_setiap_jenis_perbedaan(muat: Callable[..., RubrikTermuat]) -> None:
    """Numbers, lists, defaults, parts that one side lacks, classes and trainings by their names; in order."""
    komponen = """\
komponen:
  hasil_kerja: {bobot: 45.5, dari: target, batas: [0, 110]}
  kompetensi:
    bobot: 50
    dari: penilaian
    butir:
      komunikasi: {nama: Komunikasi, standar: {pelaksana: 2, lainnya: 3}}
      kerja_sama: {nama: Kerja Sama, standar: 3}
"""
    predikat = "predikat: {ambang: [{nama: Baik, mulai: 80}, {nama: Buruk, mulai: 0}]}\n"
    lama = muat(susun(pelatihan="pelatihan: [{kode: A-1, nama: Satu, butir: komunikasi, jp: 4}]\n")).rubrik
    pelatihan = "pelatihan: [{kode: A-1, nama: Satu, butir: komunikasi}]\ntampil_min: 4\npelatihan_wajib: ya\n"
    baru = muat(susun(komponen=komponen, predikat=predikat, pelatihan=pelatihan)).rubrik

    assert bandingkan(lama, baru) == [
        Beda("tampil_min", 3, 4),
        Beda("komponen.hasil_kerja.bobot", 50, 45.5),
        Beda("komponen.hasil_kerja.batas", [0, 120], [0, 110]),
        Beda("komponen.kompetensi.butir.komunikasi.standar", 3, {"pelaksana": 2, "lainnya": 3}),
        Beda("komponen.kompetensi.butir.kepemimpinan", {"nama": "Kepemimpinan", "standar": 3}, None),
        Beda("komponen.kompetensi.butir.kerja_sama", None, {"nama": "Kerja Sama", "standar": 3}),
        Beda("predikat.ambang.Baik.mulai", 76, 80),
        Beda("predikat.ambang.Kurang", {"mulai": 0}, None),
        Beda("predikat.ambang.Buruk", None, {"mulai": 0}),
        Beda("pelatihan.A-1.jp", 4, None),
        Beda("pelatihan_wajib", a=False, b=True),
    ]


@pytest.mark.parametrize("kode", [kode for kode, *_ in daftar_bawaan()])
def test_berkebalikan(kode: str) -> None:
    """Compared the other way round the same keys differ, with the values swapped."""
    a, b = muat_rubrik("nasional").rubrik, muat_rubrik(kode).rubrik
    maju = {(satu.jalur, repr(satu.a), repr(satu.b)) for satu in bandingkan(a, b)}
    mundur = {(satu.jalur, repr(satu.b), repr(satu.a)) for satu in bandingkan(b, a)}
    assert maju == mundur
    assert bool(maju) == (kode != "nasional")

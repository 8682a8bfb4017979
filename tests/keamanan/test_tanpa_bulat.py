"""Unrounded values in rekap tell no more than what is printed: komponen, whose kontribusi has four decimals anyway."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce
from math import gcd, lcm
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import pytest

from asnkin.alur.nilai import nilai
from asnkin.alur.permintaan import Permintaan
from asnkin.penilaian.anonim import ATASAN, DIRI

if TYPE_CHECKING:
    from asnkin.laporan.bahan import Bahan

FOLDER: Final = Path(__file__).resolve().parents[2] / "contoh_data"


def langkah(bahan: Bahan, orang: int, komponen: str) -> Fraction | None:
    """Return the smallest distance of two values that a komponen can have, given who marked; None: nothing hidden.

    One mark of one point more moves the komponen by bobot share of the butir x that of the role x 100 / maks / n; all
    that it can be lies on multiples of the greatest common divisor of these steps.
    """
    rubrik, hasil = bahan.rubrik, bahan.hasil
    penilai = rubrik.penilai_komponen(komponen)
    milik = [satu for satu, induk in rubrik.komponen_butir().items() if induk == komponen]
    milik = [satu for satu in milik if np.isfinite(hasil.butir[satu].iloc[orang])]
    semua, tersembunyi = [], False
    bobot = {satu: Fraction(str(rubrik.semua_butir()[satu].bobot)) for satu in milik}
    for butir in milik:
        n = {peran: int(hasil.peran_n[peran][butir].iloc[orang]) for peran in penilai}
        w = {peran: Fraction(str(satu.bobot)) for peran, satu in penilai.items() if n[peran] >= satu.min}
        tersembunyi |= any(peran not in {ATASAN, DIRI} and n[peran] < rubrik.tampil_min for peran in w)
        semua += [
            bobot[butir] / sum(bobot.values()) * w[peran] / sum(w.values()) * 100
            / Fraction(str(rubrik.skala_peran(peran, komponen).maks)) / n[peran]
            for peran in w
        ]  # fmt: skip
    return reduce(_fpb, semua) if tersembunyi else None


def _fpb(a: Fraction, b: Fraction) -> Fraction:
    bawah = lcm(a.denominator, b.denominator)
    return Fraction(gcd(int(a * bawah), int(b * bawah)), bawah)


@pytest.mark.parametrize(
    ("buku", "peran"), [("nasional", "rekan: {min: 1}, bawahan: {min: 1}"), ("gorontalo", "rekan: {min: 1}")]
)
def test_kontribusi_tercetak_sudah_menentukan_komponen(buku: str, peran: str, tmp_path: Path) -> None:
    """Where hidden marks count, two values of a komponen lie further apart than four decimals of kontribusi can hide.

    So who reads the printed kontribusi knows the komponen exactly, and the unrounded cell adds nothing. In the
    built-in rubrics no hidden mark counts at all: they are opened for this test.
    """
    kami = tmp_path / "kami.yaml"
    kami.write_text(f"turunan_dari: {buku}\nrubrik: kami\npenilai: {{{peran}}}\n", encoding="utf-8")
    minta = Permintaan((FOLDER / f"{buku}.xlsx",), str(kami))
    bahan = nilai(minta, tmp_path, (), lanjut=True, ketat=False, maju=lambda _: None).bahan
    assert bahan is not None
    rubrik = bahan.rubrik
    jumlah = sum(satu.bobot for satu in rubrik.komponen.values())
    banyak = 0
    for komponen in set(rubrik.komponen_butir().values()):
        tersirat = 0.0001 * jumlah / rubrik.komponen[komponen].bobot
        for orang in range(len(bahan.hasil.pegawai)):
            if (satu := langkah(bahan, orang, komponen)) is not None:
                assert satu > tersirat, (komponen, orang, float(satu), tersirat)
                banyak += 1
    assert banyak > 10

"""To whom a butir or a role applies."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from asnkin.penilaian.berlaku import berlaku

PEGAWAI = pd.DataFrame(
    {
        "rumpun": pd.Series(["Kesehatan", "pendidikan", "", "kesehatan"], dtype=object),
        "unit_kerja": pd.Series(
            ["Dinas Kesehatan", "Dinas Kesehatan Kota", "RSUD [A] (B+)", "Dinas Pendidikan"], dtype=object
        ),
        "kelas": [7.0, np.nan, 8.0, 7.0],
    }
)


@pytest.mark.parametrize(
    ("pola", "harapan"),
    [
        (None, [True, True, True, True]),
        ({}, [True, True, True, True]),
        ({"rumpun": ["KESEHATAN"]}, [True, False, False, True]),
        ({"rumpun": ["pendidikan", "kesehatan"]}, [True, True, False, True]),
        ({"rumpun": ["kesehatan"], "unit_kerja": ["dinas kesehatan*"]}, [True, False, False, False]),
        ({"unit_kerja": ["dinas kesehatan*"]}, [True, True, False, False]),
        ({"unit_kerja": ["*kesehatan"]}, [True, False, False, False]),
        ({"unit_kerja": ["D*n"]}, [True, False, False, True]),
        ({"rumpun": []}, [False, False, False, False]),
    ],
    ids=[
        "tanpa pola", "pola kosong", "huruf besar-kecil", "alternatif", "semua kunci harus cocok", "bintang di akhir",
        "bintang di awal", "bintang di tengah", "tanpa alternatif",
    ],
)  # fmt: skip
def test_pola(pola: dict[str, list[str]] | None, harapan: list[bool]) -> None:
    """Several keys must all hold, patterns of one key are alternatives, `*` stands for any text."""
    assert berlaku(PEGAWAI, pola).tolist() == harapan


@pytest.mark.parametrize(
    ("pola", "cocok"), [("RSUD [A] (B+)", True), ("RSUD ?A? (B+)", False), ("RSUD [A] (B)", False)]
)
def test_hanya_bintang_yang_istimewa(pola: str, cocok: bool) -> None:  # noqa: FBT001 - a parametrised expectation
    """Brackets, question marks and plus signs in a unit's name mean themselves."""
    assert berlaku(PEGAWAI, {"unit_kerja": [pola]}).tolist() == [False, False, cocok, False]


def test_sel_kosong_hanya_cocok_dengan_bintang() -> None:
    """A blank cell is matched by `*` alone, not by a longer pattern that could be empty."""
    assert berlaku(PEGAWAI, {"rumpun": ["*"]}).all()
    assert berlaku(PEGAWAI, {"rumpun": ["**"]}).tolist() == [True, True, False, True]


def test_kolom_tidak_ada() -> None:
    """A column that pegawai lacks matches nobody, except with `*`."""
    assert not berlaku(PEGAWAI, {"lokasi": ["Bandung*"]}).any()
    assert berlaku(PEGAWAI, {"lokasi": ["*"]}).all()


def test_kolom_angka() -> None:
    """Columns that are not text are matched by their text, and a missing number is blank."""
    assert berlaku(PEGAWAI, {"kelas": ["7*"]}).tolist() == [True, False, False, True]
    assert berlaku(PEGAWAI, {"kelas": ["*"]}).all()


def test_tanpa_pegawai() -> None:
    """No people, no answers."""
    assert berlaku(PEGAWAI.iloc[:0], {"rumpun": ["kesehatan"]}).shape == (0,)

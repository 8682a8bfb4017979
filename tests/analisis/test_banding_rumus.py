"""Formulas of a recap compared in the form that every program writes."""

from __future__ import annotations

import pytest

from asnkin.analisis.banding_rumus import nama_asing, rumus_asing


def asing(terbit: dict[str, tuple[str, str]], ulang: dict[str, tuple[str, str]], *berorang: str) -> list[str]:
    """Return the cells with a foreign formula on one sheet."""
    return [alamat for _, alamat, _, _ in rumus_asing({"P": terbit}, {"P": ulang}, berorang)]


@pytest.mark.parametrize(
    ("rumus", "sama"),
    [
        ("ROUND($J7+1E-9,2)", True),
        ("ROUND($J7+0.000000001, 2)", True),
        ("=ROUND(J7+1.0000000000000001E-9,2)", True),
        ("ROUND($J7+1E-8,2)", False),
        ("ROUND($J8+1E-9,2)", False),
        ("ROUND($K7+1E-9,2)", False),
        ("", False),
    ],
)
def test_bentuk_yang_sama(rumus: str, sama: bool) -> None:  # noqa: FBT001 - a table of cases
    """Signs and the writing of numbers do not matter; another cell, row or number does."""
    assert asing({"L7": (rumus, "L7")}, {"L7": ("ROUND($J7+1E-9,2)", "L7")}) == ([] if sama else ["L7"])


def test_rumus_di_sel_yang_tidak_berumus() -> None:
    """A formula where asnkin wrote a value is foreign, a value where it wrote a formula is not."""
    assert asing({"A1": ("1+1", "A1")}, {}) == ["A1"]
    assert asing({}, {"A1": ("1+1", "A1")}) == []


def test_baris_yang_diurutkan() -> None:
    """Where people stand, rows may have changed places; elsewhere a formula of another row is foreign."""
    ulang = {"L7": ("$J7*$C$2", "L7"), "L8": ("$J8*$C$3", "L8")}
    terbit = {"L7": ("$J7*$C$3", "L7"), "L8": ("$J8*$C$2", "L8")}
    assert asing(terbit, ulang, "P") == []
    assert asing(terbit, ulang) == ["L7", "L8"]


def test_rumus_bersama() -> None:
    """A formula that a cell shares is read from where it is written."""
    assert asing({"L8": ("$J7*2", "L7")}, {"L8": ("$J8*2", "L8")}) == []


def test_nama() -> None:
    """A name that points elsewhere is told; one that a program dropped shows by itself."""
    assert list(nama_asing({"B": "Bobot!$A$1"}, {"B": "Bobot!$C$9", "C": "Bobot!$C$10"})) == [
        ("B", "Bobot!$A$1", "Bobot!$C$9")
    ]
    assert list(nama_asing({"B": "'Bobot'!$C$9"}, {"B": "Bobot!$C$9"})) == []

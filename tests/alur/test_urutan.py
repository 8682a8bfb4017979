"""The one order of findings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asnkin.alur.urutan import urutkan
from asnkin.tempat import Tempat
from asnkin.temuan import Temuan, Tingkat


def temuan(tingkat: Tingkat, lembar: str, sel: str) -> Temuan:
    """Make a finding at a place."""
    return Temuan("PEG001", tingkat, "pesan", tempat=Tempat("a.xlsx", lembar, sel))


URUT = [
    temuan(Tingkat.KESALAHAN, "pegawai", ""),
    temuan(Tingkat.KESALAHAN, "pegawai", "B2"),
    temuan(Tingkat.KESALAHAN, "pegawai", "AA2"),
    temuan(Tingkat.KESALAHAN, "pegawai", "A10"),
    temuan(Tingkat.KESALAHAN, "target", "A2:A9"),
    temuan(Tingkat.PERINGATAN, "pegawai", "7"),
    temuan(Tingkat.CATATAN, "info", "A1"),
]


@given(st.permutations(URUT))
def test_urutan_tetap(acak: list[Temuan]) -> None:
    """Serious ones first, then by sheet, row as a number and column as Excel counts, in whatever order they came."""
    assert [*urutkan(acak)] == URUT

"""Findings: the one order in which they are shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asnkin.tempat import Tempat
from asnkin.temuan import Temuan, Tingkat, urutkan


def temuan(tingkat: Tingkat, lembar: str, sel: str, *, berkas: str = "a.xlsx", kode: str = "PEG001") -> Temuan:
    """Make a finding at a place."""
    return Temuan(kode, tingkat, "pesan", tempat=Tempat(berkas, lembar, sel))


URUT = [
    temuan(Tingkat.KESALAHAN, "pegawai", ""),
    temuan(Tingkat.KESALAHAN, "pegawai", "B2", kode="NIP001"),
    temuan(Tingkat.KESALAHAN, "pegawai", "B2"),
    temuan(Tingkat.KESALAHAN, "pegawai", "B2:B4"),
    temuan(Tingkat.KESALAHAN, "pegawai", "Z2:Z9"),
    temuan(Tingkat.KESALAHAN, "pegawai", "AA2"),
    temuan(Tingkat.KESALAHAN, "pegawai", "A10"),
    temuan(Tingkat.KESALAHAN, "target", "A2:A9"),
    temuan(Tingkat.KESALAHAN, "anggaran", "A1", berkas="b.xlsx"),
    temuan(Tingkat.PERINGATAN, "", ""),
    temuan(Tingkat.PERINGATAN, "pegawai", "7"),
    temuan(Tingkat.CATATAN, "info", "A1"),
]


@given(st.permutations(URUT))
def test_urutan_tetap(acak: list[Temuan]) -> None:
    """Serious ones first, then by file, sheet, row as a number, column as Excel counts (Z before AA), code, cells."""
    assert [*urutkan(acak)] == URUT

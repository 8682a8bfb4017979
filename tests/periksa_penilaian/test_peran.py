"""Role labels as people write them."""

from __future__ import annotations

import pytest
from periksa_penilaian.lembar_nilai import lembar, periksa

from asnkin.periksa.penilaian.peran import baca_peran, kelompok

LIMA = ("atasan", "rekan", "bawahan", "diri", "masyarakat")


@pytest.mark.parametrize(
    ("label", "peran"),
    [
        ("atasan", "atasan"), ("Atasan Langsung", "atasan"), ("PIMPINAN", "atasan"),
        ("Pejabat Penilai Kinerja", "atasan"),
        ("diri sendiri", "diri"), ("Penilaian Diri", "diri"), ("Ybs.", "diri"),
        ("Rekan Sejawat", "rekan"), ("rekan sejawat/kerja", "rekan"), ("Rekan kerja 2", "rekan"),
        ("Teman sejawat", "rekan"),
        ("Bawahan Langsung", "bawahan"), ("umpan balik bawahan", "bawahan"), ("Staf", "bawahan"),
        ("publik", "masyarakat"), ("Pengguna Layanan", "masyarakat"), ("Masyarakat / Publik", "masyarakat"),
        ("atasan/rekan", ""), ("atasan dari atasan", ""), ("teman main", ""), ("", ""), ("-", ""),
    ],
)  # fmt: skip
def test_label(label: str, peran: str) -> None:
    """Known wordings mean the role of the rubric; two kinds at once, or something else, mean none."""
    assert baca_peran(label, LIMA) == peran


def test_kunci_rubrik_didahulukan() -> None:
    """A role of the rubric's own name is that role, whatever else the word could mean."""
    assert baca_peran("Rekan Kerja", ("rekan", "rekan_kerja")) == "rekan_kerja"
    assert baca_peran("Tim Juri", ("tim_juri", "rekan")) == "tim_juri"


def test_kunci_lain_sejenis() -> None:
    """A rubric may call the public otherwise: the label still finds it, unless two roles are of its kind."""
    assert baca_peran("Masyarakat", ("pengguna_layanan", "atasan")) == "pengguna_layanan"
    assert baca_peran("Masyarakat", ("pengguna_layanan", "pelanggan")) == ""


def test_kelompok() -> None:
    """The kind of a role key decides which checks hold for it."""
    kunci = ("atasan_langsung", "diri", "tim_juri", "publik")
    assert [kelompok(satu) for satu in kunci] == ["atasan", "diri", "", "masyarakat"]


def test_lembar_memberi_peran() -> None:
    """The role of the sheet's name fills where the column is blank or missing."""
    hasil = periksa(
        lembar("nip | integritas\nSITI | 3", "a", peran="rekan"),
        lembar("nip | peran | integritas\nSITI | | 4", "b", peran="Rekan Sejawat"),
        lembar("nip | peran | integritas\nSITI | - | 5", "c", peran="rekan"),
    )
    assert hasil.tanda() == [("SITI", "rekan", 0, n) for n in (3.0, 4.0, 5.0)]
    assert {satu.kode for satu in hasil.temuan if satu.kode < "PNL030"} == set()

"""The dictionary of headers: whatever stands in it can be found, and means one field."""

from __future__ import annotations

import pytest

from asnkin.masukan.header import normal
from asnkin.masukan.kamus import TABEL
from asnkin.masukan.kamus_siasn import SIASN
from asnkin.masukan.nama_lembar import ALIAS

# an agency may be the unit or the opd: which of them is told by the columns beside it
DUA_ARTI = {"satuan kerja", "satker", "instansi"}


@pytest.mark.parametrize("jenis", TABEL)
def test_alias_dapat_ditemukan(jenis: str) -> None:
    """Headers are compared in their normal form: an alias in any other would never be met."""
    for bidang, alias in TABEL[jenis].bidang.items():
        assert [normal(satu) for satu in alias] == list(alias), bidang
        assert len(set(alias)) == len(alias), bidang


@pytest.mark.parametrize("jenis", TABEL)
def test_alias_satu_arti(jenis: str) -> None:
    """Within a table an alias stands for one field, but for the few that are meant to be tried twice."""
    pemilik: dict[str, set[str]] = {}
    for bidang, alias in TABEL[jenis].bidang.items():
        for satu in alias:
            pemilik.setdefault(satu, set()).add(bidang)
    ganda = {satu: bidang for satu, bidang in pemilik.items() if len(bidang) > 1}
    assert all(satu in DUA_ARTI and bidang == {"unit_kerja", "opd"} for satu, bidang in ganda.items()), ganda


@pytest.mark.parametrize("jenis", TABEL)
def test_definisi_utuh(jenis: str) -> None:
    """What a table requires and its key are fields of its own, and its sheet has an entry among the sheet names."""
    definisi = TABEL[jenis]
    wajib = {satu for syarat in definisi.wajib for pilihan in syarat for satu in pilihan}
    assert wajib | {definisi.kunci} <= definisi.bidang.keys()
    assert jenis in ALIAS


def test_alias_siasn_dapat_ditemukan() -> None:
    """The columns that are read on demand are written in normal form too."""
    assert all(normal(satu) == satu for alias in SIASN.values() for satu in alias)

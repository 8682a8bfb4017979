"""The registry: every rule has texts that can be shown, and a test that triggers it."""

from __future__ import annotations

from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from asnkin.aturan import angka, isian, pegawai, sel, semua_aturan, tanggal, target, umum

if TYPE_CHECKING:
    from asnkin.aturan.jenis import Aturan

MILIK = [*sel.ATURAN, *angka.ATURAN, *tanggal.ATURAN, *isian.ATURAN, *umum.ATURAN, *pegawai.ATURAN, *target.ATURAN]


@pytest.mark.parametrize("aturan", MILIK, ids=lambda satu: satu.kode)
def test_aturan_lengkap(aturan: Aturan) -> None:
    """No text is missing; a message has no final full stop, and example and counter-example differ."""
    teks = (aturan.judul, aturan.pesan, aturan.saran, aturan.alasan, aturan.salah, aturan.benar)
    assert all(teks)
    assert not aturan.pesan.endswith(".")
    assert aturan.salah != aturan.benar
    assert "" not in {nama for satu in (aturan.pesan, aturan.saran) for _, nama, _, _ in Formatter().parse(satu)}


@pytest.mark.parametrize("aturan", MILIK, ids=lambda satu: satu.kode)
def test_aturan_diuji(aturan: Aturan) -> None:
    """Each code stands in a test beside this one."""
    sumber = "".join(satu.read_text(encoding="utf-8") for satu in Path(__file__).parent.glob("test_*.py"))
    assert f'"{aturan.kode}"' in sumber


def test_kode_tidak_dipakai_dua_kali() -> None:
    """A code means one rule in the whole registry."""
    kode = [satu.kode for satu in MILIK]
    assert len(set(kode)) == len(kode)
    assert set(kode) <= set(semua_aturan())

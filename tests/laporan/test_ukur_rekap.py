"""The measurement of docs/kinerja.md, at a size for the suite: what it counts, and that it sees a wrong formula."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from laporan.hitung_ulang import PERLU_SOFFICE
from laporan.pabrik_besar import bahan_besar
from laporan.ukur_rekap import biaya_tulis, hitung_rumus

from asnkin.laporan.excel.rekap import tulis_rekap

if TYPE_CHECKING:
    from pathlib import Path


@PERLU_SOFFICE
def test_semua_rumus_300_orang(tmp_path: Path) -> None:
    """Thousands of formulas, none of which differs from what Python stored."""
    hasil = hitung_rumus(tulis_rekap(bahan_besar(300)), tmp_path)
    assert hasil.rumus > 4000
    assert hasil.berbeda == 0
    assert hasil.selisih <= 1e-9


@PERLU_SOFFICE
def test_nilai_yang_keliru_ketahuan(tmp_path: Path) -> None:
    """One nilai akhir a hundredth too high differs on Peringkat and on Rincian."""
    bahan = bahan_besar(60)
    pegawai = bahan.hasil.pegawai.copy()
    pegawai.loc[3, "nilai_akhir"] += 0.01
    hasil = hitung_rumus(tulis_rekap(replace(bahan, hasil=replace(bahan.hasil, pegawai=pegawai))), tmp_path)
    assert hasil.berbeda >= 2
    assert hasil.selisih > 0.009


def test_cara_blok_lebih_murah() -> None:
    """Rows written as blocks cost less than half of what XlsxWriter's public interface costs.

    They are deflated at level 2 (ADR 0038), which makes the file a fifth bigger; more than a quarter would be a fault.
    """
    blok, biasa = (biaya_tulis(1_000, massal=massal) for massal in (True, False))
    assert blok.detik < biasa.detik / 2
    assert blok.bita <= biasa.bita * 1.25

"""Earlier results for the progress points."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from asnkin.alur.hasil_lama import baca_hasil
from asnkin.galat import GagalBerkas, SalahPakai

if TYPE_CHECKING:
    from pathlib import Path

ANI, BUDI = "190001012020121001", "190001012020121002"


def tulis(folder: Path, periode: str, nilai: dict[str, float | None], rubrik: str = "maulafa") -> Path:
    """Write a result as ``asnkin nilai`` does, as far as it matters here; returns its folder."""
    folder.mkdir()
    pegawai = [{"nip": nip, "nilai_dasar": satu} for nip, satu in nilai.items()]
    isi = {"skema": 1, "periode": periode, "rubrik": {"kode": rubrik}, "pegawai": pegawai}
    (folder / "nilai.json").write_text(json.dumps(isi), encoding="utf-8")
    return folder


def test_terbaik_dari_semua_periode(tmp_path: Path) -> None:
    """The best nilai dasar counts, from files or folders; a person without one is left out."""
    satu = tulis(tmp_path / "tw1", "2026-TW1", {ANI: 80.5, BUDI: None})
    dua = tulis(tmp_path / "tw2", "2026-TW2", {ANI: 78.0})
    assert baca_hasil([satu, dua / "nilai.json"], "maulafa", "2026-TW3") == {ANI: 80.5}


def test_hasil_yang_tidak_sebanding(tmp_path: Path) -> None:
    """A result of another rubric, or of the period being scored, is refused."""
    satu = tulis(tmp_path / "tw1", "2026-TW1", {ANI: 80.5})
    with pytest.raises(SalahPakai, match="rubrik maulafa, sedangkan sekarang sabang"):
        baca_hasil([satu], "sabang", "2026-TW2")
    with pytest.raises(SalahPakai, match="periode yang sedang dinilai"):
        baca_hasil([satu], "maulafa", "2026-TW1")


@pytest.mark.parametrize("isi", ["", "[1]", "{}", '{"skema": 2}', '{"skema": 1, "periode": "", "rubrik": 3}'])
def test_bukan_hasil(tmp_path: Path, isi: str) -> None:
    """Any other file is told apart, with what to give instead."""
    (tmp_path / "nilai.json").write_text(isi, encoding="utf-8")
    with pytest.raises(GagalBerkas, match="bukan hasil asnkin") as gagal:
        baca_hasil([tmp_path], "maulafa", "")
    assert "nilai.json" in gagal.value.saran


def test_hasil_tidak_ada(tmp_path: Path) -> None:
    """A missing file is said to be missing."""
    with pytest.raises(GagalBerkas, match="tidak ditemukan"):
        baca_hasil([tmp_path / "x.json"], "maulafa", "")

"""The example workbooks run, and are worth looking at."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from ujung_ke_ujung.buku_kecil import jalankan

if TYPE_CHECKING:
    from typing import Any

CONTOH = Path(__file__).parents[2] / "contoh_data"


def nilai(berkas: str, keluaran: Path) -> dict[str, Any]:
    """Score an example and return nilai.json."""
    assert jalankan(["nilai", CONTOH / berkas, "-k", keluaran, "--senyap"]) == 0
    isi: dict[str, Any] = json.loads((keluaran / "nilai.json").read_bytes())
    return isi


@pytest.mark.parametrize("berkas", ["gorontalo.xlsx", "nasional.xlsx"])
def test_contoh_layak_dilihat(berkas: str, tmp_path: Path) -> None:
    """No kesalahan; findings, ranks, gaps, and somebody who is not complete."""
    isi = nilai(berkas, tmp_path)
    assert isi["temuan"]["kesalahan"] == 0
    assert isi["temuan"]["peringatan"] > 0
    orang = isi["pegawai"]
    assert len(orang) >= 40
    assert len({satu["unit_kerja"] for satu in orang}) >= 5
    assert {1, 2, 3} <= {satu["peringkat"] for satu in orang}
    assert any(satu["status"] != "lengkap" and satu["kekurangan"] for satu in orang)
    assert any(
        butir["kesenjangan"] is not None and butir["kesenjangan"] < 0
        for satu in orang
        for butir in satu["butir"].values()
    )


def test_ekspor_ekinerja(tmp_path: Path) -> None:
    """An e-Kinerja export alone gives everyone a predikat by the matrix."""
    orang = nilai("ekinerja_rekap.xlsx", tmp_path)["pegawai"]
    assert orang
    assert all(satu["predikat"] for satu in orang if satu["status"] == "tanpa nilai")
    assert any(satu["status"] == "tanpa nilai" for satu in orang)

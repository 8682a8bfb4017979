"""What every command that reads data starts with: a locked workbook asks people for its password, never programs."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import msoffcrypto
import pytest
from masukan.buku_uji import PEGAWAI, xlsx
from ujung_ke_ujung.buku_kecil import ANI, jalankan

from asnkin.cli import layar

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def ditanya(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the questions asked of somebody at a terminal with a locked ``data.xlsx``, who gives up at once."""
    monkeypatch.chdir(tmp_path)
    with (tmp_path / "data.xlsx").open("wb") as berkas:
        msoffcrypto.OfficeFile(io.BytesIO(xlsx({"pegawai": PEGAWAI}))).encrypt("Rahasia-42", berkas)
    tanya: list[str] = []

    def jawab(tulisan: str, stream: object) -> str:
        assert stream is sys.stderr
        tanya.append(tulisan)
        return ""

    for nama in ("stdin", "stderr"):
        monkeypatch.setattr(getattr(sys, nama), "isatty", lambda: True)
    monkeypatch.setattr(layar.getpass, "getpass", jawab)
    return tanya


@pytest.mark.parametrize("perintah", [["nilai", "data.xlsx"], ["peta", "data.xlsx"], ["jelaskan", "data.xlsx", ANI]])
def test_orang_ditanya_program_tidak(perintah: list[str], ditanya: list[str]) -> None:
    """Somebody at a terminal is asked once for the file; with ``--json`` or ``--senyap`` nobody is."""
    jalankan([*perintah, "--json"])
    jalankan([*perintah, "--senyap"])
    assert ditanya == []
    jalankan(perintah)
    assert [satu.partition(" (")[0] for satu in ditanya] == ["Sandi untuk data.xlsx"]


@pytest.mark.parametrize(
    ("opsi", "kali"), [(["--format", "json"], 0), (["--json"], 0), (["--format", "ringkas"], 1), ([], 1)]
)
def test_periksa_untuk_program_tidak_bertanya(opsi: list[str], kali: int, ditanya: list[str]) -> None:
    """``--format json`` is for programs as ``--json`` is."""
    assert jalankan(["periksa", "data.xlsx", *opsi]) == 3
    assert len(ditanya) == kali

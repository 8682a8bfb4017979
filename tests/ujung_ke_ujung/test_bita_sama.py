"""Same data, rubric and SOURCE_DATE_EPOCH: the same bytes, wherever, whenever and in whatever order sets are walked."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from laporan_tandai.buku_kaya import buku_kaya

import asnkin

CONTOH: Final = Path(__file__).resolve().parents[2] / "contoh_data"
PERINTAH: Final = (
    (0, "nilai nasional.xlsx -k hasil"),
    (0, "nilai sibolga_2026-TW2.xlsx -k lanjutan"),
    (1, "nilai kaya.xlsx -k lanjut --lanjut"),
    (0, "jelaskan nasional.xlsx --semua --html -k hasil"),
    (1, "periksa kaya.xlsx --tandai -k hasil"),
    (0, "templat templat.xlsx -r gorontalo"),
    (0, "rubrik tampil sabang --html -k sabang.html"),
)


def jalan(folder: Path, benih: str, zona: str, *, mutlak: bool) -> dict[str, str]:
    """Run the commands in a folder and return the fingerprints of what they wrote and said."""
    folder.mkdir(parents=True)
    for nama in ("nasional", "sibolga_2026-TW2"):
        shutil.copy(CONTOH / f"{nama}.xlsx", folder)
    (folder / "kaya.xlsx").write_bytes(buku_kaya())
    masukan = {satu.name for satu in folder.iterdir()}
    env = {"PYTHONPATH": str(Path(asnkin.__file__).parents[1]), "PYTHONHASHSEED": benih, "TZ": zona}
    env = {**os.environ, **env, "SOURCE_DATE_EPOCH": "1775354400"}
    sidik = {}
    for kode, perintah in PERINTAH:
        argumen = [str(folder / satu) if mutlak and satu in masukan else satu for satu in perintah.split()]
        lari = subprocess.run(  # noqa: S603 - ourselves
            [sys.executable, "-m", "asnkin", *argumen], cwd=folder, env=env, check=False, capture_output=True
        )
        assert lari.returncode == kode, lari.stderr.decode()
        sidik[perintah] = hashlib.sha256(lari.stdout).hexdigest()
    for satu in folder.rglob("*"):
        if satu.is_file() and satu.name not in masukan:
            sidik[satu.relative_to(folder).as_posix()] = hashlib.sha256(satu.read_bytes()).hexdigest()
    return sidik


def test_bita_sama_di_mana_pun(tmp_path: Path) -> None:
    """Another folder, hash seed, time zone, and paths written in full: every output of every command is the same."""
    satu = jalan(tmp_path / "satu", "1", "Asia/Jakarta", mutlak=False)
    dua = jalan(tmp_path / "tempat lain" / "dua", "4321", "America/New_York", mutlak=True)
    assert {Path(nama).suffix for nama in satu} >= {".xlsx", ".html", ".json"}
    assert len(satu) > 50
    assert satu == dua

"""The quick look at a typed frame and pandera's schema of it: both say the same of every frame."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from pandera.errors import SchemaErrors

from asnkin.data import JENIS_DATA, KOLOM
from asnkin.periksa.skema import Langgar, _aturan_baris, _aturan_kolom, menepati, susun_skema
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Mapping

KOSONG = {"t": "", "n": np.nan, "d": np.datetime64("NaT", "s"), "b": False, "i": 0}


def frame(jenis: str, **isi: list[object]) -> pd.DataFrame:
    """Return a typed frame of a kind with these columns filled and all others blank."""
    n = max(map(len, isi.values()), default=2)
    return pd.DataFrame(
        {
            nama: pd.Series(isi.get(nama, [KOSONG[huruf]] * n), dtype=JENIS_DATA[huruf])
            for nama, huruf in KOLOM[jenis].items()
        }
    )


def periksaan(jenis: str) -> Mapping[str, Langgar]:
    """Return the checks of a kind by name, as ``periksa_skema`` names them."""
    kolom = _aturan_kolom(jenis, muat_rubrik("nasional").rubrik)
    return {f"{satu.aturan.kode} {nama}": satu for nama, satu in kolom.items()} | {
        satu.aturan.kode: satu for satu in _aturan_baris(jenis)
    }


@pytest.mark.parametrize(
    ("jenis", "isi", "sah"),
    [
        *((jenis, {}, True) for jenis in KOLOM if jenis not in {"penilaian", "skor"}),
        ("target", {"realisasi": [0.0, np.nan, 5.0]}, True),
        ("target", {"realisasi": [1.0, -0.5]}, False),
        ("target", {"bobot": [np.inf, 1.0]}, True),
        ("target", {"target_bawah": [2.0, 5.0], "target_atas": [2.0, 6.0], "polarisasi": ["maksimal"] * 2}, True),
        ("target", {"target_bawah": [2.0, 7.0], "target_atas": [2.0, 6.0]}, False),
        ("target", {"target_bawah": [0.0], "target_atas": [0.0], "polarisasi": ["maksimal"], "realisasi": [1]}, False),
        ("target", {"indikator": ["ada", None]}, False),
        ("potensi", {"potensi": [0.0, 100.0]}, True),
        ("potensi", {"potensi": [100.01]}, False),
        ("kompetensi", {"level": [1.0, 99.0]}, False),
        ("standar", {"level": [np.nan, 3.0]}, True),
    ],
)
def test_pandangan_sekilas_sama_dengan_skema(jenis: str, isi: dict[str, list[object]], *, sah: bool) -> None:
    """A frame that keeps every rule passes both ways; one row that breaks one passes neither."""
    satu, aturan = frame(jenis, **isi), periksaan(jenis)
    assert menepati(satu, jenis, aturan) is sah
    if sah:
        susun_skema(jenis, aturan).validate(satu, lazy=True)
    else:
        with pytest.raises(SchemaErrors):
            susun_skema(jenis, aturan).validate(satu, lazy=True)


def test_bentuk_yang_salah_tidak_lolos() -> None:
    """A column that is missing or of another type is left for pandera to name."""
    satu = frame("potensi", potensi=[1.0])
    assert not menepati(satu.drop(columns="kategori"), "potensi", periksaan("potensi"))
    assert not menepati(satu.astype({"potensi": "float32"}), "potensi", periksaan("potensi"))


def test_data_sah_tidak_memuat_pandera() -> None:
    """Scoring sound data imports no pandera: it costs more than reading a thousand people."""
    kode = (
        "import sys\nfrom asnkin.__main__ import main\n"
        "sys.argv = ['asnkin', 'periksa', 'contoh_data/sabang.xlsx', '-r', 'sabang', '--senyap']\n"
        "try:\n    main()\nexcept SystemExit as selesai:\n    print(selesai.code, 'pandera' in sys.modules)\n"
    )
    hasil = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)  # noqa: S603
    assert hasil.stdout.splitlines()[-1] == "0 False"

"""Loading by code or path, what cannot be read, and that loading stays light."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from rubrik.pabrik import susun

from asnkin.galat import GagalBerkas, RubrikSalah, SalahPakai
from asnkin.rubrik.muat import daftar_bawaan, muat_rubrik, teks_bawaan


def test_rubrik_bawaan_menurut_kode() -> None:
    """A code is found whatever its case; the hash is that of the file."""
    termuat = muat_rubrik(" Nasional ")
    assert (termuat.rubrik.rubrik, termuat.asal) == ("nasional", "nasional")
    assert termuat.sha256 == hashlib.sha256(teks_bawaan("nasional").encode()).hexdigest()


def test_rubrik_menurut_jalur(tmp_path: Path) -> None:
    """A path is a path, with its own hash and the path as its origin."""
    berkas = tmp_path / "kami.yml"
    berkas.write_text(susun(), encoding="utf-8")
    termuat = muat_rubrik(str(berkas))
    assert (termuat.rubrik.rubrik, termuat.asal) == ("uji", str(berkas))
    assert termuat.sha256 == hashlib.sha256(berkas.read_bytes()).hexdigest()


def test_kode_tidak_dikenal() -> None:
    """An unknown code is wrong usage, with the nearest code and how to name a file."""
    with pytest.raises(SalahPakai) as tertangkap:
        muat_rubrik("gorontal")
    assert tertangkap.value.pesan == 'rubrik "gorontal" tidak dikenal'
    assert tertangkap.value.saran == (
        'Maksud Anda "gorontalo"? Untuk berkas sendiri, tulis jalurnya, misalnya ./rubrik_kami.yaml'
    )


def test_kode_kosong() -> None:
    """An empty code is no folder and no file."""
    with pytest.raises(SalahPakai):
        muat_rubrik("")


def test_berkas_tidak_ada(tmp_path: Path) -> None:
    """A path that leads nowhere is a file that cannot be read, not an unknown code."""
    with pytest.raises(GagalBerkas, match="tidak ditemukan"):
        muat_rubrik(str(tmp_path / "tidak_ada.yaml"))


def test_berkas_kosong(tmp_path: Path) -> None:
    """A file without content is a faulty rubric, named by its path."""
    berkas = tmp_path / "kosong.yaml"
    berkas.write_text("", encoding="utf-8")
    with pytest.raises(RubrikSalah) as tertangkap:
        muat_rubrik(str(berkas))
    assert [(satu.berkas, satu.baris, satu.pesan) for satu in tertangkap.value.cacat] == [
        (str(berkas), 1, "berkas rubrik kosong")
    ]


def test_folder_bukan_rubrik(tmp_path: Path) -> None:
    """A folder is said to be one."""
    with pytest.raises(GagalBerkas, match="adalah folder"):
        muat_rubrik(f"{tmp_path}/")


def test_berkas_tidak_dapat_dibaca(tmp_path: Path) -> None:
    """A name longer than the system allows cannot be read and is no traceback."""
    with pytest.raises(GagalBerkas, match="tidak dapat dibaca"):
        muat_rubrik(str(tmp_path / ("a" * 300 + ".yaml")))


def test_daftar_bawaan_sama_dengan_isinya() -> None:
    """What the list reads from the first lines is what the rubric says; nasional comes first."""
    daftar = daftar_bawaan()
    assert daftar[0][0] == "nasional"
    for kode, nama, versi in daftar:
        rubrik = muat_rubrik(kode).rubrik
        assert (rubrik.rubrik, rubrik.nama, rubrik.versi) == (kode, nama, versi)


def test_memuat_rubrik_tidak_memuat_pandas() -> None:
    """Loading a rubric in a fresh interpreter needs none of the heavy libraries."""
    perintah = (
        "import sys; from asnkin.rubrik.muat import muat_rubrik; from asnkin.rubrik import tinjau, skema, kebutuhan; "
        "muat_rubrik('nasional'); print([m for m in ('pandas', 'numpy', 'pandera', 'openpyxl') if m in sys.modules])"
    )
    akar = Path(__file__).parents[2]
    keluaran = subprocess.check_output([sys.executable, "-c", perintah], cwd=akar, text=True)  # noqa: S603 - own code
    assert keluaran.strip() == "[]"

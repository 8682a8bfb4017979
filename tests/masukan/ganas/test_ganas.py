"""The hostile set: each file is read for what it is, or ends in one sentence that names cause and remedy."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from masukan.buku_uji import PEGAWAI, baca
from masukan.ganas.kasus import KASUS

from asnkin.masukan.pembaca import buka
from asnkin.temuan import Tingkat

BERAT = (
    "satu_teks_900_mb", "zip_dusta", "teks_diulang", "alamat_petik", "ods_berulang", "html_colspan_banyak", "xml_bom",
    "sejuta_baris_kosong", "seribu_lembar", "html_dalam_sekali", "xls_jauh", "csv_selebar_lautan",
)  # fmt: skip
MEMORI = 300 << 10  # KB
JALANKAN = """
import re, sys
from pathlib import Path
from asnkin.__main__ import main
kode = 0
try:
    main()
except SystemExit as selesai:
    kode = selesai.code
puncak = re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())  # of this program alone
print("puncak", puncak.group(1), file=sys.stderr)
sys.exit(kode)
"""


@pytest.mark.parametrize("nama", [nama for nama, satu in KASUS.items() if not satu.kode])
def test_tetap_terbaca(tmp_path: Path, nama: str) -> None:
    """An odd file that holds the people gives the people, with nothing worse than a catatan."""
    kasus = KASUS[nama]
    (tabel,), temuan = baca(tmp_path, {kasus.berkas: kasus.isi()})
    assert tabel.sel["nip"] == [PEGAWAI[1][0], PEGAWAI[2][0]]
    assert tabel.sel["jabatan"] == [PEGAWAI[1][3], PEGAWAI[2][3]]
    assert {satu.tingkat for satu in temuan} <= {Tingkat.CATATAN}


@pytest.mark.parametrize("nama", [nama for nama, satu in KASUS.items() if satu.kode])
def test_satu_kalimat(tmp_path: Path, nama: str) -> None:
    """A file that cannot be read gives exactly one finding, which names the file, the cause and the remedy."""
    kasus = KASUS[nama]
    tabel, (temuan,) = baca(tmp_path, {kasus.berkas: kasus.isi()})
    assert tabel == []
    assert temuan.kode == kasus.kode
    assert temuan.tempat.berkas == kasus.berkas
    assert kasus.pesan in temuan.pesan
    assert kasus.saran in temuan.saran
    assert not temuan.pesan.endswith(".")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="hanya Linux memberi memori puncak sebuah program")
@pytest.mark.parametrize("nama", BERAT)
def test_perintah_dalam_batas_memori(tmp_path: Path, nama: str) -> None:
    """The worst of them through the real command: exit code, an Indonesian sentence, and at most 300 MB."""
    kasus = KASUS[nama]
    berkas = tmp_path / kasus.berkas
    berkas.write_bytes(kasus.isi())
    perintah = [sys.executable, "-c", JALANKAN, "periksa", str(berkas)]
    jalan = subprocess.run(perintah, capture_output=True, text=True, timeout=120, check=False)  # noqa: S603 - fixed arguments
    pesan, _, puncak = jalan.stderr.rpartition("puncak ")
    assert jalan.returncode == (3 if kasus.kode else 0)
    assert "Traceback" not in pesan
    assert kasus.kode in jalan.stdout
    assert int(puncak) <= MEMORI


@pytest.mark.parametrize("rupa", ["pipa", "lingkaran", "buntu", "perangkat"])
def test_bukan_berkas(tmp_path: Path, rupa: str) -> None:
    """What is no file is never waited for: a pipe, a link to itself, a link to nowhere, a device."""
    berkas = tmp_path / "data.xlsx"
    if rupa == "pipa":
        os.mkfifo(berkas)
    elif rupa == "perangkat":
        berkas.symlink_to("/dev/zero")
    else:
        berkas.symlink_to(berkas if rupa == "lingkaran" else tmp_path / "tiada.xlsx")
    buku, (temuan,) = buka([berkas])
    assert buku.lembar == ()
    assert temuan.kode == ("BRK027" if rupa in {"pipa", "perangkat"} else "BRK028")
    assert "perangkat" in temuan.pesan or "pipa" in temuan.pesan or "tautan" in temuan.pesan


def test_tautan_buntu_di_folder(tmp_path: Path) -> None:
    """A broken link inside a folder is told, and the rest of the folder is read."""
    (tmp_path / "a.csv").write_text("nip\n1\n")
    (tmp_path / "b.csv").symlink_to(tmp_path / "tiada.csv")
    buku, temuan = buka([tmp_path])
    assert [satu.berkas for satu in buku.lembar] == ["a.csv"]
    assert [(satu.kode, satu.tempat.berkas) for satu in temuan] == [("BRK028", "b.csv")]


def test_folder_tanpa_izin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that the system does not show is a finding."""

    def tolak(_: object) -> object:
        raise PermissionError

    monkeypatch.setattr(type(tmp_path), "iterdir", tolak)
    _, (temuan,) = buka([tmp_path])
    assert temuan.kode == "BRK008"


@pytest.mark.parametrize("perintah", ["periksa", "nilai"])
def test_lingkaran_lewat_perintah(tmp_path: Path, perintah: str) -> None:
    """A link to itself ends in exit code 3, whichever command."""
    berkas = tmp_path / "data.xlsx"
    berkas.symlink_to(berkas)
    argumen = [sys.executable, "-m", "asnkin", perintah, str(berkas)]
    jalan = subprocess.run(argumen, capture_output=True, text=True, timeout=60, check=False, cwd=tmp_path)  # noqa: S603 - fixed
    assert jalan.returncode == 3
    assert "BRK028" in jalan.stdout + jalan.stderr

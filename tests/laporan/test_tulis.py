"""A file appears whole or not at all, and a failure says what to do."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from asnkin.galat import GagalBerkas
from asnkin.laporan.tulis import tulis_atomik


def isi_folder(folder: Path) -> list[str]:
    """Return the names in a folder, hidden ones too."""
    return sorted(satu.name for satu in folder.iterdir())


def test_menulis_dan_membuat_folder(tmp_path: Path) -> None:
    """Missing folders are made; nothing but the file is left."""
    jalur = tmp_path / "hasil" / "data" / "nilai.json"
    tulis_atomik(jalur, b"isi")
    assert jalur.read_bytes() == b"isi"
    assert isi_folder(jalur.parent) == ["nilai.json"]


def test_mengganti_berkas_lama(tmp_path: Path) -> None:
    """An old file is replaced."""
    jalur = tmp_path / "a"
    jalur.write_bytes(b"lama")
    tulis_atomik(jalur, b"baru")
    assert jalur.read_bytes() == b"baru"


def test_izin_berkas_menurut_umask(tmp_path: Path) -> None:
    """A result can be read by whoever the user's umask allows, not by its writer alone."""
    lama = os.umask(0o022)
    try:
        tulis_atomik(tmp_path / "a", b"")
    finally:
        os.umask(lama)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize(
    ("kode", "potongan", "saran"),
    [
        (errno.EACCES, "sedang dibuka program lain", "Tutup berkas itu di Excel"),
        (errno.ENOSPC, "ruang penyimpanan penuh", "Kosongkan"),
        (errno.EROFS, "hanya dapat dibaca", "--keluaran"),
        (errno.EIO, f"kode sistem {errno.EIO}", "Coba lagi"),
    ],
)
def test_gagal_mengganti(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kode: int, potongan: str, saran: str) -> None:
    """When the last step fails, the old file stands as it was, nothing half is left, and cause and remedy are named."""
    jalur = tmp_path / "rekap.xlsx"
    jalur.write_bytes(b"lama")

    def gagal(_self: Path, _tujuan: Path) -> None:
        raise OSError(kode, os.strerror(kode))

    monkeypatch.setattr(Path, "replace", gagal)
    with pytest.raises(GagalBerkas) as galat:
        tulis_atomik(jalur, b"baru")
    assert "rekap.xlsx" in galat.value.pesan
    assert potongan in galat.value.pesan
    assert saran in galat.value.saran
    assert galat.value.kode_keluar == 3
    assert jalur.read_bytes() == b"lama"
    assert isi_folder(tmp_path) == ["rekap.xlsx"]


def test_disk_penuh_di_tengah(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fills up while writing leaves nothing behind."""

    def penuh(_fd: int) -> None:
        raise OSError(errno.ENOSPC, "penuh")

    monkeypatch.setattr(os, "fsync", penuh)
    with pytest.raises(GagalBerkas, match="ruang penyimpanan penuh"):
        tulis_atomik(tmp_path / "a", b"isi")
    assert isi_folder(tmp_path) == []


def test_dihentikan_di_tengah(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while writing leaves nothing behind and goes on as Ctrl-C."""

    def henti(_fd: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", henti)
    with pytest.raises(KeyboardInterrupt):
        tulis_atomik(tmp_path / "a", b"isi")
    assert isi_folder(tmp_path) == []


def test_folder_tujuan_ternyata_berkas(tmp_path: Path) -> None:
    """A file where a folder should be is named as the cause."""
    (tmp_path / "hasil").write_bytes(b"")
    with pytest.raises(GagalBerkas, match="bukan folder"):
        tulis_atomik(tmp_path / "hasil" / "nilai.json", b"")


def test_nama_tujuan_ternyata_folder(tmp_path: Path) -> None:
    """A folder of the file's name is named as the cause, and stays."""
    (tmp_path / "nilai.json").mkdir()
    with pytest.raises(GagalBerkas, match="sudah ada folder"):
        tulis_atomik(tmp_path / "nilai.json", b"")
    assert isi_folder(tmp_path) == ["nilai.json"]

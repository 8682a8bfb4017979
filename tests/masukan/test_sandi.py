"""Locked workbooks: opened with the password, which is shown nowhere."""

from __future__ import annotations

import hashlib
import io
import sys
from typing import TYPE_CHECKING

import msoffcrypto
import pytest
from masukan.buku_uji import PEGAWAI, xlsx

from asnkin.alur.permintaan import Permintaan
from asnkin.masukan.pembaca import buka
from asnkin.masukan.sandi import lepas_sandi

if TYPE_CHECKING:
    from pathlib import Path

KATA = "Rahasia-42"


def kunci(kata: str) -> bytes:
    """The people in a workbook locked with this password, as Excel locks it."""
    keluar = io.BytesIO()
    msoffcrypto.OfficeFile(io.BytesIO(xlsx({"pegawai": PEGAWAI}))).encrypt(kata, keluar)
    return keluar.getvalue()


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    """Give a locked workbook."""
    jalur = tmp_path / "data.xlsx"
    jalur.write_bytes(kunci(KATA))
    return jalur


def test_dengan_sandi(berkas: Path) -> None:
    """The right password opens it, at whatever try; its sha256 is that of the file on disk."""
    tanya = []

    def jawab(nama: str, percobaan: int) -> str:
        tanya.append((nama, percobaan))
        return ["salah", KATA][percobaan]

    buku, temuan = buka([berkas], jawab)
    assert temuan == []
    assert buku.lembar[0].sel[1] == PEGAWAI[1]
    assert tanya == [("data.xlsx", 0), ("data.xlsx", 1)]
    assert buku.sumber == (("data.xlsx", hashlib.sha256(berkas.read_bytes()).hexdigest()),)


def test_tanpa_dan_salah_sandi(berkas: Path) -> None:
    """No password and a wrong one are two findings, each with its remedy; neither quotes what was typed."""
    _, (tanpa,) = buka([berkas])
    assert tanpa.kode == "BRK003"
    assert "--sandi" in tanpa.saran
    assert "kosongkan sandinya" in tanpa.saran
    _, (salah,) = buka([berkas], lambda _, percobaan: "" if percobaan else "tebakan-saya")
    assert salah.kode == "BRK025"
    assert "tebakan-saya" not in str(salah.sebagai_dict())


def test_disarankan_baca_saja(berkas: Path) -> None:
    """What is only recommended to be read is locked with a word that everybody knows: nobody is asked."""
    berkas.write_bytes(kunci("VelvetSweatshop"))
    buku, temuan = buka([berkas], lambda *_: pytest.fail("ditanya"))
    assert temuan == []
    assert len(buku.lembar) == 1


def test_pembuka_belum_terpasang(berkas: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the finding says how to get it, and how to do without."""
    monkeypatch.setitem(sys.modules, "msoffcrypto", None)
    _, (temuan,) = buka([berkas], lambda *_: KATA)
    assert temuan.kode == "BRK026"
    assert "kosongkan sandinya" in temuan.saran
    assert "pip install" in temuan.saran


def test_gembok_rusak(berkas: Path) -> None:
    """A lock that no password can fit, for it is broken, is a broken file."""
    isi = berkas.read_bytes()
    berkas.write_bytes(isi.replace(b"saltValue", b"saltVal\0e"))
    _, (temuan,) = buka([berkas], lambda *_: KATA)
    assert temuan.kode == "BRK004"


def test_putaran_yang_keterlaluan(berkas: Path) -> None:
    """A lock that asks for ten million rounds is not tried."""
    isi = berkas.read_bytes()
    assert isi.count(b'spinCount="100000"') == 1
    berkas.write_bytes(isi.replace(b'spinCount="100000"', b'spinCount="9999999"'))
    _, (temuan,) = buka([berkas], lambda *_: KATA)
    assert temuan.kode == "BRK004"


def test_sandi_tidak_tampil() -> None:
    """The request, as a log would show it, has no password."""
    minta = Permintaan((), sandi=lambda *_: KATA)
    assert "sandi" not in repr(minta)
    assert lepas_sandi.__doc__

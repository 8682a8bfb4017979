"""Formats and damage that no library here writes: an .xlsb made by hand, passwords, bytes changed at random."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest
import python_calamine
from masukan.buku_uji import KEBUTUHAN, PEGAWAI, baca, kode, xlsx

from asnkin.masukan import excel

if TYPE_CHECKING:
    from pathlib import Path

_RELASI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006/relationships"


def _rekaman(jenis: int, isi: bytes = b"") -> bytes:
    """One BIFF12 record ([MS-XLSB] 2.1.4): type and size as 7-bit groups, the low one first."""
    kepala = bytes([jenis]) if jenis < 128 else bytes([jenis & 0x7F | 0x80, jenis >> 7])
    ukuran = bytes([len(isi)]) if len(isi) < 128 else bytes([len(isi) & 0x7F | 0x80, len(isi) >> 7])
    return kepala + ukuran + isi


def _teks(isi: str) -> bytes:
    return struct.pack("<I", len(isi)) + isi.encode("utf-16-le")


def _xlsb(nama: str, baris: list[list[str]]) -> bytes:
    """A minimal .xlsb with one sheet of texts: BrtBundleSh in the workbook, BrtRowHdr and BrtCellSt in the sheet."""
    lembar = (
        _rekaman(0x81) + _rekaman(0x94, struct.pack("<4I", 0, len(baris) - 1, 0, len(baris[0]) - 1)) + _rekaman(0x91)
    )
    for i, satu in enumerate(baris):
        lembar += _rekaman(0x00, struct.pack("<IIHHBI", i, 0, 300, 0, 0, 0))
        for j, sel in enumerate(satu):
            lembar += _rekaman(0x06, struct.pack("<II", j, 0) + _teks(sel))
    lembar += _rekaman(0x92) + _rekaman(0x82)
    buku = _rekaman(0x83) + _rekaman(0x8F)
    buku += _rekaman(0x9C, struct.pack("<II", 0, 1) + _teks("rId1") + _teks(nama)) + _rekaman(0x90) + _rekaman(0x84)
    relasi = (
        f'<Relationships xmlns="{_PAKET}"><Relationship Id="rId1" Type="{_RELASI}/%s" Target="%s"/></Relationships>'
    )
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as arsip:
        arsip.writestr("_rels/.rels", relasi % ("officeDocument", "xl/workbook.bin"))
        arsip.writestr("xl/_rels/workbook.bin.rels", relasi % ("worksheet", "worksheets/sheet1.bin"))
        arsip.writestr("xl/workbook.bin", buku)
        arsip.writestr("xl/worksheets/sheet1.bin", lembar)
    return keluar.getvalue()


def test_xlsb(tmp_path: Path) -> None:
    """A binary workbook gives the same table as an xlsx."""
    tabel, temuan = baca(tmp_path, {"data.xlsb": _xlsb("pegawai", PEGAWAI)})
    assert temuan == []
    assert tabel[0].sel["nip"] == [PEGAWAI[1][0], PEGAWAI[2][0]]


def test_zip_bersandi(tmp_path: Path) -> None:
    """A zip whose parts are locked is said to be locked."""
    isi = bytearray(xlsx({"pegawai": PEGAWAI}))
    letak = isi.find(b"PK\x01\x02")
    while letak >= 0:
        isi[letak + 8] |= 1
        letak = isi.find(b"PK\x01\x02", letak + 4)
    _, temuan = baca(tmp_path, {"data.xlsx": bytes(isi)})
    assert kode(temuan) == ["BRK003"]


class PanicException(BaseException):
    """Stands in for a panic of the reader underneath."""


@pytest.mark.parametrize(
    ("galat", "kode_aturan"), [(python_calamine.PasswordError("x"), "BRK003"), (PanicException("x"), "BRK004")]
)
def test_galat_pembaca(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, galat: BaseException, kode_aturan: str) -> None:
    """Whatever the reader underneath throws is a finding; an interruption by the user is not."""

    def lempar(_: object) -> object:
        raise galat

    monkeypatch.setattr(excel, "_lembar", lambda *_: lempar(None))
    _, temuan = baca(tmp_path, {"data.xlsx": xlsx({"pegawai": PEGAWAI})})
    assert kode(temuan) == [kode_aturan]


def test_penghentian_diteruskan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C while reading ends the command."""

    def lempar(*_: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(excel, "_lembar", lempar)
    with pytest.raises(KeyboardInterrupt):
        baca(tmp_path, {"data.xlsx": xlsx({"pegawai": PEGAWAI})})


@pytest.mark.parametrize("benih", range(60))
def test_bita_acak(tmp_path: Path, benih: int) -> None:
    """Any change of bytes ends in tables or findings: cut off, bytes changed in the file, or inside its XML."""
    acak = random.Random(benih)  # noqa: S311 - a test
    target = [["nip", "indikator", "target", "realisasi"], [PEGAWAI[1][0], "a", 1, "=1"]]
    asal = xlsx({"pegawai": PEGAWAI, "target": target})
    if benih % 3 == 0:
        isi = asal[: acak.randrange(len(asal))]
    elif benih % 3 == 1:
        kotor = bytearray(asal)
        for _ in range(acak.randint(1, 20)):
            kotor[acak.randrange(len(kotor))] = acak.randrange(256)
        isi = bytes(kotor)
    else:
        isi = _acak_xml(asal, acak)
    tabel, temuan = baca(tmp_path, {"data.xlsx": isi}, KEBUTUHAN)
    assert tabel or temuan
    for satu in tabel:
        assert {len(sel) for sel in satu.sel.values()} == {len(satu.baris)}


def _acak_xml(asal: bytes, acak: random.Random) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(asal)) as masuk, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama in masuk.namelist():
            bagian = bytearray(masuk.read(nama))
            for _ in range(acak.randint(0, 3)):
                bagian[acak.randrange(len(bagian))] = acak.choice(b'<>"/019AZxyz \x00\xff')
            arsip.writestr(nama, bytes(bagian))
    return keluar.getvalue()

"""Formats and damage that no library here writes: an .xlsb made by hand, passwords, bytes changed at random."""

from __future__ import annotations

import io
import random
import shutil
import struct
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest
import python_calamine
from masukan.buku_uji import KEBUTUHAN, PEGAWAI, baca, ganti_bagian, kode, xlsx
from masukan.ganas.majemuk import majemuk

from asnkin.masukan import excel
from asnkin.masukan.pindai_biner import pindai_xls
from asnkin.masukan.pindai_ods import pindai_ods
from asnkin.masukan.tabel import SelRusak

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


GALAT = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}


def test_xlsb_galat_dan_baris_tersembunyi(tmp_path: Path) -> None:
    """Error cells of an .xlsb, typed (BrtCellError) and computed (BrtFmlaError), and hidden rows are seen."""
    kepala = ["nip", "nama", "unit_kerja", "jabatan", "jenjang"]
    asal = _xlsb("pegawai", [kepala, [PEGAWAI[1][0], "Budi", "Bidang A", "Kepala"], [PEGAWAI[2][0], "Ani", "B", "C"]])
    galat = _rekaman(0x03, struct.pack("<IIB", 4, 0, 0x2A))
    rumus = _rekaman(0x0B, struct.pack("<IIBHI", 4, 0, 0x17, 0, 0))

    def tambah(bagian: bytes) -> bytes:
        awal = [bagian.index(_rekaman(0x00, struct.pack("<IIHHBI", i, 0, 300, 0, 0, 0))) for i in (1, 2)]
        tutup = bagian.index(_rekaman(0x92))
        baris_dua = bagian[awal[1] : tutup].replace(
            struct.pack("<IIHHBI", 2, 0, 300, 0, 0, 0), struct.pack("<IIHHBI", 2, 0, 300, 0x1000, 0, 0)
        )
        return bagian[: awal[1]] + galat + baris_dua + rumus + bagian[tutup:]

    (tabel,), temuan = baca(tmp_path, {"data.xlsb": ganti_bagian(asal, "xl/worksheets/sheet1.bin", tambah)})
    assert [(str(satu), satu.sebab) for satu in tabel.sel["jenjang"] if isinstance(satu, SelRusak)] == [
        ("#N/A", "galat"),
        ("#REF!", "galat"),
    ]
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [("LBR007", "A3")]


def _xls(galat: dict[tuple[int, int], int], sisipan: bytes = b"") -> bytes:
    """The stream of an .xls whose only sheet has these error cells, typed and computed by turns, and row 7 hidden."""

    def rekaman(jenis: int, isi: bytes) -> bytes:
        return struct.pack("<HH", jenis, len(isi)) + isi

    bof, eof = rekaman(0x0809, struct.pack("<4H", 0x0600, 5, 0, 0) + bytes(8)), rekaman(0x000A, b"")
    lembar = bof + rekaman(0x0208, struct.pack("<6HI", 6, 0, 5, 300, 0, 0, 0x20))
    for i, ((baris, kolom), isi) in enumerate(galat.items()):
        rumus = struct.pack("<HHHB1xB3xHHI", baris, kolom, 0, 2, isi, 0xFFFF, 0, 0)
        ketik = struct.pack("<HHHBB", baris, kolom, 0, isi, 1)
        lembar += rekaman(0x0006, rumus) if i % 2 else rekaman(0x0205, ketik)
    lembar += rekaman(0x0205, struct.pack("<HHHBB", 90, 0, 0, 1, 0))  # the truth value TRUE, no error
    lembar += bof + rekaman(0x0205, struct.pack("<HHHBB", 91, 0, 0, 0x2A, 1)) + eof  # inside a chart
    nama = rekaman(0x0085, struct.pack("<IBB", len(bof) + 4 + 15 + len(sisipan) + len(eof), 0, 0) + b"\x07\x00pegawai")
    return bof + nama + sisipan + eof + lembar + eof


@pytest.mark.parametrize("sisipan", [b"", struct.pack("<HH", 0xFC, 5000) + bytes(5000)])
def test_xls_galat_dan_baris_tersembunyi(sisipan: bytes) -> None:
    """Errors of an .xls by row and column, from the mini stream of a small file and the sectors of a larger one."""
    galat = {(i + 1, i % 3): nomor for i, nomor in enumerate(GALAT)}
    (satu,) = pindai_xls(majemuk(_xls(galat, sisipan)))
    assert {letak: str(isi) for letak, isi in satu.rusak.items()} == {letak: GALAT[k] for letak, k in galat.items()}
    assert satu.baris_tersembunyi == {7}


@pytest.mark.parametrize("benih", range(40))
def test_xls_acak(benih: int) -> None:
    """Whatever the bytes, the scan ends: cut off or changed, it gives sheets or none."""
    acak = random.Random(benih)  # noqa: S311 - a test
    isi = bytearray(majemuk(_xls({(1, 1): 0x2A}, b"" if benih % 2 else struct.pack("<HH", 0xFC, 5000) + bytes(5000))))
    for _ in range(acak.randint(1, 30)):
        isi[acak.randrange(24, 2048)] = acak.randrange(256)
    assert len(pindai_xls(bytes(isi[: acak.randrange(100, len(isi))] if benih % 3 else isi))) <= 100


def test_susunan_tak_lazim_diberitahukan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where error cells cannot be told from blank ones, that is a peringatan with a way out."""
    monkeypatch.setattr(excel, "_pindai_lembar", lambda _: [])
    tabel, temuan = baca(tmp_path, {"data.xlsb": _xlsb("pegawai", PEGAWAI)})
    assert len(tabel) == 1
    assert [(satu.kode, satu.saran) for satu in temuan] == [
        ("BRK014", "simpan ulang sebagai .xlsx di Excel, lalu jalankan lagi")
    ]


@pytest.mark.parametrize("akhiran", ["xls", "ods"])
def test_galat_lewat_libreoffice(tmp_path: Path, akhiran: str) -> None:
    """Errors that LibreOffice computed and wrote as .xls or .ods stand in their cells, in every sheet."""
    if (soffice := shutil.which("soffice")) is None:
        pytest.skip("LibreOffice tidak terpasang")
    target = [
        ["nip", "indikator", "target", "realisasi"],
        [PEGAWAI[1][0], "a", "=1/0", "=NA()"],
        [PEGAWAI[2][0], "b", 1, 1],
    ]
    (tmp_path / "data.xlsx").write_bytes(xlsx({"pegawai": PEGAWAI, "target": target}))
    profil = f"-env:UserInstallation=file://{tmp_path / 'profil'}"
    perintah = [soffice, profil, "--headless", "--convert-to", akhiran, "--outdir", str(tmp_path)]
    subprocess.run([*perintah, str(tmp_path / "data.xlsx")], check=True, capture_output=True, timeout=120)  # noqa: S603
    tabel, temuan = baca(tmp_path / "lain", {f"data.{akhiran}": (tmp_path / f"data.{akhiran}").read_bytes()})
    assert temuan == []
    isi = {satu.jenis: satu.sel for satu in tabel}["target"]
    assert [type(satu[1]) for satu in (isi["target"], isi["realisasi"])] == [float, float]  # whole numbers too
    assert [str(isi["target"][0]), str(isi["realisasi"][0])] == ["#DIV/0!", "#N/A"]
    assert [satu.sebab for satu in (isi["target"][0], isi["realisasi"][0]) if isinstance(satu, SelRusak)] == [
        "galat"
    ] * 2


def test_ods_berulang() -> None:
    """Repeated rows and cells of an .ods count as often as they say; a repetition beyond all reason is cut off."""
    galat = '<table:table-cell calcext:value-type="error"{}><text:p>#N/A</text:p></table:table-cell>'
    baris = '<table:table-row{}><table:table-cell table:number-columns-repeated="2"/>' + galat + "</table:table-row>"
    dua = ' table:number-rows-repeated="2"'
    isi = "<table:table>" + "<table:table-row" + dua + "/>" + baris.format(dua, "") + "</table:table>"
    isi += '<table:table><table:table-row table:visibility="filter"/>'
    isi += baris.format(' table:number-rows-repeated="1048576"', ' table:number-columns-repeated="16384"')
    satu, lain = pindai_ods(isi + "</table:table>")
    assert sorted(satu.rusak) == [(2, 2), (3, 2)]
    assert lain.baris_tersembunyi == {1}
    assert len(lain.rusak) <= 1 << 16


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

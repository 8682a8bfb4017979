"""The scan of xlsx XML: errors, uncomputed formulas and hidden rows that the reader underneath does not tell."""

from __future__ import annotations

import io
import time
from typing import TYPE_CHECKING

import pytest
import xlsxwriter
from masukan.buku_uji import ANI, BUDI, KEBUTUHAN, PEGAWAI, baca, cari, ganti_bagian, kode, xlsx

from asnkin.masukan import arsip
from asnkin.masukan.lembar import susun
from asnkin.masukan.pembaca import buka
from asnkin.masukan.pindai import pindai
from asnkin.masukan.tabel import SelRusak

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook

TARGET = [["nip", "indikator", "target", "realisasi"], [BUDI, "a", 10, 9], [BUDI, "b", "=5+5", 8]]


def test_rumus_tanpa_hasil(tmp_path: Path) -> None:
    """A formula that was never computed (openpyxl writes none) is marked with its text; a computed one is its value."""
    (tabel,), _ = baca(tmp_path, {"target.xlsx": xlsx({"target": TARGET})})
    satu, dua = tabel.sel["target"]
    assert satu == 10.0
    assert isinstance(dua, SelRusak)
    assert (dua, dua.sebab) == ("=5+5", "rumus")


def test_galat_dan_rumus_terhitung(tmp_path: Path) -> None:
    """A cached error is marked at its cell; a formula with a value, and one whose value is empty text, are not."""
    keluar = io.BytesIO()
    with xlsxwriter.Workbook(keluar) as buku:
        ws = buku.add_worksheet("target")
        ws.write_row(0, 0, TARGET[0])
        ws.write_row(1, 0, [BUDI, "a", 10])
        ws.write_formula(1, 3, "=1/0", None, "#DIV/0!")
        ws.write_row(2, 0, [BUDI, "b"])
        ws.write_formula(2, 2, "=5+5", None, 10)
        ws.write_formula(2, 3, '=IF(1,"","")', None, "kosong")
    isi = ganti_bagian(keluar.getvalue(), r"xl/worksheets/sheet1\.xml", lambda b: b.replace(b">kosong<", b"><"))
    (tabel,), _ = baca(tmp_path, {"target.xlsx": isi})
    assert tabel.sel["target"] == [10.0, 10.0]
    galat, kosong = tabel.sel["realisasi"]
    assert isinstance(galat, SelRusak)
    assert (galat, galat.sebab) == ("#DIV/0!", "galat")
    assert kosong is None


def test_penanda_di_luar_isi(tmp_path: Path) -> None:
    """Markers stand in their own cells even where they lie outside of all that has a value."""
    baris = [[None, *TARGET[0]], [None, BUDI, "a", 10, 9], [None, BUDI, "b", 1, "=1+1"], [None, "=1+1"]]
    (tabel,), _ = baca(tmp_path, {"target.xlsx": xlsx({"target": baris})})
    assert tabel.asal.kolom["nip"] == "B"
    assert list(tabel.baris) == [2, 3, 4]
    assert tabel.sel["realisasi"][1] == "=1+1"
    assert isinstance(tabel.sel["nip"][2], SelRusak)


def test_awalan_nama_dan_potongan(monkeypatch: pytest.MonkeyPatch) -> None:
    """XML with name prefixes, cut into small pieces, gives the same marks as the plain one read whole."""
    isi = b'<x:worksheet><x:sheetData><x:row r="1" hidden="1"><x:c r="A1" t="e"><x:v>#REF!</x:v></x:c>'
    isi += b"".join(b'<x:c r="AB%d"><x:f>A%d+1</x:f><x:v></x:v></x:c>' % (n, n) for n in range(2, 60))
    isi += b"</x:row></x:sheetData></x:worksheet>"
    utuh = pindai(io.BytesIO(isi))
    monkeypatch.setattr(arsip, "POTONG", 37)
    potongan = pindai(io.BytesIO(isi))
    assert utuh.rusak == potongan.rusak
    assert utuh.rusak[0, 0].sebab == "galat"
    assert len(utuh.rusak) == 59
    assert utuh.rusak[58, 27] == "=A59+1"
    assert utuh.baris_tersembunyi == {1}
    assert utuh.kolom == 28


def test_batas_baris() -> None:
    """The bound of the rows is never below the last row, wherever that stands."""
    for baris in (5, 99_999, 100_000, 350_001, 999_999, 1_048_576):
        depan = f'<worksheet><row r="{baris}"><c r="A{baris}"><v>1</v></c></row><row r="2"><c r="A2"/></row>'.encode()
        belakang = (
            f'<worksheet><row r="2"><c r="A2"/></row><row r="{baris}"><c r="A{baris}"><v>1</v></c></row>'.encode()
        )
        assert pindai(io.BytesIO(depan)).baris >= baris
        assert pindai(io.BytesIO(belakang)).baris >= baris


def test_baris_dan_lembar_tersembunyi(tmp_path: Path) -> None:
    """Hidden rows and sheets are read as any other, each with a catatan; a hidden title row is none."""

    def ubah(buku: Workbook) -> None:
        buku["pegawai"].row_dimensions[3].hidden = True
        buku["target"].sheet_state = "hidden"

    isi = {"pegawai": PEGAWAI, "target": [*TARGET[:2]]}
    tabel, temuan = baca(tmp_path, {"data.xlsx": xlsx(isi, ubah)})
    assert [len(satu) for satu in tabel] == [2, 1]
    assert kode(temuan) == ["LBR005", "LBR007"]
    assert cari(temuan, "LBR007").tempat.sel == "A3"
    assert cari(temuan, "LBR005").tempat.lembar == "target"
    assert tabel[0].sel["nip"] == [BUDI, ANI]


def test_paket_yang_aneh(tmp_path: Path) -> None:
    """Part names in other case, with back slashes and absolute targets are found as Excel finds them."""
    isi = xlsx({"target": TARGET})
    with_slash = ganti_bagian(
        isi, r"xl/_rels/workbook\.xml\.rels", lambda b: b.replace(b"/xl/worksheets", b"worksheets")
    )
    (tabel,), _ = baca(tmp_path, {"target.xlsx": with_slash})
    assert isinstance(tabel.sel["target"][1], SelRusak)


@pytest.mark.parametrize("isi", [b'<c t="e" ', b'<row hidden="1" ', b"<c r='A1'><f>", b"<f"])
def test_xml_yang_tidak_pernah_ditutup(isi: bytes) -> None:
    """A million tags that never end are scanned in the time that their bytes need."""
    hasil = pindai(io.BytesIO(b"<worksheet>" + isi * 1_000_000))
    assert hasil.rusak == {}
    assert not hasil.baris_tersembunyi


def test_sel_jauh_tidak_memperlambat(tmp_path: Path) -> None:
    """A lone cell in the last row there is costs little: the million blank rows above it are one list."""
    isi = xlsx({"pegawai": PEGAWAI}, lambda buku: buku["pegawai"].cell(1_048_576, 2, "x"))
    (tmp_path / "data.xlsx").write_bytes(isi)
    awal = time.process_time()
    buku, _ = buka([tmp_path / "data.xlsx"])
    (tabel,), temuan = susun(buku, KEBUTUHAN)
    assert time.process_time() - awal < 10
    assert len({id(baris) for baris in buku.lembar[0].sel}) == len(PEGAWAI) + 2
    assert list(tabel.baris) == [2, 3, 1_048_576]
    assert cari(temuan, "LBR012").tempat.sel == "A4:A1048575"


def test_galat_di_baris_kosong(tmp_path: Path) -> None:
    """An error in a row that is blank otherwise stands in that row alone."""
    isi = xlsx({"pegawai": [*PEGAWAI, [], [None, "=1/0"], [], ["x"]]})
    tabel, temuan = baca(tmp_path, {"data.xlsx": isi})
    assert [i for i, satu in zip(tabel[0].baris, tabel[0].sel["nama"], strict=True) if isinstance(satu, SelRusak)] == [
        5
    ]
    assert cari(temuan, "LBR012").tempat.sel == "A4,A6"

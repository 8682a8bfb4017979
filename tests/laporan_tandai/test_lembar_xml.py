"""Patching a worksheet part: where tags change, cells and rows are added, and all else stays byte for byte."""

from __future__ import annotations

import pytest

from asnkin.laporan.tandai.lembar_xml import Tambalan, jangkar, tambal, utf8
from asnkin.laporan.tandai.paket import UMUM, TakDitandai
from asnkin.laporan.tandai.sasaran import Sel, sel_dari

KOLOM = '<cols><col min="2" max="4" style="7"/></cols>'
SEMU = '<!-- <c r="A1"/> --><row r="1"><c r="A1" t="str"><v><![CDATA[<c r="A1">]]></v></c></row></sheetData>'
AWAL = f'<worksheet xmlns="{UMUM}">'


def jalan(dalam: str, *sel: Sel, awal: str = AWAL) -> str:
    """Patch a sheet that holds ``dalam``; the new style is the old one plus 100."""
    akhir = "</" + awal.partition(" ")[0][1:] + ">"
    hasil = tambal((awal + dalam + akhir).encode(), sel, lambda asal, _: asal + 100)
    return b"".join(hasil.potongan()).decode().removeprefix(awal).removesuffix(akhir)


@pytest.mark.parametrize(
    ("dalam", "sel", "harapan"),
    [
        # a cell that is there, whatever quotes, spaces and neighbours its tag has
        ('<sheetData><row r="1"><c r="A1" s="3"><v>1</v></c></row></sheetData>', (1, 1),
         '<sheetData><row r="1"><c r="A1" s="103"><v>1</v></c></row></sheetData>'),
        ("<sheetData><row r='1'><c  s = '3' r='A1' t='s' ><v>1</v></c ></row></sheetData>", (1, 1),
         "<sheetData><row r='1'><c r='A1' t='s' s=\"103\"><v>1</v></c ></row></sheetData>"),
        ('<sheetData><row r="1"><c r="A1"/></row></sheetData>', (1, 1),
         '<sheetData><row r="1"><c r="A1" s="100"/></row></sheetData>'),
        # positions that are only implied
        ("<sheetData><row><c/><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>", (1, 2),
         '<sheetData><row><c/><c s="100"><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>'),
        # a new cell: between, at the end (the hint spans goes), in an empty row with its own style
        ('<sheetData><row r="2" spans="1:3"><c r="A2"/><c r="C2"/></row></sheetData>', (2, 2),
         '<sheetData><row r="2"><c r="A2"/><c r="B2" s="100"/><c r="C2"/></row></sheetData>'),
        ('<sheetData><row r="2"><c r="A2"/></row></sheetData>', (2, 27),
         '<sheetData><row r="2"><c r="A2"/><c r="AA2" s="100"/></row></sheetData>'),
        ('<sheetData><row r="2" spans="1:1" s="5" customFormat="1"/></sheetData>', (2, 3),
         '<sheetData><row r="2" s="5" customFormat="1"><c r="C2" s="105"/></row></sheetData>'),
        # a style of the row that is not in force, and one of the column
        (f'{KOLOM}<sheetData><row r="2" s="5"></row></sheetData>', (2, 3),
         f'{KOLOM}<sheetData><row r="2" s="5"><c r="C2" s="107"/></row></sheetData>'),
        # a new row: before, between, behind, and where there is none at all
        ('<sheetData><row r="3"/></sheetData>', (1, 1),
         '<sheetData><row r="1"><c r="A1" s="100"/></row><row r="3"/></sheetData>'),
        ('<sheetData><row r="3"/></sheetData>', (9, 1),
         '<sheetData><row r="3"/><row r="9"><c r="A9" s="100"/></row></sheetData>'),
        ("<sheetData/>", (2, 1), '<sheetData><row r="2"><c r="A2" s="100"/></row></sheetData>'),
        ("<sheetData></sheetData>", (2, 1), '<sheetData><row r="2"><c r="A2" s="100"/></row></sheetData>'),
        # what looks like a cell in a comment or in text is none
        (f"<sheetData>{SEMU}", (1, 1), f"<sheetData>{SEMU}".replace('t="str"', 't="str" s="100"')),
    ],
)  # fmt: skip
def test_tambal(dalam: str, sel: Sel, harapan: str) -> None:
    """One cell is given a style; nothing else changes."""
    assert jalan(dalam, sel) == harapan


def test_banyak_sel_berurutan() -> None:
    """Cells of several rows, old and new, in any order given."""
    dalam = '<sheetData><row r="2"><c r="B2"/></row><row r="4"/></sheetData><pageMargins/>'
    assert jalan(dalam, (4, 1), (2, 3), (3, 1), (2, 2), (2, 1), (5, 2)) == (
        '<sheetData><row r="2"><c r="A2" s="100"/><c r="B2" s="100"/><c r="C2" s="100"/></row>'
        '<row r="3"><c r="A3" s="100"/></row><row r="4"><c r="A4" s="100"/></row>'
        '<row r="5"><c r="B5" s="100"/></row></sheetData><pageMargins/>'
    )


def test_awalan_nama() -> None:
    """A sheet written with name prefixes gets new cells with the same prefix."""
    awal = f'<x:worksheet xmlns:x="{UMUM}">'
    dalam = '<x:sheetData><x:row r="1"><x:c r="B1"/></x:row></x:sheetData>'
    hasil = jalan(dalam, (1, 1), (1, 2), (2, 1), awal=awal)
    assert hasil == (
        '<x:sheetData><x:row r="1"><x:c r="A1" s="100"/><x:c r="B1" s="100"/></x:row>'
        '<x:row r="2"><x:c r="A2" s="100"/></x:row></x:sheetData>'
    )


def pasang(dalam: str) -> str:
    """Add a drawing of comments to a sheet."""
    hasil = tambal(f"{AWAL}{dalam}</worksheet>".encode(), [], lambda asal, _: asal)
    hasil.tambah_gambar("R", "rId9")
    return b"".join(hasil.potongan()).decode().removeprefix(AWAL).removesuffix("</worksheet>")


def test_letak_gambar() -> None:
    """The reference to the comments' drawing stands where the standard wants it; one that is there is found."""
    baru = '<legacyDrawing xmlns:r="R" r:id="rId9"/>'
    assert pasang("<sheetData/><drawing/>") == f"<sheetData/><drawing/>{baru}"
    assert pasang("<sheetData/><tableParts/><extLst/>") == f"<sheetData/>{baru}<tableParts/><extLst/>"
    ada = f'<worksheet xmlns="{UMUM}" xmlns:q="R"><sheetData/><legacyDrawing q:id="rId4"/></worksheet>'
    assert tambal(ada.encode(), [], lambda asal, _: asal).gambar == "rId4"


def test_sandi_lain() -> None:
    """A part in UTF-16 is patched as UTF-8."""
    asal = f'<?xml version="1.0" encoding="UTF-16"?>{AWAL}<sheetData/></worksheet>'.encode("utf-16")
    hasil: Tambalan = tambal(utf8(asal), [(1, 1)], lambda asal, _: asal + 1)
    assert b"".join(hasil.potongan()) == (
        f'{AWAL}<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData></worksheet>'.encode()
    )


def test_urutan_rusak_ditolak() -> None:
    """Rows or cells out of order would lead to doubles: refused."""
    for dalam in ('<row r="2"/><row r="2"/>', '<row r="1"><c r="B1"/><c r="A1"/></row>'):
        with pytest.raises(TakDitandai):
            jalan(f"<sheetData>{dalam}</sheetData>", (1, 3))


def test_jangkar_gabungan() -> None:
    """Inside a merged area the first cell is the one that is seen."""
    isi = b'<sheetData/><mergeCells><mergeCell ref="A3:A6"/><mergeCell ref="C1:D2"/></mergeCells>'
    assert jangkar(isi, [(2, 1), (3, 1), (6, 1), (7, 1), (2, 4), (2, 5)]) == {
        (2, 1): (2, 1), (3, 1): (3, 1), (6, 1): (3, 1), (7, 1): (7, 1), (2, 4): (1, 3), (2, 5): (2, 5),
    }  # fmt: skip


def test_sel_dari() -> None:
    """Cells of single places and ranges; a row number and no place at all are none."""
    assert sel_dari("C2,C16:C18") == [(2, 3), (16, 3), (17, 3), (18, 3)]
    assert sel_dari("AA10:AB10") == [(10, 27), (10, 28)]
    assert sel_dari("") == sel_dari("12") == sel_dari("A5:B") == []

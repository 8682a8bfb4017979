"""XML Spreadsheet 2003."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from masukan.ganas.pabrik import xml_excel

from asnkin.masukan.tabel import SelRusak
from asnkin.masukan.xml_excel import baca_xml


def sel(isi: str) -> object:
    """The first cell of a row behind the three of the people."""
    (lembar,) = baca_xml("a.xls", "a", xml_excel(f"<Row>{isi}</Row>"))
    return lembar.sel[3][0]


@pytest.mark.parametrize(
    ("jenis", "teks", "nilai"),
    [
        ("Number", "87.5", 87.5),
        ("String", "0012", "0012"),
        ("Boolean", "1", True),
        ("DateTime", "2026-04-05T00:00:00.000", date(2026, 4, 5)),
        ("DateTime", "2026-04-05T07:30:00.000", datetime(2026, 4, 5, 7, 30)),  # noqa: DTZ001 - cells have no zone
        ("DateTime", "1899-12-31T07:30:00.000", time(7, 30)),
    ],
)
def test_jenis(jenis: str, teks: str, nilai: object) -> None:
    """Every kind of value as the other formats give it."""
    hasil = sel(f'<Cell><Data ss:Type="{jenis}">{teks}</Data></Cell>')
    assert (hasil, type(hasil)) == (nilai, type(nilai))


def test_galat_rumus_dan_teks_kaya() -> None:
    """Errors and formulas never computed are marked; rich text is its text; a computed formula is its value."""
    galat = sel('<Cell><Data ss:Type="Error">#N/A</Data></Cell>')
    rumus = sel('<Cell ss:Formula="=RC[1]"/>')
    assert isinstance(galat, SelRusak)
    assert isinstance(rumus, SelRusak)
    assert (galat, galat.sebab, rumus, rumus.sebab) == ("#N/A", "galat", "=RC[1]", "rumus")
    assert sel('<Cell><ss:Data ss:Type="String"><B>Bu</B>di</ss:Data></Cell>') == "Budi"
    assert sel('<Cell ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell>') == 2.0


def test_letak_dan_gabungan() -> None:
    """Rows and cells that name their place, spans, hidden rows and sheets.

    Behind rows 1 to 3: row 6 hidden with B6 merged over B6:C7 and D6 behind it; Span 1 skips row 8; row 9 follows.
    """
    isi = xml_excel(
        '<Row ss:Index="6" ss:Hidden="1"><Cell ss:Index="2" ss:MergeAcross="1" ss:MergeDown="1">'
        '<Data ss:Type="String">b</Data></Cell><Cell><Data ss:Type="String">d</Data></Cell></Row><Row ss:Span="1"/>'
        '<Row><Cell><Data ss:Type="String">a</Data></Cell></Row>'
    ).replace(
        b"</Table>",
        b'</Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible>'
        b"</WorksheetOptions>",
    )
    (lembar,) = baca_xml("a.xls", "a", isi)
    assert lembar.sel[5] == ["", "b", "", "d"]
    assert lembar.sel[8] == ["a", "", "", ""]
    assert lembar.gabungan == (((5, 1), (6, 2)),)
    assert lembar.baris_tersembunyi == (6,)
    assert lembar.tersembunyi
    assert lembar.nama == "pegawai"

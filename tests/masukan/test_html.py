"""Web pages that are called .xls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from masukan.buku_uji import ANI, BUDI, PEGAWAI, baca, cari, kode
from masukan.ganas.kasus import HTML
from masukan.ganas.pabrik import TABEL

from asnkin.masukan.html import baca_html
from asnkin.masukan.pembaca import buka
from asnkin.masukan.tabel import SelRusak

if TYPE_CHECKING:
    from pathlib import Path

    from asnkin.masukan.buku import LembarMentah


def lembar(teks: str) -> list[LembarMentah]:
    """The sheets of a page."""
    return baca_html("data.xls", "data", teks, [])


def test_sel_dan_entitas() -> None:
    """Entities, line breaks, blanks and tags inside a cell: what the page shows; all cells are text."""
    (satu,) = lembar(
        "<table><tr><th>Nama<br>Lengkap</th><td> Budi &amp;\n  <b>Ani</b>&nbsp;&#233; </td>"
        "<td style=\"mso-number-format:'\\@'\">0012</td><td>&nbsp;</td><td><p>a</p><p>b</p></td></tr></table>"
    )
    assert satu.sel == [["Nama\nLengkap", "Budi & Ani\xa0é", "0012", "", "a\nb"]]


def test_sel_gabungan() -> None:
    """Spans become merged areas with the text in their first cell, and what follows stands beside them.

    Row 1: A (two rows down), B (two columns); row 2: B2, C2; row 3: a span of nine rows ends with the table.
    """
    (satu,) = lembar(
        "<table><tr><td rowspan=2>No<td colspan=2>Target<tr><td>TW1<td>TW2<tr><td rowspan=9>1<td>5<td>6</table>"
    )
    assert satu.sel == [["No", "Target", ""], ["", "TW1", "TW2"], ["1", "5", "6"]]
    assert satu.gabungan == (((0, 0), (1, 0)), ((0, 1), (0, 2)))


def test_tanpa_penutup_dan_tanpa_tr() -> None:
    """Cells without end tags, and without a row, are read as browsers read them."""
    (satu,) = lembar("<table><td>a<td>b<tr><td>c")
    assert satu.sel == [["a", "b"], ["c", ""]]


def test_dua_ekspor_dilem(tmp_path: Path) -> None:
    """Two exports one after the other: the tables of both are read and stack."""
    lain = HTML.replace(BUDI, "190001012020121009").replace(ANI, "190001012020122009")
    tabel, temuan = baca(tmp_path, {"data.xls": (HTML + lain).encode()})
    assert [satu.sel["nip"] for satu in tabel] == [[BUDI, ANI], ["190001012020121009", "190001012020122009"]]
    assert [satu.asal.lembar for satu in tabel] == ["tabel 1", "tabel 2"]
    assert "2 tabel" in cari(temuan, "BRK020").pesan


def test_tulisan_dan_label_di_atas(tmp_path: Path) -> None:
    """Texts above a table are its first rows, and so is a small table of labels: unit and addresses follow from it.

    Row 1 the heading, row 2 the label, rows 3 to 5 the table.
    """
    isi = f"<h3>Daftar</h3><table><tr><td>OPD<td>: Dinas A</table>{TABEL}"
    (tabel,), temuan = baca(tmp_path, {"data.xls": isi.encode()})
    assert list(tabel.baris) == [4, 5]
    assert tabel.konteks["opd"] == "Dinas A"
    assert "1 tabel" in cari(temuan, "BRK020").pesan


def test_tabel_label_saja() -> None:
    """Labels that no table follows are a table."""
    (satu,) = lembar("<table><tr><td>Nama<td>: Budi</table>")
    assert satu.sel == [["Nama", ": Budi"]]


def test_nama_lembar() -> None:
    """A table is called as Excel was told, else by its caption; a lone one has no name, like a CSV file."""
    excel = "<!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>pegawai</x:Name></x:ExcelWorksheet></xml><![endif]-->"
    assert [satu.nama for satu in lembar(excel + TABEL)] == ["pegawai"]
    assert [satu.nama for satu in lembar(TABEL.replace("<table>", "<table><caption>Target</caption>") * 2)] == [
        "Target"
    ] * 2
    assert [satu.nama for satu in lembar(TABEL)] == [""]


def test_tersembunyi() -> None:
    """Hidden rows and tables are read, and marked as hidden."""
    satu, dua = lembar("<p>x</p><table><tr><td>a<tr style='display: none'><td>b</table><table hidden><tr><td>c</table>")
    assert (satu.sel, satu.baris_tersembunyi, satu.tersembunyi) == ([["x"], ["a"], ["b"]], (3,), False)
    assert dua.tersembunyi


def test_bukan_isi() -> None:
    """Scripts, styles, choices and the title are no text; a layout table around the data is no sheet."""
    (satu,) = lembar(
        "<title>Judul</title><style>td{}</style><table><tr><td><table><tr><td>a<script>b</script>"
        "<select><option>c</select></table></table>"
    )
    assert satu.sel == [["a"]]


@pytest.mark.parametrize(
    ("isi", "huruf"),
    [
        ("<meta charset='utf-8'><table><tr><td>é</table>".encode(), "é"),
        (b"<table><tr><td>\xe9</table>", "é"),
        (b"<meta http-equiv=x content='text/html; charset=iso-8859-2'><table><tr><td>\xb1</table>", "ą"),
        ("<table><tr><td>é</table>".encode("utf-16"), "é"),
    ],
)
def test_penyandian(tmp_path: Path, isi: bytes, huruf: str) -> None:
    """UTF-8, cp1252, what the page declares, and UTF-16."""
    (tmp_path / "a.xls").write_bytes(isi)
    buku, temuan = buka([tmp_path / "a.xls"])
    assert buku.lembar[0].sel == [[huruf]]
    assert kode(temuan) == ["BRK020"]


def test_pesan_galat_di_samping_tabel(tmp_path: Path) -> None:
    """An error beside the table, and a page that breaks off inside it, make its rows doubtful; a sound one is not."""
    galat = HTML.replace("</body>", "<b>Fatal error</b>: Allowed memory size of 9 bytes exhausted</body>")
    _, temuan = baca(tmp_path, {"a.xls": galat.encode()})
    assert cari(temuan, "BRK018").nilai == "Fatal error: Allowed memory size of 9 bytes exhausted"
    _, temuan = baca(tmp_path, {"a.xls": HTML[: HTML.index("</table>")].encode()})
    assert cari(temuan, "BRK019")
    _, temuan = baca(tmp_path, {"a.xls": HTML.encode()})
    assert kode(temuan) == ["BRK020", "LBR008"]


def test_galat_rumus(tmp_path: Path) -> None:
    """An error value in a page is a cell without a value."""
    isi = "<table><tr><td>nip<td>indikator<td>target<td>realisasi<tr>" + f"<td>{BUDI}<td>a<td>#N/A<td>1</table>"
    (tabel,), _ = baca(tmp_path, {"target.xls": isi.encode()})
    (sel,) = tabel.sel["target"]
    assert isinstance(sel, SelRusak)
    assert len(PEGAWAI) == 3

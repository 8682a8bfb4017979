"""The marked copy of a rich workbook: what changes, and that nothing else does."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest
from laporan_tandai.buku_kaya import bagian, buku_kaya, ganti, temuan

from asnkin.buatan import BUATAN, TEMUAN
from asnkin.laporan.tandai import buku, lembar_temuan
from asnkin.laporan.tandai.buku import tandai
from asnkin.laporan.tandai.paket import KETAT, RELASI_KETAT, RELASI_UMUM, UMUM, TakDitandai
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook

P = Tingkat.PERINGATAN
MERAH, JINGGA = "FFFFC7CE", "FFFFE0B2"
DAFTAR = [
    temuan("target", "D2"),
    temuan("target", "D5", P, kode="TGT007", pesan="realisasi kosong"),
    temuan("pegawai", "A2,B3:B4"),
    temuan("Referensi", "", Tingkat.CATATAN, pesan="lembar dilewati"),
    temuan("", "", P, pesan="tabel disiplin tidak ada"),
]
# sheets 2 pegawai (has comments), 4 target; the others stay
BERUBAH = {
    "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
    "xl/worksheets/sheet2.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml",
    "xl/worksheets/sheet4.xml",
}  # fmt: skip


def buka(isi: bytes) -> Workbook:
    """Open a package with openpyxl."""
    return openpyxl.load_workbook(io.BytesIO(isi))


def isian(isi: bytes, lembar: str) -> dict[str, str]:
    """Return the solid fills of a sheet by cell."""
    sel = [satu for baris in buka(isi)[lembar].iter_rows() for satu in baris]
    return {satu.coordinate: satu.fill.fgColor.rgb for satu in sel if satu.fill.patternType == "solid"}


def komentar(isi: bytes, lembar: str) -> dict[str, str]:
    """Return the comments of a sheet by cell."""
    sel = [satu for baris in buka(isi)[lembar].iter_rows() for satu in baris]
    return {satu.coordinate: satu.comment.text for satu in sel if satu.comment is not None}


def daftar(isi: bytes, lembar: str = "Temuan") -> list[list[object]]:
    """Return the rows of the list of findings."""
    return [[satu.value for satu in baris] for baris in buka(isi)[lembar].iter_rows(min_row=6)]


def test_bagian_lain_sama_bita_demi_bita() -> None:
    """Chart, image, theme, shared strings and the sheets without faults are the very bytes that they were."""
    asal = bagian(buku_kaya())
    hasil = bagian(tandai(buku_kaya(), DAFTAR).isi)
    assert {nama for nama, isi in asal.items() if hasil[nama] != isi} == BERUBAH
    assert [satu for satu in hasil if satu in asal] == list(asal)
    assert {"xl/charts/chart1.xml", "xl/media/image1.png", "xl/sharedStrings.xml"} <= asal.keys() - BERUBAH


def test_lembar_berubah_pada_sel_itu_saja() -> None:
    """Without the marks, a marked sheet is the sheet that it was: formulas, validations, formats, print set-up."""
    asal, hasil = (
        bagian(isi)["xl/worksheets/sheet4.xml"].decode() for isi in (buku_kaya(), tandai(buku_kaya(), DAFTAR).isi)
    )
    baru = re.findall(r'<legacyDrawing [^>]*>|<c r="D5" s="\d+"/>|<c r="D2"[^>]*>', hasil)
    assert len(baru) == 3
    for satu in baru:
        lama = re.search(r'<c r="D2"[^>]*>', asal)[0] if "D2" in satu else ""
        hasil = hasil.replace(satu, lama)
    assert hasil == asal.replace('<row r="5" spans="1:5">', '<row r="5">')


def test_isi_dan_format_tetap() -> None:
    """Every value, number format, font, border and protection is the same; fills differ at the faulty cells only."""
    asal, hasil = buka(buku_kaya()), buka(tandai(buku_kaya(), DAFTAR).isi)
    assert hasil.sheetnames == [*asal.sheetnames, "Temuan"]
    assert hasil["Referensi"].sheet_state == "hidden"
    assert hasil["pegawai"].protection.sheet
    assert hasil.active.title == "info"
    beda = set()
    for lembar in asal.worksheets:
        for baris in lembar.iter_rows():
            for satu in baris:
                lain = hasil[lembar.title][satu.coordinate]
                assert lain.value == satu.value
                if satu.coordinate != "D5":  # did not exist: takes the format of its column, below
                    assert lain.number_format == satu.number_format
                    assert repr((lain.font, lain.border, lain.alignment)) == repr(
                        (satu.font, satu.border, satu.alignment)
                    )
                if repr(lain.fill) != repr(satu.fill):
                    beda.add((lembar.title, satu.coordinate, lain.fill.fgColor.rgb))
    assert beda == {
        ("target", "D2", MERAH), ("target", "D5", JINGGA), ("pegawai", "A2", MERAH), ("pegawai", "B3", MERAH),
        ("pegawai", "B4", MERAH),
    }  # fmt: skip


def test_sel_baru_mewarisi_kolom() -> None:
    """A blank cell that did not exist takes number format and border from its column."""
    sel = buka(tandai(buku_kaya(), DAFTAR).isi)["target"]["D5"]
    assert (sel.value, sel.number_format, sel.border.bottom.style) == (None, "0.00", "medium")


def test_komentar_baru_dan_lama() -> None:
    """A comment tells level, code, what and remedy; one that was there keeps its text and is added to."""
    isi = tandai(buku_kaya(), DAFTAR).isi
    assert komentar(isi, "target") == {
        "D2": "KESALAHAN SEL003\nisi sel D2 bukan angka\nSaran: tulis angkanya saja",
        "D5": "PERINGATAN TGT007\nrealisasi kosong\nSaran: tulis angkanya saja",
    }
    lama = komentar(isi, "pegawai")
    assert list(lama) == ["A2", "B3", "B4"]
    assert lama["A2"].startswith("Sudah dicek oleh kepegawaian\n\n[asnkin]\nKESALAHAN SEL003\n")
    assert buka(isi)["pegawai"]["A2"].comment.author == "Verifikator"


def test_beberapa_temuan_satu_sel() -> None:
    """Findings on one cell share a comment; the most serious gives the colour; beyond eight they are counted."""
    banyak = [temuan("target", "D2", P, pesan=f"hal {n}") for n in range(9)]
    isi = tandai(buku_kaya(), [*banyak, temuan("target", "D2", pesan="salah", saran="")]).isi
    assert isian(isi, "target") == {"D2": MERAH}
    teks = komentar(isi, "target")["D2"]
    assert teks.startswith("KESALAHAN SEL003\nsalah\n\nPERINGATAN SEL003\nhal 0\n")
    assert teks.endswith("hal 6\nSaran: tulis angkanya saja\n\n2 temuan lain pada sel ini ada di lembar Temuan")


def test_komentar_panjang_dipotong() -> None:
    """A message that quotes a whole essay is cut in the comment; the list has it all."""
    isi = tandai(buku_kaya(), [temuan("target", "D2", pesan="x" * 30_000)]).isi
    assert len(komentar(isi, "target")["D2"]) == len("KESALAHAN SEL003") + 1_002
    assert daftar(isi)[0][6] == "x" * 30_000


def test_catatan_hanya_didaftar() -> None:
    """A catatan asks for nothing: it is listed, neither coloured nor commented, and its sheet stays as it was."""
    isi = tandai(buku_kaya(), [temuan("target", "D2", Tingkat.CATATAN)]).isi
    assert not isian(isi, "target")
    assert not komentar(isi, "target")
    assert [satu[1] for satu in daftar(isi)] == ["catatan"]
    assert bagian(isi)["xl/worksheets/sheet4.xml"] == bagian(buku_kaya())["xl/worksheets/sheet4.xml"]


def test_lembar_temuan() -> None:
    """All findings, the most serious first, each with a link to its (first) cell or the top of its sheet."""
    isi = tandai(buku_kaya(), [*DAFTAR, temuan("target", "7", P)]).isi
    ws = buka(isi)["Temuan"]
    assert (ws["A1"].value, ws["A2"].value) == (BUATAN[TEMUAN], "Ditemukan 2 kesalahan, 3 peringatan, 1 catatan")
    assert [satu[1:5] for satu in daftar(isi)] == [
        ["kesalahan", "SEL003", "pegawai", "A2,B3:B4"],
        ["kesalahan", "SEL003", "target", "D2"],
        ["peringatan", "SEL003", None, None],
        ["peringatan", "TGT007", "target", "D5"],
        ["peringatan", "SEL003", "target", "baris 7"],
        ["catatan", "SEL003", "Referensi", "seluruh lembar"],
    ]
    tautan = [ws[f"E{i}"].hyperlink for i in range(6, 12)]
    assert [satu and satu.location for satu in tautan] == [
        "'pegawai'!A2", "'target'!D2", None, "'target'!D5", "'target'!A7", "'Referensi'!A1",
    ]  # fmt: skip
    assert ws.print_title_rows == "$5:$5"
    assert ws.page_setup.orientation == "landscape"


def test_teks_tetap_teks() -> None:
    """What looks like a formula, markup or the code of a character stays text; control characters go."""
    jahat = ["=1+1", "+a", "-a", "@a", "<b>&", "_x0041_", "a\x07b\x00", '"]]>']
    isi = tandai(buku_kaya(), [temuan("target", "D2", nilai=satu, pesan=satu) for satu in jahat]).isi
    sel = [satu for satu in buka(isi)["Temuan"]["F"] if satu.row > 5]
    assert {satu.data_type for satu in sel} == {"s"}
    assert {satu.value for satu in sel} == {*jahat[:5], "_x005F_x0041_", "a b ", '"]]>'}
    assert "<b>&" in komentar(isi, "target")["D2"]


def test_nama_temuan_sudah_ada() -> None:
    """A sheet of the sender's that is called Temuan stays; ours takes the next free name."""
    isi = ganti(buku_kaya(), {"xl/workbook.xml": lambda satu: satu.replace(b'name="info"', b'name="TEMUAN"')})
    assert buka(tandai(isi, DAFTAR).isi).sheetnames[-1] == "Temuan (2)"


def test_batas_tautan_dan_komentar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond what Excel bears, cells are coloured without comment and listed without link; the list says so."""
    monkeypatch.setattr(buku, "KOMENTAR_MAKS", 2)
    monkeypatch.setattr(lembar_temuan, "TAUTAN_MAKS", 3)
    isi = tandai(buku_kaya(), [temuan("target", f"C{n}", P) for n in range(2, 7)] + [temuan("target", "D2")]).isi
    assert len(isian(isi, "target")) == 6
    assert list(komentar(isi, "target")) == ["C2", "D2"]
    ws = buka(isi)["Temuan"]
    assert [bool(ws[f"E{i}"].hyperlink) for i in range(6, 12)] == [True] * 3 + [False] * 3
    assert "4 sel diwarnai tanpa komentar" in str(ws["A3"].value)


def test_daftar_terlalu_panjang(monkeypatch: pytest.MonkeyPatch) -> None:
    """More findings than a sheet has rows: the list says how many are left out."""
    monkeypatch.setattr(lembar_temuan, "BARIS_MAKS", 2)
    isi = tandai(buku_kaya(), DAFTAR).isi
    assert len(daftar(isi)) == 2
    assert "3 temuan terakhir tidak termuat" in str(buka(isi)["Temuan"]["A3"].value)


def test_makro_tetap() -> None:
    """A workbook with macros keeps them, and its extension."""
    hasil = tandai(buku_kaya(makro=b"\xd0\xcf\x11\xe0 vba"), DAFTAR)
    assert hasil.akhiran == ".xlsm"
    assert bagian(hasil.isi)["xl/vbaProject.bin"] == b"\xd0\xcf\x11\xe0 vba"
    assert not hasil.bertanda_tangan


def test_ditandai_lagi() -> None:
    """Marked again after mending: the list is renewed, our colours and comments go where no fault is left."""
    sekali = tandai(buku_kaya(), DAFTAR).isi
    hasil = tandai(sekali, [temuan("pegawai", "B3")]).isi
    assert buka(hasil).sheetnames == buka(sekali).sheetnames
    assert len(daftar(hasil)) == 1
    assert not isian(hasil, "target")
    assert not komentar(hasil, "target")
    assert komentar(hasil, "pegawai") == {
        "A2": "Sudah dicek oleh kepegawaian",
        "B3": "KESALAHAN SEL003\nisi sel B3 bukan angka\nSaran: tulis angkanya saja",
    }
    merah = {sel for sel, warna in isian(hasil, "pegawai").items() if warna == MERAH}
    assert merah == {"B3"}
    assert sum(isi.count(b'ObjectType="Note"') for nama, isi in bagian(hasil).items() if nama.endswith(".vml")) == 2


def test_komentar_orang_lain_yang_menyebut_asnkin() -> None:
    """Only a line of its own is our mark: what somebody writes about asnkin stays."""
    tulisan = b"hasil [asnkin] sudah dicek"
    isi = ganti(buku_kaya(), {"xl/comments1.xml": lambda satu: satu.replace(b"Sudah dicek", tulisan)})
    for _ in range(2):
        isi = tandai(isi, DAFTAR).isi
    teks = komentar(isi, "pegawai")["A2"]
    assert teks.startswith("hasil [asnkin] sudah dicek oleh kepegawaian\n\n[asnkin]\nKESALAHAN")
    assert teks.count("KESALAHAN") == 1


def test_hasil_sama_bita_demi_bita() -> None:
    """The same workbook and findings give the same bytes."""
    assert tandai(buku_kaya(), DAFTAR).isi == tandai(buku_kaya(), DAFTAR).isi


def test_strict_dan_tanpa_gaya() -> None:
    """The other namespace of the standard is kept to; a workbook without styles gets some."""

    def ketat(satu: bytes) -> bytes:
        return satu.replace(UMUM.encode(), KETAT.encode()).replace(RELASI_UMUM.encode(), RELASI_KETAT.encode())

    hasil = bagian(tandai(ganti(buku_kaya(), dict.fromkeys(bagian(buku_kaya()), ketat)), DAFTAR).isi)
    baru = [isi for nama, isi in hasil.items() if "asnkin" in nama and nama.endswith(".xml")]
    assert len(baru) == 2
    assert all(KETAT.encode() in isi and UMUM.encode() not in isi for isi in baru)
    assert RELASI_UMUM.encode() not in hasil["xl/worksheets/_rels/sheet4.xml.rels"]

    def tanpa_gaya(satu: bytes) -> bytes:
        return re.sub(rb"<(?:Relationship|Override)[^>]*styles[^>]*/>", b"", satu)

    lembar = {nama for nama in bagian(buku_kaya()) if nama.startswith("xl/worksheets/sheet")}
    polos = ganti(
        buku_kaya(),
        {"xl/styles.xml": None, "xl/_rels/workbook.xml.rels": tanpa_gaya, "[Content_Types].xml": tanpa_gaya}
        | dict.fromkeys(lembar, lambda satu: re.sub(rb' (s|style)="\d+"', b"", satu)),
    )
    assert isian(tandai(polos, [temuan("target", "D2")]).isi, "target") == {"D2": MERAH}


def test_komentar_utas_dibiarkan() -> None:
    """The stand-in of a threaded comment is not touched: Excel would not show what is added; the cell is coloured."""
    isi = ganti(buku_kaya(), {"xl/comments1.xml": lambda satu: satu.replace(b"Verifikator", b"tc={0-1}")})
    hasil = tandai(isi, DAFTAR).isi
    assert komentar(hasil, "pegawai")["A2"] == "Sudah dicek oleh kepegawaian"
    assert isian(hasil, "pegawai")["A2"] == MERAH


def test_tanda_tangan_digital_disebut() -> None:
    """A signed workbook is marked, and the caller is told, since the signature is void then."""

    def tanda(satu: bytes) -> bytes:
        tipe = b'<Default Extension="sigs" ContentType="application/x"/>'
        return satu.replace(b"<Override", tipe + b"<Override", 1)

    aliran = io.BytesIO(ganti(buku_kaya(), {"[Content_Types].xml": tanda}))
    with zipfile.ZipFile(aliran, "a") as arsip:
        arsip.writestr("_xmlsignatures/origin.sigs", b"")
    assert tandai(aliran.getvalue(), DAFTAR).bertanda_tangan


LEMBAR = "xl/worksheets/sheet4.xml"
DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>'


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (b"nip;nama\n1;a\n", "bentuknya bukan"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "bentuknya bukan"),
        (bytes(600) + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (ganti(buku_kaya(), {"[Content_Types].xml": None}), "bentuknya bukan"),
        (ganti(buku_kaya(), {"xl/styles.xml": lambda _: b"<a/>"}), "daftar format"),
        (ganti(buku_kaya(), {"xl/styles.xml": lambda _: b"<a>"}), "tidak lazim"),
        (ganti(buku_kaya(), {"xl/workbook.xml": lambda isi: DOCTYPE + isi.partition(b"?>")[2]}), "tidak lazim"),
        (ganti(buku_kaya(), {LEMBAR: lambda isi: DOCTYPE + isi.partition(b"?>")[2]}), "tidak lazim"),
        (ganti(buku_kaya(), {LEMBAR: lambda isi: isi.replace(b'<row r="4"', b'<row r="1"')}), "tidak lazim"),
        (ganti(buku_kaya(), {LEMBAR: lambda isi: isi[:900]}), "tidak lazim"),
    ],
)  # fmt: skip
def test_tidak_dapat_ditandai(isi: bytes, sebab: str) -> None:
    """What is no xlsx, or laid out as no spreadsheet program does, is refused with the cause, never half marked."""
    with pytest.raises(TakDitandai, match=sebab):
        tandai(isi, DAFTAR)


def lewat_libreoffice(isi: bytes, folder: Path) -> Workbook:
    """Load and save through LibreOffice, which recalculates, and return what came of it."""
    (folder / "a.xlsx").write_bytes(isi)
    perintah = ["soffice", f"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to", "xlsx"]
    subprocess.run([*perintah, "--outdir", folder / "b", folder / "a.xlsx"], check=True, capture_output=True)  # noqa: S603
    return openpyxl.load_workbook(folder / "b" / "a.xlsx", data_only=True)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice tidak terpasang")
def test_libreoffice_membuka_tanpa_kehilangan(tmp_path: Path) -> None:
    """LibreOffice opens the copy: the same computed values, the marks, the comments, the links, the chart."""
    hasil = lewat_libreoffice(tandai(buku_kaya(), DAFTAR).isi, tmp_path)
    assert [satu.value for satu in hasil["target"]["E"][:7]] == ["bobot", 60, 40, 60, 40, 60, 40]
    assert hasil["target"]["D2"].fill.fgColor.rgb == MERAH
    assert "KESALAHAN SEL003" in hasil["target"]["D2"].comment.text
    assert "[asnkin]" in hasil["pegawai"]["A2"].comment.text
    assert len(hasil["Grafik & gambar"]._charts) == 1
    assert hasil["Temuan"]["E7"].hyperlink.location.endswith("D2")


def test_lembar_tak_dikenal_hanya_didaftar() -> None:
    """A finding on a sheet that this workbook does not have is listed and marks nothing."""
    hasil = tandai(buku_kaya(), [temuan("tak ada", "A1")])
    assert hasil.sel == 0
    assert [satu[3] for satu in daftar(hasil.isi)] == ["tak ada"]

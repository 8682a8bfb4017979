"""The sheet Temuan that is added to a marked workbook: every finding, with a link to its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from asnkin.buatan import BUATAN, TEMUAN
from asnkin.laporan.excel.gaya import ABU, GARIS, HURUF, TUA
from asnkin.laporan.excel.kolom import SELA, TINGGI, jumlah_baris
from asnkin.laporan.excel.temuan import RENTANG_MAKS, jumlah_temuan
from asnkin.laporan.tampil import angka, sel_ringkas
from asnkin.laporan.tandai.paket import teks_bagian
from asnkin.laporan.tandai.sasaran import WARNA
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asnkin.laporan.tandai.gaya_xml import GayaBuku
    from asnkin.temuan import Temuan

KOLOM: Final = (
    ("No.", 6), ("Tingkat", 12), ("Kode", 9), ("Lembar", 18), ("Sel", 16), ("Isi Sel", 24), ("Temuan", 56),
    ("Saran", 50),
)  # fmt: skip
KEPALA: Final = 5  # row of the headers
TAUTAN_MAKS: Final = 65_490  # Excel opens no sheet with more links than 65,530
BARIS_MAKS: Final = 1_000_000
_KOLOM_SEL: Final = "E"
_SELA_LEBAR: Final = 1.5
_CARA_BACA: Final = (
    "Cara membaca: sel berwarna merah muda harus diperbaiki, sel berwarna jingga perlu diperiksa; sebab dan sarannya "
    "ada pada komentar sel itu. Klik isi kolom Sel untuk menuju selnya. Catatan hanya untuk diketahui dan tidak "
    "diwarnai. Setelah diperbaiki, simpan buku kerja ini lalu kirim kembali; lembar Temuan boleh dibiarkan."
)
_WARNA_CATATAN: Final = "#FFFFE0"
_AWAL: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{ruang_nama}">'
    '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>'
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">'
    '<pane ySplit="{kepala}" topLeftCell="A{isi}" activePane="bottomLeft" state="frozen"/>'
    '<selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
    "<cols>{kolom}</cols><sheetData>"
)
_TENGAH: Final = (
    '</sheetData><autoFilter ref="A{kepala}:H{akhir}"/><mergeCells count="1"><mergeCell ref="A3:H3"/></mergeCells>'
)
_AKHIR: Final = (
    '<printOptions horizontalCentered="1"/>'
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>'
    '<pageSetup paperSize="14" orientation="landscape" fitToHeight="0"/>'
    "<headerFooter><oddFooter>&amp;L&amp;8Temuan asnkin&amp;R&amp;8Halaman &amp;P dari &amp;N</oddFooter>"
    "</headerFooter>"
    '<ignoredErrors><ignoredError sqref="A1:H{akhir}" numberStoredAsText="1"/></ignoredErrors></worksheet>'
)


def lembar_temuan(temuan: Sequence[Temuan], gaya: GayaBuku, ruang_nama: str, *, tanpa_komentar: int) -> bytes:
    """Return the sheet as XML, the findings in the given order.

    ``tanpa_komentar``: marked cells that got no comment, which is then said.
    """
    tampil = temuan[:BARIS_MAKS]
    bentuk = _Bentuk(gaya)
    catatan = _CARA_BACA
    if tanpa_komentar:
        catatan += f" {angka(tanpa_komentar, 0)} sel diwarnai tanpa komentar; sebabnya ada pada daftar ini."
    if len(tampil) < len(temuan):
        catatan += f" {angka(len(temuan) - len(tampil), 0)} temuan terakhir tidak termuat pada lembar ini."
    lebar = sum(satu for _, satu in KOLOM)
    akhir = KEPALA + max(len(tampil), 1)
    kolom = "".join(
        f'<col min="{j}" max="{j}" width="{satu}" customWidth="1"/>' for j, (_, satu) in enumerate(KOLOM, 1)
    )
    bagian = [
        _AWAL.format(ruang_nama=ruang_nama, kepala=KEPALA, isi=KEPALA + 1, kolom=kolom),
        _baris(1, 20, [(BUATAN[TEMUAN], bentuk.judul)]),
        _baris(2, 16, [(f"Ditemukan {jumlah_temuan(temuan)}", bentuk.anak_judul)]),
        _baris(3, TINGGI * jumlah_baris(catatan, lebar) + SELA, [(catatan, bentuk.keterangan)]),
        _baris(KEPALA, TINGGI + 6, [(nama, bentuk.kepala) for nama, _ in KOLOM]),
        *(bentuk.satu(nomor, satu) for nomor, satu in enumerate(tampil, 1)),
        _TENGAH.format(kepala=KEPALA, akhir=akhir),
        *_tautan(tampil),
        _AKHIR.format(akhir=akhir),
    ]
    return "".join(bagian).encode()


def tujuan(satu: Temuan) -> str:
    """Return where the link of a finding leads: its first cells, else the top of its sheet; "" without a sheet."""
    if not satu.tempat.lembar:
        return ""
    sel = satu.tempat.sel.partition(",")[0] or "A1"
    lembar = satu.tempat.lembar.replace("'", "''")
    return f"'{lembar}'!{f'A{sel}' if sel.isdigit() else sel}"


def _tautan(daftar: Sequence[Temuan]) -> Iterator[str]:
    isi = [(KEPALA + i, kemana) for i, satu in enumerate(daftar, 1) if (kemana := tujuan(satu))]
    if isi:
        yield "<hyperlinks>"
        for baris, kemana in isi[:TAUTAN_MAKS]:
            yield f'<hyperlink ref="{_KOLOM_SEL}{baris}" location={quoteattr(teks_bagian(kemana))}/>'
        yield "</hyperlinks>"


class _Bentuk:
    """The formats of the sheet, added to those of the workbook."""

    def __init__(self, gaya: GayaBuku) -> None:
        def sel(warna: str = "", rata: str = "left", **huruf: str) -> int:
            isi = {**huruf, "sz": huruf.get("sz", "10"), "name": HURUF}
            return gaya.baru(isi, warna, garis=GARIS, rata={"horizontal": rata, "vertical": "top", "wrapText": "1"})

        polos = {"vertical": "center"}
        self.judul = gaya.baru({"b": "", "sz": "14", "color": TUA, "name": HURUF}, "", rata=polos)
        self.anak_judul = gaya.baru({"b": "", "sz": "11", "name": HURUF}, "", rata=polos)
        bungkus = {"vertical": "top", "wrapText": "1"}
        self.keterangan = gaya.baru({"i": "", "sz": "10", "color": ABU, "name": HURUF}, "", rata=bungkus)
        self.kepala = sel(TUA, "center", b="", sz="10", color="#FFFFFF")
        self._teks, self._nomor = sel(), sel("", "center")
        self._taut = sel(u="", sz="10", color="#0563C1")
        self._tingkat = {tingkat: sel(WARNA.get(tingkat, _WARNA_CATATAN)) for tingkat in Tingkat}

    def satu(self, nomor: int, satu: Temuan) -> str:
        """Return the row of one finding; where it has a sheet but no cell, the link says so."""
        sel = sel_ringkas(satu.tempat.sel, RENTANG_MAKS)
        sel = f"baris {sel}" if sel.isdigit() else sel or ("seluruh lembar" if satu.tempat.lembar else "")
        teks = (satu.tingkat.value, satu.kode, satu.tempat.lembar, sel, satu.nilai, satu.pesan, satu.saran)
        gaya = [self._tingkat[satu.tingkat], self._teks, self._teks, self._taut, *[self._teks] * 3]
        lebar = [lebar for _, lebar in KOLOM[1:]]
        tinggi = max(jumlah_baris(isi, muat - _SELA_LEBAR) for isi, muat in zip(teks, lebar, strict=True))
        isi = [(str(nomor), self._nomor), *zip(teks, gaya, strict=True)]
        return _baris(KEPALA + nomor, min(TINGGI * tinggi + SELA, 400), isi)


def _baris(nomor: int, tinggi: float, isi: Sequence[tuple[str, int]]) -> str:
    sel = "".join(
        f'<c r="{huruf}{nomor}" s="{gaya}" t="inlineStr"><is><t xml:space="preserve">{escape(teks_bagian(teks))}</t>'
        "</is></c>"
        if teks
        else f'<c r="{huruf}{nomor}" s="{gaya}"/>'
        for huruf, (teks, gaya) in zip("ABCDEFGH", isi, strict=False)
    )
    return f'<row r="{nomor}" ht="{tinggi:g}" customHeight="1">{sel}</row>'

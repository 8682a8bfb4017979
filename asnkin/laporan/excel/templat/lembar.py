"""One sheet of the template: heading, header with its help, and empty cells that check what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.laporan.excel.bersih import bersihkan
from asnkin.laporan.excel.gaya import ABU, GARIS, MUDA, TUA
from asnkin.laporan.excel.kolom import SELA, TINGGI, jumlah_baris
from asnkin.laporan.excel.templat.isian import Kolom, Lembar, Macam, Sifat
from asnkin.laporan.excel.templat.sahih import sahih

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.gaya import Gaya
    from asnkin.laporan.excel.templat.pilihan import Pilihan

BARIS: Final = 5000  # rows with checks
KEPALA: Final = 2  # row (0-based) of the header
SEBAGIAN: Final = "#FFF2CC"  # header of a butir that is not for everybody
TAB: Final = {Sifat.WAJIB: TUA, Sifat.OPSIONAL: GARIS}
KAKI: Final = "&L&8rahasia – memuat data pegawai&C&8&A&R&8Halaman &P dari &N"
LINDUNG: Final = {
    "format_columns": True, "format_rows": True, "insert_rows": True, "delete_rows": True, "sort": True,
    "autofilter": True,
}  # fmt: skip
# as text an entry such as 1-2 stays what it is, and a NIP keeps its digits
_FORMAT_SEL: Final = {Macam.NIP: "@", Macam.PILIHAN: "@", Macam.TANGGAL: "dd/mm/yyyy"}
_KOLOM_AKHIR: Final = 16_383
_BARIS_KEPALA_MAKS: Final = 8
_TINGGI_BANTUAN: Final = 16  # pixels of a line of help
_HURUF_BANTUAN: Final = 52  # characters on a line of help


def tulis_lembar(buku: BukuKerja, lembar: Lembar, pilihan: Pilihan) -> None:
    """Write the sheet; every cell below the header is unlocked, checked and has the format of its column."""
    ws = buku.lembar(lembar.nama)
    ws.set_tab_color(TAB[lembar.sifat])
    ws.set_footer(KAKI)
    tulis_kepala(buku, ws, (lembar.judul, _uraian(lembar)), len(lembar.kolom))
    tinggi = max(jumlah_baris(teks_kepala(satu), satu.lebar - 1) for satu in lembar.kolom)
    ws.set_row(KEPALA, min(tinggi, _BARIS_KEPALA_MAKS) * TINGGI + 2 * SELA)
    terbuka = buku.gaya.buat(locked=False)
    ws.set_column(len(lembar.kolom), _KOLOM_AKHIR, None, terbuka)  # rows can be deleted only where all cells are open
    for j, satu in enumerate(lembar.kolom):
        ws.set_column(j, j, satu.lebar, gaya_sel(buku.gaya, satu.macam))
        ws.write_string(KEPALA, j, bersihkan(teks_kepala(satu)), gaya_kepala(buku.gaya, satu))
        tulis_bantuan(ws, KEPALA, j, satu)
        isi = sahih(satu, KEPALA + 1, j, pilihan)
        if isi["validate"] != "any" or "input_message" in isi:
            ws.data_validation(KEPALA + 1, j, KEPALA + BARIS, j, isi)
    ws.autofilter(KEPALA, 0, KEPALA + BARIS, len(lembar.kolom) - 1)
    ws.freeze_panes(KEPALA + 1, _beku(lembar))
    ws.repeat_rows(KEPALA)
    ws.protect("", LINDUNG)
    ws.set_selection(KEPALA + 1, 0, KEPALA + 1, 0)


def _uraian(lembar: Lembar) -> str:
    return f"{lembar.uraian} Lembar ini boleh kosong." if lembar.sifat is Sifat.OPSIONAL else lembar.uraian


def tulis_kepala(buku: BukuKerja, ws: Worksheet, teks: tuple[str, str], lebar: int) -> None:
    """Write the heading of a sheet of ``lebar`` columns and the line that explains it."""
    uraian = buku.gaya.buat(italic=True, font_color=ABU, valign="top", quote_prefix=True)
    for baris, (satu, gaya, tinggi) in enumerate(
        zip(teks, (buku.gaya.judul(tengah=False), uraian), (22, 17), strict=True)
    ):
        ws.set_row(baris, tinggi)
        ws.write_string(baris, 0, bersihkan(satu), gaya)
        for j in range(1, lebar):
            ws.write_blank(baris, j, None, gaya)  # else the borders of the columns would run through the heading


def teks_kepala(kolom: Kolom) -> str:
    """Return the header as it stands: a star where the column must be filled in."""
    return f"{kolom.judul} *" if kolom.wajib else kolom.judul


def gaya_kepala(gaya: Gaya, kolom: Kolom) -> Format:
    """Return the format of a header: dark where required, yellow where for some only, else light."""
    if kolom.wajib:
        return gaya.kepala
    if kolom.sebagian:
        return gaya.buat(
            bold=True, font_color=TUA, bg_color=SEBAGIAN, align="center", valign="vcenter", text_wrap=True, border=1,
            border_color=GARIS,
        )  # fmt: skip
    return gaya.kelompok


def gaya_sel(gaya: Gaya, macam: Macam, **sifat: object) -> Format:
    """Return the format of the open cells of a column."""
    bawaan: dict[str, object] = {
        "locked": False, "valign": "top", "border": 1, "border_color": GARIS, "text_wrap": macam is Macam.TEKS,
    }  # fmt: skip
    if macam in _FORMAT_SEL:
        bawaan["num_format"] = _FORMAT_SEL[macam]
    return gaya.buat(**(bawaan | sifat))


def tulis_bantuan(ws: Worksheet, baris: int, kolom: int, satu: Kolom) -> None:
    """Put the help of a column behind its header, in a box that shows all of it."""
    if not satu.bantuan:
        return
    teks = f"{satu.judul}\n{satu.bantuan}"
    tinggi = (jumlah_baris(teks, _HURUF_BANTUAN) + 1) * _TINGGI_BANTUAN
    kotak = {"x_scale": 3, "height": tinggi, "font_name": "Calibri", "font_size": 9, "color": MUDA, "author": "asnkin"}
    ws.write_comment(baris, kolom, bersihkan(teks), kotak)


def _beku(lembar: Lembar) -> int:
    """Return how many columns stay in view: the NIP and the name beside it."""
    if lembar.kolom[0].macam is not Macam.NIP:
        return 1
    return 2 if len(lembar.kolom) > 1 and lembar.kolom[1].judul.startswith("Nama") else 1

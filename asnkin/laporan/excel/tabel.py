"""A sheet with one table: title block, header, rows, filter, frozen panes, print titles."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from xlsxwriter.utility import xl_col_to_name

from asnkin.laporan.excel.arti_kolom import arti
from asnkin.laporan.excel.bersih import bersihkan
from asnkin.laporan.excel.blok import tulis_blok
from asnkin.laporan.excel.gaya import HURUF, SELANG
from asnkin.laporan.excel.kolom import TINGGI, jumlah_baris, potong
from asnkin.laporan.excel.lebar_cetak import cetak_lebar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xlsxwriter.worksheet import Worksheet

    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom

BARIS_LEMBAR: Final = 1_048_576
_SELAYAR: Final = 110.0  # characters that a screen shows side by side
_LEBAR_ARTI: Final = 220  # pixels of a note on a header
_HURUF_ARTI: Final = 30.0  # characters of a line in it
_TINGGI_ARTI: Final = 16
_CADANGAN: Final = 24  # rows kept free below a table for the signature block
MUAT: Final = BARIS_LEMBAR - _CADANGAN  # rows of a table that one sheet holds
_BOLEH: Final = {"autofilter": True, "sort": True, "format_columns": True, "format_rows": True}


@dataclass(frozen=True, slots=True)
class Isi:
    """What stands on the sheet. ``beku``: columns that stay in view; ``warna``: header -> {text: fill of its cells}.

    ``ulang``: columns printed again on every page where the table is too wide for one, with the remark above them; 0:
    always one page wide.
    ``warna_angka``: group of columns -> {(comparison, number): fill}; an empty cell compares as 0.
    ``keterangan`` is the remark below the title; ``kosong`` is said where there are no rows. ``bantu``: last columns
    that only formulas need, hidden. ``lindungi``: cells are locked, without a password.
    """

    lembar: str
    judul: Sequence[str]
    kolom: Sequence[Kolom]
    beku: int = 0
    ulang: int = 0
    keterangan: str = ""
    kosong: str = ""
    warna: Mapping[str, Mapping[str, str]] | None = None
    warna_angka: Mapping[str, Mapping[tuple[str, float], str]] | None = None
    bantu: int = 0
    lindungi: bool = False


@dataclass(frozen=True, slots=True)
class Letak:
    """Where a table came to stand: its last sheet, its first row there and the first free row below it (0-based)."""

    ws: Worksheet
    atas: int
    bawah: int

    def namai(self, buku: BukuKerja, kolom: Sequence[str], nama: Mapping[str, str]) -> None:
        """Define names (name -> key of a column) for the cells of columns, whose keys ``kolom`` lists in order."""
        for satu, kunci in nama.items():
            huruf = xl_col_to_name(kolom.index(kunci), col_abs=True)
            buku.buku.define_name(satu, f"='{self.ws.name}'!{huruf}${self.atas + 1}:{huruf}${self.bawah}")


def tulis_tabel(buku: BukuKerja, isi: Isi, *, maks: int = BARIS_LEMBAR) -> Letak:
    """Write the table, over as many sheets as it needs: each holds ``maks`` rows, and each part says that it is one."""
    n = len(isi.kolom[0].isi)
    muat = maks - _CADANGAN
    bagian = max(1, -(-n // muat))
    for ke in range(bagian):
        kolom = [potong(satu, ke * muat, (ke + 1) * muat) for satu in isi.kolom]
        nama = isi.lembar if ke == 0 else f"{isi.lembar} ({ke + 1})"
        catatan = [isi.keterangan] if isi.keterangan else []
        if bagian > 1:
            catatan.append(_sebut_bagian(isi.lembar, ke, bagian, n))
        if not n and isi.kosong:
            catatan.append(isi.kosong)
        letak = _tulis_lembar(buku, buku.lembar(nama), isi, kolom, "\n".join(catatan))
    return letak


def _sebut_bagian(lembar: str, ke: int, bagian: int, n: int) -> str:
    jumlah = f"{n:,}".replace(",", ".")
    lanjut = f"; lanjutannya pada lembar '{lembar} ({ke + 2})'" if ke + 1 < bagian else ""
    return f"Bagian {ke + 1} dari {bagian}: {jumlah} baris tidak muat pada satu lembar{lanjut}."


def _tulis_lembar(buku: BukuKerja, ws: Worksheet, isi: Isi, kolom: Sequence[Kolom], catatan: str) -> Letak:
    lebar = [satu.lebar() for satu in kolom]
    tampak = len(kolom) - isi.bantu
    for j, satu in enumerate(lebar):
        ws.set_column(j, j, satu, None, {"hidden": j >= tampak})
    baris = tulis_judul(buku, ws, isi.judul, len(kolom), tengah=False)
    if catatan:
        baris = tulis_keterangan(buku, ws, baris, catatan, lebar[: isi.ulang or tampak])
    kepala = baris + 1
    baris = _tulis_kepala(buku, ws, kepala, kolom, lebar)
    n = tulis_blok(ws, baris, 0, kolom)
    ws.freeze_panes(baris, isi.beku)
    ws.repeat_rows(kepala, baris - 1)
    if isi.ulang:
        cetak_lebar(ws, kolom[:tampak], lebar[:tampak], isi.ulang)
    ws.autofilter(baris - 1, 0, max(baris, baris + n - 1), len(kolom) - 1)
    if n:
        _hias(buku, ws, isi, kolom, (baris, baris + n - 1))
    if isi.lindungi:
        ws.protect("", _BOLEH)
    return Letak(ws, baris, baris + n)


def tulis_judul(buku: BukuKerja, ws: Worksheet, judul: Sequence[str], n_kolom: int, *, tengah: bool) -> int:
    """Write the title lines from row 0, centred over ``n_kolom`` columns or at the left; return the next row."""
    for i, teks in enumerate(judul):
        gaya = buku.gaya.anak_judul(tengah=tengah) if i else buku.gaya.judul(tengah=tengah)
        if tengah:
            ws.merge_range(i, 0, i, n_kolom - 1, "", gaya)
        ws.write_string(i, 0, bersihkan(teks), gaya)
        ws.set_row(i, 16 if i else 20)
    return len(judul)


def tulis_keterangan(buku: BukuKerja, ws: Worksheet, baris: int, teks: str, lebar: Sequence[float]) -> int:
    """Write a remark over the first columns, as high as it needs; return the next row."""
    jumlah = list(accumulate(lebar))
    akhir = min(bisect_left(jumlah, _SELAYAR), len(lebar) - 1)
    if akhir:
        ws.merge_range(baris, 0, baris, akhir, "", buku.gaya.keterangan)
    ws.write_string(baris, 0, bersihkan(teks), buku.gaya.keterangan)
    ws.set_row(baris, TINGGI * jumlah_baris(teks, jumlah[akhir]) + 2)
    return baris + 1


def _tulis_kepala(buku: BukuKerja, ws: Worksheet, baris: int, kolom: Sequence[Kolom], lebar: Sequence[float]) -> int:
    """Write one header row, or two where columns are grouped; return the first row of data."""
    bawah = baris + 1 if any(satu.kelompok for satu in kolom) else baris
    for j, satu in enumerate(kolom):
        if teks := arti(str(ws.name), satu):
            ws.write_comment(baris if not satu.kelompok else bawah, j, teks, _sifat_arti(teks))
        if bawah > baris and not satu.kelompok:
            ws.merge_range(baris, j, bawah, j, "", buku.gaya.kepala)
            ws.write_string(baris, j, bersihkan(satu.judul), buku.gaya.kepala)
        else:
            ws.write_string(bawah, j, bersihkan(satu.judul), buku.gaya.kepala)
    ws.set_row(bawah, TINGGI * max(map(_baris_judul, kolom, lebar)) + 6)
    if bawah > baris:
        ws.set_row(baris, TINGGI * _tulis_kelompok(buku, ws, baris, kolom, lebar) + 6)
    return bawah + 1


def _sifat_arti(teks: str) -> dict[str, object]:
    """Return how the note on a header looks: as large as it needs."""
    tinggi = _TINGGI_ARTI * (jumlah_baris(teks, _HURUF_ARTI) + 1)
    return {"width": _LEBAR_ARTI, "height": tinggi, "font_name": HURUF, "font_size": 9, "author": "asnkin"}


def _baris_judul(kolom: Kolom, lebar: float) -> int:
    return jumlah_baris(kolom.judul, lebar - 1.5)


def _tulis_kelompok(buku: BukuKerja, ws: Worksheet, baris: int, kolom: Sequence[Kolom], lebar: Sequence[float]) -> int:
    """Write the upper header row, neighbours of one group joined; return the lines it needs."""
    tinggi, mulai = 1, 0
    for j in range(1, len(kolom) + 1):
        nama = kolom[mulai].kelompok
        if j < len(kolom) and kolom[j].kelompok == nama:
            continue
        if nama and j - mulai > 1:
            ws.merge_range(baris, mulai, baris, j - 1, "", buku.gaya.kelompok)
        if nama:
            ws.write_string(baris, mulai, bersihkan(nama), buku.gaya.kelompok)
            tinggi = max(tinggi, jumlah_baris(nama, sum(lebar[mulai:j]) - 1))
        mulai = j
    return tinggi


def _hias(buku: BukuKerja, ws: Worksheet, isi: Isi, kolom: Sequence[Kolom], baris: tuple[int, int]) -> None:
    """Colour cells by their text, and every second row; conditional, so that both survive sorting."""
    for j, satu in enumerate(kolom):
        for teks, warna in (isi.warna or {}).get(satu.judul, {}).items():
            ws.conditional_format(baris[0], j, baris[1], j, aturan_warna(buku, teks, warna))
        for (banding, batas), warna in (isi.warna_angka or {}).get(satu.kelompok, {}).items():
            gaya = buku.buku.add_format({"bg_color": warna})
            rumus = {"type": "cell", "criteria": banding, "value": batas, "format": gaya, "stop_if_true": True}
            ws.conditional_format(baris[0], j, baris[1], j, rumus)
    selang = buku.buku.add_format({"bg_color": SELANG})
    rumus = {"type": "formula", "criteria": "=MOD(ROW(),2)=0", "format": selang}
    ws.conditional_format(baris[0], 0, baris[1], len(kolom) - 1, rumus)
    ws.ignore_errors({"number_stored_as_text": f"A{baris[0] + 1}:XFD{baris[1] + 1}"})


def aturan_warna(buku: BukuKerja, teks: str, warna: str) -> dict[str, object]:
    """Return the conditional format that fills cells which hold exactly ``teks``."""
    lolos = bersihkan(teks).replace('"', '""')
    gaya = buku.buku.add_format({"bg_color": warna})
    return {"type": "cell", "criteria": "==", "value": f'"{lolos}"', "format": gaya, "stop_if_true": True}

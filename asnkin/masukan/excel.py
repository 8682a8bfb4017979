"""Workbooks (xlsx, xlsm, xlsb, xls, ods): opened from bytes through calamine, rows kept in their places."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final, cast

import python_calamine as calamine

from asnkin.aturan import berkas as aturan
from asnkin.masukan.arsip import TEKS_PANJANG, BagianJujur, periksa_bagian, teks_panjang
from asnkin.masukan.arsip import tolak as arsip_ditolak
from asnkin.masukan.buku import LembarMentah
from asnkin.masukan.endus import Bentuk
from asnkin.masukan.pindai import Pindaian, bagian_lembar, pindai, relasi, ukur
from asnkin.masukan.pindai_biner import pindai_xls, pindai_xlsb, relasi_xlsb
from asnkin.masukan.pindai_ods import pindai_ods
from asnkin.masukan.sandi import TanyaSandi, lepas_sandi, tanpa_sandi
from asnkin.masukan.tolakan import BerkasDitolak, TerlaluBesar
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asnkin.temuan import Temuan

_TEKS_SEMUA_MAKS: Final = 1 << 31  # bytes of shared text, were every cell to hold the longest
_TERSEMBUNYI: Final = (calamine.SheetVisibleEnum.Hidden, calamine.SheetVisibleEnum.VeryHidden)
_PANIK: Final = "PanicException"  # what a Rust library raises when it meets the impossible; no Exception subclass


def baca_buku(
    nama: str, dasar: str, isi: bytes, bentuk: Bentuk, temuan: list[Temuan], tanya: TanyaSandi = tanpa_sandi
) -> list[LembarMentah]:
    """Read every sheet of a workbook; chart sheets and empty sheets have no cells. Doubts are added to ``temuan``.

    ``tanya`` gives the password of a locked .xls. Raises BerkasDitolak for whatever is locked, broken or no workbook,
    TerlaluBesar for what is dangerously large.
    """
    pindaian = _pindai_zip(nama, isi) if bentuk is Bentuk.ZIP else pindai_xls(isi)
    if any(satu.terlalu_renggang for satu in pindaian):
        raise TerlaluBesar("sel terisi yang berjauhan")
    try:
        buku = calamine.CalamineWorkbook.from_filelike(io.BytesIO(isi))
        jumlah = len(buku.sheet_names)
        if len(pindaian) != jumlah:
            temuan.append(aturan.GALAT_TAK_TERLIHAT.temuan(Tempat(nama)))
            pindaian = [Pindaian(bulat=True)] * jumlah
        lembar = [_lembar(nama, dasar, buku, nomor, pindaian[nomor]) for nomor in range(jumlah)]
    except calamine.PasswordError as galat:
        if bentuk is Bentuk.ZIP:
            raise BerkasDitolak(aturan.SANDI.temuan(Tempat(nama))) from galat
        return baca_buku(nama, dasar, lepas_sandi(nama, isi, tanya), Bentuk.OLE2, temuan)
    except Exception as galat:
        raise BerkasDitolak(aturan.RUSAK.temuan(Tempat(nama))) from galat
    except BaseException as galat:
        if type(galat).__name__ != _PANIK:
            raise
        raise BerkasDitolak(aturan.RUSAK.temuan(Tempat(nama))) from galat
    if not lembar:
        raise BerkasDitolak(aturan.RUSAK.temuan(Tempat(nama)))
    return lembar


def _pindai_zip(nama: str, isi: bytes) -> list[Pindaian]:
    """Check a zip before it is unpacked whole, and scan its sheets; [] where it is laid out in an odd way."""
    tempat = Tempat(nama)
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            tolak = arsip_ditolak(arsip, tempat)
            panjang = 0 if tolak is not None else periksa_bagian(arsip)
            hasil = [] if tolak is not None else _pindai_lembar(arsip)
    except TerlaluBesar:
        raise
    except Exception as galat:  # a broken zip fails in a dozen ways; one of them is that it asks for a password
        sandi = isinstance(galat, RuntimeError) and "password" in str(galat)
        raise BerkasDitolak((aturan.SANDI if sandi else aturan.RUSAK).temuan(tempat)) from galat
    if tolak is not None:
        raise BerkasDitolak(tolak)
    if panjang * sum(satu.bersama for satu in hasil) > _TEKS_SEMUA_MAKS:
        raise TerlaluBesar("tulisan panjang yang diulang di banyak sel")
    return hasil


def _pindai_lembar(arsip: zipfile.ZipFile) -> list[Pindaian]:
    """Scan each sheet in the manner of its format."""
    nama = [satu.replace("\\", "/").casefold() for satu in arsip.namelist()]
    if "content.xml" in nama:
        isi = _baca(arsip, arsip.namelist()[nama.index("content.xml")])
        if teks_panjang(isi):
            raise TerlaluBesar(TEKS_PANJANG)
        return pindai_ods(isi.decode("utf-8", "replace"))
    if any(satu.endswith("workbook.bin") for satu in nama):
        bagian = bagian_lembar(arsip, "workbook.bin", relasi_xlsb)
        return [pindai_xlsb(_baca(arsip, satu)) if satu else Pindaian() for satu in bagian]
    return [_pindai_bagian(arsip, satu) for satu in bagian_lembar(arsip, "workbook.xml", relasi)]


def _baca(arsip: zipfile.ZipFile, nama: str) -> bytes:
    with BagianJujur(arsip, nama) as bagian:
        return bagian.read()


def _pindai_bagian(arsip: zipfile.ZipFile, nama: str) -> Pindaian:
    if not nama:
        return Pindaian()
    with BagianJujur(arsip, nama) as bagian:
        hasil = pindai(bagian)
    if hasil.terlalu_renggang:  # or merely formatted far beyond the data: only an exact look tells
        with BagianJujur(arsip, nama) as bagian:
            ukur(bagian, hasil)
    return hasil


def _lembar(nama: str, dasar: str, buku: calamine.CalamineWorkbook, nomor: int, pindaian: Pindaian) -> LembarMentah:
    keterangan = buku.sheets_metadata[nomor]
    lembar = buku.get_sheet_by_index(nomor)
    mulai = lembar.start
    geser = mulai[1] if mulai else 0
    sel = list(_bagi_kosong(cast("Iterator[list[object]]", lembar.iter_rows()))) if mulai else []
    if pindaian.bulat:  # one kind of number for all that follows, as .xlsx has it
        sel = [[float(isi) if type(isi) is int else isi for isi in satu] for satu in sel]
    if pindaian.rusak:
        sel, geser = _sisipkan(sel, geser, pindaian)
    return LembarMentah(
        berkas=nama,
        dasar=dasar,
        nama=keterangan.name,
        sel=sel,
        geser=geser,
        tersembunyi=keterangan.visible in _TERSEMBUNYI,
        baris_tersembunyi=tuple(sorted(pindaian.baris_tersembunyi)),
        gabungan=tuple(lembar.merged_cell_ranges or ()),
    )


def _bagi_kosong(baris: Iterator[list[object]]) -> Iterator[list[object]]:
    """Let all blank rows be one and the same list: a lone far cell has a million of them above it."""
    kosong: list[object] = []
    for satu in baris:
        if satu[0] != "" or satu.count("") < len(satu):
            yield satu
        else:
            kosong = kosong or satu
            yield kosong


def _sisipkan(sel: list[list[object]], geser: int, pindaian: Pindaian) -> tuple[list[list[object]], int]:
    """Put the markers of unusable cells in their places, widening the grid where they stand outside of it."""
    lebar = len(sel[0]) if sel else 0
    kiri = min(geser if sel else 1 << 14, *(kolom for _, kolom in pindaian.rusak), 1 << 14)
    kanan = max(geser + lebar, *(kolom + 1 for _, kolom in pindaian.rusak), 0)
    if kiri < geser or kanan > geser + lebar:
        awal: list[object] = [""] * (geser - kiri if sel else 0)
        akhir: list[object] = [""] * (kanan - geser - lebar if sel else 0)
        sel = [awal + satu + akhir for satu in sel]
    while len(sel) <= max(baris for baris, _ in pindaian.rusak):
        sel.append([""] * (kanan - kiri))
    for baris in {baris for baris, _ in pindaian.rusak}:
        sel[baris] = list(sel[baris])  # blank rows are shared
    for (baris, kolom), rusak in pindaian.rusak.items():
        if rusak.sebab == "galat" or sel[baris][kolom - kiri] == "":
            sel[baris][kolom - kiri] = rusak
    return sel, kiri

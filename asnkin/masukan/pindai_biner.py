"""The scan of binary workbooks (.xls, .xlsb) for what the reader underneath gives as blank: errors and hidden rows."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from asnkin.masukan.pindai import BARIS_MAKS, KOLOM_MAKS, Pindaian
from asnkin.masukan.tabel import SelRusak

if TYPE_CHECKING:
    from collections.abc import Iterator

_GALAT: Final = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}  # fmt: skip
_SEKTOR: Final = {9: 512, 12: 4096}
_AKHIR: Final = 0xFFFFFFFA  # sector numbers from here on are marks, not sectors
# records of .xls ([MS-XLS] 2.3)
_FORMULA, _EOF, _BOUNDSHEET, _BOOLERR, _ROW, _BOF = 0x0006, 0x000A, 0x0085, 0x0205, 0x0208, 0x0809
# cells with content: of BIFF2 (INTEGER … STRING), then NUMBER, LABEL, RK, MULRK, RSTRING, LABELSST
_SEL_XLS: Final = frozenset({2, 3, 4, 5, 6, 7, _BOOLERR, 0x0203, 0x0204, 0x0206, 0x027E, 0x00BD, 0x00D6, 0x00FD})
_MULRK = 0x00BD
# records of .xlsb ([MS-XLSB] 2.3); the cells with content are those from BrtCellRk to BrtFmlaError, and BrtCellRString
_ROW_HDR, _CELL_ERROR, _CELL_ISST, _FMLA_ERROR, _CELL_RSTRING, _BUNDLE_SH = 0, 3, 7, 11, 62, 156


def pindai_xls(isi: bytes) -> list[Pindaian]:
    """Scan every sheet of an .xls, in the order of the workbook; [] where the file is not laid out as it should be."""
    try:
        alir = _alir_buku(isi)
        letak = [
            struct.unpack_from("<I", alir, awal)[0] for jenis, awal, _ in _rekaman_xls(alir, 0) if jenis == _BOUNDSHEET
        ]
        return [_lembar_xls(alir, satu) for satu in letak]
    except (struct.error, LookupError, ValueError):
        return []


def _lembar_xls(alir: bytes, letak: int) -> Pindaian:
    hasil = Pindaian(bita=len(alir), bulat=True)
    for jenis, awal, panjang in _rekaman_xls(alir, letak):
        if jenis in _SEL_XLS and panjang >= 6:  # noqa: PLR2004 - row, column and more
            baris, kolom = _letak(alir, awal)
            _luaskan(hasil, baris, kolom + (panjang - 6) // 6 if jenis == _MULRK else kolom)
        if jenis == _BOOLERR and panjang >= 8 and alir[awal + 7]:  # noqa: PLR2004 - row, column, format, value, kind
            _tandai(hasil, *_letak(alir, awal), alir[awal + 6])
        elif jenis == _FORMULA and alir[awal + 12 : awal + 14] == b"\xff\xff" and alir[awal + 6] == 2:  # noqa: PLR2004
            _tandai(hasil, *_letak(alir, awal), alir[awal + 8])
        elif jenis == _ROW and panjang >= 13 and alir[awal + 12] & 0x20:  # noqa: PLR2004 - up to the flags
            hasil.baris_tersembunyi.add(struct.unpack_from("<H", alir, awal)[0] + 1)
    return hasil


def _letak(alir: bytes, awal: int) -> tuple[int, int]:
    baris, kolom = struct.unpack_from("<HH", alir, awal)
    return baris, kolom


def _rekaman_xls(alir: bytes, letak: int) -> Iterator[tuple[int, int, int]]:
    """Yield kind, start and length of each record of one substream; those of charts inside it are passed over."""
    dalam = 0
    while letak + 4 <= len(alir):
        jenis, panjang = struct.unpack_from("<HH", alir, letak)
        dalam += (jenis == _BOF) - (jenis == _EOF)
        if dalam <= 0:
            return
        if dalam == 1:
            yield jenis, letak + 4, panjang
        letak += 4 + panjang


def _alir_buku(isi: bytes) -> bytes:
    """The stream ``Workbook`` (or ``Book``) of a compound file ([MS-CFB]).

    Raises LookupError, ValueError or struct.error where there is none.
    """
    besar = _SEKTOR[struct.unpack_from("<H", isi, 30)[0]]
    n_fat, direktori, _, mini_maks, mini_awal, _, difat, _ = struct.unpack_from("<8I", isi, 44)
    n_fat = min(n_fat, len(isi) // besar)
    sektor_fat = list(struct.unpack_from("<109I", isi, 76))
    while difat < _AKHIR and len(sektor_fat) < n_fat:
        *lagi, difat = struct.unpack_from(f"<{besar // 4}I", isi, (difat + 1) * besar)
        sektor_fat += lagi
    fat = [
        isi_fat
        for satu in sektor_fat[:n_fat]
        for isi_fat in struct.unpack_from(f"<{besar // 4}I", isi, (satu + 1) * besar)
    ]
    entri = _rantai(isi, direktori, fat, besar, besar)
    daftar = [entri[i : i + 128] for i in range(0, len(entri) - 127, 128)]
    nama = [satu[: max(struct.unpack_from("<H", satu, 64)[0] - 2, 0)].decode("utf-16-le") for satu in daftar]
    satu = daftar[nama.index("Workbook" if "Workbook" in nama else "Book")]
    awal, ukuran = struct.unpack_from("<II", satu, 116)
    if ukuran >= mini_maks:
        return _rantai(isi, awal, fat, besar, besar)[:ukuran]
    mini = _rantai(isi, struct.unpack_from("<I", daftar[0], 116)[0], fat, besar, besar)
    tabel_mini = _rantai(isi, mini_awal, fat, besar, besar)
    return _rantai(mini, awal, list(struct.unpack(f"<{len(tabel_mini) // 4}I", tabel_mini)), 64, 0)[:ukuran]


def _rantai(isi: bytes, awal: int, fat: list[int], besar: int, kepala: int) -> bytes:
    """Join the sectors of a chain, each once at most: a chain that bites its tail ends there."""
    hasil, sudah = [], set()
    while awal < _AKHIR and awal not in sudah:
        sudah.add(awal)
        hasil.append(isi[kepala + awal * besar : kepala + (awal + 1) * besar])
        awal = fat[awal]
    return b"".join(hasil)


def pindai_xlsb(bagian: bytes) -> Pindaian:
    """Scan one worksheet part of an .xlsb."""
    hasil, baris = Pindaian(bita=len(bagian), bulat=True), 0
    for jenis, awal, panjang in _rekaman_xlsb(bagian):
        if (2 <= jenis <= _FMLA_ERROR or jenis == _CELL_RSTRING) and panjang >= 4:  # noqa: PLR2004 - column
            _luaskan(hasil, baris, struct.unpack_from("<I", bagian, awal)[0])
            hasil.bersama += jenis == _CELL_ISST
        if jenis == _ROW_HDR and panjang >= 12:  # noqa: PLR2004 - up to the flags
            baris = struct.unpack_from("<I", bagian, awal)[0]
            if bagian[awal + 11] & 0x10:
                hasil.baris_tersembunyi.add(baris + 1)
        elif jenis in (_CELL_ERROR, _FMLA_ERROR) and panjang >= 9:  # noqa: PLR2004 - column, format, error
            _tandai(hasil, baris, struct.unpack_from("<I", bagian, awal)[0], bagian[awal + 8])
    return hasil


def relasi_xlsb(buku: bytes) -> list[bytes]:
    """Relation ids of the sheets in ``workbook.bin``, in the order of the workbook."""
    hasil = []
    for jenis, awal, _ in _rekaman_xlsb(buku):
        if jenis == _BUNDLE_SH:
            n = struct.unpack_from("<I", buku, awal + 8)[0]
            hasil.append(buku[awal + 12 : awal + 12 + 2 * n].decode("utf-16-le").encode())
    return hasil


def _rekaman_xlsb(bagian: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield kind, start and length of each record; kind and length are written in groups of seven bits."""
    letak = 0
    while letak < len(bagian):
        jenis, letak = _angka(bagian, letak, 2)
        panjang, letak = _angka(bagian, letak, 4)
        yield jenis, letak, panjang
        letak += panjang


def _angka(bagian: bytes, letak: int, maks: int) -> tuple[int, int]:
    nilai = 0
    for urut in range(maks):
        satu = bagian[letak]
        letak += 1
        nilai |= (satu & 0x7F) << (7 * urut)
        if satu < 0x80:  # noqa: PLR2004 - the top bit says that more follows
            break
    return nilai, letak


def _luaskan(hasil: Pindaian, baris: int, kolom: int) -> None:
    hasil.baris, hasil.kolom = max(hasil.baris, baris + 1), max(hasil.kolom, kolom + 1)


def _tandai(hasil: Pindaian, baris: int, kolom: int, kode: int) -> None:
    if baris < BARIS_MAKS and kolom < KOLOM_MAKS:
        hasil.rusak[baris, kolom] = SelRusak(_GALAT.get(kode, "#GALAT"), "galat")

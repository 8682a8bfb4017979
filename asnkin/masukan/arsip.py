"""The zip around a workbook, looked at before anything unpacks it whole: no bombs, no lies, no flipped bytes."""

from __future__ import annotations

import copy
import re
import zipfile
from typing import TYPE_CHECKING, Final, Protocol, Self

from asnkin.aturan import berkas as aturan
from asnkin.masukan.endus import nama_zip
from asnkin.masukan.tolakan import TerlaluBesar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asnkin.tempat import Tempat
    from asnkin.temuan import Temuan

BITA_MAKS: Final = 1 << 30
TEKS_MAKS: Final = 1 << 20  # bytes of one text; Excel's own limit is 32 767 letters
TEKS_PANJANG: Final = "sebuah sel berisi lebih dari satu juta huruf"
POTONG: Final = 1 << 22
_BUKU: Final = ("workbook.xml", "workbook.bin", "content.xml")
_DIPERIKSA: Final = re.compile(r"(?:.*/)?(?:workbook|sharedstrings|styles)\.(?:xml|bin)(?:\.rels)?")
_TEKS_BERSAMA: Final = re.compile(r"(?:.*/)?sharedstrings\.(?:xml|bin)")
_TEKS_BERSAMA_MAKS: Final = 1 << 27
_BESAR: Final = 1 << 25
_RASIO_MAKS: Final = 200  # sheets of ten thousand like rows shrink to a fiftieth; a bomb to a thousandth


class Bacaan(Protocol):
    """What can be read piece by piece."""

    def read(self, jumlah: int = -1, /) -> bytes:
        """Read at most so many bytes."""


class BagianJujur:
    """A part of a zip as a stream. Raises BadZipFile where it is longer than the zip says, or its checksum differs."""

    def __init__(self, arsip: zipfile.ZipFile, nama: str) -> None:
        """Open the part one byte beyond its claimed end, so that a lie shows."""
        keterangan = copy.copy(arsip.getinfo(nama))
        self._sisa = keterangan.file_size
        keterangan.file_size += 1
        self._isi = arsip.open(keterangan)

    def __enter__(self) -> Self:
        """Give the stream."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the part."""
        self._isi.close()

    def read(self, jumlah: int = -1) -> bytes:
        """Read at most so many bytes, all for -1."""
        potong = self._isi.read(jumlah)
        self._sisa -= len(potong)
        if self._sisa < 0:
            raise zipfile.BadZipFile
        return potong


def tolak(arsip: zipfile.ZipFile, tempat: Tempat) -> Temuan | None:
    """Why a zip is refused unread: it is no workbook, or would unpack to more than is safe."""
    daftar = arsip.namelist()
    if not any(_rapi(satu).endswith(_BUKU) for satu in daftar):
        return aturan.BUKAN_TABEL.temuan(tempat, rupa=nama_zip(daftar))
    bagian = arsip.infolist()
    sebab = ""
    if sum(satu.file_size for satu in bagian) > BITA_MAKS:
        sebab = f"lebih dari {BITA_MAKS >> 20} MB"
    elif any(satu.file_size > max(_BESAR, _RASIO_MAKS * satu.compress_size) for satu in bagian):
        sebab = f"mengembang lebih dari {_RASIO_MAKS} kali ukuran berkasnya"
    elif any(satu.file_size > _TEKS_BERSAMA_MAKS and _TEKS_BERSAMA.fullmatch(_rapi(satu.filename)) for satu in bagian):
        sebab = f"tulisan lebih dari {_TEKS_BERSAMA_MAKS >> 20} MB"
    return aturan.TERLALU_BESAR.temuan(tempat, sebab=sebab) if sebab else None


def periksa_bagian(arsip: zipfile.ZipFile) -> int:
    """Read what is read beside the sheets once, so that damage shows; the length of the longest shared text in bytes.

    Raises BadZipFile for a flipped byte, a false size or two parts of one name, TerlaluBesar for a text beyond reason.
    """
    nama = [_rapi(satu) for satu in arsip.namelist()]
    if len(set(nama)) < len(nama):
        raise zipfile.BadZipFile
    panjang = 0
    for asli, satu in zip(arsip.namelist(), nama, strict=True):
        if not _DIPERIKSA.fullmatch(satu):
            continue
        with BagianJujur(arsip, asli) as isi:
            if satu.endswith("sharedstrings.xml"):
                panjang = max(max(map(len, potong.split(b"si>"))) for potong in potongan(isi, b"si>"))
            else:
                while isi.read(POTONG):
                    pass
    return panjang


def potongan(bagian: Bacaan, *batas: bytes) -> Iterator[bytes]:
    """Read a part in bounded pieces, each cut before the last tag with the first of these ``batas`` there is.

    Raises TerlaluBesar for a text beyond reason.
    """
    sisa = b""
    while baru := bagian.read(POTONG):
        gabung = sisa + baru
        if teks_panjang(gabung):
            raise TerlaluBesar(TEKS_PANJANG)
        potong = next((letak for satu in batas if (letak := gabung.rfind(satu)) >= 0), 0)
        potong = max(gabung.rfind(b"<", 0, potong + 1), 0)
        if len(gabung) - potong > TEKS_MAKS:
            potong = max(gabung.rfind(b"<"), 0) or len(gabung)  # never inside of a tag
        if potong:
            yield gabung[:potong]
        sisa = gabung[potong:]
    yield sisa


def teks_panjang(isi: bytes) -> bool:
    """Whether XML holds a text (anything without ``<``) longer than TEKS_MAKS."""
    letak = 0
    while len(isi) - letak > TEKS_MAKS:
        akhir = isi.rfind(b"<", letak, letak + TEKS_MAKS + 1)
        if akhir < 0:
            return True
        letak = akhir + 1
    return False


def _rapi(nama: str) -> str:
    """A name inside the zip as Excel compares it: without case, with either slash."""
    return nama.replace("\\", "/").casefold()

"""What a file truly is, told by its bytes: extensions lie."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

_ZIP: Final = b"PK\x03\x04"
_OLE2: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SANDI: Final = "EncryptedPackage".encode("utf-16-le")
_BOM: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_LAIN: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF", "dokumen PDF"),
    (b"\x89PNG", "gambar PNG"),
    (b"\xff\xd8\xff", "gambar JPEG"),
    (b"GIF8", "gambar GIF"),
    (b"Rar!", "arsip RAR"),
    (b"7z\xbc\xaf", "arsip 7z"),
    (b"\x1f\x8b", "arsip gzip"),
    (b"{\\rtf", "dokumen RTF"),
    (b"PK\x05\x06", "arsip ZIP kosong"),
)
_ZIP_LAIN: Final[tuple[tuple[str, str], ...]] = (
    ("word/", "dokumen Word"),
    ("ppt/", "presentasi PowerPoint"),
)
_KENDALI: Final = frozenset(range(32)) - {9, 10, 12, 13}
_CONTOH: Final = 65536
_KENDALI_MAKS: Final = 0.02


class Bentuk(Enum):
    """The kinds of bytes that the reader tells apart."""

    KOSONG = auto()
    ZIP = auto()
    OLE2 = auto()
    SANDI = auto()
    HTML = auto()
    LAIN = auto()
    TEKS = auto()


def endus(isi: bytes) -> Bentuk:
    """Tell what the bytes are. A workbook is ZIP or OLE2; whatever is text and no web page is TEKS."""
    if not isi.strip(b"\x00 \t\r\n"):
        return Bentuk.KOSONG
    if isi.startswith(_ZIP):
        return Bentuk.ZIP
    if isi.startswith(_OLE2):
        return Bentuk.SANDI if _SANDI in isi else Bentuk.OLE2
    if nama_lain(isi):
        return Bentuk.LAIN
    if _tanpa_bom(isi[:_CONTOH]).lstrip()[:1] == b"<":
        return Bentuk.HTML
    return Bentuk.LAIN if _biner(isi[:_CONTOH]) else Bentuk.TEKS


def nama_lain(isi: bytes) -> str:
    """What a file that is no table is called, "" where its bytes do not tell."""
    return next((nama for awal, nama in _LAIN if isi.startswith(awal)), "")


def nama_zip(isi_zip: list[str]) -> str:
    """What a zip without a workbook is called, by the names inside."""
    for awal, nama in _ZIP_LAIN:
        if any(satu.startswith(awal) for satu in isi_zip):
            return nama
    return "arsip ZIP"


def _tanpa_bom(contoh: bytes) -> bytes:
    if contoh.startswith(_BOM[1:]):
        return contoh[2:].replace(b"\x00", b"")
    return contoh.removeprefix(_BOM[0])


def _biner(contoh: bytes) -> bool:
    if contoh.startswith(_BOM):
        return False
    return sum(satu in _KENDALI for satu in contoh) > _KENDALI_MAKS * len(contoh)

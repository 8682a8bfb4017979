"""What a file truly is, told by its bytes: extensions lie."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from asnkin.masukan.penyandian import utf16

_ZIP: Final = b"PK\x03\x04"
_OLE2: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PARQUET: Final = b"PAR1\x15"  # every description in it begins with this byte, and no text has it
_SANDI: Final = "EncryptedPackage".encode("utf-16-le")
_BOM_UTF8: Final = b"\xef\xbb\xbf"
_XML_EXCEL: Final = b"urn:schemas-microsoft-com:office:spreadsheet"
_AWAL_XML: Final = 8192
_LAIN: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF", "dokumen PDF"),
    (b"\x89PNG", "gambar PNG"),
    (b"\xff\xd8\xff", "gambar JPEG"),
    (b"GIF8", "gambar GIF"),
    (b"Rar!", "arsip RAR"),
    (b"7z\xbc\xaf", "arsip 7z"),
    (b"PARE", "tabel Parquet bersandi"),
    (b"\x1f\x8b", "arsip gzip"),
    (b"{\\rtf", "dokumen RTF"),
    (b'{"', "data JSON (sering berarti pesan galat aplikasi)"),
    (b'[{"', "data JSON"),
    (b"MIME-Version:", "arsip halaman web (MHT)"),
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
    XML_EXCEL = auto()
    PARQUET = auto()
    LAIN = auto()
    TEKS = auto()


def endus(isi: bytes) -> Bentuk:
    """Tell what the bytes are. A workbook is ZIP or OLE2; whatever is text and no web page is TEKS."""
    if not isi.strip(b"\x00 \t\r\n"):
        return Bentuk.KOSONG
    if isi.startswith((_ZIP, _PARQUET)):
        return Bentuk.ZIP if isi.startswith(_ZIP) else Bentuk.PARQUET
    if isi.startswith(_OLE2):
        return Bentuk.SANDI if _SANDI in isi else Bentuk.OLE2
    if nama_lain(isi):
        return Bentuk.LAIN
    contoh = _tanpa_bom(isi[:_CONTOH])
    if contoh.lstrip()[:1] == b"<":
        return Bentuk.XML_EXCEL if _buku_xml(contoh[:_AWAL_XML]) else Bentuk.HTML
    return Bentuk.LAIN if _biner(contoh) else Bentuk.TEKS


def nama_lain(isi: bytes) -> str:
    """What a file that is no table is called, "" where its bytes do not tell."""
    return next((nama for awal, nama in _LAIN if isi.startswith(awal)), "")


def nama_zip(isi_zip: list[str]) -> str:
    """What a zip without a workbook is called, by the names inside."""
    for awal, nama in _ZIP_LAIN:
        if any(satu.startswith(awal) for satu in isi_zip):
            return nama
    return "arsip ZIP"


def _buku_xml(contoh: bytes) -> bool:
    """Whether XML is a workbook: pages that Excel saved name the same space, but as a prefix of their own."""
    return _XML_EXCEL in contoh and b"<html" not in contoh.lower()


def _tanpa_bom(contoh: bytes) -> bytes:
    """Bytes that read as ASCII where the text does: without mark, and without the zeros of UTF-16."""
    if utf16(contoh):
        return contoh.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\x00", b"")
    return contoh.removeprefix(_BOM_UTF8)


def _biner(contoh: bytes) -> bool:
    return sum(satu in _KENDALI for satu in contoh) > _KENDALI_MAKS * len(contoh)

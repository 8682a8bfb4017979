"""Hostile and damaged files, all made here; each with what it must end in."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from masukan.buku_uji import PEGAWAI, ganti_bagian, xlsx

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl import Workbook

LEMBAR: Final = r"xl/worksheets/sheet1\.xml"
TABEL: Final = (
    "<table>"
    + "".join(
        "<tr>" + "".join(f"<td style='mso-number-format:\"\\@\"'>{sel}</td>" for sel in baris) + "</tr>"
        for baris in PEGAWAI
    )
    + "</table>"
)
CSV: Final = "\n".join(",".join(baris) for baris in PEGAWAI)


@dataclass(frozen=True, slots=True)
class Kasus:
    """A file and its end: ``kode`` "" where it is read (two people), else the finding with parts of its texts."""

    berkas: str
    isi: Callable[[], bytes]
    kode: str = ""
    pesan: str = ""
    saran: str = ""


def tambah_sel(sel: str, baris: str = '<row r="1048576">') -> bytes:
    """The sound workbook with one more row, written by hand."""
    ekor = f"{baris}{sel}</row></sheetData>".encode()
    return ganti_bagian(xlsx({"pegawai": PEGAWAI}), LEMBAR, lambda isi: isi.replace(b"</sheetData>", ekor))


def ubah_lembar(lama: bytes, baru: bytes, bagian: str = LEMBAR) -> bytes:
    """The sound workbook with bytes of one part replaced."""

    def ganti(isi: bytes) -> bytes:
        assert lama in isi
        return isi.replace(lama, baru)

    return ganti_bagian(xlsx({"pegawai": PEGAWAI}), bagian, ganti)


def ubah_buku(ubah: Callable[[Workbook], None]) -> bytes:
    """The sound workbook after a change by openpyxl."""
    return xlsx({"pegawai": PEGAWAI}, ubah)


def teks_bersama(si: str, sel: str = "", ruang: str = "xl/sharedStrings.xml") -> bytes:
    """A workbook with a part of shared strings: the header and people point at it; ``sel`` are further rows."""
    teks = [sel for baris in PEGAWAI for sel in baris]
    baris = "".join(
        f'<row r="{i + 1}">'
        + "".join(f'<c r="{"ABCD"[j]}{i + 1}" t="s"><v>{4 * i + j}</v></c>' for j in range(4))
        + "</row>"
        for i in range(3)
    )
    isi = "".join(f"<si><t>{satu}</t></si>" for satu in teks) + si
    sst = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{isi}</sst>'
    asal = ganti_bagian(
        xlsx({"pegawai": PEGAWAI}),
        LEMBAR,
        lambda lembar: (
            lembar[: lembar.index(b"<sheetData>") + 11]
            + (baris + sel).encode()
            + lembar[lembar.index(b"</sheetData>") :]
        ),
    )
    return tukar_bagian(asal, "xl/sharedStrings.xml", ruang, sst.encode())


def tukar_bagian(isi: bytes, lama: str, nama: str, bagian: bytes | None) -> bytes:
    """The same zip in which part ``lama`` is called ``nama`` and holds other bytes; None leaves it out."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as masuk, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for satu in masuk.namelist():
            if satu != lama:
                arsip.writestr(satu, masuk.read(satu))
        if bagian is not None:
            arsip.writestr(nama, bagian)
    return keluar.getvalue()


def bom(nama: str, ukuran: int, *, jujur: bool = True) -> bytes:
    """The sound workbook with a part that unpacks to ``ukuran`` bytes of one letter; a liar says it holds 1000."""
    padat, sisa = zlib.compressobj(9, zlib.DEFLATED, -15), ukuran
    potong, crc, isi = b"a" * (1 << 20), 0, [padat.compress(b"<sst><si><t>")]
    crc = zlib.crc32(b"<sst><si><t>")
    while sisa > 0:
        satu = potong[: min(sisa, len(potong))]
        crc = zlib.crc32(satu, crc)
        isi.append(padat.compress(satu))
        sisa -= len(satu)
    isi.append(padat.flush())
    asal = tukar_bagian(xlsx({"pegawai": PEGAWAI}), "xl/sharedStrings.xml", nama, b"")
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(asal)) as masuk, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for satu in masuk.namelist():
            if satu != nama:
                arsip.writestr(satu, masuk.read(satu))
        arsip.writestr(nama, b"")
        info = arsip.getinfo(nama)
        mulai = info.header_offset
        badan = b"".join(isi)
        info.compress_size, info.CRC = len(badan), crc
        info.file_size = ukuran + 12 if jujur else 1000
        assert arsip.fp is not None
        arsip.fp.seek(mulai)
        arsip.fp.write(info.FileHeader(zip64=False))
        arsip.fp.write(badan)
        arsip.start_dir = arsip.fp.tell()
    return keluar.getvalue()


def balik_bita(bagian: bytes) -> bytes:
    """A workbook whose shared strings, kept without compression, hold another letter than their checksum says."""
    asal = teks_bersama("")
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(asal)) as masuk, zipfile.ZipFile(keluar, "w", zipfile.ZIP_STORED) as arsip:
        for satu in masuk.namelist():
            arsip.writestr(satu, masuk.read(satu))
    isi = keluar.getvalue()
    assert isi.count(bagian) == 1
    return isi.replace(bagian, bagian[:-1] + b"X")


def zip_dari(isi: dict[str, bytes]) -> bytes:
    """A zip of these parts."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, bagian in isi.items():
            arsip.writestr(nama, bagian)
    return keluar.getvalue()


def ods(baris: str) -> bytes:
    """An OpenDocument spreadsheet of one table with these rows."""
    nama = ("office", "table", "text")
    ruang = "".join(f' xmlns:{satu}="urn:oasis:names:tc:opendocument:xmlns:{satu}:1.0"' for satu in nama)
    awal = f"<office:document-content{ruang}><office:body><office:spreadsheet>"
    akhir = "</office:spreadsheet></office:body></office:document-content>"
    jenis = b"application/vnd.oasis.opendocument.spreadsheet"
    manifes = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return zip_dari({
        "mimetype": jenis,
        "META-INF/manifest.xml": manifes.encode(),
        "content.xml": f'{awal}<table:table table:name="pegawai">{baris}</table:table>{akhir}'.encode(),
    })  # fmt: skip


def ods_sel(teks: str, ulang: int = 1) -> str:
    """One cell of text, repeated."""
    return (
        f'<table:table-cell office:value-type="string" table:number-columns-repeated="{ulang}">'
        f"<text:p>{teks}</text:p></table:table-cell>"
    )


def ods_pegawai(ekor: str = "") -> bytes:
    """The people as .ods, and further rows."""
    baris = "".join(f"<table:table-row>{''.join(map(ods_sel, satu))}</table:table-row>" for satu in PEGAWAI)
    return ods(baris + ekor)


def xml_excel(baris: str, awal: str = "") -> bytes:
    """An XML Spreadsheet 2003 with the people and further rows; ``awal`` stands before its root."""
    isi = "".join(
        "<Row>" + "".join(f'<Cell><Data ss:Type="String">{sel}</Data></Cell>' for sel in satu) + "</Row>"
        for satu in PEGAWAI
    )
    ruang = "urn:schemas-microsoft-com:office:spreadsheet"
    return (
        f'<?xml version="1.0"?>{awal}<Workbook xmlns="{ruang}" xmlns:ss="{ruang}"><Worksheet ss:Name="pegawai">'
        f"<Table>{isi}{baris}</Table></Worksheet></Workbook>"
    ).encode()


def xls_jauh() -> bytes:
    """An .xls stream with numbers in A1 and IV65536 only."""

    def rekaman(jenis: int, isi: bytes) -> bytes:
        return struct.pack("<HH", jenis, len(isi)) + isi

    bof, eof = rekaman(0x0809, struct.pack("<4H", 0x0600, 5, 0, 0) + bytes(8)), rekaman(0x000A, b"")
    lembar = bof + b"".join(
        rekaman(0x0203, struct.pack("<HHHd", baris, kolom, 0, 1.0)) for baris, kolom in ((0, 0), (65535, 255))
    )
    nama = rekaman(0x0085, struct.pack("<IBB", len(bof) + 4 + 15 + len(eof), 0, 0) + b"\x07\x00pegawai")
    return bof + nama + eof + lembar + eof


def strict() -> bytes:
    """The sound workbook in the name spaces of Strict OOXML."""
    asal, keluar = xlsx({"pegawai": PEGAWAI}), io.BytesIO()
    ganti = (
        (
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
        (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    )
    with zipfile.ZipFile(io.BytesIO(asal)) as masuk, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for satu in masuk.namelist():
            bagian = masuk.read(satu)
            for lama, baru in ganti:
                bagian = bagian.replace(lama, baru)
            arsip.writestr(satu, bagian)
    return keluar.getvalue()


def nama_zip(ubah: Callable[[str], str]) -> bytes:
    """The workbook with shared strings under other names of its parts."""
    asal, keluar = teks_bersama(""), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(asal)) as masuk, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for satu in masuk.namelist():
            arsip.writestr(ubah(satu), masuk.read(satu))
    return keluar.getvalue()


def tanda_kutip(pemisah: str) -> str:
    """The people as CSV with every data row in one quoted cell."""
    judul, *data = (pemisah.join(baris) for baris in PEGAWAI)
    return "\n".join([judul, *(f'"{satu}"' for satu in data)])

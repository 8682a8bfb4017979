"""The archive of a workbook, deflated part by part while XlsxWriter writes it.

XlsxWriter keeps every part as one text, then copies it twice and deflates it at zlib's usual level. Here each part goes
into the archive in pieces, at ``TINGKAT``. ``Workbook._get_packager`` is meant to be overridden; of ``Packager``,
``_filename``, ``_create_package`` and ``_write_shared_strings_file`` are replaced, which are private.
"""

from __future__ import annotations

import re
from io import BytesIO, StringIO
from typing import IO, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook
from xlsxwriter.packager import Packager
from xlsxwriter.sharedstrings import SharedStrings

DIDUKUNG: Final = hasattr(Workbook, "_get_packager") and all(
    hasattr(Packager, nama) for nama in ("_filename", "_create_package", "_write_shared_strings_file")
)
TINGKAT: Final = 2  # of deflate: a fifth more bytes than at 6, for a quarter of the time
_PENUH: Final = 1 << 16  # characters gathered before they are deflated
_SEKALI: Final = 256  # shared texts written at a time
# what XlsxWriter has a way of its own for: its escapes, control characters, markup, blanks at the edges; \0 parts texts
_JANGGAL: Final = re.compile(r"_x[0-9a-fA-F]{4}_|[\x01-\x08\x0b-\x1f\ufffe\uffff]|\0<r>|\0\s|\s\0")


class BukuPadat(Workbook):
    """A workbook that is written to ``aliran`` when it is closed."""

    def __init__(self, aliran: BytesIO, opsi: dict[str, Any]) -> None:
        """Open it; what XlsxWriter writes by itself is then an archive without parts, and is thrown away."""
        super().__init__(BytesIO(), opsi)
        self._aliran = aliran

    def _get_packager(self) -> Packager:
        return _Paket(self._aliran)


class _Bagian(StringIO):
    """A part on its way into the archive; a StringIO, because XlsxWriter opens a file for anything else."""

    def __init__(self, tujuan: IO[bytes]) -> None:
        super().__init__()
        self._tujuan = tujuan
        self._tertunda: list[str] = []
        self._panjang = 0

    def write(self, teks: str, /) -> int:
        self._tertunda.append(teks)
        self._panjang += len(teks)
        if self._panjang > _PENUH:
            self._kirim()
        return len(teks)

    def _kirim(self) -> None:
        self._tujuan.write("".join(self._tertunda).encode())
        self._tertunda.clear()
        self._panjang = 0

    def tuntas(self) -> None:
        self._kirim()
        self._tujuan.close()


class _Paket(Packager):
    """Writes each part where XlsxWriter asks for a file: it finishes one before it begins the next."""

    workbook: Any  # set by XlsxWriter

    def __init__(self, aliran: BytesIO) -> None:
        super().__init__()
        self._arsip = ZipFile(aliran, "w", ZIP_DEFLATED, compresslevel=TINGKAT)
        self._bagian: _Bagian | None = None

    def _filename(self, xml_filename: str) -> StringIO:
        self._tuntas()
        self._bagian = _Bagian(self._arsip.open(xml_filename, "w"))  # a part opened by name is dated 1 January 1980
        return self._bagian

    def _create_package(self) -> list[object]:
        biner = super()._create_package()  # type: ignore[no-untyped-call]
        self._tuntas()
        for isi, nama, _ in biner:  # pictures, which XlsxWriter appends by itself
            with self._arsip.open(nama, "w") as tujuan:
                tujuan.write(isi.getvalue())
        self._arsip.close()
        return []

    def _tuntas(self) -> None:
        if self._bagian is not None:
            self._bagian.tuntas()
            self._bagian = None

    def _write_shared_strings_file(self) -> None:
        """Write the shared texts many at a time; those that need XlsxWriter's own care get it."""
        tabel = self.workbook.str_table
        if not tabel.count:
            return
        penulis: Any = SharedStrings()
        penulis.string_table = tabel
        bagian = self._filename("xl/sharedStrings.xml")
        penulis._set_xml_writer(bagian)  # noqa: SLF001 - its opening tag and its care for odd texts
        penulis._xml_declaration()  # noqa: SLF001
        penulis._write_sst()  # noqa: SLF001
        for mulai in range(0, len(tabel.string_array), _SEKALI):
            teks = tabel.string_array[mulai : mulai + _SEKALI]
            gabung = "\0".join(teks)
            if _JANGGAL.search(f"\0{gabung}\0") or gabung.count("\0") >= len(teks):
                for satu in teks:
                    penulis._write_si(satu)  # noqa: SLF001
            else:
                lolos = gabung.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                bagian.write(f"<si><t>{lolos.replace(chr(0), '</t></si><si><t>')}</t></si>")
        bagian.write("</sst>")

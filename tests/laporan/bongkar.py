"""Reading a workbook back, cell by cell, the way a test wants to see it."""

from __future__ import annotations

import base64
import gzip
import re
import warnings
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from openpyxl import load_workbook

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_MUATAN = re.compile(rb'id="muatan">([^<]+)<')


def buka(isi: bytes, *, nilai: bool = False) -> Workbook:
    """Return the workbook with its formulas as formulas, or with ``nilai`` as the results stored beside them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl does not know the data bars of 2010
        return load_workbook(BytesIO(isi), data_only=nilai)


def salin(isi: bytes) -> str:
    """Return every cell that holds something, a line each: sheet, address, value; merges and print set-up below.

    A formula is followed by the result stored beside it.
    """
    baris, hasil = [], buka(isi, nilai=True)
    for ws in buka(isi):
        baris.append(f"== {ws.title} beku {ws.freeze_panes} saring {ws.auto_filter.ref} ulang {ws.print_title_rows}")
        baris += [
            f"{sel.coordinate} {sel.data_type} {sel.value!r} {sel.number_format}"
            + (f" -> {hasil[ws.title][sel.coordinate].value!r}" if sel.data_type == "f" else "")
            for deret in ws.iter_rows()
            for sel in deret
            if sel.value is not None
        ]
        baris += [f"gabung {satu}" for satu in sorted(map(str, ws.merged_cells.ranges))]
    return "\n".join(baris) + "\n"


def tabel(ws: Worksheet) -> list[dict[str, object]]:
    """Return the rows of a sheet's table by header: from the header row (that of the filter) to the first blank row.

    A header of two rows gives ``group/header``.
    """
    pojok, ujung = str(ws.auto_filter.ref).split(":")
    kepala, akhir = ws[pojok].row, ws[ujung].row
    judul, kelompok = [], ""
    for bawah, atas in zip(ws[kepala], ws[kepala - 1], strict=True):
        kelompok = str(atas.value) if atas.value is not None else kelompok
        judul.append(f"{kelompok}/{bawah.value}" if bawah.value is not None and kelompok else bawah.value or kelompok)
    return [
        dict(zip(judul, (sel.value for sel in deret), strict=True))
        for deret in ws.iter_rows(min_row=kepala + 1, max_row=akhir)
        if any(sel.value is not None for sel in deret)
    ]


def isi_semua(folder: Path) -> str:
    """Return everything in a folder and below as text: names, archives unpacked, payloads of pages; without hashes."""
    bagian = []
    for berkas in sorted(satu for satu in folder.rglob("*") if satu.is_file()):
        isi = berkas.read_bytes()
        bagian.append(berkas.name.encode())
        if berkas.suffix == ".xlsx":
            with ZipFile(BytesIO(isi)) as arsip:
                bagian += [satu.filename.encode() + b"\n" + arsip.read(satu) for satu in arsip.infolist()]
        else:
            bagian += [gzip.decompress(base64.b64decode(satu)) for satu in _MUATAN.findall(isi)]
            bagian.append(_MUATAN.sub(b"", isi))  # packed letters spell anything
    return re.sub(r"\b[0-9a-f]{64}\b|sha256-[\w+/=]+", "", b"\n".join(bagian).decode())

"""The kinds of files that a messy data set comes in: one workbook, or a folder of CSV files."""

from __future__ import annotations

import csv
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bolak_balik.pengacau import Kisi


def tulis_xlsx(jalur: Path, lembar: Mapping[str, Kisi]) -> Path:
    """Write one workbook; texts stay texts."""
    with xlsxwriter.Workbook(jalur, {"strings_to_formulas": False, "strings_to_urls": False}) as buku:
        hari = buku.add_format({"num_format": "dd/mm/yyyy"})
        for nama, kisi in lembar.items():
            kertas = buku.add_worksheet(nama)
            for i, baris in enumerate(kisi):
                for j, sel in enumerate(baris):
                    if isinstance(sel, date):
                        kertas.write_datetime(i, j, datetime.combine(sel, time()), hari)
                    elif isinstance(sel, str):
                        kertas.write_string(i, j, sel)
                    elif sel is not None:
                        kertas.write_number(i, j, sel)
    return jalur


def tulis_csv(folder: Path, lembar: Mapping[str, Kisi]) -> Path:
    """Write a folder of CSV files as an Indonesian Excel saves them: ``;``, a byte order mark, decimal commas."""
    folder.mkdir()
    for nama, kisi in lembar.items():
        with (folder / f"{nama.strip()}.csv").open("w", encoding="utf-8-sig", newline="") as berkas:
            csv.writer(berkas, delimiter=";").writerows([_teks(sel) for sel in baris] for baris in kisi)
    return folder


def _teks(sel: Any) -> str:
    match sel:
        case None:
            return ""
        case float():
            return f"{sel:g}".replace(".", ",")
        case _:
            return str(sel)

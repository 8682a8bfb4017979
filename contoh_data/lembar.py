"""Sheets as BKD staff lay them out: title rows, header, numbering row, body, total and signature below."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

DIBUAT: Final = datetime(2026, 4, 1, 8, 0, 0)  # noqa: DTZ001 - XlsxWriter wants it naive; fixed, for equal bytes
LEBAR_MAKS: Final = 46


@dataclass(frozen=True)
class Lembar:
    """One sheet. ``judul`` stands above the table, ``kaki`` below it; ``nomor`` puts 1, 2, 3 … under the header."""

    nama: str
    kepala: Sequence[str]
    baris: Sequence[Sequence[Any]]
    judul: Sequence[Sequence[Any]] = field(default_factory=tuple)
    kaki: Sequence[Sequence[Any]] = field(default_factory=tuple)
    nomor: bool = False


def tulis(jalur: Path, lembar: Sequence[Lembar], judul: str) -> None:
    """Write the workbook; formulas stay text and ``created`` is fixed, so that the bytes are equal every time."""
    with xlsxwriter.Workbook(jalur, {"strings_to_formulas": False, "strings_to_urls": False}) as buku:
        buku.set_properties({"title": judul, "comments": "Contoh asnkin; semua orang rekaan", "created": DIBUAT})
        gaya = _gaya(buku)
        for satu in lembar:
            _tulis_lembar(buku.add_worksheet(satu.nama), satu, gaya)


def _gaya(buku: xlsxwriter.Workbook) -> dict[str, Format]:
    tepi = {"border": 1, "border_color": "#BFBFBF", "valign": "top"}
    return {
        "judul": buku.add_format({"bold": True, "font_size": 12}),
        "kepala": buku.add_format({**tepi, "bold": True, "bg_color": "#DDEBF7", "text_wrap": True, "align": "center"}),
        "nomor": buku.add_format({**tepi, "italic": True, "font_color": "#7F7F7F", "align": "center"}),
        "isi": buku.add_format(tepi),
        "teks": buku.add_format({**tepi, "num_format": "@"}),
        "tanggal": buku.add_format({**tepi, "num_format": "dd/mm/yyyy"}),
        "kaki": buku.add_format({"bold": True}),
    }


def _tulis_lembar(kertas: Worksheet, satu: Lembar, gaya: dict[str, Format]) -> None:
    i = 0
    for baris in satu.judul:
        kertas.write_row(i, 0, baris, gaya["judul"])
        i += 1
    if satu.kepala:
        kertas.write_row(i, 0, satu.kepala, gaya["kepala"])
        i += 1
        kertas.freeze_panes(i, 0)
    if satu.nomor:
        kertas.write_row(i, 0, range(1, len(satu.kepala) + 1), gaya["nomor"])
        i += 1
    for baris in satu.baris:
        _tulis_baris(kertas, i, baris, gaya)
        i += 1
    for baris in satu.kaki:
        kertas.write_row(i, 0, baris, gaya["kaki"])
        i += 1
    for j, lebar in enumerate(_lebar(satu)):
        kertas.set_column(j, j, lebar)


def _tulis_baris(kertas: Worksheet, i: int, baris: Sequence[Any], gaya: dict[str, Format]) -> None:
    for j, isi in enumerate(baris):
        match isi:
            case date():
                kertas.write_datetime(i, j, datetime.combine(isi, time()), gaya["tanggal"])
            case None | "":
                kertas.write_blank(i, j, None, gaya["isi"])
            case str():
                kertas.write_string(i, j, isi, gaya["teks"])
            case _:
                kertas.write(i, j, isi, gaya["isi"])


def _lebar(satu: Lembar) -> list[int]:
    """Width of each column: its longest text, within reason."""
    kolom = zip(*([*satu.baris][:40] or [satu.kepala]), strict=False)
    isi = [max(len(str(sel or "")) for sel in sel_kolom) for sel_kolom in kolom]
    kepala = [len(teks) for teks in satu.kepala] or [0] * len(isi)
    return [min(LEBAR_MAKS, max(8, panjang, min(judul, 18)) + 2) for panjang, judul in zip(isi, kepala, strict=False)]

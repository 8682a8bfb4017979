"""The formulas and names in a recap that asnkin wrote: what a spreadsheet program computes when it opens it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from asnkin.masukan.pindai import bagian_lembar, relasi

if TYPE_CHECKING:
    from collections.abc import Mapping

_BAWAAN: Final = "_xlnm."  # names that a program keeps for itself: filters, print titles


@dataclass(frozen=True, slots=True)
class RumusTerbit:
    """Sheet -> cell (``J7``) -> its formula and the cell that it is written for, and name -> what it points to."""

    sel: Mapping[str, Mapping[str, tuple[str, str]]]
    nama: Mapping[str, str]


def baca_rumus(isi: bytes) -> RumusTerbit | None:
    """Return the formulas of a workbook that ``baca_rekap`` could read; None where it is not of the kind .xlsx."""
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            bagian = bagian_lembar(arsip, "workbook.xml", relasi)
            if not bagian:
                return None
            buku = next(nama for nama in arsip.namelist() if nama.casefold().endswith("workbook.xml"))
            akar = etree.fromstring(
                arsip.read(buku), etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
            )
            lembar = [str(satu.get("name")) for satu in akar.iterfind(".//{*}sheet")]
            sel = {nama: _rumus(arsip.read(satu)) if satu else {} for nama, satu in zip(lembar, bagian, strict=False)}
    except (zipfile.BadZipFile, etree.XMLSyntaxError):
        return None
    nama = {str(satu.get("name")): satu.text or "" for satu in akar.iterfind(".//{*}definedName")}
    return RumusTerbit(sel, {satu: menuju for satu, menuju in nama.items() if not satu.startswith(_BAWAAN)})


def _rumus(isi: bytes) -> dict[str, tuple[str, str]]:
    """Cell -> formula and the cell that it is written for: another one where it is shared down a column."""
    hasil: dict[str, tuple[str, str]] = {}
    bersama: dict[tuple[str | None, str], tuple[str, str]] = {}
    baris = etree.iterparse(io.BytesIO(isi), tag="{*}row", resolve_entities=False, no_network=True, load_dtd=False)
    for _, satu in baris:
        for sel in satu.iterfind("{*}c"):
            alamat, rumus = str(sel.get("r", "")), sel.find("{*}f")
            if rumus is None:
                continue
            kunci = (rumus.get("si"), alamat.rstrip("0123456789"))
            if rumus.text and rumus.get("t") == "shared":
                bersama[kunci] = (rumus.text, alamat)
            hasil[alamat] = (rumus.text, alamat) if rumus.text else bersama.get(kunci, ("", alamat))
        satu.clear()
    return hasil

"""What Excel does not forgive in a sheet: order and indexes of cells, merges, tables, filters, lists, print texts."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final

from kesahihan.arsip import Arsip, M, R, bertindih, ganda, kotak
from kesahihan.rumus import cek_rumus
from openpyxl.utils import column_index_from_string, get_column_letter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kesahihan.arsip import Kotak
    from lxml import etree

MAKS_TEKS: Final = 32_767  # UTF-16 units
MAKS_KUTIP: Final = 255  # characters of a literal list, a header or footer, a prompt
_MAKS_JUDUL: Final = 32
_SEL: Final = re.compile(r"([A-Z]{1,3})([1-9]\d*)")
_LOLOS: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


def satuan(teks: str) -> int:
    """Length as Excel counts it."""
    return len(teks.encode("utf-16-le", "surrogatepass")) // 2


def cek_sel(akar: etree._Element, n_gaya: int, teks: Sequence[str], lembar: Sequence[str]) -> Iterator[str]:
    """Yield what is wrong with rows and cells."""
    baris_lalu = 0
    for deret in akar.iterfind(f"{M}sheetData/{M}row"):
        baris, kolom_lalu = int(deret.get("r", "0")), 0
        if baris <= baris_lalu:
            yield f"baris {baris} ganda atau tidak urut"
        baris_lalu = baris
        for sel in deret.iterfind(f"{M}c"):
            cocok = _SEL.fullmatch(letak := str(sel.get("r")))
            if cocok is None or int(cocok[2]) != baris:
                yield f"sel {letak} berada di baris {baris}"
                continue
            if (kolom := column_index_from_string(cocok[1])) <= kolom_lalu:
                yield f"sel {letak} ganda atau tidak urut"
            kolom_lalu = kolom
            yield from (f"sel {letak}: {satu}" for satu in _satu_sel(sel, n_gaya, teks, lembar))


def _satu_sel(sel: etree._Element, n_gaya: int, teks: Sequence[str], lembar: Sequence[str]) -> Iterator[str]:
    if not 0 <= int(sel.get("s", "0")) < n_gaya:
        yield f"gaya {sel.get('s')} tidak ada"
    for rumus in sel.iterfind(f"{M}f"):
        yield from cek_rumus(rumus.text or "", lembar)
    nilai = sel.findtext(f"{M}v")
    if sel.get("t") == "s" and not (nilai or "").isdecimal():
        yield f"teks bersama {nilai!r} bukan nomor"
    elif sel.get("t") == "s" and int(nilai or "0") >= len(teks):
        yield f"teks bersama {nilai} tidak ada"
    elif sel.get("t") in {"str", "inlineStr"} and satuan("".join(map(str, sel.itertext()))) > MAKS_TEKS:
        yield "teks terlalu panjang"


def isi_teks(akar: etree._Element, teks: Sequence[str]) -> dict[str, str]:
    """Return what the cells hold, by address."""
    isi = {}
    for sel in akar.iterfind(f"{M}sheetData/{M}row/{M}c"):
        nilai = sel.findtext(f"{M}v") or "".join(str(t.text or "") for t in sel.iter(f"{M}t"))
        isi[str(sel.get("r"))] = teks[int(nilai)] if sel.get("t") == "s" else nilai
    return isi


def cek_rentang(arsip: Arsip, bagian: str, teks: Sequence[str]) -> Iterator[str]:
    """Yield merges, tables and filters that get into each other's way, and tables whose headers are not their cells."""
    akar = arsip.pohon[bagian]
    gabung = [kotak(satu.get("ref")) for satu in akar.iterfind(f"{M}mergeCells/{M}mergeCell")]
    yield from _bertindih("sel gabungan", gabung)
    yield from (f"sel gabungan yang hanya satu sel: {satu}" for satu in gabung if satu[:2] == satu[2:])
    semua = [arsip.pohon[satu] for satu in arsip.hubungan(bagian).values() if satu in arsip.pohon]
    tabel = [satu for satu in semua if satu.tag == f"{M}table"]
    letak = [kotak(satu.get("ref")) for satu in tabel]
    saring = [kotak(satu.get("ref")) for satu in akar.iterfind(f"{M}autoFilter")]
    yield from _bertindih("tabel dan saringan", letak + saring)
    yield from (f"sel gabungan {b} di dalam tabel {a}" for a in letak for b in gabung if bertindih(a, b))
    isi = isi_teks(akar, teks) if tabel else {}
    for satu in tabel:
        yield from (f"tabel {satu.get('displayName')}: {keluh}" for keluh in _cek_tabel(satu, isi))


def _bertindih(nama: str, semua: Sequence[Kotak]) -> Iterator[str]:
    yield from (f"{nama} bertindih: {a} dan {b}" for a, b in combinations(semua, 2) if bertindih(a, b))


def _cek_tabel(akar: etree._Element, isi: dict[str, str]) -> Iterator[str]:
    judul = [str(kolom.get("name")) for kolom in akar.iterfind(f"{M}tableColumns/{M}tableColumn")]
    if ganda(judul) or not all(judul):
        yield f"judul kolom kosong atau ganda: {judul}"
    kiri, atas, kanan, _ = kotak(akar.get("ref"))
    if len(judul) != kanan - kiri + 1:
        yield f"{len(judul)} judul bagi {kanan - kiri + 1} kolom"
    if akar.get("headerRowCount", "1") == "0":
        return
    for ke, nama in enumerate(judul):
        sel = f"{get_column_letter(kiri + ke)}{atas}"
        if isi.get(sel, "") != _LOLOS.sub(lambda cocok: chr(int(cocok[1], 16)), nama):
            yield f"judul {nama!r} bukan isi sel {sel}, {isi.get(sel)!r}"


def cek_validasi(akar: etree._Element, lembar: Sequence[str]) -> Iterator[str]:
    """Yield data validations that Excel refuses."""
    for satu in akar.iterfind(f"{M}dataValidations/{M}dataValidation"):
        sebut = f"validasi {satu.get('sqref')}"
        for rumus in (satu.findtext(f"{M}formula1"), satu.findtext(f"{M}formula2")):
            if rumus is not None and rumus[:1] == '"' and len(rumus) - 2 > MAKS_KUTIP:
                yield f"{sebut}: daftar {len(rumus) - 2} karakter"
            elif rumus is not None:
                yield from (f"{sebut}: {keluh}" for keluh in cek_rumus(rumus, lembar))
        for kunci, maks in (("prompt", MAKS_KUTIP), ("error", MAKS_KUTIP), ("promptTitle", _MAKS_JUDUL),
                            ("errorTitle", _MAKS_JUDUL)):  # fmt: skip
            if satuan(satu.get(kunci, "")) > maks:
                yield f"{sebut}: {kunci} lebih dari {maks} karakter"


def cek_hiasan(arsip: Arsip, bagian: str, n_beda: int, lembar: Sequence[str]) -> Iterator[str]:
    """Yield print texts that are too long, conditional formats without a style, and relations that lead nowhere."""
    akar, tujuan = arsip.pohon[bagian], arsip.hubungan(bagian)
    for satu in akar.iterfind(f"{M}headerFooter/*"):
        if satuan(satu.text or "") > MAKS_KUTIP:
            yield f"kepala atau kaki halaman {satuan(satu.text or '')} karakter"
    for satu in akar.iterfind(f"{M}conditionalFormatting/{M}cfRule"):
        if int(satu.get("dxfId", "-1")) >= n_beda:
            yield f"format bersyarat dengan gaya {satu.get('dxfId')} yang tidak ada"
        for rumus in satu.iterfind(f"{M}formula"):
            yield from cek_rumus(rumus.text or "", lembar)
    for satu in akar.iter(f"{M}drawing", f"{M}legacyDrawing", f"{M}tablePart"):
        if satu.get(f"{R}id") not in tujuan:
            yield f"hubungan {satu.get(f'{R}id')} tidak ada"

"""What makes Excel offer to repair a workbook although its schema is right: our own checker beside the SDK's.

``periksa_buku`` returns complaints, none for a sound workbook. It knows nothing of the reports: any .xlsx will do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kesahihan.arsip import BUKU, Arsip, C, M, buka_arsip, ganda
from kesahihan.lembar import MAKS_KUTIP, MAKS_TEKS, cek_hiasan, cek_rentang, cek_sel, cek_validasi, satuan
from kesahihan.rumus import cek_rumus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NAMA: Final = re.compile(r"[^\W\d][\w.\\?]*|\\[\w.\\?]*")
_MIRIP_SEL: Final = re.compile(r"[a-z]{1,3}\d+|r|c|r\d*c\d*", re.IGNORECASE)
_TERLARANG: Final = re.compile(r"[\[\]:*?/\\]|^'|'$")
_MAKS_LEMBAR: Final = 31
_BAWAAN: Final = 164  # number formats below this one are built in


def periksa_buku(isi: bytes) -> list[str]:
    """Return everything that is wrong with a workbook."""
    arsip = buka_arsip(isi)
    if arsip.keluhan or BUKU not in arsip.pohon:
        return arsip.keluhan or [f"tanpa {BUKU}"]
    lembar = arsip.lembar()
    nama, teks = list(lembar), _teks(arsip)
    gaya = {satu: len(arsip.pohon["xl/styles.xml"].findall(f"{M}{satu}/*")) for satu in _BAGIAN_GAYA}
    keluhan = [
        *_hubungan(arsip),
        *_nama_lembar(arsip),
        *_nama_sel(arsip, nama),
        *_gaya(arsip, gaya),
        *_grafik(arsip, nama),
    ]
    keluhan += [f"teks bersama {i} terlalu panjang" for i, satu in enumerate(teks) if satuan(satu) > MAKS_TEKS]
    for satu, bagian in lembar.items():
        akar = arsip.pohon[bagian]
        keluhan += [
            f"{satu}: {keluh}"
            for keluh in (
                *cek_sel(akar, gaya["cellXfs"], teks, nama),
                *cek_rentang(arsip, bagian, teks),
                *cek_validasi(akar, nama),
                *cek_hiasan(arsip, bagian, gaya["dxfs"], nama),
            )
        ]
    return keluhan


def _teks(arsip: Arsip) -> list[str]:
    akar = arsip.pohon.get("xl/sharedStrings.xml")
    return [] if akar is None else ["".join(str(t.text or "") for t in satu.iter(f"{M}t")) for satu in akar]


def _hubungan(arsip: Arsip) -> Iterator[str]:
    """Every target exists, every part has a content type."""
    for nama in arsip.bagian:
        if nama.endswith(".rels"):
            induk = nama.replace("_rels/", "").removesuffix(".rels")
            yield from (f"{induk}: tanpa {satu}" for satu in arsip.hubungan(induk).values() if satu not in arsip.bagian)
    jenis = arsip.pohon["[Content_Types].xml"]
    akhiran = {str(satu.get("Extension")).lower() for satu in jenis if satu.get("Extension")}
    bagian = {str(satu.get("PartName")).lstrip("/") for satu in jenis if satu.get("PartName")}
    yield from (f"{satu}: disebut, tetapi tidak ada" for satu in sorted(bagian - set(arsip.bagian)))
    for nama in set(arsip.bagian) - bagian - {"[Content_Types].xml"}:
        if nama.rpartition(".")[2].lower() not in akhiran:
            yield f"{nama}: tanpa jenis isi"


def _nama_lembar(arsip: Arsip) -> Iterator[str]:
    semua = arsip.pohon[BUKU].findall(f"{M}sheets/{M}sheet")
    nama = [str(satu.get("name")) for satu in semua]
    for satu in nama:
        if not 1 <= len(satu) <= _MAKS_LEMBAR or _TERLARANG.search(satu):
            yield f"nama lembar tidak sah: {satu!r}"
    yield from (f"nama lembar ganda: {satu!r}" for satu in ganda(nama))
    yield from (f"sheetId ganda: {satu}" for satu in ganda([str(satu.get("sheetId")) for satu in semua]))


def _nama_sel(arsip: Arsip, lembar: Sequence[str]) -> Iterator[str]:
    """Check defined names and names of tables, which share one space."""
    semua = arsip.pohon[BUKU].findall(f"{M}definedNames/{M}definedName")
    tabel = [str(akar.get("displayName")) for _, akar in arsip.berakar(f"{M}table")]
    buku = [str(satu.get("name")) for satu in semua if satu.get("localSheetId") is None]
    setempat = [
        f"{satu.get('name')} di lembar {satu.get('localSheetId')}" for satu in semua if satu.get("localSheetId")
    ]
    yield from (f"nama ganda: {satu}" for satu in (*ganda(buku + tabel), *ganda(setempat)))
    for nama in (*buku, *tabel, *(str(satu.get("name")) for satu in semua)):
        polos = nama.removeprefix("_xlnm.")
        if not _NAMA.fullmatch(polos) or _MIRIP_SEL.fullmatch(polos) or len(nama) > MAKS_KUTIP:
            yield f"nama tidak sah: {nama!r}"
    for satu in semua:
        if int(satu.get("localSheetId", "0")) >= len(lembar):
            yield f"nama {satu.get('name')}: lembar {satu.get('localSheetId')} tidak ada"
        yield from (f"nama {satu.get('name')}: {keluh}" for keluh in cek_rumus(satu.text or "", lembar))


_BAGIAN_GAYA: Final = ("fonts", "fills", "borders", "cellXfs", "dxfs")


def _gaya(arsip: Arsip, banyak: dict[str, int]) -> Iterator[str]:
    akar = arsip.pohon["xl/styles.xml"]
    format_angka = {satu.get("numFmtId") for satu in akar.iterfind(f"{M}numFmts/{M}numFmt")}
    for satu in akar.iterfind(f"{M}cellXfs/{M}xf"):
        for kunci, nama in (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders")):
            if int(satu.get(kunci, "0")) >= banyak[nama]:
                yield f"gaya: {kunci} {satu.get(kunci)} tidak ada"
        angka = str(satu.get("numFmtId", "0"))
        if int(angka) >= _BAWAAN and angka not in format_angka:
            yield f"gaya: format angka {angka} tidak ada"


def _grafik(arsip: Arsip, lembar: Sequence[str]) -> Iterator[str]:
    """Every chart draws something, from cells of sheets that exist."""
    for nama, akar in arsip.berakar(f"{C}chartSpace"):
        rujukan = [str(satu.text or "") for satu in akar.iter(f"{C}f")]
        if not rujukan:
            yield f"{nama}: grafik tanpa data"
        for satu in rujukan:
            yield from (f"{nama}: {keluh}" for keluh in cek_rumus(satu, lembar))

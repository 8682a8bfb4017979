"""The archive of a workbook: written part by part, the same parts as XlsxWriter's own, and the same bytes each time."""

from __future__ import annotations

from base64 import b64decode
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from lxml import etree

from asnkin.laporan.excel import buku as modul_buku
from asnkin.laporan.excel import paket
from asnkin.laporan.excel.buku import BukuKerja

if TYPE_CHECKING:
    import pytest

DIBUAT = datetime(2026, 4, 5, 2)  # noqa: DTZ001 - a document property has no zone
GAMBAR = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")
TEKS = [
    "biasa",
    "a & b < c > d",
    " tepi",
    "tepi\n",
    "dua\nbaris",
    "_x0041_",
    "a\x07b",
    "\ufffe",
    "",
    "é – 日本 😀",
    "a\0b",
]


def buku_uji(*, massal: bool) -> bytes:
    """Return a workbook with odd texts, more texts than are written at a time, a chart and a picture."""
    buku = BukuKerja({"title": "é"}, DIBUAT, massal=massal)
    ws = buku.lembar("Uji")
    for i, teks in enumerate(TEKS):
        ws.write_string(i, 0, teks)
    ws.write_rich_string(0, 4, "a", buku.gaya.buat(bold=True), "tebal", "b")
    for i in range(600):
        ws.write_string(i, 1, f"teks {i} & lain")
        ws.write_number(i, 2, i)
    grafik = buku.buku.add_chart({"type": "column"})
    grafik.add_series({"values": "=Uji!$C$1:$C$9"})
    ws.insert_chart("G2", grafik)
    ws.insert_image("G20", "titik.png", {"image_data": BytesIO(GAMBAR)})
    return buku.selesai()


def bagian(isi: bytes) -> dict[str, bytes]:
    """Return the parts of an archive, XML in its canonical form, in the order in which they stand there."""
    with ZipFile(BytesIO(isi)) as arsip:
        assert arsip.testzip() is None
        assert {satu.date_time for satu in arsip.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        return {
            nama: etree.tostring(etree.fromstring(arsip.read(nama)), method="c14n")
            if nama.endswith((".xml", ".rels"))
            else arsip.read(nama)
            for nama in arsip.namelist()
        }


def test_bagiannya_sama_dengan_xlsxwriter() -> None:
    """Every part, binary ones too, is what XlsxWriter's own packager writes; only the way of packing differs."""
    padat, biasa = bagian(buku_uji(massal=True)), bagian(buku_uji(massal=False))
    assert paket.DIDUKUNG
    assert padat.keys() == biasa.keys()
    assert padat == biasa
    assert padat["xl/media/image1.png"] == GAMBAR


def test_bita_sama_setiap_kali() -> None:
    """The same content gives the same bytes."""
    assert buku_uji(massal=True) == buku_uji(massal=True)


def test_teks_bersama_ditulis_berkelompok(monkeypatch: pytest.MonkeyPatch) -> None:
    """XlsxWriter writes a text only where one of its group of 256 is odd: 600 plain ones are not written one by one."""
    satu_satu: list[str] = []
    asli = paket.SharedStrings._write_si

    def catat(diri: paket.SharedStrings, teks: str) -> None:
        satu_satu.append(teks)
        asli(diri, teks)

    monkeypatch.setattr(paket.SharedStrings, "_write_si", catat)
    buku_uji(massal=True)
    assert "a\x07b" in satu_satu
    assert len(satu_satu) <= 256


def test_tanpa_yang_diganti_ditulis_xlsxwriter_sendiri(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where XlsxWriter lacks what is replaced, its own packager writes the same parts."""
    harapan = bagian(buku_uji(massal=True))
    monkeypatch.setattr(modul_buku, "PADAT_DIDUKUNG", False)
    assert bagian(buku_uji(massal=True)) == harapan

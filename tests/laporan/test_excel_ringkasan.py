"""The first page of the recap: one sheet of paper, native charts fed by its cells, notes on headers, legible print."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from laporan.bongkar import buka
from laporan.pabrik import buat_bahan, buat_bahan_lanjut
from laporan.pabrik_besar import bahan_besar
from laporan.test_excel_rekap import kosongkan
from laporan.test_excel_rumus import BUKU, contoh

from asnkin.laporan.excel.bagan_ringkasan import ringkas
from asnkin.laporan.excel.rekap import tulis_rekap

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from asnkin.laporan.bahan import Bahan

_RUJUKAN = re.compile(r"<c:f>(.*?)</c:f>")
_AKHIR = re.compile(r"<xdr:to><xdr:col>(\d+)</xdr:col>.*?<xdr:row>(\d+)</xdr:row>")


def bagian(isi: bytes, awalan: str) -> list[str]:
    """Return the parts of the workbook's archive whose names begin so."""
    with ZipFile(BytesIO(isi)) as arsip:
        return [arsip.read(nama).decode() for nama in sorted(arsip.namelist()) if nama.startswith(awalan)]


def bahan(nama: str) -> Bahan:
    """Return a small, a large or an empty result."""
    semua = {"kecil": buat_bahan, "besar": lambda: bahan_besar(60), "kosong": lambda: kosongkan(buat_bahan())}
    return semua[nama]()


@pytest.mark.parametrize(("nama", "banyak"), [("kecil", 3), ("besar", 3), ("kosong", 0)])
def test_bagan_merujuk_sel_dan_bersebutan(nama: str, banyak: int) -> None:
    """Each chart reads cells of the sheet, tells its numbers to who cannot see it, and lies on the printed page."""
    isi = tulis_rekap(bahan(nama))
    bagan = bagian(isi, "xl/charts/chart")
    assert len(bagan) == banyak
    for satu in bagan:
        rujukan = _RUJUKAN.findall(satu)
        assert len(rujukan) == 2
        assert all(rujuk.startswith("Ringkasan!$A") for rujuk in rujukan)
    gambar = "".join(bagian(isi, "xl/drawings/drawing"))
    assert len(re.findall(r'descr="Bagan (?:batang|kolom): [^"]+\d', gambar)) == banyak
    ws = buka(isi)["Ringkasan"]
    akhir = int(str(ws.print_area).rsplit("$", 1)[1])
    assert str(ws.print_area).startswith("'Ringkasan'!$A$1:$X$")
    assert all(int(kolom) <= 24 and int(baris) < akhir for kolom, baris in _AKHIR.findall(gambar))


def test_bagan_memuat_angka_python() -> None:
    """The numbers drawn are those of the result: 1, 0, 2, 0 people by predikat; units 89.54 and 62; shares 3/4, 1/3."""
    isi = tulis_rekap(buat_bahan())
    angka = [re.findall(r"<c:v>([^<]*)</c:v>", satu.split("<c:val>")[1]) for satu in bagian(isi, "xl/charts/chart")]
    assert [list(map(float, satu)) for satu in angka] == [[1, 0, 2, 0], [89.54, 62], [0.75, pytest.approx(1 / 3)]]


def test_nama_panjang_tetap_dapat_dibedakan() -> None:
    """A long name keeps its beginning and its end; one of 28 characters stays."""
    depan = "Unit Pelaksana Teknis Daerah Balai Pemeliharaan Wilayah "
    assert ringkas(f"{depan}Utara") != ringkas(f"{depan}Selatan")
    assert ringkas(f"{depan}Utara") == "Unit Pelaksa…n Wilayah Utara"
    assert ringkas("x" * 28) == "x" * 28


def tersembunyi(ws: Worksheet) -> set[int]:
    """Return the hidden columns."""
    semua = [satu for satu in ws.column_dimensions.values() if satu.hidden]
    return {j for satu in semua for j in range(satu.min, satu.max + 1)}


def test_setiap_kepala_kolom_berketerangan() -> None:
    """Every header of every table has a note that says what stands below it."""
    for satu in (buat_bahan_lanjut(), bahan_besar(20)):
        for ws in buka(tulis_rekap(satu)):
            if ws.auto_filter.ref is None:
                continue
            pojok, ujung = str(ws.auto_filter.ref).split(":")
            kepala = ws[pojok].row
            for j in sorted({*range(1, ws[ujung].column + 1)} - tersembunyi(ws)):
                catatan = ws.cell(kepala, j).comment or ws.cell(kepala - 1, j).comment
                assert catatan is not None, (ws.title, ws.cell(kepala, j).value or ws.cell(kepala - 1, j).value)
                assert len(catatan.text) > 10


@pytest.mark.parametrize("nama", BUKU)
def test_tercetak_paling_kecil_enam_titik(nama: str) -> None:
    """No table is shrunk to its page below 60 per cent: what is wider is broken over several."""
    for ws in buka(tulis_rekap(contoh(nama))).worksheets[1:]:
        tampak = [satu for satu in ws.column_dimensions.values() if not satu.hidden]
        titik = sum((satu.width * 7 + 5) * 0.75 * (satu.max - satu.min + 1) for satu in tampak)
        assert ws.page_setup.scale == 75 or (936 - 72) / titik >= 0.6, ws.title

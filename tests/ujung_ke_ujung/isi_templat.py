"""A person fills in a template: the checked rows of an example workbook typed where each of them belongs."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import TYPE_CHECKING

import openpyxl
import pandas as pd

from asnkin.alur.baca import baca
from asnkin.alur.permintaan import Permintaan
from asnkin.masukan.cocok import cocokkan
from asnkin.masukan.kenal import kenali_semua
from asnkin.masukan.pembaca import buka
from asnkin.periksa.konversi.teks import padat
from asnkin.rubrik.kebutuhan import kebutuhan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

    from asnkin.data import Data
    from asnkin.rubrik.model import Rubrik

KEPALA = 3  # row of the header on every sheet of a template
LABEL = {
    "L": "Laki-laki", "P": "Perempuan", "di_atas": "Di Atas Ekspektasi", "sesuai": "Sesuai Ekspektasi",
    "di_bawah": "Di Bawah Ekspektasi",
}  # fmt: skip
TAK_DIHITUNG = {"kategori", "bulan_penilaian"}  # columns of the frames that a template may do without
TURUNAN = {("jenis", "utama")}  # what a blank means, and a rubric that never looks has no column for

TAMBAHAN = {"keberatan", "hari_libur", "dokumen"}  # what comes after scoring: a sheet that the user adds

Baris = dict[str, object]


def salin(contoh: Path, templat: Path) -> bytes:
    """Return the template with the rows of the example; fails where a column is missing or a check would refuse."""
    bacaan = baca(Permintaan((contoh,)), lambda _: None)
    assert bacaan.data is not None
    buku = openpyxl.load_workbook(templat)
    tujuan = _tujuan(templat, bacaan.rubrik.rubrik)
    _isi_info(buku["info"], bacaan.data)
    for jenis, semua in _rangkum(bacaan.data, bacaan.rubrik.rubrik):
        if jenis in TAMBAHAN:
            _tambah_lembar(buku, jenis, semua)
            continue
        nama, kolom = tujuan[jenis]
        ws = buku[nama]
        for baris, isi in enumerate(semua, KEPALA + 1):
            _ketik(ws, baris, isi, kolom)
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def _tambah_lembar(buku: Workbook, jenis: str, semua: list[Baris]) -> None:
    ws = buku.create_sheet(jenis)
    kolom = list(dict.fromkeys(bidang for satu in semua for bidang in satu))
    ws.append(kolom)
    for satu in semua:
        ws.append([satu.get(bidang) for bidang in kolom])


def _tujuan(templat: Path, rubrik: Rubrik) -> dict[str, tuple[str, dict[str, int]]]:
    """Return kind of table (rater sheets by role) -> its sheet and field -> column (1-based), as the reader sees it."""
    buku, _ = buka([templat])
    hasil = {}
    for satu in kenali_semua(buku.lembar, kebutuhan(rubrik), [])[0]:
        assert satu.judul.awal == satu.judul.akhir == KEPALA - 1, satu.lembar.nama
        jenis = f"penilaian {satu.peran}" if satu.jenis == "penilaian" else satu.jenis
        cocok = cocokkan(satu.judul, satu.peta)
        assert not cocok.ganda, satu.lembar.nama
        hasil[jenis] = (satu.lembar.nama, {bidang: j + 1 for bidang, j in cocok.bidang.items()})
    return hasil


def _isi_info(ws: Worksheet, data: Data) -> None:
    label = {"perangkat_daerah": "opd", "nama_penanda_tangan": "penanda_tangan"}
    for baris in ws.iter_rows(min_row=KEPALA + 1, max_col=2):
        kunci = str(baris[0].value).casefold().replace(" ", "_")
        teks = data.info.get(label.get(kunci, kunci), "")
        if kunci not in {"rubrik", "tanggal"} and teks:
            baris[1].value = teks


def _rangkum(data: Data, rubrik: Rubrik) -> Iterator[tuple[str, list[Baris]]]:
    """Give kind of table -> its rows by field, marks beside the form that they stand on."""
    butir = [*rubrik.semua_butir()]
    for jenis, frame in {**data.tabel, **data.kunci}.items():
        if jenis in {"skor", "penilaian"} or not len(frame):
            continue
        semua = [_baris(jenis, isi, data) for isi in frame.to_dict("records")]
        for satu in semua:
            if "butir" in satu:
                satu["butir"] = rubrik.semua_butir()[str(satu["butir"])].nama
        yield jenis, semua
    formulir = [_baris("penilaian", isi, data) for isi in data.tabel["penilaian"].to_dict("records")]
    for ke, satu, skor in data.tabel["skor"][["_formulir", "_butir", "skor"]].to_numpy().tolist():
        formulir[int(ke)][butir[int(satu)]] = skor
    for peran in dict.fromkeys(str(satu["peran"]) for satu in formulir):
        milik = [satu for satu in formulir if satu["peran"] == peran]
        yield f"penilaian {peran}", [{k: isi for k, isi in satu.items() if k != "peran"} for satu in milik]


def _baris(jenis: str, isi: dict[str, object], data: Data) -> Baris:
    if jenis == "target":
        bawah, atas = isi.pop("target_bawah"), isi.pop("target_atas")
        isi["target"] = bawah if bawah == atas or pd.isna(bawah) else f"{bawah:g} s.d. {atas:g}"
    orang = isi.pop("_pegawai", -1)
    if isinstance(orang, int) and orang >= 0:
        isi["nip"] = data.pegawai["nip"].iloc[orang]
    return {
        nama: nilai
        for nama, nilai in isi.items()
        if nama[0] != "_" and nama not in TAK_DIHITUNG and nilai != "" and not pd.isna(nilai)
    }


def _ketik(ws: Worksheet, baris: int, isi: Baris, kolom: dict[str, int]) -> None:
    periksaan = periksaan_kolom(ws)
    for bidang, nilai in isi.items():
        if bidang not in kolom and (bidang, nilai) in TURUNAN:
            continue
        j = kolom[bidang]
        ws.cell(baris, j).value = terima(periksaan[j], nilai, ws) if j in periksaan else nilai


def periksaan_kolom(ws: Worksheet) -> dict[int, DataValidation]:
    """Return the check of each column that has one."""
    return {next(iter(satu.sqref.ranges)).min_col: satu for satu in ws.data_validations.dataValidation}


def terima(periksaan: DataValidation, nilai: object, ws: Worksheet) -> object:
    """Return what a person types for a value so that the check of the cell lets it pass."""
    apa = (ws.title, nilai)
    match periksaan.type:
        case "list":
            pilihan = daftar(periksaan, ws)
            sama = [satu for satu in pilihan if padat(str(satu)) == padat(LABEL.get(str(nilai), str(nilai)))]
            assert sama or periksaan.errorStyle == "warning", (*apa, pilihan)
            return sama[0] if sama else nilai
        case "decimal":
            assert isinstance(nilai, float), apa
            assert float(periksaan.formula1) <= nilai <= float(periksaan.formula2), apa
        case "date":
            assert isinstance(nilai, datetime), apa
            assert date(1900, 1, 1) <= nilai.date() <= date(2100, 12, 31), apa
        case "custom" if "LEFT(" in periksaan.formula1:
            assert isinstance(nilai, str), apa
            assert len(nilai) == 18, apa
            assert nilai.isdigit(), apa
        case "custom":
            assert isinstance(nilai, str) or float(str(nilai)) >= 0, apa
    return nilai


def daftar(periksaan: DataValidation, ws: Worksheet) -> list[object]:
    """Return the entries of a drop-down."""
    nama, _, wilayah = periksaan.formula1.partition("!")
    sel = ws.parent[nama][wilayah.replace("$", "")]
    return [satu.value for (satu,) in sel] if isinstance(sel, tuple) else [sel.value]

"""Small workbooks and CSV files for the tests of the reader, made in memory; all people are invented."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import openpyxl

from asnkin.masukan.lembar import susun
from asnkin.masukan.pembaca import buka
from asnkin.masukan.tabel import Kebutuhan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from openpyxl import Workbook

    from asnkin.masukan.tabel import Tabel
    from asnkin.temuan import Temuan

BUDI = "190001012020121001"
ANI = "190001012020122002"
TOMO = "190001012021211003"
PEGAWAI = [
    ["nip", "nama", "unit_kerja", "jabatan"],
    [BUDI, "Budi Uji", "Bidang A", "Kepala Bidang"],
    [ANI, "Ani Uji", "Bidang B", "Pengelola Data"],
]
KEBUTUHAN = Kebutuhan(
    butir={"inisiatif": "Inisiatif", "kerja_sama": "Kerja Sama"},
    peran=frozenset({"atasan", "rekan", "diri", "mitra_kerja"}),
    kolom_pegawai=frozenset({"lokasi"}),
    lembar={"kehadiran": frozenset({"nip", "hadir", "hari_kerja"})},
)

Baris = list[list[object]]


def xlsx(lembar: Mapping[str, Sequence[Sequence[object]]], ubah: Callable[[Workbook], None] | None = None) -> bytes:
    """An xlsx with these sheets; ``ubah`` may merge, hide and so on before it is saved."""
    buku = openpyxl.Workbook()
    buku.remove(buku.worksheets[0])
    for nama, baris in lembar.items():
        ws = buku.create_sheet(nama)
        for satu in baris:
            ws.append(list(satu))
    if ubah is not None:
        ubah(buku)
    isi = io.BytesIO()
    buku.save(isi)
    return isi.getvalue()


def ganti_bagian(isi: bytes, nama: str, ubah: Callable[[bytes], bytes]) -> bytes:
    """The same zip with the parts whose name matches ``nama`` changed."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as masuk, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for satu in masuk.namelist():
            bagian = masuk.read(satu)
            arsip.writestr(satu, ubah(bagian) if re.fullmatch(nama, satu) else bagian)
    return keluar.getvalue()


def baca(folder: Path, isi: Mapping[str, bytes], kebutuhan: Kebutuhan = KEBUTUHAN) -> tuple[list[Tabel], list[Temuan]]:
    """Write the files, read them all, and return the tables with every finding of reading."""
    jalur = []
    for nama, bita in isi.items():
        tujuan = folder / nama
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_bytes(bita)
        jalur.append(tujuan)
    buku, temuan = buka(jalur)
    tabel, lagi = susun(buku, kebutuhan)
    return tabel, temuan + lagi


def satu_tabel(
    folder: Path, lembar: Mapping[str, Sequence[Sequence[object]]], jenis: str, kebutuhan: Kebutuhan = KEBUTUHAN
) -> tuple[Tabel, list[Temuan]]:
    """Read one workbook that must give exactly one table of this kind."""
    tabel, temuan = baca(folder, {"data.xlsx": xlsx(lembar)}, kebutuhan)
    (hasil,) = [satu for satu in tabel if satu.jenis == jenis]
    return hasil, temuan


def kode(temuan: Sequence[Temuan]) -> list[str]:
    """The codes, sorted."""
    return sorted(satu.kode for satu in temuan)


def cari(temuan: Sequence[Temuan], kode_aturan: str) -> Temuan:
    """The one finding with this code."""
    (hasil,) = [satu for satu in temuan if satu.kode == kode_aturan]
    return hasil

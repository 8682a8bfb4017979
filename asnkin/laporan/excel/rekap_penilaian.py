"""The predikat in the layout of e-Kinerja's "Rekap Penilaian", plainly a proposal (regulasi.md §12.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.buatan import BUATAN, USULAN
from asnkin.hasil import Status
from asnkin.laporan.excel.bersih import bersihkan
from asnkin.laporan.excel.buku import BukuKerja
from asnkin.laporan.excel.kolom import TINGGI, jumlah_baris
from asnkin.periode import nama_periode, periode_ekinerja

if TYPE_CHECKING:
    import pandas as pd
    from xlsxwriter.worksheet import Worksheet

    from asnkin.laporan.bahan import Bahan

LEMBAR: Final = "Rekap Penilaian"
KEPALA: Final = (
    "No", "NIP", "Nama", "Jabatan", "Rating Hasil Kinerja", "Rating Perilaku Kerja", "Predikat Kinerja Periodik",
)  # fmt: skip
_LEBAR: Final = (6, 22, 34, 40, 24, 24, 28)
_BARIS_KEPALA: Final = 4  # 0-based: four rows of heading above it, the last one blank
# as e-Kinerja words them, without the space
_RATING: Final = {
    "di_atas": "Diatas Ekspektasi",
    "sesuai": "Sesuai Ekspektasi",
    "di_bawah": "Dibawah Ekspektasi",
    "": "",
}
_LEBAR_USULAN: Final = 100.0


def tulis_rekap_penilaian(bahan: Bahan, opd: str) -> bytes:
    """Return ``rekap_penilaian.xlsx`` of one OPD: everybody who is to be evaluated, in the order of the data.

    Five heading rows as e-Kinerja has them, without marks of ours that a program would stumble over; that it is a
    proposal is said by the properties, the footer and a second sheet.
    """
    judul = f"Usulan rekap penilaian {nama_periode(bahan.periode)}".strip()
    sifat = {
        "title": judul,
        "subject": "USULAN predikat kinerja, bukan unduhan e-Kinerja",
        "author": bahan.info.get("instansi", "") or opd,
        "category": "usulan",
        "status": "usulan",
        "comments": f"dibuat dengan asnkin {bahan.versi}",
    }
    buku = BukuKerja(sifat, bahan.dibuat)
    pegawai = bahan.hasil.pegawai
    ikut = (pegawai["status"] != Status.TIDAK_DINILAI).to_numpy()
    orang: pd.DataFrame = pegawai[ikut]
    ws = buku.lembar(LEMBAR, massal=False)
    _tulis_kepala(buku, ws, bahan, opd)
    _tulis_orang(buku, ws, orang)
    _tulis_usulan(buku, bahan, orang, int((~ikut).sum()))
    return buku.selesai()


def _tulis_kepala(buku: BukuKerja, ws: Worksheet, bahan: Bahan, opd: str) -> None:
    for i, teks in enumerate((bahan.info.get("instansi", ""), opd, periode_ekinerja(bahan.periode))):
        if teks:
            ws.write_string(i, 0, bersihkan(teks), buku.gaya.anak_judul(tengah=False))
    for j, (teks, lebar) in enumerate(zip(KEPALA, _LEBAR, strict=True)):
        ws.set_column(j, j, lebar)
        ws.write_string(_BARIS_KEPALA, j, teks, buku.gaya.kepala)
    ws.freeze_panes(_BARIS_KEPALA + 1, 3)
    ws.repeat_rows(_BARIS_KEPALA)
    ws.set_footer("&L&8USULAN – bukan unduhan e-Kinerja; keputusan pada Pejabat Penilai Kinerja&R&8Halaman &P dari &N")


def _tulis_orang(buku: BukuKerja, ws: Worksheet, orang: pd.DataFrame) -> None:
    gaya, awal = buku.gaya, _BARIS_KEPALA + 1
    isi = (
        (orang["nip"], gaya.nip),
        (orang["nama"], gaya.bungkus),
        (orang["jabatan"], gaya.bungkus),
        (orang["kuadran_hasil_kerja"].map(_RATING), gaya.teks),
        (orang["kuadran_perilaku_kerja"].map(_RATING), gaya.teks),
        (orang["predikat"], gaya.teks),
    )
    n = len(orang)
    ws.write_column(awal, 0, np.arange(1, n + 1).tolist(), gaya.urutan)
    for j, (kolom, bentuk) in enumerate(isi, 1):
        ws.write_column(awal, j, [bersihkan(teks) for teks in kolom], bentuk)
    if n:
        ws.ignore_errors({"number_stored_as_text": f"B{awal + 1}:B{awal + n}"})


def _tulis_usulan(buku: BukuKerja, bahan: Bahan, orang: pd.DataFrame, n_tidak: int) -> None:
    """Say what the first sheet is; its title makes the reader pass this sheet over."""
    ws = buku.lembar(USULAN, massal=False, tegak=True)
    ws.set_column(0, 0, _LEBAR_USULAN)
    ws.write_string(0, 0, BUATAN[USULAN], buku.gaya.judul(tengah=False))
    for i, teks in enumerate(_catatan(bahan, int((orang["predikat"] == "").sum()), n_tidak), 1):
        ws.write_string(i, 0, bersihkan(teks), buku.gaya.buat(text_wrap=True, valign="top", quote_prefix=True))
        ws.set_row(i, TINGGI * jumlah_baris(teks, _LEBAR_USULAN) + 4)


def _catatan(bahan: Bahan, kosong: int, n_tidak: int) -> list[str]:
    catatan = [
        (
            f"Lembar '{LEMBAR}' bersusunan sama dengan unduhan Rekap Penilaian e-Kinerja agar mudah dibandingkan dan "
            f"disalin. Isinya hasil hitungan asnkin {bahan.versi} dengan rubrik {bahan.rubrik.nama}: usulan bagi "
            "Pejabat Penilai Kinerja, yang menetapkannya."
        ),
        "Baris pertama memuat nama instansi tanpa kodenya, karena kode instansi tidak ada pada data.",
    ]
    if bahan.rubrik.predikat.kuadran is None:
        catatan.append(
            "Kedua kolom rating kosong: rubrik ini menentukan predikat dari nilai akhir, bukan dari kuadran hasil "
            "kerja dan perilaku kerja. Rating ditetapkan Pejabat Penilai Kinerja."
        )
    if kosong:
        catatan.append(
            f"{kosong} pegawai belum berpredikat; selnya kosong. Sebabnya pada lembar Belum Lengkap di rekap.xlsx."
        )
    if n_tidak:
        catatan.append(f"{n_tidak} pegawai yang tidak dinilai (kedudukan hukum) tidak dicantumkan.")
    return catatan

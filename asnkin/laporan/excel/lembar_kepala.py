"""One page for the head of the region: each OPD's own achievement beside the predikat of its people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.laporan.excel.ambil import nomor, warna_predikat
from asnkin.laporan.excel.gaya import KELAS
from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.laporan.kota import SEJALAN, TAK_SEJALAN, kepala, sumber_kepala
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom
    from asnkin.laporan.excel.tabel import Letak
    from asnkin.laporan.kota import Kepala

A4: Final = 9
_SEBARAN: Final = "Sebaran Predikat Pegawai"
KESESUAIAN: Final = "Kesesuaian"
WARNA: Final = {SEJALAN: "#E2F0D9", TAK_SEJALAN: "#FCE4D6"}


def tulis_kepala(buku: BukuKerja, bahan: Bahan) -> None:
    """Write one row an OPD on one page of A4; only where a city's data say anything of its OPDs."""
    semua = kepala(bahan)
    if not semua:
        return
    kolom = _kolom(buku, semua)
    isi = Isi(
        "Kepala Daerah",
        judul(bahan, "CAPAIAN PERANGKAT DAERAH DAN PREDIKAT PEGAWAINYA"),
        kolom,
        beku=2,
        keterangan=sumber_kepala(bahan),
        warna={KESESUAIAN: WARNA},
    )
    letak = tulis_tabel(buku, isi)
    letak.ws.set_paper(A4)
    letak.ws.fit_to_pages(1, 1)
    _batang(letak, kolom)


def _kolom(buku: BukuKerja, semua: Sequence[Kepala]) -> list[Kolom]:
    gaya, baris = buku.gaya, [satu.baris for satu in semua]

    def teks(nama: str, isi: Sequence[str], maks: int) -> KolomTeks:
        return KolomTeks(nama, isi, gaya.teks, gaya.bungkus, lebar_maks=maks)

    n = np.array([satu.n for satu in baris], dtype=np.float64)
    target = bulatkan(np.array([satu.target for satu in baris]), 1)
    skm = bulatkan(np.array([satu.skm for satu in baris]), 2)
    return [
        nomor(gaya, len(baris)),
        teks("Perangkat Daerah", [satu.opd for satu in baris], 28),
        teks("Capaian Organisasi", [satu.organisasi for satu in baris], 16),
        KolomAngka("Capaian Target (%)", target, gaya.angka(1), 1),
        teks("Dasar Capaian Target", [satu.dasar for satu in semua], 16),
        KolomAngka("SKM", skm, gaya.angka(2), 2),
        teks("Mutu Pelayanan", [satu.mutu for satu in baris], 12),
        KolomAngka("Pegawai Berpredikat", np.where(n > 0, n, np.nan), gaya.bulat),
        *(
            KolomAngka(nama, bulatkan(_bagian(baris_n, n), 4), gaya.persen, 1, _SEBARAN)
            for nama, baris_n in _banyak(semua).items()
        ),
        teks(KESESUAIAN, [satu.simpulan for satu in semua], 16),
        teks("Yang Belum Sejalan", [satu.catatan for satu in semua], 52),
    ]


def _banyak(semua: Sequence[Kepala]) -> dict[str, NDArray[np.float64]]:
    return {
        nama: np.array([satu.baris.distribusi[nama] for satu in semua], dtype=np.float64)
        for nama in semua[0].baris.distribusi
    }


def _bagian(banyak: NDArray[np.float64], n: NDArray[np.float64]) -> NDArray[np.float64]:
    return banyak / np.where(n > 0, n, np.nan)


def _batang(letak: Letak, kolom: Sequence[Kolom]) -> None:
    """Draw each share as a bar in its cell, in the colour of its predikat."""
    sebaran = [j for j, satu in enumerate(kolom) if satu.kelompok == _SEBARAN]
    warna = warna_predikat([kolom[j].judul for j in sebaran], KELAS)
    for j in sebaran:
        batang = {"type": "data_bar", "bar_solid": True, "bar_color": warna[kolom[j].judul], "min_type": "num"}
        batas = {"min_value": 0, "max_type": "num", "max_value": 1}
        letak.ws.conditional_format(letak.atas, j, letak.bawah - 1, j, {**batang, **batas})

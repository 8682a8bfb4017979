"""For the head of the BKD: how far each OPD is with evaluation documents, objections and its report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.laporan.excel.ambil import nomor, nomor_hari
from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.laporan.kota import sebut_lapor, sumber_tenggat, tersembunyi_tenggat
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from asnkin.analisis.kota.tenggat import BarisTenggat
    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.gaya import Gaya
    from asnkin.laporan.excel.kolom import Kolom

_TERBUKA: Final = "Keberatan Terbuka"
_LAPOR: Final = "Pelaporan"


def tulis_tenggat(buku: BukuKerja, bahan: Bahan) -> None:
    """Write one row an OPD; only where a city's data have documents or objections."""
    if bahan.kota is None or (tenggat := bahan.kota.tenggat) is None:
        return
    kolom = _kolom(buku.gaya, tenggat.opd, *tersembunyi_tenggat(bahan, tenggat.opd))
    isi = Isi(
        "Tenggat",
        judul(bahan, "TENGGAT EVALUASI MENURUT PERANGKAT DAERAH"),
        kolom,
        beku=2,
        keterangan=sumber_tenggat(bahan, tenggat),
        warna_angka={_TERBUKA: {("<", 0): "#F8CBAD"}},
    )
    tulis_tabel(buku, isi)


def _kolom(
    gaya: Gaya, opd: Sequence[BarisTenggat], tutup: NDArray[np.bool_], tutup_keberatan: NDArray[np.bool_]
) -> list[Kolom]:
    def angka(isi: Callable[[BarisTenggat], float], kena: NDArray[np.bool_]) -> NDArray[np.float64]:
        return np.where(kena, np.nan, np.array([float(isi(satu)) for satu in opd]))

    def hari(isi: Callable[[BarisTenggat], np.datetime64]) -> NDArray[np.float64]:
        return nomor_hari(np.array([isi(satu) for satu in opd], dtype="datetime64[D]"))

    def jumlah(nama: str, isi: Callable[[BarisTenggat], int]) -> list[Kolom]:
        n, banyak = angka(lambda satu: satu.n or np.nan, tutup), angka(isi, tutup)
        return [
            KolomAngka("Jumlah", banyak, gaya.bulat, kelompok=nama),
            KolomAngka("Bagian", bulatkan(banyak / n, 4), gaya.persen, 1, nama),
        ]

    terbuka = angka(lambda satu: satu.keberatan, tutup_keberatan)
    lapor = ["" if kena else sebut_lapor(satu) for satu, kena in zip(opd, tutup, strict=True)]
    return [
        nomor(gaya, len(opd)),
        KolomTeks("Perangkat Daerah", [satu.opd for satu in opd], gaya.teks, gaya.bungkus, lebar_maks=40),
        KolomAngka("Pegawai", angka(lambda satu: satu.n, tutup), gaya.bulat),
        *jumlah("Dievaluasi", lambda satu: satu.dievaluasi),
        *jumlah("Ditandatangani", lambda satu: satu.ditandatangani),
        *jumlah("Diserahkan", lambda satu: satu.diserahkan),
        KolomAngka("Jumlah", terbuka, gaya.bulat, kelompok=_TERBUKA),
        KolomAngka(
            "Tertua Diajukan",
            np.where(tutup_keberatan, np.nan, hari(lambda satu: satu.tertua)),
            gaya.tanggal,
            kelompok=_TERBUKA,
        ),
        KolomAngka(
            "Sisa Hari Kerja dari 7", angka(lambda satu: satu.sisa, tutup_keberatan), gaya.bulat, kelompok=_TERBUKA
        ),
        KolomAngka("Sejak", hari(lambda satu: satu.sejak), gaya.tanggal, kelompok=_LAPOR),
        KolomAngka("Batas 30 Hari Kerja", hari(lambda satu: satu.batas), gaya.tanggal, kelompok=_LAPOR),
        KolomAngka("Dilaporkan", hari(lambda satu: satu.dilaporkan), gaya.tanggal, kelompok=_LAPOR),
        KolomTeks("Keadaan", lapor, gaya.teks, gaya.bungkus, kelompok=_LAPOR, lebar_maks=34),
    ]

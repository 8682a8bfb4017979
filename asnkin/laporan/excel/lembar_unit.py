"""The sheet Unit: people, mean, distribution and gaps of each unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from xlsxwriter.utility import xl_col_to_name

from asnkin.laporan.excel.ambil import nomor
from asnkin.laporan.excel.kolom import KolomAngka, KolomRumus, KolomTeks
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.rumus import KODE_UNIT, NILAI_AKHIR, PREDIKAT, berumus, bulat
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom

_SEBARAN: Final = 5  # No, Unit Kerja, Pegawai, Bernilai Akhir and the mean stand before it


def tulis_unit(buku: BukuKerja, bahan: Bahan) -> None:
    """Write one row a unit, by name; what nilai akhir and predikat decide is counted on Rincian."""
    unit, gaya, d = bahan.ringkasan.unit, buku.gaya, bahan.rubrik.nilai.desimal
    bernilai = KolomAngka("Bernilai Akhir", unit["n_dinilai"].to_numpy(dtype=np.float64), gaya.bulat)
    rata = KolomAngka("Rata-rata Nilai Akhir", bulatkan(unit["rata"].to_numpy(dtype=np.float64), d), gaya.angka(d), d)
    sebaran = [
        KolomAngka(nama, unit[f"predikat:{nama}"].to_numpy(dtype=np.float64), gaya.bulat, kelompok="Predikat (usulan)")
        for nama in bahan.ringkasan.distribusi
    ]
    kolom: list[Kolom] = [
        nomor(gaya, len(unit)),
        KolomTeks("Unit Kerja", unit["unit_kerja"].tolist(), gaya.teks, gaya.bungkus, lebar_maks=50),
        KolomAngka("Pegawai", unit["n"].to_numpy(dtype=np.float64), gaya.bulat),
        *(_berumus(bernilai, rata, sebaran) if berumus(bahan) and len(unit) else (bernilai, rata, *sebaran)),
        KolomAngka("Pegawai dengan Kesenjangan", unit["n_kesenjangan"].to_numpy(dtype=np.float64), gaya.bulat),
    ]
    isi = Isi(
        "Unit",
        judul(bahan, "KINERJA MENURUT UNIT KERJA"),
        kolom,
        beku=2,
        keterangan=(
            "Pegawai: semua yang dinilai, tanpa yang berstatus tidak dinilai. Rata-rata: dari nilai akhir tercetak. "
            "Sel kosong: belum ada pegawai yang bernilai akhir."
            + (f" {bahan.privasi.kelompok}" if bahan.privasi and bahan.privasi.kelompok else "")
        ),
        kosong="Belum ada unit kerja.",
        lindungi=True,
    )
    tulis_tabel(buku, isi)


def _berumus(bernilai: KolomAngka, rata: KolomAngka, sebaran: list[KolomAngka]) -> list[Kolom]:
    """Return the columns as formulas; a unit without a score has no mean. Letters as ``tulis_unit`` orders them."""
    semua = np.ones(len(bernilai.isi), dtype=bool)
    milik = f"({KODE_UNIT}=$A{{b}})"
    jumlah = bulat(f"(SUMIF({KODE_UNIT},$A{{b}},{NILAI_AKHIR})/$D{{b}})", rata.desimal)
    return [
        KolomRumus(bernilai, f"SUMPRODUCT({milik}*ISNUMBER({NILAI_AKHIR}))", semua),
        KolomRumus(rata, f'IF($D{{b}}>0,{jumlah},"")', np.isfinite(rata.isi)),
        *(
            KolomRumus(satu, f"SUMPRODUCT({milik}*({PREDIKAT}={xl_col_to_name(j, col_abs=True)}${{k}}))", semua)
            for j, satu in enumerate(sebaran, _SEBARAN)
        ),
    ]

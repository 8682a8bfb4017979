"""The sheet Unit: people, mean, distribution and gaps of each unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from xlsxwriter.utility import xl_col_to_name

from asnkin.laporan.excel import rumus
from asnkin.laporan.excel.ambil import nomor
from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks, jadi_rumus
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom


def tulis_unit(buku: BukuKerja, bahan: Bahan) -> None:
    """Write one row a unit, by name; what nilai akhir, predikat and gaps decide is counted on their sheets."""
    kolom = _kolom(buku, bahan)
    if len(bahan.ringkasan.unit):
        kolom |= _rumus(bahan, kolom)
    isi = Isi(
        "Unit",
        judul(bahan, "KINERJA MENURUT UNIT KERJA"),
        list(kolom.values()),
        beku=2,
        keterangan=(
            "Pegawai: semua yang dinilai, tanpa yang berstatus tidak dinilai. Rata-rata: dari nilai akhir tercetak. "
            f"Sel kosong: belum ada pegawai yang bernilai akhir. {bahan.catatan_kelompok}"
        ).rstrip(),
        kosong="Belum ada unit kerja.",
        bantu=1,
        lindungi=True,
    )
    letak = tulis_tabel(buku, isi)
    if rumus.berumus(bahan) and len(bahan.ringkasan.unit):
        letak.namai(buku, list(kolom), {rumus.UNIT_NAMA: "unit", rumus.UNIT_RATA: "rata", rumus.UNIT_URUTAN: "urutan"})


def _kolom(buku: BukuKerja, bahan: Bahan) -> dict[str, Kolom]:
    """Return the columns by key, with the values that Python computed; the last is hidden."""
    unit, gaya, d = bahan.ringkasan.unit, buku.gaya, bahan.rubrik.nilai.desimal
    rata = unit["rata"].to_numpy(dtype=np.float64)
    return {
        "nomor": nomor(gaya, len(unit)),
        "unit": KolomTeks("Unit Kerja", unit["unit_kerja"].tolist(), gaya.teks, gaya.bungkus, lebar_maks=50),
        "n": KolomAngka("Pegawai", unit["n"].to_numpy(dtype=np.float64), gaya.bulat),
        "bernilai": KolomAngka("Bernilai Akhir", unit["n_dinilai"].to_numpy(dtype=np.float64), gaya.bulat),
        "rata": KolomAngka("Rata-rata Nilai Akhir", bulatkan(rata, d), gaya.angka(d), d),
        **{
            f"predikat:{nama}": KolomAngka(
                nama, unit[f"predikat:{nama}"].to_numpy(dtype=np.float64), gaya.bulat, kelompok="Predikat (usulan)"
            )
            for nama in bahan.ringkasan.distribusi
        },
        "celah": KolomAngka("Pegawai dengan Kesenjangan", unit["n_kesenjangan"].to_numpy(dtype=np.float64), gaya.bulat),
        "urutan": KolomAngka("Urutan", urutan_unit(bahan), gaya.bantu),
    }


def urutan_unit(bahan: Bahan) -> NDArray[np.float64]:
    """Return the place of each unit by its printed mean, the first of equals before the next; NaN without a mean."""
    rata = bulatkan(bahan.ringkasan.unit["rata"].to_numpy(dtype=np.float64), bahan.rubrik.nilai.desimal)
    urutan = np.empty(len(rata))
    urutan[np.argsort(-rata, kind="stable")] = np.arange(1, len(rata) + 1)
    return np.where(np.isfinite(rata), urutan, np.nan)


def _rumus(bahan: Bahan, kolom: Mapping[str, Kolom]) -> dict[str, Kolom]:
    """Return the columns as formulas; a unit without a score has no mean."""
    huruf = {kunci: xl_col_to_name(j) for j, kunci in enumerate(kolom)}
    pola: dict[str, str] = {}
    if rumus.berumus(bahan):
        milik, rata = f"({rumus.KODE_UNIT}=$A{{b}})", f"${huruf['rata']}"
        jumlah = f"(SUMIF({rumus.KODE_UNIT},$A{{b}},{rumus.NILAI_AKHIR})/${huruf['bernilai']}{{b}})"
        pola = {
            "bernilai": f"SUMPRODUCT({milik}*ISNUMBER({rumus.NILAI_AKHIR}))",
            "rata": f'IF(${huruf["bernilai"]}{{b}}>0,{rumus.bulat(jumlah, bahan.rubrik.nilai.desimal)},"")',
            "urutan": (
                f"IF(ISNUMBER({rata}{{b}}),RANK({rata}{{b}},{rata}${{a}}:{rata}${{z}})"
                f'+COUNTIF({rata}${{a}}:{rata}{{b}},{rata}{{b}})-1,"")'
            ),
        }
        for kunci, satu in huruf.items():
            if kunci.startswith("predikat:"):
                pola[kunci] = f"SUMPRODUCT({milik}*({rumus.PREDIKAT}=${satu}${{k}}))"
    if rumus.celah_berumus(bahan):
        pola["celah"] = f"SUMIF({rumus.CELAH_UNIT},$A{{b}},{rumus.CELAH_ORANG})"
    return {kunci: jadi_rumus(kolom[kunci], satu) for kunci, satu in pola.items()}

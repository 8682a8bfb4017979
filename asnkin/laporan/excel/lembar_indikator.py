"""The sheet of indicators: from each person's target and realisasi to their capaian, with the cell it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asnkin.laporan.excel.ambil import Ambil, nomor
from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.laporan.tampil import RATING
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    import pandas as pd

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom

_DESIMAL_ISIAN = 4  # what a clerk types is shown as typed


def tulis_indikator(buku: BukuKerja, bahan: Bahan) -> None:
    """Write one row an indicator, people in listing order; only where the data have targets."""
    tabel = bahan.hasil.indikator
    if tabel.empty:
        return
    pegawai = tabel["_pegawai"].to_numpy(dtype=np.intp)
    urut = np.lexsort((np.arange(len(tabel)), bahan.hasil.pegawai["_urutan"].to_numpy()[pegawai]))
    tabel, gaya = tabel.iloc[urut], buku.gaya
    a = Ambil(bahan, gaya, pegawai[urut])
    bawah, atas = tabel["target_bawah"].to_numpy(), tabel["target_atas"].to_numpy()
    rentang = bool(np.any(bawah < atas))
    kolom: list[Kolom] = [
        nomor(gaya, len(tabel)),
        a.teks("nama", lebar_maks=28),
        a.nip(),
        a.teks("unit_kerja", lebar_maks=24),
        *_teks_terisi(buku, tabel, "sasaran", "Sasaran", 30),
        *_teks_terisi(buku, tabel, "indikator", "Indikator", 36),
        *_teks_terisi(buku, tabel, "polarisasi", "Polarisasi", 12),
        _isian(buku, "Target dari" if rentang else "Target", bawah),
        *([_isian(buku, "Target sampai", atas)] if rentang else []),
        _isian(buku, "Realisasi", tabel["realisasi"].to_numpy()),
        *_teks_terisi(buku, tabel, "satuan", "Satuan", 12),
        KolomTeks("Rating", [RATING.get(satu, "") for satu in tabel["rating"].tolist()], gaya.teks),
        _isian(buku, "Bobot", tabel["bobot"].to_numpy()),
        KolomAngka("Capaian (%)", bulatkan(tabel["capaian"], a.desimal), gaya.angka(a.desimal, tebal=True), a.desimal),
        KolomTeks("Letak Realisasi", _letak(bahan, tabel), gaya.teks, gaya.bungkus, lebar_maks=32),
    ]
    keterangan = (
        "Maksimal: realisasi / target × 100; minimal: (2 − realisasi / target) × 100; stabil: "
        "(1 − |realisasi − target| / target) × 100; dibatasi menurut rubrik. Capaian kosong tidak ikut dihitung."
    )
    tulis_tabel(buku, Isi("Indikator", judul(bahan, "INDIKATOR DAN CAPAIAN"), kolom, beku=3, keterangan=keterangan))


def _teks_terisi(buku: BukuKerja, tabel: pd.DataFrame, bidang: str, kepala: str, lebar: float) -> list[Kolom]:
    """A text column, left out where nobody filled it in."""
    isi = tabel[bidang].tolist()
    return [KolomTeks(kepala, isi, buku.gaya.teks, buku.gaya.bungkus, lebar_maks=lebar)] if any(isi) else []


def _isian(buku: BukuKerja, kepala: str, isi: np.ndarray) -> KolomAngka:
    """A column of numbers as they were typed, with as many decimals as any of them needs."""
    bulat = bulatkan(isi, _DESIMAL_ISIAN)
    ada = bulat[~np.isnan(bulat)]
    desimal = next((d for d in range(_DESIMAL_ISIAN) if np.array_equal(bulatkan(ada, d), ada)), _DESIMAL_ISIAN)
    return KolomAngka(kepala, bulat, buku.gaya.angka(desimal), desimal)


def _letak(bahan: Bahan, tabel: pd.DataFrame) -> list[str]:
    """Sheet and cell of each realisasi, or of the rating without such a column; the file where there are more."""
    awalan = []
    for asal in bahan.asal:
        huruf = asal.kolom.get("realisasi") or asal.kolom.get("rating") or ""
        bagian = (asal.berkas if len(bahan.sumber) > 1 else "", asal.lembar, huruf)
        awalan.append("!".join(satu for satu in bagian[:2] if satu) + ("!" if any(bagian[:2]) else "") + bagian[2])
    nomor_asal, baris = tabel["_asal"].tolist(), tabel["_baris"].tolist()
    return [f"{awalan[n]}{b}" if n < len(awalan) else "" for n, b in zip(nomor_asal, baris, strict=True)]

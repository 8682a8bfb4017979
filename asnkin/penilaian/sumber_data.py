"""Figures from keyed tables (``dari: data``): one number per person from the rows of a NIP or a unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.data import Data
    from asnkin.rubrik.model import KomponenData, TambahanData


@dataclass(frozen=True, slots=True)
class HasilData:
    """Figures from one keyed table, and the rows they came from.

    ``angka`` (N; NaN where the key has no usable row); ``kunci`` (rows) and ``kunci_orang`` (N): the number of the key,
    -1 unknown; ``nilai`` (rows; the value of ``kolom``, mapped by ``peta``; NaN = none, and all NaN under ``rasio``);
    ``dipakai`` (rows that count).
    """

    angka: NDArray[np.float64]
    kunci: NDArray[np.int64]
    kunci_orang: NDArray[np.int64]
    nilai: NDArray[np.float64]
    dipakai: NDArray[np.bool_]


def angka_data(data: Data, sumber: KomponenData | TambahanData) -> HasilData:
    """Return the figure of each person.

    ``rasio``: Σ first / Σ second over the rows in which both are given; ``kolom``: the values joined by ``gabung``.
    """
    n = len(data.pegawai)
    tabel = data.kunci.get(sumber.lembar)
    if tabel is None or tabel.empty:
        kosong = np.zeros(0, dtype=np.int64)
        tanpa = np.full(n, -1, dtype=np.int64)
        return HasilData(np.full(n, np.nan), kosong, tanpa, kosong.astype(np.float64), kosong.astype(np.bool_))
    kunci, kunci_orang = _kunci(tabel, data.pegawai, sumber.kunci)
    banyak = int(max(kunci.max(initial=-1), kunci_orang.max(initial=-1))) + 1
    dikenal = kunci >= 0
    if sumber.rasio is not None:
        nilai = np.full(len(tabel), np.nan)
        hasil, ada = _rasio(tabel, sumber.rasio, kunci, dikenal, banyak)
    else:
        nilai = _nilai(tabel[sumber.kolom or ""], sumber.peta)
        ada = dikenal & ~np.isnan(nilai)
        hasil = _gabung(nilai[ada], kunci[ada], banyak, sumber.gabung, tabel["tanggal"].to_numpy()[ada])
    angka = np.where(kunci_orang >= 0, hasil[kunci_orang], np.nan) if banyak else np.full(n, np.nan)
    return HasilData(angka, kunci, kunci_orang, nilai, ada)


def ke_seratus(nilai: NDArray[np.float64], skala: tuple[float, float]) -> NDArray[np.float64]:
    """Bring a figure to 0-100: ``skala`` says what maps to 0 and to 100, beyond it the value is capped."""
    bawah, atas = skala
    return np.clip((nilai - bawah) / (atas - bawah) * 100, 0, 100)


def _kunci(tabel: pd.DataFrame, pegawai: pd.DataFrame, jenis: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the key number of each row and of each person, -1 where unknown."""
    if jenis == "nip":
        return tabel["_pegawai"].to_numpy(dtype=np.int64), np.arange(len(pegawai), dtype=np.int64)
    unit = pegawai["unit_kerja"]
    nomor = {nama: i for i, nama in enumerate(dict.fromkeys(unit)) if nama}
    return (
        tabel["unit_kerja"].map(nomor).fillna(-1).to_numpy(dtype=np.int64),
        unit.map(nomor).fillna(-1).to_numpy(dtype=np.int64),
    )


def _nilai(kolom: pd.Series, peta: dict[str, float] | None) -> NDArray[np.float64]:
    if peta is None:
        return kolom.to_numpy(dtype=np.float64)
    kamus = {nama.casefold().strip(): angka for nama, angka in peta.items()}
    return np.asarray(kolom.str.casefold().str.strip().map(kamus), dtype=np.float64)


def _rasio(
    tabel: pd.DataFrame, rasio: tuple[str, str], kunci: NDArray[np.int64], dikenal: NDArray[np.bool_], banyak: int
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return the ratio of each key, and the rows that count."""
    atas, bawah = (tabel[nama].to_numpy(dtype=np.float64) for nama in rasio)
    ada = dikenal & ~np.isnan(atas) & ~np.isnan(bawah)
    penyebut = np.bincount(kunci[ada], bawah[ada], banyak)
    pembilang = np.bincount(kunci[ada], atas[ada], banyak)
    return np.asarray(pembilang / np.where(penyebut != 0, penyebut, np.nan), dtype=np.float64), ada


def _gabung(
    nilai: NDArray[np.float64], kunci: NDArray[np.int64], banyak: int, cara: str, tanggal: NDArray[np.datetime64]
) -> NDArray[np.float64]:
    jumlah_baris = np.bincount(kunci, minlength=banyak)
    hasil = np.full(banyak, np.nan)
    match cara:
        case "rata" | "jumlah":
            hasil = np.bincount(kunci, nilai, banyak) / (np.maximum(jumlah_baris, 1) if cara == "rata" else 1)
        case "maks":
            np.fmax.at(hasil, kunci, nilai)
        case "min":
            np.fmin.at(hasil, kunci, nilai)
        case _:  # terakhir: the latest date (undated rows before dated ones), then the order of the sheet
            urut = np.argsort(tanggal.astype(np.int64), kind="stable")
            hasil[kunci[urut]] = nilai[urut]
    return np.where(jumlah_baris > 0, hasil, np.nan)

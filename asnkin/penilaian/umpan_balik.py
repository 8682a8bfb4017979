"""Marks of several raters (360) to butir values: means per role, brought to 0-100, weighted by role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asnkin.penilaian.berlaku import berlaku

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.rubrik.model import Penilai, Rubrik

N_PANGKAS = 5  # rata_pangkas drops the highest and the lowest mark from this many marks on (SPESIFIKASI §3)


@dataclass(frozen=True, slots=True)
class UmpanBalik:
    """Role means and butir values of N people, B butir, R roles; NaN = nobody marked.

    ``peran_nilai`` (N, B, R) on 0-100, ``peran_n`` (N, B, R) numbers of marks, ``dihitung`` (N, B, R) whether they are
    enough to count, ``butir`` (N, B) on 0-100.
    """

    peran_nilai: NDArray[np.float64]
    peran_n: NDArray[np.int64]
    dihitung: NDArray[np.bool_]
    butir: NDArray[np.float64]


def hitung_umpan_balik(
    penilaian: pd.DataFrame, skor: pd.DataFrame, pegawai: pd.DataFrame, rubrik: Rubrik
) -> UmpanBalik:
    """Score every butir: Σ w_role·value / Σ w_role over the roles with at least ``min`` marks (SPESIFIKASI §4)."""
    n = len(pegawai)
    peran = rubrik.semua_peran()
    komponen_butir = rubrik.komponen_butir()
    bentuk = (n, len(komponen_butir), len(peran))
    formulir = skor["_formulir"].to_numpy()
    nomor_peran = penilaian["peran"].map({satu: i for i, satu in enumerate(peran)}).to_numpy(dtype=np.int64)
    orang = penilaian["_pegawai"].to_numpy(dtype=np.int64)
    sel = (orang[formulir] * bentuk[1] + skor["_butir"].to_numpy()) * bentuk[2] + nomor_peran[formulir]
    tanda = skor["skor"].to_numpy()
    banyak = np.bincount(sel, minlength=int(np.prod(bentuk))).reshape(bentuk)
    rata = _rata(sel, tanda, banyak)
    for j, kunci in enumerate(komponen_butir.values()):
        for r, satu in enumerate(peran):
            gabung = _penilai(rubrik, kunci, satu)
            if gabung is not None and gabung.gabung != "rata":
                milik = sel % (bentuk[1] * bentuk[2]) == j * bentuk[2] + r
                if milik.any():
                    siapa, hasil = _gabung_lain(sel[milik] // (bentuk[1] * bentuk[2]), tanda[milik], gabung.gabung)
                    rata[siapa, j, r] = hasil
    nilai = _ke_seratus(rata, rubrik, komponen_butir, peran)
    bobot = _bobot(banyak, rubrik, komponen_butir, peran)
    butir = _nilai_butir(nilai, bobot)
    butir[_tanpa_peran_wajib(banyak, pegawai, rubrik, komponen_butir, peran)] = np.nan
    return UmpanBalik(nilai, banyak, bobot > 0, butir)


def _tanpa_peran_wajib(
    banyak: NDArray[np.int64],
    pegawai: pd.DataFrame,
    rubrik: Rubrik,
    komponen_butir: dict[str, str],
    peran: tuple[str, ...],
) -> NDArray[np.bool_]:
    """Which butir (N, B) lack the marks of a role that the rubric calls ``wajib`` and that rates this person."""
    kurang = np.zeros(banyak.shape[:2], dtype=bool)
    for j, kunci in enumerate(komponen_butir.values()):
        for r, satu in enumerate(peran):
            penilai = _penilai(rubrik, kunci, satu)
            if penilai is not None and penilai.wajib:
                kurang[:, j] |= (banyak[:, j, r] < penilai.min) & berlaku(pegawai, penilai.berlaku)
    return kurang


def _penilai(rubrik: Rubrik, komponen: str, peran: str) -> Penilai | None:
    return rubrik.penilai_komponen(komponen).get(peran)


def _rata(sel: NDArray[np.int64], tanda: NDArray[np.float64], banyak: NDArray[np.int64]) -> NDArray[np.float64]:
    jumlah = np.bincount(sel, tanda, banyak.size).reshape(banyak.shape)
    return np.where(banyak > 0, jumlah / np.maximum(banyak, 1), np.nan)


def _gabung_lain(
    orang: NDArray[np.int64], tanda: NDArray[np.float64], cara: str
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return who has marks and their median or trimmed mean, from the marks of one butir and role."""
    urut = np.lexsort((tanda, orang))
    nilai = tanda[urut]
    siapa, awal, n = np.unique(orang[urut], return_index=True, return_counts=True)
    if cara == "median":
        return siapa, (nilai[awal + (n - 1) // 2] + nilai[awal + n // 2]) / 2
    pangkas = n >= N_PANGKAS
    ujung = np.where(pangkas, nilai[awal] + nilai[awal + n - 1], 0.0)
    return siapa, (np.add.reduceat(nilai, awal) - ujung) / np.where(pangkas, n - 2, n)


def _ke_seratus(
    rata: NDArray[np.float64], rubrik: Rubrik, komponen_butir: dict[str, str], peran: tuple[str, ...]
) -> NDArray[np.float64]:
    """Bring role means to 0-100: ``skor / maks·100``, or ``(skor - min)/(maks - min)·100`` under ``rentang``."""
    dasar = np.zeros(rata.shape[1:])
    rentang = np.ones(rata.shape[1:])
    for j, kunci in enumerate(komponen_butir.values()):
        for r, satu in enumerate(peran):
            skala = rubrik.skala_peran(satu, kunci)
            dasar[j, r] = skala.min if rubrik.konversi_skala == "rentang" else 0.0
            rentang[j, r] = skala.maks - dasar[j, r]
    hasil: NDArray[np.float64] = (rata - dasar) / rentang * 100
    return hasil


def _bobot(
    banyak: NDArray[np.int64], rubrik: Rubrik, komponen_butir: dict[str, str], peran: tuple[str, ...]
) -> NDArray[np.float64]:
    """Return the weight (N, B, R) of each role, 0 where it has too few marks to count."""
    bobot = np.zeros(banyak.shape[1:])
    minimum = np.full(banyak.shape[1:], np.iinfo(np.int64).max)
    for j, kunci in enumerate(komponen_butir.values()):
        for r, satu in enumerate(peran):
            if (penilai := _penilai(rubrik, kunci, satu)) is not None:
                bobot[j, r], minimum[j, r] = penilai.bobot, penilai.min
    return np.where(banyak >= minimum, bobot, 0.0)


def _nilai_butir(nilai: NDArray[np.float64], w: NDArray[np.float64]) -> NDArray[np.float64]:
    jumlah = w.sum(axis=2)
    with np.errstate(invalid="ignore"):
        hasil: NDArray[np.float64] = (w * np.where(w > 0, nilai, 0.0)).sum(axis=2)
        return hasil / np.where(jumlah > 0, jumlah, np.nan)

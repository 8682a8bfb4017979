"""Ranks: competition ranking on printed numbers, overall and within groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


def hitung_peringkat(kunci: Sequence[NDArray[np.float64]], ikut: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Rank those who take part, by ``kunci`` (each of shape ``(N,)``) descending, NaN last; 0 for everyone else.

    Equal in all keys is an equal rank and the next rank skips: 90, 80, 80, 70 give 1, 2, 2, 4.
    """
    hasil = np.zeros(len(ikut), dtype=np.int64)
    posisi = np.flatnonzero(ikut)
    if not len(posisi):
        return hasil
    nilai = np.stack([np.where(np.isnan(satu[posisi]), np.inf, -satu[posisi]) for satu in kunci])
    urut = np.lexsort(nilai[::-1])
    beda = np.any(nilai[:, urut[1:]] != nilai[:, urut[:-1]], axis=0)
    awal = np.maximum.accumulate(np.concatenate(([0], np.where(beda, np.arange(1, len(posisi)), 0))))
    hasil[posisi[urut]] = awal + 1
    return hasil


def peringkat_dalam(
    kunci: Sequence[NDArray[np.float64]], ikut: NDArray[np.bool_], kelompok: pd.Series
) -> NDArray[np.int64]:
    """Rank within each group of ``kelompok`` (text, "" = in no group); 0 where there is no rank."""
    kode, _ = pd.factorize(kelompok.mask(kelompok == ""), use_na_sentinel=True)
    ikut = ikut & (kode >= 0)
    umum = hitung_peringkat(kunci, ikut)
    urut = np.flatnonzero(ikut)
    urut = urut[np.lexsort((umum[urut], kode[urut]))]
    hasil = np.zeros(len(ikut), dtype=np.int64)
    if not len(urut):
        return hasil
    baru = np.concatenate(([True], kode[urut][1:] != kode[urut][:-1]))
    nomor = np.arange(len(urut))
    awal = np.maximum.accumulate(np.where(baru, nomor, 0))
    beda = baru | np.concatenate(([True], umum[urut][1:] != umum[urut][:-1]))
    hasil[urut] = np.maximum.accumulate(np.where(beda, nomor, 0)) - awal + 1
    return hasil


def urutan_daftar(peringkat: NDArray[np.int64], nama: pd.Series, nip: pd.Series) -> NDArray[np.int64]:
    """Listing order of everyone (0 first): by rank, those without rank last; inside a tie by nama, then nip."""
    kode_nama = pd.factorize(nama.str.casefold(), sort=True)[0]
    kode_nip = pd.factorize(nip, sort=True)[0]
    urut = np.lexsort((kode_nip, kode_nama, np.where(peringkat > 0, peringkat, len(peringkat) + 1)))
    hasil = np.empty(len(urut), dtype=np.int64)
    hasil[urut] = np.arange(len(urut))
    return hasil

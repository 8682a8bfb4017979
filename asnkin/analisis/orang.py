"""A result for chosen people only, or for the same people in another order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from asnkin.hasil import BERPEGAWAI, DAFTAR, PER_ORANG, PER_PERAN

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.analisis.tindak_lanjut import TindakLanjut
    from asnkin.hasil import Hasil


def ambil_orang(hasil: Hasil, posisi: NDArray[np.intp]) -> Hasil:
    """Return the result of the people at ``posisi``, in that order; rows of others are gone from every frame."""
    isi: dict[str, Any] = {nama: _ambil(getattr(hasil, nama), posisi) for nama in PER_ORANG}
    for nama in PER_PERAN:
        isi[nama] = {peran: _ambil(tabel, posisi) for peran, tabel in getattr(hasil, nama).items()}
    for nama in DAFTAR:
        isi[nama] = tuple(getattr(hasil, nama)[i] for i in posisi.tolist())
    for nama in BERPEGAWAI:
        isi[nama] = milik_orang(getattr(hasil, nama), posisi, len(hasil.pegawai))
    return replace(hasil, **isi)


def ambil_lanjut(lanjut: TindakLanjut, posisi: NDArray[np.intp]) -> TindakLanjut:
    """Return the follow-up of the people at ``posisi``; the rows of the awards keep their order."""
    n = len(lanjut.angka_kredit)
    penghargaan = milik_orang(lanjut.penghargaan, posisi, n, urut=False)
    return replace(
        lanjut,
        penghargaan=penghargaan,
        angka_kredit=lanjut.angka_kredit[posisi],
        porsi_terukur=lanjut.porsi_terukur[posisi],
        pelatihan_wajib=milik_orang(lanjut.pelatihan_wajib, posisi, n),
        selisih_diri=milik_orang(lanjut.selisih_diri, posisi, n),
    )


def _ambil(tabel: pd.DataFrame, posisi: NDArray[np.intp]) -> pd.DataFrame:
    return tabel.take(posisi).reset_index(drop=True)


def milik_orang(tabel: pd.DataFrame, posisi: NDArray[np.intp], n: int, *, urut: bool = True) -> pd.DataFrame:
    """Return the rows of a frame with ``_pegawai`` (of ``n`` people) that belong to ``posisi``, by the new positions.

    ``urut``: where people change their order, the rows follow them.
    """
    baru = np.full(n, -1, dtype=np.int64)
    baru[posisi] = np.arange(len(posisi))
    pegawai = baru[tabel["_pegawai"].to_numpy(dtype=np.intp)]
    letak = np.flatnonzero(pegawai >= 0)
    if urut and (np.diff(posisi) < 0).any():
        letak = letak[np.argsort(pegawai[letak], kind="stable")]
    milik = pegawai[letak].astype(tabel["_pegawai"].dtype)
    return tabel.take(letak).assign(_pegawai=milik).reset_index(drop=True)

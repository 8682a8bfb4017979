"""Rows that say the same thing twice, or contradict each other: one row for each key is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asnkin.aturan.isian import GANDA_BERTENTANGAN, GANDA_SAMA, TERGANTI
from asnkin.periksa.kerangka import sebut_tempat

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pandas as pd

    from asnkin.periksa.kerangka import Ruang


def satu_baris(
    frame: pd.DataFrame,
    kunci: Sequence[str],
    isi: Sequence[str],
    ruang: Ruang,
    *,
    tabel: str,
    sebut: Callable[[int], str],
    bidang: str = "nip",
) -> pd.DataFrame:
    """Leave one row for each value of ``kunci``.

    Rows equal in ``isi`` are merged (catatan). Of different ones the latest ``tanggal`` counts where all have different
    dates (catatan); otherwise they contradict each other (kesalahan, the first row stays). ``sebut`` names the key.
    """
    ganda = np.flatnonzero(frame.duplicated(list(kunci), keep=False).to_numpy())
    if not len(ganda):
        return frame
    kelompok = frame.groupby(list(kunci), sort=False).ngroup().to_numpy()
    rupa = frame.groupby(list(isi), sort=False, dropna=False).ngroup().to_numpy()
    tanggal = frame["tanggal"].to_numpy() if "tanggal" in frame.columns else np.full(len(frame), "NaT", "datetime64[s]")
    urut = ganda[np.argsort(kelompok[ganda], kind="stable")]
    sama: list[int] = []
    lama: list[int] = []
    buang: list[int] = []
    for baris in np.split(urut, np.flatnonzero(np.diff(kelompok[urut])) + 1):
        hari = tanggal[baris]
        if len(set(rupa[baris].tolist())) == 1:
            sama.extend(baris[1:].tolist())
        elif not np.isnat(hari).any() and len(set(hari.tolist())) == len(hari):
            lama.extend(np.delete(baris, hari.argmax()).tolist())
        else:
            _lapor_tentang(frame, baris.tolist(), ruang, bidang, sebut(int(baris[0])))
            buang.extend(baris[1:].tolist())
    for aturan, indeks in ((GANDA_SAMA, sama), (TERGANTI, lama)):
        if indeks:
            ruang.lapor_rentang(aturan, frame.iloc[sorted(indeks)], bidang, muatan={"tabel": tabel})
    return frame.drop(index=[*sama, *lama, *buang]).reset_index(drop=True)


def _lapor_tentang(frame: pd.DataFrame, baris: Sequence[int], ruang: Ruang, bidang: str, apa: str) -> None:
    """Report a contradiction at the last of its rows, naming the places of all."""
    di = ", ".join(sebut_tempat(frame, baris, bidang, ruang.tabel))
    ruang.lapor_baris(GANDA_BERTENTANGAN, frame, baris[-1], bidang, apa=apa, n=len(baris), di=di)

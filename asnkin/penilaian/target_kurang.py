"""Missed targets that a training answers: weighted capaian below what ``latih_di_bawah`` asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.berlaku import berlaku
from asnkin.penilaian.level import ke_skala
from asnkin.rubrik.latihan import latih_target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asnkin.penilaian.capaian import HasilTarget
    from asnkin.rubrik.model import Rubrik

KOLOM_TARGET: Final = ("_pegawai", "butir", "komponen", "capaian", "batas", "kurang")


def daftar_target_kurang(pegawai: pd.DataFrame, rubrik: Rubrik, target: Mapping[str, HasilTarget]) -> pd.DataFrame:
    """One row for each person and komponen that missed its target (``KOLOM_TARGET``), by person, the largest first.

    The first rule of the komponen that applies to a person is theirs. ``capaian`` and ``batas`` in per cent; what is
    printed decides. ``kurang`` is the distance in levels, the way marks become per cent: on a scale of 1-5 twenty
    points are one level, so 83.2 of 100 lacks 0.84 of a level.
    """
    bagian: list[pd.DataFrame] = []
    belum: dict[str, NDArray[np.bool_]] = {}
    for kunci, (komponen, latih) in latih_target(rubrik).items():
        sisa = belum.get(komponen, np.ones(len(pegawai), dtype=bool))
        kena = sisa & berlaku(pegawai, latih.berlaku)
        belum[komponen] = sisa & ~kena
        rata = target[komponen].rata_capaian
        di = np.flatnonzero(kena & (bulatkan(rata, rubrik.nilai.desimal) < latih.capaian))
        kurang = ke_skala(np.full(len(di), latih.capaian), rubrik) - ke_skala(rata[di], rubrik)
        isi = {"_pegawai": di, "butir": kunci, "komponen": komponen, "capaian": rata[di], "batas": latih.capaian}
        bagian.append(pd.DataFrame({**isi, "kurang": kurang}))
    if not bagian:
        return pd.DataFrame(columns=list(KOLOM_TARGET)).astype({"_pegawai": np.int64, "kurang": np.float64})
    semua = pd.concat(bagian, ignore_index=True)
    urutan = np.lexsort((-bulatkan(semua["kurang"], 6), semua["_pegawai"]))
    return semua.iloc[urutan].reset_index(drop=True)

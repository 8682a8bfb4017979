"""Decisions that replace the computed predikat: penetapan and decided keberatan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from asnkin.data import Data

KOLOM = ["_pegawai", "predikat", "alasan", "ditetapkan_oleh", "tanggal"]


def penetapan_berlaku(data: Data) -> pd.DataFrame:
    """Return the decision that holds for each person: the latest; a decided keberatan wins over a penetapan.

    An objection is decided by the superior of the Pejabat Penilai Kinerja (PermenPANRB 6/2022, annex, B. Keberatan).
    """
    keberatan = data.tabel["keberatan"]
    keberatan = keberatan[keberatan["predikat_baru"] != ""]
    dari_keberatan = pd.DataFrame(
        {
            "_pegawai": keberatan["_pegawai"],
            "predikat": keberatan["predikat_baru"],
            "alasan": keberatan["keputusan"].where(keberatan["keputusan"] != "", keberatan["alasan"]),
            "ditetapkan_oleh": "Atasan Pejabat Penilai Kinerja (keputusan keberatan)",
            "tanggal": keberatan["tanggal"],
        }
    )
    tingkat = [data.tabel["penetapan"][KOLOM].assign(_menang=0), dari_keberatan.assign(_menang=1)]
    semua = pd.concat([satu for satu in tingkat if len(satu)] or tingkat[:1])
    semua = semua.sort_values(["_pegawai", "_menang", "tanggal"], kind="stable", na_position="first")
    return semua.drop_duplicates("_pegawai", keep="last")[KOLOM].reset_index(drop=True)


def terapkan(predikat: NDArray[np.object_], penetapan: pd.DataFrame) -> NDArray[np.object_]:
    """Return the predikat with the decisions in place; nilai and rank are never touched."""
    hasil = predikat.copy()
    hasil[penetapan["_pegawai"].to_numpy()] = penetapan["predikat"].to_numpy()
    return hasil

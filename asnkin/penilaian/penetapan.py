"""Decisions that replace the computed predikat: penetapan, decided keberatan, and what e-Kinerja exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from asnkin.data import Data

KOLOM = ["_pegawai", "predikat", "alasan", "ditetapkan_oleh", "tanggal"]


def penetapan_berlaku(data: Data, hitung: NDArray[np.object_], *, kuadran: bool) -> pd.DataFrame:
    """Return the decision that holds for each person: the latest; a decided keberatan wins over a penetapan.

    An objection is decided by the superior of the Pejabat Penilai Kinerja (PermenPANRB 6/2022, annex, B. Keberatan).
    Where the predikat comes from the ``kuadran``, one that the table ``rating`` brings and that differs from the
    computed one (``hitung``, N) is a decision too, the weakest: who set it set the ratings beside it.
    """
    keberatan = data.tabel["keberatan"]
    keberatan = keberatan[keberatan["predikat_baru"] != ""]
    dari_keberatan = pd.DataFrame(
        {
            "_pegawai": keberatan["_pegawai"],
            "predikat": keberatan["predikat_baru"],
            "alasan": keberatan["keputusan"].where(keberatan["keputusan"] != "", keberatan["alasan"]),
            "ditetapkan_oleh": "Atasan Pejabat Penilai Kinerja (keputusan keberatan)",
            "tanggal": keberatan["tanggal_keputusan"],
            "_saat": keberatan["tanggal_keputusan"].fillna(keberatan["tanggal"]),
        }
    )
    tetap = data.tabel["penetapan"][KOLOM]
    ekspor = _dari_ekspor(data.tabel["rating"], hitung) if kuadran else tetap[:0]
    bersaat = (ekspor.assign(_saat=ekspor["tanggal"]), tetap.assign(_saat=tetap["tanggal"]), dari_keberatan)
    tingkat = [satu.assign(_menang=i) for i, satu in enumerate(bersaat)]
    semua = pd.concat([satu for satu in tingkat if len(satu)] or tingkat[:1])
    semua = semua.sort_values(["_pegawai", "_menang", "_saat"], kind="stable", na_position="first")
    return semua.drop_duplicates("_pegawai", keep="last")[KOLOM].reset_index(drop=True)


def _dari_ekspor(rating: pd.DataFrame, hitung: NDArray[np.object_]) -> pd.DataFrame:
    """The exported predikat that the quadrant does not give."""
    predikat = rating["predikat"].to_numpy()
    beda = rating[(predikat != "") & (predikat != hitung[rating["_pegawai"].to_numpy()])]
    return pd.DataFrame(
        {
            "_pegawai": beda["_pegawai"],
            "predikat": beda["predikat"],
            "alasan": "predikat pada ekspor e-Kinerja",
            "ditetapkan_oleh": "Pejabat Penilai Kinerja",
            "tanggal": pd.Series(pd.NaT, index=beda.index, dtype="datetime64[s]"),
        }
    )


def terapkan(predikat: NDArray[np.object_], penetapan: pd.DataFrame) -> NDArray[np.object_]:
    """Return the predikat with the decisions in place; nilai and rank are never touched."""
    hasil = predikat.copy()
    hasil[penetapan["_pegawai"].to_numpy()] = penetapan["predikat"].to_numpy()
    return hasil

"""Angka kredit of functional posts (PermenPANRB 1/2023, PerBKN 3/2023)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.rubrik.model import Rubrik

KOEFISIEN: Final = {
    "ahli_pertama": 12.5, "ahli_muda": 25.0, "ahli_madya": 37.5, "ahli_utama": 50.0,
    "pemula": 3.75, "terampil": 5.0, "mahir": 12.5, "penyelia": 25.0,
}  # fmt: skip
PERSEN: Final = {
    "sangat baik": 1.5, "baik": 1.0, "cukup": 0.75, "butuh perbaikan": 0.75, "kurang": 0.5, "kurang/misconduct": 0.5,
    "sangat kurang": 0.25,
}  # fmt: skip
_BULAN_PERIODE: Final = {"bulanan": 1, "triwulan": 3, "semester": 6, "tahunan": 12}


def bulan_periode(periode: str, rubrik: Rubrik) -> int:
    """Months in a canonical period: ``2026`` 12, ``2026-S1`` 6, ``2026-TW1`` 3, ``2026-01`` 1; "" by the rubric."""
    if not periode:
        return _BULAN_PERIODE[rubrik.periode]
    if re.fullmatch(r"\d{4}", periode):
        return 12
    return {"T": 3, "S": 6}.get(periode[5], 1)


def hitung_angka_kredit(pegawai: pd.DataFrame, rubrik: Rubrik, periode: str) -> NDArray[np.float64]:
    """Angka kredit of each person: bulan/12 x per cent of the predikat x coefficient of the jenjang; NaN where none.

    ``pegawai``: Hasil.pegawai; a column ``bulan_penilaian`` (1-12) wins over the months of the period. A year with
    Sangat Baik as ahli pertama: 150 % x 12.5 = 18.75; two months with Baik: 2/12 x 100 % x 12.5 = 2.08.
    """
    if not rubrik.angka_kredit:
        return np.full(len(pegawai), np.nan)
    unsur = unsur_angka_kredit(pegawai, rubrik, periode)
    return np.asarray(unsur["bulan"] / 12 * unsur["persen"] * unsur["koefisien"], dtype=np.float64)


def unsur_angka_kredit(pegawai: pd.DataFrame, rubrik: Rubrik, periode: str) -> pd.DataFrame:
    """What each person's angka kredit is the product of: bulan, persen (0-1.5), koefisien; NaN where there is none."""
    bulan = np.full(len(pegawai), float(bulan_periode(periode, rubrik)))
    if "bulan_penilaian" in pegawai:
        sendiri = pegawai["bulan_penilaian"].to_numpy(dtype=np.float64)
        bulan = np.where(np.isnan(sendiri), bulan, sendiri)
    return pd.DataFrame(
        {
            "bulan": bulan,
            "persen": pegawai["predikat"].str.casefold().map(PERSEN).to_numpy(dtype=np.float64),
            "koefisien": pegawai["jenjang"].map(KOEFISIEN).to_numpy(dtype=np.float64),
        }
    )

"""How far each person sees themselves from how their superior sees them, butir by butir."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.anonim import ATASAN, DIRI
from asnkin.penilaian.level import ke_skala

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.hasil import Hasil
    from asnkin.rubrik.model import Rubrik

_TELITI: Final = 6  # decimals within which two differences are equally large


def selisih_diri(hasil: Hasil, rubrik: Rubrik) -> pd.DataFrame:
    """Return self-assessment against the superior's mean: _pegawai, butir, diri, atasan, selisih = diri - atasan.

    All three on the rubric's rater scale, unrounded; positive: the person sees themselves higher. One row for each
    butir that applies to a person and for which both means may be shown (``peran_tampil``), so a superior's mean that
    anonymity hides does not come back by subtraction. By person; the largest absolute difference first, equal ones in
    the rubric's order. No rows where the rubric lacks one of the two roles.
    """
    if not {DIRI, ATASAN} <= set(hasil.peran_tampil):
        return _bingkai(np.zeros(0, dtype=np.intp), np.zeros(0, dtype=object), np.zeros(0), np.zeros(0))
    diri, atasan = (ke_skala(hasil.peran_tampil[peran].to_numpy(dtype=np.float64), rubrik) for peran in (DIRI, ATASAN))
    orang, j = np.nonzero(~np.isnan(diri - atasan) & hasil.butir_berlaku.to_numpy(dtype=bool))
    besar = np.abs(bulatkan(diri[orang, j] - atasan[orang, j], _TELITI))
    urut = np.lexsort((j, -besar, orang))
    orang, j = orang[urut], j[urut]
    butir = np.array(list(rubrik.semua_butir()), dtype=object)
    return _bingkai(orang, butir[j], diri[orang, j], atasan[orang, j])


def _bingkai(
    orang: NDArray[np.intp],
    butir: NDArray[np.object_],
    diri: NDArray[np.float64],
    atasan: NDArray[np.float64],
) -> pd.DataFrame:
    isi = {"_pegawai": orang, "butir": butir, "diri": diri, "atasan": atasan, "selisih": diri - atasan}
    return pd.DataFrame(isi)

"""The ranks of a whole result: overall, within each group that the rubric names, and the listing order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asnkin.hasil import Status
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.peringkat import hitung_peringkat, peringkat_dalam, urutan_daftar
from asnkin.penilaian.predikat import nama_predikat

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.rubrik.model import Rubrik


def peringkatkan(
    pegawai: pd.DataFrame, komponen: pd.DataFrame, butir: pd.DataFrame, rubrik: Rubrik
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return ``pegawai`` with peringkat and ``_urutan``, and the ranks within each of ``peringkat.dalam`` (N x D).

    ``pegawai`` brings status, nilai_akhir, predikat_hitung and the columns of the groups; ``komponen`` (N x K) and
    ``butir`` (N x B) are those of Hasil. Keys are compared as printed (SPESIFIKASI §4).
    """
    urut = rubrik.peringkat.urut
    ikut = (pegawai["status"] == Status.LENGKAP).to_numpy(dtype=bool)
    if urut[0] == "predikat":
        ikut = ikut | (pegawai["status"] == Status.TANPA_NILAI).to_numpy(dtype=bool)
    kunci = [_kunci(satu, pegawai, komponen, butir, rubrik) for satu in urut]
    peringkat = hitung_peringkat(kunci, ikut)
    urutan = urutan_daftar(peringkat, pegawai["nama"], pegawai["nip"])
    dalam = {nama: peringkat_dalam(kunci, ikut, pegawai[nama]) for nama in rubrik.peringkat.dalam}
    return pegawai.assign(peringkat=peringkat, _urutan=urutan), pd.DataFrame(dalam, index=pegawai.index)


def _kunci(
    kunci: str, pegawai: pd.DataFrame, komponen: pd.DataFrame, butir: pd.DataFrame, rubrik: Rubrik
) -> NDArray[np.float64]:
    """A ranking key as a number, larger is better, rounded as printed."""
    if kunci == "predikat":
        nama = nama_predikat(rubrik)
        tingkat = {satu: float(len(nama) - i) for i, satu in enumerate(nama)}
        return np.array([tingkat.get(satu, np.nan) for satu in pegawai["predikat_hitung"].tolist()], dtype=np.float64)
    if kunci == "nilai_akhir":
        nilai = pegawai["nilai_akhir"]
    else:
        nilai = komponen[kunci] if kunci in rubrik.komponen else butir[kunci]
    return bulatkan(nilai.to_numpy(dtype=np.float64), rubrik.nilai.desimal)

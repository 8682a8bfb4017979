"""The heat map unit x butir: mean distance to the standard, in classes by fixed thresholds."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.hasil import Status
from asnkin.laporan.tampil import KOSONG, angka
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from asnkin.laporan.bahan import Bahan

# upper ends of q0 … q5 in levels of a 1-5 scale (mean kesenjangan), and on 0-100 (mean nilai of butir without
# standard); fixed, never min-max: 3,58 and 3,62 must not look worlds apart
BATAS_SELISIH: Final = (-1.0, -0.5, 0.0, 0.25, 0.5, 1.0)
BATAS_NILAI: Final = (40.0, 50.0, 60.0, 70.0, 80.0, 90.0)
_RENTANG_BAKU: Final = 4.0
MAKS_UNIT: Final = 100


@dataclass(frozen=True, slots=True)
class SelPeta:
    """One cell: the printed number, ▼ where it is below the standard, and its class (``q0`` … ``q6``, "" = no data)."""

    teks: str
    tanda: str
    kelas: str


@dataclass(frozen=True, slots=True)
class PetaPanas:
    """One heat map: whether it shows distance to the standard, its butir, its units (first MAKS_UNIT), its legend."""

    selisih: bool
    butir: tuple[str, ...]
    baris: tuple[tuple[str, tuple[SelPeta, ...]], ...]
    sisa: int
    legenda: tuple[tuple[str, str], ...]


def peta_panas(bahan: Bahan) -> list[PetaPanas]:
    """Return up to two maps: butir with a standard by mean kesenjangan, the others by mean nilai."""
    hasil, rubrik = bahan.hasil, bahan.rubrik
    dihitung = ~hasil.pegawai["status"].map(str).isin([Status.TIDAK_DINILAI, Status.BELUM_DAPAT_DINILAI]).to_numpy()
    berstandar = [str(satu) for satu in hasil.kesenjangan.columns if hasil.kesenjangan[satu].notna().any()]
    lain = [str(satu) for satu in hasil.butir.columns if satu not in berstandar and hasil.butir[satu].notna().any()]
    skala = (rubrik.skala.maks - rubrik.skala.min) / _RENTANG_BAKU
    peta = []
    if berstandar:
        batas = tuple(satu * skala for satu in BATAS_SELISIH)
        peta.append(_peta(bahan, hasil.kesenjangan.loc[dihitung, berstandar], batas, selisih=True))
    if lain:
        peta.append(_peta(bahan, hasil.butir.loc[dihitung, lain], BATAS_NILAI, selisih=False))
    return peta


def _peta(bahan: Bahan, tabel: pd.DataFrame, batas: Sequence[float], *, selisih: bool) -> PetaPanas:
    butir = bahan.rubrik.semua_butir()
    rata = tabel.groupby(bahan.hasil.pegawai.loc[tabel.index, "unit_kerja"], sort=True).mean()
    desimal = 2 if selisih else 1
    angka_tampil = bulatkan(rata.to_numpy(dtype=np.float64), desimal)
    baris = tuple(
        (str(unit), tuple(_sel(nilai, batas, desimal, selisih=selisih) for nilai in isi))
        for unit, isi in zip(rata.index[:MAKS_UNIT], angka_tampil[:MAKS_UNIT].tolist(), strict=True)
    )
    return PetaPanas(
        selisih=selisih,
        butir=tuple(butir[satu].nama for satu in tabel.columns),
        baris=baris,
        sisa=max(0, len(rata) - MAKS_UNIT),
        legenda=_legenda(batas, desimal, selisih=selisih),
    )


def _sel(nilai: float, batas: Sequence[float], desimal: int, *, selisih: bool) -> SelPeta:
    if np.isnan(nilai):
        return SelPeta(KOSONG, "", "")
    kelas = f"q{np.searchsorted(batas, nilai, side='right')}"
    teks = berarah(nilai, desimal) if selisih else angka(nilai, desimal)
    return SelPeta(teks, "▼" if selisih and nilai < 0 else "", kelas)


def berarah(nilai: float, desimal: int) -> str:
    """Print a difference with its sign: ``+0,25``, ``-0,40``, ``0,00``."""
    return ("+" if nilai > 0 else "") + angka(nilai, desimal)


def _legenda(batas: Sequence[float], desimal: int, *, selisih: bool) -> tuple[tuple[str, str], ...]:
    def tulis(satu: float) -> str:
        return berarah(satu, desimal) if selisih else angka(satu, 0)

    tengah = [f"{tulis(a)} s.d. <{tulis(b)}" for a, b in pairwise(batas)]
    teks = [f"< {tulis(batas[0])}", *tengah, f"≥ {tulis(batas[-1])}"]
    return tuple((f"q{i}", satu) for i, satu in enumerate(teks))

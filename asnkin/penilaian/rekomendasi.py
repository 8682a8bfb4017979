"""Which training of the catalogue answers which gap."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.rubrik.model import Pelatihan


def katalog_rubrik(pelatihan: Sequence[Pelatihan], kolom: Sequence[str]) -> pd.DataFrame:
    """The rubric's catalogue as a frame with the columns of the table ``pelatihan``."""
    baris = [satu.model_dump() | {"butir": ";".join(satu.butir)} for satu in pelatihan]
    katalog = pd.DataFrame(baris, columns=list(kolom), dtype=object)
    angka = dict.fromkeys(("jp", "biaya", "kuota", "kenaikan_level"), np.float64)
    return katalog.astype(angka | {"wajib": bool})


def rekomendasikan(daftar: pd.DataFrame, katalog: pd.DataFrame) -> pd.Series:
    """Kode of the training for each gap of ``daftar`` ("" where no training answers it), in its row order.

    Wajib first; then the smallest kenaikan_level that closes the gap, else the largest; then biaya (unknown last);
    then kode.
    """
    hasil = pd.Series("", index=daftar.index, dtype=object)
    kurang = pd.Series(bulatkan(daftar["kurang"], 6), index=daftar.index)
    per_butir = katalog.assign(satu=katalog["butir"].str.split(";")).explode("satu", ignore_index=True)
    pilihan = {str(butir): _calon(milik) for butir, milik in per_butir.groupby("satu")}
    for butir, milik in kurang.groupby(daftar["butir"]):
        if (calon := pilihan.get(str(butir))) is not None:
            hasil[milik.index] = milik.map({besar: _terbaik(calon, besar) for besar in milik.unique()})
    return hasil


def _calon(katalog: pd.DataFrame) -> list[tuple[bool, float, float, str]]:
    """Trainings of one butir: wajib, kenaikan_level, biaya (infinite where unknown), kode."""
    kolom = (katalog["wajib"], katalog["kenaikan_level"], katalog["biaya"].fillna(np.inf), katalog["kode"])
    return list(zip(*(satu.tolist() for satu in kolom), strict=True))


def _terbaik(calon: list[tuple[bool, float, float, str]], kurang: float) -> str:
    def urutan(satu: tuple[bool, float, float, str]) -> tuple[bool, bool, float, float, str]:
        wajib, naik, biaya, kode = satu
        menutup = naik >= kurang
        return not wajib, not menutup, naik if menutup else -naik, biaya, kode

    return min(calon, key=urutan)[3]


def pelatihan_orang(target: pd.DataFrame, daftar: pd.DataFrame, n: int) -> tuple[tuple[str, ...], ...]:
    """Trainings of each of ``n`` people, each once: for missed targets first, then for gaps in order of need."""
    semua = pd.concat([satu.loc[satu["pelatihan"] != "", ["_pegawai", "pelatihan"]] for satu in (target, daftar)])
    ada = semua.drop_duplicates().sort_values("_pegawai", kind="stable")
    kode = ada["pelatihan"].tolist()
    batas = np.searchsorted(ada["_pegawai"].to_numpy(), np.arange(n + 1)).tolist()
    return tuple(tuple(kode[a:b]) for a, b in pairwise(batas))

"""Komponen, nilai dasar, tambahan and nilai akhir: the weighted sum and what is missing from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

import numpy as np

from asnkin.penilaian.berlaku import berlaku
from asnkin.penilaian.capaian import nilai_target
from asnkin.penilaian.sumber_data import angka_data, ke_seratus
from asnkin.rubrik.model import KomponenData, KomponenPenilaian, KomponenTarget, TambahanSebelumnya

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.data import Data
    from asnkin.penilaian.capaian import HasilTarget
    from asnkin.penilaian.sumber_data import HasilData
    from asnkin.penilaian.umpan_balik import UmpanBalik
    from asnkin.rubrik.model import Rubrik


@dataclass(frozen=True, slots=True)
class HasilKomponen:
    """Komponen of N people: ``nilai`` and ``kontribusi`` (N, K), NaN = missing.

    ``wajib`` (N, K) marks those whose absence leaves the person without nilai akhir; ``dasar`` (N) is NaN where one of
    them is missing or none is present. ``target``, ``data``: the outcome of each komponen ``dari: target`` and ``dari:
    data`` by key.
    """

    nilai: NDArray[np.float64]
    kontribusi: NDArray[np.float64]
    wajib: NDArray[np.bool_]
    dasar: NDArray[np.float64]
    target: Mapping[str, HasilTarget]
    data: Mapping[str, HasilData]


@dataclass(frozen=True, slots=True)
class HasilTambahan:
    """Points on top: ``poin`` (N, T), ``data``: the outcome of each ``dari: data`` by key."""

    poin: NDArray[np.float64]
    data: Mapping[str, HasilData]


def berlaku_butir(pegawai: pd.DataFrame, rubrik: Rubrik) -> NDArray[np.bool_]:
    """Which butir apply to whom (N, B)."""
    butir = rubrik.semua_butir()
    if not butir:
        return np.zeros((len(pegawai), 0), dtype=bool)
    return np.stack([berlaku(pegawai, satu.berlaku) for satu in butir.values()], axis=1)


def hitung_komponen(
    data: Data, rubrik: Rubrik, umpan_balik: UmpanBalik, butir_berlaku: NDArray[np.bool_]
) -> HasilKomponen:
    """Score every komponen and add them up: nilai dasar = Σ bobot·komponen / Σ bobot over those present."""
    n = len(data.pegawai)
    nilai = np.full((n, len(rubrik.komponen)), np.nan)
    target: dict[str, HasilTarget] = {}
    dari_data: dict[str, HasilData] = {}
    letak = {kunci: i for i, kunci in enumerate(rubrik.semua_butir())}
    for k, (kunci, komponen) in enumerate(rubrik.komponen.items()):
        match komponen:
            case KomponenTarget():
                target[kunci] = nilai_target(data.tabel["target"], n, komponen)
                nilai[:, k] = target[kunci].nilai
            case KomponenPenilaian():
                kolom = [letak[satu] for satu in komponen.butir]
                nilai[:, k] = _rata_butir(umpan_balik.butir[:, kolom], butir_berlaku[:, kolom], komponen)
            case KomponenData():
                dari_data[kunci] = angka_data(data, komponen)
                nilai[:, k] = ke_seratus(dari_data[kunci].angka, komponen.skala)
            case _:
                assert_never(komponen)
    return _jumlahkan(nilai, rubrik, target, dari_data)


def _rata_butir(
    butir: NDArray[np.float64], applies: NDArray[np.bool_], komponen: KomponenPenilaian
) -> NDArray[np.float64]:
    bobot = np.array([satu.bobot for satu in komponen.butir.values()])
    ada = applies & ~np.isnan(butir)
    hitung = applies if komponen.jika_kosong == "nol" else ada
    w = np.where(hitung, bobot, 0.0)
    jumlah = w.sum(axis=1)
    rata: NDArray[np.float64] = (w * np.where(ada, butir, 0.0)).sum(axis=1) / np.where(jumlah > 0, jumlah, np.nan)
    if komponen.jika_kosong == "tolak":
        rata[(applies & ~ada).any(axis=1)] = np.nan
    return rata


def _jumlahkan(
    nilai: NDArray[np.float64], rubrik: Rubrik, target: Mapping[str, HasilTarget], data: Mapping[str, HasilData]
) -> HasilKomponen:
    bobot = np.array([komponen.bobot for komponen in rubrik.komponen.values()])
    for k, komponen in enumerate(rubrik.komponen.values()):
        if komponen.jika_kosong == "nol":
            nilai[np.isnan(nilai[:, k]), k] = 0.0
    tolak = np.array([komponen.jika_kosong == "tolak" for komponen in rubrik.komponen.values()])
    ada: NDArray[np.bool_] = ~np.isnan(nilai)
    tanpa_apa_pun = ada.sum(axis=1, keepdims=True) == 0
    wajib = ~ada & (tolak | tanpa_apa_pun)
    w = np.where(ada, bobot, 0.0)
    jumlah = w.sum(axis=1, keepdims=True)
    kontribusi = w * np.where(ada, nilai, 0.0) / np.where(jumlah > 0, jumlah, np.nan)
    lengkap = ~wajib.any(axis=1)
    dasar = np.where(lengkap, kontribusi.sum(axis=1), np.nan)
    kontribusi = np.where(ada & lengkap[:, None], kontribusi, np.nan)
    return HasilKomponen(nilai, kontribusi, wajib, dasar, target, data)


def hitung_tambahan(
    data: Data, rubrik: Rubrik, dasar: NDArray[np.float64], sebelumnya: Mapping[str, float] | None
) -> HasilTambahan:
    """Points on top: from keyed tables (no row: 0; held under ``maks``, then times ``kali``) and from progress.

    Kemajuan = min(maks, max(0, nilai dasar - best earlier nilai dasar)·per_poin); nothing earlier: 0.
    """
    hasil = np.zeros((len(data.pegawai), len(rubrik.tambahan)))
    dari_data: dict[str, HasilData] = {}
    for t, (kunci, tambahan) in enumerate(rubrik.tambahan.items()):
        if isinstance(tambahan, TambahanSebelumnya):
            lalu = data.pegawai["nip"].map(dict(sebelumnya or {})).to_numpy(dtype=np.float64)
            naik = np.maximum(dasar - lalu, 0) * tambahan.per_poin
            hasil[:, t] = np.minimum(np.nan_to_num(naik, nan=0.0), tambahan.maks)
        else:
            dari_data[kunci] = angka_data(data, tambahan)
            poin = np.nan_to_num(dari_data[kunci].angka, nan=0.0)
            hasil[:, t] = tambahan.kali * (poin if tambahan.maks is None else np.minimum(poin, tambahan.maks))
    return HasilTambahan(hasil, dari_data)

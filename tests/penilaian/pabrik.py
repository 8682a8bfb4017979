"""Checked data in memory, for tests of the computing core: only what a test says, the rest blank."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from asnkin.data import KOLOM, Data
from asnkin.rubrik.model import Rubrik

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_DTYPE = {"t": object, "n": np.float64, "d": "datetime64[s]", "b": bool, "i": np.int32}
_KOSONG = {"t": "", "n": np.nan, "d": pd.NaT, "b": True, "i": 0}


def bingkai(nama: str, baris: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """A frame of table ``nama`` from dicts; what a dict leaves out is blank."""
    jenis = {**KOLOM[nama], "_asal": "i", "_baris": "i"}
    return pd.DataFrame(
        {k: pd.Series([b.get(k, _KOSONG[j]) for b in baris], dtype=_DTYPE[j]) for k, j in jenis.items()}
    )


def nip(i: int) -> str:
    """The invented NIP of person ``i``."""
    return f"190001011920011{i + 1:03d}"


def buat_rubrik(**isi: Any) -> Rubrik:
    """A rubric of one komponen ``dari: target`` and two classes, changed by ``isi``."""
    dasar: dict[str, Any] = {
        "rubrik": "uji",
        "nama": "Rubrik uji",
        "komponen": {"hasil_kerja": {"nama": "Hasil Kerja", "bobot": 1, "dari": "target"}},
        "nilai": {"batas": [0, 120]},
        "predikat": {"ambang": [{"nama": "Baik", "mulai": 90}, {"nama": "Kurang", "mulai": 0}]},
    }
    return Rubrik.model_validate(dasar | isi)


def buat_data(
    pegawai: int | Sequence[Mapping[str, Any]],
    *,
    skor: Sequence[tuple[int, str, Mapping[str, float]]] = (),
    rubrik: Rubrik | None = None,
    kunci: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
    **tabel: Sequence[Mapping[str, Any]],
) -> Data:
    """Data of ``pegawai`` (a number, or dicts); ``skor``: (person, peran, {butir: mark}) a form."""
    orang = [{}] * pegawai if isinstance(pegawai, int) else pegawai
    orang = [
        {"nip": nip(i), "nama": f"Pegawai {i}", "unit_kerja": "Unit A", "jenjang": "pelaksana", **satu}
        for i, satu in enumerate(orang)
    ]
    semua = {nama: bingkai(nama, tabel.get(nama, ())) for nama in KOLOM}
    semua["pegawai"] = bingkai("pegawai", orang)
    for kolom in {k for satu in orang for k in satu} - set(KOLOM["pegawai"]):
        semua["pegawai"][kolom] = [satu.get(kolom, "") for satu in orang]
    semua["target"].loc[semua["target"]["polarisasi"] == "", "polarisasi"] = "maksimal"
    semua["target"].loc[semua["target"]["jenis"] == "", "jenis"] = "utama"
    semua["penilaian"] = bingkai("penilaian", [{"_pegawai": i, "peran": peran} for i, peran, _ in skor])
    letak = {k: i for i, k in enumerate(rubrik.semua_butir())} if rubrik else {}
    tanda = [(f, letak[b], s) for f, (_, _, isi) in enumerate(skor) for b, s in isi.items()]
    semua["skor"] = pd.DataFrame(tanda, columns=["_formulir", "_butir", "skor"]).astype(
        {"_formulir": np.int32, "_butir": np.int32, "skor": np.float64}
    )
    bingkai_kunci = {
        nama: pd.DataFrame([{"_pegawai": -1, "unit_kerja": "", "tanggal": pd.NaT, **b} for b in baris]).astype(
            {"tanggal": "datetime64[s]"}
        )
        for nama, baris in (kunci or {}).items()
    }
    return Data(tabel=semua, kunci=bingkai_kunci)


def target(orang: int, t: float | tuple[float, float], r: float, **isi: Any) -> dict[str, Any]:
    """A target row of person ``orang`` with target ``t`` (or a range) and realisasi ``r``."""
    bawah, atas = t if isinstance(t, tuple) else (t, t)
    return {
        "_pegawai": orang,
        "indikator": "Indikator",
        "target_bawah": bawah,
        "target_atas": atas,
        "realisasi": r,
        **isi,
    }

"""Results of periods in memory, for tests of trends: only what a test says, the rest blank."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from laporan.pabrik import buat_rubrik

from asnkin.analisis.tren.bentuk import Potret, Tren
from asnkin.analisis.tren.susun import susun_tren

TEKS = ("nama", "unit_kerja", "jabatan", "jenjang", "status", "predikat")
AMBANG = ((90, "Sangat Baik"), (76, "Baik"), (60, "Cukup"), (0, "Kurang"))


def nip(huruf: str) -> str:
    """The invented NIP of a person called by one letter."""
    return f"1900010119200110{ord(huruf):02d}"


def orang(huruf: str, nilai: float | None = None, unit: str = "Unit A", **isi: Any) -> dict[str, Any]:
    """A person of a result; predikat by the thresholds of tests/laporan/pabrik.py; butir: key -> (level, standar)."""
    predikat = "" if nilai is None else next(nama for batas, nama in AMBANG if nilai >= batas)
    status = "belum lengkap" if nilai is None else "lengkap"
    dasar = {"nip": nip(huruf), "nama": f"Pegawai {huruf}", "unit_kerja": unit, "jabatan": "", "jenjang": "pelaksana"}
    return dasar | {"status": status, "predikat": predikat, "nilai_akhir": nilai, "butir": {}} | isi


def potret(periode: str, *daftar: dict[str, Any], berlevel: bool = True) -> Potret:
    """A period's result; ranks follow from nilai, equal ones shared, unless a person brings one."""
    nilai = [satu["nilai_akhir"] for satu in daftar]
    pegawai = pd.DataFrame(
        {
            "nip": pd.Series([satu["nip"] for satu in daftar], dtype=object),
            **{nama: pd.Series([satu[nama] for satu in daftar], dtype=object) for nama in TEKS},
            "nilai_akhir": np.array(nilai, dtype=np.float64),
            "peringkat": [
                np.nan if n is None else 1.0 + sum(lain is not None and lain > n for lain in nilai) for n in nilai
            ],
        }
    )
    baris = [
        (satu["nip"], kunci, level, standar, np.round(level - standar, 2))
        for satu in daftar
        for kunci, (level, standar) in satu["butir"].items()
    ]
    kolom = ["nip", "butir", "level", "standar", "kesenjangan"]
    butir = pd.DataFrame(baris, columns=kolom).astype(dict.fromkeys(kolom[2:], np.float64))
    return Potret(periode, pegawai, butir if berlevel else None)


def beda_nama(satu: str, dua: str) -> bool:
    """Tell names apart by their first letter."""
    return satu[:1] != dua[:1]


def tren(*daftar: Potret, riwayat: pd.DataFrame | None = None, **rubrik: Any) -> Tren:
    """The trends under the rubric of tests/laporan/pabrik.py."""
    return susun_tren(daftar, buat_rubrik(**rubrik), beda_nama, riwayat)


def riwayat(*baris: tuple[str, str, str | None]) -> pd.DataFrame:
    """Trainings taken: person, butir ("" = tied to none), month ``2026-05`` (None = no date)."""
    bulan = [np.nan if satu is None else int(satu[:4]) * 12.0 + int(satu[5:]) - 1 for _, _, satu in baris]
    isi = {"nip": [nip(satu) for satu, _, _ in baris], "butir": [butir for _, butir, _ in baris], "bulan": bulan}
    return pd.DataFrame({**isi, "_riwayat": range(len(baris))})

"""Levels over several periods: each person's, and those of units and of everyone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asnkin.analisis.tren.bentuk import Keadaan, Kompetensi, Level
from asnkin.analisis.tren.kelompok import Kelompok, banyak, kelompokkan, tambah_hitungan, yang_sama
from asnkin.analisis.tren.orang import beda_ujung, ujung

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.analisis.tren.bentuk import Deret, Potret

_ANGKA = ("level", "standar", "kesenjangan")


def susun_level(potret: Sequence[Potret], orang: Deret, butir: Sequence[str], desimal: int) -> Level:
    """Lay the levels of all periods side by side: one row a person and butir, by person, then in the rubric's order."""
    bagian = [satu.butir.assign(_t=t) for t, satu in enumerate(potret) if satu.butir is not None]
    kolom = ["nip", "butir", *_ANGKA, "_t"]
    semua = pd.concat([satu[kolom] for satu in bagian], ignore_index=True) if bagian else pd.DataFrame(columns=kolom)
    kunci = [*butir, *sorted(set(semua["butir"]) - set(butir))]
    i = pd.Index(orang.nip).get_indexer(pd.Index(semua["nip"]))
    pasangan = i.astype(np.int64) * max(1, len(kunci)) + pd.Index(kunci).get_indexer(pd.Index(semua["butir"]))
    beda, baris = np.unique(pasangan, return_inverse=True)
    isi = {nama: np.full((len(beda), len(potret)), np.nan) for nama in _ANGKA}
    for nama, tujuan in isi.items():
        tujuan[baris, semua["_t"].to_numpy(dtype=np.intp)] = semua[nama].to_numpy(dtype=np.float64)
    nama_butir = np.array([kunci[satu] for satu in (beda % max(1, len(kunci))).tolist()], dtype=object)
    perubahan = beda_ujung(isi["level"], desimal)
    return Level(
        beda // max(1, len(kunci)), nama_butir, **isi, perubahan=perubahan, keadaan=_keadaan(isi["kesenjangan"])
    )


def _keadaan(kesenjangan: NDArray[np.float64]) -> NDArray[np.object_]:
    """Say what became of each gap between the first and the last time that there was a level and a standard."""
    dari, sampai = ujung(np.isfinite(kesenjangan))
    baris = np.arange(len(kesenjangan))
    awal, akhir = kesenjangan[baris, dari] < 0, kesenjangan[baris, sampai] < 0
    hasil = np.select([awal & ~akhir, awal & akhir, akhir], [0, 1, 2], 3)
    nama = np.array([Keadaan.TERTUTUP, Keadaan.MASIH, Keadaan.BARU, Keadaan.TANPA, Keadaan.SEKALI], dtype=object)
    pilih: NDArray[np.object_] = nama[np.where(dari >= 0, hasil, 4)]
    return pilih


def susun_kompetensi(
    level: Level, unit: NDArray[np.intp], nama_unit: Sequence[str], ujung_level: tuple[int, int], desimal: int
) -> Kompetensi:
    """Return everyone's levels by butir, then each unit's; only rows that somebody was measured for."""
    butir = list(dict.fromkeys(level.butir.tolist()))
    ke_butir = pd.Index(butir).get_indexer(pd.Index(level.butir))[:, None]
    b = len(butir)
    milik = unit[level.orang]
    sebagian = np.where(milik >= 0, (milik + 1) * b + ke_butir, -1)
    semua = np.broadcast_to(ke_butir, milik.shape)
    n = (len(nama_unit) + 1) * b
    kode = np.concatenate([semua, sebagian])
    angka, kurang = np.tile(level.level, (2, 1)), np.tile(level.kesenjangan, (2, 1))
    ukur = kelompokkan(kode, np.isfinite(angka), angka, n, desimal)
    sama, siapa = yang_sama(kode, angka, ujung_level, n, desimal)
    awal, akhir = (kurang[:, t] for t in ujung_level)
    tanda = {
        "n_awal": siapa & (awal < 0),
        "tertutup": siapa & (awal < 0) & (akhir >= 0),
        "baru": siapa & (awal >= 0) & (akhir < 0),
    }
    sama = tambah_hitungan(sama, kode[:, ujung_level[0]], tanda)
    ada = np.flatnonzero(ukur.n.sum(axis=1) > 0)
    return Kompetensi(
        kelompok=[(nama_unit[i // b - 1] if i >= b else "") for i in ada.tolist()],
        butir=[butir[i % b] for i in ada.tolist()],
        ukur=Kelompok(ukur.n[ada], ukur.n_bernilai[ada], ukur.rata[ada]),
        n_kesenjangan=banyak(kode, kurang < 0, n)[ada],
        sama=sama.iloc[ada].reset_index(drop=True),
    )

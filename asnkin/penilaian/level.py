"""Competency levels against their standard: gaps, JPM and the needs of units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.anonim import DIRI

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.data import Data
    from asnkin.penilaian.umpan_balik import UmpanBalik
    from asnkin.rubrik.model import Butir, Rubrik


@dataclass(frozen=True, slots=True)
class HasilLevel:
    """Levels of N people in B butir, NaN = none: ``level``, ``standar``, ``kesenjangan`` = level - standar.

    ``diri``: the person's own mean mark on the rubric's scale. ``celah``: a gap, on printed numbers. ``dirasakan``: the
    own mark is below the standard (only where the rubric's ``kesenjangan.dari`` has ``diri``). ``jpm`` (N) in per cent.
    ``baris_standar``, ``baris_kompetensi`` (N, B): the row of that table which gave standard or level, -1 where none.
    """

    level: NDArray[np.float64]
    standar: NDArray[np.float64]
    kesenjangan: NDArray[np.float64]
    diri: NDArray[np.float64]
    celah: NDArray[np.bool_]
    dirasakan: NDArray[np.bool_]
    jpm: NDArray[np.float64]
    baris_standar: NDArray[np.int64]
    baris_kompetensi: NDArray[np.int64]


def hitung_level(data: Data, rubrik: Rubrik, umpan_balik: UmpanBalik, butir_berlaku: NDArray[np.bool_]) -> HasilLevel:
    """Level, standard and gap of every butir that applies (SPESIFIKASI §4).

    JPM = Σ min(level, standar) / Σ standar · 100 over the butir that have both (PermenPANRB 38/2017 practice).
    """
    level = ke_skala(umpan_balik.butir, rubrik)
    letak = {kunci: i for i, kunci in enumerate(rubrik.semua_butir())}
    kompetensi = data.tabel["kompetensi"]
    baris_kompetensi = np.full(level.shape, -1, dtype=np.int64)
    if len(kompetensi):
        sel = kompetensi["_pegawai"].to_numpy(), kompetensi["butir"].map(letak).to_numpy()
        level[sel] = kompetensi["level"]
        baris_kompetensi[sel] = np.arange(len(kompetensi))
    standar, baris_standar = _standar(data, rubrik, letak)
    standar = np.where(butir_berlaku, standar, np.nan)
    level = np.where(butir_berlaku, level, np.nan)
    kesenjangan = level - standar
    diri = np.full_like(level, np.nan)
    if DIRI in rubrik.semua_peran():
        diri = ke_skala(umpan_balik.peran_nilai[:, :, rubrik.semua_peran().index(DIRI)], rubrik)
    desimal = rubrik.nilai.desimal
    dirasakan = (bulatkan(diri - standar, desimal) < 0) & ("diri" in rubrik.kesenjangan.dari)
    ada = ~np.isnan(kesenjangan)
    jumlah = np.where(ada, standar, 0.0).sum(axis=1)
    capai = np.where(ada, np.minimum(level, standar), 0.0).sum(axis=1)
    jpm = capai / np.where(jumlah > 0, jumlah, np.nan) * 100
    celah = (bulatkan(kesenjangan, desimal) < 0) & ("nilai" in rubrik.kesenjangan.dari)
    return HasilLevel(level, standar, kesenjangan, diri, celah, dirasakan, jpm, baris_standar, baris_kompetensi)


def ke_skala(nilai: NDArray[np.float64], rubrik: Rubrik) -> NDArray[np.float64]:
    """Bring 0-100 back onto the rubric's rater scale; 60 on a scale of 1-5 is 3 (``rentang``: 3.4)."""
    dasar = rubrik.skala.min if rubrik.konversi_skala == "rentang" else 0.0
    return nilai / 100 * (rubrik.skala.maks - dasar) + dasar


def _standar(data: Data, rubrik: Rubrik, letak: dict[str, int]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return the standard of N people in B butir: table by nip, then jabatan, then jenjang, then the rubric.

    Beside it the row of the table that gave it, -1 where the rubric did.
    """
    pegawai = data.pegawai
    jenjang = pegawai["jenjang"]
    hasil = np.full((len(pegawai), len(letak)), np.nan)
    dari = np.full(hasil.shape, -1, dtype=np.int64)
    for j, butir in enumerate(rubrik.semua_butir().values()):
        hasil[:, j] = _standar_rubrik(butir, jenjang)
    tabel = data.tabel["standar"]
    for kolom in ("jenjang", "jabatan", "nip"):
        nilai_kolom = tabel[kolom]
        lebih_tajam = {"jenjang": ("jabatan", "nip"), "jabatan": ("nip",), "nip": ()}[kolom]
        pakai = nilai_kolom != ""
        for tajam in lebih_tajam:
            pakai &= tabel[tajam] == ""
        for kunci, baris in tabel[pakai].groupby("butir"):
            kamus = dict(zip(baris[kolom].str.casefold(), baris.index, strict=True))
            nomor = pegawai[kolom].str.casefold().map(kamus).fillna(-1).to_numpy(dtype=np.int64)
            baru = np.where(nomor >= 0, tabel["level"].to_numpy()[nomor], np.nan)
            j = letak[str(kunci)]
            ganti = ~np.isnan(baru)
            hasil[ganti, j], dari[ganti, j] = baru[ganti], nomor[ganti]
    return hasil, dari


def _standar_rubrik(butir: Butir, jenjang: pd.Series) -> NDArray[np.float64] | float:
    match butir.standar:
        case None:
            return np.nan
        case dict() as per_jenjang:
            lainnya = per_jenjang.get("lainnya", np.nan)
            return jenjang.map(per_jenjang).fillna(lainnya).to_numpy(dtype=np.float64)
        case angka:
            return angka


def kategori_jpm(jpm: NDArray[np.float64], rubrik: Rubrik) -> NDArray[np.object_]:
    """Class of each printed JPM, from the top; "" where there is none."""
    bulat = bulatkan(jpm, rubrik.nilai.desimal)
    hasil = np.full(len(bulat), "", dtype=object)
    for mulai, nama in reversed(rubrik.kesenjangan.jpm):
        hasil[bulat >= mulai] = nama
    return hasil


def daftar_kesenjangan(level: HasilLevel, rubrik: Rubrik) -> pd.DataFrame:
    """One row a gap, measured or felt, by person and then by bobot·|kesenjangan|, the largest first."""
    butir = rubrik.semua_butir()
    orang, j = np.nonzero(level.celah | level.dirasakan)
    terukur = level.celah[orang, j]
    kurang = np.where(terukur, -level.kesenjangan[orang, j], (level.standar - level.diri)[orang, j])
    bobot = np.array([satu.bobot for satu in butir.values()])
    prioritas = bulatkan(bobot[j] * kurang, 6) if len(j) else np.zeros(0)
    urut = np.lexsort((j, -prioritas, orang))
    orang, j = orang[urut], j[urut]
    return pd.DataFrame(
        {
            "_pegawai": orang,
            "butir": np.array(list(butir), dtype=object)[j],
            "level": level.level[orang, j],
            "standar": level.standar[orang, j],
            "kesenjangan": level.kesenjangan[orang, j],
            "dirasakan": ~terukur[urut],
            "diri": level.diri[orang, j],
            "kurang": kurang[urut],
            "prioritas": prioritas[urut],
        }
    )


def kebutuhan_unit(level: HasilLevel, unit_kerja: pd.Series, rubrik: Rubrik) -> pd.DataFrame:
    """Gaps per unit and butir, and whether they make a need of the unit (at least ``unit_min`` of those measured)."""
    kunci = list(rubrik.semua_butir())
    dinilai, celah = (pd.DataFrame(satu, columns=kunci) for satu in (~np.isnan(level.kesenjangan), level.celah))
    return jumlahkan_kebutuhan(dinilai, celah, unit_kerja, rubrik)


def jumlahkan_kebutuhan(ada: pd.DataFrame, kena: pd.DataFrame, unit_kerja: pd.Series, rubrik: Rubrik) -> pd.DataFrame:
    """Count the people (N x B, bool) that were measured and those with a gap, by unit and butir."""
    dinilai, celah = (satu.groupby(unit_kerja).sum().stack() for satu in (ada, kena))  # noqa: PD013 - back to long
    tabel = pd.DataFrame({"n_dinilai": dinilai, "n_kesenjangan": celah}).rename_axis(["unit_kerja", "butir"])
    tabel = tabel.reset_index().query("n_kesenjangan > 0").reset_index(drop=True)
    tabel["proporsi"] = tabel["n_kesenjangan"] / tabel["n_dinilai"]
    tabel["kebutuhan"] = bulatkan(tabel["proporsi"], 6) >= rubrik.kesenjangan.unit_min
    return tabel.sort_values(["unit_kerja", "proporsi", "butir"], ascending=[True, False, True], ignore_index=True)

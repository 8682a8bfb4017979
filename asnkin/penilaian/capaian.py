"""Capaian: realisasi against target, per indicator and weighted per person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.rubrik.model import KomponenTarget


def hitung_capaian(
    bawah: NDArray[np.float64],
    atas: NDArray[np.float64],
    realisasi: NDArray[np.float64],
    polarisasi: NDArray[np.object_],
    batas: tuple[float, float],
) -> NDArray[np.float64]:
    """Return capaian in per cent for each indicator (shape ``(n,)``), NaN where target or realisasi is blank.

    maksimal ``R/T·100``, minimal ``(2 - R/T)·100`` (PermenPANRB 8/2021, annex VI), stabil ``(1 - |R-T|/T)·100``;
    floored at 0, then held within ``batas``. A range counts 100 inside, else the nearer bound is T. T = 0: minimal and
    stabil give 100 where R = 0, else 0. 9 months against 8, minimal: 87.5; 70 against 80-90, maksimal: 87.5.
    """
    target = np.where(realisasi < bawah, bawah, atas)
    with np.errstate(divide="ignore", invalid="ignore"):
        rasio = realisasi / target
        hasil = np.where(polarisasi == "minimal", 2 - rasio, rasio)
        hasil = np.where(polarisasi == "stabil", 1 - np.abs(realisasi - target) / target, hasil) * 100
    dalam = (realisasi >= bawah) & (realisasi <= atas) & (bawah < atas)
    nol = (target == 0) & ~np.isnan(realisasi)
    hasil = np.where(nol, np.where(realisasi == 0, 100.0, 0.0), hasil)
    hasil = np.where(dalam, 100.0, hasil)
    hasil = np.clip(np.maximum(hasil, 0.0), *batas)
    return np.where(np.isnan(realisasi) | np.isnan(bawah) | np.isnan(atas), np.nan, hasil)


def capaian_baris(target: pd.DataFrame, batas: tuple[float, float]) -> NDArray[np.float64]:
    """Capaian of every row of the frame ``target``."""
    kolom = (target[nama].to_numpy() for nama in ("target_bawah", "target_atas", "realisasi", "polarisasi"))
    bawah, atas, realisasi, polarisasi = kolom
    return hitung_capaian(bawah, atas, realisasi, polarisasi, batas)


@dataclass(frozen=True, slots=True)
class HasilTarget:
    """A komponen ``dari: target``: nilai per person (NaN = missing) and, per row of ``target``, what came of it.

    ``rata`` (N): the mean before the komponen's own konversi. ``rata_capaian`` (N): the weighted capaian before any
    konversi, missing where nilai is. Rows: ``capaian`` (NaN where not used or blank), ``skor`` (what each brings into
    the mean, NaN = nothing), ``bobot`` (0 where it does not count), ``dipakai`` (pass the filters and are numeric),
    ``kosong`` (dipakai without capaian). ``ada`` (N): people with at least one row that is used.
    """

    nilai: NDArray[np.float64]
    rata: NDArray[np.float64]
    rata_capaian: NDArray[np.float64]
    capaian: NDArray[np.float64]
    skor: NDArray[np.float64]
    bobot: NDArray[np.float64]
    dipakai: NDArray[np.bool_]
    kosong: NDArray[np.bool_]
    ada: NDArray[np.bool_]


def lolos_saring(target: pd.DataFrame, komponen: KomponenTarget) -> NDArray[np.bool_]:
    """Rows of ``target`` that pass the komponen's filters ``jenis`` and ``aspek`` (case does not matter)."""
    lolos = np.ones(len(target), dtype=bool)
    for kolom, pilihan in (("jenis", komponen.jenis), ("aspek", komponen.aspek)):
        if pilihan is not None:
            boleh = {satu.casefold() for satu in pilihan}
            lolos &= target[kolom].str.casefold().isin(boleh).to_numpy()
    return lolos


def nilai_target(target: pd.DataFrame, n: int, komponen: KomponenTarget) -> HasilTarget:
    """Score a komponen ``dari: target`` for ``n`` people: Σ bobot·capaian / Σ bobot, with ``konversi``.

    A row with a rating but without numbers is qualitative and takes no part. Blank rows follow ``jika_kosong``.
    """
    orang = target["_pegawai"].to_numpy()
    capaian = capaian_baris(target, komponen.batas)
    kualitatif = np.isnan(capaian) & (target["rating"].to_numpy() != "")
    dipakai = lolos_saring(target, komponen) & ~kualitatif
    kosong = dipakai & np.isnan(capaian)
    capaian = np.where(dipakai, capaian, np.nan)
    mentah = np.where(kosong, 0.0, capaian) if komponen.jika_kosong == "nol" else capaian
    skor = konversi(mentah, komponen) if komponen.konversi_per == "indikator" else mentah
    hitung = dipakai & ~np.isnan(mentah)
    bobot = np.where(hitung, bobot_baris(target["bobot"].to_numpy(), orang, dipakai, n), 0.0)
    rata = _rata_tertimbang(skor, bobot, orang, n)
    rata_capaian = _rata_tertimbang(mentah, bobot, orang, n)
    nilai = (konversi(rata, komponen) if komponen.konversi_per == "komponen" else rata).copy()
    if komponen.jika_kosong == "tolak":
        tolak = np.bincount(orang[kosong], minlength=n) > 0
        nilai[tolak] = rata_capaian[tolak] = np.nan
    return HasilTarget(
        nilai=nilai,
        rata=rata,
        rata_capaian=rata_capaian,
        capaian=capaian,
        skor=np.where(hitung, skor, np.nan),
        bobot=bobot,
        dipakai=dipakai,
        kosong=kosong,
        ada=np.bincount(orang[dipakai], minlength=n) > 0,
    )


def _rata_tertimbang(
    skor: NDArray[np.float64], bobot: NDArray[np.float64], orang: NDArray[np.int32], n: int
) -> NDArray[np.float64]:
    """Return Σ bobot·skor / Σ bobot of each of ``n`` people over their rows with a weight; NaN where none has one."""
    jumlah_bobot = np.bincount(orang, bobot, n)
    jumlah = np.bincount(orang, np.where(bobot > 0, bobot * skor, 0.0), n)
    with np.errstate(divide="ignore", invalid="ignore"):
        hasil: NDArray[np.float64] = jumlah / np.where(jumlah_bobot > 0, jumlah_bobot, np.nan)
    return hasil


def bobot_baris(
    bobot: NDArray[np.float64], orang: NDArray[np.int32], dipakai: NDArray[np.bool_], n: int
) -> NDArray[np.float64]:
    """Weight of each row: its bobot, or 1 where all the used rows of that person are blank."""
    berbobot = np.bincount(orang[dipakai & ~np.isnan(bobot)], minlength=n) > 0
    return np.where(np.isnan(bobot), np.where(berbobot[orang], 0.0, 1.0), bobot)


def konversi(nilai: NDArray[np.float64], komponen: KomponenTarget) -> NDArray[np.float64]:
    """Bring capaian to nilai: ``bulatkan_capaian`` first, then piecewise linear, constant beyond the ends."""
    if komponen.bulatkan_capaian is not None:
        nilai = bulatkan(nilai, komponen.bulatkan_capaian)
    if komponen.konversi is None:
        return nilai
    x, y = zip(*komponen.konversi, strict=True)
    return np.where(np.isnan(nilai), np.nan, np.interp(nilai, x, y))

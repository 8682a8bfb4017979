"""What trends are made from, and what they are.

N people (the union of all periods, by NIP), T periods in order of time, M pairs of person and butir ever measured.
Numbers are those that the results print; NaN and "" mean that there is none. Nothing missing ever counts as 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.analisis.tren.kelompok import Kelompok


@dataclass(frozen=True, slots=True)
class Potret:
    """One period's result.

    ``pegawai`` (one row a NIP): nip, nama, unit_kerja, jabatan, jenjang, status, predikat (text, "" = none),
    nilai_akhir, peringkat (float64, NaN = none).
    ``butir`` (one row a person and butir measured): nip, butir, level, standar, kesenjangan; None where the file that
    was read does not hold levels.
    """

    periode: str
    pegawai: pd.DataFrame
    butir: pd.DataFrame | None


@dataclass(frozen=True, slots=True)
class Deret:
    """Everyone over all periods: ``nip`` (N), the rest N x T; ``tercatat``: whether the result lists the person."""

    nip: NDArray[np.object_]
    tercatat: NDArray[np.bool_]
    nama: NDArray[np.object_]
    unit_kerja: NDArray[np.object_]
    jabatan: NDArray[np.object_]
    jenjang: NDArray[np.object_]
    status: NDArray[np.object_]
    predikat: NDArray[np.object_]
    nilai_akhir: NDArray[np.float64]
    peringkat: NDArray[np.float64]
    peringkat_jenjang: NDArray[np.float64]


class Keadaan(StrEnum):
    """What became of a gap between the first and the last time that it was measured."""

    TERTUTUP = "tertutup"
    MASIH = "masih ada"
    BARU = "baru"
    TANPA = "tidak ada"
    SEKALI = "baru sekali diukur"


class Jenis(StrEnum):
    """What happened to a person between two periods."""

    MASUK = "masuk"
    KELUAR = "keluar"
    TERPUTUS = "tidak tercatat"
    PINDAH = "pindah unit"
    JENJANG = "ganti jenjang"
    NAMA = "nama berbeda"


@dataclass(frozen=True, slots=True)
class Level:
    """Each person and butir: ``orang`` (M, row in Deret), ``butir`` (M, key), the rest M x T or M.

    ``dari``, ``sampai``: first and last period measured (-1 none twice); ``perubahan``: of the level between them.
    """

    orang: NDArray[np.intp]
    butir: NDArray[np.object_]
    level: NDArray[np.float64]
    standar: NDArray[np.float64]
    kesenjangan: NDArray[np.float64]
    perubahan: NDArray[np.float64]
    keadaan: NDArray[np.object_]


@dataclass(frozen=True, slots=True)
class Kompetensi:
    """Levels of groups: ``kelompok`` and ``butir`` (keys) by row, "" = everyone; ``ukur`` holds n and mean level.

    n_kesenjangan: rows x T. ``sama``: of those measured in the same group in both ``rentang`` periods: n, rata_awal,
    rata_akhir, perubahan, n_awal (gaps at first), tertutup (of these, none at last), baru (gaps that are new).
    """

    kelompok: list[str]
    butir: list[str]
    ukur: Kelompok
    n_kesenjangan: NDArray[np.int64]
    sama: pd.DataFrame


@dataclass(frozen=True, slots=True)
class Latihan:
    """Gaps of people who were trained for them and of people who were not, by butir ("" first: all butir together).

    ``tabel``: butir, n_latih, tutup_latih, n_tanpa, tutup_tanpa, tampil (False: a group is too small to show how many
    were closed). n_belum: gaps never measured again. n_riwayat, n_cocok: rows of training taken, and those of them with
    a date whose training the catalogue ties to a butir.
    """

    tabel: pd.DataFrame
    n_belum: int
    n_riwayat: int
    n_cocok: int


@dataclass(frozen=True, slots=True)
class Tren:
    """Trends over ``periode`` (T, in order of time). ``kelas``: predikat, best first.

    perubahan (N): dari, sampai (index of the first and last period with nilai akhir, -1 where there are not two),
        nilai, peringkat, peringkat_jenjang (positive = up; the last NaN where the jenjang changed), predikat (classes
        up), each between its own first and last period with one. langkah: N x T, nilai against the one before it.
    naik_turun: one row a person with nilai in first and last period, by perubahan, highest first: orang (row in Deret),
        perubahan, predikat (classes up), peringkat_awal, peringkat_akhir (among these very people), terakhir (against
        the period before the last, NaN = none).
    ringkasan (T): n, n_ikut, n_bernilai, rata, median, n_tetap, rata_tetap (people with nilai in every period) and
        ``predikat:<nama>``. pasangan: each period with the next, then first with last: dari, sampai, n, rata_awal,
        rata_akhir, perubahan, naik, tetap, turun, predikat_naik, predikat_turun.
    unit: groups; unit_sama: as pasangan, of people in the unit in first and last period.
    pindah: nip, nama, jenis, periode (index), dari, ke, in order of time. rentang_level: first and last period with
        levels, None where there are not two.
    """

    periode: tuple[str, ...]
    kelas: tuple[str, ...]
    orang: Deret
    perubahan: pd.DataFrame
    langkah: NDArray[np.float64]
    naik_turun: pd.DataFrame
    ringkasan: pd.DataFrame
    pasangan: pd.DataFrame
    nama_unit: list[str]
    unit: Kelompok
    unit_sama: pd.DataFrame
    level: Level
    rentang_level: tuple[int, int] | None
    kompetensi: Kompetensi
    pindah: pd.DataFrame
    latihan: Latihan | None

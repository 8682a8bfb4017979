"""The facts that every report opens with: counts, distribution, units, best, gaps and trainings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.hasil import Status
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.predikat import nama_predikat

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asnkin.hasil import Hasil
    from asnkin.rubrik.model import Rubrik


N_TERBAIK: Final = 5


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """One data set at a glance.

    n: people who are to be scored (all but ``tidak dinilai``); n_status: count by Status value, all statuses present.
    rata, median, tertinggi, terendah: of the printed nilai akhir (NaN when nobody has one). distribusi: predikat ->
    count, best first, every class of the rubric present. terbaik: row positions of the five first by rank.
    unit: one row a unit, by name: unit_kerja, n, n_dinilai (has nilai akhir), rata, one column ``predikat:<nama>`` a
    class, and n_kesenjangan (people with at least one gap). butir: one row a butir, worst first: butir, n_dinilai, rata
    (0-100), level, standar (means), n_kesenjangan, proporsi, n_dirasakan (gaps felt only). pelatihan: kode, nama,
    n_peserta, biaya (a participant, NaN unknown), most first. n_kesenjangan: people with at least one gap.
    tanpa_pelatihan: gaps and missed targets that no training answers.
    """

    n: int
    n_status: Mapping[str, int]
    rata: float
    median: float
    tertinggi: float
    terendah: float
    distribusi: Mapping[str, int]
    terbaik: tuple[int, ...]
    unit: pd.DataFrame
    butir: pd.DataFrame
    pelatihan: pd.DataFrame
    n_kesenjangan: int
    tanpa_pelatihan: int


def ringkas(hasil: Hasil, rubrik: Rubrik) -> Ringkasan:
    """Sum up a result; people who are ``tidak dinilai`` are outside every count but ``n_status``."""
    pegawai = hasil.pegawai
    ikut = (pegawai["status"] != Status.TIDAK_DINILAI).to_numpy()
    nilai = bulatkan(pegawai["nilai_akhir"], rubrik.nilai.desimal)
    ada = nilai[~np.isnan(nilai)]
    nama = nama_predikat(rubrik)
    terhitung = pegawai.loc[ikut, "predikat"].value_counts()
    berperingkat = np.flatnonzero(pegawai["peringkat"] > 0)
    terbaik = berperingkat[np.argsort(pegawai["_urutan"].to_numpy()[berperingkat])][:N_TERBAIK]
    daftar = hasil.daftar_kesenjangan
    return Ringkasan(
        n=int(ikut.sum()),
        n_status={satu.value: int((pegawai["status"] == satu).sum()) for satu in Status},
        rata=float(ada.mean()) if len(ada) else np.nan,
        median=float(np.median(ada)) if len(ada) else np.nan,
        tertinggi=float(ada.max()) if len(ada) else np.nan,
        terendah=float(ada.min()) if len(ada) else np.nan,
        distribusi={satu: int(terhitung.get(satu, 0)) for satu in nama},
        terbaik=tuple(terbaik.tolist()),
        unit=_per_unit(pegawai[ikut], nilai[ikut], nama, daftar["_pegawai"].unique()),
        butir=_per_butir(hasil),
        pelatihan=_per_pelatihan(hasil),
        n_kesenjangan=int(daftar["_pegawai"].nunique()),
        tanpa_pelatihan=sum(int((satu["pelatihan"] == "").sum()) for satu in (daftar, hasil.target_kurang)),
    )


def _per_unit(
    pegawai: pd.DataFrame, nilai: NDArray[np.float64], predikat: tuple[str, ...], berkesenjangan: NDArray[np.int64]
) -> pd.DataFrame:
    kolom = pd.DataFrame({"unit_kerja": pegawai["unit_kerja"], "n": 1, "n_dinilai": ~np.isnan(nilai), "rata": nilai})
    for nama in predikat:
        kolom[f"predikat:{nama}"] = pegawai["predikat"] == nama
    kolom["n_kesenjangan"] = pegawai.index.isin(berkesenjangan)
    cara = dict.fromkeys(kolom.columns[1:], "sum") | {"rata": "mean"}
    return kolom.groupby("unit_kerja", as_index=False).agg(cara)


def _per_butir(hasil: Hasil) -> pd.DataFrame:
    celah = hasil.daftar_kesenjangan
    terukur, dirasakan = (celah.loc[celah["dirasakan"] == rasa, "butir"].value_counts() for rasa in (False, True))
    ada = hasil.kesenjangan.notna()
    tabel = pd.DataFrame(
        {
            "butir": list(hasil.butir.columns),
            "n_dinilai": ada.sum().to_numpy(),
            "rata": hasil.butir.mean().to_numpy(),
            "level": hasil.level.where(ada).mean().to_numpy(),
            "standar": hasil.standar.where(ada).mean().to_numpy(),
        }
    )
    tabel["n_kesenjangan"] = tabel["butir"].map(terukur).fillna(0).astype(int)
    tabel["n_dirasakan"] = tabel["butir"].map(dirasakan).fillna(0).astype(int)
    tabel["proporsi"] = tabel["n_kesenjangan"] / tabel["n_dinilai"].where(tabel["n_dinilai"] > 0)
    return tabel.sort_values("proporsi", ascending=False, kind="stable", ignore_index=True)


def _per_pelatihan(hasil: Hasil) -> pd.DataFrame:
    peserta = pd.Series([kode for satu in hasil.pelatihan for kode in satu], dtype=object).value_counts()
    tabel = hasil.katalog.loc[hasil.katalog["kode"].isin(peserta.index), ["kode", "nama", "biaya"]]
    tabel = tabel.drop_duplicates("kode").assign(n_peserta=tabel["kode"].map(peserta).astype(int))
    return tabel.sort_values(["n_peserta", "kode"], ascending=[False, True], ignore_index=True)

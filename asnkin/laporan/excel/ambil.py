"""Columns about chosen people, in the order of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks
from asnkin.laporan.tampil import JENJANG, label
from asnkin.penilaian.angka import bulatkan
from asnkin.rubrik.latihan import sebutan_latihan

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    from numpy.typing import ArrayLike, NDArray

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.gaya import Gaya


class Ambil:
    """Reads the rows ``posisi`` (positions in Hasil.pegawai) of a result as columns; numbers rounded as printed."""

    def __init__(self, bahan: Bahan, gaya: Gaya, posisi: NDArray[np.intp]) -> None:
        """Remember whom to read, in which order."""
        self.bahan = bahan
        self.gaya = gaya
        self.posisi = posisi
        self.desimal = bahan.rubrik.nilai.desimal

    def isi(self, bidang: str) -> list[str]:
        """Return a text field of the people."""
        isi: list[str] = self.bahan.hasil.pegawai[bidang].to_numpy()[self.posisi].tolist()
        return isi

    def teks(self, bidang: str, judul: str = "", *, lebar_maks: float = 40) -> KolomTeks:
        """Return a text column of the people."""
        isi = self.isi(bidang)
        if bidang == "jenjang":
            isi = [JENJANG.get(satu, satu) for satu in isi]
        return KolomTeks(judul or label(bidang), isi, self.gaya.teks, self.gaya.bungkus, lebar_maks=lebar_maks)

    def opd(self, lebar_maks: float) -> list[KolomTeks]:
        """Return the column of OPDs where the recap is of several, else none."""
        banyak = len(set(self.bahan.hasil.pegawai["opd"].tolist())) > 1
        return [self.teks("opd", lebar_maks=lebar_maks)] if banyak else []

    def nip(self) -> KolomTeks:
        """Return the NIP as text."""
        return KolomTeks("NIP", self.isi("nip"), self.gaya.nip)

    def angka(
        self, judul: str, nilai: ArrayLike, desimal: int | None = None, *, kelompok: str = "", tebal: bool = False
    ) -> KolomAngka:
        """Return a column of numbers from an array of all people, rounded to ``desimal`` (the rubric's by default)."""
        d = self.desimal if desimal is None else desimal
        isi = bulatkan(np.asarray(nilai, dtype=np.float64)[self.posisi], d)
        return KolomAngka(judul, isi, self.gaya.angka(d, tebal=tebal), d, kelompok)

    def urutan(self, judul: str, nilai: ArrayLike) -> KolomAngka:
        """Return a column of ranks; 0 becomes an empty cell."""
        isi = np.asarray(nilai, dtype=np.float64)[self.posisi]
        return KolomAngka(judul, np.where(isi > 0, isi, np.nan), self.gaya.urutan)


def nomor(gaya: Gaya, n: int) -> KolomAngka:
    """Return a column of running numbers."""
    return KolomAngka("No", np.arange(1, n + 1, dtype=np.float64), gaya.urutan)


def nomor_hari(hari: NDArray[np.datetime64]) -> NDArray[np.float64]:
    """Return days as Excel counts them: since 30 December 1899; NaN for none."""
    angka = (hari.astype("datetime64[D]") - np.datetime64("1899-12-30", "D")).astype(np.float64)
    return np.where(np.isnat(hari), np.nan, angka)


def nama_butir(bahan: Bahan, kunci: Sequence[str]) -> list[str]:
    """Return the printed names of butir, and of targets that training answers, by their keys."""
    semua = sebutan_latihan(bahan.rubrik)
    return [semua.get(satu, satu) for satu in kunci]


def nomor_unit(bahan: Bahan, unit: Sequence[str]) -> NDArray[np.float64]:
    """Return the row number of each of these units on the sheet Unit, 0 for one that is not there."""
    letak = {nama: float(i) for i, nama in enumerate(bahan.ringkasan.unit["unit_kerja"].tolist(), 1)}
    return np.array([letak.get(nama, 0.0) for nama in unit])


def butir_dinilai(bahan: Bahan) -> pd.DataFrame:
    """Return the butir that somebody was rated on, in the order of the summary."""
    butir = bahan.ringkasan.butir
    return butir[butir["rata"].notna() | (butir["n_dinilai"] > 0)]


def nomor_butir(bahan: Bahan, butir: Sequence[str]) -> NDArray[np.float64]:
    """Return the row number of each of these butir on the sheet Butir, 0 for one that is not there."""
    letak = {kunci: float(i) for i, kunci in enumerate(butir_dinilai(bahan)["butir"].tolist(), 1)}
    return np.array([letak.get(kunci, 0.0) for kunci in butir])


def menurut_daftar(bahan: Bahan, pilih: NDArray[np.bool_] | None = None) -> NDArray[np.intp]:
    """Return the positions of the people (those that ``pilih`` marks) in listing order."""
    urutan = np.argsort(bahan.hasil.pegawai["_urutan"].to_numpy(), kind="stable")
    return urutan if pilih is None else urutan[pilih[urutan]]


def warna_predikat(kelas: Sequence[str], warna: Sequence[str]) -> dict[str, str]:
    """Return a fill for each predikat, spread from best to worst over ``warna``."""
    langkah = (len(warna) - 1) / max(1, len(kelas) - 1)
    return {nama: warna[int(i * langkah + 0.5)] for i, nama in enumerate(kelas)}


def kalimat(teks: str) -> str:
    """Return a phrase as a sentence."""
    return f"{teks[:1].upper()}{teks[1:]}."

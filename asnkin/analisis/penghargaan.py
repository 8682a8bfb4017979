"""Nominees for awards: the best of each group, and what excludes somebody of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.peringkat import peringkat_dalam

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.hasil import Hasil
    from asnkin.rubrik.model import Penghargaan, Rubrik


KOLOM: Final = ("_pegawai", "kelompok", "urutan", "jumlah", "kuota", "calon", "alasan")


def hitung_penghargaan(hasil: Hasil, rubrik: Rubrik) -> pd.DataFrame:
    """One row for each person within the best share of their group, by group and rank; none without ``penghargaan``.

    Columns: _pegawai, kelompok (the values of ``dalam``), urutan (rank in the group), jumlah (ranked people in it),
    kuota, calon (bool), alasan (what excludes, "" for a nominee). A share is rounded up to whole people, ties at the
    edge are all in, and a place that somebody is excluded from stays empty: who follows is the leader's decision.
    """
    if (aturan := rubrik.penghargaan) is None:
        return pd.DataFrame(columns=list(KOLOM))
    pegawai = hasil.pegawai
    ikut = (pegawai["peringkat"] > 0).to_numpy()
    kelompok = _kelompok(pegawai, aturan.dalam)
    urutan = peringkat_dalam([-pegawai["peringkat"].to_numpy(dtype=np.float64)], ikut, kelompok)
    jumlah = np.asarray(kelompok.map(kelompok[ikut].value_counts()).fillna(0), dtype=np.int64)
    kuota = _kuota(jumlah, aturan)
    pilih = np.flatnonzero(ikut & (urutan <= kuota))
    halangan = _halangan(hasil, rubrik, aturan, pilih)
    isi = (
        pilih,
        kelompok.to_numpy()[pilih],
        urutan[pilih],
        jumlah[pilih],
        kuota[pilih],
        [not satu for satu in halangan],
        ["; ".join(satu) for satu in halangan],
    )
    tabel = pd.DataFrame(dict(zip(KOLOM, isi, strict=True)))
    urut = pegawai["_urutan"].to_numpy()[pilih]
    return tabel.iloc[np.lexsort((urut, pd.factorize(tabel["kelompok"], sort=True)[0]))].reset_index(drop=True)


def _kelompok(pegawai: pd.DataFrame, dalam: list[str]) -> pd.Series:
    """The group of each person as one text; everybody is in one group where nothing is named."""
    kelompok = pd.Series("semua pegawai", index=pegawai.index, dtype=object)
    for i, kolom in enumerate(dalam):
        isi = pegawai[kolom].where(pegawai[kolom] != "", "(kosong)")
        kelompok = isi if i == 0 else kelompok + " · " + isi
    return kelompok


def _kuota(jumlah: NDArray[np.int64], aturan: Penghargaan) -> NDArray[np.int64]:
    """Places in a group of ``jumlah`` people: a number, or a share rounded up."""
    if isinstance(aturan.terbaik, int):
        return np.full_like(jumlah, aturan.terbaik)
    bagian = float(aturan.terbaik.rstrip("% ").replace(",", ".")) / 100
    return np.ceil(bulatkan(jumlah * bagian, 6)).astype(np.int64)


def _halangan(hasil: Hasil, rubrik: Rubrik, aturan: Penghargaan, pilih: NDArray[np.intp]) -> list[list[str]]:
    """What keeps each of the chosen from being a nominee; [] where nothing does."""
    halangan: list[list[str]] = [[] for _ in pilih]
    predikat = hasil.pegawai["predikat"].to_numpy()[pilih]
    boleh = {satu.casefold() for satu in aturan.predikat}
    for i, nama in enumerate(predikat.tolist()):
        if boleh and nama.casefold() not in boleh:
            halangan[i].append(f"predikat {nama or 'belum ada'} tidak termasuk {', '.join(aturan.predikat)}")
    for kunci in aturan.tanpa:
        poin = bulatkan(hasil.tambahan[kunci].to_numpy()[pilih], rubrik.nilai.desimal)
        for i in np.flatnonzero(poin != 0).tolist():
            halangan[i].append(f"tercatat {rubrik.nama_komponen(kunci)}")
    return halangan

"""Extreme flatness: one mark for everything, by a rater or over a whole sheet. Doubtful, never proof of anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.aturan.penilai import LEMBAR_DATAR, PENILAI_DATAR
from asnkin.periksa.konversi.tampak import tampak
from asnkin.periksa.penilaian.peran import DIRI

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.periksa.pengumpul import Pengumpul
    from asnkin.periksa.penilaian.acuan import Acuan
    from asnkin.periksa.penilaian.kumpulan import Kumpulan

MIN_BUTIR: Final = 5
MIN_ORANG: Final = 3
MIN_PENILAIAN: Final = 10
PORSI_DATAR: Final = 0.75


def periksa_penilai_datar(k: Kumpulan, acuan: Acuan, p: Pengumpul) -> None:
    """Report raters who give one mark to all of at least 3 people in at least 5 butir each; ``diri`` does not count."""
    diri = np.array([jenis == DIRI for jenis in acuan.jenis], dtype=np.bool_)[k.peran]
    kode, isi = pd.factorize(k.penilai)
    bernama = np.flatnonzero(((k.penilai != "") & ~diri)[k.formulir])
    if not len(bernama):
        return
    penilai, skor = kode[k.formulir[bernama]].astype(np.int64), k.skor[bernama]
    pasangan, banyak = np.unique(penilai * len(acuan.nip) + k.orang[k.formulir[bernama]], return_counts=True)
    milik = pasangan // len(acuan.nip)
    rendah, tinggi = _ujung(penilai, skor, len(isi))
    butir = np.full(len(isi), np.iinfo(np.int64).max)
    np.minimum.at(butir, milik, banyak)
    orang = np.bincount(milik, minlength=len(isi))
    for satu in np.flatnonzero((orang >= MIN_ORANG) & (butir >= MIN_BUTIR) & (rendah == tinggi)).tolist():
        baris = np.unique(k.formulir[bernama][penilai == satu])
        sumber = k.sumber[baris[0]]
        indeks = k.ke[baris[k.sumber[baris] == sumber]].tolist()
        nip = isi[satu]
        siapa = f"{acuan.nama[acuan.indeks[nip]]} ({nip})" if nip in acuan.indeks else nip
        isian = {"penilai": siapa, "orang": int(orang[satu]), "banyak": int((penilai == satu).sum())}
        f = k.lembar[sumber]
        p.catat_rentang(
            PENILAI_DATAR, f.tabel, f.bidang_penilai, indeks, nilai=tampak(float(rendah[satu])), muatan=isian
        )


def periksa_lembar_datar(k: Kumpulan, p: Pengumpul) -> None:
    """Report sheets in which at least 10 forms mark 5 butir or more, and 75 per cent of those with one mark only.

    A form is all that one known rater marks for one person in one role; a row without penilai_nip is one by itself.
    """
    nomor = _nomor_formulir(k)
    jumlah = int(nomor.max(initial=-1)) + 1
    rendah, tinggi = _ujung(nomor[k.formulir], k.skor, jumlah)
    panjang = np.bincount(nomor[k.formulir], minlength=jumlah) >= MIN_BUTIR
    sumber = np.zeros(jumlah, dtype=np.int64)
    sumber[nomor[::-1]] = k.sumber[::-1]
    datar = panjang & (rendah == tinggi)
    for j, f in enumerate(k.lembar):
        n, semua = int((datar & (sumber == j)).sum()), int((panjang & (sumber == j)).sum())
        if semua >= MIN_PENILAIAN and n >= PORSI_DATAR * semua:
            indeks = k.ke[datar[nomor] & (k.sumber == j)].tolist()
            bidang = "nip" if "nip" in f.tabel.sel else "nama"
            p.catat_rentang(LEMBAR_DATAR, f.tabel, bidang, indeks, datar=n, jumlah=semua)


def _nomor_formulir(k: Kumpulan) -> NDArray[np.int64]:
    """Number the forms: for each row the number of its form, shape (F,)."""
    kode, isi = pd.factorize(k.penilai)
    n = len(k.orang)
    kunci = (k.orang.astype(np.int64) * (int(k.peran.max(initial=0)) + 1) + k.peran) * max(len(isi), 1) + kode
    sendiri = k.penilai == ""
    kunci[sendiri] = -1 - np.arange(n)[sendiri]
    nomor: NDArray[np.int64] = np.unique(kunci, return_inverse=True)[1].astype(np.int64)
    return nomor


def _ujung(
    kelompok: NDArray[np.int64], skor: NDArray[np.float64], n: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Lowest and highest mark of each of ``n`` groups (inf and -inf where a group has none)."""
    rendah, tinggi = np.full(n, np.inf), np.full(n, -np.inf)
    np.minimum.at(rendah, kelompok, skor)
    np.maximum.at(tinggi, kelompok, skor)
    return rendah, tinggi

"""The cells of one rater sheet that may hold marks, long or wide, read as numbers of known butir."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.aturan.penilaian import BUTIR_KOSONG, BUTIR_TAK_DIKENAL, TANPA_BUTIR
from asnkin.masukan.buku import rentang_baris
from asnkin.periksa.butir import indeks_butir, kunci_butir
from asnkin.periksa.konversi.angka import baca_angka, lapor
from asnkin.periksa.konversi.notasi import TANDA_KOSONG
from asnkin.periksa.konversi.teks import kolom_teks
from asnkin.periksa.penilaian.acuan import mungkin
from asnkin.periksa.penilaian.kata import isi_dari_kata
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.periksa.pengumpul import Pengumpul
    from asnkin.periksa.penilaian.acuan import Acuan
    from asnkin.periksa.penilaian.formulir import Formulir

_BUKAN_BUTIR: Final = frozenset(
    {"nip", "nama", "peran", "penilai_nip", "penilai_nama", "tanggal", "periode", "komentar", "skor"}
)


@dataclass(frozen=True, slots=True)
class Petak:
    """n rows by k columns (wide: one a butir; long: the one column ``skor``).

    ``bidang`` (k): field of each column. ``butir``: position of the butir, -1 unknown. ``nilai``: the number, NaN
    none. ``tanda``: a dash instead of a mark. ``rusak``: something unusable, already reported.
    """

    formulir: Formulir
    bidang: tuple[str, ...]
    butir: NDArray[np.int64]
    nilai: NDArray[np.float64]
    tanda: NDArray[np.bool_]
    rusak: NDArray[np.bool_]

    def tempat(self, yang: NDArray[np.bool_]) -> Tempat:
        """Give the cells of a mask (n, k) as ranges, column by column."""
        tabel = self.formulir.tabel
        nomor = np.asarray(tabel.baris)
        per_kolom = {
            tabel.asal.kolom.get(bidang, ""): np.sort(nomor[yang[:, j]]).tolist()
            for j, bidang in enumerate(self.bidang)
            if yang[:, j].any()
        }
        sel = ",".join(rentang_baris(baris, huruf) for huruf, baris in per_kolom.items())
        return Tempat(tabel.asal.berkas, tabel.asal.lembar, sel)


def baca_petak(f: Formulir, acuan: Acuan, p: Pengumpul) -> Petak:
    """Read the cells of a sheet; texts, damaged cells and unknown butir are reported."""
    panjang = {"butir", "skor"} <= f.tabel.sel.keys()
    return _panjang(f, acuan, p) if panjang else _lebar(f, acuan, p)


def _lebar(f: Formulir, acuan: Acuan, p: Pengumpul) -> Petak:
    letak = {kunci: j for j, kunci in enumerate(acuan.butir)}
    bidang = tuple(satu for satu in f.tabel.sel if satu in letak and satu not in _BUKAN_BUTIR)
    if not bidang and acuan.butir:
        p.catat_lepas(TANPA_BUTIR, Tempat(f.tabel.asal.berkas, f.tabel.asal.lembar))
    return _baca(f, bidang, np.array([letak[satu] for satu in bidang], dtype=np.int64), acuan, p)


def _panjang(f: Formulir, acuan: Acuan, p: Pengumpul) -> Petak:
    letak = {kunci: j for j, kunci in enumerate(acuan.butir)} | {"": -1}
    indeks = indeks_butir(acuan.rubrik)
    kode, isi = pd.factorize(kolom_teks(f.tabel, "butir", p, f.nip))
    nomor = np.array([letak[kunci_butir(satu, indeks)] for satu in isi], dtype=np.int64)[kode]
    petak = _baca(f, ("skor",), nomor[:, None], acuan, p)
    sel = f.tabel.sel["butir"]
    for i in np.flatnonzero(nomor < 0).tolist():
        teks = isi[kode[i]]
        if teks and teks not in TANDA_KOSONG:
            dekat = mungkin(teks, acuan.nama_butir) or mungkin(teks, acuan.butir)
            p.catat(BUTIR_TAK_DIKENAL, f.tabel, "butir", i, nip=f.nip[i], mungkin=dekat)
        elif (sel[i] is None or sel[i] in TANDA_KOSONG) and not np.isnan(petak.nilai[i, 0]):
            p.catat(BUTIR_KOSONG, f.tabel, "butir", i, nip=f.nip[i])
    return petak


def _baca(f: Formulir, bidang: Sequence[str], butir: NDArray[np.int64], acuan: Acuan, p: Pengumpul) -> Petak:
    """Read the columns ``bidang``; ``butir`` is broadcast over the rows."""
    bentuk = (len(f.tabel), len(bidang))
    butir = np.broadcast_to(butir, bentuk)
    nilai = np.full(bentuk, np.nan)
    tanda, rusak = np.zeros(bentuk, dtype=np.bool_), np.zeros(bentuk, dtype=np.bool_)
    for j, satu in enumerate(bidang):
        terbaca = baca_angka(f.tabel.sel[satu])
        tanda[terbaca.tanda, j] = True
        terbaca.tanda = []  # a dash means not rated here, and is counted with the blanks
        kata = isi_dari_kata(f, satu, butir[:, j], terbaca.bukan, acuan, p) if terbaca.bukan else {}
        terbaca.nilai[list(kata)] = list(kata.values())
        rusak[[i for i in terbaca.bukan if i not in kata], j] = True
        terbaca.bukan = [i for i in terbaca.bukan if not isinstance(f.tabel.sel[satu][i], str)]
        lapor(terbaca, f.tabel, satu, p, f.nip)
        nilai[:, j] = terbaca.nilai
        rusak[terbaca.rusak + terbaca.besar, j] = True
    return Petak(f, tuple(bidang), butir, nilai, tanda, rusak)

"""The rows of one rater sheet: who is rated, in which role, by whom, when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asnkin.aturan.penilaian import (
    PERAN_BERBEDA,
    PERAN_KOSONG,
    PERAN_LEMBAR_TAK_DIKENAL,
    PERAN_TAK_DIKENAL,
    TANPA_PERAN,
)
from asnkin.periksa.konversi.notasi import TANDA_KOSONG
from asnkin.periksa.konversi.tanggal import kolom_tanggal
from asnkin.periksa.konversi.teks import kolom_teks
from asnkin.periksa.penilaian.acuan import mungkin
from asnkin.periksa.penilaian.orang import baca_orang, baca_penilai
from asnkin.periksa.penilaian.peran import baca_peran
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.pengumpul import Pengumpul
    from asnkin.periksa.penilaian.acuan import Acuan


@dataclass(frozen=True, slots=True)
class Formulir:
    """The n rows of one rater sheet.

    ``orang``: row of pegawai, -1 unknown. ``peran``: position of the role, -1 unknown.
    ``nip``: of the person rated ("" unknown); ``penilai``: NIP of the rater ("" not given or faulty); ``tanggal``:
    datetime64[s].
    """

    tabel: Tabel
    asal: int
    orang: NDArray[np.int32]
    nip: Sequence[str]
    peran: NDArray[np.int32]
    penilai: NDArray[np.object_]
    tanggal: NDArray[np.datetime64]
    komentar: NDArray[np.object_]

    @property
    def bidang_penilai(self) -> str:
        """The field whose column says who rates."""
        return (
            "penilai_nama"
            if "penilai_nip" not in self.tabel.sel and "penilai_nama" in self.tabel.sel
            else "penilai_nip"
        )

    @property
    def sah(self) -> NDArray[np.bool_]:
        """Rows whose person and role are known, shape (n,)."""
        hasil: NDArray[np.bool_] = (self.orang >= 0) & (self.peran >= 0)
        return hasil


def baca_formulir(tabel: Tabel, asal: int, acuan: Acuan, p: Pengumpul) -> Formulir:
    """Read all columns of a rater sheet but the marks; what cannot be understood is reported."""
    orang = baca_orang(tabel, acuan, p)
    nip = acuan.nip_baris(orang)
    peran = _peran(tabel, nip, acuan, p)
    return Formulir(
        tabel=tabel,
        asal=asal,
        orang=orang,
        nip=nip,
        peran=peran,
        penilai=baca_penilai(tabel, peran, nip, acuan, p),
        tanggal=kolom_tanggal(tabel, "tanggal", p, nip),
        komentar=kolom_teks(tabel, "komentar", p, nip),
    )


def _peran(tabel: Tabel, nip: Sequence[str], acuan: Acuan, p: Pengumpul) -> NDArray[np.int32]:
    letak = {kunci: i for i, kunci in enumerate(acuan.peran)} | {"": -1}
    dikenal = ", ".join(acuan.peran)
    lembar = letak[baca_peran(tabel.peran, acuan.peran)]
    kolom = tabel.sel.get("peran")
    if kolom is None:
        if lembar < 0:
            aturan = PERAN_LEMBAR_TAK_DIKENAL if tabel.peran else TANPA_PERAN
            p.catat_lepas(aturan, Tempat(tabel.asal.berkas, tabel.asal.lembar), nilai=tabel.peran, dikenal=dikenal)
        return np.full(len(tabel), lembar, dtype=np.int32)
    kode, isi = pd.factorize(kolom_teks(tabel, "peran", p, nip))
    label = ["" if satu in TANDA_KOSONG else satu for satu in isi]
    nomor = np.array([letak[baca_peran(satu, acuan.peran)] if satu else lembar for satu in label], dtype=np.int32)
    for j, satu in enumerate(label):
        if satu and nomor[j] < 0:
            dekat = mungkin(satu, acuan.peran)
            for i in np.flatnonzero(kode == j).tolist():
                p.catat(PERAN_TAK_DIKENAL, tabel, "peran", i, nip=nip[i], dikenal=dikenal, mungkin=dekat)
        elif not satu and lembar < 0:
            for i in np.flatnonzero(kode == j).tolist():
                if kolom[i] is None or kolom[i] in TANDA_KOSONG:
                    p.catat(PERAN_KOSONG, tabel, "peran", i, nip=nip[i], dikenal=dikenal)
    peran: NDArray[np.int32] = nomor[kode]
    beda = np.flatnonzero((peran >= 0) & (peran != lembar)).tolist() if lembar >= 0 else []
    if beda:
        contoh = str(isi[kode[beda[0]]])
        p.catat_rentang(PERAN_BERBEDA, tabel, "peran", beda, nilai=contoh, lembar=acuan.peran[lembar])
    return peran

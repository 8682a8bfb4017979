"""The rows of one rater sheet: who is rated, in which role, by whom, when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.aturan.penilai import PENILAI_SALAH
from asnkin.aturan.penilaian import (
    NAMA_GANDA,
    NAMA_KOSONG,
    NAMA_TAK_DIKENAL,
    NAMA_TANPA_GELAR,
    PERAN_BERBEDA,
    PERAN_KOSONG,
    PERAN_LEMBAR_TAK_DIKENAL,
    PERAN_TAK_DIKENAL,
    TANPA_PERAN,
)
from asnkin.aturan.sel import NIP_ANGKA, NIP_BUKAN_18, NIP_MUSTAHIL
from asnkin.masukan.buku import rentang_baris
from asnkin.periksa.konversi.nip import kolom_nip
from asnkin.periksa.konversi.notasi import TANDA_KOSONG
from asnkin.periksa.konversi.tanggal import kolom_tanggal
from asnkin.periksa.konversi.teks import kolom_teks
from asnkin.periksa.padanan import cocokkan
from asnkin.periksa.pengumpul import Pengumpul
from asnkin.periksa.penilaian.acuan import mungkin
from asnkin.periksa.penilaian.nama import BukuNama, Cocok
from asnkin.periksa.penilaian.peran import MASYARAKAT, baca_peran
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.penilaian.acuan import Acuan

_MAKS_CALON: Final = 5
_SALAH: Final = frozenset({NIP_ANGKA.kode, NIP_BUKAN_18.kode, NIP_MUSTAHIL.kode})


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
    def sah(self) -> NDArray[np.bool_]:
        """Rows whose person and role are known, shape (n,)."""
        hasil: NDArray[np.bool_] = (self.orang >= 0) & (self.peran >= 0)
        return hasil


def baca_formulir(tabel: Tabel, asal: int, acuan: Acuan, p: Pengumpul) -> Formulir:
    """Read all columns of a rater sheet but the marks; what cannot be understood is reported."""
    orang = _orang(tabel, acuan, p)
    nip = acuan.nip_baris(orang)
    peran = _peran(tabel, nip, acuan, p)
    return Formulir(
        tabel=tabel,
        asal=asal,
        orang=orang,
        nip=nip,
        peran=peran,
        penilai=_penilai(tabel, peran, nip, acuan, p),
        tanggal=kolom_tanggal(tabel, "tanggal", p, nip),
        komentar=kolom_teks(tabel, "komentar", p, nip),
    )


def _orang(tabel: Tabel, acuan: Acuan, p: Pengumpul) -> NDArray[np.int32]:
    if "nip" in tabel.sel or "nama" not in tabel.sel:
        return cocokkan(kolom_nip(tabel, "nip", p), tabel, "nip", acuan.indeks, acuan.penduga, p)
    kode, isi = pd.factorize(kolom_teks(tabel, "nama", p, [""] * len(tabel)))
    buku = BukuNama(acuan.nama)
    hasil = [buku.cari(teks) for teks in isi]
    orang = np.array([calon[0] if len(calon) == 1 else -1 for _, calon in hasil], dtype=np.int32)[kode]
    mirip = np.array([cara is Cocok.TANPA_GELAR for cara, _ in hasil], dtype=np.bool_)[kode]
    if mirip.any():
        baris = np.flatnonzero(mirip).tolist()
        dibaca = acuan.nama[orang[baris[0]]]
        p.catat_rentang(NAMA_TANPA_GELAR, tabel, "nama", baris, nilai=isi[kode[baris[0]]], dibaca=dibaca)
    for i in np.flatnonzero(orang < 0).tolist():
        _lapor_nama(tabel, i, isi[kode[i]], hasil[kode[i]][1], acuan, p, buku)
    return orang


def _lapor_nama(
    tabel: Tabel, i: int, teks: str, calon: Sequence[int], acuan: Acuan, p: Pengumpul, buku: BukuNama
) -> None:
    if calon:
        sebut = ", ".join(f"{acuan.nama[j]} ({acuan.nip[j]})" for j in calon[:_MAKS_CALON])
        p.catat(NAMA_GANDA, tabel, "nama", i, n=len(calon), calon=sebut)
    elif teks:
        p.catat(NAMA_TAK_DIKENAL, tabel, "nama", i, mungkin=buku.mungkin(teks))
    elif tabel.sel["nama"][i] is None:
        p.catat(NAMA_KOSONG, tabel, "nama", i)


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


def _penilai(
    tabel: Tabel, peran: NDArray[np.int32], nip: Sequence[str], acuan: Acuan, p: Pengumpul
) -> NDArray[np.object_]:
    """Clean rater NIPs; faulty ones are one peringatan a kind, those of the public are not looked at."""
    sel = tabel.sel.get("penilai_nip")
    if sel is None:
        return np.full(len(tabel), "", dtype=np.object_)
    luar = np.isin(peran, [i for i, jenis in enumerate(acuan.jenis) if jenis == MASYARAKAT])
    if luar.any():
        dalam = [None if buang else satu for satu, buang in zip(sel, luar.tolist(), strict=True)]
        tabel = replace(tabel, sel={**tabel.sel, "penilai_nip": dalam})
    sementara = Pengumpul()
    penilai = kolom_nip(tabel, "penilai_nip", sementara, nip)
    salah = [satu for satu in sementara.temuan if satu.kode in _SALAH]
    p.temuan.extend(satu for satu in sementara.temuan if satu.kode not in _SALAH)
    for kode in dict.fromkeys(satu.kode for satu in salah):
        sejenis = [satu for satu in salah if satu.kode == kode]
        baris = [int(satu.tempat.sel.lstrip(ascii_uppercase)) for satu in sejenis]
        tempat = replace(sejenis[0].tempat, sel=rentang_baris(baris, tabel.asal.kolom.get("penilai_nip", "")))
        contoh = sejenis[0]
        p.catat_lepas(PENILAI_SALAH, tempat, nilai=contoh.nilai, n=len(baris), sebab=contoh.pesan)
    return penilai

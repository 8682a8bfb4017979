"""Raters against the people: who may give marks in a role, and only once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asnkin.aturan.penilai import (
    ATASAN_LAIN,
    ATASAN_OLEH_DIRI,
    DIRI_BERULANG,
    DIRI_OLEH_LAIN,
    LAIN_OLEH_DIRI,
    PENILAI_GANDA,
    PENILAI_TAK_DIKENAL,
    PENILAIAN_DIKIRIM_ULANG,
)
from asnkin.masukan.formulir import berwaktu
from asnkin.periksa.konversi.tampak import sebut_daftar
from asnkin.periksa.penilaian.peran import ATASAN, DIRI

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.aturan.jenis import Aturan
    from asnkin.periksa.pengumpul import Pengumpul
    from asnkin.periksa.penilaian.acuan import Acuan
    from asnkin.periksa.penilaian.kumpulan import Kumpulan


def periksa_penilai(k: Kumpulan, acuan: Acuan, p: Pengumpul) -> Kumpulan:
    """Hold each rater against the role; ``diri`` by another and ``atasan`` by oneself lose their marks."""
    jenis = np.array(acuan.jenis, dtype=np.object_)[k.peran]
    atasan = acuan.atasan_nip[k.orang]
    ada, sendiri = k.penilai != "", k.penilai == acuan.nip[k.orang]
    diri_lain = ada & (jenis == DIRI) & ~sendiri
    atasan_diri = sendiri & (jenis == ATASAN)
    _lapor_baris(DIRI_OLEH_LAIN, k, diri_lain, acuan, p)
    _lapor_baris(ATASAN_OLEH_DIRI, k, atasan_diri, acuan, p)
    _lapor_baris(LAIN_OLEH_DIRI, k, sendiri & (jenis != DIRI) & (jenis != ATASAN), acuan, p)
    atasan_lain = ada & (jenis == ATASAN) & ~sendiri & (atasan != "") & (k.penilai != atasan)
    _lapor_baris(ATASAN_LAIN, k, atasan_lain, acuan, p)
    _lapor_tak_dikenal(k, ada & ~diri_lain, acuan, p)
    return k.simpan(~(diri_lain | atasan_diri)[k.formulir])


def _lapor_baris(aturan: Aturan, k: Kumpulan, yang: NDArray[np.bool_], acuan: Acuan, p: Pengumpul) -> None:
    for i in np.flatnonzero(yang).tolist():
        f, ke = k.sel(i)
        orang = k.orang[i]
        isi = {
            "nama": acuan.nama[orang],
            "peran": acuan.peran[k.peran[i]],
            "penilai": _sebut(k.penilai[i], acuan),
            "atasan": _sebut(acuan.atasan_nip[orang], acuan),
            "yang_dinilai": acuan.nip[orang],
        }
        p.catat(aturan, f.tabel, f.bidang_penilai, ke, nip=acuan.nip[orang], muatan=isi)


def _lapor_tak_dikenal(k: Kumpulan, ada: NDArray[np.bool_], acuan: Acuan, p: Pengumpul) -> None:
    """Report each rater whom ``pegawai`` does not have, once a sheet."""
    kode, isi = pd.factorize(k.penilai)
    asing = np.array([satu not in acuan.indeks for satu in isi], dtype=np.bool_)
    baris = np.flatnonzero(ada & asing[kode])
    if not len(baris):
        return
    dugaan = acuan.penduga.duga((satu, "") for satu, luar in zip(isi, asing, strict=True) if luar and satu)
    kelompok: dict[tuple[int, int], list[int]] = {}
    for i in baris.tolist():
        kelompok.setdefault((int(k.sumber[i]), int(kode[i])), []).append(int(k.ke[i]))
    for (sumber, satu), indeks in kelompok.items():
        nip = isi[satu]
        mungkin = dugaan[nip, ""].sisipan
        p.catat_rentang(PENILAI_TAK_DIKENAL, k.lembar[sumber].tabel, "penilai_nip", indeks, nilai=nip, mungkin=mungkin)


def periksa_ganda(k: Kumpulan, acuan: Acuan, p: Pengumpul) -> Kumpulan:
    """Report marks given twice; of one known rater the later ones go, a repeated ``diri`` without rater stays."""
    kode, isi = pd.factorize(k.penilai)
    sel = (k.orang.astype(np.int64) * len(acuan.peran) + k.peran)[k.formulir] * len(acuan.butir) + k.butir
    bernama = np.flatnonzero((k.penilai != "")[k.formulir])
    kemudian, pertama = _ulang((sel * max(len(isi), 1) + kode[k.formulir])[bernama])
    kemudian, pertama = bernama[kemudian], bernama[pertama]
    tetap = np.ones(len(k.formulir), dtype=np.bool_)
    tetap[kemudian] = False
    beda = ~np.isin(k.formulir[kemudian], _kirim_ulang(k, kemudian, pertama, p))
    _lapor_ulang(PENILAI_GANDA, k, kemudian[beda], pertama[beda], acuan, p)
    diri = np.array([jenis == DIRI for jenis in acuan.jenis], dtype=np.bool_)[k.peran][k.formulir]
    sisa = np.flatnonzero(tetap & diri)
    kemudian, pertama = _ulang(sel[sisa])
    _lapor_ulang(DIRI_BERULANG, k, sisa[kemudian], sisa[pertama], acuan, p)
    return k.simpan(tetap)


def _kirim_ulang(k: Kumpulan, kemudian: NDArray[np.int64], pertama: NDArray[np.int64], p: Pengumpul) -> list[int]:
    """Return the rows of forms that were sent again with the very same marks at another time, and tell of them."""
    pasangan = dict(sorted(zip(k.formulir[kemudian].tolist(), k.formulir[pertama].tolist(), strict=True), reverse=True))
    terlibat = np.isin(k.formulir, [*pasangan, *pasangan.values()])
    tanda: dict[int, dict[int, float]] = {}
    for i, butir, skor in zip(*(satu[terlibat].tolist() for satu in (k.formulir, k.butir, k.skor)), strict=True):
        tanda.setdefault(i, {})[butir] = skor
    sama: list[int] = []
    for i, awal in sorted(pasangan.items()):
        waktu = {_terkirim(k, i), _terkirim(k, awal)}
        if tanda[i] == tanda[awal] and None not in waktu and len(waktu) > 1:
            sama.append(i)
    for j in np.unique(k.sumber[sama]).tolist():
        f = k.lembar[j]
        p.catat_rentang(PENILAIAN_DIKIRIM_ULANG, f.tabel, f.bidang_penilai, k.ke[sama][k.sumber[sama] == j].tolist())
    return sama


def _terkirim(k: Kumpulan, i: int) -> object:
    """When row ``i`` was sent, as its cell has it, where it is the answer of a form that says so; else None."""
    f, ke = k.sel(i)
    return f.tabel.sel["tanggal"][ke] if berwaktu([f.tabel.judul.get("tanggal", "")]) else None


def _ulang(kunci: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Positions of the keys that were there before, and of the first one of each."""
    urut = np.argsort(kunci, kind="stable")
    sama = np.concatenate([np.zeros(1, np.bool_), kunci[urut][1:] == kunci[urut][:-1]])[: len(urut)]
    awal = np.maximum.accumulate(np.where(sama, 0, np.arange(len(urut))))
    return urut[sama], urut[awal[sama]]


def _lapor_ulang(
    aturan: Aturan, k: Kumpulan, kemudian: NDArray[np.int64], pertama: NDArray[np.int64], acuan: Acuan, p: Pengumpul
) -> None:
    """Report each later row once, with its butir and the place of the first."""
    baris: dict[int, tuple[int, list[int]]] = {}
    for m, awal in sorted(zip(kemudian.tolist(), pertama.tolist(), strict=True)):
        baris.setdefault(int(k.formulir[m]), (int(k.formulir[awal]), []))[1].append(int(k.butir[m]))
    for i, (awal, butir) in baris.items():
        f, ke = k.sel(i)
        orang = k.orang[i]
        isi = {
            "nama": acuan.nama[orang],
            "peran": acuan.peran[k.peran[i]],
            "penilai": _sebut(k.penilai[i], acuan),
            "pertama": _sebut_baris(k, awal, i),
            "butir": sebut_daftar(acuan.nama_butir[j] for j in butir),
        }
        bidang = f.bidang_penilai if k.penilai[i] else "nip"
        p.catat(aturan, f.tabel, bidang, ke, nip=acuan.nip[orang], muatan=isi)


def _sebut(nip: str, acuan: Acuan) -> str:
    orang = acuan.indeks.get(nip, -1)
    return f"{acuan.nama[orang]} ({nip})" if orang >= 0 else nip


def _sebut_baris(k: Kumpulan, i: int, dari: int) -> str:
    """Say where row ``i`` stands, seen from row ``dari``: its sheet and file only where they differ."""
    f, ke = k.sel(i)
    sini, sana = k.sel(dari)[0].tabel.asal, f.tabel.asal
    lembar = f"lembar '{sana.lembar}' " if (sini.berkas, sini.lembar) != (sana.berkas, sana.lembar) else ""
    berkas = f"{sana.berkas} " if sini.berkas != sana.berkas else ""
    return f"{berkas}{lembar}baris {f.tabel.baris[ke]}"

"""What is missing: people, roles and butir that the rubric wants marked and nobody has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asnkin.aturan.cakupan import (
    BELUM_DINILAI,
    BUTIR_TANPA_PENILAI,
    PERAN_KURANG,
    PERAN_TANPA_NILAI,
    TANPA_PENILAIAN,
)
from asnkin.periksa.konversi.tampak import sebut_daftar
from asnkin.periksa.penilaian.peran import BAWAHAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from asnkin.aturan.jenis import Aturan
    from asnkin.periksa.pengumpul import Pengumpul
    from asnkin.periksa.penilaian.acuan import Acuan
    from asnkin.periksa.penilaian.kumpulan import Kumpulan
    from asnkin.tempat import Tempat


@dataclass(frozen=True, slots=True)
class _Cakupan:
    """What was marked and what should have been, N people by R roles by B butir; ``tempat``: a person's cell.

    ``perlu``: the rubric wants the role to mark the butir for the person. ``banyak``: marks there are.
    """

    acuan: Acuan
    perlu: NDArray[np.bool_]
    banyak: NDArray[np.int64]
    dinilai: NDArray[np.bool_]
    tempat: Callable[[int], Tempat]
    p: Pengumpul

    def lapor(self, aturan: Aturan, i: int, **isi: object) -> None:
        """Report something about person ``i``."""
        nip = self.acuan.nip[i]
        self.p.catat_lepas(aturan, self.tempat(i), nilai=nip, nip=nip, nama=self.acuan.nama[i], muatan=isi)


def periksa_cakupan(
    k: Kumpulan, acuan: Acuan, tempat: Callable[[int], Tempat], p: Pengumpul, *, ada_rating: bool
) -> None:
    """Report what has no marks; ``tempat`` gives a person's cell in ``pegawai``.

    Without any mark at all there is one finding, and none where a ``rating`` table stands in for the raters.
    People who are not evaluated are passed over.
    """
    if not acuan.butir:
        return
    if not len(k.skor):
        if not ada_rating:
            sebut = ", ".join(acuan.rubrik.nama_komponen(satu) for satu in acuan.komponen)
            p.catat_lepas(TANPA_PENILAIAN, komponen=sebut)
        return
    bentuk = (len(acuan.nip), len(acuan.peran), len(acuan.butir))
    sel = (k.orang.astype(np.int64) * bentuk[1] + k.peran)[k.formulir] * bentuk[2] + k.butir
    banyak = np.bincount(sel, minlength=int(np.prod(bentuk))).reshape(bentuk)
    perlu = np.stack([acuan.bernilai(r) for r in range(bentuk[1])], axis=1) & acuan.ikut[:, None, None]
    cakupan = _Cakupan(acuan, perlu, banyak, np.asarray(banyak.any(axis=(1, 2))), tempat, p)
    peran_ada = np.asarray(banyak.any(axis=(0, 2)))
    _lapor_peran(cakupan, peran_ada)
    _lapor_orang(cakupan)
    _lapor_butir(cakupan)
    _lapor_kurang(cakupan, peran_ada)


def _lapor_peran(b: _Cakupan, ada: NDArray[np.bool_]) -> None:
    orang = b.perlu.any(axis=2).sum(axis=0)
    for r in np.flatnonzero(~ada & (orang > 0)).tolist():
        b.p.catat_lepas(PERAN_TANPA_NILAI, peran=b.acuan.peran[r], n=int(orang[r]))


def _lapor_orang(b: _Cakupan) -> None:
    for i in np.flatnonzero(~b.dinilai & np.asarray(b.perlu.any(axis=(1, 2)))).tolist():
        peran = [b.acuan.peran[r] for r in np.flatnonzero(b.perlu[i].any(axis=1)).tolist()]
        b.lapor(BELUM_DINILAI, i, n=int(b.perlu[i].any(axis=0).sum()), peran=sebut_daftar(peran))


def _lapor_butir(b: _Cakupan) -> None:
    berlaku = np.asarray(b.perlu.any(axis=1))
    tanpa = berlaku & ~np.asarray(b.banyak.any(axis=1)) & b.dinilai[:, None]
    for i in np.flatnonzero(tanpa.any(axis=1)).tolist():
        butir = [b.acuan.nama_butir[j] for j in np.flatnonzero(tanpa[i]).tolist()]
        b.lapor(BUTIR_TANPA_PENILAI, i, n=len(butir), jumlah=int(berlaku[i].sum()), butir=sebut_daftar(butir))


def _lapor_kurang(b: _Cakupan, peran_ada: NDArray[np.bool_]) -> None:
    """Report roles that reach their ``min`` in no butir of a person, all of a person's in one finding."""
    perlu = b.perlu & peran_ada[:, None]
    cukup = np.asarray((perlu & (b.banyak >= b.acuan.minimal)).any(axis=2))
    kurang = perlu.any(axis=2) & ~cukup & b.dinilai[:, None]
    for r, jenis in enumerate(b.acuan.jenis):
        if jenis == BAWAHAN:  # who leads nobody has nobody below to be rated by
            kurang[:, r] &= np.isin(b.acuan.nip.astype(str), b.acuan.atasan_nip.astype(str))
    terbanyak = np.where(perlu, b.banyak, 0).max(axis=2)
    for i in np.flatnonzero(kurang.any(axis=1)).tolist():
        sebut = []
        for r in np.flatnonzero(kurang[i]).tolist():
            peran, n, minimal = b.acuan.peran[r], terbanyak[i, r], b.acuan.minimal[r][perlu[i, r]].min()
            sebut.append(f"baru {n} skor dari {peran}, sedikitnya {minimal}" if n else f"belum ada skor dari {peran}")
        b.lapor(PERAN_KURANG, i, kurang="; ".join(sebut))

"""The table of a city's OPDs without figures that rest on a few people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from asnkin.analisis.kelompok_kecil import sel_tersembunyi
from asnkin.analisis.kota.cakupan import Keadaan
from asnkin.hasil import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from asnkin.analisis.kota.cakupan import BarisOpd, Kota


def kota_umum(kota: Kota | None, batas: int, hapus: Callable[[str], str]) -> Kota | None:
    """Hide figures of OPDs with fewer than ``batas`` people, and counts of fewer, with those that complement them.

    OPDs and their files keep their names, as the folders of the results bear them, but for the names of people.
    """
    if kota is None:
        return None
    masuk = [satu for satu in kota.opd if satu.kiriman.keadaan is Keadaan.MASUK]
    isi = [[satu.n, satu.n_status[Status.LENGKAP], sum(satu.distribusi.values())] for satu in masuk]
    tutup = sel_tersembunyi(np.array(isi, dtype=np.float64).reshape(-1, 3), batas)
    sembunyi = _sel(masuk, tutup, batas)
    baru = {
        satu.kiriman.berkas: _baris(satu, tutup=bool(tutup[i]), sembunyi=sembunyi[i].tolist())
        for i, satu in enumerate(masuk)
    }
    opd = (
        replace(
            baru.get(satu.kiriman.berkas, satu),
            kiriman=replace(satu.kiriman, opd=hapus(satu.kiriman.opd), sebab=hapus(satu.kiriman.sebab)),
        )
        for satu in kota.opd
    )
    return replace(kota, opd=tuple(opd))


def _sel(masuk: Sequence[BarisOpd], tutup: NDArray[np.bool_], batas: int) -> NDArray[np.bool_]:
    """Return which counts a predikat (OPD by predikat) are hidden: neither column nor row gives one by subtraction."""
    n = np.array([satu.n for satu in masuk], dtype=np.float64)
    banyak = np.array([list(satu.distribusi.values()) for satu in masuk], dtype=np.float64).reshape(len(masuk), -1)
    sembunyi = np.repeat(tutup[:, None], banyak.shape[1], axis=1)
    while True:
        dulu = sembunyi.copy()
        for j in range(banyak.shape[1]):
            sembunyi[:, j] = sel_tersembunyi(np.column_stack([n, banyak[:, j]]), batas, sembunyi[:, j])
        for i in range(len(masuk)):
            sembunyi[i] = sel_tersembunyi(banyak[i][:, None], batas, sembunyi[i])
        if np.array_equal(dulu, sembunyi):
            return sembunyi


def _baris(satu: BarisOpd, *, tutup: bool, sembunyi: Sequence[bool]) -> BarisOpd:
    isi = zip(satu.distribusi.items(), sembunyi, strict=True)
    distribusi = {predikat: float("nan") if kena else n for (predikat, n), kena in isi}
    if not tutup:
        return replace(satu, distribusi=distribusi)
    tetap = satu.n_status[Status.TIDAK_DINILAI]
    status = dict.fromkeys(satu.n_status, float("nan")) | {Status.TIDAK_DINILAI.value: tetap}
    return replace(satu, distribusi=distribusi, n_status=status, rata=float("nan"))

"""Superiors: nobody their own, nobody in a loop; one outside the data is only doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.pegawai import ATASAN_BERPUTAR, ATASAN_DIRI, ATASAN_TAK_DIKENAL

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.periksa.kerangka import Ruang

_MAKS_RANTAI: Final = 6


def periksa_atasan(ruang: Ruang) -> None:
    """Report people who are their own superior, loops of superiors, and superiors that ``pegawai`` does not have."""
    nip = ruang.pegawai["atasan_nip"].to_numpy()
    atasan = np.array([ruang.indeks.get(satu, -1) for satu in nip], dtype=np.int64)
    diri = atasan == np.arange(len(atasan))
    for i in np.flatnonzero(diri).tolist():
        ruang.lapor_orang(ATASAN_DIRI, "atasan_nip", i)
    asing = np.flatnonzero((atasan < 0) & (nip != "")).tolist()
    dugaan = ruang.penduga.duga((nip[i], "") for i in asing)
    for i in asing:
        ruang.lapor_orang(ATASAN_TAK_DIKENAL, "atasan_nip", i, mungkin=dugaan[nip[i], ""].sisipan)
    for lingkaran in putaran(np.where(diri, -1, atasan)):
        sebut = [ruang.nama(i) for i in lingkaran[:_MAKS_RANTAI]] + ["…"] * (len(lingkaran) > _MAKS_RANTAI)
        rantai = " → ".join([*sebut, sebut[0]])
        for i in lingkaran:
            ruang.lapor_orang(ATASAN_BERPUTAR, "atasan_nip", i, n_orang=len(lingkaran), rantai=rantai)


def putaran(atasan: NDArray[np.int64]) -> list[list[int]]:
    """Return the loops of a superior relation (-1: none), each from its first row on.

    Pointer jumping: after more steps than there are people, everyone stands on a loop or at the end of the chain.
    """
    n = len(atasan)
    lompat = np.append(np.where(atasan < 0, n, atasan), n)
    langkah = lompat
    for _ in range(max(n, 1).bit_length()):
        lompat = lompat[lompat]
    sisa = {i for i in np.unique(lompat).tolist() if i != n}
    hasil = []
    for awal in sorted(sisa):
        if awal in sisa:
            lingkaran = [awal]
            while (berikut := int(langkah[lingkaran[-1]])) != awal:
                lingkaran.append(berikut)
            sisa.difference_update(lingkaran)
            hasil.append(lingkaran)
    return hasil

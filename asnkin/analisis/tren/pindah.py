"""Who came, left, moved, changed jenjang, or bears another name than before under the same NIP."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asnkin.analisis.tren.bentuk import Jenis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from asnkin.analisis.tren.bentuk import Deret

_KOLOM = ["orang", "jenis", "periode", "dari", "ke"]


def susun_pindah(
    orang: Deret, unit: NDArray[np.intp], beda_nama: Callable[[str, str], bool]
) -> pd.DataFrame:  # fmt: skip
    """Return one row an event: orang (row), jenis, periode (index of the period that shows it), dari, ke.

    ``unit``: the unit's number of each person and period, -1 = none. A person is compared with the last period that
    lists them. ``beda_nama`` tells whether two spellings are plainly two people's.
    """
    tabel = pd.DataFrame([*_kehadiran(orang), *_perbedaan(orang, unit, beda_nama)], columns=_KOLOM)
    urutan = {jenis: i for i, jenis in enumerate(Jenis)}
    kunci = tabel["jenis"].map(urutan)
    return tabel.iloc[np.lexsort((tabel["orang"], kunci, tabel["periode"]))].reset_index(drop=True)


def _kehadiran(orang: Deret) -> Iterator[tuple[int, Jenis, int, str, str]]:
    ada, n = orang.tercatat, orang.tercatat.shape[1]
    awal = np.argmax(ada, axis=1)
    akhir = n - 1 - np.argmax(ada[:, ::-1], axis=1)
    for i in np.flatnonzero(awal > 0).tolist():
        yield i, Jenis.MASUK, int(awal[i]), "", orang.unit_kerja[i, awal[i]]
    for i in np.flatnonzero(akhir < n - 1).tolist():
        yield i, Jenis.KELUAR, int(akhir[i]) + 1, orang.unit_kerja[i, akhir[i]], ""
    kolom = np.arange(n)
    putus = ~ada & (kolom > awal[:, None]) & (kolom < akhir[:, None])
    for i, t in zip(*(satu.tolist() for satu in np.nonzero(putus)), strict=True):
        yield i, Jenis.TERPUTUS, t, "", ""


def _perbedaan(
    orang: Deret, unit: NDArray[np.intp], beda_nama: Callable[[str, str], bool]
) -> Iterator[tuple[int, Jenis, int, str, str]]:
    sebelum = pd.DataFrame(np.where(orang.tercatat, np.arange(orang.tercatat.shape[1]), np.nan))
    lalu = sebelum.ffill(axis=1).shift(1, axis=1).fillna(-1).to_numpy(dtype=np.intp)
    i, t = np.nonzero(orang.tercatat & (lalu >= 0))
    s = lalu[i, t]
    beda = {
        Jenis.PINDAH: (orang.unit_kerja, (unit[i, s] >= 0) & (unit[i, t] >= 0) & (unit[i, s] != unit[i, t])),
        Jenis.JENJANG: (orang.jenjang, (orang.jenjang[i, s] != "") & (orang.jenjang[i, t] != "")),
        Jenis.NAMA: (orang.nama, (orang.nama[i, s] != "") & (orang.nama[i, t] != "")),
    }
    for jenis, (isi, calon) in beda.items():
        for k in np.flatnonzero(calon & (isi[i, s] != isi[i, t])).tolist():
            dulu, kini = isi[i[k], s[k]], isi[i[k], t[k]]
            if jenis is not Jenis.NAMA or beda_nama(dulu, kini):
                yield int(i[k]), jenis, int(t[k]), dulu, kini

"""Units over several periods: one number a unit, however it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.analisis.tren.bentuk import Deret


def nomori_unit(orang: Deret) -> tuple[NDArray[np.intp], list[str], list[tuple[int, str, str]]]:
    """Return each person's unit in each period as a number (-1 = none), the names by name, and what was taken as one.

    Capitals and spaces make no other unit; the name is the one written last. A city's recap adds the OPD to a unit
    that two OPDs have, so ``Sekretariat`` may be ``Sekretariat (Dinas A)`` in another period: it is, where everyone of
    it who is in such a unit in another period is in the same one. Each of these is told: period, name, name it became.
    """
    n_orang, n_periode = orang.unit_kerja.shape
    datar = pd.Series(orang.unit_kerja.T.ravel(), dtype=object)
    kunci = datar.str.split().str.join(" ").str.casefold()
    ejaan = pd.DataFrame({"kunci": kunci, "teks": datar, "t": np.repeat(range(n_periode), n_orang)})
    ejaan = ejaan[ejaan["kunci"] != ""].sort_values(["t", "teks"], ascending=[False, True], kind="stable")
    tulisan = ejaan.drop_duplicates("kunci")
    nama = dict(zip(tulisan["kunci"].tolist(), tulisan["teks"].tolist(), strict=True))
    tabel = kunci.to_numpy(dtype=object).reshape(n_periode, n_orang).T.copy()
    sama = _samakan(tabel)
    ada = sorted(set(tabel.ravel().tolist()) - {""})
    nomor = pd.Index(ada, dtype=object).get_indexer(pd.Index(tabel.ravel(), dtype=object))
    return (
        nomor.reshape(n_orang, n_periode),
        [nama[satu] for satu in ada],
        [(t, nama[polos], nama[lengkap]) for t, polos, lengkap in sama],
    )


def _samakan(kunci: NDArray[np.object_]) -> list[tuple[int, str, str]]:
    """Put the full name in the place of the plain one (N x T, in place), where people show which unit is meant."""
    semua = set(kunci.ravel().tolist())
    polos = {satu.rpartition(" (")[0] for satu in semua if satu.endswith(")")} & (semua - {""})
    asal, hasil = kunci.copy(), []
    for satu in sorted(polos):
        for t in np.flatnonzero((asal == satu).any(axis=0)).tolist():
            anggota = asal[:, t] == satu
            lain = {isi for isi in asal[anggota].ravel().tolist() if isi.startswith(f"{satu} (") and isi.endswith(")")}
            if len(lain) == 1:
                kunci[anggota, t] = lengkap = lain.pop()
                hasil.append((t, satu, lengkap))
    return hasil

"""Whether gaps were closed more often where people took a training for them: counts side by side, no proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asnkin.analisis.tren.bentuk import Latihan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.analisis.tren.bentuk import Deret, Level


def bandingkan_latihan(
    level: Level, orang: Deret, akhir_periode: Sequence[int], riwayat: pd.DataFrame, tampil_min: int
) -> Latihan:
    """Compare the gaps of people trained and not trained for them.

    A gap counts once a person and butir: from the first period with one to the last period measured after it. Trained
    is who took a training tied to the butir after the first period ended and before the last one did.
    ``akhir_periode`` (T): last month of each period. ``riwayat``: nip, butir ("" = not tied to one), bulan (months from
    year 0, NaN = no date), one row a training taken and butir; ``_riwayat`` numbers the training taken.
    """
    kurang = level.kesenjangan < 0
    ada = np.isfinite(level.kesenjangan)
    n_periode = ada.shape[1]
    awal = np.argmax(kurang, axis=1)
    akhir = n_periode - 1 - np.argmax(ada[:, ::-1], axis=1)
    berkesenjangan = kurang.any(axis=1)
    baris = np.flatnonzero(berkesenjangan & (akhir > awal))
    bulan = np.asarray(akhir_periode, dtype=np.float64)
    tabel = pd.DataFrame(
        {
            "baris": baris,
            "nip": orang.nip[level.orang[baris]],
            "butir": level.butir[baris],
            "mulai": bulan[awal[baris]],
            "batas": bulan[akhir[baris]],
            "tutup": level.kesenjangan[baris, akhir[baris]] >= 0,
        }
    )
    cocok = riwayat[(riwayat["butir"] != "") & riwayat["bulan"].notna()]
    ikut = tabel.merge(cocok[["nip", "butir", "bulan"]], on=["nip", "butir"])
    ikut = ikut[(ikut["bulan"] > ikut["mulai"]) & (ikut["bulan"] <= ikut["batas"])]
    tabel["latih"] = tabel["baris"].isin(ikut["baris"])
    return Latihan(
        _hitung(tabel, list(dict.fromkeys(level.butir.tolist())), tampil_min),
        int((berkesenjangan & (akhir <= awal)).sum()),
        int(riwayat["_riwayat"].nunique()),
        int(cocok["_riwayat"].nunique()),
    )


def _hitung(tabel: pd.DataFrame, butir: Sequence[str], tampil_min: int) -> pd.DataFrame:
    baris = []
    for nama in butir:
        milik = tabel[tabel["butir"] == nama]
        if len(milik):
            baris.append((nama, *_jumlah(milik)))
    hasil = pd.DataFrame(
        [("", *_jumlah(tabel)), *baris], columns=["butir", "n_latih", "tutup_latih", "n_tanpa", "tutup_tanpa"]
    )
    n = hasil[["n_latih", "n_tanpa"]].to_numpy(dtype=np.int64)
    hasil["tampil"] = np.concatenate([[not _kecil(n[0], tampil_min)], _tampil(n[1:], tampil_min)])
    return hasil


def _jumlah(tabel: pd.DataFrame) -> tuple[int, int, int, int]:
    latih, tutup = tabel["latih"].to_numpy(dtype=bool), tabel["tutup"].to_numpy(dtype=bool)
    return int(latih.sum()), int((latih & tutup).sum()), int((~latih).sum()), int((~latih & tutup).sum())


def _kecil(n: NDArray[np.int64], tampil_min: int) -> bool:
    """Whether a group has people, but too few to show."""
    return bool(((n > 0) & (n < tampil_min)).any())


def _tampil(n: NDArray[np.int64], tampil_min: int) -> NDArray[np.bool_]:
    """Say which rows (B x 2: trained, not) are shown, so that the total gives no small group away.

    A row with a small group is hidden whole; then, the one with the fewest people first, further rows with people in
    that group, until the hidden rows together are no small group any more.
    """
    tampil = np.array([not _kecil(satu, tampil_min) for satu in n], dtype=bool)
    while _kecil(jumlah := n[~tampil].sum(axis=0), tampil_min):
        kurang = (jumlah > 0) & (jumlah < tampil_min)
        calon = np.flatnonzero(tampil & (n[:, kurang] > 0).any(axis=1))
        if not len(calon):
            break
        tampil[calon[np.argmin(n[calon].sum(axis=1))]] = False
    return tampil

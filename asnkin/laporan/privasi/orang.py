"""A result for chosen people only, or for the same people in another order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.analisis.tindak_lanjut import TindakLanjut
    from asnkin.hasil import Hasil

# how each field of Hasil holds people; whoever adds a field says it here, or the tests tell
PER_ORANG: Final = (
    "pegawai", "komponen", "kontribusi", "tambahan", "peringkat_dalam", "butir_berlaku", "butir", "level", "standar",
    "kesenjangan", "dirasakan",
)  # fmt: skip
PER_PERAN: Final = ("peran_nilai", "peran_n", "peran_tampil")
DAFTAR: Final = ("kekurangan", "pelatihan")
BERPEGAWAI: Final = ("indikator", "daftar_kesenjangan", "target_kurang", "penetapan")
TANPA_ORANG: Final = ("katalog", "kebutuhan_unit")


def ambil_orang(hasil: Hasil, posisi: NDArray[np.intp]) -> Hasil:
    """Return the result of the people at ``posisi``, in that order; rows of others are gone from every frame."""
    isi: dict[str, Any] = {nama: _ambil(getattr(hasil, nama), posisi) for nama in PER_ORANG}
    for nama in PER_PERAN:
        isi[nama] = {peran: _ambil(tabel, posisi) for peran, tabel in getattr(hasil, nama).items()}
    for nama in DAFTAR:
        isi[nama] = tuple(getattr(hasil, nama)[i] for i in posisi.tolist())
    for nama in BERPEGAWAI:
        isi[nama] = _milik(getattr(hasil, nama), posisi, len(hasil.pegawai))
    return replace(hasil, **isi)


def ambil_lanjut(lanjut: TindakLanjut, posisi: NDArray[np.intp]) -> TindakLanjut:
    """Return the follow-up of the people at ``posisi``; the rows of the awards keep their order."""
    n = len(lanjut.angka_kredit)
    penghargaan = _milik(lanjut.penghargaan, posisi, n, urut=False)
    return replace(
        lanjut,
        penghargaan=penghargaan,
        angka_kredit=lanjut.angka_kredit[posisi],
        porsi_terukur=lanjut.porsi_terukur[posisi],
        pelatihan_wajib=_milik(lanjut.pelatihan_wajib, posisi, n),
        selisih_diri=_milik(lanjut.selisih_diri, posisi, n),
    )


def _ambil(tabel: pd.DataFrame, posisi: NDArray[np.intp]) -> pd.DataFrame:
    return tabel.take(posisi).reset_index(drop=True)


def _milik(tabel: pd.DataFrame, posisi: NDArray[np.intp], n: int, *, urut: bool = True) -> pd.DataFrame:
    """Return the rows of a frame with ``_pegawai`` that belong to ``posisi``, by their new positions."""
    baru = np.full(n, -1, dtype=np.int64)
    baru[posisi] = np.arange(len(posisi))
    pegawai = baru[tabel["_pegawai"].to_numpy(dtype=np.intp)]
    letak = np.flatnonzero(pegawai >= 0)
    if urut:
        letak = letak[np.argsort(pegawai[letak], kind="stable")]
    return tabel.take(letak).assign(_pegawai=pegawai[letak]).reset_index(drop=True)

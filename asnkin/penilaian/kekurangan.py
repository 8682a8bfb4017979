"""What is missing for a person without nilai akhir, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

import numpy as np

from asnkin.rubrik.model import KomponenData, KomponenPenilaian, KomponenTarget

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.penilaian.capaian import HasilTarget
    from asnkin.penilaian.komponen import HasilKomponen
    from asnkin.rubrik.model import Rubrik


def sebut_kekurangan(
    rubrik: Rubrik,
    komponen: HasilKomponen,
    target: pd.DataFrame,
    butir: NDArray[np.float64],
    butir_berlaku: NDArray[np.bool_],
) -> list[list[str]]:
    """Name, for each person, every missing thing that keeps nilai akhir from them; [] where nothing does."""
    hasil: list[list[str]] = [[] for _ in range(len(komponen.dasar))]
    letak = {kunci: i for i, kunci in enumerate(rubrik.semua_butir())}
    for k, (kunci, satu) in enumerate(rubrik.komponen.items()):
        nama = rubrik.nama_komponen(kunci)
        kena = np.flatnonzero(komponen.wajib[:, k])
        match satu:
            case KomponenTarget():
                _target(hasil, kena, nama, target, komponen.target[kunci])
            case KomponenPenilaian():
                kolom = [letak[b] for b in satu.butir]
                kurang = butir_berlaku[:, kolom] & np.isnan(butir[:, kolom])
                _butir(hasil, kena, nama, [b.nama for b in satu.butir.values()], kurang)
            case KomponenData():
                for i in kena.tolist():
                    hasil[i].append(f"{nama}: tidak ada data pada lembar {satu.lembar}")
            case _:
                assert_never(satu)
    return hasil


def _target(
    hasil: list[list[str]], kena: NDArray[np.intp], nama: str, target: pd.DataFrame, milik: HasilTarget
) -> None:
    for i in kena[~milik.ada[kena]].tolist():
        hasil[i].append(f"{nama}: belum ada target dengan angka")
    kosong = np.flatnonzero(milik.kosong)
    orang = target["_pegawai"].to_numpy()[kosong]
    dari = set(kena.tolist())
    belum = target["target_bawah"].isna().to_numpy()[kosong].tolist()
    for i, indikator, tanpa_target in zip(orang.tolist(), target["indikator"].iloc[kosong], belum, strict=True):
        if i in dari:
            hasil[i].append(f"{nama}: {'target' if tanpa_target else 'realisasi'} kosong pada '{indikator}'")


def _butir(
    hasil: list[list[str]], kena: NDArray[np.intp], nama: str, nama_butir: list[str], kurang: NDArray[np.bool_]
) -> None:
    pola, letak = np.unique(kurang[kena], axis=0, return_inverse=True)
    kalimat = []
    for satu in pola:
        yang = [n for n, k in zip(nama_butir, satu.tolist(), strict=True) if k]
        isi = f"belum ada nilai untuk {', '.join(yang)}" if yang else "tidak ada butir yang berlaku"
        kalimat.append(f"{nama}: {isi}")
    for i, p in zip(kena.tolist(), letak.ravel().tolist(), strict=True):
        hasil[i].append(kalimat[p])

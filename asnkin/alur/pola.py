"""Findings that only the scored result shows: a distribution of predikat unlike the organisation's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnkin.analisis.pola_distribusi import periksa_pola
from asnkin.aturan.organisasi import POLA_DISTRIBUSI

if TYPE_CHECKING:
    from asnkin.data import Data
    from asnkin.hasil import Hasil
    from asnkin.rubrik.model import Rubrik
    from asnkin.temuan import Temuan


def temuan_pola(data: Data, hasil: Hasil, rubrik: Rubrik) -> list[Temuan]:
    """Return a peringatan for each group that does not fit, at its row of ``capaian_organisasi``."""
    organisasi = data.tabel["capaian_organisasi"]
    asal, baris = organisasi["_asal"].to_numpy(), organisasi["_baris"].to_numpy()
    return [
        POLA_DISTRIBUSI.temuan(
            data.asal[int(asal[satu.baris])].tempat("predikat", int(baris[satu.baris])),
            nilai=satu.predikat_organisasi,
            kelompok=satu.kelompok,
            n=satu.n,
            uraian="; ".join(satu.uraian),
        )
        for satu in periksa_pola(data, hasil, rubrik)
    ]

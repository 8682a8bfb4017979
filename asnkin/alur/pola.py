"""Findings that only the scored result shows: a distribution of predikat unlike the organisation's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asnkin.analisis.pola_distribusi import periksa_pola
from asnkin.aturan.organisasi import POLA_DISTRIBUSI
from asnkin.data import Data
from asnkin.rubrik.tindak_lanjut import PolaDistribusi

if TYPE_CHECKING:
    from asnkin.analisis.kota.gabung import Gabungan
    from asnkin.hasil import Hasil
    from asnkin.rubrik.model import Rubrik
    from asnkin.tempat import Tempat
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


@dataclass(frozen=True, slots=True)
class PolaOpd:
    """What a whole city's OPDs show: the findings, and what is no longer to be said, for OPDs said it of themselves."""

    temuan: tuple[Temuan, ...]
    milik: frozenset[Tempat]

    def diganti(self, satu: Temuan) -> bool:
        """Whether an OPD said this of a row that is judged for the city."""
        return satu.kode == POLA_DISTRIBUSI.kode and satu.tempat in self.milik


def temuan_pola_opd(gabung: Gabungan, rubrik: Rubrik) -> PolaOpd:
    """Hold the people of each OPD against its row of ``capaian_organisasi``, where the rubric holds any group so."""
    if rubrik.pola_distribusi is None:
        return PolaOpd((), frozenset())
    organisasi = gabung.tabel["capaian_organisasi"]
    opd = organisasi[(organisasi["unit_kerja"] == "").to_numpy()]
    milik = (gabung.asal[a].tempat("predikat", b) for a, b in zip(opd["_asal"], opd["_baris"], strict=True))
    per_opd = rubrik.model_copy(update={"pola_distribusi": PolaDistribusi(dalam="opd")})
    data = Data(tabel=gabung.tabel, asal=gabung.asal)
    return PolaOpd(tuple(dict.fromkeys(temuan_pola(data, gabung.hasil, per_opd))), frozenset(milik))

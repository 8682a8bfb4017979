"""What else follows from a result: the share of measured data, awards, angka kredit."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from asnkin.laporan.jelaskan.pohon import Bagian, Baris
from asnkin.laporan.jelaskan.rumus import rumus
from asnkin.laporan.penjelasan import ARTI_ANGKA_KREDIT, ARTI_PORSI, alasan_calon, aturan_penghargaan
from asnkin.laporan.tampil import angka
from asnkin.rubrik.model import KomponenPenilaian

if TYPE_CHECKING:
    from asnkin.laporan.jelaskan.isi import Isi

_DESIMAL_PERSEN = 1


def bagian_lanjutan(isi: Isi, i: int) -> Bagian | None:
    """What the rubric makes follow from a person's result; None where nothing does."""
    baris = [*_porsi(isi, i), *_penghargaan(isi, i), *_kredit(isi, i)]
    return Bagian("Tindak lanjut lain", baris=tuple(baris)) if baris else None


def _porsi(isi: Isi, i: int) -> list[Baris]:
    porsi = float(isi.bahan.tindak_lanjut.porsi_terukur[i])
    terukur = [k for k, satu in isi.rubrik.komponen.items() if not isinstance(satu, KomponenPenilaian)]
    if math.isnan(porsi) or not terukur:
        return []
    kontribusi = {k: float(isi.nilai(isi.hasil.kontribusi, k, i)) for k in isi.rubrik.komponen}
    ukur = [kontribusi[k] for k in terukur if not math.isnan(kontribusi[k])]
    semua = [x for x in kontribusi.values() if not math.isnan(x)]
    n = len(ukur)
    if not n:
        return []
    kiri = " + ".join(["{}"] * n)
    bentuk = f"{f'({kiri})' if n > 1 else kiri} ÷ ({' + '.join(['{}'] * len(semua))}) × 100"
    satu = rumus(bentuk, [*ukur, *semua], lambda x: sum(x[:n]) / sum(x[n:]) * 100, _DESIMAL_PERSEN)
    return [
        Baris(
            "Porsi data terukur (persen)", satu.teks, angka(porsi * 100, _DESIMAL_PERSEN), ket=(ARTI_PORSI, *satu.ket)
        )
    ]


def _penghargaan(isi: Isi, i: int) -> list[Baris]:
    aturan = isi.rubrik.penghargaan
    if aturan is None:
        return []
    tabel = isi.bahan.tindak_lanjut.penghargaan
    letak = isi.sekali("penghargaan", lambda: {orang: b for b, orang in enumerate(tabel["_pegawai"].tolist())})
    ket = (aturan_penghargaan(isi.rubrik, aturan),)
    if i not in letak:
        return [Baris("Penghargaan: tidak termasuk yang terbaik di kelompoknya", hasil="bukan calon", ket=ket)]
    satu = tabel.iloc[[letak[i]]]
    [alasan] = alasan_calon(satu, [isi.pegawai["predikat"][i]])
    calon = bool(satu["calon"].iloc[0])
    return [Baris(f"Penghargaan: {alasan}", hasil="calon" if calon else "terhalang", ket=ket)]


def _kredit(isi: Isi, i: int) -> list[Baris]:
    kredit = float(isi.bahan.tindak_lanjut.angka_kredit[i])
    if math.isnan(kredit):
        return []
    return [Baris("Angka kredit", hasil=isi.angka(kredit), ket=(ARTI_ANGKA_KREDIT,))]

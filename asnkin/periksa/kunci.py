"""Keyed tables: whatever sheets the rubric names with ``dari: data``, by nip or unit_kerja."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.isian import BARIS_KEMBAR, NILAI_DI_LUAR_PETA, NILAI_KOSONG
from asnkin.aturan.umum import TANPA_KUNCI
from asnkin.periksa.kerangka import rangkai
from asnkin.periksa.konversi.angka import periksa_kali_seribu
from asnkin.periksa.konversi.mirip import saran_mirip
from asnkin.periksa.konversi.teks import pemilik
from asnkin.periksa.unit import samakan_unit
from asnkin.rubrik.model import KomponenData, TambahanData

if TYPE_CHECKING:
    import pandas as pd

    from asnkin.periksa.kerangka import Bagian, Ruang
    from asnkin.rubrik.model import Rubrik

_TETAP: Final = {"_pegawai": "i", "unit_kerja": "t", "tanggal": "d"}


@dataclass(slots=True)
class Sumber:
    """What the rubric takes from a keyed table: keys, number columns (with the top of their scale), peta columns."""

    kunci: set[str] = field(default_factory=set)
    angka: dict[str, float] = field(default_factory=dict)
    peta: dict[str, dict[str, float]] = field(default_factory=dict)

    @property
    def per_orang(self) -> bool:
        """Whether the rows belong to people (by NIP)."""
        return "nip" in self.kunci


def sumber_data(rubrik: Rubrik) -> dict[str, Sumber]:
    """Return what each keyed table of a rubric is used for, by the rubric's name for it."""
    hasil: dict[str, Sumber] = {}
    for bagian in (*rubrik.komponen.values(), *rubrik.tambahan.values()):
        if not isinstance(bagian, KomponenData | TambahanData):
            continue
        sumber = hasil.setdefault(bagian.lembar, Sumber())
        sumber.kunci.add(bagian.kunci)
        batas = max(bagian.skala) if isinstance(bagian, KomponenData) and bagian.kolom else np.inf
        for kolom in (*(bagian.rasio or ()), *filter(None, [bagian.kolom])):
            if bagian.peta is not None:
                sumber.peta.setdefault(kolom, {}).update(bagian.peta)
            else:
                sumber.angka[kolom] = min(batas, sumber.angka.get(kolom, np.inf))
    return hasil


def periksa_kunci(ruang: Ruang) -> dict[str, pd.DataFrame]:
    """Return the typed frame of every keyed table that the rubric names, with or without rows."""
    return {lembar: _satu_lembar(lembar, sumber, ruang) for lembar, sumber in sumber_data(ruang.rubrik).items()}


def _satu_lembar(lembar: str, sumber: Sumber, ruang: Ruang) -> pd.DataFrame:
    bagian = []
    for satu in ruang.bagian(lembar, kunci="nip" if sumber.per_orang else ""):
        satu.teks("unit_kerja")
        satu.tanggal("tanggal")
        _baca_kolom(satu, sumber)
        bagian.append(satu)
        _periksa_kembar(satu, lembar)
    kolom = dict.fromkeys(sumber.angka, "n") | dict.fromkeys(sumber.peta, "t")
    frame = rangkai(lembar, bagian, {**kolom, **_TETAP}, semua=not sumber.per_orang)
    for nama in kolom:
        kosong = [i for i in np.flatnonzero(frame[nama].isin(["", np.nan])).tolist() if ruang.kosong(frame, i, nama)]
        if kosong:
            ruang.lapor_rentang(NILAI_KOSONG, frame.iloc[kosong], nama)
    if sumber.per_orang:
        return frame
    for i in np.flatnonzero(frame["unit_kerja"] == "").tolist():
        if ruang.kosong(frame, i, "unit_kerja"):
            ruang.p.catat(TANPA_KUNCI, *ruang.sel(frame, i, "unit_kerja"), pilihan="unit_kerja")
    return samakan_unit(frame, "unit_kerja", ruang)


def _baca_kolom(bagian: Bagian, sumber: Sumber) -> None:
    for nama, batas in sumber.angka.items():
        if nama not in sumber.peta:
            bagian.angka(nama)
            if nama in bagian.kolom and np.isfinite(batas):
                periksa_kali_seribu(bagian.tabel, nama, bagian.kolom[nama], batas, bagian.p)
    for nama, peta in sumber.peta.items():
        bagian.teks(nama)
        dikenal = {satu.casefold().strip() for satu in peta}
        teks = bagian.kolom[nama]
        asing = sorted(satu for satu in set(teks.tolist()) if satu and satu.casefold().strip() not in dikenal)
        saran = saran_mirip(asing, peta)
        for i in np.flatnonzero([satu in saran for satu in teks]).tolist() if asing else []:
            orang, lingkup = pemilik(bagian.pemilik(), i)
            muatan = {"pilihan": ", ".join(peta), "mungkin": saran[teks[i]]}
            bagian.p.catat(NILAI_DI_LUAR_PETA, bagian.tabel, nama, i, nip=orang, lingkup=lingkup, muatan=muatan)


def _periksa_kembar(bagian: Bagian, lembar: str) -> None:
    """Warn of rows that repeat another one in every column that was kept; they count all the same."""
    sel = [[str(isi) for isi in kolom] for kolom in bagian.tabel.sel.values()]
    lihat: set[tuple[str, ...]] = set()
    kembar = []
    for i, baris in enumerate(zip(*sel, strict=True)):
        if baris in lihat:
            kembar.append(i)
        lihat.add(baris)
    if kembar:
        bidang = "nip" if bagian.nip is not None else "unit_kerja"
        bagian.p.catat_rentang(BARIS_KEMBAR, bagian.tabel, bidang, kembar, muatan={"tabel": lembar})

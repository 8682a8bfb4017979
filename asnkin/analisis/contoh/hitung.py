"""The invented person put through the engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from asnkin.analisis.contoh.angka import INDIKATOR, baris_target, isi_tabel, semua_skor
from asnkin.analisis.contoh.orang import NAMA, NIP, UNIT, pilih_orang
from asnkin.data import JENIS_DATA, KOLOM, Data
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.capaian import hitung_capaian, konversi
from asnkin.penilaian.nilai import hitung_nilai
from asnkin.rubrik.model import KomponenData, KomponenTarget, TambahanData, TambahanSebelumnya

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from asnkin.analisis.contoh.angka import Indikator
    from asnkin.hasil import Hasil
    from asnkin.rubrik.model import Rubrik

KEMAJUAN: Final = 4.0  # by so much the earlier nilai dasar is lower, where the rubric rewards progress
_KOSONG: Final[Mapping[str, Any]] = {"t": "", "n": np.nan, "d": pd.NaT, "b": True, "i": 0}


@dataclass(frozen=True, slots=True)
class Contoh:
    """The worked example: what was put in and, in ``hasil`` (one person), what the engine made of it.

    ``skor``: (butir, peran) -> marks. ``indikator``: komponen -> (target, capaian before and within ``batas``, what of
    it enters the mean: the nilai where each indicator is converted by itself).
    ``tabel``: komponen or tambahan -> cells by column ({} = no row). ``lalu``: the earlier nilai dasar, NaN for none.
    """

    orang: Mapping[str, str]
    skor: Mapping[tuple[str, str], Sequence[float]]
    indikator: Mapping[str, Sequence[tuple[Indikator, float, float, float]]]
    tabel: Mapping[str, Mapping[str, float | str]]
    lalu: float
    hasil: Hasil


def hitung_contoh(rubrik: Rubrik) -> Contoh:
    """Make up a person for a rubric and score them; the same rubric gives the same person. Pure."""
    orang = pilih_orang(rubrik)
    skor = semua_skor(rubrik, orang)
    tabel = {kunci: isi_tabel(satu) for kunci, satu in _sumber(rubrik)}
    data = _data(rubrik, orang, skor, tabel)
    hasil, lalu = hitung_nilai(data, rubrik), np.nan
    dasar = float(hasil.pegawai["nilai_dasar"].iloc[0])
    if any(isinstance(satu, TambahanSebelumnya) for satu in rubrik.tambahan.values()) and not np.isnan(dasar):
        lalu = float(bulatkan(max(dasar - KEMAJUAN, 0.0), 0))
        hasil = hitung_nilai(data, rubrik, {NIP: lalu})
    return Contoh(orang, skor, _indikator(rubrik), tabel, lalu, hasil)


def _sumber(rubrik: Rubrik) -> Iterator[tuple[str, KomponenData | TambahanData]]:
    for kunci, satu in (*rubrik.komponen.items(), *rubrik.tambahan.items()):
        if isinstance(satu, (KomponenData, TambahanData)):
            yield kunci, satu


def _indikator(rubrik: Rubrik) -> dict[str, list[tuple[Indikator, float, float, float]]]:
    return {
        kunci: [(satu, *_capaian(satu, isi)) for satu in INDIKATOR]
        for kunci, isi in rubrik.komponen.items()
        if isinstance(isi, KomponenTarget)
    }


def _capaian(satu: Indikator, komponen: KomponenTarget) -> tuple[float, float, float]:
    target, realisasi = np.array([satu.target]), np.array([satu.realisasi])
    polarisasi = np.array(["minimal" if satu.turun else "maksimal"], dtype=object)
    mentah, capaian = (
        hitung_capaian(target, target, realisasi, polarisasi, batas) for batas in ((0.0, np.inf), komponen.batas)
    )
    dipakai = konversi(capaian, komponen) if komponen.konversi_per == "indikator" else capaian
    return float(mentah[0]), float(capaian[0]), float(dipakai[0])


def _data(
    rubrik: Rubrik,
    orang: Mapping[str, str],
    skor: Mapping[tuple[str, str], Sequence[float]],
    tabel: Mapping[str, Mapping[str, float | str]],
) -> Data:
    letak = {kunci: i for i, kunci in enumerate(rubrik.semua_butir())}
    formulir = [(butir, peran, tanda) for (butir, peran), semua in skor.items() for tanda in semua]
    isi: dict[str, list[dict[str, Any]]] = {
        "pegawai": [{"nip": NIP, "nama": NAMA, "unit_kerja": UNIT} | dict(orang)],
        "target": baris_target(rubrik),
        "penilaian": [{"peran": peran} for _, peran, _ in formulir],
        "skor": [
            {"_formulir": i, "_butir": letak[butir], "skor": tanda} for i, (butir, _, tanda) in enumerate(formulir)
        ],
    }
    bingkai = {nama: _bingkai(nama, isi.get(nama, [])) for nama in KOLOM}
    for kolom in _kolom_lain(rubrik):
        bingkai["pegawai"][kolom] = pd.Series([orang.get(kolom, "")], dtype=object)
    unit = str(bingkai["pegawai"]["unit_kerja"].iloc[0])
    return Data(tabel=bingkai, kunci=_kunci(rubrik, tabel, unit))


def _kolom_lain(rubrik: Rubrik) -> Iterator[str]:
    """Name the columns of the rubric's own that a ranking or an award groups people by."""
    dalam = [*rubrik.peringkat.dalam, *(rubrik.penghargaan.dalam if rubrik.penghargaan else [])]
    yield from (kolom for kolom in dict.fromkeys(dalam) if kolom not in KOLOM["pegawai"])


def _bingkai(nama: str, baris: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    jenis = {**KOLOM[nama], "_asal": "i", "_baris": "i"}
    lain = dict.fromkeys(kolom for satu in baris for kolom in satu if kolom not in jenis)
    return pd.DataFrame(
        {
            kolom: pd.Series([satu.get(kolom, _KOSONG[j]) for satu in baris], dtype=JENIS_DATA[j])
            for kolom, j in {**jenis, **dict.fromkeys(lain, "t")}.items()
        }
    )


def _kunci(rubrik: Rubrik, tabel: Mapping[str, Mapping[str, float | str]], unit: str) -> dict[str, pd.DataFrame]:
    """One row for each sheet that the rubric reads, known by NIP and by unit."""
    lembar: dict[str, dict[str, Any]] = {}
    for kunci, sumber in _sumber(rubrik):
        kolom, kosong = (*(sumber.rasio or ()), *filter(None, [sumber.kolom])), np.nan if sumber.peta is None else ""
        lembar[sumber.lembar] = dict.fromkeys(kolom, kosong) | lembar.get(sumber.lembar, {}) | dict(tabel[kunci])
    tetap = {"_pegawai": 0, "unit_kerja": unit, "tanggal": pd.NaT}
    return {nama: pd.DataFrame([tetap | baris]).astype({"tanggal": "datetime64[s]"}) for nama, baris in lembar.items()}

"""People made up for any rubric: as many as it takes to see everything that it can say."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from penilaian.pabrik import buat_data, nip, target

from asnkin.analisis.contoh.orang import pilih_orang
from asnkin.data import JENJANG
from asnkin.penilaian.nilai import hitung_nilai
from asnkin.rubrik.model import KomponenData, KomponenPenilaian, KomponenTarget, TambahanData

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.hasil import Hasil
    from asnkin.rubrik.model import Rubrik

CAPAIAN_ATAS = 130.0


def hitung(rubrik: Rubrik, tingkat: Sequence[tuple[float, float, int]]) -> Hasil:
    """Score one person for each (data, marks, points): figures and marks this far up, points -1, 0 or 1."""
    profil = pilih_orang(rubrik)
    pegawai = [profil | {"unit_kerja": f"Unit {i}"} for i in range(len(tingkat))]
    skor = [satu for i, (_, tanda, _) in enumerate(tingkat) for satu in skor_orang(rubrik, i, tanda)]
    data = buat_data(
        pegawai,
        rubrik=rubrik,
        skor=skor,
        kunci=_lembar(rubrik, tingkat),
        target=[satu for i, (angka, *_) in enumerate(tingkat) for satu in _target(rubrik, i, angka)],
    )
    lalu = {nip(i): 0.0 for i, (_, _, poin) in enumerate(tingkat) if poin > 0}
    return hitung_nilai(data, rubrik, lalu)


def skor_orang(rubrik: Rubrik, i: int, tingkat: float) -> list[tuple[int, str, dict[str, float]]]:
    """Marks of person ``i`` for every butir, by as many of each role as count."""
    skor = []
    for kunci, komponen in rubrik.komponen.items():
        if isinstance(komponen, KomponenPenilaian):
            for peran, penilai in rubrik.penilai_komponen(kunci).items():
                skala = rubrik.skala_peran(peran, kunci)
                tanda = skala.min + tingkat * (skala.maks - skala.min)
                skor += [(i, peran, dict.fromkeys(komponen.butir, tanda))] * penilai.min
    return skor


def _target(rubrik: Rubrik, i: int, tingkat: float) -> list[dict[str, Any]]:
    return [
        target(i, 100, tingkat * CAPAIAN_ATAS, jenis=(satu.jenis or ["utama"])[0], aspek=(satu.aspek or [""])[0])
        for satu in rubrik.komponen.values()
        if isinstance(satu, KomponenTarget)
    ]


def _lembar(rubrik: Rubrik, tingkat: Sequence[tuple[float, float, int]]) -> Mapping[str, Sequence[dict[str, Any]]]:
    """One row a person in every keyed table."""
    lembar: dict[str, list[dict[str, Any]]] = {}
    for satu in (*rubrik.komponen.values(), *rubrik.tambahan.values()):
        if isinstance(satu, KomponenData | TambahanData):
            kosong = [{"_pegawai": i, "unit_kerja": f"Unit {i}"} for i in range(len(tingkat))]
            for baris, (angka, _, poin) in zip(lembar.setdefault(satu.lembar, kosong), tingkat, strict=True):
                baris.update(_poin(satu, poin) if isinstance(satu, TambahanData) else _angka(satu, angka))
    return lembar


def _angka(satu: KomponenData, tingkat: float) -> dict[str, Any]:
    nilai = satu.skala[0] + tingkat * (satu.skala[1] - satu.skala[0])
    if satu.rasio:
        return {satu.rasio[0]: nilai * 100, satu.rasio[1]: 100.0}
    if satu.peta:
        return {str(satu.kolom): min(satu.peta, key=lambda isi: abs((satu.peta or {})[isi] - nilai))}
    return {str(satu.kolom): nilai}


def _poin(satu: TambahanData, arah: int) -> dict[str, Any]:
    """The most, the least or no points at all."""
    if satu.peta is None:
        return {str(satu.kolom): float(arah) * (satu.maks or 1.0)}
    ujung = {1: max, -1: min}.get(arah)
    isi = ujung(satu.peta, key=lambda teks: (satu.peta or {})[teks]) if ujung else ""
    return {str(satu.kolom): isi if isi and satu.peta[isi] * arah > 0 else ""}


def profil_butir(rubrik: Rubrik, butir: str) -> dict[str, str]:
    """Columns of ``pegawai`` to whom a butir applies."""
    pola = rubrik.semua_butir()[butir].berlaku or {}
    profil = {kolom: semua[0].replace("*", "x") for kolom, semua in pola.items()}
    jenjang = pola.get("jenjang", ["pelaksana"])
    return profil | {"jenjang": next(satu for satu in JENJANG if any(fnmatchcase(satu, isi) for isi in jenjang))}

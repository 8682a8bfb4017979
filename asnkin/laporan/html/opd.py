"""The section of a whole city's OPDs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asnkin.analisis.kota.cakupan import Keadaan
from asnkin.laporan.html.bagian import lebar_batang
from asnkin.laporan.tampil import KOSONG, angka, persen

if TYPE_CHECKING:
    from asnkin.laporan.bahan import Bahan


@dataclass(frozen=True, slots=True)
class Opd:
    """One workbook: printed figures, its mean as a share of the upper limit (for a bar), and its count a class."""

    nama: str
    berkas: str
    keadaan: str
    sebab: str
    n: str
    cakupan: str
    rata: str
    lebar: str
    predikat: tuple[str, ...]
    kesalahan: str
    peringatan: str


def opd(bahan: Bahan) -> list[Opd]:
    """Return one line a workbook of the city; none where the report is of one data set."""
    d = bahan.rubrik.nilai.desimal
    hasil = []
    for satu in bahan.kota.opd if bahan.kota is not None else ():
        kiriman = satu.kiriman
        masuk = kiriman.keadaan is Keadaan.MASUK
        hasil.append(
            Opd(
                nama=kiriman.opd,
                berkas=kiriman.berkas,
                keadaan=kiriman.keadaan.value,
                sebab=kiriman.sebab,
                n=angka(satu.n if masuk else kiriman.n_pegawai, 0),
                cakupan=persen(satu.cakupan) if masuk else KOSONG,
                rata=angka(satu.rata, d),
                lebar=lebar_batang(satu.rata / bahan.rubrik.nilai.batas[1]),
                predikat=tuple(angka(n, 0) if masuk else KOSONG for n in satu.distribusi.values()),
                kesalahan=angka(kiriman.kesalahan, 0),
                peringatan=angka(kiriman.peringatan, 0),
            )
        )
    return hasil

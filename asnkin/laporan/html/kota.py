"""The sections of a whole city: each OPD's own achievement beside its people, and the deadlines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asnkin.laporan.kota import (
    TAK_SEJALAN,
    cetak_hari,
    kepala,
    sebut_lapor,
    sumber_kepala,
    sumber_tenggat,
    tersembunyi_tenggat,
)
from asnkin.laporan.tampil import KOSONG, angka, persen

if TYPE_CHECKING:
    from asnkin.analisis.kota.tenggat import BarisTenggat
    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.kota import Kepala


@dataclass(frozen=True, slots=True)
class Ruas:
    """One piece of a stacked bar of 100 units: its class (0 best), place, width, and what it stands for."""

    kelas: int
    x: str
    lebar: str
    sebutan: str


@dataclass(frozen=True, slots=True)
class Bagian:
    """A section: what its figures are, and its rows as printed."""

    sumber: str
    baris: tuple[BarisKepala, ...] | tuple[BarisDokumen, ...]


@dataclass(frozen=True, slots=True)
class BarisKepala:
    """One OPD of the page for the head of the region."""

    opd: str
    organisasi: str
    target: str
    dasar: str
    skm: str
    n: str
    ruas: tuple[Ruas, ...]
    sebaran: str
    simpulan: str
    awas: bool
    catatan: str


@dataclass(frozen=True, slots=True)
class BarisDokumen:
    """One OPD of the deadlines; ``lewat``: an objection, or the report, is overdue."""

    opd: str
    n: str
    proses: tuple[str, ...]
    keberatan: str
    tertua: str
    sisa: str
    batas: str
    lapor: str
    lewat: bool


def bagian_kepala(bahan: Bahan) -> Bagian | None:
    """Return the page for the head of the region; None where there is nothing to show."""
    semua = kepala(bahan)
    return Bagian(sumber_kepala(bahan), tuple(map(_kepala, semua))) if semua else None


def _kepala(satu: Kepala) -> BarisKepala:
    b = satu.baris
    ada = [(ke, nama, n / b.n) for ke, (nama, n) in enumerate(b.distribusi.items()) if n]
    x = 0.0
    ruas = []
    for ke, nama, porsi in ada:
        ruas.append(Ruas(min(ke, 4), f"{x * 100:.2f}", f"{porsi * 100:.2f}", f"{nama} {persen(porsi)}"))
        x += porsi
    return BarisKepala(
        opd=b.opd,
        organisasi=b.organisasi or KOSONG,
        target=angka(b.target, 1),
        dasar=satu.dasar,
        skm=f"{angka(b.skm)} ({b.mutu})" if b.mutu else angka(b.skm),
        n=angka(b.n, 0) if b.n else KOSONG,
        ruas=tuple(ruas),
        sebaran=", ".join(isi.sebutan for isi in ruas),
        simpulan=satu.simpulan,
        awas=satu.simpulan == TAK_SEJALAN,
        catatan=satu.catatan,
    )


def bagian_tenggat(bahan: Bahan) -> Bagian | None:
    """Return the deadlines; None where there are none."""
    if bahan.kota is None or (tenggat := bahan.kota.tenggat) is None:
        return None
    tutup = zip(*tersembunyi_tenggat(bahan, tenggat.opd), strict=True)
    baris = (
        _dokumen(satu, tutup=bool(proses), tutup_keberatan=bool(keberatan))
        for satu, (proses, keberatan) in zip(tenggat.opd, tutup, strict=True)
    )
    return Bagian(sumber_tenggat(bahan, tenggat), tuple(baris))


def _dokumen(satu: BarisTenggat, *, tutup: bool, tutup_keberatan: bool) -> BarisDokumen:
    def jumlah(n: int) -> str:
        return KOSONG if tutup or not satu.n else f"{angka(n, 0)} ({persen(n / satu.n)})"

    def terbuka(isi: str) -> str:
        return KOSONG if tutup_keberatan else isi or KOSONG

    telat = not tutup_keberatan and satu.sisa < 0
    return BarisDokumen(
        opd=satu.opd,
        n=KOSONG if tutup else angka(satu.n, 0),
        proses=tuple(map(jumlah, (satu.dievaluasi, satu.ditandatangani, satu.diserahkan))),
        keberatan=terbuka(angka(satu.keberatan, 0)),
        tertua=terbuka(cetak_hari(satu.tertua)),
        sisa=terbuka(angka(satu.sisa, 0)),
        batas=cetak_hari(satu.batas) or KOSONG,
        lapor=KOSONG if tutup else sebut_lapor(satu),
        lewat=telat or (not tutup and satu.sisa_lapor < 0),
    )

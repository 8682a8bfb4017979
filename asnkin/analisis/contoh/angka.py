"""The figures of the invented person: marks, targets and table rows that come out round, with one gap among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.analisis.contoh.orang import berlaku_bagi
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.anonim import ATASAN, DIRI
from asnkin.rubrik.model import KomponenData, KomponenPenilaian, KomponenTarget, TambahanData

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asnkin.rubrik.model import Penilai, Rubrik, Skala

BAGUS: Final = 0.9  # how far up its scale a figure from a table stands
PENYEBUT: Final = 60.0  # of a ratio: sixty working days, say
POIN: Final = 2.0  # additional points, where the rubric allows as many
_BULAT_MULAI: Final = 3.0  # a rater scale this long is marked in whole numbers
_SKALA_BULAT: Final = 10.0  # a table scale this long holds whole numbers


@dataclass(frozen=True, slots=True)
class Indikator:
    """A target of the invented person; ``turun``: less is better."""

    nama: str
    target: float
    realisasi: float
    bobot: float
    turun: bool


# 190/200 is 95; (2 - 9/10)·100 is 110: weighted 60 and 40 they make 101
INDIKATOR: Final = (
    Indikator("Berkas selesai", 200, 190, 60, turun=False),
    Indikator("Hari menunggu", 10, 9, 40, turun=True),
)


def baris_target(rubrik: Rubrik) -> list[dict[str, object]]:
    """Rows of the table target: both indicators for each filter that a komponen has."""
    saring = {
        ((isi.jenis or ["utama"])[0], (isi.aspek or [""])[0])
        for isi in rubrik.komponen.values()
        if isinstance(isi, KomponenTarget)
    }
    return [
        {
            "indikator": satu.nama, "target_bawah": satu.target, "target_atas": satu.target, "jenis": jenis,
            "realisasi": satu.realisasi, "bobot": satu.bobot, "aspek": aspek,
            "polarisasi": "minimal" if satu.turun else "maksimal",
        }
        for jenis, aspek in sorted(saring)
        for satu in INDIKATOR
    ]  # fmt: skip


def semua_skor(rubrik: Rubrik, orang: Mapping[str, str]) -> dict[tuple[str, str], tuple[float, ...]]:
    """Marks by (butir, peran) for what applies to the person; the last butir with a standard is the one with a gap."""
    butir = [(kunci, induk) for kunci, induk, berlaku in _butir(rubrik, orang) if berlaku]
    bergap = [kunci for kunci, _ in butir if rubrik.semua_butir()[kunci].standar is not None][-1:]
    skor: dict[tuple[str, str], tuple[float, ...]] = {}
    for nomor, (kunci, induk) in enumerate(butir):
        penilai = {p: isi for p, isi in rubrik.penilai_komponen(induk).items() if berlaku_bagi(orang, isi.berlaku)}
        utama = ATASAN if ATASAN in penilai else next(iter(penilai), "")
        for peran, isi in penilai.items():
            naik = -1 if kunci in bergap else int((peran == utama) == (nomor % 2 == 0))
            naik = 0 if kunci in bergap and peran != utama else naik
            standar = _standar(rubrik, kunci, orang["jenjang"])
            skor[kunci, peran] = _skor(
                rubrik, rubrik.skala_peran(peran, induk), standar, naik, _banyak(rubrik, peran, isi)
            )
    return skor


def _butir(rubrik: Rubrik, orang: Mapping[str, str]) -> Iterator[tuple[str, str, bool]]:
    for induk, komponen in rubrik.komponen.items():
        if isinstance(komponen, KomponenPenilaian):
            for kunci, butir in komponen.butir.items():
                yield kunci, induk, berlaku_bagi(orang, butir.berlaku)


def _banyak(rubrik: Rubrik, peran: str, penilai: Penilai) -> int:
    """How many raters of a role: as many as count and may be shown."""
    return 1 if peran in {ATASAN, DIRI} else max(penilai.min, rubrik.tampil_min)


def _skor(rubrik: Rubrik, skala: Skala, standar: float, naik: int, banyak: int) -> tuple[float, ...]:
    """Marks of a role, ``naik`` steps above the standard; those of several raters differ, and their mean is round."""
    panjang = skala.maks - skala.min
    langkah, desimal = panjang / 4, 0 if panjang >= _BULAT_MULAI else 2
    letak = (standar - rubrik.skala.min) / (rubrik.skala.maks - rubrik.skala.min)
    tengah = float(bulatkan(skala.min + letak * panjang + naik * langkah, desimal))
    tanda, geser = min(max(tengah, skala.min), skala.maks), float(bulatkan(langkah, desimal))
    if banyak < 2 or not skala.min <= tanda - geser <= tanda + geser <= skala.maks:  # noqa: PLR2004 - nobody differs
        return (tanda,) * banyak
    return (tanda - geser, *[tanda] * (banyak - 2), tanda + geser)


def _standar(rubrik: Rubrik, butir: str, jenjang: str) -> float:
    standar = rubrik.semua_butir()[butir].standar
    if isinstance(standar, dict):
        standar = standar.get(jenjang, standar.get("lainnya"))
    return (rubrik.skala.min + rubrik.skala.maks) / 2 if standar is None else standar


def isi_tabel(sumber: KomponenData | TambahanData) -> dict[str, float | str]:
    """Cells of the one row of a keyed table, by column; {} where an honest example has no row."""
    if isinstance(sumber, TambahanData):
        return _isi_tambahan(sumber)
    bawah, atas = sumber.skala
    angka = bawah + BAGUS * (atas - bawah)
    if sumber.rasio is not None:
        desimal = 0 if abs(atas - bawah) * PENYEBUT >= _SKALA_BULAT else 2
        return {sumber.rasio[0]: float(bulatkan(angka * PENYEBUT, desimal)), sumber.rasio[1]: PENYEBUT}
    if sumber.peta is not None:
        return {str(sumber.kolom): min(sumber.peta.items(), key=lambda satu: abs(satu[1] - angka))[0]}
    return {str(sumber.kolom): float(bulatkan(angka, 0 if abs(atas - bawah) >= _SKALA_BULAT else 2))}


def _isi_tambahan(sumber: TambahanData) -> dict[str, float | str]:
    """What earns points stands in the table; a punishment does not, and a figure of unknown meaning neither."""
    if sumber.peta is not None:
        naik = {isi: poin for isi, poin in sumber.peta.items() if poin > 0}
        return {str(sumber.kolom): min(naik, key=lambda isi: naik[isi])} if naik else {}
    if sumber.kolom is None or sumber.maks is None or sumber.maks <= 0:
        return {}
    return {sumber.kolom: min(POIN, sumber.maks)}

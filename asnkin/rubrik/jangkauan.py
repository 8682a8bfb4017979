"""How low and how high a figure of the rubric can come out, whatever the data: the basis of what can never happen."""

from __future__ import annotations

from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING, assert_never

from asnkin.rubrik.model import KomponenData, KomponenPenilaian, KomponenTarget, TambahanData, TambahanSebelumnya

if TYPE_CHECKING:
    from asnkin.rubrik.model import Komponen, Rubrik, Tambahan

Jangkauan = tuple[float, float]


def jangkauan_komponen(rubrik: Rubrik, kunci: str) -> Jangkauan:
    """Return the lowest and highest nilai that a komponen can have."""
    komponen = rubrik.komponen[kunci]
    bawah, atas = _jangkauan_isi(rubrik, kunci, komponen)
    return (min(bawah, 0) if komponen.jika_kosong == "nol" else bawah), atas


def _jangkauan_isi(rubrik: Rubrik, kunci: str, komponen: Komponen) -> Jangkauan:
    if isinstance(komponen, KomponenTarget):
        return _konversi(komponen)
    if isinstance(komponen, KomponenPenilaian):
        if rubrik.konversi_skala == "rentang":
            return 0.0, 100.0
        skala = [rubrik.skala_peran(peran, kunci) for peran in rubrik.penilai_komponen(kunci)]
        return min(satu.min / satu.maks * 100 for satu in skala), 100.0
    if isinstance(komponen, KomponenData):
        return 0.0, 100.0
    assert_never(komponen)


def _konversi(komponen: KomponenTarget) -> Jangkauan:
    """Return the extremes of a piecewise linear conversion: they stand at its corners or at the ends of ``batas``."""
    bawah, atas = komponen.batas
    if komponen.konversi is None:
        return bawah, atas
    titik = komponen.konversi
    nilai = [_sisip(titik, bawah), _sisip(titik, atas), *(y for x, y in titik if bawah <= x <= atas)]
    return min(nilai), max(nilai)


def _sisip(titik: list[tuple[float, float]], x: float) -> float:
    if x <= titik[0][0]:
        return titik[0][1]
    for (x0, y0), (x1, y1) in pairwise(titik):
        if x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return titik[-1][1]


def jangkauan_tambahan(tambahan: Tambahan) -> Jangkauan:
    """Return the fewest and the most points of a tambahan; no row gives 0."""
    if isinstance(tambahan, TambahanSebelumnya):
        return 0.0, tambahan.maks
    bawah, atas = _jangkauan_data(tambahan)
    if tambahan.maks is not None:
        atas = min(atas, tambahan.maks)
    return min(bawah, 0.0) * tambahan.kali, max(atas, 0.0) * tambahan.kali


def _jangkauan_data(tambahan: TambahanData) -> Jangkauan:
    if tambahan.peta is None:
        return -inf, inf
    bawah, atas = min(tambahan.peta.values()), max(tambahan.peta.values())
    if tambahan.gabung == "jumlah":
        return (-inf if bawah < 0 else 0.0), (inf if atas > 0 else 0.0)
    return bawah, atas


def jangkauan_nilai(rubrik: Rubrik) -> Jangkauan:
    """Return the lowest and highest nilai akhir that anybody can have."""
    semua = {kunci: jangkauan_komponen(rubrik, kunci) for kunci in rubrik.komponen}
    bawah = -_tertinggi(rubrik, {kunci: -rentang[0] for kunci, rentang in semua.items()})
    atas = _tertinggi(rubrik, {kunci: rentang[1] for kunci, rentang in semua.items()})
    for tambahan in rubrik.tambahan.values():
        turun, naik = jangkauan_tambahan(tambahan)
        bawah, atas = bawah + turun, atas + naik
    lantai, langit = rubrik.nilai.batas
    return min(max(bawah, lantai), langit), max(min(atas, langit), lantai)


def _tertinggi(rubrik: Rubrik, nilai: dict[str, float]) -> float:
    """Return the highest weighted mean: a komponen that may be left out (``abaikan``) counts only where it helps."""
    boleh_lepas = {kunci for kunci, isi in rubrik.komponen.items() if isi.jika_kosong == "abaikan"}
    jumlah = sum(rubrik.komponen[kunci].bobot * nilai[kunci] for kunci in nilai if kunci not in boleh_lepas)
    bobot = sum(rubrik.komponen[kunci].bobot for kunci in nilai if kunci not in boleh_lepas)
    for kunci in sorted(boleh_lepas, key=lambda satu: (-nilai[satu], satu)):
        if bobot == 0 or nilai[kunci] > jumlah / bobot:
            jumlah, bobot = jumlah + rubrik.komponen[kunci].bobot * nilai[kunci], bobot + rubrik.komponen[kunci].bobot
    return jumlah / bobot

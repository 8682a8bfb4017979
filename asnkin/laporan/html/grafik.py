"""Geometry of the charts: inline SVG is drawn by the template from these figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.laporan.tampil import angka, persen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

LEBAR: Final = 440
TINGGI: Final = 150
_LANGKAH: Final = (1, 2, 5, 10, 20, 50)
_MAKS_BATANG: Final = 16


@dataclass(frozen=True, slots=True)
class Batang:
    """One bar: its name, count, share as printed, and its place and size in user units."""

    nama: str
    n: int
    bagian: str
    x: float
    y: float
    lebar: float
    tinggi: float


@dataclass(frozen=True, slots=True)
class Grafik:
    """A bar chart: its finding in a sentence, its bars and the height of the drawing."""

    temuan: str
    batang: tuple[Batang, ...]
    tinggi: float


def grafik_predikat(distribusi: Mapping[str, int]) -> Grafik:
    """Horizontal bars, one a class, best first; the share is of all who have a predikat."""
    jumlah = sum(distribusi.values())
    puncak = max(distribusi.values(), default=0)
    jarak = 42.0
    batang = tuple(
        Batang(
            nama, n, persen(n / jumlah) if jumlah else "–", 0, i * jarak + 20, n / puncak * LEBAR if puncak else 0, 12
        )
        for i, (nama, n) in enumerate(distribusi.items())
    )
    if not jumlah:
        return Grafik("Belum ada pegawai yang mempunyai predikat", batang, len(batang) * jarak)
    utama = max(batang, key=lambda satu: satu.n)
    kalimat = f"Predikat terbanyak {utama.nama}: {angka(utama.n, 0)} dari {angka(jumlah, 0)} pegawai ({utama.bagian})"
    return Grafik(kalimat, batang, len(batang) * jarak)


def grafik_nilai(nilai: NDArray[np.float64]) -> Grafik | None:
    """Histogram of the printed nilai akhir in classes of a round width; None where nobody has one."""
    ada = nilai[~np.isnan(nilai)]
    if not ada.size:
        return None
    bawah, atas = float(ada.min()), float(ada.max())
    lebar_kelas = next((satu for satu in _LANGKAH if (atas - bawah) / satu < _MAKS_BATANG - 1), _LANGKAH[-1])
    mulai = int(np.floor(bawah / lebar_kelas)) * lebar_kelas
    kelas = np.floor((ada - mulai) / lebar_kelas).astype(np.int64)
    n = np.bincount(kelas)
    langkah, puncak = LEBAR / len(n), int(n.max())
    batang = tuple(
        Batang(
            nama=f"{angka(mulai + i * lebar_kelas, 0)} s.d. <{angka(mulai + (i + 1) * lebar_kelas, 0)}",
            n=banyak,
            bagian=persen(banyak / ada.size),
            x=i * langkah + 1,
            y=TINGGI - banyak / puncak * (TINGGI - 18),
            lebar=langkah - 2,
            tinggi=banyak / puncak * (TINGGI - 18),
        )
        for i, banyak in enumerate(n.tolist())
    )
    utama = max(batang, key=lambda satu: satu.n)
    return Grafik(
        f"Nilai akhir terbanyak pada {utama.nama}: {angka(utama.n, 0)} pegawai ({utama.bagian})", batang, TINGGI
    )

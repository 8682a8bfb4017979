"""Ranks that follow a change of weight: one number for each ranked person, larger is better, equal in a tie.

``peringkat.urut`` may name keys before and after nilai akhir. Those do not depend on weights, so Python packs them into
one number, and the formula adds the printed nilai akhir in between.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.laporan.excel.rumus import BERPERINGKAT_MAKS, berumus, predikat_berumus
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.peringkat import hitung_peringkat
from asnkin.penilaian.predikat import nama_predikat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.laporan.bahan import Bahan

_TERBESAR: Final = 1e15  # digits that a comparison written as text keeps
_GESER: Final = 10_000  # nilai akhir from -10 000 to 90 000 can be told apart


@dataclass(frozen=True, slots=True)
class KunciUrut:
    """The parts of the key for some people: ``pembeda`` (their other keys packed) and ``kunci`` (the whole).

    kunci = pembeda + (nilai akhir x ``faktor`` + ``geser``) x ``kali``, the second term 0 without nilai akhir.
    """

    pembeda: NDArray[np.float64]
    kunci: NDArray[np.float64]
    faktor: int
    geser: int
    kali: int

    def rumus(self, nilai: str, pembeda: str) -> str:
        """Return the formula of the key; ``nilai``, ``pembeda``: letters of the columns that hold them."""
        isi = f"(ROUND(${nilai}{{b}}*{self.faktor},0)+{self.geser})*{self.kali}"
        return f"${pembeda}{{b}}+IF(ISNUMBER(${nilai}{{b}}),{isi},0)"


def alasan_tetap(bahan: Bahan, n: int) -> str:
    """Say why the ranks of ``n`` people do not follow a change of weight; "" where they do."""
    urut = bahan.rubrik.peringkat.urut
    if "nilai_akhir" not in urut:
        return "peringkat menurut rubrik ini tidak memakai nilai akhir"
    if "predikat" in urut and predikat_berumus(bahan):
        return "peringkat menurut rubrik ini mendahulukan predikat yang ikut berubah"
    if n > BERPERINGKAT_MAKS or not berumus(bahan):
        batas = f"{BERPERINGKAT_MAKS:,}".replace(",", ".")
        return f"pegawai yang berperingkat lebih dari {batas} orang; jalankan asnkin lagi dengan bobot yang baru"
    return ""


def kunci_urut(bahan: Bahan, posisi: NDArray[np.intp]) -> KunciUrut | None:
    """Return the keys of the ranked people ``posisi``; None where their ranks are to stay as they are."""
    if alasan_tetap(bahan, len(posisi)):
        return None
    urut, d = bahan.rubrik.peringkat.urut, bahan.rubrik.nilai.desimal
    letak = urut.index("nilai_akhir")
    depan, belakang = (_padat(bahan, bagian, posisi) for bagian in (urut[:letak], urut[letak + 1 :]))
    faktor = 10**d
    kali = int(belakang.max(initial=0)) + 1
    muka = 10 * _GESER * faktor * kali
    if muka * (int(depan.max(initial=0)) + 1) >= _TERBESAR:
        return None
    nilai = bulatkan(bahan.hasil.pegawai["nilai_akhir"].to_numpy()[posisi], d)
    pembeda = depan * muka + belakang
    isi = np.where(np.isnan(nilai), 0.0, (bulatkan(nilai * faktor, 0) + _GESER * faktor) * kali)
    return KunciUrut(pembeda, pembeda + isi, faktor, _GESER * faktor, kali)


def _padat(bahan: Bahan, kunci: Sequence[str], posisi: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return the order of the people by these keys alone: 0 for the last, equal where all are equal."""
    if not kunci:
        return np.zeros(len(posisi))
    urutan = hitung_peringkat([_nilai(bahan, satu)[posisi] for satu in kunci], np.ones(len(posisi), dtype=bool))
    kelas = np.unique(urutan)
    return (len(kelas) - 1 - np.searchsorted(kelas, urutan)).astype(np.float64)


def _nilai(bahan: Bahan, kunci: str) -> NDArray[np.float64]:
    """Return a ranking key of everyone as ``penilaian.nilai`` compares it: a number as printed, larger is better."""
    hasil = bahan.hasil
    if kunci == "predikat":
        nama = nama_predikat(bahan.rubrik)
        nomor = {satu: float(len(nama) - i) for i, satu in enumerate(nama)}
        return np.array([nomor.get(satu, np.nan) for satu in hasil.pegawai["predikat_hitung"].tolist()])
    tabel = hasil.komponen if kunci in bahan.rubrik.komponen else hasil.butir
    return bulatkan(tabel[kunci].to_numpy(), bahan.rubrik.nilai.desimal)

"""Which part of 03/04/2026 is the day: what the other cells of its column prove, and what nobody can tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from asnkin.aturan.sel import BULAN_DI_DEPAN
from asnkin.aturan.tanggal import TANGGAL_DUA_ARTI, TANGGAL_TERTUKAR
from asnkin.periksa.konversi.tampak import tampak
from asnkin.periode import BULAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.pengumpul import Pengumpul

_JAM: Final = re.compile(r"[Tt ]\d{1,2}[:.]\d{2}.*$", re.ASCII)
ANGKA: Final = re.compile(r"(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})", re.ASCII)
_BULAN_MAKS: Final = 12
_ASLI_MIN: Final = 3  # real dates without a day above 12, before they look like exchanged ones


@dataclass(frozen=True, slots=True)
class Urutan:
    """The d/m/y texts of a column by position: ``hari`` can only be day first, ``bulan`` only month first.

    ``ragu`` could be either, and mean two different days. ``asli``: real dates, where all could have been exchanged.
    """

    hari: Sequence[int]
    bulan: Sequence[int]
    ragu: Sequence[int]
    sama: Sequence[int]
    asli: Sequence[int]

    @property
    def bulan_dulu(self) -> bool:
        """Whether the column is read month first: some text proves it, and none the other order."""
        return bool(self.bulan) and not self.hari


def tanpa_jam(teks: str) -> str:
    """Cut the time of day off a date text."""
    return _JAM.sub("", teks.strip()).strip()


def baca_urutan(sel: Sequence[object]) -> Urutan:
    """Sort the d/m/y texts of a column by the order of day and month that they allow."""
    hari: list[int] = []
    bulan: list[int] = []
    ragu: list[int] = []
    sama: list[int] = []
    for i, satu in enumerate(sel):
        if type(satu) is not str or (cocok := ANGKA.fullmatch(tanpa_jam(satu))) is None:
            continue
        a, b = int(cocok.group(1)), int(cocok.group(2))
        if a > _BULAN_MAKS:
            hari.append(i)
        elif b > _BULAN_MAKS:
            bulan.append(i)
        elif min(a, b) > 0:
            (sama if a == b else ragu).append(i)
    asli = {i: satu.day for i, satu in enumerate(sel) if isinstance(satu, date)}
    tertukar = len(asli) >= _ASLI_MIN and max(asli.values()) <= _BULAN_MAKS
    return Urutan(hari, bulan, ragu, sama, list(asli) if tertukar else [])


def lapor_urutan(urutan: Urutan, tabel: Tabel, bidang: str, p: Pengumpul) -> None:
    """Tell how the texts of a column were read, and ask about those that could mean another day."""
    sel = tabel.sel[bidang]
    if urutan.bulan_dulu:
        indeks = sorted([*urutan.bulan, *urutan.ragu, *urutan.sama])
        p.catat_rentang(BULAN_DI_DEPAN, tabel, bidang, indeks, nilai=str(sel[urutan.bulan[0]]))
    elif urutan.ragu and not (urutan.hari and not urutan.bulan):
        contoh = str(sel[urutan.ragu[0]])
        satu, dua, tahun = (int(bagian) for bagian in re.split(r" ?[-/.] ?", tanpa_jam(contoh)))
        isi = {"dibaca": _panjang(tahun, dua, satu), "lain": _panjang(tahun, satu, dua)}
        p.catat_rentang(TANGGAL_DUA_ARTI, tabel, bidang, urutan.ragu, nilai=contoh, muatan=isi)
    if urutan.hari and urutan.asli and not urutan.ragu and not urutan.bulan:
        isi = {"teks": str(sel[urutan.hari[0]])}
        p.catat_rentang(TANGGAL_TERTUKAR, tabel, bidang, urutan.asli, nilai=tampak(sel[urutan.asli[0]]), muatan=isi)


def _panjang(tahun: int, bulan: int, hari: int) -> str:
    return f"{hari} {BULAN[bulan - 1]} {tahun}"

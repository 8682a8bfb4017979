"""Date columns: real dates, serials, and the ways that dates are written as text."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.sel import BUKAN_TANGGAL, BULAN_DI_DEPAN, TANDA_KOSONG
from asnkin.masukan.tabel import SelRusak
from asnkin.periksa.konversi import notasi
from asnkin.periksa.konversi.tampak import tampak
from asnkin.periksa.konversi.teks import lapor_rusak, pemilik
from asnkin.periode import BULAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.pengumpul import Pengumpul

_JAM: Final = re.compile(r"[T ]\d{1,2}[:.]\d{2}.*$")
_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_ANGKA: Final = re.compile(r"(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})")
_NAMA: Final = re.compile(r"(\d{1,2})[ -]+([a-z]{3,9})\.?[ -]+(\d{4})")
_LAIN: Final = {
    "agt": 8, "ags": 8, "agust": 8, "nop": 11, "nopember": 11, "peb": 2, "pebruari": 2, "sept": 9,
    "may": 5, "aug": 8, "oct": 10, "dec": 12,
}  # fmt: skip
_PENUH: Final = {nama.casefold(): n for n, nama in enumerate(BULAN, 1)}
_BULAN: Final = {**_PENUH, **{nama[:3]: n for nama, n in _PENUH.items()}, **_LAIN}
_SERIAL_AWAL: Final = date(1899, 12, 30)
_SERIAL_KABISAT: Final = 60  # Excel believes in 29 February 1900
_SERIAL_MAKS: Final = 73050  # 31 December 2099
_SERIAL_TAHUN: Final = range(1900, 2101)  # a bare year, not a day of the year 1905
_BULAN_MAKS: Final = 12


def kolom_tanggal(tabel: Tabel, bidang: str, p: Pengumpul, nip: Sequence[str] | None = None) -> NDArray[np.datetime64]:
    """Return the column as dates (datetime64[s]), shape (n,): NaT where blank, faulty (reported) or absent."""
    sel = tabel.sel.get(bidang)
    if sel is None:
        return np.full(len(tabel), "NaT", dtype="datetime64[s]")
    if set(map(type, sel)) <= {date, datetime, type(None)}:
        polos = [satu.replace(tzinfo=None) if type(satu) is datetime else satu for satu in sel]
        return np.array(polos, dtype="datetime64[s]")
    depan = _bulan_di_depan(sel)
    hasil: list[date | None] = []
    tanda = []
    for i, satu in enumerate(sel):
        nilai = _baca(satu, bulan_dulu=bool(depan))
        hasil.append(nilai)
        if nilai is not None or satu is None:
            continue
        if isinstance(satu, SelRusak):
            lapor_rusak(tabel, bidang, i, p, nip)
        elif isinstance(satu, str) and satu in notasi.TANDA_KOSONG:
            tanda.append(i)
        else:
            orang, lingkup = pemilik(nip, i)
            p.catat(BUKAN_TANGGAL, tabel, bidang, i, nip=orang, lingkup=lingkup)
    if depan:
        p.catat_rentang(BULAN_DI_DEPAN, tabel, bidang, depan, nilai=_contoh(sel, depan))
    if tanda:
        p.catat_rentang(TANDA_KOSONG, tabel, bidang, tanda, nilai=tampak(sel[tanda[0]]))
    return np.array(hasil, dtype="datetime64[s]")


def baca_tanggal(teks: str, *, bulan_dulu: bool = False) -> date | None:
    """Read a date text, day first: ``31/12/2026``, ``2026-12-31``, ``31 Desember 2026``, ``Selasa, 21 April 2026``."""
    isi = _JAM.sub("", teks.rsplit(",", 1)[-1].strip().casefold()).strip()
    if (cocok := _ISO.fullmatch(isi)) is not None:
        return _tanggal(*cocok.groups())
    if (cocok := _ANGKA.fullmatch(isi)) is not None:
        satu, dua, tahun = cocok.groups()
        return _tanggal(tahun, satu, dua) if bulan_dulu else _tanggal(tahun, dua, satu)
    if (cocok := _NAMA.fullmatch(isi)) is not None and cocok.group(2) in _BULAN:
        return _tanggal(cocok.group(3), _BULAN[cocok.group(2)], cocok.group(1))
    return None


def _baca(sel: object, *, bulan_dulu: bool) -> date | None:
    match sel:
        case SelRusak() | bool() | None:
            return None
        case datetime():
            return sel.replace(tzinfo=None)
        case date():
            return sel
        case int() | float():
            return _dari_serial(float(sel))
        case str():
            return baca_tanggal(sel, bulan_dulu=bulan_dulu)
        case _:
            return None


def _dari_serial(serial: float) -> date | None:
    if not 1 <= serial <= _SERIAL_MAKS or int(serial) in _SERIAL_TAHUN:
        return None
    return _SERIAL_AWAL + timedelta(days=int(serial) + (serial < _SERIAL_KABISAT))


def _bulan_di_depan(sel: Sequence[object]) -> list[int]:
    """Positions of the d/m/y texts where some can only be month first and none can only be day first, else none."""
    angka = {
        i: (int(cocok.group(1)), int(cocok.group(2)))
        for i, satu in enumerate(sel)
        if type(satu) is str and (cocok := _ANGKA.fullmatch(_JAM.sub("", satu).strip())) is not None
    }
    hari_dulu = any(a > _BULAN_MAKS for a, _ in angka.values())
    bulan_dulu = any(b > _BULAN_MAKS >= a for a, b in angka.values())
    return list(angka) if bulan_dulu and not hari_dulu else []


def _contoh(sel: Sequence[object], indeks: Sequence[int]) -> str:
    teks = [str(sel[i]) for i in indeks]
    return next(satu for satu in teks if int(re.split(r"[-/.]", satu)[1]) > _BULAN_MAKS)


def _tanggal(tahun: str | int, bulan: str | int, hari: str | int) -> date | None:
    try:
        return date(int(tahun), int(bulan), int(hari))
    except ValueError:
        return None

"""Date columns: real dates, serials, and the ways that dates are written as text."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.sel import BUKAN_TANGGAL, TANDA_KOSONG
from asnkin.aturan.tanggal import TANGGAL_NOMOR_SERI
from asnkin.masukan.tabel import SelRusak
from asnkin.periksa.konversi import notasi
from asnkin.periksa.konversi.tampak import tampak
from asnkin.periksa.konversi.teks import lapor_rusak, pemilik
from asnkin.periksa.konversi.urutan_tanggal import ANGKA, baca_urutan, lapor_urutan, tanpa_jam
from asnkin.periode import BULAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.pengumpul import Pengumpul

_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_NAMA: Final = re.compile(r"(\d{1,2})[ -]+([a-z]{3,9})\.?[ -]+(\d{4})", re.ASCII)
_NAMA_DULU: Final = re.compile(r"([a-z]{3,9})\.? (\d{1,2}), ?(\d{4})", re.ASCII)  # Dec 31, 2026
_NOMOR_SERI: Final = re.compile(r"[2-6]\d{4}(?:\.\d+)?", re.ASCII)  # days since 1900: from 1954 to 2091
_LAIN: Final = {
    "agt": 8, "ags": 8, "agust": 8, "nop": 11, "nopember": 11, "peb": 2, "pebruari": 2, "sept": 9,
    "may": 5, "aug": 8, "oct": 10, "dec": 12, "january": 1, "february": 2, "march": 3, "june": 6, "july": 7,
    "august": 8, "october": 10, "december": 12,
}  # fmt: skip
_PENUH: Final = {nama.casefold(): n for n, nama in enumerate(BULAN, 1)}
_BULAN: Final = {**_PENUH, **{nama[:3]: n for nama, n in _PENUH.items()}, **_LAIN}
_SERIAL_AWAL: Final = date(1899, 12, 30)
_SERIAL_KABISAT: Final = 60  # Excel believes in 29 February 1900
_SERIAL_MAKS: Final = 73050  # 31 December 2099
_SERIAL_TAHUN: Final = range(1900, 2101)  # a bare year, not a day of the year 1905


def kolom_tanggal(tabel: Tabel, bidang: str, p: Pengumpul, nip: Sequence[str] | None = None) -> NDArray[np.datetime64]:
    """Return the column as dates (datetime64[s]), shape (n,): NaT where blank, faulty (reported) or absent."""
    sel = tabel.sel.get(bidang)
    if sel is None:
        return np.full(len(tabel), "NaT", dtype="datetime64[s]")
    if set(map(type, sel)) <= {date, datetime, type(None)}:
        polos = [satu.replace(tzinfo=None) if type(satu) is datetime else satu for satu in sel]
        return np.array(polos, dtype="datetime64[s]")
    urutan = baca_urutan(sel)
    hasil: list[date | None] = []
    tanda = []
    for i, satu in enumerate(sel):
        nilai = _baca(satu, bulan_dulu=urutan.bulan_dulu)
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
    lapor_urutan(urutan, tabel, bidang, p)
    seri = [i for i, satu in enumerate(sel) if type(satu) is str and _NOMOR_SERI.fullmatch(satu)]
    for aturan, indeks in ((TANDA_KOSONG, tanda), (TANGGAL_NOMOR_SERI, seri)):
        if indeks:
            dibaca = tampak(hasil[indeks[0]])
            p.catat_rentang(aturan, tabel, bidang, indeks, nilai=tampak(sel[indeks[0]]), dibaca=dibaca)
    return np.array(hasil, dtype="datetime64[s]")


def baca_tanggal(teks: str, *, bulan_dulu: bool = False) -> date | None:
    """Read a date text, day first: ``31/12/2026``, ``2026-12-31``, ``31 Desember 2026``, ``Selasa, 21 April 2026``.

    Also a day number of Excel that a program wrote as text (``46387``).
    """
    isi = tanpa_jam(teks).casefold()
    if (cocok := _NAMA_DULU.fullmatch(isi)) is not None and cocok.group(1) in _BULAN:
        return _tanggal(cocok.group(3), _BULAN[cocok.group(1)], cocok.group(2))
    isi = isi.rsplit(",", 1)[-1].strip()
    if (cocok := _ISO.fullmatch(isi)) is not None:
        return _tanggal(*cocok.groups())
    if (cocok := ANGKA.fullmatch(isi)) is not None:
        satu, dua, tahun = cocok.groups()
        return _tanggal(tahun, satu, dua) if bulan_dulu else _tanggal(tahun, dua, satu)
    if (cocok := _NAMA.fullmatch(isi)) is not None and cocok.group(2) in _BULAN:
        return _tanggal(cocok.group(3), _BULAN[cocok.group(2)], cocok.group(1))
    return _dari_serial(float(isi)) if _NOMOR_SERI.fullmatch(isi) else None


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


def _tanggal(tahun: str | int, bulan: str | int, hari: str | int) -> date | None:
    try:
        return date(int(tahun), int(bulan), int(hari))
    except ValueError:
        return None

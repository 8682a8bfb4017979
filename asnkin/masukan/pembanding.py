"""Exports of SIASN and e-Kinerja that lie beside the OPD workbooks to be compared with: recognised, and read in part.

Of a SIASN export only who somebody is and where leaves this module; identity numbers, addresses and the like never do.
"""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from asnkin.buatan import USULAN
from asnkin.masukan.header import normal, rupa
from asnkin.masukan.kamus import RATING
from asnkin.masukan.kenal import milik_asnkin
from asnkin.masukan.sel import bersihkan
from asnkin.masukan.tabel import SelRusak, Tabel
from asnkin.masukan.waktu import baca_masa
from asnkin.tempat import Asal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from asnkin.masukan.buku import LembarMentah

_AWAL: Final = 1 << 18  # bytes in which a header must show
_BARIS_KEPALA: Final = 40
_LEMBAR_MAKS: Final = 3  # an export has one sheet, at most with a remark or two beside it
_TANDA: Final = re.compile(rb"pns[\s_]*id|nip[\s_]*baru|predikat[\s_]*(?:kinerja|perilaku)", re.IGNORECASE)
_BAGIAN: Final = re.compile(r"(?:xl/)?(?:sharedstrings\.xml|content\.xml|worksheets/sheet\d+\.xml)", re.IGNORECASE)
_ORANG: Final = ("pns id", "nip baru")
_SATUAN: Final = ("unor_nama", "unor_induk", "satuan_kerja", "satuan_kerja_induk", "instansi_kerja")
# headers that no list of employees has: with one of them a table is data to be scored
_DATA: Final = frozenset({"target", "realisasi", "indikator", "peran", "predikat", "skor"})
_SIASN: Final[Mapping[str, tuple[str, ...]]] = {
    "nip": ("nip baru", "nip"),
    "nama": ("nama", "nama pegawai"),
    "kedudukan_hukum": ("kedudukan hukum nama", "kedudukan hukum"),
    "unor_nama": ("unor nama", "nama unor"),
    "unor_induk": ("unor induk nama", "unor induk", "nama opd", "opd"),
    "satuan_kerja": ("satuan kerja kerja nama", "satuan kerja nama"),
    "satuan_kerja_induk": ("satuan kerja induk nama",),
    "instansi_kerja": ("instansi kerja nama",),
}
_EKINERJA: Final = {nama: RATING.bidang[nama] for nama in ("nip", "nama", "hasil_kerja", "perilaku_kerja", "predikat")}


class JenisPembanding(StrEnum):
    """Where a file to compare with comes from."""

    SIASN = "SIASN"
    EKINERJA = "e-Kinerja"


def mungkin_pembanding(jalur: Path) -> bool:
    """Whether a file may be such an export, told by few of its bytes; most OPD workbooks are passed over by this."""
    try:
        with jalur.open("rb") as berkas:
            awal = berkas.read(_AWAL)
            if not awal.startswith(b"PK"):
                return _TANDA.search(awal.replace(b"\x00", b"")) is not None
            berkas.seek(0)
            return _mungkin_zip(zipfile.ZipFile(berkas))
    except (OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zipfile.BadZipFile):
        return False


def _mungkin_zip(arsip: zipfile.ZipFile) -> bool:
    nama = [satu for satu in arsip.namelist() if _BAGIAN.fullmatch(satu)]
    if sum("worksheets/" in satu.casefold() for satu in nama) > _LEMBAR_MAKS:
        return False
    for satu in nama:
        with arsip.open(satu) as bagian:
            if _TANDA.search(bagian.read(_AWAL)):
                return True
    return False


def kenali(lembar: Sequence[LembarMentah], *, terang: bool = False) -> JenisPembanding | None:
    """Tell which export the sheets of one file are, all of them; None where one is something else.

    ``terang``: the user has put it there to be compared with, so that a list of employees in a BKD's own columns
    (``NIP``, ``NAMA UNOR``, ``UNOR INDUK``) is one too.
    """
    isi = [satu for satu in lembar if satu.lebar and not milik_asnkin(satu)]
    jenis = {_kenali(satu, terang=terang)[1] for satu in isi}
    return jenis.pop() if len(jenis) == 1 else None


def usulan_asnkin(lembar: Sequence[LembarMentah]) -> bool:
    """Whether the file is a proposal that asnkin wrote in the layout of e-Kinerja."""
    return any(satu.nama == USULAN and milik_asnkin(satu) for satu in lembar)


def ambil(lembar: Sequence[LembarMentah]) -> list[Tabel]:
    """Return the tables of a recognised file, each with nothing but the columns that the comparison needs."""
    return [_tabel(satu) for satu in lembar if satu.lebar and not milik_asnkin(satu)]


def _kenali(lembar: LembarMentah, *, terang: bool) -> tuple[int, JenisPembanding | None]:
    """Return the row (0-based) of the header and what the sheet is."""
    for i, baris in enumerate(lembar.sel[:_BARIS_KEPALA]):
        judul = {bentuk for sel in baris if isinstance(sel, str) for bentuk in rupa(sel)}
        if _mengandung(judul, _EKINERJA):
            return i, JenisPembanding.EKINERJA
        satuan = any(judul & set(_SIASN[nama]) for nama in _SATUAN)
        if judul & set(_SIASN["nip"] if terang else _ORANG) and satuan and not judul & _DATA:
            return i, JenisPembanding.SIASN
    return 0, None


def _mengandung(judul: set[str], bidang: Mapping[str, Sequence[str]]) -> bool:
    return all(judul & set(alias) for alias in bidang.values())


def _tabel(lembar: LembarMentah) -> Tabel:
    kepala, jenis = _kenali(lembar, terang=True)
    bidang = _EKINERJA if jenis is JenisPembanding.EKINERJA else _SIASN
    letak = _letak(lembar.sel[kepala], bidang)
    isi = [i for i in range(kepala + 1, len(lembar.sel)) if any(lembar.sel[i][j] != "" for j in letak.values())]
    return Tabel(
        jenis=str(jenis),
        asal=Asal(lembar.berkas, lembar.nama, {nama: lembar.huruf(j) for nama, j in letak.items()}),
        baris=[i + 1 for i in isi],
        sel={nama: _sel([lembar.sel[i][j] for i in isi]) for nama, j in letak.items()},
        konteks={"periode": _periode(lembar.sel[:kepala])},
    )


def _sel(sel: Sequence[object]) -> list[object]:
    """Clean a column; a cell without a usable value is blank, as it says nothing to compare."""
    return [None if isinstance(satu, SelRusak) else satu for satu in bersihkan(sel)]


def _letak(judul: Sequence[object], bidang: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return the column of each field; of several, the one that the most telling header names."""
    bentuk = [normal(sel) if isinstance(sel, str) else "" for sel in judul]
    letak = {}
    for nama, alias in bidang.items():
        if ada := next((satu for satu in alias if satu in bentuk), ""):
            letak[nama] = bentuk.index(ada)
    return letak


def _periode(atas: Sequence[Sequence[object]]) -> str:
    """Return the one period that the rows above the header name, "" for none or several."""
    periode = {baca_masa(sel) for baris in atas for sel in baris if isinstance(sel, str)} - {""}
    return periode.pop() if len(periode) == 1 else ""

"""What lies in the folder: which data sets it holds, and the folder of its own that each one's results go to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asnkin.alur.keluaran import JSON, LAPORAN, REKAP, TEMUAN, nyata
from asnkin.alur.kota.manifes import MANIFES
from asnkin.alur.kota.pembanding import FOLDER as PEMBANDING
from asnkin.alur.kota.pembanding import baca_folder, pisahkan
from asnkin.aturan import kota as aturan
from asnkin.galat import GagalBerkas, SalahPakai
from asnkin.masukan.pembaca import isi_folder
from asnkin.periode import baca_periode, nama_periode
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asnkin.alur.kota.pembanding import BerkasPembanding
    from asnkin.temuan import Temuan

_HASIL: Final = "hasil"
_LAPORAN_KOTA: Final = frozenset({REKAP, LAPORAN, JSON, TEMUAN, MANIFES})
_PERANGKAT: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # names that Windows keeps
_DI_LUAR: Final = "di luar folder periode"
_BERSAMA: Final = "bersama"
_SAMBUNGAN: Final = "periksa nama dan hak akses folder itu, atau sambungan jaringannya"


@dataclass(frozen=True, slots=True)
class Kumpulan:
    """One data set of the city, usually the workbook of one OPD: its file or folder, and where its results go.

    ``nama``: what it is called; a folder ends in ``/``.
    """

    nama: str
    jalur: Path
    tujuan: Path


@dataclass(frozen=True, slots=True)
class Rencana:
    """The work on one period ("" = whichever the data are of): its data sets by name, and the joined results' folder.

    ``temuan``: what lies in the folder but is no data. ``bersama``: files and folders of what all OPDs share.
    ``pembanding``: the exports to compare with.
    """

    periode: str
    tujuan: Path
    kumpulan: tuple[Kumpulan, ...]
    temuan: tuple[Temuan, ...]
    bersama: tuple[Path, ...] = ()
    pembanding: tuple[BerkasPembanding, ...] = ()


def rencanakan(folder: Path, periode: str, keluaran: Path | None) -> tuple[Rencana, ...]:
    """Return the work that a folder asks for, one plan a period; raises SalahPakai and GagalBerkas.

    The workbooks of a folder and its folders of files are the data sets of one plan. Where folders are named as periods
    (``2026-TW1``), each of them is a plan of its own, and ``periode`` (canonical, "" for all) picks one. Results go to
    ``keluaran``, else ``hasil/<folder>``; folders that hold results are no data, nor are exports of SIASN and e-Kinerja
    and what lies in a folder ``pembanding``. What is named ``bersama`` is no data set either but shared by all of its
    folder. Both, beside folders of periods, serve all of them.
    """
    if not folder.is_dir():
        if folder.exists():
            raise SalahPakai(f"'{folder}' adalah berkas, bukan folder", "sebutkan folder yang memuat buku kerja OPD")
        raise GagalBerkas(f"Folder '{folder}' tidak ditemukan", _SAMBUNGAN)
    tujuan = keluaran if keluaran is not None else Path(_HASIL) / (nyata(folder).name or "data")
    if nyata(tujuan) == nyata(folder):
        raise SalahPakai(f"Hasil akan ditulis di folder data '{folder}'", "pilih folder lain dengan --keluaran")
    if tujuan.exists() and not tujuan.is_dir():
        raise SalahPakai(f"'{tujuan}' adalah berkas, bukan folder", "sebutkan folder lain dengan --keluaran")
    temuan: list[Temuan] = []
    per_periode = {satu: kanonik for satu in _anak(folder, tujuan, temuan) if (kanonik := baca_periode(satu.name))}
    if not per_periode:
        return (_susun(folder, tujuan, periode, ()),)
    if periode and periode not in per_periode.values():
        ada = ", ".join(sorted(per_periode.values()))
        pesan = f"Folder '{folder}' tidak memuat {nama_periode(periode)}"
        raise SalahPakai(pesan, f"pilih dengan -p yang ada: {ada}")
    luar = [*isi_folder(folder, []), *(satu for satu in _anak(folder, tujuan, []) if satu not in per_periode)]
    bersama = tuple(satu for satu in _isi(folder, tujuan, []) if _milik_bersama(satu))
    temuan += [_lewat(satu, _DI_LUAR) for satu in luar if not _milik_bersama(satu)]
    return tuple(
        replace(rencana, temuan=(*temuan, *rencana.temuan))
        for satu, kanonik in sorted(per_periode.items(), key=lambda pasang: (pasang[1], pasang[0].name))
        if periode in {"", kanonik}
        for rencana in (_susun(satu, tujuan / satu.name, kanonik, bersama, folder),)
    )


def _anak(folder: Path, tujuan: Path, temuan: list[Temuan]) -> list[Path]:
    """Folders inside that may hold data: not hidden, of results or a way back; ``temuan``: who was passed over."""
    try:
        anak = sorted((satu for satu in folder.iterdir() if satu.is_dir()), key=lambda satu: satu.name)
    except OSError as gagal:
        raise GagalBerkas(f"Folder '{folder}' tidak dapat dibaca", _SAMBUNGAN) from gagal
    hasil = {nyata(tujuan), nyata(folder / _HASIL)}
    ikut = []
    for satu in anak:
        if satu.name.startswith(".") or satu.name.casefold() == PEMBANDING or nyata(satu) in hasil:
            continue
        if (satu / MANIFES).exists():
            temuan.append(_lewat(satu, f"memuat {MANIFES}, tanda folder hasil asnkin"))
        elif nyata(folder).is_relative_to(nyata(satu)):
            temuan.append(_lewat(satu, "tautan ke folder ini sendiri atau ke atasnya"))
        else:
            ikut.append(satu)
    return ikut


def _lewat(satu: Path, sebab: str) -> Temuan:
    return aturan.TIDAK_DIOLAH.temuan(Tempat(satu.name + "/" * satu.is_dir()), nilai=sebab)


def _susun(folder: Path, tujuan: Path, periode: str, bersama: tuple[Path, ...], induk: Path | None = None) -> Rencana:
    temuan: list[Temuan] = []
    isi = _isi(folder, tujuan, temuan)
    milik = [satu for satu in isi if _milik_bersama(satu)]
    anak = [satu for satu in isi if satu not in milik and satu.is_dir()]
    berkas = [satu for satu in isi if satu not in milik and not satu.is_dir()]
    try:
        jalur, pembanding = pisahkan(berkas, ada_lain=bool(anak))
        for satu in (folder, induk):
            pembanding += baca_folder(satu / PEMBANDING) if satu is not None else []
    except OSError as gagal:
        raise GagalBerkas(f"Folder '{folder}' tidak dapat dibaca", _SAMBUNGAN) from gagal
    jalur += anak
    if not jalur:
        lain = " selain unduhan SIASN dan e-Kinerja" if pembanding else ""
        pesan = f"Folder '{folder}' tidak berisi buku kerja atau CSV{lain}"
        raise SalahPakai(pesan, "taruh buku kerja setiap OPD langsung di dalam folder ini")
    kumpulan = tuple(_beri_tujuan(jalur, tujuan))
    return Rencana(periode, tujuan, kumpulan, tuple(temuan), (*bersama, *milik), tuple(pembanding))


def _isi(folder: Path, tujuan: Path, temuan: list[Temuan]) -> list[Path]:
    """Files and folders that hold data; what else lies there is added to ``temuan``. Raises GagalBerkas."""
    try:
        isi = isi_folder(folder, temuan)
        for satu in _anak(folder, tujuan, temuan):
            if isi_folder(satu, []):
                isi.append(satu)
            else:
                temuan.append(_lewat(satu, "tidak berisi buku kerja atau CSV langsung di dalamnya"))
    except OSError as gagal:
        raise GagalBerkas(f"Folder '{folder}' tidak dapat dibaca", _SAMBUNGAN) from gagal
    return isi


def _milik_bersama(satu: Path) -> bool:
    """Whether this is what all OPDs share: ``bersama.xlsx``, ``bersama.ods``, a folder ``bersama``."""
    return (satu.name if satu.is_dir() else satu.stem).strip().casefold() == _BERSAMA


def _beri_tujuan(jalur: Iterable[Path], tujuan: Path) -> Iterable[Kumpulan]:
    """Name each result folder after its file; a second one of that name keeps its suffix (``dinkes.ods``).

    Where that is taken too, or is the name of a joined report or of a device, it is numbered: ``rekap.xlsx (2)``.
    """
    terpakai = set(_LAPORAN_KOTA)
    for satu in jalur:
        dasar = (satu.name if satu.is_dir() else satu.stem).strip(". ") or "data"
        calon = chain((dasar, satu.name.strip(". ")), (f"{dasar} ({n})" for n in count(2)))
        nama = next(c for c in calon if c and c.casefold() not in terpakai and not _PERANGKAT.fullmatch(c))
        terpakai.add(nama.casefold())
        yield Kumpulan(satu.name + "/" * satu.is_dir(), satu, tujuan / nama)

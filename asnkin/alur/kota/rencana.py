"""What lies in the folder: which data sets it holds, and the folder of its own that each one's results go to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asnkin.alur.keluaran import nyata
from asnkin.alur.kota.manifes import MANIFES
from asnkin.alur.kota.pembanding import FOLDER as PEMBANDING
from asnkin.alur.kota.pembanding import baca_folder, pisahkan
from asnkin.galat import GagalBerkas, SalahPakai
from asnkin.masukan.pembaca import isi_folder
from asnkin.periode import baca_periode, nama_periode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asnkin.alur.kota.pembanding import BerkasPembanding
    from asnkin.temuan import Temuan

_HASIL: Final = "hasil"
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
    per_periode = {satu: kanonik for satu in _anak(folder, tujuan) if (kanonik := baca_periode(satu.name))}
    if not per_periode:
        return (_susun(folder, tujuan, periode, ()),)
    if periode and periode not in per_periode.values():
        ada = ", ".join(sorted(per_periode.values()))
        pesan = f"Folder '{folder}' tidak memuat {nama_periode(periode)}"
        raise SalahPakai(pesan, f"pilih dengan -p yang ada: {ada}")
    bersama = tuple(satu for satu in _isi(folder, tujuan, []) if _milik_bersama(satu))
    return tuple(
        _susun(satu, tujuan / satu.name, kanonik, bersama, folder)
        for satu, kanonik in sorted(per_periode.items(), key=lambda pasang: (pasang[1], pasang[0].name))
        if periode in {"", kanonik}
    )


def _anak(folder: Path, tujuan: Path) -> list[Path]:
    """Folders inside that may hold data: not hidden, not of results."""
    try:
        anak = sorted((satu for satu in folder.iterdir() if satu.is_dir()), key=lambda satu: satu.name)
    except OSError as gagal:
        raise GagalBerkas(f"Folder '{folder}' tidak dapat dibaca", _SAMBUNGAN) from gagal
    hasil = {nyata(tujuan), nyata(folder / _HASIL)}
    return [
        satu
        for satu in anak
        if not satu.name.startswith(".")
        and satu.name.casefold() != PEMBANDING
        and nyata(satu) not in hasil
        and not (satu / MANIFES).exists()
    ]


def _susun(folder: Path, tujuan: Path, periode: str, bersama: tuple[Path, ...], induk: Path | None = None) -> Rencana:
    temuan: list[Temuan] = []
    isi = [satu for satu in _isi(folder, tujuan, temuan) if satu.name.casefold() != PEMBANDING]
    milik = [satu for satu in isi if _milik_bersama(satu)]
    anak = [satu for satu in isi if satu not in milik and satu.is_dir()]
    berkas = [satu for satu in isi if satu not in milik and not satu.is_dir()]
    try:
        jalur, pembanding = pisahkan(
            [satu for satu in isi if satu.is_file() and satu not in milik], ada_lain=bool(anak)
        )
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
        return [*isi_folder(folder, temuan), *(satu for satu in _anak(folder, tujuan) if isi_folder(satu, []))]
    except OSError as gagal:
        raise GagalBerkas(f"Folder '{folder}' tidak dapat dibaca", _SAMBUNGAN) from gagal


def _milik_bersama(satu: Path) -> bool:
    """Whether this is what all OPDs share: ``bersama.xlsx``, ``bersama.ods``, a folder ``bersama``."""
    return (satu.name if satu.is_dir() else satu.stem).strip().casefold() == _BERSAMA


def _beri_tujuan(jalur: Iterable[Path], tujuan: Path) -> Iterable[Kumpulan]:
    """Name each result folder after its file; a second file of that name keeps its suffix (``dinkes.ods``)."""
    terpakai: set[str] = set()
    for satu in jalur:
        dasar = (satu.name if satu.is_dir() else satu.stem).strip(". ") or "data"
        nama = dasar if dasar.casefold() not in terpakai else satu.name
        terpakai.add(nama.casefold())
        yield Kumpulan(satu.name + "/" * satu.is_dir(), satu, tujuan / nama)

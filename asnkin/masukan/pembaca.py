"""Opening what the user named: files and folders -> raw grids, and a finding for each file that cannot be read."""

from __future__ import annotations

import csv
import gc
import hashlib
import os
from typing import TYPE_CHECKING, Final, assert_never

from asnkin.aturan import berkas as aturan
from asnkin.masukan.arsip import BITA_MAKS
from asnkin.masukan.buku import Buku, LembarMentah
from asnkin.masukan.csv_teks import baca_csv, urai_sandi
from asnkin.masukan.endus import Bentuk, endus, nama_lain
from asnkin.masukan.excel import BerkasDitolak, baca_buku
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from asnkin.temuan import Temuan

_AKHIRAN: Final = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv"})
_DIABAIKAN: Final = frozenset({".yaml", ".yml", ".json", ".md", ".html"})
_KUNCI: Final = "~$"


def buka(jalur: Sequence[Path]) -> tuple[Buku, list[Temuan]]:
    """Read all files named (of a folder: its workbooks and CSV files, by name) as raw grids.

    A file is called by its name; by its path below the common folder where two share one name. Never raises for what
    is in a file: what cannot be read is a finding with a BRK code.
    """
    berkas, temuan = _kumpulkan(jalur)
    lembar: list[LembarMentah] = []
    sumber: list[tuple[str, str]] = []
    dibaca: dict[str, str] = {}
    aktif = gc.isenabled()
    gc.disable()  # a collector that walks millions of fresh cells finds nothing and costs a third of the time
    try:
        for nama, satu in berkas:
            try:
                isi = _bita(nama, satu)
                sidik = hashlib.sha256(isi).hexdigest()
                sumber.append((nama, sidik))
                if (kembar := dibaca.setdefault(sidik, nama)) != nama:
                    temuan.append(aturan.KEMBAR.temuan(Tempat(nama), kembar=kembar))
                    continue
                lembar += _lembar(nama, satu.stem, isi, temuan)
            except BerkasDitolak as tolak:
                temuan.append(tolak.temuan)
    finally:
        if aktif:
            gc.enable()
    return Buku(tuple(lembar), tuple(sumber)), temuan


def _lembar(nama: str, dasar: str, isi: bytes, temuan: list[Temuan]) -> list[LembarMentah]:
    tempat = Tempat(nama)
    match bentuk := endus(isi):
        case Bentuk.ZIP | Bentuk.OLE2:
            return baca_buku(nama, dasar, isi, bentuk, temuan)
        case Bentuk.TEKS:
            teks, hilang = urai_sandi(isi)
            if hilang:
                temuan.append(aturan.HURUF_RUSAK.temuan(tempat, jumlah=hilang))
            try:
                return [baca_csv(nama, dasar, teks)]
            except csv.Error as galat:
                raise BerkasDitolak(aturan.RUSAK.temuan(tempat)) from galat
        case Bentuk.KOSONG:
            raise BerkasDitolak(aturan.KOSONG.temuan(tempat))
        case Bentuk.SANDI:
            raise BerkasDitolak(aturan.SANDI.temuan(tempat))
        case Bentuk.HTML:
            raise BerkasDitolak(aturan.HALAMAN_WEB.temuan(tempat))
        case Bentuk.LAIN:
            raise BerkasDitolak(aturan.BUKAN_TABEL.temuan(tempat, rupa=nama_lain(isi) or "berkas jenis lain"))
    assert_never(bentuk)


def _bita(nama: str, satu: Path) -> bytes:
    try:
        if satu.stat().st_size > BITA_MAKS:
            raise BerkasDitolak(aturan.TERLALU_BESAR.temuan(Tempat(nama), sebab=f"lebih dari {BITA_MAKS >> 20} MB"))
        return satu.read_bytes()
    except OSError as galat:
        raise BerkasDitolak(aturan.TAK_TERBUKA.temuan(Tempat(nama))) from galat


def _kumpulkan(jalur: Sequence[Path]) -> tuple[list[tuple[str, Path]], list[Temuan]]:
    """Files in the order named, folders by file name, each once; and what was passed over."""
    berkas: dict[Path, Path] = {}
    temuan: list[Temuan] = []
    for satu in jalur:
        if satu.is_dir():
            isi = _isi_folder(satu, temuan)
            if not isi:
                temuan.append(aturan.FOLDER_KOSONG.temuan(Tempat(satu.name or str(satu))))
        elif not satu.exists():
            temuan.append(aturan.TAK_ADA.temuan(Tempat(satu.name or str(satu)), jalur=str(satu)))
            isi = []
        elif satu.name.startswith(_KUNCI):
            temuan.append(aturan.BERKAS_KUNCI.temuan(Tempat(satu.name)))
            isi = []
        else:
            isi = [satu]
        for satu_berkas in isi:
            berkas.setdefault(satu_berkas.resolve(), satu_berkas)
    return _beri_nama(list(berkas.values())), temuan


def _isi_folder(folder: Path, temuan: list[Temuan]) -> list[Path]:
    isi: list[Path] = []
    for satu in sorted(folder.iterdir(), key=lambda jalur: jalur.name):
        if not satu.is_file() or satu.name.startswith("."):
            continue
        if satu.name.startswith(_KUNCI):
            temuan.append(aturan.BERKAS_KUNCI.temuan(Tempat(satu.name)))
        elif satu.suffix.casefold() in _AKHIRAN:
            isi.append(satu)
        elif satu.suffix.casefold() not in _DIABAIKAN:
            temuan.append(aturan.BERKAS_DILEWATI.temuan(Tempat(satu.name)))
    return isi


def _beri_nama(berkas: list[Path]) -> list[tuple[str, Path]]:
    nama = [satu.name for satu in berkas]
    if len(set(nama)) == len(nama):
        return list(zip(nama, berkas, strict=True))
    induk = os.path.commonpath([satu.resolve().parent for satu in berkas])
    return [
        (satu.resolve().relative_to(induk).as_posix() if nama.count(satu.name) > 1 else satu.name, satu)
        for satu in berkas
    ]

"""Opening what the user named: files and folders -> raw grids, and a finding for each file that cannot be read."""

from __future__ import annotations

import csv
import gc
import hashlib
import os
import stat
from typing import TYPE_CHECKING, Final, assert_never

from lxml.etree import XMLSyntaxError

from asnkin.aturan import berkas as aturan
from asnkin.aturan.berkas_teks import TEKS_BERNAMA_BUKU
from asnkin.masukan.arsip import BITA_MAKS
from asnkin.masukan.buku import Buku, LembarMentah
from asnkin.masukan.csv_teks import baca_csv
from asnkin.masukan.endus import Bentuk, endus, nama_lain
from asnkin.masukan.excel import baca_buku
from asnkin.masukan.html import baca_html
from asnkin.masukan.parquet import baca_parquet
from asnkin.masukan.penyandian import urai_sandi
from asnkin.masukan.sandi import TanyaSandi, lepas_sandi, tanpa_sandi
from asnkin.masukan.tolakan import BerkasDitolak, TerlaluBesar
from asnkin.masukan.xml_excel import baca_xml
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from asnkin.temuan import Temuan

_AKHIRAN: Final = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".parquet"})
_BUKU: Final = (".xlsx", ".xlsm", ".xlsb", ".ods")  # no program writes text under these names
_DIABAIKAN: Final = frozenset({".yaml", ".yml", ".json", ".md", ".html"})
_KUNCI: Final = "~$"
_TEKS_MAKS: Final = 1 << 28
_RUPA: Final = (
    (stat.S_ISFIFO, "pipa (FIFO)"),
    (stat.S_ISCHR, "perangkat"),
    (stat.S_ISBLK, "perangkat"),
    (stat.S_ISSOCK, "soket"),
)


def buka(jalur: Sequence[Path], tanya: TanyaSandi = tanpa_sandi) -> tuple[Buku, list[Temuan]]:
    """Read all files named (of a folder: its workbooks and CSV files, by name) as raw grids.

    A file is called by its name; by its path below the common folder where two share one name. ``tanya`` gives the
    password of a locked file. Never raises for what is in a file: what cannot be read is a finding with a BRK code.
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
                lembar += _lembar(nama, satu.stem, isi, temuan, tanya)
            except TerlaluBesar as galat:
                temuan.append(aturan.TERLALU_BESAR.temuan(Tempat(nama), sebab=str(galat)))
            except BerkasDitolak as tolak:
                temuan.append(tolak.temuan)
    finally:
        if aktif:
            gc.enable()
    return Buku(tuple(lembar), tuple(sumber)), temuan


def daftar_berkas(jalur: Sequence[Path]) -> dict[str, Path]:
    """Return the files that ``buka`` reads, by the names that findings call them."""
    return dict(_kumpulkan(jalur)[0])


def _lembar(nama: str, dasar: str, isi: bytes, temuan: list[Temuan], tanya: TanyaSandi) -> list[LembarMentah]:
    tempat = Tempat(nama)
    match bentuk := endus(isi):
        case Bentuk.ZIP | Bentuk.OLE2:
            return baca_buku(nama, dasar, isi, bentuk, temuan, tanya)
        case Bentuk.SANDI:
            return baca_buku(nama, dasar, lepas_sandi(nama, isi, tanya), Bentuk.ZIP, temuan)
        case Bentuk.TEKS | Bentuk.HTML | Bentuk.XML_EXCEL:
            return _dari_teks(nama, dasar, isi, bentuk, temuan)
        case Bentuk.PARQUET:
            return [baca_parquet(nama, dasar, isi, temuan)]
        case Bentuk.KOSONG:
            raise BerkasDitolak(aturan.KOSONG.temuan(tempat))
        case Bentuk.LAIN:
            raise BerkasDitolak(aturan.BUKAN_TABEL.temuan(tempat, rupa=nama_lain(isi) or "berkas jenis lain"))
    assert_never(bentuk)


def _dari_teks(nama: str, dasar: str, isi: bytes, bentuk: Bentuk, temuan: list[Temuan]) -> list[LembarMentah]:
    if len(isi) > _TEKS_MAKS:
        raise TerlaluBesar(f"tulisan lebih dari {_TEKS_MAKS >> 20} MB")
    try:
        if bentuk is Bentuk.XML_EXCEL:
            return baca_xml(nama, dasar, isi)
        teks, hilang = urai_sandi(isi)
        if bentuk is Bentuk.HTML:
            lembar = baca_html(nama, dasar, teks, temuan)
        else:
            lembar = [_dari_csv(nama, dasar, teks, temuan)]
    except (csv.Error, XMLSyntaxError, ValueError) as galat:
        raise BerkasDitolak(aturan.RUSAK.temuan(Tempat(nama))) from galat
    if hilang:
        temuan.append(aturan.HURUF_RUSAK.temuan(Tempat(nama), jumlah=hilang))
    return lembar


def _dari_csv(nama: str, dasar: str, teks: str, temuan: list[Temuan]) -> LembarMentah:
    """Read text as CSV, having said so where the name promises a workbook; without any columns it is no table."""
    catatan: list[Temuan] = []
    lembar = baca_csv(nama, dasar, teks, catatan)
    if nama.casefold().endswith(_BUKU):
        if max(map(len, lembar.sel), default=0) <= 1:
            raise BerkasDitolak(aturan.BUKAN_TABEL.temuan(Tempat(nama), rupa="tulisan biasa tanpa kolom"))
        temuan.append(TEKS_BERNAMA_BUKU.temuan(Tempat(nama)))
    temuan += catatan
    return lembar


def _bita(nama: str, satu: Path) -> bytes:
    tempat = Tempat(nama)
    try:
        keadaan = satu.stat()
        if rupa := next((rupa for tanda, rupa in _RUPA if tanda(keadaan.st_mode)), ""):
            raise BerkasDitolak(aturan.BUKAN_BERKAS.temuan(tempat, rupa=rupa))
        if keadaan.st_size > BITA_MAKS:
            raise TerlaluBesar(f"lebih dari {BITA_MAKS >> 20} MB")
        return satu.read_bytes()
    except OSError as galat:
        raise BerkasDitolak(aturan.TAK_TERBUKA.temuan(tempat)) from galat


def _kumpulkan(jalur: Sequence[Path]) -> tuple[list[tuple[str, Path]], list[Temuan]]:
    """Files in the order named, folders by file name, each once; and what was passed over."""
    berkas: dict[Path, Path] = {}
    kunci: list[str] = []
    temuan: list[Temuan] = []
    for satu in jalur:
        if satu.is_dir():
            try:
                isi = isi_folder(satu, temuan)
            except PermissionError:
                temuan.append(aturan.TAK_TERBUKA.temuan(Tempat(satu.name or str(satu))))
                continue
            if not isi:
                temuan.append(aturan.FOLDER_KOSONG.temuan(Tempat(satu.name or str(satu))))
        elif not satu.exists():
            temuan.append(_tak_ada(satu))
            isi = []
        elif satu.name.startswith(_KUNCI):
            kunci.append(satu.name)
            isi = []
        else:
            isi = [satu]
        for satu_berkas in isi:
            berkas.setdefault(satu_berkas.resolve(), satu_berkas)
    kena = aturan.BERKAS_KUNCI if berkas else aturan.HANYA_KUNCI
    temuan += [kena.temuan(Tempat(nama), asli=nama.removeprefix(_KUNCI)) for nama in kunci]
    return _beri_nama(list(berkas.values())), temuan


def _tak_ada(satu: Path) -> Temuan:
    tempat = Tempat(satu.name or str(satu))
    return aturan.TAUTAN_BUNTU.temuan(tempat) if satu.is_symlink() else aturan.TAK_ADA.temuan(tempat, jalur=str(satu))


def isi_folder(folder: Path, temuan: list[Temuan]) -> list[Path]:
    """Return the data files that lie directly in a folder, by name; what is passed over is a finding."""
    isi: list[Path] = []
    for satu in sorted(folder.iterdir(), key=lambda jalur: jalur.name):
        if satu.is_symlink() and not satu.exists():
            temuan.append(_tak_ada(satu))
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

"""From files to checked data: what every command that reads data does first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.alur.bersama import ambil_milik, baca_bersama
from asnkin.galat import SalahPakai
from asnkin.masukan.info import letak_info
from asnkin.masukan.kolom_yaml import baca_kolom
from asnkin.masukan.lembar import info as baca_info
from asnkin.masukan.lembar import susun
from asnkin.masukan.pembaca import buka
from asnkin.periksa import periksa
from asnkin.periksa.milik import pemilik
from asnkin.periode import baca_periode
from asnkin.rubrik.kebutuhan import kebutuhan
from asnkin.rubrik.muat import muat_rubrik
from asnkin.temuan import Lingkup, Tingkat, hitung, urutkan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from asnkin.alur.bersama import Baris
    from asnkin.alur.permintaan import Permintaan
    from asnkin.data import Data
    from asnkin.masukan.buku import Buku
    from asnkin.masukan.tabel import Kebutuhan
    from asnkin.rubrik.muat import RubrikTermuat
    from asnkin.temuan import Temuan

RUBRIK_BAWAAN: Final = "nasional"
KODE_TEMUAN: Final = 1
KODE_BERKAS: Final = 3
# no separator, drive or scheme: a workbook may not point outside its folder
NAMA_AMAN: Final = re.compile(r"[\w. -]+")


@dataclass(frozen=True, slots=True)
class Bukaan:
    """What was opened, before anything is understood: the raw workbook, its rubric, and what to look for in it."""

    buku: Buku
    temuan: tuple[Temuan, ...]
    info: Mapping[str, str]
    rubrik: RubrikTermuat
    kebutuhan: Kebutuhan
    pesan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What was read: the findings sorted for showing, the data (None where unusable), the rubric, the files read.

    ``bersama``: the rows that were taken from what several data sets share.
    """

    data: Data | None
    rubrik: RubrikTermuat
    temuan: tuple[Temuan, ...]
    sumber: tuple[tuple[str, str], ...]
    pesan: tuple[str, ...] = ()
    bersama: tuple[Baris, ...] = ()

    def kode_keluar(self, *, ketat: bool) -> int:
        """Exit code: 3 a file could not be read, 1 a kesalahan (or peringatan, if ``ketat``), else 0."""
        jumlah = hitung(self.temuan)
        if any(satu.tingkat is Tingkat.KESALAHAN and satu.kode.startswith("BRK") for satu in self.temuan):
            return KODE_BERKAS
        return KODE_TEMUAN if jumlah[Tingkat.KESALAHAN] or (ketat and jumlah[Tingkat.PERINGATAN]) else 0

    def dapat_lanjut(self) -> bool:
        """Whether ``--lanjut`` may go on: no kesalahan takes the whole data set with it."""
        return self.data is not None and not any(
            satu.tingkat is Tingkat.KESALAHAN and satu.lingkup is Lingkup.DATA for satu in self.temuan
        )


def baca(minta: Permintaan, maju: Callable[[str], None]) -> Bacaan:
    """Read, match and check the data; raises SalahPakai, GagalBerkas, RubrikSalah for what is not about the data."""
    periode = minta.periode_kanonik()
    dibuka = buka_data(minta, maju)
    buku, rubrik = dibuka.buku, dibuka.rubrik
    if not buku.lembar:  # nothing was read: what is missing then would be said of the wrong cause
        return Bacaan(None, rubrik, urutkan(dibuka.temuan), buku.sumber, dibuka.pesan)
    tabel, temuan_lembar = susun(buku, dibuka.kebutuhan, periode)
    sumber = (*buku.sumber, *dibuka.kebutuhan.berkas_kolom)
    bersama: tuple[Baris, ...] = ()
    if minta.bersama:
        maju("Membaca data bersama")
        masa = periode or baca_periode(dibuka.info.get("periode", "")) or ""
        dari_lain = baca_bersama(minta, kebutuhan(rubrik.rubrik), masa)
        siapa = pemilik(tabel, [dibuka.info.get("opd", ""), minta.data[0].stem])
        tambahan, bersama = ambil_milik(dari_lain.tabel, siapa)
        tabel, sumber = [*tabel, *tambahan], (*sumber, *dari_lain.sumber)
    maju("Memeriksa data")
    data, temuan_isi = periksa(tabel, rubrik.rubrik, dibuka.info, periode, [nama for nama, _ in buku.sumber])
    temuan = urutkan([*dibuka.temuan, *temuan_lembar, *temuan_isi])
    return Bacaan(data, rubrik, temuan, sumber, dibuka.pesan, bersama)


def buka_data(minta: Permintaan, maju: Callable[[str], None]) -> Bukaan:
    """Open the files and choose the rubric; raises as ``baca`` does."""
    berkas_kolom = minta.berkas_kolom()
    pesan = (f"Judul kolom dipetakan menurut {berkas_kolom}",) if berkas_kolom and minta.kolom is None else ()
    maju("Membaca data")
    buku, temuan = buka(minta.data, minta.sandi)
    info = baca_info(buku)
    rubrik = _rubrik(minta, buku, info)
    perlu = kebutuhan(rubrik.rubrik)
    return Bukaan(buku, tuple(temuan), info, rubrik, baca_kolom(berkas_kolom, perlu) if berkas_kolom else perlu, pesan)


def _rubrik(minta: Permintaan, buku: Buku, info: Mapping[str, str]) -> RubrikTermuat:
    """Load the rubric: option, else the sheet info, else the national one."""
    if minta.rubrik:
        return muat_rubrik(minta.rubrik)
    nama = info.get("rubrik", "").strip()
    if not nama:
        return muat_rubrik(RUBRIK_BAWAAN)
    if not NAMA_AMAN.fullmatch(nama):
        pesan = f"Lembar info menyebut rubrik '{nama}'; hanya kode rubrik atau nama berkas di folder data yang diterima"
        raise SalahPakai(pesan, "perbaiki isi rubrik pada lembar info, atau pilih rubrik dengan -r")
    folder = minta.data[0] if minta.data[0].is_dir() else minta.data[0].parent
    berkas = folder / nama
    try:
        return muat_rubrik(str(berkas) if berkas.suffix in {".yaml", ".yml"} else nama)
    except SalahPakai as salah:
        raise SalahPakai(f"{salah.pesan} (disebut pada {letak_info(buku, 'rubrik')})", salah.saran) from salah

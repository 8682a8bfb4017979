"""The use case ``jelaskan``: how the score of one person, a unit or everyone came about."""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asnkin import __version__
from asnkin.alur.baca import baca
from asnkin.alur.cari_pegawai import cari_pegawai, cari_unit
from asnkin.alur.hitung import hitung_bahan, waktu_dibuat
from asnkin.alur.keluaran import folder_keluaran, lindungi
from asnkin.galat import SalahPakai
from asnkin.laporan.html.pegawai import tulis_pegawai
from asnkin.laporan.jelaskan.isi import Isi
from asnkin.laporan.jelaskan.susun import jelaskan as susun
from asnkin.laporan.tulis import tulis_atomik
from asnkin.temuan import Lingkup, Tingkat, hitung

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from asnkin.alur.baca import Bacaan
    from asnkin.alur.hitung import Terhitung
    from asnkin.alur.permintaan import Permintaan
    from asnkin.laporan.jelaskan.pohon import Penjelasan
    from asnkin.temuan import Temuan

FOLDER: Final = "pegawai"
FOLDER_AUDITOR: Final = "auditor"
SKEMA: Final = 1
CETAK: Final = "Langkah berikutnya: buka dengan peramban, cetak pada kertas A4, lalu serahkan kepada pegawainya"
TERHALANG: Final = "Tidak dapat dijelaskan sebelum kesalahan di atas diperbaiki: kesalahan itu mengenai seluruh data"


@dataclass(frozen=True, slots=True)
class Sasaran:
    """Whom to explain: one person (NIP or name), a unit, or everyone; exactly one of them."""

    pegawai: str = ""
    unit: str = ""
    semua: bool = False


@dataclass(frozen=True, slots=True)
class Jelasan:
    """What came of it: the explanation of the one person (None where pages were written or the data stood in the way).

    ``temuan``: what stood in the way.
    """

    penjelasan: Penjelasan | None
    temuan: tuple[Temuan, ...]
    pesan: tuple[str, ...]
    kode_keluar: int


def pisahkan(
    argumen: Sequence[str], unit: str, *, semua: bool, halaman: bool, json: bool
) -> tuple[tuple[Path, ...], Sasaran]:
    """Tell the data from the person, who is named last unless a unit or everyone is asked for; raises SalahPakai."""
    if json and (halaman or unit or semua):
        raise SalahPakai("--json hanya untuk satu pegawai tanpa --html", "hapus --json, atau sebutkan satu NIP saja")
    if unit and semua:
        raise SalahPakai("--unit dan --semua tidak dapat dipakai bersama", "pilih salah satu")
    if unit or semua:
        return tuple(map(Path, argumen)), Sasaran(unit=unit, semua=semua)
    if len(argumen) == 1 or Path(argumen[-1]).exists():
        pesan = "Pegawai yang dimaksud belum disebut"
        raise SalahPakai(pesan, "tambahkan NIP-nya di akhir perintah, atau pakai --unit atau --semua")
    return tuple(map(Path, argumen[:-1])), Sasaran(argumen[-1])


def jelaskan(
    minta: Permintaan,
    sasaran: Sasaran,
    sebelumnya: Sequence[Path],
    keluaran: Path | None,
    *,
    html: bool,
    auditor: bool,
    maju: Callable[[str], None],
) -> Jelasan:
    """Score the data as ``nilai --lanjut`` does, then explain; pages are written with ``html`` or for several people.

    A kesalahan in other people's rows does not stand in the way; one of the data set as a whole does. Raises
    GagalAsnkin for what is not about the data.
    """
    folder = folder_keluaran(minta.data, keluaran) / (FOLDER_AUDITOR if auditor else FOLDER)
    dibuat = waktu_dibuat(os.environ)
    bacaan = baca(minta, maju)
    kode = bacaan.kode_keluar(ketat=False)
    if bacaan.data is None or not bacaan.dapat_lanjut():
        return Jelasan(None, halangan(bacaan), (*bacaan.pesan, TERHALANG), kode or 1)
    terhitung = hitung_bahan(bacaan, bacaan.data, sebelumnya, dibuat, maju)
    pegawai = terhitung.bahan.hasil.pegawai
    isi = Isi(terhitung.bahan, terhitung.jejak, terbaik(terhitung), auditor=auditor)
    pesan = (*bacaan.pesan, *terhitung.lama.pesan, *perhatian(terhitung))
    if sasaran.pegawai and not html:
        return Jelasan(susun(isi, cari_pegawai(pegawai, sasaran.pegawai)), (), pesan, kode)
    if sasaran.pegawai:
        letak = [cari_pegawai(pegawai, sasaran.pegawai)]
    else:
        letak = cari_unit(pegawai, sasaran.unit) if sasaran.unit else list(range(len(pegawai)))
    lindungi((*minta.data, *sebelumnya), (folder / f"{nama_berkas(pegawai['nip'].iloc[i])}.html" for i in letak))
    ditulis = _tulis(folder, isi, letak, maju)
    lanjut = () if auditor else (CETAK,)
    return Jelasan(None, (), (*pesan, ditulis, *lanjut), kode)


def halangan(bacaan: Bacaan) -> tuple[Temuan, ...]:
    """Return what takes the whole data set with it; everything where no single finding does."""
    berat = (satu for satu in bacaan.temuan if satu.tingkat is Tingkat.KESALAHAN and satu.lingkup is Lingkup.DATA)
    return tuple(berat) or bacaan.temuan


def terbaik(terhitung: Terhitung) -> dict[str, tuple[float, str]]:
    """NIP -> best earlier nilai dasar, and the file and period it stands in."""
    lama = terhitung.lama
    return {nip: (nilai, lama.sumber[lama.letak[nip]][0]) for nip, nilai in lama.terbaik.items()}


def perhatian(terhitung: Terhitung) -> tuple[str, ...]:
    """Warn where people with a kesalahan could not be scored."""
    if not (n := hitung(terhitung.bahan.temuan)[Tingkat.KESALAHAN]):
        return ()
    return (f"Perhatian: data memuat {n} kesalahan (lihat asnkin periksa); peringkat dapat berubah sesudah diperbaiki",)


def _tulis(folder: Path, isi: Isi, letak: Sequence[int], maju: Callable[[str], None]) -> str:
    """Write a page for each of these people, named by NIP; return what to tell the user."""
    for ke, i in enumerate(letak, 1):
        maju(f"Menulis halaman {ke} dari {len(letak)}")
        satu = susun(isi, i)
        tulis_atomik(folder / f"{nama_berkas(satu.nip)}.html", tulis_pegawai(satu, __version__))
    if len(letak) == 1:
        return f"Ditulis: {folder / nama_berkas(isi.pegawai['nip'][letak[0]])}.html"
    return f"Ditulis: {len(letak)} halaman di folder {folder}, satu untuk setiap pegawai"


def nama_berkas(nip: str) -> str:
    """Return what the files of a person are called, without the suffix: the NIP, whatever a workbook holds there."""
    return re.sub(r"[^0-9A-Za-z]", "_", nip)[:40] or "tanpa_nip"


def json_penjelasan(isi: Penjelasan) -> bytes:
    """Return an explanation for other programs."""
    return json.dumps({"skema": SKEMA, **asdict(isi)}, ensure_ascii=False, indent=2).encode(errors="backslashreplace")

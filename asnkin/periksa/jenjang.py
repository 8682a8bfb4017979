"""Jenjang: the rank of a post, as given or derived from jabatan and eselon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.pegawai import JENJANG_DITURUNKAN, JENJANG_SEKOLAH, JENJANG_TAK_DIKENAL
from asnkin.data import JENJANG
from asnkin.periksa.konversi.mirip import mungkin
from asnkin.periksa.konversi.notasi import TANDA_KOSONG
from asnkin.periksa.konversi.teks import kolom_teks, padat

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.pengumpul import Pengumpul

_SINGKATAN: Final = {
    "ut": "ahli_utama", "md": "ahli_madya", "mu": "ahli_muda", "pt": "ahli_pertama",
    "py": "penyelia", "mh": "mahir", "tr": "terampil", "pm": "pemula",
    "jabatanadministrator": "administrator", "jabatanpengawas": "pengawas", "jabatanpelaksana": "pelaksana",
    "jabatanpimpinantinggiutama": "jpt_utama", "jabatanpimpinantinggimadya": "jpt_madya",
    "jabatanpimpinantinggipratama": "jpt_pratama", "pimpinantinggiutama": "jpt_utama",
    "pimpinantinggimadya": "jpt_madya", "pimpinantinggipratama": "jpt_pratama",
}  # fmt: skip
KAMUS_JENJANG: Final = {padat(satu): satu for satu in JENJANG} | _SINGKATAN
_SEKOLAH: Final = frozenset(
    {"tk", "paud", "sd", "mi", "smp", "mts", "sma", "smk", "ma", "sltp", "slta", "slb", "sdn", "smpn", "sman", "smkn"}
    | {"d1", "d2", "d3", "d4", "s1", "s2", "s3", "diploma", "sarjana"}
)
_AHLI: Final = re.compile(r"\bahli (utama|madya|muda|pertama)\b")
_KETERAMPILAN: Final = re.compile(r"^(penyelia|mahir|terampil|pemula) ?[-/] |\b(penyelia|mahir|terampil|pemula)$")
_GURU: Final = re.compile(r"^guru (utama|madya|muda|pertama)$")
_ESELON: Final = re.compile(r"(?:eselon )?(?:(iv|iii|ii|i)|([1-4]))[ ./-]?(?:[a-e]|[1-5])?")
_DARI_ESELON: Final = ("", "jpt_madya", "jpt_pratama", "administrator", "pengawas")
_ROMAWI: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def baca_jenjang(teks: str) -> str:
    """Return the canonical jenjang of ``Ahli Muda``, ``AHLI_MUDA``, ``MU``, ``Jabatan Pengawas`` …, "" if none."""
    return KAMUS_JENJANG.get(padat(teks), "")


def jenjang_jabatan(jabatan: str) -> str:
    """Read the functional suffix of a jabatan: ``Guru Ahli Muda``, ``Perawat Terampil``, ``TERAMPIL - PERAWAT``."""
    kecil = re.sub(r" \(.*\)$", "", jabatan.casefold())
    if (cocok := _AHLI.search(kecil) or _GURU.search(kecil)) is not None:
        return f"ahli_{cocok.group(1)}"
    cocok = _KETERAMPILAN.search(kecil.split(" pada ", 1)[0])
    return (cocok.group(1) or cocok.group(2)) if cocok else ""


def jenjang_eselon(eselon: str) -> str:
    """Read an eselon: ``II.b``, ``III/A``, ``IVa``, ``Eselon II``, ``31``; "" for ``Non Eselon``, ``V``, ``99``."""
    cocok = _ESELON.fullmatch(eselon.casefold().strip())
    return _DARI_ESELON[_ROMAWI.get(cocok.group(1), 0) or int(cocok.group(2) or 0)] if cocok else ""


def isi_jenjang(
    tabel: Tabel, jabatan: NDArray[np.object_], eselon: NDArray[np.object_], p: Pengumpul, nip: Sequence[str]
) -> NDArray[np.object_]:
    """Return the jenjang of each row, shape (n,): as given, else from jabatan, else from eselon, else ``pelaksana``.

    What is derived is one catatan with its counts; a jenjang that is not known is a peringatan at its cell.
    """
    teks = kolom_teks(tabel, "jenjang", p, nip)
    dikenal = _peta(teks, baca_jenjang)
    kosong = np.isin(teks, ["", *TANDA_KOSONG])
    asal_jabatan, asal_eselon = _peta(jabatan, jenjang_jabatan), _peta(eselon, jenjang_eselon)
    turunan = np.where(asal_jabatan != "", asal_jabatan, np.where(asal_eselon != "", asal_eselon, "pelaksana"))
    sekolah = np.isin(teks, [satu for satu in set(teks.tolist()) if padat(satu) in _SEKOLAH])
    if sekolah.sum() * 2 <= (~kosong).sum():  # a single one among posts is told at its cell
        sekolah[:] = False
    if sekolah.any():
        baris = np.flatnonzero(sekolah).tolist()
        p.catat_rentang(JENJANG_SEKOLAH, tabel, "jenjang", baris, nilai=teks[baris[0]])
    for i in np.flatnonzero(~kosong & (dikenal == "") & ~sekolah).tolist():
        contoh = "ahli_muda, pengawas, pelaksana"
        isi = {"dibaca": turunan[i], "contoh": contoh, "mungkin": mungkin(teks[i], JENJANG)}
        p.catat(JENJANG_TAK_DIKENAL, tabel, "jenjang", i, nip=nip[i], muatan=isi)
    if kosong.any() and "jabatan" in tabel.sel:  # without that column nothing is scored, and the reader has told so
        dari_jabatan = int((kosong & (asal_jabatan != "")).sum())
        dari_eselon = int((kosong & (asal_jabatan == "") & (asal_eselon != "")).sum())
        banyak = {
            "dari jabatan": dari_jabatan,
            "dari eselon": dari_eselon,
            "dianggap pelaksana": int(kosong.sum()) - dari_jabatan - dari_eselon,
        }
        isi = {"rincian": ", ".join(f"{n} {cara}" for cara, n in banyak.items() if n)}
        p.catat_rentang(JENJANG_DITURUNKAN, tabel, "jenjang", np.flatnonzero(kosong).tolist(), muatan=isi)
    return np.where(dikenal != "", dikenal, turunan)


def _peta(teks: NDArray[np.object_], baca: Callable[[str], str]) -> NDArray[np.object_]:
    arti = {satu: baca(satu) for satu in set(teks.tolist())}
    return np.array([arti[satu] for satu in teks], dtype=np.object_)

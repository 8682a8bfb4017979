"""How numbers, dates and labels are printed: Indonesian, the same in every report."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from asnkin.penilaian.angka import bulatkan
from asnkin.periode import BULAN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

KOSONG: Final = "–"
_BARIS_SEL: Final = re.compile(r"[0-9]+")
RATING: Final = {"di_atas": "Di Atas Ekspektasi", "sesuai": "Sesuai Ekspektasi", "di_bawah": "Di Bawah Ekspektasi"}
JENJANG: Final = {
    "jpt_utama": "JPT Utama", "jpt_madya": "JPT Madya", "jpt_pratama": "JPT Pratama", "administrator": "Administrator",
    "pengawas": "Pengawas", "pelaksana": "Pelaksana", "ahli_utama": "Ahli Utama", "ahli_madya": "Ahli Madya",
    "ahli_muda": "Ahli Muda", "ahli_pertama": "Ahli Pertama", "penyelia": "Penyelia", "mahir": "Mahir",
    "terampil": "Terampil", "pemula": "Pemula",
}  # fmt: skip
PERAN: Final = {
    "diri": "Diri sendiri", "atasan": "Atasan", "rekan": "Rekan kerja", "bawahan": "Bawahan",
    "masyarakat": "Masyarakat",
}  # fmt: skip
KOLOM: Final = {
    "nip": "NIP", "nama": "Nama", "unit_kerja": "Unit Kerja", "jabatan": "Jabatan", "jenjang": "Jenjang",
    "opd": "Perangkat Daerah",
    "rumpun": "Rumpun", "golongan": "Golongan", "pangkat": "Pangkat", "eselon": "Eselon",
    "jenis_pegawai": "Jenis Pegawai",
    "nilai_akhir": "Nilai Akhir", "predikat": "Predikat",
}  # fmt: skip


def angka(nilai: float, desimal: int = 2) -> str:
    """Print a number the Indonesian way, rounded as the specification says: ``1.234,50``; NaN as a dash."""
    if math.isnan(nilai):
        return KOSONG
    bulat = float(bulatkan(nilai, desimal))
    return f"{bulat:,.{desimal}f}".translate(str.maketrans(",.", ".,"))


def angka_ringkas(nilai: float, desimal: int = 2) -> str:
    """As ``angka`` but without trailing zeros: ``3``, ``3,5``."""
    teks = angka(nilai, desimal)
    return teks.rstrip("0").rstrip(",") if "," in teks else teks


def persen(bagian: float, desimal: int = 1) -> str:
    """Print a share (0-1) as per cent: ``12,5 %``."""
    return KOSONG if math.isnan(bagian) else f"{angka(bagian * 100, desimal)} %"


def tanggal(hari: date) -> str:
    """Print a date: ``5 April 2026``."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def sel_ringkas(sel: str, awal: int = 3) -> str:
    """Shorten the cells of a finding for reading: the first ranges, then how many more cells there are.

    ``A2,A4:A6,A9,C1,C3:C4`` becomes ``A2,A4:A6,A9 … (+3 sel)``; a single range more than ``awal`` is still shown.
    """
    rentang = sel.split(",")
    if len(rentang) <= awal + 1:
        return sel
    sisa = sum(map(_banyak_sel, rentang[awal:]))
    return f"{','.join(rentang[:awal])} … (+{angka(sisa, 0)} sel)"


def _banyak_sel(rentang: str) -> int:
    """Count the cells of ``B7`` or of a range in one column, ``B7:B9``."""
    baris = [int(satu) for satu in _BARIS_SEL.findall(rentang)]
    return abs(baris[-1] - baris[0]) + 1 if baris else 1


def deretan(isi: Sequence[str], sambung: str = "dan") -> str:
    """Join words: ``a``, ``a dan b``, ``a, b, dan c``."""
    if len(isi) <= 2:  # noqa: PLR2004 - two are joined without a comma
        return f" {sambung} ".join(isi)
    return f"{', '.join(isi[:-1])}, {sambung} {isi[-1]}"


def label(kunci: str) -> str:
    """Printed form of a column, jenjang, role or rating key; other keys become words."""
    for kamus in (KOLOM, JENJANG, PERAN, RATING):
        if kunci in kamus:
            return kamus[kunci]
    return kunci.replace("_", " ").title()

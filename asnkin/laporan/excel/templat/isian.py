"""What a template consists of: sheets of columns that people fill in, each with its check and its help."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from asnkin.laporan.excel.bersih import bersihkan
from asnkin.laporan.tampil import JENJANG, angka_ringkas, label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asnkin.rubrik.jenis import Pola

_VOKAL: Final = re.compile(r"[aeiou]", re.IGNORECASE)
PANJANG_PROMPT: Final = 255  # UTF-16 units of an input message or an error message
PANJANG_JUDUL: Final = 32  # of its title


class Macam(Enum):
    """What may stand in a cell of a column."""

    TEKS = "teks"
    NIP = "nip"
    ANGKA = "angka"
    TARGET = "target"  # a figure, or a range in words
    TANGGAL = "tanggal"
    PILIHAN = "pilihan"


class Sifat(Enum):
    """Whether a sheet must be filled in for the rubric to give a nilai."""

    WAJIB = "wajib"
    OPSIONAL = "opsional"


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column. ``bantuan`` stands behind the header, ``arahan`` beside the cell that is being filled in.

    ``pilihan``: the entries on offer; ``bebas``: others may follow after a warning. ``batas``: limits of a figure, None
    for no limit. ``sebagian``: for whom it is, where it is not for everybody.
    """

    judul: str
    macam: Macam = Macam.TEKS
    wajib: bool = False
    bantuan: str = ""
    arahan: str = ""
    pilihan: tuple[str, ...] = ()
    bebas: bool = False
    batas: tuple[float | None, float | None] = (None, None)
    sebagian: str = ""
    lebar: float = 16


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet: its name and heading, what a row is, whether it must be filled in, its columns."""

    nama: str
    judul: str
    uraian: str
    kolom: tuple[Kolom, ...]
    sifat: Sifat = Sifat.WAJIB


@dataclass(frozen=True, slots=True)
class Sebutan:
    """Names of sheets that the reader is sure to know again.

    ``peran``: role -> sheet named after it (a role that is missing needs a column); ``lembar``: keyed table -> sheet.
    """

    peran: Mapping[str, str]
    lembar: Mapping[str, str]


def potong(teks: str, maks: int) -> str:
    """Return ``teks`` on one line of at most ``maks`` UTF-16 units, an ellipsis where it was cut."""
    satu_baris = " ".join(bersihkan(teks).split())
    if len(satu_baris.encode("utf-16-le")) <= maks * 2:
        return satu_baris
    muat = satu_baris.encode("utf-16-le")[: (maks - 1) * 2].decode("utf-16-le", "ignore")
    return f"{muat.rstrip()}…"


def judul(kunci: str) -> str:
    """Return the header under which the reader knows a key of its own: ``hari_kerja``: Hari Kerja, ``skm``: SKM."""
    kata = kunci.replace("_", " ").split()
    return " ".join(satu.title() if _VOKAL.search(satu) else satu.upper() for satu in kata)


def rentang(batas: tuple[float | None, float | None]) -> str:
    """Say limits in words: ``1 sampai 5``, ``0 atau lebih``, "" without limits."""
    match batas:
        case (None, None):
            return ""
        case (float() | int() as bawah, None):
            return f"{angka_ringkas(bawah, 6)} atau lebih"
        case (None, float() | int() as atas):
            return f"paling banyak {angka_ringkas(atas, 6)}"
        case (bawah, atas):
            return f"{angka_ringkas(bawah or 0, 6)} sampai {angka_ringkas(atas or 0, 6)}"


def bagi_siapa(pola: Pola | None) -> str:
    """Say whom a part of the rubric is for: ``Rumpun: kesehatan; Jenjang: JPT …, Administrator``; "" for everyone."""
    return "; ".join(f"{label(kolom)}: {', '.join(map(_sebut_pola, daftar))}" for kolom, daftar in (pola or {}).items())


def _sebut_pola(pola: str) -> str:
    """Write a pattern for people: ``ahli_muda`` -> ``Ahli Muda``, ``jpt_*`` -> ``JPT …``."""
    awal = pola.removesuffix("_*")
    if awal != pola and (ada := next((nama for kunci, nama in JENJANG.items() if kunci.startswith(f"{awal}_")), "")):
        return f"{ada.split()[0]} …"
    return JENJANG.get(pola, pola.replace("*", "…"))

"""How a workbook was understood, sheet by sheet and column by column: what ``asnkin peta`` shows and writes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asnkin.temuan import Temuan

ABAIKAN: Final = "abaikan"  # in kolom.yaml: a sheet or a column that must not be used


class Dasar(StrEnum):
    """Why a sheet was taken for its table."""

    TANGAN = "kolom.yaml"
    NAMA = "nama lembar"
    BERKAS = "nama berkas"
    JUDUL = "judul kolom"


class Cara(StrEnum):
    """How a column was recognised."""

    TANGAN = "kolom.yaml"
    BAKU = "nama baku"
    ALIAS = "alias"
    BUTIR = "nama butir"
    ORANG = "butir dan orang pada judul"
    PENGISI = "milik pengisi formulir"


@dataclass(frozen=True, slots=True)
class KolomPaham:
    """One column: its letters, its header as written, the field it was taken for and how.

    ``bidang`` is "" where it is unused, then ``usul`` is the nearest field ("" none); ABAIKAN where kolom.yaml says so.
    ``kunci``: what kolom.yaml calls the column, "" where it cannot. ``bentuk``: the normal forms of its header, that
    of the whole header first. ``pasti``: whether fixing it in kolom.yaml as it was read would change nothing.
    """

    huruf: str
    judul: str
    bidang: str = ""
    cara: Cara | None = None
    usul: str = ""
    kunci: str = ""
    bentuk: tuple[str, ...] = ("",)
    pasti: bool = True


@dataclass(frozen=True, slots=True)
class Kurang:
    """Something required that no column gives, and the unused headers (text, cell) that come nearest."""

    kolom: str
    terdekat: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Dilewati:
    """Rows of one kind that were passed over; ``baris`` names them: ``5:7,12``."""

    jenis: str
    baris: str
    jumlah: int


@dataclass(frozen=True, slots=True)
class Keterangan:
    """A label above the table that holds for all its rows: field, value and cell."""

    bidang: str
    isi: str
    sel: str


@dataclass(frozen=True, slots=True)
class LembarPaham:
    """One table on a sheet, or a sheet that was not read.

    ``tabel`` is "" where it was not read: then ``sebab`` says why, ``saran`` what to do, ``mungkin`` which tables it
    may be (which one it must be, where ``dasar`` is there), and ``kolom`` the likeliest header.
    ``kunci``: what kolom.yaml calls the sheet, "" where it cannot. ``baris_judul``: first and last row of the header,
    (0, 0) for none. ``baris``: the rows of data, ``5:44``.
    """

    berkas: str
    lembar: str
    kunci: str = ""
    tabel: str = ""
    dasar: Dasar | None = None
    peran: str = ""
    tersembunyi: bool = False
    baris_judul: tuple[int, int] = (0, 0)
    baris: str = ""
    jumlah_baris: int = 0
    dilewati: tuple[Dilewati, ...] = ()
    keterangan: tuple[Keterangan, ...] = ()
    kolom: tuple[KolomPaham, ...] = ()
    kurang: tuple[Kurang, ...] = ()
    sebab: str = ""
    saran: str = ""
    mungkin: tuple[str, ...] = ()
    temuan: tuple[Temuan, ...] = ()


@dataclass(frozen=True, slots=True)
class Pemahaman:
    """A whole data set. ``bidang``: every table that the rubric knows -> its fields; ``wajib`` -> what it must have.

    ``peran``: the rater roles; ``temuan``: findings of no sheet.
    """

    lembar: tuple[LembarPaham, ...]
    bidang: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    wajib: Mapping[str, str] = field(default_factory=dict)
    peran: tuple[str, ...] = ()
    temuan: tuple[Temuan, ...] = ()

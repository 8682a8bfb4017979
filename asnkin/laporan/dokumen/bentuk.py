"""What a document is, whatever it is printed on; "" is what the data do not say: a dotted line to be filled in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

KONSEP: Final = "konsep – dokumen resmi dari e-Kinerja"
TITIK: Final = "." * 36
TITIK_SEL: Final = "." * 12
LANJUTAN: Final = " "  # a cell that stays blank: what stands above it goes on, or there is nothing to say


class Format(StrEnum):
    """The formats of the annex: D the document, C the result that is attached to it."""

    D11 = "D.1.1"
    D12 = "D.1.2"
    D13 = "D.1.3"
    C11 = "C.1.1"
    C12 = "C.1.2"
    C13 = "C.1.3"

    @property
    def lampiran(self) -> bool:
        """Whether it is one of the attached results."""
        return self.value.startswith("C")


@dataclass(frozen=True, slots=True)
class Kepala:
    """Lines above every format: title, period, agency, time evaluated."""

    judul: tuple[str, ...]
    periode: str
    instansi: str
    penilaian: str


@dataclass(frozen=True, slots=True)
class Orang:
    """A person as the formats name one."""

    nama: str = ""
    nip: str = ""
    pangkat: str = ""
    jabatan: str = ""
    unit_kerja: str = ""


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """A signature block; ``tengah``: below the others, in the middle of the page."""

    sebutan: str
    tempat: str
    tanggal: str
    nama: str
    nip: str
    tengah: bool = False


@dataclass(frozen=True, slots=True)
class Evaluasi:
    """Format D: ``orang`` are the person, the Pejabat Penilai Kinerja and that one's superior.

    ``uraian``: the numbered parts that hold text, a title and its paragraphs.
    """

    format: Format
    kepala: Kepala
    orang: tuple[tuple[str, Orang], ...]
    capaian: str
    predikat: str
    uraian: tuple[tuple[str, tuple[str, ...]], ...]
    tanda_tangan: tuple[TandaTangan, ...]
    kaki: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Perilaku:
    """One of the seven values: its name, its guides, and what the superior said and gave."""

    nama: str
    panduan: tuple[str, ...]
    umpan_balik: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HasilEvaluasi:
    """Format C. ``kolom``: headers of the table of results; rows of ``utama`` and ``tambahan`` have as many cells.

    A cell is text, "" for a dotted line, or LANJUTAN.
    ``lebar``: share of each column. ``orang``: rows of the identity table, label and text of either side.
    """

    format: Format
    kepala: Kepala
    orang: tuple[tuple[str, str, str, str], ...]
    capaian: str
    kolom: tuple[str, ...]
    lebar: tuple[float, ...]
    utama: tuple[tuple[str, ...], ...]
    tambahan: tuple[tuple[str, ...], ...]
    rating_hasil: str
    perilaku: tuple[Perilaku, ...]
    rating_perilaku: str
    predikat: str
    tanda_tangan: TandaTangan
    kaki: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tenggat:
    """A deadline: what must be done, since when, until when at the latest, and how that stands."""

    apa: str
    sejak: str
    sampai: str
    keadaan: str


@dataclass(frozen=True, slots=True)
class Dokumen:
    """Everything about one person: the two formats, and what is told to whoever finishes them in e-Kinerja.

    ``kosong``: what is not filled in, and which cell would fill it; ``keterangan``: how the draft came about.
    """

    nip: str
    nama: str
    evaluasi: Evaluasi | None
    hasil: HasilEvaluasi | None
    kosong: tuple[str, ...]
    tenggat: tuple[Tenggat, ...]
    keterangan: tuple[str, ...]
    kaki: tuple[str, ...]

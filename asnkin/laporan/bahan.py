"""What every report is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from asnkin.analisis.kota.cakupan import Kota
    from asnkin.analisis.kota.rekonsiliasi import Rekonsiliasi
    from asnkin.analisis.ringkasan import Ringkasan
    from asnkin.analisis.tindak_lanjut import TindakLanjut
    from asnkin.hasil import Hasil
    from asnkin.rubrik.model import Rubrik
    from asnkin.tempat import Asal
    from asnkin.temuan import Temuan


@dataclass(frozen=True, slots=True)
class Sumber:
    """A file that was read, by name and SHA-256 of its bytes."""

    berkas: str
    sha256: str


class Cara(StrEnum):
    """How people are kept out of the reports: by pseudonyms, or altogether."""

    SAMARAN = "samaran"
    AGREGAT = "agregat"


@dataclass(frozen=True, slots=True)
class Privasi:
    """What was done to keep people out: ``catatan`` in sentences for the reader, ``jejak`` as rows of the sheet Jejak.

    ``kelompok``: the sentence for tables in which small groups are hidden, "" where none is.
    """

    cara: Cara
    catatan: tuple[str, ...]
    jejak: tuple[tuple[str, str], ...]
    kelompok: str = ""


@dataclass(frozen=True, slots=True)
class Bahan:
    """Results with everything a report says about them. ``dibuat`` is UTC; ``periode`` canonical or "".

    ``lembar_penilai``: (file, sheet) of each rater sheet, where a finding may show a mark or a rater. ``asal``: what
    ``_asal`` of the frames points to. ``kota``: the OPDs, where this is the recap of a whole city; ``rekonsiliasi``:
    what does not agree with SIASN and e-Kinerja, where it was compared. ``privasi``: None where the reports
    name people.
    """

    hasil: Hasil
    rubrik: Rubrik
    ringkasan: Ringkasan
    temuan: Sequence[Temuan]
    periode: str
    dibuat: datetime
    versi: str
    rubrik_sha256: str
    sumber: Sequence[Sumber]
    tindak_lanjut: TindakLanjut
    info: Mapping[str, str] = field(default_factory=dict)
    lembar_penilai: frozenset[tuple[str, str]] = frozenset()
    asal: tuple[Asal, ...] = ()
    kota: Kota | None = None
    privasi: Privasi | None = None
    rekonsiliasi: Rekonsiliasi | None = None

    @property
    def berorang(self) -> bool:
        """Whether there are people to write of; where not, sheets and sections about people are left out."""
        return self.privasi is None or self.privasi.cara is not Cara.AGREGAT

    @property
    def catatan_kelompok(self) -> str:
        """The sentence for a table in which small groups are hidden, "" where none is."""
        return self.privasi.kelompok if self.privasi else ""

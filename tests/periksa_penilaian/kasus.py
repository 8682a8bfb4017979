"""What a test case of a finding code is, and the sheets that several of them share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from periksa_penilaian.lembar_nilai import NIP

if TYPE_CHECKING:
    import pandas as pd

    from asnkin.masukan.tabel import Tabel
    from asnkin.rubrik.model import Rubrik

Potret = tuple[str, str, str, str]  # sel, nilai, pesan, saran

DASAR: Final = "nip | peran | integritas\n"
PENILAI: Final = "nip | peran | penilai_nip | integritas\n"


@dataclass(frozen=True)
class Kasus:
    """One code: sheets that trigger it with all its findings, and sheets that do not."""

    kode: str
    salah: tuple[Tabel, ...]
    harapan: tuple[Potret, ...]
    benar: tuple[Tabel, ...]
    aturan: Rubrik | None = None
    pegawai: pd.DataFrame | None = None
    nip: str = NIP["SITI"]

"""The use case ``periksa``: findings only."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asnkin.alur.baca import baca

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from asnkin.alur.permintaan import Permintaan
    from asnkin.temuan import Temuan


@dataclass(frozen=True, slots=True)
class Periksaan:
    """The findings in the order of showing, what to tell the user, and the exit code."""

    temuan: tuple[Temuan, ...]
    pesan: tuple[str, ...]
    kode_keluar: int


def periksa(minta: Permintaan, *, ketat: bool, maju: Callable[[str], None]) -> Periksaan:
    """Read and check the data, writing nothing; raises GagalAsnkin for what is not about the data."""
    bacaan = baca(minta, maju)
    rubrik = bacaan.rubrik.rubrik
    pesan = (*bacaan.pesan, f"Diperiksa dengan rubrik {rubrik.rubrik} ({rubrik.nama})")
    return Periksaan(bacaan.temuan, pesan, bacaan.kode_keluar(ketat=ketat))


def json_temuan(temuan: Sequence[Temuan]) -> bytes:
    """Return the findings in their public JSON form (SPESIFIKASI §2)."""
    isi = {"skema": 1, "temuan": [satu.sebagai_dict() for satu in temuan]}
    return json.dumps(isi, ensure_ascii=False, indent=2).encode()

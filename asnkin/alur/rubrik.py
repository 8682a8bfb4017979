"""The use cases ``rubrik``: list, show and check rubrics."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asnkin.rubrik.muat import daftar_bawaan, muat_rubrik
from asnkin.rubrik.skema import skema_json
from asnkin.rubrik.tinjau import tinjau

if TYPE_CHECKING:
    from asnkin.galat import CacatNaskah


@dataclass(frozen=True, slots=True)
class Tinjauan:
    """What there is to say about a sound rubric."""

    peringatan: tuple[CacatNaskah, ...]
    kesimpulan: str


def daftar() -> str:
    """Return the built-in rubrics, one a line: code, version, name."""
    return "\n".join(f"{kode:<12}{versi:<8}{nama}" for kode, nama, versi in daftar_bawaan())


def tampil(kode_atau_jalur: str) -> str:
    """Return the text of a sound rubric, comments and all; raises SalahPakai, GagalBerkas, RubrikSalah."""
    return muat_rubrik(kode_atau_jalur).naskah[0].teks


def periksa(kode_atau_jalur: str) -> Tinjauan:
    """Check a rubric; raises RubrikSalah with every fault, GagalBerkas, SalahPakai."""
    termuat = muat_rubrik(kode_atau_jalur)
    peringatan = tuple(tinjau(termuat.rubrik, termuat.akar))
    catatan = f", dengan {len(peringatan)} peringatan" if peringatan else ""
    rubrik = termuat.rubrik
    return Tinjauan(peringatan, f"Rubrik {rubrik.rubrik} versi {rubrik.versi} ({rubrik.nama}) dapat dipakai{catatan}")


def skema() -> bytes:
    """Return the JSON Schema of a rubric file."""
    return json.dumps(skema_json(), ensure_ascii=False, indent=2).encode()

"""What a built-in rubric asks raters for, read from its YAML, so that the examples can not drift from it."""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

if TYPE_CHECKING:
    from contoh_data.orang import Orang

FOLDER = Path(__file__).resolve().parent.parent / "rubrik"


@cache
def _muat(kode: str) -> dict[str, Any]:
    return dict(YAML(typ="safe").load((FOLDER / f"{kode}.yaml").read_text(encoding="utf-8")))


def _komponen(kode: str) -> list[dict[str, Any]]:
    return [satu for satu in _muat(kode)["komponen"].values() if satu["dari"] == "penilaian"]


def butir_rubrik(kode: str) -> dict[str, str]:
    """Butir key -> nama, of every komponen that raters score."""
    return {kunci: butir["nama"] for satu in _komponen(kode) for kunci, butir in satu["butir"].items()}


def butir_orang(kode: str, orang: Orang) -> set[str]:
    """Keys of the butir that apply to a person."""
    return {
        kunci
        for satu in _komponen(kode)
        for kunci, butir in satu["butir"].items()
        if _berlaku(orang, butir.get("berlaku"))
    }


def peran_orang(kode: str, orang: Orang) -> list[str]:
    """Every role that rates a person."""
    peran = dict(_muat(kode).get("penilai", {}))
    for satu in _komponen(kode):
        peran |= satu.get("penilai", {})
    return [nama for nama, isi in peran.items() if not isinstance(isi, dict) or _berlaku(orang, isi.get("berlaku"))]


def _berlaku(orang: Orang, pola: dict[str, list[str]] | None) -> bool:
    kolom = {
        "jenjang": orang.pos.jenjang,
        "rumpun": orang.pos.rumpun,
        "unit_kerja": orang.unit.nama,
        "opd": orang.unit.opd,
        "jabatan": orang.pos.jabatan,
    }
    return all(
        any(fnmatchcase(kolom[nama].casefold(), satu.casefold()) for satu in daftar)
        for nama, daftar in (pola or {}).items()
    )


def wajib_alasan(kode: str) -> list[int]:
    """Marks that need a comment."""
    return list(_muat(kode).get("wajib_alasan", []))

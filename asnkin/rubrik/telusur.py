"""From an error location of the validator to the way a rubric author knows, and to the keys that are valid there."""

from __future__ import annotations

from difflib import get_close_matches
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag

from asnkin.rubrik.model import Rubrik

if TYPE_CHECKING:
    from collections.abc import Iterable

Jalan = tuple[str | int, ...]


def telusuri(loc: Jalan) -> tuple[Jalan, type[BaseModel] | None]:
    """Return the way without the union tags that the validator inserts, and the model (if any) it ends in."""
    jenis: Any = Rubrik
    jalan: list[str | int] = []
    for langkah in loc:
        jenis = _inti(jenis)
        if len(anggota := _anggota(jenis)) > 1:
            jenis = next((satu for satu in anggota if _tanda(satu) == langkah), None)
            continue
        jalan.append(langkah)
        jenis = _isi(jenis, langkah)
    akhir = _inti(jenis)
    return tuple(jalan), akhir if isinstance(akhir, type) and issubclass(akhir, BaseModel) else None


def terdekat(kata: str, pilihan: Iterable[str]) -> str:
    """Return the choice most like ``kata``, "" where none is near."""
    menurut_kecil = {satu.casefold(): satu for satu in pilihan}
    dekat = get_close_matches(kata.casefold(), menurut_kecil, n=1, cutoff=0.6)
    return menurut_kecil[dekat[0]] if dekat else ""


def saran_pilihan(kata: str, pilihan: Iterable[str]) -> str:
    """Ask whether the nearest choice was meant; name them all where none is near."""
    semua = list(pilihan)
    if dekat := terdekat(kata, semua):
        return f'Maksud Anda "{dekat}"?'
    return f"Yang dikenal di sini: {', '.join(semua)}" if semua else ""


def _inti(jenis: Any) -> Any:
    """Strip ``Annotated`` and ``| None``."""
    while True:
        if get_origin(jenis) is Annotated:
            jenis = get_args(jenis)[0]
        elif len(anggota := _anggota(jenis)) == 1:
            jenis = anggota[0]
        else:
            return jenis


def _anggota(jenis: Any) -> list[Any]:
    if get_origin(jenis) not in (Union, UnionType):
        return []
    return [satu for satu in get_args(jenis) if satu is not NoneType]


def _tanda(jenis: Any) -> str | None:
    """Return the tag by which the validator names this member of a union."""
    if get_origin(jenis) is Annotated:
        return next((satu.tag for satu in get_args(jenis)[1:] if isinstance(satu, Tag)), None)
    dari = jenis.model_fields.get("dari") if isinstance(jenis, type) and issubclass(jenis, BaseModel) else None
    return str(get_args(dari.annotation)[0]) if dari else None


def _isi(jenis: Any, langkah: str | int) -> Any:
    """Return the kind of value that one step into ``jenis`` leads to."""
    if isinstance(jenis, type) and issubclass(jenis, BaseModel):
        bidang = jenis.model_fields.get(str(langkah))
        return bidang.annotation if bidang else None
    argumen = get_args(jenis)
    if get_origin(jenis) is tuple and isinstance(langkah, int):
        return argumen[langkah]
    return argumen[-1] if argumen else None  # the values of a dict, the members of a list

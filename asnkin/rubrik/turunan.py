"""Inheritance: a rubric laid over another, key by key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asnkin.masukan.rubrik_yaml import Simpul


def timpa(induk: Simpul, anak: Simpul) -> Simpul:
    """Lay ``anak`` over ``induk``: mappings merge deeply, anything else replaces, an empty value (null) removes.

    A mapping whose ``dari`` differs from that of ``induk`` replaces it whole: the keys of one source of figures mean
    nothing to another.
    """
    if not isinstance(induk.isi, dict) or not isinstance(anak.isi, dict) or _lain_sumber(induk.isi, anak.isi):
        return anak
    hasil = dict(induk.isi)
    for kunci, isi in anak.isi.items():
        hasil[kunci] = timpa(hasil[kunci], isi) if kunci in hasil else isi
    return replace(anak, isi=hasil)


def _lain_sumber(induk: dict[str, Simpul], anak: dict[str, Simpul]) -> bool:
    return "dari" in induk and "dari" in anak and induk["dari"].isi != anak["dari"].isi

"""The nearest of the known names to one that is not known."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from asnkin.periksa.konversi.teks import padat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

KEMIRIPAN: Final = 0.6
MAKS_SARAN: Final = 200


def terdekat(teks: str, dikenal: Iterable[str]) -> str:
    """Return the known name nearest to ``teks`` (letters and digits compared), "" where none is near."""
    kamus = {padat(satu): satu for satu in dikenal}
    dekat = get_close_matches(padat(teks), kamus, n=1, cutoff=KEMIRIPAN)
    return kamus[dekat[0]] if dekat else ""


def saran_mirip(asing: Sequence[str], dikenal: Iterable[str]) -> dict[str, str]:
    """Return ``mungkin`` for each unknown text; nothing is sought beyond ``MAKS_SARAN`` of them (a wrong column)."""
    pilihan = list(dikenal)
    return {satu: mungkin(satu, pilihan) if i < MAKS_SARAN else "" for i, satu in enumerate(asing)}


def mungkin(teks: str, dikenal: Iterable[str]) -> str:
    """Return `` (mungkin maksud Anda 'X')`` to put into an advice, "" where no known name is near."""
    dekat = terdekat(teks, dikenal)
    return f" (mungkin maksud Anda '{dekat}')" if dekat else ""

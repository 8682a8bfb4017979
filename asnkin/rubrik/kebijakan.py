"""Which parts of a rubric are local policy: those whose comments say so, and what a rubric of one's own overrides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asnkin.rubrik.model import Rubrik

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asnkin.rubrik.muat import RubrikTermuat

TANDA: Final = "kebijakan daerah"
_KUNCI: Final = re.compile(r"([a-z_]+):")
_KOMENTAR: Final = re.compile(r"(?:^|\s)#(.*)")
_PENGENAL: Final = frozenset({"turunan_dari", "rubrik", "nama", "versi", "dasar"})  # they say what a rubric is


def bagian_kebijakan(termuat: RubrikTermuat) -> tuple[str, ...]:
    """Return the top-level keys that are local policy, in the order of the model; () where nothing says so.

    A comment speaks of the key it stands beside or within, one that begins its line at the very left of the next key.
    Whatever a file of the user's own overrides in the rubric it inherits from is local policy too.
    """
    ada: set[str] = set()
    for nomor, naskah in enumerate(termuat.naskah):
        turunan = nomor < len(termuat.naskah) - 1 and not naskah.bawaan
        ada.update(kunci for kunci, ditandai in _baris(naskah.teks) if ditandai or turunan)
    return tuple(kunci for kunci in Rubrik.model_fields if kunci in ada - _PENGENAL)


def _baris(teks: str) -> Iterator[tuple[str, bool]]:
    """Yield for each line the top-level key it is about, and whether a comment marks it."""
    kunci, menunggu = "", False
    for baris in teks.splitlines():
        komentar = _KOMENTAR.search(baris)
        ditandai = komentar is not None and TANDA in komentar.group(1).casefold()
        if cocok := _KUNCI.match(baris):
            kunci, ditandai, menunggu = cocok.group(1), ditandai or menunggu, False
        elif baris.startswith("#"):
            menunggu = menunggu or ditandai
            continue
        yield kunci, ditandai

"""The one order in which findings are shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asnkin.temuan import Temuan

_SEL: Final = re.compile(r"([A-Z]*)(\d*)")
_BERAT: Final = {tingkat: nomor for nomor, tingkat in enumerate(Tingkat)}


def urutkan(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """Sort by seriousness, then file, sheet, row and column; the same findings in any order give the same list."""
    return tuple(sorted(temuan, key=_kunci))


def _kunci(satu: Temuan) -> tuple[int, str, str, int, int, str, str, str]:
    cocok = _SEL.match(satu.tempat.sel)
    kolom, baris = cocok.groups() if cocok else ("", "")
    return (
        _BERAT[satu.tingkat], satu.tempat.berkas, satu.tempat.lembar, int(baris or 0), len(kolom), kolom,
        satu.kode, satu.pesan,
    )  # fmt: skip

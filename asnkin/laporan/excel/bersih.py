"""Text that may stand in a cell: no control characters, not too long, never rich-text markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

MAKS_SEL: Final = 32_767  # UTF-16 units a cell holds
PEMBERITAHUAN: Final = " … [dipotong: satu sel memuat paling banyak 32.767 karakter]"
_KENDALI: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def bersihkan(teks: str) -> str:
    """Return ``teks`` fit for a cell: control characters become spaces, an overlong text is cut and says so.

    XlsxWriter passes a string that looks like ``<r>…</r>`` through as raw XML; a trailing space keeps it text.
    """
    bersih = _KENDALI.sub(" ", teks.replace("\r\n", "\n"))
    if len(bersih) * 2 > MAKS_SEL and (satuan := bersih.encode("utf-16-le")) and len(satuan) > MAKS_SEL * 2:
        muat = (MAKS_SEL - len(PEMBERITAHUAN)) * 2
        bersih = satuan[:muat].decode("utf-16-le", errors="ignore") + PEMBERITAHUAN
    return f"{bersih} " if bersih.startswith("<r>") and bersih.endswith("</r>") else bersih


def bersihkan_semua(teks: Sequence[str]) -> Sequence[str]:
    """Return what ``bersihkan`` makes of each; all are looked through at once, and mostly none needs it."""
    gabung = "".join(teks)
    if max(map(len, teks), default=0) * 2 > MAKS_SEL or _KENDALI.search(gabung) or "<r>" in gabung:
        return list(map(bersihkan, teks))
    return teks

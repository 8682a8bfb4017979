"""Letters for consoles that lack them (cp1252, cp437): the nearest that there is, never a failure."""

from __future__ import annotations

import codecs
import unicodedata
from typing import Final

NAMA: Final = "asnkin-huruf"
_GANTI: Final = {
    "–": "-", "—": "-", "−": "-", "‑": "-", "─": "-", "━": "-", "│": "|", "…": "...", "→": "->", "›": ">", "‹": "<",
    "“": '"', "”": '"', "‘": "'", "’": "'", "×": "x", "÷": "/", "≥": ">=", "≤": "<=", "·": "-", "•": "*",
    "█": "#", "▌": " ", "\u202f": " ", "\u00a0": " ",
}  # fmt: skip


def daftarkan() -> None:
    """Make ``errors=NAMA`` known to every stream."""
    codecs.register_error(NAMA, _ganti)


def _ganti(salah: UnicodeError) -> tuple[str, int]:
    """Give what stands for the letters that cannot be encoded."""
    if not isinstance(salah, UnicodeEncodeError):
        raise salah
    return "".join(map(_padanan, salah.object[salah.start : salah.end])), salah.end


def _padanan(huruf: str) -> str:
    if huruf in _GANTI:
        return _GANTI[huruf]
    dasar = unicodedata.normalize("NFKD", huruf).encode("ascii", "ignore").decode()
    return dasar or "?"

"""Numbers written as text: Indonesian, English, or in a way that both would read."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

TANDA_KOSONG: Final = frozenset({"-", "–", "—", "--", "---", "***", "N/A", "n/a", "Data Kosong", "DATA KOSONG"})
_AWALAN: Final = re.compile(r"^(?:rp|idr)\.? *|,-+$|(?<=[0-9]) ?%$", re.IGNORECASE)
_RUPIAH: Final = re.compile(r"^(?:rp|idr)|,-+$", re.IGNORECASE)
_POLOS: Final = re.compile(r"[+-]?[0-9]+(?:[eE][+-]?[0-9]{1,4})?")
_RAGU: Final = re.compile(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}")
_INDONESIA: Final = re.compile(
    r"[+-]?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]*,[0-9]+(?:[eE][+-]?[0-9]{1,4})?)"
)
_INGGRIS: Final = re.compile(
    r"[+-]?(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]*\.[0-9]+(?:[eE][+-]?[0-9]{1,4})?)"
)


class Bentuk(Enum):
    """What a text shows about the notation it is written in."""

    POLOS = "digit saja"
    INDONESIA = "1.234,5"
    INGGRIS = "1,234.5"
    RAGU = "1.234"
    BUKAN = "bukan angka"


def urai(teks: str) -> tuple[Bentuk, float, float]:
    """Return the form of a number text and its value read the Indonesian and the English way (equal unless RAGU).

    Currency (``Rp 1.500``, ``1.500,-``: written Indonesian) and ``%`` are set aside: ``95%`` is 95.
    """
    isi = _AWALAN.sub("", teks.strip().replace("\N{MINUS SIGN}", "-")).strip()
    rupiah = _RUPIAH.search(teks.strip()) is not None
    if _POLOS.fullmatch(isi):
        x = float(isi)
        return Bentuk.POLOS, x, x
    if _RAGU.fullmatch(isi) and not (rupiah and "." in isi):
        return Bentuk.RAGU, _indonesia(isi), _inggris(isi)
    if _INDONESIA.fullmatch(isi):
        return Bentuk.INDONESIA, _indonesia(isi), _indonesia(isi)
    if _INGGRIS.fullmatch(isi):
        return Bentuk.INGGRIS, _inggris(isi), _inggris(isi)
    return Bentuk.BUKAN, float("nan"), float("nan")


def berhias(teks: str) -> bool:
    """Tell whether a number text carries a currency or per cent sign."""
    return _AWALAN.search(teks.strip()) is not None


def notasi_inggris(bentuk: Iterable[Bentuk]) -> bool | None:
    """Tell which notation a column shows: True English, False Indonesian, None where it does not tell."""
    ada = set(bentuk)
    if (Bentuk.INGGRIS in ada) == (Bentuk.INDONESIA in ada):
        return None
    return Bentuk.INGGRIS in ada


def _indonesia(isi: str) -> float:
    return float(isi.replace(".", "").replace(",", "."))


def _inggris(isi: str) -> float:
    return float(isi.replace(",", ""))

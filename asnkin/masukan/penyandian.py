"""Bytes of text files -> text: which encoding they are in, found by looking."""

from __future__ import annotations

import re
from typing import Final

_BOM_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_CHARSET: Final = re.compile(
    rb"<(?:meta|\?xml)\b[^<>]{0,200}?\b(?:charset|encoding)\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE
)
_CONTOH: Final = 4096
_BANYAK: Final = 0.3


def urai_sandi(isi: bytes) -> tuple[str, int]:
    """Decode bytes: UTF-8 with or without mark, UTF-16, else as a page says, else cp1252.

    Also how many letters had no meaning; these, NUL among them, are U+FFFD.
    """
    teks = _urai(isi).replace("\0", "\ufffd")
    return teks, teks.count("\ufffd")


def utf16(isi: bytes) -> str:
    """The UTF-16 codec of bytes with a mark, or with a zero in every other place; "" where it is another encoding."""
    if isi.startswith(_BOM_UTF16):
        return "utf-16"
    contoh = isi[:_CONTOH]
    genap, ganjil = contoh[::2].count(0), contoh[1::2].count(0)
    banyak = _BANYAK * len(contoh) / 2
    if ganjil > banyak and not genap:
        return "utf-16-le"
    return "utf-16-be" if genap > banyak and not ganjil else ""


def _urai(isi: bytes) -> str:
    if sandi := utf16(isi):
        return isi.decode(sandi, "replace")
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    cocok = _CHARSET.search(isi[:_CONTOH])
    sebutan = cocok.group(1).decode("ascii", "replace").casefold() if cocok else ""
    if sebutan.startswith(("windows-", "iso-8859-")) and sebutan != "iso-8859-1":
        try:
            return isi.decode(sebutan, "replace")
        except LookupError:
            pass
    return isi.decode("cp1252", "replace")

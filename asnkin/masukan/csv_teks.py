"""Text files: encoding and delimiter found by looking, rows kept as a spreadsheet would number them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from typing import Final

from asnkin.masukan.buku import LembarMentah

_PEMISAH: Final = (",", ";", "\t", "|")
_SEP: Final = re.compile(r"sep=([,;|\t])\r?\n?", re.IGNORECASE)
_RUMUS_TEKS: Final = re.compile(r'="(.*)"')
_CONTOH_BARIS: Final = 60
_MEDAN_MAKS: Final = 1 << 20


def urai_sandi(isi: bytes) -> tuple[str, int]:
    """Decode bytes: UTF-8 with or without mark, UTF-16 with mark, else cp1252; also how many bytes had no meaning."""
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        teks = isi.decode("utf-16", "replace")
        return teks, teks.count("\ufffd")
    try:
        return isi.decode("utf-8-sig"), 0
    except UnicodeDecodeError:
        teks = isi.decode("cp1252", "replace")
        return teks, teks.count("\ufffd")


def baca_csv(nama: str, dasar: str, teks: str) -> LembarMentah:
    """Split text into a grid of strings, blank cells "". A leading ``sep=;`` line is obeyed and is no row, as in Excel.

    Raises ``csv.Error`` where a cell is absurdly long.
    """
    csv.field_size_limit(_MEDAN_MAKS)
    awal = _SEP.match(teks)
    if awal is not None:
        teks = teks[awal.end() :]
    pemisah = awal.group(1) if awal is not None else cari_pemisah(teks)
    baris: list[list[object]] = [list(satu) for satu in csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)]
    while baris and not any(baris[-1]):
        baris.pop()
    lebar = max(map(len, baris), default=0)
    for satu in baris:
        if len(satu) < lebar:
            satu.extend([""] * (lebar - len(satu)))
    if '="' in teks:
        baris = [[_lepas(sel) for sel in satu] for satu in baris]
    return LembarMentah(nama, dasar, "", baris)


def cari_pemisah(teks: str) -> str:
    """Find the delimiter: the one which splits most of the first lines into the same number (>1) of cells."""
    contoh = "".join(teks.splitlines(keepends=True)[:_CONTOH_BARIS])
    return max(_PEMISAH, key=lambda pemisah: _keteraturan(contoh, pemisah))


def _keteraturan(contoh: str, pemisah: str) -> tuple[int, int]:
    lebar = Counter(len(satu) for satu in csv.reader(io.StringIO(contoh, newline=""), delimiter=pemisah) if satu)
    del lebar[1]
    if not lebar:
        return (0, 0)
    banyak, kali = max(lebar.items(), key=lambda satu: (satu[1], satu[0]))
    return (kali, banyak)


def _lepas(sel: object) -> object:
    """Undo ``="190001…"``, the way programs keep a number from being reformatted."""
    cocok = _RUMUS_TEKS.fullmatch(sel) if isinstance(sel, str) else None
    return sel if cocok is None else cocok.group(1)

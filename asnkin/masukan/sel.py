"""Cleaning cells, a column at a time: stripped text, blank as None, error values marked."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final, cast

from asnkin.masukan.tabel import SelRusak

if TYPE_CHECKING:
    from collections.abc import Sequence

_KODE_TAK_TAMPAK: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_TAK_TAMPAK: Final = re.compile(f"[{_KODE_TAK_TAMPAK}]")
# text that needs work: blank at an end, two blanks, any blank but the common one, an invisible letter
_PERLU: Final = re.compile(rf"^\s|\s$|\s\s|[^\S ]|[{_KODE_TAK_TAMPAK}]")
_SEKAT: Final = "¬"  # joins texts to look at all at once; printable, and a text that holds it only costs time
_UJUNG: Final = frozenset({"", " ", _SEKAT})
_AWAL_GALAT: Final = "# E"
_TANDA: Final = ("  ", f" {_SEKAT}", f"{_SEKAT} ", f"{_SEKAT}{_SEKAT}", "#", "Err:")
_GALAT: Final = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!)|Err:\d{3}")


def rapikan(teks: str) -> str:
    """Strip text, collapse inner runs of white space to one blank, drop invisible letters."""
    return " ".join((teks if teks.isprintable() else _TAK_TAMPAK.sub("", teks)).split())


def tak_tampak(sel: Sequence[object]) -> list[int]:
    """Positions of the texts that hold invisible letters (zero-width blanks, soft hyphens, direction marks)."""
    return [
        i for i, satu in enumerate(sel) if type(satu) is str and not satu.isprintable() and _TAK_TAMPAK.search(satu)
    ]


def bersihkan(sel: Sequence[object]) -> list[object]:
    """Clean a column: text stripped and collapsed, blank text None, error texts SelRusak; the rest stays as it is.

    Only distinct texts are looked at, and first all of them at once, so that healthy columns cost next to nothing.
    """
    jenis = set(map(type, sel))
    if str not in jenis:
        return sel if isinstance(sel, list) else list(sel)
    beda = set(sel) if jenis == {str} else {satu for satu in sel if type(satu) is str}
    teks = cast("set[str]", beda)
    if _sehat(_SEKAT.join(teks)):
        return sel if isinstance(sel, list) else list(sel)
    ganti: dict[object, object] = {}
    for satu in teks:
        if not satu:
            ganti[satu] = None
        elif satu[0] in _AWAL_GALAT and _GALAT.fullmatch(satu.strip()):
            ganti[satu] = SelRusak(satu.strip(), "galat")
        elif _PERLU.search(satu):
            ganti[satu] = rapikan(satu) or None
    return [ganti.get(satu, satu) if type(satu) is str else satu for satu in sel] if ganti else list(sel)


def _sehat(gabung: str) -> bool:
    """Whether joined texts need no work: no control, odd or doubled blank, none at an end, nothing empty, no error."""
    return (
        gabung.isprintable()
        and gabung[:1] not in _UJUNG
        and gabung[-1:] not in _UJUNG
        and not any(satu in gabung for satu in _TANDA)
    )


def tampil(sel: object) -> str:  # noqa: PLR0911 - one answer for each kind of cell
    """What a cell shows, as short text: ``5.0`` -> ``5``, a date as ``2026-04-05``, blank as ""."""
    match sel:
        case None:
            return ""
        case str():
            return rapikan(sel)
        case bool():
            return "BENAR" if sel else "SALAH"
        case float() if sel.is_integer() and abs(sel) < 1e15:  # noqa: PLR2004 - digits that a number keeps
            return str(int(sel))
        case datetime() if sel.time() == time():
            return sel.date().isoformat()
        case date():
            return str(sel)
        case _:
            return str(sel)


def kosong(sel: object) -> bool:
    """Whether a raw cell holds nothing but white space."""
    return sel is None or (isinstance(sel, str) and not sel.strip())

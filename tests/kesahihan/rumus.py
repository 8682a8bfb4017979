"""Whether a formula can be one, by its letters alone; what it means only a spreadsheet program can tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MAKS: Final = 8_192
_TEKS: Final = re.compile(r'"(?:[^"]|"")*"')
_LEMBAR: Final = re.compile(r"'((?:[^']|'')+)'!|(?<![\w.'!])([^\W\d][\w.]*)!")
_GALAT: Final = re.compile(r"#(?:REF!|NAME\?)")
_PASANG: Final = {")": "(", "}": "{"}


def cek_rumus(rumus: str, lembar: Iterable[str]) -> Iterator[str]:
    """Yield what is wrong with a formula as it stands in the XML: English names, commas, no leading ``=``."""
    sebut = f"rumus {rumus[:80]!r}"
    if not rumus or rumus[0] == "=" or len(rumus) > _MAKS:
        yield f"{sebut}: kosong, berawalan =, atau terlalu panjang"
    polos = _GALAT.sub("", _TEKS.sub('""', rumus))
    kenal = {satu.lower() for satu in lembar}
    for kutip, nama in _LEMBAR.findall(polos):
        if (tujuan := kutip.replace("''", "'") or nama).lower() not in kenal:
            yield f"{sebut}: lembar {tujuan!r} tidak ada"
    polos = _LEMBAR.sub("", polos)
    if polos.replace('""', "").count('"'):
        yield f"{sebut}: tanda kutip tidak ditutup"
    if _GALAT.search(rumus):
        yield f"{sebut}: merujuk sel yang tidak ada"
    yield from (f"{sebut}: {satu}" for satu in _kurung(polos))


def _kurung(polos: str) -> Iterator[str]:
    """Brackets close what they open, and ``;`` parts the rows of an array only."""
    buka: list[str] = []
    for huruf in polos:
        if huruf in "({":
            buka.append(huruf)
        elif huruf in _PASANG:
            if not buka or buka.pop() != _PASANG[huruf]:
                yield "kurung tidak berpasangan"
                return
        elif huruf == ";" and "{" not in buka:
            yield "titik koma sebagai pemisah"
    if buka:
        yield "kurung tidak ditutup"

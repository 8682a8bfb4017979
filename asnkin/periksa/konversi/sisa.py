"""What is left of a damaged NIP: enough to tell whose it could have been, never enough to repair it."""

from __future__ import annotations

import math
import re
from typing import Final

from asnkin.periksa.konversi.nip import DIGIT_EXCEL, rapikan
from asnkin.periksa.konversi.tampak import tampak

_AWALAN_MIN: Final = 4
_PANJANG_MIN: Final = 14
_ILMIAH: Final = re.compile(r"([0-9])(?:[.,]([0-9]+))?[eE]\+?17")
_SERUPA: Final = str.maketrans("OoQDlI|SB", "000011158")


def sisa_nip(sel: object) -> tuple[set[str], set[str]]:
    """Return for a damaged cell the keys that it shares with the true NIP (see ``kurangi``), or the NIP's first digits.

    A number keeps fifteen digits (rounded by some programs, cut by others), a text like ``1,90001E+17`` still fewer,
    the last of them rounded. Letters that look like digits are taken for them.
    """
    tampil = tampak(sel)
    if isinstance(sel, int | float) and not isinstance(sel, bool) and math.isfinite(sel):
        if abs(sel) >= 10**DIGIT_EXCEL:
            bulat = f"{sel:.{DIGIT_EXCEL - 1}e}".split("e")[0].replace(".", "")
            return set(), {bulat, str(int(sel))[:DIGIT_EXCEL]}
    elif (cocok := _ILMIAH.fullmatch(tampil.replace(" ", ""))) is not None:
        digit = (cocok.group(1) + (cocok.group(2) or ""))[:DIGIT_EXCEL]
        return set(), {digit[:-1]} if len(digit) > _AWALAN_MIN else set()
    rapi = rapikan(tampil).translate(_SERUPA)
    return ({rapi} | kurangi({rapi}) if len(rapi) >= _PANJANG_MIN else set()), set()


def kurangi(teks: set[str]) -> set[str]:
    """Return the texts with one character left out.

    Two texts that share one of these are a slip apart: a digit missing, added, changed or moved.
    """
    return {satu[:i] + satu[i + 1 :] for satu in teks for i in range(len(satu))}

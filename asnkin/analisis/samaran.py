"""Pseudonyms: one code a NIP, the same for the same secret in every period and file, and nothing to be read in it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

KUNCI_MIN: Final = 16  # characters; a shorter secret is guessed together with the few NIPs that there can be
PANJANG: Final = 10  # letters of 5 bits: among 70 000 people two share a code once in half a million runs
POLA_KODE: Final = re.compile(r"P-[0-9A-Z]{5}(?:-[0-9A-Z]{5})+")
# base 32 without I, L, O, U: no letter is taken for another, and few words come about
_ABJAD: Final = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
_KELOMPOK: Final = 5  # letters between hyphens
_TERPANJANG: Final = 50  # letters in a SHA-256, in whole groups
_PUTARAN: Final = 200_000  # makes each guess of a secret cost a tenth of a second
_GARAM: Final = b"asnkin samaran 1"


@dataclass(frozen=True, slots=True)
class Kunci:
    """A secret made ready for use; ``sekali``: made at random for one run, kept nowhere."""

    isi: bytes = field(repr=False)
    sekali: bool = False

    def sidik(self) -> str:
        """Return what tells two secrets apart without giving either away."""
        return hmac.new(self.isi, b"sidik", hashlib.sha256).hexdigest()[:16]


def siapkan_kunci(rahasia: str, *, sekali: bool = False) -> Kunci:
    """Stretch a secret into a key (PBKDF2-HMAC-SHA256, fixed salt: the same secret has to give the same codes)."""
    return Kunci(hashlib.pbkdf2_hmac("sha256", rahasia.encode(), _GARAM, _PUTARAN), sekali)


def samarkan_nip(nip: Sequence[str], kunci: Kunci, panjang: int = PANJANG) -> list[str]:
    """Return a code such as ``P-7KQ2M-9PXWA`` for each distinct NIP: HMAC-SHA256 in ``panjang`` letters of 5 bits.

    Where two people of the list would share a code, theirs alone grow by whole groups until they differ.
    """
    ringkasan = {
        satu: _huruf(hmac.digest(kunci.isi, satu.encode(errors="replace"), "sha256")) for satu in dict.fromkeys(nip)
    }
    panjang_orang = dict.fromkeys(ringkasan, panjang)
    while ganda := _ganda({satu: isi[: panjang_orang[satu]] for satu, isi in ringkasan.items()}):
        for satu in ganda:
            panjang_orang[satu] += _KELOMPOK
    return [_tulis(ringkasan[satu][: panjang_orang[satu]]) for satu in nip]


def _ganda(kode: dict[str, str]) -> list[str]:
    """Return those whose code somebody else has too and can still grow."""
    pemilik: dict[str, list[str]] = {}
    for satu, isi in kode.items():
        pemilik.setdefault(isi, []).append(satu)
    return [satu for milik in pemilik.values() if len(milik) > 1 for satu in milik if len(kode[satu]) < _TERPANJANG]


def _huruf(bita: bytes) -> str:
    return base64.b32encode(bita).decode().translate(_ABJAD)


def _tulis(huruf: str) -> str:
    return "-".join(("P", *(huruf[i : i + _KELOMPOK] for i in range(0, len(huruf), _KELOMPOK))))

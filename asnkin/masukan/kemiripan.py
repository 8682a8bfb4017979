"""How near a header is to the names of a field: what the clerk may have meant."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Final

from asnkin.masukan.header import rupa

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.masukan.cocok import Peta
    from asnkin.masukan.header import Judul

_MIRIP: Final = 0.72
_KATA_LEBIH: Final = 2


def judul_mirip(bidang: str, peta: Peta, judul: Judul, kolom: Sequence[int]) -> int | None:
    """The unused column whose header is nearest to a field's names, None where none is near.

    Near is a spelling that differs little, or a header that has all words of the name, or the name all of its words.
    """
    nilai = {j: kemiripan(bidang, judul.teks[j], peta) for j in kolom}
    terbaik = max(nilai, key=lambda j: nilai[j], default=None)
    return terbaik if terbaik is not None and nilai[terbaik] else None


def kemiripan(bidang: str, teks: str, peta: Peta) -> float:
    """How near a header is to a field's names, 0 where it is not near at all."""
    nama = [bentuk for bentuk, isi in peta.judul.items() if any(satu == bidang for satu, _ in isi)]
    nama += [bentuk for bentuk, kunci in peta.butir.items() if kunci == bidang]
    nilai = max((_dekat(bentuk, satu) for bentuk in rupa(teks) for satu in nama), default=0)
    return nilai if nilai >= _MIRIP else 0


def _dekat(satu: str, dua: str) -> float:
    nilai = difflib.SequenceMatcher(None, satu, dua).ratio()
    kata, kata_dua = set(satu.split()), set(dua.split())
    sebagian = bool(kata and kata_dua) and (kata <= kata_dua or kata_dua <= kata)
    return max(nilai, _MIRIP) if sebagian and abs(len(kata) - len(kata_dua)) <= _KATA_LEBIH else nilai

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
    return max((_terdekat(bentuk, nama) for bentuk in rupa(teks)), default=0)


def _terdekat(bentuk: str, nama: Sequence[str]) -> float:
    """How near the nearest of ``nama`` is to a header; names that cannot be near are told without comparing letters."""
    banding = difflib.SequenceMatcher(None, "", bentuk)
    kata = set(bentuk.split())
    nilai = 0.0
    for satu in nama:
        kata_nama = set(satu.split())
        if (kata_nama <= kata or kata <= kata_nama) and abs(len(kata) - len(kata_nama)) <= _KATA_LEBIH:
            nilai = max(nilai, _MIRIP)
        batas = max(nilai, _MIRIP)
        banding.set_seq1(satu)
        if banding.real_quick_ratio() >= batas and banding.quick_ratio() >= batas:
            dekat = banding.ratio()
            nilai = dekat if dekat >= batas else nilai
    return nilai

"""Name and NIP in one cell, or in two rows of one column: taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from asnkin.masukan.header import normal
from asnkin.masukan.kamus import NAMA, NIP
from asnkin.masukan.sel import kosong, rapikan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.masukan.buku import LembarMentah
    from asnkin.masukan.cocok import Peta
    from asnkin.masukan.header import Judul

_BERNIP: Final = re.compile(r"(?:\(?\b(?:NIP|NI ?PPPK|NIPPPK)\b\W{0,4})?('?\d[\d .]{6,26}\d)\)?", re.IGNORECASE)
_SEKAT: Final = " ,;:/|(-–"
_CONTOH: Final = 30
_BAGIAN: Final = 3
_NAMA_MIN: Final = 3
_JUDUL: Final = "Nama / NIP"


@dataclass(frozen=True, slots=True)
class Terpisah:
    """A column taken apart: name and NIP of each row; ``lanjut``: rows that only hold the NIP of the row above."""

    nama: list[object]
    nip: list[object]
    lanjut: set[int] = field(default_factory=set)


def pisahkan(sel: Sequence[object]) -> Terpisah:
    """Take cleaned cells apart; a NIP that stands alone below a name without one belongs to that name."""
    pasangan = [pisah_nama_nip(satu) for satu in sel]
    nama, nip = [satu for satu, _ in pasangan], [satu for _, satu in pasangan]
    lanjut: set[int] = set()
    for i in range(1, len(sel)):
        if nip[i] is not None and nama[i] is None and nip[i - 1] is None and nama[i - 1] is not None:
            nip[i - 1] = nip[i]
            lanjut.add(i)
    return Terpisah(nama, nip, lanjut)


def pisah_nama_nip(sel: object) -> tuple[object, object]:
    """Take one cell apart into name and NIP; None for what it does not hold."""
    if not isinstance(sel, str):
        return (None, sel)  # a NIP that was typed as a number, or blank
    cocok = _BERNIP.search(sel)
    if cocok is None:
        return (sel, None)
    nama = sel[: cocok.start()].strip(_SEKAT) or sel[cocok.end() :].strip(_SEKAT)
    return (nama or None, cocok.group(1))


def tandai_nama_nip(lembar: LembarMentah, judul: Judul, peta: Peta) -> Judul:
    """Where one of name and NIP has no column, and the other's cells hold both, let its header say so."""
    if "nip" not in peta.definisi.bidang:
        return judul
    nama, nip = ([j for j, isi in enumerate(judul.nama) if _salah_satu(isi, alias)] for alias in (NAMA, NIP))
    if len(nama) + len(nip) != 1 or not _berisi_keduanya(
        lembar, judul.akhir + 1, (nama or nip)[0], bersusun=bool(nama)
    ):
        return judul
    j = (nama or nip)[0]
    return replace(judul, nama=tuple((_JUDUL,) if k == j else isi for k, isi in enumerate(judul.nama)))


def _salah_satu(nama: Sequence[str], alias: Sequence[str]) -> bool:
    return any(normal(satu) in alias for satu in nama)


def _berisi_keduanya(lembar: LembarMentah, mulai: int, j: int, *, bersusun: bool) -> bool:
    """Whether a third of the first cells hold a name and a NIP (``bersusun``: or the NIP of the name above)."""
    isi = [
        rapikan(satu) if isinstance(satu := baris[j], str) else satu
        for baris in lembar.sel[mulai : mulai + _CONTOH]
        if not kosong(baris[j])
    ]
    lengkap = sum(nip is not None and _bernama(nama) for nama, nip in map(pisah_nama_nip, isi))
    pasangan = len(pisahkan(isi).lanjut) if bersusun else 0
    return bool(isi) and (lengkap + pasangan) * _BAGIAN >= len(isi)


def _bernama(nama: object) -> bool:
    return isinstance(nama, str) and len(re.findall(r"[^\W\d_]", nama)) >= _NAMA_MIN

"""Where SIASN has a person: the names under which the OPD and the unit may be known there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.analisis.kota.nama_opd import jalur_nama, kunci_nama

if TYPE_CHECKING:
    import pandas as pd

# the columns that may name the OPD, the most telling first; the instansi is the same for everybody
_KOLOM: Final = ("unor_induk", "satuan_kerja", "satuan_kerja_induk", "unor_nama")


class Satuan:
    """The offices of every row of a SIASN export; equal rows are looked at once."""

    def __init__(self, siasn: pd.DataFrame) -> None:
        """Note what names the rows have: ``siasn`` as ``Pembanding`` has it."""
        isi = list(zip(*(siasn[nama].tolist() for nama in _KOLOM), strict=True))
        self._isi = isi
        self._kunci = {satu: _kunci(satu) for satu in dict.fromkeys(isi)}
        self._semua = {kunci for semua in self._kunci.values() for kunci in semua}
        self._bersama = {(a, b) for semua in self._kunci.values() for a in semua for b in semua}
        self._jawab: dict[tuple[tuple[str, ...], str, str], str | None] = {}

    def dikenal(self, nama: str) -> bool:
        """Whether an office of this name is there at all."""
        return kunci_nama(nama) in self._semua

    def urutan(self, i: int) -> tuple[str, ...]:
        """Return the keys of the offices of row ``i``, the most telling first."""
        return self._kunci[self._isi[i]]

    def nama_opd(self, i: int) -> str:
        """Return what to call the OPD of row ``i``, "" where the row names no office."""
        induk, kerja, kerja_induk, unor = self._isi[i]
        jalur = jalur_nama(unor)
        return induk or (jalur[-1] if len(jalur) > 1 else "") or kerja or kerja_induk or unor

    def sebut(self, i: int) -> str:
        """Return the offices of row ``i`` as text."""
        induk, kerja, kerja_induk, unor = self._isi[i]
        return ", ".join(dict.fromkeys(satu for satu in (induk or kerja or kerja_induk, unor) if satu)) or "tanpa unit"

    def banding(self, i: int, opd: str, unit: str) -> str | None:
        """Return ``opd`` or ``unit`` where row ``i`` is in another one; None where it agrees or cannot be told.

        A name that SIASN does not have at all is another wording, which proves nothing.
        """
        tanya = (self._isi[i], opd, unit)
        if tanya not in self._jawab:
            self._jawab[tanya] = self._banding(self._kunci[self._isi[i]], kunci_nama(opd), kunci_nama(unit))
        return self._jawab[tanya]

    def _banding(self, milik: tuple[str, ...], opd: str, unit: str) -> str | None:
        if not milik or opd not in self._semua:
            return None
        if opd not in milik:
            return "opd"
        return "unit" if unit not in milik and (opd, unit) in self._bersama else None


def _kunci(nama: tuple[str, ...]) -> tuple[str, ...]:
    semua = (kunci_nama(bagian) for satu in nama for bagian in jalur_nama(satu))
    return tuple(dict.fromkeys(satu for satu in semua if satu))

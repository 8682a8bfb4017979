"""Rows of totals: known by what they say (``Total Bidang A``) or by holding the sums of the rows above them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import isclose
from typing import TYPE_CHECKING, Final, cast

from asnkin.masukan.header import normal
from asnkin.masukan.sel import kosong

if TYPE_CHECKING:
    from asnkin.masukan.buku import LembarMentah
    from asnkin.masukan.header import Judul

_AWAL_JUMLAH: Final = r"(?:sub ?|grand ?)?(?:jumlah|jml|total|rata ?rata|rerata)\b"
_KATA_JUMLAH: Final = (
    r"(?:[ivx]+|\d+|[a-e]|total|keseluruhan|seluruhnya|seluruh|nilai|bobot|skor|capaian|pegawai|asn|orang|akhir|"
    r"rata|skp|kinerja|utama|tambahan|sangat|baik|cukup|kurang|buruk|butuh|perbaikan|predikat)"
)
_JUMLAH: Final = re.compile(
    rf"(?:(?:(?:nilai|capaian|persentase|kinerja) )*{_AWAL_JUMLAH}|nilai (?:akhir|skp|capaian skp|prestasi kerja))"
    rf"(?: {_KATA_JUMLAH})*"
)
_MULAI_JUMLAH: Final = re.compile(_AWAL_JUMLAH)
_JUMLAH_BARIS_MAKS: Final = 500
_SELISIH: Final = 1e-6
_SIGMA: Final = frozenset({"Σ", "Ʃ", "∑"})
_ANGKA: Final = re.compile(r"[-\d.,%() ]+")
_HITUNG: Final = re.compile(r"\b(?:pegawai|asn|orang)$")
_ORANG_MAKS: Final = 100_000

Isi = list[tuple[int, object]]  # (held column, cell) of the cells of a row that are not blank


def menyebut_jumlah(teks: str) -> bool:
    """Whether a text is that of a total and nothing else."""
    return _JUMLAH.fullmatch(normal(teks)) is not None


@dataclass(frozen=True, slots=True)
class Penjumlah:
    """Tells the totals of one table. ``kunci`` and ``inti``: held columns, -1 for none; see ``baris.Pemilah``."""

    lembar: LembarMentah
    judul: Judul
    kunci: int
    inti: int

    def jumlah(self, i: int, isi: Isi) -> bool:
        """A total: one text that says so, beside it nothing but numbers, and no key other than that text.

        A text that begins so in front of the key and of the indikator, both blank, says so whatever follows in it
        (``Total Bidang A``), and beside other text (``Rata-rata``, ``88,2``, ``Baik``).
        """
        teks = [(j, satu) for j, satu in isi if isinstance(satu, str) and not _ANGKA.fullmatch(satu)]
        if not teks:
            return self._di_depan(i, -1) and self._menjumlah(i, isi)
        if len(teks) == len(isi) > 1:
            return False
        j, satu = teks[0]
        bentuk = normal(satu)
        kunci = self.lembar.sel[i][self.kunci] if self.kunci >= 0 and self.inti < 0 else ""
        kunci_kosong = self.kunci == j or kosong(kunci)
        tanpa_kunci = kunci_kosong or (isinstance(kunci, float) and kunci < _ORANG_MAKS)  # a count of people
        if j != self.kunci and tanpa_kunci and self._di_depan(i, j) and _MULAI_JUMLAH.match(bentuk):
            return True
        if len(teks) != 1 or (self._berindikator(j) and _HITUNG.search(bentuk)):
            return False  # "Jumlah pegawai" may well be an indicator
        return kunci_kosong and (menyebut_jumlah(satu) or satu.strip() in _SIGMA)

    def _menjumlah(self, i: int, isi: Isi) -> bool:
        """Whether a row of numbers alone, without a key, holds the sums of the same rows above it."""
        if (self.kunci >= 0 and not kosong(self.lembar.sel[i][self.kunci])) or not all(
            isinstance(satu, float) for _, satu in isi
        ):
            return False
        jumlah = dict.fromkeys((j for j, _ in isi), 0.0)
        for atas in range(i - 1, max(self.judul.akhir, i - _JUMLAH_BARIS_MAKS), -1):
            for j in jumlah:
                sel = self.lembar.sel[atas][j]
                jumlah[j] += sel if isinstance(sel, float) else 0
            if all(isclose(jumlah[j], cast("float", satu), abs_tol=_SELISIH) for j, satu in isi):
                return True
        return False

    def _di_depan(self, i: int, j: int) -> bool:
        """Whether the text in column ``j`` cannot be an indikator, and the row has none."""
        kolom = [k for k in range(len(self.judul.teks)) if k == self.inti or self._berindikator(k)]
        return all(k != j and kosong(self.lembar.sel[i][k]) for k in kolom)

    def _berindikator(self, j: int) -> bool:
        return any("indikator" in normal(lapis).split() for lapis in self.judul.jalur[j])

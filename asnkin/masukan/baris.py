"""Rows below the header that are no data: numbering, blank, group headings, totals, repeated headers, signatures.

A row with any content that is none of these stays data, even without a NIP: what is wrong with it is then a finding.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, cast

from asnkin.aturan import lembar as aturan
from asnkin.masukan.header import normal
from asnkin.masukan.sel import kosong, rapikan
from asnkin.masukan.tabel import SelRusak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.aturan.jenis import Aturan
    from asnkin.masukan.buku import LembarMentah
    from asnkin.masukan.header import Judul

_JUMLAH: Final = re.compile(
    r"(?:sub ?|grand ?)?(?:jumlah|jml|total|rata ?rata|rerata|nilai akhir)"
    r"(?: (?:[ivx]+|\d+|[a-e]|total|keseluruhan|seluruhnya|seluruh|nilai|bobot|skor|capaian|pegawai|asn|orang|akhir|"
    r"rata|skp|kinerja|utama|tambahan))*"
)
_ANGKA: Final = re.compile(r"[-\d.,%() ]+")
_NOMOR: Final = re.compile(r"\(?(\d{1,3})\)?")
_URUT_MIN: Final = 3
_PENCACAH: Final = re.compile(r"\(?(?:[a-z]|[ivx]{1,5})[.)]?", re.IGNORECASE)
_HARI: Final = r"(?!\s*(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)\b)"
_BULAN: Final = r"(?:jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)[a-z]*"
_TANDA: Final = re.compile(
    r"mengetahui|menyetujui|mengesahkan|ditetapkan (?:di|pada|oleh)\b|dibuat (?:di|oleh)\b|disusun oleh|(?:di)?cetak\b|"
    r"tanda tangan|ttd\b|" + _HARI + r"[a-z .]+,\s*(?:\d{1,2}|\.{2,}|…+|_+)?\s*" + _BULAN + r"\s*\d{4}",
    re.IGNORECASE,
)
_NIP_TANDA: Final = re.compile(r"nip\W*\d", re.IGNORECASE)
_JABATAN_TANDA: Final = re.compile(
    r"(?:a\.?\s?n\.?|plt\.?|plh\.?|u\.?b\.?)\s|kepala\b|sekretaris\b|camat\b|direktur\b|bupati|wali ?kota|gubernur|"
    r"inspektur\b|pejabat penilai|atasan\b|yang (?:menilai|dinilai)|tim penilai",
    re.IGNORECASE,
)
_SEL_TANDA_MAKS: Final = 4
_SEL_JABATAN_MAKS: Final = 2
_NIP: Final = 18
_NIP_MIN: Final = 8
_NOMOR_KOLOM_MAKS: Final = 3

Isi = list[tuple[int, object]]  # (held column, cell) of the cells of a row that are not blank


@dataclass(slots=True)
class Baris:
    """Worksheet rows (0-based) of a table: ``data``, and by rule the rows that were passed over."""

    data: Sequence[int]
    lewat: dict[Aturan, list[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pemilah:
    """Sorts the rows of one table. ``kunci``: held column of the key field (-1: none); ``ber_nip``: it holds NIPs."""

    lembar: LembarMentah
    judul: Judul
    kunci: int
    ber_nip: bool

    def pilah(self, kunci: Sequence[object]) -> Baris:
        """Sort the rows below the header; ``kunci`` are the key cells of all of them, cleaned (empty without a key)."""
        mulai = self.judul.akhir + 1
        akhir = len(self.lembar.sel)
        if self.ber_nip:
            curiga = [] if _semua_nip(kunci) else [mulai + i for i, satu in enumerate(kunci) if not _mirip_nip(satu)]
        else:
            curiga = list(range(mulai, akhir))
        hampa = {i: aturan.BARIS_KOSONG for i in curiga if self._hampa(i)}  # a lone far cell leaves a million of these
        lain = [i for i in curiga if i not in hampa] if hampa else curiga
        golongan = hampa | {i: kena for i in lain if (kena := self._golongkan(i)) is not None}
        if curiga:
            self._tandai_tanda_tangan(golongan, self._ekor(curiga, akhir), akhir)
        return _susun(golongan, mulai, akhir)

    def _golongkan(self, i: int) -> Aturan | None:
        isi = self._isi(i)
        if all(satu == "-" for _, satu in isi):
            return aturan.BARIS_KOSONG
        if i <= self.judul.akhir + _NOMOR_KOLOM_MAKS and _penomoran(isi, sum(map(bool, self.judul.teks))):
            return aturan.NOMOR_KOLOM
        if all(isinstance(satu, str) and normal(satu) == normal(self.judul.teks[j]) for j, satu in isi):
            return aturan.JUDUL_BERULANG
        if self._jumlah(i, isi):
            return aturan.JUMLAH
        return aturan.JUDUL_KELOMPOK if self._kelompok(i, isi) else None

    def _hampa(self, i: int) -> bool:
        """Whether a row holds nothing at all, not even blanks."""
        sel = self.lembar.sel[i]
        return sel.count("") == len(sel)

    def _isi(self, i: int) -> Isi:
        return [(j, satu) for j, satu in enumerate(self.lembar.sel[i]) if not kosong(satu)]

    def _jumlah(self, i: int, isi: Isi) -> bool:
        """A total: one text that says so, beside it nothing but numbers, and no key other than that text."""
        teks = [(j, satu) for j, satu in isi if isinstance(satu, str) and not _ANGKA.fullmatch(satu)]
        if len(teks) != 1:
            return False
        j, satu = teks[0]
        kunci_kosong = self.kunci in (-1, j) or kosong(self.lembar.sel[i][self.kunci])
        return kunci_kosong and _JUMLAH.fullmatch(normal(satu)) is not None

    def _kelompok(self, i: int, isi: Isi) -> bool:
        """A heading: one text that starts the row or spans columns, perhaps behind an ``A.``; no number, no key."""
        if not all(isinstance(satu, str) and not isinstance(satu, SelRusak) for _, satu in isi):
            return False
        if len(isi) == 2 and _PENCACAH.fullmatch(str(isi[0][1]).strip()):  # noqa: PLR2004 - letter and heading
            isi = [(isi[0][0], isi[1][1])]
        if len(isi) != 1:
            return False
        j = isi[0][0]
        melintang = any(
            atas <= i <= bawah and kiri - self.lembar.geser == j and kanan > kiri
            for (atas, kiri), (bawah, kanan) in self.lembar.gabungan
        )
        if not self.ber_nip:
            return melintang
        pertama = next((k for k, teks in enumerate(self.judul.teks) if teks), 0)
        return melintang or j in (pertama, self.kunci) or j < pertama

    def _ekor(self, curiga: list[int], akhir: int) -> int:
        """First row (0-based) of the tail in which a signature may stand: below the last row with a key."""
        if not self.ber_nip:
            return curiga[0]
        ekor = akhir
        for i in reversed(curiga):
            if i != ekor - 1:
                break
            ekor = i
        return ekor

    def _tandai_tanda_tangan(self, golongan: dict[int, Aturan], ekor: int, akhir: int) -> None:
        isi = {i: self._isi(i) for i in range(ekor, akhir) if golongan.get(i) is not aturan.BARIS_KOSONG}
        pasti = [i for i, satu in isi.items() if _bertanda(satu)]
        if not pasti:
            return
        mulai = next(i for i, satu in isi.items() if i == pasti[0] or _berjabatan(satu))
        for i in range(mulai, akhir):
            if len(isi.get(i, ())) <= _SEL_TANDA_MAKS:
                golongan[i] = aturan.TANDA_TANGAN


def _semua_nip(kunci: Sequence[object]) -> bool:
    """Whether all key cells are clean NIPs: the usual case, told without looking at them one by one."""
    return (
        set(map(type, kunci)) == {str}
        and set(map(len, cast("Sequence[str]", kunci))) == {_NIP}
        and ("".join(cast("Sequence[str]", kunci)).isdigit())
    )


def _mirip_nip(satu: object) -> bool:
    """Whether a key cell may be meant as a NIP: long text that starts like a number, or a long number."""
    if type(satu) is str:
        return len(satu) >= _NIP_MIN and (satu[0].isdigit() or satu[0] == "'")
    return isinstance(satu, float) and satu >= 10**_NIP_MIN


def _penomoran(isi: Isi, lebar: int) -> bool:
    """Whether the cells are 1, 2, 3 …, three of them or one for each of ``lebar`` headers."""
    angka = [_urutan(satu) for _, satu in isi]
    return len(angka) >= min(_URUT_MIN, lebar) and angka == list(range(1, len(angka) + 1))


def _urutan(satu: object) -> int:
    if isinstance(satu, float) and satu.is_integer():
        return int(satu)
    cocok = _NOMOR.fullmatch(satu.strip()) if isinstance(satu, str) else None
    return int(cocok.group(1)) if cocok else 0


def _bertanda(isi: Isi) -> bool:
    teks = [rapikan(satu) for _, satu in isi if isinstance(satu, str)]
    if isi and len(teks) == len(isi) and all(_NIP_TANDA.match(satu) for satu in teks):
        return True
    return len(isi) <= _SEL_TANDA_MAKS and any(_TANDA.match(satu) for satu in teks)


def _berjabatan(isi: Isi) -> bool:
    return 0 < len(isi) <= _SEL_JABATAN_MAKS and all(
        isinstance(satu, str) and _JABATAN_TANDA.match(rapikan(satu)) for _, satu in isi
    )


def _susun(golongan: dict[int, Aturan], mulai: int, akhir: int) -> Baris:
    while akhir > mulai and golongan.get(akhir - 1) is aturan.BARIS_KOSONG:
        akhir -= 1
    lewat: dict[Aturan, list[int]] = {}
    terakhir, daftar = None, []
    for i in sorted(golongan):
        if i >= akhir:
            break
        if golongan[i] is not terakhir:
            terakhir = golongan[i]
            daftar = lewat.setdefault(terakhir, [])
        daftar.append(i)
    if not lewat:
        return Baris(range(mulai, akhir))
    return Baris([i for i in range(mulai, akhir) if i not in golongan], lewat)

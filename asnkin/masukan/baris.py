"""Rows below the header that are no data: numbering, blank, group headings, totals, repeated headers, signatures.

A row with any content that is none of these stays data, even without a NIP: what is wrong with it is then a finding.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, cast

from asnkin.aturan import lembar as aturan
from asnkin.aturan import susunan
from asnkin.masukan.header import hanya_teks, normal
from asnkin.masukan.jumlah import Penjumlah, menyebut_jumlah
from asnkin.masukan.konteks import berlabel
from asnkin.masukan.sel import kosong, rapikan
from asnkin.masukan.tabel import SelRusak

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from asnkin.aturan.jenis import Aturan
    from asnkin.masukan.buku import LembarMentah
    from asnkin.masukan.header import Judul
    from asnkin.masukan.jumlah import Isi

_NOMOR: Final = re.compile(r"\(?(\d{1,3})(?:\s*[=:][^a-z]*)?\)?", re.IGNORECASE)
_JENIS: Final = re.compile(
    r"(?:(?:[a-e]|[ivx]+|\d) )?(?:(?:kinerja|rencana hasil kerja|hasil kerja|rhk|target|tugas) )?(utama|tambahan)"
)
_KETERANGAN: Final = re.compile(
    r"(?:keterangan|catatan|ket\.?|nb|sumber(?: data)?|petunjuk|perilaku(?: kerja)?(?: pegawai)?|"
    r"dukungan sumber daya|skema pertanggung ?jawaban|konsekuensi|lampiran)\s*(?::.*)?",
    re.IGNORECASE | re.DOTALL,
)
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
    r"inspektur\b|ketua\b|koordinator\b|lurah\b|ka(?:sub)?(?:bag|bid|dis)\b|kasi\b|kasubb?ag\b|"
    r"yang membuat|pejabat penilai|atasan\b|(?:pegawai |pns |asn )?yang (?:menilai|dinilai)|tim penilai",
    re.IGNORECASE,
)
_SEL_TANDA_MAKS: Final = 4
_SEL_JABATAN_MAKS: Final = 2
_NIP_LEPAS: Final = re.compile(r"(?:nip[.: ]*)?\d[\d ]{16,24}", re.IGNORECASE)
_BARIS_PENANDA_MAKS: Final = 3  # name, pangkat, jabatan above a signer's NIP
_NIP: Final = 18
_NIP_MIN: Final = 8
_NOMOR_KOLOM_MAKS: Final = 3
_SETRIP: Final = frozenset({"-", "–", "—"})


@dataclass(slots=True)
class Baris:
    """Worksheet rows (0-based) of a table: ``data``, and by rule the rows that were passed over."""

    data: Sequence[int]
    lewat: dict[Aturan, list[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pemilah:
    """Sorts the rows of one table. ``kunci``: held column of the key field (-1: none); ``ber_nip``: it holds NIPs.

    ``inti``: held column of the indikator where a sheet of one person's targets has no NIP column, else -1.
    """

    lembar: LembarMentah
    judul: Judul
    kunci: int
    ber_nip: bool
    inti: int = -1

    def pilah(self, curiga: Sequence[int], terisi: AbstractSet[int], lanjut: AbstractSet[int]) -> Baris:
        """Sort the rows below the header. ``curiga``: those that are not surely data.

        ``terisi``: rows into which a value was filled down, so that they may hold nothing of their own; ``lanjut``:
        rows that continue the one above.
        """
        mulai, akhir = self.judul.akhir + 1, len(self.lembar.sel)
        hampa = {i: aturan.BARIS_KOSONG for i in (*curiga, *terisi) if self._hampa(i)}
        lain = [i for i in curiga if i not in hampa] if hampa else curiga  # a lone far cell leaves a million of these
        golongan: dict[int, Aturan] = dict(hampa)
        judul = self.judul.akhir
        for i in lain:
            kena = susunan.BARIS_LANJUTAN if i in lanjut else self._golongkan(i, judul)
            if kena is not None:
                golongan[i] = kena
            if kena is aturan.JUDUL_BERULANG:
                judul = i
        if curiga:
            self._tandai_ekor(golongan, self._ekor(curiga, akhir), akhir)
        return _susun(golongan, mulai, akhir)

    def _golongkan(self, i: int, judul: int) -> Aturan | None:
        """The rule by which a row is no data; ``judul``: the nearest header row above it."""
        isi = self._isi(i)
        if all(isinstance(satu, str) and satu.strip() in _SETRIP for _, satu in isi) or self._setrip(isi):
            return aturan.BARIS_KOSONG
        if i <= judul + _NOMOR_KOLOM_MAKS and _penomoran(isi, sum(map(bool, self.judul.teks))):
            return aturan.NOMOR_KOLOM
        if all(isinstance(satu, str) and self._berulang(j, satu) for j, satu in isi):
            return aturan.JUDUL_BERULANG
        if Penjumlah(self.lembar, self.judul, self.kunci, self.inti).jumlah(i, isi):
            return aturan.JUMLAH
        return aturan.JUDUL_KELOMPOK if self._kelompok(i, isi) else None

    def _berulang(self, j: int, satu: str) -> bool:
        teks = normal(satu)
        return teks == normal(self.judul.teks[j]) or any(teks == normal(lapis) for lapis in self.judul.jalur[j])

    def _setrip(self, isi: Isi) -> bool:
        """Whether a row of one person's targets has nothing but dashes behind its number."""
        if self.inti < 0:
            return False
        sisa = [satu for j, satu in isi if j != isi[0][0] or not _urutan(satu)]
        return bool(sisa) and all(isinstance(satu, str) and satu.strip() in _SETRIP for satu in sisa)

    def _hampa(self, i: int) -> bool:
        """Whether a row holds nothing at all, not even blanks."""
        sel = self.lembar.sel[i]
        return sel.count("") == len(sel)

    def _tanpa_angka(self, isi: Isi) -> bool:
        """Whether a row has no number but one in front: a row of text that is no indicator."""
        return not any(isinstance(satu, float) for j, satu in isi if j != isi[0][0])

    def _isi(self, i: int) -> Isi:
        return [(j, satu) for j, satu in enumerate(self.lembar.sel[i]) if not kosong(satu)]

    def _kelompok(self, i: int, isi: Isi) -> bool:
        """A heading: one text that starts the row or spans columns, perhaps behind an ``A.``; no number, no key."""
        if self.inti >= 0 and kosong(self.lembar.sel[i][self.inti]) and self._tanpa_angka(isi):
            return True  # without an indikator, and with nothing to reckon with
        if not all(isinstance(satu, str) and not isinstance(satu, SelRusak) for _, satu in isi):
            return False
        if len(isi) == 2 and _PENCACAH.fullmatch(str(isi[0][1]).strip()):  # noqa: PLR2004 - letter and heading
            isi = [(isi[0][0], isi[1][1])]
        if len(isi) != 1:
            return False
        j = isi[0][0]
        if self.inti >= 0:
            return jenis_kelompok(str(isi[0][1])) != ""
        melintang = any(
            atas <= i <= bawah and kiri - self.lembar.geser == j and kanan > kiri
            for (atas, kiri), (bawah, kanan) in self.lembar.gabungan
        )
        if not self.ber_nip:
            return melintang
        pertama = next((k for k, teks in enumerate(self.judul.teks) if teks), 0)
        return melintang or j in (pertama, self.kunci) or j < pertama

    def _ekor(self, curiga: Sequence[int], akhir: int) -> int:
        """First row (0-based) of the tail in which a signature may stand: below the last row that is surely data.

        A row that has a key but hardly anything else may be a signer's NIP: it does not end the tail.
        """
        if not self.ber_nip and self.inti < 0:
            return curiga[0]
        ragu = set(curiga)
        ekor = akhir
        while ekor > self.judul.akhir + 1 and (ekor - 1 in ragu or len(self._isi(ekor - 1)) <= _SEL_JABATAN_MAKS):
            ekor -= 1
        return ekor

    def _nip_penanda(self, i: int, isi: Isi, golongan: dict[int, Aturan]) -> bool:
        """Whether a row is a signer's: bare NIPs below lines of text alone, and these below the room for signing."""
        if not isi or not all(isinstance(satu, str) and _NIP_LEPAS.fullmatch(rapikan(satu)) for _, satu in isi):
            return False
        atas = i - 1
        while atas > self.judul.akhir and i - atas <= _BARIS_PENANDA_MAKS and hanya_teks(self.lembar.sel[atas]):
            atas -= 1
        return i - atas > 1 and atas > self.judul.akhir and golongan.get(atas) is aturan.BARIS_KOSONG

    def _tandai_ekor(self, golongan: dict[int, Aturan], ekor: int, akhir: int) -> None:
        """Mark the signature block, and the notes above or below it, in the tail of a table."""
        isi = {i: self._isi(i) for i in range(ekor, akhir) if golongan.get(i) is not aturan.BARIS_KOSONG}
        catatan = next((i for i, satu in isi.items() if _keterangan(satu)), akhir)
        pasti = next((i for i, satu in isi.items() if bertanda(satu) or self._nip_penanda(i, satu, golongan)), akhir)
        tanda = next((i for i, satu in isi.items() if i == pasti or (pasti < akhir and _berjabatan(satu))), akhir)
        for i in range(min(catatan, tanda), akhir):
            if len(isi.get(i, ())) <= _SEL_TANDA_MAKS:
                terakhir = max((mulai for mulai in (catatan, tanda) if mulai <= i), default=akhir)
                golongan[i] = susunan.KETERANGAN if terakhir == catatan else aturan.TANDA_TANGAN


def jenis_kelompok(teks: str) -> str:
    """The jenis (utama, tambahan) that a group heading such as ``A. KINERJA UTAMA`` names, else ""."""
    cocok = _JENIS.fullmatch(normal(teks))
    return cocok.group(1) if cocok else ""


def _keterangan(isi: Isi) -> bool:
    return len(isi) <= _SEL_TANDA_MAKS and isinstance(isi[0][1], str) and bool(_KETERANGAN.fullmatch(isi[0][1].strip()))


def tanpa_target(lembar: LembarMentah, i: int, inti: int, nilai: Sequence[int]) -> bool:
    """Whether a row is not surely a target: text alone, a label, no indikator, or blank in all of ``nilai``."""
    sel = lembar.sel[i]
    return (
        not isinstance(teks := sel[inti], str)
        or not any(map(str.isalpha, teks))
        or menyebut_jumlah(teks)
        or all(kosong(sel[j]) for j in nilai)
        or hanya_teks(sel)
        or berlabel(lembar, i)
    )


def semua_nip(kunci: Sequence[object]) -> bool:
    """Whether all key cells are clean NIPs: the usual case, told without looking at them one by one."""
    return (
        set(map(type, kunci)) == {str}
        and set(map(len, cast("Sequence[str]", kunci))) == {_NIP}
        and ("".join(cast("Sequence[str]", kunci)).isdigit())
    )


def mirip_nip(satu: object) -> bool:
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


def bertanda(isi: Isi) -> bool:
    """Whether a row surely belongs to a signature: place and date, ``Mengetahui``, a signer's NIP."""
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

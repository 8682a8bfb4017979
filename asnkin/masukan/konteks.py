"""The label block above or beside a table (``Periode : Triwulan I 2026``, ``OPD : …``): what holds for all rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.masukan.header import normal, rupa
from asnkin.masukan.sel import kosong, tampil
from asnkin.masukan.waktu import baca_masa

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from asnkin.masukan.buku import LembarMentah
    from asnkin.masukan.header import Judul

_LABEL: Final = {
    satu: bidang
    for bidang, nama in {
        "periode": ("periode", "periode penilaian", "periode kinerja"),
        "tahun": ("tahun", "tahun anggaran", "tahun penilaian", "tahun kinerja", "periode tahun"),
        "opd": ("opd", "nama opd", "skpd", "perangkat daerah", "organisasi perangkat daerah", "instansi"),
        "unit_kerja": (
            "unit kerja", "nama unit kerja", "unit organisasi", "unor", "satuan kerja", "satker",
        ),
        "nip": ("nip", "nip pegawai", "nip yang dinilai", "nip pegawai yang dinilai", "nip ni pppk", "nip nippppk"),
        "nama": ("nama", "nama pegawai", "nama lengkap", "nama yang dinilai", "nama pegawai yang dinilai"),
        "jabatan": ("jabatan", "nama jabatan"),
    }.items()
    for satu in nama
}  # fmt: skip
_ORANG: Final = frozenset({"nip", "nama", "jabatan"})
_BERLABEL: Final = re.compile(r"([^:=]{2,40}?)\s*[:=]\s*(.*)", re.DOTALL)
_JUDUL_PERIODE: Final = re.compile(
    r"^(?:periode|bulan(?:an)?|tw|kuartal)\b|\bbulan\s+[a-z]{3,}\b|"
    r"\b(?:triwulan|tri wulan|semester|tw[-\s]*[1-4ivx]+)\b",
    re.IGNORECASE,
)
_JUDUL_TAHUN: Final = re.compile(r"\b(?:tahun|t\.?a\.?)\s+(?:anggaran\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)
_TAHUN: Final = re.compile(r"(?:19|20)\d\d")
_KODE_INSTANSI: Final = re.compile(r"[\w.]*\d[\w.]*\s+-\s+(\D.*)")
_DINILAI: Final = re.compile(
    r"(?:\w{1,3} )?(?:(?:pegawai(?: negeri sipil)?|pns|asn|pppk|pejabat)(?: asn)? )?yang dinilai"
)
_PENILAI: Final = re.compile(
    r"(?:\w{1,3} )?(?:atasan )?(?:langsung )?(?:pejabat |tim )?penilai(?: kinerja)?|atasan(?: langsung)?"
)
_DIGIT_NIP: Final = 15
_SAMPING: Final = 30


@dataclass(frozen=True, slots=True)
class Keterangan:
    """One label found: ``bidang`` (periode, opd, nip …), its text, and its cell (0-based row, held column).

    ``isi`` is canonical for a periode, and "" where ``teks`` cannot be understood, or for a nip where several people
    are named and nothing tells which one is rated.
    """

    bidang: str
    isi: str
    teks: str
    baris: int
    kolom: int


Sel = list[tuple[int, str]]  # (held column, shown text) of the cells of a row that are not blank


def baca_konteks(lembar: LembarMentah, mulai: int, judul: Judul) -> dict[str, Keterangan]:
    """Read the labels in the rows from ``mulai`` (0-based) to the header, and in the columns beside the table.

    The first of each kind counts, labels before titles. What a block headed ``Pejabat Penilai`` says is not taken:
    it is about another person than the one rated.
    """
    atas = [(i, _isi(lembar, i)) for i in range(mulai, min(judul.awal, len(lembar.sel)))]
    hasil: dict[str, Keterangan] = {}
    for satu in _tanpa_penilai(atas):
        hasil.setdefault(satu.bidang, satu)
    for satu in _tanpa_penilai(list(_samping(lembar, judul))):
        if satu.bidang not in _ORANG:
            hasil.setdefault(satu.bidang, satu)
    for i, isi in atas:
        for satu in _judul(isi, i):
            hasil.setdefault(satu.bidang, satu)
    return hasil


def berlabel(lembar: LembarMentah, i: int) -> bool:
    """Whether a row is one of labels: ``OPD : …``, ``NIP`` beside a value, the heading of a person's block."""
    isi = _isi(lembar, i)
    if any(_DINILAI.fullmatch(normal(teks)) or _PENILAI.fullmatch(normal(teks)) for _, teks in isi):
        return True
    return bool(_label(isi, i, {j for j, teks in isi if _bidang(teks) in _ORANG}))


def _isi(lembar: LembarMentah, i: int) -> Sel:
    return [(j, tampil(satu)) for j, satu in enumerate(lembar.sel[i]) if not kosong(satu)]


def _samping(lembar: LembarMentah, judul: Judul) -> Iterator[tuple[int, Sel]]:
    """The cells beside the table: left or right of all its headers, no further down than labels would stand."""
    kolom = [j for j, satu in enumerate(judul.teks) if satu]
    if not kolom or (kolom[0] == 0 and kolom[-1] == lembar.lebar - 1):
        return
    for i in range(judul.awal, min(judul.akhir + _SAMPING, len(lembar.sel))):
        isi = [(j, teks) for j, teks in _isi(lembar, i) if not kolom[0] <= j <= kolom[-1]]
        if isi:
            yield i, isi


def _tanpa_penilai(baris: Sequence[tuple[int, Sel]]) -> list[Keterangan]:
    """All labels but those of the superior who rates; several different NIPs become one that says nothing."""
    kepala = [
        (i, j, _DINILAI.fullmatch(normal(teks)) is not None)
        for i, isi in baris
        for j, teks in isi
        if _DINILAI.fullmatch(normal(teks)) or _PENILAI.fullmatch(normal(teks))
    ]
    bernip = {j for _, isi in baris for j, teks in isi if _bidang(teks) == "nip"}
    milik = [
        (satu, max((k for k in kepala if k[0] < satu.baris and k[1] <= satu.kolom), default=None))
        for i, isi in baris
        for satu in _label(isi, i, bernip)
    ]
    hasil = [satu for satu, kena in milik if kena is None or kena[2]]
    orang = [satu for satu, kena in milik if satu.bidang == "nip" and kena is not None and kena[2]] or [
        satu for satu in hasil if satu.bidang == "nip"
    ]
    if len({satu.isi for satu in orang}) > 1:
        sama = orang[0]
        orang = [Keterangan("nip", "", " dan ".join(f"'{satu.isi}'" for satu in orang), sama.baris, sama.kolom)]
    return [*orang[:1], *(satu for satu in hasil if satu.bidang != "nip")]


def _bidang(teks: str) -> str | None:
    cocok = _BERLABEL.fullmatch(teks)
    return next((_LABEL[satu] for satu in rupa(cocok.group(1) if cocok else teks) if satu in _LABEL), None)


def _label(isi: Sel, i: int, bernip: set[int]) -> list[Keterangan]:
    """Labels of one row: ``Label : isi`` in one cell, or label, perhaps ``:``, and isi in cells of their own.

    Without a colon a label counts only in the column (``bernip``) of a block that names a person by NIP.
    """
    hasil = []
    for urut, (j, teks) in enumerate(isi):
        if (bidang := _bidang(teks)) is None:
            continue
        cocok = _BERLABEL.fullmatch(teks)
        if cocok and cocok.group(2):
            hasil.append(_keterangan(bidang, cocok.group(2), i, j))
            continue
        sisa = [(k, satu.removeprefix(":").strip()) for k, satu in isi[urut + 1 :] if satu.strip(" :=")]
        berlabel = cocok is not None or (urut + 1 < len(isi) and isi[urut + 1][1].startswith((":", "=")))
        if sisa and (berlabel or j in bernip) and _bidang(sisa[0][1]) is None:
            hasil.append(_keterangan(bidang, sisa[0][1], i, sisa[0][0]))
    return [satu for satu in hasil if satu.bidang != "nip" or sum(map(str.isdigit, satu.isi)) >= _DIGIT_NIP]


def _judul(isi: Sel, i: int) -> list[Keterangan]:
    """Titles that say it without a label: ``Periode Bulanan 6 Tahun 2026``, ``7500 - Pemerintah Kota X``."""
    if len(isi) != 1:
        return []
    j, teks = isi[0]
    hasil = []
    if cocok := _JUDUL_TAHUN.search(teks):
        hasil.append(Keterangan("tahun", cocok.group(1), teks, i, j))
    if _JUDUL_PERIODE.search(teks) and baca_masa(teks):
        return [*hasil, _keterangan("periode", teks, i, j)]
    cocok = _KODE_INSTANSI.fullmatch(teks)
    return [*hasil, _keterangan("instansi", cocok.group(1), i, j)] if cocok else hasil


def _keterangan(bidang: str, teks: str, i: int, j: int) -> Keterangan:
    if bidang == "tahun":
        cocok = _TAHUN.search(teks)
        return Keterangan(bidang, cocok.group() if cocok else "", teks, i, j)
    isi = baca_masa(teks) if bidang == "periode" else teks
    return Keterangan(bidang, isi, teks, i, j)


def tahun_konteks(konteks: Mapping[str, Keterangan]) -> Keterangan | None:
    """The label or title that says the year: ``Tahun : 2026``, else the period's own."""
    for nama in ("tahun", "periode"):
        satu = konteks.get(nama)
        if satu is not None and (cocok := _TAHUN.findall(satu.isi or satu.teks)) and len(set(cocok)) == 1:
            return Keterangan("tahun", cocok[0], satu.teks, satu.baris, satu.kolom)
    return None

"""Headers: their normal form, and the row in which they stand."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from asnkin.masukan.buku import huruf_kolom
from asnkin.masukan.sel import kosong, rapikan
from asnkin.masukan.waktu import pisah_waktu
from asnkin.periode import BULAN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from asnkin.masukan.buku import LembarMentah

_BARIS_MAKS: Final = 100
_RAPAT_MIN: Final = 6  # letters; what is shorter could be another word
_SUSUN_MAKS: Final = 5
_TAHUN: Final = (1990, 2100)
_DAUN_UMUM: Final = frozenset({"uraian", "deskripsi", "pernyataan", "rumusan", "rincian", "isi", "nilai", "angka"})
_SAMBUNG: Final = re.compile(r"(?<=\w)-\s+(?=\w)")
_BUKAN_KATA: Final = re.compile(r"[^\w]+|_+")
_HURUF_LEPAS: Final = re.compile(r"\b[a-z](?: [a-z]\b)+")
_KURUNG: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*\*?\s*$")
_NOMOR: Final = re.compile(r"^\s*\(?(?:\d{1,3}(?:\s*[.)]\s*|\s+)|[IVX]{1,5}[.)]\s+)(?=\D)")
_DIGIT_NIP: Final = re.compile(r"\d{9}|\d{8}[\s.]{1,3}\d{5}")

_Mendatar = dict[int, list[tuple[int, int]]]


@lru_cache(maxsize=1 << 14)
def normal(judul: str) -> str:
    """Bring a header to its normal form: ``Gol./Ruang *`` -> ``gol ruang``, ``I K U`` -> ``iku``."""
    teks = _SAMBUNG.sub("", rapikan(unicodedata.normalize("NFKC", judul))).casefold()
    return _HURUF_LEPAS.sub(lambda cocok: cocok.group().replace(" ", ""), _BUKAN_KATA.sub(" ", teks).strip())


@lru_cache(maxsize=1 << 14)
def rupa(judul: str) -> tuple[str, ...]:
    """Normal forms under which a header may be known: whole, without ``(Rp)`` at its end, without ``1.`` before it."""
    tanpa_kurung = _KURUNG.sub("", judul)
    bentuk = (judul, tanpa_kurung, _NOMOR.sub("", judul), _NOMOR.sub("", tanpa_kurung))
    return tuple(dict.fromkeys(satu for satu in map(normal, bentuk) if satu))


def rapat(bentuk: str) -> str:
    """Write a normal form as one word, the way programs do: ``nip baru`` -> ``nipbaru``; a short one stays as it is."""
    tanpa_spasi = bentuk.replace(" ", "")
    return tanpa_spasi if len(tanpa_spasi) >= _RAPAT_MIN else bentuk


@dataclass(frozen=True, slots=True)
class Judul:
    """The header of a table: its rows (0-based, first and last) and the text over each held column, as written.

    ``nama``: for each column the texts by which it may be known, the most telling first (path, its ends, leaf).
    ``jalur``: for each column its texts from the top down, group headings included; ``geser``: see ``LembarMentah``.
    """

    awal: int
    akhir: int
    teks: tuple[str, ...]
    nama: tuple[tuple[str, ...], ...]
    jalur: tuple[tuple[str, ...], ...] = ()
    geser: int = 0

    def sel(self, j: int) -> str:
        """Name of the cell in which the header of a column ends."""
        return f"{huruf_kolom(j + self.geser)}{self.akhir + 1}"

    def sebutan(self, j: int) -> str:
        """What a column is called where two have one text: its path, ``I K U > Bobot``."""
        return " > ".join(self.jalur[j])

    def tangan(self, j: int) -> tuple[str, ...]:
        """Normal forms by which kolom.yaml may name a column besides: ``Bobot (F)``, ``A > Bobot (F)``."""
        huruf = huruf_kolom(j + self.geser)
        return tuple(normal(f"{satu} {huruf}") for satu in self.nama[j])


Nilai = tuple[bool, int, int]  # everything required is there; required fields found; fields found


def cari_judul(
    lembar: LembarMentah, menilai: Callable[[Judul], Nilai], mulai: int = 0, sampai: int | None = None
) -> tuple[Judul, Nilai] | None:
    """Find the header that ``menilai`` likes best: up to five rows joined, within a hundred rows from ``mulai``.

    The search ends shortly below the first header that has everything required; None where no row has any field.
    """
    terbaik: tuple[Judul, Nilai] | None = None
    batas = min(len(lembar.sel), mulai + _BARIS_MAKS if sampai is None else sampai)
    kelompok = _mendatar(lembar, batas + _SUSUN_MAKS)
    baris = mulai
    while baris < batas:
        for judul in _calon(lembar, baris, kelompok):
            nilai = menilai(judul)
            if nilai[2] and (
                terbaik is None or nilai > terbaik[1] or (nilai == terbaik[1] and _lebih(judul, terbaik[0]))
            ):
                if nilai[0] and (terbaik is None or not terbaik[1][0]):
                    batas = min(batas, baris + _SUSUN_MAKS)
                terbaik = (judul, nilai)
        baris += 1
    return terbaik


def _lebih(baru: Judul, lama: Judul) -> bool:
    """Of two headers that are equally good and end in one row, the one with fewer rows wins.

    Unless the rows above tell columns of one name apart (and are no labels).
    """
    if baru.akhir != lama.akhir or baru.awal <= lama.awal:
        return False
    jalur: dict[str, set[tuple[str, ...]]] = {}
    for j, teks in enumerate(baru.teks):
        if teks:
            jalur.setdefault(normal(teks), set()).add(lama.jalur[j])
    berlabel = any(":" in teks for satu in lama.jalur for teks in satu[:-1])
    return berlabel or all(len(satu) == 1 for satu in jalur.values())


def _calon(lembar: LembarMentah, baris: int, kelompok: _Mendatar) -> list[Judul]:
    if not berteks(lembar.sel[baris]):
        return []
    calon = [_susun(lembar, baris, 1, kelompok)]
    for jumlah in range(2, _SUSUN_MAKS + 1):
        potong = lembar.sel[baris : baris + jumlah]
        if len(potong) < jumlah or not hanya_teks(potong[-2]):
            break
        if not hanya_teks(potong[-1]):
            if _bernomor(potong[-1], potong[-2]):
                calon.append(_susun(lembar, baris, jumlah, kelompok))
            break
        calon.append(_susun(lembar, baris, jumlah, kelompok))
    return calon


def perpanjang(lembar: LembarMentah, judul: Judul, nip: int) -> Judul:
    """Take in rows below a header that continue it though no field needs them: remarks, units, further names.

    Such a row is text all over; it holds nothing but months, a merged area of the header reaches into it, it names
    columns to the right of a heading that it names below too, or its cell in the column ``nip`` (-1: none) is filled
    with what can be no NIP.
    """
    lebar = sum(map(bool, judul.teks))
    while judul.akhir + 1 < len(lembar.sel) and judul.akhir - judul.awal + 1 < _SUSUN_MAKS:
        bawah = lembar.sel[judul.akhir + 1]
        isi = [satu for satu in bawah if not kosong(satu)]
        if not isi or not hanya_teks(bawah):
            break
        digabung = any(
            judul.awal <= atas <= judul.akhir < sampai and lembar.geser <= kiri < lembar.geser + lembar.lebar
            for (atas, kiri), (sampai, _) in lembar.gabungan
        )
        teks = bawah[nip] if nip >= 0 and len(isi) * 2 >= lebar > 1 else ""
        satu_tanggal = len(isi) == 1 and isinstance(isi[0], date)  # a list of days, not the heading of a month
        berwaktu = not satu_tanggal and all(pisah_waktu((_teks(satu),))[1] == () for satu in isi)
        if (
            not digabung
            and not berwaktu
            and not _bercabang(judul, bawah)
            and not (isinstance(teks, str) and any(map(str.isalpha, teks)))
        ):
            break
        jumlah = judul.akhir - judul.awal + 2
        judul = _susun(lembar, judul.awal, jumlah, _mendatar(lembar, judul.awal + jumlah))
    return judul


def _bercabang(judul: Judul, bawah: Sequence[object]) -> bool:
    """Whether a row names a column without a heading next to one whose heading it divides: TARGET over output, mutu."""
    return any(
        satu and not teks and not kosong(bawah[j]) and not kosong(bawah[j + 1])
        for j, (satu, teks) in enumerate(pairwise(judul.teks))
    )


def berteks(sel: Sequence[object]) -> bool:
    """Whether a row has any text."""
    return any(isinstance(satu, str) and not kosong(satu) for satu in sel)


def hanya_teks(sel: Sequence[object]) -> bool:
    """Whether a row may be part of a header: text without a NIP; years and dates, which head months, besides."""
    isi = [satu for satu in sel if satu != ""]
    return bool(isi) and all(
        _tahun(satu) or isinstance(satu, date) or (isinstance(satu, str) and not _DIGIT_NIP.search(satu))
        for satu in isi
    )


def _bernomor(sel: Sequence[object], atas: Sequence[object]) -> bool:
    """Whether a row numbers the columns below its headings: 1, 2, 3 under each value, 1 to 31 under ``Tanggal``.

    A row that numbers the headings themselves (or a row of data) has a heading over each number.
    """
    urut, berkelompok = 0, False
    for satu, kepala in zip(sel, atas, strict=True):
        if isinstance(satu, float):
            if not kosong(kepala):
                urut = 0
            urut += 1
            if satu != urut:
                return False
            berkelompok = berkelompok or urut > 1
        elif not kosong(satu) and not isinstance(satu, str):
            return False
        else:
            urut = 0
    return berkelompok and not any(isinstance(satu, str) and _DIGIT_NIP.search(satu) for satu in sel)


def _tahun(satu: object) -> bool:
    return isinstance(satu, float) and satu.is_integer() and _TAHUN[0] <= satu <= _TAHUN[1]


def _teks(satu: object) -> str:
    """What a header cell says; a date in a header is its month."""
    if isinstance(satu, str):
        return rapikan(satu)
    if isinstance(satu, date):
        return f"{BULAN[satu.month - 1]} {satu.year}"
    return str(int(satu)) if isinstance(satu, float) and _tahun(satu) else ""


def _susun(lembar: LembarMentah, baris: int, jumlah: int, kelompok: _Mendatar) -> Judul:
    lapis = [[_teks(satu) for satu in potong] for potong in lembar.sel[baris : baris + jumlah]]
    if jumlah > 1 and not hanya_teks(bawah_sekali := lembar.sel[baris + jumlah - 1]):  # numbers: see ``_bernomor``
        lapis[-1] = [f"{satu:.0f}" if isinstance(satu, float) else _teks(satu) for satu in bawah_sekali]
    asli = [list(satu) for satu in lapis]
    for atas in range(jumlah - 1):
        if luas := kelompok.get(baris + atas):
            for kiri, kanan in luas:
                lapis[atas][kiri : kanan + 1] = [lapis[atas][kiri]] * (kanan + 1 - kiri)
        else:
            bawah = [any(satu) for satu in zip(*asli[atas + 1 :], strict=True)]
            _isi_ke_kanan(lapis[atas], bawah)
    jalur = [tuple(dict.fromkeys(satu for satu in kolom if satu)) for kolom in zip(*lapis, strict=True)]
    nama = []
    for j, satu in enumerate(jalur):
        sendiri = len(satu) > 1 and all(satu[0] not in jalur[k] for k in (j - 1, j + 1) if 0 <= k < len(jalur))
        nama.append(_nama(satu, sendiri=sendiri))
    teks = tuple(" ".join(satu) for satu in jalur)
    return Judul(baris, baris + jumlah - 1, teks, tuple(nama), tuple(jalur), lembar.geser)


def _nama(jalur: tuple[str, ...], *, sendiri: bool) -> tuple[str, ...]:
    """Names of a column: its path, the ends of it, its group over a leaf that says nothing, its head alone."""
    nama = [" ".join(jalur[k:]) for k in range(len(jalur))]
    if len(jalur) > 1 and not jalur[-1].isdigit():
        nama.insert(-1, f"{jalur[-1]} {jalur[-2]}")  # NIP under Pejabat Penilai
        if normal(jalur[-1]) in _DAUN_UMUM:
            nama.insert(-1, jalur[-2])
    waktu, sisa = pisah_waktu(jalur)
    if waktu is not None and sisa:
        nama.append(" ".join(sisa))
    if sendiri:
        nama.append(jalur[0])
    return tuple(dict.fromkeys(nama))


def _mendatar(lembar: LembarMentah, sampai: int) -> _Mendatar:
    """Merged areas that span columns, as held columns by the row of their text; only those above ``sampai``."""
    hasil: _Mendatar = {}
    geser, lebar = lembar.geser, lembar.lebar
    for (atas, kiri), (_, kanan) in lembar.gabungan:
        if atas < sampai and kanan > kiri >= geser and kanan - geser < lebar:
            hasil.setdefault(atas, []).append((kiri - geser, kanan - geser))
    return hasil


def _isi_ke_kanan(atas: list[str], bawah: Sequence[bool]) -> None:
    """Carry a group heading over the leaves to its right; a heading without a leaf of its own is no group."""
    berjalan = ""
    for j, satu in enumerate(atas):
        if satu:
            berjalan = satu if bawah[j] else ""
        elif bawah[j]:
            atas[j] = berjalan
        else:
            berjalan = ""

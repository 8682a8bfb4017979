"""Wide tables taken apart by their header: one part a month, indikator, aspek, rater or person, its columns alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from asnkin.masukan.cocok import cocokkan
from asnkin.masukan.formulir import pecah_kisi
from asnkin.masukan.header import normal
from asnkin.masukan.nama_lembar import peran_kolom
from asnkin.masukan.waktu import Waktu, pisah_waktu

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asnkin.masukan.cocok import Peta
    from asnkin.masukan.header import Judul
    from asnkin.masukan.kenal import Kenalan

_Kolom = dict[int, tuple[tuple[str, ...], str]]

_PASANGAN: Final = frozenset({"target", "realisasi"})
_ASPEK: Final = re.compile(r"kuant(?:itas)?(?: output)?|output|kual(?:itas)?(?: mutu)?|mutu|waktu|biaya", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pecahan:
    """One part of a table: its header; ``nama``: the person whom a grid's header names; ``waktu``: what a header dates.

    ``tetap``: fields that the headings over its columns say, an indikator, an aspek or a peran. ``kolom``: the held
    columns that are this part's own, where ``waktu`` or ``tetap`` is given.
    """

    judul: Judul
    nama: str = ""
    waktu: Waktu | None = None
    kolom: tuple[int, ...] = ()
    tetap: Mapping[str, str] = field(default_factory=dict)


def pecah(kenalan: Kenalan) -> list[Pecahan]:
    """Take a table apart; a table that is not wide is its own only part."""
    if kenalan.jenis == "penilaian" and (kisi := pecah_kisi(kenalan.judul, kenalan.peta)):
        return [Pecahan(judul, nama) for judul, nama in kisi]
    lebar = _menurut_waktu(kenalan.judul, kenalan.peta)
    if not lebar and kenalan.jenis in _MENURUT:
        lebar = _MENURUT[kenalan.jenis](kenalan)
    return lebar or [Pecahan(kenalan.judul)]


def _menurut_waktu(judul: Judul, peta: Peta) -> list[Pecahan]:
    """One part for each time in the header; a lone year over all columns tells none apart."""
    milik: dict[Waktu, _Kolom] = {}
    for j, jalur in enumerate(judul.jalur):
        waktu, sisa = pisah_waktu(jalur)
        bersih = (" ".join(sisa),)
        if waktu is not None and (bidang := peta.bidang_waktu(bersih)):
            milik.setdefault(waktu, {})[j] = (bersih, bidang)
    if len(milik) < 2 and not any(satu.bagian for satu in milik):  # noqa: PLR2004 - one year is no choice
        return []
    berwaktu = {j for kolom in milik.values() for j in kolom}
    milik = _tanpa_tahunan(milik)
    bidang_berwaktu = {bidang for kolom in milik.values() for _, bidang in kolom.values()}
    hasil = []
    for waktu, kolom in sorted(milik.items(), key=lambda satu: min(satu[1])):
        nama = tuple(
            kolom[j][0] if j in kolom else () if j in berwaktu or peta.bidang_waktu(isi) in bidang_berwaktu else isi
            for j, isi in enumerate(judul.nama)
        )
        hasil.append(Pecahan(replace(judul, nama=nama), waktu=waktu, kolom=tuple(kolom)))
    return hasil


def _tanpa_tahunan(milik: dict[Waktu, _Kolom]) -> dict[Waktu, _Kolom]:
    """Leave out a year that has less than the quarters or months beside it: ``Target 2026`` before ``Target TW I``."""
    ada = {waktu: {bidang for _, bidang in kolom.values()} for waktu, kolom in milik.items()}
    terinci = [isi for waktu, isi in ada.items() if waktu.bagian]
    return {
        waktu: kolom for waktu, kolom in milik.items() if waktu.bagian or not any(ada[waktu] < isi for isi in terinci)
    }


def _menurut_kelompok(kenalan: Kenalan) -> list[Pecahan]:
    """One part for each heading that has a target and a realisasi of its own, below it or above it.

    The heading is the indikator where no column is, else it must be an aspek (``Kuantitas``, ``Kualitas``, ``Waktu``).
    """
    judul, peta = kenalan.judul, kenalan.peta
    milik: dict[str, dict[str, int]] = {}
    for j, jalur in enumerate(judul.jalur):
        for ujung, sisa in ((jalur[-1:], jalur[:-1]), (jalur[:1], jalur[1:])):
            if sisa and (bidang := peta.bidang_waktu(ujung)) in _PASANGAN:
                milik.setdefault(" ".join(sisa), {}).setdefault(bidang, j)
                break
    milik = {teks: kolom for teks, kolom in milik.items() if kolom.keys() == _PASANGAN}
    berindikator = "indikator" in cocokkan(judul, peta).bidang
    if len(milik) < 2 or (berindikator and not all(map(_ASPEK.fullmatch, map(normal, milik)))):  # noqa: PLR2004
        return []
    bidang = "aspek" if berindikator else "indikator"
    return _bagi(judul, [({bidang: teks}, {j: nama for nama, j in kolom.items()}) for teks, kolom in milik.items()])


def _menurut_peran(kenalan: Kenalan) -> list[Pecahan]:
    """One part for each rater whose marks are a column beside the butir: ``Atasan``, ``Rekan 1``, ``Rekan 2``.

    ``Penilai 1`` is one where the sheet's name says the peran.
    """
    judul, peta = kenalan.judul, kenalan.peta
    bidang = cocokkan(judul, peta).bidang
    kolom: list[tuple[dict[str, str], dict[int, str]]] = []
    for j, teks in enumerate(judul.teks):
        lain = j in bidang.values() and bidang.get("skor") != j  # kolom.yaml may say that these are marks
        if not lain and (peran := peran_kolom(teks, peta.peran, kenalan.peran)):
            kolom.append(({"peran": peran}, {j: "skor"}))
    if (
        "butir" not in bidang
        or "peran" in bidang
        or ("skor" in bidang and not any(bidang["skor"] in k for _, k in kolom))
    ):
        return []
    return _bagi(judul, kolom)


def _bagi(judul: Judul, bagian: list[tuple[dict[str, str], dict[int, str]]]) -> list[Pecahan]:
    """Parts from what holds for each and its columns (held column -> field); the other columns are all parts' own."""
    semua = {j for _, kolom in bagian for j in kolom}
    return [
        Pecahan(
            replace(
                judul,
                nama=tuple(
                    (kolom[j],) if j in kolom else () if j in semua else nama for j, nama in enumerate(judul.nama)
                ),
            ),
            kolom=tuple(sorted(kolom)),
            tetap=tetap,
        )
        for tetap, kolom in bagian
    ]


_MENURUT: Final = {"target": _menurut_kelompok, "penilaian": _menurut_peran}

"""Wide tables taken apart by their header: one part for each month (or person of a grid), with its columns alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from asnkin.masukan.formulir import pecah_kisi
from asnkin.masukan.waktu import Waktu, pisah_waktu

if TYPE_CHECKING:
    from asnkin.masukan.cocok import Peta
    from asnkin.masukan.header import Judul
    from asnkin.masukan.kenal import Kenalan


@dataclass(frozen=True, slots=True)
class Pecahan:
    """One part of a table: its header; ``nama``: the person whom a grid's header names; ``waktu``: what a header dates.

    ``kolom``: the held columns that are this part's own, where ``waktu`` is given.
    """

    judul: Judul
    nama: str = ""
    waktu: Waktu | None = None
    kolom: tuple[int, ...] = ()


def pecah(kenalan: Kenalan) -> list[Pecahan]:
    """Take a table apart; a table that is not wide is its own only part."""
    if kenalan.jenis == "penilaian" and (kisi := pecah_kisi(kenalan.judul, kenalan.peta)):
        return [Pecahan(judul, nama) for judul, nama in kisi]
    return _menurut_waktu(kenalan.judul, kenalan.peta) or [Pecahan(kenalan.judul)]


def _menurut_waktu(judul: Judul, peta: Peta) -> list[Pecahan]:
    """One part for each time in the header; a lone year over all columns tells none apart."""
    milik: dict[Waktu, dict[int, tuple[tuple[str, ...], str]]] = {}
    for j, jalur in enumerate(judul.jalur):
        waktu, sisa = pisah_waktu(jalur)
        bersih = (" ".join(sisa),)
        if waktu is not None and (bidang := peta.bidang_waktu(bersih)):
            milik.setdefault(waktu, {})[j] = (bersih, bidang)
    if len(milik) < 2 and not any(satu.bagian for satu in milik):  # noqa: PLR2004 - one year is no choice
        return []
    berwaktu = {j for kolom in milik.values() for j in kolom}
    bidang_berwaktu = {bidang for kolom in milik.values() for _, bidang in kolom.values()}
    hasil = []
    for waktu, kolom in sorted(milik.items(), key=lambda satu: min(satu[1])):
        nama = tuple(
            kolom[j][0] if j in kolom else () if j in berwaktu or peta.bidang_waktu(isi) in bidang_berwaktu else isi
            for j, isi in enumerate(judul.nama)
        )
        hasil.append(Pecahan(replace(judul, nama=nama), waktu=waktu, kolom=tuple(kolom)))
    return hasil

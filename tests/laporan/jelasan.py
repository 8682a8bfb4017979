"""Explanations for the tests: a workbook read, scored and laid out, and walks over what comes of it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from asnkin.alur.baca import baca
from asnkin.alur.cari_pegawai import cari_pegawai
from asnkin.alur.hitung import hitung_bahan
from asnkin.alur.jelaskan import terbaik
from asnkin.alur.permintaan import Permintaan
from asnkin.laporan.jelaskan.isi import Isi
from asnkin.laporan.jelaskan.susun import jelaskan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from asnkin.laporan.jelaskan.pohon import Bagian, Baris, Penjelasan

SAAT = datetime(2026, 7, 1, tzinfo=UTC)


def siapkan(*berkas: Path, sebelumnya: Sequence[Path] = (), auditor: bool = False) -> Isi:
    """Read and score workbooks; people with a kesalahan are left unscored."""
    bacaan = baca(Permintaan(berkas), lambda _: None)
    assert bacaan.data is not None
    terhitung = hitung_bahan(bacaan, bacaan.data, sebelumnya, SAAT, lambda _: None)
    return Isi(terhitung.bahan, terhitung.jejak, terbaik(terhitung), auditor=auditor)


def satu(isi: Isi, nip: str) -> Penjelasan:
    """Explain one person."""
    return jelaskan(isi, cari_pegawai(isi.hasil.pegawai, nip))


def semua_baris(baris: Iterable[Baris]) -> Iterator[Baris]:
    """Walk over rows and the rows below them."""
    for b in baris:
        yield b
        yield from semua_baris(b.anak)


def bagian(penjelasan: Penjelasan, judul: str) -> Bagian:
    """Return the part whose title begins so."""
    return next(b for b in penjelasan.bagian if b.judul.startswith(judul))


def hitungan(milik: Bagian) -> dict[str, tuple[str, str]]:
    """Name of each row of a part -> formula and result."""
    return {b.nama: (b.rumus, b.hasil) for b in milik.baris}


def sel(milik: Bagian) -> dict[str, tuple[str, ...]]:
    """Name of each row of a part that has cells -> these."""
    return {b.nama: b.sel for b in semua_baris(milik.baris) if b.sel}


def teks_semua(penjelasan: Penjelasan) -> str:
    """Everything that a page says, as one text."""
    bagian_teks = [
        "\n".join([b.judul, b.aturan, b.hasil, *b.catatan, *(teks_baris(r) for r in semua_baris(b.baris))])
        for b in penjelasan.bagian
    ]
    kepala = [teks for pasangan in (*penjelasan.identitas, *penjelasan.ikhtisar) for teks in pasangan]
    return "\n".join([penjelasan.nama, *kepala, *penjelasan.pembuka, *bagian_teks, *penjelasan.kaki])


def teks_baris(baris: Baris) -> str:
    """Everything that a row says by itself."""
    return "\n".join([baris.nama, baris.rumus, baris.hasil, *baris.sel, *baris.ket])

"""A draft of the documents of one person as a page: one file, no script, for the screen and for A4 paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnkin.laporan.dokumen.bentuk import KONSEP, TITIK, TITIK_SEL
from asnkin.laporan.dokumen.hasil_evaluasi import ORGANISASI, PILIH_PREDIKAT, PILIH_RATING
from asnkin.laporan.html.halaman import susun

if TYPE_CHECKING:
    from asnkin.laporan.dokumen.bentuk import Dokumen

_TETAP = {
    "konsep": KONSEP,
    "titik": TITIK,
    "titik_sel": TITIK_SEL,
    "pilih_organisasi": ORGANISASI,
    "pilih_rating": PILIH_RATING,
    "pilih_predikat": PILIH_PREDIKAT,
}


def tulis_dokumen(isi: Dokumen, versi: str) -> bytes:
    """Return the page as UTF-8 bytes; the same input gives the same bytes."""
    return susun("dokumen.html.j2", {"isi": isi, "versi": versi, **_TETAP}, "dokumen.css")

"""The note to an OPD as a workbook: one upright sheet of paper, every line of it."""

from __future__ import annotations

from datetime import datetime
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from asnkin.laporan.dokumen.kertas import ISI, KISI, TEBAL, TENGAH, TEPI, Kertas, bagi
from asnkin.laporan.excel.buku import BukuKerja
from asnkin.laporan.nota import TITIK

if TYPE_CHECKING:
    from asnkin.laporan.nota import Butir, Nota

_DIBUAT: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - as in temuan.xlsx: the same note gives the same bytes
_BARIS_AKHIR: Final = 18.0  # points; the end of the letter is not parted by the end of a page
_TANDA: Final = KISI // 2  # the signature stands in the right half


def tulis_nota(nota: Nota) -> bytes:
    """Return ``nota-perbaikan.xlsx``; the same note gives the same bytes."""
    sifat = {"title": nota.perihal, "category": "terbatas", "comments": f"dibuat dengan asnkin {nota.versi}"}
    buku = BukuKerja(sifat, _DIBUAT)
    kertas = Kertas(buku, "Nota Perbaikan", nota.perihal, tegak=True)
    if nota.instansi:
        kertas.penuh(nota.instansi.upper(), bold=True, align="center", font_size=12)
    kertas.penuh("NOTA PERBAIKAN", bold=True, align="center", font_size=13)
    kertas.sela()
    for nama, teks in (("Nomor", TITIK), ("Hal", nota.perihal)):
        kertas.tulis((0, 2, nama, kertas.gaya()), (3, KISI - 1, f": {teks}", kertas.gaya()))
    kertas.sela()
    kertas.penuh(nota.kepada, **TEBAL)
    kertas.sela()
    if nota.dasar:
        kertas.penuh("Dasar:", **TEBAL)
        for ke, satu in enumerate(nota.dasar, 1):
            kertas.tulis((0, 0, f"{ke}.", kertas.gaya()), (1, KISI - 1, satu, kertas.gaya()))
        kertas.sela()
    kertas.penuh(nota.pembuka)
    for huruf, butir in zip(ascii_uppercase, nota.butir, strict=False):
        _tulis_butir(kertas, f"{huruf}. {butir.judul}", butir)
    kertas.sela()
    kertas.tahan(_BARIS_AKHIR * (len(nota.penutup) + len(nota.tanda) + 2))
    for satu in nota.penutup:
        kertas.penuh(satu)
    kertas.sela()
    for teks, tebal in nota.tanda:
        kertas.tulis((_TANDA, KISI - 1, teks, kertas.gaya(bold=tebal, **TENGAH)))
    return buku.selesai()


def _tulis_butir(kertas: Kertas, judul: str, butir: Butir) -> None:
    kolom = bagi(butir.lebar)
    kertas.sela()
    kertas.penuh(judul, **TEBAL)

    def kepala() -> None:
        gaya = kertas.gaya(**TEPI, **TEBAL, **TENGAH, valign="vcenter")
        kertas.tulis(*((a, z, teks, gaya) for (a, z), teks in zip(kolom, butir.kepala, strict=True)))

    kepala()
    kertas.ulang = kepala
    gaya = kertas.gaya(**ISI)
    for baris in butir.baris:
        kertas.tulis(*((a, z, teks, gaya) for (a, z), teks in zip(kolom, baris, strict=True)))
    kertas.ulang = None

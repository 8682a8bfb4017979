"""Text columns, and comparing texts the way people mean them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asnkin.aturan.sel import GALAT_SEL, RUMUS_BELUM_DIHITUNG
from asnkin.masukan.tabel import SelRusak
from asnkin.periksa.konversi.tampak import tampak
from asnkin.temuan import Lingkup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.pengumpul import Pengumpul


def kolom_teks(tabel: Tabel, bidang: str, p: Pengumpul, nip: Sequence[str] | None = None) -> NDArray[np.object_]:
    """Return the column as text, shape (n,): "" where blank, damaged (reported) or where the table has no such column.

    Numbers and dates become what the sheet shows. ``nip`` names the person of each row for the findings.
    """
    hasil = np.full(len(tabel), "", dtype=np.object_)
    sel = tabel.sel.get(bidang)
    if sel is None or not len(sel):
        return hasil
    jenis = set(map(type, sel))
    if jenis <= {str, type(None)}:
        hasil[:] = ["" if satu is None else satu for satu in sel]
        return hasil
    for i, satu in enumerate(sel):
        if isinstance(satu, SelRusak):
            lapor_rusak(tabel, bidang, i, p, nip)
        else:
            hasil[i] = tampak(satu)
    return hasil


def lapor_rusak(tabel: Tabel, bidang: str, i: int, p: Pengumpul, nip: Sequence[str] | None) -> None:
    """Report a cell without a usable value (an Excel error, a formula never computed)."""
    sel = tabel.sel[bidang][i]
    aturan = RUMUS_BELUM_DIHITUNG if isinstance(sel, SelRusak) and sel.sebab == "rumus" else GALAT_SEL
    orang, lingkup = pemilik(nip, i)
    p.catat(aturan, tabel, bidang, i, nip=orang, lingkup=lingkup)


def pemilik(nip: Sequence[str] | None, i: int) -> tuple[str, Lingkup]:
    """Say whose row it is: nobody's (the whole data set's) where ``nip`` is None."""
    return ("", Lingkup.DATA) if nip is None else (nip[i], Lingkup.ORANG)


def padat(teks: str) -> str:
    """Reduce a text to its letters and digits in lower case: ``Di Atas`` and ``diatas`` become equal."""
    return "".join(huruf for huruf in teks.casefold() if huruf.isalnum())

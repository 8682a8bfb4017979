"""The note to an OPD as a page: one file, no script, for the screen and for A4 paper; long lists are cut."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from asnkin.laporan.html.halaman import susun
from asnkin.laporan.nota import TITIK

if TYPE_CHECKING:
    from asnkin.laporan.nota import Nota

MAKS: Final = 25
"""Lines of a table that are printed; the workbook has all."""


def tulis_nota_html(nota: Nota) -> bytes:
    """Return the page as UTF-8 bytes; the same note gives the same bytes."""
    butir = list(zip(ascii_uppercase, nota.butir, strict=False))
    return susun("nota.html.j2", {"nota": nota, "butir": butir, "maks": MAKS, "titik": TITIK}, "nota.css")

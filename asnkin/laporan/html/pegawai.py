"""The page of one person to hand out: one file, no script, for the screen and for A4 paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnkin.laporan.html.halaman import susun

if TYPE_CHECKING:
    from asnkin.laporan.jelaskan.pohon import Penjelasan


def tulis_pegawai(isi: Penjelasan, versi: str) -> bytes:
    """Return the page as UTF-8 bytes; the same input gives the same bytes."""
    return susun("pegawai.html.j2", {"isi": isi, "versi": versi}, "pegawai.css")

"""Differences between two rubrics for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from rich.table import Table
from rich.text import Text

from asnkin.laporan.tampil import KOSONG, angka
from asnkin.laporan.teks import KOTAK, aman

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.rubrik.banding import Beda

PANJANG_MAKS: Final = 160  # characters of a value; a whole komponen with its anchors would fill the screen


def banding(beda: Sequence[Beda], nama: tuple[str, str]) -> list[Table | Text]:
    """Return the differences as a table, the count below it; ``nama``: what to call both rubrics."""
    if not beda:
        return [Text(f"Tidak ada perbedaan antara {aman(nama[0])} dan {aman(nama[1])}.")]
    tabel = Table(box=KOTAK, show_edge=False, pad_edge=False)
    for judul in ("Kunci", *nama):
        tabel.add_column(Text(aman(judul)), overflow="fold", ratio=1)
    isi = [(satu.jalur, _yaml(satu.a), _yaml(satu.b)) for satu in beda]
    for jalur, *nilai in isi:
        tabel.add_row(*(Text(aman(satu)) for satu in (jalur, *map(_pendek, nilai))))
    jumlah = f"{angka(len(beda), 0)} perbedaan; {KOSONG} berarti tidak ada."
    if any(len(satu) > PANJANG_MAKS for _, *nilai in isi for satu in nilai):
        jumlah += " Isi yang panjang dipotong di sini; --json memuat seluruhnya."
    return [tabel, Text(jumlah, style="bold")]


def _pendek(teks: str) -> str:
    return teks if len(teks) <= PANJANG_MAKS else f"{teks[: PANJANG_MAKS - 2]} …"


def _yaml(isi: Any) -> str:
    """Write a value as a rubric writes it on one line."""
    match isi:
        case None:
            return KOSONG
        case bool():
            return "true" if isi else "false"
        case dict():
            return "{" + ", ".join(f"{kunci}: {_yaml(satu)}" for kunci, satu in isi.items()) + "}"
        case list():
            return "[" + ", ".join(map(_yaml, isi)) + "]"
        case _:
            return str(isi)

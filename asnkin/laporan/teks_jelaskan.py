"""The explanation of one person as plain text: wrapped by itself, results in a column at the right."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.text import Text

from asnkin.laporan.teks import aman

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asnkin.laporan.jelaskan.pohon import Bagian, Baris, Penjelasan

LEBAR: Final = 80
_LEBAR_MIN: Final = 40
_JARAK: Final = 2  # blanks between a name and its result, and one step of indentation


def jelaskan(isi: Penjelasan, lebar: int = LEBAR) -> list[Text]:
    """Return the page as lines of at most ``lebar`` columns (but for single words that are longer)."""
    lebar = max(_LEBAR_MIN, lebar)
    baris = list(_kepala(isi, lebar))
    for satu in isi.bagian:
        baris += _bagian(satu, lebar)
    baris.append(Text("─" * lebar, style="dim"))
    baris += [Text(teks, style="dim") for kaki in isi.kaki for teks in _potong(kaki, lebar)]
    return baris


def _kepala(isi: Penjelasan, lebar: int) -> Iterator[Text]:
    yield from (Text(teks, style="bold") for teks in _potong(f"PENJELASAN NILAI: {isi.nama}", lebar))
    pasangan = (*isi.identitas, *isi.ikhtisar)
    kolom = max(len(nama) for nama, _ in pasangan) + _JARAK
    for nama, teks in pasangan:
        awal = nama.ljust(kolom)
        for potongan in _potong(teks, lebar - kolom):
            yield Text(awal + potongan)
            awal = " " * kolom
    yield Text("")
    for satu in isi.pembuka:
        yield from (Text(teks) for teks in _potong(satu, lebar))


def _bagian(bagian: Bagian, lebar: int) -> Iterator[Text]:
    yield Text("")
    yield from _berhasil(bagian.judul.upper(), bagian.hasil, 0, lebar, "bold")
    yield from _uraian([bagian.aturan] if bagian.aturan else [], _JARAK, lebar, "dim")
    for satu in bagian.baris:
        yield from _baris(satu, _JARAK, lebar)
    yield from _uraian(bagian.catatan, _JARAK, lebar, "dim")


def _baris(baris: Baris, masuk: int, lebar: int) -> Iterator[Text]:
    yield from _berhasil(baris.nama, baris.hasil, masuk, lebar, "")
    dalam = masuk + _JARAK
    yield from _uraian([f"= {baris.rumus}"] if baris.rumus else [], dalam, lebar, "")
    yield from _uraian(["; ".join(baris.ket)] if baris.ket else [], dalam, lebar, "dim")
    yield from _uraian([f"sel {', '.join(baris.sel)}"] if baris.sel else [], dalam, lebar, "cyan")
    for satu in baris.anak:
        yield from _baris(satu, dalam, lebar)


def _berhasil(nama: str, hasil: str, masuk: int, lebar: int, gaya: str) -> Iterator[Text]:
    """A name with its result at the right of the first line; a long result gets lines of its own."""
    muat = cell_len(hasil) <= lebar // 2
    sisa = lebar - masuk - (cell_len(hasil) + _JARAK if hasil and muat else 0)
    potongan = _potong(nama, sisa)
    for ke, satu in enumerate(potongan):
        teks = " " * masuk + satu
        if hasil and muat and ke == 0:
            teks += " " * (lebar - cell_len(teks) - cell_len(aman(hasil))) + aman(hasil)
        yield Text(teks, style=gaya)
    if hasil and not muat:
        yield from _uraian([hasil], masuk + _JARAK, lebar, gaya)


def _uraian(isi: Sequence[str], masuk: int, lebar: int, gaya: str) -> Iterator[Text]:
    for satu in isi:
        yield from (Text(" " * masuk + teks, style=gaya) for teks in _potong(satu, lebar - masuk))


def _potong(teks: str, lebar: int) -> list[str]:
    return wrap(aman(teks), lebar, break_on_hyphens=False) or [""]

"""A worksheet that writes blocks of many rows column-wise, several times faster than cell by cell.

It overrides one private method of XlsxWriter, ``Worksheet._write_rows``, and uses ``_check_dimensions``,
``_get_xf_index`` and the shared string table; ``blok`` falls back to the public interface where they are missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from xlsxwriter.format import Format
from xlsxwriter.sharedstrings import SharedStringTable
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from asnkin.laporan.excel.bersih import bersihkan, bersihkan_semua
from asnkin.laporan.excel.kolom import SELA, TINGGI, KolomAngka, KolomRumus, KolomTeks, tinggi_baris
from asnkin.laporan.jalin import jalin, jalin_baris

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from asnkin.laporan.excel.kolom import Kolom
    from asnkin.laporan.jalin import Potong

_POTONG: Final = 2048  # rows rendered at a time
_KOSONG: Final = "/>"

DIDUKUNG: Final = all(
    hasattr(kelas, nama)
    for kelas, nama in (
        (Worksheet, "_write_rows"),
        (Worksheet, "_check_dimensions"),
        (Format, "_get_xf_index"),
        (SharedStringTable, "_get_shared_string_index"),
    )
)


@dataclass(frozen=True, slots=True)
class _Teks:
    """A column of text: the endings of its cells."""

    akhiran: Sequence[str]

    def potong(self, mulai: int, akhir: int, nomor: Sequence[str]) -> list[Potong]:  # noqa: ARG002 - as the others
        return [self.akhiran[mulai:akhir]]


@dataclass(frozen=True, slots=True)
class _Angka:
    """A column of numbers; each distinct one is written once in a piece."""

    isi: NDArray[np.float64]

    def potong(self, mulai: int, akhir: int, nomor: Sequence[str]) -> list[Potong]:  # noqa: ARG002 - as the others
        # compared as bits: -0.0 is not 0.0, and a NaN equals itself
        beda, letak = np.unique(self.isi[mulai:akhir].view(np.int64), return_inverse=True)
        nilai = beda.view(np.float64)
        sel = np.array([f"><v>{satu:.16G}</v></c>" for satu in nilai.tolist()], dtype=object)
        sel[~np.isfinite(nilai)] = _KOSONG
        return [sel[letak].tolist()]


@dataclass(frozen=True, slots=True)
class _Rumus:
    """A column of formulas: ``pola``, their text as XML around the row numbers; ``tetap``: cells that have none."""

    kolom: KolomRumus
    pola: Sequence[str]
    tetap: _Teks | _Angka

    def potong(self, mulai: int, akhir: int, nomor: Sequence[str]) -> list[Potong]:
        isi, ada = self.kolom.dasar.isi[mulai:akhir], self.kolom.ada[mulai:akhir]
        bagian: list[Potong] = [("><f>" if isinstance(isi, np.ndarray) else ' t="str"><f>') + self.pola[0]]
        for teks in self.pola[1:]:
            bagian += [nomor, teks]
        bagian.append(_nilai_angka(isi) if isinstance(isi, np.ndarray) else _nilai_teks(isi))
        if ada.all():
            return bagian
        pilih = zip(ada.tolist(), jalin_baris(bagian, len(ada)), *self.tetap.potong(mulai, akhir, nomor), strict=True)
        return [[rumus if satu else tetap for satu, rumus, tetap in pilih]]


@dataclass(frozen=True, slots=True)
class _Blok:
    """Rows from ``baris`` (0-based); ``sel``: what stands before a cell's row number and behind it, and its column.

    ``tinggi``: the rows' height attributes, not "custom": Excel goes on fitting them to their text.
    """

    baris: int
    n: int
    tinggi: Sequence[str]
    sel: Sequence[tuple[str, str, _Teks | _Angka | _Rumus]]

    def xml(self) -> Iterator[str]:
        for mulai in range(0, self.n, _POTONG):
            akhir = min(mulai + _POTONG, self.n)
            nomor = list(map(str, range(self.baris + mulai + 1, self.baris + akhir + 1)))
            bagian: list[Potong] = ['<row r="', nomor, '"', self.tinggi[mulai:akhir], ">"]
            for awal, gaya, kolom in self.sel:
                bagian += [awal, nomor, gaya, *kolom.potong(mulai, akhir, nomor)]
            yield jalin([*bagian, "</row>"], akhir - mulai)


class LembarMassal(Worksheet):
    """A worksheet with blocks of bulk rows; a block owns its rows, nothing else is written into them.

    ``kamus``: the ending of a cell for each text, known to all sheets of a workbook.
    """

    # XlsxWriter's own, set while the workbook is assembled
    dim_rowmin: Any
    dim_rowmax: Any
    fh: Any
    str_table: Any

    def __init__(self) -> None:
        """Start without blocks."""
        super().__init__()
        self.kamus: dict[str, str] = {}
        self._blok: list[_Blok] = []

    def tambah_blok(self, baris: int, awal: int, kolom: Sequence[Kolom], n: int) -> None:
        """Add ``n`` rows from row ``baris`` and column ``awal`` (0-based), below all earlier blocks."""
        self._check_dimensions(baris, awal)
        self._check_dimensions(baris + n - 1, awal + len(kolom) - 1)
        sel = [
            (f'<c r="{xl_col_to_name(j)}', f'" s="{_nomor_gaya(satu.gaya_pakai())}"', self._siapkan(satu, baris, n))
            for j, satu in enumerate(kolom, awal)
        ]
        tinggi = tinggi_baris(kolom)
        atribut = [f' ht="{TINGGI * i + SELA:g}"' if i > 1 else "" for i in range(int(tinggi.max(initial=1)) + 1)]
        self._blok.append(_Blok(baris, n, list(map(atribut.__getitem__, tinggi.tolist())), sel))

    def _siapkan(self, kolom: Kolom, baris: int, n: int) -> _Teks | _Angka | _Rumus:
        match kolom:
            case KolomTeks():
                return self._teks(kolom.isi)
            case KolomAngka():
                return _Angka(np.asarray(kolom.isi, dtype=np.float64))
            case KolomRumus(dasar=dasar, ada=ada):
                pola = escape(kolom.pola(baris, n), quote=False).split("#")
                if isinstance(dasar, KolomAngka):
                    return _Rumus(kolom, pola, _Angka(dasar.isi))
                tetap = ["" if rumus else teks for teks, rumus in zip(dasar.isi, ada.tolist(), strict=True)]
                return _Rumus(kolom, pola, self._teks(tetap))

    def _teks(self, isi: Sequence[str]) -> _Teks:
        """Return the cells' endings: an index into the shared strings; each distinct text is cleaned once."""
        tabel, kamus = self.str_table, self.kamus
        kamus.setdefault("", _KOSONG)
        baru = [teks for teks in dict.fromkeys(isi) if teks not in kamus]
        for teks, bersih in zip(baru, bersihkan_semua(baru), strict=True):
            kamus[teks] = f' t="s"><v>{tabel._get_shared_string_index(bersih)}</v></c>'  # noqa: SLF001
        tabel.count += sum(map(bool, isi)) - len(baru)
        return _Teks(list(map(kamus.__getitem__, isi)))

    def _write_rows(self) -> None:
        """Write the ordinary rows, with the blocks in their places."""
        pertama, terakhir = self.dim_rowmin, self.dim_rowmax
        for blok in self._blok:
            self.dim_rowmax = blok.baris - 1
            super()._write_rows()
            for bagian in blok.xml():
                self.fh.write(bagian)
            self.dim_rowmin = blok.baris + blok.n
        self._blok.clear()  # XlsxWriter's objects know one another: what they hold would outlive the workbook
        self.dim_rowmax = terakhir
        super()._write_rows()
        self.dim_rowmin = pertama


def _nomor_gaya(gaya: Format) -> int:
    return int(gaya._get_xf_index())  # type: ignore[no-untyped-call]  # noqa: SLF001 - see the module's docstring


def _nilai_angka(isi: NDArray[np.float64]) -> list[str]:
    """Return stored numbers of formulas."""
    return list(map("</f><v>%r</v></c>".__mod__, isi.tolist()))


def _nilai_teks(isi: Sequence[str]) -> list[str]:
    """Return stored texts of formulas; each distinct one is cleaned once."""
    sel = {teks: f"</f><v>{escape(bersihkan(teks), quote=False)}</v></c>" for teks in dict.fromkeys(isi)}
    return list(map(sel.__getitem__, isi))

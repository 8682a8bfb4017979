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

from asnkin.laporan.excel.bersih import bersihkan
from asnkin.laporan.excel.kolom import SELA, TINGGI, KolomAngka, KolomRumus, KolomTeks, tinggi_baris

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asnkin.laporan.excel.kolom import Kolom

_POTONG: Final = 4096  # rows rendered at a time
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
class _Rumus:
    """A column of formulas: their text as XML, ``#`` for the row; ``tetap``: the endings where there is none."""

    kolom: KolomRumus
    pola: str
    tetap: Sequence[str] | KolomAngka


@dataclass(frozen=True, slots=True)
class _Blok:
    """Rows from ``baris`` (0-based); one `%`-template a row, fed with the row number and each cell's ending.

    ``tinggi``: the rows' height attributes, not "custom": Excel goes on fitting them to their text.
    """

    baris: int
    n: int
    templat: str
    tinggi: Sequence[str]
    akhiran: tuple[Sequence[str] | KolomAngka | _Rumus, ...]

    def xml(self) -> Iterator[str]:
        for mulai in range(0, self.n, _POTONG):
            akhir = min(mulai + _POTONG, self.n)
            nomor = range(self.baris + mulai + 1, self.baris + akhir + 1)
            isi: list[Sequence[object]] = [nomor, self.tinggi[mulai:akhir]]
            for kolom in self.akhiran:
                isi += [nomor, _akhiran(kolom, nomor, mulai, akhir)]
            yield "".join(map(self.templat.__mod__, zip(*isi, strict=True)))


class LembarMassal(Worksheet):
    """A worksheet with blocks of bulk rows; a block owns its rows, nothing else is written into them."""

    # XlsxWriter's own, set while the workbook is assembled
    dim_rowmin: Any
    dim_rowmax: Any
    fh: Any
    str_table: Any

    def __init__(self) -> None:
        """Start without blocks."""
        super().__init__()
        self._blok: list[_Blok] = []

    def tambah_blok(self, baris: int, awal: int, kolom: Sequence[Kolom], n: int) -> None:
        """Add ``n`` rows from row ``baris`` and column ``awal`` (0-based), below all earlier blocks."""
        self._check_dimensions(baris, awal)
        self._check_dimensions(baris + n - 1, awal + len(kolom) - 1)
        sel = "".join(
            f'<c r="{xl_col_to_name(awal + j)}%d" s="{_nomor_gaya(satu.gaya_pakai())}"%s'
            for j, satu in enumerate(kolom)
        )
        akhiran = tuple(self._siapkan(satu, baris, n) for satu in kolom)
        tinggi = tinggi_baris(kolom)
        atribut = [f' ht="{TINGGI * i + SELA:g}"' if i > 1 else "" for i in range(int(tinggi.max(initial=1)) + 1)]
        self._blok.append(
            _Blok(baris, n, f'<row r="%d"%s>{sel}</row>', list(map(atribut.__getitem__, tinggi.tolist())), akhiran)
        )

    def _siapkan(self, kolom: Kolom, baris: int, n: int) -> Sequence[str] | KolomAngka | _Rumus:
        match kolom:
            case KolomTeks():
                return self._teks(kolom.isi)
            case KolomAngka():
                return kolom
            case KolomRumus(dasar=dasar, ada=ada):
                pola = escape(kolom.pola(baris, n), quote=False)
                if isinstance(dasar, KolomAngka):
                    return _Rumus(kolom, pola, dasar)
                tetap = ["" if rumus else teks for teks, rumus in zip(dasar.isi, ada.tolist(), strict=True)]
                return _Rumus(kolom, pola, self._teks(tetap))

    def _teks(self, isi: Sequence[str]) -> list[str]:
        """Return the cells' endings: an index into the shared strings; each distinct text is cleaned once."""
        tabel = self.str_table
        sel = {
            teks: f' t="s"><v>{tabel._get_shared_string_index(bersihkan(teks))}</v></c>' if teks else _KOSONG  # noqa: SLF001
            for teks in dict.fromkeys(isi)
        }
        tabel.count += sum(map(bool, isi)) - sum(map(bool, sel))
        return list(map(sel.__getitem__, isi))

    def _escape_data(self, data: Any) -> Any:
        """Write other letters as character references: one dash in a footer would double the sheet's text in memory."""
        lolos = super()._escape_data(data)  # type: ignore[no-untyped-call]
        return lolos.encode("ascii", "xmlcharrefreplace").decode() if isinstance(lolos, str) else lolos

    def _write_rows(self) -> None:
        """Write the ordinary rows, with the blocks in their places."""
        pertama, terakhir = self.dim_rowmin, self.dim_rowmax
        for blok in self._blok:
            self.dim_rowmax = blok.baris - 1
            super()._write_rows()
            for bagian in blok.xml():
                self.fh.write(bagian)
            self.dim_rowmin = blok.baris + blok.n
        self.dim_rowmax = terakhir
        super()._write_rows()
        self.dim_rowmin = pertama


def _nomor_gaya(gaya: Format) -> int:
    return int(gaya._get_xf_index())  # type: ignore[no-untyped-call]  # noqa: SLF001 - see the module's docstring


def _akhiran(kolom: Sequence[str] | KolomAngka | _Rumus, nomor: Sequence[int], mulai: int, akhir: int) -> Sequence[str]:
    """Return the endings of the cells ``mulai:akhir`` of a column, in the rows ``nomor``."""
    match kolom:
        case KolomAngka():
            return _angka(kolom.isi[mulai:akhir])
        case _Rumus():
            return _rumus(kolom, nomor, mulai, akhir)
        case _:
            return kolom[mulai:akhir]


def _rumus(satu: _Rumus, nomor: Sequence[int], mulai: int, akhir: int) -> list[str]:
    isi = satu.kolom.dasar.isi[mulai:akhir]
    sel = list(_akhiran(satu.tetap, nomor, mulai, akhir))
    awal = "><f>" if isinstance(isi, np.ndarray) else ' t="str"><f>'
    nilai = list(map("</f><v>%r</v></c>".__mod__, isi.tolist())) if isinstance(isi, np.ndarray) else _nilai_teks(isi)
    for i in np.flatnonzero(satu.kolom.ada[mulai:akhir]).tolist():
        sel[i] = awal + satu.pola.replace("#", str(nomor[i])) + nilai[i]
    return sel


def _nilai_teks(isi: Sequence[str]) -> list[str]:
    """Return stored texts of formulas; each distinct one is cleaned once."""
    sel = {teks: f"</f><v>{escape(bersihkan(teks), quote=False)}</v></c>" for teks in dict.fromkeys(isi)}
    return list(map(sel.__getitem__, isi))


def _angka(isi: np.ndarray) -> list[str]:
    sel = list(map("><v>%.16G</v></c>".__mod__, isi.tolist()))
    for i in np.flatnonzero(~np.isfinite(isi)).tolist():
        sel[i] = _KOSONG
    return sel

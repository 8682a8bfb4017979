"""Native charts: one series fed by cells, its numbers as labels, a description for who cannot see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from asnkin.laporan.excel.gaya import ABU, GARIS, HURUF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

BIRU: Final = "#2F5597"
JINGGA: Final = "#C55A11"
# best to worst; dark enough to be told from the paper
KELAS_BAGAN: Final = ("#548235", "#2F75B5", "#BF8F00", "#C55A11", "#9C2A1E")
_SELA: Final = 35  # per cent of a bar's width between two; more where there are few, so that no bar is a block
_LONGGAR: Final = 30
_BIASA: Final = 5
_TULISAN: Final = {"name": HURUF, "size": 9, "color": ABU}


@dataclass(frozen=True, slots=True)
class Bagan:
    """A chart of the cells in rows ``awal`` to ``akhir``, names in column ``nama``, numbers in ``nilai`` (0-based).

    ``tegak``: columns; else bars, the first on top. ``warna``: one colour, or one a bar. ``pola``: number format.
    ``maks``: end of the axis, None where the numbers decide.
    """

    awal: int
    akhir: int
    nama: int
    nilai: int
    warna: Sequence[str]
    pola: str
    uraian: str
    tegak: bool = False
    maks: float | None = None


def tempel(buku: Workbook, ws: Worksheet, bagan: Bagan, letak: tuple[int, int], ukuran: tuple[int, int]) -> None:
    """Draw the chart from the cell ``letak`` (row, column), ``ukuran`` pixels wide and high."""
    chart: Any = buku.add_chart({"type": "column" if bagan.tegak else "bar"})
    warna = list(bagan.warna)
    chart.add_series(
        {
            "categories": [ws.name, bagan.awal, bagan.nama, bagan.akhir, bagan.nama],
            "values": [ws.name, bagan.awal, bagan.nilai, bagan.akhir, bagan.nilai],
            "fill": {"color": warna[0]},
            "border": {"none": True},
            "points": [{"fill": {"color": satu}} for satu in warna] if len(warna) > 1 else None,
            "gap": _SELA + _LONGGAR * max(0, _BIASA - (bagan.akhir - bagan.awal)),
            "data_labels": {"value": True, "num_format": bagan.pola, "font": {**_TULISAN, "bold": True}},
        }
    )
    kategori = {"num_font": _TULISAN, "line": {"color": GARIS}, "major_tick_mark": "none", "reverse": not bagan.tegak}
    angka = {"visible": False, "min": 0, "major_gridlines": {"visible": False}}
    if bagan.maks is not None:
        angka["max"] = bagan.maks
    mendatar, menegak = (kategori, angka) if bagan.tegak else (angka, kategori)
    chart.set_x_axis(mendatar)
    chart.set_y_axis(menegak)
    chart.set_legend({"none": True})
    chart.set_chartarea({"border": {"none": True}, "fill": {"none": True}})
    chart.set_plotarea({"fill": {"none": True}})
    chart.set_size({"width": ukuran[0], "height": ukuran[1]})
    ws.insert_chart(*letak, chart, {"description": bagan.uraian, "object_position": 2, "x_offset": 1, "y_offset": 3})

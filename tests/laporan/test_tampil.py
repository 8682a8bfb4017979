"""How places of findings are shortened for reading."""

from __future__ import annotations

import pytest
from laporan.bongkar import buka, tabel

from asnkin.laporan.excel.temuan import tulis_temuan
from asnkin.laporan.tampil import sel_ringkas
from asnkin.laporan.teks import temuan as cetak
from asnkin.tempat import Tempat
from asnkin.temuan import Temuan, Tingkat

BANYAK = ",".join(f"C{i}" for i in range(2, 400, 2))


@pytest.mark.parametrize(
    ("sel", "pendek"),
    [
        ("", ""),
        ("B7", "B7"),
        ("A2,A4,A6,A8", "A2,A4,A6,A8"),
        ("A2,A4:A6,A9,C1,C3:C4", "A2,A4:A6,A9 … (+3 sel)"),
        (BANYAK, "C2,C4,C6 … (+196 sel)"),
    ],
)
def test_sel_ringkas(sel: str, pendek: str) -> None:
    """Up to four ranges stay; of more the first three, and the count of the cells left: 1 + 2 = 3, 199 - 3 = 196."""
    assert sel_ringkas(sel) == pendek


def test_layar_memendekkan_dan_lembar_memuat_lebih_banyak() -> None:
    """The terminal shows three ranges; the sheet Temuan sixty, then the count (199 - 60 = 139)."""
    satu = Temuan("X", Tingkat.CATATAN, "pesan", tempat=Tempat("a.xlsx", "target", BANYAK))
    assert cetak([satu], 5)[0].plain.startswith("a.xlsx  target!C2,C4,C6 … (+196 sel)  catatan")
    (baris,) = tabel(buka(tulis_temuan([satu]))["Temuan"])
    assert str(baris["Sel"]).startswith("C2,C4,")
    assert str(baris["Sel"]).endswith(",C120 … (+139 sel)")

"""The styles of the workbook: each mark is the cell's own style with another fill, and nothing else."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from lxml import etree

from asnkin.laporan.tandai.paket import UMUM, TakDitandai, anak, lokal

if TYPE_CHECKING:
    from collections.abc import Mapping

_URUT: Final = (
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors",
    "extLst",
)  # fmt: skip
_XF_MAKS: Final = 64_000  # Excel refuses workbooks with more cell formats
KOSONG: Final = f"""<styleSheet xmlns="{UMUM}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""".encode()


class GayaBuku:
    """The style sheet of a workbook, to which formats are added at the end: every old number keeps its meaning."""

    def __init__(self, akar: etree._Element) -> None:
        """Take the root of the part; raises TakDitandai where it has no cell formats."""
        self.akar = akar
        self._ns = etree.QName(akar).namespace or ""
        xf = anak(akar, "cellXfs")
        if xf is None or not len(xf) or lokal(akar) != "styleSheet":
            raise TakDitandai("daftar format selnya tidak lazim")
        self._xf = xf
        self._fill: dict[str, int] = {}
        self._turunan: dict[tuple[int, str], int] = {}

    def turunan(self, asal: int, warna: str) -> int:
        """Return the format that differs from format ``asal`` only in its fill; "" takes the fill away."""
        asal = asal if 0 <= asal < len(self._xf) else 0
        if (asal, warna) not in self._turunan:
            xf = deepcopy(self._xf[asal])
            xf.set("fillId", str(self._isian(warna)))
            xf.set("applyFill", "1")
            self._turunan[asal, warna] = self._tambah_xf(xf)
        return self._turunan[asal, warna]

    def baru(self, huruf: Mapping[str, str], warna: str, *, garis: str = "", rata: Mapping[str, str]) -> int:
        """Return a format of its own: font (element -> value), fill, colour of the thin border, alignment.

        It carries the quote prefix: what is edited there stays text.
        """
        font = self._buat("font", *(self._nilai(nama, isi) for nama, isi in huruf.items()))
        tepi = ("left", "right", "top", "bottom") if garis else ()
        sisi = [self._buat(nama, self._nilai("color", garis), style="thin") for nama in tepi]
        border = self._buat("border", *sisi, *([] if garis else map(self._buat, ("left", "right", "top", "bottom"))))
        xf = self._buat(
            "xf", self._buat("alignment", **rata), numFmtId="0", fontId=str(self._tambah("fonts", font)),
            fillId=str(self._isian(warna)), borderId=str(self._tambah("borders", border)), xfId="0", quotePrefix="1",
            applyFont="1", applyFill="1", applyBorder="1", applyAlignment="1",
        )  # fmt: skip
        return self._tambah_xf(xf)

    def _buat(self, nama: str, *isi: etree._Element, **atribut: str) -> etree._Element:
        simpul = etree.Element(f"{{{self._ns}}}{nama}", atribut)
        simpul.extend(isi)
        return simpul

    def _nilai(self, nama: str, isi: str) -> etree._Element:
        return self._buat(nama, **({"rgb": f"FF{isi[1:]}"} if isi.startswith("#") else {"val": isi} if isi else {}))

    def _isian(self, warna: str) -> int:
        if not warna:
            return 0
        if warna not in self._fill:
            pola = self._buat("patternFill", self._nilai("fgColor", warna), self._buat("bgColor", indexed="64"))
            pola.set("patternType", "solid")
            self._fill[warna] = self._tambah("fills", self._buat("fill", pola))
        return self._fill[warna]

    def warna(self, asal: int) -> str:
        """Return the solid fill of a format as ``#RRGGBB``, "" for none or one that is given otherwise."""
        if not 0 <= asal < len(self._xf):
            return ""
        nomor, isian = int(self._xf[asal].get("fillId", "0")), anak(self.akar, "fills")
        if isian is None or not 0 < nomor < len(isian):
            return ""
        rgb = next((satu.get("rgb") for satu in isian[nomor].iter() if lokal(satu) == "fgColor"), None)
        return f"#{rgb[-6:]}".upper() if rgb else ""

    def _tambah_xf(self, xf: etree._Element) -> int:
        if len(self._xf) >= _XF_MAKS:
            raise TakDitandai("ragam format selnya sudah sebanyak yang dapat dimuat Excel")
        return self._tambah("cellXfs", xf)

    def _tambah(self, nama: str, satu: etree._Element) -> int:
        wadah = anak(self.akar, nama)
        if wadah is None:
            wadah = self._buat(nama)
            lebih_dulu = _URUT[: _URUT.index(nama)]
            self.akar.insert(sum(lokal(lain) in lebih_dulu for lain in self.akar), wadah)
        wadah.append(satu)
        wadah.set("count", str(len(wadah)))
        return len(wadah) - 1

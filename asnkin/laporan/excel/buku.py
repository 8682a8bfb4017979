"""A workbook in the making: options that keep text text and bytes reproducible, properties, page set-up."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from asnkin.laporan.excel.gaya import Gaya
from asnkin.laporan.excel.lembar_massal import DIDUKUNG, LembarMassal
from asnkin.laporan.excel.paket import DIDUKUNG as PADAT_DIDUKUNG
from asnkin.laporan.excel.paket import BukuPadat

if TYPE_CHECKING:
    from datetime import datetime

FOLIO: Final = 14  # 8.5 x 13 in: the nearest code to F4, which has none
_KAKI: Final = "&L&8rahasia – bahan pertimbangan, keputusan pada pejabat penilai&R&8Halaman &P dari &N"
_OPSI: Final = {
    "in_memory": True,  # also gives every part of the archive the same fixed date
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class BukuKerja:
    """A workbook that is written in memory; ``massal`` off writes every row through XlsxWriter's public interface."""

    def __init__(self, sifat: dict[str, str], dibuat: datetime, *, massal: bool = True) -> None:
        """Open the workbook with its document properties; ``dibuat`` is the date of creation it carries."""
        self._aliran = BytesIO()
        self._kelas: type[Worksheet] = LembarMassal if massal and DIDUKUNG else Worksheet
        self._kamus: dict[str, str] = {}
        kelas = BukuPadat if massal and PADAT_DIDUKUNG else Workbook
        self.buku = kelas(self._aliran, _OPSI)
        self.buku.set_properties({**sifat, "created": dibuat.replace(tzinfo=None)})
        self.gaya = Gaya(self.buku)

    def lembar(self, nama: str, *, massal: bool = True, tegak: bool = False) -> Worksheet:
        """Add a sheet, set up for paper: Folio, one page wide, footer with confidentiality and page number."""
        ws: Worksheet = self.buku.add_worksheet(nama, worksheet_class=self._kelas if massal else Worksheet)
        if isinstance(ws, LembarMassal):
            ws.kamus = self._kamus
        ws.set_paper(FOLIO)
        if not tegak:
            ws.set_landscape()
        ws.fit_to_pages(1, 0)
        ws.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        ws.center_horizontally()
        ws.set_footer(_KAKI)
        ws.hide_gridlines(2)
        return ws

    def selesai(self) -> bytes:
        """Close the workbook and return its bytes."""
        self.buku.close()
        self._kamus.clear()  # the sheets that know it outlive the workbook
        return self._aliran.getvalue()

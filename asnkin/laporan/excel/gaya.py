"""Colours and cell formats of every workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

HURUF: Final = "Calibri"
TUA: Final = "#1F3864"
MUDA: Final = "#D9E2F3"
SELANG: Final = "#F5F8FC"
GARIS: Final = "#BFC7D5"
ABU: Final = "#595959"
# fills, light, so that the text on them stays readable
HIJAU: Final = "#E2F0D9"
BIRU: Final = "#DDEBF7"
KUNING: Final = "#FFF2CC"
JINGGA: Final = "#FCE4D6"
MERAH: Final = "#F8CBAD"
MASUKAN: Final = KUNING
KELAS: Final = (HIJAU, BIRU, KUNING, JINGGA, MERAH)
"""Best to worst."""
TINGKAT: Final = {"kesalahan": MERAH, "peringatan": KUNING, "catatan": BIRU}


class Gaya:
    """The formats of one workbook, each made once. Text formats carry the quote prefix: edited, they stay text."""

    def __init__(self, buku: Workbook) -> None:
        """Remember the workbook that owns the formats."""
        self._buku = buku
        self._jadi: dict[tuple[tuple[str, object], ...], Format] = {}

    def buat(self, **sifat: object) -> Format:
        """Return the format with these XlsxWriter properties."""
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self._jadi:
            self._jadi[kunci] = self._buku.add_format({"font_name": HURUF, "font_size": 10, **sifat})
        return self._jadi[kunci]

    def _sel(self, **sifat: object) -> Format:
        return self.buat(border=1, border_color=GARIS, **{"valign": "top", **sifat})

    def judul(self, *, tengah: bool) -> Format:
        """Title line of a sheet."""
        return self.buat(
            bold=True, font_size=14, font_color=TUA, valign="vcenter", align="center" if tengah else "left"
        )

    def anak_judul(self, *, tengah: bool) -> Format:
        """Lines below the title."""
        return self.buat(bold=True, font_size=11, valign="vcenter", align="center" if tengah else "left")

    @property
    def bagian(self) -> Format:
        """Heading of a block within a sheet."""
        return self.buat(bold=True, font_size=12, font_color=TUA, bottom=2, bottom_color=TUA)

    @property
    def kepala(self) -> Format:
        """Column header."""
        return self._sel(
            bold=True, font_color="#FFFFFF", bg_color=TUA, align="center", valign="vcenter", text_wrap=True
        )

    @property
    def kelompok(self) -> Format:
        """Header above several columns."""
        return self._sel(bold=True, font_color=TUA, bg_color=MUDA, align="center", valign="vcenter", text_wrap=True)

    @property
    def teks(self) -> Format:
        """Text on one line."""
        return self._sel(quote_prefix=True, align="left", indent=1)

    @property
    def tebal(self) -> Format:
        """Bold text on one line."""
        return self._sel(quote_prefix=True, align="left", indent=1, bold=True)

    @property
    def bungkus(self) -> Format:
        """Text that wraps."""
        return self._sel(quote_prefix=True, text_wrap=True, align="left", indent=1)

    @property
    def tengah(self) -> Format:
        """Short centred text."""
        return self._sel(quote_prefix=True, align="center")

    @property
    def nip(self) -> Format:
        """NIP: text, with the text number format so that retyping it keeps every digit."""
        return self._sel(quote_prefix=True, num_format="@", align="left", indent=1)

    @property
    def keterangan(self) -> Format:
        """A remark outside the tables."""
        return self.buat(italic=True, font_color=ABU, text_wrap=True, valign="top", quote_prefix=True)

    @property
    def bulat(self) -> Format:
        """Whole number."""
        return self._sel(num_format="#,##0", align="right")

    @property
    def umum(self) -> Format:
        """Number with as many decimals as it has."""
        return self._sel(num_format="General", align="right")

    @property
    def bantu(self) -> Format:
        """Number that only formulas need, in a hidden column."""
        return self.buat(num_format="0")

    @property
    def masukan(self) -> Format:
        """Number that the reader may change."""
        return self._sel(num_format="General", align="right", bg_color=MASUKAN, bold=True, locked=False)

    @property
    def urutan(self) -> Format:
        """Rank or row number."""
        return self._sel(num_format="0", align="center")

    @property
    def persen(self) -> Format:
        """Share (0-1) shown as per cent with one decimal."""
        return self._sel(num_format="0.0%", align="right")

    @property
    def tanggal(self) -> Format:
        """Date, held as the number of its day."""
        return self._sel(num_format="dd/mm/yyyy", align="center")

    def berarah(self, desimal: int) -> Format:
        """Return the format of a difference: its sign always shown."""
        pola = f"0.{'0' * desimal}" if desimal else "0"
        return self._sel(num_format=f"+{pola};-{pola};{pola}", align="right")

    def angka(self, desimal: int, *, tebal: bool = False) -> Format:
        """Return the format of a number with fixed decimals."""
        pola = f"#,##0.{'0' * desimal}" if desimal else "#,##0"
        return self._sel(num_format=pola, align="right", **({"bold": True} if tebal else {}))

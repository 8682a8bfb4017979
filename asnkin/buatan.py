"""Sheets that asnkin puts into a workbook for people to read: written by ``laporan``, passed over by ``masukan``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PETUNJUK: Final = "Petunjuk"
PILIHAN: Final = "Pilihan"
# name of the sheet -> text of its first cell: a sheet of somebody else may have the name, but not both
BUATAN: Final[Mapping[str, str]] = {
    PETUNJUK: "PETUNJUK PENGISIAN DATA PENILAIAN KINERJA",
    PILIHAN: "Isi daftar pilihan; dipakai lembar lain, jangan diubah",
}

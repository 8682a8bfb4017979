"""Sheets that asnkin puts into a workbook for people to read: written by ``laporan``, passed over by ``masukan``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PETUNJUK: Final = "Petunjuk"
PILIHAN: Final = "Pilihan"
TEMUAN: Final = "Temuan"
USULAN: Final = "Usulan"
# name of the sheet -> text of its first cell: a sheet of somebody else may have the name, but not both
BUATAN: Final[Mapping[str, str]] = {
    PETUNJUK: "PETUNJUK PENGISIAN DATA PENILAIAN KINERJA",
    PILIHAN: "Isi daftar pilihan; dipakai lembar lain, jangan diubah",
    TEMUAN: "TEMUAN PADA DATA PENILAIAN KINERJA",
    USULAN: "USULAN PREDIKAT KINERJA, BUKAN UNDUHAN E-KINERJA",
}
_BERNOMOR: Final = re.compile(r" \(\d+\)$")  # where the workbook already had a sheet of that name


def buatan_asnkin(nama: str, isi_pertama: object) -> bool:
    """Whether a sheet of this name whose first cell says this was written by asnkin itself."""
    return BUATAN.get(_BERNOMOR.sub("", nama)) == isi_pertama

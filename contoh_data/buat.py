"""Make the example workbooks: ``python -m contoh_data.buat [FOLDER]``, by default into the folder of this script."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

from contoh_data import ekinerja, gorontalo, kupang, maulafa, nasional, pp30, pp30_360, sabang, sibolga
from contoh_data.lembar import tulis

BUKU = {
    "gorontalo.xlsx": gorontalo,
    "nasional.xlsx": nasional,
    "ekinerja_rekap.xlsx": ekinerja,
    "maulafa.xlsx": maulafa,
    "kupang.xlsx": kupang,
    "pp30.xlsx": pp30,
    "pp30_360.xlsx": pp30_360,
    "sabang.xlsx": sabang,
    **sibolga.BUKU,
}


def buat(folder: Path) -> list[Path]:
    """Write every workbook into ``folder`` and return the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for nama, tempat in BUKU.items():
        tulis(folder / nama, tempat.lembar(Random(tempat.BENIH)), tempat.JUDUL)  # noqa: S311 - repeatable on purpose
    return [folder / nama for nama in BUKU]


if __name__ == "__main__":
    buat(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)

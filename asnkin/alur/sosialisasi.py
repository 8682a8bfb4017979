"""The use case ``rubrik tampil --html``: a rubric explained to the staff it scores."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asnkin import __version__
from asnkin.alur.keluaran import berkas_keluaran
from asnkin.analisis.contoh.hitung import hitung_contoh
from asnkin.laporan.html.sosialisasi import Penjelasan, tulis_sosialisasi
from asnkin.laporan.tulis import tulis_atomik
from asnkin.rubrik.kebijakan import bagian_kebijakan
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from pathlib import Path


def sosialisasi(kode_atau_jalur: str, keluaran: Path | None) -> tuple[str, ...]:
    """Write the sheet of a rubric, ``sosialisasi_<kode>.html`` unless told otherwise; return what to tell the user.

    Raises RubrikSalah, GagalBerkas, SalahPakai.
    """
    termuat = muat_rubrik(kode_atau_jalur)
    rubrik = termuat.rubrik
    jalur = berkas_keluaran(keluaran, "sosialisasi_" + re.sub(r"[^\w-]+", "_", rubrik.rubrik) + ".html")
    penjelasan = Penjelasan(rubrik, hitung_contoh(rubrik), bagian_kebijakan(termuat), termuat.sha256, __version__)
    tulis_atomik(jalur, tulis_sosialisasi(penjelasan))
    return (
        f"Ditulis: {jalur}",
        f"Langkah berikutnya: buka {jalur} dengan peramban, lalu cetak pada kertas A4",
    )

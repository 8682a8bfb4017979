"""The template as a workbook: instructions, settings, one sheet a table, and the hidden lists."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from asnkin.laporan.excel.buku import BukuKerja
from asnkin.laporan.excel.templat.info import tulis_info
from asnkin.laporan.excel.templat.lembar import tulis_lembar
from asnkin.laporan.excel.templat.petunjuk import tulis_petunjuk
from asnkin.laporan.excel.templat.pilihan import Pilihan
from asnkin.periode import nama_periode

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.laporan.excel.templat.isian import Lembar
    from asnkin.rubrik.model import Rubrik

# a template carries no time: the same rubric gives the same bytes
_DIBUAT: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - a document property has no zone


def tulis_templat(rubrik: Rubrik, lembar: Sequence[Lembar], info: Mapping[str, str], perintah: Sequence[str]) -> bytes:
    """Return the workbook; ``info``: settings that are filled in already, ``perintah``: what to run afterwards."""
    sifat = {"title": f"Templat data penilaian kinerja, rubrik {rubrik.rubrik}", "comments": "dibuat dengan asnkin"}
    buku = BukuKerja(sifat, _DIBUAT, massal=False)
    kepala = [f"Rubrik: {rubrik.nama}"]
    if periode := info.get("periode"):
        kepala.append(f"Periode: {nama_periode(periode)}")
    pilihan = Pilihan()
    tulis_petunjuk(buku, lembar, kepala, perintah)
    tulis_info(buku, info, pilihan)
    for satu in lembar:
        tulis_lembar(buku, satu, pilihan)
    pilihan.tulis(buku)
    return buku.selesai()

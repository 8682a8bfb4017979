"""The recap of many people: its time, size and memory, and every formula worked out anew from wrong stored results.

``PYTHONPATH=.:tests python tests/laporan/ukur_rekap.py 70000`` prints the figures of docs/kinerja.md.
"""

from __future__ import annotations

import re
import resource
import sys
import tempfile
import time
from dataclasses import dataclass
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import numpy as np
from laporan.hitung_ulang import hitung_ulang, palsukan
from laporan.pabrik_besar import bahan_besar
from openpyxl.utils import column_index_from_string
from python_calamine import CalamineWorkbook

from asnkin.laporan.excel.rekap import tulis_rekap

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUMUS = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>]*><f>')
MENIT = 60


@dataclass(frozen=True, slots=True)
class Hitungan:
    """How many formulas there are, how many give something else than what Python stored, and by how much at most."""

    rumus: int
    berbeda: int
    selisih: float


@dataclass(frozen=True, slots=True)
class Biaya:
    """What writing the recap took: seconds of processor, bytes, and megabytes of memory beyond the material."""

    detik: float
    bita: int
    memori: float


def hitung_rumus(isi: bytes, folder: Path, batas: int = 5 * MENIT) -> Hitungan:
    """Spoil every stored result, let LibreOffice work all formulas out, and compare with what was stored."""
    (baru,) = hitung_ulang([palsukan(isi)], folder, batas=batas)
    harapan, hitungan = (CalamineWorkbook.from_filelike(BytesIO(satu)) for satu in (isi, baru))
    jumlah, beda, selisih = 0, 0, 0.0
    for nama, letak in _letak_rumus(isi, harapan.sheet_names):
        dulu, kini = (buku.get_sheet_by_name(nama).to_python(skip_empty_area=False) for buku in (harapan, hitungan))
        for baris, kolom in letak:
            satu, dua = dulu[baris][kolom], kini[baris][kolom]
            jumlah += 1
            if isinstance(satu, float) and isinstance(dua, float):
                selisih = max(selisih, abs(satu - dua))
                beda += satu != dua and not np.isclose(satu, dua, rtol=0, atol=1e-9)
            else:
                beda += satu != dua
    return Hitungan(jumlah, beda, selisih)


def _letak_rumus(isi: bytes, lembar: list[str]) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Yield each sheet that has formulas, with their rows and columns (0-based)."""
    with ZipFile(BytesIO(isi)) as arsip:
        for ke, nama in enumerate(lembar, 1):
            cocok = _RUMUS.findall(arsip.read(f"xl/worksheets/sheet{ke}.xml"))
            if cocok:
                yield nama, [(int(baris) - 1, column_index_from_string(huruf.decode()) - 1) for huruf, baris in cocok]


def biaya_tulis(n: int, *, massal: bool) -> Biaya:
    """Measure writing the recap of ``n`` people in a process of its own."""
    with get_context("spawn").Pool(1) as kolam:
        return kolam.apply(_tulis, (n, massal))


def _tulis(n: int, massal: bool) -> Biaya:  # noqa: FBT001 - a pool passes by position
    bahan = bahan_besar(n)
    sebelum, mulai = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    isi = tulis_rekap(bahan, massal=massal)
    detik = time.process_time() - mulai
    return Biaya(detik, len(isi), (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - sebelum) / 1024)


def utama(n: int) -> None:
    """Print the figures for ``n`` people."""
    for massal in (True, False, True):
        biaya = biaya_tulis(n, massal=massal)
        cara = "blok" if massal else "biasa"
        sys.stdout.write(f"{cara}: {biaya.detik:.1f} s, {biaya.bita / 1e6:.2f} MB, +{biaya.memori:.0f} MB memori\n")
        sys.stdout.flush()
    with tempfile.TemporaryDirectory() as folder:
        hasil = hitung_rumus(tulis_rekap(bahan_besar(n)), Path(folder), 60 * MENIT)
    sys.stdout.write(f"{hasil}\n")


if __name__ == "__main__":
    utama(int(sys.argv[1]))

"""A small sound workbook for the rubric gorontalo, and the command run on it in this process."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final

import openpyxl
import pytest
import typer

from asnkin import cli

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ANI: Final = "190001012020121001"
BUDI: Final = "190001012020121002"
CICI: Final = "190001012020122003"
_BUTIR: Final = ("Komunikasi", "Manajemen Waktu", "Pemecahan Masalah", "Sikap Profesional", "Etika Kerja")
LEMBAR: Final[dict[str, list[list[Any]]]] = {
    "info": [["nama", "isi"], ["rubrik", "gorontalo"], ["periode", "2026-TW1"]],
    "pegawai": [
        ["nip", "nama", "unit_kerja", "jabatan", "jenjang"],
        [ANI, "Ani", "Bidang Mutasi", "Pengelola Data", "pelaksana"],
        [BUDI, "Budi", "Bidang Mutasi", "Pengelola Data", "pelaksana"],
        [CICI, "Cici", "Sekretariat", "Pengelola Data", "pelaksana"],
    ],
    "target": [
        ["nip", "indikator", "target", "realisasi", "bobot"],
        [ANI, "Berkas mutasi selesai", 100, 100, 60],
        [ANI, "Arsip digital", 50, 45, 40],
        [BUDI, "Berkas mutasi selesai", 100, 80, 60],
        [BUDI, "Arsip digital", 50, 45, 40],
        [CICI, "Surat terkirim", 200, 200, 60],
        [CICI, "Arsip digital", 50, 50, 40],
    ],
    "penilaian": [
        ["nip", "peran", *_BUTIR],
        [ANI, "atasan", 4, 4, 4, 4, 4],
        [ANI, "rekan", 3, 3, 3, 3, 3],
        [BUDI, "atasan", 4, 2, 4, 4, 4],
        [BUDI, "rekan", 4, 2, 4, 4, 4],
        [CICI, "atasan", 4, 4, 3, 4, 4],
        [CICI, "rekan", 4, 4, 3, 4, 4],
        *([ANI, "rekan", 3, 3, 3, 3, 3],) * 2,  # colleagues count from three on
        *([BUDI, "rekan", 4, 2, 4, 4, 4],) * 2,
        *([CICI, "rekan", 4, 4, 3, 4, 4],) * 2,
    ],
}


def isi_buku() -> dict[str, list[list[Any]]]:
    """Return the sheets, free to be changed."""
    return copy.deepcopy(LEMBAR)


def tulis_buku(jalur: Path, lembar: dict[str, list[list[Any]]]) -> Path:
    """Write the sheets as a workbook."""
    buku = openpyxl.Workbook()
    buku.remove(buku.worksheets[0])
    for nama, baris in lembar.items():
        kertas = buku.create_sheet(nama)
        for satu in baris:
            kertas.append(satu)
    buku.save(jalur)
    return jalur


def jalankan(argumen: Sequence[object]) -> int:
    """Run ``asnkin`` in this process and return its exit code."""
    with pytest.raises(SystemExit) as akhir:
        typer.main.get_command(cli.aplikasi).main([str(satu) for satu in argumen])
    return int(akhir.value.code or 0)

"""The rubrics that come with asnkin: where they are, and what they are called."""

from __future__ import annotations

import re
from pathlib import Path

from asnkin.galat import SalahPakai
from asnkin.rubrik.telusur import saran_pilihan


def folder_bawaan() -> Path:
    """Return the folder of the built-in rubrics: inside the installed package, or ``rubrik/`` of a source checkout."""
    terpasang = Path(__file__).parent / "bawaan"
    return terpasang if terpasang.is_dir() else Path(__file__).parents[2] / "rubrik"


def kode_bawaan() -> list[str]:
    """Return the codes of the built-in rubrics, ``nasional`` first, the others by name."""
    kode = sorted(jalur.stem for jalur in folder_bawaan().glob("*.yaml"))
    return sorted(kode, key=lambda satu: satu != "nasional")


def jalur_bawaan(kode: str) -> Path:
    """Return the file of a built-in rubric; SalahPakai where there is none of that code."""
    if kode not in (semua := kode_bawaan()):
        saran = saran_pilihan(kode, semua)
        pesan = f'rubrik "{kode}" tidak dikenal'
        raise SalahPakai(pesan, f"{saran} Untuk berkas sendiri, tulis jalurnya, misalnya ./rubrik_kami.yaml".strip())
    return folder_bawaan() / f"{kode}.yaml"


def teks_bawaan(kode: str) -> str:
    """Return the text of a built-in rubric, comments and all; SalahPakai where there is none of that code."""
    return jalur_bawaan(kode).read_text(encoding="utf-8")


def daftar_bawaan() -> list[tuple[str, str, str]]:
    """Return (kode, nama, versi) of the built-in rubrics, read from their first lines without parsing them whole."""
    return [(kode, _kepala(kode, "nama"), _kepala(kode, "versi")) for kode in kode_bawaan()]


def _kepala(kode: str, kunci: str) -> str:
    cocok = re.search(rf"^{kunci}:[ ]*(.*?)[ ]*(?:[ ]#.*)?$", teks_bawaan(kode), flags=re.MULTILINE)
    return cocok.group(1).strip("\"'") if cocok else ""

"""``asnkin rubrik``: look at and check rubrics."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from asnkin.cli import layar

CONTOH = """asnkin rubrik daftar
asnkin rubrik tampil gorontalo > rubrik-kami.yaml
asnkin rubrik periksa rubrik-kami.yaml"""
_KODE = typer.Argument(metavar="KODE", help="Kode rubrik bawaan; lihat `asnkin rubrik daftar`.")
_BERKAS = typer.Argument(metavar="BERKAS", help="Berkas rubrik (.yaml) atau kode rubrik bawaan.")


def daftar() -> None:
    """Mendaftar rubrik bawaan."""
    from asnkin.alur import rubrik  # noqa: PLC0415 - the models only when they are asked for

    layar.hasil(rubrik.daftar())


def tampil(kode: Annotated[str, _KODE]) -> None:
    """Menampilkan isi rubrik bawaan, siap disalin menjadi rubrik sendiri."""
    from asnkin.alur import rubrik  # noqa: PLC0415

    layar.hasil_bytes(rubrik.tampil(kode).encode())


def periksa(berkas: Annotated[Path, _BERKAS]) -> None:
    """Memeriksa rubrik: semua kesalahan sekaligus, dengan baris dan kolomnya, dan apa yang mustahil terjadi."""
    from asnkin.alur import rubrik  # noqa: PLC0415

    hasil = rubrik.periksa(str(berkas))
    for satu in hasil.peringatan:
        layar.hasil(f"peringatan  {layar.baris_cacat(satu)}")
    layar.hasil(hasil.kesimpulan)


def skema() -> None:
    """Mencetak JSON Schema rubrik untuk editor."""
    from asnkin.alur import rubrik  # noqa: PLC0415

    layar.hasil_bytes(rubrik.skema())

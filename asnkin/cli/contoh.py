"""``asnkin contoh``: example data to try the rubrics with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from asnkin.cli import layar

CONTOH = """asnkin contoh
asnkin contoh sabang
asnkin contoh sibolga -k coba"""


def contoh(
    kode: Annotated[
        str, typer.Argument(metavar="KODE", help="Kode data contoh; tanpa ini: daftar yang tersedia.")
    ] = "",
    keluaran: Annotated[
        Path | None,
        typer.Option("--keluaran", "-k", metavar="FOLDER", help="Folder tujuan; tanpa opsi ini: folder sekarang."),
    ] = None,
    timpa: Annotated[bool, typer.Option("--timpa", help="Mengganti berkas bernama sama yang isinya berbeda.")] = False,
) -> None:
    """Menulis data contoh sebuah rubrik (orang-orang karangan), atau mendaftar yang tersedia."""
    from asnkin.alur import contoh as alur  # noqa: PLC0415 - the list of rubrics only when it is asked for

    if kode:
        layar.pesan_semua(alur.tulis(kode, keluaran, timpa=timpa))
    else:
        layar.hasil(alur.daftar())
        layar.pesan(alur.LANJUT)

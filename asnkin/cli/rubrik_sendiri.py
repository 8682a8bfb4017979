"""``asnkin rubrik baru`` and ``banding``: start a rubric of one's own, and see what sets it apart."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from asnkin.cli import layar, opsi


def baru(
    kode: Annotated[str, typer.Argument(metavar="KODE", help="Kode rubrik yang baru, misalnya kota_kami.")],
    dari: Annotated[
        str,
        typer.Option("--dari", metavar="KODE|BERKAS", help="Rubrik asalnya; tanpa opsi ini: nasional."),
    ] = "nasional",
    turunan: Annotated[
        bool,
        typer.Option("--turunan", help="Menulis rubrik pendek yang mewarisi asalnya, bukan salinan lengkap."),
    ] = False,
    keluaran: Annotated[
        Path | None,
        typer.Option(
            "--keluaran",
            "-k",
            metavar="FOLDER|BERKAS",
            help="Folder tujuan, atau nama berkas rubriknya; tanpa opsi ini: <kode>.yaml di sini.",
        ),
    ] = None,
) -> None:
    """Memulai rubrik sendiri: salinan berkomentar dari rubrik lain, siap disunting."""
    from asnkin.alur.rubrik_baru import baru as kerjakan  # noqa: PLC0415 - the models only when there is work

    layar.pesan_semua(kerjakan(kode, dari, keluaran, turunan=turunan))


def banding(
    a: Annotated[str, typer.Argument(metavar="A", help="Rubrik pertama: kode rubrik bawaan atau berkas .yaml.")],
    b: Annotated[str, typer.Argument(metavar="B", help="Rubrik kedua, sebagai pembanding.")],
    json: opsi.Json = False,
) -> None:
    """Membandingkan dua rubrik: setiap kunci yang isinya berbeda."""
    from asnkin.alur.banding import banding as kerjakan  # noqa: PLC0415

    hasil = kerjakan(a, b)
    if json:
        layar.hasil_bytes(hasil.json())
    else:
        layar.banding(hasil)

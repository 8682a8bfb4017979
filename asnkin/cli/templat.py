"""``asnkin templat``: an empty workbook to collect the data in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from asnkin.cli import layar, opsi

CONTOH = """asnkin templat isian.xlsx
asnkin templat isian.xlsx -r gorontalo -p 2026-TW1
asnkin templat isian.xlsx -r kota_kami.yaml"""


def templat(
    keluaran: Annotated[Path, typer.Argument(metavar="KELUARAN.xlsx", help="Buku kerja yang ditulis.")],
    rubrik: Annotated[
        str,
        typer.Option(
            "--rubrik", "-r", metavar="KODE|BERKAS", help="Rubrik bawaan atau berkas .yaml; tanpa opsi ini: nasional."
        ),
    ] = "",
    periode: opsi.Periode = "",
    timpa: Annotated[bool, typer.Option("--timpa", help="Mengganti berkas bernama sama yang isinya berbeda.")] = False,
) -> None:
    """Menulis buku kerja kosong untuk mengumpulkan data sebuah rubrik: daftar pilihan, pemeriksa isian, dan bantuan."""
    from asnkin.alur.templat import tulis  # noqa: PLC0415 - the models only when there is work

    layar.pesan_semua(tulis(keluaran, rubrik, periode, timpa=timpa))

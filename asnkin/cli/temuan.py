"""``asnkin temuan``: the finding codes."""

from __future__ import annotations

from typing import Annotated

import typer

from asnkin.cli import layar, opsi

CONTOH = """asnkin temuan
asnkin temuan PEG003"""


def temuan(
    kode: Annotated[str, typer.Argument(metavar="KODE", help="Kode temuan yang dijelaskan, misalnya PEG003.")] = "",
    json: opsi.Json = False,
) -> None:
    """Mendaftar kode temuan, atau menjelaskan satu kode dengan contoh yang salah dan yang benar."""
    from asnkin.alur import aturan  # noqa: PLC0415 - the registry only when it is asked for

    if json:
        layar.hasil_bytes(aturan.sebagai_json(kode))
    elif kode:
        layar.hasil(aturan.jelaskan(kode))
    else:
        layar.hasil(aturan.daftar())

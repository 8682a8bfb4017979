"""``asnkin peta``: how each sheet and column was understood."""

from __future__ import annotations

from typing import Annotated

import typer

from asnkin.cli import layar, opsi
from asnkin.cli.minta import minta

CONTOH = """asnkin peta data.xlsx
asnkin peta data.xlsx -r gorontalo --json > peta.json
asnkin peta data.xlsx --kolom hasil/data/kolom.yaml --timpa"""


def peta(
    data: opsi.Data,
    rubrik: opsi.Rubrik = "",
    periode: opsi.Periode = "",
    kolom: opsi.Kolom = None,
    sandi: opsi.Sandi = "",
    keluaran: opsi.Keluaran = None,
    timpa: Annotated[
        bool, typer.Option("--timpa", help="Menulis ulang kolom.yaml di folder hasil yang sudah ada dan berbeda.")
    ] = False,
    json: opsi.Json = False,
    senyap: opsi.Senyap = False,
) -> None:
    """Menampilkan bagaimana setiap lembar dan kolom dipahami, dan menulis kolom.yaml untuk diperbaiki."""
    from asnkin.alur.peta import peta as kerjakan  # noqa: PLC0415 - pandas only when there is work

    with minta(data, rubrik, periode, kolom, sandi, json=json, senyap=senyap) as (permintaan, maju):
        selesai = kerjakan(permintaan, keluaran, timpa=timpa, maju=maju)
    if json:
        layar.hasil_bytes(selesai.json)
    elif not senyap:
        layar.peta(selesai.paham)
    if selesai.temuan and not (senyap and selesai.kode_keluar == 0):
        layar.temuan_pengantar(selesai.temuan, len(selesai.temuan), "")
    if not senyap:
        layar.pesan_semua(selesai.pesan)
    raise typer.Exit(selesai.kode_keluar)

"""``asnkin periksa``: findings only."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from asnkin.cli import layar, opsi
from asnkin.cli.minta import minta
from asnkin.galat import SalahPakai

CONTOH = """asnkin periksa data.xlsx
asnkin periksa data.xlsx --tandai
asnkin periksa data.xlsx -r gorontalo --maks 200
asnkin periksa data.xlsx --format ringkas | grep NIP
asnkin periksa data.xlsx --json > temuan.json"""
Format = StrEnum("Format", {"LENGKAP": "lengkap", "RINGKAS": "ringkas", "JSON": "json"})


def periksa(
    data: opsi.Data,
    rubrik: opsi.Rubrik = "",
    periode: opsi.Periode = "",
    kolom: opsi.Kolom = None,
    sandi: opsi.Sandi = "",
    tandai: opsi.Tandai = False,
    keluaran: opsi.Keluaran = None,
    maks: opsi.Maks = 50,
    ketat: opsi.Ketat = False,
    bentuk: Annotated[
        Format | None,
        typer.Option(
            "--format",
            metavar="BENTUK",
            help="lengkap (bawaan), ringkas (semua temuan, satu baris satu temuan, dipisah tab), atau json.",
        ),
    ] = None,
    json: opsi.Json = False,
    senyap: opsi.Senyap = False,
) -> None:
    """Memeriksa data tanpa menilai: setiap temuan dengan letak selnya dan cara memperbaikinya."""
    from asnkin.alur.periksa import json_temuan  # noqa: PLC0415 - pandas only when there is work
    from asnkin.alur.periksa import periksa as kerjakan  # noqa: PLC0415

    if json and bentuk not in {None, Format.JSON}:
        raise SalahPakai(f"--json dan --format {bentuk} tidak dapat dipakai bersama", "pilih salah satu")
    mesin = json or bentuk is Format.JSON
    with minta(data, rubrik, periode, kolom, sandi, json=mesin, senyap=senyap) as (permintaan, maju):
        selesai = kerjakan(permintaan, keluaran, tandai=tandai, ketat=ketat, maju=maju)
    if mesin:
        layar.hasil_bytes(json_temuan(selesai.temuan))
    elif bentuk is Format.RINGKAS:
        layar.temuan_ringkas(selesai.temuan)
    elif not senyap:
        layar.temuan(selesai.temuan, maks)
    layar.pesan_semua(() if senyap else selesai.pesan)
    raise typer.Exit(selesai.kode_keluar)

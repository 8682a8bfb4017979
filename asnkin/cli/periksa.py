"""``asnkin periksa``: findings only."""

from __future__ import annotations

from typing import Annotated

import typer

from asnkin.cli import layar, opsi

CONTOH = """asnkin periksa data.xlsx
asnkin periksa data.xlsx -r gorontalo --maks 200
asnkin periksa data.xlsx --json > temuan.json"""


def periksa(
    data: opsi.Data,
    rubrik: opsi.Rubrik = "",
    periode: opsi.Periode = "",
    kolom: opsi.Kolom = None,
    sandi: opsi.Sandi = "",
    maks: Annotated[
        int, typer.Option("--maks", metavar="N", min=0, help="Paling banyak N temuan ditampilkan (bawaan 50).")
    ] = 50,
    ketat: opsi.Ketat = False,
    json: opsi.Json = False,
    senyap: opsi.Senyap = False,
) -> None:
    """Memeriksa data tanpa menilai: setiap temuan dengan letak selnya dan cara memperbaikinya."""
    from asnkin.alur.periksa import json_temuan  # noqa: PLC0415 - pandas only when there is work
    from asnkin.alur.periksa import periksa as kerjakan  # noqa: PLC0415
    from asnkin.alur.permintaan import Permintaan  # noqa: PLC0415

    with layar.kemajuan(senyap=senyap) as maju:
        minta = Permintaan(tuple(data), rubrik, periode, kolom, layar.penanya(sandi, maju, diam=json or senyap))
        selesai = kerjakan(minta, ketat=ketat, maju=maju)
    if json:
        layar.hasil_bytes(json_temuan(selesai.temuan))
    elif not senyap:
        layar.temuan(selesai.temuan, maks)
    if not senyap:
        for baris in selesai.pesan:
            layar.pesan(baris)
    raise typer.Exit(selesai.kode_keluar)

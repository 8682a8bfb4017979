"""``asnkin verifikasi``: whether a published recap is what the data give."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from asnkin.cli import layar, opsi
from asnkin.cli.minta import minta

CONTOH = """asnkin verifikasi hasil/data/rekap.xlsx data.xlsx
asnkin verifikasi rekap.xlsx data/ -r rubrik_kami.yaml
asnkin verifikasi hasil/data-opd/rekap.xlsx data-opd
asnkin verifikasi rekap_tw2.xlsx tw2.xlsx --sebelumnya rekap_tw1.xlsx"""


def verifikasi(
    rekap: Annotated[Path, typer.Argument(metavar="REKAP", help="rekap.xlsx yang sudah terbit.")],
    data: opsi.Data,
    rubrik: Annotated[
        str,
        typer.Option(
            "--rubrik",
            "-r",
            metavar="KODE|BERKAS",
            help="Rubrik bawaan atau berkas .yaml; tanpa opsi ini: rubrik bawaan yang disebut rekap.",
        ),
    ] = "",
    periode: Annotated[
        str,
        typer.Option(
            "--periode",
            "-p",
            metavar="PERIODE",
            help="Periode: 2026-TW1, 2026-01, 2026-S1, atau 2026; tanpa opsi ini: yang disebut rekap.",
        ),
    ] = "",
    kolom: opsi.Kolom = None,
    sandi: opsi.Sandi = "",
    sebelumnya: opsi.Sebelumnya = None,
    kunci: opsi.KunciRekap = None,
    maks: opsi.Maks = 50,
    json: opsi.Json = False,
    senyap: opsi.Senyap = False,
) -> None:
    """Menghitung ulang rekap yang sudah terbit dan menyebut setiap sel yang berbeda."""
    from asnkin.alur.periksa import json_temuan  # noqa: PLC0415 - pandas only when there is work
    from asnkin.alur.verifikasi import verifikasi as kerjakan  # noqa: PLC0415

    with minta(data, rubrik, periode, kolom, sandi, json=json, senyap=senyap) as (permintaan, maju):
        selesai = kerjakan(rekap, permintaan, tuple(sebelumnya or ()), maju, kunci, sandi)
    if json:
        layar.hasil_bytes(json_temuan(selesai.temuan))
    elif selesai.temuan and not senyap:
        layar.temuan(selesai.temuan, maks)
    if not senyap or selesai.kode_keluar:
        layar.pesan_semua(selesai.pesan)
    raise typer.Exit(selesai.kode_keluar)

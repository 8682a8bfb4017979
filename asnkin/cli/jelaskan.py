"""``asnkin jelaskan``: how a person's score came about, down to the cells."""

from __future__ import annotations

from typing import Annotated

import typer

from asnkin.cli import layar, opsi
from asnkin.cli.minta import minta

CONTOH = """asnkin jelaskan data.xlsx 190001012020121001
asnkin jelaskan data.xlsx 190001012020121001 --html
asnkin jelaskan data.xlsx --unit "Dinas Kesehatan"
asnkin jelaskan data.xlsx --semua --sebelumnya hasil/2026-TW1/nilai.json"""
MAKS_HALANGAN = 50  # findings shown where the data cannot be scored at all


def jelaskan(
    argumen: Annotated[
        list[str],
        typer.Argument(
            metavar="DATA... [NIP]",
            help="Buku kerja atau folder, lalu NIP (atau nama) pegawai; tanpa NIP bersama --unit atau --semua.",
        ),
    ],
    html: Annotated[bool, typer.Option("--html", help="Menulis halaman A4 untuk diserahkan kepada pegawai.")] = False,
    unit: Annotated[str, typer.Option("--unit", metavar="NAMA", help="Menulis halaman setiap pegawai unit ini.")] = "",
    semua: Annotated[bool, typer.Option("--semua", help="Menulis halaman setiap pegawai.")] = False,
    auditor: Annotated[
        bool, typer.Option("--auditor", help="Sangat rahasia: dengan setiap skor, selnya, dan NIP penilainya.")
    ] = False,
    rubrik: opsi.Rubrik = "",
    periode: opsi.Periode = "",
    kolom: opsi.Kolom = None,
    sandi: opsi.Sandi = "",
    keluaran: opsi.Keluaran = None,
    sebelumnya: opsi.Sebelumnya = None,
    json: opsi.Json = False,
    senyap: opsi.Senyap = False,
) -> None:
    """Menjelaskan bagaimana nilai seorang pegawai terbentuk, langkah demi langkah sampai ke selnya."""
    from asnkin.alur import jelaskan as alur  # noqa: PLC0415 - pandas only when there is work

    data, sasaran = alur.pisahkan(argumen, unit, semua=semua, halaman=html, json=json)
    with minta(data, rubrik, periode, kolom, sandi, json=json, senyap=senyap) as (permintaan, maju):
        selesai = alur.jelaskan(
            permintaan, sasaran, tuple(sebelumnya or ()), keluaran, html=html, auditor=auditor, maju=maju
        )
    layar.temuan_halangan(selesai.temuan, MAKS_HALANGAN)
    if selesai.penjelasan is not None and json:
        layar.hasil_bytes(alur.json_penjelasan(selesai.penjelasan))
    elif selesai.penjelasan is not None:
        layar.penjelasan(selesai.penjelasan)
    if not senyap or selesai.temuan:
        layar.pesan_semua(selesai.pesan)
    raise typer.Exit(selesai.kode_keluar)

"""``asnkin dokumen``: drafts of the evaluation documents of PermenPANRB 6/2022."""

from __future__ import annotations

from typing import Annotated

import typer

from asnkin.cli import layar, opsi
from asnkin.cli.minta import minta

CONTOH = """asnkin dokumen data.xlsx 190001012020121001
asnkin dokumen data.xlsx --unit "Dinas Kesehatan"
asnkin dokumen data.xlsx 190001012020121001 --format D.1.2 --format C.1.2"""
MAKS_HALANGAN = 50  # findings shown where the data cannot be scored at all


def dokumen(
    argumen: Annotated[
        list[str],
        typer.Argument(
            metavar="DATA... [NIP]",
            help="Buku kerja atau folder, lalu NIP (atau nama) pegawai; tanpa NIP bersama --unit atau --semua.",
        ),
    ],
    unit: Annotated[str, typer.Option("--unit", metavar="NAMA", help="Menulis dokumen setiap pegawai unit ini.")] = "",
    semua: Annotated[bool, typer.Option("--semua", help="Menulis dokumen setiap pegawai.")] = False,
    bentuk: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="D.1.1, D.1.2, D.1.3, C.1.1, C.1.2, atau C.1.3; tanpa opsi ini: yang berlaku bagi pegawainya. "
            "Dapat diulang: satu D dan satu C.",
        ),
    ] = None,
    rubrik: opsi.Rubrik = "",
    periode: opsi.Periode = "",
    kolom: opsi.Kolom = None,
    sandi: opsi.Sandi = "",
    keluaran: opsi.Keluaran = None,
    json: opsi.Json = False,
    senyap: opsi.Senyap = False,
) -> None:
    """Menulis konsep dokumen evaluasi kinerja (PermenPANRB 6/2022) seorang pegawai, sebuah unit, atau semuanya."""
    from asnkin.alur import dokumen as alur  # noqa: PLC0415 - pandas only when there is work
    from asnkin.alur.jelaskan import pisahkan  # noqa: PLC0415

    data, sasaran = pisahkan(argumen, unit, semua=semua, halaman=False, json=json)
    minta_format = alur.baca_format(bentuk or ())
    with minta(data, rubrik, periode, kolom, sandi, json=json, senyap=senyap) as (permintaan, maju):
        selesai = alur.dokumen(permintaan, sasaran, minta_format, keluaran, maju, tulis=not json)
    layar.temuan_halangan(selesai.temuan, MAKS_HALANGAN)
    if selesai.isi is not None:
        layar.hasil_bytes(alur.json_dokumen(selesai.isi))
    if not senyap or selesai.temuan:
        layar.pesan_semua(selesai.pesan)
    raise typer.Exit(selesai.kode_keluar)

"""``asnkin rekap``: a whole city at once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from asnkin.cli import layar, opsi
from asnkin.cli.kemajuan import kemajuan

CONTOH = """asnkin rekap data-opd -p 2026-TW1
asnkin rekap data-opd -p 2026-TW1 -r nasional --jobs 4 -k hasil/kota
asnkin rekap data-2026 --sebelumnya hasil/2025-TW4
asnkin rekap data-opd --samarkan --kunci aman/samaran.kunci -k hasil/kota-samaran"""

Folder = Annotated[
    Path,
    typer.Argument(
        metavar="FOLDER", help="Folder berisi buku kerja setiap OPD (dan bersama.xlsx), atau folder per periode."
    ),
]
Jobs = Annotated[
    int, typer.Option("--jobs", metavar="N", min=0, help="Banyaknya proses sekaligus; tanpa opsi ini: semua inti.")
]
Dask = Annotated[
    str,
    typer.Option("--dask", metavar="ALAMAT", help="Alamat penjadwal Dask yang mengerjakannya (tambahan asnkin[dask])."),
]


def rekap(
    folder: Folder,
    rubrik: opsi.Rubrik = "",
    periode: opsi.Periode = "",
    kolom: opsi.Kolom = None,
    sandi: opsi.SandiSatu = "",
    keluaran: opsi.Keluaran = None,
    sebelumnya: opsi.Sebelumnya = None,
    jobs: Jobs = 0,
    dask: Dask = "",
    lanjut: opsi.Lanjut = False,
    ketat: opsi.Ketat = False,
    samarkan: opsi.Samarkan = False,
    agregat: opsi.Agregat = False,
    kunci: opsi.Kunci = None,
    json: opsi.Json = False,
    senyap: opsi.Senyap = False,
) -> None:
    """Menilai semua OPD di sebuah folder, lalu menyusun satu rekap kota; yang tidak berubah tidak diulang.

    Unduhan SIASN dan e-Kinerja di folder itu dicocokkan dengan buku kerjanya, bukan dinilai.
    """
    from asnkin.alur.kota.pelaksana import panaskan  # noqa: PLC0415 - see nilai

    banyak = jobs or os.cpu_count() or 1
    panaskan(banyak, dask)  # before the imports that follow, which take as long

    from asnkin.alur.kota.rekap import PermintaanRekap, permintaan_folder, sebagai_json  # noqa: PLC0415 - see nilai
    from asnkin.alur.kota.rekap import rekap as kerjakan  # noqa: PLC0415 - see nilai
    from asnkin.alur.privasi import MintaPrivasi  # noqa: PLC0415 - see nilai

    minta = PermintaanRekap(
        permintaan_folder(folder, rubrik, periode, kolom, sandi), keluaran, tuple(sebelumnya or ()),
        lanjut=lanjut, ketat=ketat, jobs=banyak, dask=dask,
        privasi=MintaPrivasi(samarkan, agregat, kunci),
    )  # fmt: skip
    with kemajuan(senyap=senyap) as maju:
        hasil = kerjakan(minta, maju)
    if json:
        layar.hasil_bytes(sebagai_json(hasil))
    for satu in hasil:
        if not json and not senyap:
            layar.ringkasan_kota(satu)
        layar.pesan_semua((*satu.alasan, *(() if senyap else satu.pesan)))
    raise typer.Exit(max(satu.kode_keluar for satu in hasil))

"""``asnkin nilai``: the main job."""

from __future__ import annotations

import typer

from asnkin.cli import layar, opsi
from asnkin.cli.minta import minta
from asnkin.temuan import Tingkat

CONTOH = """asnkin nilai data.xlsx
asnkin nilai data.xlsx -r gorontalo -p 2026-TW1 -k hasil/dinkes
asnkin nilai pegawai.csv target.csv penilaian.csv --lanjut
asnkin nilai data.xlsx --samarkan --kunci aman/samaran.kunci"""
MAKS_BERHENTI = 50  # findings shown when a run stops
MAKS_SELESAI = 5  # findings shown beside the summary; all of them stand in the recap


def nilai(
    data: opsi.Data,
    rubrik: opsi.Rubrik = "",
    periode: opsi.Periode = "",
    kolom: opsi.Kolom = None,
    sandi: opsi.Sandi = "",
    keluaran: opsi.Keluaran = None,
    sebelumnya: opsi.Sebelumnya = None,
    lanjut: opsi.Lanjut = False,
    ketat: opsi.Ketat = False,
    samarkan: opsi.Samarkan = False,
    agregat: opsi.Agregat = False,
    kunci: opsi.Kunci = None,
    json: opsi.Json = False,
    senyap: opsi.Senyap = False,
) -> None:
    """Menilai pegawai: membaca, memeriksa, menghitung, lalu menulis rekap.xlsx, laporan.html, dan nilai.json."""
    from asnkin.alur.nilai import nilai as kerjakan  # noqa: PLC0415 - pandas only when there is work
    from asnkin.alur.privasi import MintaPrivasi  # noqa: PLC0415

    with minta(data, rubrik, periode, kolom, sandi, json=json, senyap=senyap) as (permintaan, maju):
        privasi = MintaPrivasi(samarkan, agregat, kunci)
        lama = tuple(sebelumnya or ())
        selesai = kerjakan(permintaan, keluaran, lama, lanjut=lanjut, ketat=ketat, maju=maju, privasi=privasi)
    penting = sum(satu.tingkat is not Tingkat.CATATAN for satu in selesai.temuan)  # a catatan asks for nothing
    bicara = not senyap or selesai.bahan is None
    if bicara and selesai.bahan is not None:
        layar.temuan_pengantar(
            selesai.temuan, min(MAKS_SELESAI, penting), "semuanya ada di lembar Temuan pada rekap.xlsx"
        )
    elif bicara:
        layar.temuan_pengantar(selesai.temuan, min(MAKS_BERHENTI, penting), "semuanya ada di temuan.xlsx")
    if json and selesai.json is not None:
        layar.hasil_bytes(selesai.json)
    elif selesai.bahan is not None and not senyap:
        layar.ringkasan(selesai.bahan)
    for baris in selesai.pesan if bicara else ():
        layar.pesan(baris)
    raise typer.Exit(selesai.kode_keluar)

"""``asnkin rubrik``: look at and check rubrics."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from asnkin.cli import layar, opsi
from asnkin.galat import SalahPakai

CONTOH = """asnkin rubrik daftar
asnkin rubrik tampil sabang --html
asnkin rubrik baru kota_kami --dari sabang
asnkin rubrik banding sabang kota_kami.yaml
asnkin rubrik periksa kota_kami.yaml"""
_BERKAS = typer.Argument(metavar="BERKAS", help="Berkas rubrik (.yaml) atau kode rubrik bawaan.")


def daftar() -> None:
    """Mendaftar rubrik bawaan."""
    from asnkin.alur import rubrik  # noqa: PLC0415 - the models only when they are asked for

    layar.hasil(rubrik.daftar())


def tampil(
    kode: opsi.KodeRubrik,
    html: Annotated[
        bool, typer.Option("--html", help="Menulis lembar A4 yang menjelaskan rubrik kepada pegawai yang dinilai.")
    ] = False,
    keluaran: Annotated[
        Path | None,
        typer.Option(
            "--keluaran",
            "-k",
            metavar="FOLDER|BERKAS",
            help="Folder tujuan, atau nama berkas HTML-nya; tanpa opsi ini: sosialisasi_<kode>.html di sini.",
        ),
    ] = None,
) -> None:
    """Menampilkan isi rubrik; dengan --html menulis lembar penjelasan bagi pegawai, siap dicetak."""
    if html:
        from asnkin.alur.sosialisasi import sosialisasi  # noqa: PLC0415 - pandas only when there is work

        layar.pesan_semua(sosialisasi(kode, keluaran))
        return
    if keluaran is not None:
        raise SalahPakai("Opsi --keluaran hanya berlaku bersama --html", "tambahkan --html, atau hapus --keluaran")
    from asnkin.alur import rubrik  # noqa: PLC0415

    layar.hasil_bytes(rubrik.tampil(kode).encode())


def periksa(berkas: Annotated[Path, _BERKAS]) -> None:
    """Memeriksa rubrik: semua kesalahan sekaligus, dengan baris dan kolomnya, dan apa yang mustahil terjadi."""
    from asnkin.alur import rubrik  # noqa: PLC0415

    hasil = rubrik.periksa(str(berkas))
    for satu in layar.cacat_naskah(hasil.peringatan, "peringatan", depan="peringatan  "):
        layar.hasil(satu)
    layar.hasil(hasil.kesimpulan)


def skema() -> None:
    """Mencetak JSON Schema rubrik untuk editor."""
    from asnkin.alur import rubrik  # noqa: PLC0415

    layar.hasil_bytes(rubrik.skema())

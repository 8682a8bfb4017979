"""The command line: the table of commands."""

from __future__ import annotations

from typing import Annotated

import typer

from asnkin import __version__
from asnkin.cli import (
    contoh,
    dokumen,
    jelaskan,
    layar,
    nilai,
    periksa,
    peta,
    rekap,
    rubrik,
    rubrik_sendiri,
    skema,
    templat,
    temuan,
    tren,
    verifikasi,
)
from asnkin.cli.bahasa import Kelompok, Perintah

_CONTOH = """asnkin contoh sabang
asnkin nilai sabang.xlsx
asnkin periksa data.xlsx
asnkin nilai --help"""


def _kelompok(bantuan: str, contoh: str) -> typer.Typer:
    return typer.Typer(
        cls=Kelompok,
        help=bantuan,
        epilog=contoh,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )


def _cetak_versi(diminta: bool) -> None:  # noqa: FBT001 - the shape of an option's callback
    if diminta:
        layar.hasil(f"asnkin {__version__}")
        raise typer.Exit


aplikasi = _kelompok("Penilaian kinerja ASN dari buku kerja Excel; setiap angka dapat ditelusuri ke selnya.", _CONTOH)


@aplikasi.callback()
def _utama(
    versi: Annotated[
        bool, typer.Option("--version", callback=_cetak_versi, is_eager=True, help="Menampilkan versi asnkin.")
    ] = False,
) -> None: ...


_PERINTAH = {  # in the order of --help: the clerk's path first
    "nilai": nilai,
    "rekap": rekap,
    "tren": tren,
    "periksa": periksa,
    "peta": peta,
    "templat": templat,
    "jelaskan": jelaskan,
    "dokumen": dokumen,
    "verifikasi": verifikasi,
    "contoh": contoh,
    "temuan": temuan,
}
for _nama, _modul in _PERINTAH.items():
    aplikasi.command(_nama, cls=Perintah, epilog=_modul.CONTOH)(getattr(_modul, _nama))

_rubrik = _kelompok("Melihat, menjelaskan, membandingkan, memeriksa, dan memulai rubrik.", rubrik.CONTOH)
for _perintah in (
    rubrik.daftar, rubrik.tampil, rubrik.periksa, rubrik_sendiri.banding, rubrik_sendiri.baru, rubrik.skema,
):  # fmt: skip
    _rubrik.command(cls=Perintah)(_perintah)
aplikasi.add_typer(_rubrik, name="rubrik")

_skema = _kelompok("Mencetak JSON Schema dari berkas yang ditulis asnkin.", skema.CONTOH)
_skema.command(cls=Perintah)(skema.hasil)


@_skema.callback()
def _kelompok_skema() -> None: ...


aplikasi.add_typer(_skema, name="skema")


def perintah_utama() -> None:
    """Run ``asnkin`` with the arguments of this process; raises ``SystemExit``."""
    typer.main.get_command(aplikasi)()

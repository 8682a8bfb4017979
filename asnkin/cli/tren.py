"""``asnkin tren``: the results of several periods side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from asnkin.cli import layar, opsi
from asnkin.cli.kemajuan import kemajuan

CONTOH = """asnkin tren hasil/tw1 hasil/tw2 hasil/tw3 hasil/tw4
asnkin tren hasil/tw1/rekap.xlsx hasil/tw2/rekap.xlsx
asnkin tren hasil/tw1 hasil/tw2 --pelatihan data-tw2.xlsx -k hasil/tren-2026"""

Hasil = Annotated[
    list[Path],
    typer.Argument(metavar="HASIL...", help="rekap.xlsx atau nilai.json (atau foldernya) dari dua periode atau lebih."),
]
Pelatihan = Annotated[
    list[Path] | None,
    typer.Option(
        "--pelatihan", metavar="DATA",
        help="Buku kerja (atau folder) yang memuat riwayat_pelatihan dan pegawai; dapat diulang.",
    ),
]  # fmt: skip
Rubrik = Annotated[
    str,
    typer.Option(
        "--rubrik", "-r", metavar="KODE|BERKAS",
        help="Rubrik bawaan atau berkas .yaml; tanpa opsi ini: rubrik bawaan yang disebut hasil.",
    ),
]  # fmt: skip
Keluaran = Annotated[
    Path | None, typer.Option("--keluaran", "-k", metavar="FOLDER", help="Folder hasil; tanpa opsi ini: hasil/tren.")
]


def tren(
    hasil: Hasil,
    rubrik: Rubrik = "",
    pelatihan: Pelatihan = None,
    keluaran: Keluaran = None,
    json: opsi.Json = False,
    senyap: opsi.Senyap = False,
) -> None:
    """Membandingkan hasil beberapa periode; predikat tahunan tetap dinilai dari data setahun, bukan dari tren ini."""
    from asnkin.alur.tren import PermintaanTren  # noqa: PLC0415 - see nilai
    from asnkin.alur.tren import tren as kerjakan  # noqa: PLC0415 - see nilai

    with kemajuan(senyap=senyap) as maju:
        selesai = kerjakan(PermintaanTren(tuple(hasil), rubrik, tuple(pelatihan or ()), keluaran), maju)
    if json:
        layar.hasil_bytes(selesai.json)
    elif not senyap:
        layar.ringkasan_tren(selesai.bahan)
    layar.pesan_semua(() if senyap else selesai.pesan)

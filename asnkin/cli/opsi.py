"""The options that several commands share, defined once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Data = Annotated[
    list[Path],
    typer.Argument(
        metavar="DATA...",
        help="Buku kerja (.xlsx, .xls, .xlsb, .ods, .csv) atau folder; beberapa berkas menjadi satu kumpulan data.",
    ),
]
Rubrik = Annotated[
    str,
    typer.Option(
        "--rubrik", "-r", metavar="KODE|BERKAS",
        help="Rubrik bawaan atau berkas .yaml; tanpa opsi ini: yang disebut lembar info, atau nasional.",
    ),
]  # fmt: skip
Periode = Annotated[
    str,
    typer.Option("--periode", "-p", metavar="PERIODE", help="Periode: 2026-TW1, 2026-01, 2026-S1, atau 2026."),
]
Kolom = Annotated[
    Path | None,
    typer.Option(
        "--kolom", metavar="BERKAS",
        help="Pemetaan judul kolom (kolom.yaml); tanpa opsi ini: kolom.yaml di samping data, bila ada.",
    ),
]  # fmt: skip
Samarkan = Annotated[
    bool,
    typer.Option("--samarkan", help="Mengganti nama dan NIP dengan nama samaran pada semua hasil (lihat --kunci)."),
]
Agregat = Annotated[bool, typer.Option("--agregat", help="Hanya menulis angka kelompok, tanpa seorang pun pegawai.")]
Kunci = Annotated[
    Path | None,
    typer.Option(
        "--kunci", metavar="BERKAS",
        help="Berkas rahasia bagi --samarkan, dibuat bila belum ada: kunci yang sama memberi nama samaran yang sama.",
    ),
]  # fmt: skip
KunciRekap = Annotated[
    Path | None, typer.Option("--kunci", metavar="BERKAS", help="Berkas kunci rekap yang disamarkan dengan --samarkan.")
]
Sandi = Annotated[
    str,
    typer.Option(
        "--sandi", metavar="SANDI",
        help="Sandi pembuka buku kerja yang dikunci; tanpa opsi ini ditanyakan di terminal.",
    ),
]  # fmt: skip
SandiSatu = Annotated[
    str,
    typer.Option(
        "--sandi", metavar="SANDI", envvar="ASNKIN_SANDI", show_envvar=False,
        help="Sandi pembuka buku kerja yang dikunci, satu untuk semuanya; lebih aman lewat variabel ASNKIN_SANDI.",
    ),
]  # fmt: skip
Lanjut = Annotated[bool, typer.Option("--lanjut", help="Tetap menilai pegawai lain bila data sebagian pegawai salah.")]
Keluaran = Annotated[
    Path | None,
    typer.Option("--keluaran", "-k", metavar="FOLDER", help="Folder hasil; tanpa opsi ini: hasil/<nama data>."),
]
Sebelumnya = Annotated[
    list[Path] | None,
    typer.Option(
        "--sebelumnya", metavar="HASIL",
        help="rekap.xlsx atau nilai.json (atau foldernya) dari periode lalu; dapat diulang.",
    ),
]  # fmt: skip
Maks = Annotated[
    int, typer.Option("--maks", metavar="N", min=0, help="Paling banyak N temuan ditampilkan (bawaan 50).")
]
Json = Annotated[bool, typer.Option("--json", help="Mencetak hasil sebagai JSON untuk program lain.")]
Senyap = Annotated[bool, typer.Option("--senyap", help="Hanya menampilkan kegagalan.")]
Ketat = Annotated[bool, typer.Option("--ketat", help="Memperlakukan peringatan seperti kesalahan.")]
Tandai = Annotated[
    bool,
    typer.Option("--tandai", help="Menulis salinan buku kerja dengan sel bermasalah diwarnai dan diberi komentar."),
]
KodeRubrik = Annotated[
    str,
    typer.Argument(metavar="KODE|BERKAS", help="Kode rubrik bawaan (lihat `asnkin rubrik daftar`) atau berkas .yaml."),
]

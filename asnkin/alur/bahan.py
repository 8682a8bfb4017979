"""From checked data to the material of every report: score, summarise, follow up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnkin import __version__
from asnkin.alur.hasil_lama import baca_sebelumnya
from asnkin.alur.pola import temuan_pola
from asnkin.alur.urutan import urutkan
from asnkin.analisis.ringkasan import ringkas
from asnkin.analisis.tindak_lanjut import tindak_lanjuti
from asnkin.laporan.bahan import Bahan, Sumber
from asnkin.penilaian.nilai import hitung_nilai

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from asnkin.alur.baca import Bacaan
    from asnkin.data import Data


def susun_bahan(
    bacaan: Bacaan, data: Data, sebelumnya: Sequence[Path], dibuat: datetime, maju: Callable[[str], None]
) -> tuple[Bahan, tuple[str, ...]]:
    """Score ``data`` and gather all that the reports print, with messages about earlier results.

    ``dibuat`` (UTC) is the time that the reports bear. Raises GagalBerkas and SalahPakai for earlier results that are
    none or do not belong here.
    """
    maju("Menghitung nilai")
    rubrik = bacaan.rubrik.rubrik
    lama = baca_sebelumnya(sebelumnya, rubrik, data)
    hasil = hitung_nilai(data, rubrik, lama.terbaik)
    bahan = Bahan(
        hasil=hasil,
        rubrik=rubrik,
        ringkasan=ringkas(hasil, rubrik),
        temuan=urutkan([*bacaan.temuan, *temuan_pola(data, hasil, rubrik)]),
        periode=data.periode,
        dibuat=dibuat,
        versi=__version__,
        rubrik_sha256=bacaan.rubrik.sha256,
        sumber=[Sumber(berkas, sha256) for berkas, sha256 in (*bacaan.sumber, *lama.sumber)],
        tindak_lanjut=tindak_lanjuti(data, hasil, rubrik),
        info=data.info,
        lembar_penilai=_lembar_penilai(data),
        asal=data.asal,
    )
    return bahan, lama.pesan


def _lembar_penilai(data: Data) -> frozenset[tuple[str, str]]:
    """Name the sheets that the marks were read from."""
    asal = (data.asal[nomor] for nomor in data.tabel["penilaian"]["_asal"].unique().tolist())
    return frozenset((satu.berkas, satu.lembar) for satu in asal)

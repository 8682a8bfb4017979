"""From checked data to everything that a report is made of: earlier results, the scores, what follows from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from asnkin import __version__
from asnkin.alur.hasil_lama import baca_sebelumnya
from asnkin.alur.pola import temuan_pola
from asnkin.analisis.ringkasan import ringkas
from asnkin.analisis.tindak_lanjut import tindak_lanjuti
from asnkin.galat import SalahPakai
from asnkin.laporan.bahan import Bahan, Sumber
from asnkin.penilaian.nilai import hitung_berjejak
from asnkin.temuan import urutkan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from asnkin.alur.baca import Bacaan
    from asnkin.alur.hasil_lama import Sebelumnya
    from asnkin.data import Data
    from asnkin.penilaian.nilai import Jejak


@dataclass(frozen=True, slots=True)
class Terhitung:
    """A result: what reports are made of, what it was made of, and the earlier results it was held against."""

    bahan: Bahan
    jejak: Jejak
    lama: Sebelumnya


def hitung_bahan(
    bacaan: Bacaan, data: Data, sebelumnya: Sequence[Path], dibuat: datetime, maju: Callable[[str], None]
) -> Terhitung:
    """Score the data; raises GagalBerkas and SalahPakai for the earlier results."""
    maju("Menghitung nilai")
    rubrik = bacaan.rubrik.rubrik
    lama = baca_sebelumnya(sebelumnya, rubrik, data)
    hasil, jejak = hitung_berjejak(data, rubrik, lama.terbaik)
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
    return Terhitung(bahan, jejak, lama)


def _lembar_penilai(data: Data) -> frozenset[tuple[str, str]]:
    """Name the sheets that the marks were read from."""
    asal = (data.asal[nomor] for nomor in data.tabel["penilaian"]["_asal"].unique().tolist())
    return frozenset((satu.berkas, satu.lembar) for satu in asal)


def waktu_dibuat(lingkungan: Mapping[str, str]) -> datetime:
    """Return the time of making: ``SOURCE_DATE_EPOCH`` where it is set, else now; UTC, whole seconds."""
    if (teks := lingkungan.get("SOURCE_DATE_EPOCH")) is None:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(teks), UTC)
    except (ValueError, OverflowError, OSError) as gagal:
        pesan = f"SOURCE_DATE_EPOCH '{teks}' bukan bilangan detik"
        raise SalahPakai(pesan, "isi dengan bilangan bulat, atau hapus variabel itu") from gagal

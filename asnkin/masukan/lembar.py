"""Sheets -> tables: recognise each sheet, build its table, derive pegawai from rating where nothing else has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnkin.masukan.bangun import bangun
from asnkin.masukan.info import baca_info, periksa_info
from asnkin.masukan.kamus import TABEL
from asnkin.masukan.kenal import kenali_semua
from asnkin.masukan.kosongan import satukan_kosong
from asnkin.masukan.orang import lengkapi_pegawai, pegawai_dari_rating, tanpa_identitas
from asnkin.masukan.tetapan import lapor_tetapan

if TYPE_CHECKING:
    from asnkin.masukan.bangun import Bangunan
    from asnkin.masukan.buku import Buku
    from asnkin.masukan.tabel import Kebutuhan, Tabel
    from asnkin.temuan import Temuan


def info(buku: Buku) -> dict[str, str]:
    """Return the settings of the ``info`` sheets as text by canonical key; the first file that sets one wins.

    A date is ISO (``2026-04-05``); a NIP held as a number is left out, since its digits are lost.
    """
    return baca_info(buku)


def susun(buku: Buku, kebutuhan: Kebutuhan, bangunan: list[Bangunan] | None = None) -> tuple[list[Tabel], list[Temuan]]:
    """Turn raw grids into tables of the fields that ``kebutuhan`` and the canonical tables use, with all findings.

    ``bangunan`` is given how each table came about, also where it cannot be used.
    """
    temuan = periksa_info(buku)
    dikenal = kenali_semua(buku.lembar, kebutuhan, temuan)
    tabel: list[Tabel] = []
    for satu in dikenal:
        dibangun = bangun(satu, berkunci=satu.jenis not in TABEL, temuan=temuan, bangunan=bangunan)
        tabel += [lengkapi_pegawai(isi, temuan) for isi in dibangun] if satu.jenis == "pegawai" else dibangun
    if not any(satu.jenis == "pegawai" for satu in dikenal):
        tabel = [*pegawai_dari_rating(tabel, temuan), *tabel]
    temuan = satukan_kosong([*temuan, *lapor_tetapan(buku.lembar, dikenal, kebutuhan)])
    return [tanpa_identitas(satu) if satu.jenis == "rating" else satu for satu in tabel], temuan

"""Sheets -> tables: recognise each sheet, build its table, derive pegawai from rating where nothing else has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnkin.aturan import judul as aturan
from asnkin.masukan.bagian import baca_bagian
from asnkin.masukan.header import normal
from asnkin.masukan.info import baca_info, periksa_info
from asnkin.masukan.kenal import kenali_semua
from asnkin.masukan.orang import lengkapi_pegawai, pegawai_dari_rating, tanpa_identitas
from asnkin.periode import baca_periode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.masukan.buku import Buku
    from asnkin.masukan.kenal import Kenalan
    from asnkin.masukan.tabel import Kebutuhan, Tabel
    from asnkin.temuan import Temuan


def info(buku: Buku) -> dict[str, str]:
    """Return the settings of the ``info`` sheets as text by canonical key; the first file that sets one wins.

    A date is ISO (``2026-04-05``); a NIP held as a number is left out, since its digits are lost.
    """
    return baca_info(buku)


def susun(buku: Buku, kebutuhan: Kebutuhan, periode: str = "") -> tuple[list[Tabel], list[Temuan]]:
    """Turn raw grids into tables of the fields that ``kebutuhan`` and the canonical tables use, with all findings.

    ``periode`` (canonical, or "") is the one asked for: it tells the year of months whose headers name none.
    """
    temuan = periksa_info(buku)
    pertama, pengenal = kenali_semua(buku.lembar, kebutuhan, temuan)
    periode = periode or baca_periode(info(buku).get("periode", "")) or ""
    tabel: list[Tabel] = []
    dikenal: list[Kenalan] = []
    for satu in pertama:
        for kenalan, dibangun in baca_bagian(satu, pengenal, periode, temuan):
            dikenal.append(kenalan)
            tabel += [lengkapi_pegawai(isi, temuan) for isi in dibangun] if kenalan.jenis == "pegawai" else dibangun
    if not any(satu.jenis == "pegawai" for satu in dikenal):
        tabel = [*pegawai_dari_rating(tabel, temuan), *tabel]
    temuan += _peta_tak_terpakai(dikenal, kebutuhan)
    return [tanpa_identitas(satu) if satu.jenis == "rating" else satu for satu in tabel], temuan


def _peta_tak_terpakai(dikenal: Sequence[Kenalan], kebutuhan: Kebutuhan) -> list[Temuan]:
    """Headers of kolom.yaml that no sheet of their table has."""
    hasil: list[Temuan] = []
    for jenis, peta in sorted(kebutuhan.kolom.items()):
        ada = {
            bentuk
            for satu in dikenal
            if satu.jenis == jenis
            for j, nama in enumerate(satu.judul.nama)
            for bentuk in (*map(normal, nama), *satu.judul.tangan(j))
        }
        hasil += [
            aturan.PETA_TAK_ADA.temuan(kolom=judul, bidang=bidang, jenis=jenis)
            for judul, bidang in peta.items()
            if normal(judul) not in ada
        ]
    return hasil

"""Sheets -> tables: recognise each sheet, build its table, derive pegawai from rating where nothing else has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.masukan.bagian import baca_bagian
from asnkin.masukan.info import baca_info, isi_opd, periksa_info
from asnkin.masukan.kenal import kenali_semua
from asnkin.masukan.kosongan import satukan_kosong
from asnkin.masukan.orang import lengkapi_pegawai, pegawai_dari_rating, tanpa_identitas
from asnkin.masukan.satuan import pisah_satuan
from asnkin.masukan.tetapan import lapor_tetapan
from asnkin.masukan.waktu import baca_masa

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from asnkin.masukan.bangun import Bangunan
    from asnkin.masukan.buku import Buku
    from asnkin.masukan.kenal import Kenalan
    from asnkin.masukan.tabel import Kebutuhan, Tabel
    from asnkin.temuan import Temuan

_LENGKAPI: Final[Mapping[str, Callable[[Tabel, list[Temuan]], Tabel]]] = {
    "pegawai": lengkapi_pegawai,
    "target": pisah_satuan,
}


def info(buku: Buku) -> dict[str, str]:
    """Return the settings of the ``info`` sheets as text by canonical key; the first file that sets one wins.

    A date is ISO (``2026-04-05``); a NIP held as a number is left out, since its digits are lost.
    """
    return baca_info(buku)


def susun(
    buku: Buku, kebutuhan: Kebutuhan, periode: str = "", bangunan: list[Bangunan] | None = None
) -> tuple[list[Tabel], list[Temuan]]:
    """Turn raw grids into tables of the fields that ``kebutuhan`` and the canonical tables use, with all findings.

    ``periode`` (canonical, or "") is the one asked for: it tells the year of months whose headers name none.
    ``bangunan`` is given how each table came about, also where it cannot be used.
    """
    temuan = periksa_info(buku, periode)
    pertama, pengenal = kenali_semua(buku.lembar, kebutuhan, temuan)
    periode = periode or baca_masa(info(buku).get("periode", "")) or ""
    tabel: list[Tabel] = []
    dikenal: list[Kenalan] = []
    catat = [] if bangunan is None else bangunan
    for satu in pertama:
        for kenalan, dibangun in baca_bagian(satu, pengenal, periode, temuan, catat):
            dikenal.append(kenalan)
            lengkapi = _LENGKAPI.get(kenalan.jenis)
            tabel += dibangun if lengkapi is None else [lengkapi(isi, temuan) for isi in dibangun]
    if not any(satu.jenis == "pegawai" for satu in dikenal):
        tabel = [*pegawai_dari_rating(tabel, temuan), *tabel]
    tabel = isi_opd(tabel, buku, temuan)
    temuan = satukan_kosong([*temuan, *lapor_tetapan(buku.lembar, dikenal, kebutuhan)])
    return [tanpa_identitas(satu) if satu.jenis == "rating" else satu for satu in tabel], temuan

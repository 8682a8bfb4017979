"""The notes to the OPDs with something to mend: written beside their results when the recap is joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin import __version__
from asnkin.analisis.kota.cakupan import Keadaan
from asnkin.analisis.kota.rekonsiliasi import Hal
from asnkin.aturan import rekonsiliasi
from asnkin.galat import SalahPakai
from asnkin.hasil import Status
from asnkin.laporan.excel.nota import tulis_nota
from asnkin.laporan.html.nota import tulis_nota_html
from asnkin.laporan.kerahasiaan import temuan_cetak, temuan_tertutup
from asnkin.laporan.nota import Bahasan, susun_nota
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from asnkin.alur.kota.gabungan import Olahan
    from asnkin.analisis.kota.cakupan import Kiriman
    from asnkin.analisis.kota.rekonsiliasi import Beda
    from asnkin.laporan.bahan import Bahan
    from asnkin.temuan import Temuan

NOTA: Final = "nota-perbaikan.html"
NOTA_EXCEL: Final = "nota-perbaikan.xlsx"
_BELUM: Final = (Status.BELUM_LENGKAP, Status.BELUM_DAPAT_DINILAI)
_RINCI: Final = frozenset(satu.kode for satu in rekonsiliasi.ATURAN)  # the note names whom these only count


def susun_nota_semua(
    olahan: Sequence[Olahan], temuan: Sequence[Temuan], bahan: Bahan | None
) -> Iterator[tuple[Path, bytes]]:
    """Yield the files of each note.

    ``temuan``: what was found besides the data sets that are in; ``bahan``: None where nothing was joined. There is no
    note where people are kept out of the reports: it has to name them.
    """
    if bahan is not None and bahan.privasi is not None:
        return
    cetak = temuan_cetak(bahan) if bahan is not None else ()
    for satu in olahan:
        keadaan = satu.manifes.kiriman.keadaan
        if keadaan is Keadaan.GAGAL and satu.manifes.kode != SalahPakai.kode_keluar:
            continue  # a full disk, a file held open: nothing that the OPD could mend
        masuk = keadaan is Keadaan.MASUK
        nota = susun_nota(_bahasan(satu, cetak if masuk and cetak else temuan, bahan))
        if nota is not None:
            yield satu.folder / NOTA_EXCEL, tulis_nota(nota)
            yield satu.folder / NOTA, tulis_nota_html(nota)


def _bahasan(satu: Olahan, temuan: Sequence[Temuan], bahan: Bahan | None) -> Bahasan:
    manifes = satu.manifes
    berkas = manifes.kiriman.berkas
    milik = [t for t in temuan if t.kode not in _RINCI and _milik(t.tempat.berkas, berkas)]
    if manifes.kiriman.keadaan is not Keadaan.MASUK:  # nothing tells which of its sheets are a rater's
        milik = temuan_tertutup([*manifes.temuan, *(t for t in milik if t not in manifes.temuan)])
    return Bahasan(
        kiriman=manifes.kiriman,
        temuan=milik,
        beda=_beda(satu.manifes.kiriman, bahan),
        kurang=_kurang(bahan, berkas) if bahan is not None else [],
        info=bahan.info if bahan is not None else {},
        dasar=_dasar(manifes.rubrik[0], bahan),
        periode=bahan.periode if bahan is not None else manifes.periode,
        versi=__version__,
    )


def _beda(kiriman: Kiriman, bahan: Bahan | None) -> list[Beda]:
    """Return what does not agree about an OPD; that nobody of a refused workbook is evaluated is no news."""
    if bahan is None or bahan.rekonsiliasi is None:
        return []
    masuk = kiriman.keadaan is Keadaan.MASUK
    milik = (satu for satu in bahan.rekonsiliasi.beda if satu.berkas == kiriman.berkas)
    return [satu for satu in milik if masuk or satu.hal is not Hal.BELUM_DINILAI]


def _dasar(rubrik: str, bahan: Bahan | None) -> Sequence[str]:
    if bahan is not None:
        return bahan.rubrik.dasar
    return muat_rubrik(rubrik).rubrik.dasar if rubrik else ()


def _milik(berkas: str, kumpulan: str) -> bool:
    return berkas.startswith(kumpulan) if kumpulan.endswith("/") else berkas == kumpulan


def _kurang(bahan: Bahan, berkas: str) -> list[tuple[str, str, str]]:
    pegawai = bahan.hasil.pegawai
    asal = np.array([_milik(satu.berkas, berkas) for satu in bahan.asal], dtype=np.bool_)
    belum = np.flatnonzero(pegawai["status"].isin(_BELUM).to_numpy() & asal[pegawai["_asal"].to_numpy()])
    orang = zip(pegawai["nip"].to_numpy()[belum], pegawai["nama"].to_numpy()[belum], belum.tolist(), strict=True)
    return [(str(nip), str(nama), "; ".join(bahan.hasil.kekurangan[i])) for nip, nama, i in orang]

"""What several data sets share: read with the needs of one of them, and only the rows that concern it are taken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from asnkin.masukan.buku import Buku
from asnkin.masukan.info import baca_info
from asnkin.masukan.kolom_yaml import baca_kolom
from asnkin.masukan.lembar import susun
from asnkin.masukan.pembaca import buka
from asnkin.periksa.milik import baris_milik

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from asnkin.alur.permintaan import Permintaan
    from asnkin.masukan.bangun import Bangunan
    from asnkin.masukan.tabel import Kebutuhan, Tabel
    from asnkin.periksa.milik import Pemilik
    from asnkin.tempat import Tempat
    from asnkin.temuan import Temuan

SKM: Final = "skm"
NILAI_SKM: Final = "nilai_skm"
Baris = tuple[str, str, int]
"""File, sheet and worksheet row of what was taken."""


@dataclass(frozen=True, slots=True)
class Bersama:
    """A shared workbook as it was understood; its people are not among ``tabel`` but only said in ``pegawai``."""

    tabel: tuple[Tabel, ...] = ()
    temuan: tuple[Temuan, ...] = ()
    info: Mapping[str, str] | None = None
    sumber: tuple[tuple[str, str], ...] = ()
    pegawai: tuple[Tempat, ...] = ()


def buka_bersama(minta: Permintaan) -> tuple[Buku, tuple[Temuan, ...]]:
    """Open the shared files; a file of a folder is called by both names (``bersama/skm.csv``)."""
    lembar, sumber, temuan = [], [], []
    for jalur in minta.bersama:
        buku, ditemukan = buka([jalur], minta.sandi)
        awal = f"{jalur.name}/" if jalur.is_dir() else ""
        lembar += [replace(satu, berkas=awal + satu.berkas) for satu in buku.lembar]
        sumber += [(awal + nama, sidik) for nama, sidik in buku.sumber]
        temuan += [replace(t, tempat=replace(t.tempat, berkas=awal + t.tempat.berkas)) for t in ditemukan]
    return Buku(tuple(lembar), tuple(sumber)), tuple(temuan)


def baca_bersama(minta: Permintaan, perlu: Kebutuhan, periode: str) -> Bersama:
    """Read what is shared; ``perlu``: what the rubric needs. Raises as ``asnkin.alur.baca.buka_data`` does."""
    buku, temuan = buka_bersama(minta)
    perlu = replace(perlu, lembar={SKM: frozenset({"unit_kerja|opd", NILAI_SKM}), **perlu.lembar})
    berkas_kolom = berkas_kolom_bersama(minta)
    bangunan: list[Bangunan] = []
    tabel, temuan_lembar = susun(buku, baca_kolom(berkas_kolom, perlu) if berkas_kolom else perlu, periode, bangunan)
    pegawai = dict.fromkeys(satu.kenalan.lembar.lembar() for satu in bangunan if satu.kenalan.jenis == "pegawai")
    return Bersama(
        tabel=tuple(satu for satu in tabel if satu.jenis != "pegawai"),
        temuan=(*temuan, *temuan_lembar),
        info=baca_info(buku),
        sumber=buku.sumber,
        pegawai=tuple(pegawai),
    )


def berkas_kolom_bersama(minta: Permintaan) -> Path | None:
    """Return the mapping of headers that holds for the shared files; raises SalahPakai."""
    return replace(minta, data=minta.bersama, bersama=()).berkas_kolom()


def ambil_milik(tabel: Iterable[Tabel], siapa: Pemilik) -> tuple[list[Tabel], tuple[Baris, ...]]:
    """Return the rows that concern ``siapa``, and which they are."""
    milik = [satu.pilih(baris_milik(satu, siapa)) for satu in tabel]
    terpakai = {(satu.asal.berkas, satu.asal.lembar, baris) for satu in milik for baris in satu.baris}
    return [satu for satu in milik if len(satu)], tuple(sorted(terpakai))

"""From the plan of one period to what came of each of its data sets: what is to be done, and getting it done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from asnkin import __version__
from asnkin.alur.keluaran import JSON, REKAP
from asnkin.alur.kota.bersama import pastikan_terbuka, sidik_isi
from asnkin.alur.kota.gabungan import Olahan
from asnkin.alur.kota.kerja import Selesai, Tugas, kerjakan, mati
from asnkin.alur.kota.manifes import baca_manifes, sidik, sidik_berkas
from asnkin.alur.kota.pelaksana import jalankan
from asnkin.alur.privasi import TANPA_TIRAI, Tirai
from asnkin.aturan import kota as aturan
from asnkin.galat import GagalAsnkin, GagalBerkas
from asnkin.masukan.pembaca import daftar_berkas
from asnkin.rubrik.muat import muat_rubrik
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Executor
    from pathlib import Path

    from asnkin.alur.kota.manifes import Manifes
    from asnkin.alur.kota.rencana import Rencana
    from asnkin.alur.permintaan import Permintaan
    from asnkin.temuan import Temuan


class Maju(Protocol):
    """Is told how far the work is."""

    def tahap(self, selesai: int, semua: int, langkah: str) -> None:
        """``selesai`` of ``semua`` pieces are done; ``langkah`` says which was the last, or what is going on."""


@dataclass(frozen=True, slots=True)
class Cara:
    """How every data set is treated: how to understand it, the earlier results, the options, and who may see people.

    ``minta``: as for one data set, ``data`` holding the folder; its password must be one that other processes can know.
    """

    minta: Permintaan
    sebelumnya: tuple[Path, ...] = ()
    lanjut: bool = False
    ketat: bool = False
    tirai: Tirai = TANPA_TIRAI


@dataclass(frozen=True, slots=True)
class Masukan:
    """One piece of work with what it is read from: (name, SHA-256) of each file, and their bytes together."""

    tugas: Tugas
    sumber: tuple[tuple[str, str], ...]
    ukuran: int


def untuk_periode(cara: Cara, rencana: Rencana) -> Cara:
    """Return how the data sets of one plan are treated: its period, and what they share; raises GagalBerkas."""
    minta = replace(cara.minta, bersama=rencana.bersama, periode=rencana.periode or cara.minta.periode)
    pastikan_terbuka(minta)
    return replace(cara, minta=minta)


def susun_tugas(rencana: Rencana, cara: Cara) -> tuple[list[Masukan], list[Temuan]]:
    """Return the work by name, and what was found on the way."""
    temuan, daftar = [*rencana.temuan], []
    lama = [sidik_berkas(isi) for jalur in cara.sebelumnya for isi in _berkas_lama(jalur)]
    sidik_bersama = sidik_isi(cara.minta)
    dikenal: dict[tuple[str, ...], str] = {}
    for kumpulan in sorted(rencana.kumpulan, key=lambda satu: (len(satu.nama), satu.nama)):  # a copy has a longer name
        nama, folder = kumpulan.nama, kumpulan.jalur.is_dir()
        berkas = daftar_berkas([kumpulan.jalur])
        sumber = tuple((isi, sidik_berkas(jalur)) for isi, jalur in berkas.items())
        if (kembar := dikenal.setdefault(tuple(sidik for _, sidik in sumber), nama)) != nama:
            temuan.append(aturan.BERKAS_KEMBAR.temuan(Tempat(nama), nilai=kembar))
            continue
        minta = replace(cara.minta, data=(kumpulan.jalur,))
        kolom = minta.berkas_kolom()
        kunci = sidik(
            __version__, minta.rubrik, minta.periode, repr((cara.lanjut, cara.ketat, lama)), cara.tirai.sidik(),
            sidik_berkas(kolom) if kolom else "", repr(sumber), sidik_bersama,
        )  # fmt: skip
        tugas = Tugas(
            nama, minta, kumpulan.tujuan, cara.sebelumnya, kunci, lanjut=cara.lanjut, ketat=cara.ketat,
            tirai=cara.tirai, titip=cara.tirai.cara is not None,
        )  # fmt: skip
        bernama = tuple((f"{nama}{isi}" if folder else isi, sidik) for isi, sidik in sumber)
        daftar.append(Masukan(tugas, bernama, sum(_ukuran(jalur) for jalur in berkas.values())))
    return sorted(daftar, key=lambda satu: satu.tugas.nama), temuan


def selesaikan(
    daftar: Sequence[Masukan], pelaksana: Executor, jobs: int, dask: str, maju: Maju
) -> tuple[tuple[Olahan, ...], int]:
    """Get everything done that an earlier run did not, and return what came of all, and how many were done.

    The largest come first where several are worked on at a time, so that no long one is left to the end. What is not
    kept between runs is worked out again without writing it. Raises GagalBerkas where nothing more can be written.
    """
    lama = {satu.tugas: _masih_berlaku(satu.tugas) if satu.tugas.tulis else None for satu in daftar}
    urut = sorted(daftar, key=lambda satu: -satu.ukuran) if jobs > 1 or dask else daftar
    kerja = [
        replace(satu.tugas, tulis=satu.tugas.tulis and lama[satu.tugas] is None)
        for satu in urut
        if lama[satu.tugas] is None or satu.tugas.titip
    ]
    n, hasil = len(daftar), {}
    maju.tahap(n - len(kerja), n, "Mengolah buku kerja")
    berjalan = jalankan(kerjakan, kerja, pelaksana, jobs=jobs, dask=dask)
    for ke, (tugas, selesai) in enumerate(berjalan, n - len(kerja) + 1):
        hasil[tugas.nama] = _terima(tugas, selesai)
        maju.tahap(ke, n, tugas.nama)
    olahan = tuple(_kirim(satu, lama[satu.tugas], hasil.get(satu.tugas.nama)) for satu in daftar)
    return olahan, sum(satu.tulis for satu in kerja)


def temuan_luar(olahan: Sequence[Olahan]) -> list[Temuan]:
    """Return the findings about the data sets that are not in the recap."""
    temuan: list[Temuan] = []
    for satu in olahan:
        manifes = satu.manifes
        if manifes.gagal[0]:
            pesan, cara = manifes.gagal
            temuan.append(aturan.TAK_TEROLAH.temuan(Tempat(manifes.kiriman.berkas), nilai=pesan, cara=cara))
        temuan += satu.temuan()
    return temuan


def _berkas_lama(jalur: Path) -> list[Path]:
    return [jalur / nama for nama in (JSON, REKAP)] if jalur.is_dir() else [jalur]


def _ukuran(jalur: Path) -> int:
    try:
        return jalur.stat().st_size
    except OSError:
        return 0


def _masih_berlaku(tugas: Tugas) -> Manifes | None:
    """Return the note of an earlier run whose results are what this one would give."""
    lama = baca_manifes(tugas.tujuan)
    if lama is None or lama.kunci != tugas.kunci or not lama.utuh(tugas.tujuan):
        return None
    try:
        return lama if muat_rubrik(tugas.minta.rubrik or lama.rubrik[0]).sha256 == lama.rubrik[1] else None
    except GagalAsnkin:
        return None


def _terima(tugas: Tugas, selesai: Selesai | None) -> Selesai:
    """Take the outcome of one piece; raises GagalBerkas where nothing more can be written."""
    if selesai is None:
        return Selesai(mati(tugas))
    if selesai.berhenti:
        raise GagalBerkas(*selesai.manifes.gagal)
    return selesai


def _kirim(satu: Masukan, lama: Manifes | None, selesai: Selesai | None) -> Olahan:
    """Put together what is known: the note of an earlier run stays where its reports were not written again."""
    if selesai is None:
        assert lama is not None  # noqa: S101 - whatever has no note of an earlier run was worked on
        return Olahan(lama, satu.tugas.tujuan, satu.sumber)
    manifes = selesai.manifes if lama is None or selesai.manifes.gagal[0] else lama
    return Olahan(manifes, satu.tugas.tujuan, satu.sumber, selesai.simpanan)

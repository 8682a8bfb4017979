"""Rater sheets: raw tables to the frames ``penilaian`` and ``skor``, with everything that is wrong or missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnkin.aturan.penilaian import LEMBAR_TIDAK_DIPAKAI
from asnkin.periksa.dugaan import Penduga
from asnkin.periksa.penilaian.acuan import susun_acuan
from asnkin.periksa.penilaian.cakupan import periksa_cakupan
from asnkin.periksa.penilaian.formulir import baca_formulir
from asnkin.periksa.penilaian.kumpulan import kumpulkan
from asnkin.periksa.penilaian.petak import baca_petak
from asnkin.periksa.penilaian.pola import periksa_lembar_datar, periksa_penilai_datar
from asnkin.periksa.penilaian.silang import periksa_ganda, periksa_penilai
from asnkin.periksa.penilaian.skor import pilih_tanda
from asnkin.periksa.penilaian.tahap import periksa_alasan, periksa_tahap
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.pengumpul import Pengumpul
    from asnkin.rubrik.model import Rubrik


def periksa_penilaian(
    tabel: Sequence[Tabel],
    rubrik: Rubrik,
    pegawai: pd.DataFrame,
    indeks: Mapping[str, int],
    nomor_asal: Mapping[int, int],
    p: Pengumpul,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the frames ``penilaian`` and ``skor`` of ``data.KOLOM`` from the rater sheets among ``tabel``.

    ``indeks``: NIP -> row of ``pegawai``. ``nomor_asal``: ``id`` of a table -> its ``_asal``. ``tabel`` may hold every
    table of the data set: the one of ``pegawai`` gives missing people their cell, a ``rating`` table excuses missing
    raters. ``skor`` holds the marks that count, and no others. A rubric without butir takes no rater sheets.
    """
    per_asal = {nomor_asal[id(satu)]: satu for satu in tabel if id(satu) in nomor_asal}
    acuan = susun_acuan(rubrik, pegawai, indeks, Penduga(pegawai, indeks, per_asal))
    sumber = [satu for satu in tabel if satu.jenis == "penilaian" and len(satu)]
    if not acuan.butir:
        for satu in sumber:
            tempat_lembar = Tempat(satu.asal.berkas, satu.asal.lembar)
            p.catat_lepas(LEMBAR_TIDAK_DIPAKAI, tempat_lembar, n=len(satu))
        sumber = []
    lembar = [baca_formulir(satu, nomor_asal[id(satu)], acuan, p) for satu in sumber]
    kumpulan = kumpulkan(lembar, [pilih_tanda(baca_petak(satu, acuan, p), acuan, p) for satu in lembar])
    kumpulan = periksa_ganda(periksa_penilai(kumpulan, acuan, p), acuan, p)
    periksa_tahap(kumpulan, acuan, p)
    periksa_alasan(kumpulan, acuan, p)
    periksa_penilai_datar(kumpulan, acuan, p)
    periksa_lembar_datar(kumpulan, p)

    asal_pegawai, baris_pegawai = pegawai["_asal"].tolist(), pegawai["_baris"].tolist()

    def tempat(i: int) -> Tempat:
        milik = per_asal.get(asal_pegawai[i])
        return milik.asal.tempat("nip", baris_pegawai[i]) if milik else Tempat()

    ada_rating = any(satu.jenis == "rating" and len(satu) for satu in tabel)
    periksa_cakupan(kumpulan, acuan, tempat, p, ada_rating=ada_rating)
    return kumpulan.frame_penilaian(acuan), kumpulan.frame_skor()

"""The table rating: a person's two ratings and predikat as e-Kinerja exports them, one row a person."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.target import BELUM_DINILAI, KODE_RATING, PREDIKAT_TANPA_RATING, RATING_BEDA_PREDIKAT, RATING_KOSONG
from asnkin.penilaian.predikat import predikat_kuadran
from asnkin.periksa.ganda import satu_baris
from asnkin.periksa.kerangka import rangkai
from asnkin.periksa.konversi.label import PILIHAN_RATING, RATING, kolom_label
from asnkin.periksa.konversi.tampak import tampak
from asnkin.periksa.konversi.teks import padat
from asnkin.periksa.predikat import kamus_predikat, nama_predikat

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.kerangka import Bagian, Ruang
    from asnkin.rubrik.model import Rubrik

_BELUM: Final = frozenset(
    {"0", "00", "belumdinilai", "belumadapenilaian", "belumadarating", "tidakadadata", "datakosong"}
)
_KODE: Final = re.compile(r"[1-5](?:[.,]0)?")
_SUMBU: Final = ("hasil_kerja", "perilaku_kerja")
_SEBUTAN: Final = {RATING[padat(teks)]: teks for teks in PILIHAN_RATING}


def periksa_rating(ruang: Ruang) -> pd.DataFrame:
    """Return the typed frame ``rating``, one row a person; a predikat in another wording gets the rubric's name.

    A row without any rating says nothing against another row of the same person.
    """
    bagian = []
    for satu in ruang.bagian("rating"):
        for bidang in _SUMBU:
            tabel = _sisihkan(satu, bidang, PILIHAN_RATING)
            satu.kolom[bidang] = kolom_label(tabel, bidang, RATING, PILIHAN_RATING, satu.p, satu.pemilik())
        _baca_predikat(satu, ruang.rubrik)
        bagian.append(satu)
    frame = rangkai("rating", bagian)
    for bidang in _SUMBU:
        kosong = [i for i, teks in enumerate(frame[bidang]) if not teks and ruang.kosong(frame, i, bidang)]
        if kosong:
            ruang.lapor_rentang(RATING_KOSONG, frame.iloc[kosong], bidang)
    isi = [*_SUMBU, "predikat"]
    ada = (frame[isi] != "").any(axis=1)
    frame = frame[ada | ~frame["_pegawai"].isin(frame["_pegawai"][ada])].reset_index(drop=True)
    orang = frame["_pegawai"].to_numpy()
    frame = satu_baris(
        frame, ["_pegawai"], isi, ruang, tabel="rating", sebut=lambda i: f"rating {ruang.nama(int(orang[i]))}"
    )
    if ruang.rubrik.predikat.kuadran is not None:
        _cocokkan(frame, ruang)
    return frame


def _sisihkan(bagian: Bagian, bidang: str, pilihan: Sequence[str]) -> Tabel:
    """Return the table with blanks for what means "not rated yet" and for codes; both are reported.

    ``pilihan``: what the codes 1, 2 … of SIASN stand for (regulasi.md §12.3).
    """
    tabel, nip = bagian.tabel, bagian.pemilik()
    sel = tabel.sel.get(bidang, ())
    tampil = {satu: tampak(satu) for satu in set(sel)}
    arti_belum = {satu for satu, teks in tampil.items() if padat(teks) in _BELUM}
    arti_kode = {satu for satu, teks in tampil.items() if _KODE.fullmatch(teks)}
    belum = [i for i, satu in enumerate(sel) if satu in arti_belum]
    kode = [i for i, satu in enumerate(sel) if satu in arti_kode]
    if belum:
        bagian.p.catat_rentang(BELUM_DINILAI, tabel, bidang, belum, nilai=tampak(sel[belum[0]]))
    arti = ", ".join(f"{angka} = {nama}" for angka, nama in enumerate(pilihan, 1))
    for i in kode:
        bagian.p.catat(KODE_RATING, tabel, bidang, i, nip=nip[i] if nip else "", arti=arti)
    buang = {*belum, *kode}
    sisa = [None if i in buang else satu for i, satu in enumerate(sel)]
    return replace(tabel, sel={**tabel.sel, bidang: sisa}) if buang else tabel


def _baca_predikat(bagian: Bagian, rubrik: Rubrik) -> None:
    """Take the predikat: under the quadrant it leads, so it must be one of its five; else it only stands there."""
    nama = nama_predikat(rubrik)
    kamus = kamus_predikat(nama)
    if rubrik.predikat.kuadran is not None:
        tabel = _sisihkan(bagian, "predikat", nama)
        bagian.kolom["predikat"] = kolom_label(tabel, "predikat", kamus, nama, bagian.p, bagian.pemilik())
        return
    bagian.teks("predikat")
    baku = [kamus.get(padat(teks), teks) for teks in bagian.kolom["predikat"]]
    bagian.kolom["predikat"] = np.array(baku, dtype=np.object_)


def _cocokkan(frame: pd.DataFrame, ruang: Ruang) -> None:
    """Hold each predikat against the quadrant of the ratings beside it (PermenPANRB 6/2022, annex IV.B.3)."""
    hasil, perilaku, predikat = (frame[nama].to_numpy() for nama in (*_SUMBU, "predikat"))
    hitung = predikat_kuadran(hasil, perilaku)
    for i in np.flatnonzero((predikat != "") & (hitung != "") & (predikat != hitung)).tolist():
        sebut = {"hasil_kerja": _SEBUTAN[hasil[i]], "perilaku_kerja": _SEBUTAN[perilaku[i]]}
        ruang.lapor_baris(RATING_BEDA_PREDIKAT, frame, i, "predikat", hitung=hitung[i], **sebut)
    for i in np.flatnonzero((predikat != "") & (hitung == "")).tolist():
        if any(ruang.kosong(frame, i, bidang) for bidang in _SUMBU):
            ruang.lapor_baris(PREDIKAT_TANPA_RATING, frame, i, "predikat")

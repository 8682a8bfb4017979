"""The table rating: a person's two ratings as e-Kinerja exports them, one row a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asnkin.aturan.target import RATING_KOSONG
from asnkin.periksa.ganda import satu_baris
from asnkin.periksa.kerangka import rangkai
from asnkin.periksa.konversi.label import PILIHAN_RATING, RATING, kolom_label
from asnkin.periksa.konversi.teks import padat
from asnkin.periksa.predikat import kamus_predikat, nama_predikat

if TYPE_CHECKING:
    import pandas as pd

    from asnkin.periksa.kerangka import Ruang


def periksa_rating(ruang: Ruang) -> pd.DataFrame:
    """Return the typed frame ``rating``, one row a person; a predikat in another wording gets the rubric's name.

    A row without any rating says nothing against another row of the same person.
    """
    kamus = kamus_predikat(nama_predikat(ruang.rubrik))
    bagian = []
    for satu in ruang.bagian("rating"):
        for bidang in ("hasil_kerja", "perilaku_kerja"):
            satu.kolom[bidang] = kolom_label(satu.tabel, bidang, RATING, PILIHAN_RATING, satu.p, satu.pemilik())
        satu.teks("predikat")
        baku = [kamus.get(padat(teks), teks) for teks in satu.kolom["predikat"]]
        satu.kolom["predikat"] = np.array(baku, dtype=np.object_)
        bagian.append(satu)
    frame = rangkai("rating", bagian)
    for bidang in ("hasil_kerja", "perilaku_kerja"):
        kosong = frame[[not teks for teks in frame[bidang]]]
        if len(kosong):
            ruang.lapor_rentang(RATING_KOSONG, kosong, bidang)
    isi = ["hasil_kerja", "perilaku_kerja", "predikat"]
    ada = (frame[isi] != "").any(axis=1)
    frame = frame[ada | ~frame["_pegawai"].isin(frame["_pegawai"][ada])].reset_index(drop=True)
    orang = frame["_pegawai"].to_numpy()
    return satu_baris(
        frame, ["_pegawai"], isi, ruang, tabel="rating", sebut=lambda i: f"rating {ruang.nama(int(orang[i]))}"
    )

"""The tables pelatihan (the catalogue) and riwayat_pelatihan (what people took)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asnkin.aturan.isian import NILAI_KOSONG, WAJIB_KOSONG
from asnkin.aturan.umum import KODE_PELATIHAN_GANDA
from asnkin.periksa.butir import baca_butir
from asnkin.periksa.kerangka import rangkai, sebut_tempat
from asnkin.periksa.konversi.label import kolom_ya

if TYPE_CHECKING:
    import pandas as pd

    from asnkin.periksa.kerangka import Ruang


def periksa_pelatihan(ruang: Ruang) -> pd.DataFrame:
    """Return the typed frame ``pelatihan``: each kode once, butir keys joined by ``;``, a blank kenaikan_level is 1."""
    bagian = []
    for satu in ruang.bagian("pelatihan", kunci=""):
        satu.teks("kode", "nama", "metode", "penyelenggara", "sumber_dana")
        satu.angka("jp", "biaya", "kuota", "kenaikan_level")
        satu.kolom["wajib"] = kolom_ya(satu.tabel, "wajib", satu.p)
        baca_butir(satu, ruang.rubrik, daftar=True)
        bagian.append(satu)
    frame = rangkai("pelatihan", bagian)
    frame["kenaikan_level"] = frame["kenaikan_level"].fillna(1.0)
    for bidang in ("kode", "nama"):
        for i in np.flatnonzero(frame[bidang] == "").tolist():
            if ruang.kosong(frame, i, bidang):
                ruang.lapor_baris(WAJIB_KOSONG, frame, i, bidang)
    ganda = (frame["kode"] != "") & frame["kode"].duplicated()
    pertama = {kode: i for i, kode in reversed(list(enumerate(frame["kode"])))}
    for i in np.flatnonzero(ganda).tolist():
        awal, ini = sebut_tempat(frame, (pertama[frame["kode"][i]], i), "kode", ruang.tabel)
        ruang.lapor_baris(KODE_PELATIHAN_GANDA, frame, i, "kode", pertama=awal, kedua=ini)
    return frame[(frame["kode"] != "") & (frame["butir"] != "") & ~ganda].reset_index(drop=True)


def periksa_riwayat(ruang: Ruang) -> pd.DataFrame:
    """Return the typed frame ``riwayat_pelatihan``."""
    bagian = []
    for satu in ruang.bagian("riwayat_pelatihan"):
        satu.teks("kode", "nama")
        satu.angka("jp")
        satu.tanggal("tanggal")
        bagian.append(satu)
    frame = rangkai("riwayat_pelatihan", bagian, {"_rusak_jp": "b"})
    kosong = frame[frame["jp"].isna() & ~frame["_rusak_jp"]]
    if len(kosong):
        ruang.lapor_rentang(NILAI_KOSONG, kosong, "jp")
    return frame[frame["jp"].notna()].reset_index(drop=True)

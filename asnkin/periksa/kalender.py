"""The tables hari_libur and dokumen: days that count or do not, and the steps of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asnkin.aturan.isian import NILAI_KOSONG, WAJIB_KOSONG
from asnkin.aturan.umum import TANPA_KUNCI
from asnkin.periksa.kerangka import rangkai
from asnkin.periksa.konversi.nip import kolom_nip
from asnkin.periksa.padanan import cocokkan_terisi
from asnkin.periksa.unit import samakan_unit

if TYPE_CHECKING:
    import pandas as pd

    from asnkin.periksa.kerangka import Ruang


def periksa_hari_libur(ruang: Ruang) -> pd.DataFrame:
    """Return the typed frame ``hari_libur``, each day once."""
    bagian = []
    for satu in ruang.bagian("hari_libur", kunci=""):
        satu.tanggal("tanggal")
        bagian.append(satu)
    return _bertanggal(rangkai("hari_libur", bagian), ruang).drop_duplicates("tanggal").reset_index(drop=True)


def periksa_dokumen(ruang: Ruang) -> pd.DataFrame:
    """Return the typed frame ``dokumen``: a tahap of an opd or of a person, with its date."""
    bagian = []
    for satu in ruang.bagian("dokumen", kunci=""):
        nip = kolom_nip(satu.tabel, "nip", satu.p)
        dikenal = cocokkan_terisi(nip, satu.tabel, "nip", ruang.indeks, ruang.penduga, satu.p) >= 0
        satu.kolom["nip"] = np.where(dikenal, nip, "")
        satu.kolom["_buang"] = (nip != "") & ~dikenal
        satu.teks("opd", "tahap")
        satu.tanggal("tanggal")
        bagian.append(satu)
    frame = rangkai("dokumen", bagian, {"_buang": "b"})
    frame = frame[~frame["_buang"]].reset_index(drop=True)
    for i in np.flatnonzero((frame["opd"] == "") & (frame["nip"] == "")).tolist():
        if ruang.kosong(frame, i, "nip") or ruang.kosong(frame, i, "opd"):
            ruang.lapor_baris(TANPA_KUNCI, frame, i, "opd", pilihan="opd atau NIP")
    for i in np.flatnonzero(frame["tahap"] == "").tolist():
        if ruang.kosong(frame, i, "tahap"):
            ruang.lapor_baris(WAJIB_KOSONG, frame, i, "tahap")
    return samakan_unit(_bertanggal(frame, ruang), "opd", ruang)


def _bertanggal(frame: pd.DataFrame, ruang: Ruang) -> pd.DataFrame:
    tanpa = [i for i in np.flatnonzero(frame["tanggal"].isna()).tolist() if ruang.kosong(frame, i, "tanggal")]
    if tanpa:
        ruang.lapor_rentang(NILAI_KOSONG, frame.iloc[tanpa], "tanggal")
    return frame[frame["tanggal"].notna()].reset_index(drop=True)

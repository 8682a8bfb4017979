"""The tables hari_libur and dokumen: days that count or do not, and the steps of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.dokumen import TAHAP_TAK_DIKENAL
from asnkin.aturan.isian import NILAI_KOSONG, WAJIB_KOSONG
from asnkin.aturan.umum import TANPA_KUNCI
from asnkin.data import TAHAP
from asnkin.periksa.kerangka import rangkai
from asnkin.periksa.konversi.nip import kolom_nip
from asnkin.periksa.konversi.teks import padat
from asnkin.periksa.padanan import cocokkan_terisi
from asnkin.periksa.unit import samakan_unit

if TYPE_CHECKING:
    import pandas as pd

    from asnkin.periksa.kerangka import Ruang

_LAIN: Final = {
    "akhirevaluasi": "evaluasi berakhir", "batasevaluasi": "evaluasi berakhir",
    "jangkawaktuevaluasiberakhir": "evaluasi berakhir", "tandatangan": "ditandatangani",
    "ditandatanganipejabatpenilaikinerja": "ditandatangani", "tandatanganatasan": "ditandatangani atasan",
    "ditandatanganiatasanpejabatpenilaikinerja": "ditandatangani atasan", "disampaikan": "diserahkan",
    "penyerahan": "diserahkan", "penerimaan": "diterima", "pengembalian": "dikembalikan", "pelaporan": "dilaporkan",
}  # fmt: skip
_KAMUS: Final = _LAIN | {padat(satu): satu for satu in TAHAP}


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
    return samakan_unit(_bertanggal(_bakukan(frame, ruang), ruang), "opd", ruang)


def _bakukan(frame: pd.DataFrame, ruang: Ruang) -> pd.DataFrame:
    """Return the frame with every tahap by its one name; an unknown one stays as it is written."""
    baku = [_KAMUS.get(padat(satu), "") for satu in frame["tahap"]]
    for i, satu in enumerate(frame["tahap"].tolist()):
        if satu and not baku[i]:
            ruang.lapor_baris(TAHAP_TAK_DIKENAL, frame, i, "tahap", pilihan=", ".join(TAHAP))
    isi = [satu or asli for satu, asli in zip(baku, frame["tahap"], strict=True)]
    return frame.assign(tahap=np.array(isi, dtype=np.object_)).astype({"tahap": object})


def _bertanggal(frame: pd.DataFrame, ruang: Ruang) -> pd.DataFrame:
    tanpa = [i for i in np.flatnonzero(frame["tanggal"].isna()).tolist() if ruang.kosong(frame, i, "tanggal")]
    if tanpa:
        ruang.lapor_rentang(NILAI_KOSONG, frame.iloc[tanpa], "tanggal")
    return frame[frame["tanggal"].notna()].reset_index(drop=True)

"""The tables penetapan, keberatan and capaian_organisasi: predikat that people decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.dokumen import KEPUTUSAN_TANPA_PREDIKAT, TANGGAL_TANPA_KEPUTUSAN
from asnkin.aturan.isian import WAJIB_KOSONG
from asnkin.aturan.umum import KEBERATAN_MUNDUR, KEBERATAN_TANPA_KEPUTUSAN, TANPA_KUNCI
from asnkin.periksa.ganda import satu_baris
from asnkin.periksa.kerangka import rangkai
from asnkin.periksa.konversi.label import kolom_label
from asnkin.periksa.predikat import ORGANISASI, kamus_predikat, nama_predikat
from asnkin.periksa.unit import samakan_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from asnkin.periksa.kerangka import Ruang

_MENGUATKAN: Final = "[kg]uat|olak|tetap|tidak"  # words of a decision that changes nothing


def periksa_penetapan(ruang: Ruang) -> pd.DataFrame:
    """Return the typed frame ``penetapan``, one row a person: the latest where several are dated."""
    frame = _baca(ruang, "penetapan", "predikat", ("alasan", "ditetapkan_oleh"), ("tanggal",))
    _wajib(frame, ("predikat", "alasan", "ditetapkan_oleh"), ruang)
    return satu_baris(
        frame[frame["predikat"] != ""].reset_index(drop=True),
        ["_pegawai"],
        ["predikat", "alasan", "ditetapkan_oleh"],
        ruang,
        tabel="penetapan",
        sebut=lambda _: "penetapan orang ini",
    )


def periksa_keberatan(ruang: Ruang) -> pd.DataFrame:
    """Return the typed frame ``keberatan``; a predikat_baru needs a keputusan."""
    tanggal = ("tanggal_terima", "tanggal", "tanggal_keputusan")
    frame = _baca(ruang, "keberatan", "predikat_baru", ("alasan", "penjelasan", "keputusan"), tanggal)
    _wajib(frame, ("alasan",), ruang)
    baru, putus = frame["predikat_baru"] != "", frame["keputusan"] != ""
    for i in np.flatnonzero(baru & ~putus).tolist():
        ruang.lapor_baris(KEBERATAN_TANPA_KEPUTUSAN, frame, i, "predikat_baru")
    for i in np.flatnonzero(~baru & putus & ~frame["keputusan"].str.casefold().str.contains(_MENGUATKAN)).tolist():
        if _tanpa_isian(frame, i, "predikat_baru", ruang):
            ruang.lapor_baris(KEPUTUSAN_TANPA_PREDIKAT, frame, i, "keputusan")
    for i in np.flatnonzero(frame["tanggal_keputusan"].notna() & ~putus & ~baru).tolist():
        ruang.lapor_baris(TANGGAL_TANPA_KEPUTUSAN, frame, i, "tanggal_keputusan")
    for i in np.flatnonzero(frame["tanggal"] < frame["tanggal_terima"]).tolist():
        terima = frame["tanggal_terima"][i].strftime("%d/%m/%Y")
        ruang.lapor_baris(KEBERATAN_MUNDUR, frame, i, "tanggal", terima=terima)
    return frame


def periksa_capaian_organisasi(ruang: Ruang) -> pd.DataFrame:
    """Return the typed frame ``capaian_organisasi``: predikat of a unit_kerja or an opd (SE MenPANRB 3/2023)."""
    bagian = []
    for satu in ruang.bagian("capaian_organisasi", kunci=""):
        satu.teks("unit_kerja", "opd")
        satu.kolom["predikat"] = kolom_label(satu.tabel, "predikat", kamus_predikat(ORGANISASI), ORGANISASI, satu.p)
        bagian.append(satu)
    frame = rangkai("capaian_organisasi", bagian)
    for i in np.flatnonzero((frame["unit_kerja"] == "") & (frame["opd"] == "")).tolist():
        ruang.lapor_baris(TANPA_KUNCI, frame, i, "unit_kerja", pilihan="unit_kerja atau opd")
    return samakan_unit(samakan_unit(frame, "unit_kerja", ruang), "opd", ruang)


def _baca(ruang: Ruang, jenis: str, predikat: str, teks: Sequence[str], tanggal: Sequence[str]) -> pd.DataFrame:
    nama = nama_predikat(ruang.rubrik)
    bagian = []
    for satu in ruang.bagian(jenis):
        satu.teks(*teks)
        satu.tanggal(*tanggal)
        satu.kolom[predikat] = kolom_label(satu.tabel, predikat, kamus_predikat(nama), nama, satu.p, satu.pemilik())
        bagian.append(satu)
    return rangkai(jenis, bagian)


def _tanpa_isian(frame: pd.DataFrame, i: int, bidang: str, ruang: Ruang) -> bool:
    """Tell whether nothing stands there: no column, or a blank cell. What cannot be read has been reported already."""
    return bidang not in ruang.sel(frame, i, bidang)[0].sel or ruang.kosong(frame, i, bidang)


def _wajib(frame: pd.DataFrame, bidang: Sequence[str], ruang: Ruang) -> None:
    """Report required cells that are blank; one that holds something else has been reported already."""
    for satu in bidang:
        for i in np.flatnonzero(frame[satu] == "").tolist():
            if ruang.kosong(frame, i, satu):
                ruang.lapor_baris(WAJIB_KOSONG, frame, i, satu)

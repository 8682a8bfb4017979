"""Weights of a person's targets: 100 together, or none at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.target import BOBOT_SEBAGIAN, BOBOT_TIDAK_SERATUS
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.capaian import lolos_saring
from asnkin.periksa.konversi.nip import cacat, rapikan
from asnkin.periksa.konversi.tampak import tampak
from asnkin.rubrik.model import KomponenTarget

if TYPE_CHECKING:
    import pandas as pd

    from asnkin.periksa.kerangka import Ruang

JUMLAH: Final = 100.0
TOLERANSI: Final = 0.5
_PENJAGA: Final = 1e-9
_DESIMAL: Final = 4


def periksa_bobot(target: pd.DataFrame, ruang: Ruang) -> None:
    """Report for each komponen ``dari: target`` the people whose weights do not add up to 100 ± 0.5, or are part blank.

    Only the rows that the komponen counts take part (a row with a rating alone is not counted); somebody with an
    unreadable or negative weight has been reported already.
    """
    n = len(ruang.pegawai)
    orang, bobot = target["_pegawai"].to_numpy(), target["bobot"].to_numpy()
    kualitatif = (target["rating"] != "") & (target["realisasi"].isna() | target["target_atas"].isna())
    rusak = np.bincount(orang[target["_rusak_bobot"].to_numpy() | (bobot < 0)], minlength=n) > 0
    for kunci, komponen in ruang.rubrik.komponen.items():
        if not isinstance(komponen, KomponenTarget):
            continue
        dipakai = lolos_saring(target, komponen) & ~kualitatif.to_numpy()
        berisi = dipakai & ~np.isnan(bobot)
        baris = np.bincount(orang[dipakai], minlength=n)
        isi = np.bincount(orang[berisi], minlength=n)
        jumlah = np.bincount(orang[berisi], bobot[berisi], n)
        sebagian = (isi > 0) & (isi < baris)
        salah = (isi > 0) & ((np.abs(jumlah - JUMLAH) > TOLERANSI + _PENJAGA) | sebagian) & ~rusak
        nama = ruang.rubrik.nama_komponen(kunci)
        for i in np.flatnonzero(salah).tolist():
            milik = target[dipakai & (orang == i)]
            isi_pesan = {"komponen": nama, "n": int(baris[i]), "kosong": int(baris[i] - isi[i])}
            if not sebagian[i]:
                yatim = _tanpa_pemilik(target, milik, ruang)
                dulu = f"dulu NIP di {yatim}, yang mungkin milik orang yang sama, lalu " if yatim else ""
                isi_pesan = {"komponen": nama, "jumlah": tampak(float(bulatkan(jumlah[i], _DESIMAL))), "dulu": dulu}
            aturan = BOBOT_SEBAGIAN if sebagian[i] else BOBOT_TIDAK_SERATUS
            ruang.lapor_rentang(aturan, milik, "bobot", nip=ruang.nip(i), muatan=isi_pesan)


def _tanpa_pemilik(target: pd.DataFrame, milik: pd.DataFrame, ruang: Ruang) -> str:
    """Name the NIP cells without a known person right beside a person's rows: their weights are missing there.

    Of two neighbours the one whose NIP cannot be read is meant: a readable one is more likely another person's.
    """
    asal, baris = int(milik["_asal"].iloc[0]), set(milik["_baris"].tolist())
    tabel = ruang.tabel[asal]
    dikenal = set(target["_i"][target["_asal"] == asal].tolist())
    tepi = {satu for nomor in baris for satu in (nomor - 1, nomor + 1)}
    yatim = {nomor: tabel.sel["nip"][i] for i, nomor in enumerate(tabel.baris) if i not in dikenal and nomor in tepi}
    rusak = [nomor for nomor, sel in yatim.items() if not isinstance(sel, str) or cacat(rapikan(sel))]
    return ", ".join(tabel.asal.tempat("nip", nomor).sel for nomor in rusak or yatim)

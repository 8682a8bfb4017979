"""Exports of SIASN and e-Kinerja as typed frames to compare with; rows without a sound NIP are counted, not guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from asnkin.analisis.kota.rekonsiliasi import Pembanding
from asnkin.aturan import rekonsiliasi as aturan
from asnkin.masukan.pembanding import JenisPembanding
from asnkin.periksa.konversi.label import RATING
from asnkin.periksa.konversi.nip import cacat, rapikan
from asnkin.periksa.konversi.tampak import tampak
from asnkin.periksa.konversi.teks import padat
from asnkin.periksa.predikat import kamus_predikat, nama_predikat
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.masukan.tabel import Tabel
    from asnkin.rubrik.model import Rubrik
    from asnkin.temuan import Temuan

SIASN: Final = (
    "nip", "nama", "kedudukan_hukum", "unor_nama", "unor_induk", "satuan_kerja", "satuan_kerja_induk",
    "instansi_kerja", "tempat",
)  # fmt: skip
EKINERJA: Final = ("nip", "nama", "hasil_kerja", "perilaku_kerja", "predikat", "tempat")


def susun_pembanding(tabel: Sequence[Tabel], rubrik: Rubrik) -> tuple[Pembanding, list[Temuan]]:
    """Return both frames, and a finding for each table with rows that nobody can be told by."""
    temuan: list[Temuan] = []
    siasn, ekinerja = [pd.DataFrame(columns=SIASN, dtype=object)], [pd.DataFrame(columns=EKINERJA, dtype=object)]
    for satu in tabel:
        if satu.jenis == JenisPembanding.SIASN:
            siasn.append(_bingkai(satu, SIASN, temuan))
        else:
            ekinerja.append(_baku(_bingkai(satu, EKINERJA, temuan), rubrik))
    return Pembanding(_gabung(siasn), _gabung(ekinerja)), temuan


def _gabung(bingkai: Sequence[pd.DataFrame]) -> pd.DataFrame:
    isi = [satu for satu in bingkai if len(satu)]
    return pd.concat(isi, ignore_index=True) if isi else bingkai[0]


def _bingkai(tabel: Tabel, kolom: Sequence[str], temuan: list[Temuan]) -> pd.DataFrame:
    n = len(tabel)
    isi: dict[str, list[str]] = {nama: [_teks(sel) for sel in tabel.sel.get(nama, [""] * n)] for nama in kolom}
    nip = [
        rapikan(satu) if isinstance(sel, str) else "" for satu, sel in zip(isi["nip"], tabel.sel["nip"], strict=True)
    ]
    sah = [bool(satu) and cacat(satu) is None for satu in nip]
    rusak = [tabel.baris[i] for i, baik in enumerate(sah) if not baik and isi["nama"][i]]
    if rusak:
        letak = tabel.asal.tempat("nip", rusak[0])
        temuan.append(aturan.NIP_PEMBANDING.temuan(letak, n=len(rusak)))
    awal = str(Tempat(tabel.asal.berkas, tabel.asal.lembar))
    huruf = tabel.asal.kolom["nip"]
    isi |= {"nip": nip, "tempat": [f"{awal} › {huruf}{baris}" for baris in tabel.baris]}
    bingkai: pd.DataFrame = pd.DataFrame(isi, columns=list(kolom), dtype=object)[sah]
    return bingkai.reset_index(drop=True)


def _teks(sel: object) -> str:
    return sel if type(sel) is str else tampak(sel)


def _baku(bingkai: pd.DataFrame, rubrik: Rubrik) -> pd.DataFrame:
    """Bring ratings and predikat to the words that results use; what is no rating is none."""

    def petakan(nama: str, kamus: Mapping[str, str], *, sisa: bool) -> list[str]:
        return [kamus.get(padat(satu), satu if sisa else "") for satu in bingkai[nama].tolist()]

    predikat = kamus_predikat(nama_predikat(rubrik)) | {"0": "", "belumdinilai": ""}
    return bingkai.assign(
        hasil_kerja=petakan("hasil_kerja", RATING, sisa=False),
        perilaku_kerja=petakan("perilaku_kerja", RATING, sisa=False),
        predikat=petakan("predikat", predikat, sisa=True),
    ).astype(object)

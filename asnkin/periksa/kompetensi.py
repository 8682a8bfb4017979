"""The tables standar, kompetensi and potensi: levels required and reached, and a person's potential."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.isian import NILAI_KOSONG
from asnkin.aturan.umum import TANPA_KUNCI
from asnkin.data import JENJANG
from asnkin.periksa.butir import baca_butir
from asnkin.periksa.ganda import satu_baris
from asnkin.periksa.jenjang import KAMUS_JENJANG
from asnkin.periksa.kerangka import rangkai
from asnkin.periksa.konversi.angka import periksa_kali_seribu
from asnkin.periksa.konversi.label import kolom_label
from asnkin.periksa.konversi.nip import kolom_nip
from asnkin.periksa.konversi.teks import padat
from asnkin.periksa.padanan import cocokkan_terisi
from asnkin.periksa.unit import samakan_unit

if TYPE_CHECKING:
    import pandas as pd

    from asnkin.periksa.kerangka import Bagian, Ruang

_KATEGORI: Final = {"tinggi": "tinggi", "menengah": "menengah", "sedang": "menengah", "rendah": "rendah"}
_POTENSI_MAKS: Final = 100
_RUSAK: Final = {"_rusak_level": "b"}


def periksa_standar(ruang: Ruang) -> pd.DataFrame:
    """Return the typed frame ``standar``: one required level for each butir of a nip, jabatan or jenjang."""
    bagian = []
    for satu in ruang.bagian("standar", kunci=""):
        nip = kolom_nip(satu.tabel, "nip", satu.p)
        dikenal = cocokkan_terisi(nip, satu.tabel, "nip", ruang.indeks, ruang.penduga, satu.p) >= 0
        satu.kolom["nip"] = np.where(dikenal, nip, "")
        satu.kolom["_buang"] = (nip != "") & ~dikenal
        satu.teks("jabatan")
        satu.kolom["jenjang"] = kolom_label(satu.tabel, "jenjang", KAMUS_JENJANG, JENJANG, satu.p)
        _baca_level(satu, ruang)
        bagian.append(satu)
    frame = rangkai("standar", bagian, {**_RUSAK, "_buang": "b"})
    tanpa = (frame["nip"] == "") & (frame["jabatan"] == "") & (frame["jenjang"] == "") & ~frame["_buang"]
    for i in np.flatnonzero(tanpa).tolist():
        if all(ruang.kosong(frame, i, bidang) for bidang in _kunci_ada(ruang, frame, i)):
            ruang.lapor_baris(TANPA_KUNCI, frame, i, "butir", pilihan="jabatan, jenjang, atau NIP")
    frame = samakan_unit(_buang_kosong(frame[~frame["_buang"] & ~tanpa], "level", ruang), "jabatan", ruang)
    butir = frame["butir"].tolist()
    return satu_baris(
        frame,
        ["butir", "nip", "jabatan", "jenjang"],
        ["level"],
        ruang,
        tabel="standar",
        sebut=lambda i: f"standar butir '{butir[i]}'",
        bidang="level",
    )


def periksa_kompetensi(ruang: Ruang) -> pd.DataFrame:
    """Return the typed frame ``kompetensi``, one row a person and butir: the latest where several are dated."""
    bagian = []
    for satu in ruang.bagian("kompetensi"):
        satu.teks("sumber")
        satu.tanggal("tanggal")
        _baca_level(satu, ruang)
        bagian.append(satu)
    frame = _buang_kosong(rangkai("kompetensi", bagian, _RUSAK), "level", ruang)
    butir = frame["butir"].tolist()
    return satu_baris(
        frame,
        ["_pegawai", "butir"],
        ["level"],
        ruang,
        tabel="kompetensi",
        sebut=lambda i: f"level butir '{butir[i]}'",
        bidang="level",
    )


def periksa_potensi(ruang: Ruang) -> pd.DataFrame:
    """Return the typed frame ``potensi``, one row a person: a figure from 0 to 100, or a kategori."""
    bagian = []
    for satu in ruang.bagian("potensi"):
        sel = satu.tabel.sel.get("potensi", [None] * len(satu.tabel))
        kategori = [_KATEGORI.get(padat(isi), "") if isinstance(isi, str) else "" for isi in sel]
        angka = [None if nama else isi for isi, nama in zip(sel, kategori, strict=True)]
        tanpa_kategori = replace(satu, tabel=replace(satu.tabel, sel={**satu.tabel.sel, "potensi": angka}))
        tanpa_kategori.angka("potensi")
        satu.kolom.update(tanpa_kategori.kolom)
        satu.kolom["kategori"] = np.array(kategori, dtype=np.object_)
        periksa_kali_seribu(satu.tabel, "potensi", satu.kolom["potensi"], _POTENSI_MAKS, satu.p)
        bagian.append(satu)
    frame = rangkai("potensi", bagian, {"_rusak_potensi": "b"})
    ada = frame["potensi"].notna() | (frame["kategori"] != "")
    kosong = frame[~ada & ~frame["_rusak_potensi"]]
    if len(kosong):
        ruang.lapor_rentang(NILAI_KOSONG, kosong, "potensi")
    frame = frame[ada].reset_index(drop=True)
    return satu_baris(
        frame, ["_pegawai"], ["potensi", "kategori"], ruang, tabel="potensi", sebut=lambda _: "potensi orang ini"
    )


def _baca_level(bagian: Bagian, ruang: Ruang) -> None:
    baca_butir(bagian, ruang.rubrik)
    bagian.angka("level")
    if "level" in bagian.kolom:
        periksa_kali_seribu(bagian.tabel, "level", bagian.kolom["level"], ruang.rubrik.skala.maks, bagian.p)


def _kunci_ada(ruang: Ruang, frame: pd.DataFrame, baris: int) -> list[str]:
    tabel = ruang.tabel[int(frame["_asal"].to_numpy()[baris])]
    return [bidang for bidang in ("nip", "jabatan", "jenjang") if bidang in tabel.sel]


def _buang_kosong(frame: pd.DataFrame, bidang: str, ruang: Ruang) -> pd.DataFrame:
    """Leave out rows without a butir or a figure; a blank figure is a peringatan."""
    kosong = frame[frame[bidang].isna() & ~frame[f"_rusak_{bidang}"]]
    if len(kosong):
        ruang.lapor_rentang(NILAI_KOSONG, kosong, bidang)
    return frame[frame[bidang].notna() & (frame["butir"] != "")].reset_index(drop=True)

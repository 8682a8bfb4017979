"""Score a world without a workbook: plain rows straight into the checked frames that the computing core works on."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from acuan.orakel_dasar import berlaku

from asnkin.analisis.ringkasan import ringkas
from asnkin.analisis.tindak_lanjut import tindak_lanjuti
from asnkin.data import KOLOM, Data
from asnkin.laporan.bahan import Bahan
from asnkin.laporan.json_hasil import tulis_json
from asnkin.penilaian.nilai import hitung_nilai
from asnkin.rubrik.model import Rubrik

if TYPE_CHECKING:
    from acuan.orakel_dasar import Kamus

KOSONG = {"t": "", "n": np.nan, "d": pd.NaT, "b": False, "i": 0}
JENIS = {"t": object, "n": np.float64, "d": "datetime64[s]", "b": bool, "i": np.int32}


def hitung_langsung(dunia: Kamus, isi_rubrik: Kamus) -> tuple[dict[str, Kamus], set[tuple[str, str]]]:
    """Return the people of nilai.json by NIP, and (unit, butir) of each need of a unit."""
    rubrik = Rubrik.model_validate(isi_rubrik)
    isi = data(dunia, rubrik)
    hasil = hitung_nilai(isi, rubrik, dunia["sebelumnya"])
    saat = datetime(2026, 4, 1, tzinfo=UTC)
    lanjut = tindak_lanjuti(isi, hasil, rubrik)
    bahan = Bahan(hasil, rubrik, ringkas(hasil, rubrik), (), "", saat, "0", "", (), lanjut)
    butuh = hasil.kebutuhan_unit[hasil.kebutuhan_unit["kebutuhan"]]
    return (
        {orang["nip"]: orang for orang in json.loads(tulis_json(bahan))["pegawai"]},
        set(zip(butuh["unit_kerja"], butuh["butir"], strict=True)),
    )


def data(dunia: Kamus, rubrik: Rubrik) -> Data:
    """Build the frames of ``asnkin.data`` from plain rows."""
    nomor = {satu["nip"]: i for i, satu in enumerate(dunia["pegawai"])}
    tabel: dict[str, pd.DataFrame] = {}
    for nama in KOLOM:
        baris = [satu | {"_sah": True, "_pegawai": nomor.get(satu.get("nip"), 0)} for satu in dunia.get(nama, [])]
        tabel[nama] = bingkai([_bentuk(nama, satu) for satu in baris], KOLOM[nama])
    butir = {kunci: i for i, kunci in enumerate(rubrik.semua_butir())}
    skor = [
        {"_formulir": i, "_butir": butir[kunci], "skor": angka}
        for i, formulir in enumerate(dunia["penilaian"])
        for kunci, angka in formulir["skor"].items()
        if angka is not None and _terpakai(dunia["pegawai"][nomor[formulir["nip"]]], formulir["peran"], kunci, rubrik)
    ]
    tabel["skor"] = bingkai(skor, KOLOM["skor"])
    return Data(tabel, {nama: _kunci(baris, nomor) for nama, baris in dunia["data"].items()})


def _terpakai(orang: Kamus, peran: str, butir: str, rubrik: Rubrik) -> bool:
    """Marks for a butir or by a role that does not apply to the person never reach the frames."""
    penilai = rubrik.penilai_komponen(rubrik.komponen_butir()[butir]).get(peran)
    return (
        penilai is not None and berlaku(orang, rubrik.semua_butir()[butir].berlaku) and berlaku(orang, penilai.berlaku)
    )


def bingkai(baris: list[Kamus], kolom: Any) -> pd.DataFrame:
    """Make a frame with exactly these columns, blanks as the contract wants them."""
    isi = {
        nama: pd.Series([KOSONG[jenis] if satu.get(nama) is None else satu[nama] for satu in baris], dtype=JENIS[jenis])
        for nama, jenis in kolom.items()
    }
    tempat = {nama: pd.Series([0] * len(baris), dtype=np.int32) for nama in ("_asal", "_baris")}
    return pd.DataFrame({**isi, **tempat})


def _bentuk(nama: str, satu: Kamus) -> Kamus:
    match nama:
        case "target":
            target = satu["target"] if isinstance(satu["target"], tuple) else (satu["target"], satu["target"])
            return satu | {
                "target_bawah": target[0],
                "target_atas": target[1],
                "polarisasi": satu["polarisasi"] or "maksimal",
                "jenis": satu["jenis"] or "utama",
            }
        case "pelatihan":
            return satu | {"butir": ";".join(satu["butir"])}
    return satu


def _kunci(baris: list[Kamus], nomor: dict[str, int]) -> pd.DataFrame:
    """A keyed table: by nip or by unit_kerja."""
    depan = {
        "_pegawai": np.array([nomor.get(satu.get("nip"), -1) for satu in baris], dtype=np.int32),
        "unit_kerja": np.array([satu.get("unit_kerja", "") for satu in baris], dtype=object),
        "tanggal": pd.Series([satu.get("tanggal") for satu in baris], dtype="datetime64[s]"),
    }
    lain = {kunci for satu in baris for kunci in satu} - {"nip", "unit_kerja", "tanggal"}
    return pd.DataFrame({**depan, **{kunci: [satu[kunci] for satu in baris] for kunci in lain}})

"""What is missing: tables that the rubric uses, people without rows in them, blank columns that it asks about."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

import numpy as np

from asnkin.aturan.pegawai import KOLOM_RUBRIK_KOSONG
from asnkin.aturan.target import TANPA_TARGET
from asnkin.aturan.umum import TABEL_TAMBAHAN_TIDAK_ADA, TABEL_TIDAK_ADA, TANPA_BARIS_DATA
from asnkin.penilaian.berlaku import berlaku
from asnkin.penilaian.capaian import lolos_saring
from asnkin.rubrik.model import KomponenData, KomponenPenilaian, KomponenTarget, TambahanData

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.periksa.kerangka import Ruang
    from asnkin.rubrik.model import Rubrik


def periksa_kelengkapan(ruang: Ruang, tabel: Mapping[str, pd.DataFrame], kunci: Mapping[str, pd.DataFrame]) -> None:
    """Warn of missing tables and of people without rows; who has both ratings under a kuadran needs neither."""
    perlu = perlu_nilai(ruang, tabel["rating"])
    _periksa_tabel(ruang, semua_berating=not perlu.any())
    nomor = np.arange(len(ruang.pegawai))
    for nama, komponen in ruang.rubrik.komponen.items():
        sebutan = ruang.rubrik.nama_komponen(nama)
        if isinstance(komponen, KomponenTarget) and len(tabel["target"]):
            target = tabel["target"]
            punya = np.isin(nomor, target["_pegawai"].to_numpy()[lolos_saring(target, komponen)])
            for i in np.flatnonzero(perlu & ~punya).tolist():
                ruang.lapor_orang(TANPA_TARGET, "nip", i, nama=ruang.nama(i), komponen=sebutan)
        elif isinstance(komponen, KomponenData) and len(kunci[komponen.lembar]):
            _periksa_data(ruang, komponen, kunci[komponen.lembar], sebutan)
    _periksa_kolom(ruang)


def perlu_nilai(ruang: Ruang, rating: pd.DataFrame) -> NDArray[np.bool_]:
    """Tell for each person whether scores are needed, shape (N,).

    Not for those outside the evaluation, nor under a kuadran for those with both ratings, nor without a sound NIP.
    """
    perlu = ~berlaku(ruang.pegawai, {"kedudukan_hukum": ruang.rubrik.tidak_dinilai}) & ruang.pegawai["nip"].isin(
        list(ruang.indeks)
    ).to_numpy(dtype=bool)
    if ruang.rubrik.predikat.kuadran is not None:
        lengkap = rating[(rating["hasil_kerja"] != "") & (rating["perilaku_kerja"] != "")]
        perlu[lengkap["_pegawai"].to_numpy()] = False
    return perlu


def _periksa_tabel(ruang: Ruang, *, semua_berating: bool) -> None:
    """Name the tables that are not there; missing rater sheets are told with the other checks on raters."""
    ada = {satu.jenis for satu in ruang.tabel if len(satu)}
    pemakai: dict[str, list[str]] = {}
    for nama, komponen in ruang.rubrik.komponen.items():
        match komponen:
            case KomponenTarget():
                lembar = "target"
            case KomponenData():
                lembar = komponen.lembar
            case KomponenPenilaian():
                continue
            case _:
                assert_never(komponen)
        pemakai.setdefault(lembar, []).append(f"komponen '{ruang.rubrik.nama_komponen(nama)}'")
    for lembar, daftar in pemakai.items():
        if lembar not in ada and not (semua_berating and lembar == "target"):
            ruang.p.catat_lepas(TABEL_TIDAK_ADA, tabel=lembar, pemakai=", ".join(daftar))
    for nama, tambahan in ruang.rubrik.tambahan.items():
        if isinstance(tambahan, TambahanData) and tambahan.lembar not in ada and tambahan.lembar not in pemakai:
            sebutan = f"tambahan '{ruang.rubrik.nama_komponen(nama)}'"
            ruang.p.catat_lepas(TABEL_TAMBAHAN_TIDAK_ADA, tabel=tambahan.lembar, pemakai=sebutan)


def _periksa_data(ruang: Ruang, komponen: KomponenData, frame: pd.DataFrame, sebutan: str) -> None:
    """Warn of each person, or each unit, without a row in the keyed table of a komponen."""
    isi = {"tabel": komponen.lembar, "komponen": sebutan}
    dinilai = ~berlaku(ruang.pegawai, {"kedudukan_hukum": ruang.rubrik.tidak_dinilai})
    if komponen.kunci == "nip":
        punya = np.isin(np.arange(len(ruang.pegawai)), frame["_pegawai"].to_numpy())
        dikenal = ruang.pegawai["nip"].isin(list(ruang.indeks)).to_numpy(dtype=bool)
        for i in np.flatnonzero(dinilai & dikenal & ~punya).tolist():
            ruang.lapor_orang(TANPA_BARIS_DATA, "nip", i, siapa=ruang.nama(i), **isi)
        return
    unit = ruang.pegawai["unit_kerja"]
    tanpa = dinilai & ((unit != "") & ~unit.isin(frame["unit_kerja"]) & ~unit.duplicated()).to_numpy(dtype=bool)
    for i in np.flatnonzero(tanpa).tolist():
        ruang.lapor_baris(TANPA_BARIS_DATA, ruang.pegawai, i, "unit_kerja", siapa=f"unit kerja '{unit[i]}'", **isi)


def _periksa_kolom(ruang: Ruang) -> None:
    """Warn where a column that the rubric asks about (``berlaku``, ``dalam``) is blank; identity has its own rule."""
    for kolom, guna in _kolom_rubrik(ruang.rubrik).items():
        if kolom in {"nama", "unit_kerja", "jabatan", "jenjang", "nip"}:
            continue
        if kolom not in ruang.pegawai.columns:
            ruang.pegawai[kolom] = np.full(len(ruang.pegawai), "", dtype=np.object_)
        kosong = ruang.pegawai[ruang.pegawai[kolom] == ""]
        if len(kosong):
            ruang.lapor_rentang(KOLOM_RUBRIK_KOSONG, kosong, kolom, muatan={"guna": guna})


def _kolom_rubrik(rubrik: Rubrik) -> dict[str, str]:
    """Column of pegawai -> what the rubric uses it for."""
    guna: dict[str, str] = {}
    for komponen in rubrik.komponen.values():
        if isinstance(komponen, KomponenPenilaian):
            for butir in komponen.butir.values():
                guna |= dict.fromkeys(butir.berlaku or {}, "menentukan butir yang berlaku")
    for kunci in rubrik.komponen:
        for penilai in rubrik.penilai_komponen(kunci).values():
            guna |= dict.fromkeys(penilai.berlaku or {}, "menentukan penilai yang berlaku")
    return guna | dict.fromkeys(rubrik.peringkat.dalam, "peringkat dalam kelompok")

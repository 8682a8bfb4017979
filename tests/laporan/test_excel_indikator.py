"""The sheet of indicators: target, realisasi, capaian and the cell they were read from."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from laporan.bongkar import buka
from laporan.pabrik import buat_bahan, buat_hasil

from asnkin.laporan.bahan import Sumber
from asnkin.laporan.excel.rekap import tulis_rekap


def baris(bahan: object) -> list[dict[str, object]]:
    """Rows of the sheet as dicts by header."""
    ws = buka(tulis_rekap(bahan))["Indikator"]  # type: ignore[arg-type]
    semua = [list(satu) for satu in ws.iter_rows(values_only=True)]
    kepala = next(i for i, satu in enumerate(semua) if satu[0] == "No")
    return [dict(zip(semua[kepala], satu, strict=True)) for satu in semua[kepala + 1 :] if satu[0] is not None]


def test_setiap_capaian_menunjuk_selnya() -> None:
    """76.1 of 80 is 95.125, shown as 95.13, from target!E2; a blank realisasi has no capaian."""
    satu = {isi["Indikator"]: isi for isi in baris(buat_bahan())}
    laporan = satu["Laporan disusun"]
    assert (laporan["Target"], laporan["Realisasi"], laporan["Capaian (%)"]) == (80, 76.1, 95.13)
    assert laporan["Letak Realisasi"] == "target!E2"
    assert satu["Promosi digelar"]["Capaian (%)"] is None


def test_rentang_dan_beberapa_berkas() -> None:
    """A range shows both bounds; with several files the place names the file."""
    hasil = buat_hasil()
    indikator = hasil.indikator.assign(target_atas=np.array([90.0, 10.0, 4.0, 20.0]))
    sumber = [Sumber("contoh.xlsx", "00"), Sumber("lain.xlsx", "11")]
    isi = baris(buat_bahan(hasil=replace(hasil, indikator=indikator), sumber=sumber))
    satu = next(b for b in isi if b["Indikator"] == "Laporan disusun")
    assert (satu["Target dari"], satu["Target sampai"]) == (80, 90)
    assert satu["Letak Realisasi"] == "contoh.xlsx!target!E2"


def test_tanpa_target_tanpa_lembar() -> None:
    """No targets, no sheet."""
    hasil = buat_hasil()
    kosong = replace(hasil, indikator=hasil.indikator.iloc[:0])
    assert "Indikator" not in buka(tulis_rekap(buat_bahan(hasil=kosong))).sheetnames

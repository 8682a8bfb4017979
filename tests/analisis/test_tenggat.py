"""Working days and deadlines, counted by hand on the calendar of April 2026 (1 April is a Wednesday)."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from asnkin.analisis.tenggat import (
    AJUKAN,
    ATASAN,
    BIASA,
    PUTUSKAN,
    batas_akhir,
    bertentangan,
    hitung_hari_kerja,
    lewat,
    susun_tahapan,
)

ANI, BUDI = "190001012020122001", "190001012020121002"
TANPA = np.array([], dtype="datetime64[D]")
LIBUR = np.array(["2026-04-03", "2026-04-05"], dtype="datetime64[D]")  # a Friday and a Sunday


def hari(*teks: str) -> np.ndarray:
    """Days from ISO text."""
    return np.array(teks, dtype="datetime64[D]")


@pytest.mark.parametrize(
    ("awal", "n", "libur", "akhir"),
    [
        # 2, 3, 6-10, 13-17, 20 and 21 April are the 14 days after the 1st
        ("2026-04-01", AJUKAN, TANPA, "2026-04-21"),
        # without the 3rd it is the 22nd; the holiday on a Sunday takes no working day
        ("2026-04-01", AJUKAN, LIBUR, "2026-04-22"),
        # from a Saturday the count begins on Monday the 6th: 6-10 April, 13, 14
        ("2026-04-04", PUTUSKAN, LIBUR, "2026-04-14"),
        # 13-17, 20, 21
        ("2026-04-10", PUTUSKAN, LIBUR, "2026-04-21"),
    ],
)
def test_hari_terakhir_sebuah_tenggat(awal: str, n: int, libur: np.ndarray, akhir: str) -> None:
    """The day of receipt itself is not counted; on its last day a deadline is still kept."""
    assert batas_akhir(hari(awal), n, libur).tolist() == hari(akhir).tolist()
    assert hitung_hari_kerja(hari(awal), hari(akhir), libur).tolist() == [n]


def test_hitung_hari_kerja() -> None:
    """Same day 0, over a week-end 1, to a Sunday as to its Friday."""
    awal = hari("2026-04-10", "2026-04-10", "2026-04-06")
    akhir = hari("2026-04-10", "2026-04-13", "2026-04-12")
    assert hitung_hari_kerja(awal, akhir, TANPA).tolist() == [0, 1, 4]


def dokumen(*baris: tuple[str, str, str, str]) -> pd.DataFrame:
    """A table ``dokumen``: opd, nip, tahap, tanggal."""
    frame = pd.DataFrame(baris, columns=["opd", "nip", "tahap", "tanggal"])
    return frame.assign(tanggal=frame["tanggal"].astype("datetime64[s]"))


PEGAWAI = pd.DataFrame({"nip": [ANI, BUDI], "opd": ["Dinas A", "Dinas A"]})


def test_tahap_sendiri_menang_atas_tahap_opd() -> None:
    """Budi has the day of his office, Ani her own; a step of nobody is NaT."""
    isi = susun_tahapan(
        dokumen(("Dinas A", "", "ditandatangani", "2026-04-01"), ("", ANI, "ditandatangani", "2026-04-02")), PEGAWAI
    )
    assert isi.saat["ditandatangani"].tolist() == hari("2026-04-02", "2026-04-01").tolist()
    assert isi.baris["ditandatangani"].tolist() == [1, 0]
    assert np.isnat(isi.saat["diterima"]).all()


def test_tahap_bertanggal_dua_tidak_dipakai() -> None:
    """Two days for one step: neither holds, nor does that of the office; the same day twice is no contradiction."""
    isi = dokumen(
        ("Dinas A", "", "diserahkan", "2026-04-01"),
        ("", ANI, "diserahkan", "2026-04-02"),
        ("", ANI, "diserahkan", "2026-04-03"),
        ("", BUDI, "diterima", "2026-04-06"),
        ("", BUDI, "diterima", "2026-04-06"),
    )
    tahapan = susun_tahapan(isi, PEGAWAI)
    assert bertentangan(isi).index.tolist() == [1, 2]
    assert np.isnat(tahapan.saat["diserahkan"]).tolist() == [True, False]
    assert tahapan.saat["diterima"][1] == np.datetime64("2026-04-06")


def test_lewat_batas() -> None:
    """From the 1st to the 22nd are 15 working days without holidays: one too many; with one holiday 14: in time."""
    isi = susun_tahapan(
        dokumen(("", ANI, "ditandatangani", "2026-04-01"), ("", ANI, "diserahkan", "2026-04-22")), PEGAWAI
    )
    semua = np.array([True, True])
    assert lewat(isi, BIASA[0], semua, TANPA) == [(0, 15)]
    assert lewat(isi, BIASA[0], semua, LIBUR) == []
    assert lewat(isi, BIASA[0], ~semua, TANPA) == []


def test_siapa_yang_berformat_d12() -> None:
    """The superior's superior signed Ani's; Budi's superior signed after the time for evaluating: both are D.1.2."""
    isi = susun_tahapan(
        dokumen(
            ("", ANI, "ditandatangani atasan", "2026-04-14"),
            ("", BUDI, "evaluasi berakhir", "2026-04-10"),
            ("", BUDI, "ditandatangani", "2026-04-13"),
        ),
        PEGAWAI,
    )
    assert isi.oleh_atasan.tolist() == [True, True]
    assert isi.terlambat.tolist() == [False, True]
    tepat = susun_tahapan(
        dokumen(("Dinas A", "", "evaluasi berakhir", "2026-04-10"), ("", BUDI, "ditandatangani", "2026-04-10")), PEGAWAI
    )
    assert tepat.oleh_atasan.tolist() == [False, False]


def test_batas_menurut_lampiran() -> None:
    """Annex V.A: 14/14/30 working days for D.1.1; 14/7/7/30 for D.1.2."""
    assert [satu.hari for satu in BIASA] == [14, 14, 30]
    assert [satu.hari for satu in ATASAN] == [14, 7, 7, 30]

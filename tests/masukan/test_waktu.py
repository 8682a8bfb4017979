"""Months, quarters and years side by side become one row for each; a year is never guessed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from masukan.buku_uji import BUDI, KEBUTUHAN, PEGAWAI, baca, cari, kode, xlsx

from asnkin.masukan.lembar import susun
from asnkin.masukan.pembaca import buka
from asnkin.masukan.waktu import Waktu, baca_masa, pisah_waktu

if TYPE_CHECKING:
    from pathlib import Path

    from asnkin.masukan.tabel import Tabel

KIRI = ["NIP", "Indikator", "Bobot"]
SATU = [BUDI, "a", 100]


@pytest.mark.parametrize(
    ("jalur", "waktu", "sisa"),
    [
        (("Januari", "Target"), Waktu("", "-01"), ("Target",)),
        (("Realisasi", "Jan 2026"), Waktu("2026", "-01"), ("Realisasi",)),
        (("Target Agt. 2026",), Waktu("2026", "-08"), ("Target",)),
        (("TAHUN 2026", "Nopember", "Realisasi"), Waktu("2026", "-11"), ("Realisasi",)),
        (("Target TW II",), Waktu("", "-TW2"), ("Target",)),
        (("Triwulan IV", "Realisasi"), Waktu("", "-TW4"), ("Realisasi",)),
        (("Semester 2 Tahun 2026", "Target"), Waktu("2026", "-S2"), ("Target",)),
        (("Target 2026",), Waktu("2026", ""), ("Target",)),
    ],
)
def test_pisah_waktu(jalur: tuple[str, ...], waktu: Waktu, sisa: tuple[str, ...]) -> None:
    """The time is taken out of a path wherever it stands in it."""
    assert pisah_waktu(jalur) == (waktu, sisa)


@pytest.mark.parametrize(
    "jalur", [("Target",), ("Realisasi s.d. Maret",), ("Jan", "Feb"), ("2025", "2026"), ("Desa",), ("Target 1-3",)]
)
def test_bukan_satu_waktu(jalur: tuple[str, ...]) -> None:
    """No time, two of them, or a cumulative stretch: nothing is taken out."""
    assert pisah_waktu(jalur) == (None, jalur)


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("1 JANUARI SD 31 MARET TAHUN 2026", "2026-TW1"),
        ("Januari s.d. Juni 2026", "2026-S1"),
        ("1 Januari 2026 - 31 Desember 2026", "2026"),
        ("1 Maret s/d 31 Maret 2026", "2026-03"),
        ("1 Januari s.d. 15 Maret 2026", ""),
        ("Februari s.d. April 2026", ""),
        ("Maret 2026", "2026-03"),
    ],
)
def test_masa(teks: str, hasil: str) -> None:
    """A stretch written with months is the period that it exactly is, or none; never its first month."""
    assert baca_masa(teks) == hasil


def _baca(folder: Path, isi: list[list[object]], periode: str = "") -> tuple[list[Tabel], list[str]]:
    jalur = folder / "x.xlsx"
    jalur.write_bytes(xlsx({"target": isi}))
    buku, _ = buka([jalur])
    tabel, temuan = susun(buku, KEBUTUHAN, periode)
    return tabel, kode(temuan)


def test_dua_belas_bulan(tmp_path: Path) -> None:
    """Target and realisasi of each month: one table a month with its own cells, blank months and pairs left out."""
    bulan = ["Januari", "Februari", "Maret"]
    atas = [*KIRI, *(satu for nama in bulan for satu in (nama, None))]
    bawah = [None, None, None, *["Target", "Realisasi"] * 3]
    isi = [
        ["Tahun : 2026"],
        atas,
        bawah,
        [*SATU, 10, 9, 12, 11, None, None],
        [BUDI, "b", None, 5, 4, None, None, None, None],
    ]
    tabel, temuan = _baca(tmp_path, isi)
    assert [(satu.sel["periode"], satu.sel["target"], satu.sel["realisasi"]) for satu in tabel] == [
        (["2026-01", "2026-01"], [10, 5], [9, 4]),
        (["2026-02"], [12], [11]),
    ]
    assert [satu.asal.tempat("realisasi", satu.baris[0]).sel for satu in tabel] == ["E4", "G4"]
    assert tabel[1].asal.tempat("periode", 4).sel == "F2"
    assert temuan == ["LBR031"]
    pesan = cari(baca(tmp_path, {"y.xlsx": xlsx({"target": isi})})[1], "LBR031").pesan
    assert pesan == (
        "kolom per periode diurai menjadi 3 baris (2026-01, 2026-02; tahun menurut A1); 3 pasangan kosong dilewati"
    )


def test_bulan_di_bawah_target(tmp_path: Path) -> None:
    """Months under Target and under Realisasi, written as dates, carry their year themselves."""
    jan, feb = datetime(2026, 1, 1, tzinfo=UTC).date(), datetime(2026, 2, 1, tzinfo=UTC).date()
    atas = [*KIRI, "Target", None, "Realisasi", None]
    tabel, temuan = _baca(tmp_path, [atas, [None, None, None, jan, feb, jan, feb], [*SATU, 10, 12, 9, 11]])
    assert [(satu.sel["periode"], satu.sel["target"], satu.sel["realisasi"]) for satu in tabel] == [
        (["2026-01"], [10], [9]),
        (["2026-02"], [12], [11]),
    ]
    assert temuan == ["LBR031"]


def test_triwulan_dalam_satu_sel(tmp_path: Path) -> None:
    """Quarters named in one header cell with the field; the year from the title."""
    judul = [*KIRI, "Target TW I", "Realisasi TW I", "Target TW II", "Realisasi TW II"]
    tabel, _ = _baca(tmp_path, [["REALISASI KINERJA TAHUN 2026"], judul, [*SATU, 1, 2, 3, 4]])
    assert [satu.sel["periode"][0] for satu in tabel] == ["2026-TW1", "2026-TW2"]
    assert [satu.sel["realisasi"] for satu in tabel] == [[2], [4]]


def test_tahun_tidak_dikira_kira(tmp_path: Path) -> None:
    """Nothing names the year: a kesalahan and no rows; the period asked for names it."""
    isi = [[*KIRI, "Target Jan", "Realisasi Jan", "Target Feb", "Realisasi Feb"], [*SATU, 1, 2, 3, 4]]
    assert _baca(tmp_path, isi) == ([], ["LBR032"])
    tabel, temuan = _baca(tmp_path, isi, "2026-02")
    assert [satu.sel["periode"] for satu in tabel] == [["2026-01"], ["2026-02"]]
    assert temuan == ["LBR031"]


def test_tahun_dari_info(tmp_path: Path) -> None:
    """The sheet info may name the year as well."""
    isi = [[*KIRI, "Target Jan", "Realisasi Jan"], [*SATU, 1, 2]]
    lembar = {"pegawai": PEGAWAI, "target": isi, "info": [["periode", "2026-01"]]}
    tabel, _ = baca(tmp_path, {"x.xlsx": xlsx(lembar)})
    assert tabel[1].sel["periode"] == ["2026-01"]


def test_target_setahun_realisasi_sebulan(tmp_path: Path) -> None:
    """A target without months beside monthly realisasi is used for each, with a peringatan."""
    isi = [[*KIRI, "Target", "Realisasi Jan 2026", "Realisasi Feb 2026"], [*SATU, 12, 1, 2]]
    tabel, temuan = _baca(tmp_path, isi)
    assert [satu.sel["target"] for satu in tabel] == [[12], [12]]
    assert temuan == ["LBR031", "LBR033"]


def test_satu_tahun_bukan_pilihan(tmp_path: Path) -> None:
    """One year in the headers tells no rows apart: the columns are what they would be without it."""
    (tabel,), temuan = _baca(tmp_path, [[*KIRI, "Target 2026", "Realisasi 2026"], [*SATU, 12, 1]])
    assert tabel.sel["realisasi"] == [1]
    assert "periode" not in tabel.sel
    assert temuan == []


def test_tabel_rubrik_per_bulan(tmp_path: Path) -> None:
    """A keyed table of the rubric is taken apart in the same way."""
    isi = [
        ["NIP", "Hadir Jan 2026", "Hari Kerja Jan 2026", "Hadir Feb 2026", "Hari Kerja Feb 2026"],
        [BUDI, 20, 22, 19, 20],
    ]
    tabel, _ = baca(tmp_path, {"x.xlsx": xlsx({"kehadiran": isi})})
    assert [(satu.sel["periode"], satu.sel["hadir"], satu.sel["hari_kerja"]) for satu in tabel] == [
        (["2026-01"], [20], [22]),
        (["2026-02"], [19], [20]),
    ]

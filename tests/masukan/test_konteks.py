"""The label block above a table gives its periode, opd and unit where no column does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from masukan.buku_uji import BUDI, PEGAWAI, baca, cari, kode, satu_tabel, xlsx

if TYPE_CHECKING:
    from pathlib import Path

TARGET = [["nip", "indikator", "target", "realisasi"], [BUDI, "a", 1, 1]]


@pytest.mark.parametrize(
    ("atas", "periode"),
    [
        (["Periode : Triwulan I 2026"], "2026-TW1"),
        (["Periode", ":", "Maret 2026"], "2026-03"),
        (["PERIODE PENILAIAN :", None, "Semester 2 2026"], "2026-S2"),
        (["Periode", ": 2026"], "2026"),
        (["PERIODE : 01-02-2026 s.d. 28-02-2026"], "2026-02"),
        (["Periode : 01/01/2026 - 31/03/2026"], "2026-TW1"),
        (["Periode: 01-07-2026 s/d 31-12-2026"], "2026-S2"),
        (["Periode: 01-01-2026 sampai dengan 31-12-2026"], "2026"),
        (["Periode Bulanan V Tahun 2026"], "2026-05"),
        (["REKAPITULASI TRIWULAN II TAHUN 2026"], "2026-TW2"),
        (["TW-1 2026"], "2026-TW1"),
        (["Bulanan 6 2026"], "2026-06"),
        (["REKAP TW IV TAHUN 2026"], "2026-TW4"),
    ],
)
def test_periode_di_atas_tabel(tmp_path: Path, atas: list[object], periode: str) -> None:
    """Each spelling of the label becomes the canonical period of every row, with a catatan at its cell."""
    tabel, temuan = satu_tabel(tmp_path, {"target": [["LAPORAN"], atas, [], *TARGET]}, "target")
    assert tabel.sel["periode"] == [periode]
    assert tabel.konteks["periode"] == periode
    assert cari(temuan, "LBR009").tempat.sel[1:] == "2"


@pytest.mark.parametrize(
    "isi", ["awal tahun", "01-02-2026 s.d. 15-02-2026", "01-02-2026 s.d. 31-03-2026", "01-13-2026 s.d. 31-14-2026"]
)
def test_periode_tak_terbaca(tmp_path: Path, isi: str) -> None:
    """A period that means nothing, or no whole month, quarter, half or year, is not used, with a peringatan."""
    tabel, temuan = satu_tabel(tmp_path, {"target": [[f"Periode : {isi}"], *TARGET]}, "target")
    assert "periode" not in tabel.sel
    assert cari(temuan, "LBR010").tempat.sel == "A1"


def test_judul_bertanggal_bukan_periode(tmp_path: Path) -> None:
    """A title like "Keadaan 1 Maret 2026" names a day, not the period that the table is about."""
    tabel, temuan = satu_tabel(tmp_path, {"target": [["KEADAAN 1 MARET 2026"], *TARGET]}, "target")
    assert "periode" not in tabel.sel
    assert temuan == []


def test_kolom_periode_mengalahkan_label(tmp_path: Path) -> None:
    """Where the table has the column, the label is not used."""
    isi = [["Periode : 2025"], [*TARGET[0], "Periode"], [*TARGET[1], "2026-TW1"]]
    tabel, temuan = satu_tabel(tmp_path, {"target": isi}, "target")
    assert tabel.sel["periode"] == ["2026-TW1"]
    assert temuan == []


def test_opd_dan_unit_di_atas_pegawai(tmp_path: Path) -> None:
    """Agency and unit above the table fill its rows; the unit need not be a column then."""
    isi = [["SKPD :", "Dinas Uji"], ["Unit Kerja  : Bidang A"], ["nip", "nama", "jabatan"], [BUDI, "Budi", "Staf"]]
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai")
    assert tabel.sel["opd"] == ["Dinas Uji"]
    assert tabel.sel["unit_kerja"] == ["Bidang A"]
    assert kode(temuan) == ["LBR009", "LBR009"]


def test_unit_dari_opd(tmp_path: Path) -> None:
    """Where only the agency is known it serves as unit, with a catatan; from a label or from a column."""
    label = [["OPD : Dinas Uji"], ["nip", "nama", "jabatan"], [BUDI, "Budi", "Staf"]]
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": label}, "pegawai")
    assert tabel.sel["unit_kerja"] == ["Dinas Uji"]
    assert kode(temuan) == ["KOL008", "LBR009"]
    kolom = [["nip", "nama", "jabatan", "SKPD"], [BUDI, "Budi", "Staf", "Dinas Uji"]]
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": kolom}, "pegawai")
    assert tabel.sel["unit_kerja"] == ["Dinas Uji"]
    assert kode(temuan) == ["KOL008"]


def test_opd_kosong_bukan_unit(tmp_path: Path) -> None:
    """A blank column of the agency gives no unit: the column is missing, and the nearest header is named."""
    isi = [["nip", "nama", "Untt Kerja", "jabatan", "SKPD"], [BUDI, "Budi", "Bidang A", "Staf", None]]
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai")
    assert "unit_kerja" not in tabel.sel
    assert kode(temuan) == ["KOL001"]
    assert temuan[0].saran.startswith('maksud Anda "Untt Kerja" (C1)?')


def test_unit_di_label_cukup_untuk_mengenali(tmp_path: Path) -> None:
    """A sheet without a telling name is pegawai also where the unit stands above the table only."""
    isi = [["Unit Kerja : Bidang A"], ["nip", "nama", "jabatan"], [BUDI, "Budi", "Staf"]]
    (tabel,), _ = baca(tmp_path, {"x.xlsx": xlsx({"Sheet1": isi})})
    assert tabel.jenis == "pegawai"
    assert tabel.sel["unit_kerja"] == ["Bidang A"]


def test_label_di_bawah_judul_bukan_konteks(tmp_path: Path) -> None:
    """Only what stands above the header counts."""
    tabel, _ = satu_tabel(tmp_path, {"pegawai": [*PEGAWAI, ["Periode : 2026"]]}, "pegawai")
    assert tabel.konteks == {}

"""Periods: one is scored, the rows of others are set aside and counted."""

from __future__ import annotations

from datetime import date

import pytest
from periksa.pabrik import ANI, BUDI, berkode, jalankan, pegawai, tabel

from asnkin.masukan.tabel import SelRusak
from asnkin.temuan import Lingkup


def target(*baris: tuple[str, object], lembar: str = "target") -> object:
    """Sound rows of the table target with (nip, periode)."""
    return tabel(
        "target",
        "nip indikator target realisasi periode",
        *([nip, "X", 1.0, 1.0, periode] for nip, periode in baris),
        lembar=lembar,
    )


def test_satu_periode_dipakai_tanpa_diminta() -> None:
    """The only period that the data name is the one that is scored."""
    data, temuan = jalankan(pegawai(ANI), target((ANI, "Triwulan I Tahun 2026")))
    assert data is not None
    assert (data.periode, temuan) == ("2026-TW1", [])


def test_tanpa_periode_sama_sekali() -> None:
    """Data that name no period have none, unless one is asked for."""
    assert jalankan(pegawai(ANI), target((ANI, None)))[0].periode == ""
    assert jalankan(pegawai(ANI), target((ANI, None)), periode="TW 2 2026")[0].periode == "2026-TW2"


@pytest.mark.parametrize(
    ("isi", "diminta"),
    [("2026-TW1", "2026-TW1"), ("TW I 2026", "Triwulan 1 2026"), (2026.0, "2026"), (date(2026, 3, 1), "Maret 2026")],
)
def test_cara_menulis_periode(isi: object, diminta: str) -> None:
    """Text, a year as number and a date cell are all periods."""
    data, temuan = jalankan(pegawai(ANI), target((ANI, isi)), periode=diminta)
    assert temuan == []
    assert len(data.tabel["target"]) == 1


def test_prd004_baris_periode_lain() -> None:
    """Rows of other periods are counted in one catatan, and the rest keep their cells."""
    data, temuan = jalankan(
        pegawai(ANI),
        target((ANI, "2026-TW2"), (ANI, "2026-TW1"), (ANI, "2025-TW4")),
        info={"periode": "Triwulan I 2026"},
    )
    assert data.tabel["target"]["_baris"].tolist() == [3]
    assert data.periode == "2026-TW1"
    assert berkode(temuan, "PRD004") == [
        (
            "E2,E4",
            "",
            "2 baris pada tabel target berasal dari periode lain (2025-TW4, 2026-TW2) dan tidak dipakai",
            "pilih periode lain dengan -p jika memang dimaksud",
        )
    ]


def test_permintaan_menang_atas_lembar_info() -> None:
    """-p wins over the settings sheet."""
    data, _ = jalankan(pegawai(ANI), target((ANI, "2026-TW2")), info={"periode": "2026-TW1"}, periode="2026-TW2")
    assert (data.periode, len(data.tabel["target"])) == ("2026-TW2", 1)


def test_prd001_beberapa_periode_tanpa_pilihan() -> None:
    """Nobody guesses which of two periods is meant."""
    data, temuan = jalankan(pegawai(ANI), target((ANI, "2026-TW2"), (ANI, "TW I 2026")))
    assert data is None
    assert berkode(temuan, "PRD001") == [
        (
            "",
            "",
            "data memuat 2 periode: 2026-TW1, 2026-TW2",
            "pilih satu dengan -p, misalnya -p 2026-TW1, atau tulis periode di lembar info",
        )
    ]


def test_prd002_periode_tak_terbaca() -> None:
    """The row goes; the kesalahan belongs to its person where the NIP is sound, and the others are scored."""
    data, temuan = jalankan(
        pegawai(ANI, BUDI), target((ANI, "Caturwulan 1 2026"), (BUDI, "2026-TW1"), (ANI, SelRusak("#N/A", "galat")))
    )
    assert berkode(temuan, "PRD002") == [
        (
            "E2",
            "Caturwulan 1 2026",
            "periode 'Caturwulan 1 2026' tidak terbaca; baris ini tidak dipakai",
            "tulis periode seperti 2026-TW1, Triwulan I 2026, Maret 2026, Semester 1 2026, atau 2026",
        )
    ]
    assert [(satu.kode, satu.lingkup, satu.nip) for satu in temuan if satu.kode != "TGT012"] == [
        ("PRD002", Lingkup.ORANG, ANI),
        ("SEL001", Lingkup.ORANG, ANI),
    ]
    assert data.pegawai["_sah"].tolist() == [False, True]


def test_prd003_periode_diminta_tak_terbaca() -> None:
    """A period that cannot be read stops everything."""
    data, temuan = jalankan(pegawai(ANI), target((ANI, "2026-TW1")), periode="TW1")
    assert data is None
    assert berkode(temuan, "PRD003") == [
        (
            "",
            "TW1",
            "periode yang diminta, 'TW1', tidak terbaca",
            (
                "perbaiki isi Periode di lembar info (atau -p) menjadi seperti 2026-TW1, Triwulan I 2026, Maret 2026, "
                "Semester 1 2026, atau 2026"
            ),
        )
    ]


def test_prd005_tidak_ada_baris_periode_itu() -> None:
    """A wrong period leaves a table without rows: said, besides the count."""
    _, temuan = jalankan(pegawai(ANI), target((ANI, "2026-TW1")), periode="2025-TW1")
    assert [satu.kode for satu in temuan] == ["DTA001", "PRD004", "PRD005"]
    assert berkode(temuan, "PRD005") == [
        (
            "E2",
            "",
            "tabel target tidak memuat satu baris pun untuk Triwulan I Tahun 2025",
            "periksa periode yang diminta dengan -p atau di lembar info",
        )
    ]


def test_prd006_baris_tanpa_periode() -> None:
    """Among rows with a period, one without is doubtful but used."""
    data, temuan = jalankan(pegawai(ANI), target((ANI, "2026-TW1"), (ANI, None), (ANI, "-")))
    assert len(data.tabel["target"]) == 3
    assert berkode(temuan, "PRD006") == [
        (
            "E3:E4",
            "",
            "2 baris pada tabel target tanpa periode; dipakai sebagai periode yang dinilai",
            "isi periode pada baris ini",
        )
    ]


@pytest.mark.parametrize("isi", ["01-01-2026 s.d. 31-03-2026", "Januari - Maret 2026", "1 Jan s/d 31 Mar 2026"])
def test_masa_yang_tepat_satu_periode(isi: str) -> None:
    """A stretch of dates or months in the column is read where it is exactly one period, never by its first month."""
    data, temuan = jalankan(pegawai(ANI, BUDI), target((ANI, isi), (BUDI, "2026-TW1")))
    assert [satu.kode for satu in temuan if satu.kode.startswith("PRD")] == []
    assert data is not None
    assert data.periode == "2026-TW1"

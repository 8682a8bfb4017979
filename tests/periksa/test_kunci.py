"""Keyed tables: figures by person or by unit, as the rubric names them."""

from __future__ import annotations

import math

import pytest
from periksa.pabrik import ANI, BUDI, berkode, jalankan, rubrik, tabel

from asnkin.temuan import Lingkup

HADIR = {"bobot": 1, "dari": "data", "nama": "Disiplin", "lembar": "kehadiran", "rasio": ["hadir", "hari_kerja"]}
PER_ORANG = rubrik(komponen={"disiplin": HADIR})
PER_UNIT = rubrik(
    komponen={
        "layanan": {
            "bobot": 1,
            "dari": "data",
            "lembar": "skm",
            "kolom": "skor",
            "kunci": "unit_kerja",
            "nama": "Layanan",
        }
    }
)
PETA = {"ringan": -2, "sedang": -5, "berat": -10}
HUKUMAN = rubrik(
    komponen={"disiplin": HADIR},
    tambahan={"hukuman": {"dari": "data", "lembar": "hukuman", "kolom": "tingkat", "peta": PETA, "gabung": "min"}},
)
PEGAWAI = tabel(
    "pegawai",
    "nip nama unit_kerja jabatan jenjang",
    [ANI, "Ani", "Dinas Kesehatan", "A", "pelaksana"],
    [BUDI, "Budi", "Bappeda", "A", "pelaksana"],
)
LENGKAP = tabel("kehadiran", "nip hadir hari_kerja", [ANI, 20.0, 21.0], [BUDI, 21.0, 21.0])


def hadir(*baris: list[object]) -> tuple[object, list[object]]:
    """Check a table kehadiran."""
    return jalankan(PEGAWAI, tabel("kehadiran", "nip hadir hari_kerja tanggal", *baris), aturan=PER_ORANG)


def test_tabel_per_orang() -> None:
    """Figures, person and date of each row; text numbers are read by their notation."""
    data, temuan = hadir([ANI, "20,5", 21.0, "31/01/2026"], [BUDI, 21.0, 21.0, None])
    assert {satu.kode for satu in temuan} == {"SEL016"}
    frame = data.kunci["kehadiran"]
    assert frame[["_pegawai", "unit_kerja", "hadir", "hari_kerja"]].to_numpy().tolist() == [
        [0, "", 20.5, 21],
        [1, "", 21, 21],
    ]
    assert str(frame["tanggal"][0])[:10] == "2026-01-31"
    assert "_i" not in frame.columns


def test_sel003_huruf_di_kolom_angka() -> None:
    """A letter among the figures belongs to its person."""
    data, temuan = hadir([ANI, "sakit", 21.0, None], [BUDI, 21.0, 21.0, None])
    assert math.isnan(data.kunci["kehadiran"]["hadir"][0])
    assert [(satu.kode, satu.tempat.sel, satu.nip) for satu in temuan] == [("SEL003", "B2", ANI)]


def test_sel015_angka_kosong() -> None:
    """A blank figure is missing."""
    _, temuan = hadir([ANI, None, 21.0, None], [BUDI, 21.0, 21.0, None])
    assert berkode(temuan, "SEL015") == [
        ("B2", "", "kolom 'hadir' kosong pada 1 baris; barisnya tidak dihitung", "isi sel ini jika nilainya sudah ada")
    ]


def test_dta003_baris_kembar() -> None:
    """Rows equal in every column count all the same, with a word; rows of another day are no twins."""
    satu = [ANI, 20.0, 21.0, "31/01/2026"]
    data, temuan = hadir(satu, [BUDI, 20.0, 21.0, None], list(satu), [ANI, 20.0, 21.0, "28/02/2026"])
    assert len(data.kunci["kehadiran"]) == 4
    assert berkode(temuan, "DTA003") == [
        (
            "A4",
            "",
            "1 baris pada tabel kehadiran sama dengan baris lain pada semua kolom yang dipakai; semuanya ikut dihitung",
            "hapus baris yang berulang jika tercatat dua kali",
        )
    ]


def test_dta005_pegawai_tanpa_baris() -> None:
    """Somebody the table does not mention is named."""
    _, temuan = hadir([ANI, 20.0, 21.0, None])
    assert berkode(temuan, "DTA005") == [
        (
            "A3",
            BUDI,
            "Budi tidak mempunyai isian pada tabel kehadiran, yang dipakai komponen 'Disiplin'",
            "tambahkan barisnya pada tabel kehadiran",
        )
    ]


def test_dta001_tabel_kunci_tidak_ada() -> None:
    """A table that a komponen needs is missed once; the frame is there without rows."""
    data, temuan = jalankan(PEGAWAI, aturan=PER_ORANG)
    assert [satu.pesan for satu in temuan] == [
        "tabel kehadiran tidak ada atau kosong, padahal dipakai komponen 'Disiplin'"
    ]
    assert data.kunci["kehadiran"].columns.tolist()[:2] == ["hadir", "hari_kerja"]
    assert len(data.kunci["kehadiran"]) == 0


def skm(*baris: list[object]) -> tuple[object, list[object]]:
    """Check a table by unit."""
    return jalankan(PEGAWAI, tabel("skm", "unit_kerja skor", *baris), aturan=PER_UNIT)


def test_tabel_per_unit() -> None:
    """The unit takes the spelling of pegawai."""
    data, temuan = skm(["DINAS  KESEHATAN", 80.0], ["bappeda", "75,5"])
    assert {satu.kode for satu in temuan} == {"SEL016"}
    assert data.kunci["skm"][["_pegawai", "unit_kerja", "skor"]].to_numpy().tolist() == [
        [-1, "Dinas Kesehatan", 80],
        [-1, "Bappeda", 75.5],
    ]


def test_dta002_unit_tak_dikenal_dan_dta005_unit_tanpa_baris() -> None:
    """A misspelt unit is doubtful, and the unit that thereby has no row is missed."""
    _, temuan = skm(["Dinas Kesehtan", 80.0], ["Bappeda", 75.0])
    assert berkode(temuan, "DTA002") == [
        (
            "A2",
            "Dinas Kesehtan",
            "unit kerja 'Dinas Kesehtan' tidak ada di tabel pegawai; barisnya tidak dipakai untuk siapa pun",
            "samakan tulisannya dengan tabel pegawai (mungkin maksud Anda 'Dinas Kesehatan')",
        )
    ]
    assert [satu[:3] for satu in berkode(temuan, "DTA005")] == [
        (
            "C2",
            "Dinas Kesehatan",
            "unit kerja 'Dinas Kesehatan' tidak mempunyai isian pada tabel skm, yang dipakai komponen 'Layanan'",
        )
    ]


def test_dta006_baris_tanpa_unit() -> None:
    """A row that names no unit is a kesalahan of the data set."""
    data, temuan = skm([None, 80.0], ["Bappeda", 75.0], ["Dinas Kesehatan", 70.0])
    assert data is None
    assert [(satu.kode, satu.tempat.sel, satu.pesan, satu.lingkup) for satu in temuan] == [
        ("DTA006", "A2", "baris tanpa unit_kerja", Lingkup.DATA)
    ]


def test_sel007_skor_dikali_seribu() -> None:
    """Scores up to 100 that read 81250 and 76400 lost their decimal sign."""
    _, temuan = skm(["Dinas Kesehatan", 81250.0], ["Bappeda", 76400.0])
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [("SEL007", "B2:B3")]


@pytest.mark.parametrize("isi", ["ringan", "Berat", " sedang"])
def test_isian_yang_ada_dalam_peta(isi: str) -> None:
    """Values of a peta are matched without regard to case."""
    _, temuan = jalankan(PEGAWAI, LENGKAP, tabel("hukuman", "nip tingkat", [ANI, isi]), aturan=HUKUMAN)
    assert temuan == []


def test_dta004_isian_di_luar_peta() -> None:
    """What the peta does not know is a kesalahan with those that it knows."""
    _, temuan = jalankan(PEGAWAI, LENGKAP, tabel("hukuman", "nip tingkat", [ANI, "ringn"]), aturan=HUKUMAN)
    assert berkode(temuan, "DTA004") == [
        (
            "B2",
            "ringn",
            "kolom 'tingkat' berisi 'ringn', yang tidak ada dalam peta rubrik",
            "isi salah satu dari: ringan, sedang, berat (mungkin maksud Anda 'ringan')",
        )
    ]
    assert [(satu.lingkup, satu.nip) for satu in temuan] == [(Lingkup.ORANG, ANI)]


def test_dta007_tabel_tambahan_tidak_ada() -> None:
    """A table of a tambahan may be missing: nobody gets points, which is only noted."""
    _, temuan = jalankan(PEGAWAI, LENGKAP, aturan=HUKUMAN)
    assert [(satu.kode, satu.tingkat, satu.pesan, satu.saran) for satu in temuan] == [
        (
            "DTA007",
            "catatan",
            "tabel hukuman tidak ada atau kosong; tambahan 'Hukuman' dianggap 0",
            "tambahkan lembar hukuman jika ada isinya",
        )
    ]

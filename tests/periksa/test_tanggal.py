"""Reading date cells: real dates, serials and texts; which part is the day."""

from __future__ import annotations

from datetime import date, datetime, time

import numpy as np
import pytest
from periksa.pabrik import berkode, tabel

from asnkin.masukan.tabel import SelRusak
from asnkin.periksa.konversi.tanggal import kolom_tanggal
from asnkin.periksa.pengumpul import Pengumpul

ARAB = "\u0663/\u0661/\u0662\u0660\u0662\u0666"  # 3/1/2026 in the digits of Arabic


def baca(*sel: object) -> tuple[list[str], Pengumpul]:
    """Read one column of cells as ISO dates, "" for none."""
    p = Pengumpul()
    kolom = kolom_tanggal(tabel("hari_libur", "tanggal", *([isi] for isi in sel)), "tanggal", p)
    assert kolom.dtype == np.dtype("datetime64[s]")
    return ["" if np.isnat(isi) else str(isi)[:10] for isi in kolom], p


@pytest.mark.parametrize(
    "isi",
    [
        date(2026, 12, 31),
        datetime(2026, 12, 31, 8, 30),  # noqa: DTZ001 - a sheet knows no time zone
        46387.0,
        "31/12/2026",
        "31-12-2026",
        "31.12.2026",
        "2026-12-31",
        "2026/12/31 9:12:33 AM GMT+7",
        "31 Desember 2026",
        "31-Des-2026",
        "31 DEC 2026",
        "Kamis, 31 Desember 2026",
        "GORONTALO, 31 DESEMBER 2026",
        "31/12/2026 10:20:30",
        "2026-12-31T08:30:00Z",
        "Dec 31, 2026",
        "December 31, 2026 9:12 AM",
    ],
)
def test_semua_cara_menulis_tanggal(isi: object) -> None:
    """Each of these is 31 December 2026; serial 46387 counts days from 30 December 1899."""
    hari, p = baca(isi)
    assert hari == ["2026-12-31"]
    assert p.temuan == []


def test_serial_sebelum_maret_1900() -> None:
    """Excel believes in 29 February 1900: serial 1 is 1 January 1900, serial 61 is 1 March 1900."""
    assert baca(1.0, 59.0, 61.0)[0] == ["1900-01-01", "1900-02-28", "1900-03-01"]


def test_tanggal_sel_di_antara_teks() -> None:
    """Real dates among texts are taken as they are."""
    sel = (date(2026, 12, 31), datetime(2026, 12, 30, 8), "29/12/2026")  # noqa: DTZ001 - a sheet knows no time zone
    assert baca(*sel)[0] == ["2026-12-31", "2026-12-30", "2026-12-29"]


def test_hari_lebih_dahulu_menurut_kebiasaan_indonesia() -> None:
    """12/05/2026 is 12 May, and blank stays blank."""
    assert baca("12/05/2026", None)[0] == ["2026-05-12", ""]


@pytest.mark.parametrize(
    "isi",
    [
        "31/02/2026",
        "2026",
        2026.0,
        "kemarin",
        True,
        99999.0,
        "31/12/26",
        ARAB,
        "1 Jan 26",
        time(8, 0),
    ],
)
def test_sel008_bukan_tanggal(isi: object) -> None:
    """What is no day of the calendar is a kesalahan; a bare year is no day either."""
    tampak = {True: "TRUE", 2026.0: "2026", 99999.0: "99999", time(8, 0): "08:00:00"}.get(isi, isi)
    hari, p = baca(isi, "01/01/2026")
    assert hari == ["", "2026-01-01"]
    assert berkode(p.temuan, "SEL008") == [
        (
            "A2",
            tampak,
            f"kolom 'tanggal' berisi '{tampak}', seharusnya tanggal",
            "tulis tanggal yang ada di kalender, tahunnya empat digit, misalnya 31/12/2026 atau 31 Desember 2026",
        )
    ]


def test_sel009_kolom_bulan_di_depan() -> None:
    """12/31/2026 can only be month first, so 04/05/2026 in the same column is 5 April: said in a peringatan."""
    hari, p = baca("04/05/2026", "12/31/2026 8:00:00", "2026-01-02")
    assert hari == ["2026-04-05", "2026-12-31", "2026-01-02"]
    assert berkode(p.temuan, "SEL009") == [
        (
            "A2:A3",
            "12/31/2026 8:00:00",
            "kolom 'tanggal': 2 tanggal dibaca bulan lebih dahulu karena '12/31/2026 8:00:00' hanya cocok begitu",
            "ubah kolom ini menjadi tanggal Excel, atau tulis hari lebih dahulu, misalnya 31/12/2026",
        )
    ]


def test_sel009_tidak_bila_kolom_juga_menulis_hari_di_depan() -> None:
    """With 31/12/2026 in the column the rule is day first, and 12/31/2026 is no date; 04/05/2026 is asked about."""
    hari, p = baca("31/12/2026", "12/31/2026", "04/05/2026")
    assert hari == ["2026-12-31", "", "2026-05-04"]
    assert [(satu.kode, satu.tempat.sel) for satu in p.temuan] == [("SEL008", "A3"), ("SEL018", "A4")]


def test_sel018_tanggal_dua_arti() -> None:
    """03/04/2026 is 3 April, the documented order; where nothing in its column proves that, it is asked about."""
    hari, p = baca("01/01/2026", "03/04/2026", "2026-12-31", "5-6-2026 10:00")
    assert hari == ["2026-01-01", "2026-04-03", "2026-12-31", "2026-06-05"]
    assert berkode(p.temuan, "SEL018") == [
        (
            "A3,A5",
            "03/04/2026",
            "kolom 'tanggal': 2 tanggal bermakna ganda, misalnya '03/04/2026'; dibaca 3 April 2026, bukan 4 Maret 2026",
            "pastikan hari ditulis lebih dahulu; jika bulan yang lebih dahulu, ubah kolom ini menjadi tanggal Excel",
        )
    ]


@pytest.mark.parametrize("lain", ["31/12/2026", "13.1.2026"])
def test_sel018_tidak_bila_kolom_memastikan(lain: str) -> None:
    """One text that can only be day first settles the column; equal parts are never in doubt."""
    assert baca("03/04/2026", lain)[1].temuan == []
    assert baca("02/02/2026", "03/03/2026")[1].temuan == []


def test_sel019_hari_dan_bulan_tertukar() -> None:
    """Real dates of days 1 to 12 only, beside texts of day 13 and more: what an English Excel leaves behind."""
    asli = [date(2026, 4, 3), date(2026, 6, 5), date(2026, 8, 7)]
    assert [(sel, nilai) for sel, nilai, *_ in berkode(baca(*asli, "31/12/2026")[1].temuan, "SEL019")] == [
        ("A2:A4", "03/04/2026")
    ]
    for utuh in (
        [*asli, date(2026, 4, 13), "31/12/2026"],
        [*asli, "03/04/2026", "31/12/2026"],
        [*asli[:2], "31/12/2026"],
    ):
        assert berkode(baca(*utuh)[1].temuan, "SEL019") == []


def test_sel020_nomor_seri() -> None:
    """A day number of Excel that a program wrote as text is read, with a catatan."""
    hari, p = baca("46387", "31/12/2026")
    assert hari == ["2026-12-31"] * 2
    assert berkode(p.temuan, "SEL020") == [
        (
            "A2",
            "46387",
            "kolom 'tanggal': 1 tanggal tertulis sebagai nomor seri Excel, misalnya '46387' dibaca 31/12/2026",
            "ubah format kolom ini menjadi tanggal sebelum mengekspornya",
        )
    ]


def test_tanda_kosong_dan_galat() -> None:
    """A dash is blank, an Excel error is a kesalahan."""
    hari, p = baca("-", SelRusak("#REF!", "galat"))
    assert hari == ["", ""]
    assert sorted((satu.kode, satu.tempat.sel) for satu in p.temuan) == [("SEL001", "A3"), ("SEL006", "A2")]

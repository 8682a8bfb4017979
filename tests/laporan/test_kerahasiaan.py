"""Findings in the reports: what could name a rater or show a mark keeps title and cell only, in all of them."""

from __future__ import annotations

import pytest
from laporan.bongkar import buka, tabel
from laporan.halaman import urai
from laporan.pabrik import buat_bahan

from asnkin.aturan import penilaian, semua_aturan
from asnkin.laporan.excel.rekap import tulis_rekap
from asnkin.laporan.excel.temuan import tulis_temuan
from asnkin.laporan.html.laporan import tulis_html
from asnkin.laporan.kerahasiaan import CATATAN, TERBUKA
from asnkin.tempat import Tempat
from asnkin.temuan import Temuan, Tingkat

PENILAI = "190009092020121009"
PESAN = f"penilai {PENILAI} memberi 7,77"


def temuan(kode: str, lembar: str = "penilaian") -> Temuan:
    """One finding that names a rater and a mark."""
    return Temuan(kode, Tingkat.PERINGATAN, PESAN, f"Hubungi {PENILAI}", Tempat("a.xlsx", lembar, "D9"), "7,77")


@pytest.mark.parametrize(
    ("kode", "lembar", "tertutup"),
    [
        ("PNL010", "penilaian", True),
        ("PNL041", "penilaian", True),
        ("PNL063", "penilaian", False),
        ("SEL003", "penilaian", True),
        ("SEL003", "target", False),
        ("NIP005", "penilaian", True),
        ("SEL008", "penilaian", False),
    ],
)
def test_rekap_dan_halaman_memakai_satu_aturan(kode: str, lembar: str, *, tertutup: bool) -> None:
    """A closed finding shows its rule's title and its cell in both; the workbook for the sender stays whole."""
    satu = temuan(kode, lembar)
    bahan = buat_bahan(temuan=[satu], lembar_penilai=frozenset({("a.xlsx", "penilaian")}))
    buku = buka(tulis_rekap(bahan))
    (baris,) = tabel(buku["Temuan"])
    halaman = tulis_html(bahan)
    assert (PENILAI.encode() not in halaman) == tertutup
    assert (baris["Temuan"], baris["Isi Sel"]) == ((semua_aturan()[kode].judul, None) if tertutup else (PESAN, "7,77"))
    assert (baris["Sel"], baris["Lembar"], baris["Kode"]) == ("D9", lembar, kode)
    assert (baris["Saran"] is None) == tertutup
    assert (CATATAN in str(buku["Temuan"]["A5"].value)) == tertutup
    (kelompok,) = urai(halaman).cari("section", id="temuan")[0].cari("details")
    assert f"a.xlsx › {lembar} › D9" in kelompok.teks
    assert ("dapat menunjuk kepada penilai" in kelompok.teks) == tertutup
    assert PESAN in {isi["Temuan"] for isi in tabel(buka(tulis_temuan([satu]))["Temuan"])}


def test_aturan_terbuka_memang_ada() -> None:
    """The list of rules that may be told names only rules that exist; a new rule is closed until somebody opens it."""
    assert {satu.kode for satu in penilaian.ATURAN} >= TERBUKA

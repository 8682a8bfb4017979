"""Text and yes/no columns, and how a cell looks in a finding."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from periksa.pabrik import berkode, tabel

from asnkin.masukan.tabel import SelRusak
from asnkin.periksa.butir import indeks_butir, kunci_butir
from asnkin.periksa.konversi.label import kolom_ya
from asnkin.periksa.konversi.mirip import MAKS_SARAN, saran_mirip, terdekat
from asnkin.periksa.konversi.tampak import tampak
from asnkin.periksa.konversi.teks import kolom_teks
from asnkin.periksa.pengumpul import Pengumpul
from asnkin.rubrik.model import Rubrik


@pytest.mark.parametrize(
    ("isi", "teks"),
    [
        (None, ""),
        ("a b", "a b"),
        (3.0, "3"),
        (87.5, "87,5"),
        (-0.25, "-0,25"),
        (0.1 + 0.2, "0,3"),
        (1.9e17, "1,90000E+17"),
        (float("nan"), ""),
        (True, "TRUE"),
        (date(2026, 12, 31), "31/12/2026"),
        (datetime(2026, 12, 31, 7, 5), "31/12/2026 07:05"),  # noqa: DTZ001 - a sheet knows no time zone
        (datetime(2026, 12, 31), "31/12/2026"),  # noqa: DTZ001
        (time(7, 5), "07:05:00"),
        (timedelta(hours=30, minutes=5), "30:05:00"),
        (SelRusak("#N/A", "galat"), "#N/A"),
    ],
)
def test_tampak(isi: object, teks: str) -> None:
    """A cell is quoted the way an Indonesian sheet shows it."""
    assert tampak(isi) == teks


def test_kolom_teks() -> None:
    """Blank is "", figures become what the sheet shows, an Excel error is blank and reported."""
    p = Pengumpul()
    satu = tabel("target", "satuan", ["orang"], [None], [12.0], [SelRusak("#REF!", "galat")])
    assert kolom_teks(satu, "satuan", p).tolist() == ["orang", "", "12", ""]
    assert [(temu.kode, temu.tempat.sel) for temu in p.temuan] == [("SEL001", "A5")]
    assert kolom_teks(satu, "aspek", p).tolist() == [""] * 4


def test_sel010_ya_tidak() -> None:
    """Many ways to say yes, and blank is no; what is neither is a kesalahan."""
    p = Pengumpul()
    sel = ["Ya", True, 1.0, "x", "\N{CHECK MARK}", "tidak", False, None, "-", "kadang"]
    satu = tabel("pelatihan", "wajib", *([isi] for isi in sel))
    assert kolom_ya(satu, "wajib", p).tolist() == [True] * 5 + [False] * 5
    assert berkode(p.temuan, "SEL010") == [
        ("A11", "kadang", "kolom 'wajib' berisi 'kadang', seharusnya ya atau tidak", "isi ya atau tidak")
    ]


def test_nama_terdekat() -> None:
    """A slip of the pen finds its name, something else none; of a wrong column only the first get an offer."""
    assert terdekat("dinas kesehtan", ["Bappeda", "Dinas Kesehatan"]) == "Dinas Kesehatan"
    assert terdekat("RSUD", ["Bappeda", "Dinas Kesehatan"]) == ""
    asing = [f"baik {i:04d}" for i in range(MAKS_SARAN + 1)]
    saran = saran_mirip(asing, ["baik 00000"])
    assert saran[asing[0]] == " (mungkin maksud Anda 'baik 00000')"
    assert saran[asing[-1]] == ""


def test_butir_dikenali_dari_kunci_atau_nama() -> None:
    """Case, spaces and signs do not matter; a key wins over another butir's nama."""
    rubrik = Rubrik.model_validate(
        {
            "rubrik": "uji",
            "nama": "Uji",
            "penilai": {"atasan": {"bobot": 1}},
            "komponen": {
                "k": {
                    "bobot": 1,
                    "dari": "penilaian",
                    "butir": {"kerja_sama": {"nama": "Tim"}, "tim": {"nama": "Regu"}},
                }
            },
            "predikat": {"ambang": [{"nama": "Baik", "mulai": 0}]},
        }
    )
    indeks = indeks_butir(rubrik)
    assert [kunci_butir(teks, indeks) for teks in ("Kerja  Sama", "KERJA-SAMA", "tim", "regu", "lari")] == [
        "kerja_sama",
        "kerja_sama",
        "tim",
        "tim",
        "",
    ]

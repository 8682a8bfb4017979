"""Names of offices: what is the same in another spelling, and what is another office."""

from __future__ import annotations

import pytest

from asnkin.analisis.kota.nama_opd import jalur_nama, kunci_nama


@pytest.mark.parametrize(
    ("satu", "lain"),
    [
        ("Dinas Kesehatan", "DINAS KESEHATAN KOTA CONTOH"),
        ("Dinas Pemuda dan Olahraga", "Dinas Pemuda & Olahraga"),
        ("Kec. Sukajaya", "Kecamatan Sukajaya Kab. Contoh"),
        ("Bagian  Umum", "bagian-umum"),
    ],
)
def test_nama_yang_sama(satu: str, lain: str) -> None:
    """Capitals, punctuation, usual short forms and the region behind the name make no difference."""
    assert kunci_nama(satu) == kunci_nama(lain)


@pytest.mark.parametrize(
    ("satu", "lain"),
    [
        ("Dinas Kesehatan", "Dinas Sosial"),
        ("Dinas Kesehatan", "UPTD Dinas Kesehatan"),
        ("Pemerintah Kota Contoh", "Pemerintah Kota Lain"),
        ("Kota Contoh", "Kota Lain"),
        ("Dinas Contoh 1", "Dinas Contoh 2"),
        ("Dinas Tata Kota", "Dinas Tata"),
    ],
)
def test_nama_yang_berbeda(satu: str, lain: str) -> None:
    """A similar name is another office; a name that is only a region keeps it."""
    assert kunci_nama(satu) != kunci_nama(lain)


def test_jalur_dan_kosong() -> None:
    """A path names each of its offices; a blank name names none."""
    assert jalur_nama("Bidang Mutasi / BKPSDM") == ("Bidang Mutasi / BKPSDM", "Bidang Mutasi", "BKPSDM")
    assert jalur_nama("  ") == ()
    assert kunci_nama(" - ") == ""

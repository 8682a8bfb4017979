"""The trainings of a unit's need."""

from __future__ import annotations

from laporan.pabrik import buat_hasil

from asnkin.analisis.pelatihan_unit import pelatihan_unit


def test_menurut_unit_dan_butir() -> None:
    """Persons 0 | 2, 3 are of two units; person 3 also lacks kolaborasi, which no training answers."""
    assert pelatihan_unit(buat_hasil()) == {
        ("Dinas Kesehatan", "pelayanan"): (("PL-01", 1),),
        ("Dinas Pariwisata", "pelayanan"): (("PL-01", 2),),
        ("Dinas Pariwisata", "kolaborasi"): (("", 1),),
    }


def test_yang_hanya_dirasakan_tidak_ikut_dan_terbanyak_di_depan() -> None:
    """Person 2 only feels the gap and drops out; of two trainings with one person each the lower code leads."""
    hasil = buat_hasil()
    hasil.daftar_kesenjangan["dirasakan"] = [False, True, False, False]
    hasil.daftar_kesenjangan["pelatihan"] = ["PL-02", "PL-01", "PL-03", ""]
    hasil.daftar_kesenjangan["_pegawai"] = [2, 2, 3, 3]
    assert pelatihan_unit(hasil)["Dinas Pariwisata", "pelayanan"] == (("PL-02", 1), ("PL-03", 1))

"""A small city for the tests: invented OPDs of three people each, scored by the rubric gorontalo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ujung_ke_ujung.buku_kecil import tulis_buku

if TYPE_CHECKING:
    from pathlib import Path

_BUTIR: Final = ("Komunikasi", "Manajemen Waktu", "Pemecahan Masalah", "Sikap Profesional", "Etika Kerja")
PERIODE: Final = "2026-TW1"


def nip(opd: int, orang: int) -> str:
    """Return a plainly invented NIP (born on 1 January 1900), different for each OPD and person."""
    return f"190001012020{opd % 12 + 1:02d}1{orang + 1:03d}"


def isi_opd(opd: int, **ubah: list[list[Any]]) -> dict[str, list[list[Any]]]:
    """Return the sheets of OPD number ``opd`` (0-11): two people in Bidang Mutasi, one in Sekretariat.

    Realisasi of person i is 90 - 10·i + opd of 100; the superior and three colleagues all mark 4 of 5 (80).
    ``ubah`` replaces sheets.
    """
    orang = [nip(opd, i) for i in range(3)]
    unit = (f"Bidang Mutasi {opd}", f"Bidang Mutasi {opd}", f"Sekretariat {opd}")
    isi: dict[str, list[list[Any]]] = {
        "info": [["nama", "isi"], ["rubrik", "gorontalo"], ["periode", PERIODE], ["opd", f"Dinas Contoh {opd}"]],
        "pegawai": [
            ["nip", "nama", "unit_kerja", "jabatan", "jenjang"],
            *([satu, f"Orang {opd}-{i}", unit[i], "Pengelola Data", "pelaksana"] for i, satu in enumerate(orang)),
        ],
        "target": [
            ["nip", "indikator", "target", "realisasi", "bobot"],
            *([satu, "Berkas selesai", 100, 90 - 10 * i + opd, 100] for i, satu in enumerate(orang)),
        ],
        "penilaian": [
            ["nip", "peran", *_BUTIR],
            *([satu, peran, *[4] * 5] for satu in orang for peran in ("atasan", "rekan", "rekan", "rekan")),
        ],
    }
    return isi | ubah


def buat_kota(folder: Path, banyak: int = 3) -> Path:
    """Write ``opd_00.xlsx`` … into a folder and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for opd in range(banyak):
        tulis_buku(folder / f"opd_{opd:02d}.xlsx", isi_opd(opd))
    return folder

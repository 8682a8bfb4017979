"""Builds small tables and rubrics in memory, and runs the whole check over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from asnkin.masukan.tabel import Tabel
from asnkin.periksa import periksa
from asnkin.rubrik.model import Rubrik
from asnkin.tempat import Asal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.data import Data
    from asnkin.temuan import Temuan

# Invented: birth date 1 January 1900, TMT December 2020, first men then women.
ANI, BUDI, CITRA, DEWI = (f"19000101202012{kelamin}00{nomor}" for kelamin, nomor in ((2, 1), (1, 2), (2, 3), (2, 4)))
HURUF = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def tabel(
    jenis: str, judul: str, *baris: Sequence[object], berkas: str = "data.xlsx", lembar: str = "", mulai: int = 2
) -> Tabel:
    """A table with columns (``judul``, split at blanks) A, B, C … and rows from worksheet row ``mulai`` on."""
    kolom = judul.split()
    sel = {nama: [satu[j] for satu in baris] for j, nama in enumerate(kolom)}
    asal = Asal(berkas, lembar or jenis, dict(zip(kolom, HURUF, strict=False)))
    return Tabel(jenis, asal, range(mulai, mulai + len(baris)), sel, {nama: nama for nama in kolom})


def pegawai(*nip: object) -> Tabel:
    """A table of sound people with these NIPs, all of one unit and one post."""
    return tabel(
        "pegawai",
        "nip nama unit_kerja jabatan jenjang",
        *([satu, f"Orang {i}", "Dinas Contoh", "Pengelola Data", "pelaksana"] for i, satu in enumerate(nip, 1)),
    )


def rubrik(**ganti: Any) -> Rubrik:
    """A rubric with one komponen from target; keywords replace or add keys."""
    isi: dict[str, Any] = {
        "rubrik": "uji",
        "nama": "Uji",
        "komponen": {"hasil_kerja": {"bobot": 100, "dari": "target", "nama": "Hasil Kerja"}},
        "predikat": {"ambang": [{"nama": "Baik", "mulai": 50}, {"nama": "Kurang", "mulai": 0}]},
    }
    return Rubrik.model_validate({**isi, **ganti})


def jalankan(
    *daftar: Tabel, aturan: Rubrik | None = None, info: Mapping[str, str] | None = None, periode: str = ""
) -> tuple[Data | None, list[Temuan]]:
    """Check the tables under a rubric (by default that of ``rubrik()``)."""
    return periksa(daftar, aturan or rubrik(), info or {}, periode)


def berkode(temuan: Sequence[Temuan], kode: str) -> list[tuple[str, str, str, str]]:
    """The findings of one code as (cell, value, message, advice)."""
    return [(satu.tempat.sel, satu.nilai, satu.pesan, satu.saran) for satu in temuan if satu.kode == kode]

"""What a score leads to, as a rubric says it: gaps, trainings, awards, talent, distribution."""

# ruff: noqa: RUF012 - the models copy their defaults

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from asnkin.rubrik.jenis import (
    Angka,
    AngkaPositif,
    Bagian,
    DaftarButir,
    DaftarKolom,
    DaftarTeks,
    Kolom,
    Pola,
    Rentang,
    Teks,
    TeksIsi,
    Terbaik,
    YaTidak,
)


class LatihTarget(Bagian):
    """What the catalogue answers where the weighted capaian of a komponen stays below ``capaian``, and for whom.

    Of several, the first that applies to a person is theirs.
    """

    nama: Teks = ""
    capaian: AngkaPositif = 100
    berlaku: Pola | None = None


class Kesenjangan(Bagian):
    """When a gap is a unit's need, whose view counts, and the JPM classes (from the top)."""

    unit_min: Annotated[Angka, Field(gt=0, le=1)] = 0.4
    dari: Annotated[list[Literal["nilai", "diri"]], Field(min_length=1)] = ["nilai"]
    jpm: Annotated[list[tuple[Angka, TeksIsi]], Field(min_length=1)] = [
        (80, "Memenuhi Syarat"),
        (68, "Masih Memenuhi Syarat"),
        (0, "Kurang Memenuhi Syarat"),
    ]


class Pelatihan(Bagian):
    """A training on offer; the same columns as the table ``pelatihan``."""

    kode: TeksIsi
    nama: TeksIsi
    butir: DaftarButir
    metode: Teks = ""
    jp: Annotated[Angka, Field(ge=0)] | None = None
    biaya: Annotated[Angka, Field(ge=0)] | None = None
    kuota: Annotated[Angka, Field(ge=0)] | None = None
    kenaikan_level: AngkaPositif = 1
    wajib: YaTidak = False
    penyelenggara: Teks = ""
    sumber_dana: Teks = ""


class Penghargaan(Bagian):
    """Who is nominated for an award: the best share (or number) within groups."""

    terbaik: Terbaik
    dalam: DaftarKolom = []
    predikat: DaftarTeks = []
    tanpa: DaftarTeks = []


class Talenta(Bagian):
    """The 9-box: its performance figure and the thresholds of both axes."""

    kinerja: Teks = "nilai_akhir"
    ambang_kinerja: Rentang
    ambang_potensi: Rentang


class PolaDistribusi(Bagian):
    """The group whose distribution of predikat is held against capaian_organisasi."""

    dalam: Kolom

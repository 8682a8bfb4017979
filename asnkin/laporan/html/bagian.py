"""The smaller sections: key figures, units, needs, trainings, who is not complete."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.hasil import Status
from asnkin.laporan.penjelasan import PORSI, sebut_bagian, sebut_pelatihan_unit
from asnkin.laporan.tampil import KOSONG, angka, persen
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.html.orang import Orang

MAKS_UNIT: Final = 100
MAKS_KEBUTUHAN: Final = 50
# lists of people: all of them up to here, else a sample, as the whole list stands in the recap anyway
MAKS_ORANG: Final = 100
CUPLIKAN: Final = 10


@dataclass(frozen=True, slots=True)
class Daftar:
    """Rows of printed texts (the first is the head of the row) and how many more there are."""

    baris: tuple[tuple[str, ...], ...]
    sisa: int = 0


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: printed figures, its mean as a share of the upper limit (for a bar), and its count a class."""

    nama: str
    n: str
    n_dinilai: str
    rata: str
    lebar: str
    predikat: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BarisButir:
    """One butir over everyone: printed figures and the share below the standard as a bar."""

    nama: str
    n_dinilai: str
    rata: str
    level: str
    standar: str
    n_kesenjangan: str
    proporsi: str
    lebar: str
    n_dirasakan: str


def angka_kunci(bahan: Bahan) -> tuple[tuple[str, str, str], ...]:
    """Key figures: label, figure, what it is measured against."""
    r, d = bahan.ringkasan, bahan.rubrik.nilai.desimal
    ikut = r.n
    bernilai = r.n_status[Status.LENGKAP]
    belum = r.n_status[Status.BELUM_LENGKAP] + r.n_status[Status.BELUM_DAPAT_DINILAI]
    bagian = persen(r.n_kesenjangan / ikut) if ikut else KOSONG
    porsi = bahan.tindak_lanjut.rata_porsi()
    terukur = ((PORSI, persen(porsi), "rata-rata; sisanya dari penilai"),)
    return (
        ("Pegawai bernilai akhir", angka(bernilai, 0), f"dari {angka(ikut, 0)} pegawai"),
        ("Rata-rata nilai akhir", angka(r.rata, d), f"median {angka(r.median, d)}"),
        *((("Tertinggi", angka(r.tertinggi, d), f"terendah {angka(r.terendah, d)}"),) if bahan.berorang else ()),
        ("Dengan kesenjangan", angka(r.n_kesenjangan, 0), f"{bagian} dari pegawai"),
        ("Belum lengkap", angka(belum, 0), "belum mendapat nilai akhir"),
        *(() if np.isnan(porsi) else terukur),
    )


def terbaik(bahan: Bahan, orang: Orang) -> Daftar:
    """Return the first five: rank, nama, unit, nilai akhir, predikat."""
    d = bahan.rubrik.nilai.desimal
    di = [int(orang.letak[i]) for i in bahan.ringkasan.terbaik]
    return Daftar(
        tuple(
            (orang.nama[i], str(orang.peringkat[i]), orang.unit.isi(i), angka(orang.nilai[i], d), orang.label.isi(i))
            for i in di
        )
    )


def unit(bahan: Bahan) -> tuple[list[Unit], int]:
    """Units by mean, highest first (without one: last), and how many are left out."""
    tabel, d = bahan.ringkasan.unit, bahan.rubrik.nilai.desimal
    tabel = tabel.sort_values("rata", ascending=False, kind="stable", na_position="last")
    atas = bahan.rubrik.nilai.batas[1]
    kelas = [f"predikat:{nama}" for nama in bahan.ringkasan.distribusi]
    daftar = [
        Unit(
            nama=baris["unit_kerja"],
            n=angka(baris["n"], 0),
            n_dinilai=angka(baris["n_dinilai"], 0),
            rata=angka(baris["rata"], d),
            lebar=lebar_batang(baris["rata"] / atas),
            predikat=tuple(angka(baris[satu], 0) for satu in kelas),
        )
        for baris in tabel.head(MAKS_UNIT).to_dict("records")
    ]
    return daftar, max(0, len(tabel) - MAKS_UNIT)


def butir(bahan: Bahan) -> list[BarisButir]:
    """Every butir, worst first."""
    nama, d = bahan.rubrik.semua_butir(), bahan.rubrik.nilai.desimal
    return [
        BarisButir(
            nama=nama[baris["butir"]].nama,
            n_dinilai=angka(baris["n_dinilai"], 0),
            rata=angka(baris["rata"], d),
            level=angka(baris["level"], d),
            standar=angka(baris["standar"], d),
            n_kesenjangan=angka(baris["n_kesenjangan"], 0),
            proporsi=persen(baris["proporsi"]),
            lebar=lebar_batang(baris["proporsi"]),
            n_dirasakan=angka(baris["n_dirasakan"], 0),
        )
        for baris in bahan.ringkasan.butir.to_dict("records")
    ]


def kebutuhan(bahan: Bahan) -> Daftar:
    """Needs of units: unit, butir, people below the standard of those measured, share, trainings; most people first."""
    nama = bahan.rubrik.semua_butir()
    latihan = sebut_pelatihan_unit(bahan)
    tabel = bahan.hasil.kebutuhan_unit
    tabel = tabel[tabel["kebutuhan"]].sort_values(
        ["n_kesenjangan", "proporsi", "unit_kerja"], ascending=[False, False, True], kind="stable"
    )
    baris = tuple(
        (
            satu["unit_kerja"],
            nama[satu["butir"]].nama,
            sebut_bagian(satu["n_kesenjangan"], satu["n_dinilai"]),
            persen(satu["proporsi"]),
            latihan.get((satu["unit_kerja"], satu["butir"]), ""),
        )
        for satu in tabel.head(MAKS_KEBUTUHAN).to_dict("records")
    )
    return Daftar(baris, max(0, len(tabel) - MAKS_KEBUTUHAN))


def pelatihan(bahan: Bahan) -> Daftar:
    """Trainings recommended: nama, kode, people, JP, cost a participant in rupiah."""
    jp = dict(zip(bahan.hasil.katalog["kode"], bahan.hasil.katalog["jp"], strict=True))
    return Daftar(
        tuple(
            (
                satu["nama"],
                satu["kode"],
                angka(satu["n_peserta"], 0),
                angka(float(jp.get(satu["kode"], float("nan"))), 0),
                angka(satu["biaya"], 0),
            )
            for satu in bahan.ringkasan.pelatihan.to_dict("records")
        )
    )


def belum_lengkap(bahan: Bahan, orang: Orang) -> Daftar:
    """Everyone whose status is not lengkap: nama, nip, unit, status, what is missing."""
    status = bahan.hasil.pegawai["status"].map(str).to_numpy()[orang.asal]
    di = np.flatnonzero(status != Status.LENGKAP.value)
    baris = tuple(
        (
            orang.nama[i],
            orang.nip[i],
            orang.unit.isi(i),
            status[i],
            "; ".join(bahan.hasil.kekurangan[orang.asal[i]]) or KOSONG,
        )
        for i in di[: banyak_tampil(len(di))].tolist()
    )
    return Daftar(baris, len(di) - len(baris))


def banyak_tampil(n: int) -> int:
    """How many of a list of ``n`` people the page shows."""
    return n if n <= MAKS_ORANG else CUPLIKAN


def lebar_batang(bagian: float) -> str:
    """Length of a bar of 100 units for a share; empty for NaN."""
    return "0" if np.isnan(bagian) else f"{float(bulatkan(min(max(bagian, 0.0), 1.0) * 100, 1)):g}"

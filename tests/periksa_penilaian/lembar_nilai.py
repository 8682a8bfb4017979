"""Rater sheets written as small tables in the tests, and the people and rubric they are checked against.

``SITI`` (rumpun kesehatan), ``BUDI`` and ``CITRA`` have ``DEWI`` as their atasan; nobody is above ``DEWI``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from asnkin.masukan.tabel import SelRusak, Tabel
from asnkin.periksa.pengumpul import Pengumpul
from asnkin.periksa.penilaian import periksa_penilaian
from asnkin.rubrik.model import Rubrik
from asnkin.tempat import Asal

if TYPE_CHECKING:
    from asnkin.temuan import Temuan

NIP = {
    "SITI": "190001012020122001",
    "BUDI": "190002022020121002",
    "CITRA": "190003032020122003",
    "DEWI": "190004042020122004",
    "LUAR": "190005052020121005",  # in no table of people
}
NAMA = {"SITI": "Siti Aminah, S.Pd.", "BUDI": "Budi Santoso", "CITRA": "Citra Dewi", "DEWI": "Dewi Lestari"}


@dataclass(frozen=True)
class Hasil:
    """What came out of one check."""

    penilaian: pd.DataFrame
    skor: pd.DataFrame
    temuan: list[Temuan]

    def potret(self, kode: str) -> list[tuple[str, str, str, str]]:
        """Cell, value, message and remedy of every finding with this code."""
        return [(t.tempat.sel, t.nilai, t.pesan, t.saran) for t in self.temuan if t.kode == kode]

    def tanda(self) -> list[tuple[str, str, int, float]]:
        """Every mark: who, role, position of the butir, mark; in order."""
        orang = list(NAMA)
        return [
            (orang[self.penilaian["_pegawai"][f]], self.penilaian["peran"][f], int(b), float(s))
            for f, b, s in self.skor.itertuples(index=False)
        ]


def rubrik(penilai: dict[str, Any] | None = None, butir: dict[str, Any] | None = None, **lain: Any) -> Rubrik:
    """Three roles and two butir on a scale of 1 to 5, unless told otherwise."""
    return Rubrik.model_validate(
        {
            "rubrik": "uji",
            "nama": "Uji",
            "penilai": penilai or {"atasan": {"bobot": 50}, "rekan": {"bobot": 30}, "diri": {"bobot": 20}},
            "komponen": {
                "perilaku": {
                    "nama": "Perilaku Kerja",
                    "bobot": 1,
                    "dari": "penilaian",
                    "butir": butir or {"integritas": {"nama": "Integritas"}, "kerja_sama": {"nama": "Kerja Sama"}},
                }
            },
            "predikat": {"ambang": [{"nama": "Baik", "mulai": 0}]},
            **lain,
        }
    )


def orang(**kolom: list[str]) -> pd.DataFrame:
    """The frame of the four people; ``kolom`` replaces columns."""
    isi = {
        "nip": [NIP[satu] for satu in NAMA],
        "nama": list(NAMA.values()),
        "atasan_nip": [NIP["DEWI"], NIP["DEWI"], NIP["DEWI"], ""],
        "rumpun": ["kesehatan", "pendidikan", "pendidikan", "pendidikan"],
        "kedudukan_hukum": ["", "", "", ""],
    } | kolom
    teks = {nama: pd.Series(satu, dtype=object) for nama, satu in isi.items()}
    n = len(isi["nip"])
    return pd.DataFrame({"_asal": np.zeros(n, np.int32), "_baris": np.arange(2, n + 2, dtype=np.int32)} | teks)


def lembar(isi: str, nama: str = "penilaian", *, peran: str = "", jenis: str = "penilaian") -> Tabel:
    """A sheet from text: header in row 1, columns A, B, … separated by ``|``; names stand for NIPs."""
    judul, *baris = [[sel.strip() for sel in satu.split("|")] for satu in isi.strip().splitlines()]
    return Tabel(
        jenis=jenis,
        asal=Asal("data.xlsx", nama, {bidang: chr(65 + j) for j, bidang in enumerate(judul)}),
        baris=list(range(2, len(baris) + 2)),
        sel={bidang: [_sel(satu[j]) for satu in baris] for j, bidang in enumerate(judul)},
        peran=peran,
    )


def _sel(teks: str) -> object:
    if teks in NIP:
        return NIP[teks]
    if teks.startswith("#"):
        return SelRusak(teks, "galat")
    if teks.startswith('"'):
        return teks.strip('"')
    try:
        return date.fromisoformat(teks) if teks.count("-") == 2 else float(teks)
    except ValueError:
        return teks or None


def periksa(*tabel: Tabel, aturan: Rubrik | None = None, pegawai: pd.DataFrame | None = None) -> Hasil:
    """Check rater sheets against the people; the sheet ``pegawai`` stands before them."""
    frame = orang() if pegawai is None else pegawai
    asal = Asal("data.xlsx", "pegawai", {"nip": "A"})
    semua = [Tabel("pegawai", asal, frame["_baris"].tolist(), {"nip": frame["nip"].tolist()}), *tabel]
    p = Pengumpul()
    indeks = {nip: i for i, nip in enumerate(frame["nip"])}
    nomor = {id(satu): i for i, satu in enumerate(semua)}
    penilaian, skor = periksa_penilaian(semua, aturan or rubrik(), frame, indeks, nomor, p)
    return Hasil(penilaian, skor, p.terurut())

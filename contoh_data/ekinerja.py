"""A look-alike of e-Kinerja's "Rekap Penilaian" export: three title rows, ``Diatas`` in one word, a duplicate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from contoh_data.lembar import Lembar
from contoh_data.nasional import nomor_rating
from contoh_data.nasional_isi import INDUK, NAMA, UNIT
from contoh_data.orang import buat_orang

if TYPE_CHECKING:
    from random import Random

BENIH: Final = 122
JUDUL: Final = "Rekap Penilaian"
RATING: Final = ("Dibawah Ekspektasi", "Sesuai Ekspektasi", "Diatas Ekspektasi")
# [hasil kerja][perilaku kerja], PermenPANRB 6/2022
PREDIKAT: Final = (
    ("Sangat Kurang", "Butuh Perbaikan", "Butuh Perbaikan"),
    ("Kurang/Misconduct", "Baik", "Baik"),
    ("Kurang/Misconduct", "Baik", "Sangat Baik"),
)


def lembar(rng: Random) -> list[Lembar]:
    """The one sheet of the export."""
    orang = buat_orang(rng, NAMA, UNIT[:3])
    baris = []
    for satu in orang:
        hasil = nomor_rating(satu.mampu + rng.gauss(0, 0.4))
        perilaku = nomor_rating(satu.mampu + rng.gauss(0.4, 0.4))
        baris.append(
            [satu.nip, satu.nama, satu.pos.jabatan, RATING[hasil], RATING[perilaku], PREDIKAT[hasil][perilaku]]
        )
    baris.append(baris[4])
    kepala = (
        "No", "NIP", "Nama", "Jabatan", "Rating Hasil Kinerja", "Rating Perilaku Kerja", "Predikat Kinerja Periodik",
    )  # fmt: skip
    return [
        Lembar(
            "Worksheet",
            kepala,
            [[i, *isi] for i, isi in enumerate(baris, 1)],
            judul=[[f"7999 - {INDUK}"], ["Bagian Umum"], ["Periode Bulanan 3 Tahun 2026"], []],
        )
    ]

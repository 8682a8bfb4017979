"""Rules and counts in words."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from laporan.pabrik import buat_rubrik

from asnkin.laporan import penjelasan

LANJUT = (
    "; nilai yang sama di batas ikut semua, dan tempat yang terhalang tidak diisi peringkat berikutnya. "
    "Daftar ini bahan pertimbangan; pimpinan yang memutuskan"
)


@pytest.mark.parametrize(
    ("aturan", "kalimat"),
    [
        ({"terbaik": 3}, "3 terbaik dari semua pegawai menurut peringkat"),
        (
            {"terbaik": "12.5%", "dalam": ["rumpun", "jenjang"]},
            "12,5 % terbaik (dibulatkan ke atas) dari setiap kelompok Rumpun dan Jenjang menurut peringkat",
        ),
        (
            {"terbaik": 1, "dalam": "rumpun", "predikat": ["A", "B"], "tanpa": ["inovasi"]},
            "1 terbaik dari setiap kelompok Rumpun menurut peringkat, berpredikat A atau B, tanpa catatan Inovasi",
        ),
    ],
)
def test_aturan_penghargaan(aturan: dict[str, Any], kalimat: str) -> None:
    """Share or number, groups, predikat and exclusions are all said."""
    rubrik = buat_rubrik(penghargaan=aturan)
    assert rubrik.penghargaan is not None
    assert penjelasan.aturan_penghargaan(rubrik, rubrik.penghargaan) == f"Calon penghargaan: {kalimat}{LANJUT}"


def test_kelompok_dengan_jenjang() -> None:
    """A jenjang is printed as people write it, all else as it is."""
    assert penjelasan.nama_kelompok("kesehatan · ahli_muda · (kosong)") == "kesehatan · Ahli Muda · (kosong)"


def test_alasan_calon_tanpa_predikat() -> None:
    """A nominee of a rubric that asks for no predikat may have none: the reason is the rank."""
    baris = pd.DataFrame({"calon": [True], "alasan": [""], "urutan": [1200], "jumlah": [12000], "kuota": [1200]})
    assert penjelasan.alasan_calon(baris, [""]) == ["peringkat 1.200 dari 12.000 (tersedia 1.200 tempat)"]


@pytest.mark.parametrize(
    ("baris", "kalimat"),
    [
        ([], "tidak ada pelatihan yang wajib diikuti"),
        (
            [(0, True), (0, False), (1, True), (2, False), (2, False)],
            "2 dari 3 pegawai masih punya pelatihan wajib yang belum diikuti (3 dari 5 kewajiban)",
        ),
        ([(0, True), (0, True)], "semua pelatihan wajib sudah diikuti (1 pegawai, 2 kewajiban)"),
    ],
)
def test_hitung_wajib(baris: list[tuple[int, bool]], kalimat: str) -> None:
    """People with something left to take, and how much of everything is left."""
    assert penjelasan.hitung_wajib(pd.DataFrame(baris, columns=["_pegawai", "diambil"])) == kalimat


@pytest.mark.parametrize(("calon", "kalimat"), [([True, True], "2 calon"), ([], "0 calon")])
def test_hitung_calon(calon: list[bool], kalimat: str) -> None:
    """Who is kept out is only said where there is anybody."""
    assert penjelasan.hitung_calon(pd.DataFrame({"calon": calon})) == kalimat


def test_aturan_wajib() -> None:
    """By the rubric every training, otherwise those that the catalogue marks."""
    assert "setiap pelatihan" in penjelasan.aturan_wajib(buat_rubrik(pelatihan_wajib=True))
    assert "bertanda wajib" in penjelasan.aturan_wajib(buat_rubrik())

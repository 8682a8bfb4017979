"""How findings speak: every text of the registry is for a clerk, in one style."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from asnkin.aturan import semua_aturan

if TYPE_CHECKING:
    from asnkin.aturan.jenis import Aturan

SEMUA = list(semua_aturan().values())
PERINTAH = {
    "abaikan", "beri", "buka", "cocokkan", "format", "ganti", "gunakan", "hapus", "isi", "jadikan", "ketik",
    "kosongkan",
    "lengkapi", "minta", "pakai", "pastikan", "perbaiki", "periksa", "pilih", "salin", "samakan", "simpan", "sisakan",
    "tambahkan", "tanyakan", "taruh", "tetapkan", "tulis", "tutup", "ubah",
}  # fmt: skip
ASING = re.compile(
    r"\b(errors?|invalid|valid|null|nan|none|types?|strings?|integer|float|columns?|rows?|cells?|sheets?|files?|headers?|"
    r"values?|default|missing|required|warnings?|dataframe|pandas|key|range|index|parse|encoding|delimiter|duplicate)\b",
    re.IGNORECASE,
)
ISIAN = re.compile(r"\{[^}]*\}")


def nama(aturan: Aturan) -> str:
    """Name a rule by its code."""
    return aturan.kode


@pytest.mark.parametrize("aturan", SEMUA, ids=nama)
def test_pesan_dan_saran_segaya(aturan: Aturan) -> None:
    """A message starts in lower case (an acronym or what is filled in apart); the remedy starts with what to do."""
    for teks in (aturan.pesan, aturan.saran):
        assert not teks.endswith((".", "!"))
        kata = teks.split()[0]
        assert kata[0] in "{'" or kata == kata.lower() or kata.isupper(), teks
    saran = aturan.saran.removeprefix("{usul}")
    assert re.split(r"\W", saran)[0] in PERINTAH, saran


@pytest.mark.parametrize("aturan", SEMUA, ids=nama)
def test_contoh_berbicara(aturan: Aturan) -> None:
    """An example says what it is an example of: never a bare value, and the two differ."""
    for teks in (aturan.salah, aturan.benar):
        assert len(re.findall(r"\w+", teks)) >= 2, teks
        assert re.search(r"[A-Za-z]{3}", teks), teks
    assert aturan.salah != aturan.benar


@pytest.mark.parametrize("aturan", SEMUA, ids=nama)
def test_tanpa_kata_inggris(aturan: Aturan) -> None:
    """No word of a programmer's English stands in any text that is shown."""
    for teks in (aturan.judul, aturan.pesan, aturan.saran, aturan.alasan, aturan.salah, aturan.benar):
        assert ASING.search(ISIAN.sub("", teks)) is None, teks
        assert not re.search(r"\bbila\b", ISIAN.sub("", teks)), "satu kata untuk satu arti: jika"

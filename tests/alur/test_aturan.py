"""The finding codes as the user asks for them."""

from __future__ import annotations

import json

import pytest

from asnkin.alur import aturan
from asnkin.aturan import semua_aturan
from asnkin.galat import SalahPakai


def test_daftar() -> None:
    """Every code stands on a line of its own with level and title."""
    baris = aturan.daftar().splitlines()
    assert [satu.split()[0] for satu in baris] == list(semua_aturan())
    assert "NIP002  kesalahan   NIP tersimpan sebagai angka" in baris


def test_jelaskan_setiap_kode() -> None:
    """Each code is explained with a wrong and a right example, without template braces, in any letter case."""
    for kode, satu in semua_aturan().items():
        teks = aturan.jelaskan(kode.lower())
        assert teks.startswith(f"{kode}  {satu.tingkat.value}  {satu.judul}\n")
        assert "\nSalah" in teks
        assert "\nBenar" in teks
        assert "{" not in aturan.contoh_teks(satu.pesan + satu.saran)


def test_kode_tak_dikenal() -> None:
    """A code that is none is answered with the nearest."""
    with pytest.raises(SalahPakai, match="Kode temuan 'NIP01' tidak ada") as salah:
        aturan.jelaskan("NIP01")
    assert salah.value.saran == "maksud Anda NIP001?"
    with pytest.raises(SalahPakai) as salah:
        aturan.jelaskan("???")
    assert "asnkin temuan" in salah.value.saran


def test_json() -> None:
    """``--json`` gives the same as data."""
    assert [satu["kode"] for satu in json.loads(aturan.sebagai_json(""))["aturan"]] == list(semua_aturan())
    (satu,) = json.loads(aturan.sebagai_json("nip002"))["aturan"]
    assert satu["tingkat"] == "kesalahan"


def test_sisipan_tidak_ditampilkan() -> None:
    """A clause glued to a word stands there only sometimes: the explanation reads well without it."""
    assert aturan.contoh_teks("{usul}isi salah satu dari: {pilihan}{mungkin}") == "isi salah satu dari: <pilihan>"
    assert aturan.contoh_teks("perbaiki NIP ini{mungkin}, misalnya {a}-{b}") == "perbaiki NIP ini, misalnya <a>-<b>"

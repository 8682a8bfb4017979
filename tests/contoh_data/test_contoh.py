"""The example workbooks: as the script makes them, of invented people only, and worth looking at."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pytest

from asnkin.alur.nilai import Nilaian, nilai
from asnkin.alur.permintaan import Permintaan
from asnkin.temuan import Tingkat, hitung

AKAR = Path(__file__).resolve().parents[2]
BUKU = ("gorontalo.xlsx", "nasional.xlsx", "ekinerja_rekap.xlsx")


@pytest.fixture(scope="module")
def dibuat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the workbooks made anew."""
    folder = tmp_path_factory.mktemp("contoh")
    subprocess.run([sys.executable, "-m", "contoh_data.buat", str(folder)], cwd=AKAR, check=True)  # noqa: S603
    return folder


def _isi(jalur: Path) -> dict[str, bytes]:
    with ZipFile(jalur) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


@pytest.mark.parametrize("buku", BUKU)
def test_buku_tersimpan_sama_dengan_buatan_skrip(dibuat: Path, buku: str) -> None:
    """Every part of a committed workbook equals what the script makes today (compression aside)."""
    assert _isi(AKAR / "contoh_data" / buku) == _isi(dibuat / buku)


def test_skrip_selalu_membuat_byte_yang_sama(dibuat: Path, tmp_path: Path) -> None:
    """A second run in a fresh interpreter gives the same bytes of every workbook."""
    subprocess.run([sys.executable, "-m", "contoh_data.buat", str(tmp_path)], cwd=AKAR, check=True)  # noqa: S603

    semua = sorted(satu.name for satu in dibuat.iterdir())
    assert set(BUKU) <= set(semua) == {satu.name for satu in tmp_path.iterdir()}
    assert [nama for nama in semua if (tmp_path / nama).read_bytes() != (dibuat / nama).read_bytes()] == []


@pytest.mark.parametrize("buku", BUKU)
def test_semua_nip_rekaan(dibuat: Path, buku: str) -> None:
    """Every NIP has a birth date in 1900 and a start of service in the 1920s: nobody living can have it."""
    teks = b"".join(_isi(dibuat / buku).values()).decode()
    nip = re.findall(r"\b\d{18}\b", teks)

    assert len(set(nip)) >= 20
    assert all(re.fullmatch(r"1900\d{4}192\d(0[1-9]|1[0-2]|21)[12]\d{3}", satu) for satu in nip)


def _nilai(buku: str, tmp_path: Path, rubrik: str = "") -> Nilaian:
    minta = Permintaan((AKAR / "contoh_data" / buku,), rubrik)
    return nilai(minta, tmp_path, (), lanjut=False, ketat=False, maju=lambda _: None)


@pytest.mark.parametrize(
    ("buku", "orang", "unit"), [("gorontalo.xlsx", 60, 6), ("nasional.xlsx", 40, 5), ("ekinerja_rekap.xlsx", 20, 0)]
)
def test_contoh_dinilai_tanpa_kesalahan(tmp_path: Path, buku: str, orang: int, unit: int) -> None:
    """No kesalahan, but peringatan and catatan; enough people and units, at least three predikat, and ranks."""
    selesai = _nilai(buku, tmp_path)
    jumlah = hitung(selesai.temuan)

    assert selesai.kode_keluar == 0
    assert selesai.bahan is not None
    pegawai = selesai.bahan.hasil.pegawai
    assert jumlah[Tingkat.KESALAHAN] == 0
    assert jumlah[Tingkat.CATATAN] > 0
    assert len(pegawai) >= orang
    assert len(set(pegawai["unit_kerja"]) - {""}) >= unit
    assert len(Counter(pegawai["predikat"]) - Counter([""] * len(pegawai))) >= 3
    assert pegawai["peringkat"].max() > 20


@pytest.mark.parametrize("buku", ["gorontalo.xlsx", "nasional.xlsx"])
def test_contoh_memperlihatkan_temuan_kesenjangan_dan_pelatihan(tmp_path: Path, buku: str) -> None:
    """There are peringatan, people not yet complete, needs of units, and gaps with trainings that answer them."""
    selesai = _nilai(buku, tmp_path)

    assert hitung(selesai.temuan)[Tingkat.PERINGATAN] >= 3
    assert selesai.bahan is not None
    hasil = selesai.bahan.hasil
    assert len(hasil.daftar_kesenjangan) >= 20
    assert (hasil.daftar_kesenjangan["pelatihan"] != "").mean() > 0.5
    assert {"lengkap", "belum lengkap"} <= set(hasil.pegawai["status"])
    assert hasil.kebutuhan_unit["kebutuhan"].any()
    assert not hasil.kebutuhan_unit["kebutuhan"].all()


def test_gorontalo_memuat_yang_tidak_dinilai(tmp_path: Path) -> None:
    """One person on CLTN is listed, but not scored."""
    selesai = _nilai("gorontalo.xlsx", tmp_path)

    assert selesai.bahan is not None
    assert (selesai.bahan.hasil.pegawai["status"] == "tidak dinilai").sum() == 1

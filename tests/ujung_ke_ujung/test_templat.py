"""``asnkin templat``: an empty workbook that, filled in, gives the scores that the same data give elsewhere."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from ujung_ke_ujung.buku_kecil import ANI
from ujung_ke_ujung.isi_templat import salin

from asnkin.alur.nilai import nilai
from asnkin.alur.periksa import periksa
from asnkin.alur.permintaan import Permintaan
from asnkin.alur.templat import tulis
from asnkin.rubrik.muat import daftar_bawaan
from asnkin.temuan import Tingkat, hitung

if TYPE_CHECKING:
    from collections.abc import Callable

    Keluar = Callable[..., tuple[int, str, str]]

CONTOH = Path(__file__).parents[2] / "contoh_data"


@pytest.fixture
def kerja(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def hasil(buku: Path, folder: Path) -> dict[str, Any]:
    """Return the scores of a workbook, without what tells where and when they were read."""
    nilai(Permintaan((buku,)), folder, (), lanjut=False, ketat=False, maju=lambda _: None)
    isi: dict[str, Any] = json.loads((folder / "nilai.json").read_text(encoding="utf-8"))
    return {nama: satu for nama, satu in isi.items() if nama not in {"sumber", "dibuat", "temuan"}}


@pytest.mark.parametrize("kode", [kode for kode, *_ in daftar_bawaan()])
def test_terisi_sama_dengan_contoh(kode: str, tmp_path: Path) -> None:
    """Filled in with the rows of the example: no kesalahan, nothing repaired, and the very same scores."""
    kosong, isian = tmp_path / "kosong.xlsx", tmp_path / "isian.xlsx"
    tulis(kosong, kode, "", timpa=False)
    isian.write_bytes(salin(CONTOH / f"{kode}.xlsx", kosong))
    temuan = periksa(Permintaan((isian,)), None, tandai=False, ketat=False, maju=lambda _: None).temuan
    assert hitung(temuan)[Tingkat.KESALAHAN] == 0
    assert {satu.kode for satu in temuan if satu.tingkat is Tingkat.CATATAN} <= {"LBR004"}
    assert hasil(isian, tmp_path / "a") == hasil(CONTOH / f"{kode}.xlsx", tmp_path / "b")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) tidak terpasang")
@pytest.mark.parametrize("akhiran", ["xlsx", "ods"])
def test_terisi_disimpan_libreoffice(akhiran: str, tmp_path: Path) -> None:
    """Saved by LibreOffice the filled-in template still is what it was, its own sheets passed over in silence."""
    kosong, isian = tmp_path / "kosong.xlsx", tmp_path / "isian.xlsx"
    tulis(kosong, "maulafa", "", timpa=False)
    isian.write_bytes(salin(CONTOH / "maulafa.xlsx", kosong))
    perintah = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profil", "--convert-to", akhiran]
    subprocess.run([*perintah, "--outdir", tmp_path / "lo", isian], check=True, capture_output=True)  # noqa: S603
    simpanan = tmp_path / "lo" / f"isian.{akhiran}"
    temuan = periksa(Permintaan((simpanan,)), None, tandai=False, ketat=False, maju=lambda _: None).temuan
    assert not [satu for satu in temuan if satu.tempat.lembar in {"Petunjuk", "Pilihan"}]
    assert hasil(simpanan, tmp_path / "a") == hasil(isian, tmp_path / "b")


@pytest.mark.usefixtures("kerja")
def test_tulis_dan_periksa(keluar: Keluar) -> None:
    """The command says what to do next; left empty, the workbook has one kesalahan and one catatan."""
    assert keluar("templat", "isian.xlsx", "-r", "gorontalo", "-p", "triwulan 1 2026") == (
        0,
        "",
        (
            "Ditulis: isian.xlsx (rubrik gorontalo)\n"
            "Langkah berikutnya: isi menurut lembar Petunjuk, simpan, lalu asnkin periksa isian.xlsx\n"
        ),
    )
    kode, temuan, _ = keluar("periksa", "isian.xlsx", "--json")
    assert kode == 1
    assert [satu["kode"] for satu in json.loads(temuan)["temuan"]] == ["PEG002", "LBR004"]


def test_satu_baris_diketik(keluar: Keluar, tmp_path: Path) -> None:
    """One person typed in by hand: the sheets left empty are one catatan, and no discipline means 0."""
    jalur = tmp_path / "isian.xlsx"
    keluar("templat", jalur, "-r", "gorontalo", "-p", "2026-TW1")
    buku = openpyxl.load_workbook(jalur)
    for j, teks in enumerate((ANI, "Ani", "Sekretariat", "Pengelola Data", "Pelaksana"), 1):
        buku["Pegawai"].cell(4, j).value = teks
    buku["Target"]["A4"], buku["Target"]["E4"] = ANI, "Surat terkirim"
    buku["Target"]["J4"], buku["Target"]["K4"] = 200, 180
    buku["Penilaian Atasan"]["A4"] = ANI
    for kolom in "EFGJK":  # H and I are not for a pelaksana
        buku["Penilaian Atasan"][f"{kolom}4"] = 3
    buku.save(jalur)
    kode, temuan, _ = keluar("periksa", jalur, "--json")
    assert kode == 0
    assert [satu["kode"] for satu in json.loads(temuan)["temuan"] if satu["tingkat"] == "catatan"] == [
        "DTA007",
        "LBR004",
    ]


@pytest.mark.usefixtures("kerja")
def test_tidak_menimpa(keluar: Keluar) -> None:
    """A file that somebody has begun to fill in stays, unless --timpa says so; the same template again is no harm."""
    assert keluar("templat", "isian.xlsx")[0] == 0
    assert keluar("templat", "isian.xlsx")[0] == 0
    assert keluar("templat", "isian.xlsx", "-r", "sabang") == (
        3,
        "",
        (
            "Gagal: Berkas 'isian.xlsx' sudah ada dan tidak ditimpa\n"
            "saran: tambahkan --timpa untuk menggantinya, atau pilih nama lain\n"
        ),
    )
    assert keluar("templat", "isian.xlsx", "-r", "sabang", "--timpa")[0] == 0


@pytest.mark.parametrize(
    ("argumen", "pesan", "saran"),
    [
        (["isian.ods"], "Berkas templat 'isian.ods' tidak berakhiran .xlsx", "tulis misalnya isian.xlsx"),
        (["isian"], "Berkas templat 'isian' tidak berakhiran .xlsx", "tulis misalnya isian.xlsx"),
        (["isian.xlsx", "-r", "gorontalp"], 'rubrik "gorontalp" tidak dikenal', None),
        (["isian.xlsx", "-p", "kapan"], "Periode 'kapan' tidak dikenali", None),
    ],
)
def test_salah_pakai(argumen: list[str], pesan: str, saran: str | None, keluar: Keluar, kerja: Path) -> None:
    """A name, a rubric or a period that cannot be: said plainly, and nothing is written."""
    kode, _, galat = keluar("templat", *argumen)
    assert kode == 2
    assert galat.startswith(f"Gagal: {pesan}")
    assert saran is None or galat.endswith(f"saran: {saran}\n")
    assert not list(kerja.iterdir())


def _rubrik(folder: Path, nama: str, **ganti: str) -> Path:
    folder.mkdir(exist_ok=True)
    teks = (
        "rubrik: kami\nnama: Rubrik Kami\npenilai: {atasan: 1, rekan: 1}\nkomponen:\n  disiplin:\n    bobot: 1\n"
        f"    dari: data\n    lembar: {ganti.get('lembar', 'kehadiran')}\n    rasio: [hadir, hari_kerja]\n"
        "predikat:\n  ambang:\n    - {nama: Baik, mulai: 50}\n    - {nama: Kurang, mulai: 0}\n"
    )
    (folder / nama).write_text(teks, encoding="utf-8")
    return folder / nama


def test_rubrik_sendiri(keluar: Keluar, kerja: Path) -> None:
    """A rubric of one's own is named by its file; from another folder it must come along."""
    _rubrik(kerja, "kami.yaml")
    assert keluar("templat", "isian.xlsx", "-r", "kami.yaml")[0] == 0
    assert openpyxl.load_workbook("isian.xlsx")["info"]["B4"].value == "kami.yaml"
    assert keluar("periksa", "isian.xlsx")[2].startswith("Diperiksa dengan rubrik kami (Rubrik Kami)\n")
    _rubrik(kerja / "aturan", "kami.yaml")
    pesan = keluar("templat", "lain.xlsx", "-r", "aturan/kami.yaml")[2].splitlines()
    assert pesan[1] == "Perhatian: salin aturan/kami.yaml ke folder lain.xlsx, karena lembar info menyebutnya"


def test_nama_rubrik_tak_aman(keluar: Keluar, kerja: Path) -> None:
    """A file name that the sheet info may not hold: the commands carry the option instead."""
    _rubrik(kerja, "kami (2).yaml")
    pesan = keluar("templat", "isian kami.xlsx", "-r", "kami (2).yaml")[2]
    assert pesan.endswith('asnkin periksa "isian kami.xlsx" -r "kami (2).yaml"\n')
    assert openpyxl.load_workbook("isian kami.xlsx")["info"]["B4"].value is None


@pytest.mark.parametrize(
    ("lembar", "pesan"),
    [
        ("rekapitulasi kehadiran pegawai harian", "tidak dapat dibuat di Excel"),
        ("pilihan", "Nama lembar 'Pilihan' yang disebut rubrik sudah terpakai di dalam templat"),
        ("history", "Nama lembar 'History' yang disebut rubrik sudah terpakai di dalam templat"),
    ],
)
def test_lembar_mustahil(lembar: str, pesan: str, keluar: Keluar, tmp_path: Path) -> None:
    """A table that Excel has no sheet for: the rubric must call it otherwise."""
    kode, _, galat = keluar("templat", tmp_path / "isian.xlsx", "-r", _rubrik(tmp_path, "kami.yaml", lembar=lembar))
    assert kode == 2
    assert pesan in galat
    assert not (tmp_path / "isian.xlsx").exists()


def test_folder_tidak_dapat_ditulis(keluar: Keluar, tmp_path: Path) -> None:
    """The remedy names no option that this command does not have."""
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    kode, _, galat = keluar("templat", tmp_path / "berkas" / "isian.xlsx")
    assert kode == 3
    assert galat.endswith("saran: Pilih folder lain\n")


@pytest.mark.usefixtures("kerja")
def test_peta_templat(keluar: Keluar) -> None:
    """The sheets that asnkin wrote for people are no data: ``peta`` does not call them empty, nor guess a table."""
    keluar("templat", "isian.xlsx", "-r", "gorontalo")
    kode, teks, _ = keluar("peta", "isian.xlsx")
    assert kode == 0
    assert "Petunjuk" not in teks
    assert "Pilihan" not in teks
    assert "0 lembar tidak dibaca" in teks

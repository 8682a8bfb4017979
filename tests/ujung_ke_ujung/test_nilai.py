"""``asnkin nilai`` from workbook to reports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from ujung_ke_ujung.buku_kecil import ANI, BUDI, CICI, isi_buku, jalankan, tulis_buku

if TYPE_CHECKING:
    from pathlib import Path

HASIL = {"rekap.xlsx", "laporan.html", "nilai.json"}


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a sound workbook in an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tulis_buku(tmp_path / "data.xlsx", isi_buku())


def pegawai(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the people of nilai.json by NIP."""
    return {satu["nip"]: satu for satu in json.loads((folder / "nilai.json").read_bytes())["pegawai"]}


def ada(folder: Path) -> set[str]:
    """Return the names of the files in a folder, none where there is no folder."""
    return {satu.name for satu in folder.iterdir()} if folder.exists() else set()


def test_nilai_dari_awal_sampai_akhir(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The three reports are written into hasil/data and the numbers are those worked out by hand.

    Ani: capaian 100 (60) and 45/50 = 90 (40): hasil kerja 96. Each butir: 80 x 60 % + 60 x 40 % = 72.
    Nilai = 0,5 x 96 + 0,3 x 72 + 0,2 x 72 = 84.
    Budi: capaian 80 (60) and 90 (40): 84. Kompetensi (80 + 40 + 80)/3 = 66,67; integritas 80.
    Nilai = 42 + 20 + 16 = 78; level manajemen waktu 2 under standar 3: a gap.
    Cici: hasil kerja 100; kompetensi (80 + 80 + 60)/3 = 73,33; integritas 80. Nilai = 50 + 22 + 16 = 88.
    """
    assert jalankan(["nilai", data]) == 0
    folder = data.parent / "hasil" / "data"
    assert ada(folder) == HASIL
    orang = pegawai(folder)
    assert {nip: satu["nilai_akhir"] for nip, satu in orang.items()} == {ANI: 84.0, BUDI: 78.0, CICI: 88.0}
    assert {nip: satu["peringkat"] for nip, satu in orang.items()} == {ANI: 2, BUDI: 3, CICI: 1}
    assert orang[ANI]["komponen"]["hasil_kerja"] == {"nilai": 96.0, "bobot": 50, "kontribusi": 48.0}
    assert orang[BUDI]["butir"]["manajemen_waktu"]["kesenjangan"] == -1
    keluar = capfd.readouterr()
    assert "Cici" in keluar.out
    assert "rekap.xlsx" in keluar.err
    assert not {"Traceback", "nan", "NaN"} & set(keluar.err.split())


def test_json_di_layar(data: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """``--json`` prints the very bytes of nilai.json and nothing else on stdout; ``--senyap`` silences stderr."""
    assert jalankan(["nilai", data, "--json", "--senyap", "-k", "keluaran"]) == 0
    keluar = capfdbinary.readouterr()
    assert keluar.out.strip() == (data.parent / "keluaran" / "nilai.json").read_bytes().strip()
    assert keluar.err == b""


def test_senyap(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """``--senyap`` says nothing where all is well, and says why where it is not."""
    assert jalankan(["nilai", data, "--senyap"]) == 0
    assert capfd.readouterr() == ("", "")
    isi = isi_buku()
    isi["target"][1][3] = "seratus"
    assert jalankan(["nilai", tulis_buku(data, isi), "--senyap"]) == 1
    keluar = capfd.readouterr()
    assert keluar.out == ""
    assert "target" in keluar.err


def test_bita_sama(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Same data and SOURCE_DATE_EPOCH: the same bytes in every file."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1775354400")
    for folder in ("satu", "dua"):
        assert jalankan(["nilai", data, "-k", folder, "--senyap"]) == 0
    for nama in HASIL:
        assert (data.parent / "satu" / nama).read_bytes() == (data.parent / "dua" / nama).read_bytes()
    assert json.loads((data.parent / "satu" / "nilai.json").read_bytes())["dibuat"] == "2026-04-05T02:00:00Z"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "kemarin")
    assert jalankan(["nilai", data, "-k", "tiga"]) == 2


def test_masukan_tidak_disentuh(data: Path) -> None:
    """The workbook is as it was."""
    sebelum = data.read_bytes(), data.stat().st_mtime_ns
    assert jalankan(["nilai", data, "--senyap"]) == 0
    assert (data.read_bytes(), data.stat().st_mtime_ns) == sebelum
    assert ada(data.parent) == {"data.xlsx", "hasil"}


def rusak_nip_angka(isi: dict[str, Any]) -> None:
    """NIP held as a number."""
    isi["pegawai"][2][0] = int(BUDI)


def rusak_huruf(isi: dict[str, Any]) -> None:
    """Letters among the marks."""
    isi["penilaian"][1][2] = "baik"


def rusak_galat(isi: dict[str, Any]) -> None:
    """An Excel error value."""
    isi["target"][1][3] = "#N/A"


def rusak_nip_asing(isi: dict[str, Any]) -> None:
    """A NIP that pegawai does not have."""
    isi["target"][1][0] = "190001012020121009"


def rusak_ganda(isi: dict[str, Any]) -> None:
    """Two people with one NIP."""
    isi["pegawai"][2][0] = ANI


def rusak_bobot(isi: dict[str, Any]) -> None:
    """Weights that add up to 97."""
    isi["target"][1][4] = 57


def rusak_skala(isi: dict[str, Any]) -> None:
    """A mark beyond its scale."""
    isi["penilaian"][1][2] = 6


def rusak_kolom(isi: dict[str, Any]) -> None:
    """A required column whose header nobody knows."""
    isi["pegawai"][0][2] = "Tempat"


def rusak_lembar(isi: dict[str, Any]) -> None:
    """No list of people."""
    del isi["pegawai"]


@pytest.mark.parametrize(
    ("rusak", "tempat"),
    [
        (rusak_nip_angka, ("pegawai", "A3")),
        (rusak_huruf, ("penilaian", "C2")),
        (rusak_galat, ("target", "D2")),
        (rusak_nip_asing, ("target", "A2")),
        (rusak_ganda, ("pegawai", "A3")),
        (rusak_bobot, ("target", "E2")),
        (rusak_skala, ("penilaian", "C2")),
        (rusak_kolom, ("pegawai", None)),
        (rusak_lembar, (None, None)),
    ],
)
def test_data_rusak(
    data: Path, capfd: pytest.CaptureFixture[str], rusak: Any, tempat: tuple[str | None, str | None]
) -> None:
    """Each thing that people break stops the run with its cell, exit code 1, and nothing written but temuan.xlsx."""
    isi = isi_buku()
    rusak(isi)
    tulis_buku(data, isi)
    assert jalankan(["nilai", data]) == 1
    assert ada(data.parent / "hasil" / "data") == {"temuan.xlsx"}
    keluar = capfd.readouterr()
    assert keluar.out == ""
    assert "Traceback" not in keluar.err
    assert jalankan(["periksa", data, "--json", "--senyap"]) == 1
    temuan = [satu for satu in json.loads(capfd.readouterr().out)["temuan"] if satu["tingkat"] == "kesalahan"]
    lembar, sel = tempat
    assert any(
        lembar in {None, satu["lembar"]} and (sel is None or sel in satu["sel"].replace(",", ":").split(":"))
        for satu in temuan
    ), temuan
    assert all(satu["pesan"] and satu["saran"] for satu in temuan)


def test_lanjut(data: Path) -> None:
    """With ``--lanjut`` the person with a faulty row cannot be scored yet, the others are; exit code 1 still."""
    isi = isi_buku()
    rusak_huruf(isi)
    tulis_buku(data, isi)
    assert jalankan(["nilai", data, "--lanjut", "--senyap"]) == 1
    folder = data.parent / "hasil" / "data"
    assert ada(folder) == {*HASIL, "temuan.xlsx"}
    orang = pegawai(folder)
    assert (orang[ANI]["status"], orang[ANI]["nilai_akhir"]) == ("belum dapat dinilai", None)
    assert (orang[CICI]["nilai_akhir"], orang[CICI]["peringkat"], orang[BUDI]["peringkat"]) == (88.0, 1, 2)


def test_lanjut_berhenti_pada_kesalahan_data(data: Path) -> None:
    """A missing column belongs to no person: it stops even ``--lanjut``."""
    isi = isi_buku()
    rusak_kolom(isi)
    tulis_buku(data, isi)
    assert jalankan(["nilai", data, "--lanjut", "--senyap"]) == 1
    assert ada(data.parent / "hasil" / "data") == {"temuan.xlsx"}


def test_ketat(data: Path) -> None:
    """A blank realisasi is a peringatan: without ``--ketat`` it does not stop, with it it does."""
    isi = isi_buku()
    isi["target"][1][3] = None
    tulis_buku(data, isi)
    assert jalankan(["nilai", data, "--senyap", "-k", "biasa"]) == 0
    assert jalankan(["nilai", data, "--senyap", "-k", "ketat", "--ketat"]) == 1
    assert ada(data.parent / "ketat") == {"temuan.xlsx"}
    assert jalankan(["periksa", data, "--senyap"]) == 0
    assert jalankan(["periksa", data, "--senyap", "--ketat"]) == 1


def test_sisa_hasil_lama_disebut(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A recap of an earlier run is left where it is, and said not to be of this data; so is an old temuan.xlsx."""
    assert jalankan(["nilai", data]) == 0
    lama = (data.parent / "hasil" / "data" / "rekap.xlsx").read_bytes()
    isi = isi_buku()
    rusak_bobot(isi)
    tulis_buku(data, isi)
    capfd.readouterr()
    assert jalankan(["nilai", data]) == 1
    assert "rekap.xlsx, laporan.html, nilai.json di folder" in capfd.readouterr().err
    assert (data.parent / "hasil" / "data" / "rekap.xlsx").read_bytes() == lama
    tulis_buku(data, isi_buku())
    assert jalankan(["nilai", data]) == 0
    assert "Perhatian: temuan.xlsx di folder" in capfd.readouterr().err


@pytest.mark.parametrize("isi", [None, b"", b"PK\x03\x04rusak"])
def test_berkas_tidak_terbaca(tmp_path: Path, capfd: pytest.CaptureFixture[str], isi: bytes | None) -> None:
    """A file that is missing, empty or broken ends with exit code 3, is named, and is the only thing told."""
    berkas = tmp_path / "data.xlsx"
    if isi is not None:
        berkas.write_bytes(isi)
    assert jalankan(["nilai", berkas, "-k", tmp_path / "hasil"]) == 3
    keluar = capfd.readouterr().err
    assert "data.xlsx" in keluar
    assert "Ditemukan 1 kesalahan" in keluar
    assert ada(tmp_path / "hasil") == (set() if isi is None else {"temuan.xlsx"})


def test_rubrik_salah_ketik(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A rubric with a typo is told with line and column, exit code 2, and nothing is written."""
    rubrik = data.parent / "kami.yaml"
    rubrik.write_text("turunan_dari: gorontalo\nrubrik: kami\nnama: Kami\ntampil_mim: 3\n", encoding="utf-8")
    assert jalankan(["nilai", data, "-r", rubrik]) == 2
    keluar = capfd.readouterr()
    assert "kami.yaml:4:1" in keluar.err
    assert "tampil_min" in keluar.err
    assert ada(data.parent) == {"data.xlsx", "kami.yaml"}


def test_rubrik_tak_dikenal(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """An unknown rubric is wrong usage, whether the user or the sheet info names it; a path in info is refused."""
    assert jalankan(["nilai", data, "-r", "gorontala"]) == 2
    assert "gorontalo" in capfd.readouterr().err
    isi = isi_buku()
    isi["info"][1][1] = "gorontala"
    assert jalankan(["nilai", tulis_buku(data, isi)]) == 2
    assert "(disebut pada data.xlsx › info › B2)" in capfd.readouterr().err
    isi["info"][1][1] = "../rahasia/rubrik.yaml"
    assert jalankan(["nilai", tulis_buku(data, isi)]) == 2
    assert "lembar info" in capfd.readouterr().err


def test_rubrik_di_samping_data(data: Path) -> None:
    """The sheet info may name a rubric file in the workbook's folder."""
    (data.parent / "kami.yaml").write_text("turunan_dari: gorontalo\nrubrik: kami\nnama: Kami\n", encoding="utf-8")
    isi = isi_buku()
    isi["info"][1][1] = "kami.yaml"
    assert jalankan(["nilai", tulis_buku(data, isi), "--senyap"]) == 0
    assert json.loads((data.parent / "hasil" / "data" / "nilai.json").read_bytes())["rubrik"]["kode"] == "kami"


def test_temuan_xlsx_berisi_letak(data: Path) -> None:
    """temuan.xlsx names sheet, cell and remedy of each finding."""
    isi = isi_buku()
    rusak_huruf(isi)
    assert jalankan(["nilai", tulis_buku(data, isi), "--senyap"]) == 1
    kertas = openpyxl.load_workbook(data.parent / "hasil" / "data" / "temuan.xlsx").worksheets[0]
    sel = {str(satu.value) for baris in kertas.iter_rows() for satu in baris if satu.value is not None}
    assert {"penilaian", "C2", "baik"} <= sel


def test_perintah_terpasang(data: Path) -> None:
    """``python -m asnkin`` runs in a process of its own, in a pipe, without colour codes, on a cp1252 console too."""
    lingkungan = {**os.environ, "PYTHONIOENCODING": "cp1252", "FORCE_COLOR": "1", "SOURCE_DATE_EPOCH": "0"}
    hasil = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "asnkin", "nilai", str(data)], capture_output=True, env=lingkungan, check=False
    )
    assert hasil.returncode == 0, hasil.stderr
    assert b"\x1b" not in hasil.stdout + hasil.stderr
    assert b"Traceback" not in hasil.stderr

"""``asnkin periksa --tandai`` and ``--format``, from argument to files."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from laporan_tandai.buku_kaya import buku_kaya
from ujung_ke_ujung.buku_kecil import isi_buku, tulis_buku

import asnkin
from asnkin.alur import tandai as alur_tandai

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def kaya(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the rich workbook in an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data.xlsx").write_bytes(buku_kaya())
    return tmp_path / "data.xlsx"


def berkas(folder: Path) -> set[str]:
    """Return the files below a folder."""
    return {satu.relative_to(folder).as_posix() for satu in folder.rglob("*") if satu.is_file()}


def temuan(teks: str) -> list[tuple[str, ...]]:
    """Return the findings of a JSON answer without the name of the file."""
    return [tuple(isi for kunci, isi in satu.items() if kunci != "berkas") for satu in json.loads(teks)["temuan"]]


def test_salinan_bertanda(kaya: Path, keluar: Callable[..., tuple[int, str, str]]) -> None:
    """A copy is written, the input is not touched, and the user is told what and what to do next."""
    sidik = hashlib.sha256(kaya.read_bytes()).digest()
    kode, hasil, pesan = keluar("periksa", kaya, "--tandai")
    assert kode == 1
    assert "target!D2  kesalahan SEL003" in hasil
    assert berkas(kaya.parent) == {"data.xlsx", "hasil/data/data_ditandai.xlsx"}
    assert "data_ditandai.xlsx (3 sel diwarnai; semua temuan di lembar Temuan)" in pesan
    assert "kirim kembali salinan itu kepada pengirim data" in pesan
    assert hashlib.sha256(kaya.read_bytes()).digest() == sidik


def test_salinan_dibaca_lagi(kaya: Path, keluar: Callable[..., tuple[int, str, str]]) -> None:
    """The marked copy says no more and no less than the original: the same findings in the same cells."""
    asal = keluar("periksa", kaya, "--json", "--tandai")[1]
    salinan = kaya.parent / "hasil" / "data" / "data_ditandai.xlsx"
    assert temuan(keluar("periksa", salinan, "--json")[1]) == temuan(asal)
    buku = openpyxl.load_workbook(salinan)
    buku["target"]["D2"], buku["penilaian"]["C2"] = 100, 4
    for n in range(2, 8):  # openpyxl keeps no computed values
        buku["target"][f"E{n}"] = 40 if n % 2 else 60
    buku.save(salinan)  # as a clerk would: another program writes all parts anew
    kode, _, pesan = keluar("periksa", salinan, "--tandai")
    assert kode == 0
    assert "data_ditandai.xlsx (1 sel diwarnai" in pesan
    lagi = openpyxl.load_workbook(kaya.parent / "hasil" / "data_ditandai" / "data_ditandai.xlsx")
    assert lagi.sheetnames.count("Temuan") == 1
    assert lagi["target"]["D2"].comment is None
    assert lagi["target"]["D2"].fill.patternType in {None, "none"}
    assert lagi["target"]["D5"].comment.author == "asnkin"
    assert keluar("nilai", salinan)[0] == 0


def test_tanpa_yang_perlu_diperbaiki(kaya: Path, keluar: Callable[..., tuple[int, str, str]]) -> None:
    """A workbook with nothing but catatan gets no copy, and that is said."""
    tulis_buku(kaya, isi_buku())
    kode, hasil, pesan = keluar("periksa", kaya, "--tandai")
    assert kode == 0
    assert "catatan DTA007" in hasil
    assert "data.xlsx: tidak ada yang perlu diperbaiki, salinan tidak dibuat" in pesan
    assert berkas(kaya.parent) == {"data.xlsx"}


def test_csv_mendapat_daftar(kaya: Path, keluar: Callable[..., tuple[int, str, str]]) -> None:
    """A file that is no xlsx gets its findings, and only its own, as temuan.xlsx, with the way out."""
    (kaya.parent / "rating.csv").write_text("nip;hasil_kerja;perilaku_kerja\n12;sesuai;sesuai\n", encoding="utf-8")
    kode, _, pesan = keluar("periksa", kaya, kaya.parent / "rating.csv", "--tandai", "-k", "kirim")
    assert kode == 1
    assert berkas(kaya.parent / "kirim") == {"data_ditandai.xlsx", "temuan.xlsx"}
    assert "rating.csv tidak dapat ditandai karena bentuknya bukan .xlsx atau .xlsm" in pesan
    assert "simpan dengan Excel sebagai Buku Kerja Excel (.xlsx)" in pesan
    baris = openpyxl.load_workbook(kaya.parent / "kirim" / "temuan.xlsx")["Temuan"].iter_rows(
        min_row=6, values_only=True
    )
    assert {satu[3] for satu in baris} == {"rating.csv", None}


def test_csv_tanpa_temuan_sendiri(kaya: Path, keluar: Callable[..., tuple[int, str, str]]) -> None:
    """A list is written too where only the data set as a whole is at fault: the message never names a file in vain."""
    kaya.unlink()
    (kaya.parent / "pegawai.csv").write_text("apa;saja\n1;2\n", encoding="utf-8")
    kode, _, pesan = keluar("periksa", kaya.parent / "pegawai.csv", "--tandai")
    assert kode == 1
    assert ("hasil/pegawai/temuan.xlsx" in pesan) == (kaya.parent / "hasil/pegawai/temuan.xlsx").exists() is True


def test_berkas_rusak(kaya: Path, keluar: Callable[..., tuple[int, str, str]]) -> None:
    """A damaged workbook cannot be marked: its finding is handed back as a list, and the exit code stays 3."""
    kaya.write_bytes(kaya.read_bytes()[:3000])
    kode, _, pesan = keluar("periksa", kaya, "--tandai")
    assert kode == 3
    assert berkas(kaya.parent) == {"data.xlsx", "hasil/data/temuan.xlsx"}
    assert "data.xlsx tidak terbaca, jadi tidak ditandai" in pesan
    assert "temuan.xlsx kepada pengirim data" in pesan


def test_nama_salah_ketik(kaya: Path, keluar: Callable[..., tuple[int, str, str]]) -> None:
    """A mistyped name writes nothing at all."""
    assert keluar("periksa", kaya.parent / "dta.xlsx", "--tandai")[0] == 3
    assert berkas(kaya.parent) == {"data.xlsx"}


def test_nama_kembar(kaya: Path, keluar: Callable[..., tuple[int, str, str]]) -> None:
    """Files of one name in several folders, or of one stem, do not take each other's place."""
    for nama in ("a/x.xlsx", "b/x.xlsx", "b/x.xlsm"):
        (kaya.parent / nama).parent.mkdir(exist_ok=True)
        isi = isi_buku()
        isi["target"][1][3] = nama
        tulis_buku(kaya.parent / nama, isi)
    keluar("periksa", "a/x.xlsx", "b/x.xlsx", "b/x.xlsm", "--tandai", "-k", "k")
    assert berkas(kaya.parent / "k") == {"a/x_ditandai.xlsx", "b/x_ditandai.xlsx", "x_ditandai.xlsx"}


def test_masukan_tidak_tertimpa(kaya: Path, keluar: Callable[..., tuple[int, str, str]]) -> None:
    """A copy that would take the place of an input is refused before anything is written."""
    salinan = kaya.rename(kaya.parent / "data_ditandai.xlsx")
    asal = salinan.read_bytes()
    kode, _, pesan = keluar("periksa", salinan, "--tandai", "-k", "sini/..")
    assert kode == 2
    assert "akan menimpa data masukan" in pesan
    assert salinan.read_bytes() == asal


def test_berkas_berubah_saat_diperiksa(
    kaya: Path, keluar: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Findings of other bytes than those that would be marked: nothing is written."""
    asli = alur_tandai.daftar_berkas
    monkeypatch.setattr(alur_tandai, "daftar_berkas", lambda data: kaya.write_bytes(b"lain") and asli(data))
    kode, _, pesan = keluar("periksa", kaya, "--tandai")
    assert kode == 3
    assert "berubah saat sedang diperiksa" in pesan
    assert berkas(kaya.parent) == {"data.xlsx"}


def test_keluaran_tanpa_tandai(kaya: Path, keluar: Callable[..., tuple[int, str, str]]) -> None:
    """``-k`` without ``--tandai`` has nothing to write: wrong usage."""
    kode, _, pesan = keluar("periksa", kaya, "-k", "x")
    assert kode == 2
    assert "--keluaran hanya berlaku bersama --tandai" in pesan


def test_format_ringkas(kaya: Path, keluar: Callable[..., tuple[int, str, str]]) -> None:
    """One line a finding, all of them whatever ``--maks`` says, four fields between tabs."""
    kode, hasil, _ = keluar("periksa", kaya, "--format", "ringkas", "--maks", 1)
    assert kode == 1
    baris = [satu.split("\t") for satu in hasil.splitlines()]
    assert [
        "data.xlsx:target!D2",
        "SEL003",
        "kesalahan",
        "kolom 'realisasi' berisi 'seratus', seharusnya angka",
    ] in baris
    assert [satu[0] for satu in baris if satu[1] == "DTA007"] == ["-"]
    assert [satu[0] for satu in baris if satu[1] == "LBR001"] == ["data.xlsx:Referensi"]
    assert len(baris) == len(temuan(keluar("periksa", kaya, "--json")[1]))


def test_format_json_dan_lengkap(kaya: Path, keluar: Callable[..., tuple[int, str, str]]) -> None:
    """``--format json`` is ``--json``; ``--format lengkap`` is what is shown without either."""
    assert keluar("periksa", kaya, "--format", "json")[1] == keluar("periksa", kaya, "--json")[1]
    assert keluar("periksa", kaya, "--format", "lengkap")[1] == keluar("periksa", kaya)[1]
    assert keluar("periksa", kaya, "--format", "json", "--json")[0] == 1


@pytest.mark.parametrize("bentuk", ["ringkas", "lengkap"])
def test_format_bertentangan(kaya: Path, keluar: Callable[..., tuple[int, str, str]], bentuk: str) -> None:
    """Two forms at once are wrong usage, said clearly; so is a form that there is not."""
    kode, hasil, pesan = keluar("periksa", kaya, "--json", "--format", bentuk)
    assert (kode, hasil) == (2, "")
    assert f"--json dan --format {bentuk} tidak dapat dipakai bersama" in pesan
    kode, _, pesan = keluar("periksa", kaya, "--format", "tabel")
    assert kode == 2
    assert "--format: lengkap (bawaan), ringkas" in pesan


def test_perintah_terpasang(kaya: Path) -> None:
    """The command in a process of its own: stdout holds the findings alone, stderr the messages."""
    perintah = [sys.executable, "-m", "asnkin", "periksa", "data.xlsx", "--tandai", "--format", "ringkas"]
    lingkungan = {**os.environ, "PYTHONPATH": str(Path(asnkin.__file__).parents[1])}
    hasil = subprocess.run(perintah, cwd=kaya.parent, capture_output=True, check=False, env=lingkungan)  # noqa: S603
    assert hasil.returncode == 1
    assert all(len(satu.split(b"\t")) == 4 for satu in hasil.stdout.splitlines())
    assert b"Ditandai: " in hasil.stderr

"""The other commands, from argument to output."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import jsonschema
import pytest
from ujung_ke_ujung.buku_kecil import ANI, isi_buku, jalankan, tulis_buku

from asnkin.rubrik.muat import daftar_bawaan

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a sound workbook in an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tulis_buku(tmp_path / "data.xlsx", isi_buku())


def test_periksa(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Findings go to stdout with place and remedy, at most ``--maks`` of them; nothing is written."""
    isi = isi_buku()
    isi["target"][1][3] = "seratus"
    isi["target"][2][3] = "sembilan puluh"
    tulis_buku(data, isi)
    assert jalankan(["periksa", data, "--maks", 1]) == 1
    keluar = capfd.readouterr()
    assert "data.xlsx  target!D2  kesalahan SEL003" in keluar.out
    assert "target!D3" not in keluar.out
    assert "perbesar --maks" in keluar.out
    assert "rubrik gorontalo" in keluar.err
    assert [satu.name for satu in data.parent.iterdir()] == ["data.xlsx"]


def test_periksa_json(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """``--json`` gives every finding in eight text fields, whatever ``--maks`` says."""
    isi = isi_buku()
    isi["target"][1][3] = "seratus"
    tulis_buku(data, isi)
    assert jalankan(["periksa", data, "--json", "--maks", 0]) == 1
    hasil = json.loads(capfd.readouterr().out)
    assert hasil["skema"] == 1
    (satu,) = [satu for satu in hasil["temuan"] if satu["tingkat"] == "kesalahan"]
    assert {kunci: satu[kunci] for kunci in ("kode", "berkas", "lembar", "sel", "nilai")} == {
        "kode": "SEL003", "berkas": "data.xlsx", "lembar": "target", "sel": "D2", "nilai": "seratus",
    }  # fmt: skip
    assert set(satu) == {"kode", "tingkat", "berkas", "lembar", "sel", "nilai", "pesan", "saran"}


def test_temuan(capfd: pytest.CaptureFixture[str]) -> None:
    """The codes are listed, one is explained, and both can be had as JSON."""
    assert jalankan(["temuan"]) == 0
    assert "NIP002  kesalahan   NIP tersimpan sebagai angka\n" in capfd.readouterr().out
    assert jalankan(["temuan", "nip002"]) == 0
    assert capfd.readouterr().out.startswith("NIP002  kesalahan  NIP tersimpan sebagai angka\n")
    assert jalankan(["temuan", "NIP002", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["aturan"][0]["kode"] == "NIP002"


def test_rubrik(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Built-in rubrics are listed and shown; what is shown can be saved, checked and found sound."""
    assert jalankan(["rubrik", "daftar"]) == 0
    assert [baris.split()[0] for baris in capfd.readouterr().out.splitlines()] == [kode for kode, *_ in daftar_bawaan()]
    assert jalankan(["rubrik", "tampil", "gorontalo"]) == 0
    berkas = tmp_path / "kami.yaml"
    berkas.write_text(capfd.readouterr().out, encoding="utf-8")
    assert jalankan(["rubrik", "periksa", berkas]) == 0
    assert "Rubrik gorontalo versi" in capfd.readouterr().out


def test_rubrik_periksa_memperingatkan(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What can never happen is a peringatan, and the rubric can be used all the same."""
    berkas = tmp_path / "kami.yaml"
    butir = "komponen: {kompetensi: {butir: {komunikasi: {standar: 1}}}}\n"
    berkas.write_text(f"turunan_dari: gorontalo\nrubrik: kami\nnama: Kami\n{butir}", encoding="utf-8")
    assert jalankan(["rubrik", "periksa", berkas]) == 0
    keluar = capfd.readouterr().out
    assert keluar.startswith("peringatan  ")
    assert "dapat dipakai, dengan" in keluar


def test_rubrik_periksa_menyebut_semua_cacat(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Every fault is told at once with line and column; exit code 2."""
    berkas = tmp_path / "kami.yaml"
    berkas.write_text(
        "turunan_dari: gorontalo\nrubrik: kami\nnama: Kami\ntampil_mim: 3\nperiode: minggu\n", encoding="utf-8"
    )
    assert jalankan(["rubrik", "periksa", berkas]) == 2
    keluar = capfd.readouterr().err
    assert "kami.yaml:4:1" in keluar
    assert "kami.yaml:5:" in keluar


def test_skema_hasil_memerikan_nilai_json(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """nilai.json is what its schema says; both schemas are schemas."""
    assert jalankan(["skema", "hasil"]) == 0
    skema = json.loads(capfd.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(skema)
    assert jalankan(["nilai", data, "--senyap"]) == 0
    jsonschema.validate(json.loads((data.parent / "hasil" / "data" / "nilai.json").read_bytes()), skema)
    assert jalankan(["rubrik", "skema"]) == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(capfd.readouterr().out))


def test_kolom_yaml_di_samping_data(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A header that nobody knows is mapped by kolom.yaml beside the workbook, which is said."""
    isi = isi_buku()
    isi["pegawai"][0][2] = "Penempatan Tugas Harian"
    tulis_buku(data, isi)
    assert jalankan(["nilai", data, "--senyap"]) == 1
    (data.parent / "kolom.yaml").write_text("pegawai:\n  Penempatan Tugas Harian: unit_kerja\n", encoding="utf-8")
    capfd.readouterr()
    assert jalankan(["nilai", data]) == 0
    assert "Judul kolom dipetakan menurut" in capfd.readouterr().err
    orang = json.loads((data.parent / "hasil" / "data" / "nilai.json").read_bytes())["pegawai"]
    assert {satu["unit_kerja"] for satu in orang} == {"Bidang Mutasi", "Sekretariat"}


def test_sebelumnya(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Points for progress: Ani rises from 78 to 84, six points at 0.2 make 1.2; without ``--sebelumnya`` it says 0.

    First quarter with Ani's realisasi 80 and 45: capaian (60 x 80 + 40 x 90)/100 = 84, nilai dasar 42 + 36 = 78.
    """
    rubrik = data.parent / "kami.yaml"
    dasar = "turunan_dari: gorontalo\nrubrik: kami\nnama: Kami\n"
    isi_rubrik = dasar + "tambahan: {kemajuan: {dari: sebelumnya, per_poin: 0.2, maks: 3}}\n"
    rubrik.write_text(isi_rubrik, encoding="utf-8")
    lama = isi_buku()
    lama["info"][2][1] = "2025-TW4"
    lama["target"][1][3] = 80
    tulis_buku(data.parent / "lama.xlsx", lama)
    assert jalankan(["nilai", "lama.xlsx", "-r", rubrik, "-k", "lama"]) == 0
    assert "poin kemajuan 0 untuk semua pegawai" in capfd.readouterr().err
    assert jalankan(["nilai", data, "-r", rubrik, "--sebelumnya", "lama"]) == 0
    orang = json.loads((data.parent / "hasil" / "data" / "nilai.json").read_bytes())["pegawai"]
    (ani,) = [satu for satu in orang if satu["nip"] == ANI]
    assert (ani["nilai_dasar"], ani["tambahan"]["kemajuan"], ani["nilai_akhir"]) == (84.0, 1.2, 85.2)
    capfd.readouterr()
    assert jalankan(["nilai", data, "--sebelumnya", "lama"]) == 2
    assert "dibuat dengan rubrik kami, sedangkan sekarang gorontalo" in capfd.readouterr().err
    tanpa = data.parent / "tanpa.yaml"
    tanpa.write_text(dasar, encoding="utf-8")
    assert jalankan(["nilai", data, "-r", tanpa, "--sebelumnya", "lama"]) == 0
    assert "tidak memakai hasil sebelumnya" in capfd.readouterr().err


def test_periksa_menyebut_langkah_berikutnya(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What is to be done next is true of how the check ended: score, mend cells, or mend a file that cannot be read."""
    assert jalankan(["periksa", data.name, "-p", "2026-TW1"]) == 0
    assert capfd.readouterr().err.endswith("Langkah berikutnya: asnkin nilai data.xlsx -p 2026-TW1\n")
    isi = isi_buku()
    isi["target"][1][3] = "seratus"
    tulis_buku(data, isi)
    assert jalankan(["periksa", data.name]) == 1
    assert "ulangi; asnkin periksa data.xlsx --tandai mewarnainya pada salinan\n" in capfd.readouterr().err
    data.write_bytes(b"")
    assert jalankan(["periksa", data.name]) == 3
    assert capfd.readouterr().err == "Langkah berikutnya: perbaiki berkas yang disebut, lalu ulangi perintah ini\n"
    assert jalankan(["nilai", data.name]) == 3
    assert "Langkah berikutnya: perbaiki berkas yang disebut, lalu jalankan" in capfd.readouterr().err


def test_nilai_tidak_menenggelamkan_kesalahan(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A catatan asks for nothing: beside the summary, and where a run stops, it is counted and not printed."""
    isi = isi_buku()
    isi["target"][1][3] = "seratus"
    isi["catatan rapat"] = [["isi rapat"], ["bahas"]]
    tulis_buku(data, isi)
    assert jalankan(["nilai", data.name]) == 1
    galat = capfd.readouterr().err
    assert "kesalahan SEL003" in galat
    assert "LBR001" not in galat
    assert "catatan); semuanya ada di temuan.xlsx" in galat


def test_nilai_tanpa_satu_nilai_pun(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Where nobody can be scored the summary says so, and the next step is to complete the data."""
    isi = {nama: baris for nama, baris in isi_buku().items() if nama in {"pegawai", "info"}}
    tulis_buku(data, isi)
    assert jalankan(["nilai", data.name]) == 0
    keluar = capfd.readouterr()
    assert "pegawai, belum ada yang bernilai\n" in keluar.out
    assert "Langkah berikutnya: lengkapi data menurut lembar Belum Lengkap" in keluar.err

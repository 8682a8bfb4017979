"""``asnkin jelaskan`` from argument to output: whom it finds, what it writes, and what stands in its way."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from ujung_ke_ujung.buku_kecil import ANI, BUDI, CICI, isi_buku, jalankan, tulis_buku

if TYPE_CHECKING:
    from pathlib import Path

SALAH = "190001012020121009"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a sound workbook in an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tulis_buku(tmp_path / "data.xlsx", isi_buku())


@pytest.mark.parametrize("siapa", [ANI, "1900 0101 202012 1 001", "ani", " ANI "])
def test_mencetak_satu_pegawai(data: Path, siapa: str, capfd: pytest.CaptureFixture[str]) -> None:
    """A NIP with blanks or a name that only one person has will do; nothing is written, nothing else is said."""
    assert jalankan(["jelaskan", data, siapa]) == 0
    keluar = capfd.readouterr()
    assert keluar.out.startswith(f"PENJELASAN NILAI: Ani\nNIP                {ANI}\n")
    assert "= (60 × 100 + 40 × 90) ÷ 100" in keluar.out
    assert "\x1b" not in keluar.out
    assert keluar.err == ""
    assert [satu.name for satu in data.parent.iterdir()] == ["data.xlsx"]


@pytest.mark.parametrize(
    ("siapa", "pesan"),
    [
        (SALAH, f"NIP '{SALAH}' tidak ada dalam data\nsaran: maksud Anda {BUDI} (Budi) atau {ANI} (Ani) atau {CICI}"),
        ("Anni", f"Pegawai 'Anni' tidak ada dalam data\nsaran: maksud Anda {ANI} (Ani)?"),
        ("Zaenal", "Pegawai 'Zaenal' tidak ada dalam data\nsaran: periksa kolom nip dan nama pada lembar pegawai"),
    ],
)
def test_tidak_ditemukan(data: Path, siapa: str, pesan: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Whoever is not there is answered with who is nearest."""
    assert jalankan(["jelaskan", data, siapa]) == 2
    assert f"Gagal: {pesan}" in capfd.readouterr().err


def test_nama_ganda(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Of two people of one name none is picked."""
    isi = isi_buku()
    isi["pegawai"][2][1] = "Ani, S.E."
    isi["pegawai"][1][1] = "Dra. Ani"
    tulis_buku(data, isi)
    assert jalankan(["jelaskan", data, "ani"]) == 2
    pesan = f"Ada 2 pegawai bernama 'ani'\nsaran: sebutkan NIP-nya: {ANI} (Dra. Ani), {BUDI} (Ani, S.E.)"
    assert pesan in capfd.readouterr().err


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        ([], "Pegawai yang dimaksud belum disebut"),
        (["--unit", "Sekretariat", "--semua"], "--unit dan --semua tidak dapat dipakai bersama"),
        (["--unit", "Sekretaria"], "Unit kerja 'Sekretaria' tidak ada dalam data\nsaran: maksud Anda 'Sekretariat'?"),
        (["--semua", "--json"], "--json hanya untuk satu pegawai tanpa --html"),
    ],
)
def test_salah_pakai(data: Path, argumen: list[str], pesan: str, capfd: pytest.CaptureFixture[str]) -> None:
    """What cannot be meant is said, with the remedy."""
    assert jalankan(["jelaskan", data, *argumen]) == 2
    assert pesan in capfd.readouterr().err


def test_json(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """``--json`` prints the tree itself."""
    assert jalankan(["jelaskan", data, ANI, "--json"]) == 0
    isi = json.loads(capfd.readouterr().out)
    assert (isi["skema"], isi["nip"], isi["auditor"]) == (1, ANI, False)
    assert isi["bagian"][0]["baris"][0]["rumus"] == "100 ÷ 100 × 100"


def test_menulis_halaman(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A page goes beside the other results; the auditor's goes elsewhere, so that it is not handed out by mistake."""
    assert jalankan(["jelaskan", data, ANI, "--html"]) == 0
    assert jalankan(["jelaskan", data, ANI, "--html", "--auditor", "-k", "lain"]) == 0
    keluar = capfd.readouterr()
    assert keluar.out == ""
    assert "Ditulis: hasil/data/pegawai" in keluar.err.replace("\\", "/")
    biasa = (data.parent / "hasil" / "data" / "pegawai" / f"{ANI}.html").read_text(encoding="utf-8")
    auditor = (data.parent / "lain" / "auditor" / f"{ANI}.html").read_text(encoding="utf-8")
    assert ("SANGAT RAHASIA" in biasa, "SANGAT RAHASIA" in auditor) == (False, True)


def test_unit_dan_semua(data: Path) -> None:
    """A unit's people, or everyone, each get a page of their own."""
    assert jalankan(["jelaskan", data, "--unit", "bidang mutasi", "--senyap"]) == 0
    folder = data.parent / "hasil" / "data" / "pegawai"
    assert sorted(satu.stem for satu in folder.iterdir()) == [ANI, BUDI]
    assert jalankan(["jelaskan", data, "--semua", "--senyap"]) == 0
    assert sorted(satu.stem for satu in folder.iterdir()) == sorted([ANI, BUDI, CICI])


def test_kesalahan_orang_lain_tidak_menghalangi(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Budi's faulty cell leaves Ani explained, with a warning and exit code 1; Budi himself is told his cell."""
    isi = isi_buku()
    isi["target"][3][3] = "delapan puluh"
    tulis_buku(data, isi)
    assert jalankan(["jelaskan", data, ANI]) == 1
    keluar = capfd.readouterr()
    assert "PENJELASAN NILAI: Ani" in keluar.out
    assert "1 pegawai belum bernilai; peringkat dapat berubah" in keluar.out
    assert "delapan puluh" not in keluar.out
    assert "Perhatian: data memuat 1 kesalahan" in keluar.err
    assert jalankan(["jelaskan", data, BUDI]) == 1
    budi = capfd.readouterr().out
    assert "belum dapat dinilai" in budi
    assert "sel target › D4" in budi
    assert "delapan puluh" in budi


def test_kesalahan_seluruh_data_menghalangi(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Without the column of targets nobody can be scored: the findings are shown instead."""
    isi = isi_buku()
    isi["pegawai"] = [[baris[0], *baris[2:]] for baris in isi["pegawai"]]
    tulis_buku(data, isi)
    assert jalankan(["jelaskan", data, ANI]) == 1
    keluar = capfd.readouterr()
    assert keluar.out == ""
    assert "KOL001" in keluar.err
    assert "kesalahan itu mengenai seluruh data" in keluar.err


def test_tidak_menimpa_masukan(data: Path) -> None:
    """A NIP that a file is called after is a file, not a person."""
    tulis_buku(data.parent / ANI, isi_buku())
    assert jalankan(["jelaskan", data, ANI]) == 2


def test_halaman_tidak_menimpa_masukan(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """An input that lies where a page would go is left as it is, and no other page is written either."""
    masukan = data.parent / "pegawai" / f"{CICI}.html"
    masukan.parent.mkdir()
    masukan.write_text("<table><tr><td>catatan</td><td>isi</td></tr></table>", encoding="utf-8")
    isi = masukan.read_bytes()
    assert jalankan(["jelaskan", data, masukan, "--semua", "-k", "."]) == 2
    assert "Hasil akan ditulis di atas data masukan" in capfd.readouterr().err
    assert [satu.name for satu in masukan.parent.iterdir()] == [masukan.name]
    assert masukan.read_bytes() == isi

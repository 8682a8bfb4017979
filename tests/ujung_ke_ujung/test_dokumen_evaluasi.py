"""``asnkin dokumen`` from argument to files: whose, which format, where, and what stands in its way."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from ujung_ke_ujung.buku_kecil import ANI, BUDI, isi_buku, jalankan, tulis_buku

AKAR = Path(__file__).parents[2]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a sound workbook in an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tulis_buku(tmp_path / "data.xlsx", isi_buku())


def berkas(folder: Path) -> list[str]:
    """Names of the files in a folder."""
    return sorted(satu.name for satu in folder.iterdir())


def test_satu_pegawai(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A page and a workbook named by NIP; the message names formats, blanks and the next step."""
    assert jalankan(["dokumen", data, "ani"]) == 0
    folder = data.parent / "hasil" / "data" / "dokumen"
    assert berkas(folder) == [f"{ANI}.html", f"{ANI}.xlsx"]
    keluar = capfd.readouterr()
    assert keluar.out == ""
    assert f"{ANI}.html dan .xlsx (Format C.1.3, Format D.1.1)" in keluar.err
    assert "Belum terisi: " in keluar.err
    assert "Langkah berikutnya: buka berkas .html" in keluar.err


def test_unit_dan_semua(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Two files for each person of a unit, or of all."""
    assert jalankan(["dokumen", data, "--unit", "bidang mutasi", "-k", "u"]) == 0
    assert berkas(data.parent / "u" / "dokumen") == [f"{n}.{s}" for n in (ANI, BUDI) for s in ("html", "xlsx")]
    assert jalankan(["dokumen", data, "--semua", "-k", "s"]) == 0
    assert len(berkas(data.parent / "s" / "dokumen")) == 6
    assert (
        "Ditulis: 6 berkas di folder s/dokumen, .html dan .xlsx setiap pegawai (Format C.1.3: 3, Format D.1.1: 3)"
        in (capfd.readouterr().err.replace("\\", "/"))
    )


def test_tidak_menimpa_masukan(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A workbook that is called like the draft that would be written stays what it is."""
    buku = data.parent / "dokumen" / f"{ANI}.xlsx"
    buku.parent.mkdir()
    isi = data.rename(buku).read_bytes()
    assert jalankan(["dokumen", buku, ANI, "-k", "."]) == 2
    assert "Hasil akan ditulis di atas data masukan" in capfd.readouterr().err
    assert berkas(buku.parent) == [buku.name]
    assert buku.read_bytes() == isi


def test_format_diminta(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A format may be forced; of D and C one each."""
    assert jalankan(["dokumen", data, ANI, "--format", "d.1.2"]) == 0
    assert "(Format D.1.2)" in capfd.readouterr().err
    assert jalankan(["dokumen", data, ANI, "--format", "D.1.2", "--format", "D.1.3"]) == 2
    assert "Dua format sejenis diminta sekaligus" in capfd.readouterr().err
    assert jalankan(["dokumen", data, ANI, "--format", "D.2"]) == 2
    pilihan = "D.1.1, D.1.2, D.1.3, C.1.1, C.1.2, C.1.3"
    assert f"Gagal: Format 'D.2' tidak ada\nsaran: pilih salah satu dari {pilihan}" in capfd.readouterr().err


def test_json(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Machine output of one person, and nothing is written."""
    assert jalankan(["dokumen", data, ANI, "--json"]) == 0
    isi = json.loads(capfd.readouterr().out)
    assert (isi["skema"], isi["nip"], isi["evaluasi"]["format"]) == (1, ANI, "D.1.1")
    assert berkas(data.parent) == ["data.xlsx"]
    assert jalankan(["dokumen", data, "--semua", "--json"]) == 2


def test_tanpa_pegawai(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Whose documents must be said."""
    assert jalankan(["dokumen", data]) == 2
    assert "Pegawai yang dimaksud belum disebut" in capfd.readouterr().err


def test_yang_tidak_dinilai(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Who is not evaluated gets no document: refused alone, passed over with a word among others."""
    isi = isi_buku()
    isi["pegawai"] = [
        [*baris, kh] for baris, kh in zip(isi["pegawai"], ("kedudukan_hukum", "CLTN", "", ""), strict=True)
    ]
    tulis_buku(data, isi)
    assert jalankan(["dokumen", data, ANI]) == 2
    assert "Gagal: Ani tidak dinilai (kedudukan hukum: CLTN)" in capfd.readouterr().err
    assert jalankan(["dokumen", data, "--semua"]) == 0
    assert "Dilewati: 1 pegawai yang tidak dinilai (kedudukan hukum)" in capfd.readouterr().err
    assert len(berkas(data.parent / "hasil" / "data" / "dokumen")) == 4


def test_kesalahan_seluruh_data(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Without the sheet of people nothing is drafted."""
    isi = isi_buku()
    del isi["pegawai"]
    tulis_buku(data, isi)
    assert jalankan(["dokumen", data, ANI]) == 1
    assert "Dokumen tidak dapat dibuat sebelum kesalahan di atas diperbaiki" in capfd.readouterr().err
    assert not (data.parent / "hasil").exists()


def test_contoh_nasional_memuat_ketiga_format(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The example has an objection decided, one upheld, one open, and a late evaluation."""
    buku = shutil.copy(AKAR / "contoh_data" / "nasional.xlsx", tmp_path / "nasional.xlsx")
    assert jalankan(["dokumen", buku, "--semua", "-k", tmp_path / "hasil"]) == 0
    assert "(Format C.1.2: 3, Format C.1.3: 49, Format D.1.1: 49, Format D.1.2: 1, Format D.1.3: 2)" in (
        capfd.readouterr().err
    )

"""``asnkin peta``: how the data were understood, from argument to output."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from ujung_ke_ujung.buku_kecil import ANI, isi_buku, tulis_buku

if TYPE_CHECKING:
    from collections.abc import Callable

    Jalan = Callable[..., tuple[int, str, str]]

CONTOH = Path(__file__).parents[2] / "contoh_data"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a workbook of which half cannot be read, in an empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    isi = isi_buku()
    isi["pegawai"][0][2:4] = ["Tempat Kerja", "Jabatn"]
    isi["pegawai"] = [["DAFTAR PEGAWAI"], ["OPD : Dinas Contoh"], *isi["pegawai"], ["JUMLAH"]]
    isi["Sheet9"] = [["NIP", "Komunikasi"], [ANI, 4]]
    isi["Catatan Rapat"] = [["hal", "isi rapat"], ["a", "b"]]
    isi["skp"] = isi.pop("target")
    isi["skp"][0][0] = "Kode Orang"
    return tulis_buku(tmp_path / "data.xlsx", isi)


def test_peta(data: Path, keluar: Jalan) -> None:
    """Tables, roles, rows, labels, columns, what is missing with the nearest header, and sheets not read with why."""
    kode, out, err = keluar("peta", data)
    assert kode == 0
    rapi = [re.sub(r"\s{2,}", " | ", baris.strip()) for baris in out.splitlines()]
    for baris in (
        "tabel pegawai, dikenali dari nama lembar",
        "judul di baris 3; 3 baris data (baris 4–6)",
        "dilewati: jumlah (baris 7)",
        "keterangan di atas tabel yang dipakai: opd 'Dinas Contoh' (A2)",
        "A | nip | nip | nama baku",
        "D | Jabatn | tidak dipakai | mungkin jabatan",
        "kurang: jabatan; judul terdekat: 'Jabatn' (D3)",
        "A | Kode Orang | tidak dipakai | –",
        "C | Komunikasi | komunikasi | nama butir",
        "tidak dibaca: lembar 'Sheet9' mirip tabel penilaian tetapi dilewati karena peran penilainya tidak diketahui",
        "B | isi rapat | tidak dibaca | –",
        "4 tabel dibaca, 2 lembar tidak dibaca; 3 kolom tidak dipakai, 2 kolom wajib kurang.",
    ):
        assert baris in rapi, baris
    assert all(len(baris) <= 80 for baris in out.splitlines() if re.match(r"  [A-Z─]", baris))
    assert "Ditulis: hasil/data/kolom.yaml" in err.replace("\\", "/")


def test_peta_lalu_diperbaiki(data: Path, keluar: Jalan) -> None:
    """A clerk removes a few comment signs in what was written, and the workbook that could not be read is scored."""
    assert keluar("nilai", data)[0] == 1
    assert keluar("peta", data, "--senyap")[0] == 0
    berkas = Path("hasil/data/kolom.yaml")
    teks = berkas.read_text(encoding="utf-8")
    for lama, baru in (
        ("  #Jabatn: jabatan", "  Jabatn: jabatan"),
        ("  #Tempat Kerja: abaikan", "  Tempat Kerja: unit_kerja"),
        ("  #Kode Orang: abaikan", "  Kode Orang: nip"),
    ):
        assert lama in teks
        teks = teks.replace(lama, baru)
    Path("kolom.yaml").write_text(teks, encoding="utf-8")
    kode, out, _ = keluar("peta", data, "--json")
    assert kode == 0
    isi = json.loads(out)
    assert [kolom["dikenali_dari"] for kolom in isi["lembar"][1]["kolom"]] == ["kolom.yaml"] * 5
    assert not any(satu["kurang"] for satu in isi["lembar"])
    kode, _, err = keluar("nilai", data)
    assert kode == 0, err
    orang = json.loads(Path("hasil/data/nilai.json").read_bytes())["pegawai"]
    assert {satu["unit_kerja"] for satu in orang} == {"Bidang Mutasi", "Sekretariat"}


def test_peta_json(data: Path, keluar: Jalan) -> None:
    """``--json`` is versioned and tells the same."""
    _, out, _ = keluar("peta", data, "--json")
    isi = json.loads(out)
    assert (isi["skema"], isi["rubrik"]) == (1, "gorontalo")
    lembar = {satu["lembar"]: satu for satu in isi["lembar"]}
    pegawai = lembar["pegawai"]
    assert (pegawai["tabel"], pegawai["baris_judul"], pegawai["baris_data"]) == ("pegawai", [3, 3], "4:6")
    assert pegawai["kolom"][3] == {
        "kolom": "D", "judul": "Jabatn", "bidang": None, "dikenali_dari": None, "bidang_terdekat": "jabatan",
    }  # fmt: skip
    assert pegawai["kurang"] == [{"kolom": "jabatan", "terdekat": [{"judul": "Jabatn", "sel": "D3"}]}]
    assert pegawai["dilewati"] == [{"jenis": "jumlah", "baris": "7", "jumlah": 1}]
    assert lembar["Sheet9"]["tabel"] is None
    assert lembar["Sheet9"]["tabel_mungkin"] == ["penilaian"]
    assert lembar["info"]["tabel"] == "info"


def test_kolom_yaml_tidak_ditimpa(data: Path, keluar: Jalan) -> None:
    """A kolom.yaml that says something else stays unless ``--timpa``; nothing lands beside the data."""
    assert keluar("peta", data)[0] == 0
    berkas = Path("hasil/data/kolom.yaml")
    asli = berkas.read_bytes()
    assert "Ditulis" in keluar("peta", data)[2]
    berkas.write_text("pegawai:\n", encoding="utf-8")
    assert "sudah ada dan tidak ditimpa" in keluar("peta", data)[2]
    assert berkas.read_text(encoding="utf-8") == "pegawai:\n"
    assert keluar("peta", data, "--timpa")[0] == 0
    assert berkas.read_bytes() == asli
    assert sorted(satu.name for satu in data.parent.iterdir()) == ["data.xlsx", "hasil"]
    assert keluar("peta", data, "-k", "lain", "--senyap") == (0, "", "")
    assert Path("lain/kolom.yaml").read_bytes() == asli


def test_kode_keluar(data: Path, keluar: Jalan) -> None:
    """3 where a file cannot be read, the others being shown; 2 where kolom.yaml is faulty, with all its faults."""
    Path("rusak.xlsx").write_bytes(b"PK\x03\x04bukan")
    kode, out, err = keluar("peta", data, "rusak.xlsx", "-k", "hasil/a")
    assert kode == 3
    assert "tabel pegawai" in out
    assert "rusak.xlsx" in err
    assert keluar("peta", "tiada.xlsx")[0] == 3
    Path("k.yaml").write_text("pegawai:\n  Jabatn: jabatn\nlembar:\n  Sheet9: penilain\n", encoding="utf-8")
    for perintah in ("peta", "periksa", "nilai"):
        kode, _, err = keluar(perintah, data, "--kolom", "k.yaml")
        assert kode == 2
        assert 'k.yaml:2:11  bidang "jabatn" tidak ada pada tabel pegawai\n  saran: Maksud Anda "jabatan"?' in err
        assert 'k.yaml:4:11  tabel "penilain" tidak dikenal\n  saran: Maksud Anda "penilaian"?' in err


def test_judul_ganas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keluar: Jalan) -> None:
    """Markup, escape sequences and endless headers do nothing on the terminal, in JSON or in kolom.yaml."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    ganas = [
        "[red]x[/red]",
        "[/]",
        "\x1b]0;judul\x07\x1b[2J",
        "a\u202eb",
        "y" * 30_000,
        "- k: #v",
        "=cmd|' /C calc'!A0",
    ]
    nip = "190001012020121001"
    kepala = ";".join(f'"{satu}"' for satu in ["nip", "nama", "bidang", "jabatan", *ganas])
    Path("pegawai.csv").write_text(f"{kepala}\n{nip};Ani;A;Staf{';1' * len(ganas)}\n", encoding="utf-8")
    kode, out, err = keluar("peta", "pegawai.csv")
    assert kode == 0
    assert "[red]x[/red]" in out
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", out + err)
    assert len(out) < 6000
    naskah = Path("hasil/pegawai/kolom.yaml").read_text(encoding="utf-8")
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", naskah)
    assert len(naskah) < 6000
    assert keluar("peta", "pegawai.csv", "--kolom", "hasil/pegawai/kolom.yaml", "--senyap")[0] == 0


@pytest.mark.parametrize("nama", ["gorontalo", "ekinerja_rekap"])
def test_nilai_sama_dengan_kolom_yaml_sendiri(
    nama: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keluar: Jalan
) -> None:
    """nilai.json is the same with the kolom.yaml as it was written, which is one more source of it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1775354400")
    jalur = CONTOH / f"{nama}.xlsx"
    assert keluar("nilai", jalur, "-k", "tanpa", "--senyap")[0] == 0
    assert keluar("peta", jalur, "-k", "peta", "--senyap")[0] == 0
    assert keluar("nilai", jalur, "-k", "dengan", "--kolom", "peta/kolom.yaml", "--senyap")[0] == 0
    dengan, tanpa = (json.loads(Path(folder, "nilai.json").read_text("utf-8")) for folder in ("dengan", "tanpa"))
    assert [satu["berkas"] for satu in dengan.pop("sumber")] == [f"{nama}.xlsx", "kolom.yaml"]
    assert [satu["berkas"] for satu in tanpa.pop("sumber")] == [f"{nama}.xlsx"]
    assert dengan == tanpa

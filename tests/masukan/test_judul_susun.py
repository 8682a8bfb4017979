"""Headers of several rows: groups, merged areas, stacked texts; and columns that share a name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from masukan.buku_uji import ANI, BUDI, KEBUTUHAN, baca, cari, kode, satu_tabel, xlsx

from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl import Workbook

# recipe of the two-row IKU report: Bobot, No and Kode twice
ATAS: list[object] = ["NIP", "SASARAN", None, None, "I K U", None, None, None, None]
BAWAH: list[object] = [None, "Kode", "Uraian", "Bobot", "Kode", "Uraian", "Bobot", "Target", "Realisasi"]
ISI: list[object] = [BUDI, "S1", "Layanan", 40, "I1", "Laporan", 100, 10, 9]


def _gabung(*area: str) -> Callable[[Workbook], None]:
    def ubah(buku: Workbook) -> None:
        for satu in area:
            buku["target"].merge_cells(satu)

    return ubah


@pytest.mark.parametrize("area", [(), ("A1:A2", "B1:D1", "E1:I1")])
def test_bobot_di_dua_kelompok(tmp_path: Path, area: tuple[str, ...]) -> None:
    """The indikator's Bobot is the one in its group; an Uraian is what its group says; the rest is told."""
    berkas = {"x.xlsx": xlsx({"target": [ATAS, BAWAH, ISI]}, _gabung(*area))}
    (tabel,), temuan = baca(tmp_path, berkas)
    assert tabel.asal.kolom == {
        "nip": "A", "sasaran": "C", "indikator": "F", "bobot": "G", "target": "H", "realisasi": "I",
    }  # fmt: skip
    assert kode(temuan) == ["KOL011"]
    assert temuan[0].pesan == (
        "kolom bobot dibaca dari 'I K U > Bobot' (G2) menurut kelompoknya; 'SASARAN > Bobot' (D2) tidak dipakai"
    )
    assert temuan[0].tempat.sel == "D2"


def test_bobot_kedua_di_kelompok_pertama(tmp_path: Path) -> None:
    """Which column stands first does not matter."""
    atas = ["NIP", "I K U", None, None, None, "SASARAN", None]
    bawah = [None, "Uraian", "Bobot", "Target", "Realisasi", "Uraian", "Bobot"]
    tabel, _ = satu_tabel(tmp_path, {"target": [atas, bawah, [BUDI, "a", 100, 1, 1, "b", 30]]}, "target")
    assert tabel.sel["bobot"] == [100]


@pytest.mark.parametrize("judul", ["SASARAN > Bobot", "SASARAN Bobot", "Bobot (D)", "SASARAN > Bobot (D)", "kolom D"])
def test_jalur_di_kolom_yaml(tmp_path: Path, judul: str) -> None:
    """A path, a text with its column letter, or a letter alone names one of two columns, and wins over the group."""
    kebutuhan = replace(KEBUTUHAN, kolom={"target": {judul: "bobot"}})
    tabel, temuan = satu_tabel(tmp_path, {"target": [ATAS, BAWAH, ISI]}, "target", kebutuhan)
    assert tabel.asal.kolom["bobot"] == "D"
    assert "KOL006" not in kode(temuan)


def test_bobot_ganda_tanpa_kelompok(tmp_path: Path) -> None:
    """Without a group that tells, both cells and an entry for kolom.yaml are named, and that entry works."""
    isi = [["nip", "indikator", "target", "realisasi", "Bobot", "Bobot"], [BUDI, "a", 1, 1, 100, 60]]
    _, temuan = satu_tabel(tmp_path, {"target": isi}, "target")
    assert temuan[0].tingkat is Tingkat.KESALAHAN
    assert "'Bobot' (E1) dan 'Bobot' (F1)" in temuan[0].pesan
    assert temuan[0].saran.endswith("misalnya Bobot (E): bobot")
    kebutuhan = replace(KEBUTUHAN, kolom={"target": {"Bobot (F)": "bobot"}})
    tabel, temuan = satu_tabel(tmp_path, {"target": isi}, "target", kebutuhan)
    assert tabel.sel["bobot"] == [60]
    assert temuan == []


def test_bobot_di_dua_kelompok_asing(tmp_path: Path) -> None:
    """Two groups, neither of them the indikator's: a kesalahan that offers a path."""
    atas = ["NIP", "Indikator", "Target", "Realisasi", "PAGU", None, "RENJA", None]
    bawah = [None, None, None, None, "Bobot", "Nilai", "Bobot", "Nilai"]
    _, temuan = satu_tabel(tmp_path, {"target": [atas, bawah, [BUDI, "a", 1, 1, 40, 1, 60, 1]]}, "target")
    assert cari(temuan, "KOL002").saran.endswith("misalnya PAGU > Bobot: bobot")


def test_lima_baris_judul(tmp_path: Path) -> None:
    """Groups four deep over the leaves are all part of the path; merged areas say what they span."""
    isi = [
        ["NIP", "KINERJA", None, None, None],
        [None, "UTAMA", None, None, None],
        [None, "IKU", None, None, "Catatan"],
        [None, "Isi", "Angka", None, None],
        [None, "Indikator", "Target", "Realisasi", None],
        [BUDI, "a", 5, 4, "x"],
    ]
    area = ("A1:A5", "B1:E1", "B2:E2", "B3:D3", "C4:D4", "E3:E5")
    (tabel,), temuan = baca(tmp_path, {"x.xlsx": xlsx({"target": isi}, _gabung(*area))})
    assert temuan == []
    assert list(tabel.baris) == [6]
    assert tabel.judul["target"] == "KINERJA UTAMA IKU Angka Target"
    assert tabel.tak_dipakai == {"KINERJA UTAMA Catatan": "E"}


def test_judul_bertumpuk(tmp_path: Path) -> None:
    """Stacked texts of one column join; a remark under a header does not hide it."""
    isi = [
        ["NIP", "Indikator", "Target", "Realisasi", "Unit"],
        ["(18 digit)", "Kinerja Individu", "setahun", "s.d. Maret", "Kerja"],
        [BUDI, "a", 5, 4, "x"],
    ]
    tabel, temuan = satu_tabel(tmp_path, {"target": isi}, "target")
    assert temuan == []
    assert tabel.judul["realisasi"] == "Realisasi s.d. Maret"
    assert set(tabel.sel) == {"nip", "indikator", "target", "realisasi"}
    assert list(tabel.baris) == [3]


def test_nip_pejabat_penilai_di_kelompok(tmp_path: Path) -> None:
    """NIP under Pejabat Penilai is the superior's."""
    isi = [
        ["NIP", "Nama", "Unit Kerja", "Jabatan", "Pejabat Penilai", None],
        [None, None, None, None, "Nama", "NIP"],
        [BUDI, "Budi", "A", "Staf", "Ani", ANI],
    ]
    tabel, _ = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai")
    assert (tabel.sel["nip"], tabel.sel["atasan_nip"], tabel.sel["nama"]) == ([BUDI], [ANI], ["Budi"])


def test_indeks_pandas_dan_sel_pertama_kosong(tmp_path: Path) -> None:
    """A blank first header cell over row numbers, and a table that starts in C4, are read at their own addresses."""
    kosong: list[object] = []
    judul = [None, None, None, "nip", "potensi"]
    tabel, temuan = satu_tabel(
        tmp_path, {"potensi": [kosong, kosong, kosong, judul, [None, None, 0, BUDI, 80]]}, "potensi"
    )
    assert temuan == []
    assert str(tabel.asal.tempat("potensi", tabel.baris[0])) == "data.xlsx › potensi › E5"


@pytest.mark.parametrize("nama", ["Sheet1", "Ani"])
def test_tanpa_judul_sama_sekali(tmp_path: Path, nama: str) -> None:
    """A sheet of NIPs without any header is a kesalahan that says what the header must be."""
    _, temuan = baca(tmp_path, {"x.xlsx": xlsx({nama: [[BUDI, "Budi", "A"], [ANI, "Ani", "B"]]})})
    assert kode(temuan) == ["LBR022"]
    assert temuan[0].tingkat is Tingkat.KESALAHAN
    assert temuan[0].saran.endswith("nip, nama, unit_kerja, jabatan")


def test_lembar_lanjutan_tanpa_judul(tmp_path: Path) -> None:
    """A further sheet without a header is reported, never joined by guess; one NIP on a sheet is no list."""
    pegawai = [["nip", "nama", "unit_kerja", "jabatan"], [BUDI, "Budi", "A", "S"]]
    isi = {"pegawai": pegawai, "Lanjutan": [[ANI, "Ani"], [BUDI, "Budi"]], "Catatan": [["hubungi", BUDI]]}
    tabel, temuan = baca(tmp_path, {"x.xlsx": xlsx(isi)})
    assert [len(satu) for satu in tabel] == [1]
    assert [(satu.kode, satu.tempat.lembar) for satu in temuan] == [("LBR001", "Catatan"), ("LBR023", "Lanjutan")]

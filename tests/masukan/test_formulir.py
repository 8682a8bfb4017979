"""Rater sheets: long, wide, a sheet a role, Google Forms with columns and with grids."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from masukan.buku_uji import ANI, BUDI, TOMO, baca, cari, kode, satu_tabel, xlsx

from asnkin.masukan.formulir import usul_nama
from asnkin.masukan.header import Judul

if TYPE_CHECKING:
    from pathlib import Path


def test_memanjang(tmp_path: Path) -> None:
    """Long: a butir and a skor in each row."""
    isi = [["NIP", "Peran", "Butir", "Skor", "NIP Penilai"], [BUDI, "atasan", "Inisiatif", 4, ANI]]
    tabel, temuan = satu_tabel(tmp_path, {"penilaian": isi}, "penilaian")
    assert set(tabel.sel) == {"nip", "peran", "butir", "skor", "penilai_nip"}
    assert temuan == []


def test_melebar(tmp_path: Path) -> None:
    """Wide: columns by key, by nama, numbered; what is no butir is a catatan, what is merely known is not."""
    isi = [["No", "NIP", "Nama", "peran", "1. Inisiatif", "KERJA SAMA", "Loyal"], [1, BUDI, "Budi", "atasan", 4, 5, 3]]
    tabel, temuan = satu_tabel(tmp_path, {"penilaian": isi}, "penilaian")
    assert {satu: tabel.sel[satu] for satu in ("inisiatif", "kerja_sama")} == {"inisiatif": [4.0], "kerja_sama": [5.0]}
    assert cari(temuan, "KOL005").tempat.sel == "G1"
    assert cari(temuan, "KOL005").saran.startswith("samakan judulnya")
    assert kode(temuan) == ["KOL005"]


def test_lembar_per_peran(tmp_path: Path) -> None:
    """A sheet a role: the name of the sheet gives peran, and no column is missed."""
    isi = [["nip", "inisiatif"], [BUDI, 4]]
    tabel, temuan = baca(tmp_path, {"x.xlsx": xlsx({"atasan": isi, "Penilaian Diri": isi, "rekan kerja": isi})})
    assert [satu.peran for satu in tabel] == ["atasan", "diri", "rekan"]
    assert temuan == []


def test_tanpa_peran_dan_tanpa_butir(tmp_path: Path) -> None:
    """A rater sheet without peran, or without a single butir, is a kesalahan and gives no table."""
    tabel, temuan = baca(tmp_path, {"x.xlsx": xlsx({"penilaian": [["nip", "pern", "inisiatif"], [BUDI, "atasan", 4]]})})
    assert tabel == []
    assert cari(temuan, "KOL001").saran.startswith('maksud Anda "pern" (B1)?')
    tabel, temuan = baca(
        tmp_path, {"y.xlsx": xlsx({"penilaian": [["nip", "peran", "Inisiatip"], [BUDI, "atasan", 4]]})}
    )
    assert tabel == []
    assert cari(temuan, "KOL009").saran.startswith('maksud Anda "Inisiatip" (C1)?')


def test_google_form_berkolom(tmp_path: Path) -> None:
    """A response sheet with its own columns for the rated: the bare NIP is the rater's."""
    judul = [
        "Timestamp",
        "Email Address",
        "NIP",
        "NIP yang dinilai",
        "Hubungan Anda dengan pegawai yang dinilai",
        "Inisiatif",
    ]
    baris = ["2026-04-01 10:00:00", "a@contoh.go.id", ANI, BUDI, "rekan", 4]
    tabel, temuan = satu_tabel(tmp_path, {"Form Responses 1": [judul, baris]}, "penilaian")
    assert tabel.sel["nip"] == [BUDI]
    assert tabel.sel["penilai_nip"] == [ANI]
    assert "tanggal" in tabel.sel
    assert cari(temuan, "KOL010").tempat.sel == "C1"


def test_google_form_bernama(tmp_path: Path) -> None:
    """Where the person rated is picked by name, the bare NIP and Nama are the rater's."""
    judul = ["Cap waktu", "NIP", "Nama", "Nama pegawai yang dinilai", "Inisiatif"]
    tabel, _ = satu_tabel(tmp_path, {"rekan": [judul, ["x", ANI, "Ani", "Budi", 4]]}, "penilaian")
    assert tabel.sel["nama"] == ["Budi"]
    assert tabel.sel["penilai_nip"] == [ANI]
    assert "nip" not in tabel.sel


def test_kisi_google(tmp_path: Path) -> None:
    """A grid: one table for each person in the headers, whose cells keep their own columns."""
    judul = ["Timestamp", "NIP", "1. Inisiatif [1. Budi Uji, S.X]", "2. Kerja Sama [1. Budi Uji, S.X]",
             "1.\tInisiatif [2.Ani Uji]", "2 Kerja Sama [2.Ani Uji]", "11. Saran / Pendapat"]  # fmt: skip
    isi = [judul, ["a", TOMO, 4, 5, 3, 2, "baik"], ["b", ANI, 1, 2, None, None, None]]
    tabel, temuan = baca(tmp_path, {"penilaian_rekan.xlsx": xlsx({"Form Responses 1": isi})})
    budi, ani = tabel
    assert budi.sel["nama"] == ["Budi Uji, S.X"] * 2
    assert ani.sel["nama"] == ["Ani Uji"] * 2
    assert [satu.sel["inisiatif"] for satu in tabel] == [[4.0, 1.0], [3.0, None]]
    assert str(ani.asal.tempat("kerja_sama", 2)).endswith("F2")
    assert str(ani.asal.tempat("nama", 2)).endswith("E2")
    assert ani.judul["nama"] == "1. Inisiatif [2.Ani Uji]"
    assert budi.sel["penilai_nip"] == [TOMO, ANI]
    assert "nip" not in budi.sel
    assert budi.sel["komentar"] == ["baik", None]
    assert kode(temuan) == ["KOL010"]


def test_skala_di_kurung_bukan_nama(tmp_path: Path) -> None:
    """A scale in brackets behind a butir is no person."""
    isi = [["nip", "Inisiatif [1-5]", "Kerja Sama [Skala 1 sampai 5]"], [BUDI, 4, 5]]
    tabel, temuan = satu_tabel(tmp_path, {"atasan": isi}, "penilaian")
    assert tabel.sel == {"inisiatif": [4.0], "kerja_sama": [5.0], "nip": [BUDI]}
    assert temuan == []


def test_butir_yang_hampir_benar(tmp_path: Path) -> None:
    """A column that is nearly a butir is not read, and the catatan offers the butir."""
    isi = [["nip", "peran", "Kerja Sama", "Inisiatip"], [BUDI, "atasan", 4, 5]]
    tabel, temuan = satu_tabel(tmp_path, {"penilaian": isi}, "penilaian")
    assert "inisiatif" not in tabel.sel
    assert cari(temuan, "KOL005").saran.startswith("maksud Anda butir 'inisiatif'?")


def test_penilai_dari_nama(tmp_path: Path) -> None:
    """In an upward form ``Nama`` is who fills it in; ``Atasan Yang dinilai`` is the person rated."""
    judul = ["Timestamp", "Nama", "Jabatan", "Atasan Yang dinilai", "Inisiatif", "11. Tuliskan saran"]
    baris = ["2026-04-01 10:00:00", "Ani", "Analis", "Budi", 4, "rapat lebih singkat"]
    tabel, temuan = satu_tabel(tmp_path, {"penilaian_bawahan": [judul, baris]}, "penilaian")
    assert (tabel.peran, tabel.sel["nama"], tabel.sel["penilai_nama"]) == ("bawahan", ["Budi"], ["Ani"])
    assert tabel.sel["komentar"] == ["rapat lebih singkat"]
    assert kode(temuan) == ["KOL010"]
    assert cari(temuan, "KOL010").pesan == (
        "kolom 'Nama' dibaca sebagai nama penilai karena yang dinilai tertulis di 'Atasan Yang dinilai'"
    )


def test_formulir_tanpa_peran(tmp_path: Path) -> None:
    """Answers whose role nobody tells are asked about: a kesalahan that offers names for the sheet."""
    melebar = [["Timestamp", "NIP yang dinilai", "Inisiatif"], ["x", BUDI, 4]]
    kisi = [["Timestamp", "1. Inisiatif [1. Budi Uji, S.X]"], ["x", 4]]
    saran = "beri lembar (atau berkas CSV) nama menurut pengisinya, misalnya {}, atau tambahkan kolom peran"
    semua = "'penilaian_atasan' atau 'penilaian_diri' atau 'penilaian_mitra_kerja' atau 'penilaian_rekan'"
    for isi in (melebar, kisi):
        tabel, temuan = baca(tmp_path, {"x.xlsx": xlsx({"Form Responses 1": isi})})
        assert tabel == []
        assert kode(temuan) == ["PNL070"]
        assert cari(temuan, "PNL070").saran == saran.format(semua)


def test_usul_nama_lembar() -> None:
    """Whoever rates a superior is below: that name is offered where the rubric has the role, never taken."""
    naik = Judul(0, 0, ("Nama", "Atasan Yang dinilai"), ((), ()))
    assert usul_nama(naik, {"atasan", "bawahan"}) == "misalnya 'penilaian_bawahan'"
    assert usul_nama(naik, {"atasan"}) == "misalnya 'penilaian_atasan'"


def test_formulir_dengan_peran(tmp_path: Path) -> None:
    """A column that says the role, or a sheet named after it, is all that is wanted."""
    isi = [["Timestamp", "NIP yang dinilai", "Hubungan", "Inisiatif"], ["x", BUDI, "rekan", 4]]
    assert "PNL070" not in kode(baca(tmp_path, {"x.xlsx": xlsx({"Form Responses 1": isi})})[1])


def test_formulir_tanpa_yang_dinilai(tmp_path: Path) -> None:
    """A form with a bare Nama alone: read as the person rated, with a peringatan; a self-assessment needs none."""
    isi = [["Timestamp", "Nama", "Inisiatif"], ["x", "Ani", 4]]
    tabel, temuan = satu_tabel(tmp_path, {"rekan": isi}, "penilaian")
    assert tabel.sel["nama"] == ["Ani"]
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [("PNL071", "B1")]
    assert satu_tabel(tmp_path, {"diri": isi}, "penilaian")[1] == []
    isi = [["Timestamp", "Nama", "NIP Penilai", "Inisiatif"], ["x", "Ani", BUDI, 4]]
    assert satu_tabel(tmp_path, {"rekan": isi}, "penilaian")[1] == []


@pytest.mark.parametrize(
    "judul",
    [
        "Nama Rekan yang Anda nilai", "ATASAN LANGSUNG YANG DINILAI", "Siapa yang Anda nilai?", "nama_dinilai",
        "Pilih nama pegawai yang akan dinilai", "Nama Pegawai yang Saudara nilai",
    ],
)  # fmt: skip
def test_judul_yang_dinilai(tmp_path: Path, judul: str) -> None:
    """However a form asks for the person rated, a bare Nama beside it is the rater's."""
    isi = [["Timestamp", "Nama Lengkap", judul, "Inisiatif"], ["x", "Ani", "Budi", 4]]
    tabel, _ = satu_tabel(tmp_path, {"rekan": isi}, "penilaian")
    assert (tabel.sel["nama"], tabel.sel["penilai_nama"]) == (["Budi"], ["Ani"])


@pytest.mark.parametrize(
    "judul",
    [
        "Apa hubungan kerja Saudara dengan pegawai yang Saudara nilai?", "Hubungan Anda dengan rekan yang dinilai",
        "Apakah hubungan Anda dengan pegawai yang akan Anda nilai ?",
    ],
)  # fmt: skip
def test_peran_sebagai_pertanyaan(tmp_path: Path, judul: str) -> None:
    """A form may ask for the role in a whole sentence."""
    isi = [["Timestamp", "NIP yang dinilai", judul, "Inisiatif"], ["x", BUDI, "rekan", 4]]
    tabel, temuan = satu_tabel(tmp_path, {"Form Responses 1": isi}, "penilaian")
    assert tabel.sel["peran"] == ["rekan"]
    assert "PNL070" not in kode(temuan)


def test_peran_dari_nama_berkas_formulir(tmp_path: Path) -> None:
    """A form's workbook is named after its title with (Responses) behind: that says the role of the sheet inside."""
    isi = [["Timestamp", "NIP yang dinilai", "Inisiatif"], ["x", BUDI, 4]]
    (tabel,), _ = baca(tmp_path, {"Penilaian Atasan (Responses).xlsx": xlsx({"Form Responses 1": isi})})
    assert tabel.peran == "atasan"

"""Rows that are no data are passed over with one catatan a kind; whatever else has content stays data."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from masukan.buku_uji import ANI, BUDI, PEGAWAI, TOMO, baca, cari, kode, satu_tabel, xlsx

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook

JUDUL = ["No", "NIP", "Nama", "Unit Kerja", "Jabatan"]
SATU = [1, BUDI, "Budi", "A", "Staf"]
DUA = [2, ANI, "Ani", "A", "Staf"]


def _baca(folder: Path, *baris: list[object], judul: list[object] | None = None) -> tuple[list[int], dict[str, str]]:
    """Worksheet rows of the data, and the ranges passed over by code, of a pegawai sheet with these rows."""
    tabel, temuan = satu_tabel(folder, {"pegawai": [judul or JUDUL, *baris]}, "pegawai")
    return list(tabel.baris), {satu.kode: satu.tempat.sel for satu in temuan}


def test_tabel_bersih_tanpa_catatan(tmp_path: Path) -> None:
    """Nothing is passed over where there is nothing but data."""
    assert _baca(tmp_path, SATU, DUA) == ([2, 3], {})


@pytest.mark.parametrize(
    "nomor", [[1, 2, 3, 4, 5], ["(1)", "(2)", "(3)", "(4)", "(5)"], ["1", "2", "3", "4", "5"], [None, 1, 2, 3, 4]]
)
def test_baris_nomor_kolom(tmp_path: Path, nomor: list[object]) -> None:
    """A numbering row under the header is passed over, in each of its spellings."""
    assert _baca(tmp_path, nomor, SATU) == ([3], {"LBR011": "A2"})


def test_baris_nomor_dua_kolom_di_kanan_kolom_kosong(tmp_path: Path) -> None:
    """A table of two columns has a numbering row of two, wherever on the sheet it begins."""
    kisi = [[None, "Predikat", "Unit Kerja"], [None, "(1)", "(2)"], [None, "Baik", "RSUD"], [None, "Baik", "Bappeda"]]

    tabel, temuan = satu_tabel(tmp_path, {"capaian_organisasi": kisi}, "capaian_organisasi")

    assert list(tabel.baris) == [3, 4]
    assert cari(temuan, "LBR011").tempat.sel[1:] == "2"


def test_baris_kosong_di_tengah(tmp_path: Path) -> None:
    """Blank rows between data are one catatan with their ranges; blank rows behind the data are none."""
    assert _baca(tmp_path, SATU, [], [None, " "], DUA, [], [3, TOMO, "T", "A", "S"], [], []) == (
        [2, 5, 7],
        {"LBR012": "A3:A4,A6"},
    )


@pytest.mark.parametrize(
    "judul", [["DINAS UJI"], ["A", None, "SEKRETARIAT"], ["A. KINERJA UTAMA"], [None, "BIDANG I"], ["- - -"]]
)
def test_judul_kelompok(tmp_path: Path, judul: list[object]) -> None:
    """One text that starts the row, or stands in the NIP column, or follows a letter, is a group heading."""
    assert _baca(tmp_path, judul, SATU) == ([3], {"LBR013": "A2"})


@pytest.mark.parametrize(
    "baris",
    [
        [None, None, "Tomo"],  # a name alone may be a person
        [3, None, "Tomo"],
        [None, "12345", "Tomo"],
        [None, None, None, 7],
        [None, "-", "Tomo", "A", "Staf"],
        ["Total Tomo", None, "Tomo", "A", "Staf"],
        [None, "#N/A"],
    ],
)
def test_baris_berisi_tetap_data(tmp_path: Path, baris: list[object]) -> None:
    """A row with content that is none of the kinds stays data, however odd."""
    assert _baca(tmp_path, SATU, baris, DUA) == ([2, 3, 4], {})


def test_judul_melintang(tmp_path: Path) -> None:
    """A merged text is a heading wherever it starts."""

    def ubah(buku: Workbook) -> None:
        buku["pegawai"].merge_cells("C2:E2")

    isi = {"pegawai": [JUDUL, [None, None, "BIDANG KEDUA"], SATU]}
    (tabel,), temuan = baca(tmp_path, {"data.xlsx": xlsx(isi, ubah)})
    assert list(tabel.baris) == [3]
    assert kode(temuan) == ["LBR013"]


@pytest.mark.parametrize(
    "jumlah",
    [["JUMLAH", None, None, None, 12], ["Total"], [None, "Rata-rata", None, "87,5"], [None, None, "Jumlah I", 5, 6],
     ["NILAI AKHIR SKP = 102,8"], ["Sub Total", None, "95%"]],
)  # fmt: skip
def test_jumlah(tmp_path: Path, jumlah: list[object]) -> None:
    """Totals, subtotals and averages are passed over: one label, beside it only numbers, no NIP."""
    assert _baca(tmp_path, SATU, jumlah, DUA) == ([2, 4], {"LBR014": "A3"})


def test_indikator_yang_berawalan_jumlah(tmp_path: Path) -> None:
    """An indicator called "Jumlah pegawai" with a unit beside it stays data, its person's in the row above."""
    isi = [
        ["nip", "indikator", "satuan", "target", "realisasi"],
        [BUDI, "a", "b", 1, 1],
        [None, "Jumlah pegawai", "orang", 5, 5],
    ]
    tabel, temuan = satu_tabel(tmp_path, {"target": isi}, "target")
    assert list(tabel.baris) == [2, 3]
    assert kode(temuan) == ["LBR029"]


def test_judul_berulang(tmp_path: Path) -> None:
    """The header repeated on the next printed page is no data."""
    assert _baca(tmp_path, SATU, JUDUL, DUA) == ([2, 4], {"LBR016": "A3"})


def test_blok_tanda_tangan(tmp_path: Path) -> None:
    """Everything from place and date to the signer's NIP is the signature, the blank rows in it included."""
    kolom_d = ["Gorontalo, 5 April 2026", "Kepala Dinas,", None, "Tono", f"NIP. {TOMO}"]
    tanda = [[], *([None, None, None, teks] for teks in kolom_d)]
    assert _baca(tmp_path, SATU, DUA, *tanda) == ([2, 3], {"LBR012": "A4", "LBR015": "A5:A9"})


def test_tanda_tangan_di_kolom_nip(tmp_path: Path) -> None:
    """A signature in the NIP column makes no employee of the signer; two signers side by side neither."""
    tanda = [
        [None, "Mengetahui,", None, "Dibuat oleh"],
        [None, "Kepala", None, "Kasubbag"],
        [None, f"NIP. {TOMO}", None, f"NIP {ANI}"],
    ]
    assert _baca(tmp_path, SATU, *tanda) == ([2], {"LBR015": "A3:A5"})


def test_pegawai_tanpa_nip_di_akhir_bukan_tanda_tangan(tmp_path: Path) -> None:
    """A last person without NIP, a Kepala Seksi even, stays data above the signature."""
    akhir = [3, None, "Tomo", "A", "Kepala Seksi"]
    tanda = [[None, None, None, "Mengetahui"], [None, None, None, f"NIP. {TOMO}"]]
    assert _baca(tmp_path, SATU, akhir, *tanda) == ([2, 3], {"LBR015": "A4:A5"})


def test_nip_berawalan_nip_di_setiap_baris(tmp_path: Path) -> None:
    """Rows whose NIP is written "NIP. 19…" are data, not signatures."""
    isi = [["nip", "potensi"], [f"NIP. {BUDI}", 80], [f"NIP. {ANI}", 90]]
    tabel, temuan = satu_tabel(tmp_path, {"potensi": isi}, "potensi")
    assert list(tabel.baris) == [2, 3]
    assert temuan == []


def test_hari_libur_dengan_nama_hari(tmp_path: Path) -> None:
    """A text like "Kamis, 1 Januari 2026" is a date of the table, not the place and date of a signature."""
    isi = [["tanggal", "keterangan"], ["Kamis, 1 Januari 2026", "Tahun Baru"], ["Jumat, 3 April 2026", "x"]]
    tabel, temuan = satu_tabel(tmp_path, {"hari_libur": isi}, "hari_libur")
    assert list(tabel.baris) == [2, 3]
    assert temuan == []


def test_hari_libur_hanya_tanggal(tmp_path: Path) -> None:
    """A column of days, and no other, is data from its first day on, not months that go on with the header."""
    hari = [date(2026, 3, 19), date(2026, 4, 3), date(2026, 5, 1), date(2026, 5, 14)]
    isi = [["Tanggal"], *([satu] for satu in hari)]
    tabel, temuan = satu_tabel(tmp_path, {"hari_libur": isi}, "hari_libur")
    assert list(tabel.baris) == [2, 3, 4, 5]
    assert temuan == []


def test_tabel_tanpa_nip_sebagai_kunci(tmp_path: Path) -> None:
    """In a table keyed by butir a lone butir is data (its level is missing), a total and a numbering row are not."""
    isi = [
        ["butir", "jenjang", "level"],
        ["1", "2", "3"],
        ["inisiatif"],
        ["kerja_sama", "pelaksana", 3],
        ["Jumlah", None, 3],
    ]
    tabel, temuan = satu_tabel(tmp_path, {"standar": isi}, "standar")
    assert list(tabel.baris) == [3, 4]
    assert kode(temuan) == ["LBR011", "LBR014"]


def test_tabel_tanpa_baris(tmp_path: Path) -> None:
    """A sheet with nothing but its header is a catatan, and so is an empty one with a table's name."""
    tabel, temuan = baca(
        tmp_path, {"data.xlsx": xlsx({"pegawai": PEGAWAI, "target": [["nip", "indikator"]], "rating": []})}
    )
    assert [satu.jenis for satu in tabel] == ["pegawai"]
    assert [(satu.kode, satu.tempat.lembar) for satu in temuan] == [("LBR004", "rating"), ("LBR004", "target")]


def test_nip_angka_tetap_data(tmp_path: Path) -> None:
    """A NIP held as a number is data, handed on as the number it is."""
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": [JUDUL, [1, 1.90001012020121e17, "B", "A", "S"]]}, "pegawai")
    assert tabel.sel["nip"] == [1.90001012020121e17]
    assert temuan == []
    assert (
        cari([*temuan, *baca(tmp_path, {"x.xlsx": xlsx({"pegawai": [JUDUL]})})[1]], "LBR004").tempat.lembar == "pegawai"
    )

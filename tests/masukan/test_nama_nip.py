"""Name and NIP in one cell, whatever parts them, and records of two rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from masukan.buku_uji import ANI, BUDI, baca, cari, kode, satu_tabel, xlsx

if TYPE_CHECKING:
    from pathlib import Path

SISA = ["A", "Staf"]


@pytest.mark.parametrize(
    "judul", ["Nama / NIP", "NAMA/NIP", "Nama Pegawai\nNIP", "NIP/NAMA", "Nama dan NIP", "Nama Pegawai", "NIP"]
)
@pytest.mark.parametrize(
    "sel", ["{nama}\n{nip}", "{nama} NIP. {nip}", "{nama}{nip}", "{nip} / {nama}", "{nama}, NIP {nip}"]
)
def test_satu_sel(tmp_path: Path, judul: str, sel: str) -> None:
    """Both fields are taken out of the cell, whose address both keep; the header or the cells say so."""
    isi = [
        ["No", judul, "Unit Kerja", "Jabatan"],
        [1, sel.format(nama="Budi Uji, S.T.", nip=BUDI), *SISA],
        [2, sel.format(nama="Ani Uji", nip="19000101 202012 2 002"), *SISA],
    ]
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai")
    assert tabel.sel["nip"] == [BUDI, "19000101 202012 2 002"]
    assert tabel.sel["nama"] == ["Budi Uji, S.T.", "Ani Uji"]
    assert {tabel.asal.tempat(bidang, 2).sel for bidang in ("nip", "nama")} == {"B2"}
    assert kode(temuan) == ["KOL012"]
    assert cari(temuan, "KOL012").tempat.sel == "B1"


def test_lembar_tanpa_nama_dengan_keduanya(tmp_path: Path) -> None:
    """A sheet without a telling name is recognised by a column of names and NIPs."""
    isi = [["Nama Pegawai", "Unit Kerja", "Jabatan"], [f"Budi NIP. {BUDI}", *SISA]]
    (tabel,), temuan = baca(tmp_path, {"x.xlsx": xlsx({"Sheet1": isi})})
    assert tabel.sel["nip"] == [BUDI]
    assert kode(temuan) == ["KOL012", "LBR008"]


def test_nip_di_bawah_nama(tmp_path: Path) -> None:
    """DUK: the NIP stands under the name in the next row; its own cell is kept, the second row is no person."""
    isi = [
        ["No", "Nama", "Unit Kerja", "Jabatan"],
        [None, "NIP", None, "TMT"],
        [1, "Budi Uji", *SISA],
        [None, BUDI, None, "01-01-2020"],
        [2, "Ani Uji", *SISA],
        [None, ANI, None, "01-01-2021"],
    ]
    tabel, temuan = satu_tabel(tmp_path, {"duk": isi}, "pegawai")
    assert tabel.sel["nip"] == [BUDI, ANI]
    assert tabel.sel["nama"] == ["Budi Uji", "Ani Uji"]
    assert list(tabel.baris) == [3, 5]
    assert [tabel.asal.tempat(bidang, 5).sel for bidang in ("nip", "nama")] == ["B6", "B5"]
    assert cari(temuan, "LBR021").tempat.sel == "A4,A6"


def test_nama_tanpa_nip(tmp_path: Path) -> None:
    """A cell without NIP keeps its name, and its row is data with a blank NIP."""
    isi = [["Nama / NIP", "Unit Kerja", "Jabatan"], [f"Budi {BUDI}", *SISA], ["Ani", *SISA], [f"Tomo {ANI}", *SISA]]
    tabel, _ = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai")
    assert tabel.sel["nip"] == [BUDI, None, ANI]
    assert tabel.sel["nama"] == ["Budi", "Ani", "Tomo"]


def test_kolom_nip_tersendiri_menang(tmp_path: Path) -> None:
    """Where NIP has a column of its own nothing is taken apart."""
    isi = [["NIP", "Nama", "Unit Kerja", "Jabatan"], [BUDI, f"Budi NIP. {BUDI}", *SISA]]
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai")
    assert tabel.sel["nama"] == [f"Budi NIP. {BUDI}"]
    assert temuan == []


@pytest.mark.parametrize("sel", ["{nama}\nNIP. 19000101 202012 {k} {n:03}", "{nama} / 19000101.202012.{k}.{n:03}"])
def test_nip_berspasi_bukan_judul(tmp_path: Path, sel: str) -> None:
    """Rows of text alone in which every NIP is written in groups are people, not further rows of the header."""
    isi = [["Nama / NIP", "Unit Kerja", "Jabatan"]]
    isi += [[sel.format(nama=f"Orang Uji {huruf}", k=1, n=n), *SISA] for n, huruf in enumerate("ABCDEF", 1)]
    tabel, _ = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai")
    assert tabel.sel["nama"] == [f"Orang Uji {huruf}" for huruf in "ABCDEF"]
    assert list(tabel.baris) == [2, 3, 4, 5, 6, 7]

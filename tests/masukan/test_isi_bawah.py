"""Values that stand once for several rows: filled down where that leaves no doubt, with their own cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from masukan.buku_uji import ANI, BUDI, TOMO, baca, cari, kode, satu_tabel, xlsx

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl import Workbook

JUDUL: list[object] = ["No", "NIP", "Nama", "Sasaran", "Indikator", "Bobot", "Target", "Realisasi"]


def _gabung(lembar: str, *area: str) -> Callable[[Workbook], None]:
    def ubah(buku: Workbook) -> None:
        for satu in area:
            buku[lembar].merge_cells(satu)

    return ubah


def test_sel_gabungan(tmp_path: Path) -> None:
    """Merged NIP, name and sasaran hold for all their rows; a value's cell is the one where it stands."""
    isi = [
        JUDUL,
        [1, BUDI, "Budi", "S1", "a", 50, 1, 1],
        [None, None, None, None, "b", 50, 1, 1],
        [2, ANI, "Ani", "S2", "c", 50, 1, 1],
        [None, None, None, "S3", "d", 50, 1, 1],
    ]
    area = ("A2:A3", "B2:B3", "C2:C3", "D2:D3", "A4:A5", "B4:B5", "C4:C5")
    (tabel,), temuan = baca(tmp_path, {"data.xlsx": xlsx({"target": isi}, _gabung("target", *area))})
    assert tabel.sel["nip"] == [BUDI, BUDI, ANI, ANI]
    assert tabel.sel["nama"] == ["Budi", "Budi", "Ani", "Ani"]
    assert tabel.sel["sasaran"] == ["S1", "S1", "S2", "S3"]
    assert tabel.asal.tempat("nip", 3).sel == "B2"
    assert tabel.asal.tempat("sasaran", 3).sel == "D2"
    assert tabel.asal.tempat("sasaran", 5).sel == "D5"
    assert tabel.asal.tempat("indikator", 3).sel == "E3"
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [
        ("LBR027", "B3,B5"), ("LBR027", "C3,C5"), ("LBR027", "D3"),
    ]  # fmt: skip


def test_bobot_gabungan_tidak_diulang(tmp_path: Path) -> None:
    """A merged weight counts once: it is not repeated, and the peringatan says so."""
    isi = [JUDUL, [1, BUDI, "Budi", "S1", "a", 100, 1, 1], [2, BUDI, "Budi", "S1", "b", None, 1, 1]]
    (tabel,), temuan = baca(tmp_path, {"data.xlsx": xlsx({"target": isi}, _gabung("target", "F2:F3"))})
    assert tabel.sel["bobot"] == [100, None] or tabel.sel["bobot"] == [100, ""]
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [("LBR028", "F2")]


def test_gabungan_di_pegawai(tmp_path: Path) -> None:
    """In pegawai a merged unit holds for its people; a merged NIP makes no second person of anybody."""
    isi = [
        ["NIP", "Nama", "Unit Kerja", "Jabatan"],
        [BUDI, "Budi", "A", "S"],
        [ANI, "Ani", None, "S"],
        [TOMO, "Tomo", "B", "S"],
        [None, None, None, "Plt. Kepala"],
    ]
    berkas = {"data.xlsx": xlsx({"pegawai": isi}, _gabung("pegawai", "C2:C3", "A4:A5"))}
    (tabel,), temuan = baca(tmp_path, berkas)
    assert tabel.sel["unit_kerja"][:3] == ["A", "A", "B"]
    assert tabel.sel["nip"][:3] == [BUDI, ANI, TOMO]
    assert BUDI not in tabel.sel["nip"][1:]
    assert tabel.sel["nip"].count(TOMO) == 1
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [("LBR027", "C3"), ("LBR028", "A4")]


def test_gabungan_melewati_baris_kosong(tmp_path: Path) -> None:
    """A merged area that reaches into a blank row makes no data of it."""
    isi = [JUDUL, [1, BUDI, "Budi", "S1", "a", 100, 1, 1], [], [2, ANI, "Ani", "S2", "b", 100, 1, 1]]
    (tabel,), temuan = baca(tmp_path, {"data.xlsx": xlsx({"target": isi}, _gabung("target", "B2:B3", "D2:D3"))})
    assert list(tabel.baris) == [2, 4]
    assert kode(temuan) == ["LBR012"]


def test_nip_di_baris_pertama_saja(tmp_path: Path) -> None:
    """NIP and name in the first row of a person's block: filled down, with one catatan that names rows and sources."""
    isi = [
        JUDUL,
        [1, BUDI, "Budi", "S1", "a", 50, 1, 1],
        [None, None, None, None, "b", 50, 1, 1],
        [2, ANI, "Ani", "S2", "c", 100, 1, 1],
        [3, TOMO, "Tomo", "S3", "d", 50, 1, 1],
        [None, None, None, None, "e", 50, 1, 1],
    ]
    tabel, temuan = satu_tabel(tmp_path, {"target": isi}, "target")
    assert tabel.sel["nip"] == [BUDI, BUDI, ANI, TOMO, TOMO]
    assert tabel.sel["nama"] == ["Budi", "Budi", "Ani", "Tomo", "Tomo"]
    assert tabel.sel["sasaran"][1] is None
    assert tabel.asal.tempat("nip", 6).sel == "B5"
    catatan = cari(temuan, "LBR029")
    assert (catatan.tempat.sel, catatan.pesan) == ("B3,B6", "NIP diisi ke bawah dari B2, B5 untuk 2 baris")
    assert kode(temuan) == ["LBR029"]


@pytest.mark.parametrize(
    "baris",
    [
        [[1, BUDI, "Budi", "S", "a", 1, 1, 1], [2, None, "Ani", "S", "b", 1, 1, 1]],  # somebody else without NIP
        [[1, BUDI, "Budi", "S", "a", 1, 1, 1], [], [None, None, None, "S", "b", 1, 1, 1]],  # not directly below
        [[1, BUDI, "B", "S", "a", 1, 1, 1], ["JUMLAH"], [None, None, None, "S", "b", 1, 1, 1]],  # below a total
        [[1, BUDI, "B", "S", "a", 1, 1, 1], [None, None, None, "S", None, 1, 1, 1]],  # without indikator
        [[1, None, None, "S", "a", 1, 1, 1], [2, BUDI, "B", "S", "b", 1, 1, 1]],  # above the NIP
        [  # NIPs are repeated in this table, so a blank one is missing
            [1, BUDI, "B", "S", "a", 1, 1, 1], [2, BUDI, "B", "S", "b", 1, 1, 1],
            [3, ANI, "A", "S", "c", 1, 1, 1], [4, None, None, "S", "d", 1, 1, 1],
        ],
    ],
)  # fmt: skip
def test_nip_kosong_yang_meragukan(tmp_path: Path, baris: list[list[object]]) -> None:
    """Where a blank NIP may be another person's or a mistake, nothing is filled in."""
    tabel, temuan = satu_tabel(tmp_path, {"target": [JUDUL, *baris]}, "target")
    assert None in tabel.sel["nip"]
    assert "LBR029" not in kode(temuan)


def test_nomor_urut_tanpa_nama(tmp_path: Path) -> None:
    """Without a name column a row numbered on may be another person; one without a number is not."""
    judul = ["No", "NIP", "Indikator", "Target", "Realisasi"]
    isi = [judul, [1, BUDI, "a", 1, 1], [2, None, "b", 1, 1], [3, ANI, "c", 1, 1]]
    tabel, _ = satu_tabel(tmp_path, {"target": isi}, "target")
    assert tabel.sel["nip"] == [BUDI, None, ANI]
    isi = [judul, [1, BUDI, "a", 1, 1], [None, None, "b", 1, 1], [2, ANI, "c", 1, 1]]
    tabel, _ = satu_tabel(tmp_path, {"target": isi}, "target")
    assert tabel.sel["nip"] == [BUDI, BUDI, ANI]


def test_tidak_pernah_di_pegawai(tmp_path: Path) -> None:
    """A blank NIP in pegawai stays blank."""
    isi = [["NIP", "Nama", "Unit Kerja", "Jabatan"], [BUDI, "Budi", "A", "S"], [None, None, "B", "Kepala"]]
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai")
    assert tabel.sel["nip"] == [BUDI, None]
    assert temuan == []


def test_kinerja_utama_dan_tambahan(tmp_path: Path) -> None:
    """Headings tell the jenis of the rows below them, and do not end a person's block; a column jenis wins."""
    isi = [
        JUDUL,
        ["A. KINERJA UTAMA"],
        [1, BUDI, "Budi", "S1", "a", 50, 1, 1],
        ["B. KINERJA TAMBAHAN"],
        [None, None, None, None, "b", 50, 1, 1],
    ]
    tabel, temuan = satu_tabel(tmp_path, {"target": isi}, "target")
    assert tabel.sel["jenis"] == ["utama", "tambahan"]
    assert tabel.sel["nip"] == [BUDI, BUDI]
    assert tabel.asal.tempat("jenis", 5).sel == "A4"
    assert kode(temuan) == ["LBR013", "LBR029", "LBR030", "LBR030"]
    judul = [[*satu, "utama"] if satu[0] in (1, None) else satu for satu in isi[1:]]
    tabel, _ = satu_tabel(tmp_path, {"target": [[*JUDUL, "Jenis"], *judul]}, "target")
    assert tabel.sel["jenis"] == ["utama", "utama"]

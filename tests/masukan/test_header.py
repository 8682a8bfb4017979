"""Headers: normal forms, the row they stand in, and which column holds which field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from masukan.buku_uji import ANI, BUDI, KEBUTUHAN, PEGAWAI, baca, cari, kode, satu_tabel, xlsx

from asnkin.masukan.header import normal, rupa
from asnkin.masukan.kamus import TABEL
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook


@pytest.mark.parametrize(
    ("judul", "hasil"),
    [
        ("NIP *", "nip"),
        ("\u00a0Unit\n Kerja\t:", "unit kerja"),
        ("Gol. / Ruang", "gol ruang"),
        ("PARA- METER", "parameter"),
        ("I K U", "iku"),
        ("L/P", "lp"),
        ("unit_kerja", "unit kerja"),
        ("ＮＩＰ", "nip"),
    ],
)
def test_bentuk_baku(judul: str, hasil: str) -> None:
    """Case, punctuation, line breaks, doubled spaces, marks and spaced-out letters do not matter."""
    assert normal(judul) == hasil


def test_kurung_dan_nomor() -> None:
    """A unit in brackets and a number in front may be left out, and may be part of the name as well."""
    assert rupa("Biaya (Rp)") == ("biaya rp", "biaya")
    assert rupa("1. Inisiatif") == ("1 inisiatif", "inisiatif")
    assert rupa("2.Kerja Sama [3. Ani]")[-1] == "kerja sama"
    assert rupa("3 bulan") == ("3 bulan", "bulan")


ALIAS_PEGAWAI = {
    "nip": ["NIP", "NIP ", "nip", "NIP *", "NIP Baru", "NIP BARU", "NIP / NRP", "pns_pnsnip"],
    "nama": ["Nama", "NAMA", "Nama *", "Nama Pegawai", "nama_pegawai", "Nama Lengkap", "Nama Pegawai Negeri Sipil",
             "Pegawai", "pns_pnsnam", "name"],
    "jabatan": ["Jabatan", "JABATAN", "Jabatan *", "jabatan", "pns_namjab", "JABATAN NAMA", "Nama Jabatan"],
    "unit_kerja": ["Unit Kerja", "UNIT KERJA", "Unit Kerja *", "unit_kerja", "Satuan Kerja", "SATKER", "INSTANSI",
                   "Bidang", "pns_namunor", "department", "UNOR NAMA", "NAMA UNOR", "UNIT KERJA/NAMA UNIT KERJA"],
    "golongan": ["Gol", "Gol Ruang", "Gol. Ruang", "GOL. RUANG", "Gol/Ruang", "Gol / Rg", "Golongan", "Pangkat / Gol",
                 "Golongan Ruang *", "Pangkat/Gol", "pns_golru", "GOL AKHIR NAMA", "GOLONGAN AKHIR", "GOL AKHIR"],
    "eselon": ["Eselon", "ESELON", "Ess", "ESS", "Ess ", "ESELON NAMA"],
    "jenis_pegawai": ["Jenis Pegawai", "JENIS PEGAWAI NAMA", "Status Pegawai *", "Status Kepegawaian"],
    "opd": ["OPD", "SKPD", "Perangkat Daerah", "SATUAN KERJA KERJA NAMA", "INSTANSI KERJA NAMA", "UNOR INDUK"],
    "kedudukan_hukum": ["KEDUDUKAN HUKUM NAMA"],
    "jenis_kelamin": ["Jenis Kelamin", "L/P", "JK"],
    "tanggal_lahir": ["TANGGAL LAHIR", "Tgl. Lahir"],
    "atasan_nip": ["atasan_nip", "NIP Atasan", "NIP Atasan Langsung"],
    "lokasi": ["Lokasi", "LOKASI"],
}  # fmt: skip
PASANGAN = [(bidang, judul) for bidang, semua in ALIAS_PEGAWAI.items() for judul in semua]


@pytest.mark.parametrize(("bidang", "judul"), PASANGAN)
def test_judul_pegawai_yang_pernah_terlihat(tmp_path: Path, bidang: str, judul: str) -> None:
    """Every header truly seen in public files (and the rubric's own column) is recognised."""
    kepala = [*PEGAWAI[0]]
    if bidang in kepala:
        kepala[kepala.index(bidang)] = judul
        isi = [kepala, *PEGAWAI[1:]]
    else:
        isi = [[*kepala, judul], [*PEGAWAI[1], "x"]]
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai")
    assert tabel.judul[bidang] == " ".join(judul.split())
    assert [satu for satu in temuan if satu.tingkat is Tingkat.KESALAHAN] == []


@pytest.mark.parametrize(
    ("bidang", "judul"),
    [
        ("indikator", "INDIKATOR"), ("indikator", "I K U"), ("indikator", "ASPEK PENGUJIAN / INDIKATOR"),
        ("indikator", "INDIKATOR KINERJA INDIVIDU"), ("indikator", "Uraian"), ("target", "VOLUME"),
        ("target", "Target\n(angka)"), ("realisasi", "REALISASI"),
    ],
)  # fmt: skip
def test_judul_target(tmp_path: Path, bidang: str, judul: str) -> None:
    """The required columns of target under the names seen."""
    kepala = ["nip", "indikator", "target", "realisasi"]
    kepala[kepala.index(bidang)] = judul
    tabel, temuan = satu_tabel(tmp_path, {"SKP": [kepala, [BUDI, "a", 1, 1]]}, "target")
    assert set(tabel.sel) == {"nip", "indikator", "target", "realisasi"}
    assert temuan == []


def test_setiap_bidang_dikenal_dengan_namanya(tmp_path: Path) -> None:
    """Every table is read when its headers are the canonical names."""
    for jenis, definisi in TABEL.items():
        if jenis == "penilaian":
            continue
        kepala = list(definisi.bidang)
        isi = [f"{BUDI if nama == 'nip' else 'x'}" for nama in kepala]
        kebutuhan = replace(KEBUTUHAN, lembar={})
        tabel, temuan = baca(tmp_path, {f"{jenis}.xlsx": xlsx({jenis: [kepala, isi]})}, kebutuhan)
        (satu,) = [t for t in tabel if t.jenis == jenis]
        identitas = {"jabatan", "unit_kerja", "opd"} if jenis == "rating" else {"gelar_depan", "gelar_belakang"}
        assert set(satu.sel) == set(kepala) - identitas, jenis
        assert [x for x in temuan if x.tingkat is Tingkat.KESALAHAN] == [], jenis


def test_baris_judul_menurut_isi(tmp_path: Path) -> None:
    """The header is found below title rows and beside blank columns; rows and columns keep their addresses."""
    isi = [["DAFTAR PEGAWAI"], ["Keadaan Maret 2026"], [], *[[None, None, *baris] for baris in PEGAWAI]]
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai")
    assert temuan == []
    assert tabel.asal.kolom == {"nip": "C", "nama": "D", "unit_kerja": "E", "jabatan": "F"}
    assert list(tabel.baris) == [5, 6]


@pytest.mark.parametrize("gabung", [True, False])
def test_judul_dua_baris(tmp_path: Path, gabung: bool) -> None:  # noqa: FBT001 - a case of the test
    """Group headings over leaf headers are joined, whether or not their cells are merged."""

    def ubah(buku: Workbook) -> None:
        if gabung:
            for area in ("A1:A2", "B1:C1", "D1:E1"):
                buku["target"].merge_cells(area)

    isi = [
        ["NIP", "Uraian", None, "Kinerja", None],
        [None, "Indikator", "Satuan", "Target", "Realisasi"],
        [BUDI, "a", "b", 1, 2],
    ]
    (tabel,), temuan = baca(tmp_path, {"data.xlsx": xlsx({"target": isi}, ubah)})
    assert temuan == []
    assert tabel.judul["realisasi"] == "Kinerja Realisasi"
    assert tabel.asal.kolom == {"nip": "A", "indikator": "B", "satuan": "C", "target": "D", "realisasi": "E"}
    assert list(tabel.baris) == [3]


def test_kelompok_membedakan_judul_yang_sama(tmp_path: Path) -> None:
    """NIP under Pegawai and NIP under Atasan are two fields."""
    isi = [
        ["Pegawai", None, None, None, "Atasan", None],
        ["NIP", "Nama", "Unit Kerja", "Jabatan", "NIP", "Nama"],
        [BUDI, "Budi", "A", "Staf", ANI, "Ani"],
    ]
    tabel, _ = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai")
    assert tabel.sel["atasan_nip"] == [ANI]
    assert tabel.sel["nip"] == [BUDI]
    assert tabel.sel["nama"] == ["Budi"]


def test_nip_baru_mengalahkan_nip_lama(tmp_path: Path) -> None:
    """Where NIP and NIP Baru stand side by side, the first is the old nine-digit number."""
    isi = [["NIP", "NIP BARU", "Nama", "Unit Kerja", "Jabatan"], ["131234567", BUDI, "Budi", "A", "Staf"]]
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai")
    assert tabel.sel["nip"] == [BUDI]
    assert cari(temuan, "KOL004").tempat.sel == "A1"


def test_kolom_wajib_tidak_ada(tmp_path: Path) -> None:
    """A required column that is missing names the nearest header present, else those that are left over."""
    isi = [["nip", "nama", "Unit Krja", "Posisi"], [BUDI, "Budi", "A", "Staf"]]
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai")
    assert [(satu.kode, satu.pesan, satu.tempat.sel) for satu in temuan] == [
        ("KOL001", "kolom wajib 'unit_kerja' tidak ada pada tabel pegawai", "A1"),
        ("KOL001", "kolom wajib 'jabatan' tidak ada pada tabel pegawai", "A1"),
    ]
    assert temuan[0].saran.startswith('maksud Anda "Unit Krja" (C1)?')
    assert temuan[1].saran.endswith("; judul yang belum terpakai: 'Unit Krja', 'Posisi'")
    assert set(tabel.sel) == {"nip", "nama"}


def test_pilihan_kolom_wajib(tmp_path: Path) -> None:
    """Of alternatives the one begun is named: target without realisasi lacks realisasi; with rating nothing lacks."""
    _, temuan = satu_tabel(tmp_path, {"target": [["nip", "indikator", "target"], [BUDI, "a", 1]]}, "target")
    assert temuan[0].pesan == "kolom wajib 'realisasi' tidak ada pada tabel target"
    _, temuan = satu_tabel(tmp_path, {"target": [["nip", "indikator"], [BUDI, "a"]]}, "target")
    assert temuan[0].pesan == "kolom wajib 'realisasi dan target atau rating' tidak ada pada tabel target"
    _, temuan = satu_tabel(tmp_path, {"target": [["nip", "indikator", "rating"], [BUDI, "a", "sesuai"]]}, "target")
    assert temuan == []


def test_tabel_tanpa_kunci_tidak_dipakai(tmp_path: Path) -> None:
    """Without its NIP column a table is a kesalahan and gives no rows to check."""
    tabel, temuan = baca(tmp_path, {"data.xlsx": xlsx({"target": [["indikator", "target", "realisasi"], ["a", 1, 1]]})})
    assert tabel == []
    assert kode(temuan) == ["KOL001"]


@pytest.mark.parametrize(
    ("kiri", "kanan", "kode_aturan", "huruf"),
    [(100, 60, "KOL002", "E"), (100, 100, "KOL003", "E"), (None, 60, "KOL003", "F"), (100, None, "KOL003", "E")],
)
def test_judul_ganda(tmp_path: Path, kiri: object, kanan: object, kode_aturan: str, huruf: str) -> None:
    """Two columns of one name: kesalahan where they differ, peringatan where they are equal or one is blank."""
    isi = [["nip", "indikator", "target", "realisasi", "Bobot", "BOBOT"], [BUDI, "a", 1, 1, kiri, kanan]]
    tabel, temuan = satu_tabel(tmp_path, {"target": isi}, "target")
    assert kode(temuan) == [kode_aturan]
    assert "(E1)" in temuan[0].pesan
    assert temuan[0].tempat.sel == "F1"
    assert tabel.asal.kolom["bobot"] == huruf


def test_kolom_yang_tidak_dipakai_tidak_disimpan(tmp_path: Path) -> None:
    """NIK and telephone leave only their header behind; two kinds of unit give a catatan."""
    isi = [["NIK", *PEGAWAI[0], "Bidang", "No HP"], ["7500", *PEGAWAI[1], "Seksi", "08"]]
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai")
    assert set(tabel.sel) == set(PEGAWAI[0])
    assert tabel.tak_dipakai == {"NIK": "A", "Bidang": "F", "No HP": "G"}
    assert kode(temuan) == ["KOL004"]


def test_kolom_yaml_selalu_menang(tmp_path: Path) -> None:
    """A header mapped by hand beats the canonical one; a mapping that fits no header is a peringatan."""
    kebutuhan = replace(
        KEBUTUHAN, kolom={"pegawai": {"Nomor Induk": "nip", "Tempat Tugas": "unit_kerja", "Salah": "opd"}}
    )
    isi = [
        ["nip", "nomor  induk", "nama", "Tempat Tugas", "Unit Kerja", "jabatan"],
        ["1", BUDI, "Budi", "A", "B", "Staf"],
    ]
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai", kebutuhan)
    assert tabel.sel["nip"] == [BUDI]
    assert tabel.sel["unit_kerja"] == ["A"]
    assert cari(temuan, "KOL006").pesan == "judul 'Salah' yang dipetakan ke opd tidak ada pada tabel pegawai mana pun"


def test_tabel_rubrik(tmp_path: Path) -> None:
    """A table that only the rubric knows is read by its name with the columns it needs, others are left."""
    isi = [["NIP", "Hadir", "Hari Kerja", "Lembur"], [BUDI, 20, 22, 3]]
    tabel, temuan = satu_tabel(tmp_path, {"Data Kehadiran TW I 2026": isi}, "kehadiran")
    assert kode(temuan) == ["LBR050"]
    assert tabel.sel == {"hadir": [20.0], "hari_kerja": [22.0], "nip": [BUDI], "periode": ["2026-TW1"]}
    _, temuan = satu_tabel(tmp_path, {"kehadiran": [["NIP", "Hadir"], [BUDI, 20]]}, "kehadiran")
    assert kode(temuan) == ["KOL001"]

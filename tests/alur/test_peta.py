"""The kolom.yaml that ``asnkin peta`` writes: as it stands it changes nothing, whatever the workbook looks like."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from masukan.buku_uji import ANI, BUDI, KEBUTUHAN, PEGAWAI, TOMO, xlsx

from asnkin.alur.baca import baca
from asnkin.alur.permintaan import Permintaan
from asnkin.alur.peta import peta
from asnkin.laporan.naskah_kolom import naskah_kolom
from asnkin.masukan.header import normal
from asnkin.masukan.kamus import TABEL
from asnkin.masukan.kolom_yaml import baca_kolom
from asnkin.masukan.lembar import susun
from asnkin.masukan.pembaca import buka
from asnkin.masukan.peta import pahami
from asnkin.masukan.tetapan import nomor_huruf
from asnkin.pemahaman import Cara, Dasar
from asnkin.rubrik.kebutuhan import kebutuhan
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asnkin.masukan.tabel import Kebutuhan, Tabel
    from asnkin.pemahaman import LembarPaham
    from asnkin.temuan import Temuan

CONTOH = sorted((Path(__file__).parents[2] / "contoh_data").glob("*.xlsx"))


def letak(temuan: Iterable[Temuan]) -> list[tuple[str, str]]:
    """Where findings stand and how serious they are; "by its headers" may become "by kolom.yaml"."""
    return sorted((satu.tingkat.value, str(satu.tempat)) for satu in temuan)


def diam(_langkah: str) -> None:
    """Hear of no progress."""


@pytest.mark.parametrize("jalur", CONTOH, ids=lambda jalur: jalur.stem)
def test_contoh_dengan_kolom_yaml_sendiri(jalur: Path, tmp_path: Path) -> None:
    """Every example workbook gives the same data, and findings of the same places, with the kolom.yaml of it."""
    minta = Permintaan((jalur,))
    selesai = peta(minta, tmp_path, timpa=False, maju=diam)
    assert selesai.kode_keluar == 0
    tanpa, dengan = baca(minta, diam), baca(replace(minta, kolom=tmp_path / "kolom.yaml"), diam)
    assert letak(dengan.temuan) == letak(tanpa.temuan)
    assert tanpa.data is not None
    assert dengan.data is not None
    for sifat in ("tabel", "kunci"):
        lama, baru = getattr(tanpa.data, sifat), getattr(dengan.data, sifat)
        assert lama.keys() == baru.keys()
        for nama in lama:
            pd.testing.assert_frame_equal(lama[nama], baru[nama])


def dua_kali(
    folder: Path, isi: dict[str, bytes], perlu: Kebutuhan = KEBUTUHAN
) -> tuple[tuple[list[Tabel], list[Temuan]], tuple[list[Tabel], list[Temuan]], str]:
    """Read these files without a kolom.yaml and with the one written of them; the third is its text."""
    jalur = []
    for nama, bita in isi.items():
        (folder / nama).write_bytes(bita)
        jalur.append(folder / nama)
    buku, _ = buka(jalur)
    naskah = naskah_kolom(pahami(buku, perlu), list(isi), "uji")
    (folder / "kolom.yaml").write_bytes(naskah)
    tetap = baca_kolom(folder / "kolom.yaml", perlu)
    return susun(buku, perlu), susun(buku, tetap), naskah.decode()


def sama(folder: Path, isi: dict[str, bytes], perlu: Kebutuhan = KEBUTUHAN) -> str:
    """Check that tables and counts of findings are the same, and return the text."""
    (tabel, temuan), (tabel_lagi, temuan_lagi), naskah = dua_kali(folder, isi, perlu)
    assert tabel_lagi == tabel, naskah
    assert letak(temuan_lagi) == letak(temuan), naskah
    return naskah


KHUSUS = [
    "Nama: lengkap", "# Unit", "'Unit'", '"Unit"', "- Unit", "* Unit", "& Unit", "? Unit", "! Unit", "% Unit", "@ Unit",
    "{Unit}", "[Unit]", "2026", "1.5", "true", "null", "ya", "~", "Unit\nKerja", "Unit\tKerja", " Unit ", "<<", "=",
    "***",
    "kolom D", "Kolom  AB", "[red]Unit[/red]", "\x1b[31mUnit", "Unit\u202eKerja", "😀 Unit", "x" * 3000, "a: b # c",
    "|", ">",
    "lembar", "abaikan", "Ünit Kérja", "Unit\u2028Kerja", "0x1F", "2026-01-01", "12:30", "\\Unit", "Unit: ", "Unit #",
]  # fmt: skip


@pytest.mark.parametrize("judul", KHUSUS)
def test_judul_dengan_tanda_yaml(judul: str, tmp_path: Path) -> None:
    """A header that YAML could misread stays what it is, whether it is used or not."""
    isi: list[list[Any]] = [[*PEGAWAI[0], judul, f"{judul} (nip)"], [*PEGAWAI[1], "a", "b"]]
    xlsx_ini = {"data.xlsx": xlsx({"pegawai": isi}, None)} if judul.isprintable() else {"data.csv": _csv(isi)}
    sama(tmp_path, xlsx_ini)
    if normal(judul) and nomor_huruf(judul) is None:
        sama(tmp_path, xlsx_ini, replace(KEBUTUHAN, kolom={"pegawai": {judul: "opd"}}))


def _csv(isi: list[list[Any]]) -> bytes:
    return "\n".join(";".join(f'"{sel}"' for sel in baris) for baris in isi).encode()


RANTAU = [["nip", "peran", "Inisiatif"], [BUDI, "atasan", 4], [ANI, "rekan", 3]]
BERANTAKAN: dict[str, dict[str, list[list[Any]]]] = {
    "judul ganda": {"pegawai": PEGAWAI, "target": [
        ["nip", "indikator", "target", "realisasi", "Bobot", "BOBOT"], [BUDI, "a", 1, 1, 40, 60],
    ]},
    "judul ganda yang satu kosong": {"pegawai": PEGAWAI, "target": [
        ["nip", "indikator", "target", "realisasi", "Bobot", "BOBOT"], [BUDI, "a", 1, 1, None, 60],
    ]},
    "satu judul dua bidang": {"pegawai": [
        ["nip", "nama", "Instansi", "Instansi", "jabatan"], [BUDI, "Budi", "Bidang A", "Dinas X", "Staf"],
    ]},
    "kolom kalah": {"pegawai": [
        ["nip", "NIP Baru", "nama", "Nama (panggilan)", "Unit Kerja", "Bidang", "jabatan"],
        ["131", BUDI, "Budi", "Bud", "A", "B", "Staf"],
    ]},
    "judul dua baris": {"pegawai": [
        ["Pegawai", None, None, None, "Atasan", None], ["NIP", "Nama", "Unit Kerja", "Jabatan", "NIP", "Nama"],
        [BUDI, "Budi", "A", "Staf", ANI, "Ani"],
    ]},
    "baris judul dan keterangan": {"Sheet1": [
        ["DAFTAR PEGAWAI"], ["Unit Kerja : Sekretariat"], ["Periode : Triwulan I 2026"], [],
        ["No", "NIP", "Nama", "Jabatan"], [1, 2, 3, 4], [1, BUDI, "Budi", "Staf"], ["JUMLAH", None, None, None],
        ["Kota Uji, 5 April 2026"], ["NIP. 190001012020121009"],
    ]},
    "formulir": {"pegawai": PEGAWAI, "Form Responses 1": [
        ["Timestamp", "NIP", "NIP yang dinilai", "Hubungan", "1. Inisiatif", "2. Kerja Sama (1-5)", "Pesan"],
        [46000.5, ANI, BUDI, "rekan", 4, 5, "baik"],
    ]},
    "kisi": {"pegawai": PEGAWAI, "penilaian rekan": [
        ["Cap waktu", "Nama", "NIP", "Inisiatif [1. Budi Uji]", "Kerja Sama [1. Budi Uji]", "Inisiatif [2. Ani Uji]"],
        [46000.5, "Tomo", TOMO, 4, 5, 3],
    ]},
    "lembar per peran": {"pegawai": PEGAWAI, "penilaian_atasan": [["nip", "Inisiatif", "Kerja Sama"], [BUDI, 4, 4]],
        "rekan": [["NIP", "Inisiatif (skor)", "Inisiatif", "Lain"], [BUDI, 3, 4, "x"]],
        "mitra kerja": [["Lain", "nip", "Kerja Sama"], ["y", BUDI, 4]]},
    "arti lain di lembar lain": {"pegawai": [*PEGAWAI], "Data Pegawai 2026": [
        ["nip", "nama", "Bidang", "jabatan", "unit"], [TOMO, "Tomo", "Sekretariat", "Staf", "U"],
    ], "asn": [["nip", "nama", "Unit Kerja", "Bidang (lama)", "jabatan"], [TOMO, "Tomo", "A", "B", "Staf"]]},
    "ekspor rating": {"Worksheet": [
        ["Rekap Penilaian"], ["NIP", "Nama", "Jabatan", "Rating Hasil Kinerja", "Rating Perilaku Kerja"],
        [BUDI, "Budi", "Staf", "Sesuai Ekspektasi", "Di Atas Ekspektasi"],
    ]},
    "rating bernama lain": {"pegawai": [
        ["NIP", "Nama", "Jabatan", "Hasil Kerja", "Perilaku Kerja"], [BUDI, "Budi", "Staf", "sesuai", "sesuai"],
    ]},
    "tanpa peran": {"pegawai": PEGAWAI, "Sheet3": [["nip", "Inisiatif"], [BUDI, 4]]},
    "lembar asing": {"pegawai": PEGAWAI, "Petunjuk": [["Isi lembar", "ini dahulu"], ["a", "b"]], "Kosong": []},
    "kolom wajib kurang": {"pegawai": [["nip", "nama", "Unit Krja", "Posisi"], [BUDI, "Budi", "A", "Staf"]]},
    "tanpa kunci": {"pegawai": PEGAWAI, "target": [["indikator", "target", "realisasi"], ["a", 1, 1]]},
    "tanpa judul": {"pegawai": [[BUDI, "Budi", "A", "Staf"]], "SKP": [["Uraian Tugas Pokok", "Hitungan"], ["a", 1]]},
    "tanpa baris": {"pegawai": PEGAWAI, "target": [["nip", "indikator", "target", "realisasi"]], "penilaian": RANTAU},
    "golongan di pangkat": {"pegawai": [[*PEGAWAI[0], "PANGKAT"], [*PEGAWAI[1], "III/b"], [*PEGAWAI[2], "III/c"]]},
    "info": {"info": [["rubrik", "gorontalo"], ["ketua", "Tono"]], "pegawai": PEGAWAI},
    "nama lembar aneh": {"pegawai": PEGAWAI, "- 'x' #1": [["nip", "jp"], [BUDI, 3]], "true": [["a", "b"], [1, 2]],
        "2026": [["a", "b"], [1, 2]], "lembar!x": [["nip", "hadir", "hari kerja"], [BUDI, 3, 4]]},
    "huruf lepas": {"pegawai": PEGAWAI, "kehadiran": [
        [None, "NIP", "Hadir", "Hari Kerja", "Hari-Kerja"], [None, BUDI, 20, 22, 22],
    ]},
}  # fmt: skip


@pytest.mark.parametrize("nama", BERANTAKAN)
def test_berantakan_dengan_kolom_yaml_sendiri(nama: str, tmp_path: Path) -> None:
    """Messy workbooks give the same tables, and findings of the same places, with the kolom.yaml written of them."""
    sama(tmp_path, {"data.xlsx": xlsx(BERANTAKAN[nama])})


TANGAN = """\
lembar:
  Sheet9: riwayat_pelatihan
  lama: abaikan
  Hasil: {tabel: penilaian, peran: rekan, kolom: {Semangat: inisiatif, kolom C: abaikan}}
  skp 2: {tabel: target, kolom: {Nilai: realisasi}}
pegawai: {Tempat: unit_kerja, Bidang: abaikan}
target: {kolom F: bobot, Capai: realisasi}
"""


def test_kolom_yaml_yang_sudah_ada(tmp_path: Path) -> None:
    """What a kolom.yaml already fixes stands in the one written anew, which again changes nothing."""
    (tmp_path / "tangan.yaml").write_text(TANGAN, encoding="utf-8")
    perlu = baca_kolom(tmp_path / "tangan.yaml", KEBUTUHAN)
    kepala = ["nip", "indikator", "target", "Capai", "Bobot", "Bobot"]
    isi = {
        "pegawai": [["nip", "nama", "Tempat", "Bidang", "jabatan"], [BUDI, "Budi", "A", "B", "Staf"]],
        "skp": [kepala, [BUDI, "a", 1, 1, 40, 60]],
        "skp 2": [["nip", "indikator", "target", "Nilai", "x", "y"], [BUDI, "b", 1, 1, 40, 60]],
        "Sheet9": [["nip", "jp"], [BUDI, 3]],
        "lama": PEGAWAI,
        "Hasil": [["nip", "Semangat", "Kerja Sama"], [BUDI, 4, 1]],
    }
    (tabel, temuan), (tabel_lagi, temuan_lagi), naskah = dua_kali(tmp_path, {"data.xlsx": xlsx(isi)}, perlu)
    assert tabel_lagi == tabel, naskah
    assert letak(temuan_lagi) == letak(temuan), naskah
    assert "  lama: abaikan\n" in naskah
    assert "  Bidang: abaikan\n" in naskah
    assert "      kolom F: bobot    # (judul: Bobot)\n" in naskah


def lembar_paham(folder: Path, lembar: dict[str, list[list[Any]]], nama: str) -> LembarPaham:
    """How one sheet of this workbook was understood."""
    (folder / "data.xlsx").write_bytes(xlsx(lembar))
    paham = pahami(buka([folder / "data.xlsx"])[0], KEBUTUHAN)
    (hasil,) = [satu for satu in paham.lembar if satu.lembar == nama]
    return hasil


def test_cara_kolom_dikenali(tmp_path: Path) -> None:
    """A form's own NIP, a butir by its name, an alias, and a person in a grid's header are told apart."""
    isi = lembar_paham(tmp_path, BERANTAKAN["formulir"], "Form Responses 1")
    assert [(kolom.bidang, kolom.cara) for kolom in isi.kolom] == [
        ("tanggal", Cara.ALIAS),
        ("penilai_nip", Cara.PENGISI),
        ("nip", Cara.ALIAS),
        ("peran", Cara.ALIAS),
        ("inisiatif", Cara.BUTIR),
        ("kerja_sama", Cara.BUTIR),
        ("", None),
    ]
    assert isi.dasar is Dasar.JUDUL
    kisi = lembar_paham(tmp_path, BERANTAKAN["kisi"], "penilaian rekan")
    assert [(kolom.bidang, kolom.cara) for kolom in kisi.kolom[3:]] == [
        ("inisiatif", Cara.ORANG),
        ("kerja_sama", Cara.ORANG),
        ("inisiatif", Cara.ORANG),
    ]
    assert (kisi.tabel, kisi.peran, kisi.dasar) == ("penilaian", "rekan", Dasar.NAMA)


def test_lembar_tanpa_judul(tmp_path: Path) -> None:
    """Where no header is found the likeliest one is shown, with the nearest fields of the table that the name says."""
    isi = lembar_paham(tmp_path, {"pegawai": PEGAWAI, "SKP": [["x"], ["Uraian Kerja", "Capain"], [1, 2]]}, "SKP")
    assert (isi.tabel, isi.mungkin, isi.dasar, isi.baris_judul) == ("", ("target",), Dasar.NAMA, (2, 2))
    assert [(kolom.judul, kolom.usul) for kolom in isi.kolom] == [("Uraian Kerja", "indikator"), ("Capain", "")]
    assert isi.sebab == "tabel target pada lembar 'SKP' tidak memiliki baris judul kolom yang dikenal"
    kosong = lembar_paham(tmp_path, {"pegawai": PEGAWAI, "Kosong": []}, "Kosong")
    assert (kosong.sebab, kosong.kolom) == ("lembar ini kosong", ())


def test_kurang_seperti_yang_dilaporkan(tmp_path: Path) -> None:
    """A NIP above the table stands in for its column in target alone: elsewhere it is missing here as in periksa."""
    atas = [["NIP", ":", ANI], []]
    target = [*atas, ["indikator", "target", "realisasi"], ["a", 1, 1]]
    assert lembar_paham(tmp_path, {"pegawai": PEGAWAI, "target": target}, "target").kurang == ()
    penetapan = [*atas, ["predikat", "alasan", "ditetapkan_oleh"], ["Baik", "x", "y"]]
    isi = lembar_paham(tmp_path, {"pegawai": PEGAWAI, "penetapan": penetapan}, "penetapan")
    assert [satu.kolom for satu in isi.kurang] == ["nip"]
    assert "KOL001" in {satu.kode for satu in isi.temuan}


@pytest.mark.parametrize("halaman", ["memetakan-kolom.md", "acuan/data.md"])
def test_contoh_di_dokumen(halaman: str, tmp_path: Path) -> None:
    """The kolom.yaml that the documents show can be used with the rubric that they name."""
    teks = (CONTOH[0].parents[1] / "docs" / halaman).read_text(encoding="utf-8").partition("```yaml\n")[2]
    (tmp_path / "kolom.yaml").write_text(teks.partition("```")[0], encoding="utf-8")
    perlu = replace(kebutuhan(muat_rubrik("gorontalo").rubrik), peran=frozenset({"atasan", "rekan", "bawahan"}))
    assert baca_kolom(tmp_path / "kolom.yaml", perlu).tetapan


def test_beberapa_berkas(tmp_path: Path) -> None:
    """Sheets of one name in several files are told apart, and CSV files go by their names."""
    isi = {
        "pegawai.xlsx": xlsx({"Sheet1": PEGAWAI, "Rekap": [["a", "b"], [1, 2]]}),
        "target.xlsx": xlsx({"Sheet1": [["nip", "indikator", "target", "realisasi"], [BUDI, "a", 1, 1]]}),
        "rekan.csv": f"nip;Inisiatif\n{BUDI};4\n".encode(),
        "pegawai.csv": f"nip;nama;bidang;jabatan\n{TOMO};Tomo;A;Staf\n".encode(),
    }
    naskah = sama(tmp_path, isi)
    assert "\n  #pegawai.xlsx!Sheet1:\n  #  tabel: pegawai\n  #  kolom:\n  #    nip: nip " in naskah
    assert "\n  pegawai: pegawai\n" in naskah
    assert "\n  target.xlsx!Sheet1: target\n" in naskah


KATA = st.sampled_from(
    [
        *sorted({satu for tabel in TABEL.values() for isi in tabel.bidang.values() for satu in isi}),
        "inisiatif",
        "Kerja Sama",
        "1. Inisiatif [2. Ani Uji]",
        "lokasi",
        "Hadir",
        "x: y",
        "# z",
        "kolom b",
        "",
        "Catatan*",
    ]
)
NAMA_LEMBAR = st.sampled_from(
    [
        "pegawai",
        "Data Pegawai",
        "target",
        "SKP",
        "rekan",
        "penilaian",
        "Sheet1",
        "Sheet2",
        "rating",
        "kehadiran",
        "lain",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(NAMA_LEMBAR, st.lists(KATA, min_size=1, max_size=9), min_size=1, max_size=4))
def test_sembarang_judul(tmp_path: Path, lembar: dict[str, list[str]]) -> None:
    """Any headers at all on any sheets: the kolom.yaml written of them can be read and changes nothing."""
    isi = {nama: [kepala, [BUDI if "nip" in satu else "III/a" for satu in kepala]] for nama, kepala in lembar.items()}
    sama(tmp_path, {"data.xlsx": xlsx(isi)})

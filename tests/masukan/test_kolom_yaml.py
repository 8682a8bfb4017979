"""The file kolom.yaml: what it may say, what is wrong with it, and that it wins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from masukan.buku_uji import ANI, BUDI, KEBUTUHAN, PEGAWAI, baca, cari, kode, xlsx

from asnkin.galat import GagalBerkas, KolomSalah
from asnkin.masukan.kolom_yaml import baca_kolom
from asnkin.masukan.tabel import Tetapan
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from pathlib import Path

    from asnkin.masukan.tabel import Kebutuhan, Tabel
    from asnkin.temuan import Temuan


def muat(folder: Path, teks: str, kebutuhan: Kebutuhan = KEBUTUHAN) -> Kebutuhan:
    """Read this text as kolom.yaml."""
    berkas = folder / "kolom.yaml"
    berkas.write_text(teks, encoding="utf-8")
    return baca_kolom(berkas, kebutuhan)


def susun(folder: Path, teks: str, lembar: dict[str, list[list[object]]]) -> tuple[list[Tabel], list[Temuan]]:
    """Read a workbook as this kolom.yaml has it."""
    return baca(folder, {"data.xlsx": xlsx(lembar)}, muat(folder, teks))


def test_bentuk_per_tabel(tmp_path: Path) -> None:
    """Tables by name or alias, headers as written, fields however they are spelled; an empty file fixes nothing."""
    hasil = muat(
        tmp_path,
        "pegawai:\n  Nomor Induk: nip\n  Tempat: Unit Kerja\nSKP:\n  2026: target\n  kolom D: realisasi\n"
        "kehadiran:\n  Masuk: hadir\npenilaian:\n  Gesit: Inisiatif\n  Cap: abaikan\nlembar:\nrating:\n",
    )
    assert hasil.kolom == {
        "pegawai": {"Nomor Induk": "nip", "Tempat": "unit_kerja"},
        "target": {"2026": "target", "kolom D": "realisasi"},
        "kehadiran": {"Masuk": "hadir"},
        "penilaian": {"Gesit": "inisiatif", "Cap": "abaikan"},
        "rating": {},
    }
    for kosong in ("", "# hanya komentar\n", "---\n"):
        assert muat(tmp_path, kosong) == KEBUTUHAN


def test_bentuk_per_lembar(tmp_path: Path) -> None:
    """A sheet is a table, a table with role and columns of its own, or passed over; a role alone means penilaian."""
    hasil = muat(
        tmp_path,
        "lembar:\n  Sheet1: pegawai\n  Form Responses 1: {tabel: penilaian, peran: rekan kerja}\n  Sheet3: abaikan\n"
        "  b.xlsx!Isi: {peran: mitra_kerja}\n  'Rekap': {tabel: SKP, kolom: {Nilai: realisasi, kolom AA: target}}\n",
    )
    assert hasil.tetapan == {
        "sheet1": Tetapan("Sheet1", "pegawai"),
        "form responses 1": Tetapan("Form Responses 1", "penilaian", "rekan"),
        "sheet3": Tetapan("Sheet3", "abaikan"),
        "b.xlsx!isi": Tetapan("b.xlsx!Isi", "penilaian", "mitra_kerja"),
        "rekap": Tetapan("Rekap", "target", "", {"Nilai": "realisasi", "kolom AA": "target"}),
    }


@pytest.mark.parametrize(
    ("teks", "baris", "pesan", "saran"),
    [
        ("pegawai: [", 1, "kurung tidak ditutup", "Tutup kurung"),
        ("a: 1\n\tb: 2\n", 2, "ada tab di awal baris", "spasi"),
        ("- a\n", 1, "berkas ini tidak berisi daftar tabel", "Nomor Induk: nip"),
        ("pegawai: nip\n", 1, 'isi tabel "pegawai" bukan pasangan judul dan bidang', "Nomor Induk: nip"),
        ("pegawai:\n  NIP:\n", 2, 'judul "NIP" pada tabel pegawai tidak dipetakan ke bidang apa pun', "abaikan"),
        ("pegawai:\n  A: nip\n  A: nama\n", 3, 'kunci "A" ditulis dua kali (pertama di baris 2)', "Hapus"),
        ("pegawai:\n  A B: nip\n  a  b: nama\n", 3, 'judul "a  b" sama dengan "A B" di atasnya', "Hapus"),
        ("pegawai:\n  kolom d: nip\n  Kolom D: nama\n", 3, 'judul "Kolom D" sama dengan "kolom d"', "Hapus"),
        ("pegawai:\n  '***': nip\n", 2, 'judul "***" tidak memuat huruf atau angka', "kolom D"),
        ("pegawia:\n  A: nip\n", 1, 'tabel "pegawia" tidak dikenal', 'Maksud Anda "pegawai"?'),
        ("pegawai:\n\n  A: unit_krja\n", 3, 'bidang "unit_krja" tidak ada pada tabel pegawai', '"unit_kerja"?'),
        ("target:\n  A: jabatan\n", 2, 'bidang "jabatan" tidak ada pada tabel target', "Pilihan: nip, indikator"),
        ("kehadiran:\n  A: hari_krja\n", 2, 'bidang "hari_krja" tidak ada pada tabel kehadiran', '"hari_kerja"?'),
        ("penilaian:\n  A: inisiatip\n", 2, 'bidang "inisiatip" tidak ada', 'Maksud Anda "inisiatif"?'),
        ("atasan:\n  A: nip\n", 1, '"atasan" adalah peran, bukan tabel', "{tabel: penilaian, peran: atasan}"),
        ("lembar: pegawai\n", 1, "isi lembar bukan pasangan nama lembar dan tabel", "Sheet1: pegawai"),
        ("lembar:\n  A: pegawei\n", 2, 'tabel "pegawei" tidak dikenal', 'Maksud Anda "pegawai"?'),
        ("lembar:\n  A:\n", 2, 'lembar "A" tidak ditetapkan sebagai apa pun', "abaikan"),
        ("lembar:\n  A: info\n", 2, "lembar info dikenali dari namanya", "Ganti nama"),
        ("lembar:\n  Info: pegawai\n", 2, 'lembar "Info" selalu dibaca sebagai info', "Ganti nama"),
        ("lembar:\n  A: pegawai\n  a: target\n", 3, 'lembar "a" ditulis dua kali', "Hapus"),
        ("lembar:\n  A: {tabel: penilaian, peran: rekn}\n", 2, 'peran "rekn" tidak dikenal', '"rekan"?'),
        ("lembar:\n  A: {tabel: target, peran: rekan}\n", 2, "peran hanya berlaku untuk tabel penilaian", "Hapus"),
        ("lembar:\n  A: {tabl: target}\n", 2, 'kunci "tabl" pada lembar "A" tidak dikenal', '"tabel"?'),
        ("lembar:\n  A: {kolom: {B: nip}}\n", 2, 'kolom pada lembar "A" tanpa tabel', "tabel"),
        ("lembar:\n  A: {tabel: abaikan, kolom: {B: nip}}\n", 2, "diabaikan, tetapi kolomnya dipetakan", "Hapus"),
        ("lembar:\n  A:\n    tabel: target\n    kolom:\n      B: bobt\n", 5, 'bidang "bobt" tidak ada', '"bobot"?'),
        ("pegawai:\n  A: !!python/name:os.system x\n", 2, "tidak boleh dipakai dalam kolom", "Hapus penanda"),
    ],
)  # fmt: skip
def test_kesalahan(tmp_path: Path, teks: str, baris: int, pesan: str, saran: str) -> None:
    """Each fault is told with its line, the nearest valid name, and what may stand there."""
    with pytest.raises(KolomSalah) as galat:
        muat(tmp_path, teks)
    (satu,) = galat.value.cacat
    assert (satu.berkas, satu.baris) == ("kolom.yaml", baris)
    assert pesan in satu.pesan
    assert saran in satu.saran


def test_semua_kesalahan_sekaligus(tmp_path: Path) -> None:
    """One run tells every fault of the file."""
    with pytest.raises(KolomSalah) as galat:
        muat(tmp_path, "pegawia:\n  A: nip\ntarget:\n  B: bobt\nlembar:\n  C: salah\n")
    assert [satu.baris for satu in galat.value.cacat] == [1, 4, 6]
    assert galat.value.pesan == "Berkas kolom tidak dapat dipakai: 3 kesalahan"


def test_tak_terbaca(tmp_path: Path) -> None:
    """A file that is not there cannot be read; one that is no text is faulty."""
    with pytest.raises(GagalBerkas):
        baca_kolom(tmp_path / "tiada.yaml", KEBUTUHAN)
    (tmp_path / "biner.yaml").write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(KolomSalah) as galat:
        baca_kolom(tmp_path / "biner.yaml", KEBUTUHAN)
    assert galat.value.cacat[0].pesan == "berkas tidak bersandi UTF-8"


def test_lembar_ditetapkan(tmp_path: Path) -> None:
    """A sheet that nothing tells is read as the table that kolom.yaml says, which is a catatan."""
    isi = {"pegawai": PEGAWAI, "Hasil": [["nip", "Inisiatif"], [BUDI, 4]], "Sheet9": [["nip", "jp"], [ANI, 20]]}
    teks = "lembar:\n  hasil: {tabel: penilaian, peran: rekan}\n  data.xlsx!Sheet9: riwayat_pelatihan\n"
    tabel, temuan = susun(tmp_path, teks, isi)
    assert [(satu.jenis, satu.peran) for satu in tabel] == [
        ("pegawai", ""),
        ("penilaian", "rekan"),
        ("riwayat_pelatihan", ""),
    ]
    assert [(satu.kode, satu.pesan) for satu in temuan] == [
        ("LBR040", "lembar 'Hasil' dibaca sebagai tabel penilaian rekan menurut kolom.yaml"),
        ("LBR040", "lembar 'Sheet9' dibaca sebagai tabel riwayat_pelatihan menurut kolom.yaml"),
    ]


def test_lembar_ditetapkan_seperti_namanya(tmp_path: Path) -> None:
    """What the name says already needs no catatan."""
    teks = "lembar:\n  pegawai: pegawai\n  nilai rekan: {tabel: penilaian, peran: rekan}\n"
    isi = {"pegawai": PEGAWAI, "nilai rekan": [["nip", "Inisiatif"], [BUDI, 4]]}
    tabel, temuan = susun(tmp_path, teks, isi)
    assert [satu.peran for satu in tabel] == ["", "rekan"]
    assert temuan == []


def test_lembar_selalu_menang(tmp_path: Path) -> None:
    """Neither a sheet's own name nor its headers stand against kolom.yaml; a CSV file goes by its stem."""
    rating = [
        ["nip", "nama", "unit kerja", "jabatan", "hasil kerja", "perilaku kerja"],
        [BUDI, "B", "U", "J", "s", "s"],
    ]
    tabel, temuan = susun(tmp_path, "lembar: {target: pegawai}\n", {"target": rating})
    assert [satu.jenis for satu in tabel] == ["pegawai"]
    assert kode(temuan) == ["LBR040"]
    csv = f"nip;nama;unit_kerja;jabatan\n{BUDI};Budi;A;Staf\n".encode()
    tabel, _ = baca(tmp_path, {"orang.csv": csv}, muat(tmp_path, "lembar: {orang: pegawai}\n"))
    assert [(satu.jenis, satu.asal.berkas) for satu in tabel] == [("pegawai", "orang.csv")]


def test_lembar_diabaikan(tmp_path: Path) -> None:
    """A sheet may be passed over by hand, which is said; a name that no sheet has is a peringatan with the nearest."""
    isi = {"pegawai": PEGAWAI, "pegawai lama": [*PEGAWAI, PEGAWAI[1]]}
    tabel, temuan = susun(tmp_path, "lembar:\n  PEGAWAI LAMA: abaikan\n  pegawai lma: abaikan\n", isi)
    assert len(tabel) == 1
    assert cari(temuan, "LBR041").tempat.lembar == "pegawai lama"
    assert cari(temuan, "LBR042").tingkat is Tingkat.PERINGATAN
    assert cari(temuan, "LBR042").saran.startswith("maksud Anda 'pegawai lama'?")


def test_huruf_kolom(tmp_path: Path) -> None:
    """Of two equal headers the letter tells which is meant, also where the table does not start at column A."""
    isi: list[list[object]] = [
        [None, "nip", "indikator", "target", "realisasi", "Bobot", "Bobot"],
        [None, BUDI, "a", 1, 1, 40, 60],
    ]
    tabel, temuan = susun(tmp_path, "target: {kolom G: bobot}\n", {"target": isi})
    assert tabel[0].sel["bobot"] == [60]
    assert tabel[0].asal.kolom["bobot"] == "G"
    assert [satu for satu in temuan if satu.tingkat is not Tingkat.CATATAN] == []


def test_huruf_kolom_tanpa_judul(tmp_path: Path) -> None:
    """A column without a header can be used by its letter; letters beyond the sheet are reported."""
    isi: list[list[object]] = [["nip", "nama", None, "jabatan"], [BUDI, "Budi", "Bidang A", "Staf"]]
    tabel, temuan = susun(tmp_path, "pegawai: {kolom C: unit_kerja, kolom Z: opd}\n", {"pegawai": isi})
    assert tabel[0].sel["unit_kerja"] == ["Bidang A"]
    assert [satu.pesan for satu in temuan] == [
        "judul 'kolom Z' yang dipetakan ke opd tidak ada pada tabel pegawai mana pun"
    ]


def test_kolom_diabaikan(tmp_path: Path) -> None:
    """A column may be left out by hand, which is a catatan; then another may take its place."""
    isi: list[list[object]] = [
        ["nip", "nama", "Unit Kerja", "Bidang", "jabatan"],
        [BUDI, "Budi", "salah", "Bidang A", "Staf"],
    ]
    tabel, temuan = susun(tmp_path, "pegawai: {Unit Kerja: abaikan}\n", {"pegawai": isi})
    assert tabel[0].sel["unit_kerja"] == ["Bidang A"]
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [("KOL030", "C1")]


def test_kolom_satu_lembar(tmp_path: Path) -> None:
    """What stands below a sheet holds there alone, and beats what is said of its table."""
    kepala: list[object] = ["nip", "indikator", "target", "Nilai", "Capai"]
    isi = {"target 1": [kepala, [BUDI, "a", 1, 2, 3]], "Lain": [kepala, [ANI, "b", 1, 2, 3]]}
    teks = "target: {Capai: realisasi}\nlembar: {Lain: {tabel: target, kolom: {Nilai: realisasi, Capai: abaikan}}}\n"
    tabel, _ = susun(tmp_path, teks, {"pegawai": PEGAWAI, **isi})
    assert [list(satu.sel["realisasi"]) for satu in tabel if satu.jenis == "target"] == [[3], [2]]
    _, temuan = susun(tmp_path, "lembar: {target 1: {tabel: target, kolom: {Tiada: bobot}}}\n", isi)
    assert cari(temuan, "KOL006").pesan == "judul 'Tiada' yang dipetakan ke bobot tidak ada pada lembar 'target 1'"


def test_judul_persis_lebih_dulu(tmp_path: Path) -> None:
    """A header that stands there as written is meant, not one that only has it without its brackets."""
    isi: list[list[object]] = [
        ["nip", "Nama", "Nama (panggilan)", "Unit", "jabatan"],
        [BUDI, "Budi Uji", "Bud", "A", "Staf"],
    ]
    tabel, temuan = susun(tmp_path, "pegawai: {Nama: nama}\n", {"pegawai": isi})
    assert tabel[0].sel["nama"] == ["Budi Uji"]
    assert "KOL002" not in kode(temuan)
    isi[0][1] = "Sapaan"
    tabel, _ = susun(tmp_path, "pegawai: {Nama: nama, Sapaan: abaikan}\n", {"pegawai": isi})
    assert tabel[0].sel["nama"] == ["Bud"]


def test_kolom_formulir_menang(tmp_path: Path) -> None:
    """In a form a bare NIP is the rater's, unless kolom.yaml says whose it is."""
    isi: list[list[object]] = [
        ["Timestamp", "NIP", "Nama yang dinilai", "Inisiatif"],
        [46000.0, BUDI, "Budi Uji", 4],
    ]
    lembar = {"pegawai": PEGAWAI, "rekan": isi}
    tabel, _ = baca(tmp_path, {"data.xlsx": xlsx(lembar)})
    assert "penilai_nip" in tabel[1].sel
    tabel, _ = susun(tmp_path, "penilaian: {NIP: nip}\n", lembar)
    assert tabel[1].sel["nip"] == [BUDI]


def test_kebutuhan_lain_tetap(tmp_path: Path) -> None:
    """Reading the file leaves the needs of the rubric as they are."""
    assert replace(muat(tmp_path, "pegawai: {A: nip}\n"), kolom={}, tetapan={}) == KEBUTUHAN

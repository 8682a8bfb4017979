"""Kupang: achievement on indicators that fit the job; the best are nominated, who misses targets is trained."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pytest
from penilaian.pabrik import buat_data, target
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

from asnkin.alur.nilai import nilai
from asnkin.alur.permintaan import Permintaan
from asnkin.analisis.penghargaan import hitung_penghargaan
from asnkin.penilaian.nilai import hitung_nilai
from asnkin.rubrik.latihan import latih_target
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.data import Data

RUBRIK: Final = muat_rubrik("kupang").rubrik
BUTIR: Final = RUBRIK.semua_butir()
TARGET: Final = latih_target(RUBRIK)
CONTOH: Final = Path(__file__).parents[2] / "contoh_data" / "kupang.xlsx"
ANI: Final = "190001012020122001"
BUDI: Final = "190001012020121002"
BIDAN: Final = {"rumpun": "kesehatan", "jenjang": "terampil", "jabatan": "Bidan Terampil", "pelayanan": "ya"}
UMPAN_BALIK: Final = ("Sikap Melayani", "Ketepatan Layanan", "Penanganan Keluhan")


def isi_buku() -> dict[str, list[list[Any]]]:
    """Return the sheets of two people: a midwife, and a clerk of an office without SKM who meets nobody outside."""
    return {
        "info": [["nama", "isi"], ["rubrik", "kupang"], ["periode", "2026-TW1"]],
        "pegawai": [
            ["NIP", "Nama", "Unit Kerja", "Jabatan", "Jenjang", "Rumpun", "Pelayanan"],
            [ANI, "Ani", "Puskesmas Oebobo", "Bidan Terampil", "Terampil", "Kesehatan", "Ya"],
            [BUDI, "Budi", "Sekretariat", "Pengadministrasi Perkantoran", "Pelaksana", "Pemerintahan", "Tidak"],
        ],
        "target": [
            ["nip", "indikator", "polarisasi", "bobot", "target", "realisasi"],
            [ANI, "Bayi yang mendapat imunisasi dasar lengkap", "maksimal", 40, 60, 57],
            [ANI, "Balita yang ditimbang dan diukur", "maksimal", 35, 180, 189],
            [ANI, "Rata-rata waktu tunggu pasien", "minimal", 25, 40, 42],
            [BUDI, "Berkas layanan yang diselesaikan", "maksimal", 100, 120, 120],
        ],
        "penilaian atasan": [
            ["nip", "Perencanaan Kerja", "Tindak Lanjut Evaluasi", *UMPAN_BALIK],
            [ANI, 4, 3, 4, 3, 3],
            [BUDI, 3, 3, 3, 3, 3],
        ],
        "penilaian masyarakat": [
            ["nip", *UMPAN_BALIK, "Saran"],
            [ANI, 5, 4, 2, ""],
            [ANI, 4, 3, 2, ""],
            [ANI, 4, 3, 3, ""],
            [ANI, 3, 3, 3, ""],
            [ANI, 1, 2, None, "Menunggu lama"],
        ],
        "skm": [["Unit Kerja", "Nilai SKM"], ["Puskesmas Oebobo", 81.2]],
        "laporan_kinerja": [
            ["nip", "Laporan Wajib", "Tepat Waktu", "Mutu Laporan"], [ANI, 3, 2, 75], [BUDI, 3, 3, 75],
        ],
        "kehadiran": [["nip", "Hadir", "Hari Kerja"], [ANI, 54, 57], [BUDI, 57, 57]],
    }  # fmt: skip


@pytest.fixture(scope="module")
def orang(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The two people in nilai.json, by NIP, after the command has run on their workbook."""
    folder = tmp_path_factory.mktemp("kupang")
    buku = tulis_buku(folder / "data.xlsx", isi_buku())
    assert jalankan(["nilai", buku, "-k", folder / "hasil", "--senyap"]) == 0
    isi = json.loads((folder / "hasil" / "nilai.json").read_bytes())
    assert isi["rubrik"]["kode"] == "kupang"
    return {satu["nip"]: satu for satu in isi["pegawai"]}


def test_ani_dihitung_dengan_tangan(orang: dict[str, dict[str, Any]]) -> None:
    """A midwife, with every number that leads to hers.

    Capaian: imunisasi 57/60 = 95, balita 189/180 = 105, waktu tunggu (lower is better) (2 - 42/40) x 100 = 95.
    0,4 x 95 + 0,35 x 105 + 0,25 x 95 = 38 + 36,75 + 23,75 = 98,5.
    98,5 is below 100: 1,5 points or 0,075 of a level, answered by the course of her job. Evaluasi 4 and 3:
    (80 + 60)/2 = 70.
    Umpan balik, atasan 30 and masyarakat 70: sikap 5 4 4 3 1 loses the 5 and the 1, 11/3 is 73,3333:
    0,3 x 80 + 0,7 x 73,3333 = 75,3333. Ketepatan 4 3 3 3 2 loses 4 and 2, 3 is 60: 60. Keluhan 2 2 3 3 are only four,
    all count, 2,5 is 50: 0,3 x 60 + 0,7 x 50 = 53. Mean 188,3333/3 = 62,7778.
    SKM of her puskesmas 81,2. Laporan 2/3 = 66,6667; mutu 75. Kehadiran 54/57 = 94,7368.
    Nilai = 49,25 + 10,5 + 9,4167 + 4,06 + 3,3333 + 3,75 + 4,7368 = 85,0468: 85,05, Baik (from 80).
    Gap, level - 3: keluhan 53/20 = 2,65: -0,35. JPM = (3 x 4 + 2,65)/15 = 97,67.
    """
    ani = orang[ANI]
    assert {kunci: (satu["nilai"], satu["kontribusi"]) for kunci, satu in ani["komponen"].items()} == {
        "capaian_kinerja": (98.5, 49.25),
        "evaluasi_berkala": (70, 10.5),
        "umpan_balik": (62.78, 9.4167),
        "skm": (81.2, 4.06),
        "laporan_tepat_waktu": (66.67, 3.3333),
        "mutu_laporan": (75, 3.75),
        "kehadiran": (94.74, 4.7368),
    }
    assert {kunci: satu["nilai"] for kunci, satu in ani["butir"].items()} == {
        "perencanaan_kerja": 80, "tindak_lanjut_evaluasi": 60, "sikap_melayani": 75.33,
        "ketepatan_layanan": 60, "penanganan_keluhan": 53,
    }  # fmt: skip
    assert (ani["nilai_akhir"], ani["predikat_hitung"]) == (85.05, "Baik")
    celah = {kunci: satu["kesenjangan"] for kunci, satu in ani["butir"].items() if satu["kesenjangan"] < 0}
    assert celah == {"penanganan_keluhan": -0.35}
    assert (ani["jpm"], ani["jpm_kategori"]) == (97.67, "Memenuhi Syarat")
    assert ani["pelatihan"] == ["KPG-01", "KPG-16"]


def test_yang_tidak_melayani_masyarakat_dinilai_dengan_bobot_yang_sama(orang: dict[str, dict[str, Any]]) -> None:
    """Budi's service to other units is marked by his superior; without SKM the other weights, 95, carry his score.

    (50 x 100 + 30 x 60 + 5 x 100 + 5 x 75 + 5 x 100)/95 = 8175/95 = 86,05. As good as with an SKM of 80: 85,75.
    """
    budi = orang[BUDI]
    assert (budi["nilai_akhir"], budi["predikat_hitung"]) == (86.05, "Baik")
    assert budi["komponen"]["skm"]["nilai"] is None
    assert budi["komponen"]["umpan_balik"]["nilai"] == 60
    assert set(budi["butir"]) == set(BUTIR) - {"penggerakan_tim"}
    assert budi["pelatihan"] == []


def susun(
    pegawai: Sequence[Mapping[str, Any]] = (BIDAN,),
    capaian: Sequence[float] = (100,),
    skor: float = 3,
    *,
    tanda: Mapping[str, float] | None = None,
    hadir: Sequence[float] = (57,),
    data: tuple[float, float, float] = (80, 3, 75),
    hukuman: Mapping[int, str] | None = None,
    **tabel: Sequence[Mapping[str, Any]],
) -> Data:
    """Data of people with the same marks from everybody; capaian and days present a person, the last one repeated.

    ``data``: SKM of the unit, reports in time (of 3), their quality. ``hukuman``: person -> tingkat.
    """
    skm, tepat, mutu = data
    n = len(pegawai)
    isi = {**dict.fromkeys(BUTIR, skor), **(tanda or {})}
    formulir = [(i, peran, isi) for i in range(n) for peran in ("atasan", *["masyarakat"] * 3)]
    kunci: dict[str, list[dict[str, Any]]] = {
        "skm": [{"unit_kerja": "Unit A", "nilai_skm": skm}],
        "laporan_kinerja": [
            {"_pegawai": i, "laporan_wajib": 3, "tepat_waktu": tepat, "mutu_laporan": mutu} for i in range(n)
        ],
        "kehadiran": [
            {"_pegawai": i, "hadir": hadir[min(i, len(hadir) - 1)], "hari_kerja": 57} for i in range(n)
        ],
    }  # fmt: skip
    if hukuman:
        kunci["disiplin"] = [{"_pegawai": i, "tingkat": satu} for i, satu in hukuman.items()]
    baris = [target(i, 100, capaian[min(i, len(capaian) - 1)]) for i in range(n)]
    return buat_data(pegawai, skor=formulir, rubrik=RUBRIK, kunci=kunci, target=baris, **tabel)


def test_kehadiran_hanya_bagian_kecil() -> None:
    """Ten of 57 days absent cost 5 x 10/57 = 0,88; a twelfth of the target not reached costs 50/12 = 4,17."""
    data = susun([BIDAN] * 3, capaian=(100, 100, 100 * 11 / 12), hadir=(57, 47, 57))
    akhir = hitung_nilai(data, RUBRIK).pegawai["nilai_akhir"]
    assert akhir.tolist() == pytest.approx([85.75, 85.75 - 50 / 57, 85.75 - 50 / 12])
    bobot = {kunci: satu.bobot for kunci, satu in RUBRIK.komponen.items()}
    assert sum(bobot.values()) == 100
    assert bobot["kehadiran"] == min(bobot.values())
    assert bobot["capaian_kinerja"] == 50


def test_tanpa_catatan_presensi_nilai_tetap_ada_dan_tanpa_laporan_tidak() -> None:
    """Attendance is left out where there is no record; a performance report must be there, and is named if not."""
    data = susun()
    tanpa = {nama: frame for nama, frame in data.kunci.items() if nama != "kehadiran"}
    satu = hitung_nilai(replace(data, kunci=tanpa), RUBRIK).pegawai.iloc[0]
    assert satu["nilai_akhir"] == pytest.approx(80.75 / 0.95)
    tanpa = {nama: frame for nama, frame in data.kunci.items() if nama != "laporan_kinerja"}
    hasil = hitung_nilai(replace(data, kunci=tanpa), RUBRIK)
    assert hasil.pegawai["status"].tolist() == ["belum lengkap"]
    assert len(hasil.kekurangan[0]) == 2
    assert all("laporan_kinerja" in satu for satu in hasil.kekurangan[0])


@pytest.mark.parametrize(
    ("rumpun", "jenjang", "target_", "kode"),
    [
        ("kesehatan", "terampil", "target_kesehatan", ("KPG-01", "KPG-02")),
        ("pendidikan", "ahli_pertama", "target_pendidikan", ("KPG-03", "KPG-04")),
        ("pelayanan", "pelaksana", "target_pelayanan", ("KPG-05", "KPG-06")),
        ("pemerintahan", "ahli_muda", "target_pemerintahan", ("KPG-07", "KPG-08")),
        ("pendapatan", "pelaksana", "target_pemerintahan", ("KPG-07", "KPG-08")),
        ("kelautan", "pelaksana", "target_pemerintahan", ("KPG-07", "KPG-08")),
        ("", "pelaksana", "target_pemerintahan", ("KPG-07", "KPG-08")),
        ("kesehatan", "jpt_pratama", "target_unit", ("KPG-09", "KPG-10")),
        ("", "pengawas", "target_unit", ("KPG-09", "KPG-10")),
    ],
)
def test_target_tidak_tercapai_mendapat_pelatihan_menurut_pekerjaan(
    rumpun: str, jenjang: str, target_: str, kode: tuple[str, str]
) -> None:
    """Capaian alone decides: 80 lacks one level (20 points), a course of the job; 79 more, help at the workplace.

    With 100 or more there is nothing to train, and what the superior marks (3 here) changes none of it.
    """
    pegawai = {"rumpun": rumpun, "jenjang": jenjang, "jabatan": "Staf", "pelayanan": "tidak"}
    for capaian, satu in zip((80, 79), kode, strict=True):
        hasil = hitung_nilai(susun([pegawai], capaian=(capaian,)), RUBRIK)
        assert hasil.target_kurang[["butir", "capaian", "batas"]].to_numpy().tolist() == [[target_, capaian, 100]]
        assert hasil.pelatihan == ((satu,),)
        assert hasil.katalog.set_index("kode")["wajib"][satu]
        assert hasil.daftar_kesenjangan.empty
    assert hitung_nilai(susun([pegawai], capaian=(100,)), RUBRIK).pelatihan == ((),)


@pytest.mark.parametrize(
    ("jabatan", "memimpin"),
    [
        ("Kepala Dinas Kesehatan", True), ("Dokter Ahli Madya (Kepala Puskesmas)", True), ("Lurah Oesapa", True),
        ("Sekretaris Daerah", True), ("Guru Ahli Muda", False), ("Sekretaris", False),
    ],
)  # fmt: skip
def test_penggerakan_tim_bagi_yang_memimpin(jabatan: str, memimpin: bool) -> None:  # noqa: FBT001 - a table of cases
    """Heads of units are marked on leading their team, also where they are teachers or physicians by post."""
    hasil = hitung_nilai(susun([BIDAN | {"jabatan": jabatan}]), RUBRIK)
    assert bool(hasil.butir_berlaku["penggerakan_tim"].iloc[0]) is memimpin


@pytest.mark.parametrize(
    ("capaian", "skor", "data", "nilai_akhir", "predikat"),
    [
        (110, 4, (85, 3, 100), 98.25, "Sangat Baik"),
        (100, 3, (80, 3, 75), 85.75, "Baik"),
        (85, 2, (80, 2, 50), 69.33, "Butuh Perbaikan"),
        (70, 2, (70, 1, 50), 59.67, "Kurang"),
        (40, 1, (65, 0, 25), 35.5, "Sangat Kurang"),
    ],
)
def test_setiap_predikat_terjangkau(
    capaian: float, skor: float, data: tuple[float, float, float], nilai_akhir: float, predikat: str
) -> None:
    """50 x capaian + 30 x mark/5 + 5 x SKM + 5 x reports in time/3 + 5 x quality + 5 (always there), in hundredths.

    The first: 55 + 24 + 4,25 + 5 + 5 + 5 = 98,25. The third: 42,5 + 12 + 4 + 3,33 + 2,5 + 5 = 69,33.
    """
    hasil = hitung_nilai(susun(capaian=(capaian,), skor=skor, data=data), RUBRIK)
    satu = hasil.pegawai.iloc[0]
    assert (satu["nilai_akhir"], satu["predikat"]) == (pytest.approx(nilai_akhir, abs=0.005), predikat)


def test_setiap_butir_dapat_menunjukkan_kesenjangan() -> None:
    """Staff of four rumpun and one head, marked 2 everywhere: all butir are gaps, each with a training."""
    rumpun = ("kesehatan", "pendidikan", "pelayanan", "pemerintahan")
    pegawai = [{"rumpun": satu, "jenjang": "pelaksana", "jabatan": "Staf", "pelayanan": "ya"} for satu in rumpun]
    pegawai.append({"rumpun": "pelayanan", "jenjang": "pengawas", "jabatan": "Lurah Oesapa", "pelayanan": "ya"})
    daftar = hitung_nilai(susun(pegawai, skor=2), RUBRIK).daftar_kesenjangan
    assert len(BUTIR) == 6
    assert set(daftar["butir"]) == set(BUTIR)
    assert (daftar["pelatihan"] != "").all()


def test_penghargaan_dalam_rumpun_dan_jenjang() -> None:
    """The best tenth of each group; a punishment or a low predikat excludes, and the place is not passed on.

    Twenty midwives: two places. The first, 120 per cent less 2 points, was punished; the second, 110, is a nominee;
    the third is nobody's substitute. A head alone in the group with Butuh Perbaikan is excluded; a lone teacher is not.
    """
    kepala = {"rumpun": "kesehatan", "jenjang": "administrator", "jabatan": "Kepala Bidang", "pelayanan": "tidak"}
    guru = {"rumpun": "pendidikan", "jenjang": "ahli_muda", "jabatan": "Guru Ahli Muda", "pelayanan": "ya"}
    capaian = (120, *(110 - i for i in range(19)), 80, 100)
    data = susun([*[BIDAN] * 20, kepala, guru], capaian=capaian, hukuman={0: "ringan"})
    tabel = hitung_penghargaan(hitung_nilai(data, RUBRIK), RUBRIK).set_index("_pegawai")
    assert tabel["calon"].to_dict() == {0: False, 1: True, 20: False, 21: True}
    assert tabel.loc[[0, 1], "kuota"].tolist() == [2, 2]
    assert tabel.loc[0, "alasan"] == "tercatat Hukuman Disiplin"
    assert tabel.loc[20, "alasan"].startswith("predikat Butuh Perbaikan")


def test_masyarakat_menilai_yang_melayaninya() -> None:
    """The public counts from three forms on, only where the column pelayanan says ya, and weighs most there."""
    masyarakat = RUBRIK.penilai_komponen("umpan_balik")["masyarakat"]
    assert (masyarakat.min, masyarakat.berlaku) == (RUBRIK.tampil_min, {"pelayanan": ["ya"]})
    assert masyarakat.bobot > RUBRIK.penilai_komponen("umpan_balik")["atasan"].bobot
    dua = [(0, "atasan", dict.fromkeys(BUTIR, 3.0)), *[(0, "masyarakat", {"sikap_melayani": 1.0})] * 2]
    hasil = hitung_nilai(buat_data([BIDAN], skor=dua, rubrik=RUBRIK), RUBRIK)
    assert hasil.butir["sikap_melayani"].tolist() == [60]


def test_contoh(tmp_path: Path) -> None:
    """The example: no kesalahan, four predikat, every butir a gap; one nominee each barred by hukuman and predikat."""
    assert jalankan(["nilai", CONTOH, "-k", tmp_path, "--senyap"]) == 0
    isi = json.loads((tmp_path / "nilai.json").read_bytes())
    orang = isi["pegawai"]
    assert (isi["rubrik"]["kode"], isi["temuan"]["kesalahan"]) == ("kupang", 0)
    assert isi["temuan"]["peringatan"] >= 3
    assert isi["temuan"]["catatan"] >= 3
    assert 60 <= len(orang) <= 150
    assert len({satu["predikat"] for satu in orang} - {None}) >= 4
    assert {satu["status"] for satu in orang} == {"lengkap", "belum lengkap", "tidak dinilai"}
    celah = {k for satu in orang for k, butir in satu["butir"].items() if (butir["kesenjangan"] or 0) < 0}
    assert celah == set(BUTIR)
    assert sum(satu["penghargaan"] for satu in orang) >= 10


def test_contoh_menghubungkan_target_dengan_pelatihan(tmp_path: Path) -> None:
    """In the example whoever misses the targets has the training for it, and nobody else."""
    bahan = nilai(Permintaan((CONTOH,), ""), tmp_path, (), lanjut=False, ketat=False, maju=lambda _: None).bahan
    assert bahan is not None
    hasil = bahan.hasil
    kurang = (hasil.komponen["capaian_kinerja"] < 100).to_numpy()
    assert kurang.sum() >= 20
    assert sorted(hasil.target_kurang["_pegawai"]) == np.flatnonzero(kurang).tolist()
    assert set(hasil.target_kurang["butir"]) == set(TARGET)
    latih = {satu.kode for satu in RUBRIK.pelatihan if satu.butir[0] in TARGET}
    assert [bool(latih & set(satu)) for satu in hasil.pelatihan] == kurang.tolist()
    sebagian = bahan.tindak_lanjut.pelatihan_wajib.query("kode in @latih")
    assert sebagian["diambil"].any()
    assert not sebagian["diambil"].all()


def test_contoh_penghargaan_terhalang_karena_hukuman_dan_predikat(tmp_path: Path) -> None:
    """The example shows both reasons why one of the best is not nominated, and a group with more than one place."""
    bahan = nilai(Permintaan((CONTOH,), ""), tmp_path, (), lanjut=False, ketat=False, maju=lambda _: None).bahan
    assert bahan is not None
    tabel = hitung_penghargaan(bahan.hasil, RUBRIK)
    alasan = tabel.loc[~tabel["calon"].astype(bool), "alasan"].tolist()
    assert "tercatat Hukuman Disiplin" in alasan
    assert any(satu.startswith("predikat ") for satu in alasan)
    assert tabel["kuota"].max() >= 2


def test_rumpun_lain_ditambahkan_seperti_pada_halaman(tmp_path: Path) -> None:
    """The rubric that docs/rubrik/kupang.md shows is sound and moves another rumpun to the training that it names."""
    halaman = (Path(__file__).parents[2] / "docs" / "rubrik" / "kupang.md").read_text(encoding="utf-8")
    berkas = tmp_path / "kota_saya.yaml"
    berkas.write_text(halaman.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")
    rubrik = muat_rubrik(str(berkas)).rubrik
    staf = {"rumpun": "perhubungan", "jenjang": "pelaksana", "jabatan": "Staf", "pelayanan": "tidak"}
    assert hitung_nilai(susun([staf], capaian=(90,)), rubrik).pelatihan == (("KPG-05",),)
    assert hitung_nilai(susun([staf], capaian=(90,)), RUBRIK).pelatihan == (("KPG-07",),)

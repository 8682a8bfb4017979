"""Sabang: competencies that depend on the job; marks by oneself, the superior, and the public where it is served."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest
from penilaian.pabrik import buat_data
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

from asnkin.penilaian.nilai import hitung_nilai
from asnkin.rubrik.muat import muat_rubrik

RUBRIK: Final = muat_rubrik("sabang").rubrik
BUTIR: Final = RUBRIK.semua_butir()
CONTOH: Final = Path(__file__).parents[2] / "contoh_data" / "sabang.xlsx"
RINI: Final = "190001012020122001"
BUDI: Final = "190001012020121002"
CUT: Final = "190001012020122003"
UMUM: Final = ("Integritas", "Kerja Sama", "Orientasi pada Hasil", "Pengembangan Diri dan Orang Lain", "Perekat Bangsa")
LAYANAN: Final = ("Pelayanan Publik yang Ramah", "Pelayanan Publik yang Efisien")
KESEHATAN: Final = ("Prosedur Medis", "Komunikasi dengan Pasien")
WISATA: Final = ("Mengorganisasi Acara", "Berinteraksi dengan Wisatawan")
KEPALA: Final = ("nip", *UMUM, *KESEHATAN, *WISATA, "Teknologi Informasi", *LAYANAN)
DUA: Final = (None, None)


def isi_buku() -> dict[str, list[list[Any]]]:
    """Return the sheets of three people: a nurse, a clerk who meets nobody from outside, a tourist officer."""
    return {
        "info": [["nama", "isi"], ["rubrik", "sabang"], ["periode", "2026-TW1"]],
        "pegawai": [
            ["NIP", "Nama", "Unit Kerja", "Jabatan", "Jenjang", "Rumpun", "Pelayanan"],
            [RINI, "Rini", "RSUD", "Perawat Terampil", "Terampil", "Kesehatan", "Ya"],
            [BUDI, "Budi", "Sekretariat", "Pengadministrasi Perkantoran", "Pelaksana", "Administrasi", "Tidak"],
            [CUT, "Cut", "Dinas Pariwisata", "Petugas Informasi Wisata", "Pelaksana", "Pariwisata", "Ya"],
        ],
        "penilaian diri": [
            [*KEPALA],
            [RINI, 4, 4, 3, 4, 4, 3, 3, *DUA, None, 4, 3],
            [BUDI, 5, 5, 5, 5, 5, *DUA, *DUA, 5, *DUA],
            [CUT, 3, 3, 3, 3, 3, *DUA, 3, 3, None, 3, 3],
        ],
        "penilaian atasan": [
            [*KEPALA],
            [RINI, 4, 3, 3, 2, 4, 4, 2, *DUA, None, 3, 3],
            [BUDI, 3, 3, 3, 3, 3, *DUA, *DUA, 2, *DUA],
            [CUT, 4, 4, 4, 4, 4, *DUA, 4, 4, None, 4, 4],
        ],
        "penilaian masyarakat": [
            ["nip", *LAYANAN, "Saran"],
            *([RINI, ramah, efisien, ""] for ramah, efisien in ((5, 3), (4, 2), (4, 4), (5, 3))),
            [RINI, 2, 1, "Menunggu lama"],
            [CUT, 1, 1, "Kurang ramah"],
            [CUT, 1, 1, "Kurang ramah"],
        ],
    }


@pytest.fixture(scope="module")
def orang(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The three people in nilai.json, by NIP, after the command has run on their workbook."""
    folder = tmp_path_factory.mktemp("sabang")
    buku = tulis_buku(folder / "data.xlsx", isi_buku())
    assert jalankan(["nilai", buku, "-k", folder / "hasil", "--senyap"]) == 0
    isi = json.loads((folder / "hasil" / "nilai.json").read_bytes())
    assert isi["rubrik"]["kode"] == "sabang"
    return {satu["nip"]: satu for satu in isi["pegawai"]}


def test_rini_dihitung_dengan_tangan(orang: dict[str, dict[str, Any]]) -> None:
    """A nurse, with every number that leads to hers. A mark of 1-5 is 20-100; diri weighs 10 and atasan 90.

    Kompetensi umum (diri, atasan): integritas 4, 4: 80; kerja sama 4, 3: 0,1 x 80 + 0,9 x 60 = 62; orientasi pada
    hasil 3, 3: 60; pengembangan diri 4, 2: 8 + 36 = 44; perekat bangsa 4, 4: 80. Mean 326/5 = 65,2.
    Kompetensi teknis: prosedur medis 3, 4: 6 + 72 = 78, weight 2; komunikasi 3, 2: 6 + 36 = 42, weight 1.
    (2 x 78 + 42)/3 = 66.
    Pelayanan publik, weights 10, 50, 40: the public's five marks for ramah, 5 4 4 5 2, lose one 5 and the 2:
    13/3 = 4,3333 is 86,6667; 0,1 x 80 + 0,5 x 60 + 0,4 x 86,6667 = 72,6667. Efisien, 3 2 4 3 1, loses 4 and 1:
    8/3 is 53,3333; 0,1 x 60 + 0,5 x 60 + 0,4 x 53,3333 = 57,3333. Mean 65.
    Nilai = 0,3 x 65,2 + 0,4 x 66 + 0,3 x 65 = 19,56 + 26,4 + 19,5 = 65,46: Memadai (from 60).
    Gaps, level - 3: komunikasi 2,1: -0,9; pengembangan diri 2,2: -0,8; efisien 2,8667: -0,13.
    JPM = (6 x 3 + 2,2 + 2,1 + 2,8667)/27 = 93,21.
    """
    rini = orang[RINI]
    assert rini["komponen"] == {
        "kompetensi_umum": {"nilai": 65.2, "bobot": 30, "kontribusi": 19.56},
        "kompetensi_teknis": {"nilai": 66.0, "bobot": 40, "kontribusi": 26.4},
        "pelayanan_publik": {"nilai": 65.0, "bobot": 30, "kontribusi": 19.5},
    }
    assert {kunci: butir["nilai"] for kunci, butir in rini["butir"].items()} == {
        "integritas": 80, "kerja_sama": 62, "orientasi_pada_hasil": 60, "pengembangan_diri": 44, "perekat_bangsa": 80,
        "prosedur_medis": 78, "komunikasi": 42, "pelayanan_ramah": 72.67, "pelayanan_efisien": 57.33,
    }  # fmt: skip
    assert rini["butir"]["pelayanan_ramah"]["peran"]["masyarakat"] == {"nilai": 86.67, "n": 5}
    assert (rini["nilai_akhir"], rini["predikat_hitung"]) == (65.46, "Memadai")
    celah = {kunci: butir["kesenjangan"] for kunci, butir in rini["butir"].items() if butir["kesenjangan"] < 0}
    assert celah == {"komunikasi": -0.9, "pengembangan_diri": -0.8, "pelayanan_efisien": -0.13}
    assert (rini["jpm"], rini["jpm_kategori"]) == (93.21, "Memenuhi Syarat")
    assert rini["pelatihan"] == ["SBG-09", "SBG-04", "SBG-16"]


def test_yang_tidak_melayani_dinilai_dari_dua_komponen(orang: dict[str, dict[str, Any]]) -> None:
    """Budi meets nobody from outside: the weights 30 and 40 carry all, and his own fives lift him little.

    Umum: 0,1 x 100 + 0,9 x 60 = 64. Teknologi informasi: 10 + 0,9 x 40 = 46, level 2,3, still a gap.
    Nilai = (30 x 64 + 40 x 46)/70 = 53,71: Kurang Memadai.
    """
    budi = orang[BUDI]
    assert (budi["nilai_akhir"], budi["predikat_hitung"]) == (53.71, "Kurang Memadai")
    assert budi["komponen"]["pelayanan_publik"]["nilai"] is None
    assert not {"pelayanan_ramah", "pelayanan_efisien", "prosedur_medis"} & set(budi["butir"])
    assert budi["butir"]["teknologi_informasi"]["kesenjangan"] == -0.7
    assert budi["pelatihan"] == ["SBG-13"]


def test_dua_suara_masyarakat_tidak_dihitung_dan_tidak_tampak(orang: dict[str, dict[str, Any]]) -> None:
    """Two ones from the public do not touch Cut's score, and nothing shows what they gave.

    Umum and teknis: 0,1 x 60 + 0,9 x 80 = 78; pelayanan from diri and atasan: (10 x 60 + 50 x 80)/60 = 76,67.
    Nilai = 0,7 x 78 + 0,3 x 76,6667 = 77,6.
    """
    cut = orang[CUT]
    assert cut["nilai_akhir"] == 77.6
    assert cut["butir"]["pelayanan_ramah"]["nilai"] == 76.67
    assert cut["butir"]["pelayanan_ramah"]["peran"] == {
        "diri": {"nilai": 60.0, "n": 1},
        "atasan": {"nilai": None, "n": 1},
        "masyarakat": {"nilai": None, "n": 2},
    }


def test_penilai_yang_kurang_disebut(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Cut's two forms are a peringatan that says how many are wanted; nothing is a kesalahan."""
    buku = tulis_buku(tmp_path / "data.xlsx", isi_buku())
    assert jalankan(["periksa", buku, "--json", "--senyap"]) == 0
    temuan = json.loads(capfd.readouterr().out)["temuan"]
    pesan = [satu["pesan"] for satu in temuan if satu["tingkat"] == "peringatan"]
    assert "Cut: baru 2 skor dari masyarakat, sedikitnya 3" in pesan


@pytest.mark.parametrize(
    ("rumpun", "butir"),
    [
        ("kesehatan", {"prosedur_medis", "komunikasi"}),
        ("pariwisata", {"mengorganisasi_acara", "berinteraksi_dengan_wisatawan"}),
        ("administrasi", {"teknologi_informasi"}),
        ("perhubungan", {"keselamatan_pelabuhan"}),
    ],
)
@pytest.mark.parametrize("melayani", ["ya", "tidak"])
@pytest.mark.parametrize("jenjang", ["pelaksana", "administrator"])
def test_butir_menurut_pekerjaan(rumpun: str, butir: set[str], melayani: str, jenjang: str) -> None:
    """The technical butir follow the rumpun, service follows the column pelayanan, leading follows the jenjang."""
    satu = {"rumpun": rumpun, "pelayanan": melayani, "jenjang": jenjang}
    berlaku = hitung_nilai(buat_data([satu], rubrik=RUBRIK), RUBRIK).butir_berlaku.iloc[0]
    umum = {"integritas", "kerja_sama", "orientasi_pada_hasil", "pengembangan_diri", "perekat_bangsa"}
    memimpin = {"pengambilan_keputusan", "mengelola_perubahan"} if jenjang == "administrator" else set()
    layanan = {"pelayanan_ramah", "pelayanan_efisien"} if melayani == "ya" else set()
    assert set(berlaku[berlaku].index) == umum | memimpin | butir | layanan


def test_masyarakat_hanya_menilai_pelayanan() -> None:
    """The public's marks count nowhere but in pelayanan publik, where three are needed; diri weighs a tenth."""
    assert list(RUBRIK.penilai) == ["diri", "atasan"]
    layanan = RUBRIK.penilai_komponen("pelayanan_publik")
    assert (layanan["masyarakat"].min, layanan["masyarakat"].berlaku) == (RUBRIK.tampil_min, {"pelayanan": ["ya"]})
    for kunci in RUBRIK.komponen:
        penilai = RUBRIK.penilai_komponen(kunci)
        assert penilai["diri"].bobot / sum(satu.bobot for satu in penilai.values()) == 0.1


@pytest.mark.parametrize(
    ("skor", "nilai", "predikat"),
    [
        (1, 20, "Sangat Kurang"),
        (2, 40, "Kurang Memadai"),
        (3, 60, "Memadai"),
        (4, 80, "Di Atas Memadai"),
        (5, 100, "Istimewa"),
    ],
)
def test_setiap_predikat_terjangkau(skor: int, nilai: float, predikat: str) -> None:
    """The same mark everywhere gives each predikat in turn: 3, the standard of the post, is Memadai."""
    tanda = dict.fromkeys(BUTIR, float(skor))
    formulir = [(0, peran, tanda) for peran in ("diri", "atasan", *["masyarakat"] * 3)]
    data = buat_data([{"rumpun": "kesehatan", "pelayanan": "ya"}], skor=formulir, rubrik=RUBRIK)
    satu = hitung_nilai(data, RUBRIK).pegawai.iloc[0]
    assert (satu["nilai_akhir"], satu["predikat"]) == (pytest.approx(nilai), predikat)


def test_setiap_butir_dapat_menunjukkan_kesenjangan() -> None:
    """Four heads, one of each rumpun, marked 2 everywhere: all fifteen butir are gaps, each with a training."""
    rumpun = ("kesehatan", "pariwisata", "administrasi", "perhubungan")
    kepala = [{"rumpun": satu, "pelayanan": "ya", "jenjang": "administrator"} for satu in rumpun]
    formulir = [(i, "atasan", dict.fromkeys(BUTIR, 2.0)) for i in range(len(kepala))]
    daftar = hitung_nilai(buat_data(kepala, skor=formulir, rubrik=RUBRIK), RUBRIK).daftar_kesenjangan
    assert len(BUTIR) == 15
    assert set(daftar["butir"]) == set(BUTIR)
    assert (daftar["pelatihan"] != "").all()


def test_kesenjangan_besar_mendapat_pelatihan_yang_menaikkan_dua_level() -> None:
    """Prosedur medis at 1 of 3 needs two levels: the traineeship (2) instead of the course (1)."""
    tanda = dict.fromkeys(BUTIR, 3.0)
    for skor, kode in ((2.0, "SBG-07"), (1.0, "SBG-08")):
        formulir = [(0, "atasan", tanda | {"prosedur_medis": skor})]
        data = buat_data([{"rumpun": "kesehatan", "pelayanan": "tidak"}], skor=formulir, rubrik=RUBRIK)
        assert hitung_nilai(data, RUBRIK).pelatihan == ((kode,),)


def test_rumpun_yang_tidak_dikenal_tidak_dinilai_diam_diam() -> None:
    """Somebody whose rumpun is blank or unknown gets no score from the general butir alone, but is named."""
    formulir = [(i, "atasan", dict.fromkeys(BUTIR, 4.0)) for i in (0, 1)]
    data = buat_data([{"rumpun": ""}, {"rumpun": "pendidikan"}], skor=formulir, rubrik=RUBRIK)
    hasil = hitung_nilai(data, RUBRIK)
    assert hasil.pegawai["status"].tolist() == ["belum lengkap"] * 2
    assert hasil.kekurangan == (("Kompetensi Teknis: tidak ada butir yang berlaku",),) * 2


def test_rumpun_baru_cukup_beberapa_baris(tmp_path: Path) -> None:
    """A city adds teachers by inheriting the rubric and naming one more butir, as docs/rubrik/sabang.md shows."""
    halaman = (Path(__file__).parents[2] / "docs" / "rubrik" / "sabang.md").read_text(encoding="utf-8")
    berkas = tmp_path / "kota_saya.yaml"
    berkas.write_text(halaman.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")
    rubrik = muat_rubrik(str(berkas)).rubrik
    guru = {"rumpun": "pendidikan", "pelayanan": "tidak"}
    data = buat_data([guru], skor=[(0, "atasan", dict.fromkeys(rubrik.semua_butir(), 4.0))], rubrik=rubrik)
    assert hitung_nilai(data, rubrik).pegawai["nilai_akhir"].tolist() == pytest.approx([80])


def test_contoh(tmp_path: Path) -> None:
    """The example names its rubric, shows all five predikat, every butir as a gap, and raters too few to be shown."""
    assert jalankan(["nilai", CONTOH, "-k", tmp_path, "--senyap"]) == 0
    isi = json.loads((tmp_path / "nilai.json").read_bytes())
    orang = isi["pegawai"]
    assert (isi["rubrik"]["kode"], isi["temuan"]["kesalahan"]) == ("sabang", 0)
    assert isi["temuan"]["peringatan"] >= 3
    assert isi["temuan"]["catatan"] >= 3
    assert 60 <= len(orang) <= 150
    assert {satu["predikat"] for satu in orang} - {None} == {satu.nama for satu in RUBRIK.predikat.ambang or []}
    assert {satu["status"] for satu in orang} == {"lengkap", "belum lengkap", "tidak dinilai"}
    celah = {k for satu in orang for k, butir in satu["butir"].items() if (butir["kesenjangan"] or 0) < 0}
    assert celah == set(BUTIR)
    assert any(satu["penetapan"] and satu["predikat"] != satu["predikat_hitung"] for satu in orang)
    sedikit = [b["peran"] for satu in orang for b in satu["butir"].values() if 0 < _suara(b) < RUBRIK.tampil_min]
    assert len(sedikit) >= 4
    assert all(peran["masyarakat"]["nilai"] is None and peran["atasan"]["nilai"] is None for peran in sedikit)
    assert any(_suara(b) >= 5 for satu in orang for b in satu["butir"].values())


def _suara(butir: dict[str, Any]) -> int:
    """How many of the public marked a butir of a person."""
    return int(butir["peran"].get("masyarakat", {"n": 0})["n"])

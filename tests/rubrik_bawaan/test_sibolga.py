"""Sibolga: measured data before judgement, new programmes that help, progress that can only help."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from laporan.bongkar import buka
from penilaian.pabrik import buat_data, nip, target
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

from asnkin.analisis.tindak_lanjut import porsi_terukur
from asnkin.penilaian.nilai import hitung_nilai
from asnkin.rubrik.model import KomponenPenilaian
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.data import Data
    from asnkin.hasil import Hasil

RUBRIK: Final = muat_rubrik("sibolga").rubrik
BUTIR: Final = RUBRIK.semua_butir()
CONTOH: Final = Path(__file__).parents[2] / "contoh_data"
BUKU: Final = ("sibolga.xlsx", "sibolga_2026-TW2.xlsx", "sibolga_2026-TW3.xlsx", "sibolga_2026-TW4.xlsx")
ROSMAIDA: Final = "190001012020122001"
NAMA_BUTIR: Final = (
    "Penguasaan Tugas", "Tanggung Jawab", "Pengelolaan Pembelajaran", "Gagasan Perbaikan", "Penerapan Gagasan",
)  # fmt: skip


def isi_buku(triwulan: int, literasi: int, *, inovasi: bool) -> dict[str, list[list[Any]]]:
    """Return the sheets of one teacher for a quarter of 2026; she came to ``literasi`` of 10 literacy mornings."""
    isi = {
        "info": [["nama", "isi"], ["rubrik", "sibolga"], ["periode", f"2026-TW{triwulan}"]],
        "pegawai": [
            ["nip", "nama", "unit_kerja", "jabatan", "jenjang", "rumpun"],
            [ROSMAIDA, "Rosmaida", "SMP Negeri Contoh", "Guru Ahli Pertama", "ahli_pertama", "Pendidikan"],
        ],
        "target": [
            ["nip", "indikator", "target", "realisasi", "bobot"],
            [ROSMAIDA, "Jam pelajaran yang terlaksana", 240, 228, 50],
            [ROSMAIDA, "Murid yang mencapai batas tuntas (%)", 80, 84, 30],
            [ROSMAIDA, "Laporan belajar kepada orang tua", 10, 10, 20],
        ],
        "hasil_layanan": [
            ["NIP", "Ukuran", "Tahun Lalu", "Tahun Ini"],
            [ROSMAIDA, "Nilai rata-rata kelas VII-A", 72, 75],
            [ROSMAIDA, "Nilai rata-rata kelas VII-B", 78, 81],
        ],
        "kehadiran": [["NIP", "Hari Kerja", "Hadir"], [ROSMAIDA, 60, 57]],
        "kegiatan": [
            ["NIP", "Kegiatan", "Hadir", "Terjadwal"],
            [ROSMAIDA, "KKG/MGMP", 5, 6],
            [ROSMAIDA, "Rapat guru", 4, 4],
            [ROSMAIDA, "Gerakan literasi", literasi, 10],
        ],
        "penilaian": [
            ["nip", "peran", *NAMA_BUTIR, "komentar"],
            [ROSMAIDA, "atasan", 4, 3, 4, 3, 2, ""],
            [ROSMAIDA, "rekan", 3, 4, 3, 4, 3, ""],
            [ROSMAIDA, "rekan", 4, 4, 3, 3, 2, ""],
            [ROSMAIDA, "rekan", 5, 3, 4, 3, 2, "Menjadi tempat bertanya guru satu gugus"],
        ],
    }
    if inovasi:
        isi["inovasi"] = [["NIP", "Program", "Tahap"], [ROSMAIDA, "Kelas Pendamping Sore", "Penerapan"]]
    return isi


def nilai(folder: Path, isi: dict[str, list[list[Any]]], *opsi: object) -> dict[str, Any]:
    """Run the command on a workbook and return nilai.json."""
    folder.mkdir(exist_ok=True)
    buku = tulis_buku(folder / "data.xlsx", isi)
    assert jalankan(["nilai", buku, "-k", folder, "--senyap", *opsi]) == 0
    hasil: dict[str, Any] = json.loads((folder / "nilai.json").read_bytes())
    return hasil


@pytest.fixture(scope="module")
def hasil(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The third quarter of Rosmaida, against the first (nilai.json) and the second (recap)."""
    folder = tmp_path_factory.mktemp("sibolga")
    nilai(folder / "tw1", isi_buku(1, 3, inovasi=False))
    nilai(folder / "tw2", isi_buku(2, 6, inovasi=False))
    lama = ("--sebelumnya", folder / "tw1" / "nilai.json", "--sebelumnya", folder / "tw2" / "rekap.xlsx")
    return nilai(folder / "tw3", isi_buku(3, 8, inovasi=True), *lama)


def test_rosmaida_dihitung_dengan_tangan(hasil: dict[str, Any]) -> None:
    """A teacher, with every number that leads to hers. Marks of 1-5 are 20-100; peers count by their median.

    Hasil kerja: capaian 228/240 = 95 (50), 84/80 = 105 (30), 100 (20): 47,5 + 31,5 + 20 = 99.
    Kenaikan hasil: (75 + 81)/(72 + 78) = 1,04; (1,04 - 0,8)/(1,05 - 0,8) = 96.
    Sikap kerja (atasan 60, rekan 40): penguasaan 4 and the median of 3 4 5: 80; tanggung jawab 3 and that of 4 4 3:
    36 + 32 = 68; pembelajaran 4 and that of 3 3 4: 48 + 24 = 72. Mean 220/3 = 73,33.
    Kehadiran: 57/60 = 0,95; (0,95 - 0,8)/0,2 = 75. Kegiatan: 17/20 = 0,85; (0,85 - 0,5)/0,5 = 70.
    Perilaku inovatif: gagasan 3 and the median of 4 3 3: 60; penerapan 2 and that of 3 2 2: 40. Mean 50.
    Nilai dasar: 0,35 x 99 + 0,15 x 96 + 0,15 x 73,33 + 0,15 x 75 + 0,1 x 70 + 0,1 x 50
    = 34,65 + 14,4 + 11 + 11,25 + 7 + 5 = 83,3.
    A programme at the stage penerapan: 2. Earlier quarters: literacy 3 of 10 makes kegiatan 12/20 = 20 and 78,3;
    6 of 10 makes 15/20 = 50 and 81,3. Kemajuan (83,3 - 81,3) x 0,5 = 1. Nilai akhir 83,3 + 2 + 1 = 86,3: Baik.
    """
    [orang] = hasil["pegawai"]
    assert {kunci: (satu["nilai"], satu["kontribusi"]) for kunci, satu in orang["komponen"].items()} == {
        "hasil_kerja": (99, 34.65),
        "kenaikan_hasil": (96, 14.4),
        "sikap_kerja": (73.33, 11),
        "kehadiran": (75, 11.25),
        "kegiatan": (70, 7),
        "perilaku_inovatif": (50, 5),
    }
    assert orang["nilai_dasar"] == 83.3
    assert orang["tambahan"] == {"inovasi": 2, "hukuman": 0, "kemajuan": 1}
    assert (orang["nilai_akhir"], orang["predikat"]) == (86.3, "Baik")


def test_kesenjangan_rosmaida(hasil: dict[str, Any]) -> None:
    """Penerapan gagasan 40 is level 2 under standar 3; the rest reaches it. JPM (3 + 3 + 3 + 3 + 2)/15 = 93,33.

    Two trainings answer it; magang raises one level, which closes the gap, and so goes before the clinic of two.
    """
    [orang] = hasil["pegawai"]
    level = {kunci: satu["level"] for kunci, satu in orang["butir"].items() if satu["level"] is not None}
    assert level == {
        "penguasaan_tugas": 4, "tanggung_jawab": 3.4, "pengelolaan_pembelajaran": 3.6, "gagasan_perbaikan": 3,
        "penerapan_gagasan": 2,
    }  # fmt: skip
    assert orang["butir"]["penerapan_gagasan"]["kesenjangan"] == -1
    assert orang["pelatihan"] == ["SBG-10"]
    assert (orang["jpm"], orang["jpm_kategori"]) == (93.33, "Memenuhi Syarat")


def test_hasil_sebelumnya_tercatat(hasil: dict[str, Any]) -> None:
    """The files that the progress rests on stand among the sources, each with its fingerprint and period."""
    assert [satu["berkas"] for satu in hasil["sumber"]] == [
        "data.xlsx", "nilai.json (hasil 2026-TW1)", "rekap.xlsx (hasil 2026-TW2)",
    ]  # fmt: skip


def data(
    orang: Sequence[Mapping[str, Any]], rumpun: str = "pemerintahan", **tabel: Sequence[Mapping[str, Any]]
) -> Data:
    """People by their figures: capaian, naik (this year / last), hadir, ikut (shares), skor; None leaves out."""
    skor = [(i, "atasan", dict.fromkeys(_berlaku(rumpun), o.get("skor", 3))) for i, o in enumerate(orang)]
    rasio = {
        "hasil_layanan": ("naik", "tahun_ini", "tahun_lalu"),
        "kehadiran": ("hadir", "hadir", "hari_kerja"),
        "kegiatan": ("ikut", "hadir", "terjadwal"),
    }
    kunci: dict[str, Sequence[Mapping[str, Any]]] = {
        lembar: [
            {"_pegawai": i, atas: 100 * o.get(nama, 1), bawah: 100.0} for i, o in enumerate(orang) if o.get(nama, 1)
        ]
        for lembar, (nama, atas, bawah) in rasio.items()
    }
    return buat_data(
        [{"rumpun": rumpun}] * len(orang),
        skor=skor,
        rubrik=RUBRIK,
        kunci={lembar: baris for lembar, baris in (kunci | tabel).items() if baris},
        target=[target(i, 100, o.get("capaian", 100)) for i, o in enumerate(orang)],
    )


def _berlaku(rumpun: str) -> list[str]:
    return [kunci for kunci, satu in BUTIR.items() if rumpun in (satu.berlaku or {"rumpun": [rumpun]})["rumpun"]]


def satu(orang: Mapping[str, Any], sebelumnya: float | None = None, **tabel: Sequence[Mapping[str, Any]]) -> Hasil:
    """Score one person."""
    lama = None if sebelumnya is None else {nip(0): sebelumnya}
    return hitung_nilai(data([orang], **tabel), RUBRIK, lama)


def test_setiap_predikat_terjangkau() -> None:
    """Five people, a class each; who does what the post asks (all 3, no rise, all days) has 87: Baik.

    35 + 15 + 12 + 15 + 10 + 8 = 95; 35 + 12 + 9 + 15 + 10 + 6 = 87; 28 + 9 + 9 + 9 + 6 + 6 = 67;
    21 + 6 + 9 + 7,5 + 5 + 6 = 54,5; 14 + 0 + 6 + 0 + 0 + 4 = 24.
    """
    orang = [
        {"capaian": 100, "naik": 1.05, "hadir": 1, "ikut": 1, "skor": 4},
        {},
        {"capaian": 80, "naik": 0.95, "hadir": 0.92, "ikut": 0.8},
        {"capaian": 60, "naik": 0.9, "hadir": 0.9, "ikut": 0.75},
        {"capaian": 40, "naik": 0.8, "hadir": 0.8, "ikut": 0.5, "skor": 2},
    ]
    pegawai = hitung_nilai(data(orang), RUBRIK).pegawai
    assert pegawai["nilai_akhir"].tolist() == pytest.approx([95, 87, 67, 54.5, 24])
    assert pegawai["predikat"].tolist() == [kelas.nama for kelas in RUBRIK.predikat.ambang or []]


def test_setiap_butir_dapat_memperlihatkan_kesenjangan() -> None:
    """Mark 2 of the only rater is a gap in every butir that applies, answered by a training; all butir occur."""
    bergap: set[str] = set()
    for rumpun in ("pendidikan", "kesehatan", "pelayanan", "perikanan", "pemerintahan"):
        daftar = hitung_nilai(data([{"skor": 2}], rumpun), RUBRIK).daftar_kesenjangan
        assert set(daftar["butir"]) == set(_berlaku(rumpun))
        assert (daftar["pelatihan"] != "").all()
        bergap |= set(daftar["butir"])
    assert bergap == set(BUTIR)


def test_butir_menurut_rumpun() -> None:
    """Each family of jobs is asked about its own work besides what everybody is asked about."""
    khusus = {"pengelolaan_pembelajaran", "keselamatan_pasien", "pelayanan_masyarakat"}
    assert set(_berlaku("pendidikan")) & khusus == {"pengelolaan_pembelajaran"}
    assert set(_berlaku("kesehatan")) & khusus == {"keselamatan_pasien"}
    assert set(_berlaku("perikanan")) & khusus == {"pelayanan_masyarakat"}
    assert set(_berlaku("pemerintahan")) & khusus == set()


@pytest.mark.parametrize(
    ("naik", "nilai_komponen"), [(0.75, 0), (0.8, 0), (0.9, 40), (1.0, 80), (1.02, 88), (1.05, 100), (1.3, 100)]
)
def test_kenaikan_hasil(naik: float, nilai_komponen: float) -> None:
    """A fifth less than last year is 0, the same is 80, a twentieth more is 100."""
    assert satu({"naik": naik}).komponen["kenaikan_hasil"][0] == pytest.approx(nilai_komponen)


def test_jabatan_baru_tanpa_tahun_lalu() -> None:
    """Who has no last year is scored by the rest: (35 + 9 + 15 + 10 + 6) / 85 x 100 = 88,24."""
    hasil = satu({"naik": None})
    assert hasil.pegawai["status"][0] == "lengkap"
    assert hasil.pegawai["nilai_akhir"][0] == pytest.approx(75 / 85 * 100)


def test_tanpa_kehadiran_belum_lengkap() -> None:
    """Presence is never guessed: without it there is no nilai akhir."""
    hasil = satu({"hadir": None})
    assert hasil.pegawai["status"][0] == "belum lengkap"
    assert "kehadiran" in hasil.kekurangan[0][0]


@pytest.mark.parametrize(
    ("tahap", "poin"),
    [
        ([], 0), (["Gagasan"], 0), (["uji coba"], 1), (["Penerapan"], 2), (["LAYANAN MEMBAIK"], 4),
        (["uji coba", "penerapan"], 3), (["layanan membaik", "layanan membaik"], 5),
    ],
)  # fmt: skip
def test_program_baru_menambah_nilai(tahap: list[str], poin: float) -> None:
    """A new programme raises the score by how far it came, most where the service is better; at most 5 together."""
    hasil = satu({}, inovasi=[{"_pegawai": 0, "tahap": nama} for nama in tahap])
    assert hasil.tambahan["inovasi"][0] == poin
    assert hasil.pegawai["nilai_akhir"][0] == pytest.approx(87 + poin)


@pytest.mark.parametrize(("lama", "poin"), [(None, 0), (95, 0), (87, 0), (86, 0.5), (83, 2), (81, 3), (40, 3)])
def test_kemajuan_hanya_menambah(lama: float | None, poin: float) -> None:
    """Half a point for each point above the best earlier quarter, at most 3; a worse quarter takes nothing."""
    assert satu({}, lama).tambahan["kemajuan"][0] == pytest.approx(poin)


def test_hukuman_terberat_mengurangi() -> None:
    """Of several punishments the hardest one takes its points."""
    hasil = satu({}, disiplin=[{"_pegawai": 0, "tingkat": nama} for nama in ("ringan", "berat", "sedang")])
    assert (hasil.tambahan["hukuman"][0], hasil.pegawai["nilai_akhir"][0]) == (-10, pytest.approx(77))


@pytest.mark.parametrize(
    ("rekan", "nilai_butir"),
    [((3, 3, 1), 60), ((3, 3, 3), 60), ((5, 3, 3, 5), 0.6 * 60 + 0.4 * 80), ((1, 1), 60), ((), 60)],
)
def test_satu_rekan_tidak_menentukan(rekan: tuple[int, ...], nilai_butir: float) -> None:
    """Beside a 3 of the superior: one odd mark of three changes nothing; fewer than three peers do not count."""
    skor = [(0, "atasan", {"penguasaan_tugas": 3.0}), *((0, "rekan", {"penguasaan_tugas": float(s)}) for s in rekan)]
    hasil = hitung_nilai(buat_data([{"rumpun": "pemerintahan"}], skor=skor, rubrik=RUBRIK), RUBRIK)
    assert hasil.butir["penguasaan_tugas"][0] == pytest.approx(nilai_butir)


def test_tanpa_atasan_belum_lengkap() -> None:
    """Peers alone are not enough to be scored on."""
    skor = [(0, "rekan", dict.fromkeys(_berlaku("pemerintahan"), 5.0))] * 3
    hasil = hitung_nilai(buat_data([{"rumpun": "pemerintahan"}], skor=skor, rubrik=RUBRIK), RUBRIK)
    assert hasil.butir[_berlaku("pemerintahan")].isna().all(axis=None)
    assert hasil.pegawai["status"][0] == "belum lengkap"


def test_porsi_terukur() -> None:
    """Of 87 points 35 + 12 + 15 + 10 = 72 are measured; the weights are three quarters measured."""
    terukur = [satu.bobot for satu in RUBRIK.komponen.values() if not isinstance(satu, KomponenPenilaian)]
    assert (sum(terukur), sum(satu.bobot for satu in RUBRIK.komponen.values())) == (75, 100)
    assert porsi_terukur(satu({}), RUBRIK).tolist() == pytest.approx([72 / 87])


def test_skor_ujung_perlu_alasan(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A mark of 5, or of 1, without a comment is a peringatan; Rosmaida's peer gave one with a comment."""
    assert RUBRIK.wajib_alasan == [1, 5]
    isi = isi_buku(1, 8, inovasi=False)
    for komentar, banyak in (("Tempat bertanya guru satu gugus", 0), ("", 1)):
        isi["penilaian"][4][-1] = komentar
        assert jalankan(["periksa", tulis_buku(tmp_path / "data.xlsx", isi), "--json", "--senyap"]) == 0
        temuan = json.loads(capfd.readouterr().out)["temuan"]
        assert sum("tanpa komentar" in satu["pesan"] for satu in temuan) == banyak


@pytest.fixture(scope="module")
def setahun(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """The four example quarters, each against all earlier ones, by recap and nilai.json in turn."""
    folder = tmp_path_factory.mktemp("setahun")
    lama: list[object] = []
    semua = []
    for ke, buku in enumerate(BUKU):
        keluaran = folder / f"tw{ke + 1}"
        assert jalankan(["nilai", CONTOH / buku, "-k", keluaran, "--senyap", *lama]) == 0
        lama += ["--sebelumnya", keluaran / ("nilai.json" if ke % 2 else "rekap.xlsx")]
        semua.append(json.loads((keluaran / "nilai.json").read_bytes()))
    return semua


def test_empat_triwulan(setahun: list[dict[str, Any]]) -> None:
    """Each workbook names its own quarter; mostly the same people, some leave and some come."""
    assert [isi["periode"] for isi in setahun] == ["2026-TW1", "2026-TW2", "2026-TW3", "2026-TW4"]
    assert [isi["temuan"]["kesalahan"] for isi in setahun] == [0, 0, 0, 0]
    orang = [{satu["nip"] for satu in isi["pegawai"]} for isi in setahun]
    assert all(60 <= len(satu) <= 150 for satu in orang)
    for lalu, kini in pairwise(orang):
        assert 1 <= len(lalu - kini) <= 5
        assert 1 <= len(kini - lalu) <= 5


def test_kemajuan_terhadap_triwulan_terbaik(setahun: list[dict[str, Any]]) -> None:
    """In every quarter the points are those of the best printed nilai dasar before it, worked out here once more."""
    terbaik: dict[str, float] = {}
    for isi in setahun:
        dinilai = [satu for satu in isi["pegawai"] if satu["nilai_dasar"] is not None]
        naik = 0
        for satu in dinilai:
            poin = satu["tambahan"]["kemajuan"]
            beda = satu["nilai_dasar"] - terbaik.get(satu["nip"], float("inf"))
            assert poin == pytest.approx(min(3, max(0, beda) * 0.5), abs=0.011)
            naik += poin > 0
        assert (naik > 20) == bool(terbaik)
        assert naik < len(dinilai)
        for satu in dinilai:
            terbaik[satu["nip"]] = max(satu["nilai_dasar"], terbaik.get(satu["nip"], 0))


def test_contoh_memperlihatkan_banyak_hal(setahun: list[dict[str, Any]]) -> None:
    """In every quarter: at least three predikat, gaps with trainings, programmes, punishments, and findings."""
    for isi in setahun:
        orang = isi["pegawai"]
        assert len({satu["predikat"] for satu in orang if satu["predikat"]}) >= 3
        assert sum(bool(satu["pelatihan"]) for satu in orang) > 10
        assert any((satu["tambahan"]["inovasi"] or 0) > 0 for satu in orang)
        assert any((satu["tambahan"]["hukuman"] or 0) < 0 for satu in orang)
        assert isi["temuan"]["peringatan"] > 0
        assert {"lengkap", "belum lengkap"} <= {satu["status"] for satu in orang}


def test_periode_lebih_baru_ditolak(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Quarter II given as earlier than quarter I is wrong usage, and nothing is written."""
    nilai(tmp_path / "tw2", isi_buku(2, 6, inovasi=False))
    buku = tulis_buku(tmp_path / "tw1.xlsx", isi_buku(1, 3, inovasi=False))
    perintah = ["nilai", buku, "-k", tmp_path / "tw1", "--sebelumnya", tmp_path / "tw2" / "rekap.xlsx"]
    assert jalankan(perintah) == 2
    assert "Triwulan II Tahun 2026, sesudah periode yang sedang dinilai" in capfd.readouterr().err
    assert not (tmp_path / "tw1").exists()


def test_berkas_lain_sebagai_hasil_sebelumnya(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The data workbook given by mistake is told apart from a recap, exit code 3."""
    buku = tulis_buku(tmp_path / "tw1.xlsx", isi_buku(1, 3, inovasi=False))
    assert jalankan(["nilai", buku, "-k", tmp_path / "tw1", "--sebelumnya", buku]) == 3
    keluar = capfd.readouterr().err
    assert "bukan rekap asnkin" in keluar
    assert "rekap.xlsx atau nilai.json" in keluar


def test_rekap_menyebut_hasil_sebelumnya(tmp_path: Path) -> None:
    """The recap's sheet Jejak lists the earlier result with its fingerprint."""
    nilai(tmp_path / "tw1", isi_buku(1, 3, inovasi=False))
    isi = nilai(tmp_path / "tw2", isi_buku(2, 6, inovasi=False), "--sebelumnya", tmp_path / "tw1")
    jejak = buka((tmp_path / "tw2" / "rekap.xlsx").read_bytes())["Jejak"]
    baris = {sel[0].value: sel[1].value for sel in jejak.iter_rows()}
    assert baris["SHA-256 nilai.json (hasil 2026-TW1)"] == isi["sumber"][1]["sha256"]

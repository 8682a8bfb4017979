"""Maulafa: self-assessment, then the superior by observation and fixed criteria; felt gaps; compulsory trainings."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZipFile

import pytest
from penilaian.pabrik import buat_data
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

from asnkin.alur.baca import baca
from asnkin.alur.permintaan import Permintaan
from asnkin.analisis.pelatihan_unit import pelatihan_unit
from asnkin.analisis.selisih_diri import selisih_diri
from asnkin.analisis.tindak_lanjut import pelatihan_wajib
from asnkin.penilaian.nilai import hitung_nilai
from asnkin.rubrik.muat import muat_rubrik
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.alur.baca import Bacaan
    from asnkin.hasil import Hasil

AKAR: Final = Path(__file__).parents[2]
RUBRIK: Final = muat_rubrik("maulafa").rubrik
SEMUA: Final = RUBRIK.semua_butir()
PERAWAT: Final = "190001012020122001"
KEPALA: Final = "190001012015121002"
# butir: own mark, the superior's
TANDA: Final = {
    "pelayanan_masyarakat": (4, 4),
    "komunikasi": (3, 4),
    "teknologi_informasi": (3, 2),
    "informasi_pasien": (2, 4),
    "keselamatan_pasien": (4, 3),
    "disiplin_kerja": (4, 4),
    "tanggung_jawab": (4, 3),
    "kerja_sama": (5, 4),
}
# people to whom the butir apply between them
ORANG: Final = (
    {"rumpun": "pemerintahan", "unit_kerja": "Kelurahan Oepura", "jabatan": "Lurah Oepura", "jenjang": "pengawas"},
    {"rumpun": "kesehatan", "unit_kerja": "Puskesmas Sikumana", "jabatan": "Perawat Terampil", "jenjang": "terampil"},
    {"rumpun": "pendidikan", "unit_kerja": "SD Negeri Sikumana", "jabatan": "Guru Kelas", "jenjang": "ahli_pertama"},
)


def buku(tanggal: tuple[str, str] = ("2026-05-04", "2026-06-15"), **lembar: list[list[Any]]) -> dict[str, Any]:
    """Sheets of the nurse of the worked example, with the days of both stages."""
    butir = [SEMUA[kunci].nama for kunci in TANDA]
    komentar = "Menjawab pertanyaan warga sampai tuntas"
    isi: dict[str, list[list[Any]]] = {
        "info": [["nama", "isi"], ["rubrik", "maulafa"], ["periode", "2026-S1"]],
        "pegawai": [
            ["nip", "nama", "unit_kerja", "jabatan", "jenjang", "rumpun", "kedudukan_hukum", "atasan_nip"],
            [PERAWAT, "Yuliana", "Puskesmas", "Perawat Terampil", "terampil", "kesehatan", "Aktif", KEPALA],
            [KEPALA, "Marthen", "Puskesmas", "Kepala Puskesmas", "ahli_madya", "kesehatan", "CLTN", ""],
        ],
        "penilaian diri": [
            ["nip", "tanggal", "komentar", *butir],
            [PERAWAT, tanggal[0], komentar, *(diri for diri, _ in TANDA.values())],
        ],
        "penilaian atasan": [
            ["nip", "penilai_nip", "tanggal", *butir],
            [PERAWAT, KEPALA, tanggal[1], *(atasan for _, atasan in TANDA.values())],
        ],
        "observasi": [
            ["nip", "tanggal", "kegiatan", "diamati", "terpenuhi"],
            [PERAWAT, "2026-05-20", "Pelayanan rawat jalan", 10, 8],
            [PERAWAT, "2026-06-03", "Posyandu", 10, 9],
        ],
        "riwayat_pelatihan": [
            ["nip", "kode", "nama", "jp", "tanggal"],
            [PERAWAT, "MLF-04", "Dasar Teknologi Informasi dan Keamanan Akun", 12, "2026-06-25"],
        ],
    }
    return isi | lembar


def baca_buku(tmp_path: Path, isi: dict[str, Any]) -> Bacaan:
    """Read and check a workbook."""
    return baca(Permintaan((tulis_buku(tmp_path / "data.xlsx", isi),), ""), lambda _: None)


def hitung(tanda: Sequence[tuple[int, str, Mapping[str, float]]], *, orang: Any = ORANG, porsi: float = 0.8) -> Hasil:
    """Score people from (person, role, marks); each has one observation in which ``porsi`` of 10 criteria were met."""
    observasi = [{"_pegawai": i, "terpenuhi": porsi * 10, "diamati": 10.0} for i in range(len(orang))]
    data = buat_data(orang, skor=tanda, rubrik=RUBRIK, kunci={"observasi": observasi})
    return hitung_nilai(data, RUBRIK)


def sama(diri: float, atasan: float) -> list[tuple[int, str, dict[str, float]]]:
    """Both stages of everyone with one mark each for every butir."""
    return [(i, p, dict.fromkeys(SEMUA, s)) for i in range(len(ORANG)) for p, s in (("diri", diri), ("atasan", atasan))]


def test_perawat_dihitung_dengan_tangan(tmp_path: Path) -> None:
    """From workbook to nilai.json; each butir is 20 % own mark and 80 % the superior's, both as marks of 5 times 20.

    Pelayanan 4, 4: 16 + 64 = 80.    Komunikasi 3, 4: 12 + 64 = 76.    Teknologi informasi 3, 2: 12 + 32 = 44.
    Keselamatan pasien 4, 3: 16 + 48 = 64.    Informasi pasien 2, 4: 8 + 64 = 72, which counts twice.
    Kompetensi = (80 + 76 + 44 + 64 + 2 x 72) / 6 = 408 / 6 = 68.
    Disiplin 4, 4: 80.    Tanggung jawab 4, 3: 64.    Kerja sama 5, 4: 20 + 64 = 84.    Perilaku = 228 / 3 = 76.
    Observasi = (8 + 9) / (10 + 10) = 0.85: 85.
    Nilai = 0.6 x 68 + 0.2 x 76 + 0.2 x 85 = 40.8 + 15.2 + 17 = 73: Baik.
    Levels are a twentieth of these: teknologi informasi 2.2, a gap of -0.8; informasi pasien 3.6, no gap, but felt, as
    the own 2 is below 3. JPM = (7 x 3 + 2.2) / (8 x 3) = 23.2 / 24 = 96.67 %: the felt gap does not lower it.
    Felt first: 2 x (3 - 2) = 2 against 1 x 0.8.
    """
    assert jalankan(["nilai", tulis_buku(tmp_path / "data.xlsx", buku()), "-k", tmp_path / "h", "--senyap"]) == 0
    isi = json.loads((tmp_path / "h" / "nilai.json").read_bytes())
    satu = next(orang for orang in isi["pegawai"] if orang["nip"] == PERAWAT)
    assert isi["rubrik"]["kode"] == "maulafa"
    assert satu["komponen"] == {
        "kompetensi": {"nilai": 68.0, "bobot": 60, "kontribusi": 40.8},
        "perilaku": {"nilai": 76.0, "bobot": 20, "kontribusi": 15.2},
        "observasi": {"nilai": 85.0, "bobot": 20, "kontribusi": 17.0},
    }
    assert (satu["nilai_akhir"], satu["predikat"]) == (73.0, "Baik")
    assert {kunci: satu["butir"][kunci]["nilai"] for kunci in TANDA} == {
        "pelayanan_masyarakat": 80, "komunikasi": 76, "teknologi_informasi": 44, "informasi_pasien": 72,
        "keselamatan_pasien": 64, "disiplin_kerja": 80, "tanggung_jawab": 64, "kerja_sama": 84,
    }  # fmt: skip
    assert satu["butir"]["teknologi_informasi"]["kesenjangan"] == -0.8
    assert satu["butir"]["informasi_pasien"]["dirasakan"] is True
    assert (satu["jpm"], satu["jpm_kategori"]) == (96.67, "Memenuhi Syarat")
    assert satu["pelatihan"] == ["MLF-07", "MLF-04"]


def test_selisih_tampak_pada_setiap_butir(tmp_path: Path) -> None:
    """Own mark less the superior's, the largest first; with two roles anonymity hides neither of them."""
    bacaan = baca_buku(tmp_path, buku())
    assert bacaan.data is not None
    tabel = selisih_diri(hitung_nilai(bacaan.data, RUBRIK), RUBRIK)
    assert list(zip(tabel["butir"], tabel["selisih"], strict=True)) == [
        ("informasi_pasien", -2), ("komunikasi", -1), ("teknologi_informasi", 1), ("keselamatan_pasien", 1),
        ("tanggung_jawab", 1), ("kerja_sama", 1), ("pelayanan_masyarakat", 0), ("disiplin_kerja", 0),
    ]  # fmt: skip


def test_pelatihan_wajib_dan_yang_sudah_diikuti(tmp_path: Path) -> None:
    """Both recommended trainings are compulsory; the history shows MLF-04 taken, MLF-07 is still to come."""
    bacaan = baca_buku(tmp_path, buku())
    assert bacaan.data is not None
    wajib = pelatihan_wajib(bacaan.data, hitung_nilai(bacaan.data, RUBRIK), RUBRIK)
    assert wajib[["kode", "diambil"]].to_numpy().tolist() == [["MLF-07", False], ["MLF-04", True]]


@pytest.mark.parametrize(
    ("diri", "atasan", "kode"),
    [
        ("2026-05-04", "2026-06-15", set()),
        ("2026-05-04", "2026-05-04", set()),
        ("2026-05-04", "2026-05-03", {"PNL038"}),
        ("2026-05-04", "", {"PNL039"}),
    ],
)
def test_urutan_tahap_menurut_tanggal(tmp_path: Path, diri: str, atasan: str, kode: set[str]) -> None:
    """A superior who marks before the self-assessment is a peringatan, the same day is not; no date, no telling."""
    tahap = [satu for satu in baca_buku(tmp_path, buku((diri, atasan))).temuan if satu.kode in {"PNL038", "PNL039"}]
    assert {satu.kode for satu in tahap} == kode
    assert all(satu.tingkat is Tingkat.PERINGATAN for satu in tahap)


def test_tanpa_tahap_kedua_belum_ada_nilai(tmp_path: Path) -> None:
    """Self-assessment alone, observed but not marked by the superior: no nilai akhir and no predikat."""
    isi = buku()
    isi["penilaian atasan"] = isi["penilaian atasan"][:1]
    bacaan = baca_buku(tmp_path, isi)
    assert bacaan.data is not None
    hasil = hitung_nilai(bacaan.data, RUBRIK)
    assert hasil.pegawai[["status", "predikat"]].to_numpy().tolist()[0] == ["belum lengkap", ""]
    assert [satu.partition(":")[0] for satu in hasil.kekurangan[0]] == ["Kompetensi Kerja", "Perilaku Kerja"]
    assert "PNL064" in {satu.kode for satu in bacaan.temuan}


@pytest.mark.parametrize("butir", SEMUA)
def test_skor_diri_tidak_dapat_menutupi_kesenjangan(butir: str) -> None:
    """Own 5 and the superior's 2 in a butir: 0.2 x 5 + 0.8 x 2 = 2.6, still 0.4 below 3; a training answers it."""
    hasil = hitung([(i, p, {butir: s}) for i in range(3) for p, s in (("diri", 5), ("atasan", 2))])
    celah = hasil.daftar_kesenjangan
    assert len(celah) > 0
    assert set(celah["butir"]) == {butir}
    assert celah["kesenjangan"].tolist() == pytest.approx([-0.4] * len(celah))
    assert not celah["dirasakan"].any()
    assert (celah["pelatihan"] != "").all()


@pytest.mark.parametrize("butir", SEMUA)
def test_yang_dirasakan_kurang_dijawab_pelatihan(butir: str) -> None:
    """Own 2 and the superior's 4: level 3.6, no measured gap and JPM 100, but felt, and a training is compulsory."""
    hasil = hitung([(i, p, {butir: s}) for i in range(3) for p, s in (("diri", 2), ("atasan", 4))])
    celah = hasil.daftar_kesenjangan
    assert set(celah["butir"]) == {butir}
    assert celah["dirasakan"].all()
    assert hasil.pegawai["jpm"].dropna().tolist() == [100.0] * len(celah)
    assert all(
        any(butir in satu.butir for satu in RUBRIK.pelatihan if satu.kode == kode) for kode in celah["pelatihan"]
    )
    assert hasil.kebutuhan_unit.empty


@pytest.mark.parametrize(
    ("diri", "atasan", "terpenuhi", "nilai", "predikat"),
    [
        (4, 4, 0.8, 80, "Sangat Baik"),
        (3, 3, 0.6, 60, "Baik"),
        (3, 3, 0.5, 58, "Butuh Perbaikan"),
        (2, 2, 0.4, 40, "Kurang"),
        (2, 2, 0.3, 38, "Sangat Kurang"),
        (1, 1, 0, 16, "Sangat Kurang"),
        (5, 5, 1, 100, "Sangat Baik"),
    ],
)
def test_setiap_predikat_terjangkau(diri: int, atasan: int, terpenuhi: float, nilai: float, predikat: str) -> None:
    """Marks m throughout and a share p of criteria met: 0.8 x 20m + 0.2 x 100p; the thresholds are those of equal m."""
    hasil = hitung(sama(diri, atasan), porsi=terpenuhi)
    assert hasil.pegawai["nilai_akhir"].tolist() == pytest.approx([nilai] * 3)
    assert hasil.pegawai["predikat"].tolist() == [predikat] * 3


def test_semua_nama_predikat_teruji() -> None:
    """The thresholds above are all the classes there are."""
    assert [(satu.nama, satu.mulai) for satu in RUBRIK.predikat.ambang or []] == [
        ("Sangat Baik", 80), ("Baik", 60), ("Butuh Perbaikan", 50), ("Kurang", 40), ("Sangat Kurang", 0),
    ]  # fmt: skip


def test_butir_menurut_pekerjaan() -> None:
    """A lurah leads and empowers citizens, a nurse informs patients, a teacher teaches; six butir are everyone's."""
    berlaku = hitung(sama(3, 3)).butir_berlaku
    khusus = {kunci: tuple(berlaku[kunci].tolist()) for kunci in SEMUA if not berlaku[kunci].all()}
    assert khusus == {
        "pemberdayaan_warga": (True, False, False),
        "informasi_pasien": (False, True, False),
        "keselamatan_pasien": (False, True, False),
        "pembelajaran": (False, False, True),
        "kepemimpinan": (True, False, False),
    }
    assert len(SEMUA) - len(khusus) == 6


@pytest.mark.parametrize(("kurang", "kebutuhan"), [(1, False), (2, True)])
def test_dua_dari_lima_pegawai_menjadi_kebutuhan_instansi(kurang: int, kebutuhan: bool) -> None:  # noqa: FBT001
    """2 of 5 is exactly 40 %: a need of the agency; 1 of 5 is not."""
    orang = [{"unit_kerja": "Dinas Pendidikan", "jabatan": "Pengelola Data"}] * 5
    tanda = [(i, "atasan", dict.fromkeys(SEMUA, 3) | {"teknologi_informasi": 2 if i < kurang else 4}) for i in range(5)]
    tabel = hitung(tanda, orang=orang).kebutuhan_unit
    assert tabel[["unit_kerja", "butir", "kebutuhan"]].to_numpy().tolist() == [
        ["Dinas Pendidikan", "teknologi_informasi", kebutuhan]
    ]


@pytest.fixture(scope="module")
def contoh() -> tuple[Bacaan, Hasil]:
    """The example workbook, read and scored."""
    bacaan = baca(Permintaan((AKAR / "contoh_data" / "maulafa.xlsx",), ""), lambda _: None)
    assert bacaan.data is not None
    return bacaan, hitung_nilai(bacaan.data, bacaan.rubrik.rubrik)


def test_contoh_seperti_buatan_skrip(tmp_path: Path) -> None:
    """The committed workbook is what the script makes today, every part of it, and its people cannot be living."""
    subprocess.run([sys.executable, "-m", "contoh_data.buat", str(tmp_path)], cwd=AKAR, check=True)  # noqa: S603
    isi = []
    for folder in (tmp_path, AKAR / "contoh_data"):
        with ZipFile(folder / "maulafa.xlsx") as arsip:
            isi.append({nama: arsip.read(nama) for nama in arsip.namelist()})
    assert isi[0] == isi[1]
    nip = set(re.findall(rb"\b\d{18}\b", b"".join(isi[0].values())))
    assert len(nip) > 90
    assert all(re.fullmatch(rb"1900\d{4}192\d(0[1-9]|1[0-2]|21)[12]\d{3}", satu) for satu in nip)


def test_contoh_layak_dilihat(contoh: tuple[Bacaan, Hasil]) -> None:
    """60 to 150 people of nine units, no kesalahan, four predikat; superiors three times before the self-assessment."""
    bacaan, hasil = contoh
    assert bacaan.rubrik.rubrik.rubrik == "maulafa"
    assert 60 <= len(hasil.pegawai) <= 150
    assert hasil.pegawai["unit_kerja"].nunique() == 9
    assert {satu.tingkat for satu in bacaan.temuan} == {Tingkat.PERINGATAN, Tingkat.CATATAN}
    assert set(hasil.pegawai["predikat"]) == {"Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang", ""}
    assert {"lengkap", "belum lengkap", "tidak dinilai"} == set(hasil.pegawai["status"])
    assert sum(satu.kode == "PNL038" for satu in bacaan.temuan) == 3
    assert sum(satu.kode == "PNL039" for satu in bacaan.temuan) == 1


def test_contoh_perawat_yang_ragu(contoh: tuple[Bacaan, Hasil]) -> None:
    """The nurse marks herself 2 where her superior gives 4: felt, first on her list, and her training still to come."""
    bacaan, hasil = contoh
    assert bacaan.data is not None
    siapa = hasil.pegawai["nama"].tolist().index("Yuliana Taneo, A.Md.Kep")
    celah = hasil.daftar_kesenjangan.query("_pegawai == @siapa").iloc[0]
    assert (celah["butir"], bool(celah["dirasakan"]), celah["pelatihan"]) == ("informasi_pasien", True, "MLF-07")
    selisih = selisih_diri(hasil, RUBRIK).query("_pegawai == @siapa").iloc[0]
    assert selisih[["butir", "diri", "atasan", "selisih"]].tolist() == ["informasi_pasien", 2, 4, -2]
    wajib = pelatihan_wajib(bacaan.data, hasil, RUBRIK)
    assert not wajib[(wajib["_pegawai"] == siapa) & (wajib["kode"] == "MLF-07")]["diambil"].any()


def test_contoh_kebutuhan_dinas_pendidikan(contoh: tuple[Bacaan, Hasil]) -> None:
    """Information technology at Dinas Pendidikan is the one need that an agency has in common, with its training."""
    butuh = contoh[1].kebutuhan_unit.query("kebutuhan")
    khusus = pelatihan_unit(contoh[1])["Dinas Pendidikan", "teknologi_informasi"]
    assert sum(n for _, n in khusus) == butuh["n_kesenjangan"].iloc[0] == 10
    assert {kode for kode, _ in khusus} == {"MLF-04", "MLF-05"}
    assert butuh[["unit_kerja", "butir"]].to_numpy().tolist() == [["Dinas Pendidikan", "teknologi_informasi"]]


def test_contoh_pelatihan_sudah_dan_belum(contoh: tuple[Bacaan, Hasil]) -> None:
    """Some have taken their compulsory training, more have not; every gap has its training."""
    bacaan, hasil = contoh
    assert bacaan.data is not None
    wajib = pelatihan_wajib(bacaan.data, hasil, RUBRIK)
    assert 10 <= wajib["diambil"].sum() < len(wajib) / 2
    assert (hasil.daftar_kesenjangan["pelatihan"] != "").all()
    assert 5 <= hasil.daftar_kesenjangan["dirasakan"].sum() < len(hasil.daftar_kesenjangan) / 2


def test_halaman_memakai_angka_yang_sama() -> None:
    """The page for staff works the same nurse out."""
    teks = (AKAR / "docs" / "rubrik" / "maulafa.md").read_text(encoding="utf-8")
    for angka in ("408 / 6 = 68", "228 / 3 = 76", "17 / 20", "40,8 + 15,2 + 17 = 73", "23,2 / 24 = 96,67 %"):
        assert angka in teks
    for satu in SEMUA.values():
        assert satu.nama in teks

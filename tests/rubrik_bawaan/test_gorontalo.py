"""Gorontalo: results, competencies and integrity, by superior and colleagues; punishments count, presence does not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from penilaian.pabrik import buat_data, target
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

from asnkin.alur.baca import baca
from asnkin.alur.permintaan import Permintaan
from asnkin.data import JENJANG
from asnkin.penilaian.nilai import hitung_nilai
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.hasil import Hasil

AKAR: Final = Path(__file__).parents[2]
RUBRIK: Final = muat_rubrik("gorontalo").rubrik
BUTIR: Final = RUBRIK.semua_butir()
YULIN: Final = "190001012008122001"
RAHMAN: Final = "190001012005121002"
SASARAN: Final = "Meningkatnya kesiapsiagaan menghadapi bencana"
# butir: the superior's mark, the three colleagues' marks
TANDA: Final = {
    "komunikasi": (4, (3, 4, 5)),
    "manajemen_waktu": (3, (4, 4, 4)),
    "pemecahan_masalah": (4, (3, 3, 3)),
    "kepemimpinan": (3, (2, 3, 4)),
    "manajemen_krisis": (2, (3, 3, 3)),
    "sikap_profesional": (4, (4, 4, 4)),
    "etika_kerja": (3, (5, 4, 3)),
}


def isi_buku() -> dict[str, list[list[Any]]]:
    """Sheets of Yulin, head of a section at BPBD, punished once, and of her superior, who is not evaluated."""
    nama = [BUTIR[kunci].nama for kunci in TANDA]
    rekan = [[tanda[1][i] for tanda in TANDA.values()] for i in range(3)]
    return {
        "info": [["nama", "isi"], ["rubrik", "gorontalo"], ["periode", "2026-TW1"]],
        "pegawai": [
            ["nip", "nama", "unit_kerja", "jabatan", "jenjang", "kedudukan_hukum", "atasan_nip"],
            [YULIN, "Yulin", "BPBD", "Kepala Seksi Kesiapsiagaan", "pengawas", "Aktif", RAHMAN],
            [RAHMAN, "Rahman", "BPBD", "Kepala Pelaksana BPBD", "administrator", "CLTN", ""],
        ],
        "target": [
            ["nip", "sasaran", "indikator", "bobot", "target", "realisasi"],
            [YULIN, SASARAN, "Kelurahan tangguh bencana", 60, 10, 10],
            [YULIN, SASARAN, "Warga yang terlatih", 40, 500, 450],
        ],
        "penilaian": [
            ["nip", "peran", "penilai_nip", "komentar", *nama],
            [YULIN, "atasan", RAHMAN, "Latih simulasi dua kali setahun", *(tanda[0] for tanda in TANDA.values())],
            *([YULIN, "rekan", "", "Sabar menjelaskan kepada rekan baru", *skor] for skor in rekan),
        ],
        "disiplin": [["nip", "tingkat"], [YULIN, "ringan"]],
    }


def test_yulin_dihitung_dengan_tangan(tmp_path: Path) -> None:
    """Every number of Yulin. A mark of 1-5 is 20-100; the superior weighs 60, the colleagues' mean 40.

    Hasil kerja: 10/10 = 100 and 450/500 = 90: 0.6 x 100 + 0.4 x 90 = 96.
    Kompetensi: komunikasi 4, (3+4+5)/3 = 4: 80. Manajemen waktu 3, 4: 36 + 32 = 68. Pemecahan masalah 4, 3: 48 + 24 =
    72. Kepemimpinan 3, (2+3+4)/3 = 3: 60. Manajemen krisis 2, 3: 24 + 24 = 48. Mean 328/5 = 65.6.
    Integritas: sikap profesional 4, 4: 80. Etika kerja 3, (5+4+3)/3 = 4: 36 + 32 = 68. Mean 74.
    Nilai dasar = 0.5 x 96 + 0.3 x 65.6 + 0.2 x 74 = 48 + 19.68 + 14.8 = 82.48; a light punishment takes 2: 80.48: Baik.
    Gap: manajemen krisis 48/20 = 2.4 - 3 = -0.6, answered by GTO-07. JPM = (6 x 3 + 2.4)/(7 x 3) = 20.4/21 = 97.14 %.
    """
    buku = tulis_buku(tmp_path / "data.xlsx", isi_buku())
    assert jalankan(["nilai", buku, "-k", tmp_path / "hasil", "--senyap"]) == 0
    isi = json.loads((tmp_path / "hasil" / "nilai.json").read_bytes())
    yulin = next(orang for orang in isi["pegawai"] if orang["nip"] == YULIN)
    assert isi["rubrik"]["kode"] == "gorontalo"
    assert yulin["komponen"] == {
        "hasil_kerja": {"nilai": 96.0, "bobot": 50, "kontribusi": 48.0},
        "kompetensi": {"nilai": 65.6, "bobot": 30, "kontribusi": 19.68},
        "integritas": {"nilai": 74.0, "bobot": 20, "kontribusi": 14.8},
    }
    assert {kunci: yulin["butir"][kunci]["nilai"] for kunci in TANDA} == {
        "komunikasi": 80, "manajemen_waktu": 68, "pemecahan_masalah": 72, "kepemimpinan": 60, "manajemen_krisis": 48,
        "sikap_profesional": 80, "etika_kerja": 68,
    }  # fmt: skip
    assert yulin["tambahan"] == {"hukuman": -2.0}
    assert (yulin["nilai_dasar"], yulin["nilai_akhir"], yulin["predikat"]) == (82.48, 80.48, "Baik")
    celah = {kunci: satu["kesenjangan"] for kunci, satu in yulin["butir"].items() if satu["kesenjangan"] < 0}
    assert celah == {"manajemen_krisis": -0.6}
    assert (yulin["jpm"], yulin["jpm_kategori"]) == (97.14, "Memenuhi Syarat")
    assert yulin["pelatihan"] == ["GTO-07"]


def test_sasaran_dan_komentar_atasan_terbawa(tmp_path: Path) -> None:
    """The plan that each target serves and the superior's advice are kept with the person, ready for the reports."""
    bacaan = baca(Permintaan((tulis_buku(tmp_path / "data.xlsx", isi_buku()),), ""), lambda _: None)
    assert bacaan.data is not None
    assert hitung_nilai(bacaan.data, RUBRIK).indikator["sasaran"].tolist() == [SASARAN] * 2
    formulir = bacaan.data.tabel["penilaian"]
    assert formulir[formulir["peran"] == "atasan"]["komentar"].tolist() == ["Latih simulasi dua kali setahun"]


def hitung(
    capaian: float, skor: float | Mapping[str, float], *, orang: Sequence[Mapping[str, Any]] = ({},), hukum: str = ""
) -> Hasil:
    """Score people with one capaian and the same marks by both roles; the first was punished ``hukum``."""
    tanda = dict.fromkeys(BUTIR, skor) if isinstance(skor, int | float) else dict(skor)
    data = buat_data(
        orang,
        target=[target(i, 100, capaian) for i in range(len(orang))],
        skor=[(i, peran, tanda) for i in range(len(orang)) for peran in ("atasan", "rekan")],
        rubrik=RUBRIK,
        kunci={"disiplin": [{"_pegawai": 0, "tingkat": hukum}]},
    )
    return hitung_nilai(data, RUBRIK)


@pytest.mark.parametrize(
    ("capaian", "skor", "nilai", "predikat"),
    [
        (100, 4, 90, "Sangat Baik"),
        (100, 3, 80, "Baik"),
        (92, 3, 76, "Baik"),
        (80, 3, 70, "Butuh Perbaikan"),
        (70, 2, 55, "Kurang"),
        (40, 1, 30, "Sangat Kurang"),
        (120, 5, 110, "Sangat Baik"),
    ],
)
def test_setiap_predikat_terjangkau(capaian: float, skor: int, nilai: float, predikat: str) -> None:
    """Half the capaian and half twenty times the mark; 80 is what the standard of the post with full targets gives."""
    satu = hitung(capaian, skor).pegawai.iloc[0]
    assert (satu["nilai_akhir"], satu["predikat"]) == (pytest.approx(nilai), predikat)


@pytest.mark.parametrize(("hukum", "nilai"), [("", 80), ("ringan", 78), ("Sedang", 75), ("BERAT", 70)])
def test_hukuman_disiplin_mengurangi_nilai(hukum: str, nilai: float) -> None:
    """Light, medium and heavy punishments take 2, 5 and 10; none takes nothing, and attendance is asked of nobody."""
    assert hitung(100, 3, hukum=hukum).pegawai["nilai_akhir"].tolist() == pytest.approx([nilai])
    assert {getattr(satu, "lembar", "") for satu in (*RUBRIK.komponen.values(), *RUBRIK.tambahan.values())} == {
        "", "disiplin",
    }  # fmt: skip


def test_hukuman_terberat_yang_dihitung() -> None:
    """Two punishments in a quarter: the heavier one counts, not their sum."""
    disiplin = [{"_pegawai": 0, "tingkat": satu} for satu in ("ringan", "sedang", "ringan")]
    tanda = [(0, "atasan", dict.fromkeys(BUTIR, 3.0))]
    data = buat_data(1, target=[target(0, 100, 100)], skor=tanda, rubrik=RUBRIK, kunci={"disiplin": disiplin})
    assert hitung_nilai(data, RUBRIK).tambahan["hukuman"].tolist() == [-5]


@pytest.mark.parametrize("butir", BUTIR)
def test_setiap_butir_dapat_menunjukkan_kesenjangan(butir: str) -> None:
    """One butir at 2 among fours: level 2, a gap of one, answered by a training of the catalogue."""
    hasil = hitung(100, dict.fromkeys(BUTIR, 4.0) | {butir: 2.0}, orang=[{"jenjang": "administrator"}])
    [celah] = hasil.daftar_kesenjangan.to_dict("records")
    assert (celah["butir"], celah["kesenjangan"]) == (butir, pytest.approx(-1))
    assert any(butir in satu.butir for satu in RUBRIK.pelatihan if satu.kode == celah["pelatihan"])


def test_memimpin_dan_menangani_krisis_menurut_jenjang() -> None:
    """Heads lead and handle crises; the two highest functional ranks lead; everybody else is marked for neither."""
    berlaku = hitung(100, 3, orang=[{"jenjang": satu} for satu in JENJANG]).butir_berlaku
    siapa = {
        butir: {jenjang for jenjang, ya in zip(JENJANG, berlaku[butir], strict=True) if ya}
        for butir in ("kepemimpinan", "manajemen_krisis")
    }
    kepala = {"jpt_utama", "jpt_madya", "jpt_pratama", "administrator", "pengawas"}
    assert siapa == {"kepemimpinan": kepala | {"ahli_utama", "ahli_madya"}, "manajemen_krisis": kepala}
    assert berlaku.drop(columns=list(siapa)).all(axis=None)


def test_halaman_memakai_angka_yang_sama() -> None:
    """The page for staff works the same person out and names every butir."""
    teks = (AKAR / "docs" / "rubrik" / "gorontalo.md").read_text(encoding="utf-8")
    for angka in ("0,6 × 100 + 0,4 × 90 = 96", "328 / 5 = 65,6", "48 + 19,68 + 14,8 = 82,48", "20,4 / 21 = 97,14 %"):
        assert angka in teks
    for satu in BUTIR.values():
        assert satu.nama in teks

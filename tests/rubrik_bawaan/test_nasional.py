"""The national rule: results rated one by one, BerAKHLAK, the quadrant, and what the leader decides."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import openpyxl
import pytest
from penilaian.pabrik import buat_data, target
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

from asnkin.analisis.tindak_lanjut import tindak_lanjuti
from asnkin.penilaian.nilai import hitung_nilai
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.hasil import Hasil

AKAR: Final = Path(__file__).parents[2]
RUBRIK: Final = muat_rubrik("nasional").rubrik
BUTIR: Final = RUBRIK.semua_butir()
RATNA: Final = "190001012019122001"
TOMI: Final = "190001012008121002"
EMPAT: Final = frozenset(
    {*(f"{nilai}_{i}" for nilai in ("berorientasi_pelayanan", "kompeten") for i in (1, 2, 3)), "adaptif_1", "adaptif_2"}
)
# PermenPANRB 6/2022: (hasil kerja, perilaku kerja) -> predikat
KUADRAN: Final = {
    ("di_atas", "di_atas"): "Sangat Baik", ("di_atas", "sesuai"): "Baik", ("di_atas", "di_bawah"): "Kurang/Misconduct",
    ("sesuai", "di_atas"): "Baik", ("sesuai", "sesuai"): "Baik", ("sesuai", "di_bawah"): "Kurang/Misconduct",
    ("di_bawah", "di_atas"): "Butuh Perbaikan", ("di_bawah", "sesuai"): "Butuh Perbaikan",
    ("di_bawah", "di_bawah"): "Sangat Kurang",
}  # fmt: skip
CAPAIAN: Final = {"di_atas": 110, "sesuai": 90, "di_bawah": 89}
SKOR: Final = {"di_atas": 4, "sesuai": 3, "di_bawah": 2}


def skor_ratna(adaptif_3: int) -> list[int]:
    """Marks of one form about Ratna: 4 for eight butir, 3 for the rest, and for adaptif_3 as given."""
    return [adaptif_3 if kunci == "adaptif_3" else 4 if kunci in EMPAT else 3 for kunci in BUTIR]


def isi_buku(**lembar: list[list[Any]]) -> dict[str, list[list[Any]]]:
    """Sheets of Ratna, a planner, and of her superior, who is not evaluated."""
    isi = {
        "info": [["nama", "isi"], ["rubrik", "nasional"], ["periode", "2026-TW1"]],
        "pegawai": [
            ["nip", "nama", "unit_kerja", "jabatan", "kedudukan_hukum", "atasan_nip"],
            [RATNA, "Ratna", "Bappeda", "Perencana Ahli Pertama", "Aktif", TOMI],
            [TOMI, "Tomi", "Bappeda", "Perencana Ahli Madya", "CLTN", ""],
        ],
        "target": [
            ["nip", "jenis", "indikator", "target", "realisasi", "polarisasi", "rating"],
            [RATNA, "utama", "Dokumen yang disusun", 4, 5, "", ""],
            [RATNA, "utama", "Kelengkapan data sektoral", "85-95", 96.9, "", ""],
            [RATNA, "utama", "Hari penyusunan bahan", 10, 8, "minimal", ""],
            [RATNA, "tambahan", "Narasumber bimbingan teknis", "", "", "", "Diatas Ekspektasi"],
        ],
        "penilaian": [
            ["nip", "peran", "penilai_nip", "komentar", *(satu.nama for satu in BUTIR.values())],
            [RATNA, "atasan", TOMI, "Mulailah tanpa menunggu arahan", *skor_ratna(2)],
            *([RATNA, "rekan", "", "Mau membantu", *skor_ratna(satu)] for satu in (2, 3, 2, 3)),
        ],
    }
    return isi | lembar


def nilai_buku(tmp_path: Path, isi: dict[str, list[list[Any]]]) -> dict[str, Any]:
    """Ratna in nilai.json, after the command has run on the workbook."""
    buku = tulis_buku(tmp_path / "data.xlsx", isi)
    assert jalankan(["nilai", buku, "-k", tmp_path / "hasil", "--senyap"]) == 0
    orang = json.loads((tmp_path / "hasil" / "nilai.json").read_bytes())["pegawai"]
    return next(satu for satu in orang if satu["nip"] == RATNA)


def test_ratna_dihitung_dengan_tangan(tmp_path: Path) -> None:
    """Every number of Ratna, planner ahli pertama, in the first quarter.

    Hasil kerja: 5 of 4 is 125, held at 120: above (from 110). 96.9 against 85-95 is 96.9/95 = 102: as expected. 8 days
    against 10, less is better: 2 - 0.8 = 120: above. The additional task is rated above in words. Three of four above
    and no utama below: above. The komponen is the mean of the three with numbers, (120 + 102 + 120)/3 = 114.
    Perilaku: superior 70 and colleagues 15 of 85. Eight butir at 4: 80 each, 640; twelve at 3: 60 each, 720; adaptif_3
    with 2 and (2 + 3 + 2 + 3)/4 = 2.5: (70 x 40 + 15 x 50)/85 = 3550/85 = 41.7647. Mean 1401.7647/21 = 66.7507: as
    expected (from 60, below 80). Above and as expected: Baik.
    Nilai = (60 x 114 + 40 x 66.7507)/100 = 68.4 + 26.7003 = 95.1003, printed 95.10.
    Gap: adaptif_3 41.7647/20 = 2.0882 - 3 = -0.91, answered by NAS-11. JPM = (20 x 3 + 2.0882)/63 = 98.55 %.
    Angka kredit: 3/12 x 100 % x 12.5 = 3.125, printed 3.13.
    """
    ratna = nilai_buku(tmp_path, isi_buku())
    assert ratna["jenjang"] == "ahli_pertama"
    assert ratna["komponen"] == {
        "hasil_kerja": {"nilai": 114.0, "bobot": 60, "kontribusi": 68.4},
        "perilaku": {"nilai": 66.75, "bobot": 40, "kontribusi": 26.7003},
    }
    assert ratna["kuadran"] == {"hasil_kerja": "di_atas", "perilaku_kerja": "sesuai"}
    assert (ratna["nilai_akhir"], ratna["predikat"], ratna["predikat_hitung"]) == (95.1, "Baik", "Baik")
    nilai = {kunci: satu["nilai"] for kunci, satu in ratna["butir"].items()}
    assert nilai == {k: 41.76 if k == "adaptif_3" else 80 if k in EMPAT else 60 for k in BUTIR}
    assert ratna["butir"]["adaptif_3"]["kesenjangan"] == -0.91
    assert (ratna["jpm"], ratna["pelatihan"], ratna["angka_kredit"]) == (98.55, ["NAS-11"], 3.13)


def test_penetapan_pimpinan_dengan_alasan(tmp_path: Path) -> None:
    """The leader decides Sangat Baik: it leads with reason, name and day; the computed one, nilai and rank stay.

    Angka kredit follows the decision: 3/12 x 150 % x 12.5 = 4.6875.
    """
    tetap = [
        ["nip", "predikat", "alasan", "ditetapkan_oleh", "tanggal"],
        [RATNA, "SANGAT BAIK", "Menjadi rujukan data bagi semua bidang", "Tomi", "2026-04-06"],
    ]
    ratna = nilai_buku(tmp_path, isi_buku(penetapan=tetap))
    assert (ratna["predikat"], ratna["predikat_hitung"]) == ("Sangat Baik", "Baik")
    assert ratna["penetapan"] == {
        "predikat": "Sangat Baik",
        "alasan": "Menjadi rujukan data bagi semua bidang",
        "ditetapkan_oleh": "Tomi",
        "tanggal": "2026-04-06",
    }
    assert (ratna["nilai_akhir"], ratna["peringkat"], ratna["angka_kredit"]) == (95.1, 1, 4.69)


def test_ekspor_ekinerja_mendahului_penetapan_menang(tmp_path: Path) -> None:
    """Sesuai/sesuai with an exported Cukup: Butuh Perbaikan leads over the quadrant's Baik; a penetapan wins."""
    rating = [
        ["nip", "hasil_kerja", "perilaku_kerja", "predikat"],
        [RATNA, "Sesuai Ekspektasi", "Sesuai Ekspektasi", "Cukup"],
    ]
    ratna = nilai_buku(tmp_path, isi_buku(rating=rating))
    assert ratna["kuadran"] == {"hasil_kerja": "sesuai", "perilaku_kerja": "sesuai"}
    assert (ratna["predikat"], ratna["predikat_hitung"]) == ("Butuh Perbaikan", "Baik")
    assert ratna["penetapan"]["alasan"] == "predikat pada ekspor e-Kinerja"
    tetap = [["nip", "predikat", "alasan", "ditetapkan_oleh"], [RATNA, "Baik", "Ekspor keliru", "Tomi"]]
    ratna = nilai_buku(tmp_path, isi_buku(rating=rating, penetapan=tetap))
    assert (ratna["predikat"], ratna["penetapan"]["alasan"]) == ("Baik", "Ekspor keliru")


def test_predikat_dicetak_sebagai_usulan(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What asnkin computes is called usulan on the terminal and in the recap."""
    buku = tulis_buku(tmp_path / "data.xlsx", isi_buku())
    assert jalankan(["nilai", buku, "-k", tmp_path / "hasil"]) == 0
    assert "Predikat (usulan)" in capfd.readouterr().out
    kertas = openpyxl.load_workbook(tmp_path / "hasil" / "rekap.xlsx", read_only=True, data_only=True)["Peringkat"]
    isi = " ".join(str(sel) for baris in kertas.iter_rows(values_only=True) for sel in baris if sel)
    assert "Predikat (usulan)" in isi
    assert "Pejabat Penilai Kinerja yang memutuskan" in isi


def hitung(
    baris: Sequence[Mapping[str, Any]],
    skor: float | Mapping[str, float] | None,
    *,
    orang: Sequence[Mapping[str, Any]] = ({},),
    **tabel: Sequence[Mapping[str, Any]],
) -> Hasil:
    """Score the first person by these target rows and superior's marks (one number: for every butir)."""
    tanda = dict.fromkeys(BUTIR, skor) if isinstance(skor, int | float) else dict(skor or {})
    formulir = [(0, "atasan", tanda)] if tanda else []
    data = buat_data(orang, target=list(baris), skor=formulir, rubrik=RUBRIK, **tabel)
    return hitung_nilai(data, RUBRIK)


def dinilai(rating: str, jenis: str = "utama") -> dict[str, Any]:
    """A target row that is rated in words."""
    return target(0, np.nan, np.nan, rating=rating, jenis=jenis)


@pytest.mark.parametrize(("hasil", "perilaku"), list(KUADRAN))
def test_kesembilan_sel_kuadran(hasil: str, perilaku: str) -> None:
    """Targets at 110, 90 or 89 % and marks of 4, 3 or 2 throughout reach every cell, and so every predikat."""
    satu = hitung([target(0, 100, CAPAIAN[hasil])], SKOR[perilaku]).pegawai.iloc[0]
    assert (satu["kuadran_hasil_kerja"], satu["kuadran_perilaku_kerja"]) == (hasil, perilaku)
    assert satu["predikat"] == KUADRAN[hasil, perilaku]
    assert set(KUADRAN.values()) == {
        "Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang/Misconduct", "Sangat Kurang",
    }  # fmt: skip


def test_semua_skor_tiga_sesuai_ekspektasi() -> None:
    """Marks of 3 throughout are 60, Sesuai Ekspektasi; with targets just met that is Baik."""
    satu = hitung([target(0, 100, 100)], 3).pegawai.iloc[0]
    assert (satu["kuadran_perilaku_kerja"], satu["predikat"]) == ("sesuai", "Baik")


@pytest.mark.parametrize(
    ("utama", "tambahan", "rating"),
    [
        ("AAA", "", "di_atas"),  # all above
        ("AAS", "", "di_atas"),  # most above, no utama below
        ("AAAB", "", "sesuai"),  # most above, but one utama below
        ("AAA", "B", "di_atas"),  # most above; only the additional one is below
        ("AS", "", "sesuai"),  # half is not most
        ("SSS", "AA", "sesuai"),
        ("SSSB", "", "sesuai"),  # most as expected, a small part below
        ("BBS", "", "di_bawah"),  # most below
        ("BB", "A", "di_bawah"),
        ("BS", "", "sesuai"),  # neither has most
        ("S", "BBB", "di_bawah"),  # additional results are results too
        ("ABS", "", "sesuai"),
    ],
)
def test_rating_hasil_kerja_menurut_sebagian_besar(utama: str, tambahan: str, rating: str) -> None:
    """Annex IV.B.3.a.1.d: above, as expected (S) or below (B) by most of the results, utama and tambahan together."""
    nama = {"A": "di_atas", "S": "sesuai", "B": "di_bawah"}
    baris = [dinilai(nama[h]) for h in utama] + [dinilai(nama[h], "tambahan") for h in tambahan]
    assert hitung(baris, 3).pegawai["kuadran_hasil_kerja"].tolist() == [rating]


def test_angka_dan_kata_dinilai_bersama() -> None:
    """111 and 95 % and one result rated above in words: two of three above. In words wins where a row has both."""
    assert _hasil_kerja([target(0, 100, 111), target(0, 100, 95), dinilai("di_atas")]) == "di_atas"
    assert _hasil_kerja([target(0, 100, 111, rating="sesuai"), target(0, 100, 95)]) == "sesuai"


def _hasil_kerja(baris: Sequence[Mapping[str, Any]]) -> str:
    return str(hitung(baris, 3).pegawai["kuadran_hasil_kerja"][0])


def test_hasil_kerja_kualitatif_saja_tetap_dinilai() -> None:
    """Only results in words: the quadrant has both axes, and the nilai akhir comes from perilaku alone."""
    satu = hitung([dinilai("di_atas"), dinilai("di_atas")], 4).pegawai.iloc[0]
    assert (satu["status"], satu["predikat"]) == ("lengkap", "Sangat Baik")
    assert satu["nilai_akhir"] == pytest.approx(80)


def test_tanpa_hasil_kerja_tidak_ada_predikat() -> None:
    """Marks alone give a nilai akhir, but nothing says how the results were: no predikat is made up."""
    satu = hitung([], 3).pegawai.iloc[0]
    assert (satu["nilai_akhir"], satu["predikat"]) == (pytest.approx(60), "")


@pytest.mark.parametrize("butir", BUTIR)
def test_setiap_butir_dapat_menunjukkan_kesenjangan(butir: str) -> None:
    """One guide of behaviour at 2 among fours: a gap of one level, answered by a training of the catalogue."""
    hasil = hitung([target(0, 100, 100)], dict.fromkeys(BUTIR, 4.0) | {butir: 2.0})
    [celah] = hasil.daftar_kesenjangan.to_dict("records")
    assert (celah["butir"], celah["kesenjangan"]) == (butir, pytest.approx(-1))
    assert any(butir in satu.butir for satu in RUBRIK.pelatihan if satu.kode == celah["pelatihan"])


@pytest.mark.parametrize(
    ("jenjang", "hasil", "periode", "bulan", "angka_kredit"),
    [
        ("ahli_pertama", "di_atas", "2026", np.nan, 18.75),  # 150 % x 12.5
        ("ahli_pertama", "sesuai", "2026", 2.0, 2 / 12 * 12.5),  # printed 2.08
        ("mahir", "sesuai", "2026-TW1", np.nan, 3.125),
        ("terampil", "sesuai", "2026-01", np.nan, 5 / 12),
        ("ahli_utama", "di_bawah", "2026-S1", np.nan, 6 / 12 * 0.25 * 50),
        ("pengawas", "di_atas", "2026", np.nan, np.nan),
        ("pelaksana", "di_atas", "2026", np.nan, np.nan),
    ],
)
def test_angka_kredit_jabatan_fungsional(
    jenjang: str, hasil: str, periode: str, bulan: float, angka_kredit: float
) -> None:
    """Months/12 x per cent of the predikat x coefficient; a year of Sangat Baik 18.75, two months of Baik 2.08."""
    tanda = [(0, "atasan", dict.fromkeys(BUTIR, float(SKOR[hasil])))]
    orang = [{"jenjang": jenjang, "bulan_penilaian": bulan}]
    data = buat_data(orang, target=[target(0, 100, CAPAIAN[hasil])], skor=tanda, rubrik=RUBRIK)
    data = replace(data, periode=periode)
    kredit = tindak_lanjuti(data, hitung_nilai(data, RUBRIK), RUBRIK).angka_kredit
    assert kredit.tolist() == pytest.approx([angka_kredit], nan_ok=True)


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """nilai.json of the example workbook."""
    folder = tmp_path_factory.mktemp("nasional")
    assert jalankan(["nilai", AKAR / "contoh_data" / "nasional.xlsx", "-k", folder, "--senyap"]) == 0
    isi: dict[str, Any] = json.loads((folder / "nilai.json").read_bytes())
    return isi


def test_contoh_memuat_yang_khas(contoh: dict[str, Any]) -> None:
    """Five predikat; one decided, one objected to, one as exported and unlike the quadrant; no kesalahan."""
    orang = contoh["pegawai"]
    assert (contoh["rubrik"]["kode"], contoh["temuan"]["kesalahan"]) == ("nasional", 0)
    assert {satu["predikat"] for satu in orang} - {None} == set(KUADRAN.values())
    beda = [satu for satu in orang if satu["predikat"] != satu["predikat_hitung"]]
    assert sorted((satu["predikat_hitung"], satu["predikat"]) for satu in beda) == [
        ("Baik", "Butuh Perbaikan"), ("Sangat Baik", "Baik"), ("Sangat Kurang", "Butuh Perbaikan"),
    ]  # fmt: skip
    assert {satu["penetapan"]["alasan"] == "predikat pada ekspor e-Kinerja" for satu in beda} == {True, False}


def test_contoh_peringkat_menurut_predikat_hitung(contoh: dict[str, Any]) -> None:
    """Ranked by the quadrant's predikat, then nilai akhir; a decision moves nobody."""
    urut = [satu for satu in contoh["pegawai"] if satu["peringkat"]]
    nama = ["Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang/Misconduct", "Sangat Kurang"]
    kunci = [(nama.index(satu["predikat_hitung"]), -(satu["nilai_akhir"] or 0)) for satu in urut]
    urutan = sorted(range(len(urut)), key=lambda i: urut[i]["peringkat"])
    assert all(kunci[i] <= kunci[j] for i, j in itertools.pairwise(urutan))


def test_contoh_angka_kredit_hanya_jabatan_fungsional(contoh: dict[str, Any]) -> None:
    """Everyone in a functional post with a predikat has angka kredit of a quarter; nobody else has."""
    koefisien = {"ahli_pertama": 12.5, "ahli_muda": 25, "ahli_madya": 37.5, "terampil": 5, "mahir": 12.5}
    persen = {"Sangat Baik": 1.5, "Baik": 1, "Butuh Perbaikan": 0.75, "Kurang/Misconduct": 0.5, "Sangat Kurang": 0.25}
    ada = 0
    for satu in contoh["pegawai"]:
        if satu["jenjang"] in koefisien and satu["predikat"]:
            tepat = 3 / 12 * persen[satu["predikat"]] * koefisien[satu["jenjang"]]
            assert satu["angka_kredit"] == pytest.approx(tepat, abs=0.0051)
            ada += 1
        else:
            assert satu["angka_kredit"] is None
    assert ada >= 30


def test_halaman_memakai_angka_yang_sama() -> None:
    """The page for staff works the same person out, and shows the quadrant as the regulation has it."""
    teks = (AKAR / "docs" / "rubrik" / "nasional.md").read_text(encoding="utf-8")
    for angka in (
        "(120 + 102 + 120) / 3 = 114", "3.550 / 85 = 41,76", "1.401,76 / 21 = 66,75", "68,4 + 26,7 = 95,1",
        "3/12 × 100 % × 12,5 = 3,13", "18,75", "2,08",
    ):  # fmt: skip
        assert angka in teks
    assert "| **Di atas** | Kurang/Misconduct | Baik | Sangat Baik |" in teks
    assert "| **Di bawah** | Sangat Kurang | Butuh Perbaikan | Butuh Perbaikan |" in teks


def test_contoh_keberatan_menang_dan_tidak_mengubah_angka(tmp_path: Path, contoh: dict[str, Any]) -> None:
    """Without the objections one predikat (and the angka kredit that follows it) is another, and nothing else."""
    buku = openpyxl.load_workbook(AKAR / "contoh_data" / "nasional.xlsx")
    del buku["keberatan"]
    buku.save(tmp_path / "tanpa.xlsx")
    assert jalankan(["nilai", tmp_path / "tanpa.xlsx", "-k", tmp_path / "hasil", "--senyap"]) == 0
    tanpa = json.loads((tmp_path / "hasil" / "nilai.json").read_bytes())["pegawai"]
    beda = [
        (kunci, lama[kunci], baru[kunci])
        for lama, baru in zip(tanpa, contoh["pegawai"], strict=True)
        for kunci in lama
        if lama[kunci] != baru[kunci] and kunci != "penetapan"
    ]
    assert beda == [("predikat", "Sangat Kurang", "Butuh Perbaikan"), ("angka_kredit", 0.31, 0.94)]

"""PP 30/2019 with PermenPANRB 8/2021: SKP by bands of whole per cent, behaviour, 70/30 and 60/40."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZipFile

import pytest
from penilaian.pabrik import buat_data, target
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

from asnkin.data import JENJANG
from asnkin.penilaian.nilai import hitung_nilai
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.hasil import Hasil

AKAR: Final = Path(__file__).parents[2]
RUBRIK: Final = {kode: muat_rubrik(kode).rubrik for kode in ("pp30", "pp30_360")}
BUTIR: Final = ("orientasi_pelayanan", "komitmen", "inisiatif_kerja", "kerja_sama", "kepemimpinan")
STRUKTURAL: Final = {"jpt_utama", "jpt_madya", "jpt_pratama", "administrator", "pengawas"}
HASAN: Final = "190001012010121001"
RINA: Final = "190001012012122002"
# role: the forms about Hasan, in the order of BUTIR
FORMULIR: Final = {
    "atasan": [(4, 4, 3, 5, 2)],
    "rekan": [(4, 3, 4, 4, 3), (3, 3, 4, 4, 3), (5, 3, 4, 4, 3)],
    "bawahan": [(3, 4, 3, 5, 2)] * 3,
}


def isi_buku(kode: str) -> dict[str, list[list[Any]]]:
    """Sheets of Hasan, head of a section, and Rina, who is not evaluated and is there as his superior."""
    peran = FORMULIR if kode == "pp30_360" else {"atasan": FORMULIR["atasan"]}
    nama = [RUBRIK[kode].semua_butir()[kunci].nama for kunci in BUTIR]
    return {
        "info": [["nama", "isi"], ["rubrik", kode], ["periode", "2021"]],
        "pegawai": [
            ["nip", "nama", "unit_kerja", "jabatan", "jenjang", "kedudukan_hukum", "atasan_nip"],
            [HASAN, "Hasan", "Kecamatan", "Kepala Seksi Pelayanan", "pengawas", "Aktif", RINA],
            [RINA, "Rina", "Kecamatan", "Camat", "administrator", "CLTN", ""],
        ],
        "target": [
            ["nip", "indikator", "bobot", "target", "realisasi", "polarisasi", "jenis"],
            [HASAN, "Permohonan selesai", 40, 85, 85, "", "utama"],
            [HASAN, "Layanan keliling", 30, 200, 196, "", "utama"],
            [HASAN, "Bulan penyelesaian sistem", 20, 8, 9, "minimal", "utama"],
            [HASAN, "Warga terlatih", 10, 50, 57, "", "utama"],
            [HASAN, "Panitia hari jadi", None, 1, 3, "", "tambahan"],
        ],
        "tugas tambahan": [
            ["nip", "tugas", "poin"],
            [HASAN, "Panitia hari jadi", 1.5],
            [HASAN, "Anggota tim vaksinasi", 2.5],
        ],
        "penilaian": [
            ["nip", "peran", "penilai_nip", "komentar", *nama],
            *(
                [HASAN, satu, RINA if satu == "atasan" else "", "Membimbing rekan setiap pekan", *skor]
                for satu, formulir in peran.items()
                for skor in formulir
            ),
        ],
    }


def nilai_hasan(kode: str, tmp_path: Path) -> dict[str, Any]:
    """Hasan in nilai.json, after the command has run on the workbook."""
    buku = tulis_buku(tmp_path / "data.xlsx", isi_buku(kode))
    assert jalankan(["nilai", buku, "-k", tmp_path / "hasil", "--senyap"]) == 0
    isi = json.loads((tmp_path / "hasil" / "nilai.json").read_bytes())
    assert (isi["rubrik"]["kode"], isi["temuan"]["kesalahan"]) == (kode, 0)
    return next(orang for orang in isi["pegawai"] if orang["nip"] == HASAN)


def test_hasan_dihitung_dengan_tangan_70_30(tmp_path: Path) -> None:
    """Every number of Hasan at 70/30, the superior alone marking his behaviour.

    SKP: 85 of 85 is 100 %: 109. 196 of 200 is 98 %: 70 + (98 - 80) = 88. 9 months against 8, less is better:
    2 - 9/8 = 87.5 %, rounded 88: 78. 57 of 50 is 114 %: above 110, so 120. The row ``tambahan`` takes no part.
    0.4 x 109 + 0.3 x 88 + 0.2 x 78 + 0.1 x 120 = 43.6 + 26.4 + 15.6 + 12 = 97.6.
    Perilaku: marks 4 4 3 5 2 are 80 80 60 100 40: 360/5 = 72.
    Tugas tambahan: 1.5 + 2.5 = 4 points of the SKP, so 0.7 x 4 = 2.8.
    Nilai = 0.7 x 97.6 + 0.3 x 72 + 2.8 = 68.32 + 21.6 + 2.8 = 92.72: Baik (89.92, Cukup, without the tasks).
    Gap: kepemimpinan 2 - 3 = -1, answered by P30-05. JPM = (4 x 3 + 2)/(5 x 3) = 14/15 = 93.33 %.
    """
    hasan = nilai_hasan("pp30", tmp_path)
    assert hasan["komponen"] == {
        "skp": {"nilai": 97.6, "bobot": 70, "kontribusi": 68.32},
        "perilaku": {"nilai": 72.0, "bobot": 30, "kontribusi": 21.6},
    }
    assert {kunci: hasan["butir"][kunci]["nilai"] for kunci in BUTIR} == dict(
        zip(BUTIR, (80, 80, 60, 100, 40), strict=True)
    )
    assert hasan["tambahan"] == {"tugas_tambahan": 2.8, "ide_baru": 0.0}
    assert (hasan["nilai_dasar"], hasan["nilai_akhir"], hasan["predikat"]) == (89.92, 92.72, "Baik")
    assert hasan["butir"]["kepemimpinan"]["kesenjangan"] == -1
    assert (hasan["jpm"], hasan["jpm_kategori"], hasan["pelatihan"]) == (93.33, "Memenuhi Syarat", ["P30-05"])


def test_hasan_dihitung_dengan_tangan_60_40(tmp_path: Path) -> None:
    """The same results at 60/40, with three colleagues (20) and three of his staff (20) beside the superior (60).

    Orientasi pelayanan: colleagues (4 + 3 + 5)/3 = 4: 0.6 x 80 + 0.2 x 80 + 0.2 x 60 = 76.
    Komitmen 48 + 12 + 16 = 76. Inisiatif kerja 36 + 16 + 12 = 64. Kerja sama 60 + 16 + 20 = 96.
    Kepemimpinan 24 + 12 + 8 = 44. Perilaku = (76 + 76 + 64 + 96 + 44)/5 = 356/5 = 71.2. SKP is 97.6 as before.
    Tugas tambahan: 4 points of an SKP that weighs 60 %: 2.4.
    Nilai = 0.6 x 97.6 + 0.4 x 71.2 + 2.4 = 58.56 + 28.48 + 2.4 = 89.44: Cukup, where 70/30 gives Baik.
    """
    hasan = nilai_hasan("pp30_360", tmp_path)
    assert hasan["komponen"] == {
        "skp": {"nilai": 97.6, "bobot": 60, "kontribusi": 58.56},
        "perilaku": {"nilai": 71.2, "bobot": 40, "kontribusi": 28.48},
    }
    assert {kunci: hasan["butir"][kunci]["nilai"] for kunci in BUTIR} == dict(
        zip(BUTIR, (76, 76, 64, 96, 44), strict=True)
    )
    assert hasan["tambahan"]["tugas_tambahan"] == 2.4
    assert (hasan["nilai_akhir"], hasan["predikat"]) == (89.44, "Cukup")


def hitung(
    kode: str,
    capaian: Sequence[float],
    skor: float,
    *,
    orang: Sequence[Mapping[str, Any]] = ({},),
    tugas: float = 0,
    ide: str = "",
) -> Hasil:
    """Score people with these capaian and the same mark everywhere; the first has tasks and an idea."""
    rubrik = RUBRIK[kode]
    baris = [target(i, 100, r) for i in range(len(orang)) for r in capaian]
    tanda = [(i, peran, dict.fromkeys(BUTIR, skor)) for i in range(len(orang)) for peran in rubrik.penilai]
    kunci = {
        "tugas_tambahan": [{"_pegawai": 0, "poin": tugas}],
        "ide_baru": [{"_pegawai": 0, "disahkan": ide}],
    }
    return hitung_nilai(buat_data(orang, target=baris, skor=tanda, rubrik=rubrik, kunci=kunci), rubrik)


@pytest.mark.parametrize(("kode", "nilai"), [("pp30", 87.0), ("pp30_360", 86.0)])
def test_skp_90_perilaku_80(kode: str, nilai: float) -> None:
    """PP 30/2019: 0.7 x 90 + 0.3 x 80 = 87; 0.6 x 90 + 0.4 x 80 = 86. SKP 90 = (109 + 71)/2, of 100 % and 81 %."""
    hasil = hitung(kode, [100, 81], 4)
    assert hasil.komponen.iloc[0].tolist() == pytest.approx([90, 80])
    assert hasil.pegawai["nilai_akhir"].tolist() == pytest.approx([nilai])
    assert hasil.pegawai["predikat"].tolist() == ["Cukup"]


def nilai_pita(persen: int) -> float:
    """PermenPANRB 8/2021: value of a capaian in whole per cent, band by band."""
    if persen > 110:
        return 120
    if persen > 100:
        return 110 + (120 - 110) / (110 - 101) * (persen - 101)
    if persen == 100:
        return 109
    if persen >= 80:
        return 70 + (89 - 70) / (99 - 80) * (persen - 80)
    if persen >= 60:
        return 50 + (69 - 50) / (79 - 60) * (persen - 60)
    return persen / 59 * 49


@pytest.mark.parametrize("kode", RUBRIK)
def test_pita_tanpa_celah(kode: str) -> None:
    """Every whole per cent from 0 to 120 has the value of its band, and more capaian never gives less."""
    semua = [hitung(kode, [persen], 3).komponen["skp"][0] for persen in range(121)]
    assert semua == pytest.approx([nilai_pita(persen) for persen in range(121)])
    assert all(kiri < kanan or kanan == 120 for kiri, kanan in pairwise(semua))


@pytest.mark.parametrize(
    ("realisasi", "nilai"),
    [
        (59.4, 49), (59.5, 50), (79.49, 69), (79.5, 70), (99.4, 89), (99.5, 109), (100.4, 109), (100.5, 110),
        (110, 120), (110.5, 120), (250, 120), (98, 88), (85, 75),
    ],
)  # fmt: skip
def test_capaian_dibulatkan_sebelum_pita(realisasi: float, nilai: float) -> None:
    """Between two bands the rounded per cent decides: 59.5 is 60 and so 50; 99.5 is 100 and so 109."""
    assert hitung("pp30", [realisasi], 3).komponen["skp"][0] == pytest.approx(nilai)


def test_setiap_indikator_dikonversi_sendiri() -> None:
    """90 % and 110 % are 80 and 120, mean 100; their mean capaian of 100 % would be 109."""
    assert hitung("pp30", [90, 110], 3).komponen["skp"][0] == pytest.approx(100)


@pytest.mark.parametrize(("kode", "tambah"), [("pp30", 7.0), ("pp30_360", 6.0)])
def test_tugas_tambahan_paling_banyak_sepuluh(kode: str, tambah: float) -> None:
    """15.5 points count as 10 of the SKP: 7 of the nilai at 70 %, 6 at 60 %."""
    hasil = hitung(kode, [80], 3, tugas=15.5)
    assert hasil.tambahan["tugas_tambahan"].tolist() == pytest.approx([tambah])


@pytest.mark.parametrize(("ide", "predikat"), [("ya", "Sangat Baik"), ("tidak", "Baik"), ("", "Baik")])
@pytest.mark.parametrize("kode", RUBRIK)
def test_sangat_baik_memerlukan_ide_baru(kode: str, ide: str, predikat: str) -> None:
    """SKP 120 and perilaku 100 are 114 or 112; without an endorsed idea that is Baik (article 41(5))."""
    satu = hitung(kode, [115], 5, ide=ide).pegawai.iloc[0]
    assert satu["nilai_dasar"] == pytest.approx(114 if kode == "pp30" else 112)
    assert satu["predikat"] == predikat


def test_ide_baru_tidak_memberi_nilai_berarti() -> None:
    """The endorsed idea is a mark of one hundredth, however many there are; it makes no Cukup a Baik by itself."""
    hasil = hitung("pp30", [99], 5, ide="ya")
    assert hasil.tambahan["ide_baru"].tolist() == [0.01]
    assert hasil.pegawai["nilai_akhir"].tolist() == pytest.approx([0.7 * 89 + 30 + 0.01])


@pytest.mark.parametrize(
    ("capaian", "skor", "ide", "predikat"),
    [
        (111, 5, "ya", "Sangat Baik"),
        (100, 4, "", "Baik"),
        (98, 4, "", "Cukup"),
        (80, 2, "", "Kurang"),
        (50, 1, "", "Sangat Kurang"),
    ],
)
@pytest.mark.parametrize("kode", RUBRIK)
def test_setiap_predikat_terjangkau(kode: str, capaian: float, skor: float, ide: str, predikat: str) -> None:
    """70/30: 114, 100.3, 85.6, 61, 35.07; 60/40: 112, 97.4, 84.8, 58, 32.92."""
    assert hitung(kode, [capaian], skor, ide=ide).pegawai["predikat"].tolist() == [predikat]


def test_nama_kelas_dan_batasnya() -> None:
    """The classes of article 41(5), the same in both variants."""
    for rubrik in RUBRIK.values():
        assert [(satu.nama, satu.mulai, satu.syarat) for satu in rubrik.predikat.ambang or []] == [
            ("Sangat Baik", 110, ["ide_baru"]), ("Baik", 90, []), ("Cukup", 70, []), ("Kurang", 50, []),
            ("Sangat Kurang", 0, []),
        ]  # fmt: skip


@pytest.mark.parametrize("kode", RUBRIK)
def test_setiap_butir_dapat_menunjukkan_kesenjangan(kode: str) -> None:
    """A head of section marked 2 everywhere has five gaps of one level, each with its own training."""
    hasil = hitung(kode, [100], 2, orang=[{"jenjang": "pengawas"}])
    celah = hasil.daftar_kesenjangan
    assert list(RUBRIK[kode].semua_butir()) == list(BUTIR)
    assert set(celah["butir"]) == set(BUTIR)
    assert celah["kesenjangan"].tolist() == pytest.approx([-1] * 5)
    assert set(celah["pelatihan"]) == {f"P30-0{i}" for i in range(1, 6)}


def test_kesenjangan_dua_level_mendapat_pembinaan_intensif() -> None:
    """Marked 1 everywhere: four gaps of two levels, which only P30-06 closes; komitmen keeps its compulsory P30-02."""
    hasil = hitung("pp30", [100], 1)
    assert sorted(hasil.pelatihan[0]) == ["P30-02", "P30-06"]


def test_kepemimpinan_hanya_pejabat_struktural() -> None:
    """Heads are marked for leading, and only they have staff who answer the survey."""
    hasil = hitung("pp30_360", [100], 3, orang=[{"jenjang": satu} for satu in JENJANG])
    dinilai = {jenjang for jenjang, ya in zip(JENJANG, hasil.butir_berlaku["kepemimpinan"], strict=True) if ya}
    assert dinilai == STRUKTURAL
    assert RUBRIK["pp30_360"].penilai["bawahan"].berlaku == RUBRIK["pp30"].semua_butir()["kepemimpinan"].berlaku


def test_varian_hanya_berbeda_bobot_dan_penilai() -> None:
    """60/40 inherits all else: the same bands, behaviour, classes and trainings."""
    satu, dua = RUBRIK["pp30"], RUBRIK["pp30_360"]
    assert [k.bobot for k in satu.komponen.values()] == [70, 30]
    assert [k.bobot for k in dua.komponen.values()] == [60, 40]
    assert (list(satu.penilai), list(dua.penilai)) == (["atasan"], ["atasan", "rekan", "bawahan"])
    for bagian in ("predikat", "pelatihan", "nilai", "peringkat", "kesenjangan", "dasar", "skala"):
        assert getattr(satu, bagian) == getattr(dua, bagian)
    assert satu.semua_butir() == dua.semua_butir()


def test_tanpa_atasan_rekan_saja_tidak_menjadi_nilai() -> None:
    """At 60/40 the superior marks and only weighs the others in: their answers alone leave perilaku missing."""
    rubrik = RUBRIK["pp30_360"]
    tanda = [(0, "rekan", dict.fromkeys(BUTIR, 4.0))]
    hasil = hitung_nilai(buat_data(1, target=[target(0, 100, 100)], skor=tanda, rubrik=rubrik), rubrik)
    assert hasil.pegawai["status"].tolist() == ["belum lengkap"]


def test_rezim_lama_dikatakan_terus_terang() -> None:
    """Rubric files and page say that the regime has been replaced, and by what."""
    for jalur in ("rubrik/pp30.yaml", "rubrik/pp30_360.yaml", "docs/rubrik/pp30.md"):
        teks = (AKAR / jalur).read_text(encoding="utf-8")
        assert "REZIM LAMA" in teks
        assert "PermenPANRB 6/2022" in teks


def test_halaman_memakai_angka_yang_sama() -> None:
    """The page for staff works the same person out, both ways."""
    teks = (AKAR / "docs" / "rubrik" / "pp30.md").read_text(encoding="utf-8")
    for angka in (
        "43,6 + 26,4 + 15,6 + 12 = 97,6", "360 / 5 = 72", "68,32 + 21,6 + 2,8 = 92,72", "356 / 5 = 71,2",
        "58,56 + 28,48 + 2,4 = 89,44", "14 / 15 = 93,33 %",
    ):  # fmt: skip
        assert angka in teks
    for satu in RUBRIK["pp30"].semua_butir().values():
        assert satu.nama in teks


@pytest.mark.parametrize(
    ("kode", "predikat"),
    [("pp30", {"Sangat Baik", "Baik", "Cukup", "Kurang"}), ("pp30_360", {"Sangat Baik", "Baik", "Cukup", "Kurang"})],
)
def test_contoh_layak_dilihat(kode: str, predikat: set[str], tmp_path: Path) -> None:
    """No kesalahan, flaws enough, four predikat, gaps; somebody at 110 without an idea is Baik; points are capped."""
    assert jalankan(["nilai", AKAR / "contoh_data" / f"{kode}.xlsx", "-k", tmp_path, "--senyap"]) == 0
    isi = json.loads((tmp_path / "nilai.json").read_bytes())
    orang = isi["pegawai"]
    assert (isi["rubrik"]["kode"], isi["periode"], isi["temuan"]["kesalahan"]) == (kode, "2021", 0)
    assert isi["temuan"]["peringatan"] >= 4
    assert 60 <= len(orang) <= 150
    assert {satu["predikat"] for satu in orang} - {None} == predikat
    assert {satu["status"] for satu in orang} == {"lengkap", "belum lengkap", "tidak dinilai"}
    assert any((butir["kesenjangan"] or 0) < 0 for satu in orang for butir in satu["butir"].values())
    assert max(satu["tambahan"]["tugas_tambahan"] or 0 for satu in orang) == (7.0 if kode == "pp30" else 6.0)
    if kode == "pp30":
        tinggi = [satu for satu in orang if (satu["nilai_akhir"] or 0) >= 110]
        assert {(satu["predikat"], satu["tambahan"]["ide_baru"]) for satu in tinggi} == {
            ("Sangat Baik", 0.01), ("Baik", 0.0),
        }  # fmt: skip


@pytest.mark.parametrize("kode", RUBRIK)
def test_contoh_seperti_buatan_skrip(kode: str, tmp_path: Path) -> None:
    """The committed workbook is what the script makes today, and its people cannot be living."""
    subprocess.run([sys.executable, "-m", "contoh_data.buat", str(tmp_path)], cwd=AKAR, check=True)  # noqa: S603
    isi = []
    for folder in (tmp_path, AKAR / "contoh_data"):
        with ZipFile(folder / f"{kode}.xlsx") as arsip:
            isi.append({nama: arsip.read(nama) for nama in arsip.namelist()})
    assert isi[0] == isi[1]
    nip = set(re.findall(rb"\b\d{18}\b", b"".join(isi[0].values())))
    assert len(nip) >= 60
    assert all(re.fullmatch(rb"1900\d{4}192\d(0[1-9]|1[0-2])[12]\d{3}", satu) for satu in nip)

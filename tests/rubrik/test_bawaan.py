"""The built-in rubrics: complete, sound, and true to the regulation they name."""

from __future__ import annotations

import pytest

from asnkin.rubrik.jangkauan import jangkauan_komponen, jangkauan_nilai
from asnkin.rubrik.model import KomponenPenilaian
from asnkin.rubrik.muat import daftar_bawaan, muat_rubrik, teks_bawaan
from asnkin.rubrik.tinjau import tinjau

KODE = [kode for kode, _, _ in daftar_bawaan()]
# where a regulation fixes the weights or the raters, the line says so instead
DARI_PERATURAN = {
    ("pp30", "penilai:"): ("# Pejabat Penilai Kinerja saja",),
    ("pp30", "komponen:"): ("PP 30/2019 (Pasal 41)",),
    ("pp30_360", "komponen:"): ("PP 30/2019 (Pasal 41)",),
}


@pytest.mark.parametrize("kode", KODE)
def test_tanpa_peringatan_selain_yang_belum_dihitung(kode: str) -> None:
    """Nothing in a built-in rubric can never happen; only keys for a later version are warned of."""
    termuat = muat_rubrik(kode)
    assert [satu.pesan for satu in tinjau(termuat.rubrik) if "belum dihitung" not in satu.pesan] == []


@pytest.mark.parametrize("kode", KODE)
def test_setiap_butir_lengkap(kode: str) -> None:
    """Each butir has five different anchors, a standard that allows a gap, and a training that answers it."""
    rubrik = muat_rubrik(kode).rubrik
    terjawab = {butir for pelatihan in rubrik.pelatihan for butir in pelatihan.butir}
    for kunci, butir in rubrik.semua_butir().items():
        assert list(butir.level) == [1, 2, 3, 4, 5], kunci
        assert len(set(butir.level.values())) == 5, kunci
        assert butir.standar == 3, kunci
        assert kunci in terjawab, kunci


@pytest.mark.parametrize("kode", KODE)
def test_uraian_level_tidak_berulang(kode: str) -> None:
    """No anchor stands for two butir: each says what it means there."""
    semua = [uraian for butir in muat_rubrik(kode).rubrik.semua_butir().values() for uraian in butir.level.values()]
    assert len(set(semua)) == len(semua)


@pytest.mark.parametrize("kode", KODE)
def test_katalog_pelatihan_lengkap(kode: str) -> None:
    """Each training can be planned: method, length, cost and places are given; some are compulsory."""
    katalog = muat_rubrik(kode).rubrik.pelatihan
    assert all(satu.metode and satu.jp and satu.biaya and satu.kuota and satu.penyelenggara for satu in katalog)
    assert any(satu.wajib for satu in katalog)
    assert any(satu.kenaikan_level > 1 for satu in katalog)


@pytest.mark.parametrize("kode", KODE)
def test_yang_tidak_ditetapkan_peraturan_ditandai(kode: str) -> None:
    """Weights, thresholds and the catalogue say that they are local policy, or which regulation fixes them.

    A derived rubric may inherit the catalogue.
    """
    baris = teks_bawaan(kode).splitlines()
    for kunci in ("penilai:", "komponen:"):
        [satu] = [isi for isi in baris if isi.startswith(kunci)]
        assert any(tanda in satu for tanda in DARI_PERATURAN.get((kode, kunci), ("# kebijakan daerah",)))
    if "pelatihan:" in baris:
        assert "kebijakan daerah" in baris[baris.index("pelatihan:") - 2]
    else:
        assert any(isi.startswith("turunan_dari:") for isi in baris)


def test_nasional_tujuh_nilai_tiga_panduan() -> None:
    """BerAKHLAK: seven values of three guides each, 21 butir (PermenPANRB 6/2022, annex II)."""
    nilai = ["berorientasi_pelayanan", "akuntabel", "kompeten", "harmonis", "loyal", "adaptif", "kolaboratif"]
    assert list(muat_rubrik("nasional").rubrik.semua_butir()) == [f"{satu}_{i}" for satu in nilai for i in (1, 2, 3)]


def test_nasional_semua_skor_tiga_adalah_sesuai_ekspektasi() -> None:
    """3 of 5 is 60, exactly the threshold of sesuai; 4 of 5 is 80, exactly that of di atas."""
    rubrik = muat_rubrik("nasional").rubrik
    assert rubrik.predikat.kuadran is not None
    perilaku = rubrik.predikat.kuadran.perilaku_kerja
    assert (perilaku.sesuai, perilaku.di_atas) == (3 / 5 * 100, 4 / 5 * 100)
    assert jangkauan_komponen(rubrik, "perilaku") == (20, 100)
    assert rubrik.peringkat.urut[0] == "predikat"


def test_gorontalo_setiap_predikat_terjangkau() -> None:
    """All marks 3 and capaian 100 give 0.5*100 + 0.5*60 = 80: Baik; lowest 10 less 10 for a hukuman is 0."""
    rubrik = muat_rubrik("gorontalo").rubrik
    kelas = rubrik.predikat.ambang or []
    assert [satu.nama for satu in kelas] == ["Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang"]
    assert next(satu.nama for satu in kelas if satu.mulai <= 80) == "Baik"
    assert jangkauan_nilai(rubrik) == pytest.approx((0, 110))


def test_gorontalo_integritas_tanpa_kehadiran() -> None:
    """Integritas is rated; the punishments take points; no part of the score comes from attendance."""
    rubrik = muat_rubrik("gorontalo").rubrik
    assert isinstance(rubrik.komponen["integritas"], KomponenPenilaian)
    assert list(rubrik.komponen["integritas"].butir) == ["sikap_profesional", "etika_kerja"]
    assert {satu.dari for satu in rubrik.komponen.values()} == {"target", "penilaian"}
    hukuman = rubrik.tambahan["hukuman"]
    assert (hukuman.dari, getattr(hukuman, "peta", None)) == ("data", {"ringan": -2, "sedang": -5, "berat": -10})

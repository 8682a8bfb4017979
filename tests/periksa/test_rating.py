"""The exported predikat of the table rating: its wordings, and what it says against the quadrant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from periksa.pabrik import ANI, BUDI, CITRA, berkode, jalankan, pegawai, rubrik, tabel

from asnkin.temuan import Lingkup, Tingkat

if TYPE_CHECKING:
    from asnkin.rubrik.model import Rubrik
    from asnkin.temuan import Temuan

SUMBU = {"komponen": "hasil_kerja", "sesuai": 90, "di_atas": 110}
KUADRAN = rubrik(predikat={"kuadran": {"hasil_kerja": SUMBU, "perilaku_kerja": SUMBU}})
AMBANG = rubrik(predikat={"ambang": [{"nama": "Baik", "mulai": 90}, {"nama": "Cukup", "mulai": 0}]})
SARAN = "periksa rating dan predikatnya di e-Kinerja, lalu ekspor ulang; sementara itu predikat ekspor yang dipakai"


def rating(*baris: list[object], aturan: Rubrik = KUADRAN) -> tuple[list[str], list[Temuan]]:
    """The predikat that the typed frame holds, and the findings about the export, of an export alone."""
    isi = tabel("rating", "nip hasil_kerja perilaku_kerja predikat", *baris)
    data, temuan = jalankan(pegawai(ANI, BUDI, CITRA), isi, aturan=aturan)
    predikat = [] if data is None else data.tabel["rating"]["predikat"].tolist()
    return predikat, [satu for satu in temuan if satu.kode not in {"DTA001", "RTG001"}]


def test_rtg002_predikat_berbeda_dari_kuadran() -> None:
    """Above and as expected is Baik: Sangat Baik beside them is doubtful, said at its cell, and stays in the frame."""
    predikat, temuan = rating(
        [ANI, "Diatas Ekspektasi", "Sesuai Ekspektasi", "Sangat Baik"],
        [BUDI, "Sesuai Ekspektasi", "Sesuai Ekspektasi", "Baik"],
    )
    assert predikat == ["Sangat Baik", "Baik"]
    assert berkode(temuan, "RTG002") == [
        (
            "D2",
            "Sangat Baik",
            (
                "predikat 'Sangat Baik' berbeda dari 'Baik', hasil kuadran untuk hasil kerja Di Atas Ekspektasi dan "
                "perilaku kerja Sesuai Ekspektasi"
            ),
            SARAN,
        )
    ]
    assert [(satu.tingkat, satu.lingkup, satu.nip) for satu in temuan] == [
        (Tingkat.PERINGATAN, Lingkup.ORANG, ANI),
    ]


@pytest.mark.parametrize(
    ("hasil", "perilaku", "predikat"),
    [
        ("Diatas", "Diatas", "Sangat Baik"),
        ("Diatas", "Sesuai", "Baik"),
        ("Diatas", "Dibawah", "Kurang (misconduct)"),
        ("Sesuai", "Diatas", "BAIK"),
        ("Sesuai", "Sesuai", "Baik"),
        ("Sesuai", "Dibawah", "Kurang/Misconduct"),
        ("Dibawah", "Diatas", "Cukup/Butuh Perbaikan"),
        ("Dibawah", "Sesuai", "Perlu Perbaikan"),
        ("Dibawah", "Dibawah", "Sangat Kurang"),
        ("Dibawah", "Sesuai", "Cukup"),
        ("Dibawah", "Sesuai", "Butuh Perbaikan/Cukup"),
        ("Sesuai", "Dibawah", "Kurang"),
        ("Sesuai", "Dibawah", "Kurang / Misconduct"),
    ],
)
def test_kesembilan_sel_dengan_variasi_nama_tidak_dipersoalkan(hasil: str, perilaku: str, predikat: str) -> None:
    """A predikat that is the quadrant's own, in any of its wordings, is no finding: all nine cells, every variant."""
    assert rating([ANI, hasil, perilaku, predikat])[1] == []


@pytest.mark.parametrize(
    ("teks", "nama"),
    [
        ("Cukup", "Butuh Perbaikan"),
        ("Cukup/Butuh Perbaikan", "Butuh Perbaikan"),
        ("Perlu Perbaikan", "Butuh Perbaikan"),
        ("Kurang (misconduct)", "Kurang/Misconduct"),
        ("Kurang", "Kurang/Misconduct"),
        ("sangat  baik", "Sangat Baik"),
        ("Sangat Kurang", "Sangat Kurang"),
    ],
)
def test_variasi_nama_menjadi_nama_baku(teks: str, nama: str) -> None:
    """Each wording of regulasi.md §1.2 becomes the name that the reports print."""
    assert rating([ANI, "Sesuai", "Sesuai", teks])[0] == [nama]


@pytest.mark.parametrize("teks", ["Sangat Baik Sekali", "Kurang Baik", "Cukup Baik", "Tidak Baik", "Misconduct Berat"])
def test_nama_dicocokkan_utuh(teks: str) -> None:
    """A name is matched as a whole: one that only holds a known one is unknown, and says nothing else."""
    predikat, temuan = rating([ANI, "Dibawah", "Sesuai", teks])
    assert predikat == [""]
    [(sel, nilai, pesan, saran)] = berkode(temuan, "SEL011")
    assert (sel, nilai, pesan) == ("D2", teks, f"kolom 'predikat' berisi '{teks}', yang tidak dikenal")
    assert "Sangat Baik, Baik, Butuh Perbaikan, Kurang/Misconduct, Sangat Kurang" in saran
    assert [satu.kode for satu in temuan] == ["SEL011"]


def test_rtg003_predikat_tanpa_rating_lengkap() -> None:
    """Nothing to hold it against: said at its cell, and it leads all the same; a dash is no predikat."""
    predikat, temuan = rating(
        [ANI, None, "Sesuai", "Baik"], [BUDI, "Sesuai", "-", "Sangat Baik"], [CITRA, "Sesuai", None, "-"]
    )
    assert predikat == ["Baik", "Sangat Baik", ""]
    pesan = "tidak disertai rating lengkap, sehingga tidak dapat dicocokkan dengan kuadran"
    saran = "lengkapi rating di e-Kinerja, lalu ekspor ulang; sementara itu predikat ekspor yang dipakai"
    assert berkode(temuan, "RTG003") == [
        ("D2", "Baik", f"predikat 'Baik' {pesan}", saran),
        ("D3", "Sangat Baik", f"predikat 'Sangat Baik' {pesan}", saran),
    ]


def test_rating_yang_salah_dilaporkan_sekali() -> None:
    """A rating that cannot be read has its own kesalahan; the predikat beside it is not complained of as well."""
    assert [satu.kode for satu in rating([ANI, "Lumayan", "Sesuai", "Baik"])[1]] == ["SEL011"]


def test_baris_ganda_dipersoalkan_sekali() -> None:
    """The same doubtful row in the files of two raters is one finding, at the row that counts."""
    baris = [ANI, "Sesuai", "Sesuai", "Sangat Baik"]
    assert [satu[0] for satu in berkode(rating(baris, [*baris])[1], "RTG002")] == ["D2"]


def test_rubrik_ambang_tidak_mencocokkan() -> None:
    """Where the predikat comes from the score, an exported one neither leads nor is held against a matrix."""
    predikat, temuan = rating([ANI, "Sesuai", "Sesuai", "Sangat Baik"], [BUDI, "Sesuai", None, "Cukup"], aturan=AMBANG)
    assert predikat == ["Sangat Baik", "Cukup"]
    assert {satu.kode for satu in temuan} <= {"TGT012"}


def test_rtg004_belum_dinilai() -> None:
    """0 and "belum dinilai" are what an export writes for nobody rated yet: blank, one peringatan a column."""
    sesuai = "Sesuai Ekspektasi"
    predikat, temuan = rating(
        [ANI, 0.0, "Belum dinilai", "0"], [BUDI, "0.0", sesuai, "Baik"], [CITRA, *[sesuai] * 2, None]
    )
    assert predikat == ["", "Baik", ""]
    assert [(sel, nilai) for sel, nilai, *_ in berkode(temuan, "RTG004")] == [
        ("B2:B3", "0"), ("C2", "Belum dinilai"), ("D2", "0"),
    ]  # fmt: skip
    assert berkode(temuan, "SEL011") == []


def test_rtg005_kode_tidak_ditebak() -> None:
    """1, 2 and 3 are told as what SIASN means by them, and not read: another application counts the other way."""
    predikat, temuan = rating([ANI, 1.0, "2", "2.0"])
    assert predikat == [""]
    arti = "1 = Di Atas Ekspektasi, 2 = Sesuai Ekspektasi, 3 = Di Bawah Ekspektasi"
    assert berkode(temuan, "RTG005")[:2] == [
        (
            "B2",
            "1",
            "kolom 'hasil_kerja' berisi kode '1', seharusnya kata",
            f"ganti kodenya dengan kata; di SIASN {arti}",
        ),
        (
            "C2",
            "2",
            "kolom 'perilaku_kerja' berisi kode '2', seharusnya kata",
            f"ganti kodenya dengan kata; di SIASN {arti}",
        ),
    ]
    assert "3 = Butuh Perbaikan" in berkode(temuan, "RTG005")[2][3]

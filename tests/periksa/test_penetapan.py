"""The tables rating, penetapan, keberatan and capaian_organisasi."""

from __future__ import annotations

import pytest
from periksa.pabrik import ANI, BUDI, berkode, jalankan, pegawai, rubrik, tabel

from asnkin.periksa.predikat import KUADRAN, kamus_predikat
from asnkin.temuan import Lingkup

SUMBU = {"komponen": "hasil_kerja", "sesuai": 90, "di_atas": 110}
MATRIKS = rubrik(predikat={"kuadran": {"hasil_kerja": SUMBU, "perilaku_kerja": SUMBU}})
AMBANG = {"ambang": [{"nama": "Sangat Baik", "mulai": 90}, {"nama": "Cukup", "mulai": 0}]}


def satu_tabel(
    jenis: str, kolom: str, *baris: list[object], aturan: object = MATRIKS
) -> tuple[list[object], list[object]]:
    """Check a table of Ani and Budi, whose targets are in order; the frame without places, and the findings."""
    target = tabel("target", "nip indikator target realisasi", *([nip, "X", 1.0, 1.0] for nip in (ANI, BUDI)))
    data, temuan = jalankan(pegawai(ANI, BUDI), target, tabel(jenis, kolom, *baris), aturan=aturan)
    return ([] if data is None else data.tabel[jenis].drop(columns=["_asal", "_baris"]).to_numpy().tolist()), temuan


def rating(*baris: list[object]) -> tuple[list[object], list[object]]:
    """Check a table rating."""
    return satu_tabel("rating", "nip hasil_kerja perilaku_kerja predikat", *baris)


@pytest.mark.parametrize(
    ("teks", "arti"),
    [
        ("Diatas Ekspektasi", "di_atas"),
        ("DI ATAS EKSPEKTASI", "di_atas"),
        ("Sesuai Ekspektasi", "sesuai"),
        ("sesuai", "sesuai"),
        ("Dibawah Ekspektasi", "di_bawah"),
        ("Di bawah", "di_bawah"),
    ],
)
def test_cara_menulis_rating(teks: str, arti: str) -> None:
    """e-Kinerja writes Diatas as one word."""
    assert rating([ANI, teks, "Sesuai Ekspektasi", None]) == ([[0, arti, "sesuai", ""]], [])


def test_sel011_rating_tak_dikenal() -> None:
    """Matched as a whole, never in part; a code is asked about, never read."""
    _, temuan = rating([ANI, "Jauh di atas ekspektasi", 1.0, "Baik"])
    pilihan = "isi salah satu dari: Di Atas Ekspektasi, Sesuai Ekspektasi, Di Bawah Ekspektasi"
    assert berkode(temuan, "SEL011") == [
        (
            "B2",
            "Jauh di atas ekspektasi",
            "kolom 'hasil_kerja' berisi 'Jauh di atas ekspektasi', yang tidak dikenal",
            f"{pilihan} (mungkin maksud Anda 'Di Atas Ekspektasi')",
        ),
    ]
    assert [(sel, nilai) for sel, nilai, *_ in berkode(temuan, "RTG005")] == [("C2", "1")]


def test_rtg001_rating_kosong() -> None:
    """Not yet rated is missing, one peringatan a column."""
    isi, temuan = rating([ANI, None, "-", None], [BUDI, "Sesuai", None, None])
    assert isi == [[0, "", "", ""], [1, "sesuai", "", ""]]
    assert berkode(temuan, "RTG001") == [
        ("B2", "", "kolom 'hasil_kerja' kosong pada 1 baris", "lengkapi rating di e-Kinerja, lalu ekspor ulang"),
        ("C2:C3", "", "kolom 'perilaku_kerja' kosong pada 2 baris", "lengkapi rating di e-Kinerja, lalu ekspor ulang"),
    ]


def test_gnd002_rating_ganda_yang_sama_digabung() -> None:
    """Exports of several raters repeat people: equal rows are merged; a row without ratings says nothing."""
    sama = [ANI, "Sesuai Ekspektasi", "Sesuai", "Baik"]
    isi, temuan = rating(
        sama, [ANI, "sesuai", "SESUAI EKSPEKTASI", "baik"], [ANI, None, None, None], [BUDI, "Sesuai", "Sesuai", None]
    )
    assert isi == [[0, "sesuai", "sesuai", "Baik"], [1, "sesuai", "sesuai", ""]]
    assert berkode(temuan, "GND002") == [
        ("A3", "", "1 baris pada tabel rating mengulang baris lain dan digabung dengannya", "hapus baris yang berulang")
    ]
    assert berkode(temuan, "GND001") == []


def test_gnd001_rating_bertentangan() -> None:
    """Different ratings of one person and period: nobody guesses; the person is not scored."""
    isi, temuan = rating(
        [ANI, "Sesuai", "Sesuai", "Baik"], [BUDI, "Sesuai", "Sesuai", "Baik"], [ANI, "Di Atas", "Sesuai", "Baik"]
    )
    assert isi[0] == [0, "sesuai", "sesuai", "Baik"]
    assert berkode(temuan, "GND001") == [
        (
            "A4",
            ANI,
            "rating Orang 1 tercantum 2 kali dengan isi berbeda, A2, A4",
            "sisakan satu baris yang benar",
        )
    ]
    assert [(satu.lingkup, satu.nip) for satu in temuan] == [(Lingkup.ORANG, ANI)]


def test_rating_lengkap_tidak_memerlukan_target() -> None:
    """Under a kuadran, who has both ratings needs no targets; without ratings the target is missed."""
    dua = [[nip, "Sesuai", "Sesuai", "Baik"] for nip in (ANI, BUDI)]
    kolom = "nip hasil_kerja perilaku_kerja predikat"
    assert jalankan(pegawai(ANI, BUDI), tabel("rating", kolom, *dua), aturan=MATRIKS)[1] == []
    temuan = jalankan(pegawai(ANI, BUDI), tabel("rating", kolom, dua[0]), aturan=MATRIKS)[1]
    assert [satu.kode for satu in temuan] == ["DTA001"]


@pytest.mark.parametrize(
    ("teks", "nama"),
    [
        ("SANGAT BAIK", "Sangat Baik"),
        ("Cukup", "Butuh Perbaikan"),
        ("Cukup/Butuh Perbaikan", "Butuh Perbaikan"),
        ("Perlu Perbaikan", "Butuh Perbaikan"),
        ("Kurang", "Kurang/Misconduct"),
        ("Kurang (misconduct)", "Kurang/Misconduct"),
        ("Sangat  Kurang", "Sangat Kurang"),
    ],
)
def test_variasi_predikat(teks: str, nama: str) -> None:
    """The variants of regulasi.md §1.2 mean the rubric's own name."""
    assert penetapan([ANI, teks, "telaah", "Kadis", None]) == ([[0, nama, "telaah", "Kadis", None]], [])


def test_nama_rubrik_menang_atas_variasi() -> None:
    """Where a rubric has both Cukup and Butuh Perbaikan, each means itself."""
    kamus = kamus_predikat(("Baik", "Cukup", "Butuh Perbaikan"))
    assert (kamus["cukup"], kamus["butuhperbaikan"], kamus["perluperbaikan"]) == ("Cukup", "Butuh Perbaikan", "Cukup")
    assert kamus_predikat(KUADRAN)["kurang"] == "Kurang/Misconduct"


def penetapan(*baris: list[object], aturan: object = MATRIKS) -> tuple[list[object], list[object]]:
    """Check a table penetapan; a missing date comes back as None."""
    isi, temuan = satu_tabel("penetapan", "nip predikat alasan ditetapkan_oleh tanggal", *baris, aturan=aturan)
    return [
        [*satu[:4], None if satu[4] is None or str(satu[4]) == "NaT" else str(satu[4])[:10]] for satu in isi
    ], temuan


def test_sel011_predikat_di_luar_rubrik() -> None:
    """Istimewa is no predikat of a person."""
    _, temuan = penetapan([ANI, "Istimewa", "telaah", "Kadis", None], aturan=rubrik(predikat=AMBANG))
    assert berkode(temuan, "SEL011") == [
        (
            "B2",
            "Istimewa",
            "kolom 'predikat' berisi 'Istimewa', yang tidak dikenal",
            "isi salah satu dari: Sangat Baik, Cukup",
        )
    ]


def test_sel012_penetapan_tanpa_alasan() -> None:
    """A decision needs its reason and who made it."""
    isi, temuan = penetapan([ANI, "Baik", None, "-", "05/04/2026"])
    assert isi == [[0, "Baik", "", "-", "2026-04-05"]]
    saran = "isi sel ini, atau hapus barisnya"
    assert berkode(temuan, "SEL012") == [("C2", "", "kolom 'alasan' kosong, padahal wajib diisi", saran)]


def test_gnd003_penetapan_terbaru_berlaku() -> None:
    """Of dated decisions the latest counts, wherever it stands."""
    isi, temuan = penetapan(
        [ANI, "Baik", "banding", "Bupati", "05/04/2026"], [ANI, "Sangat Baik", "telaah", "Kadis", "01/04/2026"]
    )
    assert isi == [[0, "Baik", "banding", "Bupati", "2026-04-05"]]
    assert berkode(temuan, "GND003") == [
        (
            "A3",
            "",
            "1 baris pada tabel penetapan digantikan baris orang yang sama yang bertanggal lebih baru",
            "hapus baris lama jika tidak diperlukan lagi",
        )
    ]


def test_gnd001_penetapan_tanpa_tanggal_bertentangan() -> None:
    """Without dates nobody can tell which decision holds."""
    _, temuan = penetapan([ANI, "Baik", "a", "b", None], [ANI, "Sangat Baik", "a", "b", "01/04/2026"])
    assert [(satu[0], satu[2]) for satu in berkode(temuan, "GND001")] == [
        ("A3", "penetapan orang ini tercantum 2 kali dengan isi berbeda, A2, A3")
    ]


def keberatan(*isi: object) -> list[object]:
    """Check one objection of Ani's: alasan, tanggal_terima, tanggal, keputusan, predikat_baru."""
    return satu_tabel("keberatan", "nip alasan tanggal_terima tanggal keputusan predikat_baru", [ANI, *isi])[1]


def test_keberatan_lengkap() -> None:
    """A decided objection, and one that is still open."""
    assert keberatan("rating keliru", "21/04/2026", "26/04/2026", "diterima", "Baik") == []
    assert keberatan("rating keliru", "21/04/2026", None, None, None) == []


def test_kbr001_predikat_baru_tanpa_keputusan() -> None:
    """A new predikat needs a decision."""
    assert berkode(keberatan("keliru", None, None, None, "Baik"), "KBR001") == [
        ("F2", "Baik", "predikat baru 'Baik' tanpa isian keputusan", "isi keputusan atas keberatan ini")
    ]


def test_kbr002_keberatan_mendahului_dokumen() -> None:
    """Nobody objects to what was not received."""
    assert berkode(keberatan("keliru", "26/04/2026", "21/04/2026", None, None), "KBR002") == [
        (
            "D2",
            "21/04/2026",
            "tanggal keberatan 21/04/2026 mendahului tanggal dokumen diterima 26/04/2026",
            "periksa kedua tanggal",
        )
    ]


def test_sel012_keberatan_tanpa_alasan() -> None:
    """An objection needs its reason."""
    assert [satu[:3] for satu in berkode(keberatan(None, None, None, None, None), "SEL012")] == [
        ("B2", "", "kolom 'alasan' kosong, padahal wajib diisi")
    ]


def capaian(*baris: list[object]) -> tuple[list[object], list[object]]:
    """Check a table capaian_organisasi."""
    return satu_tabel("capaian_organisasi", "predikat unit_kerja", *baris)


def test_capaian_organisasi() -> None:
    """Predikat of an organisation, in its variants; the unit takes the spelling of pegawai."""
    assert capaian(["ISTIMEWA", "DINAS CONTOH"]) == ([["Istimewa", "Dinas Contoh", ""]], [])
    assert capaian(["Butuh Perbaikan/Cukup", "Dinas Contoh"])[0] == [["Butuh Perbaikan", "Dinas Contoh", ""]]


def test_dta002_unit_tak_dikenal() -> None:
    """A unit that nobody works in."""
    _, temuan = capaian(["Baik", "Dinas Conto"])
    assert berkode(temuan, "DTA002") == [
        (
            "B2",
            "Dinas Conto",
            "unit kerja 'Dinas Conto' tidak ada di tabel pegawai; barisnya tidak dipakai untuk siapa pun",
            "samakan tulisannya dengan tabel pegawai (mungkin maksud Anda 'Dinas Contoh')",
        )
    ]


def test_dta006_capaian_tanpa_unit() -> None:
    """A row that names no unit is a kesalahan of the data set: nothing is scored."""
    isi, temuan = capaian(["Baik", None])
    assert isi == []
    assert berkode(temuan, "DTA006") == [
        ("B2", "", "baris tanpa unit_kerja atau opd", "isi salah satu dari unit_kerja atau opd")
    ]

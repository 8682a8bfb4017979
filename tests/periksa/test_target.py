"""The table target: numbers and ranges, weights, what is missing."""

from __future__ import annotations

import pytest
from periksa.pabrik import ANI, BUDI, CITRA, berkode, jalankan, pegawai, rubrik, tabel

from asnkin.masukan.tabel import SelRusak


def target(kolom: str, *baris: list[object]) -> object:
    """Rows of the table target; nip and indikator come first."""
    return tabel("target", f"nip indikator {kolom}", *baris)


def satu_target(kolom: str, *isi: object) -> tuple[object, list[object]]:
    """Check one row of Ani's; the frame and the findings."""
    data, temuan = jalankan(pegawai(ANI), target(kolom, [ANI, "Imunisasi", *isi]))
    assert data is not None
    return data.tabel["target"], temuan


def test_baris_lengkap() -> None:
    """A sound row: blank polarisasi is maksimal, blank jenis is utama, a plain target is a range of one number."""
    frame, temuan = satu_target("target realisasi bobot polarisasi jenis", "12", 10.5, 100.0, None, None)
    assert {satu.kode for satu in temuan} == {"SEL016"}
    kolom = ["indikator", "target_bawah", "target_atas", "realisasi", "bobot", "polarisasi", "jenis", "rating", "rhk"]
    assert frame[kolom].to_numpy().tolist() == [["Imunisasi", 12, 12, 10.5, 100, "maksimal", "utama", "", ""]]
    assert frame[["_asal", "_baris", "_pegawai"]].to_numpy().tolist() == [[1, 2, 0]]


@pytest.mark.parametrize(
    ("isi", "bawah", "atas"),
    [
        ("80-90", 80, 90),
        ("80 \N{EN DASH} 90", 80, 90),
        ("80 s.d. 90", 80, 90),
        ("80 s/d 90", 80, 90),
        ("80% sampai dengan 90%", 80, 90),
        ("1,5-2,5", 1.5, 2.5),
        ("0-5", 0, 5),
        ("1.000.000 - 2.000.000", 1e6, 2e6),
    ],
)
def test_target_berupa_rentang(isi: str, bawah: float, atas: float) -> None:
    """A range is read as its two ends, each in the notation of the column."""
    frame, temuan = satu_target("target realisasi", isi, 3.0)
    assert temuan == []
    assert frame[["target_bawah", "target_atas"]].to_numpy().tolist() == [[bawah, atas]]


def test_rentang_dengan_angka_bermakna_ganda() -> None:
    """1.000-2.000 could be one to two: read the Indonesian way and reported once for the cell."""
    frame, temuan = satu_target("target realisasi", "1.000-2.000", 1500.0)
    assert frame[["target_bawah", "target_atas"]].to_numpy().tolist() == [[1000, 2000]]
    assert [(sel, nilai) for sel, nilai, _, _ in berkode(temuan, "SEL005")] == [("C2", "1.000")]


def test_sel003_target_bukan_angka() -> None:
    """A text that is neither number nor range is one kesalahan; nothing is said of a blank target besides."""
    _, temuan = satu_target("target realisasi", "dua belas", 3.0)
    assert [(satu.kode, satu.tempat.sel, satu.nilai) for satu in temuan] == [("SEL003", "C2", "dua belas")]
    _, temuan = satu_target("target realisasi", SelRusak("#N/A", "galat"), 3.0)
    assert [(satu.kode, satu.tempat.sel, satu.nilai) for satu in temuan] == [("SEL001", "C2", "#N/A")]


@pytest.mark.parametrize(
    ("kolom", "isi", "kode", "temu"),
    [
        (
            "target realisasi",
            (-10.0, 5.0),
            "TGT001",
            ("C2", "-10", "target -10 kurang dari 0", "isi target 0 atau lebih"),
        ),
        (
            "target realisasi",
            (10.0, "-3"),
            "TGT002",
            ("D2", "-3", "realisasi -3 kurang dari 0", "isi realisasi 0 atau lebih"),
        ),
        (
            "target realisasi",
            ("90-80", 5.0),
            "TGT003",
            (
                "C2",
                "90-80",
                "rentang target '90-80' terbalik: 90 lebih besar daripada 80",
                "tulis batas bawah lebih dahulu, misalnya 80-90",
            ),
        ),
        (
            "target realisasi",
            (0.0, 5.0),
            "TGT004",
            (
                "C2",
                "0",
                "target 0 pada indikator 'Imunisasi' yang polarisasinya maksimal",
                "isi target lebih dari 0, atau ubah polarisasi menjadi minimal/stabil",
            ),
        ),
        (
            "target realisasi bobot",
            (5.0, 5.0, -100.0),
            "SEL013",
            (
                "E2",
                "-100",
                "kolom 'bobot' berisi -100, tidak boleh kurang dari 0",
                "isi angka 0 atau lebih, atau kosongkan",
            ),
        ),
        (
            "target realisasi polarisasi",
            (5.0, 5.0, "maksimall"),
            "SEL011",
            (
                "E2",
                "maksimall",
                "kolom 'polarisasi' berisi 'maksimall', yang tidak dikenal",
                "isi salah satu dari: maksimal, minimal, stabil (mungkin maksud Anda 'maksimal')",
            ),
        ),
        (
            "rating",
            ("Lebih",),
            "SEL011",
            (
                "C2",
                "Lebih",
                "kolom 'rating' berisi 'Lebih', yang tidak dikenal",
                "isi salah satu dari: Di Atas Ekspektasi, Sesuai Ekspektasi, Di Bawah Ekspektasi",
            ),
        ),
        (
            "target realisasi",
            (5.0, None),
            "TGT007",
            ("D2", "", "realisasi indikator 'Imunisasi' kosong", "isi realisasi; tulis 0 jika memang belum ada hasil"),
        ),
        (
            "target realisasi",
            (None, 5.0),
            "TGT008",
            ("C2", "", "target indikator 'Imunisasi' kosong, sedangkan realisasinya ada", "isi target"),
        ),
        (
            "target realisasi rating",
            (None, None, "-"),
            "TGT009",
            (
                "C2",
                "",
                "indikator 'Imunisasi' tanpa target, realisasi, dan rating",
                "isi target dan realisasi, atau rating, atau hapus barisnya",
            ),
        ),
        (
            "target realisasi",
            (1.2, 1218.0),
            "TGT011",
            (
                "D2",
                "1218",
                "realisasi 1218 lebih dari 100 kali target 1,2",
                "periksa titik dan koma pada kedua angka",
            ),
        ),
    ],
)
def test_temuan_satu_baris(kolom: str, isi: tuple[object, ...], kode: str, temu: tuple[str, str, str, str]) -> None:
    """Each fault of a row is one finding at its cell."""
    _, temuan = satu_target(kolom, *isi)
    assert berkode(temuan, kode) == [temu]


@pytest.mark.parametrize(
    ("kolom", "isi"),
    [
        ("target realisasi polarisasi", (0.0, 0.0, "minimal")),
        ("target realisasi polarisasi", (0.0, 2.0, "Stabilize")),
        ("target realisasi", ("0-5", 2.0)),
        ("target realisasi", (10.0, 0.0)),
        ("target realisasi", (1.0, 100.0)),
        ("target realisasi rating", (None, None, "Diatas Ekspektasi")),
        ("rating", ("di_bawah",)),
        ("rating", ("SESUAI",)),
        ("target realisasi rating", (0.0, None, "Sesuai Ekspektasi")),
    ],
)
def test_baris_tanpa_temuan(kolom: str, isi: tuple[object, ...]) -> None:
    """Target 0 is sound where less is better, a realisasi of 0 is a figure, a rating needs no numbers."""
    assert satu_target(kolom, *isi)[1] == []


def test_tgt010_indikator_kosong() -> None:
    """Blank names of indicators are one peringatan."""
    _, temuan = jalankan(pegawai(ANI), target("target realisasi", [ANI, None, 1.0, 1.0], [ANI, "X", 1.0, 1.0]))
    assert berkode(temuan, "TGT010") == [("B2", "", "indikator kosong pada 1 baris", "isi indikator")]


def bobot(*isi: object, aturan: object = None, jenis: tuple[str | None, ...] = ()) -> list[object]:
    """Check the weights of Ani, who stands on every second row between those of Budi."""
    baris: list[list[object]] = []
    for i, satu in enumerate(isi):
        macam = jenis[i] if jenis else None
        baris += [[ANI, f"A{i}", 4.0, 3.0, satu, macam], [BUDI, f"B{i}", 4.0, 3.0, 100.0 / len(isi), macam]]
    return jalankan(pegawai(ANI, BUDI), target("target realisasi bobot jenis", *baris), aturan=aturan)[1]


def test_tgt005_bobot_tidak_seratus() -> None:
    """30 + 30 + 37 = 97: the sum stands in the message, the range is that person's cells only."""
    temuan = bobot(30.0, 30.0, 37.0)
    assert berkode(temuan, "TGT005") == [
        (
            "E2,E4,E6",
            "",
            "bobot target pada komponen 'Hasil Kerja' berjumlah 97, seharusnya 100 ± 0,5",
            "perbaiki bobot sehingga jumlahnya 100 (pecahan 0,25 ditulis 25), atau kosongkan semuanya",
        )
    ]
    assert [satu.nip for satu in temuan] == [ANI]


@pytest.mark.parametrize("isi", [(99.5,), (100.5,), (33.3, 33.3, 33.4), (None, None), (0.1, 0.2, 99.7)])
def test_tgt005_tidak_dalam_toleransi(isi: tuple[float | None, ...]) -> None:
    """Half a point either way is fine, and all blank means equal weights."""
    assert bobot(*isi) == []


@pytest.mark.parametrize(
    ("isi", "jumlah"), [((99.49,), "99,49"), ((100.51,), "100,51"), ((0.6, 0.4), "1"), ((0.0,), "0")]
)
def test_tgt005_di_luar_toleransi(isi: tuple[float, ...], jumlah: str) -> None:
    """Just beyond half a point is not."""
    (temu,) = berkode(bobot(*isi), "TGT005")
    assert f"berjumlah {jumlah}, seharusnya 100 ± 0,5" in temu[2]


def test_tgt006_bobot_sebagian_kosong() -> None:
    """Some blank, some not: said so, whatever the sum."""
    temuan = bobot(60.0, None, 40.0)
    assert berkode(temuan, "TGT006") == [
        (
            "E2,E4,E6",
            "",
            "bobot target pada komponen 'Hasil Kerja' kosong pada 1 dari 3 baris",
            "isi semua bobot sehingga jumlahnya 100, atau kosongkan semuanya",
        )
    ]
    assert berkode(temuan, "TGT005") == []


def test_bobot_rusak_tidak_dihitung_dua_kali() -> None:
    """An unreadable weight is one kesalahan, not also a sum that is off."""
    assert [satu.kode for satu in bobot(60.0, "empat puluh")] == ["SEL003"]


def test_bobot_menurut_saringan_komponen() -> None:
    """A komponen of utama rows weighs only those: 100 (and 30 tambahan) is right, 70 is not; Budi has 50 + 50."""
    aturan = rubrik(komponen={"hasil_kerja": {"bobot": 1, "dari": "target", "jenis": ["utama"]}})
    assert [satu.nip for satu in bobot(100.0, 30.0, aturan=aturan, jenis=("Utama", "tambahan"))] == [BUDI]
    temuan = bobot(70.0, 30.0, aturan=aturan, jenis=("utama", "tambahan"))
    assert [(satu.tempat.sel, satu.nip) for satu in temuan] == [("E2", ANI), ("E3", BUDI)]


def test_sel007_bobot_dikali_seribu() -> None:
    """A weight column of 40000 and 60000 lost its decimal sign: told, and never divided."""
    temuan = jalankan(
        pegawai(ANI), target("target realisasi bobot", [ANI, "A", 1.0, 1.0, 40000.0], [ANI, "B", 1.0, 1.0, 60000.0])
    )[1]
    assert [satu.kode for satu in temuan] == ["SEL007", "TGT005"]


def test_tgt012_pegawai_tanpa_target() -> None:
    """Somebody without a row the komponen counts is named, at the NIP in pegawai."""
    _, temuan = jalankan(pegawai(ANI, BUDI), target("target realisasi", [ANI, "X", 1.0, 1.0]))
    assert berkode(temuan, "TGT012") == [
        (
            "A3",
            BUDI,
            "Orang 2 tidak mempunyai target untuk komponen 'Hasil Kerja'",
            "tambahkan targetnya pada tabel target",
        )
    ]


def test_tgt012_tidak_untuk_yang_tidak_dinilai() -> None:
    """Somebody on CLTN needs no targets."""
    orang = tabel(
        "pegawai",
        "nip nama unit_kerja jabatan jenjang kedudukan_hukum",
        [ANI, "Ani", "A", "B", "pelaksana", "Aktif"],
        [CITRA, "Citra", "A", "B", "pelaksana", "CLTN"],
    )
    assert jalankan(orang, target("target realisasi", [ANI, "X", 1.0, 1.0]))[1] == []


def test_dta001_tabel_target_tidak_ada() -> None:
    """Without the table one peringatan names it, instead of one for each person."""
    _, temuan = jalankan(pegawai(ANI, BUDI))
    assert [(satu.kode, satu.pesan, satu.saran) for satu in temuan] == [
        (
            "DTA001",
            "tabel target tidak ada atau kosong, padahal dipakai komponen 'Hasil Kerja'",
            "tambahkan lembar target, atau pakai rubrik yang tidak memerlukannya",
        )
    ]


def test_tabel_target_dari_dua_berkas() -> None:
    """Equal tables of several files are stacked; each row keeps its place and each file its own finding."""
    a = tabel("target", "nip indikator target realisasi bobot", [ANI, "A", 1.0, 1.0, 50.0], berkas="a.xlsx")
    b = tabel("target", "nip indikator target realisasi bobot", [ANI, "B", 1.0, 1.0, 40.0], berkas="b.xlsx", mulai=5)
    data, temuan = jalankan(pegawai(ANI), a, b)
    assert data is not None
    assert data.tabel["target"][["_asal", "_baris"]].to_numpy().tolist() == [[1, 2], [2, 5]]
    assert data.asal[2].berkas == "b.xlsx"
    assert [(satu.tempat.berkas, satu.tempat.sel, satu.kode) for satu in temuan] == [
        ("a.xlsx", "E2", "TGT005"),
        ("b.xlsx", "E5", "TGT005"),
    ]


def test_lbr052_indikator_di_dua_lembar() -> None:
    """An old copy of a sheet counts besides the sheet: said of both, and only of the indicators that both have."""
    kolom = "nip indikator target realisasi"
    baru = tabel("target", kolom, [ANI, "A", 1.0, 1.0], [ANI, "B", 1.0, 1.0], lembar="target")
    lama = tabel("target", kolom, [ANI, "A", 1.0, 0.0], [BUDI, "B", 1.0, 1.0], lembar="target lama")
    _, temuan = jalankan(pegawai(ANI, BUDI), baru, lama)
    kena = [satu for satu in temuan if satu.kode == "LBR052"]
    assert [(satu.tempat.lembar, satu.tempat.sel) for satu in kena] == [("target", "B2"), ("target lama", "B2")]
    assert "lembar lain (target, target lama)" in kena[0].pesan


def test_indikator_sama_pada_satu_lembar() -> None:
    """Two tables of one sheet (a table a month was taken apart) are one sheet."""
    kolom = "nip indikator target realisasi"
    satu = tabel("target", kolom, [ANI, "A", 1.0, 1.0])
    dua = tabel("target", kolom, [ANI, "A", 1.0, 1.0], mulai=9)
    _, temuan = jalankan(pegawai(ANI), satu, dua)
    assert "LBR052" not in {satu.kode for satu in temuan}


@pytest.mark.parametrize("kolom", ["target", "realisasi", "bobot"])
def test_kolom_yang_tidak_ada_bukan_sel_kosong(kolom: str) -> None:
    """What a sheet has no column for has been reported once for the sheet; its rows say nothing more."""
    isi = target(kolom, [ANI, "a", 100.0], [BUDI, "b", 100.0])
    _, temuan = jalankan(pegawai(ANI, BUDI), isi)
    assert {satu.kode for satu in temuan} & {"TGT007", "TGT008", "TGT009"} == set()


def test_tgt005_karena_nip_di_sebelahnya() -> None:
    """40 of 100 beside a row whose NIP is nobody's: the NIP is to be mended first; a row further off is another's."""
    lain = ANI[:-1] + "9"
    isi = target("bobot target realisasi", *([nip, "a", b, 1.0, 1.0] for nip, b in ((lain, 60.0), (ANI, 40.0))))
    _, temuan = jalankan(pegawai(ANI, BUDI), isi)
    ((sel, _, _, saran),) = berkode(temuan, "TGT005")
    assert sel == "C3"
    assert saran.startswith("perbaiki dulu NIP di A2, yang mungkin milik orang yang sama, lalu bobot")
    tiga = ((1.9e17, 60.0), (ANI, 40.0), (lain, 60.0))
    _, temuan = jalankan(
        pegawai(ANI, BUDI), target("bobot target realisasi", *([n, "a", b, 1.0, 1.0] for n, b in tiga))
    )
    ((_, _, _, saran),) = berkode(temuan, "TGT005")
    assert saran.startswith("perbaiki dulu NIP di A2, yang")
    jauh = target(
        "bobot target realisasi", *([n, "a", b, 1.0, 1.0] for n, b in ((lain, 9.0), (BUDI, 100.0), (ANI, 40.0)))
    )
    _, temuan = jalankan(pegawai(ANI, BUDI), jauh)
    ((_, _, _, saran),) = berkode(temuan, "TGT005")
    assert saran.startswith("perbaiki bobot")

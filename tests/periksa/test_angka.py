"""Reading number cells: notation, currency, per cent, and what cannot be read."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from periksa.pabrik import ANI, berkode, jalankan, pegawai, tabel

from asnkin.masukan.tabel import SelRusak
from asnkin.periksa.konversi.angka import kolom_angka, periksa_kali_seribu
from asnkin.periksa.konversi.janggal import periksa_kali
from asnkin.periksa.pengumpul import Pengumpul
from asnkin.temuan import Lingkup, Tingkat


def baca(*sel: object, nip: list[str] | None = None) -> tuple[list[float | None], Pengumpul]:
    """Read one column of cells; NaN comes back as None."""
    p = Pengumpul()
    satu = tabel("kehadiran", "hadir", *([isi] for isi in sel))
    return [None if math.isnan(x) else x for x in kolom_angka(satu, "hadir", p, nip).nilai.tolist()], p


@pytest.mark.parametrize(
    ("teks", "angka"),
    [
        ("1.234,5", 1234.5),
        ("1234.5", 1234.5),
        ("1,234.5", 1234.5),
        ("87,5", 87.5),
        ("95%", 95),
        ("41,70 %", 41.7),
        ("Rp 1.500.000", 1500000),
        ("Rp1.500", 1500),
        ("1.500,-", 1500),
        ("0,125", 0.125),
        ("0.125", 0.125),
        ("1234,567", 1234.567),
        ("-3", -3),
        ("\N{MINUS SIGN}2,5", -2.5),
        ("1,5E+02", 150),
    ],
)
def test_teks_yang_jelas_terbaca(teks: str, angka: float) -> None:
    """Each of these has one reading only; that it is text is the one thing to tell."""
    nilai, p = baca(teks)
    assert nilai == [angka]
    assert [satu.kode for satu in p.temuan] == ["SEL016"]


def test_angka_terbaca_tanpa_temuan() -> None:
    """A number is a number."""
    nilai, p = baca(12, 12.25)
    assert nilai == [12, 12.25]
    assert p.temuan == []


def test_sel016_angka_sebagai_teks() -> None:
    """Numbers written as text are one catatan a column: how many, where, and how the first was read."""
    nilai, p = baca(80.0, "95 %", "87,5", None, "Rp 1.500.000", "B")
    assert nilai[:5] == [80, 95, 87.5, None, 1500000]
    assert berkode(p.temuan, "SEL016") == [
        (
            "A3:A4,A6",
            "95 %",
            "kolom 'hadir': 3 angka tersimpan sebagai teks, misalnya '95 %', yang dibaca 95",
            "ketik ulang sebagai angka saja, tanpa Rp, % atau tanda lain, misalnya 95",
        )
    ]
    assert [satu.tingkat for satu in p.temuan if satu.kode == "SEL016"] == [Tingkat.CATATAN]


def test_sel016_pada_csv() -> None:
    """A CSV file has nothing but text: only a currency or per cent sign is worth a word there."""
    p = Pengumpul()
    satu = tabel("kehadiran", "hadir", ["80"], ["87,5"], ["95 %"], ["1.500,-"])
    csv = replace(satu, asal=replace(satu.asal, lembar=""))
    assert kolom_angka(csv, "hadir", p).nilai.tolist() == [80, 87.5, 95, 1500]
    assert [(sel, nilai) for sel, nilai, *_ in berkode(p.temuan, "SEL016")] == [("A4:A5", "95 %")]


def test_rentang_target_bukan_angka_sebagai_teks() -> None:
    """A target ``80-90`` is text by nature; ``85`` as text beside it is not."""
    target = tabel("target", "nip indikator target realisasi", [ANI, "A", "80-90", 1.0], [ANI, "B", "85", 1.0])
    _, temuan = jalankan(pegawai(ANI), target)
    assert [(sel, nilai) for sel, nilai, *_ in berkode(temuan, "SEL016")] == [("C3", "85")]


def test_sel_kosong_tidak_menjadi_temuan() -> None:
    """A blank cell is blank, and an absent column all blank."""
    nilai, p = baca(None, 3.0)
    assert nilai == [None, 3.0]
    assert p.temuan == []
    data, _ = jalankan(pegawai(ANI), tabel("target", "nip indikator target realisasi", [ANI, "A", 1.0, 1.0]))
    assert data is not None
    assert math.isnan(data.tabel["target"]["bobot"][0])


@pytest.mark.parametrize(
    ("lain", "angka"), [("2.345,5", 1234), ("2,5", 1234), ("2,345.5", 1.234), ("2.5", 1.234), ("12.345.678", 1234)]
)
def test_notasi_kolom_memutuskan_arti(lain: str, angka: float) -> None:
    """1.234 is read by the notation that another text of the column shows, without a doubt."""
    nilai, p = baca("1.234", lain)
    assert nilai[0] == angka
    assert {satu.kode for satu in p.temuan} == {"SEL016"}


@pytest.mark.parametrize("lain", [5.0, "5", None])
def test_sel005_angka_bermakna_ganda(lain: object) -> None:
    """Where the column does not tell, 1.234 is read the Indonesian way and reported with both readings."""
    nilai, p = baca("1.234", lain, "2.500")
    assert (nilai[0], nilai[2]) == (1234, 2500)
    assert berkode(p.temuan, "SEL005") == [
        (
            "A2,A4",
            "1.234",
            "kolom 'hadir': 2 angka bermakna ganda, misalnya '1.234'; dibaca 1234 (Indonesia), bukan 1,234",
            "ubah kolom ini menjadi angka (bukan teks), atau tulis tanpa titik ribuan",
        )
    ]


def test_sel005_kolom_yang_memuat_kedua_notasi() -> None:
    """A column with texts of both notations tells nothing: the doubtful one is reported."""
    nilai, p = baca("1,234", "2,5", "2.5")
    assert nilai == [1.234, 2.5, 2.5]
    assert [(sel, nilai) for sel, nilai, _, _ in berkode(p.temuan, "SEL005")] == [("A2", "1,234")]


@pytest.mark.parametrize("isi", ["B", "1.23.4", "12 orang", True])
def test_sel003_bukan_angka(isi: object) -> None:
    """Text where a number belongs is a kesalahan at its cell, of the whole data set where no person is named."""
    nilai, p = baca(3.0, isi)
    tampak = "TRUE" if isi is True else isi
    assert nilai == [3.0, None]
    assert berkode(p.temuan, "SEL003") == [
        (
            "A3",
            tampak,
            f"kolom 'hadir' berisi '{tampak}', seharusnya angka",
            "ganti dengan angka, misalnya 87,5, atau kosongkan",
        )
    ]
    assert p.temuan[0].lingkup is Lingkup.DATA


def test_sel003_milik_orang() -> None:
    """Where the row names a person, the finding belongs to that person alone."""
    _, p = baca("B", nip=["190001012020121001"])
    assert (p.temuan[0].lingkup, p.temuan[0].nip) == (Lingkup.ORANG, "190001012020121001")


def test_sel004_angka_terlalu_besar() -> None:
    """15 digits are the limit; one less is read."""
    nilai, p = baca(1e15, 999999999999999.0)
    assert nilai == [None, 999999999999999.0]
    assert berkode(p.temuan, "SEL004") == [
        (
            "A2",
            "1,00000E+15",
            "kolom 'hadir' berisi '1,00000E+15', melampaui batas 15 digit",
            "periksa angka ini dan tulis ulang",
        )
    ]
    assert baca("9" * 400)[0] == [None]


def test_sel006_tanda_kosong() -> None:
    """A dash stands for blank; the column says so once."""
    nilai, p = baca("-", "-", 4.0, "\N{EN DASH}")
    assert nilai == [None, None, 4.0, None]
    assert berkode(p.temuan, "SEL006") == [
        (
            "A2:A3,A5",
            "-",
            "kolom 'hadir': 3 sel bertanda '-' dibaca sebagai kosong",
            "kosongkan sel jika memang belum ada isinya",
        )
    ]
    assert baca(4.0)[1].temuan == []


def test_sel001_galat_excel_dan_sel002_rumus() -> None:
    """An Excel error and a formula never computed are told apart; an ordinary cell is neither."""
    nilai, p = baca(SelRusak("#N/A", "galat"), SelRusak("=A1*2", "rumus"), 5.0)
    assert nilai == [None, None, 5.0]
    assert berkode(p.temuan, "SEL001") == [
        (
            "A2",
            "#N/A",
            "kolom 'hadir' berisi galat '#N/A', bukan nilai",
            "perbaiki rumus di sel ini, atau ketik nilainya langsung",
        )
    ]
    assert berkode(p.temuan, "SEL002") == [
        (
            "A3",
            "=A1*2",
            "kolom 'hadir' berisi rumus yang belum ada hasil hitungnya",
            "buka berkas di Excel, simpan, lalu jalankan lagi",
        )
    ]


def seribu(*sel: float, batas: float) -> list[tuple[str, str, str, str]]:
    """What the check for lost decimal signs says of a column."""
    p = Pengumpul()
    satu = tabel("potensi", "potensi", *([isi] for isi in sel))
    periksa_kali_seribu(satu, "potensi", kolom_angka(satu, "potensi", p).nilai, batas, p)
    return berkode(p.temuan, "SEL007")


def test_sel007_kolom_tampak_dikali_seribu() -> None:
    """1218, 985 and 2031 on a scale up to 5 are 1,218, 0,985 and 2,031 without decimal sign; 0 tells nothing."""
    assert seribu(1218.0, 0.0, 985.0, 2031.0, batas=5) == [
        (
            "A2,A4:A5",
            "1218",
            "kolom 'potensi': semua 3 angka melampaui 5, misalnya 1218; tanda desimal tampaknya hilang",
            "periksa kolom ini pada berkas aslinya; asnkin tidak mengubah angkanya",
        )
    ]


@pytest.mark.parametrize("sel", [(1218.0, 3.0), (1218.5, 1000.0), (7.0, 9.0), (9000.0,), ()])
def test_sel007_tidak_untuk_kolom_lain(sel: tuple[float, ...]) -> None:
    """Not where a value fits the scale or has decimals, all are a little above, or a thousandth is too big."""
    assert seribu(*sel, batas=5) == []


def test_sel022_ribuan_bercampur_desimal() -> None:
    """640,088 beside the text 2.178.364 may be 640 thousand: one peringatan, and no number is changed."""
    nilai, p = baca(640.088, "2.178.364", 512.5, 7.0, 1234.5)
    assert nilai == [640.088, 2178364, 512.5, 7, 1234.5]
    assert berkode(p.temuan, "SEL022") == [
        (
            "A2,A4",
            "640,088",
            (
                "kolom 'hadir': 2 angka berdesimal, misalnya 640,088, berdampingan dengan teks ribuan seperti "
                "'2.178.364'; titik ribuannya mungkin terbaca sebagai tanda desimal"
            ),
            "periksa kolom ini pada berkas aslinya; asnkin tidak mengubah angkanya",
        )
    ]


def test_sel022_tidak_bila_hanya_satu_cara() -> None:
    """Whole numbers beside text thousands, and decimals alone, mean what they say."""
    assert berkode(baca(640088.0, "2.178.364")[1].temuan, "SEL022") == []
    assert berkode(baca(640.088, 512.5, "87,5")[1].temuan, "SEL022") == []


def test_sel023_persen_bercampur_pecahan() -> None:
    """A cell formatted as per cent holds 0,95, beside it the text 41.70 % is 41,7: one peringatan a column."""
    nilai, p = baca(0.95, "41.70 %", 88.0, 1.0)
    assert nilai == [0.95, 41.7, 88, 1]
    assert [(sel, teks) for sel, teks, *_ in berkode(p.temuan, "SEL023")] == [("A2,A5", "0,95")]
    assert berkode(baca(95.0, "41.70 %", 0.0)[1].temuan, "SEL023") == []
    assert berkode(baca(0.95, 41.7, None)[1].temuan, "SEL023") == []


@pytest.mark.parametrize(
    ("target", "realisasi", "ragu"),
    [
        ("100%", 0.95, True),
        (100.0, 0.95, True),
        (1.0, "95 %", True),
        ("100%", 1.0, True),
        (100.0, 1.0, False),
        (1.0, 0.95, False),
        ("100%", "95%", False),
        (100.0, 95.0, False),
        ("100%", None, False),
    ],
)
def test_sel024_target_persen_realisasi_pecahan(target: object, realisasi: object, *, ragu: bool) -> None:
    """Per cent against a fraction makes a capaian a hundred times off: said once for the table."""
    isi = tabel("target", "nip indikator target realisasi", [ANI, "A", target, realisasi], [ANI, "B", 10.0, 9.0])
    temuan = berkode(jalankan(pegawai(ANI), isi)[1], "SEL024")
    assert [sel for sel, *_ in temuan] == (["D2"] if ragu else [])


@pytest.mark.parametrize(
    ("sel", "kali"),
    [
        ((1218.0, 4500.0, 3750.0), "1000"),
        ((12.0, 45.0, 37.0), "10"),
        ((121.0, 450.0, 375.0), "100"),
        ((1218.0, 45.0, 3750.0), ""),
        ((1218.0, 4500.0), ""),
        ((12.5, 45.5, 37.5), ""),
    ],
)
def test_sel021_nilai_tampak_dikali(sel: tuple[float, ...], kali: str) -> None:
    """Marks beyond the scale 1 to 5 that all fit it at one tenth, hundredth or thousandth: one peringatan."""
    p = Pengumpul()
    luar = list(range(len(sel)))
    periksa_kali(tabel("penilaian", "a", *([x] for x in sel)), "a", luar, np.array(sel), (1, 5), p)
    satu = berkode(p.temuan, "SEL021")
    assert len(satu) == (kali != "")
    assert not kali or f"tampak dikali {kali}, misalnya" in satu[0][2]

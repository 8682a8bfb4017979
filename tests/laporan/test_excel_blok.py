"""Cleaning of text, widths, and blocks of rows: the fast way writes the same cells as XlsxWriter's public one."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import numpy as np
import pytest
from laporan.bongkar import buka, salin

from asnkin.laporan.excel.bersih import MAKS_SEL, PEMBERITAHUAN, bersihkan
from asnkin.laporan.excel.blok import tulis_blok
from asnkin.laporan.excel.buku import BukuKerja
from asnkin.laporan.excel.kolom import Kolom, KolomAngka, KolomRumus, KolomTeks, jumlah_baris, potong, tinggi_baris
from asnkin.laporan.excel.lembar_massal import DIDUKUNG, LembarMassal
from asnkin.laporan.excel.tabel import Isi, tulis_tabel

DIBUAT = datetime(2026, 4, 5, 2)  # noqa: DTZ001 - a document property has no zone
TEKS = [
    "Ani", "", "=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "+1", "-1", "http://contoh.invalid/a", "mailto:a@b.invalid",
    "<script>alert(1)</script>", "[merah]", "{=A1}", "a & b < c > d \"e\" 'f'", "  tepi  ", "dua\nbaris", "100 %d %s %",
    "_x0041_", "é – 日本 😀", "<r><t>x</t></r>", "190001012020121001", "TRUE", "#N/A", "1.234,5",
]  # fmt: skip


def kolom_uji(buku: BukuKerja) -> list[Kolom]:
    """Return a text and two number columns with every odd value that can come."""
    n = len(TEKS)
    angka = np.array([0.1 + 0.2, np.nan, np.inf, -np.inf, -0.0, 1e-12, 12345678901234.5, 89.995] * 3)[:n]
    return [
        KolomTeks("Teks", TEKS, buku.gaya.teks, buku.gaya.bungkus, lebar_maks=12),
        KolomAngka("Angka", angka, buku.gaya.angka(2), 2),
        KolomAngka("Bulat", np.arange(n, dtype=np.float64), buku.gaya.bulat),
        KolomTeks("Lagi", TEKS[::-1], buku.gaya.tengah),
        KolomRumus(
            KolomTeks("Rumus teks", ['a & <b> "c"', "", "=1+1"] * (n // 3) + [""] * (n % 3), buku.gaya.teks),
            'IF(AND($D{b}<$D${z},$D{b}>=$D${a}),"x & y","")',
            np.arange(n) % 4 > 0,
        ),
        KolomRumus(
            KolomAngka("Rumus angka", np.where(np.isfinite(angka), angka, np.nan), buku.gaya.angka(2), 2),
            "$D{b}*2",
            np.isfinite(angka) & (np.arange(n) % 5 > 0),
        ),
    ]


def buku_uji(*, massal: bool) -> bytes:
    """Return a workbook with ordinary rows above, between and below two blocks."""
    buku = BukuKerja({}, DIBUAT, massal=massal)
    ws = buku.lembar("Uji")
    kolom = kolom_uji(buku)
    ws.write_string(0, 0, "atas")
    n = tulis_blok(ws, 2, 1, kolom)
    ws.write_string(n + 3, 0, "tengah")
    ws.set_row(n + 3, 30)
    tulis_blok(ws, n + 5, 0, kolom[:2])
    ws.write_string(2 * n + 8, 2, "bawah")
    return buku.selesai()


def gaya_sel(isi: bytes) -> list[tuple[object, ...]]:
    """Return address, value, type and look of every cell, blank ones too."""
    return [
        (sel.coordinate, sel.value, sel.data_type, sel.number_format, sel.border.left.style, sel.alignment.wrap_text,
         sel.quotePrefix)
        for deret in buka(isi)["Uji"].iter_rows()
        for sel in deret
    ]  # fmt: skip


def test_cara_massal_sama_dengan_cara_biasa() -> None:
    """Values, types, formats and borders of every cell are equal, with text, numbers, blanks and infinities."""
    massal, biasa = buku_uji(massal=True), buku_uji(massal=False)
    assert DIDUKUNG
    assert gaya_sel(massal) == gaya_sel(biasa)
    assert salin(massal) == salin(biasa)


def test_cara_massal_memang_dipakai_dan_jumlah_teksnya_benar() -> None:
    """A block goes through the fast class, and the count of shared strings is the same as XlsxWriter's own."""
    assert isinstance(BukuKerja({}, DIBUAT).lembar("A"), LembarMassal)
    jumlah = []
    for massal in (True, False):
        with ZipFile(BytesIO(buku_uji(massal=massal))) as arsip:
            jumlah.append(arsip.read("xl/sharedStrings.xml").split(b"<si>")[0])
    assert jumlah[0] == jumlah[1]


def test_teks_tetap_teks_dan_utuh() -> None:
    """No text becomes a formula, a link, a number or markup; each comes back as it was (but for the raw rich text)."""
    ws = buka(buku_uji(massal=True))["Uji"]
    sel = [ws.cell(3 + i, 2) for i in range(len(TEKS))]
    harapan = [bersihkan(teks) or None for teks in TEKS]
    assert [satu.value for satu in sel] == harapan
    assert {satu.data_type for satu in sel if satu.value is not None} == {"s"}
    assert [satu.hyperlink for satu in sel] == [None] * len(TEKS)


def test_rumus_dan_hasilnya() -> None:
    """A formula names its own row and those of its block; its result stands beside it; unmarked rows have none."""
    isi = buku_uji(massal=True)
    rumus, hasil = (buka(isi, nilai=nilai)["Uji"] for nilai in (False, True))
    akhir = len(TEKS) + 2
    assert rumus["F6"].value == f'=IF(AND($D6<$D${akhir},$D6>=$D$3),"x & y","")'
    assert rumus["G5"].data_type == "n"
    assert (rumus["F5"].value, hasil["F5"].value) == (f'=IF(AND($D5<$D${akhir},$D5>=$D$3),"x & y","")', "=1+1")
    assert (rumus["F3"].data_type, rumus["F3"].value) == ("s", 'a & <b> "c"')
    assert (rumus["G4"].data_type, hasil["G10"].value) == ("n", 89.995)


def test_baris_yang_dibungkus_lebih_tinggi() -> None:
    """A row with wrapped text is as high as its lines, in either way of writing; others keep the default."""
    for massal in (True, False):
        buku = BukuKerja({}, DIBUAT, massal=massal)
        ws = buku.lembar("Uji")
        tulis_blok(ws, 0, 0, [KolomTeks("A", ["satu", "satu\ndua\ntiga"], buku.gaya.bungkus)])
        tinggi = buka(buku.selesai())["Uji"].row_dimensions
        assert tinggi[1].height is None
        assert tinggi[2].height == pytest.approx(43.5, abs=1)


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        ("biasa", "biasa"),
        ("a\x00b\x0bc\x1f\x7f\x9f", "a b c   "),
        ("a\r\nb\tc", "a\nb\tc"),
        ("rusak \ud800\uffff", "rusak   "),
        ("<r>&</r>", "<r>&</r> "),
        ("nbsp\xa0é", "nbsp\xa0é"),
    ],
)
def test_bersihkan(teks: str, harapan: str) -> None:
    """Control characters, lone surrogates and non-characters become spaces; line breaks and letters stay."""
    assert bersihkan(teks) == harapan


@pytest.mark.parametrize("huruf", ["a", "😀"])
def test_teks_terlalu_panjang_dipotong_dan_dikatakan(huruf: str) -> None:
    """A cell holds 32 767 UTF-16 units; what is longer is cut within that, never inside a character, and says so."""
    satuan = len(huruf.encode("utf-16-le")) // 2
    muat = huruf * (MAKS_SEL // satuan)
    assert bersihkan(muat) == muat
    potongan = bersihkan(muat + huruf)
    assert potongan.endswith(PEMBERITAHUAN)
    assert len(potongan.encode("utf-16-le")) // 2 <= MAKS_SEL
    assert set(potongan.removesuffix(PEMBERITAHUAN)) == {huruf}


def test_lebar_kolom_menurut_isi() -> None:
    """Widths follow the longest content and the longest word of the header, and stay below the limit."""
    gaya = BukuKerja({}, DIBUAT).gaya
    assert KolomTeks("A", ["x" * 30], gaya.teks).lebar() > KolomTeks("A", ["x" * 20], gaya.teks).lebar() > 15
    assert KolomTeks("A", ["x" * 300], gaya.teks, lebar_maks=40).lebar() == 40
    assert KolomTeks("Kesenjangan", ["x"], gaya.teks).lebar() >= 11
    assert KolomTeks("A", ["NAMA BESAR"], gaya.teks).lebar() > KolomTeks("A", ["nama kecil"], gaya.teks).lebar()
    besar = KolomAngka("A", np.array([-1234567.0, np.nan]), gaya.angka(2), 2)
    assert besar.lebar() >= len("-1,234,567.00")
    assert KolomAngka("A", np.array([]), gaya.bulat).lebar() >= 6


@pytest.mark.parametrize(
    ("isi", "terlebar"),
    [
        (["x" * 30, "Y" * 24], 30 * 0.87),  # 26.1 against 24 capitals at 1.08 = 25.92
        (["x" * 30, "Y" * 25], 25 * 1.08),  # 27.0
        (["Y" * 30, "x" * 30], 30 * 1.08),
        (["pendek\n" + "x" * 30, "Y" * 10], 30 * 0.87),  # each line by itself
        (["18 digit 190001012020121001"], 27 * 0.87),  # not all letters are capitals
        (["190001012020121001"], 18 * 0.87),  # digits alone are no capitals
        (["", ""], 0),
    ],
)
def test_baris_terlebar_yang_terpanjang_atau_berhuruf_besar(isi: list[str], terlebar: float) -> None:
    """The widest line is the longest one, or the longest in capitals, which are a quarter wider."""
    assert KolomTeks("A", isi, BukuKerja({}, DIBUAT).gaya.teks)._terpanjang == pytest.approx(terlebar)


def test_jumlah_baris_terbungkus() -> None:
    """'satu dua' fits 10 characters on one line, 5 on two; a word longer than the line takes several."""
    assert [jumlah_baris("satu dua", lebar) for lebar in (10, 5)] == [1, 2]
    assert jumlah_baris("x" * 30, 10) == 3
    assert jumlah_baris("a\nb\n", 10) == 3
    gaya = BukuKerja({}, DIBUAT).gaya
    kolom = KolomTeks("A", ["pendek", "kata " * 20], gaya.teks, gaya.bungkus, lebar_maks=20)
    assert tinggi_baris([kolom]).tolist()[0] == 1
    assert tinggi_baris([kolom]).tolist()[1] >= 5
    assert tinggi_baris([potong(kolom, 0, 1)]).tolist() == [1]


@pytest.mark.parametrize("massal", [True, False])
def test_tabel_yang_tidak_muat_dibagi_ke_beberapa_lembar(*, massal: bool) -> None:
    """With room for 100 rows a sheet (24 kept free), 200 rows take three sheets; each says which part."""
    buku = BukuKerja({}, DIBUAT, massal=massal)
    angka = np.arange(200, dtype=np.float64)
    kolom: list[Kolom] = [
        KolomAngka("No", angka, buku.gaya.bulat),
        KolomTeks("Teks", [f"b{i:.0f}" for i in angka], buku.gaya.teks),
    ]
    tulis_tabel(buku, Isi("Daftar", ["DAFTAR"], kolom, keterangan="Penjelasan."), maks=100)
    wb = buka(buku.selesai())
    assert wb.sheetnames == ["Daftar", "Daftar (2)", "Daftar (3)"]
    isi = [[deret[0] for deret in ws.iter_rows(min_row=5, values_only=True)] for ws in wb]
    assert [len(satu) for satu in isi] == [76, 76, 48]
    assert [satu for bagian in isi for satu in bagian] == angka.tolist()
    keterangan = [ws["A2"].value for ws in wb]
    assert (
        "Bagian 1 dari 3: 200 baris tidak muat pada satu lembar; lanjutannya pada lembar 'Daftar (2)'" in keterangan[0]
    )
    assert keterangan[2] == "Penjelasan.\nBagian 3 dari 3: 200 baris tidak muat pada satu lembar."
    assert all(ws["A4"].value == "No" and ws["B4"].value == "Teks" for ws in wb)

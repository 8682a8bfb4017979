"""The page to hand out: the words of the terminal, safe from what a workbook holds, whole on screen and paper."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pytest
from laporan.ganas import GANAS
from laporan.halaman import urai
from laporan.jelasan import satu, semua_baris, siapkan
from laporan.peramban import Peramban, baca_pdf
from rich.console import Console
from rubrik_bawaan.test_gorontalo import YULIN, isi_buku
from ujung_ke_ujung.buku_kecil import tulis_buku

from asnkin.laporan.html.pegawai import tulis_pegawai
from asnkin.laporan.teks_jelaskan import LEBAR, jelaskan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from asnkin.laporan.jelaskan.pohon import Penjelasan

# ten texts that a terminal, a browser or a spreadsheet might act on
JAHAT = (*GANAS, "[link=file:///etc/passwd]klik[/link]", "\x1b[31mmerah\x1b[0m\u202ebalik")


@pytest.fixture
def yulin(tmp_path: Path) -> Penjelasan:
    """Explain the hand-worked person."""
    return satu(siapkan(tulis_buku(tmp_path / "data.xlsx", isi_buku())), YULIN)


def layar(isi: Penjelasan, lebar: int = LEBAR) -> str:
    """Print an explanation as a terminal without colour would show it."""
    konsol = Console(width=200, record=True, markup=False, highlight=False, emoji=False, no_color=True)
    with konsol.capture() as tangkapan:
        for baris in jelaskan(isi, lebar):
            konsol.print(baris, soft_wrap=True)
    return tangkapan.get()


def rapat(teks: str) -> str:
    """Join everything that is not white space."""
    return "".join(teks.split())


@pytest.mark.parametrize("lebar", [80, 60, 40])
def test_teks_muat_di_lebarnya(yulin: Penjelasan, lebar: int) -> None:
    """No line is wider than the terminal, and every result stands at the right edge of one."""
    baris = layar(yulin, lebar).splitlines()
    assert max(map(len, baris)) <= lebar
    assert f"NILAI DASAR{'82,48':>{lebar - 11}}" in baris
    assert any(b.endswith("96,00") and len(b) == lebar for b in baris)


def test_teks_dan_halaman_mengatakan_hal_yang_sama(yulin: Penjelasan) -> None:
    """Every row, formula, result, cell and remark of the tree stands on the terminal and on the page."""
    teks, hal = rapat(layar(yulin)), rapat(urai(tulis_pegawai(yulin, "0")).teks)
    for bagian in yulin.bagian:
        assert rapat(bagian.judul).upper() in teks
        assert rapat(bagian.judul) in hal
        for baris in semua_baris(bagian.baris):
            for satu_teks in (baris.nama, baris.rumus, baris.hasil, *baris.sel, *baris.ket):
                assert rapat(satu_teks) in teks
                assert rapat(satu_teks) in hal
    assert all(rapat(kaki) in teks and rapat(kaki) in hal for kaki in yulin.kaki)
    assert "rahasia – bahan pertimbangan, keputusan pada pejabat penilai" in yulin.kaki


def test_isi_sama_bita_sama(yulin: Penjelasan) -> None:
    """The same explanation gives the same bytes, with no script and a policy that allows this one style only."""
    hal = tulis_pegawai(yulin, "0")
    assert hal == tulis_pegawai(yulin, "0")
    teks = hal.decode()
    [kebijakan] = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', teks)
    assert re.fullmatch(
        r"default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]+&#39;; img-src data:; base-uri &#39;none&#39;; "
        r"form-action &#39;none&#39;", kebijakan,
    )  # fmt: skip
    assert not re.search(r"<script|style=|\son\w+=|https?://|url\(", teks)


def jahat(tmp_path: Path) -> Penjelasan:
    """Explain somebody whose workbook says hostile things wherever it may."""
    isi, teks = isi_buku(), iter(t for t in JAHAT if "\x1b" not in t)
    isi["pegawai"][1][1], isi["pegawai"][1][2], isi["pegawai"][1][3] = next(teks), next(teks), next(teks)
    isi["target"][1][1], isi["target"][1][2], isi["target"][2][2] = next(teks), next(teks), next(teks)
    isi["penilaian"][1][3] = next(teks)
    isi["penetapan"] = [["nip", "predikat", "alasan", "ditetapkan_oleh"], [YULIN, "Baik", next(teks), next(teks)]]
    berkas = tulis_buku(tmp_path / "jahat.xlsx", isi)
    buku = openpyxl.load_workbook(berkas)
    for sel in (sel for lembar in buku for baris in lembar.iter_rows() for sel in baris if sel.data_type == "f"):
        sel.data_type = "s"  # typed as text, as who wants to deceive would
    buku.save(berkas)
    return satu(siapkan(berkas), YULIN)


def test_tulisan_dari_buku_kerja_tetap_tulisan(tmp_path: Path) -> None:
    """Nine hostile texts come out as they are in HTML and on the terminal, as nothing but text."""
    isi = jahat(tmp_path)
    hal, teks = tulis_pegawai(isi, "0"), rapat(layar(isi))
    akar = urai(hal)
    assert {s.tag for s in akar.semua()} & {"script", "img", "b", "a"} == set()
    for tulisan in JAHAT[:9]:
        assert rapat(tulisan) in teks
        assert rapat(tulisan) in rapat(akar.teks)


def test_tanda_kendali_tidak_sampai_ke_terminal(yulin: Penjelasan) -> None:
    """Escape sequences and direction marks, which openpyxl writes into no workbook, are blanked all the same."""
    teks = layar(replace(yulin, nama=JAHAT[9]))
    assert "\x1b" not in teks
    assert "\u202e" not in teks


@pytest.fixture(scope="module")
def chromium() -> Iterator[Peramban]:
    """Return one browser for the module."""
    with Peramban() as satu_peramban:
        yield satu_peramban


TERPOTONG = (
    "[...document.querySelectorAll('h1,h2,th,td,p,dd')].filter(e => e.scrollWidth > e.clientWidth + 1 && "
    "!e.closest('.samar')).map(e => e.textContent)"
)
LATAR = "getComputedStyle(document.querySelector('main')).backgroundColor"


@pytest.mark.parametrize(("lebar", "gelap"), [(1100, False), (1100, True), (360, False)])
def test_di_peramban(tmp_path: Path, chromium: Peramban, lebar: int, *, gelap: bool) -> None:
    """On a desktop, in the dark and on a phone nothing is cut, asked of the network or complained about."""
    berkas = tmp_path / "hal.html"
    berkas.write_bytes(tulis_pegawai(jahat(tmp_path), "0"))
    chromium.peristiwa.clear()
    chromium.ukuran(lebar, 900, gelap=gelap)
    chromium.buka(berkas, siap="true")
    assert chromium.jalankan("document.documentElement.scrollWidth") <= lebar
    assert chromium.jalankan(TERPOTONG) == []
    assert chromium.jalankan("window.jahat") is None
    assert chromium.jalankan(LATAR) == ("rgb(22, 29, 39)" if gelap else "rgb(255, 255, 255)")
    assert chromium.keluhan() == []
    assert chromium.permintaan() == [berkas.resolve().as_uri()]


def test_dicetak_utuh(tmp_path: Path, chromium: Peramban, yulin: Penjelasan) -> None:
    """On paper, dark mode or not: every word of the tree, page numbers, and the confidential mark on each sheet."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext tidak terpasang")
    berkas = tmp_path / "hal.html"
    berkas.write_bytes(tulis_pegawai(yulin, "0"))
    chromium.ukuran(1100, 900, gelap=True)
    chromium.buka(berkas, siap="true")
    chromium.cetak(tmp_path / "hal.pdf")
    lembar = baca_pdf(tmp_path / "hal.pdf")
    assert all("rahasia" in satu_lembar for satu_lembar in lembar)
    assert all(f"Halaman {i} dari {len(lembar)}" in satu_lembar for i, satu_lembar in enumerate(lembar, 1))
    kata = set(" ".join(lembar).split())
    for baris in semua_baris(b for bagian in yulin.bagian for b in bagian.baris):
        assert set(f"{baris.nama} {baris.rumus} {baris.hasil}".split()) <= kata

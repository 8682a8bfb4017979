"""Whoever sees badly or uses no mouse can use the pages too: axe-core finds nothing wrong, and every colour holds.

axe-core leaves the contrast of hundreds of elements undecided, so it is computed here: of every text from what the
browser drew, of bars, borders and the heat map from the style sheet.
"""

from __future__ import annotations

import re
from importlib import resources
from typing import TYPE_CHECKING

import pytest
from laporan.aksesibilitas import pelanggaran, teks_pucat
from laporan.jelasan import satu, siapkan
from laporan.pabrik import buat_bahan
from laporan.pabrik_besar import bahan_besar
from laporan.peramban import Peramban
from rubrik_bawaan.test_gorontalo import YULIN, isi_buku
from ujung_ke_ujung.buku_kecil import tulis_buku

from asnkin.alur.sosialisasi import sosialisasi
from asnkin.laporan.html.laporan import tulis_html
from asnkin.laporan.html.pegawai import tulis_pegawai

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEADAAN = {
    "halaman, semua bagian terbuka": "document.querySelectorAll('details').forEach((d) => { d.open = true; })",
    "rincian": "document.querySelectorAll('#tabel tbody button')[1].click()",
}


@pytest.fixture(scope="module")
def map_halaman(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every kind of page."""
    jalur = tmp_path_factory.mktemp("halaman")
    (jalur / "kecil.html").write_bytes(tulis_html(buat_bahan()))
    (jalur / "50.html").write_bytes(tulis_html(bahan_besar(50)))
    sosialisasi("gorontalo", jalur / "rubrik.html")
    yulin = satu(siapkan(tulis_buku(jalur / "data.xlsx", isi_buku())), YULIN)
    (jalur / "pegawai.html").write_bytes(tulis_pegawai(yulin, "1.0"))
    return jalur


@pytest.fixture(scope="module")
def chromium() -> Iterator[Peramban]:
    """Return one browser for the module."""
    with Peramban() as satu_peramban:
        yield satu_peramban


@pytest.mark.parametrize("gelap", [False, True], ids=["terang", "gelap"])
@pytest.mark.parametrize("keadaan", KEADAAN)
@pytest.mark.parametrize("nama", ["kecil", "50"])
def test_laporan_tanpa_pelanggaran(
    chromium: Peramban, map_halaman: Path, nama: str, keadaan: str, *, gelap: bool
) -> None:
    """The report with its folded parts open, and the dialog of a person: no rule broken, no text below 4,5 : 1."""
    chromium.ukuran(1366, 900, gelap=gelap)
    chromium.buka(map_halaman / f"{nama}.html")
    chromium.jalankan(KEADAAN[keadaan])
    assert pelanggaran(chromium) == []
    assert teks_pucat(chromium) == []


@pytest.mark.parametrize("gelap", [False, True], ids=["terang", "gelap"])
@pytest.mark.parametrize("nama", ["rubrik", "pegawai"])
def test_halaman_lain_tanpa_pelanggaran(chromium: Peramban, map_halaman: Path, nama: str, *, gelap: bool) -> None:
    """The sheet that explains a rubric and the page of one person."""
    chromium.ukuran(1366, 900, gelap=gelap)
    chromium.buka(map_halaman / f"{nama}.html", siap="true")
    assert pelanggaran(chromium) == []
    assert teks_pucat(chromium) == []


def test_layar_ponsel_tanpa_pelanggaran(chromium: Peramban, map_halaman: Path) -> None:
    """On a phone, targets have room enough and hidden columns break no rule."""
    chromium.ukuran(360, 800)
    chromium.buka(map_halaman / "50.html")
    assert pelanggaran(chromium) == []
    chromium.jalankan(KEADAAN["rincian"])
    assert pelanggaran(chromium) == []


def test_pelanggaran_ditemukan(chromium: Peramban, map_halaman: Path) -> None:
    """What is checked can fail: a picture without a name and a pale text are found."""
    chromium.ukuran(1366, 900)
    chromium.buka(map_halaman / "kecil.html")
    chromium.jalankan(
        "document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,\"><p class=pucat>Pucat</p>'),"
        "document.querySelector('.pucat').style.color = '#999'"
    )
    assert [satu_aturan for satu_aturan in pelanggaran(chromium) if satu_aturan.startswith("image-alt")]
    assert any(baris.startswith("Pucat: 2.") for baris in teks_pucat(chromium))


def terang(warna: str) -> float:
    """Relative luminance of ``#rgb`` or ``#rrggbb`` (WCAG 2)."""
    digit = warna[1:] if len(warna) == 7 else "".join(2 * satu_digit for satu_digit in warna[1:])
    kanal = [int(digit[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in kanal]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def kontras(satu_warna: str, lain: str) -> float:
    """Contrast of two colours: black on white is 21."""
    gelap, cerah = sorted((terang(satu_warna), terang(lain)))
    return (cerah + 0.05) / (gelap + 0.05)


def gaya() -> str:
    """Return the style sheet of the report."""
    return resources.files("asnkin.laporan.html").joinpath("templates/gaya.css").read_text(encoding="utf-8")


def palet() -> dict[str, dict[str, str]]:
    """The named colours: on the screen, in the dark, on paper."""
    blok = re.findall(r":root\{([^}]*)\}", gaya())
    return dict(
        zip(
            ("terang", "gelap", "kertas"),
            (dict(re.findall(r"--([\w-]+):(#\w+)", satu_blok)) for satu_blok in blok),
            strict=True,
        )
    )


def test_kontras_dihitung_benar() -> None:
    """Black on white 21 : 1, #767676 on white just above 4,5 : 1."""
    assert kontras("#000", "#ffffff") == pytest.approx(21)
    assert kontras("#767676", "#fff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("di", ["terang", "gelap", "kertas"])
def test_palet(di: str) -> None:
    """Text at least 4,5 : 1 on every ground that it may stand on; bars, borders and marks at least 3 : 1."""
    warna = palet()[di]
    for teks in ("tinta", "redup", "utama", "awas", "salah", "ingat", "catat"):
        for latar in ("muka", "zebra", "dasar"):
            assert kontras(warna[teks], warna[latar]) >= 4.5, (teks, latar)
    for bentuk in ("isi", "awas"):
        for latar in ("muka", "alas"):
            assert kontras(warna[bentuk], warna[latar]) >= 3, (bentuk, latar)
    assert kontras(warna["tepi"], warna["muka"]) >= 3


def test_peta_panas_terbaca() -> None:
    """Black on each of the seven classes of the heat map."""
    kelas = dict(re.findall(r"\.(q\d)\{background:(#\w+)\}", gaya()))
    assert len(kelas) == 7
    assert ".q0,.q1,.q2,.q3,.q4,.q5,.q6{color:#000}" in gaya()
    assert all(kontras("#000", satu_warna) >= 4.5 for satu_warna in kelas.values())

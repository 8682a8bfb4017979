"""Text of workbook and rubric stays text in every output: no formula, link, markup, script or escape comes of it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

import pytest
from keamanan.buku_ganas import BERKAS_GANAS, NIP, SUNTIKAN, teks_terbaca, teks_tercetak, tulis_ganas
from kesahihan.buku import periksa_buku
from kesahihan.sdk import keluhan_sdk
from laporan.hitung_ulang import PERLU_SOFFICE, hitung_ulang, nilai, rumus
from laporan.peramban import Peramban
from ujung_ke_ujung.buku_kecil import jalankan

import asnkin

if TYPE_CHECKING:
    from collections.abc import Iterator

TERBACA: Final = {teks_terbaca(satu) for satu in SUNTIKAN}
PERINTAH: Final = (
    ("nilai", "{data}", "-r", "{rubrik}", "-k", "hasil"),
    ("jelaskan", "{data}", "--semua", "--html", "-r", "{rubrik}", "-k", "orang"),
    ("rubrik", "tampil", "{rubrik}", "--html", "-k", "rubrik.html"),
    ("templat", "templat.xlsx", "-r", "{rubrik}"),
)
CETAK: Final = (
    ("nilai", "{data}", "-r", "{rubrik}", "-k", "lain"),
    ("periksa", "{data}", "-r", "{rubrik}"),
    ("peta", "{data}", "-r", "{rubrik}"),
    ("jelaskan", "{data}", NIP[-1], "-r", "{rubrik}"),
    ("rubrik", "tampil", "{rubrik}"),
)


def isikan(perintah: tuple[str, ...], jalur: tuple[Path, Path]) -> list[str]:
    """Return a command with the paths of workbook and rubric in it."""
    return [satu.format(data=jalur[0], rubrik=jalur[1]) for satu in perintah]


def buat(folder: Path, *, jinak: bool) -> Path:
    """Write every output of the hostile workbook, or of its harmless twin, and return their folder."""
    folder.mkdir()
    jalur = tulis_ganas(folder, jinak=jinak)
    with pytest.MonkeyPatch.context() as tempel:
        tempel.chdir(folder)
        for perintah in PERINTAH:
            assert jalankan(isikan(perintah, jalur)) == 0, perintah
        tulis_salah(folder / "salah", jinak=jinak)
    return folder


def tulis_salah(folder: Path, *, jinak: bool) -> None:
    """Write temuan.xlsx and a marked copy of the same workbook with a text for a number in every row of target."""
    folder.mkdir()
    data, rubrik = tulis_ganas(folder, jinak=jinak, salah=True)
    assert jalankan(["nilai", data, "-r", rubrik, "-k", "hasil-salah", "--senyap"]) == 1
    assert jalankan(["periksa", data, "-r", rubrik, "--tandai", "-k", "salinan", "--senyap"]) == 1


@pytest.fixture(scope="module")
def ganas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the outputs of the hostile workbook."""
    return buat(tmp_path_factory.mktemp("suntikan") / "ganas", jinak=False)


@pytest.fixture(scope="module")
def jinak(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the outputs of its harmless twin."""
    return buat(tmp_path_factory.mktemp("suntikan") / "jinak", jinak=True)


def buku(folder: Path) -> dict[str, bytes]:
    """Return the workbooks of a folder by what they are."""
    (salinan,) = (folder / "salinan").glob("*.xlsx")
    jalur = {"rekap": folder / "hasil/rekap.xlsx", "temuan": folder / "hasil-salah/temuan.xlsx"}
    jalur |= {"templat": folder / "templat.xlsx", "salinan": salinan}
    return {nama: satu.read_bytes() for nama, satu in jalur.items()}


def test_tanpa_rumus_dan_tautan_dari_teks(ganas: Path, jinak: Path) -> None:
    """Every workbook has the formulas and links of its harmless twin, cell by cell, and none leads out of it."""
    jahat, biasa = buku(ganas), buku(jinak)
    for nama, isi in jahat.items():
        assert rumus(isi) == rumus(biasa[nama]), nama
        assert bool(rumus(isi)) == (nama == "rekap")
        xml = bagian_xml(isi)
        assert xml.count(b"<hyperlink") == bagian_xml(biasa[nama]).count(b"<hyperlink"), nama
        assert b'TargetMode="External"' not in xml, nama


def bagian_xml(isi: bytes) -> bytes:
    """Return all parts of a workbook, one after the other."""
    with ZipFile(BytesIO(isi)) as arsip:
        return b"".join(map(arsip.read, arsip.namelist()))


def test_buku_tetap_sahih(ganas: Path, tmp_path: Path) -> None:
    """Hostile text breaks no workbook: our checks and the SDK's have nothing against any."""
    for nama, isi in buku(ganas).items():
        (tmp_path / f"{nama}.xlsx").write_bytes(isi)
        assert periksa_buku(isi) == [], nama
        assert keluhan_sdk(tmp_path / f"{nama}.xlsx") == [], nama


@PERLU_SOFFICE
def test_teks_utuh_sesudah_libreoffice(ganas: Path, tmp_path: Path) -> None:
    """Every text of every workbook is the same after LibreOffice opened and saved it, and no formula has been born.

    Every hostile text stands in rekap as it was read, whole.
    """
    asal = buku(ganas)
    for (nama, isi), baru in zip(asal.items(), hitung_ulang([*asal.values()], tmp_path), strict=True):
        teks, kini = (
            {letak: lolos(satu) for letak, satu in nilai(buku).items() if isinstance(satu, str)} for buku in (isi, baru)
        )
        assert kini == teks, nama
        assert set(rumus(baru)) == set(rumus(isi)), nama
    sel = {str(satu).strip() for satu in nilai(asal["rekap"]).values()}
    assert sel >= {teks_tercetak(satu) for satu in SUNTIKAN}


def lolos(teks: str) -> str:
    """Return a text with the control characters that a workbook holds as ``_x001B_``."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda cocok: chr(int(cocok[1], 16)), teks)


def test_json_memuat_teks_yang_sama(ganas: Path) -> None:
    """nilai.json gives back every name as it was read."""
    orang = json.loads((ganas / "hasil" / "nilai.json").read_bytes())["pegawai"]
    assert {satu["nama"] for satu in orang} == TERBACA


@pytest.fixture(scope="module")
def chromium() -> Iterator[Peramban]:
    """Return one browser for the module."""
    with Peramban() as satu:
        yield satu


HIDUP: Final = (
    "document.querySelectorAll('img, iframe, object, embed, [onload], [onerror], a[href]:not([href^=\"#\"])').length"
)


def test_halaman_tidak_menjalankan_apa_pun(ganas: Path, chromium: Peramban) -> None:
    """No page opens a dialog, asks for an address, complains, or has an element that the text brought along."""
    halaman = [ganas / "hasil" / "laporan.html", ganas / "rubrik.html", *sorted((ganas / "orang").rglob("*.html"))]
    assert len(halaman) > len(SUNTIKAN) // 2
    for berkas in halaman:
        chromium.peristiwa.clear()
        chromium.buka(
            berkas, siap="true" if berkas.name != "laporan.html" else "document.documentElement.dataset.siap === 'ya'"
        )
        assert chromium.jalankan(HIDUP) == 0, berkas
        assert chromium.keluhan() == [], berkas
        assert chromium.permintaan() == [berkas.resolve().as_uri()]
        assert not any("Dialog" in str(satu.get("method")) for satu in chromium.peristiwa)


def test_laporan_menampilkan_teks_apa_adanya(ganas: Path, chromium: Peramban) -> None:
    """The table of laporan.html shows every name as it was read; the dialog of each person runs nothing."""
    chromium.peristiwa.clear()
    chromium.buka(ganas / "hasil" / "laporan.html")
    nama = "[...document.querySelectorAll('#tabel tbody button')].map(b => b.textContent)"
    assert set(chromium.jalankan(nama)) == TERBACA
    for ke in range(len(NIP)):
        chromium.jalankan(f"document.querySelectorAll('#tabel tbody button')[{ke}].click()")
        assert chromium.jalankan(HIDUP) == 0
        chromium.jalankan("document.querySelector('[data-aksi=tutup]').click()")
    assert chromium.keluhan() == []
    assert len(chromium.permintaan()) == 1


def cetak(folder: Path, perintah: tuple[str, ...], **lingkungan: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command in a process of its own, with its outputs piped."""
    jalur = (folder / BERKAS_GANAS, folder / "ganas.yaml")
    env = {**os.environ, "PYTHONPATH": str(Path(asnkin.__file__).parents[1]), **lingkungan}
    argumen = [sys.executable, "-m", "asnkin", *isikan(perintah, jalur)]
    return subprocess.run(argumen, cwd=folder, env=env, check=False, capture_output=True)  # noqa: S603 - ourselves


@pytest.mark.parametrize("sandi", ["utf-8", "cp1252", "cp437"])
@pytest.mark.parametrize("perintah", CETAK, ids=lambda satu: satu[0])
def test_terminal(ganas: Path, perintah: tuple[str, ...], sandi: str) -> None:
    """Piped, a command writes no control character although colours are asked for; brackets stay; old code pages do."""
    jalan = cetak(ganas, perintah, PYTHONIOENCODING=sandi, FORCE_COLOR="1")
    keluar = (jalan.stdout + jalan.stderr).decode(sandi)
    assert jalan.returncode == 0
    assert "Traceback" not in keluar
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", keluar)
    if perintah[0] != "rubrik":
        assert "[red]<img onerror=alert(1)>.xlsx" in keluar or "[red]x[/red]" in keluar

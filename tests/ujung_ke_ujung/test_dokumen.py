"""The documents say what the program does."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from asnkin.aturan import semua_aturan
from asnkin.cli import aplikasi

AKAR = Path(__file__).parents[2]
README = (AKAR / "README.md").read_text(encoding="utf-8")

_spek = importlib.util.spec_from_file_location("buat_acuan", AKAR / "docs" / "buat_acuan.py")
assert _spek is not None
assert _spek.loader is not None
buat_acuan = importlib.util.module_from_spec(_spek)
_spek.loader.exec_module(buat_acuan)


@pytest.mark.parametrize("jalur", list(buat_acuan.HALAMAN), ids=lambda jalur: jalur.name)
def test_halaman_buatan_terbaru(jalur: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Generated pages, and the options in the README, are what the program says now: else run docs/buat_acuan.py."""
    monkeypatch.setenv("COLUMNS", "80")
    assert jalur.read_text(encoding="utf-8") == buat_acuan.HALAMAN[jalur]()


def test_readme_menyebut_setiap_perintah() -> None:
    """The README's table names exactly the commands that there are."""
    ada = {satu.name for satu in aplikasi.registered_commands}
    for kelompok in aplikasi.registered_groups:
        assert kelompok.typer_instance is not None
        ada |= {
            f"{kelompok.name} {satu.name or getattr(satu.callback, '__name__', '')}"
            for satu in kelompok.typer_instance.registered_commands
        }
    bagian = README.partition("## Perintah")[2].partition("Opsi `asnkin nilai`")[0]
    disebut = {re.sub(r" [\[A-Z].*", "", satu) for satu in re.findall(r"^\| `asnkin ([^`]+)`", bagian, re.MULTILINE)}
    assert disebut == ada


def test_readme_menyebut_kode_yang_ada() -> None:
    """Every finding code in README and docs exists, and the README names five."""
    for halaman in [AKAR / "README.md", *(AKAR / "docs").glob("*.md")]:
        kode = set(re.findall(r"\b[A-Z]{3}\d{3}\b", halaman.read_text(encoding="utf-8")))
        assert kode <= set(semua_aturan()), halaman
    tabel = README.partition("## Lima temuan tersering")[2].partition("\n\n`asnkin temuan")[0]
    assert len(re.findall(r"^\| [A-Z]{3}\d{3} \|", tabel, re.MULTILINE)) == 5


def test_tautan_ada() -> None:
    """Links between the documents lead somewhere."""
    for halaman in [*AKAR.glob("*.md"), *(AKAR / "docs").rglob("*.md")]:
        for tautan in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", halaman.read_text(encoding="utf-8")):
            if "://" not in tautan:
                assert (halaman.parent / tautan).exists(), f"{halaman.name}: {tautan}"


def test_gambar_di_readme() -> None:
    """Two small palette pictures near the top, each with a text for those who cannot see it; docs/buat_gambar.py."""
    gambar = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", README.partition("## Mulai")[0])
    assert [jalur for _, jalur in gambar] == ["docs/gambar/rekap.png", "docs/gambar/laporan.png"]
    for uraian, jalur in gambar:
        assert len(uraian) > 40
        isi = (AKAR / jalur).read_bytes()
        assert isi[:8] == b"\x89PNG\r\n\x1a\n"
        assert isi[25] == 3, "a PNG with a palette"
        assert len(isi) <= 150_000


def test_contoh_rubrik_di_acuan(tmp_path: Path) -> None:
    """The rubric in the reference, which shows every key, can be used as it stands."""
    from asnkin.rubrik.muat import muat_rubrik  # noqa: PLC0415

    halaman = (AKAR / "docs" / "acuan" / "rubrik.md").read_text(encoding="utf-8")
    berkas = tmp_path / "contoh.yaml"
    berkas.write_text(halaman.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")
    assert muat_rubrik(str(berkas)).rubrik.rubrik == "contoh"

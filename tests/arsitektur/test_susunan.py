"""The house stands as it was drawn: directions, sizes, and the few things that exist once."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import pytest

from asnkin.aturan.jenis import Aturan

if TYPE_CHECKING:
    from collections.abc import Iterable

AKAR = Path(__file__).parents[2]
PAKET = AKAR / "asnkin"
MODUL = sorted(PAKET.rglob("*.py"))
BERAT = ("pandas", "numpy", "pandera", "openpyxl", "jinja2", "scipy", "rich")


def nama(jalur: Path) -> str:
    """Path of a module below the package."""
    return str(jalur.relative_to(AKAR))


def test_kontrak_impor() -> None:
    """Imports point downwards, and the computing core knows no terminal, file or clock."""
    skrip = Path(sys.executable).with_name("lint-imports.exe" if os.name == "nt" else "lint-imports")
    hasil = subprocess.run([skrip, "--no-cache"], cwd=AKAR, capture_output=True, text=True, check=False)  # noqa: S603
    assert hasil.returncode == 0, hasil.stdout


@pytest.mark.parametrize(
    "argumen", [["--help"], ["--version"], ["nilai", "--help"], ["contoh"], ["rubrik", "tampil", "--help"], ["salah"]]
)
def test_bantuan_ringan(argumen: list[str]) -> None:
    """Help, version and a mistyped command import nothing heavy in a fresh interpreter."""
    kode = (
        "import sys\nfrom asnkin.__main__ import main\n"
        f"sys.argv = ['asnkin', *{argumen!r}]\n"
        f"try:\n    main()\nexcept SystemExit:\n    print('#', *[m for m in {BERAT!r} if m in sys.modules])\n"
    )
    hasil = subprocess.run([sys.executable, "-c", kode], cwd=AKAR, capture_output=True, text=True, check=True)  # noqa: S603
    assert hasil.stdout.splitlines()[-1].strip() == "#"


@pytest.mark.parametrize("jalur", MODUL, ids=nama)
def test_modul_kecil(jalur: Path) -> None:
    """A module has at most 300 lines and a function at most 40 (its docstring and signature apart)."""
    teks = jalur.read_text(encoding="utf-8")
    assert len(teks.splitlines()) <= 300
    for simpul in ast.walk(ast.parse(teks)):
        if isinstance(simpul, ast.FunctionDef | ast.AsyncFunctionDef) and simpul.end_lineno:
            badan = simpul.body[1:] if ast.get_docstring(simpul) and len(simpul.body) > 1 else simpul.body
            assert simpul.end_lineno - badan[0].lineno + 1 <= 40, f"{simpul.name} terlalu panjang"


@pytest.mark.parametrize("jalur", MODUL, ids=nama)
def test_satu_pembulatan(jalur: Path) -> None:
    """Only ``penilaian.angka`` rounds: no ``round(…)``, ``.round(…)``, ``rint`` or ``around`` anywhere else."""
    if jalur == PAKET / "penilaian" / "angka.py":
        return
    panggilan = [
        simpul.func.id if isinstance(simpul.func, ast.Name) else simpul.func.attr
        for simpul in ast.walk(ast.parse(jalur.read_text(encoding="utf-8")))
        if isinstance(simpul, ast.Call) and isinstance(simpul.func, ast.Name | ast.Attribute)
    ]
    assert not {"round", "rint", "around", "round_"} & {*panggilan}


@pytest.mark.parametrize("jalur", MODUL, ids=nama)
def test_tanpa_jalan_pintas(jalur: Path) -> None:
    """No import of click, no row-wise apply or iteration over frames, no leftovers, no names that say nothing."""
    teks = jalur.read_text(encoding="utf-8")
    assert not re.search(r"^\s*(import click|from click)\b", teks, re.MULTILINE)
    assert not re.search(r"\biterrows\(|\bitertuples\(|apply\([^)]*axis\s*=\s*(1|[\"']columns)", teks)
    assert not re.search(r"\b(TODO|FIXME|XXX)\b|\bbreakpoint\(|\bpdb\b", teks)
    assert jalur.stem not in {"utils", "util", "helpers", "helper", "common", "misc"}


def test_kode_temuan_unik_dan_lengkap() -> None:
    """Every rule of every module is registered with its own code and all texts; no message ends with a full stop."""
    import asnkin.aturan as ruang  # noqa: PLC0415

    modul = [import_module(f"asnkin.aturan.{satu.name}") for satu in iter_modules(ruang.__path__)]
    semua = {satu for isi in modul for satu in vars(isi).values() if isinstance(satu, Aturan)}
    assert semua == set(ruang.semua_aturan().values())
    assert len({satu.kode for satu in semua}) == len(semua)
    for satu in semua:
        assert re.fullmatch(r"[A-Z]{3}\d{3}", satu.kode)
        assert all((satu.judul, satu.pesan, satu.alasan, satu.salah, satu.benar)), satu.kode
        assert not satu.pesan.endswith("."), satu.kode
        assert satu.saran or satu.tingkat.value == "catatan", satu.kode


def test_setiap_temuan_terjadi_dan_diuji() -> None:
    """A rule is used by a room that reads or checks, and stands in a test by its name or its code."""
    import asnkin.aturan as ruang  # noqa: PLC0415

    def kata(jalur: Iterable[Path]) -> set[str]:
        return {satu for isi in jalur for satu in re.findall(r"\w+", isi.read_text(encoding="utf-8"))}

    pemakai = kata(jalur for jalur in MODUL if (PAKET / "aturan") not in jalur.parents)
    uji = kata((AKAR / "tests").rglob("*.py"))
    for modul in iter_modules(ruang.__path__):
        for tetapan, satu in vars(import_module(f"asnkin.aturan.{modul.name}")).items():
            if isinstance(satu, Aturan):
                assert tetapan in pemakai, satu.kode
                assert {tetapan, satu.kode} & uji, satu.kode


def test_kendala_tanpa_alamat() -> None:
    """The constraints file holds exact versions and no addresses."""
    baris = [
        satu for satu in (AKAR / "kendala.txt").read_text(encoding="utf-8").splitlines() if satu[:1] not in {"", "#"}
    ]
    assert baris
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+( ;.*)?", satu) for satu in baris)

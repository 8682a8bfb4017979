"""What must not leave does not: no output holds a rater, a mark, a hidden mean, a private column or a path."""

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
from keamanan.buku_rahasia import BUTIR, NIP, PERAN, PRIBADI, nama_penilai, nip_penilai, skor, tulis_rahasia
from laporan.halaman import baca_muatan

import asnkin

if TYPE_CHECKING:
    from collections.abc import Iterator

PEMAKAI: Final = "pemakairahasia"
PERINTAH: Final = (
    "nilai {data} -r {rubrik} -k hasil --lanjut",
    "jelaskan {data} --semua --html -r {rubrik} -k orang",
    f"jelaskan {{data}} {NIP[1]} -r {{rubrik}}",
    f"jelaskan {{data}} {NIP[1]} --json -r {{rubrik}}",
    "nilai {data} -r {rubrik} -k lain --lanjut --json --senyap",
)


@pytest.fixture(scope="module")
def keluaran(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the text of every output that is not meant for who sent the data, unpacked to the last layer."""
    folder = tmp_path_factory.mktemp("folderrahasia")
    data, rubrik = tulis_rahasia(folder)
    env = {
        "PYTHONPATH": str(Path(asnkin.__file__).parents[1]),
        "USER": PEMAKAI,
        "LOGNAME": PEMAKAI,
        "USERNAME": PEMAKAI,
    }
    isi = {}
    for perintah in PERINTAH:
        argumen = perintah.format(data=data, rubrik=rubrik).split()
        jalan = subprocess.run(  # noqa: S603 - ourselves
            [sys.executable, "-m", "asnkin", *argumen],
            cwd=folder,
            env={**os.environ, **env},
            check=False,
            capture_output=True,
        )
        assert jalan.returncode == 1, jalan.stderr.decode()  # the mark beyond the scale
        isi[perintah] = jalan.stdout.decode()
    for jalur in sorted(folder.rglob("*")):
        if jalur.suffix in {".xlsx", ".html", ".json"} and jalur != data and jalur.name != "temuan.xlsx":
            isi |= dict(_urai(jalur.relative_to(folder).as_posix(), jalur.read_bytes()))
    return isi


def _urai(nama: str, isi: bytes) -> Iterator[tuple[str, str]]:
    """Yield a file as text: a workbook part by part, a report with its payload."""
    if nama.endswith(".xlsx"):
        with ZipFile(BytesIO(isi)) as arsip:
            yield from ((f"{nama}/{satu}", arsip.read(satu).decode()) for satu in arsip.namelist())
        return
    yield nama, isi.decode()
    if b'id="muatan"' in isi:
        yield f"{nama}/muatan", json.dumps(baca_muatan(isi), ensure_ascii=False)


def angka(isi: float) -> set[str]:
    """Return how a number may be written: whole, rounded, with point or comma."""
    bentuk = {f"{isi:.4f}", f"{isi:.3f}", f"{isi:.2f}"}
    return bentuk | {satu.replace(".", ",") for satu in bentuk} | {f"{isi:.2f}".replace(".", "")}


def yang_memuat(keluaran: dict[str, str], rahasia: set[str]) -> set[tuple[str, str]]:
    """Return which output holds which of these texts, as a word of its own."""
    pola = re.compile(
        r"(?<![\w.,])(" + "|".join(map(re.escape, sorted(rahasia, key=len, reverse=True))) + r")(?!\d|[.,]\d)"
    )
    return {(nama, cocok) for nama, isi in keluaran.items() for cocok in pola.findall(isi)}


def test_semua_keluaran_ada(keluaran: dict[str, str]) -> None:
    """The other way round: the outputs are there, unpacked, and the search finds what may stand in them."""
    assert {"hasil/rekap.xlsx/xl/sharedStrings.xml", "hasil/laporan.html/muatan", "hasil/nilai.json"} <= set(keluaran)
    assert sum(nama.startswith("orang/") for nama in keluaran) == len(NIP)
    assert {nama.split("/")[0] for nama, _ in yang_memuat(keluaran, {"Pegawai 3"})} >= {"hasil", "orang"}
    assert yang_memuat(keluaran, angka(skor(1, PERAN.index("diri"), 0)))  # one's own mark is no secret


def test_tanpa_penilai(keluaran: dict[str, str]) -> None:
    """No NIP, no name of a rater."""
    pasang = [(i, ke) for i in range(len(NIP)) for ke, peran in enumerate(PERAN) if peran != "diri"]
    assert yang_memuat(keluaran, {buat(i, ke) for i, ke in pasang for buat in (nip_penilai, nama_penilai)}) == set()


def test_tanpa_skor(keluaran: dict[str, str]) -> None:
    """No single mark of anybody but oneself and the superior, who is one and shown where nothing follows from it."""
    rahasia = {
        bentuk
        for i in range(len(NIP))
        for ke, peran in enumerate(PERAN)
        if peran in {"rekan", "bawahan"}
        for b in range(len(BUTIR))
        for bentuk in angka(skor(i, ke, b))
    }
    assert yang_memuat(keluaran, rahasia | angka(77.7777) | angka(177.1937)) == set()


def test_tanpa_rata_rata_tersembunyi(keluaran: dict[str, str]) -> None:
    """No mean of the two rekan, nor of atasan, which would give it away."""
    rahasia = {
        bentuk
        for i in range(1, len(NIP))
        for b in range(len(BUTIR))
        for bentuk in (*angka((skor(i, 1, b) + skor(i, 2, b)) / 2), *angka(skor(i, 0, b)))
    }
    assert yang_memuat(keluaran, rahasia) == set()


def test_tanpa_catatan_rekan(keluaran: dict[str, str]) -> None:
    """Remarks: only those of atasan, and only on the person's own page."""
    catatan = {(nama, cocok) for nama, isi in keluaran.items() for cocok in re.findall(r"Catatan\w+rahasia\d\d", isi)}
    assert {cocok for _, cocok in catatan} == {f"Catatanatasanrahasia{i}0" for i in range(1, len(NIP))}
    assert not [nama for nama, _ in catatan if nama.startswith(("hasil", "nilai"))]


def test_tanpa_kolom_pribadi(keluaran: dict[str, str]) -> None:
    """Columns that no rubric uses are nowhere, not even their headers with values."""
    assert yang_memuat(keluaran, {isi.format(i=i) for isi in PRIBADI.values() for i in range(len(NIP))}) == set()


def test_tanpa_jalur_dan_pemakai(keluaran: dict[str, str]) -> None:
    """Files are called by name: no folder, no home, no user."""
    for nama, isi in keluaran.items():
        assert "folderrahasia" not in isi, nama
        assert PEMAKAI not in isi, nama

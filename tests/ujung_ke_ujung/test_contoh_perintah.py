"""``asnkin contoh``: example data for each built-in rubric, without overwriting anybody's file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asnkin.alur import contoh
from asnkin.rubrik.muat import daftar_bawaan

if TYPE_CHECKING:
    from collections.abc import Callable

    Keluar = Callable[..., tuple[int, str, str]]

BUKU = ("nasional", "kami", "kami_2026-TW2", "kami_dua", "ekinerja_rekap", "lain")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a library of three rubrics with their workbooks, and an empty folder, which is the current one."""
    gudang, kerja = tmp_path / "gudang", tmp_path / "kerja"
    gudang.mkdir()
    kerja.mkdir()
    for nama in BUKU:
        (gudang / f"{nama}.xlsx").write_bytes(nama.encode())
    rubrik = [("nasional", "Rubrik Nasional", "1.0"), ("kami", "Rubrik Kami", "1.0"), ("kami_dua", "Rubrik Dua", "1.0")]
    monkeypatch.setattr(contoh, "folder_contoh", lambda: gudang)
    monkeypatch.setattr(contoh, "daftar_bawaan", lambda: rubrik)
    monkeypatch.setattr(contoh, "_menilai_kemajuan", lambda kode: kode == "kami")
    monkeypatch.chdir(kerja)
    return kerja


@pytest.mark.usefixtures("folder")
def test_daftar(keluar: Keluar) -> None:
    """Without a code: one line each, further quarters counted, and what to run next; a stray workbook is no example."""
    assert keluar("contoh") == (
        0,
        (
            "nasional        Rubrik Nasional\n"
            "kami            Rubrik Kami (2 berkas)\n"
            "kami_dua        Rubrik Dua\n"
            "ekinerja_rekap  Ekspor Rekap Penilaian dari e-Kinerja, dinilai dengan rubrik nasional\n"
        ),
        "Langkah berikutnya: asnkin contoh KODE, misalnya asnkin contoh nasional\n",
    )


def test_tulis(folder: Path, keluar: Keluar) -> None:
    """The workbook stands in the current folder, and the next command is named; again is no harm."""
    harap = (0, "", "Ditulis: nasional.xlsx\nLangkah berikutnya:\n  asnkin nilai nasional.xlsx\n")
    assert keluar("contoh", "Nasional") == harap
    assert (folder / "nasional.xlsx").read_bytes() == b"nasional"
    assert keluar("contoh", "nasional") == harap


def test_beberapa_triwulan(folder: Path, keluar: Keluar) -> None:
    """Further quarters come along, scored with the results before them."""
    assert keluar("contoh", "kami", "-k", "coba") == (
        0,
        "",
        (
            "Ditulis: coba/kami.xlsx, coba/kami_2026-TW2.xlsx\n"
            "Langkah berikutnya:\n"
            "  asnkin nilai coba/kami.xlsx\n"
            "  asnkin nilai coba/kami_2026-TW2.xlsx --sebelumnya hasil/kami\n"
        ),
    )
    assert (folder / "coba" / "kami_2026-TW2.xlsx").read_bytes() == b"kami_2026-TW2"


def test_tidak_menimpa(folder: Path, keluar: Keluar) -> None:
    """A file of the user's own stays as it is, and nothing is written beside it, unless --timpa says so."""
    (folder / "kami.xlsx").write_bytes(b"punya saya")
    assert keluar("contoh", "kami") == (
        3,
        "",
        (
            "Gagal: Sudah ada dan isinya berbeda dari contoh: kami.xlsx\n"
            "saran: tambahkan --timpa untuk menggantinya, atau pilih folder lain dengan --keluaran\n"
        ),
    )
    assert [satu.name for satu in folder.iterdir()] == ["kami.xlsx"]
    assert keluar("contoh", "kami", "--timpa")[0] == 0
    assert (folder / "kami.xlsx").read_bytes() == b"kami"


@pytest.mark.usefixtures("folder")
def test_kode_salah(keluar: Keluar) -> None:
    """An unknown code: the nearest is named."""
    assert keluar("contoh", "nasioanl") == (
        2, "", "Gagal: Tidak ada data contoh 'nasioanl'\nsaran: Maksud Anda \"nasional\"?\n",
    )  # fmt: skip


def test_setiap_rubrik_bawaan_mempunyai_contoh() -> None:
    """The library holds a workbook for every built-in rubric, by its own name first, and describes every workbook."""
    ada = {satu.kode: satu for satu in contoh.semua_contoh()}
    for kode, nama, _ in daftar_bawaan():
        assert ada[kode].berkas[0].name == f"{kode}.xlsx"
        assert ada[kode].uraian == nama
    assert {jalur for satu in ada.values() for jalur in satu.berkas} == set(contoh.folder_contoh().glob("*.xlsx"))


def test_kemajuan_hanya_bila_rubrik_menilainya() -> None:
    """Earlier results are passed on where the rubric rewards progress."""
    assert contoh._menilai_kemajuan("sibolga")
    assert not contoh._menilai_kemajuan("nasional")
    jalur = [Path("a.xlsx"), Path("b.xlsx")]
    assert contoh._perintah("nasional", jalur) == ["  asnkin nilai a.xlsx", "  asnkin nilai b.xlsx"]

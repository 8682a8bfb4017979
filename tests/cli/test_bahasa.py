"""What a clerk sees who mistypes: Indonesian, a remedy, exit code 2, and never a traceback."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import typer

from asnkin import __version__, cli

if TYPE_CHECKING:
    from collections.abc import Iterator

INGGRIS = re.compile(
    r"\b(usage|error|missing|no such|option|argument|invalid|value|try|command|show|the|for help)\b", re.IGNORECASE
)

SEMUA = "nilai, rekap, tren, periksa, peta, templat, jelaskan, dokumen, verifikasi, contoh, temuan, rubrik, skema"


def semua_jalur(perintah: Any, jalur: list[str]) -> Iterator[list[str]]:
    """Yield every command below this one as the words behind ``asnkin``."""
    yield jalur
    for nama, isi in getattr(perintah, "commands", {}).items():
        yield from semua_jalur(isi, [*jalur, nama])


def jalankan(capfd: pytest.CaptureFixture[str], *argumen: str) -> tuple[int, str, str]:
    """Run ``asnkin`` in this process; exit code, stdout, stderr."""
    with pytest.raises(SystemExit) as akhir:
        typer.main.get_command(cli.aplikasi).main(list(argumen))
    keluar = capfd.readouterr()
    return int(akhir.value.code or 0), keluar.out, keluar.err


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        ([], (f"Gagal: Perintah belum disebut; pilihannya: {SEMUA}\n"
             "saran: jalankan `asnkin --help` untuk melihat cara pakainya\n")),
        (["nila", "x"], (f"Gagal: Perintah 'nila' tidak ada; pilihannya: {SEMUA}\n"
                        "saran: maksud Anda `asnkin nilai`?\n")),
        (["zzz"], (f"Gagal: Perintah 'zzz' tidak ada; pilihannya: {SEMUA}\n"
                  "saran: jalankan `asnkin --help` untuk melihat cara pakainya\n")),
        (["nilai"], ("Gagal: Argumen DATA... belum diisi\n"
                    "saran: jalankan `asnkin nilai --help` untuk melihat cara pakainya\n")),
        (["nilai", "--rubric", "x"], "Gagal: Opsi '--rubric' tidak ada\nsaran: maksud Anda --rubrik?\n"),
        (["--salah"], "Gagal: Opsi '--salah' tidak ada\nsaran: jalankan `asnkin --help` untuk melihat cara pakainya\n"),
        (["nilai", "a", "-r"], ("Gagal: Opsi '-r' belum diisi\n"
                               "saran: jalankan `asnkin --help` untuk melihat cara pakainya\n")),
        (["nilai", "a", "--json=3"], ("Gagal: Opsi '--json' tidak menerima isi\n"
                                     "saran: jalankan `asnkin --help` untuk melihat cara pakainya\n")),
        (["periksa", "x", "--maks", "abc"], ("Gagal: Isi --maks tidak sesuai\n"
                                            "saran: --maks: Paling banyak N temuan ditampilkan (bawaan 50).\n")),
        (["periksa", "x", "--maks", "-1"], ("Gagal: Isi --maks tidak sesuai\n"
                                           "saran: --maks: Paling banyak N temuan ditampilkan (bawaan 50).\n")),
        (["temuan", "A", "B"], ("Gagal: Ada kata yang tidak dikenali: B\n"
                               "saran: jalankan `asnkin temuan --help` untuk melihat cara pakainya\n")),
        (["rubrik"], ("Gagal: Perintah belum disebut; pilihannya: daftar, tampil, periksa, banding, baru, skema\n"
                     "saran: jalankan `asnkin rubrik --help` untuk melihat cara pakainya\n")),
        (["temuan", "PEG9"], None),
    ],
)  # fmt: skip
def test_salah_pakai(capfd: pytest.CaptureFixture[str], argumen: list[str], pesan: str | None) -> None:
    """Wrong usage says what and what to do, on stderr, with exit code 2."""
    kode, hasil, kesalahan = jalankan(capfd, *argumen)
    assert (kode, hasil) == (2, "")
    assert pesan is None or kesalahan == pesan
    assert not INGGRIS.search(kesalahan.replace("JSON Schema", "")), kesalahan


@pytest.mark.parametrize("jalur", list(semua_jalur(typer.main.get_command(cli.aplikasi), [])), ids=" ".join)
def test_bantuan_berbahasa_indonesia(capfd: pytest.CaptureFixture[str], jalur: list[str]) -> None:
    """Every help page is Indonesian, on stdout, and names every option with a text."""
    kode, hasil, kesalahan = jalankan(capfd, *jalur, "--help")
    assert (kode, kesalahan) == (0, "")
    assert hasil.startswith(f"Pemakaian: {' '.join(['asnkin', *jalur])} ")
    assert not INGGRIS.search(hasil), hasil
    assert "Menampilkan bantuan ini." in hasil


def test_versi(capfd: pytest.CaptureFixture[str]) -> None:
    """``--version`` prints name and version on stdout."""
    assert jalankan(capfd, "--version") == (0, f"asnkin {__version__}\n", "")


def test_terminal_sempit(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Help fits a narrow terminal."""
    monkeypatch.setenv("COLUMNS", "60")
    _, hasil, _ = jalankan(capfd, "nilai", "--help")
    assert max(map(len, hasil.partition("Contoh:")[0].splitlines())) <= 60

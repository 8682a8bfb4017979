"""Whatever goes wrong becomes a message and an exit code."""

from __future__ import annotations

import errno

import pytest
import typer

from asnkin.cli.boundary import jalankan
from asnkin.galat import CacatNaskah, GagalBerkas, RubrikSalah, SalahPakai


def gagal_dengan(salah: BaseException) -> int:
    """Exit code of a job that raises ``salah``."""

    def kerja() -> None:
        raise salah

    return jalankan(kerja)


@pytest.mark.parametrize(
    ("salah", "kode", "pesan"),
    [
        (SalahPakai("Periode 'x' tidak dikenali", "tulis 2026-TW1"), 2,
         "Gagal: Periode 'x' tidak dikenali\nsaran: tulis 2026-TW1\n"),
        (GagalBerkas("Berkas 'a' terkunci"), 3, "Gagal: Berkas 'a' terkunci\n"),
        (RubrikSalah([CacatNaskah("r.yaml", 3, 5, "kunci 'boboot' tidak dikenal", "maksud Anda bobot?")]), 2,
         ("Gagal: Rubrik tidak dapat dipakai: 1 kesalahan\n"
         "r.yaml:3:5  kunci 'boboot' tidak dikenal\n  saran: maksud Anda bobot?\n")),
        (PermissionError(errno.EACCES, "Permission denied", "hasil/rekap.xlsx"), 3,
         ("Gagal: Berkas 'hasil/rekap.xlsx' izin ditolak atau berkas sedang dibuka program lain\n"
         "saran: tutup berkas itu di Excel, lalu ulangi\n")),
        (OSError(errno.ENOSPC, "No space left on device"), 3,
         "Gagal: Berkas ruang penyimpanan penuh\nsaran: kosongkan sebagian ruang, lalu ulangi\n"),
        (KeyboardInterrupt(), 130,
         "Dihentikan. Berkas yang sudah ada tidak rusak; ulangi perintah ini bila perlu.\n"),
        (typer.Abort(), 130,
         "Dihentikan. Berkas yang sudah ada tidak rusak; ulangi perintah ini bila perlu.\n"),
    ],
)  # fmt: skip
def test_kegagalan(capfd: pytest.CaptureFixture[str], salah: BaseException, kode: int, pesan: str) -> None:
    """Each kind of failure has its exit code and says what to do, on stderr."""
    assert gagal_dengan(salah) == kode
    assert capfd.readouterr() == ("", pesan)


def test_kesalahan_internal(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of asnkin itself is told without traceback, exit code 70; ASNKIN_DEBUG=1 shows the traceback."""
    monkeypatch.delenv("ASNKIN_DEBUG", raising=False)
    assert gagal_dengan(ZeroDivisionError("x")) == 70
    pesan = capfd.readouterr().err
    assert pesan.startswith("Gagal: Terjadi kesalahan di dalam asnkin sendiri (ZeroDivisionError)")
    assert "Traceback" not in pesan
    monkeypatch.setenv("ASNKIN_DEBUG", "1")
    assert gagal_dengan(ZeroDivisionError("x")) == 70
    assert "Traceback" in capfd.readouterr().err


def test_pesan_tanpa_kendali(capfd: pytest.CaptureFixture[str]) -> None:
    """Escape sequences in a file's name do not reach the terminal."""
    gagal_dengan(SalahPakai("Berkas '\x1b[31mmerah\x07' tidak ada"))
    keluar = capfd.readouterr().err
    assert "\x1b" not in keluar
    assert "\x07" not in keluar


def test_selesai_biasa() -> None:
    """A job that returns gives 0, one that returns a code gives that code."""
    assert jalankan(lambda: None) == 0
    assert jalankan(lambda: 3) == 3


@pytest.mark.parametrize(("banyak", "sisa"), [(50, 0), (51, 1), (2_000, 1_950)])
def test_cacat_rubrik_dibatasi(capfd: pytest.CaptureFixture[str], banyak: int, sisa: int) -> None:
    """Of the faults of a rubric fifty are shown, the first; all are counted."""
    cacat = [CacatNaskah("r.yaml", i, 1, f"ke-{i}") for i in range(1, banyak + 1)]
    assert gagal_dengan(RubrikSalah(cacat)) == 2
    kepala, *baris = capfd.readouterr().err.splitlines()
    assert kepala == f"Gagal: Rubrik tidak dapat dipakai: {banyak} kesalahan"
    assert baris[:50] == [f"r.yaml:{i}:1  ke-{i}" for i in range(1, 51)]
    lain = f"{sisa} kesalahan lain tidak ditampilkan; perbaiki dulu yang di atas, lalu ulangi"
    assert baris[50:] == ([lain] if sisa else [])

"""The terminal: colours, widths, encodings, and a progress bar that only long runs show."""

from __future__ import annotations

import io
import sys
import time

import pytest
from laporan.pabrik import buat_bahan, buat_hasil
from rich.table import Table
from rich.text import Text

from asnkin.cli import kemajuan, layar


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say yes."""
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Give a terminal in an ordinary environment; a test makes it stderr itself, for pytest sets its own before it."""
    for nama in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(nama, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    return Terminal()


def test_kemajuan_muncul_bila_lama(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run longer than the delay shows its step on stderr."""
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(kemajuan, "JEDA_KEMAJUAN", 0.01)
    with kemajuan.kemajuan(senyap=False) as maju:
        maju("Membaca data")
        batas = time.monotonic() + 5
        while "Membaca data" not in terminal.getvalue() and time.monotonic() < batas:
            time.sleep(0.02)
        maju("Menghitung nilai")
    assert "Membaca data" in terminal.getvalue()


def test_kemajuan_tidak_muncul(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """A short run, ``--senyap`` and a dumb terminal show nothing."""
    monkeypatch.setattr(sys, "stderr", terminal)
    with kemajuan.kemajuan(senyap=False) as maju:
        maju("Membaca data")
    monkeypatch.setattr(kemajuan, "JEDA_KEMAJUAN", 0)
    with kemajuan.kemajuan(senyap=True) as maju:
        maju("Membaca data")
        time.sleep(0.05)
    monkeypatch.setenv("TERM", "dumb")
    with kemajuan.kemajuan(senyap=False) as maju:
        maju("Membaca data")
        time.sleep(0.05)
    assert terminal.getvalue() == ""


@pytest.mark.parametrize(("nama", "isi"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_tanpa_warna(terminal: Terminal, monkeypatch: pytest.MonkeyPatch, nama: str, isi: str) -> None:
    """NO_COLOR and a dumb terminal get plain text, not even bold; else there is colour."""
    layar._tampilkan([Text("tebal", "bold red")], terminal)
    assert "\x1b[1;31m" in terminal.getvalue()
    terminal.truncate(0)
    terminal.seek(0)
    monkeypatch.setenv(nama, isi)
    layar._tampilkan([Text("tebal", "bold red")], terminal)
    assert terminal.getvalue() == "tebal\n"


def test_pipa_tidak_memotong(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a pipe lines stay whole, markup in data is text, and FORCE_COLOR changes nothing."""
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    aliran = io.StringIO()
    tabel = Table("Unit")
    tabel.add_row("Dinas [merah] " + "x" * 90)
    layar._tampilkan([Text("[/x] " + "y" * 300), tabel], aliran)
    assert "[/x] " + "y" * 300 + "\n" in aliran.getvalue()
    assert "Dinas [merah] " + "x" * 90 in aliran.getvalue()
    assert "\x1b" not in aliran.getvalue()


def test_konsol_cp1252(monkeypatch: pytest.MonkeyPatch) -> None:
    """A console that lacks a letter shows the nearest in its place instead of failing."""
    for nama in ("stdout", "stderr"):
        monkeypatch.setattr(sys, nama, io.TextIOWrapper(io.BytesIO(), encoding="cp1252", newline="\n"))
    layar.siapkan()
    layar.hasil("peringkat → 1")
    layar.pesan("selesai ✓")
    layar.hasil_bytes("→".encode())
    sys.stderr.flush()
    assert sys.stdout.buffer.getvalue() == b"peringkat -> 1\n" + "→\n".encode()  # type: ignore[attr-defined]
    assert sys.stderr.buffer.getvalue() == b"selesai ?\n"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("penyandian", "garis", "batang"),
    [("utf-8", "─", "█"), ("cp437", "─", "█"), ("cp850", "─", "█"), ("cp1252", "-", "#"), ("ascii", "-", "#")],
)
def test_ringkasan_di_setiap_konsol(monkeypatch: pytest.MonkeyPatch, penyandian: str, garis: str, batang: str) -> None:
    """In a pipe of any encoding the table keeps its columns and names stay whole; no escapes, no trailing blanks."""
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    aliran = io.TextIOWrapper(io.BytesIO(), encoding=penyandian, newline="\n")
    monkeypatch.setattr(sys, "stdout", aliran)
    layar.siapkan()
    hasil = buat_hasil()
    hasil.pegawai["nama"] = ["[merah]Renée[/merah]", "[/x] “Ani”", "Citra – 2", "Żaneta 李"]
    layar.ringkasan(buat_bahan(hasil=hasil))
    teks = aliran.buffer.getvalue().decode(penyandian)  # type: ignore[attr-defined]
    baris = teks.splitlines()
    assert "\x1b" not in teks
    assert all(satu == satu.rstrip() for satu in baris)
    awal = baris.index("Peringkat teratas")
    judul, rel, ani, renee = baris[awal + 1 : awal + 5]
    assert set(rel) == {garis}
    assert ani[judul.index("Nama") :].startswith("[/x] ")
    assert renee[judul.index("Nama") :].startswith("[merah]Ren")
    assert batang * 24 in teks
    if penyandian == "ascii":
        assert '[/x] "Ani"' in teks
        assert "[merah]Renee[/merah]" in teks
        assert "Citra - 2" in teks
        assert "Zaneta ?" in teks


@pytest.mark.parametrize(("nama", "isi"), [("NO_COLOR", "1"), ("TERM", "dumb")])
@pytest.mark.parametrize("lebar", [60, 80, 120, 200])
def test_ringkasan_di_terminal_polos(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, nama: str, isi: str, lebar: int
) -> None:
    """On a terminal that wants no escapes there are none, nothing is wider than it, and words are not cut."""
    monkeypatch.setenv("COLUMNS", str(lebar))
    monkeypatch.setattr(sys, "stdout", terminal)
    layar.ringkasan(buat_bahan())
    assert "\x1b[1m" in terminal.getvalue()
    terminal.truncate(0)
    terminal.seek(0)
    monkeypatch.setenv(nama, isi)
    layar.ringkasan(buat_bahan())
    teks = terminal.getvalue()
    assert "\x1b" not in teks
    assert max(map(len, teks.splitlines())) <= lebar
    for kata in ("Pemerintah", "Berorientasi", "Pelayanan", "Kesehatan", "kosong"):
        assert kata in teks


def test_temuan_dilipat_di_terminal(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal gets whole words, a remedy below its own indent, and empty lines where they belong."""
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("NO_COLOR", "1")
    layar._tampilkan([Text("a.xlsx  " + "kata " * 12 + "\n        saran: " + "isi " * 12 + "\n\nakhir")], terminal)
    assert terminal.getvalue().splitlines() == [
        "a.xlsx  kata kata kata kata kata kata kata kata kata kata",
        "kata kata",
        "        saran: isi isi isi isi isi isi isi isi isi isi isi",
        "        isi",
        "",
        "akhir",
    ]


@pytest.mark.parametrize(("nama", "isi"), [("NO_COLOR", "1"), ("FORCE_COLOR", "1")])
def test_kemajuan_tidak_bocor(monkeypatch: pytest.MonkeyPatch, nama: str, isi: str, terminal: Terminal) -> None:
    """NO_COLOR forbids the escapes of a bar on a terminal; FORCE_COLOR does not bring it into a pipe."""
    aliran = terminal if nama == "NO_COLOR" else io.StringIO()
    monkeypatch.setattr(sys, "stderr", aliran)
    monkeypatch.setenv(nama, isi)
    monkeypatch.setattr(kemajuan, "JEDA_KEMAJUAN", 0)
    with kemajuan.kemajuan(senyap=False) as maju:
        maju("Membaca data")
        time.sleep(0.05)
    assert aliran.getvalue() == ""


def test_sandi_ditanyakan(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """A password is asked for at most three times, hidden, and the bar makes way for the question."""
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(sys, "stdin", terminal)
    tanya = []

    def jawab(tulisan: str, stream: object) -> str:
        assert stream is terminal
        tanya.append(tulisan)
        return "kata"

    monkeypatch.setattr(layar.getpass, "getpass", jawab)
    monkeypatch.setattr(kemajuan, "JEDA_KEMAJUAN", 0.01)
    with kemajuan.kemajuan(senyap=False) as maju:
        maju("Membaca data")
        time.sleep(0.3)
        penanya = layar.penanya("", maju, diam=False)
        assert [penanya("a\x1b.xlsx", i) for i in range(4)] == ["kata"] * 3 + [""]
    assert tanya[0] == "Sandi untuk a\ufffd.xlsx (Enter untuk melewati): "
    assert tanya[1].startswith("Sandi salah. ")


@pytest.mark.parametrize("diam", [True, False])
def test_sandi_tidak_ditanyakan(monkeypatch: pytest.MonkeyPatch, diam: bool) -> None:  # noqa: FBT001 - a parameter
    """With an option, without a terminal, and where the output is for machines nobody is asked."""
    monkeypatch.setattr(layar.getpass, "getpass", lambda *_, **__: pytest.fail("ditanya"))
    with kemajuan.kemajuan(senyap=True) as maju:
        assert [layar.penanya("kata", maju, diam=diam)("a.xlsx", i) for i in (0, 1)] == ["kata", ""]
        assert layar.penanya("", maju, diam=diam)("a.xlsx", 0) == ""

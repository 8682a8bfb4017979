"""What a user asks, before anything is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from asnkin.alur.permintaan import Permintaan
from asnkin.galat import SalahPakai


@pytest.mark.parametrize(
    ("teks", "kanonik"), [("", ""), ("2026-TW1", "2026-TW1"), ("triwulan I 2026", "2026-TW1"), ("2026", "2026")]
)
def test_periode(teks: str, kanonik: str) -> None:
    """``-p`` takes a period in any of its spellings."""
    assert Permintaan((Path("a.xlsx"),), periode=teks).periode_kanonik() == kanonik


def test_periode_salah() -> None:
    """A period that is none is wrong usage, with the spellings that are accepted."""
    with pytest.raises(SalahPakai, match="'kemarin' tidak dikenali") as salah:
        Permintaan((Path("a.xlsx"),), periode="kemarin").periode_kanonik()
    assert "2026-TW1" in salah.value.saran


def test_kolom_di_samping_data(tmp_path: Path) -> None:
    """``kolom.yaml`` beside the workbook (or in the folder) is found; ``--kolom`` wins; two of them are refused."""
    satu, dua = tmp_path / "satu", tmp_path / "dua"
    for folder in (satu, dua):
        folder.mkdir()
    assert Permintaan((satu / "a.xlsx",)).berkas_kolom() is None
    (satu / "kolom.yaml").write_text("", encoding="utf-8")
    assert Permintaan((satu / "a.xlsx",)).berkas_kolom() == satu.resolve() / "kolom.yaml"
    assert Permintaan((satu,)).berkas_kolom() == satu.resolve() / "kolom.yaml"
    assert Permintaan((satu / "a.xlsx",), kolom=Path("lain.yaml")).berkas_kolom() == Path("lain.yaml")
    (dua / "kolom.yaml").write_text("", encoding="utf-8")
    with pytest.raises(SalahPakai, match="Ada 2 berkas"):
        Permintaan((satu / "a.xlsx", dua / "b.xlsx")).berkas_kolom()


def test_perintah_berikutnya() -> None:
    """The command told to run next is on the same data with the same options, quoted where a terminal needs it."""
    minta = Permintaan((Path("data opd"), Path("b.xlsx")), "gorontalo", "Triwulan I 2026", Path("hasil/kolom.yaml"))
    assert minta.perintah("periksa") == (
        'asnkin periksa "data opd" b.xlsx -r gorontalo -p "Triwulan I 2026" --kolom hasil/kolom.yaml'
    )
    assert Permintaan((Path("a.xlsx"),)).perintah("nilai") == "asnkin nilai a.xlsx"

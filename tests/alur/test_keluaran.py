"""Where results go, and what lies there."""

from __future__ import annotations

from pathlib import Path

import pytest

from asnkin.alur.keluaran import (
    MAKS_HALAMAN,
    berkas_keluaran,
    folder_keluaran,
    lindungi,
    pesan_besar,
    pesan_sisa,
)
from asnkin.galat import SalahPakai


def test_folder_bawaan(tmp_path: Path) -> None:
    """Without ``-k``: hasil/<stem of the first file>, or the name of the folder that was given."""
    assert folder_keluaran([Path("x/data.xlsx"), Path("b.csv")], None) == Path("hasil/data")
    assert folder_keluaran([tmp_path], None) == Path("hasil") / tmp_path.name
    assert folder_keluaran([Path("data.xlsx")], Path("k")) == Path("k")
    assert folder_keluaran([Path("...xlsx")], None) == Path("hasil/data")


def test_masukan_tidak_ditimpa(tmp_path: Path) -> None:
    """An input named like one of our files, or the input folder itself, is refused as a place to write."""
    (tmp_path / "rekap.xlsx").touch()
    with pytest.raises(SalahPakai, match="di atas data masukan"):
        folder_keluaran([tmp_path / "rekap.xlsx"], tmp_path)
    with pytest.raises(SalahPakai, match="di atas data masukan"):
        folder_keluaran([tmp_path], tmp_path)
    with pytest.raises(SalahPakai, match="adalah berkas, bukan folder"):
        folder_keluaran([Path("a.xlsx")], tmp_path / "rekap.xlsx")


def test_lindungi_melihat_tautan(tmp_path: Path) -> None:
    """A page is refused where it would land on an input, also by way of a link; another page is not."""
    masukan = tmp_path / "1.html"
    masukan.touch()
    (tmp_path / "tautan.html").symlink_to(masukan)
    lindungi([masukan], [tmp_path / "2.html"])
    for tujuan in ("1.html", "tautan.html"):
        with pytest.raises(SalahPakai, match="di atas data masukan"):
            lindungi([masukan], [tmp_path / "2.html", tmp_path / tujuan])


def test_sisa_disebut(tmp_path: Path) -> None:
    """Our files of an earlier run are named, and left alone; other people's files are nobody's business."""
    assert pesan_sisa(tmp_path, ["temuan.xlsx"]) == ()
    for nama in ("rekap.xlsx", "nilai.json", "temuan.xlsx", "catatan saya.docx"):
        (tmp_path / nama).touch()
    assert pesan_sisa(tmp_path, ["temuan.xlsx"]) == (
        f"Perhatian: rekap.xlsx, nilai.json di folder {tmp_path} berasal dari proses sebelumnya, bukan dari data ini",
    )
    assert (tmp_path / "rekap.xlsx").exists()


def test_satu_berkas_atau_foldernya(tmp_path: Path) -> None:
    """``-k`` names a folder, as in every other command, or the file itself where it has a suffix."""
    assert berkas_keluaran(None, "a.yaml") == Path("a.yaml")
    assert berkas_keluaran(Path("baru"), "a.yaml") == Path("baru/a.yaml")
    assert berkas_keluaran(Path("baru/b.yaml"), "a.yaml") == Path("baru/b.yaml")
    (tmp_path / "v1.2").mkdir()
    assert berkas_keluaran(tmp_path / "v1.2", "a.yaml") == tmp_path / "v1.2" / "a.yaml"


def test_halaman_terlalu_besar_disebut() -> None:
    """Ten million bytes of page are borne; 12.345.678 are 12,3 MB and said to be too much."""
    assert pesan_besar({"laporan.html": b"x" * MAKS_HALAMAN}) == ()
    (pesan,) = pesan_besar({"laporan.html": b"x" * 12_345_678})
    assert pesan.startswith("Perhatian: laporan.html berukuran 12,3 MB; ")

"""The note to an OPD: whom it addresses, what it asks for, when there is none, and what happens to it on a next run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from kota.pabrik_kota import buat_kota, isi_opd, nip
from kota.pabrik_pembanding import orang, tulis_siasn
from python_calamine import CalamineWorkbook
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

from asnkin.laporan.nota import sebut_pejabat

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kota(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with two OPDs; results go to hasil/kota below the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1775000000")
    return buat_kota(tmp_path / "kota", 2)


def rusakkan(kota: Path) -> None:
    """Give OPD 1 a target of somebody who is not in its list (NIP006): it is held back."""
    target = [["nip", "indikator", "target", "realisasi"], [nip(9, 9), "X", 1, 1]]
    tulis_buku(kota / "opd_01.xlsx", isi_opd(1, target=target))


def halaman(jalur: Path) -> str:
    """Return the text of a page without its tags."""
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", jalur.read_text("utf-8"), flags=re.DOTALL).split())


def sel_nota(jalur: Path) -> str:
    """Return every text of the workbook."""
    buku = CalamineWorkbook.from_path(jalur)
    baris: list[list[Any]] = buku.get_sheet_by_index(0).to_python()
    return " ".join(str(sel) for satu in baris for sel in satu if sel != "")


def test_buku_kerja_yang_tertahan_mendapat_nota(kota: Path) -> None:
    """A refused workbook gets a letter with the cell, what is wrong and the remedy; a sound one gets none."""
    rusakkan(kota)
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 1
    folder = kota.parent / "hasil" / "kota"
    assert not (folder / "opd_00" / "nota-perbaikan.html").exists()
    for teks in (
        halaman(folder / "opd_01" / "nota-perbaikan.html"),
        sel_nota(folder / "opd_01" / "nota-perbaikan.xlsx"),
    ):
        assert "Yth. Kepala Dinas Contoh 1" in teks
        assert "Perbaikan data penilaian kinerja pegawai Triwulan I Tahun 2026" in teks
        assert "belum masuk rekap karena tertahan kesalahan data" in teks
        assert "A. Kesalahan pada buku kerja" in teks
        assert "target › A2" in teks
        assert "(NIP006)" in teks
        assert "paling lambat tanggal ......" in teks
        assert "NIP. ......" in teks


def test_nota_dari_pencocokan(kota: Path) -> None:
    """What the comparison found goes to the OPD that it is about, with both sides; the other OPD gets none."""
    isi = [orang(nip(o, i), "X", f"Dinas Contoh {o}", f"Bidang Mutasi {o}") for o in range(2) for i in range(3)]
    isi[0] |= {"SATUAN KERJA KERJA NAMA": "Dinas Contoh 1", "SATUAN KERJA INDUK NAMA": "", "UNOR NAMA": "Umum"}
    tulis_siasn(kota / "siasn.csv", isi)
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    folder = kota.parent / "hasil" / "kota"
    teks = halaman(folder / "opd_00" / "nota-perbaikan.html")
    assert "A. Hasil pencocokan dengan SIASN dan e-Kinerja" in teks
    assert (
        f"1 {nip(0, 0)} Orang 0-0 perangkat daerah berbeda buku kerja: Dinas Contoh 0, Bidang Mutasi 0; SIASN:" in teks
    )
    assert "sampaikan SK mutasinya" in teks
    assert not (folder / "opd_01" / "nota-perbaikan.html").exists()


def test_nota_yang_tidak_perlu_lagi_dibuang(kota: Path) -> None:
    """Mended, the note of the earlier run goes; one that somebody wrote into stays. Nothing else is touched."""
    rusakkan(kota)
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 1
    folder = kota.parent / "hasil" / "kota" / "opd_01"
    (folder / "nota-perbaikan.xlsx").write_bytes(b"sudah diisi nomor suratnya")
    tulis_buku(kota / "opd_01.xlsx", isi_opd(1))
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    assert not (folder / "nota-perbaikan.html").exists()
    assert (folder / "nota-perbaikan.xlsx").read_bytes() == b"sudah diisi nomor suratnya"


def test_nota_walau_tidak_ada_yang_dapat_digabungkan(kota: Path) -> None:
    """Where every workbook is refused there is no recap, but each OPD has its letter; a second run changes no byte."""
    rusakkan(kota)
    (kota / "opd_00.xlsx").write_bytes(b"bukan buku kerja\x00\x01")
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 1
    folder = kota.parent / "hasil" / "kota"
    nota = {satu: satu.read_bytes() for satu in folder.glob("*/nota-perbaikan.*")}
    assert len(nota) == 4
    assert "Yth. Kepala opd_00" in halaman(folder / "opd_00" / "nota-perbaikan.html")
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 1
    assert {satu: satu.read_bytes() for satu in folder.glob("*/nota-perbaikan.*")} == nota


def test_rubrik_yang_tidak_ada_diperbaiki_opd(kota: Path) -> None:
    """A workbook that names a rubric that is not there is its OPD's to mend: the letter says so."""
    info = [["nama", "isi"], ["rubrik", "entah"], ["periode", "2026-TW1"]]
    tulis_buku(kota / "opd_01.xlsx", isi_opd(1, info=info))
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 2
    teks = halaman(kota.parent / "hasil" / "kota" / "opd_01" / "nota-perbaikan.html")
    assert "belum masuk rekap karena tidak dapat diolah" in teks
    assert "entah" in teks


def test_nota_yang_hilang_ditulis_lagi(kota: Path) -> None:
    """A note is a part of the joined results: deleted, the next run writes the same bytes again."""
    rusakkan(kota)
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 1
    jalur = kota.parent / "hasil" / "kota" / "opd_01" / "nota-perbaikan.xlsx"
    semula = jalur.read_bytes()
    jalur.unlink()
    assert jalankan(["rekap", kota, "--jobs", "2", "--senyap"]) == 1
    assert jalur.read_bytes() == semula


@pytest.mark.parametrize(
    ("opd", "pejabat"),
    [
        ("Dinas Kesehatan", "Kepala Dinas Kesehatan"),
        ("Kecamatan Sukajaya", "Camat Sukajaya"),
        ("Inspektorat", "Inspektur"),
        ("Sekretariat Daerah", "Sekretaris Daerah"),
        ("RSUD Contoh", "Direktur RSUD Contoh"),
    ],
)
def test_pejabat_yang_dituju(opd: str, pejabat: str) -> None:
    """Who heads an OPD is not everywhere a Kepala."""
    assert sebut_pejabat(opd) == pejabat

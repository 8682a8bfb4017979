"""Telling exports of SIASN and e-Kinerja from workbooks to be scored, and taking no more of them than is compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from kota.pabrik_kota import buat_kota, nip
from kota.pabrik_pembanding import PRIBADI, orang, tulis_ekinerja, tulis_siasn
from ujung_ke_ujung.buku_kecil import tulis_buku

from asnkin.masukan.pembaca import buka
from asnkin.masukan.pembanding import JenisPembanding, ambil, kenali, mungkin_pembanding

if TYPE_CHECKING:
    from pathlib import Path

JUDUL = ["PNS ID", "NIP BARU", "NAMA", "UNOR NAMA"]


def jenis(jalur: Path) -> JenisPembanding | None:
    """Return what a file is taken for, by the quick look and then by its header."""
    return kenali(buka([jalur])[0].lembar) if mungkin_pembanding(jalur) else None


def test_unduhan_dikenali(tmp_path: Path) -> None:
    """Both exports are told by their headers, whatever the files are called."""
    siasn = tulis_siasn(tmp_path / "a.csv", [orang(nip(0, 0), "A", "Dinas", "Umum")])
    ekinerja = tulis_ekinerja(tmp_path / "b.xlsx", [(nip(0, 0), "A", "", "", "Baik")])
    assert jenis(siasn) is JenisPembanding.SIASN
    assert jenis(ekinerja) is JenisPembanding.EKINERJA
    assert (
        jenis(tulis_buku(tmp_path / "c.xlsx", {"Sheet1": [JUDUL, ["x", nip(0, 0), "A", "Umum"]]}))
        is JenisPembanding.SIASN
    )


@pytest.mark.parametrize("tambah", ["Target", "Realisasi", "Indikator", "Predikat"])
def test_daftar_dengan_data_adalah_data(tmp_path: Path, tambah: str) -> None:
    """A list with SIASN's headers and something to score beside them is an OPD's data."""
    jalur = tulis_buku(tmp_path / "opd.xlsx", {"Sheet1": [[*JUDUL, tambah], ["x", nip(0, 0), "A", "Umum", 1]]})
    assert jenis(jalur) is None


def test_daftar_bkd_hanya_jika_ditaruh_di_folder_pembanding(tmp_path: Path) -> None:
    """A list in a BKD's own columns may be an OPD's data: it is compared with only where the user says so."""
    judul = ["NIP", "NAMA", "NAMA JABATAN", "NAMA UNOR", "UNOR INDUK"]
    isi = {"Sheet1": [judul, [nip(0, 0), "A", "Pengelola", "Umum", "Dinas"]]}
    lembar = buka([tulis_buku(tmp_path / "daftar.xlsx", isi)])[0].lembar
    assert kenali(lembar) is None
    assert kenali(lembar, terang=True) is JenisPembanding.SIASN
    (tabel,) = ambil(lembar)
    assert tabel.sel["unor_induk"] == ["Dinas"]


def test_buku_kerja_opd_bukan_pembanding(tmp_path: Path) -> None:
    """An OPD's workbook is passed over by the quick look; with an export among its sheets it still is the OPD's."""
    (jalur,) = buat_kota(tmp_path / "kota", 1).iterdir()
    assert not mungkin_pembanding(jalur)
    dua = {"pegawai": [JUDUL, ["x", nip(0, 0), "A", "Umum"]], "target": [["nip", "indikator"], [nip(0, 0), "X"]]}
    assert jenis(tulis_buku(tmp_path / "dua.xlsx", dua)) is None


def test_kolom_pribadi_tidak_diambil(tmp_path: Path) -> None:
    """Of 69 columns those are taken that are compared; no private text is among the cells or the headers."""
    jalur = tulis_siasn(tmp_path / "a.csv", [orang(nip(0, 0), "A", "Dinas", "Umum")])
    (tabel,) = ambil(buka([jalur])[0].lembar)
    assert set(tabel.sel) == {
        "nip", "nama", "kedudukan_hukum", "unor_nama", "satuan_kerja", "satuan_kerja_induk", "instansi_kerja",
    }  # fmt: skip
    assert not set(PRIBADI.values()) & {str(sel) for kolom in tabel.sel.values() for sel in kolom}
    assert tabel.baris == [2]


def test_berkas_rusak_bukan_pembanding(tmp_path: Path) -> None:
    """What cannot be opened is left to the reader of data, which says why."""
    (tmp_path / "rusak.xlsx").write_bytes(b"PK\x03\x04 terpotong")
    assert not mungkin_pembanding(tmp_path / "rusak.xlsx")
    assert not mungkin_pembanding(tmp_path / "tiada.xlsx")

"""The predikat of an OPD in e-Kinerja's layout: where everything stands, and that asnkin reads it back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import openpyxl
import pytest
from kota.pabrik_kota import buat_kota, isi_opd, nip
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

from asnkin.alur.baca import baca
from asnkin.alur.permintaan import Permintaan

if TYPE_CHECKING:
    from pathlib import Path

KEPALA: Final = (
    "No", "NIP", "Nama", "Jabatan", "Rating Hasil Kinerja", "Rating Perilaku Kerja", "Predikat Kinerja Periodik",
)  # fmt: skip


@pytest.fixture
def kota(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with two OPDs; results go to hasil/kota below the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1775000000")
    return buat_kota(tmp_path / "kota", 2)


def isi_berkas(folder: Path, opd: str) -> list[tuple[Any, ...]]:
    """Return the rows of the first sheet."""
    buku = openpyxl.load_workbook(folder / opd / "rekap_penilaian.xlsx")
    return [tuple(sel.value for sel in baris) for baris in buku.worksheets[0].iter_rows()]


def predikat(folder: Path) -> dict[str, str]:
    """Return the predikat of nilai.json by NIP."""
    return {satu["nip"]: satu["predikat"] for satu in json.loads((folder / "nilai.json").read_bytes())["pegawai"]}


def rating(jalur: Path, rubrik: str) -> tuple[str, dict[str, tuple[str, str, str]]]:
    """Return what asnkin reads of a file as the table rating: its period, and by NIP both ratings and the predikat."""
    data = baca(Permintaan((jalur,), rubrik), lambda _: None).data
    assert data is not None
    tabel = data.tabel["rating"]
    orang = data.pegawai["nip"].to_numpy()[tabel["_pegawai"].to_numpy()]
    isi = zip(tabel["hasil_kerja"], tabel["perilaku_kerja"], tabel["predikat"], strict=True)
    return data.periode, dict(zip(orang, isi, strict=True))


def test_susunan_ekinerja_dan_dibaca_kembali(kota: Path) -> None:
    """Four heading rows and the header in row 5; the reader finds a table rating with the same predikat.

    The rubric gorontalo has no quadrant, so both ratings stay blank and the second sheet says so.
    """
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    folder = kota.parent / "hasil" / "kota"
    baris = isi_berkas(folder, "opd_00")
    assert [satu[0] for satu in baris[:4]] == [None, "Dinas Contoh 0", "Periode Triwulan I Tahun 2026", None]
    assert baris[4] == KEPALA
    hasil = predikat(folder / "opd_00")
    assert [satu[1] for satu in baris[5:]] == [nip(0, i) for i in range(3)]
    assert [satu[6] for satu in baris[5:]] == [hasil[nip(0, i)] for i in range(3)]
    assert {satu[4] or satu[5] for satu in baris[5:]} == {None}
    jalur = folder / "opd_00" / "rekap_penilaian.xlsx"
    assert rating(jalur, "gorontalo") == ("2026-TW1", {satu: ("", "", isi) for satu, isi in hasil.items()})
    buku = openpyxl.load_workbook(jalur)
    assert buku.worksheets[0].cell(6, 2).number_format == "@"
    assert buku.properties.category == "usulan"
    catatan = "\n".join(str(sel.value) for sel in buku["Usulan"]["A"])
    assert catatan.startswith("USULAN PREDIKAT KINERJA, BUKAN UNDUHAN E-KINERJA")
    assert "Kedua kolom rating kosong" in catatan


def test_rating_kuadran_sama_sesudah_dibaca_kembali(kota: Path) -> None:
    """With the national rubric both ratings are written as e-Kinerja words them and are read back as they were.

    Person 0: Diatas and Sesuai = Baik; person 1: Sesuai and Diatas = Baik; person 2: Dibawah and Sesuai = Butuh
    Perbaikan (PermenPANRB 6/2022, annex IV.B.3).
    """
    isi = isi_opd(3)
    orang = isi["pegawai"]
    info = [["nama", "isi"], ["rubrik", "nasional"], ["periode", "2026-03"], ["opd", "Dinas Contoh 3"]]
    pasang = (("Di Atas Ekspektasi", "Sesuai Ekspektasi"), ("Sesuai Ekspektasi", "Di Atas Ekspektasi"),
              ("Di Bawah Ekspektasi", "Sesuai Ekspektasi"))  # fmt: skip
    nilai = [["nip", "hasil kerja", "perilaku kerja"], *([nip(3, i), *satu] for i, satu in enumerate(pasang))]
    for berkas in kota.iterdir():
        berkas.unlink()
    tulis_buku(kota / "dinas.xlsx", {"info": info, "pegawai": orang, "rating": nilai})
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    folder = kota.parent / "hasil" / "kota"
    baris = isi_berkas(folder, "dinas")
    assert baris[2][0] == "Periode Bulanan 3 Tahun 2026"
    assert [satu[4:] for satu in baris[5:]] == [
        ("Diatas Ekspektasi", "Sesuai Ekspektasi", "Baik"),
        ("Sesuai Ekspektasi", "Diatas Ekspektasi", "Baik"),
        ("Dibawah Ekspektasi", "Sesuai Ekspektasi", "Butuh Perbaikan"),
    ]
    assert rating(folder / "dinas" / "rekap_penilaian.xlsx", "nasional") == (
        "2026-03",
        {
            nip(3, 0): ("di_atas", "sesuai", "Baik"),
            nip(3, 1): ("sesuai", "di_atas", "Baik"),
            nip(3, 2): ("di_bawah", "sesuai", "Butuh Perbaikan"),
        },
    )

"""Earlier results read back from nilai.json and from the recap."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from laporan.bongkar import buka
from laporan.pabrik import NIP, buat_bahan

from asnkin.galat import GagalBerkas
from asnkin.laporan.excel.rekap import tulis_rekap
from asnkin.laporan.excel.temuan import tulis_temuan
from asnkin.laporan.json_hasil import tulis_json
from asnkin.masukan.hasil_lama import baca_hasil_lama

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl import Workbook

# printed nilai dasar of tests/laporan/pabrik.py: 85.075 shows as 85.08; Citra (NIP[2]) has none
NILAI = {NIP[0]: 85.08, NIP[1]: 92.0, NIP[3]: 62.0}


@pytest.fixture
def rekap(tmp_path: Path) -> Path:
    """Give a recap as asnkin writes it."""
    jalur = tmp_path / "rekap.xlsx"
    jalur.write_bytes(tulis_rekap(buat_bahan()))
    return jalur


def ubah(jalur: Path, kerja: Callable[[Workbook], object]) -> None:
    """Change a workbook and save it with the results of its formulas, as a spreadsheet program does."""
    buku = buka(jalur.read_bytes(), nilai=True)
    kerja(buku)
    buku.save(jalur)


def letak(buku: Workbook, judul: str, nip: str) -> str:
    """Return the cell of Rincian in the column ``judul`` and the row of ``nip``."""
    kertas = buku["Rincian"]
    kolom = next(sel for baris in kertas.iter_rows() for sel in baris if sel.value == judul).column_letter
    baris = next(sel for satu in kertas.iter_rows() for sel in satu if sel.value == nip).row
    return f"{kolom}{baris}"


def isi_sel(buku: Workbook, judul: str, nilai: object) -> str:
    """Put ``nilai`` where Budi's figure under ``judul`` stands; returns the cell."""
    sel = letak(buku, judul, NIP[0])
    buku["Rincian"][sel] = nilai
    return sel


@pytest.mark.parametrize("tulis", [tulis_rekap, tulis_json])
def test_hasil_asli(tmp_path: Path, tulis: Callable[[Any], bytes]) -> None:
    """Recap and nilai.json of one run say the same, whatever the file's name; who has no nilai dasar is left out."""
    jalur = tmp_path / "tw1.dat"
    jalur.write_bytes(tulis(buat_bahan()))
    lama = baca_hasil_lama(jalur)
    assert (lama.rubrik, lama.versi, lama.periode) == ("contoh", "1.0", "2026-TW1")
    assert lama.nilai_dasar == NILAI
    assert lama.sha256 == hashlib.sha256(jalur.read_bytes()).hexdigest()


@pytest.mark.parametrize("tulis", [tulis_rekap, tulis_json])
def test_tanpa_periode(tmp_path: Path, tulis: Callable[[Any], bytes]) -> None:
    """A result without a period is read as such."""
    jalur = tmp_path / "hasil"
    jalur.write_bytes(tulis(replace(buat_bahan(), periode="")))
    assert baca_hasil_lama(jalur).periode == ""


def test_rekap_diurutkan_dan_dibagi(rekap: Path) -> None:
    """Rows that were sorted and a continuation sheet, as long recaps have it, are read alike."""

    def pindah(buku: Workbook) -> None:
        lanjutan = buku.copy_worksheet(buku["Rincian"])
        lanjutan.title = "Rincian (2)"
        baris = int(letak(buku, "NIP", NIP[0])[1:])
        for sel in buku["Rincian"][baris]:
            sel.value = None

    ubah(rekap, pindah)
    assert baca_hasil_lama(rekap).nilai_dasar == NILAI


@pytest.mark.parametrize(
    ("judul", "nilai", "sebab"),
    [
        ("NIP", 190001012020121001, "bukan NIP 18 digit berformat teks"),
        ("NIP", "19000101202012100", "bukan NIP 18 digit berformat teks"),
        ("NIP", None, "bukan NIP 18 digit berformat teks"),
        ("Nilai Dasar", "85,08", "bukan angka"),
        ("Nilai Dasar", "#N/A", "bukan angka"),
        ("Nilai Dasar", True, "bukan angka"),
    ],
)
def test_sel_yang_diubah_disebut_tempatnya(rekap: Path, judul: str, nilai: object, sebab: str) -> None:
    """A cell that asnkin did not write is refused by name: a figure of progress must not rest on a guess."""
    sel = []
    ubah(rekap, lambda buku: sel.append(isi_sel(buku, judul, nilai)))
    with pytest.raises(GagalBerkas, match=sebab) as gagal:
        baca_hasil_lama(rekap)
    assert f"Rincian!{sel[0]}:" in gagal.value.pesan
    assert "nilai.json" in gagal.value.saran


def buang_jejak(buku: Workbook) -> None:
    """Without the sheet that says what the recap is of."""
    del buku["Jejak"]


def buang_rincian(buku: Workbook) -> None:
    """Without the sheet that has the figures."""
    del buku["Rincian"]


def jejak_lain(buku: Workbook) -> None:
    """A sheet Jejak of somebody else's."""
    del buku["Jejak"]
    buku.create_sheet("Jejak").append(["Tanggal", "Kejadian"])


def periode_asing(buku: Workbook) -> None:
    """A period that is none."""
    for baris in buku["Jejak"].iter_rows():
        if baris[0].value == "Periode":
            baris[1].value = "kemarin"


@pytest.mark.parametrize("rusak", [buang_jejak, buang_rincian, jejak_lain, periode_asing])
def test_bukan_rekap(rekap: Path, rusak: Callable[[Workbook], None]) -> None:
    """A workbook that is no recap of asnkin is told apart, with what to give instead."""
    ubah(rekap, rusak)
    with pytest.raises(GagalBerkas, match="bukan rekap asnkin") as gagal:
        baca_hasil_lama(rekap)
    assert gagal.value.kode_keluar == 3
    assert "rekap.xlsx atau nilai.json" in gagal.value.saran


def test_temuan_bukan_rekap(tmp_path: Path) -> None:
    """Nor is temuan.xlsx, which lies in the same folder."""
    jalur = tmp_path / "temuan.xlsx"
    jalur.write_bytes(tulis_temuan(buat_bahan().temuan))
    with pytest.raises(GagalBerkas, match="bukan rekap asnkin"):
        baca_hasil_lama(jalur)


def test_kolom_dihapus(rekap: Path) -> None:
    """A recap whose column Nilai Dasar was renamed says which columns it needs."""

    def ganti(buku: Workbook) -> None:
        sel = next(sel for baris in buku["Rincian"].iter_rows() for sel in baris if sel.value == "Nilai Dasar")
        sel.value = "Dasar"

    ubah(rekap, ganti)
    with pytest.raises(GagalBerkas, match="lembar Rincian tidak mempunyai kolom NIP dan Nilai Dasar"):
        baca_hasil_lama(rekap)


def test_buku_rusak(tmp_path: Path) -> None:
    """A workbook that cannot be opened says why, in the words of the finding."""
    jalur = tmp_path / "rekap.xlsx"
    jalur.write_bytes(b"PK\x03\x04rusak")
    with pytest.raises(GagalBerkas, match="berkas rusak atau tidak utuh") as gagal:
        baca_hasil_lama(jalur)
    assert gagal.value.saran


@pytest.mark.parametrize(
    "isi",
    [
        b"", b"[1]", b"{}", b"null", b"nip;nilai\n1;2\n", b"<html></html>", b"\x80\x81", b"[" * 100_000,
        b'{"skema": 1, "periode": "", "rubrik": 3}',
    ],
)  # fmt: skip
def test_bukan_hasil(tmp_path: Path, isi: bytes) -> None:
    """Any other file is told apart, with what to give instead."""
    jalur = tmp_path / "nilai.json"
    jalur.write_bytes(isi)
    with pytest.raises(GagalBerkas, match="bukan hasil asnkin") as gagal:
        baca_hasil_lama(jalur)
    assert "nilai.json" in gagal.value.saran


@pytest.mark.parametrize(
    "ubahan",
    [
        {"skema": 2},
        {"skema": True},
        {"skema": 1.0},
        {"periode": "kemarin"},
        {"periode": 2026},
        {"rubrik": {"kode": "contoh"}},
        {"pegawai": [{"nip": 1, "nilai_dasar": 80}]},
        {"pegawai": [{"nip": "1", "nilai_dasar": "80"}]},
        {"pegawai": [{"nip": "1", "nilai_dasar": True}]},
        {"pegawai": [{"nip": "1", "nilai_dasar": float("nan")}]},
        {"pegawai": [{"nip": "1"}]},
        {"pegawai": 3},
    ],
)
def test_json_lain(tmp_path: Path, ubahan: dict[str, object]) -> None:
    """A nilai.json of another schema, or with a figure that is none, is refused."""
    jalur = tmp_path / "nilai.json"
    jalur.write_text(json.dumps(json.loads(tulis_json(buat_bahan())) | ubahan), encoding="utf-8")
    with pytest.raises(GagalBerkas, match="bukan hasil asnkin"):
        baca_hasil_lama(jalur)


def test_hasil_tidak_ada(tmp_path: Path) -> None:
    """A missing file is said to be missing."""
    with pytest.raises(GagalBerkas, match="tidak ditemukan"):
        baca_hasil_lama(tmp_path / "x.json")


@pytest.mark.parametrize("isi", ["1" + "0" * 400, "1e999", "1" + "0" * 5000])
def test_angka_yang_keterlaluan(tmp_path: Path, isi: str) -> None:
    """A figure that no score can have makes the file no result, whichever way it is too large."""
    hasil = json.loads(tulis_json(buat_bahan()))
    hasil["pegawai"][0]["nilai_dasar"] = "DI SINI"
    jalur = tmp_path / "nilai.json"
    jalur.write_text(json.dumps(hasil).replace('"DI SINI"', isi), encoding="utf-8")
    with pytest.raises(GagalBerkas, match="bukan hasil asnkin"):
        baca_hasil_lama(jalur)


def test_json_yang_dalam(tmp_path: Path) -> None:
    """A hundred thousand brackets in one another are no result."""
    jalur = tmp_path / "nilai.json"
    jalur.write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(GagalBerkas, match="bukan hasil asnkin"):
        baca_hasil_lama(jalur)


def test_angka_rekap_yang_keterlaluan(rekap: Path) -> None:
    """The same in a recap is refused at its cell."""
    ubah(rekap, lambda buku: isi_sel(buku, "Nilai Dasar", 1e300))
    with pytest.raises(GagalBerkas, match="bukan angka"):
        baca_hasil_lama(rekap)


def test_hasil_dari_pipa(tmp_path: Path) -> None:
    """A pipe is not waited for."""
    os.mkfifo(tmp_path / "nilai.json")
    with pytest.raises(GagalBerkas, match="bukan berkas biasa"):
        baca_hasil_lama(tmp_path / "nilai.json")


@pytest.mark.parametrize(
    ("isi", "panjang", "sebab"),
    [(b"[[]" + b",[]" * 4_000_000 + b"]", 12_000_004, "daftar"), (b"[", 257 << 20, "256 MB")],
)
def test_bom_json(tmp_path: Path, isi: bytes, panjang: int, sebab: str) -> None:
    """A file of nothing but brackets would take thirty times its size in memory: it is refused unread."""
    bom = tmp_path / "nilai.json"
    bom.write_bytes(isi)
    os.truncate(bom, panjang)
    with pytest.raises(GagalBerkas, match=sebab) as tolak:
        baca_hasil_lama(bom)
    assert tolak.value.saran == "pakai rekap.xlsx di sampingnya"


def test_satu_kota(tmp_path: Path) -> None:
    """70 000 people with 33 lists and objects each, as many as eight butir give, are read; little of them is kept."""
    orang = ",".join(
        f'{{"nip":"1900010120{nomor:08d}","nilai_dasar":{nomor / 1000},"rincian":{json.dumps([[]] * 31)}}}'
        for nomor in range(70_000)
    )
    kepala = '"skema":1,"periode":"2026-TW1","rubrik":{"kode":"contoh","versi":"1.0"}'
    (tmp_path / "nilai.json").write_text(f'{{{kepala},"pegawai":[{orang}]}}', "utf-8")
    nilai = baca_hasil_lama(tmp_path / "nilai.json").nilai_dasar
    assert len(nilai) == 70_000
    assert nilai["190001012000069999"] == 69.999

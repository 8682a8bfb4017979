"""``asnkin tren`` as a clerk runs it: two quarters, a person trained in between."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from ujung_ke_ujung.buku_kecil import ANI, BUDI, CICI, isi_buku, jalankan, tulis_buku

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Keluar = Callable[..., tuple[int, str, str]]


@pytest.fixture
def hasil(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with two quarters scored: Budi's manajemen waktu rises from 2 to 4 after a training in May."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1775354400")
    for periode in ("2026-TW1", "2026-TW2"):
        isi = isi_buku()
        isi["info"][2] = ["periode", periode]
        if periode == "2026-TW2":
            isi["penilaian"] = [
                [4 if satu == 2 else satu for satu in baris] for baris in isi["penilaian"]
            ]  # fmt: skip
            isi["pelatihan"] = [["kode", "nama", "butir"], ["MW-1", "Mengatur Waktu", "Manajemen Waktu"]]
            isi["riwayat_pelatihan"] = [
                ["nip", "kode", "nama", "jp", "tanggal"],
                [BUDI, "MW-1", "Mengatur Waktu", 8, "2026-05-04"],
                [ANI, "", "Seminar", 4, "2026-05-05"],
            ]
        tulis_buku(tmp_path / f"{periode}.xlsx", isi)
        assert jalankan(["nilai", f"{periode}.xlsx", "--senyap", "-r", "gorontalo"]) == 0
    return tmp_path


def isi_json(teks: str) -> dict[str, Any]:
    """Read what --json printed."""
    isi: dict[str, Any] = json.loads(teks)
    return isi


def test_ringkasan_dan_berkas(hasil: Path, keluar: Keluar) -> None:
    """The summary on stdout, the files and the next step on stderr, exit code 0."""
    kode, teks, pesan = keluar("tren", "hasil/2026-TW1", "hasil/2026-TW2/rekap.xlsx")
    assert kode == 0
    assert "Budi" in teks
    assert "Predikat tahunan dievaluasi atas data satu tahun" in teks
    assert "Perhatian: rekap tidak memuat level setiap pegawai" in pesan
    assert pesan.endswith("Langkah berikutnya: buka hasil/tren/tren.xlsx\n")
    assert {satu.name for satu in (hasil / "hasil" / "tren").iterdir()} == {"tren.xlsx", "tren.html", "tren.json"}


@pytest.mark.usefixtures("hasil")
def test_pelatihan_menutup_kesenjangan(keluar: Keluar) -> None:
    """Budi's gap closed and he was trained for it; the seminar, which no catalogue ties to a butir, is said."""
    kode, teks, _ = keluar("tren", "hasil", "--pelatihan", "2026-TW2.xlsx", "-k", "t", "--json")
    assert kode == 0
    isi = isi_json(teks)
    assert (isi["pelatihan"]["n_riwayat"], isi["pelatihan"]["n_cocok"]) == (2, 1)
    semua = isi["pelatihan"]["butir"][0]
    assert semua["n_latih"] == 1
    assert semua["tutup_latih"] is None  # fewer than tampil_min
    orang = {satu["nip"]: satu for satu in isi["pegawai"]}
    assert orang[BUDI]["butir"]["manajemen_waktu"]["keadaan"] == "tertutup"
    assert orang[BUDI]["perubahan"]["nilai_akhir"] > 0
    assert orang[CICI]["perubahan"]["nilai_akhir"] == 0
    assert [satu["berkas"] for satu in isi["sumber"]] == ["2026-TW1/nilai.json", "2026-TW2/nilai.json", "2026-TW2.xlsx"]


@pytest.mark.usefixtures("hasil")
def test_senyap(keluar: Keluar) -> None:
    """--senyap says nothing where nothing fails."""
    assert keluar("tren", "hasil", "--senyap") == (0, "", "")


@pytest.mark.usefixtures("hasil")
def test_pelatihan_yang_tidak_terbaca(hasil: Path, keluar: Keluar) -> None:
    """A workbook without people cannot say who was trained: one sentence and the command that shows why."""
    tulis_buku(hasil / "diklat.xlsx", {"riwayat_pelatihan": [["nip", "kode", "jp"], [BUDI, "MW-1", 8]]})
    kode, teks, pesan = keluar("tren", "hasil", "--pelatihan", "diklat.xlsx")
    assert (kode, teks) == (3, "")
    assert "Riwayat pelatihan 'diklat.xlsx' tidak dapat dibaca" in pesan
    assert "asnkin periksa diklat.xlsx" in pesan


def test_satu_periode(hasil: Path, keluar: Keluar) -> None:
    """One period is no trend."""
    kode, _, pesan = keluar("tren", "hasil/2026-TW1")
    assert kode == 2
    assert pesan.startswith("Gagal: Tren memerlukan hasil sedikitnya dua periode\n")
    assert not (hasil / "hasil" / "tren").exists()

"""From workbook to reports: awards, angka kredit, compulsory trainings, and the organisation's own predikat."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from laporan.bongkar import buka
from ujung_ke_ujung.buku_kecil import ANI, BUDI, CICI, isi_buku, jalankan, tulis_buku

if TYPE_CHECKING:
    from pathlib import Path

RUBRIK = """turunan_dari: gorontalo
rubrik: kami
nama: Kami
pelatihan_wajib: true
penghargaan: {terbaik: 1, dalam: unit_kerja}
angka_kredit: true
pola_distribusi: {dalam: unit_kerja}
"""
ORG = "Bidang Mutasi belum sejalan dengan predikat organisasinya, Istimewa: Sangat Baik 0 dari 2 (0,0 %) bukan yang"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a workbook with months of evaluation, a training taken and predikat of units, all within the rules."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kami.yaml").write_text(RUBRIK, encoding="utf-8")
    isi = isi_buku()
    isi["info"][1][1] = "kami.yaml"
    for baris, (jenjang, bulan) in zip(
        isi["pegawai"][1:], (("ahli_muda", 2), ("ahli_pertama", None), ("pelaksana", None)), strict=True
    ):
        baris[4] = jenjang
        baris.append(bulan)
    isi["pegawai"][0].append("Jumlah Bulan")
    isi["riwayat_pelatihan"] = [["nip", "jp", "kode", "tanggal"], [BUDI, 10, "GTO-03", "2026-03-05"]]
    isi["capaian_organisasi"] = [["unit kerja", "predikat"], ["Bidang Mutasi", "Istimewa"]]
    return tulis_buku(tmp_path / "data.xlsx", isi)


def hasil(data: Path) -> dict[str, Any]:
    """Return nilai.json."""
    isi: dict[str, Any] = json.loads((data.parent / "hasil" / "data" / "nilai.json").read_bytes())
    return isi


def test_semua_sampai_di_laporan(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Ani 84 and Budi 78 of Bidang Mutasi, Cici 88 of Sekretariat, all Baik: the first of each unit is nominated.

    Angka kredit: Ani, ahli muda, two months: 2/12 x 100 % x 25 = 4.17; Budi, ahli pertama, the quarter: 3/12 x 12.5 =
    3.13. Budi's level 2 in manajemen waktu asks for GTO-03, which he took on 5 March.
    """
    assert jalankan(["nilai", data]) == 0
    orang = {satu["nip"]: satu for satu in hasil(data)["pegawai"]}
    assert {nip: satu["penghargaan"] for nip, satu in orang.items()} == {ANI: True, BUDI: False, CICI: True}
    assert {nip: satu["angka_kredit"] for nip, satu in orang.items()} == {ANI: 4.17, BUDI: 3.13, CICI: None}
    keluar = capfd.readouterr().out
    assert "Penghargaan: 2 calon\n" in keluar
    assert "Pelatihan wajib: semua pelatihan wajib sudah diikuti (1 pegawai, 1 kewajiban)" in keluar
    buku = buka((data.parent / "hasil" / "data" / "rekap.xlsx").read_bytes())
    assert {"Peserta Pelatihan", "Penghargaan", "Angka Kredit"} <= set(buku.sheetnames)
    assert "Selisih Diri" not in buku.sheetnames


def test_pola_distribusi_menjadi_temuan(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The unit that does not fit is a peringatan at its row, counted and printed, and changes nothing."""
    assert jalankan(["nilai", data]) == 0
    assert hasil(data)["temuan"]["peringatan"] == 1
    keluar = capfd.readouterr().err
    assert "data.xlsx  capaian_organisasi!B2  peringatan ORG001" in keluar
    assert ORG in keluar
    assert "SE MenPANRB 3/2023" in keluar
    kertas = buka((data.parent / "hasil" / "data" / "rekap.xlsx").read_bytes())["Temuan"]
    sel = {str(satu.value) for baris in kertas.iter_rows() for satu in baris if satu.value is not None}
    assert {"ORG001", "capaian_organisasi", "B2", "Istimewa"} <= sel
    assert ORG in (data.parent / "hasil" / "data" / "laporan.html").read_text(encoding="utf-8")


def test_pola_distribusi_tidak_memaksa(data: Path) -> None:
    """With ``--ketat`` too the reports are written and the exit code is 0: there is nothing to mend in the data."""
    assert jalankan(["nilai", data, "--ketat", "--senyap"]) == 0
    assert jalankan(["periksa", data, "--ketat", "--senyap"]) == 0


def test_temuan_isi_tertutup_di_rekap(data: Path) -> None:
    """Letters among the marks are told by title and cell in the recap, in full to whoever sent the data."""
    isi = isi_buku()
    isi["penilaian"][1][2] = "sangat puas"
    assert jalankan(["nilai", tulis_buku(data, isi), "--lanjut", "--senyap"]) == 1
    folder = data.parent / "hasil" / "data"
    teks = {
        nama: {
            str(sel)
            for baris in buka((folder / nama).read_bytes())["Temuan"].iter_rows(values_only=True)
            for sel in baris
        }
        for nama in ("rekap.xlsx", "temuan.xlsx")
    }
    assert "sangat puas" in teks["temuan.xlsx"]
    assert not any("sangat puas" in satu for satu in teks["rekap.xlsx"])
    assert {"Skor berupa kata tanpa angka", "C2"} <= teks["rekap.xlsx"]
    assert "sangat puas" not in (folder / "laporan.html").read_text(encoding="utf-8")

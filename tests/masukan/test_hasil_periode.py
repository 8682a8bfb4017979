"""One period's result read for trends, from nilai.json and from the recap."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from laporan.pabrik import NAMA, NIP, buat_bahan
from masukan.test_hasil_lama import letak, ubah

from asnkin.galat import GagalBerkas
from asnkin.laporan.excel.rekap import tulis_rekap
from asnkin.laporan.json_hasil import tulis_json
from asnkin.masukan.hasil_periode import baca_hasil_periode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl import Workbook

# tests/laporan/pabrik.py in listing order: Ani, Budi, Dedi, Citra
URUT = (1, 0, 3, 2)


@pytest.mark.parametrize("tulis", [tulis_rekap, tulis_json])
def test_keduanya_sama(tmp_path: Path, tulis: Callable[[Any], bytes]) -> None:
    """Recap and nilai.json tell the same of everyone; Citra has neither nilai nor rank, which is not 0."""
    jalur = tmp_path / "hasil"
    jalur.write_bytes(tulis(buat_bahan()))
    isi = baca_hasil_periode(jalur)
    assert (isi.rubrik, isi.versi, isi.periode) == ("contoh", "1.0", "2026-TW1")
    assert isi.pegawai["nip"] == [NIP[i] for i in URUT]
    assert isi.pegawai["nama"] == [NAMA[i] for i in URUT]
    assert isi.pegawai["nilai_akhir"] == [94.0, 85.08, 62.0, None]
    assert isi.pegawai["peringkat"] == [1, 2, 3, None]
    assert isi.pegawai["predikat"] == ["Sangat Baik", "Cukup", "Cukup", ""]
    assert isi.pegawai["status"] == ["lengkap", "lengkap", "lengkap", "belum lengkap"]


def test_level_hanya_dari_json(tmp_path: Path) -> None:
    """Each level with its standard stands in nilai.json (Citra was not rated on kolaborasi); a recap has not all."""
    jalur = tmp_path / "nilai.json"
    jalur.write_bytes(tulis_json(buat_bahan()))
    isi = baca_hasil_periode(jalur)
    assert isi.butir is not None
    assert list(zip(isi.butir["nip"], isi.butir["butir"], isi.butir["level"], isi.butir["standar"], strict=True)) == [
        (NIP[1], "pelayanan", 4.2, 4), (NIP[1], "kolaborasi", 3.8, 3), (NIP[0], "pelayanan", 3.6, 4),
        (NIP[0], "kolaborasi", 3.4, 3), (NIP[3], "pelayanan", 2.6, 4), (NIP[3], "kolaborasi", 2.4, 3),
        (NIP[2], "pelayanan", 3, 4),
    ]  # fmt: skip
    rekap = tmp_path / "rekap.xlsx"
    rekap.write_bytes(tulis_rekap(buat_bahan()))
    assert baca_hasil_periode(rekap).butir is None


def rusak(isi: dict[str, Any], apa: str) -> None:
    """Spoil a nilai.json in one place."""
    orang = isi["pegawai"][0]
    match apa:
        case "skema":
            isi["skema"] = 2
        case "periode":
            isi["periode"] = "2026-TW9"
        case "nip":
            orang["nip"] = 7
        case "nama":
            orang["nama"] = ["x"]
        case "nilai":
            orang["nilai_akhir"] = "94"
        case "benar":
            orang["peringkat"] = True
        case "status":
            orang["status"] = "hebat"
        case "butir":
            orang["butir"] = [1]
        case "level":
            orang["butir"]["pelayanan"]["level"] = "tinggi"
        case _:
            isi["pegawai"] = None


@pytest.mark.parametrize(
    "apa", ["skema", "periode", "nip", "nama", "nilai", "benar", "status", "butir", "level", "pegawai"]
)
def test_json_yang_bukan_hasil(tmp_path: Path, apa: str) -> None:
    """A JSON file of another make is refused in one sentence, whatever is odd about it."""
    isi = json.loads(tulis_json(buat_bahan()))
    rusak(isi, apa)
    jalur = tmp_path / "nilai.json"
    jalur.write_text(json.dumps(isi), encoding="utf-8")
    with pytest.raises(GagalBerkas, match="bukan hasil asnkin dengan skema 1"):
        baca_hasil_periode(jalur)


def test_nip_ganda(tmp_path: Path) -> None:
    """The same NIP twice in one result: nobody is chosen."""
    isi = json.loads(tulis_json(buat_bahan()))
    isi["pegawai"].append(isi["pegawai"][0])
    jalur = tmp_path / "nilai.json"
    jalur.write_text(json.dumps(isi), encoding="utf-8")
    with pytest.raises(GagalBerkas, match=f"memuat NIP {NIP[1]} lebih dari sekali"):
        baca_hasil_periode(jalur)


@pytest.mark.parametrize(
    ("judul", "isi", "pesan"),
    [
        ("Nilai Akhir", "tinggi", '"tinggi" bukan angka'),
        ("Status", "bagus", '"bagus" bukan status yang ditulis asnkin'),
        ("NIP", "123", '"123" bukan NIP 18 digit berformat teks'),
    ],
)
def test_rekap_yang_diubah(tmp_path: Path, judul: str, isi: str, pesan: str) -> None:
    """A cell of the recap that asnkin did not write is named."""
    jalur = tmp_path / "rekap.xlsx"
    jalur.write_bytes(tulis_rekap(buat_bahan()))
    sel: list[str] = []

    def kerja(buku: Workbook) -> None:
        sel.append(letak(buku, judul, NIP[0]))
        buku["Rincian"][sel[0]] = isi

    ubah(jalur, kerja)
    with pytest.raises(GagalBerkas, match=pesan) as gagal:
        baca_hasil_periode(jalur)
    assert f"Rincian!{sel[0]}" in gagal.value.pesan


def test_tidak_ada(tmp_path: Path) -> None:
    """A file that is not there."""
    with pytest.raises(GagalBerkas, match=r"Hasil '.*x\.json' tidak ditemukan"):
        baca_hasil_periode(tmp_path / "x.json")

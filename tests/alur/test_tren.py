"""The use case ``tren``: what may stand side by side, what is said of it, and what is written."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from laporan.pabrik import NIP, buat_bahan

from asnkin.alur.tren import PermintaanTren, tren
from asnkin.galat import GagalAsnkin, GagalBerkas, SalahPakai
from asnkin.laporan.excel.rekap import tulis_rekap
from asnkin.laporan.json_hasil import tulis_json

if TYPE_CHECKING:
    from pathlib import Path

    from asnkin.alur.tren import HasilTren

RUBRIK = """
rubrik: contoh
nama: Contoh Kinerja Triwulan
versi: "1.0"
penilai: {atasan: {bobot: 60}, rekan: {bobot: 40}}
komponen:
  hasil_kerja: {nama: Hasil Kerja, bobot: 60, dari: target}
  perilaku:
    nama: Perilaku Kerja
    bobot: 40
    dari: penilaian
    butir:
      pelayanan: {nama: Berorientasi Pelayanan, standar: 4}
      kolaborasi: {nama: Kolaborasi, standar: 3}
predikat:
  ambang:
    - {nama: Sangat Baik, mulai: 90}
    - {nama: Baik, mulai: 76}
    - {nama: Cukup, mulai: 60}
    - {nama: Kurang, mulai: 0}
"""


@pytest.fixture
def tempat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder, the current one, with the rubric of tests/laporan/pabrik.py as a file."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1775354400")
    (tmp_path / "contoh.yaml").write_text(RUBRIK, encoding="utf-8")
    return tmp_path


def tulis(tempat: Path, nama: str, periode: str, /, *, rekap: bool = False, **ubah: Any) -> Path:
    """Write a result of the people of tests/laporan/pabrik.py; ``ubah``: top-level keys of nilai.json."""
    folder = tempat / nama
    folder.mkdir()
    bahan = replace(buat_bahan(), periode=periode)
    if rekap:
        (folder / "rekap.xlsx").write_bytes(tulis_rekap(bahan))
    else:
        isi = json.loads(tulis_json(bahan)) | ubah
        (folder / "nilai.json").write_text(json.dumps(isi), encoding="utf-8")
    return folder


def jalankan(tempat: Path, *hasil: Path, **opsi: Any) -> HasilTren:
    """Run it with the rubric's file."""
    return tren(PermintaanTren(hasil, **{"rubrik": str(tempat / "contoh.yaml"), **opsi}), lambda _: None)


def test_berkas_yang_ditulis(tempat: Path) -> None:
    """Three files in hasil/tren; the order in which results are named changes none of their bytes."""
    satu, dua = tulis(tempat, "a", "2026-TW1"), tulis(tempat, "b", "2026-TW2")
    jalankan(tempat, satu, dua)
    pertama = {
        nama: (tempat / "hasil" / "tren" / nama).read_bytes() for nama in ("tren.xlsx", "tren.html", "tren.json")
    }
    hasil = jalankan(tempat, dua / "nilai.json", satu, keluaran=tempat / "lain")
    assert {nama: (tempat / "lain" / nama).read_bytes() for nama in pertama} == pertama
    assert hasil.json == pertama["tren.json"]
    assert hasil.bahan.tren.periode == ("2026-TW1", "2026-TW2")
    assert [satu.berkas for satu in hasil.bahan.sumber] == ["a/nilai.json", "b/nilai.json"]


def test_folder_berisi_folder(tempat: Path) -> None:
    """A folder whose folders hold results stands for them, nilai.json before the recap; one of its own comes first."""
    semua = tempat / "semua"
    semua.mkdir()
    tulis(semua, "tw2", "2026-TW2")
    (tulis(semua, "tw1", "2026-TW1") / "rekap.xlsx").write_bytes(b"tidak dibaca")
    (semua / "kosong").mkdir()
    assert jalankan(tempat, semua).bahan.tren.periode == ("2026-TW1", "2026-TW2")
    (semua / "nilai.json").write_bytes(tulis_json(buat_bahan()))
    with pytest.raises(SalahPakai, match="sedikitnya dua periode"):
        jalankan(tempat, semua)
    with pytest.raises(GagalBerkas, match=r"kosong' tidak berisi nilai\.json atau rekap\.xlsx"):
        jalankan(tempat, semua / "kosong")


@pytest.mark.parametrize(
    ("periode", "ubah", "pesan"),
    [
        ("2026-TW1", {}, "sama-sama Triwulan I Tahun 2026"),
        ("2026", {}, "bertumpang tindih dengan"),
        ("2026-S1", {}, "bertumpang tindih dengan"),
        ("2026-TW2", {"periode": None}, "tidak menyebut periode, sehingga tidak dapat diurutkan"),
        ("2026-TW2", {"rubrik": {"kode": "lain", "versi": "1", "sha256": "x"}}, "rubrik contoh, sedangkan"),
    ],
)
def test_tidak_sebanding(tempat: Path, periode: str, ubah: dict[str, Any], pesan: str) -> None:
    """The same period twice, periods that meet, no period, another rubric: refused, with the remedy."""
    satu, dua = tulis(tempat, "a", "2026-TW1"), tulis(tempat, "b", periode, **ubah)
    with pytest.raises(SalahPakai, match=pesan) as gagal:
        jalankan(tempat, satu, dua)
    assert gagal.value.saran
    assert not (tempat / "hasil").exists()


@pytest.mark.parametrize(
    ("opsi", "pesan"),
    [
        ({"rubrik": ""}, "rubrik contoh, yang bukan rubrik bawaan"),
        ({"rubrik": "sabang"}, "rubrik contoh, sedangkan -r menyebut sabang"),
    ],
)
def test_rubrik_tidak_cocok(tempat: Path, opsi: dict[str, Any], pesan: str) -> None:
    """Names and order of predikat come from the rubric: one that is not there, or another one, is refused."""
    with pytest.raises(SalahPakai, match=pesan):
        jalankan(tempat, tulis(tempat, "a", "2026-TW1"), tulis(tempat, "b", "2026-TW2"), **opsi)


def test_perhatian(tempat: Path) -> None:
    """Another version, a recap without levels, periods left out and of unlike length are told, not refused."""
    from asnkin.rubrik.muat import muat_rubrik  # noqa: PLC0415

    kini = {"kode": "contoh", "versi": "1.0", "sha256": muat_rubrik(str(tempat / "contoh.yaml")).sha256}
    hasil = jalankan(
        tempat,
        tulis(tempat, "a", "2026-TW1", rubrik=kini | {"versi": "0.9"}),
        tulis(tempat, "b", "2026-TW3", rubrik=kini),
        tulis(tempat, "c", "2027-S1", rekap=True),
    )
    teks = "\n".join(hasil.bahan.perhatian)
    assert "panjang periodenya tidak sama" in teks
    assert "ada yang tidak disertakan" in teks
    assert "a/nilai.json' memakai rubrik contoh versi 0.9, sekarang versi 1.0" in teks
    assert "c/rekap.xlsx' memakai rubrik contoh isi lain pada versi yang sama" in teks
    assert "b/nilai.json" not in teks
    assert "kompetensi Semester I Tahun 2027 tidak ikut" in teks
    assert hasil.pesan[0].startswith("Perhatian: ")
    sama = jalankan(tempat, tulis(tempat, "d", "2026-TW2", rubrik=kini), tempat / "b", keluaran=tempat / "lain")
    assert sama.bahan.perhatian == ()


def test_nama_lain_pada_nip_yang_sama(tempat: Path) -> None:
    """A NIP whose bearer has a plainly different name is said; titles and slips of the pen are not."""
    isi = json.loads(tulis_json(buat_bahan()))
    for orang in isi["pegawai"]:
        orang["nama"] = {NIP[0]: "Zulkifli Rambe", NIP[1]: "Ani Contoh, M.AP."}.get(orang["nip"], orang["nama"])
    hasil = jalankan(
        tempat, tulis(tempat, "a", "2026-TW1"), tulis(tempat, "b", "2026-TW2", pegawai=isi["pegawai"])
    )  # fmt: skip
    assert any(satu.startswith("1 NIP memakai nama yang sangat berbeda") for satu in hasil.bahan.perhatian)


def test_tujuan_berkas(tempat: Path) -> None:
    """A file where the folder should be is left alone."""
    (tempat / "t").write_text("punya saya", encoding="utf-8")
    with pytest.raises(GagalAsnkin, match="adalah berkas, bukan folder"):
        jalankan(tempat, keluaran=tempat / "t")

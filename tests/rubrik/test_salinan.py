"""Rubrics started from another one: they load clean and say where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rubrik.pabrik import susun

from asnkin.galat import SalahPakai
from asnkin.rubrik.banding import bandingkan
from asnkin.rubrik.muat import RubrikTermuat, daftar_bawaan, muat_rubrik
from asnkin.rubrik.salinan import salin, turunkan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KODE = [kode for kode, *_ in daftar_bawaan()]


def muat_teks(tmp_path: Path, teks: str) -> RubrikTermuat:
    """Load a rubric from its text."""
    berkas = tmp_path / "baru.yaml"
    berkas.write_text(teks, encoding="utf-8")
    return muat_rubrik(str(berkas))


@pytest.mark.parametrize("kode", KODE)
def test_salinan_bawaan(kode: str, tmp_path: Path) -> None:
    """A copy differs from its source in code and name alone, and keeps every line and comment of it."""
    asal = muat_rubrik(kode)
    teks = salin(asal, "kami", "kami.yaml")
    beda = bandingkan(asal.rubrik, muat_teks(tmp_path, teks).rubrik)
    assert [(satu.jalur, satu.b) for satu in beda] == [
        ("rubrik", "kami"), ("nama", f"Rubrik kami (disalin dari {asal.rubrik.rubrik})"),
    ]  # fmt: skip
    baris = asal.naskah[0].teks.splitlines()
    tetap = [satu for satu in baris if not satu.startswith(("rubrik:", "nama:"))]
    assert [satu for satu in teks.splitlines() if satu in set(tetap)][-len(tetap) :] == tetap


@pytest.mark.parametrize("kode", KODE)
def test_turunan_bawaan(kode: str, tmp_path: Path) -> None:
    """A rubric of three lines that inherits a built-in one is that rubric under another name."""
    asal = muat_rubrik(kode)
    teks = turunkan(asal, "kami", "kami.yaml", kode)
    assert [baris for baris in teks.splitlines() if baris and not baris.startswith("#")] == [
        f"turunan_dari: {kode}",
        "rubrik: kami",
        f"nama: Rubrik kami (turunan {kode})   # ganti dengan nama yang dicetak pada laporan",
    ]
    baru = muat_teks(tmp_path, teks)
    assert {satu.jalur for satu in bandingkan(asal.rubrik, baru.rubrik)} == {"rubrik", "nama"}


def test_contoh_pada_petunjuk_dapat_dipakai(tmp_path: Path) -> None:
    """What the note shows as an example is a sound override once its marks are gone."""
    teks = turunkan(muat_rubrik("gorontalo"), "kami", "kami.yaml", "gorontalo")
    contoh = [baris.removeprefix("#       ") for baris in teks.splitlines() if baris.startswith("#       ")]
    assert contoh == ["komponen:", "  hasil_kerja: {bobot: 50}"]
    baru = muat_teks(tmp_path, teks + "\n".join(contoh).replace("50", "70") + "\n")
    assert baru.rubrik.komponen["hasil_kerja"].bobot == 70


PETUNJUK = """\
# Rubrik kota_kami: disalin dari rubrik uji versi 1.0. Cara menyesuaikannya:
#   - Ganti "nama" di bawah ini, lalu baca setiap baris bertanda "kebijakan daerah": angkanya Anda yang menetapkan.
#   - Bobot bersifat relatif. Komponen, butir, penilai, ambang, dan pelatihan boleh diubah, ditambah, atau dihapus.
#   - Periksa sesudah setiap perubahan:     asnkin rubrik periksa dinas/kota_kami.yaml
#   - Lihat apa yang berbeda dari asalnya:  asnkin rubrik banding {asal} dinas/kota_kami.yaml
#   - Jelaskan kepada pegawai:              asnkin rubrik tampil dinas/kota_kami.yaml --html
#   - Pakai untuk menilai:                  asnkin nilai data.xlsx -r dinas/kota_kami.yaml

"""


def test_teks_salinan_seutuhnya(muat: Callable[..., RubrikTermuat]) -> None:
    """The whole text: the note, then the source with code and name replaced, even a name on several lines."""
    kepala = "# kepala\r\nrubrik: uji   # kode\r\nnama: >-\r\n  Rubrik yang\r\n  panjang namanya\r\n\r\n# penilai\r\n"
    asal = muat(kepala=kepala)
    nama = "nama: Rubrik kota_kami (disalin dari uji)   # ganti dengan nama yang dicetak pada laporan"
    harap = f"# kepala\nrubrik: kota_kami\n{nama}\n\n# penilai\n" + susun(kepala="")
    assert salin(asal, "kota_kami", "dinas/kota_kami.yaml") == PETUNJUK.format(asal=asal.asal) + harap


def test_yang_tidak_dapat_disalin(tmp_path: Path, muat: Callable[..., RubrikTermuat]) -> None:
    """A source that inherits another file, and one written on a single line: the way out is named."""
    (tmp_path / "induk.yaml").write_text(susun(), encoding="utf-8")
    anak = muat("turunan_dari: induk.yaml\nrubrik: anak\nnama: Anak\n")
    with pytest.raises(SalahPakai, match="mewarisi berkas lain") as tertangkap:
        salin(anak, "kami", "kami.yaml")
    assert tertangkap.value.saran == "tambahkan --turunan, agar rubrik baru mewarisi keduanya"
    sebaris = muat("{turunan_dari: nasional, rubrik: anak, nama: Anak}\n")
    with pytest.raises(SalahPakai, match='Kunci "rubrik" tidak berdiri di awal barisnya'):
        salin(sebaris, "kami", "kami.yaml")
    assert salin(muat("turunan_dari: nasional\nrubrik: anak\nnama: Anak\n"), "kami", "k.yaml").endswith(
        "turunan_dari: nasional\nrubrik: kami\n"
        "nama: Rubrik kami (disalin dari anak)   # ganti dengan nama yang dicetak pada laporan\n"
    )

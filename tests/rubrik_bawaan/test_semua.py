"""What holds for every built-in rubric, those to come included: each runs, and each thing it can say it does say."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from penilaian.pabrik import buat_data
from rubrik_bawaan.buatan import hitung, profil_butir, skor_orang
from ujung_ke_ujung.buku_kecil import jalankan

from asnkin.data import RATING
from asnkin.penilaian.level import kategori_jpm
from asnkin.penilaian.nilai import hitung_nilai
from asnkin.penilaian.predikat import golongkan, nama_predikat, predikat_ambang
from asnkin.rubrik.jangkauan import jangkauan_nilai
from asnkin.rubrik.muat import daftar_bawaan, muat_rubrik

if TYPE_CHECKING:
    from pathlib import Path

    from asnkin.rubrik.model import Rubrik

KODE = [kode for kode, *_ in daftar_bawaan()]
TINGKAT = [i / 20 for i in range(21)]


@pytest.fixture
def rubrik(kode: str) -> Rubrik:
    """The built-in rubric of the test."""
    return muat_rubrik(kode).rubrik


def baca(jalur: Path) -> dict[str, Any]:
    """Return nilai.json."""
    isi: dict[str, Any] = json.loads(jalur.read_bytes())
    return isi


@pytest.mark.parametrize("kode", KODE)
def test_contoh_sampai_laporan(
    kode: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Run `asnkin contoh` and the very commands that it names.

    The workbook picks its rubric; no kesalahan, three predikat and more, gaps with trainings that answer them. A rubric
    of three lines that inherits gives the same figures.
    """
    monkeypatch.chdir(tmp_path)
    assert jalankan(["contoh", kode]) == 0
    perintah = [baris.split() for baris in capfd.readouterr().err.splitlines() if baris.startswith("  asnkin ")]
    assert perintah[0][:3] == ["asnkin", "nilai", f"{kode}.xlsx"]
    for _, *argumen in perintah:
        assert jalankan([*argumen, "--senyap"]) == 0, capfd.readouterr().err
        isi = baca(tmp_path / "hasil" / argumen[1].removesuffix(".xlsx") / "nilai.json")
        assert isi["rubrik"]["kode"] == kode
        assert isi["temuan"]["kesalahan"] == 0
        assert len({satu["predikat"] for satu in isi["pegawai"]} - {None}) >= 3
        celah = [satu for satu in isi["pegawai"] if any((b["kesenjangan"] or 0) < 0 for b in satu["butir"].values())]
        assert celah
        assert any(satu["pelatihan"] for satu in celah)

    kami = "turunan_dari: KODE\nrubrik: kami\nnama: Rubrik Kami\n".replace("KODE", kode)
    (tmp_path / "kami.yaml").write_text(kami, encoding="utf-8")
    assert jalankan(["nilai", f"{kode}.xlsx", "-r", "kami.yaml", "-k", "turunan", "--senyap"]) == 0
    turunan = baca(tmp_path / "turunan" / "nilai.json")
    assert turunan["rubrik"]["kode"] == "kami"
    assert turunan["pegawai"] == baca(tmp_path / "hasil" / kode / "nilai.json")["pegawai"]


@pytest.mark.parametrize("kode", KODE)
def test_setiap_predikat_terjangkau(rubrik: Rubrik) -> None:
    """Over all levels of data and of marks, with points up, down and none, every class occurs and nobody is without.

    Of a quadrant all nine cells occur.
    """
    hasil = hitung(rubrik, list(itertools.product(TINGKAT, TINGKAT, (-1, 0, 1))))
    orang = hasil.pegawai
    assert set(orang["status"]) == {"lengkap"}
    assert set(orang["predikat"]) == set(nama_predikat(rubrik))
    if rubrik.predikat.kuadran is not None:
        sel = set(zip(orang["kuadran_hasil_kerja"], orang["kuadran_perilaku_kerja"], strict=True))
        assert sel == set(itertools.product(RATING, RATING))


@pytest.mark.parametrize("kode", KODE)
def test_setiap_butir_dapat_menjadi_kesenjangan(rubrik: Rubrik) -> None:
    """Somebody to whom a butir applies and who gets the lowest mark there has a gap, and a training for it.

    With the highest mark nobody has one.
    """
    butir = list(rubrik.semua_butir())
    pegawai = [profil_butir(rubrik, satu) for satu in butir]
    for tingkat, ada in ((0.0, True), (1.0, False)):
        skor = [
            (i, peran, {satu: isi[satu]})
            for i, satu in enumerate(butir)
            for _, peran, isi in skor_orang(rubrik, i, tingkat)
            if satu in isi
        ]
        hasil = hitung_nilai(buat_data(pegawai, rubrik=rubrik, skor=skor), rubrik)
        celah = hasil.daftar_kesenjangan
        terukur = celah[~celah["dirasakan"]]
        assert list(zip(terukur["_pegawai"], terukur["butir"], strict=True)) == (list(enumerate(butir)) if ada else [])
        assert (terukur["pelatihan"] != "").all()


@pytest.mark.parametrize("kode", KODE)
def test_kelas_tanpa_celah(rubrik: Rubrik) -> None:
    """Every printed nilai has a predikat, even without additional points, or both ratings; every JPM a category."""
    desimal = 10**rubrik.nilai.desimal
    bawah, atas = jangkauan_nilai(rubrik)
    nilai = np.arange(int(bawah * desimal), int(atas * desimal) + 1) / desimal
    if rubrik.predikat.ambang is not None:
        predikat = predikat_ambang(nilai, np.zeros((len(nilai), len(rubrik.tambahan))), rubrik)
        assert "" not in predikat
        urutan = [nama_predikat(rubrik).index(satu) for satu in predikat]
        assert urutan == sorted(urutan, reverse=True)
    else:
        assert rubrik.predikat.kuadran is not None
        for sumbu in (rubrik.predikat.kuadran.hasil_kerja, rubrik.predikat.kuadran.perilaku_kerja):
            assert list(dict.fromkeys(golongkan(nilai, sumbu))) == list(RATING)
    assert "" not in kategori_jpm(np.arange(10_001) / 100, rubrik)

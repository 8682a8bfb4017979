"""Nobody can work out, from what a report prints, what a few raters gave: every example, every butir, by trying all."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import pytest

from asnkin.alur.nilai import nilai
from asnkin.alur.permintaan import Permintaan
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.anonim import ATASAN, DIRI
from asnkin.penilaian.umpan_balik import N_PANGKAS
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asnkin.hasil import Hasil
    from asnkin.rubrik.model import Penilai, Rubrik

FOLDER: Final = Path(__file__).resolve().parents[2] / "contoh_data"
BUKU: Final = sorted(satu.name for satu in FOLDER.glob("*.xlsx"))


def rata_mungkin(n: int, penilai: Penilai, rubrik: Rubrik) -> np.ndarray:
    """Every mean, on 0-100, that ``n`` whole marks of a role can have."""
    skala = penilai.skala or rubrik.skala
    n = {"median": min(n, 2), "rata_pangkas": n - 2 if n >= N_PANGKAS else n}.get(penilai.gabung, n)
    dasar = skala.min if rubrik.konversi_skala == "rentang" else 0
    jumlah = np.arange(n * skala.min, n * skala.maks + 1)
    return (jumlah / n - dasar) / (skala.maks - dasar) * 100


def terbongkar(hasil: Hasil, rubrik: Rubrik, orang: int, butir: str) -> Iterator[str]:
    """Yield the roles of few marks whose mean follows from what is printed of one butir of one person.

    Printed: the value, the numbers of marks, the means that are not hidden; known: weights and the scale.
    """
    penilai = rubrik.penilai_komponen(rubrik.komponen_butir()[butir])
    banyak = {peran: int(hasil.peran_n[peran][butir].iloc[orang]) for peran in penilai}
    tampil = {peran: hasil.peran_tampil[peran][butir].iloc[orang] for peran in penilai}
    cetak, d = hasil.butir[butir].iloc[orang], rubrik.nilai.desimal
    hitung = {peran: satu for peran, satu in penilai.items() if banyak[peran] >= satu.min}
    if np.isnan(cetak) or not any(sedikit(peran, banyak[peran], rubrik) for peran in hitung):
        return
    semua = []
    for peran, satu in hitung.items():
        mungkin = rata_mungkin(banyak[peran], satu, rubrik)
        cocok = np.isnan(tampil[peran]) | (bulatkan(mungkin, d) == bulatkan(tampil[peran], d))
        semua.append(mungkin[cocok])
    bobot = np.array([satu.bobot for satu in hitung.values()])
    kombinasi = np.array(list(itertools.product(*semua)))
    nilai_butir = kombinasi @ bobot / bobot.sum()
    cocok = kombinasi[bulatkan(nilai_butir, d) == bulatkan(cetak, d)]
    assert len(cocok)  # the truth itself is always among them
    for j, peran in enumerate(hitung):
        if sedikit(peran, banyak[peran], rubrik) and len(np.unique(bulatkan(cocok[:, j], 6))) == 1:
            yield peran


def sedikit(peran: str, n: int, rubrik: Rubrik) -> bool:
    """Tell whether a role's mean is to stay secret."""
    return peran not in {ATASAN, DIRI} and 0 < n < rubrik.tampil_min


def hitung_terbongkar(buku: str, tmp_path: Path, rubrik: str = "") -> tuple[int, int]:
    """Return how many means of few marks an example has, and how many of them can be worked out."""
    bahan = nilai(
        Permintaan((FOLDER / buku,), rubrik), tmp_path, (), lanjut=False, ketat=False, maju=lambda _: None
    ).bahan
    assert bahan is not None
    hasil = bahan.hasil
    semua = sum(
        int((hasil.peran_n[peran].gt(0) & hasil.peran_n[peran].lt(bahan.rubrik.tampil_min)).to_numpy().sum())
        for peran in hasil.peran_n
        if peran not in {ATASAN, DIRI}
    )
    bocor = sum(
        len(list(terbongkar(hasil, bahan.rubrik, i, butir)))
        for butir in hasil.butir.columns
        for i in range(len(hasil.butir))
    )
    return semua, bocor


@pytest.mark.parametrize("buku", BUKU)
def test_skor_yang_disembunyikan_tidak_dapat_dihitung_mundur(buku: str, tmp_path: Path) -> None:
    """No mean of fewer than tampil_min raters follows from the numbers that the reports print."""
    assert hitung_terbongkar(buku, tmp_path)[1] == 0


def test_dengan_min_satu_skor_itu_terbongkar(tmp_path: Path) -> None:
    """The other way round: where one or two colleagues count, the same data give many of them away."""
    kami = tmp_path / "kami.yaml"
    satu = "penilai: {rekan: {min: 1}, bawahan: {min: 1}}\n"
    kami.write_text(f"turunan_dari: nasional\nrubrik: kami\n{satu}", encoding="utf-8")
    semua, bocor = hitung_terbongkar("nasional.xlsx", tmp_path, str(kami))
    assert semua > 100
    assert bocor > semua / 2


@pytest.mark.parametrize("kode", ["gorontalo", "kupang", "nasional", "pp30_360", "sabang", "sibolga"])
def test_peran_yang_dapat_disembunyikan_baru_dihitung_mulai_tampil_min(kode: str) -> None:
    """In every built-in rubric with such roles, what may be hidden does not count at all."""
    rubrik = muat_rubrik(kode).rubrik
    lain = [
        satu
        for kunci in rubrik.komponen
        for peran, satu in rubrik.penilai_komponen(kunci).items()
        if peran not in {ATASAN, DIRI}
    ]
    assert lain
    assert all(satu.min >= rubrik.tampil_min for satu in lain)

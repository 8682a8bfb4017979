"""Trainings taken, read for trends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from ujung_ke_ujung.buku_kecil import ANI, BUDI, isi_buku, tulis_buku

from asnkin.alur.riwayat_pelatihan import baca_riwayat
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from pathlib import Path

    from asnkin.alur.riwayat_pelatihan import Riwayat

MEI = 2026 * 12.0 + 4
KEPALA = ["nip", "kode", "nama", "jp", "tanggal"]
MW = [BUDI, "MW-1", "Mengatur Waktu", 8, "2026-05-04"]


def tulis(jalur: Path, *baris: list[object], katalog: bool = True) -> Path:
    """Write a small workbook with these trainings taken."""
    isi = isi_buku()
    isi["riwayat_pelatihan"] = [KEPALA, *baris]
    if katalog:
        isi["pelatihan"] = [["kode", "nama", "butir"], ["MW-1", "Mengatur Waktu", "Manajemen Waktu; Komunikasi"]]
    return tulis_buku(jalur, isi)


def baca(*jalur: Path) -> Riwayat:
    """Read them under the rubric gorontalo."""
    return baca_riwayat(jalur, muat_rubrik("gorontalo"), lambda _: None)


def test_butir_dan_bulan(tmp_path: Path) -> None:
    """A training of two butir gives two rows of one number; without a code, or a date, it is tied to nothing."""
    isi = baca(
        tulis(tmp_path / "a.xlsx", MW, [ANI, "", "Seminar", 4, "2026-05-05"], [ANI, "MW-1", "Mengatur Waktu", 8, None])
    ).tabel
    assert isi[["nip", "butir", "_riwayat"]].to_numpy().tolist() == [
        [BUDI, "manajemen_waktu", 0], [BUDI, "komunikasi", 0], [ANI, "", 1], [ANI, "manajemen_waktu", 2],
        [ANI, "komunikasi", 2],
    ]  # fmt: skip
    np.testing.assert_array_equal(isi["bulan"], [MEI, MEI, MEI, np.nan, np.nan])


def test_berkas_berulang(tmp_path: Path) -> None:
    """What stands in two workbooks counts once; the order they are named in does not matter."""
    satu, dua = tulis(tmp_path / "a.xlsx", MW), tulis(tmp_path / "b.xlsx", MW, [ANI, "MW-1", "Mengatur Waktu", 8, None])
    isi = baca(dua, satu, satu)
    assert isi.tabel["_riwayat"].nunique() == 2
    assert [nama for nama, _ in isi.sumber] == ["a.xlsx", "b.xlsx"]
    assert isi.sumber == baca(satu, dua).sumber


def test_katalog_rubrik(tmp_path: Path) -> None:
    """Without a catalogue of its own the workbook's trainings are tied by the rubric's."""
    kode = muat_rubrik("gorontalo").rubrik.pelatihan[0]
    isi = baca(tulis(tmp_path / "a.xlsx", [BUDI, kode.kode, kode.nama, 8, "2026-05-04"], katalog=False)).tabel
    assert isi["butir"].tolist() == list(kode.butir)


def test_kesalahan_disebut(tmp_path: Path) -> None:
    """A row of a NIP that nobody has does not count, and it is said."""
    isi = baca(tulis(tmp_path / "a.xlsx", MW, ["190001012020129999", "MW-1", "Mengatur Waktu", 8, "2026-05-04"]))
    assert isi.tabel["nip"].unique().tolist() == [BUDI]
    assert isi.pesan == ("riwayat pelatihan 'a.xlsx' mengandung 1 kesalahan; barisnya yang salah tidak ikut",)

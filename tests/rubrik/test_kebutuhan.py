"""What a rubric asks of the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnkin.rubrik.kebutuhan import kebutuhan

if TYPE_CHECKING:
    from collections.abc import Callable

    from asnkin.rubrik.muat import RubrikTermuat


def test_butir_dan_peran(muat: Callable[..., RubrikTermuat]) -> None:
    """Every butir by key and nama, every role, also those of a single komponen."""
    rubrik = muat(
        komponen="komponen:\n  a: {bobot: 1, dari: penilaian, penilai: {warga: 1}, butir: {x: {nama: Ramah}}}\n"
    ).rubrik
    perlu = kebutuhan(rubrik)
    assert perlu.butir == {"x": "Ramah"}
    assert perlu.peran == {"atasan", "rekan", "warga"}
    assert perlu.lembar == {}


def test_kolom_pegawai_di_luar_yang_baku(muat: Callable[..., RubrikTermuat]) -> None:
    """Columns that berlaku (of butir and roles), peringkat, penghargaan and pola_distribusi name."""
    rubrik = muat(
        penilai="penilai: {atasan: 1, rekan: {bobot: 1, berlaku: {Shift Kerja: [malam], jenjang: [pelaksana]}}}\n",
        komponen="komponen:\n  a:\n    bobot: 1\n    dari: penilaian\n"
        "    penilai: {rekan: {bobot: 1, berlaku: {lokasi: ['*']}}}\n"
        "    butir: {x: {nama: X, berlaku: {pendidikan: [S1], unit_kerja: ['Dinas*']}}}\n",
        akhir="peringkat: {dalam: [jenjang, eselon_dua]}\npenghargaan: {terbaik: 3, dalam: [rumpun, kelas]}\n"
        "pola_distribusi: {dalam: bidang}\n",
    ).rubrik
    perlu = kebutuhan(rubrik)
    assert perlu.kolom_pegawai == {"lokasi", "pendidikan", "eselon_dua", "kelas", "bidang"}


def test_peran_rubrik_yang_dipakai_komponen(muat: Callable[..., RubrikTermuat]) -> None:
    """The berlaku of the rubric's own roles counts where a komponen uses them, its column in normal form."""
    rubrik = muat(penilai="penilai: {atasan: 1, rekan: {bobot: 1, berlaku: {Shift Kerja: malam}}}\n").rubrik
    assert kebutuhan(rubrik).kolom_pegawai == {"shift_kerja"}


def test_kolom_lembar(muat: Callable[..., RubrikTermuat]) -> None:
    """A sheet that two parts use must bring the columns of both; its key column is among them."""
    rubrik = muat(
        akhir="tambahan:\n  a: {dari: data, lembar: disiplin, kolom: Tingkat Hukuman, peta: {ringan: -2}}\n"
        "  b: {dari: data, lembar: disiplin, rasio: [Hadir, Hari Kerja]}\n"
        "  c: {dari: data, lembar: skm, kolom: nilai, kunci: unit_kerja}\n"
    ).rubrik
    assert kebutuhan(rubrik).lembar == {
        "disiplin": {"nip", "tingkat_hukuman", "hadir", "hari_kerja"},
        "skm": {"unit_kerja", "nilai"},
    }

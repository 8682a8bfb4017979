"""Earlier results joined for the progress points."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from laporan.pabrik import NIP, buat_bahan
from penilaian.pabrik import buat_data, buat_rubrik

from asnkin.alur.hasil_lama import baca_sebelumnya
from asnkin.galat import GagalBerkas, SalahPakai
from asnkin.laporan.excel.rekap import tulis_rekap

if TYPE_CHECKING:
    from pathlib import Path

    from asnkin.data import Data
    from asnkin.rubrik.model import Rubrik

ANI, BUDI = "190001012020121001", "190001012020121002"


def rubrik(kode: str = "maulafa", **isi: Any) -> Rubrik:
    """A rubric that gives points for progress."""
    tambahan = {"kemajuan": {"dari": "sebelumnya", "per_poin": 0.2, "maks": 3}}
    return buat_rubrik(rubrik=kode, **{"tambahan": tambahan, **isi})


def data(periode: str) -> Data:
    """Ani and Budi, to be scored for ``periode``."""
    orang = buat_data([{"nip": ANI}, {"nip": BUDI}])
    return type(orang)(tabel=orang.tabel, periode=periode)


def tulis(
    folder: Path, periode: str | None, nilai: dict[str, float | None], kode: str = "maulafa", versi: str = "1.0"
) -> Path:
    """Write a result as ``asnkin nilai`` does, as far as it matters here; returns its folder."""
    folder.mkdir()
    pegawai = [{"nip": nip, "nilai_dasar": satu} for nip, satu in nilai.items()]
    isi = {"skema": 1, "periode": periode, "rubrik": {"kode": kode, "versi": versi}, "pegawai": pegawai}
    (folder / "nilai.json").write_text(json.dumps(isi), encoding="utf-8")
    return folder


def test_terbaik_dari_semua_periode(tmp_path: Path) -> None:
    """The best nilai dasar counts, from files or folders; a person without one is left out and told of."""
    satu = tulis(tmp_path / "tw1", "2026-TW1", {ANI: 80.5, BUDI: None})
    dua = tulis(tmp_path / "tw2", "2026-TW2", {ANI: 78.0})
    lama = baca_sebelumnya([satu, dua / "nilai.json"], rubrik(), data("2026-TW3"))
    assert lama.terbaik == {ANI: 80.5}
    assert [nama for nama, _ in lama.sumber] == ["nilai.json (hasil 2026-TW1)", "nilai.json (hasil 2026-TW2)"]
    assert all(len(sidik) == 64 for _, sidik in lama.sumber)
    assert lama.pesan == ("Kemajuan: 1 dari 2 pegawai punya nilai pada hasil sebelumnya; yang lain 0 poin",)


def test_rekap_dan_json_bersama(tmp_path: Path) -> None:
    """A recap and a nilai.json may be mixed; the recap of tests/laporan/pabrik.py gives Budi 85.08."""
    folder = tmp_path / "tw1"
    folder.mkdir()
    (folder / "rekap.xlsx").write_bytes(tulis_rekap(buat_bahan()))
    dua = tulis(tmp_path / "tw2", "2026-TW2", {NIP[0]: 84.0, BUDI: 70.0}, kode="contoh")
    lama = baca_sebelumnya([folder, dua], rubrik("contoh"), data("2026-TW3"))
    assert (lama.terbaik[NIP[0]], lama.terbaik[BUDI]) == (85.08, 70.0)


def test_folder_dengan_keduanya(tmp_path: Path) -> None:
    """Of a folder nilai.json is taken; a folder with neither says so."""
    folder = tulis(tmp_path / "tw1", "2026-TW1", {ANI: 80.5})
    (folder / "rekap.xlsx").write_bytes(b"")
    assert baca_sebelumnya([folder], rubrik(), data("2026-TW2")).terbaik == {ANI: 80.5}
    kosong = tmp_path / "kosong"
    kosong.mkdir()
    with pytest.raises(GagalBerkas, match=r"tidak berisi nilai\.json atau rekap\.xlsx"):
        baca_sebelumnya([kosong], rubrik(), data("2026-TW2"))


def test_rubrik_lain(tmp_path: Path) -> None:
    """A result of another rubric is refused, even by a rubric that has no use for earlier results."""
    satu = tulis(tmp_path / "tw1", "2026-TW1", {ANI: 80.5})
    for lain in (rubrik("sabang"), rubrik("sabang", tambahan={})):
        with pytest.raises(SalahPakai, match="rubrik maulafa, sedangkan sekarang sabang"):
            baca_sebelumnya([satu], lain, data("2026-TW2"))


@pytest.mark.parametrize("lama", ["2026-TW1", "2025", "2026-S1", "2026-06", "2025-12"])
def test_periode_lebih_dulu(tmp_path: Path, lama: str) -> None:
    """Whatever ended before the third quarter began is earlier, of whatever length."""
    satu = tulis(tmp_path / "lama", lama, {ANI: 80.5})
    assert baca_sebelumnya([satu], rubrik(), data("2026-TW3")).terbaik == {ANI: 80.5}


@pytest.mark.parametrize(
    ("lama", "pesan"),
    [
        ("2026-TW3", r"periode yang sedang dinilai \(Triwulan III Tahun 2026\)"),
        ("2026-TW4", r"Triwulan IV Tahun 2026, sesudah periode yang sedang dinilai \(Triwulan III Tahun 2026\)"),
        ("2027-01", "Januari 2027, sesudah"),
        ("2026", "Tahun 2026, yang bertumpang tindih dengan Triwulan III Tahun 2026"),
        ("2026-S2", "Semester II Tahun 2026, yang bertumpang tindih"),
        ("2026-07", "Juli 2026, yang bertumpang tindih"),
    ],
)
def test_periode_tidak_lebih_dulu(tmp_path: Path, lama: str, pesan: str) -> None:
    """Progress is against what came earlier: the same, a later or an overlapping period is wrong usage."""
    satu = tulis(tmp_path / "lama", lama, {ANI: 80.5})
    with pytest.raises(SalahPakai, match=pesan):
        baca_sebelumnya([satu], rubrik(), data("2026-TW3"))


@pytest.mark.parametrize(
    ("lama", "sekarang", "siapa"), [(None, "2026-TW3", "Hasil"), ("2026-TW1", "", "Data ini"), (None, "", "Hasil")]
)
def test_tanpa_periode_diperingatkan(tmp_path: Path, lama: str | None, sekarang: str, siapa: str) -> None:
    """Where a period is unknown, the order cannot be checked: the result counts, and the user is told to look."""
    satu = tulis(tmp_path / "lama", lama, {ANI: 80.5})
    hasil = baca_sebelumnya([satu], rubrik(), data(sekarang))
    assert hasil.terbaik == {ANI: 80.5}
    assert hasil.pesan[0].startswith(f"Perhatian: {siapa}")
    assert "tidak menyebut periode" in hasil.pesan[0]


def test_versi_rubrik_lain_diperingatkan(tmp_path: Path) -> None:
    """Another version of the rubric may weigh otherwise: it counts, and the user is told."""
    satu = tulis(tmp_path / "tw1", "2026-TW1", {ANI: 80.5}, versi="0.9")
    hasil = baca_sebelumnya([satu], rubrik(), data("2026-TW2"))
    assert "memakai rubrik maulafa versi 0.9, sekarang versi 1.0" in hasil.pesan[0]


def test_tidak_ada_yang_dapat_dibandingkan(tmp_path: Path) -> None:
    """Nobody in common, no result given, no use for one: each is said."""
    orang_lain = tulis(tmp_path / "tw1", "2026-TW1", {"190001012020121009": 80.5})
    assert baca_sebelumnya([orang_lain], rubrik(), data("2026-TW2")).pesan == (
        "Perhatian: poin kemajuan 0 untuk semua pegawai karena tidak ada NIP yang sama pada hasil sebelumnya",
    )
    assert "--sebelumnya tidak disebut" in baca_sebelumnya([], rubrik(), data("2026-TW2")).pesan[0]
    tanpa_kemajuan = rubrik(tambahan={})
    sia_sia = baca_sebelumnya([orang_lain], tanpa_kemajuan, data("2026-TW2"))
    assert (sia_sia.terbaik, sia_sia.sumber) == ({}, ())
    assert "--sebelumnya diabaikan" in sia_sia.pesan[0]
    assert baca_sebelumnya([], tanpa_kemajuan, data("2026-TW2")).pesan == ()

"""Packing the page's numbers loses nothing."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from laporan.halaman import baca_muatan
from laporan.pabrik import buat_bahan
from laporan.pabrik_besar import bahan_besar

from asnkin.laporan.html.laporan import tulis_html
from asnkin.laporan.html.padat import beruntun, daftar, ramal, ramal_dalam, sisa, utuh
from asnkin.penilaian.angka import bulatkan

ANGKA = st.one_of(st.just(math.nan), st.floats(-1e6, 1e6))


def _kembali(beda: list[int | None]) -> list[int | None]:
    """Undo ``beruntun`` as the page does."""
    lalu, hasil = 0, []
    for satu in beda:
        if satu is not None:
            lalu += satu
        hasil.append(None if satu is None else lalu)
    return hasil


@given(st.lists(ANGKA, max_size=20), st.integers(0, 4))
def test_beruntun_dapat_dikembalikan(nilai: list[float], desimal: int) -> None:
    """Steps add up to the numbers again, whatever is missing."""
    bilangan = utuh(np.array(nilai), desimal)
    assert _kembali(beruntun(bilangan)) == daftar(bilangan)


@given(st.lists(st.tuples(ANGKA, ANGKA), max_size=20), st.floats(0, 2))
def test_sisa_dapat_dikembalikan(pasangan: list[tuple[float, float]], kali: float) -> None:
    """What a prediction misses, added to it, gives the number, also where what it is predicted from is missing."""
    bilangan, asal = (utuh(np.array(kolom), 2) for kolom in (zip(*pasangan, strict=True) if pasangan else ((), ())))
    ramalan = ramal(asal, kali)
    kembali = [None if s is None else s + int(r) for s, r in zip(sisa(bilangan, ramalan), ramalan, strict=True)]
    assert kembali == daftar(bilangan)


def test_utuh_membulatkan_seperti_yang_dicetak() -> None:
    """89.995 held as 89.99499999999999 is 90.00 on paper: 9000 hundredths; half away from zero below it too."""
    assert daftar(utuh([89.99499999999999, -0.125, math.nan], 2)) == [9000, -13, None]


def test_peringkat_dalam_kelompok_diramal() -> None:
    """Listed A, B, A, A, B, none, A with A's second and third tied: 1, 1, 2, 2, 2, 0, 4."""
    ramalan = ramal_dalam(np.array([0, 1, 0, 0, 1, 0, 0]), np.array([1, 2, 3, 3, 5, 0, 6]))
    assert ramalan.tolist() == [1, 1, 2, 2, 2, 0, 4]
    assert ramal_dalam(np.array([], dtype=np.int64), np.array([], dtype=np.int64)).tolist() == []


def test_level_dan_selisih_hampir_tidak_berisi() -> None:
    """A level follows from its butir, a distance from its level, a rank from the list: nearly all that is left is 0."""
    muatan = baca_muatan(tulis_html(bahan_besar(500)))
    for nama in ("level", "selisih"):
        semua = [satu for kolom in muatan[nama] for satu in kolom]
        assert semua.count(0) > 0.95 * len(semua)
    assert all(isi.count(0) > 0.95 * len(isi) for isi in muatan["dalam"].values())


def test_isi_muatan_empat_orang() -> None:
    """The four people in listing order: ranks 1, 2, 3 and none; Budi's gap is the second entry."""
    muatan = baca_muatan(tulis_html(buat_bahan()))
    assert [nama.split()[0] for nama in muatan["nama"]] == ["Ani", "Budi", "Dedi", "Citra"]
    assert _kembali(muatan["peringkat"]) == [1, 2, 3, 0]
    assert _kembali(muatan["nilai"]) == [9400, 8508, 6200, None]
    assert muatan["standar"]["d"][muatan["standar"]["i"][3]] == [400, False]  # kolaborasi does not apply to Citra
    assert muatan["jarak"] == [0, 1, 2, 1]
    assert muatan["gap"]["butir"] == [0, 0, 1, 0]
    assert muatan["gap"]["pelatihan"] == [0, 0, -1, 0]
    assert muatan["tetap"] == {"1": ["Baik", "Temuan inspektorat", "Kepala Dinas Kesehatan", "2 April 2026"]}
    assert muatan["kurang"]["awal"] == [0, 0, 0, 0, 2]


def test_setiap_nilai_dapat_dipulihkan() -> None:
    """Every level, distance and kontribusi of 500 people comes back as printed."""
    bahan = bahan_besar(500)
    muatan = baca_muatan(tulis_html(bahan))
    urut = np.argsort(bahan.hasil.pegawai["_urutan"].to_numpy())
    kali, tambah = muatan["keLevel"]

    def pulih(isi: list[int | None], ramalan: list[float]) -> list[Any]:
        return [None if s is None else s + math.floor(r) for s, r in zip(isi, ramalan, strict=True)]

    for b, kunci in enumerate(bahan.hasil.level.columns):
        level = pulih(muatan["level"][b], [(v or 0) * kali + tambah + 0.5 for v in muatan["butir"][b]])
        assert level == daftar(bulatkan(bahan.hasil.level[kunci].to_numpy()[urut] * 100, 0))
        standar = [muatan["standar"]["d"][pola][b] or 0 for pola in muatan["standar"]["i"]]
        selisih = pulih(muatan["selisih"][b], [v - s for v, s in zip(level, standar, strict=True)])
        assert selisih == daftar(bulatkan(bahan.hasil.kesenjangan[kunci].to_numpy()[urut] * 100, 0))
    for kunci, faktor in muatan["keKontribusi"].items():
        nilai = pulih(muatan["kontribusi"][kunci], [(v or 0) * faktor + 0.5 for v in muatan["komponen"][kunci]])
        assert nilai == daftar(bulatkan(bahan.hasil.kontribusi[kunci].to_numpy()[urut] * 10_000, 0))


def test_ukuran_tidak_tumbuh_selain_datanya() -> None:
    """Ten thousand people fit into 0,6 MB, and what is drawn before any script runs is as long as for a thousand."""
    seribu, sepuluh_ribu = (tulis_html(bahan_besar(n)) for n in (1_000, 10_000))
    assert len(sepuluh_ribu) <= 600_000
    tergambar = [isi.index(b'id="muatan"') for isi in (seribu, sepuluh_ribu)]
    assert tergambar[1] <= 1.02 * tergambar[0]

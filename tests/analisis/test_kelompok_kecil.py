"""Small groups: nobody stands alone under a unit and jenjang, and nothing hidden follows from the totals."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from asnkin.analisis.kelompok_kecil import samarkan_kelompok, sel_tersembunyi


def tampak(unit: list[str], jenjang: list[str], minimum: int) -> list[tuple[str, str]]:
    """Return what is shown of each person; "?" for what is hidden."""
    u, j = (pd.Series(satu, dtype=object) for satu in (unit, jenjang))
    tanpa_unit, tanpa_jenjang = samarkan_kelompok(u, j, minimum)
    return list(zip(u.mask(tanpa_unit, "?"), j.mask(tanpa_jenjang, "?"), strict=True))


def test_kepala_bersembunyi_di_antara_yang_lain() -> None:
    """A: one administrator and two pengawas are three without jenjang, so the four pelaksana stay."""
    jenjang = ["administrator", "pengawas", "pengawas", *["pelaksana"] * 4]
    assert tampak(["A"] * 7, jenjang, 3) == [("A", "?")] * 3 + [("A", "pelaksana")] * 4


def test_kepala_sendirian_menarik_kelompok_terkecil() -> None:
    """A: hiding the administrator alone tells who it is; the three ahli muda join, the four pelaksana stay."""
    jenjang = ["administrator", *["pelaksana"] * 4, *["ahli_muda"] * 3]
    assert tampak(["A"] * 8, jenjang, 3) == [("A", "?"), *[("A", "pelaksana")] * 4, *[("A", "?")] * 3]


def test_unit_kecil_digabung() -> None:
    """B has one person and would be alone among the hidden: the next smallest, C, joins; A stays."""
    unit = ["A"] * 4 + ["B"] + ["C"] * 3
    assert tampak(unit, ["pelaksana"] * 8, 3) == [("A", "pelaksana")] * 4 + [("?", "pelaksana")] * 4


@given(
    st.lists(st.tuples(st.sampled_from("ABCDE"), st.sampled_from(["", "x", "y", "z"])), min_size=1, max_size=60),
    st.integers(2, 6),
)
def test_tidak_seorang_pun_sendirian(orang: list[tuple[str, str]], minimum: int) -> None:
    """Whatever the data: at least the minimum, or everyone, share each unit and jenjang that is shown."""
    hasil = tampak([u for u, _ in orang], [j or "?" for _, j in orang], minimum)
    kosong = tampak([u for u, _ in orang], [j for _, j in orang], minimum)
    assert min(Counter(hasil).values()) >= min(minimum, len(orang))
    assert min(Counter((u, j or "?") for u, j in kosong).values()) >= min(minimum, len(orang))


def test_unit_pelengkap() -> None:
    """Of 2, 9, 4, 7 people the 2 are hidden, and the 4 with them: else total minus the others gives the 2 away."""
    assert sel_tersembunyi(np.array([[2.0], [9.0], [4.0], [7.0]]), 3).tolist() == [True, False, True, False]


def test_dua_kelompok_kecil_belum_cukup() -> None:
    """1 and 1 are two people together: either knows the other's score by subtracting their own; the 5 joins."""
    assert sel_tersembunyi(np.array([[1.0], [1.0], [5.0], [6.0]]), 3).tolist() == [True, True, True, False]


def test_tanpa_kelompok_kecil_semua_tampak() -> None:
    """Nothing is hidden where every group is large enough or empty."""
    assert not sel_tersembunyi(np.array([[3.0, 0.0], [4.0, 3.0]]), 3).any()


@given(
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), min_size=1, max_size=12), st.integers(2, 5),
)  # fmt: skip
def test_yang_tersembunyi_tidak_dapat_dihitung(banyak: list[tuple[int, int]], minimum: int) -> None:
    """Totals minus what is shown: for each figure nothing, or at least two groups of the minimum together.

    Else everything is hidden that rests on anybody; the caller refuses totals of so few.
    """
    n = np.array(banyak, dtype=np.float64)
    sembunyi = sel_tersembunyi(n, minimum)
    for kolom in n.T:
        milik = kolom[sembunyi & (kolom > 0)]
        assert not ((kolom > 0) & (kolom < minimum) & ~sembunyi).any()
        semua = not (~sembunyi & (kolom > 0)).any()
        assert semua or not len(milik) or (len(milik) >= 2 and milik.sum() >= minimum)

"""The computing core and the oracle agree, world after world; no workbook in between, so that there can be many."""

from __future__ import annotations

from random import Random

from acuan.acak import dunia_acak
from acuan.acak_rubrik import rubrik_acak
from acuan.banding import beda
from acuan.langsung import hitung_langsung
from acuan.orakel import nilai, urutan
from acuan.orakel_butir import kebutuhan_unit
from hypothesis import given, settings
from hypothesis import strategies as st


@given(st.integers(min_value=0, max_value=2**32 - 1))
@settings(derandomize=True, deadline=None, database=None, max_examples=150)
def test_inti_sama_dengan_orakel(angka: int) -> None:
    """Every number, predikat, rank, gap, training, need of a unit and the order of the list."""
    rng = Random(angka)  # noqa: S311 - repeatable on purpose
    rubrik = rubrik_acak(rng)
    dunia = dunia_acak(rng, rubrik)

    hasil, kebutuhan = hitung_langsung(dunia, rubrik)

    benar = nilai(dunia, rubrik)
    assert beda(hasil, benar, rubrik["nilai"]["desimal"]) == []
    assert [nip for nip, orang in hasil.items() if orang["peringkat"]] == urutan(benar, dunia["pegawai"])
    assert kebutuhan == kebutuhan_unit(benar, dunia, rubrik)

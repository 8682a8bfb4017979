"""Whatever the cells hold, there are findings and frames, never a crash."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from periksa_penilaian.lembar_nilai import NIP, orang, periksa, rubrik

from asnkin.masukan.tabel import SelRusak, Tabel
from asnkin.tempat import Asal

BIDANG = ("nip", "nama", "peran", "penilai_nip", "tanggal", "komentar", "butir", "skor", "integritas", "kerja_sama")
SEL = st.one_of(
    st.none(),
    st.sampled_from(
        [*NIP.values(), "atasan", "rekan", "diri", "Integritas", "Siti Aminah", "Budi Santoso", "-", "3,5"]
    ),
    st.text(min_size=1, max_size=6),
    st.integers(0, 6).map(float),
    st.floats(allow_nan=False),
    st.booleans(),
    st.sampled_from([date(2026, 4, 1), datetime(2026, 4, 2, 8, tzinfo=UTC), time(8), timedelta(hours=30)]),
    st.just(SelRusak("#N/A", "galat")),
)
ATURAN = rubrik(
    {"atasan": {"bobot": 1, "setelah": "diri"}, "rekan": {"bobot": 1, "min": 2}, "diri": {"bobot": 1}},
    wajib_alasan=[1, 5],
)


@st.composite
def _tabel(draw: st.DrawFn) -> Tabel:
    bidang = draw(st.lists(st.sampled_from(BIDANG), unique=True, min_size=1))
    n = draw(st.integers(0, 6))
    sel = {satu: draw(st.lists(SEL, min_size=n, max_size=n)) for satu in bidang}
    kolom = {satu: chr(65 + j) for j, satu in enumerate(bidang)}
    peran = draw(st.sampled_from(["", "rekan", "Atasan Langsung", "bawahan"]))
    return Tabel("penilaian", Asal("data.xlsx", "penilaian", kolom), list(range(5, 5 + n)), sel, peran=peran)


@settings(max_examples=150, deadline=None)
@given(st.lists(_tabel(), max_size=3))
def test_sembarang_isi(tabel: list[Tabel]) -> None:
    """Frames hold together: every mark has its row, its butir, a finite number within its scale."""
    hasil = periksa(*tabel, aturan=ATURAN, pegawai=orang())
    assert hasil.skor["_formulir"].between(0, len(hasil.penilaian) - 1).all()
    assert hasil.skor["_butir"].between(0, 1).all()
    assert np.isfinite(hasil.skor["skor"]).all()
    assert hasil.skor["skor"].between(1, 5).all()
    assert hasil.penilaian["_pegawai"].between(0, 3).all()
    assert set(hasil.penilaian["peran"]) <= {"atasan", "rekan", "diri"}

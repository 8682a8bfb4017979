"""Any grid at all gives tables or findings: no made sheet brings the reader down, and every table is whole."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from masukan.buku_uji import ANI, BUDI, KEBUTUHAN

from asnkin.masukan.buku import Buku, LembarMentah
from asnkin.masukan.lembar import susun

KATA = [
    "", "NIP", "Nama", "Nama / NIP", "Unit Kerja", "Jabatan", "Indikator", "Target", "Realisasi", "Bobot", "Januari",
    "Feb 2026", "TW I", "No", "Inisiatif", "Peran", "atasan", "I K U", "SASARAN", "Uraian", "JUMLAH",
    "A. KINERJA UTAMA", "KETERANGAN", "PEGAWAI YANG DINILAI", "PEJABAT PENILAI", "NIP :",
    "Tahun : 2026", "Periode : TW I 2026", "Mengetahui,",
    f"NIP. {BUDI}", f"Budi {ANI}", "-", "(1)", BUDI, ANI, "98,5", " ",
]  # fmt: skip
SEL = st.sampled_from([*KATA, 1.0, 2026.0, 1.9e17, True, datetime(2026, 1, 1, tzinfo=UTC).date()])


@st.composite
def lembar(draw: st.DrawFn) -> LembarMentah:
    """A sheet of words, numbers and NIPs that readers stumble over, with merged areas anywhere."""
    lebar, tinggi = draw(st.integers(1, 7)), draw(st.integers(0, 14))
    sel = [draw(st.lists(SEL, min_size=lebar, max_size=lebar)) for _ in range(tinggi)]
    titik = st.tuples(st.integers(0, 15), st.integers(0, 9))
    area = draw(st.lists(st.tuples(titik, titik), max_size=4))
    gabungan = tuple(((min(a, c), min(b, d)), (max(a, c), max(b, d))) for (a, b), (c, d) in area)
    nama = draw(st.sampled_from(["pegawai", "target", "Sheet1", "atasan", "kehadiran", "standar", "Budi"]))
    return LembarMentah("x.xlsx", "x", nama, sel, draw(st.integers(0, 2)), gabungan=gabungan)


@settings(max_examples=400, deadline=None)
@given(st.lists(lembar(), min_size=1, max_size=3))
def test_kisi_apa_pun(semua: list[LembarMentah]) -> None:
    """Tables have columns as long as their rows, rows that stand on the sheet, and an address for every cell."""
    asli = [[list(baris) for baris in satu.sel] for satu in semua]
    tabel, _ = susun(Buku(tuple(semua), ()), KEBUTUHAN)
    for satu in tabel:
        assert {len(sel) for sel in satu.sel.values()} <= {len(satu)}
        assert len(satu)
        for bidang in satu.sel:
            assert satu.asal.tempat(bidang, satu.baris[0]).sel
    assert [[list(baris) for baris in satu.sel] for satu in semua] == asli

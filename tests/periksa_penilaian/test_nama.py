"""People found by nama, where a form has no NIP."""

from __future__ import annotations

import pytest
from periksa_penilaian.lembar_nilai import lembar, periksa

from asnkin.periksa.konversi.nama import uraikan
from asnkin.periksa.penilaian.nama import BukuNama, Cocok

ORANG = (
    "Siti Aminah, S.Pd.",
    "Dr. H. Budi Santoso, S.H., M.H.",
    "Ahmad Fauzi, S.Kom.",
    "Ahmad Fauzi, S.T.",
    "Rina",
    "Rina",
)


@pytest.mark.parametrize(
    ("teks", "inti", "gelar"),
    [
        ("Dr. Siti Aminah, S.Pd., M.Pd.", "siti aminah", {"dr", "spd", "mpd"}),
        ("SITI AMINAH S. Pd", "siti aminah", {"spd"}),
        ("Hj. Nur'aini", "nuraini", {"hj"}),
        ("I Wayan Sudiarta", "i wayan sudiarta", set()),
        ("Ir", "ir", set()),
    ],
)
def test_uraikan(teks: str, inti: str, gelar: set[str]) -> None:
    """Titles before and behind a name are told from the name, however they are spaced."""
    satu = uraikan(teks)
    assert (satu.inti, satu.gelar) == (inti, gelar)


@pytest.mark.parametrize(
    ("teks", "cara", "letak"),
    [
        ("SITI AMINAH, S.Pd", Cocok.PERSIS, (0,)),
        ("Siti Aminah", Cocok.TANPA_GELAR, (0,)),
        ("Siti Aminah, S.Pd., M.Pd.", Cocok.TANPA_GELAR, (0,)),
        ("Siti Aminah, S.H.", Cocok.TIDAK_ADA, ()),
        ("Budi  Santoso", Cocok.TANPA_GELAR, (1,)),
        ("Ahmad Fauzi, ST", Cocok.PERSIS, (3,)),
        ("ahmadfauzi s.t.", Cocok.PERSIS, (3,)),
        ("Budi Santoso SH MH", Cocok.TANPA_GELAR, (1,)),
        ("Ahmad Fauzi", Cocok.GANDA, (2, 3)),
        ("Ahmad Fauzi, S.Kom., M.Si", Cocok.GANDA, (2, 3)),
        ("Rina", Cocok.GANDA, (4, 5)),
        ("Siti Amina", Cocok.TIDAK_ADA, ()),
    ],
)
def test_cari(teks: str, cara: Cocok, letak: tuple[int, ...]) -> None:
    """A name is found when it fits one person; contradicting titles fit nobody, and two people are never guessed.

    Of two people with one bare name only titles written the same tell which is meant.
    """
    assert BukuNama(ORANG).cari(teks) == (cara, letak)


def test_nama_polos_tidak_memilih_yang_tanpa_gelar() -> None:
    """``Budi Uji`` typed into a form may be either of two people, also where one of them has no titles."""
    assert BukuNama(["Budi Uji", "Budi Uji, S.Kom."]).cari("Budi Uji") == (Cocok.GANDA, (0, 1))


def test_terdekat() -> None:
    """Near are names spelled alike, of the same words in another order, or short of a word: at most three."""
    buku = BukuNama(["Ani Contoh", "Ani Kontoh", "Budi Uji", "Ani Conto", "Annie Contoh"])
    assert buku.cari("Ani Contohh")[0] is Cocok.TIDAK_ADA
    assert buku.terdekat("Ani Contohh") == (0, 3, 4)
    assert buku.terdekat("Uji Budi") == (2,)
    assert buku.terdekat("Budi") == (2,)
    assert buku.terdekat("Zzz") == ()


def test_lembar_dengan_nama() -> None:
    """A sheet without NIP is matched by nama; with a NIP column the nama is not looked at."""
    hasil = periksa(lembar("nama | peran | integritas\nBudi Santoso | rekan | 3\nDEWI LESTARI | rekan | 4"))
    assert hasil.tanda() == [("BUDI", "rekan", 0, 3.0), ("DEWI", "rekan", 0, 4.0)]
    hasil = periksa(lembar("nip | nama | peran | integritas\nSITI | Budi Santoso | rekan | 3"))
    assert hasil.tanda() == [("SITI", "rekan", 0, 3.0)]


def test_nama_dekat_berbatas() -> None:
    """Ten thousand people of like names are not compared with every unknown one: after 20 000 pairs no more are."""
    buku = BukuNama([f"Orang {i}" for i in range(10_000)])
    ketemu = []
    for _ in range(5):
        assert buku.cari("Ornag 7") == (Cocok.TIDAK_ADA, ())
        ketemu.append(bool(buku.terdekat("Ornag 7")))
    assert ketemu == [True, True, True, False, False]

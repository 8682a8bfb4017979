"""Pseudonyms: stable for a secret, different for another, one a person, and nothing of the NIP in them."""

from __future__ import annotations

import pytest

from asnkin.analisis.samaran import POLA_KODE, samarkan_nip, siapkan_kunci

KUNCI = siapkan_kunci("kunci untuk uji coba saja")
NIP = ["190001012020121001", "190002022020122002"]


def semua(n: int) -> list[str]:
    """Return NIPs of ``n`` invented people."""
    return [f"190001012020{i:06d}" for i in range(n)]


def test_kode_tetap_antarperiode_dan_antarversi() -> None:
    """The same secret and NIP give this very code: in another list, another order, another version of asnkin."""
    kode = samarkan_nip(NIP, KUNCI)
    assert kode == ["P-DR4Z1-RPF5H", "P-M701E-4E1KY"]
    assert samarkan_nip([NIP[1], NIP[0], NIP[1]], siapkan_kunci("kunci untuk uji coba saja")) == [
        kode[1],
        kode[0],
        kode[1],
    ]


def test_kunci_lain_memberi_kode_lain() -> None:
    """Nobody keeps their code under another secret, and fingerprints tell the secrets apart without showing them."""
    lain = siapkan_kunci("kunci untuk uji coba saja.")
    assert not set(samarkan_nip(NIP, KUNCI)) & set(samarkan_nip(NIP, lain))
    assert lain.sidik() != KUNCI.sidik()
    assert KUNCI.isi.hex()[:16] != KUNCI.sidik()
    assert "isi" not in repr(KUNCI)


def test_tujuh_puluh_ribu_orang_berbeda() -> None:
    """70 000 people, 70 000 codes, all of the usual shape."""
    kode = samarkan_nip(semua(70_000), KUNCI)
    assert len(set(kode)) == 70_000
    assert all(POLA_KODE.fullmatch(satu) for satu in kode)
    assert {len(satu) for satu in kode} == {13}


def test_kode_yang_sama_diperpanjang() -> None:
    """With 5 letters, 25 bits, about 70 000² / 2 / 2²⁵ = 73 pairs collide: those codes grow, the others stay."""
    kode = samarkan_nip(semua(70_000), KUNCI, panjang=5)
    penuh = samarkan_nip(semua(70_000), KUNCI)
    panjang = [satu for satu in kode if len(satu) > len("P-12345")]
    assert len(set(kode)) == 70_000
    assert 100 <= len(panjang) <= 200
    assert all(p.startswith(k) for p, k in zip(penuh, kode, strict=True))


@pytest.mark.parametrize("nip", ["", "budi", "1900 0101"])
def test_nip_apa_pun_mendapat_kode(nip: str) -> None:
    """What stands in the place of a NIP gets a code too."""
    assert POLA_KODE.fullmatch(samarkan_nip([nip], KUNCI)[0])

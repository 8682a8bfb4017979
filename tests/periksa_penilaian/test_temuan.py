"""Every finding code of the rater sheets: what triggers it, word for word, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from periksa_penilaian import kasus_cakupan, kasus_datar, kasus_lembar, kasus_penilai
from periksa_penilaian.lembar_nilai import periksa

from asnkin.aturan.penilaian import ATURAN
from asnkin.temuan import Lingkup, Tingkat

if TYPE_CHECKING:
    from periksa_penilaian.kasus import Kasus

KASUS = (*kasus_lembar.KASUS, *kasus_penilai.KASUS, *kasus_datar.KASUS, *kasus_cakupan.KASUS)


def test_setiap_kode_punya_kasus() -> None:
    """No code without a case."""
    assert [satu.kode for satu in KASUS] == [satu.kode for satu in ATURAN]


@pytest.mark.parametrize("kasus", KASUS, ids=lambda satu: satu.kode)
def test_memicu(kasus: Kasus) -> None:
    """The faulty sheet gives exactly these findings of the code, at these cells, in these words."""
    hasil = periksa(*kasus.salah, aturan=kasus.aturan, pegawai=kasus.pegawai)
    assert hasil.potret(kasus.kode) == list(kasus.harapan)
    for satu in hasil.temuan:
        if satu.kode == kasus.kode and satu.tingkat is Tingkat.KESALAHAN and satu.lingkup is Lingkup.ORANG:
            assert satu.nip == kasus.nip


@pytest.mark.parametrize("kasus", KASUS, ids=lambda satu: satu.kode)
def test_tidak_memicu(kasus: Kasus) -> None:
    """The sound sheet gives no finding of the code."""
    assert periksa(*kasus.benar, aturan=kasus.aturan, pegawai=kasus.pegawai).potret(kasus.kode) == []


def test_teks_aturan() -> None:
    """Messages start in lower case and end without a full stop; every rule has all its texts."""
    for satu in ATURAN:
        assert not satu.pesan.endswith("."), satu.kode
        assert all((satu.judul, satu.pesan, satu.saran, satu.alasan, satu.salah, satu.benar)), satu.kode

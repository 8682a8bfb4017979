"""``asnkin rubrik periksa``: warnings with their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnkin.alur.rubrik import periksa

if TYPE_CHECKING:
    from pathlib import Path


def test_peringatan_bertempat(tmp_path: Path) -> None:
    """A JPM class that leaves a hole is warned of with file, line and column, in the child's file."""
    berkas = tmp_path / "kami.yaml"
    berkas.write_text(
        "turunan_dari: nasional\nrubrik: kami\nnama: Kami\nkesenjangan:\n  jpm: [[80, Baik]]\n", encoding="utf-8"
    )
    tinjauan = periksa(str(berkas))
    assert [(satu.berkas, satu.baris, satu.kolom, satu.pesan) for satu in tinjauan.peringatan] == [
        (str(berkas), 5, 9, "JPM di bawah 80 tidak mendapat kategori")
    ]
    assert tinjauan.kesimpulan == "Rubrik kami versi 1.0 (Kami) dapat dipakai, dengan 1 peringatan"


def test_yang_sudah_dihitung_tidak_diperingatkan() -> None:
    """The national rubric asks for angka kredit and pola distribusi, both worked out: nothing to warn of."""
    assert periksa("nasional").peringatan == ()

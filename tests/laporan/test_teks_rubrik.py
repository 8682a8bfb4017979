"""Differences between two rubrics, as the terminal shows them."""

from __future__ import annotations

from laporan.test_teks import tampil

from asnkin.laporan.teks_rubrik import banding
from asnkin.rubrik.banding import Beda

TABEL = """\
Kunci                  kami 1.0   kita 2.0
─────────────────────────────────────────────────────────────
tampil_min             3          –
pelatihan_wajib        true       false
komponen.hasil.batas   [0, 120]   [0, 110]
penilai.rekan          –          {bobot: 40, gabung: median}
4 perbedaan; – berarti tidak ada."""


def test_tabel_seutuhnya() -> None:
    """Values stand as a rubric writes them, what is not there as a dash; nothing is wider than the terminal."""
    beda = [
        Beda("tampil_min", 3, None),
        Beda("pelatihan_wajib", a=True, b=False),
        Beda("komponen.hasil.batas", [0, 120], [0, 110]),
        Beda("penilai.rekan", None, {"bobot": 40, "gabung": "median"}),
    ]
    assert tampil(banding(beda, ("kami 1.0", "kita 2.0"))) == TABEL


def test_isi_panjang_dan_asing() -> None:
    """A long value is cut and says so; characters that a terminal acts on are blanks."""
    teks = tampil(banding([Beda("nama", "x\x1b[31m" + "y" * 200, "[red]z")], ("a", "b")), 300)
    assert "\x1b" not in teks
    assert "[red]z" in teks
    assert "y" * 152 + " …" in teks
    assert "y" * 153 not in teks
    assert teks.endswith("Isi yang panjang dipotong di sini; --json memuat seluruhnya.")
    assert tampil(banding([], ("a", "b"))) == "Tidak ada perbedaan antara a dan b."

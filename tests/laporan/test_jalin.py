"""Pieces laid side by side give the rows that joining them one by one gives."""

from __future__ import annotations

import numpy as np

from asnkin.laporan.jalin import jalin, jalin_baris


def test_potongan_menjadi_baris() -> None:
    """A text stands in every row, a list or an array gives each row its own; all rows follow one another."""
    potong = ["<", ["a", "", "c"], "|", np.array(["1", "2", "3"], dtype=object), ">"]
    assert jalin_baris(potong, 3) == ["<a|1>", "<|2>", "<c|3>"]
    assert jalin(potong, 3) == "<a|1><|2><c|3>"


def test_tanpa_baris_tanpa_teks() -> None:
    """No rows give no text, whatever would stand in each."""
    assert (jalin(["<", [], ">"], 0), jalin_baris(["<", [], ">"], 0)) == ("", [])

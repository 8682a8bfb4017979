"""Rubrics as text, with « before every place where a fault is expected."""

from __future__ import annotations

TANDA = "«"
DASAR = {
    "kepala": "rubrik: uji\nnama: Rubrik Uji\n",
    "penilai": "penilai: {atasan: 60, rekan: {bobot: 40, min: 3}}\n",
    "komponen": """\
komponen:
  hasil_kerja: {bobot: 50, dari: target}
  kompetensi:
    bobot: 50
    dari: penilaian
    butir:
      komunikasi: {nama: Komunikasi, standar: 3}
      kepemimpinan: {nama: Kepemimpinan, standar: 3}
""",
    "predikat": """\
predikat:
  ambang:
    - {nama: Baik, mulai: 76}
    - {nama: Kurang, mulai: 0}
""",
}


def susun(**ganti: str) -> str:
    """Return the text of a sound rubric with some of its sections replaced, and others added at the end."""
    return "".join({**DASAR, **ganti}.values())


def lepas_tanda(teks: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without its marks, and the line and column (1-based) of each."""
    letak = []
    while (posisi := teks.find(TANDA)) >= 0:
        letak.append((teks.count("\n", 0, posisi) + 1, posisi - teks.rfind("\n", 0, posisi)))
        teks = teks[:posisi] + teks[posisi + 1 :]
    return teks, letak

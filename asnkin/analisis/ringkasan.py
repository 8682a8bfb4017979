"""The facts that every report opens with: counts, distribution, units, best, gaps and trainings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from asnkin.hasil import Hasil
    from asnkin.rubrik.model import Rubrik


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """One data set at a glance.

    n: people; n_status: count by Status value, all statuses present. rata, median, tertinggi, terendah: of the printed
    nilai akhir (NaN when nobody has one). distribusi: predikat -> count, best first, every class of the rubric present.
    terbaik: row positions of the five first by rank. unit: one row a unit, by name: unit_kerja, n, n_dinilai (has nilai
    akhir), rata, and one column ``predikat:<nama>`` a class. butir: one row a butir, worst first: butir, n_dinilai, rata (0-100),
    level, standar (means), n_kesenjangan, proporsi. pelatihan: kode, nama, n_peserta, biaya (a participant, NaN unknown), most first.
    n_kesenjangan: people with at least one gap. tanpa_pelatihan: gaps that no training answers.
    """

    n: int
    n_status: Mapping[str, int]
    rata: float
    median: float
    tertinggi: float
    terendah: float
    distribusi: Mapping[str, int]
    terbaik: tuple[int, ...]
    unit: pd.DataFrame
    butir: pd.DataFrame
    pelatihan: pd.DataFrame
    n_kesenjangan: int
    tanpa_pelatihan: int


def ringkas(hasil: Hasil, rubrik: Rubrik) -> Ringkasan:
    """Sum up a result; pure and vectorised."""
    raise NotImplementedError

"""What a unit's people would be trained in together: the trainings recommended for each of its gaps."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asnkin.hasil import Hasil


def pelatihan_unit(hasil: Hasil) -> Mapping[tuple[str, str], tuple[tuple[str, int], ...]]:
    """(unit_kerja, butir) -> each kode with its people below the standard, most first; "" = none in the catalogue.

    A gap that is only felt is no part of a unit's need and is left out.
    """
    daftar = hasil.daftar_kesenjangan
    daftar = daftar[~daftar["dirasakan"].to_numpy(dtype=bool)]
    unit = hasil.pegawai["unit_kerja"].to_numpy()[daftar["_pegawai"].to_numpy()]
    kolom = (unit.tolist(), daftar["butir"].tolist(), daftar["pelatihan"].tolist())
    banyak: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for (nama, butir, kode), n in Counter(zip(*kolom, strict=True)).items():
        banyak.setdefault((nama, butir), []).append((kode, n))
    return {kunci: tuple(sorted(milik, key=_terbanyak)) for kunci, milik in banyak.items()}


def _terbanyak(satu: tuple[str, int]) -> tuple[int, str]:
    kode, n = satu
    return -n, kode

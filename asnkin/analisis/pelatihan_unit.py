"""What a unit's people would be trained in together: the trainings recommended for each of its gaps."""

from __future__ import annotations

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
    banyak: dict[tuple[str, str], dict[str, int]] = {}
    for kunci, kode in zip(zip(unit, daftar["butir"], strict=True), daftar["pelatihan"], strict=True):
        milik = banyak.setdefault(kunci, {})
        milik[kode] = milik.get(kode, 0) + 1
    return {kunci: tuple(sorted(milik.items(), key=_terbanyak)) for kunci, milik in banyak.items()}


def _terbanyak(satu: tuple[str, int]) -> tuple[int, str]:
    kode, n = satu
    return -n, kode

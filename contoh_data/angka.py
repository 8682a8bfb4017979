"""Marks and results that fit how able a person is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from contoh_data.orang import Orang

LUNAK: Final = {"diri": 0.6, "atasan": 0.1, "rekan": 0.35, "bawahan": 0.25, "masyarakat": 0.15}  # how kind each role is
RAGAM: Final = {"diri": 0.45, "atasan": 0.5, "rekan": 0.55, "bawahan": 0.65, "masyarakat": 0.85}
BOBOT: Final = {3: (40, 30, 30), 4: (35, 25, 20, 20), 5: (30, 25, 20, 15, 10)}


@dataclass(frozen=True)
class Indikator:
    """An indicator to agree on: the plan it serves, its targets to choose from, and how a good result looks."""

    rhk: str
    sasaran: str
    indikator: str
    satuan: str
    target: Sequence[float | str]
    polarisasi: str = "maksimal"
    aspek: str = "kuantitas"
    bulat: int = 0


def tanda(rng: Random, orang: Orang, peran: str, butir: str, keras: float = 0.0) -> int:
    """One mark on 1-5: about 3.3 for an ordinary person, spread by ability, the rater's kindness and chance."""
    mampu = orang.mampu + orang.khusus.get(butir, 0.0)
    pusat = 3.2 + 0.68 * mampu + LUNAK[peran] - keras + rng.gauss(0, RAGAM[peran])
    return max(1, min(5, int(pusat + 0.5)))


def baris_target(rng: Random, orang: Orang, pilihan: Sequence[Indikator]) -> list[dict[str, Any]]:
    """Three to five indicators of one person; their weights add up to 100."""
    banyak = min(len(pilihan), rng.choice((3, 4, 4, 5)))
    hasil = []
    for satu, bobot in zip(rng.sample(list(pilihan), banyak), BOBOT[banyak], strict=True):
        target = rng.choice(list(satu.target))
        hasil.append(
            {
                "nip": orang.nip,
                "nama": orang.nama,
                "rhk": satu.rhk,
                "sasaran": satu.sasaran,
                "indikator": satu.indikator,
                "satuan": satu.satuan,
                "aspek": satu.aspek,
                "polarisasi": satu.polarisasi,
                "bobot": bobot,
                "target": target,
                "realisasi": _realisasi(rng, orang, satu, target),
            }
        )
    return hasil


def _realisasi(rng: Random, orang: Orang, satu: Indikator, target: float | str) -> float:
    """Return what was reached: about 97 % of the target for an ordinary person."""
    capai = max(0.4, min(1.22, 0.97 + 0.1 * orang.mampu + rng.gauss(0, 0.06)))
    if isinstance(target, str):
        bawah, atas = (float(batas) for batas in target.split("-"))
        angka = bawah + (atas - bawah) / 2 + (capai - 0.97) * atas
    elif satu.polarisasi == "minimal":
        angka = target * max(0.0, 2 - capai)
    elif satu.polarisasi == "stabil":
        angka = target * (1 + rng.choice((-1, 1)) * max(0.0, 1.03 - capai))
    else:
        angka = target * capai
    if satu.satuan == "%":
        angka = min(angka, 100.0)
    skala = 10**satu.bulat
    hasil = int(angka * skala + 0.5) / skala
    return int(hasil) if satu.bulat == 0 else hasil


def pilih(isi: Sequence[Mapping[str, Any]], kolom: Sequence[str]) -> list[list[Any]]:
    """Rows as lists in the order of ``kolom``."""
    return [[satu[nama] for nama in kolom] for satu in isi]

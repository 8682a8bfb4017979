"""The section that counts what does not agree with SIASN and e-Kinerja; who it is stands in the workbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asnkin.analisis.kota.rekonsiliasi import Hal
from asnkin.laporan.rekonsiliasi import CARA, sebut_dibandingkan
from asnkin.laporan.tampil import angka

if TYPE_CHECKING:
    from asnkin.laporan.bahan import Bahan


@dataclass(frozen=True, slots=True)
class Hitungan:
    """The table of counts: ``baris`` has OPD, workbook and the printed count of each ``hal``; ``jumlah`` sums them."""

    pengantar: str
    hal: tuple[str, ...]
    baris: tuple[tuple[str, str, tuple[str, ...]], ...]
    jumlah: tuple[str, ...]


def rekonsiliasi(bahan: Bahan) -> Hitungan | None:
    """Return the counts by OPD; None where nothing was compared, or small counts could betray somebody."""
    isi = bahan.rekonsiliasi
    if isi is None or bahan.privasi is not None:
        return None
    jumlah = isi.jumlah()
    return Hitungan(
        pengantar=f"{sebut_dibandingkan(isi)} {CARA}",
        hal=tuple(f"{satu.value[0].upper()}{satu.value[1:]}" for satu in Hal),
        baris=tuple(
            (opd, berkas, tuple(angka(banyak[satu], 0) for satu in Hal)) for (opd, berkas), banyak in jumlah.items()
        ),
        jumlah=tuple(angka(sum(banyak[satu] for banyak in jumlah.values()), 0) for satu in Hal),
    )

"""Findings for the page: grouped by code, the first few of each, without what could betray a rater."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from asnkin.aturan import semua_aturan
from asnkin.laporan.kerahasiaan import tertutup
from asnkin.laporan.tampil import sel_ringkas
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from asnkin.laporan.bahan import Bahan
    from asnkin.temuan import Temuan

MAKS_CONTOH: Final = 5


@dataclass(frozen=True, slots=True)
class Contoh:
    """One finding as shown: where, the cell's value, what, and the remedy."""

    tempat: str
    nilai: str
    pesan: str
    saran: str


@dataclass(frozen=True, slots=True)
class Kelompok:
    """All findings of one code: how many, the first few, and how many more there are.

    ``tertutup``: of at least one that is shown, only the place is.
    """

    kode: str
    tingkat: Tingkat
    judul: str
    n: int
    contoh: tuple[Contoh, ...]
    tertutup: bool

    @property
    def sisa(self) -> int:
        """How many findings are not shown here."""
        return self.n - len(self.contoh)


def kelompokkan(bahan: Bahan) -> list[Kelompok]:
    """Group findings by code, kesalahan first, in the order in which the codes first occur.

    Findings that may name raters or marks give their place only.
    """
    per_kode: dict[str, list[Temuan]] = {}
    for satu in bahan.temuan:
        per_kode.setdefault(satu.kode, []).append(satu)
    aturan = semua_aturan()
    tingkat = list(Tingkat)
    kelompok = [
        Kelompok(
            kode=kode,
            tingkat=isi[0].tingkat,
            judul=aturan[kode].judul if kode in aturan else "",
            n=len(isi),
            contoh=tuple(_contoh(satu, bahan) for satu in isi[:MAKS_CONTOH]),
            tertutup=any(tertutup(satu, bahan) for satu in isi[:MAKS_CONTOH]),
        )
        for kode, isi in per_kode.items()
    ]
    return sorted(kelompok, key=lambda satu: tingkat.index(satu.tingkat))


def _contoh(temuan: Temuan, bahan: Bahan) -> Contoh:
    tempat = str(replace(temuan.tempat, sel=sel_ringkas(temuan.tempat.sel)))
    if tertutup(temuan, bahan):
        return Contoh(tempat, "", "", "")
    return Contoh(tempat, temuan.nilai, temuan.pesan, temuan.saran)

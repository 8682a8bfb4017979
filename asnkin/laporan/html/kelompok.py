"""Findings for the page: grouped by code, the first few of each, without what could betray a rater."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from asnkin.aturan import penilaian, semua_aturan
from asnkin.laporan.tampil import sel_ringkas
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.temuan import Temuan

MAKS_CONTOH: Final = 5
# rules about rater sheets whose text names neither a rater nor a mark; every other one of them stays closed
TERBUKA: Final = frozenset(
    {"PNL001", "PNL002", "PNL003", "PNL004", "PNL006", "PNL007", "PNL008", "PNL009", "PNL013", "PNL014", "PNL015"}
    | {"PNL016", "PNL017", "PNL018", "PNL019", "PNL020", "PNL039", "PNL060", "PNL061", "PNL062", "PNL063", "PNL064"}
)


@dataclass(frozen=True, slots=True)
class Contoh:
    """One finding as shown: where, the cell's value, what, and the remedy."""

    tempat: str
    nilai: str
    pesan: str
    saran: str


@dataclass(frozen=True, slots=True)
class Kelompok:
    """All findings of one code: how many, the first few, and how many more there are."""

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


def kelompokkan(temuan: Sequence[Temuan]) -> list[Kelompok]:
    """Group findings by code, kesalahan first, in the order in which the codes first occur.

    Findings on rater sheets (``aturan.penilaian``) that may name raters or marks give their place only.
    """
    per_kode: dict[str, list[Temuan]] = {}
    for satu in temuan:
        per_kode.setdefault(satu.kode, []).append(satu)
    aturan = semua_aturan()
    rahasia = {satu.kode for satu in penilaian.ATURAN} - TERBUKA
    tingkat = list(Tingkat)
    kelompok = [
        Kelompok(
            kode=kode,
            tingkat=isi[0].tingkat,
            judul=aturan[kode].judul if kode in aturan else "",
            n=len(isi),
            contoh=tuple(_contoh(satu, tertutup=kode in rahasia) for satu in isi[:MAKS_CONTOH]),
            tertutup=kode in rahasia,
        )
        for kode, isi in per_kode.items()
    ]
    return sorted(kelompok, key=lambda satu: tingkat.index(satu.tingkat))


def _contoh(temuan: Temuan, *, tertutup: bool) -> Contoh:
    tempat = str(replace(temuan.tempat, sel=sel_ringkas(temuan.tempat.sel)))
    if tertutup:
        return Contoh(tempat, "", "", "")
    return Contoh(tempat, temuan.nilai, temuan.pesan, temuan.saran)

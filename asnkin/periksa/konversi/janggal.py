"""Number columns in which one thing is written in two ways, so that some of its numbers mean something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asnkin.aturan.angka import PERSEN_CAMPUR, RIBUAN_CAMPUR, TAMPAK_DIKALI
from asnkin.periksa.konversi.tampak import tampak

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.pengumpul import Pengumpul

SERATUS: Final = 100
SERIBU: Final = 1000
KALI: Final = (10, SERATUS, SERIBU)
KALI_MIN: Final = 3  # marks beyond the scale before a factor is suspected
PECAHAN_MAKS: Final = 1.5  # a number up to this may be a fraction where its neighbours are per cent
_RIBUAN: Final = re.compile(r"(?:rp\.? ?)?[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?", re.IGNORECASE)
_PERSEN: Final = re.compile(r"[0-9.,]+ ?%")


def berpersen(sel: object) -> bool:
    """Whether a cell is a text like ``95%``."""
    return type(sel) is str and _PERSEN.fullmatch(sel) is not None


def pecahan(sel: object) -> bool:
    """Whether a cell is a number above 0 that may be a fraction (0,95 for 95 per cent)."""
    return isinstance(sel, float) and 0 < sel <= PECAHAN_MAKS


def beda_persen(target: object, realisasi: object) -> bool:
    """Whether one of target and realisasi is per cent (as text, or a target of 100), the other a fraction."""
    if berpersen(realisasi):
        return pecahan(target)
    return pecahan(realisasi) and (berpersen(target) or (target == SERATUS and realisasi != 1))


def periksa_campuran(tabel: Tabel, bidang: str, p: Pengumpul) -> None:
    """Warn of thousands beside numbers that lost theirs, and of per cent beside fractions; one finding a column."""
    sel = tabel.sel[bidang]
    if not {str, float} <= set(map(type, sel)):
        return
    ribuan = next((satu for satu in sel if type(satu) is str and _RIBUAN.fullmatch(satu)), "")
    persen = next((satu for satu in sel if berpersen(satu)), "")
    pecah = [i for i, satu in enumerate(sel) if type(satu) is float and abs(satu) < SERIBU and satu % 1]
    if ribuan and pecah:
        p.catat_rentang(RIBUAN_CAMPUR, tabel, bidang, pecah, nilai=tampak(sel[pecah[0]]), teks=ribuan)
    kecil = [i for i, satu in enumerate(sel) if pecahan(satu)]
    if persen and kecil:
        p.catat_rentang(PERSEN_CAMPUR, tabel, bidang, kecil, nilai=tampak(sel[kecil[0]]), teks=persen)


def periksa_kali(
    tabel: Tabel, bidang: str, luar: Sequence[int], nilai: NDArray[np.float64], skala: tuple[float, float], p: Pengumpul
) -> None:
    """Warn where all marks of a column beyond their scale fit it a tenth, a hundredth or a thousandth of their size.

    ``luar``: rows of those marks; ``nilai`` (n): the column.
    """
    isi = nilai[list(luar)]
    if len(isi) < KALI_MIN or (isi % 1).any():
        return
    bawah, atas = skala
    kali = next((k for k in KALI if ((isi >= bawah * k) & (isi <= atas * k)).all()), 0)
    if kali:
        asli = {"kali": kali, "mungkin": tampak(float(isi[0]) / kali), "min": tampak(bawah), "maks": tampak(atas)}
        p.catat_rentang(TAMPAK_DIKALI, tabel, bidang, luar, nilai=tampak(float(isi[0])), muatan=asli)

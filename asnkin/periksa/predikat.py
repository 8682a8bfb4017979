"""Names of predikat: the rubric's own, and the variants that people write for them (regulasi.md §1.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.periksa.konversi.teks import padat

if TYPE_CHECKING:
    from asnkin.rubrik.model import Rubrik

KUADRAN: Final = ("Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang/Misconduct", "Sangat Kurang")
ORGANISASI: Final = ("Istimewa", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang")
_SETARA: Final = (
    ("Butuh Perbaikan", "Cukup/Butuh Perbaikan", "Butuh Perbaikan/Cukup", "Cukup", "Perlu Perbaikan"),
    ("Kurang", "Kurang/Misconduct", "Kurang (Misconduct)", "Misconduct"),
)


def nama_predikat(rubrik: Rubrik) -> tuple[str, ...]:
    """Return the names that a predikat can have under this rubric, from the top."""
    if rubrik.predikat.ambang is not None:
        return tuple(kelas.nama for kelas in rubrik.predikat.ambang)
    return KUADRAN


def kamus_predikat(nama: tuple[str, ...]) -> dict[str, str]:
    """Return ``padat`` text -> name; a variant means the first of ``nama`` that it is equal to, a name only itself."""
    kamus: dict[str, str] = {}
    for setara in _SETARA:
        rapat = {padat(satu) for satu in setara}
        sasaran = next((satu for satu in nama if padat(satu) in rapat), None)
        if sasaran is not None:
            kamus |= dict.fromkeys(rapat, sasaran)
    return kamus | {padat(satu): satu for satu in nama}

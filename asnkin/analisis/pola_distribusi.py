"""The distribution of predikat against the organisation's own (SE MenPANRB 3/2023): a consideration, never a quota."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.penilaian.angka import bulatkan
from asnkin.rubrik.model import PREDIKAT_KUADRAN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asnkin.data import Data
    from asnkin.hasil import Hasil
    from asnkin.rubrik.model import Rubrik

SB, BAIK, BP, KURANG, SK = PREDIKAT_KUADRAN
_SAMA: Final = {"cukup": BP, "kurang": KURANG, "cukup/butuh perbaikan": BP, "kurang (misconduct)": KURANG}


@dataclass(frozen=True, slots=True)
class Batas:
    """A limit on the joint share of some predikat, in per cent.

    ``dominan``: they must also be the largest group; ``harus_ada``: somebody must have one of them.
    """

    predikat: tuple[str, ...]
    minimal: float = 0
    maksimal: float = 100
    dominan: bool = False
    harus_ada: bool = False


# SE MenPANRB 3/2023, as regards percentages; the annex of PermenPANRB 6/2022 has the curves without them
POLA: Final = {
    "istimewa": (Batas((SB,), maksimal=70, dominan=True),),
    "baik": (Batas((BAIK,), maksimal=70, dominan=True), Batas((BP, KURANG), harus_ada=True)),
    "butuh perbaikan": (Batas((BP,), minimal=60), Batas((SB,), maksimal=10)),
    "kurang": (Batas((KURANG,), minimal=60), Batas((BP,), minimal=10), Batas((SB,), maksimal=10)),
    "sangat kurang": (Batas((SK,), minimal=60), Batas((KURANG, BP), minimal=10), Batas((SB,), maksimal=0)),
}
_NAMA_ORGANISASI: Final = {
    "butuh perbaikan/cukup": "butuh perbaikan", "cukup/butuh perbaikan": "butuh perbaikan", "cukup": "butuh perbaikan",
    "kurang/misconduct": "kurang", "kurang (misconduct)": "kurang",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Penyimpangan:
    """A group whose distribution does not fit the organisation's predikat; ``baris`` indexes capaian_organisasi."""

    kelompok: str
    predikat_organisasi: str
    n: int
    uraian: tuple[str, ...]
    baris: int


def periksa_pola(data: Data, hasil: Hasil, rubrik: Rubrik) -> tuple[Penyimpangan, ...]:
    """Hold the predikat of each group against ``capaian_organisasi``; only groups with a predikat and people count."""
    if rubrik.pola_distribusi is None:
        return ()
    kolom = rubrik.pola_distribusi.dalam
    pegawai = hasil.pegawai[hasil.pegawai["predikat"] != ""]
    predikat = pegawai["predikat"].map(samakan)
    organisasi = data.tabel["capaian_organisasi"]
    keluar = []
    for baris, (capaian, unit, opd) in enumerate(
        zip(organisasi["predikat"], organisasi["unit_kerja"], organisasi["opd"], strict=True)
    ):
        nama, milik = (unit, pegawai["unit_kerja"]) if unit else (opd, pegawai["opd"])
        if kolom in {"unit_kerja", "opd"} and bool(unit) != (kolom == "unit_kerja"):
            continue
        punya = predikat[milik.str.casefold() == nama.casefold()]
        uraian = uraikan_pola(capaian, punya.value_counts().to_dict(), len(punya))
        if uraian:
            keluar.append(Penyimpangan(nama, capaian, len(punya), uraian, baris))
    return tuple(keluar)


def samakan(predikat: str) -> str:
    """Return the name by which the limits know a predikat of any rubric; another one stays as it is."""
    return _SAMA.get(predikat.casefold(), predikat)


def uraikan_pola(capaian: str, jumlah: Mapping[str, int], n: int) -> tuple[str, ...]:
    """What does not fit the organisation's predikat, in words; () where all fits or nobody is there.

    ``jumlah``: people by predikat (``samakan``), ``n`` in all.
    """
    kunci = capaian.casefold()
    batas = POLA.get(_NAMA_ORGANISASI.get(kunci, kunci), ())
    if not n:
        return ()
    uraian = []
    for satu in batas:
        banyak = sum(jumlah.get(nama, 0) for nama in satu.predikat)
        persen = float(bulatkan(banyak / n * 100, 1))
        nama = " dan/atau ".join(satu.predikat)
        angka = f"{banyak} dari {n} ({persen:.1f} %)".replace(".", ",")
        if satu.dominan and banyak < max(jumlah.values()):
            uraian.append(f"{nama} {angka} bukan yang terbanyak")
        if persen > satu.maksimal:
            uraian.append(f"{nama} {angka}, paling banyak {satu.maksimal:g} %")
        if satu.harus_ada and not banyak:
            uraian.append(f"{nama} tidak ada, padahal harus ada")
        if persen < satu.minimal:
            uraian.append(f"{nama} {angka}, paling sedikit {satu.minimal:g} %")
    return tuple(uraian)

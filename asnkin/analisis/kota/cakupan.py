"""Who has delivered what: one line a workbook of the city, whether it entered the recap or not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.hasil import Status
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.predikat import nama_predikat

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from asnkin.analisis.kota.kepala import BarisKepala
    from asnkin.analisis.kota.tenggat import Tenggat
    from asnkin.hasil import Hasil
    from asnkin.rubrik.model import Rubrik

HAL_KOTA: Final = "Rekap kota"
"""What the row of the sheet Jejak is called that only the recap of a whole city has."""
LANJUT: Final = "--lanjut"
KETAT: Final = "--ketat"


class Keadaan(StrEnum):
    """What became of a workbook."""

    MASUK = "masuk rekap"
    TERTAHAN = "tertahan kesalahan data"
    GAGAL = "tidak dapat diolah"


@dataclass(frozen=True, slots=True)
class Kiriman:
    """One workbook as it came. ``n_pegawai``: people in it as far as it could be read; ``sebab``: why it is not in."""

    berkas: str
    opd: str
    keadaan: Keadaan
    n_pegawai: int
    kesalahan: int
    peringatan: int
    sebab: str = ""


@dataclass(frozen=True, slots=True)
class BarisOpd:
    """One line of the table of OPDs: the workbook, and the figures of its people in the joined result.

    ``n``: people to be scored (without ``tidak dinilai``); ``n_status`` by Status value; ``rata`` of the printed nilai
    akhir, NaN where nobody has one; ``distribusi``: predikat -> count, best first. NaN also where a figure is hidden.
    """

    kiriman: Kiriman
    n: int
    n_status: Mapping[str, float]
    rata: float
    distribusi: Mapping[str, float]

    @property
    def cakupan(self) -> float:
        """Share (0-1) of the people that have been scored or have a predikat; NaN without people in the recap."""
        selesai = self.n_status[Status.LENGKAP] + self.n_status[Status.TANPA_NILAI]
        return selesai / self.n if self.n else float("nan")


@dataclass(frozen=True, slots=True)
class Kota:
    """What the recap of a whole city says beside the people: its OPDs in the order of their names, and its options.

    ``kepala``: what the head of the region sees, ``tenggat``: how far documents and objections are; empty without data.
    """

    opd: tuple[BarisOpd, ...]
    kepala: tuple[BarisKepala, ...] = ()
    tenggat: Tenggat | None = None
    lanjut: bool = False
    ketat: bool = False

    @property
    def opsi(self) -> str:
        """The options as they are typed; what a recap says of itself, so that it can be made again."""
        return " ".join(nama for nama, dipakai in ((LANJUT, self.lanjut), (KETAT, self.ketat)) if dipakai)

    @property
    def n_masuk(self) -> int:
        """How many workbooks are in the recap."""
        return sum(satu.kiriman.keadaan is Keadaan.MASUK for satu in self.opd)


def susun_kota(kiriman: Sequence[Kiriman], hasil: Hasil, milik: NDArray[np.intp], rubrik: Rubrik) -> Kota:
    """Sum up each workbook; ``milik`` (N): the position, among those that are in, of the workbook of each person."""
    pegawai, nama = hasil.pegawai, nama_predikat(rubrik)
    nilai = bulatkan(pegawai["nilai_akhir"].to_numpy(dtype=np.float64), rubrik.nilai.desimal)
    status, predikat = pegawai["status"].to_numpy(), pegawai["predikat"].to_numpy()
    baris, ke = [], 0
    for satu in kiriman:
        orang = np.zeros(len(pegawai), dtype=np.bool_)
        if satu.keadaan is Keadaan.MASUK:
            orang, ke = milik == ke, ke + 1
        ada = nilai[orang & ~np.isnan(nilai)]
        ikut = orang & (status != Status.TIDAK_DINILAI)
        baris.append(
            BarisOpd(
                kiriman=satu,
                n=int(ikut.sum()),
                n_status={s.value: int((status[orang] == s).sum()) for s in Status},
                rata=float(ada.mean()) if len(ada) else float("nan"),
                distribusi={p: int((predikat[ikut] == p).sum()) for p in nama},
            )
        )
    return Kota(tuple(sorted(baris, key=lambda satu: (satu.kiriman.opd.casefold(), satu.kiriman.berkas))))

"""Who has delivered what: one line a workbook of the city, whether it entered the recap or not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from asnkin.hasil import Status
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.predikat import nama_predikat

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from asnkin.hasil import Hasil
    from asnkin.rubrik.model import Rubrik


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
    akhir, NaN where nobody has one; ``distribusi``: predikat -> count, best first.
    """

    kiriman: Kiriman
    n: int
    n_status: Mapping[str, int]
    rata: float
    distribusi: Mapping[str, int]

    @property
    def cakupan(self) -> float:
        """Share (0-1) of the people that have been scored or have a predikat; NaN without people."""
        selesai = self.n_status[Status.LENGKAP] + self.n_status[Status.TANPA_NILAI]
        jumlah = self.n if self.kiriman.keadaan is Keadaan.MASUK else self.kiriman.n_pegawai
        return selesai / jumlah if jumlah else float("nan")


@dataclass(frozen=True, slots=True)
class Kota:
    """What the recap of a whole city says beside the people: its OPDs in the order of their names.

    ``opsi``: the options that it was asked for with and that decide what it says, by name.
    """

    opd: tuple[BarisOpd, ...]
    opsi: Mapping[str, str]

    @property
    def n_masuk(self) -> int:
        """How many workbooks are in the recap."""
        return sum(satu.kiriman.keadaan is Keadaan.MASUK for satu in self.opd)


def susun_kota(
    kiriman: Sequence[Kiriman], hasil: Hasil, milik: NDArray[np.intp], rubrik: Rubrik, opsi: Mapping[str, str]
) -> Kota:
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
    return Kota(tuple(sorted(baris, key=lambda satu: (satu.kiriman.opd.casefold(), satu.kiriman.berkas))), opsi)

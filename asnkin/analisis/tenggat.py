"""Deadlines in working days: of objections, and of the steps of an evaluation document.

PermenPANRB 6/2022, annex, chapter V: A. Pelaporan Kinerja (steps), B. Keberatan (objections). A working day is Monday
to Friday and no public holiday; the day from which a deadline runs is not counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asnkin.data import TAHAP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd
    from numpy.typing import NDArray

    Hari = NDArray[np.datetime64]

AJUKAN: Final = 14  # B.2: to object, from the receipt of the document
PUTUSKAN: Final = 7  # B.6: to decide, from the receipt of the objection
BERAKHIR, TANDA_TANGAN, OLEH_ATASAN, SERAH, TERIMA, KEMBALI, LAPOR = TAHAP
_SEHARI: Final = np.timedelta64(1, "D")
_BELUM: Final = np.datetime64("NaT", "D")


@dataclass(frozen=True, slots=True)
class Batas:
    """A step that must follow another one within so many working days."""

    dari: str
    sampai: str
    hari: int


BIASA: Final = (  # A.5, A.6, A.7: signed by the Pejabat Penilai Kinerja, Format D.1.1
    Batas(TANDA_TANGAN, SERAH, 14),
    Batas(TERIMA, KEMBALI, 14),
    Batas(BERAKHIR, LAPOR, 30),
)
ATASAN: Final = (  # A.8 to A.11: signed by the superior of the Pejabat Penilai Kinerja, Format D.1.2
    Batas(BERAKHIR, OLEH_ATASAN, 14),
    Batas(OLEH_ATASAN, SERAH, 7),
    Batas(TERIMA, KEMBALI, 7),
    Batas(BERAKHIR, LAPOR, 30),
)
URUTAN: Final = ((TANDA_TANGAN, SERAH), (OLEH_ATASAN, SERAH), (SERAH, TERIMA), (TERIMA, KEMBALI))


@dataclass(frozen=True, slots=True)
class Tahapan:
    """The steps of N people's documents: tahap -> days (N, NaT = not recorded) and rows of the table (N, -1)."""

    saat: Mapping[str, Hari]
    baris: Mapping[str, NDArray[np.int64]]

    @property
    def oleh_atasan(self) -> NDArray[np.bool_]:
        """Whose document the superior of the Pejabat Penilai Kinerja signed, or had to: A.8, Format D.1.2."""
        return ~np.isnat(self.saat[OLEH_ATASAN]) | self.terlambat

    @property
    def terlambat(self) -> NDArray[np.bool_]:
        """Whose Pejabat Penilai Kinerja signed after the time for evaluating had ended; NaT compares as False."""
        return np.asarray(self.saat[TANDA_TANGAN] > self.saat[BERAKHIR], dtype=np.bool_)


def hari_libur(frame: pd.DataFrame) -> Hari:
    """Return the holidays of the table ``hari_libur`` as days."""
    return frame["tanggal"].to_numpy().astype("datetime64[D]")


def hitung_hari_kerja(awal: Hari, akhir: Hari, libur: Hari) -> NDArray[np.int64]:
    """Count the working days after ``awal`` up to and including ``akhir`` (both N, without NaT); before it: below 0."""
    hari = [satu.astype("datetime64[D]") + _SEHARI for satu in (awal, akhir)]
    return np.busday_count(hari[0], hari[1], holidays=libur).astype(np.int64)


def batas_akhir(awal: Hari, hari: int, libur: Hari) -> Hari:
    """Return the last day of a deadline of ``hari`` working days after ``awal`` (N, without NaT)."""
    hasil: Hari = np.busday_offset(awal.astype("datetime64[D]"), hari, roll="backward", holidays=libur)
    return hasil


def susun_tahapan(dokumen: pd.DataFrame, pegawai: pd.DataFrame) -> Tahapan:
    """Return the steps of everyone: their own row where there is one, else that of their opd.

    A step that two rows date differently is left out: nobody can tell which holds.
    """
    saat, baris = {}, {}
    for tahap in TAHAP:
        satu = dokumen[(dokumen["tahap"] == tahap).to_numpy()]
        letak = np.full(len(pegawai), -1, dtype=np.int64)
        for kunci in ("opd", "nip"):
            milik = satu[((satu[kunci] != "") & ((satu["nip"] == "") | (kunci == "nip"))).to_numpy()]
            nomor = _unik(milik, kunci)
            ke = pegawai[kunci].map(nomor).fillna(-1).to_numpy(dtype=np.int64)
            letak = np.where(ke != -1, ke, letak)
        letak = np.where(letak < 0, -1, letak)
        hari = np.append(dokumen["tanggal"].to_numpy().astype("datetime64[D]"), _BELUM)
        saat[tahap], baris[tahap] = hari[letak], letak
    return Tahapan(saat, baris)


def bertentangan(dokumen: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that date a step of the same opd or person differently from another row."""
    unik = dokumen.drop_duplicates(["opd", "nip", "tahap", "tanggal"])
    return unik[unik.duplicated(["opd", "nip", "tahap"], keep=False).to_numpy()]


def _unik(milik: pd.DataFrame, kunci: str) -> dict[Any, int]:
    """Return owner -> row of a step; -2 where its rows disagree, so that it hides the row of the opd as well."""
    beda = set(bertentangan(milik)[kunci])
    return {nama: -2 if nama in beda else int(b) for nama, b in zip(milik[kunci], milik.index, strict=True)}


def lewat(tahapan: Tahapan, batas: Batas, siapa: NDArray[np.bool_], libur: Hari) -> Sequence[tuple[int, int]]:
    """Return (person, working days) of everyone in ``siapa`` whose step came later than ``batas`` allows."""
    awal, akhir = tahapan.saat[batas.dari], tahapan.saat[batas.sampai]
    ada = np.flatnonzero(siapa & ~np.isnat(awal) & ~np.isnat(akhir))
    lama = hitung_hari_kerja(awal[ada], akhir[ada], libur)
    telat = lama > batas.hari
    return list(zip(ada[telat].tolist(), lama[telat].tolist(), strict=True))

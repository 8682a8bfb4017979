"""How far each OPD is with its evaluation documents and objections, in working days (PermenPANRB 6/2022, annex V)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.analisis.tenggat import (
    BERAKHIR,
    LAPOR,
    OLEH_ATASAN,
    PUTUSKAN,
    SERAH,
    TANDA_TANGAN,
    batas_akhir,
    hari_libur,
    hitung_hari_kerja,
    susun_tahapan,
)
from asnkin.hasil import Status
from asnkin.periode import rentang_bulan

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.analisis.tenggat import Hari, Tahapan

PELAPORAN: Final = 30  # A.7, A.11: to report, from the end of the time for evaluating
_TANPA: Final = np.datetime64("NaT", "D")
_BULAN_SETAHUN: Final = 12


@dataclass(frozen=True, slots=True)
class BarisTenggat:
    """One OPD of ``n`` people to be evaluated: how many are, how many documents are signed, handed over, reported.

    ``keberatan``: objections without a decision; ``tertua``: the day of the oldest (NaT = none is dated); ``sisa``:
    working days left of 7 for it, below 0 when they have passed (NaN = none). ``sejak``: the day from which the 30
    working days to report are counted, ``tercatat`` where the table ``dokumen`` gives it, else the end of the period;
    ``batas``: their last day. ``dilaporkan``: the day of the last report where everyone is reported, else NaT;
    ``sisa_lapor``: working days left, or by which the report came before (below 0: after) ``batas`` (NaN = unknown).
    """

    opd: str
    n: int
    dievaluasi: int
    ditandatangani: int
    diserahkan: int
    keberatan: int
    tertua: np.datetime64
    sisa: float
    sejak: np.datetime64
    tercatat: bool
    batas: np.datetime64
    n_lapor: int
    dilaporkan: np.datetime64
    sisa_lapor: float


@dataclass(frozen=True, slots=True)
class Tenggat:
    """The deadlines as they stand on the day ``per``, which the info gives where ``dari_info``.

    ``n_libur``: public holidays known.
    """

    per: np.datetime64
    dari_info: bool
    n_libur: int
    opd: tuple[BarisTenggat, ...]


def akhir_periode(periode: str) -> np.datetime64:
    """Return the last day of a canonical period, NaT where there is none."""
    if (rentang := rentang_bulan(periode)) is None:
        return _TANPA
    tahun, bulan = divmod(rentang[1] + 1, _BULAN_SETAHUN)
    return np.datetime64(f"{tahun:04d}-{bulan + 1:02d}", "D") - np.timedelta64(1, "D")


def susun_tenggat(
    pegawai: pd.DataFrame, tabel: Mapping[str, pd.DataFrame], periode: str, per: np.datetime64, *, dari_info: bool
) -> Tenggat | None:
    """Return how far each OPD is on the day ``per``; None where there are neither documents nor objections.

    ``pegawai``: ``Hasil.pegawai``; ``tabel``: frames of Data.
    """
    if not len(tabel["dokumen"]) and not len(tabel["keberatan"]):
        return None
    libur = np.unique(hari_libur(tabel["hari_libur"]))
    kota = _Kota(
        predikat=pegawai["predikat"].to_numpy(),
        tahapan=susun_tahapan(tabel["dokumen"], pegawai),
        keberatan=tabel["keberatan"],
        libur=libur,
        akhir=akhir_periode(periode),
        per=per,
    )
    kunci = pegawai["opd"].str.casefold().to_numpy()
    ikut = (pegawai["status"] != Status.TIDAK_DINILAI).to_numpy()
    nama = {satu.casefold(): satu for satu in reversed(pegawai["opd"].tolist())}
    opd = tuple(kota.baris(nama[satu], ikut & (kunci == satu)) for satu in sorted(nama))
    return Tenggat(per, dari_info, len(libur), opd)


@dataclass(frozen=True, slots=True)
class _Kota:
    """What every row is made of, for all N people; ``akhir``: the last day of the period."""

    predikat: NDArray[np.object_]
    tahapan: Tahapan
    keberatan: pd.DataFrame
    libur: Hari
    akhir: np.datetime64
    per: np.datetime64

    def baris(self, opd: str, orang: NDArray[np.bool_]) -> BarisTenggat:
        """The row of one OPD, whose people are ``orang`` (N)."""
        saat = {tahap: isi[orang] for tahap, isi in self.tahapan.saat.items()}
        ada = {tahap: ~np.isnat(isi) for tahap, isi in saat.items()}
        n_buka, tertua = _terbuka(self.keberatan, orang)
        tercatat = bool(ada[BERAKHIR].any())
        sejak = saat[BERAKHIR][ada[BERAKHIR]].min() if tercatat else self.akhir
        batas = _TANPA if np.isnat(sejak) else batas_akhir(np.array([sejak]), PELAPORAN, self.libur)[0]
        n, n_lapor = int(orang.sum()), int(ada[LAPOR].sum())
        lapor = saat[LAPOR].max() if n and n_lapor == n else _TANPA
        return BarisTenggat(
            opd=opd,
            n=n,
            dievaluasi=int((self.predikat[orang] != "").sum()),
            ditandatangani=int((ada[TANDA_TANGAN] | ada[OLEH_ATASAN]).sum()),
            diserahkan=int(ada[SERAH].sum()),
            keberatan=n_buka,
            tertua=tertua,
            sisa=PUTUSKAN - _selang(tertua, self.per, self.libur),
            sejak=sejak,
            tercatat=tercatat,
            batas=batas,
            n_lapor=n_lapor,
            dilaporkan=lapor,
            sisa_lapor=_selang(self.per if np.isnat(lapor) else lapor, batas, self.libur),
        )


def _terbuka(keberatan: pd.DataFrame, orang: NDArray[np.bool_]) -> tuple[int, np.datetime64]:
    """Return how many objections of these people have no decision, and the day of the oldest."""
    milik = orang[keberatan["_pegawai"].to_numpy(dtype=np.intp)]
    buka = milik & ((keberatan["keputusan"] == "") & (keberatan["predikat_baru"] == "")).to_numpy()
    saat = keberatan["tanggal"].to_numpy().astype("datetime64[D]")[buka]
    saat = saat[~np.isnat(saat)]
    return int(buka.sum()), saat.min() if len(saat) else _TANPA


def _selang(awal: np.datetime64, akhir: np.datetime64, libur: Hari) -> float:
    """Working days after ``awal`` up to ``akhir``, below 0 where that is earlier; NaN where one is unknown."""
    if np.isnat(awal) or np.isnat(akhir):
        return float("nan")
    dahulu, kemudian = min(awal, akhir), max(awal, akhir)
    n = float(hitung_hari_kerja(np.array([dahulu]), np.array([kemudian]), libur)[0])
    return n if awal <= akhir else -n

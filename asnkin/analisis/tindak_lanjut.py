"""What a result leads to: awards, angka kredit, compulsory training, and how much of a score was measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asnkin.analisis.angka_kredit import hitung_angka_kredit
from asnkin.analisis.penghargaan import hitung_penghargaan
from asnkin.analisis.selisih_diri import selisih_diri
from asnkin.rubrik.model import KomponenPenilaian

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.data import Data
    from asnkin.hasil import Hasil
    from asnkin.rubrik.model import Rubrik


@dataclass(frozen=True, slots=True)
class TindakLanjut:
    """Follow-up of one result, N people in the order of Hasil.pegawai.

    penghargaan: see ``hitung_penghargaan``. angka_kredit (N): NaN where none. porsi_terukur (N): share (0-1) of nilai
    dasar that comes from measured data (targets and tables) rather than from raters; NaN without nilai dasar.
    pelatihan_wajib: one row for each person and compulsory training: _pegawai, kode, diambil (bool), tanggal.
    selisih_diri: see ``selisih_diri``.
    """

    penghargaan: pd.DataFrame
    angka_kredit: NDArray[np.float64]
    porsi_terukur: NDArray[np.float64]
    pelatihan_wajib: pd.DataFrame
    selisih_diri: pd.DataFrame

    def calon(self) -> NDArray[np.bool_]:
        """Tell for each of the N people whether they are nominated for an award."""
        calon = np.zeros(len(self.angka_kredit), dtype=np.bool_)
        calon[self.penghargaan.loc[self.penghargaan["calon"].astype(bool), "_pegawai"].to_numpy(dtype=np.intp)] = True
        return calon

    def rata_porsi(self) -> float:
        """Mean share of measured data (0-1) over those who have one; NaN where nobody has."""
        ada = self.porsi_terukur[~np.isnan(self.porsi_terukur)]
        return float(ada.mean()) if len(ada) else float("nan")


def tindak_lanjuti(data: Data, hasil: Hasil, rubrik: Rubrik) -> TindakLanjut:
    """Work out the follow-up of a result; pure."""
    return TindakLanjut(
        penghargaan=hitung_penghargaan(hasil, rubrik),
        angka_kredit=hitung_angka_kredit(hasil.pegawai, rubrik, data.periode),
        porsi_terukur=porsi_terukur(hasil, rubrik),
        pelatihan_wajib=pelatihan_wajib(data, hasil, rubrik),
        selisih_diri=selisih_diri(hasil, rubrik),
    )


def porsi_terukur(hasil: Hasil, rubrik: Rubrik) -> NDArray[np.float64]:
    """Share of nilai dasar from measured data: Σ kontribusi of komponen ``dari: target`` or ``data`` / Σ kontribusi.

    Kontribusi 45 from targets, 9 from presence and 36 from raters: 54/90 = 0.6.
    """
    terukur = [kunci for kunci, satu in rubrik.komponen.items() if not isinstance(satu, KomponenPenilaian)]
    jumlah = hasil.kontribusi.sum(axis=1, min_count=1).to_numpy()
    bagian = hasil.kontribusi[terukur].sum(axis=1).to_numpy()
    return np.asarray(bagian / np.where(jumlah > 0, jumlah, np.nan), dtype=np.float64)


def pelatihan_wajib(data: Data, hasil: Hasil, rubrik: Rubrik) -> pd.DataFrame:
    """Who must take which training, and whether ``riwayat_pelatihan`` shows it taken (latest date).

    With ``pelatihan_wajib: true`` every recommended training is compulsory; otherwise those that the catalogue marks.
    """
    banyak = [len(satu) for satu in hasil.pelatihan]
    kode = [kode for satu in hasil.pelatihan for kode in satu]
    daftar = pd.DataFrame({"_pegawai": np.repeat(np.arange(len(banyak)), banyak), "kode": np.array(kode, dtype=object)})
    if not rubrik.pelatihan_wajib:
        wajib = hasil.katalog.loc[hasil.katalog["wajib"].astype(bool), "kode"]
        daftar = daftar[daftar["kode"].isin(wajib)]
    riwayat = data.tabel["riwayat_pelatihan"][["_pegawai", "kode", "tanggal"]]
    riwayat = riwayat[riwayat["kode"] != ""].sort_values("tanggal", na_position="first")
    riwayat = riwayat.drop_duplicates(["_pegawai", "kode"], keep="last").assign(diambil=True)
    gabung = daftar.merge(riwayat, how="left", on=["_pegawai", "kode"])
    return gabung.assign(diambil=gabung["diambil"].notna())[["_pegawai", "kode", "diambil", "tanggal"]]

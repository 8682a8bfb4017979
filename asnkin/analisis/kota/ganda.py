"""People whom several OPDs sent: the newer unit decides after a mutasi, otherwise nobody can."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from asnkin.analisis.kota.gabung import pilih
from asnkin.hasil import BERPEGAWAI, PER_PERAN, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.analisis.kota.gabung import Bagian
    from asnkin.tempat import Tempat

ALASAN: Final = "tercatat pada lebih dari satu buku kerja (lihat lembar Temuan)"
_ANGKA: Final = ("komponen", "kontribusi", "tambahan", "butir", "level", "standar", "kesenjangan")
_TEKS: Final = ("predikat", "predikat_hitung", "kuadran_hasil_kerja", "kuadran_perilaku_kerja", "jpm_kategori")


@dataclass(frozen=True, slots=True)
class Ganda:
    """One person found more than once: where each row stands, in the order of the parts.

    ``pilihan``: which of ``tempat`` decides, by the newest ``tmt_unit``; -1 where that does not tell them apart.
    """

    nip: str
    nama: str
    opd: tuple[str, ...]
    tempat: tuple[Tempat, ...]
    pilihan: int


def satukan_ganda(bagian: Sequence[Bagian]) -> tuple[list[Bagian], tuple[Ganda, ...]]:
    """Return the parts with everybody once, and who was found more than once.

    Where ``tmt_unit`` differs (mutasi), the row of the newer unit stays. Otherwise the first row stays without a score,
    ``belum dapat dinilai``: two evaluations of one person are not asnkin's to choose from.
    """
    semua = pd.DataFrame(
        {
            "nip": np.concatenate([satu.hasil.pegawai["nip"].to_numpy() for satu in bagian]),
            "bagian": np.repeat(np.arange(len(bagian)), [len(satu.hasil.pegawai) for satu in bagian]),
            "baris": np.concatenate([np.arange(len(satu.hasil.pegawai)) for satu in bagian]),
            "tmt": pd.concat([satu.hasil.pegawai["tmt_unit"] for satu in bagian], ignore_index=True),
        }
    )
    kembar = semua[semua["nip"].duplicated(keep=False)]
    if kembar.empty:
        return list(bagian), ()
    ikut = [np.ones(len(satu.hasil.pegawai), dtype=np.bool_) for satu in bagian]
    batal = [~satu for satu in ikut]
    temuan = []
    for nip, baris in kembar.groupby("nip", sort=True):
        pilihan = _terbaru(baris["tmt"])
        simpan = max(pilihan, 0)
        for i, (ke, posisi) in enumerate(zip(baris["bagian"], baris["baris"], strict=True)):
            ikut[ke][posisi] = i == simpan
            batal[ke][posisi] = i == simpan and pilihan < 0
        temuan.append(_sebut(str(nip), baris, bagian, pilihan))
    sisa = [pilih(_batalkan(satu, gugur), ada) for satu, gugur, ada in zip(bagian, batal, ikut, strict=True)]
    return sisa, tuple(temuan)


def _terbaru(tmt: pd.Series) -> int:
    """Position of the only newest date, -1 where a date is missing or two are the newest."""
    if tmt.isna().any() or int((tmt == tmt.max()).sum()) > 1:
        return -1
    return int(tmt.to_numpy().argmax())


def _sebut(nip: str, baris: pd.DataFrame, bagian: Sequence[Bagian], pilihan: int) -> Ganda:
    orang = [
        (bagian[ke], bagian[ke].hasil.pegawai.iloc[posisi])
        for ke, posisi in zip(baris["bagian"], baris["baris"], strict=True)
    ]
    return Ganda(
        nip=nip,
        nama=str(orang[0][1]["nama"]),
        opd=tuple(str(satu["opd"]) for _, satu in orang),
        tempat=tuple(milik.asal[int(satu["_asal"])].tempat("nip", int(satu["_baris"])) for milik, satu in orang),
        pilihan=pilihan,
    )


def _batalkan(satu: Bagian, gugur: NDArray[np.bool_]) -> Bagian:
    """Take every figure from the people of ``gugur``; who they are stays."""
    if not gugur.any():
        return satu
    h = satu.hasil
    isi: dict[str, Any] = {nama: _hapus(getattr(h, nama), gugur, np.nan) for nama in _ANGKA}
    isi |= {nama: _hapus(getattr(h, nama), gugur, isi=False) for nama in ("butir_berlaku", "dirasakan")}
    for nama in PER_PERAN:
        kosong = 0 if nama == "peran_n" else np.nan
        isi[nama] = {peran: _hapus(tabel, gugur, kosong) for peran, tabel in getattr(h, nama).items()}
    pegawai = h.pegawai.copy()
    pegawai.loc[gugur, ["nilai_dasar", "nilai_akhir", "jpm"]] = np.nan
    pegawai.loc[gugur, list(_TEKS)] = ""
    pegawai.loc[gugur, "status"] = Status.BELUM_DAPAT_DINILAI
    isi["pegawai"] = pegawai
    isi["kekurangan"] = _ganti(h.kekurangan, gugur, (ALASAN,))
    isi["pelatihan"] = _ganti(h.pelatihan, gugur, ())
    isi |= {nama: _tanpa(getattr(h, nama), gugur) for nama in BERPEGAWAI}
    return replace(satu, hasil=replace(h, **isi), wajib=_tanpa(satu.wajib, gugur))


def _hapus(tabel: pd.DataFrame, baris: NDArray[np.bool_], isi: float) -> pd.DataFrame:
    return pd.DataFrame(np.where(baris[:, None], isi, tabel.to_numpy()), columns=tabel.columns).astype(tabel.dtypes)


def _tanpa(tabel: pd.DataFrame, gugur: NDArray[np.bool_]) -> pd.DataFrame:
    sisa: pd.DataFrame = tabel[~gugur[tabel["_pegawai"].to_numpy(dtype=np.intp)]].reset_index(drop=True)
    return sisa


def _ganti(
    semua: tuple[tuple[str, ...], ...], baris: NDArray[np.bool_], isi: tuple[str, ...]
) -> tuple[tuple[str, ...], ...]:
    return tuple(isi if kena else milik for milik, kena in zip(semua, baris.tolist(), strict=True))

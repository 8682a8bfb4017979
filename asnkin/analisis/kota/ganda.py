"""People whom several OPDs sent: the newer unit decides after a mutasi, otherwise nobody can."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asnkin.analisis.kota.gabung import PER_PERAN, pilih
from asnkin.hasil import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.analisis.kota.gabung import Bagian
    from asnkin.tempat import Tempat

ALASAN = "tercatat pada lebih dari satu buku kerja (lihat lembar Temuan)"


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
    sisa = [
        pilih(_batalkan(satu, gugur), ada) for satu, gugur, ada in zip(bagian, batal, ikut, strict=True)
    ]
    return sisa, tuple(temuan)


def _terbaru(tmt: pd.Series) -> int:
    """Position of the only newest date, -1 where a date is missing or two are the newest."""
    if tmt.isna().any() or int((tmt == tmt.max()).sum()) > 1:
        return -1
    return int(tmt.to_numpy().argmax())


def _sebut(nip: str, baris: pd.DataFrame, bagian: Sequence[Bagian], pilihan: int) -> Ganda:
    orang = [(bagian[ke], bagian[ke].hasil.pegawai.iloc[posisi]) for ke, posisi in zip(baris["bagian"], baris["baris"], strict=True)]
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
    kosong: dict[str, object] = {"status": Status.BELUM_DAPAT_DINILAI, "nilai_dasar": np.nan, "nilai_akhir": np.nan}
    kosong |= {"jpm": np.nan} | dict.fromkeys(
        ("predikat", "predikat_hitung", "kuadran_hasil_kerja", "kuadran_perilaku_kerja", "jpm_kategori"), ""
    )
    pegawai = h.pegawai.assign(**{k: np.where(gugur, isi, h.pegawai[k]) for k, isi in kosong.items()})
    pegawai = pegawai.astype({k: h.pegawai[k].dtype for k in kosong})
    angka = {
        nama: _hapus(getattr(h, nama), gugur, np.nan)
        for nama in ("komponen", "kontribusi", "tambahan", "butir", "level", "standar", "kesenjangan")
    }
    logis = {nama: _hapus(getattr(h, nama), gugur, False) for nama in ("butir_berlaku", "dirasakan")}
    peran = {
        nama: {k: _hapus(v, gugur, 0 if nama == "peran_n" else np.nan) for k, v in getattr(h, nama).items()}
        for nama in PER_PERAN
    }
    milik = pilih(satu, ~gugur)  # only for the rows that point to people
    asli = np.flatnonzero(~gugur)
    tunjuk = {
        nama: getattr(milik.hasil, nama).assign(_pegawai=asli[getattr(milik.hasil, nama)["_pegawai"].to_numpy()])
        for nama in ("indikator", "daftar_kesenjangan", "target_kurang", "penetapan")
    }
    wajib = milik.wajib.assign(_pegawai=asli[milik.wajib["_pegawai"].to_numpy()])
    kekurangan = tuple((ALASAN,) if batal else isi for isi, batal in zip(h.kekurangan, gugur.tolist(), strict=True))
    pelatihan = tuple(() if batal else isi for isi, batal in zip(h.pelatihan, gugur.tolist(), strict=True))
    hasil = replace(
        h, pegawai=pegawai, kekurangan=kekurangan, pelatihan=pelatihan, **angka, **logis, **peran, **tunjuk
    )
    return replace(satu, hasil=hasil, wajib=wajib)


def _hapus(tabel: pd.DataFrame, baris: NDArray[np.bool_], isi: float | bool) -> pd.DataFrame:  # noqa: FBT001 - a cell's value
    return pd.DataFrame(np.where(baris[:, None], isi, tabel.to_numpy()), columns=tabel.columns)

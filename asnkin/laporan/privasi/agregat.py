"""The reports about groups only, without any person (``--agregat``)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.analisis.kelompok_kecil import sel_tersembunyi
from asnkin.galat import SalahPakai
from asnkin.hasil import Status
from asnkin.laporan.bahan import Cara, Privasi
from asnkin.laporan.privasi.batas import kelompok_min
from asnkin.laporan.privasi.orang import ambil_lanjut, ambil_orang
from asnkin.laporan.privasi.samaran import HAL_PRIVASI
from asnkin.laporan.privasi.teks import Penghapus, info_umum, sumber_umum, temuan_umum

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.hasil import Hasil
    from asnkin.laporan.bahan import Bahan

TANDA: Final = " *"
MEDIAN_MIN: Final = 10  # people; the median of a few is the score of one of them
_NOBODY: Final = np.zeros(0, dtype=np.intp)


def agregatkan(bahan: Bahan) -> Bahan:
    """Return what is known of groups of at least ``kelompok_min`` people; frames about people have no rows.

    A unit whose figures rest on fewer has none, and neither do those that complement it, so that its figures cannot be
    worked out from the totals. Raises SalahPakai where everyone together are too few.
    """
    batas, hapus = kelompok_min(bahan.rubrik), Penghapus(bahan.hasil.pegawai["nama"])
    _cukup(bahan, batas)
    unit = bahan.ringkasan.unit
    tutup = _unit_tersembunyi(unit, batas)
    kebutuhan = _kebutuhan_unit(bahan.hasil, unit["unit_kerja"], tutup, batas)
    hasil = replace(
        ambil_orang(bahan.hasil, _NOBODY),
        kebutuhan_unit=kebutuhan.assign(unit_kerja=kebutuhan["unit_kerja"].map(hapus)),
        katalog=bahan.hasil.katalog.assign(nama=bahan.hasil.katalog["nama"].map(hapus)),
    )
    ringkasan = replace(
        bahan.ringkasan,
        median=bahan.ringkasan.median if bahan.ringkasan.n_status[Status.LENGKAP] >= MEDIAN_MIN else np.nan,
        tertinggi=np.nan,
        terendah=np.nan,
        terbaik=(),
        unit=_unit(unit.assign(unit_kerja=unit["unit_kerja"].map(hapus)), tutup),
        butir=_butir(bahan, batas),
        pelatihan=bahan.ringkasan.pelatihan.assign(nama=bahan.ringkasan.pelatihan["nama"].map(hapus)),
    )
    return replace(
        bahan,
        hasil=hasil,
        ringkasan=ringkasan,
        temuan=temuan_umum(bahan.temuan, [satu.berkas for satu in bahan.sumber], bahan.rubrik),
        sumber=sumber_umum(bahan.sumber),
        tindak_lanjut=ambil_lanjut(bahan.tindak_lanjut, _NOBODY),
        info=info_umum(bahan.info, hapus),
        lembar_penilai=frozenset(),
        asal=(),
        privasi=_privasi(batas),
    )


def _privasi(batas: int) -> Privasi:
    kelompok = (
        f"Tanda *: disembunyikan karena kurang dari {batas} pegawai, atau agar kelompok sekecil itu tidak dapat "
        "dihitung dari jumlahnya; kelompok demikian tidak ada pada daftar kebutuhan."
    )
    tanpa = (
        "Tanpa data perorangan: hanya angka kelompok. Nilai tertinggi dan terendah, isi temuan, serta nama penanda "
        "tangan tidak dicetak."
    )
    return Privasi(Cara.AGREGAT, (tanpa, kelompok), ((HAL_PRIVASI, Cara.AGREGAT.value),), kelompok)


def _cukup(bahan: Bahan, batas: int) -> None:
    """Refuse what would be a report about a few people."""
    r = bahan.ringkasan
    if r.n < batas or any(0 < n < batas for n in (r.n_status[Status.LENGKAP], sum(r.distribusi.values()))):
        pesan = f"Pegawai yang dinilai terlalu sedikit untuk --agregat: paling sedikit {batas} orang"
        raise SalahPakai(pesan, "gabungkan dengan data unit lain, atau pakai --samarkan")


def _unit_tersembunyi(unit: pd.DataFrame, batas: int) -> NDArray[np.bool_]:
    predikat = unit[[nama for nama in unit.columns if nama.startswith("predikat:")]].sum(axis=1)
    banyak = np.column_stack([unit["n"], unit["n_dinilai"], predikat]).astype(np.float64)
    return sel_tersembunyi(banyak, batas)


def _unit(unit: pd.DataFrame, tutup: NDArray[np.bool_]) -> pd.DataFrame:
    """Empty the figures of the hidden units, and mark their names."""
    isi = [nama for nama in unit.columns if nama not in {"unit_kerja", "n"}]
    hasil = unit.astype(dict.fromkeys(isi, np.float64))
    hasil.loc[tutup, isi] = np.nan
    return hasil.assign(unit_kerja=unit["unit_kerja"].where(~tutup, unit["unit_kerja"] + TANDA))


def _butir(bahan: Bahan, batas: int) -> pd.DataFrame:
    """Empty what rests on too few people: the mean on who has a value, the rest on who has a level and a standard."""
    butir = bahan.ringkasan.butir
    bernilai = bahan.hasil.butir.notna().sum()[butir["butir"]].to_numpy()
    sedikit = ((butir["n_dinilai"] > 0) & (butir["n_dinilai"] < batas)).to_numpy()
    isi = ["n_dinilai", "level", "standar", "n_kesenjangan", "n_dirasakan", "proporsi"]
    hasil = butir.astype(dict.fromkeys([*isi, "rata"], np.float64))
    hasil.loc[sedikit, isi] = np.nan
    hasil.loc[(bernilai > 0) & (bernilai < batas), "rata"] = np.nan
    return hasil


def _kebutuhan_unit(hasil: Hasil, unit: pd.Series, tutup: NDArray[np.bool_], batas: int) -> pd.DataFrame:
    """Leave out the needs that rest on too few people, and those that complement them, butir by butir."""
    nama = unit.tolist()
    banyak = hasil.kesenjangan.notna().groupby(hasil.pegawai["unit_kerja"]).sum().reindex(nama, fill_value=0)
    terlarang = {
        (nama[i], str(butir))
        for butir in banyak.columns
        for i in np.flatnonzero(sel_tersembunyi(banyak[[butir]].to_numpy(dtype=np.float64), batas, tutup)).tolist()
    }
    tabel = hasil.kebutuhan_unit
    ikut = [kunci not in terlarang for kunci in zip(tabel["unit_kerja"], tabel["butir"], strict=True)]
    return tabel[np.array(ikut, dtype=bool)].reset_index(drop=True)

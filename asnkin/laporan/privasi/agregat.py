"""The reports about groups only, without any person (``--agregat``)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.analisis.kelompok_kecil import sel_tersembunyi
from asnkin.analisis.orang import ambil_lanjut, ambil_orang
from asnkin.galat import SalahPakai
from asnkin.hasil import Status
from asnkin.laporan.bahan import Cara, Privasi
from asnkin.laporan.privasi.batas import kelompok_min
from asnkin.laporan.privasi.kota import kota_umum
from asnkin.laporan.privasi.samaran import HAL_PRIVASI
from asnkin.laporan.privasi.teks import Penghapus, info_umum, sumber_umum, temuan_umum

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.hasil import Hasil
    from asnkin.laporan.bahan import Bahan

TANDA: Final = " *"
MEDIAN_MIN: Final = 10  # people; the median of a few is the score of one of them
_TIADA: Final = np.zeros(0, dtype=np.intp)


class TerlaluSedikit(SalahPakai):
    """Everyone together are too few for a report without people."""


def agregatkan(bahan: Bahan) -> Bahan:
    """Return what is known of groups of at least ``kelompok_min`` people; frames about people have no rows.

    A unit whose figures rest on fewer has none, nor is a count of fewer people with some predikat or gap shown for a
    unit; with them go those that complement them, so that nothing can be worked out from the totals. Raises
    TerlaluSedikit where everyone together are too few.
    """
    batas, hapus = kelompok_min(bahan.rubrik), Penghapus(bahan.hasil.pegawai["nama"])
    _cukup(bahan, batas)
    unit = bahan.ringkasan.unit
    tutup = _unit_tersembunyi(unit, batas)
    kebutuhan = _kebutuhan_unit(bahan.hasil, unit["unit_kerja"], tutup, batas)
    hasil = replace(
        ambil_orang(bahan.hasil, _TIADA),
        kebutuhan_unit=kebutuhan.assign(unit_kerja=hapus.kolom(kebutuhan["unit_kerja"])),
        katalog=bahan.hasil.katalog.assign(nama=hapus.kolom(bahan.hasil.katalog["nama"])),
    )
    ringkasan = replace(
        bahan.ringkasan,
        median=bahan.ringkasan.median if bahan.ringkasan.n_status[Status.LENGKAP] >= MEDIAN_MIN else np.nan,
        tertinggi=np.nan,
        terendah=np.nan,
        terbaik=(),
        unit=_unit(unit.assign(unit_kerja=hapus.kolom(unit["unit_kerja"])), tutup, batas),
        butir=_butir(bahan, batas),
        pelatihan=_pelatihan(bahan.ringkasan.pelatihan, batas).assign(
            nama=hapus.kolom(bahan.ringkasan.pelatihan["nama"])
        ),
    )
    return replace(
        bahan,
        hasil=hasil,
        ringkasan=ringkasan,
        temuan=temuan_umum(bahan.temuan, [satu.berkas for satu in bahan.sumber], bahan.rubrik),
        sumber=sumber_umum(bahan.sumber),
        tindak_lanjut=ambil_lanjut(bahan.tindak_lanjut, _TIADA),
        info=info_umum(bahan.info, hapus),
        lembar_penilai=frozenset(),
        asal=(),
        kota=kota_umum(bahan.kota, batas, hapus),
        privasi=_privasi(batas),
    )


def _privasi(batas: int) -> Privasi:
    kelompok = (
        f"Tanda * dan –, atau sel kosong: disembunyikan karena kurang dari {batas} pegawai, atau agar angka sekecil "
        "itu tidak dapat dihitung dari jumlahnya; kelompok demikian tidak ada pada daftar kebutuhan."
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
        raise TerlaluSedikit(pesan, "gabungkan dengan data unit lain, atau pakai --samarkan")


def _unit_tersembunyi(unit: pd.DataFrame, batas: int) -> NDArray[np.bool_]:
    predikat = unit[_predikat(unit)].sum(axis=1)
    banyak = np.column_stack([unit["n"], unit["n_dinilai"], predikat]).astype(np.float64)
    return sel_tersembunyi(banyak, batas)


def _predikat(unit: pd.DataFrame) -> list[str]:
    return [nama for nama in unit.columns if nama.startswith("predikat:")]


def _unit(unit: pd.DataFrame, tutup: NDArray[np.bool_], batas: int) -> pd.DataFrame:
    """Empty the figures of the hidden units, and small counts of the others; mark the names of the hidden ones."""
    hasil = unit.astype({nama: np.float64 for nama in unit.columns if nama != "unit_kerja"})
    hasil.loc[tutup, ["n_dinilai", "rata"]] = np.nan
    for kolom in (_predikat(unit), ["n_kesenjangan"]):
        banyak = np.column_stack([hasil["n"], hasil[kolom]])  # with n two units at least are hidden, zeros among them
        hasil.loc[sel_tersembunyi(banyak, batas, tutup), kolom] = np.nan
    return hasil.assign(unit_kerja=unit["unit_kerja"].where(~tutup, unit["unit_kerja"] + TANDA))


def _butir(bahan: Bahan, batas: int) -> pd.DataFrame:
    """Empty what rests on too few people: the mean on who has a value, the rest on who has a level and a standard."""
    butir = bahan.ringkasan.butir
    kena = ["n_kesenjangan", "proporsi"]
    isi = ["n_dinilai", "level", "standar", *kena, "n_dirasakan"]
    hasil = butir.astype(dict.fromkeys([*isi, "rata"], np.float64))
    hasil.loc[_sedikit(butir["n_dinilai"], batas), isi] = np.nan
    hasil.loc[_sedikit(butir["n_kesenjangan"], batas), kena] = np.nan
    hasil.loc[_sedikit(butir["n_dirasakan"], batas), "n_dirasakan"] = np.nan
    hasil.loc[_sedikit(bahan.hasil.butir.notna().sum()[butir["butir"]], batas), "rata"] = np.nan
    return hasil


def _pelatihan(latih: pd.DataFrame, batas: int) -> pd.DataFrame:
    """Empty the counts of too few participants."""
    return latih.assign(n_peserta=latih["n_peserta"].astype(np.float64).mask(_sedikit(latih["n_peserta"], batas)))


def _sedikit(banyak: pd.Series, batas: int) -> NDArray[np.bool_]:
    n = banyak.to_numpy(dtype=np.float64)
    return np.asarray((n > 0) & (n < batas), dtype=np.bool_)


def _kebutuhan_unit(hasil: Hasil, unit: pd.Series, tutup: NDArray[np.bool_], batas: int) -> pd.DataFrame:
    """Leave out the needs of or from too few people, and those that complement them, butir by butir."""
    tabel, nama = hasil.kebutuhan_unit, pd.Index(unit)
    ada = hasil.kesenjangan.notna().groupby(hasil.pegawai["unit_kerja"]).sum().reindex(nama, fill_value=0)
    kena = tabel.pivot_table("n_kesenjangan", "unit_kerja", "butir").reindex(nama, columns=ada.columns).fillna(0)
    tersembunyi = {
        str(butir): sel_tersembunyi(np.column_stack([ada[butir], kena[butir]]).astype(np.float64), batas, tutup)
        for butir in ada.columns
    }
    letak = nama.get_indexer(pd.Index(tabel["unit_kerja"]))
    ikut = [not tersembunyi[butir][i] for butir, i in zip(tabel["butir"], letak.tolist(), strict=True)]
    return tabel[np.array(ikut, dtype=bool)].reset_index(drop=True)

"""The results of many OPDs as one, without scoring anybody again: every number is the one of the OPD's own recap."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from asnkin.analisis.angka_kredit import hitung_angka_kredit
from asnkin.analisis.orang import ambil_orang, milik_orang
from asnkin.analisis.penghargaan import hitung_penghargaan
from asnkin.analisis.selisih_diri import selisih_diri
from asnkin.analisis.tindak_lanjut import TindakLanjut, porsi_terukur
from asnkin.hasil import BERPEGAWAI, DAFTAR, PER_ORANG, PER_PERAN, Hasil
from asnkin.penilaian.level import jumlahkan_kebutuhan
from asnkin.penilaian.pemeringkatan import peringkatkan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from asnkin.rubrik.model import Rubrik
    from asnkin.tempat import Asal


@dataclass(frozen=True, slots=True)
class Bagian:
    """One OPD's share: its name, its result, what follows from it, and what its ``_asal`` points to.

    ``wajib``: ``TindakLanjut.pelatihan_wajib``. ``tabel``: further frames of the OPD's data by table name, of the shape
    that ``asnkin.data.KOLOM`` gives; their ``_pegawai`` and ``_asal`` are the OPD's own.
    """

    nama: str
    hasil: Hasil
    wajib: pd.DataFrame
    asal: tuple[Asal, ...]
    tabel: Mapping[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Gabungan:
    """The joined result of P OPDs and N people. ``milik`` (N): position of each person's OPD among the parts.

    ``kembar``: what bears one name in several OPDs and was told apart: ``unit kerja`` or ``kode pelatihan``, the name,
    in how many.
    """

    hasil: Hasil
    tindak_lanjut: TindakLanjut
    asal: tuple[Asal, ...]
    milik: NDArray[np.intp]
    tabel: Mapping[str, pd.DataFrame]
    kembar: tuple[tuple[str, str, int], ...]


def gabungkan(bagian: Sequence[Bagian], rubrik: Rubrik, periode: str) -> Gabungan:
    """Join the parts (at least one): scores stay as they are, ranks, needs of units and nominees are made anew.

    Units of several OPDs that bear one name are told apart by their OPD (``Sekretariat (Dinas Pendidikan)``), trainings
    of one code but different content likewise.
    """
    unit, pelatihan = _unit_kembar(bagian), _pelatihan_kembar(bagian)
    bagian = [_ganti_pelatihan(_ganti_unit(satu, unit), pelatihan) for satu in bagian]
    n = [len(satu.hasil.pegawai) for satu in bagian]
    awal = [0, *accumulate(n)][:-1]
    geser_asal = [0, *accumulate(len(satu.asal) for satu in bagian)][:-1]
    geser = {"_pegawai": awal, "_asal": geser_asal}
    hasil = _gabung_hasil([satu.hasil for satu in bagian], geser, rubrik)
    wajib = _tumpuk([satu.wajib for satu in bagian], geser)
    return Gabungan(
        hasil=hasil,
        tindak_lanjut=TindakLanjut(
            penghargaan=hitung_penghargaan(hasil, rubrik),
            angka_kredit=hitung_angka_kredit(hasil.pegawai, rubrik, periode),
            porsi_terukur=porsi_terukur(hasil, rubrik),
            pelatihan_wajib=wajib,
            selisih_diri=selisih_diri(hasil, rubrik),
        ),
        asal=tuple(asal for satu in bagian for asal in satu.asal),
        milik=np.repeat(np.arange(len(bagian)), n),
        tabel={nama: _tumpuk([satu.tabel[nama] for satu in bagian], geser) for nama in bagian[0].tabel},
        kembar=(
            *(("unit kerja", nama, n) for nama, n in unit.items()),
            *(("kode pelatihan", nama, n) for nama, n in pelatihan.items()),
        ),
    )


def pilih(satu: Bagian, ikut: NDArray[np.bool_]) -> Bagian:
    """Return the part of an OPD with only the people of ``ikut`` (N); every row about the others goes with them."""
    if ikut.all():
        return satu
    posisi, n = np.flatnonzero(ikut), len(ikut)
    tabel = {nama: milik_orang(isi, posisi, n) if "_pegawai" in isi else isi for nama, isi in satu.tabel.items()}
    return replace(satu, hasil=ambil_orang(satu.hasil, posisi), wajib=milik_orang(satu.wajib, posisi, n), tabel=tabel)


def _gabung_hasil(hasil: Sequence[Hasil], geser: Mapping[str, Sequence[int]], rubrik: Rubrik) -> Hasil:
    isi: dict[str, Any] = {
        nama: _tumpuk([getattr(h, nama) for h in hasil], geser) for nama in (*PER_ORANG, *BERPEGAWAI)
    }
    isi |= {
        nama: {peran: _tumpuk([getattr(h, nama)[peran] for h in hasil], {}) for peran in getattr(hasil[0], nama)}
        for nama in PER_PERAN
    }
    isi |= {nama: tuple(satu for h in hasil for satu in getattr(h, nama)) for nama in DAFTAR}
    isi["katalog"] = _tumpuk([h.katalog for h in hasil], {}).drop_duplicates("kode", ignore_index=True)
    isi["pegawai"], isi["peringkat_dalam"] = peringkatkan(isi["pegawai"], isi["komponen"], isi["butir"], rubrik)
    isi["kebutuhan_unit"] = _kebutuhan(isi["kesenjangan"], isi["daftar_kesenjangan"], isi["pegawai"], rubrik)
    return Hasil(**isi)


def _kebutuhan(kesenjangan: pd.DataFrame, daftar: pd.DataFrame, pegawai: pd.DataFrame, rubrik: Rubrik) -> pd.DataFrame:
    terukur = daftar[~daftar["dirasakan"].to_numpy(dtype=np.bool_)]
    letak = {kunci: j for j, kunci in enumerate(kesenjangan.columns)}
    kena = np.zeros(kesenjangan.shape, dtype=np.bool_)
    kena[terukur["_pegawai"].to_numpy(), terukur["butir"].map(letak).to_numpy(dtype=np.intp)] = True
    celah = pd.DataFrame(kena, columns=kesenjangan.columns)
    return jumlahkan_kebutuhan(kesenjangan.notna(), celah, pegawai["unit_kerja"], rubrik)


def _tumpuk(tabel: Sequence[pd.DataFrame], geser: Mapping[str, Sequence[int]]) -> pd.DataFrame:
    """Stack frames; columns that point elsewhere are moved on by the number given for each frame."""
    pindah = [
        satu.assign(**{k: (satu[k] + mulai[i]).astype(satu[k].dtype) for k, mulai in geser.items() if k in satu})
        for i, satu in enumerate(tabel)
    ]
    isi = [satu for satu in pindah if len(satu)]  # an empty frame has no say in the types
    return pd.concat(isi, ignore_index=True) if isi else pindah[0]


def _unit_kembar(bagian: Sequence[Bagian]) -> dict[str, int]:
    """Return the units (in lower case) that several OPDs have, and how many."""
    pemilik: dict[str, set[str]] = {}
    for satu in bagian:
        for unit, opd in set(zip(satu.hasil.pegawai["unit_kerja"], satu.hasil.pegawai["opd"], strict=True)):
            pemilik.setdefault(unit.casefold(), set()).add(opd.casefold())
    return {unit: len(opd) for unit, opd in sorted(pemilik.items()) if len(opd) > 1}


def _ganti_unit(satu: Bagian, kembar: Mapping[str, int]) -> Bagian:
    if not kembar:
        return satu
    pegawai = satu.hasil.pegawai
    unit = [
        f"{nama} ({opd})" if nama.casefold() in kembar else nama
        for nama, opd in zip(pegawai["unit_kerja"], pegawai["opd"], strict=True)
    ]
    return replace(satu, hasil=replace(satu.hasil, pegawai=pegawai.assign(unit_kerja=np.array(unit, dtype=object))))


def _pelatihan_kembar(bagian: Sequence[Bagian]) -> dict[str, int]:
    """Return the codes that mean different trainings in several OPDs, and how many."""
    arti: dict[str, set[tuple[object, ...]]] = {}
    for satu in bagian:
        katalog = satu.hasil.katalog[["kode", "nama", "butir", "jp", "biaya"]]
        isi = katalog.assign(jp=katalog["jp"].fillna(-1.0), biaya=katalog["biaya"].fillna(-1.0))
        for kode, *sisa in zip(*(isi[nama].tolist() for nama in isi), strict=True):
            arti.setdefault(kode, set()).add(tuple(sisa))
    return {kode: len(isi) for kode, isi in sorted(arti.items()) if len(isi) > 1}


def _ganti_pelatihan(satu: Bagian, kembar: Mapping[str, int]) -> Bagian:
    if not kembar:
        return satu

    def nama(kode: str) -> str:
        return f"{kode} ({satu.nama})" if kode in kembar else kode

    h = satu.hasil
    return replace(
        satu,
        wajib=_petakan(satu.wajib, "kode", nama),
        hasil=replace(
            h,
            katalog=_petakan(h.katalog, "kode", nama),
            daftar_kesenjangan=_petakan(h.daftar_kesenjangan, "pelatihan", nama),
            target_kurang=_petakan(h.target_kurang, "pelatihan", nama),
            pelatihan=tuple(tuple(map(nama, kode)) for kode in h.pelatihan),
        ),
    )


def _petakan(tabel: pd.DataFrame, kolom: str, nama: Callable[[str], str]) -> pd.DataFrame:
    return tabel.assign(**{kolom: np.array([nama(satu) for satu in tabel[kolom].tolist()], dtype=object)})

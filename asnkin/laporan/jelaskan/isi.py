"""What explanations are made of, laid out so that the rows of one person are at hand."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from asnkin.laporan.tampil import KOSONG, angka, tanggal
from asnkin.penilaian.berlaku import berlaku
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from asnkin.laporan.bahan import Bahan
    from asnkin.penilaian.nilai import Jejak
    from asnkin.penilaian.sumber_data import HasilData
    from asnkin.rubrik.model import Butir


class Larik:
    """The columns of a frame as lists, and the positions of the rows that belong to each key (by default a person)."""

    def __init__(self, frame: pd.DataFrame, pemilik: NDArray[Any] | None = None) -> None:
        """Sort the rows by their key; keys below 0 belong to nobody."""
        self._frame = frame
        self._kolom: dict[str, list[Any]] = {}
        kunci = frame["_pegawai"].to_numpy() if pemilik is None else pemilik
        self._urut = np.argsort(kunci, kind="stable")
        self._kunci = kunci[self._urut]

    def __getitem__(self, nama: str) -> list[Any]:
        """Return a column as a list."""
        if nama not in self._kolom:
            self._kolom[nama] = self._frame[nama].tolist()
        return self._kolom[nama]

    def milik(self, kunci: int) -> list[int]:
        """Return the positions of the rows of one key, in their order."""
        if kunci < 0:
            return []
        awal, akhir = np.searchsorted(self._kunci, [kunci, kunci + 1])
        return [int(satu) for satu in self._urut[awal:akhir]]


class Isi:
    """A scored data set ready to be explained. ``terbaik``: NIP -> best earlier nilai dasar and where it stands.

    ``auditor``: raters and their marks are named.
    """

    def __init__(self, bahan: Bahan, jejak: Jejak, terbaik: Mapping[str, tuple[float, str]], *, auditor: bool) -> None:
        """Keep the parts; what is derived from them is made when it is first needed."""
        self.bahan, self.jejak, self.terbaik, self.auditor = bahan, jejak, terbaik, auditor
        self.hasil, self.rubrik, self.d = bahan.hasil, bahan.rubrik, bahan.rubrik.nilai.desimal
        self._tabel: dict[str, Larik] = {}
        self._data: dict[int, Larik] = {}
        self._kolom: dict[int, dict[str, list[Any]]] = {}
        self._sekali: dict[str, Any] = {}
        self.satu_berkas = len({satu.berkas for satu in bahan.asal}) <= 1

    def tabel(self, nama: str) -> Larik:
        """Return a table of the data as it entered the score."""
        if nama not in self._tabel:
            frame = self.jejak.data.tabel[nama]
            tanpa_orang = np.full(len(frame), -1) if "_pegawai" not in frame else None
            self._tabel[nama] = Larik(frame, tanpa_orang)
        return self._tabel[nama]

    @cached_property
    def pegawai(self) -> Larik:
        """The people with their figures."""
        return Larik(self.hasil.pegawai, np.arange(len(self.hasil.pegawai)))

    @cached_property
    def skor(self) -> Larik:
        """The marks, by the row of ``penilaian`` that they stand in."""
        frame = self.jejak.data.tabel["skor"]
        return Larik(frame, frame["_formulir"].to_numpy())

    @cached_property
    def celah(self) -> Larik:
        """The gaps."""
        return Larik(self.hasil.daftar_kesenjangan)

    def kunci(self, lembar: str, milik: HasilData) -> Larik:
        """Return a keyed table, its rows by the key that ``milik`` gives them."""
        if id(milik) not in self._data:
            self._data[id(milik)] = Larik(self.jejak.data.kunci[lembar], milik.kunci)
        return self._data[id(milik)]

    def nilai(self, frame: pd.DataFrame, kunci: str, i: int) -> Any:
        """Return one value of a frame that has a row a person."""
        kolom = self._kolom.setdefault(id(frame), {})
        if kunci not in kolom:
            kolom[kunci] = frame[kunci].tolist()
        return kolom[kunci][i]

    def sekali(self, nama: str, buat: Callable[[], Any]) -> Any:
        """Return what ``buat`` makes, made once under this name."""
        if nama not in self._sekali:
            self._sekali[nama] = buat()
        return self._sekali[nama]

    @cached_property
    def butir(self) -> dict[str, Butir]:
        """Every butir of the rubric by key."""
        return self.rubrik.semua_butir()

    @cached_property
    def letak_butir(self) -> dict[str, int]:
        """Position of each butir."""
        return {kunci: j for j, kunci in enumerate(self.butir)}

    def angka(self, nilai: float) -> str:
        """Print a number with the decimals of the rubric."""
        return angka(nilai, self.d)

    def sel(self, larik: Larik, baris: int, *bidang: str) -> tuple[str, ...]:
        """Name the cells of some fields of a row, ``target › D7, E7``; where none has a column of its own, the row."""
        asal = self.bahan.asal[larik["_asal"][baris]]
        nomor = larik["_baris"][baris]
        ada = [satu for satu in bidang if satu in asal.kolom]
        sel = [asal.tempat(satu, nomor).sel for satu in ada] or [f"baris {nomor}"]
        berkas = "" if self.satu_berkas else asal.berkas
        return (str(Tempat(berkas, asal.lembar, ", ".join(sel))),)

    def peran_berlaku(self, komponen: str, peran: str, i: int) -> bool:
        """Tell whether a role rates this person in a komponen."""
        pola = self.rubrik.penilai_komponen(komponen)[peran].berlaku
        semua = self.sekali(f"peran {komponen} {peran}", lambda: berlaku(self.jejak.data.pegawai, pola))
        return bool(semua[i])


def kutip(teks: str) -> str:
    """Put a text of the workbook in quotes, a dash for none."""
    return f"'{teks}'" if teks else KOSONG


def hari(nilai: Any) -> str:
    """Print a date of the data, "" for none."""
    return "" if pd.isna(nilai) else tanggal(nilai)


def pilih(isi: Sequence[str]) -> tuple[str, ...]:
    """Leave out what is empty."""
    return tuple(satu for satu in isi if satu)

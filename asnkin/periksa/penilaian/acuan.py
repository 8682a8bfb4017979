"""What rater sheets are checked against: people, roles, butir, scales and who is rated by whom, as arrays."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

import numpy as np

from asnkin.penilaian.berlaku import berlaku
from asnkin.periksa.penilaian.nama import BukuNama
from asnkin.periksa.penilaian.peran import kelompok

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.periksa.dugaan import Penduga
    from asnkin.rubrik.model import Penilai, Rubrik


@dataclass(frozen=True, slots=True)
class Acuan:
    """The rubric and the people as arrays: N people, R roles, B butir, K komponen.

    ``nip``, ``nama``, ``atasan_nip`` (N): text. ``peran``, ``butir``, ``nama_butir``, ``komponen``: keys and names by
    position. ``jenis`` (R): the kind of rater that a role is. ``komponen_butir`` (B): position of its komponen.
    ``min``, ``maks`` (R, B): scales. ``minimal`` (R, B): marks that make a role count. ``berlaku_butir`` (N, B): the
    butir applies to the person. ``dipakai`` (R, B): the butir's komponen uses the role. ``berlaku_peran`` (R, K, N):
    the role rates the person in that komponen. ``ikut`` (N): the person is evaluated, under a
    sound NIP. ``penduga``: whom an unknown NIP could mean. ``buku``: the people by name.
    """

    rubrik: Rubrik
    indeks: Mapping[str, int]
    penduga: Penduga
    buku: BukuNama
    nip: NDArray[np.object_]
    nama: NDArray[np.object_]
    atasan_nip: NDArray[np.object_]
    peran: tuple[str, ...]
    jenis: tuple[str, ...]
    butir: tuple[str, ...]
    nama_butir: tuple[str, ...]
    komponen: tuple[str, ...]
    komponen_butir: NDArray[np.int64]
    min: NDArray[np.float64]
    maks: NDArray[np.float64]
    minimal: NDArray[np.int64]
    berlaku_butir: NDArray[np.bool_]
    dipakai: NDArray[np.bool_]
    berlaku_peran: NDArray[np.bool_]
    ikut: NDArray[np.bool_]

    def nip_baris(self, orang: NDArray[np.int32]) -> list[str]:
        """NIP of the person of each row, "" where the row's person is unknown (-1)."""
        nip: list[str] = np.append(self.nip, "")[orang].tolist()
        return nip

    def sebut(self, orang: int) -> str:
        """Name a person with the NIP."""
        return f"{self.nama[orang]} ({self.nip[orang]})"

    def bernilai(self, peran: int) -> NDArray[np.bool_]:
        """Tell which butir (N, B) a role is to mark for whom."""
        hasil: NDArray[np.bool_] = (
            self.berlaku_butir & self.dipakai[peran] & self.berlaku_peran[peran].T[:, self.komponen_butir]
        )
        return hasil


def susun_acuan(rubrik: Rubrik, pegawai: pd.DataFrame, indeks: Mapping[str, int], penduga: Penduga) -> Acuan:
    """Work the rubric and ``pegawai`` (N rows) out into arrays, once for all rater sheets."""
    peran, semua = rubrik.semua_peran(), rubrik.semua_butir()
    milik = rubrik.komponen_butir()
    komponen = tuple(dict.fromkeys(milik.values()))
    letak = {kunci: i for i, kunci in enumerate(komponen)}
    skala = [[rubrik.skala_peran(r, milik[b]) for b in semua] for r in peran]
    pakai = [[rubrik.penilai_komponen(milik[b]).get(r) for b in semua] for r in peran]
    bentuk = (len(peran), len(semua))
    return Acuan(
        rubrik=rubrik,
        indeks=indeks,
        penduga=penduga,
        buku=BukuNama(pegawai["nama"].tolist()),
        nip=pegawai["nip"].to_numpy(dtype=np.object_),
        nama=pegawai["nama"].to_numpy(dtype=np.object_),
        atasan_nip=pegawai["atasan_nip"].to_numpy(dtype=np.object_),
        peran=peran,
        jenis=tuple(kelompok(satu) for satu in peran),
        butir=tuple(semua),
        nama_butir=tuple(satu.nama for satu in semua.values()),
        komponen=komponen,
        komponen_butir=np.array([letak[milik[b]] for b in semua], dtype=np.int64),
        min=np.array([[s.min for s in baris] for baris in skala], dtype=np.float64).reshape(bentuk),
        maks=np.array([[s.maks for s in baris] for baris in skala], dtype=np.float64).reshape(bentuk),
        minimal=np.array([[s.min if s else 1 for s in baris] for baris in pakai], dtype=np.int64).reshape(bentuk),
        berlaku_butir=_tumpuk([berlaku(pegawai, b.berlaku) for b in semua.values()], len(pegawai)).T,
        dipakai=np.array([[s is not None for s in baris] for baris in pakai], dtype=np.bool_).reshape(bentuk),
        berlaku_peran=_berlaku_peran(rubrik, pegawai, peran, komponen),
        ikut=~berlaku(pegawai, {"kedudukan_hukum": rubrik.tidak_dinilai})
        & pegawai["nip"].isin(list(indeks)).to_numpy(dtype=np.bool_),
    )


def _berlaku_peran(
    rubrik: Rubrik, pegawai: pd.DataFrame, peran: Sequence[str], komponen: Sequence[str]
) -> NDArray[np.bool_]:
    def satu(penilai: Penilai | None) -> NDArray[np.bool_]:
        return berlaku(pegawai, penilai.berlaku if penilai else None)

    isi = [satu(rubrik.penilai_komponen(k).get(r)) for r in peran for k in komponen]
    return _tumpuk(isi, len(pegawai)).reshape(len(peran), len(komponen), len(pegawai))


def _tumpuk(isi: Sequence[NDArray[np.bool_]], n: int) -> NDArray[np.bool_]:
    return np.stack(isi) if isi else np.zeros((0, n), dtype=np.bool_)


def mungkin(dicari: str, dikenal: Iterable[str]) -> str:
    """Offer the nearest known text as a clause for a saran, "" where none is near."""
    asli = {satu.casefold(): satu for satu in dikenal}
    dekat = get_close_matches(dicari.casefold(), asli, 1)
    return f" (mungkin maksud Anda '{asli[dekat[0]]}')" if dekat else ""

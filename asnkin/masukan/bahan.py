"""What a recognised table is built from: its columns, its key cells taken apart and filled down, its doubtful rows."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from asnkin.masukan.baris import mirip_nip, semua_nip, tanpa_target
from asnkin.masukan.cocok import Cocok, cocokkan
from asnkin.masukan.formulir import sesuaikan_penilai
from asnkin.masukan.isi_bawah import INTI, Isian, isi_gabungan
from asnkin.masukan.nama_nip import Terpisah, pisahkan
from asnkin.masukan.pecahan import Pecahan, pecah
from asnkin.masukan.sel import bersihkan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.masukan.buku import LembarMentah
    from asnkin.masukan.kenal import Kenalan
    from asnkin.temuan import Temuan

_NILAI_TARGET: Final = ("target", "realisasi", "rating")


@dataclass(frozen=True, slots=True)
class Bahan:
    """One table before its rows are sorted. ``bagian``: its parts (one, unless it is wide), each with its columns.

    ``lembar`` is the sheet with merged cells filled down (``isian``; ``tak_diisi``: areas that were left), while
    ``kenalan.lembar`` is as it was read. ``kunci``: the key cells below the header, cleaned ([] without a key column).
    ``tanpa_nip``: rows (0-based) whose key cell is no NIP, None where NIPs are not the key. ``inti``: see
    ``baris.Pemilah``; ``nilai``: the columns beside it that make a row a target.
    """

    kenalan: Kenalan
    bagian: tuple[tuple[Pecahan, Cocok], ...]
    lembar: LembarMentah
    kunci: Sequence[object]
    ber_nip: bool
    inti: int
    nilai: tuple[int, ...]
    tanpa_nip: Sequence[int] | None
    isian: Isian
    tak_diisi: tuple[tuple[int, int], ...]
    terpisah: Terpisah | None

    @property
    def kolom_kunci(self) -> int:
        """Held column of the key, -1 where there is none."""
        return self.bagian[0][1].bidang.get(self.kenalan.peta.definisi.kunci, -1)

    def calon(self) -> Sequence[int]:
        """Rows among which another header may stand."""
        return range(self.kenalan.judul.akhir + 1, len(self.lembar.sel)) if self.tanpa_nip is None else self.tanpa_nip

    def ragu(self, i: int) -> bool:
        """Whether a row is not surely data."""
        if self.tanpa_nip is not None:
            k = bisect_left(self.tanpa_nip, i)
            return k < len(self.tanpa_nip) and self.tanpa_nip[k] == i
        return self.inti < 0 or tanpa_target(self.kenalan.lembar, i, self.inti, self.nilai)

    def curiga(self) -> Sequence[int]:
        """Rows that are not surely data."""
        return self.calon() if self.inti < 0 else [i for i in self.calon() if self.ragu(i)]

    @property
    def lanjut(self) -> set[int]:
        """Rows that only hold the NIP of the person named in the row above."""
        if self.terpisah is None:
            return set()
        return {i + self.kenalan.judul.akhir + 1 for i in self.terpisah.lanjut}

    def sampai(self, batas: int) -> Bahan:
        """The same table where the sheet ends above row ``batas`` (0-based)."""
        asli = replace(self.kenalan.lembar, sel=self.kenalan.lembar.sel[:batas])
        return replace(
            self,
            kenalan=replace(self.kenalan, lembar=asli),
            lembar=replace(self.lembar, sel=self.lembar.sel[:batas]),
            kunci=self.kunci[: batas - self.kenalan.judul.akhir - 1],
            tanpa_nip=None if self.tanpa_nip is None else [i for i in self.tanpa_nip if i < batas],
            isian={(i, j): asal for (i, j), asal in self.isian.items() if i < batas},
            tak_diisi=tuple(satu for satu in self.tak_diisi if satu[0] < batas),
        )


def siapkan(kenalan: Kenalan, temuan: list[Temuan]) -> Bahan:
    """Match the columns of a table, fill its merged cells down, and tell its doubtful rows from those surely data."""
    bagian = []
    for urut, satu in enumerate(pecah(kenalan)):
        milik = replace(kenalan, judul=satu.judul)
        cocok = cocokkan(satu.judul, kenalan.peta)
        if kenalan.jenis == "penilaian":
            cocok = sesuaikan_penilai(milik, cocok, satu.nama, temuan if urut == 0 else [])
        bagian.append((satu, cocok))
    cocok, definisi, mulai = bagian[0][1], kenalan.peta.definisi, kenalan.judul.akhir + 1
    lembar, isian, tak_diisi = kenalan.lembar, Isian(), list[tuple[int, int]]()
    if lembar.gabungan:
        lembar, isian, tak_diisi = isi_gabungan(lembar, mulai, cocok.bidang, kenalan.jenis)
    j = cocok.bidang.get(definisi.kunci, -1)
    kunci = bersihkan(list(map(itemgetter(j), lembar.sel[mulai:]))) if j >= 0 else []
    terpisah = pisahkan(kunci) if cocok.nama_nip else None
    kunci = kunci if terpisah is None else terpisah.nip
    ber_nip = j >= 0 and definisi.kunci == "nip"
    inti = cocok.bidang.get(INTI.get(kenalan.jenis, ""), -1) if j < 0 and "nip" in kenalan.konteks else -1
    nilai = {k for pecahan, isi in bagian for k in (pecahan.kolom or _kolom_nilai(isi))}
    tanpa_nip = None
    if ber_nip:
        tanpa_nip = [] if semua_nip(kunci) else [mulai + i for i, satu in enumerate(kunci) if not mirip_nip(satu)]
        if terpisah is not None:
            tanpa_nip = sorted({*tanpa_nip, *(mulai + i for i in terpisah.lanjut)})
    return Bahan(
        kenalan,
        tuple(bagian),
        lembar,
        kunci,
        ber_nip,
        inti,
        tuple(sorted(nilai)),
        tanpa_nip,
        isian,
        tuple(tak_diisi),
        terpisah,
    )


def _kolom_nilai(cocok: Cocok) -> set[int]:
    return {cocok.bidang[satu] for satu in _NILAI_TARGET if satu in cocok.bidang}

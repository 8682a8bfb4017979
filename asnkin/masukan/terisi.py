"""The rows of a table with what stands once for several of them filled in, and where each such value stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.aturan import judul as aturan_judul
from asnkin.aturan import susunan
from asnkin.masukan.isi_bawah import INTI, Isian, isi_orang, jenis_dari_kelompok, terapkan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asnkin.masukan.bahan import Bahan
    from asnkin.masukan.baris import Baris
    from asnkin.masukan.buku import LembarMentah
    from asnkin.masukan.nama_nip import Terpisah
    from asnkin.temuan import Temuan

_SEBUT_MAKS: Final = 5


@dataclass(frozen=True, slots=True)
class Terisi:
    """``lembar`` with ``isian`` filled in; ``terpisah``: the column of names and NIPs taken apart, from row ``mulai``.

    ``jenis``: what a group heading says of a row, with the heading's row.
    """

    lembar: LembarMentah
    isian: Isian
    mulai: int
    kunci: int
    terpisah: Terpisah | None
    jenis: Mapping[int, tuple[str, int]]

    def ganti(self, data: Sequence[int]) -> dict[str, list[object]]:
        """Columns that the cells as they stand do not give: name and NIP taken apart, the jenis of group headings."""
        hasil: dict[str, list[object]] = {}
        if self.terpisah is not None:
            asal = [self.isian.get((i, self.kunci), i) - self.mulai for i in data]
            hasil = {"nip": [self.terpisah.nip[i] for i in asal], "nama": [self.terpisah.nama[i] for i in asal]}
        if self.jenis:
            hasil["jenis"] = [self.jenis[i][0] if i in self.jenis else None for i in data]
        return hasil

    def pindah(self, data: Sequence[int], bidang: Mapping[str, int]) -> dict[tuple[str, int], str]:
        """The cells of filled values: (field, worksheet row) -> the cell where the value stands."""
        if not (self.isian or self.jenis or self.terpisah):
            return {}
        ada = set(data)
        hasil = {
            (nama, i + 1): self._sel(asal, j)
            for nama, j in bidang.items()
            for (i, k), asal in self.isian.items()
            if k == j and i in ada
        }
        for i in ada & self.jenis.keys():
            kepala = self.jenis[i][1]
            hasil["jenis", i + 1] = self._sel(kepala, next(j for j, x in enumerate(self.lembar.sel[kepala]) if x != ""))
        for i in self.terpisah.lanjut if self.terpisah is not None else ():
            hasil["nip", self.mulai + i] = self._sel(self.mulai + i, self.kunci)
        return hasil

    def _sel(self, i: int, j: int) -> str:
        return self.lembar.tempat(i + 1, j).sel


def isi(bahan: Bahan, baris: Baris, temuan: list[Temuan]) -> Terisi:
    """Fill in what stands once for several rows of a table, and report it."""
    kenalan, cocok = bahan.kenalan, bahan.bagian[0][1]
    lembar, isian, data = bahan.lembar, bahan.isian, set(baris.data) if bahan.isian else set()
    temuan += _lapor_gabungan(bahan, {satu for satu in isian if satu[0] in data})
    inti = INTI.get(kenalan.jenis, "")
    if bahan.tanpa_nip and inti in cocok.bidang:
        orang = isi_orang(lembar, kenalan.judul, baris, cocok.bidang, bahan.kunci, bahan.isian, inti)
        if orang:
            temuan.append(_lapor_orang(bahan, orang))
            lembar, isian = terapkan(lembar, orang), isian | orang
    jenis = {}
    if kenalan.jenis == "target" and "jenis" not in cocok.bidang:
        jenis = jenis_dari_kelompok(kenalan.lembar, baris)
        for nama in sorted({satu for satu, _ in jenis.values()}):
            tempat = kenalan.lembar.rentang(i + 1 for i, (satu, _) in jenis.items() if satu == nama)
            jumlah = sum(satu == nama for satu, _ in jenis.values())
            temuan.append(susunan.JENIS_KELOMPOK.temuan(tempat, jenis=nama, jumlah=jumlah))
    if bahan.terpisah is not None:
        j = bahan.kolom_kunci
        tempat = kenalan.lembar.tempat(kenalan.judul.akhir + 1, j)
        temuan.append(aturan_judul.NAMA_NIP.temuan(tempat, kolom=kenalan.judul.teks[j]))
    mulai = kenalan.judul.akhir + 1
    # a merged cell of both is taken apart where it stands
    return Terisi(lembar, isian, mulai, bahan.kolom_kunci, bahan.terpisah, jenis)


def _lapor_gabungan(bahan: Bahan, isian: Iterable[tuple[int, int]]) -> list[Temuan]:
    """One catatan for each column whose merged cells were filled down; a peringatan for those that were not."""
    lembar, teks = bahan.kenalan.lembar, bahan.kenalan.judul.teks
    kolom: dict[int, set[int]] = {}
    for i, j in isian:
        kolom.setdefault(j, set()).add(i + 1)
    hasil = [
        susunan.GABUNGAN_DIISI.temuan(lembar.rentang(baris, j), kolom=teks[j], jumlah=len(baris))
        for j, baris in sorted(kolom.items())
    ]
    tidak: dict[int, set[int]] = {}
    for i, j in bahan.tak_diisi:
        tidak.setdefault(j, set()).add(i + 1)
    for j, baris in sorted(tidak.items()):
        hasil.append(susunan.GABUNGAN_TETAP.temuan(lembar.rentang(baris, j), kolom=teks[j], jumlah=len(baris)))
    return hasil


def _lapor_orang(bahan: Bahan, orang: Isian) -> Temuan:
    lembar, j = bahan.kenalan.lembar, bahan.kolom_kunci
    baris = {i + 1: asal + 1 for (i, k), asal in orang.items() if k == j}
    asal = [lembar.tempat(satu, j).sel for satu in sorted(set(baris.values()))]
    sebut = ", ".join(asal[:_SEBUT_MAKS])
    if len(asal) > _SEBUT_MAKS:
        sebut += f" dan {len(asal) - _SEBUT_MAKS} sel lain"
    return susunan.NIP_DIISI.temuan(lembar.rentang(baris, j), asal=sebut, jumlah=len(baris))

"""Whom an unknown NIP could mean: a person whose own NIP is damaged in ``pegawai``, or one whose NIP is near."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

from asnkin.masukan.buku import rentang_baris
from asnkin.periksa.konversi.nama import senama, uraikan
from asnkin.periksa.konversi.nip import rapikan, terdekat
from asnkin.periksa.konversi.notasi import TANDA_KOSONG
from asnkin.periksa.konversi.sisa import kurangi, sisa_nip
from asnkin.periksa.konversi.tampak import tampak

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import pandas as pd

    from asnkin.masukan.tabel import Tabel

RUSAK: Final = "rusak"
GANDA: Final = "ganda"
KOSONG: Final = "kosong"
_MAKS_LETAK: Final = 3
_MAKS_CALON: Final = 20
_MAKS_GELAP: Final = 4
_LEPAS: Final = 2
_BUKAN_NAMA_ORANG: Final = frozenset({"pelatihan", "riwayat_pelatihan"})


@dataclass(frozen=True, slots=True)
class Dugaan:
    """What an unknown NIP could be: rows of ``pegawai`` whose NIP is ``cacat``, or ``nip`` of a person; or nothing."""

    letak: str = ""
    cacat: str = ""
    nip: str = ""

    @property
    def sisipan(self) -> str:
        """The conjecture as a clause to put into an advice, "" where there is none."""
        if self.letak:
            return f" (mungkin milik {self.letak}, yang NIP-nya {self.cacat}: perbaiki dulu di sana)"
        return f" (mungkin maksud Anda {self.nip})" if self.nip else ""


@dataclass(frozen=True, slots=True, eq=False)
class _Baris:
    """A row of ``pegawai`` whose NIP says nothing of its person: its place, why, the bare name, and the cell."""

    nomor: tuple[int, int]
    letak: str
    cacat: str
    nama: str
    sel: object


@dataclass(slots=True)
class _Daftar:
    """Those rows, found by what is left of the NIP (``kunci``, ``awalan``) and by name, so that many stay quick."""

    kunci: dict[str, list[_Baris]] = field(default_factory=dict)
    awalan: dict[str, list[_Baris]] = field(default_factory=dict)
    nama: dict[str, list[_Baris]] = field(default_factory=dict)
    gelap: list[_Baris] = field(default_factory=list)  # whose true NIP no digit tells
    bersama: Dugaan = Dugaan()  # all the rows at once
    sebab: bool = False  # that all of them are one fault: no NIP is sound, each is a number

    def tambah(self, baris: _Baris) -> None:
        """Take in one row."""
        kunci, awalan = sisa_nip(baris.sel)
        if baris.cacat == GANDA or not (kunci or awalan):
            self.gelap.append(baris)
        for peta, isi in ((self.kunci, kunci), (self.awalan, awalan), (self.nama, {baris.nama} - {""})):
            for satu in isi:
                peta.setdefault(satu, []).append(baris)

    def cari(self, nip: str, inti: str) -> list[_Baris]:
        """Return the rows that could be this person's: same name before blank name, never another name."""
        calon = self._menurut_digit(nip)
        senada = {satu: senama(inti, satu.nama) for satu in list(calon)[:_MAKS_CALON]}
        sama = [satu for satu, kena in senada.items() if kena] or self.nama.get(inti, [])
        return sama or [satu for satu, kena in senada.items() if kena is None]

    def _menurut_digit(self, nip: str) -> list[_Baris]:
        """Return the rows whose digits fit, in the order of ``pegawai``: of texts those with the fewest slips."""
        calon = [satu for awal in sorted({len(a) for a in self.awalan}) for satu in self.awalan.get(nip[:awal], ())]
        lapis = {nip} if self.kunci else set()
        for _ in range(_LEPAS + 1):
            if kena := [satu for kunci in lapis for satu in self.kunci.get(kunci, ())]:
                calon += kena
                break
            lapis = kurangi(lapis)
        return sorted(set(calon), key=lambda satu: satu.nomor)


class Penduga:
    """Looks for the person whom an unknown NIP could mean, among everybody in ``pegawai``."""

    def __init__(self, pegawai: pd.DataFrame, indeks: Mapping[str, int], tabel: Mapping[int, Tabel]) -> None:
        """Take the frame of people, NIP -> row position in it, and ``_asal`` -> table; nothing is worked out yet."""
        self._pegawai, self._indeks = pegawai, indeks
        self._tabel = {asal: satu for asal, satu in tabel.items() if satu.jenis == "pegawai" and "nip" in satu.sel}
        self._siap: tuple[_Daftar, list[str]] | None = None

    def nama(self, orang: int) -> str:
        """Name in a row of ``pegawai``."""
        return str(self._pegawai["nama"].to_numpy()[orang] or "")

    def duga(self, dicari: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Dugaan]:
        """Return a conjecture for each unknown NIP with the name beside it ("" where the table has none).

        A damaged row comes before a near NIP; a different name rules out both, the same name decides between several.
        Where every NIP in ``pegawai`` is a number, or many rows could be meant, all damaged ones are one conjecture.
        While ``pegawai`` has rows whose true NIP could be any, a near NIP without a name is no conjecture at all.
        """
        pasangan = sorted(set(dicari))
        if not pasangan:
            return {}
        if self._siap is None:
            self._siap = self._siapkan()
        daftar, dikenal = self._siap
        dekat = terdekat(sorted({nip for nip, _ in pasangan}), dikenal)
        return {(nip, nama): self._satu(nip, uraikan(nama).inti, daftar, dekat[nip]) for nip, nama in pasangan}

    def _satu(self, nip: str, inti: str, daftar: _Daftar, dekat: Sequence[str]) -> Dugaan:
        """Weigh the candidates of one NIP with the bare name ``inti`` beside it."""
        if daftar.sebab:
            return daftar.bersama
        nama = self._pegawai["nama"].to_numpy()
        senada = {satu: senama(inti, uraikan(str(nama[self._indeks[satu]])).inti) for satu in dekat[:_MAKS_CALON]}
        sama = [satu for satu, kena in senada.items() if kena]
        rusak = daftar.cari(nip, inti)
        if rusak and (not sama or any(senama(inti, satu.nama) for satu in rusak)):
            return _tunjuk(rusak) if len(rusak) <= _MAKS_LETAK else daftar.bersama
        if sama:
            return Dugaan(nip=sama[0])
        if len(daftar.gelap) > _MAKS_GELAP:
            return Dugaan()
        if gelap := [satu for satu in daftar.gelap if senama(inti, satu.nama) is not False]:
            return _tunjuk(gelap)
        return Dugaan(nip=next((satu for satu, kena in senada.items() if kena is None), ""))

    def _siapkan(self) -> tuple[_Daftar, list[str]]:
        """Gather the damaged rows, and the NIPs that one person alone holds."""
        ada = set(zip(self._pegawai["_asal"], self._pegawai["_baris"], self._pegawai["nip"], strict=True))
        tertulis = [
            (asal, i, _tertulis(isi)) for asal, satu in self._tabel.items() for i, isi in enumerate(satu.sel["nip"])
        ]
        ganda = {
            nip for asal, i, nip in tertulis
            if nip in self._indeks and (asal, self._tabel[asal].baris[i], nip) not in ada
        }  # fmt: skip
        semua = [*self._rusak(tertulis, ganda)]
        angka = all(isinstance(satu.sel, int | float) for satu in semua)
        daftar = _Daftar(bersama=_tunjuk_semua(semua), sebab=angka and not self._indeks)
        for baris in semua:
            daftar.tambah(baris)
        return daftar, [nip for nip in self._indeks if nip not in ganda]

    def _rusak(self, tertulis: Iterable[tuple[int, int, str]], ganda: set[str]) -> Iterator[_Baris]:
        nama = {asal: nama_baris(satu) for asal, satu in self._tabel.items()}
        banyak = len({satu.asal.berkas for satu in self._tabel.values()}) > 1
        for asal, i, nip in tertulis:
            if nip in self._indeks and nip not in ganda:
                continue
            tabel = self._tabel[asal]
            lembar = tabel.asal.lembar or tabel.asal.berkas
            depan = f"{tabel.asal.berkas} › " if banyak and tabel.asal.lembar else ""
            letak = f"{depan}{lembar}!{tabel.asal.tempat('nip', tabel.baris[i]).sel}"
            cacat = GANDA if nip in ganda else RUSAK if nip not in TANDA_KOSONG | {""} else KOSONG
            yield _Baris((asal, i), letak, cacat, uraikan(nama[asal][i]).inti, tabel.sel["nip"][i])


def nama_baris(tabel: Tabel) -> Sequence[str]:
    """Return the name of the person in each row, "" where the table has no such column."""
    sel = tabel.sel.get("nama")
    if sel is None or tabel.jenis in _BUKAN_NAMA_ORANG:
        return [""] * len(tabel)
    return [satu if isinstance(satu, str) else "" for satu in sel]


def _tertulis(sel: object) -> str:
    return rapikan(sel) if type(sel) is str else tampak(sel)


def _tunjuk(baris: Sequence[_Baris]) -> Dugaan:
    """Point to a few rows: ``pegawai!A3 atau pegawai!A7``."""
    return Dugaan(" atau ".join(satu.letak for satu in baris), _cacat(baris))


def _tunjuk_semua(baris: Sequence[_Baris]) -> Dugaan:
    """Point to all damaged rows as ranges, ``pegawai!A2:A41``; of many ranges to the first."""
    letak = []
    for kolom, isi in groupby(baris, key=lambda satu: satu.letak.rstrip("0123456789")):
        depan, _, huruf = kolom.rpartition("!")
        nomor = (int(satu.letak.removeprefix(kolom)) for satu in isi)
        letak += [f"{depan}!{satu}" for satu in rentang_baris(nomor, huruf).split(",")]
    lain = ["baris lain"] * (len(letak) > _MAKS_LETAK)
    return Dugaan(" atau ".join([*letak[:_MAKS_LETAK], *lain]), _cacat(baris))


def _cacat(baris: Iterable[_Baris]) -> str:
    return " atau ".join(sorted({satu.cacat for satu in baris}))

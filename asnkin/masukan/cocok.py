"""Which column holds which field: headers matched against a table's definition, the rubric and kolom.yaml."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from asnkin.masukan.header import normal, rapat, rupa
from asnkin.masukan.kamus_siasn import SIASN
from asnkin.masukan.tetapan import judul_saja
from asnkin.pemahaman import ABAIKAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from asnkin.masukan.header import Judul, Nilai
    from asnkin.masukan.kamus import Definisi, Syarat
    from asnkin.masukan.tabel import Kebutuhan

_MIRIP: Final = 0.72
_KATA_LEBIH: Final = 2
_DULUAN: Final = ("nip", "peran", "butir", "skor", "penilai_nip", "nama")  # never taken for a butir of that name


@dataclass(frozen=True, slots=True)
class Cocok:
    """The outcome: ``bidang`` field -> held column, ``butir`` the fields among them that are butir.

    ``ganda``: (field, column used, column not used, equally good) where two columns fit; ``lain``: columns unused.
    """

    bidang: Mapping[str, int]
    butir: frozenset[str] = frozenset()
    ganda: tuple[tuple[str, int, int, bool], ...] = ()
    lain: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Peta:
    """The headers of one table. ``judul``: normal header -> (field, rank); ``tangan``: kolom.yaml; ``butir``: by name.

    ``huruf``: held column -> field, as kolom.yaml has it for this sheet by column letter.
    ``ada``: fields that need no column, the peran of a sheet named after it.
    """

    definisi: Definisi
    judul: Mapping[str, tuple[tuple[str, int], ...]]
    tangan: Mapping[str, str] = field(default_factory=dict)
    butir: Mapping[str, str] = field(default_factory=dict)
    ada: frozenset[str] = frozenset()
    huruf: Mapping[int, str] = field(default_factory=dict)

    @property
    def menilai(self) -> bool:
        """Whether this is the table of raters' marks."""
        return "skor" in self.definisi.bidang

    def nilai(self, judul: Judul) -> Nilai:
        """Rate a header row by the fields it has; see ``header.cari_judul``."""
        dikenal = self.bidang_mungkin(judul)
        wajib = {satu for syarat in self.definisi.wajib for pilihan in syarat for satu in pilihan}
        return (self.lengkap(dikenal), len(dikenal & wajib), len(dikenal))

    def bidang_mungkin(self, judul: Judul) -> set[str]:
        """The fields that the columns of a header may be."""
        tetap = self.ditetapkan(judul)
        return {
            bidang
            for j, nama in enumerate(judul.nama)
            if nama
            for bidang in ({tetap[j]} if j in tetap else self._bidang_mungkin(nama))
        } - {ABAIKAN}

    def kurang(self, bidang: AbstractSet[str]) -> list[Syarat]:
        """The requirements that these fields do not meet."""
        ada = bidang | self.ada
        return [syarat for syarat in self.definisi.wajib if not any(pilihan <= ada for pilihan in syarat)]

    def berbutir(self, bidang: AbstractSet[str]) -> bool:
        """Whether a rater sheet has marks: butir with skor, or a column of a butir's own."""
        return {"butir", "skor"} <= bidang or any(satu in bidang for satu in self.butir.values())

    def lengkap(self, bidang: AbstractSet[str]) -> bool:
        """Whether everything required is there, the marks of a rater sheet included."""
        return not self.kurang(bidang) and (not self.menilai or self.berbutir(bidang))

    def ditetapkan(self, judul: Judul) -> dict[int, str]:
        """Held column -> field or ABAIKAN as kolom.yaml has it: by letter, by the whole header, else by a form of it.

        A header that one column has as it is written is not looked for in other forms (``Nama`` in ``Nama (lengkap)``).
        """
        hasil = dict(self.huruf)
        if not self.tangan:
            return hasil
        utuh = {j: normal(judul.teks[j]) for j, nama in enumerate(judul.nama) if nama and j not in hasil}
        persis = set(utuh.values())
        for j, satu in utuh.items():
            calon = [satu, *(bentuk for nama in judul.nama[j] for bentuk in rupa(nama) if bentuk not in persis)]
            if (kena := next((bentuk for bentuk in calon if bentuk in self.tangan), None)) is not None:
                hasil[j] = self.tangan[kena]
        return hasil

    def bentuk_terpakai(self, judul: Judul) -> set[str]:
        """The normal forms under which kolom.yaml may mean a column of this header."""
        return {normal(satu) for satu in judul.teks} | {
            bentuk for nama in judul.nama for satu in nama for bentuk in rupa(satu)
        }

    def _bidang_mungkin(self, nama: Sequence[str]) -> set[str]:
        for satu in nama:
            for bentuk in rupa(satu):
                if bentuk in self.butir:
                    return {self.butir[bentuk]}
                if bentuk in self.judul:
                    return {bidang for bidang, _ in self.judul[bentuk]}
        return set()


def buat_peta(jenis: str, definisi: Definisi, kebutuhan: Kebutuhan) -> Peta:
    """Gather all headers by which the fields of a table are known. Extra fields are known by their own name alone."""
    judul: dict[str, list[tuple[str, int]]] = {}
    diminta = kebutuhan.lembar.get(jenis, frozenset())
    definisi = replace(definisi, wajib=(*definisi.wajib, *((frozenset({satu}),) for satu in sorted(diminta))))
    tambahan = diminta | (kebutuhan.kolom_pegawai if jenis == "pegawai" else frozenset())
    daftar = {**{satu: SIASN.get(satu, ()) for satu in sorted(tambahan)}, **definisi.bidang}
    for bidang, alias in daftar.items():
        bentuk_bidang = dict.fromkeys((*_utama(bidang, alias), *alias))
        for urutan, bentuk in enumerate(bentuk_bidang):
            for tulisan in {bentuk, rapat(bentuk)}:  # NIPBARU is NIP BARU
                judul.setdefault(tulisan, []).append((bidang, urutan))
    tangan = judul_saja(kebutuhan.kolom.get(jenis, {}))
    butir: dict[str, str] = {}
    if jenis == "penilaian":
        nama_tetap = {normal(satu) for satu in _DULUAN}
        for kunci, nama in kebutuhan.butir.items():
            bentuk_butir = {normal(nama), normal(kunci)} - nama_tetap
            butir |= dict.fromkeys(bentuk_butir | set(map(rapat, bentuk_butir)), kunci)
        tangan = {teks: butir.get(normal(bidang), bidang) for teks, bidang in tangan.items()}
    return Peta(definisi, {satu: tuple(isi) for satu, isi in judul.items()}, tangan, butir)


def _utama(bidang: str, alias: Sequence[str]) -> tuple[str, ...]:
    """The field's own name, in front unless the aliases place it themselves (``nip baru`` goes before ``nip``)."""
    nama = normal(bidang)
    return () if nama in alias else (nama,)


def cocokkan(judul: Judul, peta: Peta) -> Cocok:
    """Give each field its best column: kolom.yaml first, then butir, then the headers in order of preference."""
    bidang: dict[str, int] = {}
    ganda: list[tuple[str, int, int, bool]] = []
    butir: set[str] = set()
    tetap = peta.ditetapkan(judul)
    sisa = [j for j, nama in enumerate(judul.nama) if nama and j not in tetap]
    pasti = [(j, kena) for j, kena in sorted(tetap.items()) if kena != ABAIKAN]
    pasti += [(j, kena) for j in sisa if (kena := _temukan(judul.nama[j], peta.butir)) is not None]
    for j, kena in pasti:
        if kena in bidang:
            ganda.append((kena, bidang[kena], j, True))
        else:
            bidang[kena] = j
        if kena in peta.butir.values():
            butir.add(kena)
    sudah = {j for j, _ in pasti}
    sisa = [j for j in sisa if j not in sudah]
    calon = sorted(_calon(judul, peta, sisa))
    for _, _, j, satu in calon:
        if satu not in bidang and j not in bidang.values():
            bidang[satu] = j
    urutan = {(satu, j): tingkat for tingkat, _, j, satu in calon}
    for j in [j for j in sisa if j not in bidang.values()]:
        kena_nama = next((satu for _, _, k, satu in calon if k == j), None)
        if kena_nama is not None:
            pakai = bidang[kena_nama]
            ganda.append((kena_nama, pakai, j, urutan.get((kena_nama, pakai)) == urutan[kena_nama, j]))
    lain = tuple(j for j in sisa if j not in bidang.values())
    return Cocok(bidang, frozenset(butir), tuple(ganda), lain)


def _temukan(nama: Sequence[str], sumber: Mapping[str, str]) -> str | None:
    return next((sumber[bentuk] for satu in nama for bentuk in rupa(satu) if bentuk in sumber), None)


def _calon(judul: Judul, peta: Peta, kolom: Sequence[int]) -> Iterator[tuple[int, int, int, str]]:
    """(rank, order of the field, column, field) of every column that may be a field; smaller is better."""
    urut = {bidang: n for n, bidang in enumerate(peta.definisi.bidang)}
    for j in kolom:
        for satu in judul.nama[j]:
            kena = next((peta.judul[bentuk] for bentuk in rupa(satu) if bentuk in peta.judul), ())
            for bidang, tingkat in kena:
                yield tingkat, urut.get(bidang, -1), j, bidang
            if kena:
                break


def judul_mirip(bidang: str, peta: Peta, judul: Judul, kolom: Sequence[int]) -> int | None:
    """The unused column whose header is nearest to a field's names, None where none is near.

    Near is a spelling that differs little, or a header that has all words of the name, or the name all of its words.
    """
    nilai = {j: kemiripan(bidang, judul.teks[j], peta) for j in kolom}
    terbaik = max(nilai, key=lambda j: nilai[j], default=None)
    return terbaik if terbaik is not None and nilai[terbaik] else None


def kemiripan(bidang: str, teks: str, peta: Peta) -> float:
    """How near a header is to a field's names, 0 where it is not near at all."""
    nama = [bentuk for bentuk, isi in peta.judul.items() if any(satu == bidang for satu, _ in isi)]
    nama += [bentuk for bentuk, kunci in peta.butir.items() if kunci == bidang]
    nilai = max((_dekat(bentuk, satu) for bentuk in rupa(teks) for satu in nama), default=0)
    return nilai if nilai >= _MIRIP else 0


def _dekat(satu: str, dua: str) -> float:
    nilai = difflib.SequenceMatcher(None, satu, dua).ratio()
    kata, kata_dua = set(satu.split()), set(dua.split())
    sebagian = bool(kata and kata_dua) and (kata <= kata_dua or kata_dua <= kata)
    return max(nilai, _MIRIP) if sebagian and abs(len(kata) - len(kata_dua)) <= _KATA_LEBIH else nilai

"""Which column holds which field: headers matched against a table's definition, the rubric and kolom.yaml."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from asnkin.masukan.header import normal, rapat, rupa
from asnkin.masukan.kamus import TABEL
from asnkin.masukan.kamus_kunci import tabel_berkunci
from asnkin.masukan.kamus_siasn import SIASN
from asnkin.masukan.nama_lembar import peran_kolom
from asnkin.masukan.tetapan import judul_saja
from asnkin.pemahaman import ABAIKAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from asnkin.masukan.header import Judul, Nilai
    from asnkin.masukan.kamus import Definisi, Syarat
    from asnkin.masukan.tabel import Kebutuhan

_NAMA_NIP: Final = re.compile(
    r"nama(?: pegawai| lengkap| asn| pns)?(?: dan)? (?:nip|nip pegawai|nip baru)(?: pangkat.*)?|"
    r"nip(?: baru)?(?: dan)? nama(?: pegawai| lengkap| asn)?"
)
# what holds for a row whatever the month
_TETAP: Final = frozenset(
    {"nip", "nama", "unit_kerja", "opd", "jabatan", "indikator", "sasaran", "rhk", "periode", "tanggal"}
)
_DULUAN: Final = ("nip", "peran", "butir", "skor", "penilai_nip", "nama")  # never taken for a butir of that name


class Ganda(NamedTuple):
    """Two columns that fit one field: ``setara`` if equally well; ``kelompok``: the group heading told which it is."""

    bidang: str
    pakai: int
    lain: int
    setara: bool
    kelompok: bool = False


@dataclass(frozen=True, slots=True)
class Cocok:
    """The outcome: ``bidang`` field -> held column, ``butir`` the fields among them that are butir.

    ``ganda``: where two columns fit a field; ``lain``: columns unused. One column may be both ``nip`` and ``nama``.
    """

    bidang: Mapping[str, int]
    butir: frozenset[str] = frozenset()
    ganda: tuple[Ganda, ...] = ()
    lain: tuple[int, ...] = ()

    @property
    def nama_nip(self) -> bool:
        """Whether name and NIP share one column."""
        return "nip" in self.bidang and self.bidang["nip"] == self.bidang.get("nama")


Isi = TypeVar("Isi")


@dataclass(frozen=True, slots=True)
class Peta:
    """The headers of one table. ``judul``: normal header -> (field, rank); ``tangan``: kolom.yaml; ``butir``: by name.

    ``huruf``: held column -> field, as kolom.yaml has it for this sheet by column letter.
    ``ada``: fields that need no column, the peran of a sheet named after it. ``peran``: the rubric's own roles.
    """

    definisi: Definisi
    judul: Mapping[str, tuple[tuple[str, int], ...]]
    tangan: Mapping[str, str] = field(default_factory=dict)
    butir: Mapping[str, str] = field(default_factory=dict)
    ada: frozenset[str] = frozenset()
    huruf: Mapping[int, str] = field(default_factory=dict)
    peran: frozenset[str] = frozenset()

    @property
    def menilai(self) -> bool:
        """Whether this is the table of raters' marks."""
        return "skor" in self.definisi.bidang

    def nilai(self, judul: Judul) -> Nilai:
        """Rate a header row by the fields it has; see ``header.cari_judul``."""
        dikenal = self.bidang_mungkin(judul)
        if self.menilai and "butir" in dikenal and any(peran_kolom(teks, self.peran) for teks in judul.teks):
            dikenal |= {"peran", "skor"}  # a column for each rater
        wajib = {satu for syarat in self.definisi.wajib for pilihan in syarat for satu in pilihan}
        return (self.lengkap(dikenal), len(dikenal & wajib), len(dikenal))

    def bidang_mungkin(self, judul: Judul) -> set[str]:
        """The fields that the columns of a header may be."""
        tetap = self.ditetapkan(judul)
        return {
            bidang
            for j, nama in enumerate(judul.nama)
            if nama
            for bidang in ({tetap[j]} if j in tetap else self._bidang_mungkin(judul, j))
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
            calon += judul.tangan(j)
            if (kena := next((bentuk for bentuk in calon if bentuk in self.tangan), None)) is not None:
                hasil[j] = self.tangan[kena]
        return hasil

    def bentuk_terpakai(self, judul: Judul) -> set[str]:
        """The normal forms under which kolom.yaml may mean a column of this header."""
        return {normal(satu) for satu in judul.teks} | {
            bentuk
            for j, nama in enumerate(judul.nama)
            for bentuk in (*judul.tangan(j), *(isi for satu in nama for isi in rupa(satu)))
        }

    def bidang_waktu(self, nama: Sequence[str]) -> str:
        """The field of numbers or marks that a header without its month stands for, "" where it stands for none."""
        kena = {bidang for bidang, _ in temukan(nama, self.judul) or ()}
        if (butir := temukan(nama, self.butir)) is not None:
            kena.add(butir)
        return next(iter(sorted(kena - _TETAP)), "")

    def _bidang_mungkin(self, judul: Judul, j: int) -> set[str]:
        if "nip" in self.definisi.bidang and nama_nip(judul.nama[j]):
            return {"nip", "nama"}
        for satu in judul.nama[j]:
            for bentuk in rupa(satu):
                if bentuk in self.butir:
                    return {self.butir[bentuk]}
                if bentuk in self.judul:
                    return {bidang for bidang, _ in self.judul[bentuk]}
        return set()


def buat_peta(jenis: str, kebutuhan: Kebutuhan) -> Peta:
    """Gather all headers by which the fields of a table are known, be it canonical or the rubric's own.

    Extra fields are known by their own name alone.
    """
    definisi = TABEL[jenis] if jenis in TABEL else tabel_berkunci(kebutuhan.lembar[jenis])
    judul: dict[str, list[tuple[str, int]]] = {}
    syarat = [satu.split("|") for satu in sorted(kebutuhan.lembar.get(jenis, frozenset()))]
    diminta = frozenset(bidang for satu in syarat for bidang in satu)
    wajib = (tuple(frozenset({bidang}) for bidang in satu) for satu in syarat)
    definisi = replace(definisi, wajib=(*definisi.wajib, *wajib))
    tambahan = diminta | (kebutuhan.kolom_pegawai if jenis == "pegawai" else frozenset())
    daftar = {**{satu: SIASN.get(satu, ()) for satu in sorted(tambahan)}, **definisi.bidang}
    for satu in diminta - {definisi.kunci}:
        daftar[satu] = (*daftar[satu], f"{normal(satu)} {normal(jenis)}")  # Tahap Inovasi on the sheet inovasi
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
    semua = {satu: tuple(isi) for satu, isi in judul.items()}
    return Peta(definisi, semua, tangan, butir, peran=kebutuhan.peran)


def _utama(bidang: str, alias: Sequence[str]) -> tuple[str, ...]:
    """The field's own name, in front unless the aliases place it themselves (``nip baru`` goes before ``nip``)."""
    nama = normal(bidang)
    return () if nama in alias else (nama,)


def nama_nip(nama: Sequence[str]) -> bool:
    """Whether a header says that its cells hold name and NIP."""
    return any(_NAMA_NIP.fullmatch(bentuk) for satu in nama[:1] for bentuk in rupa(satu))


def cocokkan(judul: Judul, peta: Peta) -> Cocok:
    """Give each field its best column: kolom.yaml first, then butir, then the headers in order of preference.

    Of columns that fit equally well, the one under the group heading of the key (of the indikator, in target) is taken.
    """
    bidang: dict[str, int] = {}
    ganda: list[Ganda] = []
    butir: set[str] = set()
    tetap = peta.ditetapkan(judul)
    sisa = [j for j, nama in enumerate(judul.nama) if nama and j not in tetap]
    pasti = [(j, kena) for j, kena in sorted(tetap.items()) if kena != ABAIKAN]
    pasti += [(j, kena) for j in sisa if (kena := temukan(judul.nama[j], peta.butir)) is not None]
    for j, kena in pasti:
        if kena in bidang:
            ganda.append(Ganda(kena, bidang[kena], j, setara=True))
        else:
            bidang[kena] = j
        if kena in peta.butir.values():
            butir.add(kena)
    sudah = {j for j, _ in pasti}
    sisa = [j for j in sisa if j not in sudah]
    gabung = [j for j in sisa if "nip" in peta.definisi.bidang and nama_nip(judul.nama[j])]
    ganda += _menurut_judul(judul, peta, [j for j in sisa if j not in gabung], bidang)
    if gabung and "nip" not in bidang:
        bidang["nip"] = gabung[0]
        bidang.setdefault("nama", gabung[0])
    lain = tuple(j for j in sisa if j not in bidang.values())
    return Cocok(bidang, frozenset(butir), tuple(ganda), lain)


def _menurut_judul(judul: Judul, peta: Peta, sisa: Sequence[int], bidang: dict[str, int]) -> list[Ganda]:
    """Fill ``bidang`` by the headers of the columns left over; return the columns that fit a field besides."""
    calon = sorted(_calon(judul, peta, sisa))
    tangan = set(bidang)
    for _, _, j, satu in calon:
        if satu not in bidang and j not in bidang.values():
            bidang[satu] = j
    urutan = {(satu, j): tingkat for tingkat, _, j, satu in calon}
    kembar: dict[str, list[int]] = {}
    for j in [j for j in sisa if j not in bidang.values()]:
        kena = next((satu for _, _, k, satu in calon if k == j), None)
        if kena is not None:
            kembar.setdefault(kena, []).append(j)
    hasil: list[Ganda] = []
    for satu, lain in kembar.items():
        if satu in tangan:
            hasil += [Ganda(satu, bidang[satu], j, setara=False) for j in lain]
            continue
        dekat = _kedekatan([bidang[satu], *lain], judul, peta, bidang)
        pakai = max(dekat, key=lambda j: dekat[j])
        bidang[satu] = pakai
        hasil += [
            Ganda(satu, pakai, j, setara=urutan[satu, pakai] == urutan[satu, j], kelompok=dekat[j] < dekat[pakai])
            for j in dekat
            if j != pakai
        ]
    return hasil


def _kedekatan(
    kolom: Sequence[int], judul: Judul, peta: Peta, bidang: Mapping[str, int]
) -> dict[int, tuple[bool, int]]:
    """How near the columns that fit a field stand to its companion: the indikator in target, elsewhere the key."""
    inti = bidang.get("indikator" if "indikator" in peta.definisi.bidang else peta.definisi.kunci)
    if inti is None or inti in kolom:
        return dict.fromkeys(kolom, (True, 0))
    return {j: _sekelompok(judul, inti, j) for j in kolom}


def _sekelompok(judul: Judul, satu: int, dua: int) -> tuple[bool, int]:
    """How near two columns stand in the header: the very same headings, else how many of them from the top."""
    atas = [judul.jalur[j][:-1] for j in (satu, dua)]
    sama = next((k for k, (x, y) in enumerate(zip(*atas, strict=False)) if x != y), min(map(len, atas)))
    return atas[0] == atas[1], sama


def temukan(nama: Sequence[str], sumber: Mapping[str, Isi]) -> Isi | None:
    """What the first name that ``sumber`` knows stands for."""
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

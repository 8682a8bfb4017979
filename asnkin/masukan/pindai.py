"""The cheap scan of an xlsx: what the reader underneath hides (errors, uncomputed formulas, hidden rows) and bombs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Final

from asnkin.masukan.buku import nomor_kolom
from asnkin.masukan.tabel import SelRusak

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import IO
    from zipfile import ZipFile

BARIS_MAKS: Final = 1 << 20
KOLOM_MAKS: Final = 1 << 14
_POTONG: Final = 1 << 22
_SISA_MAKS: Final = 1 << 20
_P: Final = rb"(?:\w{1,20}:)?"
_GALAT: Final = re.compile(
    rb"<" + _P + rb"c\b(?=[^<>]*\bt=[\"']e[\"'])[^<>]*?\br=\"([A-Z]{1,3})(\d{1,7})\"[^<>]*>"
    rb"(?:<" + _P + rb"f\b[^<>]*?(?:/>|>[^<]*</" + _P + rb"f>))?<" + _P + rb"v>([^<]{0,40})<"
)  # fmt: skip
_RUMUS: Final = re.compile(
    rb"<" + _P + rb"c\b(?![^<>]*\bt=[\"']str[\"'])[^<>]*?\br=\"([A-Z]{1,3})(\d{1,7})\"[^<>/]*>"
    rb"<" + _P + rb"f\b[^<>]*?(?:/>|>([^<]*)</" + _P + rb"f>)(?:<" + _P + rb"v ?/>|<" + _P + rb"v></" + _P + rb"v>)?</"
    + _P + rb"c>"
)  # fmt: skip
_BARIS_SEMBUNYI: Final = re.compile(rb"<" + _P + rb"row\b(?=[^<>]*\bhidden=\"(?:1|true)\")[^<>]*?\br=\"(\d{1,7})\"")
_JAUH: Final = re.compile(rb"r=\"([A-Z]{2,3})\d")
_JAUH_ATAU_DALAM: Final = re.compile(rb"r=\"(?:[A-Z]{2}|[A-Z]\d{6})")
_ALAMAT: Final = re.compile(rb"r=\"[A-Z]{1,3}(\d{1,7})\"")
_BIASA: Final = b"<worksheet"
_LONGGAR: Final = 5_000_000
_DAFTAR_MAKS: Final = 1 << 23
_BERISI: Final = re.compile(rb"<" + _P + rb"c\b[^<>]*?\br=\"([A-Z]{1,3})(\d{1,7})\"[^<>/]*>(?!</)")
_LEMBAR: Final = re.compile(rb"<" + _P + rb"sheet\b[^<>]*?\b\w{1,20}:id=\"([^\"]+)\"")
_HUBUNGAN: Final = re.compile(rb"<" + _P + rb"Relationship\b([^<>]*)>")
_ATRIBUT: Final = re.compile(rb"(Id|Target)=\"([^\"]*)\"")


@dataclass(slots=True)
class Pindaian:
    """What one sheet holds besides values: ``rusak`` by 0-based (row, column), hidden rows (1-based), outer bounds.

    ``baris`` and ``kolom`` are upper bounds of the last row and column, found without looking at every cell;
    ``bita`` counts the bytes of the part; ``aneh``: it is written with name prefixes or single quotes.
    """

    rusak: dict[tuple[int, int], SelRusak] = field(default_factory=dict)
    baris_tersembunyi: set[int] = field(default_factory=set)
    baris: int = 99_999
    kolom: int = 26
    bita: int = 0
    aneh: bool = False

    @property
    def terlalu_renggang(self) -> bool:
        """Whether the rectangle of cells is far larger than what is written in it: a bomb, not a table."""
        return self.baris * self.kolom > _LONGGAR + self.bita // 2


def pindai(bagian: IO[bytes]) -> Pindaian:
    """Scan a worksheet part as a stream of bounded pieces, each cut behind a whole cell."""
    hasil = Pindaian()
    for urut, potong in enumerate(_potongan(bagian)):
        if urut == 0:
            hasil.aneh = _BIASA not in potong or b"='" in potong[: 1 << 12]
        _pindai_potong(potong, hasil)
    return hasil


def ukur(bagian: IO[bytes], hasil: Pindaian) -> None:
    """Replace the bounds by the true last row and column of cells that hold anything; formatting alone is nothing."""
    hasil.baris = hasil.kolom = 0
    for potong in _potongan(bagian):
        for kolom, baris in _BERISI.findall(potong):
            hasil.baris = max(hasil.baris, int(baris))
            hasil.kolom = max(hasil.kolom, nomor_kolom(kolom.decode()) + 1)


def _potongan(bagian: IO[bytes]) -> Iterator[bytes]:
    sisa = b""
    while baru := bagian.read(_POTONG):
        gabung = sisa + baru
        batas = max(gabung.rfind(b"<c "), gabung.rfind(b"<row"), gabung.rfind(b":c "), gabung.rfind(b":row"))
        batas = gabung.rfind(b"<", 0, batas + 1) if batas > 0 else len(gabung)
        if len(gabung) - batas > _SISA_MAKS:
            batas = len(gabung)
        yield gabung[:batas]
        sisa = gabung[batas:]
    yield sisa


def _pindai_potong(potong: bytes, hasil: Pindaian) -> None:
    hasil.bita += len(potong)
    if b't="e"' in potong or (hasil.aneh and b"t='e'" in potong):
        for kolom, baris, nilai in _GALAT.findall(potong):
            hasil.rusak[_letak(kolom, baris)] = SelRusak(_teks(nilai) or "#GALAT", "galat")
    if b"<f" in potong or (hasil.aneh and b":f" in potong):
        for kolom, baris, rumus in _RUMUS.findall(potong):
            hasil.rusak[_letak(kolom, baris)] = SelRusak("=" + _teks(rumus)[:60], "rumus")
    if b'hidden="' in potong:
        hasil.baris_tersembunyi.update(map(int, _BARIS_SEMBUNYI.findall(potong)))
    if _JAUH_ATAU_DALAM.search(potong):
        hasil.kolom = max([hasil.kolom, *(nomor_kolom(h.decode()) + 1 for h in set(_JAUH.findall(potong)))])
        hasil.baris = max(hasil.baris, _batas_baris(potong))


def _batas_baris(potong: bytes) -> int:
    """Upper bound of the row numbers in a piece; the last row gives the guess, one search proves it."""
    akhir = max(map(int, _ALAMAT.findall(potong[potong.rfind(b"row") :])), default=0)
    awal = min(akhir // 100_000 + 1, 10)
    lebih = rb"r=\"[A-Z]{1,3}(?:\d{7}" + (rb"|[%d-9]\d{5}" % awal if awal <= 9 else b"") + rb")\""  # noqa: PLR2004 - digits
    if re.search(lebih, potong) is None:
        return awal * 100_000
    return max(map(int, _ALAMAT.findall(potong)))


def _letak(kolom: bytes, baris: bytes) -> tuple[int, int]:
    return int(baris) - 1, nomor_kolom(kolom.decode())


def _teks(isi: bytes) -> str:
    return unescape(isi.decode("utf-8", "replace")).strip()


def relasi(buku: bytes) -> list[bytes]:
    """Relation ids of the sheets in ``workbook.xml``, in the order of the workbook."""
    return _LEMBAR.findall(buku)


def bagian_lembar(arsip: ZipFile, berkas: str, relasi: Callable[[bytes], list[bytes]]) -> list[str]:
    """Zip names of the sheets in workbook order ("" where a sheet has no part); [] where the package is odd.

    ``berkas``: ``workbook.xml`` or ``workbook.bin``, out of which ``relasi`` takes the ids of the sheets. Names are
    compared without case and with either slash, as Excel does.
    """
    nama = {satu.replace("\\", "/").casefold(): satu for satu in arsip.namelist()}
    buku = next((satu for satu in nama if satu.endswith(berkas)), "")
    akar = buku.removesuffix(berkas)
    hubungan = nama.get(f"{akar}_rels/{berkas}.rels")
    if not buku or hubungan is None:
        return []
    sasaran: dict[bytes, str] = {}
    for atribut in _HUBUNGAN.findall(_awal(arsip, hubungan)):
        isi = dict(_ATRIBUT.findall(atribut))
        jalur = isi.get(b"Target", b"").decode("utf-8", "replace").replace("\\", "/").casefold()
        sasaran[isi.get(b"Id", b"")] = jalur[1:] if jalur.startswith("/") else akar + jalur
    return [nama.get(sasaran.get(satu, ""), "") for satu in relasi(_awal(arsip, nama[buku]))]


def _awal(arsip: ZipFile, nama: str) -> bytes:
    """The beginning of a part; no list of sheets is longer than that."""
    with arsip.open(nama) as bagian:
        return bagian.read(_DAFTAR_MAKS)

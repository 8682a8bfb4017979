"""The cheap scan of an xlsx: what the reader underneath hides (errors, uncomputed formulas, hidden rows) and bombs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Final

from asnkin.masukan.arsip import BagianJujur, potongan
from asnkin.masukan.buku import huruf_kolom, nomor_kolom
from asnkin.masukan.tabel import SelRusak

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from zipfile import ZipFile

    from asnkin.masukan.arsip import Bacaan

BARIS_MAKS: Final = 1 << 20
KOLOM_MAKS: Final = 1 << 14
LONGGAR: Final = 5_000_000  # cells of a small file, most of them blank
ULANGAN_MAKS: Final = 1 << 20
_DAFTAR_MAKS: Final = 1 << 23
_AKAR: Final = re.compile(rb"<(?:(\w{1,20}):)?worksheet\b")
# cells of a plain sheet: a cell in A1:Z99999; a cell with a well-formed address in front
_DEKAT: Final = re.compile(rb'<c(?:[\t\n\r/>]| (?!r="[A-Z][1-9]\d{0,4}"[ />]))')
_BAKU: Final = re.compile(rb'<c(?:[\t\n\r/>]| (?!r="[A-Z]{1,3}[1-9]\d{0,6}"[ />]))')
_GALAT: Final = re.compile(
    rb"<c\b(?=[^<>]*\bt=\"e\")[^<>]*?\br=\"([A-Z]{1,3})(\d{1,7})\"[^<>]*>"
    rb"(?:<f\b[^<>]*?(?:/>|>[^<]*</f>))?<v>([^<]{0,40})<"
)
_RUMUS: Final = re.compile(
    rb"<c\b(?![^<>]*\bt=\"str\")[^<>]*?\br=\"([A-Z]{1,3})(\d{1,7})\"[^<>/]*>"
    rb"<f\b[^<>]*?(?:/>|>([^<]*)</f>)(?:<v ?/>|<v></v>)?</c>"
)
_BARIS_SEMBUNYI: Final = re.compile(rb"<row\b(?=[^<>]*\bhidden=\"(?:1|true)\")[^<>]*?\br=\"(\d{1,7})\"")
_JAUH: Final = re.compile(rb"r=\"([A-Z]{2,3})\d")
_ALAMAT: Final = re.compile(rb"r=\"[A-Z]{1,3}(\d{1,7})\"")
_BERISI: Final = re.compile(rb"<c\b[^<>]*?\br=\"([A-Z]{1,3})(\d{1,7})\"[^<>/]*>(?!</)")
_BERAWALAN: Final = re.compile(rb":(?:c|row)[\s/>]")
_AWALAN: Final = re.compile(rb"<(/?)[\w.-]{1,40}:(?=(?:c|row|f|v)[\s/>])")
_TANDA: Final = re.compile(rb"<(row|c)((?:\s[^<>]*?)?)(/?)>")
_ATRIBUT_SEL: Final = re.compile(rb"([\w:]{1,40})\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')")
_UTUH: Final = re.compile(rb"(?:\s+[\w:]{1,40}\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'))*\s*")
_ALAMAT_SEL: Final = re.compile(rb"([A-Za-z]{1,3})0{0,9}([1-9]\d{0,6})")
_LEMBAR: Final = re.compile(rb"<(?:\w{1,20}:)?sheet\b[^<>]*?\b\w{1,20}:id=\"([^\"]+)\"")
_HUBUNGAN: Final = re.compile(rb"<(?:\w{1,20}:)?Relationship\b([^<>]*)>")
_ATRIBUT: Final = re.compile(rb"(Id|Target)=\"([^\"]*)\"")


@dataclass(slots=True)
class Pindaian:
    """What one sheet holds besides values: ``rusak`` by 0-based (row, column), hidden rows (1-based), outer bounds.

    ``baris`` and ``kolom`` are upper bounds of the last row and column, found without looking at every cell;
    ``bita`` counts the bytes of the part, ``bersama`` its cells (at most) that point at a shared text,
    ``ulangan`` the cells that rows written once stand for. ``bulat``: numbers may come as whole ones, not as floats.
    """

    rusak: dict[tuple[int, int], SelRusak] = field(default_factory=dict)
    baris_tersembunyi: set[int] = field(default_factory=set)
    baris: int = 0
    kolom: int = 0
    bita: int = 0
    bersama: int = 0
    ulangan: int = 0
    bulat: bool = False

    @property
    def terlalu_renggang(self) -> bool:
        """Whether the rectangle of cells is far larger than what is written in it: a bomb, not a table."""
        luas = self.baris * self.kolom
        di_luar = self.baris > BARIS_MAKS or self.kolom > KOLOM_MAKS
        return di_luar or luas > LONGGAR + self.bita // 2 or self.ulangan > ULANGAN_MAKS


def pindai(bagian: Bacaan) -> Pindaian:
    """Scan a worksheet part as a stream of bounded pieces, each cut behind a whole cell.

    Raises ValueError for a part that is no UTF-8 or has a cell outside of any sheet.
    """
    hasil = Pindaian(baris=99_999, kolom=26)
    for potong, dekat in _baku(bagian):
        _pindai_potong(potong, hasil)
        if not dekat:
            hasil.kolom = max([hasil.kolom, *(nomor_kolom(h.decode()) + 1 for h in set(_JAUH.findall(potong)))])
            hasil.baris = max(hasil.baris, _batas_baris(potong))
    return hasil


def ukur(bagian: Bacaan, hasil: Pindaian) -> None:
    """Replace the bounds by the true last row and column of cells that hold anything; formatting alone is nothing."""
    hasil.baris = hasil.kolom = 0
    for potong, _ in _baku(bagian):
        for kolom, baris in _BERISI.findall(potong):
            hasil.baris = max(hasil.baris, int(baris))
            hasil.kolom = max(hasil.kolom, nomor_kolom(kolom.decode()) + 1)


def _baku(bagian: Bacaan) -> Iterator[tuple[bytes, bool]]:
    """Yield the pieces in the usual way of writing: no name prefixes, and every cell led by its address.

    With each: whether all of its cells are in A1:Z99999.
    """
    penulis, awalan, janggal = _Penulis(), b"", False
    for urut, potong in enumerate(potongan(bagian, b"<c ", b"<row", b":c ", b":row")):
        if urut == 0:
            if b"\0" in potong[:4]:
                raise ValueError("UTF-16")
            akar = _AKAR.search(potong)
            awalan = (akar and akar.group(1)) or b""
            janggal = b"='" in potong[: 1 << 12] or akar is None
        isi = potong.replace(b"<" + awalan + b":", b"<").replace(b"</" + awalan + b":", b"</") if awalan else potong
        if _BERAWALAN.search(isi):
            isi = _AWALAN.sub(rb"<\1", isi)
        dekat = not janggal and _DEKAT.search(isi) is None
        yield isi if dekat or not (janggal or _BAKU.search(isi)) else penulis.tulis(isi), dekat


class _Penulis:
    """Writes rows and cells in the usual way, giving an address to those that have none, as a reader counts them."""

    def __init__(self) -> None:
        self._baris = self._kolom = 0

    def tulis(self, potong: bytes) -> bytes:
        return _TANDA.sub(self._tanda, potong)

    def _tanda(self, cocok: re.Match[bytes]) -> bytes:
        nama, atribut, tutup = cocok.groups()
        if _UTUH.fullmatch(atribut) is None:
            raise ValueError(atribut)
        isi = {kunci: dua or satu for kunci, dua, satu in _ATRIBUT_SEL.findall(atribut)}
        alamat = isi.pop(b"r", b"")
        if nama == b"row":
            self._baris, self._kolom = int(alamat or self._baris + 1), 0
            alamat = b"%d" % self._baris
        elif alamat:
            letak = _ALAMAT_SEL.fullmatch(alamat)
            if letak is None:
                raise ValueError(alamat)
            alamat = letak.group(1).upper() + letak.group(2)
            self._kolom = nomor_kolom(letak.group(1).upper().decode()) + 1
        else:
            alamat = b"%s%d" % (huruf_kolom(self._kolom).encode(), self._baris)
            self._kolom += 1
        if self._baris > BARIS_MAKS or self._kolom > KOLOM_MAKS:
            raise ValueError(alamat)
        sisa = b"".join(b' %s="%s"' % satu for satu in isi.items())
        return b'<%s r="%s"%s%s>' % (nama, alamat, sisa, tutup)


def _pindai_potong(potong: bytes, hasil: Pindaian) -> None:
    hasil.bita += len(potong)
    hasil.bersama += potong.count(b't="s"')
    if b't="e"' in potong:
        for kolom, baris, nilai in _GALAT.findall(potong):
            hasil.rusak[_letak(kolom, baris)] = SelRusak(_teks(nilai) or "#GALAT", "galat")
    if b"<f" in potong:
        for kolom, baris, rumus in _RUMUS.findall(potong):
            hasil.rusak[_letak(kolom, baris)] = SelRusak("=" + _teks(rumus)[:60], "rumus")
    if b'hidden="' in potong:
        hasil.baris_tersembunyi.update(map(int, _BARIS_SEMBUNYI.findall(potong)))


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
    with BagianJujur(arsip, nama) as bagian:
        return bagian.read(_DAFTAR_MAKS)

"""Patching a worksheet part by byte offsets: every byte but those of the marked cells' tags stays as it was."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from xlsxwriter.utility import xl_cell_to_rowcol, xl_col_to_name

from asnkin.laporan.tandai.paket import TAK_LAZIM, TakDitandai

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from asnkin.laporan.tandai.sasaran import Sel

# elements that may stand behind <legacyDrawing>
_DI_BELAKANG: Final = frozenset({
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    "AlternateContent",
})  # fmt: skip
# possessive, and an attribute only at the start of its blanks: a hostile tag is not looked through again and again
_TAG: Final = re.compile(rb"<[^\"'>]*+(?:\"[^\"]*+\"[^\"'>]*+|'[^']*+'[^\"'>]*+)*+>")
_ATRIBUT: Final = re.compile(rb"(?<!\s)\s++([\w:.-]++)\s*+=\s*+(\"[^\"]*+\"|'[^']*+')")
_SANDI: Final = re.compile(rb"^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([\w.-]+)[\"']")
_DEKLARASI: Final = re.compile(r"^\s*<\?xml[^>]*\?>")
_GABUNG: Final = re.compile(rb"<(?:\w+:)?mergeCell\b[^<>]*?\bref\s*=\s*[\"']([A-Z]+\d+):([A-Z]+\d+)[\"']")
_YA: Final = frozenset({"1", "true", "on"})
_AKAR, _BAGIAN, _BARIS, _SEL = 1, 2, 3, 4  # how deep each kind of element lies


@dataclass(slots=True)
class Ukuran:
    """Widths and heights as the sheet gives them: columns as (first, last, characters), rows by number, in points."""

    kolom: list[tuple[int, int, float]] = field(default_factory=list)
    baris: dict[int, float] = field(default_factory=dict)
    lebar: float | None = None
    tinggi: float = 15.0


@dataclass(slots=True)
class Tambalan:
    """What was found: the pieces to put in place of byte ranges, where a legacyDrawing goes, its id if there is one."""

    isi: bytes
    ganti: list[tuple[int, int, bytes]] = field(default_factory=list)
    sisip: int = 0
    awalan: str = ""
    ruang_nama: str = ""
    gambar: str = ""
    ukuran: Ukuran = field(default_factory=Ukuran)

    def tambah_gambar(self, ruang_relasi: str, nomor: str) -> None:
        """Let the sheet refer to its drawing of comments."""
        tag = f'<{self.awalan}legacyDrawing xmlns:r="{ruang_relasi}" r:id="{nomor}"/>'
        self.ganti.append((self.sisip, self.sisip, tag.encode()))

    def potongan(self) -> list[bytes | memoryview]:
        """Return the patched part in pieces."""
        lihat, mulai = memoryview(self.isi), 0
        hasil: list[bytes | memoryview] = []
        for awal, akhir, baru in sorted(self.ganti, key=lambda satu: satu[:2]):
            hasil += [lihat[mulai:awal], baru]
            mulai = akhir
        return [*hasil, lihat[mulai:]]


def jangkar(isi: bytes, sel: Iterable[Sel]) -> dict[Sel, Sel]:
    """Return for each cell the one that is seen: inside a merged area that is its first cell."""
    gabungan = []
    for a, b in _GABUNG.findall(isi, max(isi.rfind(b"sheetData"), 0)):
        (i, j), (k, m) = (xl_cell_to_rowcol(satu.decode()) for satu in (a, b))
        gabungan.append((i + 1, k + 1, j + 1, m + 1))
    gabungan.sort()
    tertinggi = max((k - i for i, k, _, _ in gabungan), default=0)
    hasil: dict[Sel, Sel] = {}
    for baris, kolom in sel:
        mulai = bisect_left(gabungan, (baris - tertinggi,))
        akhir = bisect_left(gabungan, (baris + 1,))
        hasil[baris, kolom] = next(
            ((i, j) for i, k, j, m in gabungan[mulai:akhir] if i <= baris <= k and j <= kolom <= m), (baris, kolom)
        )
    return hasil


def tambal(isi: bytes, sel: Iterable[Sel], gaya: Callable[[int, Sel], int]) -> Tambalan:
    """Give the cells the style ``gaya(own style, cell)``, adding those that do not exist; raises TakDitandai.

    A cell that does not exist yet starts from the style of its row, else of its column.
    """
    baris: dict[int, list[int]] = {}
    for i, j in sorted(sel):
        baris.setdefault(i, []).append(j)
    penambal = _Penambal(isi, baris, gaya)
    penambal.jalan()
    return penambal.hasil


def utf8(isi: bytes) -> bytes:
    """Return the part in UTF-8, the one encoding that is patched; nearly all are."""
    cocok = _SANDI.match(isi)
    sandi = "utf-16" if isi[:2] in {b"\xff\xfe", b"\xfe\xff"} else cocok[1].decode() if cocok else "utf-8"
    if sandi.casefold() in {"utf-8", "utf8", "us-ascii"}:
        return isi
    return _DEKLARASI.sub("", isi.decode(sandi)).encode()


class _Penambal:
    """One pass over the part; the offsets of the tags are what the parser tells."""

    def __init__(self, isi: bytes, sasaran: Mapping[int, list[int]], gaya: Callable[[int, Sel], int]) -> None:
        self.hasil = Tambalan(isi)
        self._isi, self._sasaran, self._gaya = isi, sasaran, gaya
        self._menunggu = list(sasaran)[::-1]  # rows still to come, the next one last
        self._dalam = 0
        self._data = False
        self._lewat = False
        self._baris = 0
        self._kolom = 0
        self._sisa: list[int] | None = None  # columns of the current row still to come, the next one last
        self._gaya_baris: int | None = None
        self._tag_baris = (0, 0, False)
        self._tag_data = (0, 0)
        self._gaya_kolom: list[tuple[int, int, int]] = []
        self._pengurai = expat.ParserCreate()

    def jalan(self) -> None:
        self._pengurai.StartElementHandler = self._mulai
        self._pengurai.EndElementHandler = self._akhir
        self._pengurai.StartDoctypeDeclHandler = self._tolak
        self._pengurai.Parse(self._isi, True)  # noqa: FBT003 - the signature of expat

    def _tolak(self, *_: object) -> None:
        raise TakDitandai(TAK_LAZIM)

    def _mulai(self, nama: str, atribut: dict[str, str]) -> None:
        self._dalam += 1
        if self._dalam == _SEL:
            if self._sisa is not None:
                self._sel(atribut)
        elif self._dalam == _BARIS:
            if self._data:
                self._mulai_baris(atribut)
            elif nama.endswith("col"):
                self._simpan_kolom(atribut)
        elif self._dalam == _BAGIAN:
            self._bagian(nama, atribut)
        elif self._dalam == _AKAR:
            self.hasil.awalan = nama.removesuffix(nama.rpartition(":")[2])
            kunci = f"xmlns:{self.hasil.awalan[:-1]}" if self.hasil.awalan else "xmlns"
            self.hasil.ruang_nama = atribut.get(kunci, "")

    def _bagian(self, nama: str, atribut: dict[str, str]) -> None:
        lokal = nama.rpartition(":")[2]
        if lokal == "sheetData":
            self._data = True
            awal = self._pengurai.CurrentByteIndex
            self._tag_data = (awal, self._ujung(awal))
        elif lokal == "sheetFormatPr":
            self.hasil.ukuran.lebar = _angka(atribut.get("defaultColWidth"), None)
            self.hasil.ukuran.tinggi = _angka(atribut.get("defaultRowHeight"), 15.0) or 15.0
        elif lokal == "legacyDrawing":
            self.hasil.gambar = next((isi for kunci, isi in atribut.items() if kunci.endswith(":id")), "")
        elif self._lewat and lokal in _DI_BELAKANG and not self.hasil.sisip:
            self.hasil.sisip = self._pengurai.CurrentByteIndex

    def _akhir(self, nama: str) -> None:
        self._dalam -= 1
        if self._dalam == _BAGIAN and self._sisa is not None:
            self._akhir_baris()
        elif self._dalam == _AKAR and self._data and nama.endswith("sheetData"):
            self._akhir_data(nama)
        elif self._dalam == 0 and not self.hasil.sisip:
            self.hasil.sisip = self._pengurai.CurrentByteIndex

    def _simpan_kolom(self, atribut: dict[str, str]) -> None:
        awal, akhir = int(atribut["min"]), int(atribut["max"])
        self._gaya_kolom.append((awal, akhir, int(atribut.get("style", "0"))))
        lebar = 0.0 if atribut.get("hidden") in _YA else _angka(atribut.get("width"), None)
        if lebar is not None:
            self.hasil.ukuran.kolom.append((awal, akhir, lebar))

    def _mulai_baris(self, atribut: dict[str, str]) -> None:
        nomor = int(atribut["r"]) if "r" in atribut else self._baris + 1
        if nomor <= self._baris:
            raise TakDitandai(TAK_LAZIM)
        self._baris, self._kolom = nomor, 0
        if "ht" in atribut or atribut.get("hidden") in _YA:
            tinggi = 0.0 if atribut.get("hidden") in _YA else _angka(atribut.get("ht"), 15.0)
            self.hasil.ukuran.baris[nomor] = tinggi or 0.0
        if not self._menunggu or self._menunggu[-1] > nomor:
            return
        awal = self._pengurai.CurrentByteIndex
        self._sisip_baris(awal, nomor)
        if self._menunggu and self._menunggu[-1] == nomor:
            self._sisa = self._sasaran[self._menunggu.pop()][::-1]
            self._gaya_baris = int(atribut.get("s", "0")) if atribut.get("customFormat") in _YA else None
            self._tag_baris = (awal, self._ujung(awal), "spans" in atribut)

    def _sisip_baris(self, tempat: int, sampai: int) -> None:
        """Add the waiting rows before row ``sampai``."""
        while self._menunggu and self._menunggu[-1] < sampai:
            nomor = self._menunggu.pop()
            isi = "".join(self._sel_baru(nomor, kolom, None) for kolom in self._sasaran[nomor])
            p = self.hasil.awalan
            self.hasil.ganti.append((tempat, tempat, f'<{p}row r="{nomor}">{isi}</{p}row>'.encode()))

    def _sel_baru(self, baris: int, kolom: int, gaya: int | None) -> str:
        if gaya is None:
            gaya = next((satu for awal, akhir, satu in self._gaya_kolom if awal <= kolom <= akhir), 0)
        alamat = f"{xl_col_to_name(kolom - 1)}{baris}"
        return f'<{self.hasil.awalan}c r="{alamat}" s="{self._gaya(gaya, (baris, kolom))}"/>'

    def _sel(self, atribut: dict[str, str]) -> None:
        assert self._sisa is not None  # noqa: S101 - only called inside a row with targets
        kolom = xl_cell_to_rowcol(atribut["r"])[1] + 1 if "r" in atribut else self._kolom + 1
        if kolom <= self._kolom:
            raise TakDitandai(TAK_LAZIM)
        self._kolom = kolom
        tempat = self._pengurai.CurrentByteIndex
        self._sisip_sel(tempat, kolom)
        if self._sisa and self._sisa[-1] == kolom:
            self._sisa.pop()
            gaya = self._gaya(int(atribut.get("s", "0")), (self._baris, kolom))
            ujung = self._ujung(tempat)
            self.hasil.ganti.append((tempat, ujung, _beri(self._isi[tempat:ujung], gaya)))

    def _sisip_sel(self, tempat: int, sampai: int) -> None:
        assert self._sisa is not None  # noqa: S101 - only called inside a row with targets
        baru = ""
        while self._sisa and self._sisa[-1] < sampai:
            baru += self._sel_baru(self._baris, self._sisa.pop(), self._gaya_baris)
        if baru:
            self.hasil.ganti.append((tempat, tempat, baru.encode()))
            self._longgarkan()

    def _longgarkan(self) -> None:
        """Drop the hint of the row about its first and last column: a new cell may stand outside."""
        awal, ujung, ada = self._tag_baris
        if ada:
            self.hasil.ganti.append((awal, ujung, _tanpa(self._isi[awal:ujung], b"spans")))
            self._tag_baris = (awal, ujung, False)

    def _akhir_baris(self) -> None:
        tempat = self._pengurai.CurrentByteIndex
        awal, ujung, _ = self._tag_baris
        if self._isi.endswith(b"/>", awal, ujung):
            isi = "".join(self._sel_baru(self._baris, satu, self._gaya_baris) for satu in (self._sisa or [])[::-1])
            tag = _tanpa(self._isi[awal:ujung], b"spans")[:-2]
            self.hasil.ganti.append((awal, ujung, tag + f">{isi}</{self.hasil.awalan}row>".encode()))
        else:
            self._sisip_sel(tempat, 1 << 30)
        self._sisa = None

    def _akhir_data(self, nama: str) -> None:
        self._data, self._lewat = False, True
        awal, ujung = self._tag_data
        if not self._isi.endswith(b"/>", awal, ujung):
            self._sisip_baris(self._pengurai.CurrentByteIndex, 1 << 30)
        elif self._menunggu:
            self.hasil.ganti.append((awal, ujung, self._isi[awal : ujung - 2] + b">"))
            self._sisip_baris(ujung, 1 << 30)
            self.hasil.ganti.append((ujung, ujung, f"</{nama}>".encode()))

    def _ujung(self, awal: int) -> int:
        """Return the offset behind the tag that begins at ``awal``."""
        cocok = _TAG.match(self._isi, awal)
        if cocok is None:
            raise TakDitandai(TAK_LAZIM)
        return cocok.end()


def _beri(tag: bytes, gaya: int) -> bytes:
    """Return the tag of a cell with this style."""
    bersih = _tanpa(tag, b"s")
    tutup = 2 if bersih.endswith(b"/>") else 1
    return bersih[:-tutup].rstrip() + b' s="%d"' % gaya + bersih[-tutup:]


def _tanpa(tag: bytes, nama: bytes) -> bytes:
    return _ATRIBUT.sub(lambda cocok: b"" if cocok[1] == nama else cocok[0], tag)


def _angka(teks: str | None, bawaan: float | None) -> float | None:
    try:
        return float(teks) if teks is not None else bawaan
    except ValueError:
        return bawaan

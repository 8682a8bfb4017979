"""Web pages that are called .xls: every table becomes a sheet, and a page without one is told what it is.

The page is read as a stream of tags, never built as a tree. Tables that merely wrap others are no sheets; texts above a
table, and small tables of labels, are its first rows, as Excel shows them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from lxml import etree

from asnkin.aturan import berkas_web as aturan
from asnkin.masukan.buku import LembarMentah
from asnkin.masukan.kisi import Kisi
from asnkin.masukan.sel import rapikan
from asnkin.masukan.tolakan import BerkasDitolak
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import ParserTarget

    from asnkin.temuan import Temuan

_PUTUS: Final = frozenset({
    "address", "article", "blockquote", "br", "center", "dd", "div", "dl", "dt", "fieldset", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th",
    "tr", "ul",
})  # fmt: skip
_DIABAIKAN: Final = frozenset({"script", "style", "noscript", "select", "textarea", "template"})
_SPASI: Final = re.compile(r"[ \t\r\n\f]+")
_NAMA_EXCEL: Final = re.compile(r"<x:ExcelWorksheet>.*?<x:Name>([^<]{1,100})</x:Name>", re.DOTALL | re.IGNORECASE)
_SEMBUNYI: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_ANGKA: Final = re.compile(r"\s*(\d{1,9})")
_BUKA_TUTUP: Final = re.compile(rb"<(/?)table\b", re.IGNORECASE)
# what programs write when they fail: in the midst of a table, and as a page of its own
_GALAT_PROGRAM: Final = re.compile(
    r"(?:fatal|parse|syntax) error\s*:|(?:warning|notice|deprecated)\s*:.{1,300}?\bon line\b|uncaught\b|stack trace|"
    r"sqlstate|allowed memory size|maximum execution time|a php error was encountered|call to undefined",
    re.IGNORECASE | re.DOTALL,
)
_GALAT_HALAMAN: Final = re.compile(
    _GALAT_PROGRAM.pattern + r"|exception\b|traceback|whoops|undefined (?:variable|index|array key|offset)|"
    r"\b[45]\d\d\b.{0,40}(?:error|not found|forbidden|unavailable|gateway|unauthorized|timeout|expired|galat)|"
    r"(?:page|object|file) (?:was )?not found|access (?:is )?denied|forbidden|internal server error|bad gateway|"
    r"service unavailable|gateway time-?out|halaman tidak ditemukan|akses ditolak|"
    r"terjadi (?:kesalahan|galat)|server error",
    re.IGNORECASE | re.DOTALL,
)
_MASUK: Final = re.compile(
    r"\b(?:log ?in|sign in|silakan masuk|session expired|sesi .{0,20}(?:berakhir|habis))\b", re.IGNORECASE
)
_KUTIPAN: Final = 80
_LABEL_BARIS_MAKS: Final = 12
_LABEL_SEL_MAKS: Final = 3
_POTONG: Final = 1 << 20


def baca_html(nama: str, dasar: str, teks: str, temuan: list[Temuan]) -> list[LembarMentah]:
    """Read the tables of a page as sheets; says that it is a page, and whether it seems incomplete.

    Raises BerkasDitolak for a page without tables, and TerlaluBesar.
    """
    halaman = _Halaman()
    isi = teks.encode("utf-8", "replace")
    pengurai = etree.HTMLParser(target=cast("ParserTarget[None]", halaman), encoding="utf-8")
    for awal in range(0, len(isi), _POTONG):
        pengurai.feed(isi[awal : awal + _POTONG])
    pengurai.close()
    tempat = Tempat(nama)
    if halaman.minta_sandi or not halaman.tabel:
        raise BerkasDitolak(_tanpa_tabel(halaman, tempat))
    temuan.append(aturan.DARI_HTML.temuan(tempat, jumlah=len(halaman.tabel)))
    if galat := _GALAT_PROGRAM.search(halaman.tulisan()):
        temuan.append(aturan.PESAN_GALAT.temuan(tempat, nilai=_kutip(halaman.tulisan(), galat)))
    if sum(-1 if tutup else 1 for tutup in _BUKA_TUTUP.findall(isi)) > 0:
        temuan.append(aturan.TABEL_TERPOTONG.temuan(tempat))
    return [
        LembarMentah(
            berkas=nama,
            dasar=dasar,
            nama=sebutan,
            sel=kisi.sel(len(isi)),
            tersembunyi=kisi.tersembunyi,
            baris_tersembunyi=tuple(kisi.baris_tersembunyi),
            gabungan=kisi.gabungan(),
        )
        for kisi, sebutan in zip(halaman.tabel, halaman.nama(), strict=True)
    ]


def _tanpa_tabel(halaman: _Halaman, tempat: Tempat) -> Temuan:
    """Say what a page without a table is."""
    tulisan = halaman.tulisan()
    if halaman.minta_sandi or _MASUK.search(tulisan):
        return aturan.HALAMAN_MASUK.temuan(tempat)
    if galat := _GALAT_HALAMAN.search(tulisan):
        return aturan.HALAMAN_GALAT.temuan(tempat, nilai=_kutip(tulisan, galat))
    return (aturan.KERANGKA if halaman.berkerangka else aturan.HALAMAN_WEB).temuan(tempat)


def _kutip(tulisan: str, galat: re.Match[str]) -> str:
    kutipan = rapikan(tulisan[galat.start() : galat.start() + 4 * _KUTIPAN])
    return kutipan if len(kutipan) <= _KUTIPAN else kutipan[: _KUTIPAN - 1] + "…"


class _Halaman:
    """Takes the tags of a page as they come (a target of lxml's parser) and gathers its tables."""

    def __init__(self) -> None:
        self.tabel: list[Kisi] = []
        self.berkerangka = self.minta_sandi = False
        self._terbuka: list[Kisi] = []
        self._diabaikan = 0
        self._potong: list[str] = []
        self._luar: list[str] = []
        self._atas: list[list[str]] = []
        self._label: list[Kisi] = []
        self._nama: list[str] = []

    def start(self, tag: str, atribut: Mapping[str, str]) -> None:
        if tag in _DIABAIKAN:
            self._diabaikan += 1
        elif tag in {"frameset", "frame", "iframe"}:
            self.berkerangka = True
        elif tag == "input" and atribut.get("type", "").casefold() == "password":
            self.minta_sandi = True
        if tag in _PUTUS:
            self._potong.append("\n")
        match tag:
            case "table":
                self._tulis()
                self._terbuka.append(Kisi(galat="xdebug" in atribut.get("class", ""), tersembunyi=_hilang(atribut)))
            case "tr" if self._terbuka:
                self._tulis()
                self._terbuka[-1].baris_baru(tersembunyi=_hilang(atribut))
            case "td" | "th" if self._terbuka:
                self._tulis()
                self._terbuka[-1].sel_baru(_angka(atribut, "colspan"), _angka(atribut, "rowspan"))
            case "caption" if self._terbuka:
                self._terbuka[-1].berjudul = True

    def end(self, tag: str) -> None:
        if tag in _DIABAIKAN:
            self._diabaikan -= 1
        elif tag == "title":
            self._luar.append("".join(self._potong))
            self._potong.clear()
        elif tag in {"td", "th", "caption", "table"}:
            self._tulis()
            if self._terbuka:
                self._terbuka[-1].tutup_sel()
        elif tag in _PUTUS and tag != "br":
            self._potong.append("\n")
        if tag == "table" and self._terbuka:
            self._selesai(self._terbuka.pop())

    def data(self, teks: str) -> None:
        if not self._diabaikan:
            self._potong.append(_SPASI.sub(" ", teks))

    def comment(self, teks: str) -> None:
        self._nama += [rapikan(satu) for satu in _NAMA_EXCEL.findall(teks)]

    def close(self) -> None:
        self._tulis()
        self.tabel += self._label  # labels that no table follows are a table all the same

    def tulisan(self) -> str:
        """All text outside of the tables."""
        return "\n".join(self._luar)

    def nama(self) -> list[str]:
        """A name for each table: as Excel was told, else its caption, else its number; "" for a lone table."""
        if len(self._nama) == len(self.tabel):
            return self._nama
        lain = ["" if len(self.tabel) == 1 else f"tabel {i}" for i in range(1, len(self.tabel) + 1)]
        return [rapikan(kisi.judul) or satu for kisi, satu in zip(self.tabel, lain, strict=True)]

    def _tulis(self) -> None:
        """Put the text gathered so far where it belongs: into the open cell, or above the next table."""
        teks = "".join(self._potong)
        self._potong.clear()
        if self._terbuka and self._terbuka[-1].tulis(teks):
            return
        baris = [satu.strip(" ") for satu in teks.split("\n") if satu.strip()]
        self._luar += baris
        self._atas += [[satu] for satu in baris]

    def _selesai(self, kisi: Kisi) -> None:
        """Keep a table that has text of its own; one that only labels what follows joins the next."""
        if kisi.galat:
            self._luar += [" ".join(satu) for satu in kisi.baris]
        elif not kisi.berisi:
            return
        elif not self._terbuka and _label(kisi):
            self._atas += kisi.baris
            self._label.append(kisi)
        else:
            kisi.di_bawah(self._atas)
            self._atas = []
            self._label = []
            self.tabel.append(kisi)


def _label(kisi: Kisi) -> bool:
    """Whether a table is a block of labels (``OPD | : | Dinas A``)."""
    isi = [[sel for sel in baris if sel.strip()] for baris in kisi.baris]
    return (
        len(isi) <= _LABEL_BARIS_MAKS
        and max(map(len, isi), default=0) <= _LABEL_SEL_MAKS
        and all(any(":" in sel for sel in baris) for baris in isi if baris)
    )


def _hilang(atribut: Mapping[str, str]) -> bool:
    return "hidden" in atribut or _SEMBUNYI.search(atribut.get("style", "")) is not None


def _angka(atribut: Mapping[str, str], nama: str) -> int:
    cocok = _ANGKA.match(atribut.get(nama, ""))
    return int(cocok.group(1)) if cocok else 1

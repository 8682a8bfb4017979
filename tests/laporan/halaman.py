"""Reading a report page in the tests: its tags, its texts, its payload."""

from __future__ import annotations

import base64
import gzip
import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

HAMPA = frozenset({"meta", "link", "input", "br", "col", "rect", "line"})


@dataclass
class Simpul:
    """An element: its tag, attributes, children (elements and texts)."""

    tag: str
    sifat: dict[str, str]
    anak: list[Simpul | str] = field(default_factory=list)

    def cari(self, tag: str, **sifat: str) -> list[Simpul]:
        """Return every element below with this tag and these attributes (``class_`` for class)."""
        syarat = {kunci.rstrip("_"): isi for kunci, isi in sifat.items()}
        hasil = []
        for satu in self.anak:
            if isinstance(satu, Simpul):
                if satu.tag == tag and all(satu.sifat.get(k) == v for k, v in syarat.items()):
                    hasil.append(satu)
                hasil += satu.cari(tag, **sifat)
        return hasil

    def semua(self) -> list[Simpul]:
        """Return every element below, in order."""
        return [satu for anak in self.anak if isinstance(anak, Simpul) for satu in (anak, *anak.semua())]

    @property
    def teks(self) -> str:
        """All text below, white space collapsed."""
        return " ".join("".join(self._potong()).split())

    def _potong(self) -> list[str]:
        isi = []
        for satu in self.anak:
            isi += [satu] if isinstance(satu, str) else satu._potong()
        return isi

    def baris(self) -> list[list[str]]:
        """Texts of the body rows of a table."""
        return [
            [sel.teks for sel in tr.anak if isinstance(sel, Simpul)]
            for tbody in self.cari("tbody")
            for tr in tbody.cari("tr")
        ]


class _Pengurai(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.akar = Simpul("", {})
        self.tumpuk = [self.akar]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        simpul = Simpul(tag, {nama: isi or "" for nama, isi in attrs})
        self.tumpuk[-1].anak.append(simpul)
        if tag not in HAMPA:
            self.tumpuk.append(simpul)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tumpuk[-1].anak.append(Simpul(tag, {nama: isi or "" for nama, isi in attrs}))

    def handle_endtag(self, tag: str) -> None:
        simpul = self.tumpuk.pop()
        assert simpul.tag == tag, f"<{simpul.tag}> ditutup dengan </{tag}>"

    def handle_data(self, data: str) -> None:
        self.tumpuk[-1].anak.append(data)


def urai(isi: bytes) -> Simpul:
    """Parse a page; every element must be closed by its own tag."""
    pengurai = _Pengurai()
    pengurai.feed(isi.decode())
    assert pengurai.tumpuk == [pengurai.akar]
    return pengurai.akar


def baca_muatan(isi: bytes) -> dict[str, Any]:
    """Return the unpacked payload of a page."""
    paket = re.findall(rb'<script type="text/plain" id="(?:muatan|rincian)">([^<]*)</script>', isi)
    tabel, rincian = (json.loads(gzip.decompress(base64.b64decode(satu))) for satu in paket)
    muatan: dict[str, Any] = {**tabel, **rincian}
    return muatan


def bilangan(isi: Any) -> set[float]:
    """Every number anywhere in a payload."""
    match isi:
        case bool():
            return set()
        case int() | float():
            return {isi}
        case dict():
            return set().union(*map(bilangan, isi.values())) if isi else set()
        case list():
            return set().union(*map(bilangan, isi)) if isi else set()
        case _:
            return set()

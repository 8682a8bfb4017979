"""The parts of an .xlsx, parsed once, as the checks of this folder want to see them."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from lxml import etree
from openpyxl.utils import range_boundaries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

M: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
C: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
BUKU: Final = "xl/workbook.xml"

Kotak = tuple[int, int, int, int]  # left, top, right, bottom, from 1


def kotak(rujukan: str | None) -> Kotak:
    """Return the corners of a range."""
    kiri, atas, kanan, bawah = range_boundaries(str(rujukan).replace("$", ""))
    return (kiri or 1, atas or 1, kanan or 16_384, bawah or 1_048_576)


def bertindih(satu: Kotak, dua: Kotak) -> bool:
    """Tell whether two ranges share a cell."""
    return satu[0] <= dua[2] and dua[0] <= satu[2] and satu[1] <= dua[3] and dua[1] <= satu[3]


def ganda(isi: Sequence[str]) -> list[str]:
    """Return the texts that come twice, whatever their case."""
    return [satu for satu, n in Counter(map(str.lower, isi)).items() if n > 1]


@dataclass
class Arsip:
    """Every part by its name, the XML ones parsed; ``keluhan``: what is wrong with the archive itself."""

    bagian: dict[str, bytes]
    keluhan: list[str] = field(default_factory=list)
    pohon: dict[str, etree._Element] = field(default_factory=dict)

    def hubungan(self, nama: str) -> dict[str, str]:
        """Return the parts that a part names, by the id of the relation; links out of the archive are left out."""
        folder, berkas = posixpath.split(nama)
        akar = self.pohon.get(posixpath.join(folder, "_rels", f"{berkas}.rels"))
        return {
            str(satu.get("Id")): posixpath.normpath(posixpath.join("/", folder, str(satu.get("Target")))).lstrip("/")
            for satu in ([] if akar is None else akar)
            if satu.get("TargetMode") != "External"
        }

    def lembar(self) -> dict[str, str]:
        """Return the part of each sheet by the sheet's name."""
        tujuan = self.hubungan(BUKU)
        semua = self.pohon[BUKU].iterfind(f"{M}sheets/{M}sheet")
        return {str(satu.get("name")): tujuan.get(str(satu.get(f"{R}id")), "") for satu in semua}

    def berakar(self, tag: str) -> Iterator[tuple[str, etree._Element]]:
        """Yield the parts whose outermost element is ``tag``."""
        yield from ((nama, akar) for nama, akar in self.pohon.items() if akar.tag == tag)


def buka_arsip(isi: bytes) -> Arsip:
    """Read a workbook; parts that come twice or are not well-formed XML are complaints."""
    with ZipFile(BytesIO(isi)) as berkas:
        nama = berkas.namelist()
        arsip = Arsip({satu: berkas.read(satu) for satu in nama})
    arsip.keluhan += [f"bagian ganda: {satu}" for satu in ganda(nama)]
    for satu, bita in arsip.bagian.items():
        if satu.endswith((".xml", ".rels", ".vml")):
            try:
                arsip.pohon[satu] = etree.fromstring(bita, etree.XMLParser(huge_tree=True))
            except etree.XMLSyntaxError as galat:
                arsip.keluhan.append(f"{satu}: bukan XML yang benar: {galat}")
    return arsip

"""The package that an xlsx file is: its parts, their relationships and content types, and what changes in it."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from itertools import count
from shutil import copyfileobj
from typing import TYPE_CHECKING, Final

from lxml import etree

from asnkin.laporan.excel.bersih import bersihkan

if TYPE_CHECKING:
    from collections.abc import Sequence

CT: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
REL: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
UMUM: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KETAT: Final = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELASI_UMUM: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELASI_KETAT: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
BUKAN_XLSX: Final = "bentuknya bukan .xlsx atau .xlsm"
BERSANDI: Final = "dilindungi kata sandi"
TAK_LAZIM: Final = "susunan di dalamnya tidak lazim"
_TANGGAL: Final = (1980, 1, 1, 0, 0, 0)  # a fixed one: the same input gives the same bytes
_TIPE_ISI: Final = "[Content_Types].xml"
_SANDI: Final = "EncryptedPackage".encode("utf-16-le")
_LOLOS: Final = re.compile("_(?=x[0-9a-fA-F]{4}_)")


class TakDitandai(Exception):  # noqa: N818 - the domain speaks Indonesian
    """A file that cannot be marked as it is; the text says why, to stand behind "karena"."""


def urai(isi: bytes) -> etree._Element:
    """Parse a part: no entities, no network; raises TakDitandai where it declares a document type."""
    akar = etree.fromstring(isi, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    if akar.getroottree().docinfo.doctype:
        raise TakDitandai(TAK_LAZIM)
    return akar


def lokal(simpul: etree._Element) -> str:
    """Return the name of an element without its namespace; "" for a comment."""
    return simpul.tag.rpartition("}")[2] if isinstance(simpul.tag, str) else ""


def teks_bagian(teks: str) -> str:
    """Return text fit for a part: no control characters, and nothing that Excel takes for the code of one."""
    return _LOLOS.sub("_x005F_", bersihkan(teks))


def anak(simpul: etree._Element, nama: str) -> etree._Element | None:
    """Return the first child of that local name."""
    return next((satu for satu in simpul if lokal(satu) == nama), None)


class Paket:
    """A package in memory; names of parts are compared without case and with either slash, as Excel does."""

    def __init__(self, isi: bytes) -> None:
        """Open the bytes of a zip; raises TakDitandai where they are none, or hold two parts of one name."""
        try:
            self._arsip = zipfile.ZipFile(io.BytesIO(isi))
        except zipfile.BadZipFile as galat:
            raise TakDitandai(BERSANDI if _SANDI in isi else BUKAN_XLSX) from galat
        daftar = self._arsip.infolist()
        self._nama = {_kunci(satu.filename): satu.filename for satu in daftar}
        if len(self._nama) < len(daftar):
            raise TakDitandai(TAK_LAZIM)
        self._pohon: dict[str, etree._Element] = {}
        self._baru: dict[str, Sequence[bytes | memoryview]] = {}

    def ada(self, bagian: str) -> bool:
        """Whether there is such a part."""
        return _kunci(bagian) in self._nama

    def nama(self) -> list[str]:
        """Return the names of all parts."""
        return [*self._nama.values()]

    def baca(self, bagian: str) -> bytes:
        """Return a part as it stands now."""
        nama = self._nama[_kunci(bagian)]
        return b"".join(self._baru[nama]) if nama in self._baru else self._arsip.read(nama)

    def pohon(self, bagian: str) -> etree._Element:
        """Return the tree of a part, to be read or changed; ``ubah`` says that it was changed."""
        kunci = _kunci(bagian)
        if kunci not in self._pohon:
            self._pohon[kunci] = urai(self.baca(bagian))
        return self._pohon[kunci]

    def ubah(self, bagian: str, akar: etree._Element) -> None:
        """Write the tree as this part."""
        self._pohon[_kunci(bagian)] = akar
        self.tulis(bagian, [etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True)])

    def tulis(self, bagian: str, isi: Sequence[bytes | memoryview]) -> None:
        """Write a part, old or new."""
        self._baru[self._nama.setdefault(_kunci(bagian), bagian)] = isi

    def nama_baru(self, pola: str) -> str:
        """Return a name that no part has yet; ``{}`` in ``pola`` becomes nothing, else a number."""
        calon = (pola.format(nomor or "") for nomor in count())
        return next(satu for satu in calon if not self.ada(satu))

    def relasi(self, bagian: str) -> dict[str, tuple[str, str]]:
        """Return the relationships of a part ("": of the package) by id: type without its address, and the part."""
        berkas = _berkas_relasi(bagian)
        if not self.ada(berkas):
            return {}
        hasil: dict[str, tuple[str, str]] = {}
        for satu in self.pohon(berkas):
            if lokal(satu) == "Relationship" and satu.get("TargetMode") != "External":
                sasaran = (satu.get("Target") or "").replace("\\", "/")
                jalur = posixpath.normpath(posixpath.join("/", posixpath.dirname(bagian), sasaran)).lstrip("/")
                hasil[satu.get("Id") or ""] = (satu.get("Type") or "").rpartition("/")[2], jalur
        return hasil

    def relasikan(self, bagian: str, tipe: str, sasaran: str) -> str:
        """Add a relationship of the full ``tipe`` to the part ``sasaran``; return its id."""
        berkas = _berkas_relasi(bagian)
        akar = self.pohon(berkas) if self.ada(berkas) else etree.Element(f"{{{REL}}}Relationships", nsmap={None: REL})
        ada = {satu.get("Id") for satu in akar}
        nomor = next(n for n in range(len(ada) + 1, 2 * len(ada) + 2) if f"rId{n}" not in ada)
        jalur = posixpath.relpath("/" + sasaran, "/" + posixpath.dirname(bagian))
        etree.SubElement(akar, f"{{{REL}}}Relationship", {"Id": f"rId{nomor}", "Type": tipe, "Target": jalur})
        self.ubah(berkas, akar)
        return f"rId{nomor}"

    def tipe(self, bagian: str) -> str:
        """Return the content type of a part, "" where only its extension tells."""
        for satu in self.pohon(_TIPE_ISI):
            if lokal(satu) == "Override" and _kunci(satu.get("PartName") or "") == _kunci(bagian):
                return satu.get("ContentType") or ""
        return ""

    def beri_tipe(self, bagian: str, tipe: str) -> None:
        """Declare the content type of a new part."""
        self._deklarasi("Override", {"PartName": f"/{bagian}", "ContentType": tipe})

    def beri_tipe_akhiran(self, akhiran: str, tipe: str) -> None:
        """Declare the content type of all parts with this extension, where it is not known yet."""
        ada = {(satu.get("Extension") or "").casefold() for satu in self.pohon(_TIPE_ISI)}
        if akhiran not in ada:
            self._deklarasi("Default", {"Extension": akhiran, "ContentType": tipe})

    def _deklarasi(self, jenis: str, isi: dict[str, str]) -> None:
        akar = self.pohon(_TIPE_ISI)
        etree.SubElement(akar, f"{{{CT}}}{jenis}", isi)
        self.ubah(_TIPE_ISI, akar)

    def selesai(self) -> bytes:
        """Return the package: changed parts in their old places, new ones behind, all others copied as they are."""
        aliran = io.BytesIO()
        with zipfile.ZipFile(aliran, "w") as keluar:
            lama = self._arsip.infolist()
            for info in lama:
                salinan = zipfile.ZipInfo(info.filename, info.date_time)
                salinan.compress_type = info.compress_type
                salinan.external_attr, salinan.create_system = info.external_attr, info.create_system
                with keluar.open(salinan, "w") as tujuan:
                    if info.filename in self._baru:
                        for satu in self._baru[info.filename]:
                            tujuan.write(satu)
                    else:
                        with self._arsip.open(info) as asal:
                            copyfileobj(asal, tujuan, 1 << 20)
            ada = {info.filename for info in lama}
            for nama in [satu for satu in self._baru if satu not in ada]:
                info = zipfile.ZipInfo(nama, _TANGGAL)
                info.compress_type = zipfile.ZIP_DEFLATED
                keluar.writestr(info, b"".join(self._baru[nama]))
        return aliran.getvalue()


def _kunci(bagian: str) -> str:
    return bagian.replace("\\", "/").lstrip("/").casefold()


def _berkas_relasi(bagian: str) -> str:
    folder, nama = posixpath.split(bagian)
    return posixpath.join(folder, "_rels", f"{nama}.rels")

"""Comments of a sheet: the comments part and the drawing of their boxes, new or added to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Final

from lxml import etree
from xlsxwriter.utility import xl_cell_to_rowcol, xl_col_to_name

from asnkin.laporan.tandai.paket import anak, lokal, teks_bagian, urai
from asnkin.laporan.tandai.teks_komentar import LEBAR, PENULIS, TANDA

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from asnkin.laporan.tandai.lembar_xml import Ukuran
    from asnkin.laporan.tandai.sasaran import Sel
    from asnkin.laporan.tandai.teks_komentar import Komentar

XML_SPASI: Final = "{http://www.w3.org/XML/1998/namespace}space"
TIPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
TIPE_GAMBAR: Final = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_UTAS: Final = "tc="  # author of the stand-in for a threaded comment, which a comment cannot be added to
_KOTAK: Final = re.compile(rb"<(?:\w+:)?shape\b")
_AKHIR_KOTAK: Final = re.compile(rb"(</(?:\w+:)?shape\s*>)")
_NOMOR: Final = re.compile(rb"_x0000_s(\d{1,9})")
_LETAK: Final = re.compile(rb"<(?:\w+:)?(Row|Column)\s*>\s*(\d{1,7})\s*<")
_JANGKAR: Final = re.compile(rb"(<(?:\w+:)?Anchor\s*>)([\d,\s]+)(<)")
_TUTUP: Final = re.compile(rb"</(?:\w+:)?xml\s*>\s*$")
_RUANG: Final = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_JENIS: Final = (
    f'<v:shapetype {_RUANG} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_LEBAR_BAWAAN: Final = 64  # pixels of a column without a width of its own
_TINGGI_PIKSEL: Final = 96 / 72


@dataclass(slots=True)
class Lama:
    """Comments that a sheet has, and whose they are.

    The cells with our own comment of an earlier marking (taken out of the tree by now),
    with somebody's comment that we had added to, with a threaded one.
    """

    akar: etree._Element
    milik_kita: set[Sel] = field(default_factory=set)
    ditambahi: set[Sel] = field(default_factory=set)
    utas: set[Sel] = field(default_factory=set)


def baca(isi: bytes | None, ruang_nama: str) -> Lama:
    """Read the comments part (None: none yet) and take out what an earlier marking has put there."""
    if isi is None:
        akar = etree.Element(f"{{{ruang_nama}}}comments", nsmap={None: ruang_nama})
        akar.extend([etree.Element(f"{{{ruang_nama}}}{nama}") for nama in ("authors", "commentList")])
        return Lama(akar)
    lama = Lama(urai(isi))
    penulis, daftar = _penulis(lama.akar), anak(lama.akar, "commentList")
    for satu in [] if daftar is None else list(daftar):
        baris, kolom = xl_cell_to_rowcol(satu.get("ref") or "A1")
        nama = penulis.get(satu.get("authorId") or "", "")
        if nama == PENULIS and daftar is not None:
            daftar.remove(satu)
            lama.milik_kita.add((baris + 1, kolom + 1))
        elif nama.startswith(_UTAS):
            lama.utas.add((baris + 1, kolom + 1))
        elif _buang_tambahan(satu):
            lama.ditambahi.add((baris + 1, kolom + 1))
    return lama


def tulis(lama: Lama, baru: Mapping[Sel, Komentar]) -> dict[Sel, str]:
    """Add the comments; return the cells whose comment was there already, with its text."""
    ns = etree.QName(lama.akar).namespace or ""
    daftar = anak(lama.akar, "commentList")
    if daftar is None:
        daftar = etree.SubElement(lama.akar, f"{{{ns}}}commentList")
    ada = {satu.get("ref"): satu for satu in daftar}
    nomor = _nomor_penulis(lama.akar, ns) if baru else ""
    sudah: dict[Sel, str] = {}
    for sel, komentar in baru.items():
        alamat = f"{xl_col_to_name(sel[1] - 1)}{sel[0]}"
        lama_di_sini = ada.get(alamat)
        if lama_di_sini is None:
            simpul = etree.SubElement(daftar, f"{{{ns}}}comment", {"ref": alamat, "authorId": nomor})
            teks = etree.SubElement(simpul, f"{{{ns}}}text")
        else:
            ini = anak(lama_di_sini, "text")
            teks = etree.SubElement(lama_di_sini, f"{{{ns}}}text") if ini is None else ini
            sudah[sel] = "".join(satu.text or "" for satu in teks.iter() if lokal(satu) == "t") + "\n\n"
            _jadikan_potongan(teks, ns)
            _potongan(teks, ns, f"\n{TANDA}", tebal=True)
        for isi, tebal in komentar.isi:
            _potongan(teks, ns, isi, tebal=tebal)
    return sudah


def _penulis(akar: etree._Element) -> dict[str, str]:
    authors = anak(akar, "authors")
    return {str(i): (satu.text or "") for i, satu in enumerate(() if authors is None else authors)}


def _nomor_penulis(akar: etree._Element, ns: str) -> str:
    for nomor, nama in _penulis(akar).items():
        if nama == PENULIS:
            return nomor
    authors = anak(akar, "authors")
    if authors is None:
        authors = etree.Element(f"{{{ns}}}authors")
        akar.insert(0, authors)
    etree.SubElement(authors, f"{{{ns}}}author").text = PENULIS
    return str(len(authors) - 1)


def _buang_tambahan(simpul: etree._Element) -> bool:
    """Cut what we added to somebody's comment at an earlier time; tell whether there was anything."""
    kena = False
    for teks in [satu for satu in simpul.iter() if lokal(satu) == "t"]:
        if kena:
            teks.text = ""
        elif TANDA in (teks.text or ""):
            kena = True
            teks.text = (teks.text or "").partition(TANDA)[0].rstrip("\n")
    return kena


def _jadikan_potongan(teks: etree._Element, ns: str) -> None:
    """Turn plain text into a run, behind which runs may follow."""
    if (polos := anak(teks, "t")) is not None:
        potongan = etree.Element(f"{{{ns}}}r")
        teks.replace(polos, potongan)
        potongan.append(polos)


def _potongan(teks: etree._Element, ns: str, isi: str, *, tebal: bool) -> None:
    potongan = etree.Element(f"{{{ns}}}r")
    sifat = etree.SubElement(potongan, f"{{{ns}}}rPr")
    if tebal:
        etree.SubElement(sifat, f"{{{ns}}}b")
    for nama, nilai in (("sz", "9"), ("color", None), ("rFont", "Tahoma"), ("family", "2")):
        etree.SubElement(sifat, f"{{{ns}}}{nama}", {"indexed": "81"} if nilai is None else {"val": nilai})
    etree.SubElement(potongan, f"{{{ns}}}t", {XML_SPASI: "preserve"}).text = teks_bagian(isi)
    teks.insert(sum(lokal(satu) in {"t", "r"} for satu in teks), potongan)


def gambar(
    isi: bytes | None, buang: Iterable[Sel], tinggi: Mapping[Sel, int], ada: Iterable[Sel], ukuran: Ukuran, awal: int
) -> bytes:
    """Return the drawing with a box for each cell of ``tinggi``; ``buang``: cells that lose theirs.

    A cell of ``ada`` keeps its box, made higher. ``isi`` is the drawing there is; ``awal`` the first number of a box.
    """
    if isi is None:
        nomor = ",".join(str(satu) for satu in range(awal // 1024, (awal + len(tinggi)) // 1024 + 1))
        data = f'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{nomor}"/></o:shapelayout>'
        isi, ada = f"<xml {_RUANG}>{data}{_JENIS}</xml>".encode(), ()
    else:
        isi = _ubah_kotak(isi, set(buang), {sel: tinggi[sel] for sel in ada}, ukuran)
        if b"_x0000_t202" not in isi:
            isi = _sisipkan(isi, _JENIS.encode())
    penggaris = _Penggaris(ukuran)
    baru = sorted(tinggi.keys() - set(ada))
    kotak = [_kotak(nomor, sel, penggaris.jangkar(sel, tinggi[sel])) for nomor, sel in zip(count(awal), baru)]
    return _sisipkan(isi, "".join(kotak).encode())


def nomor_terbesar(isi: bytes) -> int:
    """Return the largest number of a box in a drawing."""
    return max(map(int, _NOMOR.findall(isi)), default=0)


def _sisipkan(isi: bytes, baru: bytes) -> bytes:
    cocok = _TUTUP.search(isi)
    batas = cocok.start() if cocok else len(isi)
    return isi[:batas] + baru + isi[batas:]


def _ubah_kotak(isi: bytes, buang: set[Sel], tinggi: Mapping[Sel, int], ukuran: Ukuran) -> bytes:
    hasil: list[bytes] = []
    *potongan, ekor = _AKHIR_KOTAK.split(isi)
    for badan, tutup in zip(potongan[::2], potongan[1::2], strict=True):
        awal = max((satu.start() for satu in _KOTAK.finditer(badan)), default=0)
        letak = {nama: int(angka) + 1 for nama, angka in _LETAK.findall(badan, awal)}
        sel = letak.get(b"Row", 0), letak.get(b"Column", 0)
        if sel in buang:
            hasil.append(badan[:awal])
            continue
        if sel in tinggi:
            kotak = _JANGKAR.sub(partial(_pertinggi, tinggi=tinggi[sel], ukuran=ukuran), badan[awal:])
            badan = badan[:awal] + kotak  # noqa: PLW2901 - the same piece with a higher box
        hasil += [badan, tutup]
    return b"".join(hasil) + ekor


def _pertinggi(cocok: re.Match[bytes], tinggi: int, ukuran: Ukuran) -> bytes:
    """Move the lower edge down as far as the text needs, never up."""
    angka = [int(satu) for satu in cocok[2].split(b",") if satu.strip()]
    if len(angka) != 8:  # noqa: PLR2004 - column, offset, row, offset of two corners
        return cocok[0]
    bawah, sisa = _Penggaris(ukuran).turun(angka[2], angka[3], tinggi)
    if (bawah, sisa) > (angka[6], angka[7]):
        angka[6:] = [bawah, sisa]
    return cocok[1] + ", ".join(map(str, angka)).encode() + cocok[3]


class _Penggaris:
    """Turns pixels into columns and rows of the sheet."""

    def __init__(self, ukuran: Ukuran) -> None:
        self._ukuran = ukuran
        self._lebar = {
            j: _piksel(lebar) for awal, akhir, lebar in ukuran.kolom for j in range(awal, min(akhir, 1 << 14) + 1)
        }
        self._bawaan = _piksel(ukuran.lebar) if ukuran.lebar is not None else _LEBAR_BAWAAN

    def jangkar(self, sel: Sel, tinggi: int) -> list[int]:
        """Return the corners of a box beside a cell: column, offset, row, offset, and the same of the lower right."""
        baris, kolom = max(sel[0] - 2, 0), min(sel[1], (1 << 14) - 8)
        kanan, sisa = kolom, LEBAR + 15
        while sisa >= (lebar := self._lebar.get(kanan + 1, self._bawaan)) and kanan < (1 << 14) - 1:
            kanan, sisa = kanan + 1, sisa - lebar
        return [kolom, 15, baris, 4, kanan, sisa, *self.turun(baris, 4, tinggi)]

    def turun(self, baris: int, geser: int, tinggi: int) -> tuple[int, int]:
        """Return the 0-based row and offset that lie ``tinggi`` pixels below."""
        sisa = geser + tinggi
        while sisa >= (satu := self._tinggi(baris + 1)) and baris < (1 << 20) - 1:
            baris, sisa = baris + 1, sisa - satu
        return baris, sisa

    def _tinggi(self, baris: int) -> int:
        return int(self._ukuran.baris.get(baris, self._ukuran.tinggi) * _TINGGI_PIKSEL)


def _piksel(lebar: float) -> int:
    return int(lebar * 7 + 5) if lebar else 0


def _kotak(nomor: int, sel: Sel, jangkar: list[int]) -> str:
    return (
        f'<v:shape {_RUANG} id="_x0000_s{nomor}" type="#_x0000_t202" style="position:absolute;visibility:hidden" '
        'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" '
        'obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div '
        'style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/>'
        f"<x:SizeWithCells/><x:Anchor>{', '.join(map(str, jangkar))}</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{sel[0] - 1}</x:Row><x:Column>{sel[1] - 1}</x:Column></x:ClientData></v:shape>"
    )

"""Marking one workbook: bytes and findings in, the bytes of its marked copy out."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from asnkin.buatan import TEMUAN
from asnkin.laporan.tandai import komentar, teks_komentar
from asnkin.laporan.tandai.gaya_xml import KOSONG, GayaBuku
from asnkin.laporan.tandai.lembar_temuan import KEPALA, lembar_temuan
from asnkin.laporan.tandai.lembar_xml import jangkar, tambal, utf8
from asnkin.laporan.tandai.paket import (
    BUKAN_XLSX,
    KETAT,
    RELASI_KETAT,
    RELASI_UMUM,
    TAK_LAZIM,
    UMUM,
    Paket,
    TakDitandai,
    anak,
    lokal,
    urai,
)
from asnkin.laporan.tandai.sasaran import WARNA, sebar, terberat
from asnkin.temuan import Tingkat, urutkan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.laporan.tandai.lembar_xml import Tambalan
    from asnkin.laporan.tandai.sasaran import Sel
    from asnkin.temuan import Temuan

KOMENTAR_MAKS: Final = 5_000  # comments that asnkin adds to one sheet: Excel draws each of them when it opens it
_PENANDA: Final = "asnkin_temuan"  # hidden name that leads to our sheet, whatever it has been renamed to
_TIPE_LEMBAR: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_TIPE_GAYA: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_AKHIRAN: Final = {"macroenabled.main+xml": ".xlsm", "sheet.main+xml": ".xlsx"}
_SEBELUM_NAMA: Final = frozenset({
    "fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "absPath", "workbookProtection",
    "bookViews", "sheets", "functionGroups", "externalReferences",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tertanda:
    """The marked copy: its bytes, the extension that fits them, how many cells were coloured, what was signed."""

    isi: bytes
    akhiran: str
    sel: int
    bertanda_tangan: bool


def tandai(isi: bytes, temuan: Sequence[Temuan]) -> Tertanda:
    """Mark the cells of a workbook and add the list of its findings; raises TakDitandai, whose text says why.

    What is laid out in a way that no spreadsheet program writes is left alone rather than half marked.
    """
    try:
        return _Penandaan(Paket(isi)).jalan(urutkan(temuan))
    except TakDitandai:
        raise
    except Exception as galat:  # a hostile package fails in a hundred ways
        raise TakDitandai(TAK_LAZIM) from galat


class _Penandaan:
    """The marking of one package."""

    def __init__(self, paket: Paket) -> None:
        self._paket = paket
        self._buku = next((jalur for tipe, jalur in paket.relasi("").values() if tipe == "officeDocument"), "")
        if not paket.ada("[Content_Types].xml") or not paket.ada(self._buku) or self._buku.endswith(".bin"):
            raise TakDitandai(BUKAN_XLSX)
        self._akar = paket.pohon(self._buku)
        self._ns = etree.QName(self._akar).namespace or ""
        sheets = anak(self._akar, "sheets")
        if self._ns not in {UMUM, KETAT} or sheets is None:
            raise TakDitandai(TAK_LAZIM)
        self._sheets = sheets
        self._ruang_relasi = RELASI_KETAT if self._ns == KETAT else RELASI_UMUM
        self._folder = posixpath.dirname(self._buku)
        self._relasi = paket.relasi(self._buku)
        self._gaya_bagian = self._sedia_gaya()
        self._gaya = GayaBuku(paket.pohon(self._gaya_bagian))
        self._nomor_kotak = 1024
        self._tanpa_komentar = 0
        self._sel = 0

    def jalan(self, temuan: Sequence[Temuan]) -> Tertanda:
        sasaran = sebar(temuan)
        gambar = [satu for satu in self._paket.nama() if satu.casefold().endswith(".vml")]
        self._nomor_kotak = max([1024, *(komentar.nomor_terbesar(self._paket.baca(satu)) for satu in gambar)])
        for nama, bagian in self._lembar():
            self._tandai_lembar(bagian, sasaran.get(nama, {}))
        self._tulis_temuan(temuan)
        self._paket.ubah(self._gaya_bagian, self._gaya.akar)
        self._paket.ubah(self._buku, self._akar)
        tipe = self._paket.tipe(self._buku).casefold()
        akhiran = next((satu for ujung, satu in _AKHIRAN.items() if tipe.endswith(ujung)), ".xlsx")
        tanda_tangan = any(satu.casefold().startswith("_xmlsignatures/") for satu in self._paket.nama())
        return Tertanda(self._paket.selesai(), akhiran, self._sel, tanda_tangan)

    def _sedia_gaya(self) -> str:
        """Return the part of the styles, made where the workbook has none."""
        for tipe, bagian in self._relasi.values():
            if tipe == "styles" and self._paket.ada(bagian):
                return bagian
        bagian = self._paket.nama_baru(posixpath.join(self._folder, "styles{}.xml"))
        self._paket.ubah(bagian, urai(KOSONG.replace(UMUM.encode(), self._ns.encode())))
        self._paket.beri_tipe(bagian, _TIPE_GAYA)
        self._paket.relasikan(self._buku, f"{self._ruang_relasi}/styles", bagian)
        return bagian

    def _id(self, simpul: etree._Element) -> str:
        return next((isi for kunci, isi in simpul.attrib.items() if str(kunci).endswith("}id")), "")

    def _lembar(self) -> list[tuple[str, str]]:
        """Return the worksheets: name and part. Our own list of an earlier marking is none of them."""
        kita = self._lama()
        hasil = []
        for satu in self._sheets:
            tipe, bagian = self._relasi.get(self._id(satu), ("", ""))
            if satu is not kita and tipe == "worksheet" and self._paket.ada(bagian):
                hasil.append((satu.get("name") or "", bagian))
        return hasil

    def _tandai_lembar(self, bagian: str, sasaran: dict[Sel, list[Temuan]]) -> None:
        relasi = self._paket.relasi(bagian).values()
        berkas = next((jalur for tipe, jalur in relasi if tipe == "comments" and self._paket.ada(jalur)), None)
        if not sasaran and berkas is None:
            return
        lama = komentar.baca(None if berkas is None else self._paket.baca(berkas), self._ns)
        bekas = lama.milik_kita | lama.ditambahi
        if not sasaran and not bekas:
            return
        isi = utf8(self._paket.baca(bagian))
        terlihat: dict[Sel, list[Temuan]] = {}
        tujuan = jangkar(isi, sasaran)
        for sel, satu in sasaran.items():
            terlihat.setdefault(tujuan[sel], []).extend(satu)
        tambalan = tambal(isi, terlihat.keys() | bekas, lambda asal, sel: self._gaya_sel(asal, terlihat.get(sel)))
        self._sel += len(terlihat)
        self._komentari(bagian, tambalan, lama, terlihat, berkas)
        self._paket.tulis(bagian, tambalan.potongan())

    def _gaya_sel(self, asal: int, temuan: Sequence[Temuan] | None) -> int:
        """Return the format of a cell: coloured, or freed of the colour that an earlier marking gave it."""
        if temuan:
            return self._gaya.turunan(asal, WARNA[terberat(temuan)])
        return self._gaya.turunan(asal, "") if self._gaya.warna(asal) in WARNA.values() else asal

    def _komentari(
        self,
        bagian: str,
        tambalan: Tambalan,
        lama: komentar.Lama,
        terlihat: dict[Sel, list[Temuan]],
        berkas: str | None,
    ) -> None:
        """Write the comments of a sheet: kesalahan first where there are more than may be added."""
        urut = sorted(terlihat, key=lambda sel: (terberat(terlihat[sel]) is not Tingkat.KESALAHAN, sel))
        pilih = sorted([sel for sel in urut if sel not in lama.utas][:KOMENTAR_MAKS])
        self._tanpa_komentar += len(terlihat) - len(pilih)
        baru = {sel: teks_komentar.susun(terlihat[sel]) for sel in pilih}
        if not baru and berkas is None:
            return
        sudah = komentar.tulis(lama, baru)
        tinggi = {sel: satu.tinggi(sudah.get(sel, "")) for sel, satu in baru.items()}
        self._paket.ubah(berkas or self._bagian_komentar(bagian), lama.akar)
        gambar = self._paket.relasi(bagian)[tambalan.gambar][1] if tambalan.gambar else ""
        isi = self._paket.baca(gambar) if gambar else None
        kotak = komentar.gambar(isi, lama.milik_kita, tinggi, sudah, tambalan.ukuran, self._nomor_kotak + 1)
        self._nomor_kotak += len(tinggi) + 1024
        if isi is None:
            gambar = self._paket.nama_baru(posixpath.join(self._folder, "drawings/asnkinVml{}.vml"))
            nomor = self._paket.relasikan(bagian, f"{self._ruang_relasi}/vmlDrawing", gambar)
            self._paket.beri_tipe_akhiran("vml", komentar.TIPE_GAMBAR)
            tambalan.tambah_gambar(self._ruang_relasi, nomor)
        self._paket.tulis(gambar, [kotak])

    def _bagian_komentar(self, bagian: str) -> str:
        berkas = self._paket.nama_baru(posixpath.join(self._folder, "asnkinComments{}.xml"))
        self._paket.relasikan(bagian, f"{self._ruang_relasi}/comments", berkas)
        self._paket.beri_tipe(berkas, komentar.TIPE)
        return berkas

    def _lama(self) -> etree._Element | None:
        """Return the sheet that an earlier marking has added, by the hidden name that leads to it."""
        nama = anak(self._akar, "definedNames")
        isi = next((satu.text or "" for satu in (() if nama is None else nama) if satu.get("name") == _PENANDA), "")
        lembar = isi.rpartition("!")[0].strip("'").replace("''", "'")
        return next((satu for satu in self._sheets if lembar and satu.get("name") == lembar), None)

    def _tulis_temuan(self, temuan: Sequence[Temuan]) -> None:
        """Add the list as the last sheet, so that no number of another sheet shifts; or renew the one there is."""
        satu = self._lama()
        bagian = self._relasi.get(self._id(satu), ("", ""))[1] if satu is not None else ""
        if satu is None or not self._paket.ada(bagian):
            satu, bagian = self._lembar_baru()
        isi = lembar_temuan(temuan, self._gaya, self._ns, tanpa_komentar=self._tanpa_komentar)
        self._paket.tulis(bagian, [isi])
        letak = str(list(self._sheets).index(satu))
        acuan = "'{}'!".format((satu.get("name") or "").replace("'", "''"))
        self._namai(letak, acuan, KEPALA + max(len(temuan), 1))

    def _lembar_baru(self) -> tuple[etree._Element, str]:
        ada = {(satu.get("name") or "").casefold() for satu in self._sheets}
        pilihan = [TEMUAN, *(f"{TEMUAN} ({n})" for n in range(2, len(ada) + 3))]
        nama = next(satu for satu in pilihan if satu.casefold() not in ada)
        bagian = self._paket.nama_baru(posixpath.join(self._folder, "worksheets/asnkinTemuan{}.xml"))
        self._paket.beri_tipe(bagian, _TIPE_LEMBAR)
        nomor = self._paket.relasikan(self._buku, f"{self._ruang_relasi}/worksheet", bagian)
        kode = max((int(satu.get("sheetId") or 0) for satu in self._sheets), default=0) + 1
        satu = etree.SubElement(self._sheets, f"{{{self._ns}}}sheet", {"name": nama, "sheetId": str(kode)})
        satu.set(f"{{{self._ruang_relasi}}}id", nomor)
        return satu, bagian

    def _namai(self, letak: str, acuan: str, akhir: int) -> None:
        """Name the rows that are printed on every page, the filtered rows, and the sheet as ours."""
        wadah = anak(self._akar, "definedNames")
        if wadah is None:
            wadah = etree.Element(f"{{{self._ns}}}definedNames")
            tempat = [i for i, satu in enumerate(self._akar, 1) if lokal(satu) in _SEBELUM_NAMA]
            self._akar.insert(tempat[-1], wadah)
        for satu in list(wadah):
            if satu.get("name") == _PENANDA or satu.get("localSheetId") == letak:
                wadah.remove(satu)
        isi: tuple[tuple[str, str, dict[str, str]], ...] = (
            ("_xlnm._FilterDatabase", f"{acuan}$A${KEPALA}:$H${akhir}", {"localSheetId": letak, "hidden": "1"}),
            ("_xlnm.Print_Titles", f"{acuan}${KEPALA}:${KEPALA}", {"localSheetId": letak}),
            (_PENANDA, f"{acuan}$A$1", {"hidden": "1"}),
        )
        for nama, rujukan, sifat in isi:
            etree.SubElement(wadah, f"{{{self._ns}}}definedName", {"name": nama} | sifat).text = rujukan

"""Which table each sheet is: by its name, else by its headers where these leave no doubt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from asnkin.aturan import lembar as aturan
from asnkin.aturan import susunan
from asnkin.buatan import buatan_asnkin
from asnkin.masukan.cocok import Peta, buat_peta, cocokkan
from asnkin.masukan.formulir import berwaktu, pecah_kisi, usul_nama
from asnkin.masukan.header import cari_judul, perpanjang
from asnkin.masukan.kamus import TABEL
from asnkin.masukan.konteks import baca_konteks
from asnkin.masukan.kosongan import tanpa_baris
from asnkin.masukan.nama_lembar import kenali, nama_mirip, umum, waktu_lembar
from asnkin.masukan.nama_nip import tandai_nama_nip
from asnkin.masukan.pecahan import pecah
from asnkin.masukan.samping import pisah_samping, tak_berjudul
from asnkin.masukan.tetapan import peta_lembar, tetapan_lembar
from asnkin.pemahaman import ABAIKAN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.masukan.buku import LembarMentah
    from asnkin.masukan.header import Judul
    from asnkin.masukan.konteks import Keterangan
    from asnkin.masukan.tabel import Kebutuhan, Tetapan
    from asnkin.masukan.waktu import Waktu
    from asnkin.temuan import Temuan

# the most telling tables first: a list of ratings also fits pegawai, a catalogue also fits nothing else
_MENURUT_JUDUL: Final = ("rating", "target", "penilaian", "pelatihan", "penetapan", "kompetensi", "pegawai")


@dataclass(frozen=True, slots=True)
class Kenalan:
    """A table that was recognised: what it is, rater role ("" unless the sheet's name gives it), header, label block.

    ``lembar`` ends where the next table of the sheet begins (see ``bagian``); ``waktu``: what the sheet's name dates.
    """

    lembar: LembarMentah
    jenis: str
    peran: str
    peta: Peta
    judul: Judul
    konteks: Mapping[str, Keterangan]
    waktu: Waktu | None = None


def milik_asnkin(lembar: LembarMentah) -> bool:
    """Whether a sheet is one that asnkin wrote for people to read."""
    return bool(lembar.sel) and buatan_asnkin(lembar.nama, lembar.sel[0][0])


def kenali_semua(
    lembar: Sequence[LembarMentah], kebutuhan: Kebutuhan, temuan: list[Temuan]
) -> tuple[list[Kenalan], Pengenal]:
    """Recognise the first table of every sheet that has cells and is not ``info``; report what is skipped.

    Tables side by side are recognised each. The Pengenal goes on below: see ``bagian.baca_bagian``.
    What asnkin itself wrote for people to read (instructions of a template, the list of findings of a marked copy) is
    no data and passed over without a word: a marked workbook that is sent back says no more than the one marked.
    """
    lembar = [satu for satu in lembar if not milik_asnkin(satu)]
    nama = [kenali(satu.nama or satu.dasar, kebutuhan) for satu in lembar]
    tetapan = [tetapan_lembar(satu, kebutuhan) for satu in lembar]
    ditetapkan = [satu.tabel if satu is not None else "" for satu in tetapan]
    dinamai = [tabel or (kena[0] if kena is not None else "") for tabel, kena in zip(ditetapkan, nama, strict=True)]
    pengenal = _pengenal(kebutuhan, temuan, ada_pegawai="pegawai" in dinamai)
    hasil: list[Kenalan] = []
    tanpa_judul: list[LembarMentah] = []
    for satu, kena, tabel in zip(lembar, nama, ditetapkan, strict=True):
        if kena is not None and kena[0] == "info":
            continue
        if kena is None and not tabel and tak_berjudul(satu):
            tanpa_judul.append(satu)
            continue
        utuh, lain = ([satu], []) if tabel else pisah_samping(satu, pengenal.lengkap)
        temuan += [susunan.SAMPING.temuan(sisa.rentang([1]), kolom=_kolom(sisa)) for sisa in lain]
        hasil += [dikenal for potong in utuh if (dikenal := pengenal.kenali(potong, kena)) is not None]
    for satu in tanpa_judul:
        aturan_judul = susunan.TANPA_JUDUL_LANJUTAN if hasil else susunan.TANPA_JUDUL_TAK_DIKENAL
        temuan.append(aturan_judul.temuan(satu.lembar(), nama=_sebutan(satu)))
    return hasil, pengenal


def _pengenal(kebutuhan: Kebutuhan, temuan: list[Temuan], *, ada_pegawai: bool) -> Pengenal:
    """Gather the headers of all tables, those included that only the rubric knows."""
    peta = {jenis: buat_peta(jenis, kebutuhan) for jenis in dict.fromkeys((*TABEL, *kebutuhan.lembar))}
    kata = frozenset(judul for satu in peta.values() for judul in (*satu.judul, *satu.butir, *satu.tangan))
    return Pengenal(kebutuhan, peta, ada_pegawai, temuan, kata)


@dataclass(frozen=True, slots=True)
class Pengenal:
    """Recognises one sheet after the other; ``ada_pegawai``: some sheet is named so, no other is taken for it.

    ``kata``: every header that some table knows.
    """

    kebutuhan: Kebutuhan
    peta: Mapping[str, Peta]
    ada_pegawai: bool
    temuan: list[Temuan]
    kata: frozenset[str]

    def kenali(self, satu: LembarMentah, kena: tuple[str, str] | None) -> Kenalan | None:
        """Recognise a sheet as kolom.yaml has it, else by ``kena`` (table, peran of its name), headers or file name."""
        tetapan = tetapan_lembar(satu, self.kebutuhan)
        if tetapan is None or not tetapan.tabel:
            return self._kenali_sendiri(satu, kena)
        if tetapan.tabel == ABAIKAN:
            self.temuan.append(aturan.LEMBAR_DIABAIKAN.temuan(satu.lembar(), nama=_sebutan(satu)))
            return None
        if not satu.sel or (tetapan.tabel == "penilaian" and not self.kebutuhan.butir):
            return self._kenali_sendiri(satu, (tetapan.tabel, tetapan.peran))
        return self._menurut_tetapan(satu, kena, tetapan)

    def _menurut_tetapan(self, satu: LembarMentah, kena: tuple[str, str] | None, tetapan: Tetapan) -> Kenalan | None:
        """The table that kolom.yaml says; said aloud where the sheet alone would not have told the same."""
        hasil = self._menurut_nama(satu, tetapan.tabel, tetapan.peran, pasti=True)
        sendiri = replace(self, temuan=[])
        tanpa = sendiri._kenali_sendiri(satu, kena)  # noqa: SLF001 - the same class
        if hasil is not None and (sendiri.temuan or tanpa is None or _beda(hasil, tanpa)):
            sebagai = " ".join(filter(None, (hasil.jenis, hasil.peran)))
            self.temuan.append(aturan.DITETAPKAN.temuan(satu.lembar(), nama=_sebutan(satu), sebagai=sebagai))
        return hasil

    def _kenali_sendiri(self, satu: LembarMentah, kena: tuple[str, str] | None) -> Kenalan | None:
        if not satu.sel:
            if kena is not None:
                self.temuan.append(tanpa_baris(satu, kena[0]))
            return None
        if kena is not None and kena[0] == "penilaian" and not self.kebutuhan.butir:
            self.temuan.append(aturan.DILEWATI.temuan(satu.lembar(), nama=_sebutan(satu)))  # the rubric has no raters
            return None
        if kena is not None:
            return self._menurut_nama(satu, *kena)
        berkas = kenali(satu.dasar, self.kebutuhan) if umum(satu.nama) else None
        if (hasil := self._paling_pasti(satu)) is not None:
            return self._terima(satu, hasil)
        if berkas is not None and berkas[0] != "info":
            return self._menurut_nama(satu, *berkas)
        self._lewati(satu)
        return None

    def _menurut_nama(self, satu: LembarMentah, jenis: str, peran: str, *, pasti: bool = False) -> Kenalan | None:
        """The table that the name says; a list of ratings stays one whatever its sheet is called, unless ``pasti``."""
        peta = self._peta(satu, jenis)
        peta = replace(peta, ada=frozenset({"peran"})) if peran else peta
        cari = cari_judul(satu, peta.nilai)
        if not pasti and (cari is None or not cari[1][0]):
            lain = self._coba(satu, "rating")
            if lain is not None and jenis != "rating":
                self.temuan.append(aturan.DARI_JUDUL.temuan(satu.lembar(), jenis=lain.jenis, nama=_sebutan(satu)))
                return lain
        if cari is None:
            wajib = peta.definisi.sebutan_wajib()
            self.temuan.append(aturan.TANPA_JUDUL.temuan(satu.lembar(), jenis=jenis, nama=_sebutan(satu), wajib=wajib))
            return None
        if not pasti and cari[0].awal > 1:  # another table may stand above the one that the sheet is named after
            atas = self._paling_pasti(replace(satu, sel=satu.sel[: cari[0].awal]))
            if atas is not None:
                return replace(atas, lembar=satu)
        return self._kenalan(satu, jenis, peran, peta, cari[0])

    def _kenalan(self, satu: LembarMentah, jenis: str, peran: str, peta: Peta, judul: Judul, mulai: int = 0) -> Kenalan:
        nip = cocokkan(judul, peta).bidang.get("nip", -1)
        judul = tandai_nama_nip(satu, perpanjang(satu, judul, nip), peta)
        waktu = waktu_lembar(satu.nama, self.kebutuhan)
        return Kenalan(satu, jenis, peran, peta, judul, baca_konteks(satu, mulai, judul), waktu)

    def lengkap(self, satu: LembarMentah) -> bool:
        """Whether a part of a sheet has a header with everything that some table requires, for itself."""
        return any(
            (cari := cari_judul(satu, self._peta(satu, jenis).nilai)) is not None and cari[1][0]
            for jenis in _MENURUT_JUDUL
        )

    def lanjutan(self, induk: Kenalan, atas: int, mulai: int, sampai: int) -> Kenalan | None:
        """The table whose header stands in the rows from ``mulai`` to ``sampai``, below another one; None: none.

        ``atas``: the first row of what stands above that header and belongs to it.
        """
        satu = induk.lembar
        bernama = kenali(satu.nama or satu.dasar, self.kebutuhan) or (induk.jenis, induk.peran)
        for jenis in dict.fromkeys((induk.jenis, bernama[0], *_MENURUT_JUDUL)):
            peran = induk.peran if jenis == induk.jenis else bernama[1] if jenis == bernama[0] else ""
            peta = self._peta(satu, jenis)
            peta = replace(peta, ada=frozenset({"peran"})) if peran else peta
            cari = cari_judul(satu, peta.nilai, mulai, sampai)
            if cari is None:
                continue
            hasil = self._kenalan(satu, jenis, peran, peta, cari[0], atas)
            if cari[1][0] or _cukup(hasil):
                return hasil
        return None

    def _terima(self, satu: LembarMentah, hasil: Kenalan) -> Kenalan | None:
        isi = {"jenis": hasil.jenis, "nama": _sebutan(satu)}
        if hasil.jenis == "pegawai" and self.ada_pegawai:
            sebab = "tabel pegawai sudah ada di lembar lain"
            self.temuan.append(aturan.MIRIP.temuan(satu.lembar(), **isi, sebab=sebab, usul="pegawai"))
            return None
        self.temuan.append(aturan.DARI_JUDUL.temuan(satu.lembar(), **isi))
        return hasil

    def _lewati(self, satu: LembarMentah) -> None:
        penilaian = self.peta["penilaian"]
        tanpa_peran = replace(penilaian, ada=frozenset({"peran"}))
        cari = cari_judul(satu, tanpa_peran.nilai) if penilaian.butir else None
        kisi = cari is not None and bool(pecah_kisi(cari[0], penilaian))
        if cari is not None and (kisi or (cari[1][0] and berwaktu(cari[0].teks))):
            usul = usul_nama(cari[0], self.kebutuhan.peran)
            self.temuan.append(aturan.FORMULIR_TANPA_PERAN.temuan(satu.lembar(), nama=_sebutan(satu), usul=usul))
        elif cari is not None and cari[1][0]:
            isi = {"jenis": "penilaian", "sebab": "peran penilainya tidak diketahui", "usul": "penilaian_atasan"}
            self.temuan.append(aturan.MIRIP.temuan(satu.lembar(), nama=_sebutan(satu), **isi))
        elif usul := nama_mirip(satu.nama or satu.dasar, self.kebutuhan):
            isi = {"jenis": usul, "sebab": "namanya tidak persis sama", "usul": usul}
            self.temuan.append(aturan.MIRIP.temuan(satu.lembar(), nama=_sebutan(satu), **isi))
        elif self._berpasangan(satu):
            isi = {"jenis": "target", "sebab": "tidak semua kolomnya dikenal", "usul": "target"}
            self.temuan.append(aturan.MIRIP.temuan(satu.lembar(), nama=_sebutan(satu), **isi))
        else:
            self.temuan.append(aturan.DILEWATI.temuan(satu.lembar(), nama=_sebutan(satu)))

    def _berpasangan(self, satu: LembarMentah) -> bool:
        """Whether a sheet has people's targets with realisasi, though not everything a target needs."""
        peta = self._peta(satu, "target")
        return (cari := cari_judul(satu, peta.nilai)) is not None and {"target", "realisasi"} <= peta.bidang_mungkin(
            cari[0]
        )

    def _paling_pasti(self, satu: LembarMentah) -> Kenalan | None:
        """The table whose header stands highest; of several that fit it, the most telling one."""
        kena = [kena for jenis in _MENURUT_JUDUL if (kena := self._coba(satu, jenis)) is not None]
        return min(kena, key=lambda satu: satu.judul.akhir, default=None)

    def _peta(self, satu: LembarMentah, jenis: str) -> Peta:
        return peta_lembar(self.peta[jenis], jenis, satu, self.kebutuhan)

    def _coba(self, satu: LembarMentah, jenis: str) -> Kenalan | None:
        """The sheet as this table, if its headers have everything required (unit or NIP may stand above the table)."""
        peta = self._peta(satu, jenis)
        if (cari := cari_judul(satu, peta.nilai)) is None:
            return None
        judul, nilai = cari
        hasil = self._kenalan(satu, jenis, "", peta, judul)
        return hasil if nilai[0] or _cukup(hasil) else None


def _cukup(kenalan: Kenalan) -> bool:
    """Whether the columns, with what headings and the label block say besides, have everything required."""
    bagian = pecah(kenalan)[0]
    bidang = {*cocokkan(bagian.judul, kenalan.peta).bidang, *bagian.tetap}
    if kenalan.jenis == "pegawai" and kenalan.konteks.keys() & {"unit_kerja", "opd"}:
        bidang.add("unit_kerja")
    if "nip" in kenalan.konteks and (
        kenalan.jenis == "target" or (kenalan.jenis == "penilaian" and "nama" not in bidang)
    ):
        bidang.add("nip")
    return kenalan.peta.lengkap(bidang)


def _kolom(satu: LembarMentah) -> str:
    return f"{satu.huruf(0)}:{satu.huruf(satu.lebar - 1)}"


def _beda(satu: Kenalan, dua: Kenalan) -> bool:
    return (satu.jenis, satu.peran) != (dua.jenis, dua.peran)


def _sebutan(satu: LembarMentah) -> str:
    return satu.nama or satu.berkas

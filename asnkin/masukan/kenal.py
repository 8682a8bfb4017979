"""Which table each sheet is: by its name, else by its headers where these leave no doubt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from asnkin.aturan import lembar as aturan
from asnkin.buatan import buatan_asnkin
from asnkin.masukan.cocok import Peta, buat_peta, cocokkan
from asnkin.masukan.formulir import berwaktu, pecah_kisi, usul_nama
from asnkin.masukan.header import cari_judul
from asnkin.masukan.kamus import TABEL, tabel_berkunci
from asnkin.masukan.konteks import baca_konteks
from asnkin.masukan.kosongan import tanpa_baris
from asnkin.masukan.nama_lembar import kenali, nama_mirip, umum
from asnkin.masukan.tetapan import peta_lembar, tetapan_lembar
from asnkin.pemahaman import ABAIKAN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.masukan.buku import LembarMentah
    from asnkin.masukan.header import Judul
    from asnkin.masukan.konteks import Keterangan
    from asnkin.masukan.tabel import Kebutuhan, Tetapan
    from asnkin.temuan import Temuan

# the most telling tables first: a list of ratings also fits pegawai, a catalogue also fits nothing else
_MENURUT_JUDUL: Final = ("rating", "target", "penilaian", "pelatihan", "penetapan", "kompetensi", "pegawai")


@dataclass(frozen=True, slots=True)
class Kenalan:
    """A sheet that was recognised: its table, rater role ("" unless the name gives it), header and label block."""

    lembar: LembarMentah
    jenis: str
    peran: str
    peta: Peta
    judul: Judul
    konteks: Mapping[str, Keterangan]


def kenali_semua(lembar: Sequence[LembarMentah], kebutuhan: Kebutuhan, temuan: list[Temuan]) -> list[Kenalan]:
    """Recognise every sheet that has cells and is not ``info``; report what is skipped or has no header.

    What asnkin itself wrote for people to read (instructions of a template, the list of findings of a marked copy) is
    no data and passed over without a word: a marked workbook that is sent back says no more than the one marked.
    """
    lembar = [satu for satu in lembar if not (satu.sel and buatan_asnkin(satu.nama, satu.sel[0][0]))]
    peta = {jenis: buat_peta(jenis, definisi, kebutuhan) for jenis, definisi in TABEL.items()}
    for jenis, kolom in kebutuhan.lembar.items():
        if jenis not in peta:
            peta[jenis] = buat_peta(jenis, tabel_berkunci(kolom), kebutuhan)
    nama = [kenali(satu.nama or satu.dasar, kebutuhan) for satu in lembar]
    ditetapkan = [satu.tabel if (satu := tetapan_lembar(isi, kebutuhan)) is not None else "" for isi in lembar]
    dinamai = [tabel or (kena[0] if kena is not None else "") for tabel, kena in zip(ditetapkan, nama, strict=True)]
    ada_pegawai = "pegawai" in dinamai
    pengenal = Pengenal(kebutuhan, peta, ada_pegawai, temuan)
    hasil = [
        pengenal.kenali(satu, kena)
        for satu, kena in zip(lembar, nama, strict=True)
        if kena is None or kena[0] != "info"
    ]
    return [satu for satu in hasil if satu is not None]


@dataclass(frozen=True, slots=True)
class Pengenal:
    """Recognises one sheet after the other; ``ada_pegawai``: some sheet is named so, no other is taken for it."""

    kebutuhan: Kebutuhan
    peta: Mapping[str, Peta]
    ada_pegawai: bool
    temuan: list[Temuan]

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
            wajib = ", ".join(
                " atau ".join(" dan ".join(sorted(isi)) for isi in syarat) for syarat in peta.definisi.wajib
            )
            self.temuan.append(aturan.TANPA_JUDUL.temuan(satu.lembar(), jenis=jenis, nama=_sebutan(satu), wajib=wajib))
            return None
        return Kenalan(satu, jenis, peran, peta, cari[0], baca_konteks(satu, cari[0].awal))

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
        else:
            self.temuan.append(aturan.DILEWATI.temuan(satu.lembar(), nama=_sebutan(satu)))

    def _paling_pasti(self, satu: LembarMentah) -> Kenalan | None:
        return next((kena for jenis in _MENURUT_JUDUL if (kena := self._coba(satu, jenis)) is not None), None)

    def _peta(self, satu: LembarMentah, jenis: str) -> Peta:
        return peta_lembar(self.peta[jenis], jenis, satu, self.kebutuhan)

    def _coba(self, satu: LembarMentah, jenis: str) -> Kenalan | None:
        """The sheet as this table, if its headers have everything required (the unit may stand above the table)."""
        peta = self._peta(satu, jenis)
        if (cari := cari_judul(satu, peta.nilai)) is None:
            return None
        judul, nilai = cari
        konteks = baca_konteks(satu, judul.awal)
        if not nilai[0] and not (jenis == "pegawai" and _hanya_unit(peta, judul, konteks)):
            return None
        return Kenalan(satu, jenis, "", peta, judul, konteks)


def _hanya_unit(peta: Peta, judul: Judul, konteks: Mapping[str, Keterangan]) -> bool:
    """Whether nothing but the unit is missing, and the label block has it."""
    if not konteks.keys() & {"unit_kerja", "opd"}:
        return False
    return peta.lengkap(cocokkan(judul, peta).bidang.keys() | {"unit_kerja"})


def _beda(satu: Kenalan, dua: Kenalan) -> bool:
    return (satu.jenis, satu.peran) != (dua.jenis, dua.peran)


def _sebutan(satu: LembarMentah) -> str:
    return satu.nama or satu.berkas

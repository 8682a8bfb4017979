"""How a workbook is understood: the reader's own account of each sheet, also of those that it could not use."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from asnkin.aturan import lembar as aturan
from asnkin.aturan import susunan
from asnkin.masukan.buku import rentang_baris
from asnkin.masukan.cocok import buat_peta
from asnkin.masukan.kamus import TABEL
from asnkin.masukan.kenal import milik_asnkin
from asnkin.masukan.kolom_yaml import bidang_tabel
from asnkin.masukan.lembar import susun
from asnkin.masukan.nama_lembar import kenali, umum
from asnkin.masukan.peta_kolom import baris_judul, kolom_tabel, kolom_tak_dibaca, kurang
from asnkin.masukan.tetapan import sebutan_lembar, tetapan_lembar
from asnkin.pemahaman import ABAIKAN, Dasar, Dilewati, Keterangan, LembarPaham, Pemahaman

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.masukan.bangun import Bangunan
    from asnkin.masukan.buku import Buku, LembarMentah
    from asnkin.masukan.cocok import Peta
    from asnkin.masukan.header import Judul
    from asnkin.masukan.tabel import Kebutuhan
    from asnkin.temuan import Temuan

_MUNGKIN_MAKS: Final = 3
_TAK_DIBACA: Final = frozenset(
    {aturan.DILEWATI.kode, aturan.MIRIP.kode, aturan.TANPA_JUDUL.kode, aturan.TANPA_BARIS.kode}
    | {aturan.LEMBAR_DIABAIKAN.kode, susunan.TANPA_JUDUL_LANJUTAN.kode, susunan.TANPA_JUDUL_TAK_DIKENAL.kode}
)


def pahami(buku: Buku, kebutuhan: Kebutuhan, periode: str = "") -> Pemahaman:
    """Read the workbook as every command does, for the period asked for ("" = none), and tell how."""
    bangunan: list[Bangunan] = []
    _, temuan = susun(buku, kebutuhan, periode, bangunan)
    pencerita = _Pencerita(buku, kebutuhan, bangunan, temuan)
    tabel = tuple(pencerita.peta)
    return Pemahaman(
        lembar=tuple(paham for satu in buku.lembar if not milik_asnkin(satu) for paham in pencerita.lembar(satu)),
        bidang={jenis: bidang_tabel(jenis, kebutuhan) for jenis in tabel},
        wajib={jenis: pencerita.peta[jenis].definisi.sebutan_wajib() for jenis in tabel},
        peran=tuple(sorted(kebutuhan.peran)),
        temuan=tuple(satu for satu in temuan if not satu.tempat.berkas),
    )


class _Pencerita:
    def __init__(
        self, buku: Buku, kebutuhan: Kebutuhan, bangunan: Sequence[Bangunan], temuan: Sequence[Temuan]
    ) -> None:
        self.kebutuhan = kebutuhan
        self.bangunan = bangunan
        self.temuan = temuan
        self.peta: Mapping[str, Peta] = {jenis: buat_peta(jenis, kebutuhan) for jenis in (*TABEL, *kebutuhan.lembar)}
        self._nama = Counter(satu.casefold() for isi in buku.lembar for satu in set(sebutan_lembar(isi)))

    def lembar(self, satu: LembarMentah) -> list[LembarPaham]:
        """Everything that was understood of one sheet: its tables, else why it was not read."""
        milik: dict[tuple[str, int], list[Bangunan]] = {}
        for isi in self.bangunan:
            if _sama(isi.kenalan.lembar, satu):
                milik.setdefault((isi.kenalan.jenis, isi.kenalan.judul.awal), []).append(isi)
        temuan = tuple(isi for isi in self.temuan if (isi.tempat.berkas, isi.tempat.lembar) == (satu.berkas, satu.nama))
        kena = kenali(satu.nama or satu.dasar, self.kebutuhan)
        if not milik:
            return [self._tak_dibaca(satu, kena, temuan)]
        tunggal = len(milik) == 1
        return [
            self._tabel(satu, isi, kena, temuan if urut == 0 else (), tunggal=tunggal)
            for urut, isi in enumerate(milik.values())
        ]

    def _tabel(
        self,
        satu: LembarMentah,
        isi: Sequence[Bangunan],
        kena: tuple[str, str] | None,
        temuan: tuple[Temuan, ...],
        *,
        tunggal: bool,
    ) -> LembarPaham:
        pertama = isi[0]
        kenalan = pertama.kenalan
        sel_keterangan = {t.tempat.sel for t in self.temuan if t.kode == aturan.KONTEKS.kode and _di(t, satu)}
        data = [i + 1 for i in pertama.baris.data]
        return LembarPaham(
            berkas=satu.berkas,
            lembar=satu.nama,
            kunci=self._kunci(satu) if tunggal else "",
            tabel=kenalan.jenis,
            dasar=self._dasar(satu, kena, temuan),
            peran=kenalan.peran,
            tersembunyi=satu.tersembunyi,
            baris_judul=(kenalan.judul.awal + 1, kenalan.judul.akhir + 1),
            baris=rentang_baris(data, ""),
            jumlah_baris=len(data),
            dilewati=tuple(
                Dilewati(_jenis_baris(jenis.judul), rentang_baris((i + 1 for i in baris), ""), len(baris))
                for jenis, baris in pertama.baris.lewat.items()
            ),
            keterangan=tuple(
                Keterangan(bidang, k.isi, sel)
                for bidang, k in kenalan.konteks.items()
                if (sel := satu.tempat(k.baris + 1, k.kolom).sel) in sel_keterangan
            ),
            kolom=kolom_tabel(isi, bidang_tabel(kenalan.jenis, self.kebutuhan)),
            kurang=kurang(pertama),
            temuan=temuan,
        )

    def _dasar(self, satu: LembarMentah, kena: tuple[str, str] | None, temuan: Sequence[Temuan]) -> Dasar:
        tetapan = tetapan_lembar(satu, self.kebutuhan)
        if tetapan is not None and tetapan.tabel:
            return Dasar.TANGAN
        if any(isi.kode == aturan.DARI_JUDUL.kode for isi in temuan):
            return Dasar.JUDUL
        return Dasar.NAMA if kena is not None and satu.nama else Dasar.BERKAS

    def _tak_dibaca(self, satu: LembarMentah, kena: tuple[str, str] | None, temuan: tuple[Temuan, ...]) -> LembarPaham:
        if kena is not None and kena[0] == "info":
            sumber = Dasar.NAMA if satu.nama else Dasar.BERKAS
            return LembarPaham(satu.berkas, satu.nama, tabel="info", dasar=sumber, temuan=temuan)
        sebab = next(((t.pesan, t.saran) for t in temuan if t.kode in _TAK_DIBACA), ("lembar ini kosong", ""))
        kosong = LembarPaham(
            satu.berkas,
            satu.nama,
            self._kunci(satu),
            tersembunyi=satu.tersembunyi,
            sebab=sebab[0],
            saran=sebab[1],
            temuan=temuan,
        )
        tetapan = tetapan_lembar(satu, self.kebutuhan)
        if tetapan is not None and tetapan.tabel == ABAIKAN:
            return replace(kosong, dasar=Dasar.TANGAN)
        if (judul := baris_judul(satu)) is None:
            return kosong
        jenis, peran, dasar = self._menurut_nama(satu, kena)
        mungkin = (jenis,) if jenis else self._mungkin(judul)
        calon = [(self.peta[nama], bidang_tabel(nama, self.kebutuhan)) for nama in mungkin]
        return replace(
            kosong,
            dasar=dasar if dasar is Dasar.TANGAN or any(t.kode == aturan.TANPA_JUDUL.kode for t in temuan) else None,
            peran=peran,
            mungkin=mungkin,
            baris_judul=(judul.awal + 1, judul.akhir + 1),
            kolom=kolom_tak_dibaca(satu, judul, calon),
        )

    def _menurut_nama(self, satu: LembarMentah, kena: tuple[str, str] | None) -> tuple[str, str, Dasar | None]:
        """Table and peran of a sheet that was recognised but not read, and by what; ("", "", None) for another."""
        tetapan = tetapan_lembar(satu, self.kebutuhan)
        if tetapan is not None and tetapan.tabel:
            return tetapan.tabel, tetapan.peran, Dasar.TANGAN
        if kena is not None:
            return *kena, Dasar.NAMA if satu.nama else Dasar.BERKAS
        kena = kenali(satu.dasar, self.kebutuhan) if umum(satu.nama) else None
        return (*kena, Dasar.BERKAS) if kena is not None and kena[0] in self.peta else ("", "", None)

    def _mungkin(self, judul: Judul) -> tuple[str, ...]:
        """The tables that a header may be meant for, those with most of its fields first."""
        nilai = {jenis: peta.nilai(judul) for jenis, peta in self.peta.items()}
        if self.kebutuhan.butir and self.peta["penilaian"].berbutir(self.peta["penilaian"].bidang_mungkin(judul)):
            return ("penilaian",)
        urut = sorted((jenis for jenis, isi in nilai.items() if isi[1]), key=lambda jenis: nilai[jenis], reverse=True)
        return tuple(urut[:_MUNGKIN_MAKS])

    def _kunci(self, satu: LembarMentah) -> str:
        pendek, lengkap = sebutan_lembar(satu)
        return pendek if self._nama[pendek.casefold()] == 1 else lengkap


def _sama(satu: LembarMentah, dua: LembarMentah) -> bool:
    return (satu.berkas, satu.nama) == (dua.berkas, dua.nama)


def _di(temuan: Temuan, satu: LembarMentah) -> bool:
    return (temuan.tempat.berkas, temuan.tempat.lembar) == (satu.berkas, satu.nama)


def _jenis_baris(judul: str) -> str:
    """The kind of rows that a rule passes over: ``Baris nomor kolom dilewati`` -> ``nomor kolom``."""
    return judul.removeprefix("Baris ").removesuffix(" dilewati").casefold()

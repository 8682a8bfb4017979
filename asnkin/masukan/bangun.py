"""One recognised sheet -> raw tables: columns matched, data rows picked, cells cleaned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from asnkin.aturan import judul as aturan_judul
from asnkin.aturan import lembar as aturan
from asnkin.masukan.baris import Pemilah
from asnkin.masukan.buku import rentang_baris
from asnkin.masukan.cocok import cocokkan
from asnkin.masukan.formulir import pecah_kisi, sesuaikan_penilai
from asnkin.masukan.kolom_wajib import lapor_kurang, lapor_tak_dikenal
from asnkin.masukan.kosongan import tanpa_baris
from asnkin.masukan.sel import bersihkan, tak_tampak, tampil
from asnkin.masukan.tabel import Tabel
from asnkin.tempat import Asal, Tempat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.masukan.baris import Baris
    from asnkin.masukan.buku import LembarMentah
    from asnkin.masukan.cocok import Cocok
    from asnkin.masukan.kenal import Kenalan
    from asnkin.temuan import Temuan

_BERPERIODE: Final = frozenset({"target", "penilaian", "rating", "capaian_organisasi", "penetapan", "keberatan"})
_BERUNIT: Final = frozenset({"pegawai", "rating", "capaian_organisasi", "dokumen"})


@dataclass(frozen=True, slots=True)
class Bangunan:
    """How one table came about; ``tabel`` is None where it cannot be used. ``orang``: named by a grid's header."""

    kenalan: Kenalan
    cocok: Cocok
    orang: str
    baris: Baris
    tabel: Tabel | None = None


def bangun(
    kenalan: Kenalan, *, berkunci: bool, temuan: list[Temuan], bangunan: list[Bangunan] | None = None
) -> list[Tabel]:
    """Make the table of a sheet; a grid form gives one for each person in its header; [] without rows or key.

    ``berkunci``: a table that only the rubric knows. Findings are added to ``temuan``, what was done to ``bangunan``.
    """
    catat = [] if bangunan is None else bangunan
    kisi = pecah_kisi(kenalan.judul, kenalan.peta) if kenalan.jenis == "penilaian" else []
    hasil: list[Tabel] = []
    for urut, (judul, nama) in enumerate(kisi or [(kenalan.judul, "")]):
        milik = temuan if urut == 0 else []  # what holds for the sheet is said once
        tabel = _tabel(replace(kenalan, judul=judul), nama, catat, berkunci=berkunci, temuan=milik)
        if tabel is not None:
            hasil.append(tabel)
    return hasil


def _tabel(
    kenalan: Kenalan, kisi: str, bangunan: list[Bangunan], *, berkunci: bool, temuan: list[Temuan]
) -> Tabel | None:
    lembar, judul, definisi = kenalan.lembar, kenalan.judul, kenalan.peta.definisi
    cocok = cocokkan(judul, kenalan.peta)
    if kenalan.jenis == "penilaian":
        cocok = sesuaikan_penilai(kenalan, cocok, kisi, temuan)
    kunci = cocok.bidang.get(definisi.kunci, -1)
    di_bawah = lembar.sel[judul.akhir + 1 :]
    sel_kunci = bersihkan(list(map(itemgetter(kunci), di_bawah))) if kunci >= 0 else []
    ber_nip = kunci >= 0 and definisi.kunci == "nip"
    baris = Pemilah(lembar, judul, kunci, ber_nip).pilah(sel_kunci)
    bangunan.append(Bangunan(kenalan, cocok, kisi, baris))
    temuan += _lapor_baris(kenalan, baris)
    if not baris.data:
        temuan.append(tanpa_baris(lembar, kenalan.jenis))
        return None
    isi = _isi_tetap(kenalan, cocok, kisi, berkunci=berkunci, temuan=temuan)
    terisi = isi.keys() | ({"unit_kerja"} if kenalan.jenis == "pegawai" and "opd" in {*cocok.bidang, *isi} else set())
    if not lapor_kurang(kenalan, cocok, terisi, temuan):
        return None
    if cocok.butir:
        lapor_tak_dikenal(kenalan, cocok, temuan)
    tabel = _susun(kenalan, cocok, baris, isi, temuan)
    bangunan[-1] = replace(bangunan[-1], tabel=tabel)
    return tabel


def _susun(kenalan: Kenalan, cocok: Cocok, baris: Baris, tetap: dict[str, str], temuan: list[Temuan]) -> Tabel:
    lembar, teks = kenalan.lembar, kenalan.judul.teks
    data = baris.data
    mentah = lembar.sel[data.start : data.stop] if isinstance(data, range) else [lembar.sel[i] for i in data]
    bidang = _pilih_ganda(kenalan, cocok, mentah, temuan)
    nomor = range(data.start + 1, data.stop + 1) if isinstance(data, range) else [i + 1 for i in data]
    sel: dict[str, Sequence[object]] = {}
    for satu, j in bidang.items():
        asli = list(map(itemgetter(j), mentah))
        sel[satu] = bersihkan(asli)
        if sel[satu] is not asli and (hilang := tak_tampak(asli)):
            tempat = Tempat(lembar.berkas, lembar.nama, rentang_baris([nomor[i] for i in hilang], lembar.huruf(j)))
            contoh = tampil(asli[hilang[0]])
            temuan.append(aturan_judul.TAK_TAMPAK.temuan(tempat, nilai=contoh, kolom=teks[j], n=len(hilang)))
    sel |= {satu: [isi] * len(mentah) for satu, isi in tetap.items()}
    dipakai = set(bidang.values())
    if "nama" in tetap:  # the person in the header of a grid stands over that person's columns
        bidang["nama"] = min(bidang[satu] for satu in cocok.butir)
    return Tabel(
        jenis=kenalan.jenis,
        asal=Asal(lembar.berkas, lembar.nama, {satu: lembar.huruf(j) for satu, j in bidang.items()}),
        baris=nomor,
        sel=sel,
        judul={satu: teks[j] for satu, j in bidang.items()},
        tak_dipakai={satu: lembar.huruf(j) for j, satu in enumerate(teks) if satu and j not in dipakai},
        peran=kenalan.peran,
        konteks={nama: satu.isi for nama, satu in kenalan.konteks.items() if satu.isi},
    )


def _kolom(mentah: Sequence[list[object]], j: int) -> list[object]:
    return bersihkan(list(map(itemgetter(j), mentah)))


def _pilih_ganda(
    kenalan: Kenalan, cocok: Cocok, mentah: Sequence[list[object]], temuan: list[Temuan]
) -> dict[str, int]:
    """Where two columns fit a field equally well, take the one that is filled; if they differ, that is a kesalahan."""
    lembar, teks, baris = kenalan.lembar, kenalan.judul.teks, kenalan.judul.akhir + 1
    bidang = dict(cocok.bidang)
    wajib = {satu for syarat in kenalan.peta.definisi.wajib for pilihan in syarat for satu in pilihan}
    for nama, satu, dua, setara in cocok.ganda:
        if nama == "nama" and nama not in wajib and setara:
            bidang.pop("nama", None)  # it would only help to tell people apart, and two names do not
        if nama not in wajib and (nama == "nama" or not setara):
            continue
        sel = {j: lembar.tempat(baris, j).sel for j in (satu, dua)}
        isi = {"bidang": nama, "satu": teks[satu], "dua": teks[dua], "sel_satu": sel[satu], "sel_dua": sel[dua]}
        tempat = lembar.tempat(baris, dua)
        if not setara:
            temuan.append(aturan_judul.KALAH.temuan(tempat, **isi))
            continue
        kiri, kanan = _kolom(mentah, bidang[nama]), _kolom(mentah, dua)
        if kiri != kanan and any(x is not None for x in kiri) and any(x is not None for x in kanan):
            temuan.append(aturan_judul.GANDA_BEDA.temuan(tempat, **isi))
            continue
        if all(x is None for x in kiri):
            bidang[nama] = dua
        sel_pakai = lembar.tempat(baris, bidang[nama]).sel
        temuan.append(aturan_judul.GANDA_SAMA.temuan(tempat, **isi, sel_pakai=sel_pakai))
    return bidang


def _isi_tetap(kenalan: Kenalan, cocok: Cocok, kisi: str, *, berkunci: bool, temuan: list[Temuan]) -> dict[str, str]:
    """Fields that hold for all rows because the label block says so, or the grid names the person."""
    boleh: set[str] = set()
    if berkunci or kenalan.jenis in _BERPERIODE:
        boleh.add("periode")
    if kenalan.jenis in _BERUNIT:
        boleh |= {"opd", "unit_kerja"} & kenalan.peta.definisi.bidang.keys()
    isi = {"nama": kisi} if kisi else {}
    for bidang in sorted(boleh - cocok.bidang.keys()):
        if (satu := kenalan.konteks.get(bidang)) is None:
            continue
        tempat = kenalan.lembar.tempat(satu.baris + 1, satu.kolom)
        if not satu.isi:
            temuan.append(aturan.PERIODE_TAK_TERBACA.temuan(tempat, nilai=satu.teks, isi=satu.teks))
            continue
        isi[bidang] = satu.isi
        temuan.append(aturan.KONTEKS.temuan(tempat, nilai=satu.teks, bidang=bidang, isi=satu.isi))
    return isi


def _lapor_baris(kenalan: Kenalan, baris: Baris) -> list[Temuan]:
    """One catatan for each kind of row that was passed over, and for hidden rows and sheets."""
    lembar: LembarMentah = kenalan.lembar
    kunci = kenalan.peta.definisi.kunci
    hasil = [
        satu.temuan(lembar.rentang(i + 1 for i in indeks), jumlah=len(indeks), kunci=kunci)
        for satu, indeks in baris.lewat.items()
    ]
    if lembar.tersembunyi:
        hasil.append(aturan.LEMBAR_SEMBUNYI.temuan(lembar.lembar(), nama=lembar.nama))
    sembunyi = {i - 1 for i in lembar.baris_tersembunyi}.intersection(baris.data)
    if sembunyi:
        tempat = lembar.rentang(i + 1 for i in sembunyi)
        hasil.append(aturan.BARIS_SEMBUNYI.temuan(tempat, jumlah=len(sembunyi)))
    return hasil

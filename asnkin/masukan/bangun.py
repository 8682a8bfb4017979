"""A prepared table -> raw tables: data rows picked, cells cleaned, and whatever holds for all rows added."""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING

from asnkin.aturan import judul as aturan_judul
from asnkin.masukan.baris import Pemilah
from asnkin.masukan.buku import rentang_baris
from asnkin.masukan.kolom_wajib import lapor_kurang, lapor_tak_dikenal
from asnkin.masukan.kosongan import tanpa_baris
from asnkin.masukan.lapor import lapor_baris, lapor_melebar, lapor_tanpa_tahun, lapor_terurai
from asnkin.masukan.sel import bersihkan, kosong, tak_tampak, tampil
from asnkin.masukan.semua_baris import bidang_tanpa_kolom, isi_tetap, tahun_pecahan
from asnkin.masukan.tabel import Tabel
from asnkin.masukan.terisi import isi
from asnkin.tempat import Asal, Tempat

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.masukan.bahan import Bahan
    from asnkin.masukan.baris import Baris
    from asnkin.masukan.buku import LembarMentah
    from asnkin.masukan.cocok import Cocok
    from asnkin.masukan.kenal import Kenalan
    from asnkin.masukan.semua_baris import Tetap
    from asnkin.masukan.terisi import Terisi
    from asnkin.temuan import Temuan


@dataclass(frozen=True, slots=True)
class Bangunan:
    """How one table came about; ``tabel`` is None where it cannot be used. ``orang``: named by a grid's header.

    ``ada``: the fields that need no column.
    """

    kenalan: Kenalan
    cocok: Cocok
    orang: str
    baris: Baris
    ada: frozenset[str]
    tabel: Tabel | None = None


def bangun(
    bahan: Bahan, *, berkunci: bool, periode: str, temuan: list[Temuan], bangunan: list[Bangunan]
) -> list[Tabel]:
    """Make the tables of one prepared table: one, or one for each part of a wide one; [] without rows or key.

    ``berkunci``: a table that only the rubric knows; ``periode``: the one asked for. Findings are added to ``temuan``,
    what was done to ``bangunan``.
    """
    kenalan = bahan.kenalan
    pemilah = Pemilah(kenalan.lembar, kenalan.judul, bahan.kolom_kunci, ber_nip=bahan.ber_nip, inti=bahan.inti)
    baris = pemilah.pilah(bahan.curiga(), {i for i, _ in bahan.isian}, bahan.lanjut)
    temuan += lapor_baris(bahan, baris)
    awal = len(bangunan)
    for pecahan, cocok in bahan.bagian:
        ada = bidang_tanpa_kolom(kenalan, cocok, pecahan, baris.data, berkunci=berkunci)
        bangunan.append(Bangunan(replace(kenalan, judul=pecahan.judul), cocok, pecahan.nama, baris, ada))
    if not baris.data:
        temuan.append(tanpa_baris(kenalan.lembar, kenalan.jenis))
        return []
    terisi = isi(bahan, baris, temuan)
    tahun, sumber = tahun_pecahan(kenalan, [satu for satu, _ in bahan.bagian], periode)
    if not sumber:
        temuan.append(lapor_tanpa_tahun(bahan))
        return []
    hasil: list[Tabel] = []
    for urut, (pecahan, cocok) in enumerate(bahan.bagian):
        milik = temuan if urut == 0 else []  # what holds for the sheet is said once
        satu = bangunan[awal + urut].kenalan
        tetap = isi_tetap(satu, cocok, pecahan, berkunci=berkunci, tahun=tahun, temuan=milik)
        if not lapor_kurang(satu, cocok, bangunan[awal + urut].ada, milik):
            return hasil
        if cocok.butir:
            lapor_tak_dikenal(satu, cocok, milik)
        data = _berisi(terisi.lembar, baris.data, pecahan.kolom) if pecahan.kolom else baris.data
        if data:
            hasil.append(_susun(satu, cocok, data, terisi, tetap, milik))
            bangunan[awal + urut] = replace(bangunan[awal + urut], tabel=hasil[-1])
    if bahan.bagian[0][0].waktu is not None:
        temuan += lapor_melebar(bahan, hasil, len(baris.data), sumber)
    if bahan.bagian[0][0].tetap:
        temuan.append(lapor_terurai(bahan, hasil))
    return hasil


def _berisi(lembar: LembarMentah, data: Sequence[int], kolom: Sequence[int]) -> list[int]:
    """Rows that have anything but a dash in a part's own columns."""
    return [i for i in data if any(not kosong(lembar.sel[i][j]) and lembar.sel[i][j] != "-" for j in kolom)]


def _susun(
    kenalan: Kenalan,
    cocok: Cocok,
    data: Sequence[int],
    terisi: Terisi,
    tetap: Mapping[str, Tetap],
    temuan: list[Temuan],
) -> Tabel:
    lembar, teks = kenalan.lembar, kenalan.judul.teks
    isi_lembar = terisi.lembar.sel
    mentah = isi_lembar[data.start : data.stop] if isinstance(data, range) else [isi_lembar[i] for i in data]
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
    sel |= {satu: kolom for satu, kolom in terisi.ganti(data).items() if satu in sel or satu == "jenis"}
    sel |= {satu: [isi.isi] * len(mentah) for satu, isi in tetap.items()}
    dipakai = set(bidang.values())
    if "nama" in tetap and not tetap["nama"].sel:  # the person in a grid's header stands over that person's columns
        bidang["nama"] = min(bidang[satu] for satu in cocok.butir)
    return Tabel(
        jenis=kenalan.jenis,
        asal=Asal(
            lembar.berkas,
            lembar.nama,
            {satu: lembar.huruf(j) for satu, j in bidang.items()},
            {nama: satu.sel for nama, satu in tetap.items() if satu.sel},
            terisi.pindah(data, bidang),
        ),
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
    lembar, judul, baris = kenalan.lembar, kenalan.judul, kenalan.judul.akhir + 1
    bidang = dict(cocok.bidang)
    wajib = {satu for syarat in kenalan.peta.definisi.wajib for pilihan in syarat for satu in pilihan}
    for nama, satu, dua, setara, kelompok in cocok.ganda:
        if nama == "nama" and nama not in wajib and setara:
            bidang.pop("nama", None)  # it would only help to tell people apart, and two names do not
        if nama not in wajib and (nama == "nama" or not setara):
            continue
        sel = {j: lembar.tempat(baris, j).sel for j in (satu, dua)}
        isi = {"bidang": nama, "satu": judul.sebutan(satu), "dua": judul.sebutan(dua)}
        isi |= {"sel_satu": sel[satu], "sel_dua": sel[dua]}
        tempat = lembar.tempat(baris, dua)
        if kelompok:
            temuan.append(aturan_judul.MENURUT_KELOMPOK.temuan(tempat, **isi))
            continue
        if not setara:
            temuan.append(aturan_judul.KALAH.temuan(tempat, **isi))
            continue
        kiri, kanan = _kolom(mentah, bidang[nama]), _kolom(mentah, dua)
        if kiri != kanan and any(x is not None for x in kiri) and any(x is not None for x in kanan):
            beda = judul.sebutan(satu) != judul.sebutan(dua)
            contoh = judul.sebutan(satu) if beda else f"{judul.teks[satu]} ({lembar.huruf(satu)})"
            temuan.append(aturan_judul.GANDA_BEDA.temuan(tempat, **isi, contoh=contoh))
            continue
        if all(x is None for x in kiri):
            bidang[nama] = dua
        sel_pakai = lembar.tempat(baris, bidang[nama]).sel
        temuan.append(aturan_judul.GANDA_SAMA.temuan(tempat, **isi, sel_pakai=sel_pakai))
    return bidang

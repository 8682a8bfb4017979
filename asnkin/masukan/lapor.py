"""What is said of a table as a whole: rows passed over, hidden rows and sheets, months taken apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.aturan import lembar as aturan
from asnkin.aturan import susunan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.masukan.bahan import Bahan
    from asnkin.masukan.baris import Baris
    from asnkin.masukan.tabel import Tabel
    from asnkin.temuan import Temuan

_PASANGAN: Final = frozenset({"target", "realisasi"})


def lapor_baris(bahan: Bahan, baris: Baris) -> list[Temuan]:
    """One catatan for each kind of row that was passed over, and for hidden rows and sheets."""
    lembar = bahan.kenalan.lembar
    kunci = "indikator" if bahan.inti >= 0 else bahan.kenalan.peta.definisi.kunci
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


def lapor_tanpa_tahun(bahan: Bahan) -> Temuan:
    """The kesalahan of months whose year nothing tells."""
    pecahan = next(satu for satu, _ in bahan.bagian if satu.waktu is not None and not satu.waktu.tahun)
    j, judul = pecahan.kolom[0], pecahan.judul
    tempat = bahan.kenalan.lembar.tempat(judul.awal + 1, j)
    return susunan.TAHUN_TAK_DIKETAHUI.temuan(tempat, nilai=judul.sebutan(j), kolom=judul.sebutan(j))


def lapor_terurai(bahan: Bahan, tabel: Sequence[Tabel]) -> Temuan:
    """What was made of headings that say an indikator, an aspek or a peran."""
    lembar, judul = bahan.kenalan.lembar, bahan.kenalan.judul
    isi = dict.fromkeys((nama, teks) for satu, _ in bahan.bagian for nama, teks in satu.tetap.items())
    daftar = ", ".join(f"'{teks}'" for _, teks in isi)
    tempat = lembar.tempat(judul.awal + 1, bahan.bagian[0][0].kolom[0])
    return susunan.TERURAI.temuan(tempat, bidang=next(iter(isi))[0], daftar=daftar, jumlah=sum(map(len, tabel)))


def lapor_melebar(bahan: Bahan, tabel: Sequence[Tabel], baris: int, sumber: str) -> list[Temuan]:
    """What was made of columns a month; and that a target without months was taken for each of them."""
    lembar, judul = bahan.kenalan.lembar, bahan.kenalan.judul
    pecahan, cocok = bahan.bagian[0]
    jumlah = sum(map(len, tabel))
    kosong = baris * len(bahan.bagian) - jumlah
    hasil = [
        susunan.MELEBAR.temuan(
            lembar.tempat(judul.awal + 1, pecahan.kolom[0]),
            periode=", ".join(str(satu.sel["periode"][0]) for satu in tabel) or "tidak satu pun",
            jumlah=jumlah,
            kosong=f"; {kosong} pasangan kosong dilewati" if kosong else "",
            sumber=sumber,
        )
    ]
    berwaktu = {nama for nama, j in cocok.bidang.items() if j in pecahan.kolom}
    for nama in sorted(_PASANGAN & cocok.bidang.keys() - berwaktu if berwaktu & _PASANGAN else ()):
        tempat = lembar.tempat(judul.akhir + 1, cocok.bidang[nama])
        hasil.append(susunan.TAK_TERINCI.temuan(tempat, bidang=nama, lain=", ".join(sorted(berwaktu & _PASANGAN))))
    return hasil

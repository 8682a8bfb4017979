"""A draft of the documents of one person as a workbook: a sheet for each format, and one of remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.laporan.dokumen.bentuk import KONSEP, TITIK, TITIK_SEL, Format
from asnkin.laporan.dokumen.hasil_evaluasi import ORGANISASI, PILIH_PREDIKAT, PILIH_RATING, UMPAN_BALIK
from asnkin.laporan.dokumen.kertas import ISI, KISI, REDUP, TEBAL, TENGAH, TEPI, Kertas, bagi
from asnkin.laporan.excel.buku import BukuKerja

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from asnkin.laporan.dokumen.bentuk import Dokumen, Evaluasi, HasilEvaluasi, Kepala, TandaTangan

_SETENGAH: Final = KISI // 2
_RUANG: Final = 48.0  # points for the signature itself
_BLOK: Final = 120.0  # points of a whole signature block
_PENUTUP: Final = 220.0  # points of the last boxes of Format C and its signature
_AWAS: Final = "#8A1F14"
_BINGKAI: Final = {"left": 1, "right": 1}


def tulis_buku(isi: Dokumen, dibuat: datetime) -> bytes:
    """Return the workbook; the same input gives the same bytes."""
    sifat = {"title": f"Dokumen evaluasi kinerja ({KONSEP})", "comments": "dibuat dengan asnkin"}
    buku = BukuKerja(sifat, dibuat, massal=False)
    if isi.evaluasi is not None:
        _evaluasi(
            Kertas(buku, isi.evaluasi.format, f"{KONSEP} – Format {isi.evaluasi.format}", tegak=True), isi.evaluasi
        )
    if isi.hasil is not None:
        _hasil(Kertas(buku, isi.hasil.format, f"{KONSEP} – Format {isi.hasil.format}", tegak=False), isi.hasil)
    _catatan(Kertas(buku, "Catatan", f"{KONSEP} – catatan", tegak=True), isi)
    return buku.selesai()


def _kepala(k: Kertas, nama: str, kepala: Kepala, *, lambang: bool) -> None:
    k.penuh(KONSEP, bold=True, font_color=_AWAS, **TENGAH)
    k.penuh(f"FORMAT {nama}", align="right")
    if lambang:
        k.penuh("(LAMBANG GARUDA)", **TENGAH, **REDUP)
    for satu in kepala.judul:
        k.penuh(satu, bold=True, font_size=12, **TENGAH)
    k.penuh(kepala.periode, **TENGAH)
    k.tulis(
        (0, _SETENGAH - 1, kepala.instansi, k.gaya()), (_SETENGAH, KISI - 1, kepala.penilaian, k.gaya(align="right"))
    )
    k.sela(4.0)


def _evaluasi(k: Kertas, isi: Evaluasi) -> None:
    """Format D: identity blocks, the evaluation, the parts that hold text, the signatures."""
    _kepala(k, isi.format, isi.kepala, lambang=True)
    for judul, orang in isi.orang:
        k.penuh(judul, top=1, **_BINGKAI, **TEBAL)
        for nama, teks in zip(
            ("NAMA", "NIP", "PANGKAT/GOL RUANG", "JABATAN", "UNIT KERJA"),
            (orang.nama, orang.nip, orang.pangkat, orang.jabatan, orang.unit_kerja),
            strict=True,
        ):
            _pasangan(k, nama, teks)
    k.penuh("4. EVALUASI KINERJA", top=1, **_BINGKAI, **TEBAL)
    _pasangan(k, "CAPAIAN KINERJA ORGANISASI", isi.capaian)
    _pasangan(k, "PREDIKAT KINERJA PEGAWAI", isi.predikat)
    for judul, alinea in isi.uraian:
        k.tahan(60.0)
        k.penuh(judul, top=1, **_BINGKAI, **TEBAL)
        for satu in alinea or (TITIK * 2, TITIK * 2):
            k.penuh(satu, indent=2, **_BINGKAI, **({} if alinea else REDUP))
    k.penuh("", top=1)
    _tanda_tangan(k, isi.tanda_tangan)
    _kaki(k, isi.kaki)


def _pasangan(k: Kertas, nama: str, teks: str) -> None:
    k.tulis((0, 8, nama, k.gaya(indent=2, left=1)), (9, KISI - 1, f": {teks or TITIK}", k.gaya(right=1)))


def _tanda_tangan(k: Kertas, isi: Sequence[TandaTangan]) -> None:
    """Write the blocks side by side, the one in the middle below; none is split over two pages."""
    k.ulang = None
    pasang = [satu for satu in isi if not satu.tengah]
    tengah = [satu for satu in isi if satu.tengah]
    k.tahan(_BLOK * (1 + len(tengah)))
    letak = [(0, _SETENGAH - 1), (_SETENGAH, KISI - 1)]
    if len(pasang) > 1:
        _blok(k, list(zip(pasang, letak, strict=True)))
    else:
        _blok(k, [(pasang[0], letak[1])])
    if tengah:
        k.sela()
        _blok(k, [(tengah[0], (KISI // 4, KISI - KISI // 4 - 1))])


def _blok(k: Kertas, isi: Sequence[tuple[TandaTangan, tuple[int, int]]]) -> None:
    gaya, tebal = k.gaya(**TENGAH), k.gaya(**TENGAH, **TEBAL)
    k.tulis(*((a, z, f"{s.tempat or TITIK_SEL}, {s.tanggal or TITIK_SEL}", gaya) for s, (a, z) in isi))
    k.tulis(*((a, z, s.sebutan, gaya) for s, (a, z) in isi))
    k.sela(_RUANG)
    k.tulis(*((a, z, s.nama or TITIK, tebal) for s, (a, z) in isi))
    k.tulis(*((a, z, f"NIP. {s.nip or TITIK}", gaya) for s, (a, z) in isi))


def _kaki(k: Kertas, isi: Sequence[str]) -> None:
    k.sela()
    for satu in isi:
        k.penuh(satu, font_size=8, **REDUP)


def _hasil(k: Kertas, isi: HasilEvaluasi) -> None:
    """Format C: both people, the organisation, results, behaviour, predikat, the signature."""
    _kepala(k, isi.format, isi.kepala, lambang=False)
    letak = bagi((0.04, 0.16, 0.3, 0.04, 0.16, 0.3))
    kepala = ("NO", "PEGAWAI YANG DINILAI", "NO", "PEJABAT PENILAI KINERJA")
    gabung = (letak[0], (letak[1][0], letak[2][1]), letak[3], (letak[4][0], letak[5][1]))
    k.tulis(*((a, z, teks, k.gaya(**TEPI, **TEBAL, **TENGAH)) for (a, z), teks in zip(gabung, kepala, strict=True)))
    for ke, (kiri, isi_kiri, kanan, isi_kanan) in enumerate(isi.orang, 1):
        baris = (str(ke), kiri, isi_kiri or TITIK_SEL, str(ke), kanan, isi_kanan or TITIK_SEL)
        k.tulis(*((a, z, teks, k.gaya(**ISI)) for (a, z), teks in zip(letak, baris, strict=True)))
    k.sela(4.0)
    _kotak(k, ("CAPAIAN KINERJA ORGANISASI*", isi.capaian or ORGANISASI))
    _kotak(k, ("POLA DISTRIBUSI", "(diisi dengan gambar pola distribusi)"))
    k.sela(4.0)
    _tabel_hasil(k, isi)
    _kotak(k, ("RATING HASIL KERJA*", f"{isi.rating_hasil or PILIH_RATING}**"))
    k.sela(4.0)
    _tabel_perilaku(k, isi)
    k.tahan(_PENUTUP)
    _kotak(k, ("RATING PERILAKU KERJA*", f"{isi.rating_perilaku or PILIH_RATING}**"))
    _kotak(k, ("PREDIKAT KINERJA PEGAWAI*", isi.predikat or PILIH_PREDIKAT))
    k.sela()
    _tanda_tangan(k, (isi.tanda_tangan,))
    _kaki(k, isi.kaki)


def _kotak(k: Kertas, isi: tuple[str, str]) -> None:
    k.tahan(40.0)
    k.penuh(isi[0], top=1, **_BINGKAI, **TEBAL, **TENGAH)
    k.penuh(isi[1], bottom=1, **_BINGKAI, **TENGAH)


def _tabel_hasil(k: Kertas, isi: HasilEvaluasi) -> None:
    letak = bagi(isi.lebar)

    def kepala() -> None:
        gaya, nomor = k.gaya(**TEPI, **TEBAL, **TENGAH), k.gaya(font_size=8, **TEPI, **TENGAH)
        kolom = [(a, z, teks, gaya) for (a, z), teks in zip(letak, isi.kolom, strict=True)]
        if isi.format is Format.C11:
            k.tulis(*kolom)
            return
        k.penuh("HASIL KERJA", **TEPI, **TEBAL, **TENGAH)
        k.tulis(*kolom)
        k.tulis(*((a, z, f"({ke})", nomor) for ke, (a, z) in enumerate(letak, 1)))

    k.tahan(110.0)
    kepala()
    k.ulang = kepala
    for judul, daftar in (("A. UTAMA", isi.utama), ("B. TAMBAHAN", isi.tambahan)):
        k.tahan(60.0)
        k.penuh(judul, **ISI, **TEBAL)
        for baris in daftar:
            k.tulis(*((a, z, teks or TITIK_SEL, k.gaya(**ISI)) for (a, z), teks in zip(letak, baris, strict=True)))
    k.ulang = None


def _tabel_perilaku(k: Kertas, isi: HasilEvaluasi) -> None:
    letak = bagi((0.04, 0.56, 0.4))

    def kepala() -> None:
        gaya = k.gaya(**TEPI, **TEBAL, **TENGAH)
        k.tulis((0, letak[1][1], "PERILAKU KERJA", gaya), (*letak[2], UMPAN_BALIK, gaya))

    k.tahan(110.0)
    kepala()
    k.ulang = kepala
    for ke, satu in enumerate(isi.perilaku, 1):
        panduan = "\n".join(f"- {baris}" for baris in satu.panduan)
        teks = (
            str(ke),
            f"{satu.nama}\n{panduan}\nEkspektasi Khusus Pimpinan: {TITIK_SEL}",
            "\n".join(satu.umpan_balik) or TITIK_SEL,
        )
        k.tulis(*((a, z, isi_sel, k.gaya(**ISI)) for (a, z), isi_sel in zip(letak, teks, strict=True)))
    k.ulang = None


def _catatan(k: Kertas, isi: Dokumen) -> None:
    """Write what is missing, the deadlines, and how the draft came about."""
    k.penuh("Catatan untuk yang melengkapi (bukan bagian dokumen)", bold=True, font_size=12, font_color=_AWAS)
    _daftar(k, "Yang belum terisi", isi.kosong or ("Semua isian yang ada dalam data sudah terisi",))
    k.sela()
    k.penuh("Tenggat", **TEBAL)
    letak = bagi((0.3, 0.25, 0.25, 0.2))
    kepala = ("Langkah", "Sejak", "Paling lambat", "Keadaan")
    k.tulis(*((a, z, teks, k.gaya(**ISI, **TEBAL)) for (a, z), teks in zip(letak, kepala, strict=True)))
    for satu in isi.tenggat:
        baris = (satu.apa, satu.sejak, satu.sampai, satu.keadaan)
        k.tulis(*((a, z, teks, k.gaya(**ISI)) for (a, z), teks in zip(letak, baris, strict=True)))
    _daftar(k, "Keterangan", isi.keterangan)
    k.sela()
    for teks in isi.kaki:
        k.penuh(teks, font_size=8, **REDUP)


def _daftar(k: Kertas, judul: str, isi: Sequence[str]) -> None:
    k.sela()
    k.penuh(judul, **TEBAL)
    for satu in isi:
        k.penuh(f"• {satu}", indent=1)

"""The tables of one sheet, from the top down: where one ends because the header of another begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.aturan import susunan
from asnkin.masukan.bahan import siapkan
from asnkin.masukan.bangun import bangun
from asnkin.masukan.baris import bertanda
from asnkin.masukan.header import hanya_teks, normal, rupa
from asnkin.masukan.kamus import TABEL
from asnkin.masukan.konteks import berlabel
from asnkin.masukan.sel import kosong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asnkin.masukan.bahan import Bahan
    from asnkin.masukan.bangun import Bangunan
    from asnkin.masukan.kenal import Kenalan, Pengenal
    from asnkin.masukan.tabel import Tabel
    from asnkin.temuan import Temuan

_JUDUL_MIN: Final = 2
_ASING_MIN: Final = 3
_SUSUN_MAKS: Final = 4
_SEL_LABEL_MAKS: Final = 6


def baca_bagian(
    kenalan: Kenalan, pengenal: Pengenal, periode: str, temuan: list[Temuan], bangunan: list[Bangunan]
) -> Iterator[tuple[Kenalan, list[Tabel]]]:
    """Build the tables of a sheet, the first one being known; with each what it was recognised as."""
    kini: Kenalan | None = kenalan
    while kini is not None:
        bahan = siapkan(kini, temuan)
        batas, lanjutan = _berikut(bahan, pengenal, temuan)
        if batas:
            bahan = bahan.sampai(batas)
        berkunci = kini.jenis not in TABEL
        yield kini, bangun(bahan, berkunci=berkunci, periode=periode, temuan=temuan, bangunan=bangunan)
        kini = lanjutan


def _berikut(bahan: Bahan, pengenal: Pengenal, temuan: list[Temuan]) -> tuple[int, Kenalan | None]:
    """The row (0-based) at which a table ends because another begins, and that other one; (0, None) where none does.

    What looks like a header but fits no table ends the table all the same: its rows must not be mixed in.
    """
    lembar, judul = bahan.kenalan.lembar, bahan.kenalan.judul
    asing, lewat = 0, judul.akhir + 1
    for i in bahan.calon():
        kena = _judul_dikenal(bahan, i, pengenal.kata)
        if kena < _JUDUL_MIN or i < asing:
            continue
        if lewat == i and not asing and _persis(bahan, i):
            lewat = i + 1  # the header once more, nothing between
            continue
        mulai = max(judul.akhir + 1, _awal_judul(bahan, i))
        batas = _awal_keterangan(bahan, mulai, lewat)
        lanjutan = pengenal.lanjutan(bahan.kenalan, batas, mulai, i + 1)
        if lanjutan is None:
            if kena >= _ASING_MIN and not asing and not _berulang(bahan, i):
                asing, batas_asing = i + 1, batas
            continue
        if not asing and _sama(bahan, lanjutan) and not lanjutan.konteks:
            continue  # the header of the next printed page
        if asing:
            temuan.append(susunan.BAWAH_ASING.temuan(lembar.rentang([asing])))
            return batas_asing, lanjutan
        isi = {"jenis": lanjutan.jenis, "nama": lembar.nama or lembar.berkas}
        temuan.append(susunan.TABEL_BAWAH.temuan(lembar.rentang([lanjutan.judul.akhir + 1]), **isi))
        return batas, lanjutan
    if asing:
        temuan.append(susunan.BAWAH_ASING.temuan(lembar.rentang([asing])))
        return batas_asing, None
    return 0, None


def _judul_dikenal(bahan: Bahan, i: int, kata: frozenset[str]) -> int:
    """How many cells of a row are headers that some table knows; 0 where it is no header at all."""
    sel = bahan.kenalan.lembar.sel[i]
    if not hanya_teks(sel):
        return 0
    isi = [satu for satu in sel if isinstance(satu, str) and not kosong(satu)]
    kena = sum(any(bentuk in kata for bentuk in rupa(satu)) for satu in isi)
    return kena if kena * 2 >= len(isi) else 0


def _awal_judul(bahan: Bahan, i: int) -> int:
    """The first row of the header that row ``i`` belongs to: group headings may stand above it."""
    lembar = bahan.kenalan.lembar
    awal = i
    while i - awal < _SUSUN_MAKS and awal - 1 > bahan.kenalan.judul.akhir and bahan.ragu(awal - 1):
        atas = lembar.sel[awal - 1]
        if not hanya_teks(atas) or sum(not kosong(satu) for satu in atas) < _JUDUL_MIN or berlabel(lembar, awal - 1):
            break
        awal -= 1
    return awal


def _awal_keterangan(bahan: Bahan, awal: int, batas: int) -> int:
    """The first row of the titles and labels above a header: below the data and the signature of the table above.

    Rows before ``batas`` are the header of that table.
    """
    lembar = bahan.kenalan.lembar
    i = awal
    while i > batas and bahan.ragu(i - 1):
        isi = [(j, satu) for j, satu in enumerate(lembar.sel[i - 1]) if not kosong(satu)]
        label = berlabel(lembar, i - 1)
        lebar = _SEL_LABEL_MAKS if bahan.ber_nip or bahan.inti >= 0 else 1
        if isi and not label and (bertanda(isi) or len(isi) > lebar):
            break
        i -= 1
    return i


def _sama(bahan: Bahan, lain: Kenalan) -> bool:
    satu, dua = ([normal(teks) for teks in judul.teks] for judul in (bahan.kenalan.judul, lain.judul))
    return satu == dua


def _persis(bahan: Bahan, i: int) -> bool:
    """Whether a row is the last row of the table's header once more, cell by cell."""
    lembar = bahan.kenalan.lembar
    return lembar.sel[i] == lembar.sel[bahan.kenalan.judul.akhir]


def _berulang(bahan: Bahan, i: int) -> bool:
    judul = bahan.kenalan.judul
    return all(
        normal(satu) in {normal(judul.teks[j]), *map(normal, judul.jalur[j])}
        for j, satu in enumerate(bahan.kenalan.lembar.sel[i])
        if isinstance(satu, str) and not kosong(satu)
    )

"""Columns that a table must have, those it has too many, and the nearest headers to offer instead."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from asnkin.aturan import judul as aturan
from asnkin.masukan.header import rupa
from asnkin.masukan.kamus import PEGAWAI
from asnkin.masukan.kemiripan import judul_mirip
from asnkin.masukan.sel import kosong

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from asnkin.masukan.cocok import Cocok
    from asnkin.masukan.kamus import Syarat
    from asnkin.masukan.kenal import Kenalan
    from asnkin.tempat import Tempat
    from asnkin.temuan import Temuan

_SISA_MAKS: Final = 5
_MIRIP_BUTIR: Final = 0.75
_BIASA: Final = frozenset(
    {"no", "nomor", "no urut", "nomor urut", "email", "alamat email", "email address", "nik", "nama penilai", "score"}
    | {satu for alias in PEGAWAI.bidang.values() for satu in alias}
)  # fmt: skip


def unit_dari_opd(kenalan: Kenalan, cocok: Cocok, tetap: AbstractSet[str], data: Iterable[int]) -> bool:
    """Whether the agency can stand in for the unit: ``tetap`` holds it for all rows, or its column is not blank."""
    if kenalan.jenis != "pegawai" or "opd" in tetap:
        return kenalan.jenis == "pegawai"
    j = cocok.bidang.get("opd")
    return j is not None and any(not kosong(kenalan.lembar.sel[i][j]) for i in data)


def lapor_kurang(kenalan: Kenalan, cocok: Cocok, terisi: AbstractSet[str], temuan: list[Temuan]) -> bool:
    """Report each required column that neither a column nor ``terisi`` gives; say whether the table can be used on.

    A table without its key is of no use, nor a rater sheet without marks or role.
    """
    ada = cocok.bidang.keys() | terisi
    kurang = kenalan.peta.kurang(ada)
    temuan += [_temuan(kenalan, cocok, syarat, ada) for syarat in kurang]
    if kenalan.peta.menilai:
        if kurang:
            return False
        if not kenalan.peta.berbutir(ada):
            usul = _usul(kenalan, cocok, ["butir", "skor", *sorted(set(kenalan.peta.butir.values()))])
            temuan.append(aturan.BUTIR_TAK_ADA.temuan(_tempat(kenalan), **usul))
            return False
    return not any(kenalan.peta.definisi.kunci in pilihan for syarat in kurang for pilihan in syarat)


def _temuan(kenalan: Kenalan, cocok: Cocok, syarat: Syarat, ada: AbstractSet[str]) -> Temuan:
    """The finding of one requirement: it names what is missing of the alternative that is nearest to complete."""
    sisa = [sorted(pilihan - ada) for pilihan in syarat]
    sebagian = [satu for satu, pilihan in zip(sisa, syarat, strict=True) if pilihan & ada]
    dipilih = sebagian or sisa
    nama = " atau ".join(" dan ".join(satu) for satu in dipilih)
    usul = _usul(kenalan, cocok, [bidang for satu in dipilih for bidang in satu])
    return aturan.WAJIB_TAK_ADA.temuan(_tempat(kenalan), kolom=nama, jenis=kenalan.jenis, **usul)


def _tempat(kenalan: Kenalan) -> Tempat:
    return kenalan.lembar.rentang([kenalan.judul.akhir + 1])


def _usul(kenalan: Kenalan, cocok: Cocok, bidang: list[str]) -> dict[str, str]:
    """The remedy's parts: the nearest header as a question, else the headers that are left over."""
    for satu in bidang:
        j = judul_mirip(satu, kenalan.peta, kenalan.judul, cocok.lain)
        if j is not None:
            letak = kenalan.lembar.tempat(kenalan.judul.akhir + 1, j).sel
            usul = f'maksud Anda "{kenalan.judul.teks[j]}" ({letak})? jika benar, ganti judulnya; jika bukan, '
            return {"bidang": satu, "usul": usul, "sisa": ""}
    sisa = ", ".join(f"'{kenalan.judul.teks[j]}'" for j in cocok.lain[:_SISA_MAKS])
    return {"bidang": bidang[0], "usul": "", "sisa": f"; judul yang belum terpakai: {sisa}" if sisa else ""}


def lapor_tak_dikenal(kenalan: Kenalan, cocok: Cocok, temuan: list[Temuan]) -> None:
    """In a wide rater sheet every column that is no butir and nothing else known is a catatan."""
    butir = kenalan.peta.butir
    for j in cocok.lain:
        teks = kenalan.judul.teks[j]
        if teks and kenalan.judul.nama[j] and not _BIASA.intersection(rupa(teks)):
            tempat = kenalan.lembar.tempat(kenalan.judul.akhir + 1, j)
            dekat = next((d for bentuk in rupa(teks) for d in get_close_matches(bentuk, butir, 1, _MIRIP_BUTIR)), "")
            usul = f"maksud Anda butir '{butir[dekat]}'? " if dekat else ""
            temuan.append(aturan.TAK_DIKENAL.temuan(tempat, nilai=teks, kolom=teks, usul=usul))

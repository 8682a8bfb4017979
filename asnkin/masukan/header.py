"""Headers: their normal form, and the row in which they stand."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from asnkin.masukan.sel import kosong, rapikan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from asnkin.masukan.buku import LembarMentah

_BARIS_MAKS: Final = 100
_RAPAT_MIN: Final = 6  # letters; what is shorter could be another word
_SUSUN_MAKS: Final = 3
_SAMBUNG: Final = re.compile(r"(?<=\w)-\s+(?=\w)")
_BUKAN_KATA: Final = re.compile(r"[^\w]+|_+")
_HURUF_LEPAS: Final = re.compile(r"\b[a-z](?: [a-z]\b)+")
_KURUNG: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*\*?\s*$")
_NOMOR: Final = re.compile(r"^\s*\(?\d{1,3}(?:\s*[.)]\s*|\s+)(?=\D)")
_DIGIT_NIP: Final = re.compile(r"\d{9}")


@lru_cache(maxsize=1 << 14)
def normal(judul: str) -> str:
    """Bring a header to its normal form: ``Gol./Ruang *`` -> ``gol ruang``, ``I K U`` -> ``iku``."""
    teks = _SAMBUNG.sub("", rapikan(unicodedata.normalize("NFKC", judul))).casefold()
    return _HURUF_LEPAS.sub(lambda cocok: cocok.group().replace(" ", ""), _BUKAN_KATA.sub(" ", teks).strip())


@lru_cache(maxsize=1 << 14)
def rupa(judul: str) -> tuple[str, ...]:
    """Normal forms under which a header may be known: whole, without ``(Rp)`` at its end, without ``1.`` before it."""
    tanpa_kurung = _KURUNG.sub("", judul)
    bentuk = (judul, tanpa_kurung, _NOMOR.sub("", judul), _NOMOR.sub("", tanpa_kurung))
    return tuple(dict.fromkeys(satu for satu in map(normal, bentuk) if satu))


def rapat(bentuk: str) -> str:
    """Write a normal form as one word, the way programs do: ``nip baru`` -> ``nipbaru``; a short one stays as it is."""
    tanpa_spasi = bentuk.replace(" ", "")
    return tanpa_spasi if len(tanpa_spasi) >= _RAPAT_MIN else bentuk


@dataclass(frozen=True, slots=True)
class Judul:
    """The header of a table: its rows (0-based, first and last) and the text over each held column, as written.

    ``nama``: for each column the texts by which it may be known, the most telling first (group and leaf, then leaf).
    """

    awal: int
    akhir: int
    teks: tuple[str, ...]
    nama: tuple[tuple[str, ...], ...]


Nilai = tuple[bool, int, int]  # everything required is there; required fields found; fields found


def cari_judul(lembar: LembarMentah, menilai: Callable[[Judul], Nilai]) -> tuple[Judul, Nilai] | None:
    """Find the header that ``menilai`` likes best: one row, or up to three joined, within the first hundred rows.

    The search ends shortly below the first header that has everything required; None where no row has any field.
    """
    terbaik: tuple[Judul, Nilai] | None = None
    batas = min(len(lembar.sel), _BARIS_MAKS)
    baris = 0
    while baris < batas:
        for judul in _calon(lembar, baris):
            nilai = menilai(judul)
            if nilai[2] and (
                terbaik is None or nilai > terbaik[1] or (nilai == terbaik[1] and _lebih(judul, terbaik[0]))
            ):
                if nilai[0] and (terbaik is None or not terbaik[1][0]):
                    batas = min(batas, baris + _SUSUN_MAKS)
                terbaik = (judul, nilai)
        baris += 1
    return terbaik


def _lebih(baru: Judul, lama: Judul) -> bool:
    """Of two headers that are equally good the one with fewer rows wins, at the same last row."""
    return baru.akhir == lama.akhir and baru.awal > lama.awal


def _calon(lembar: LembarMentah, baris: int) -> list[Judul]:
    if not _berteks(lembar.sel[baris]):
        return []
    calon = [_satu_baris(lembar, baris)]
    for jumlah in range(2, _SUSUN_MAKS + 1):
        potong = lembar.sel[baris : baris + jumlah]
        if len(potong) < jumlah or not all(_hanya_teks(satu) for satu in potong):
            break
        calon.append(_bersusun(lembar, baris, jumlah))
    return calon


def _berteks(sel: Sequence[object]) -> bool:
    return any(isinstance(satu, str) and not kosong(satu) for satu in sel)


def _hanya_teks(sel: Sequence[object]) -> bool:
    return _berteks(sel) and all(isinstance(satu, str) and not _DIGIT_NIP.search(satu) for satu in sel if satu != "")


def _satu_baris(lembar: LembarMentah, baris: int) -> Judul:
    teks = tuple(rapikan(satu) if isinstance(satu, str) else "" for satu in lembar.sel[baris])
    return Judul(baris, baris, teks, tuple((satu,) if satu else () for satu in teks))


def _bersusun(lembar: LembarMentah, baris: int, jumlah: int) -> Judul:
    lapis = [
        [rapikan(satu) if isinstance(satu, str) else "" for satu in potong]
        for potong in lembar.sel[baris : baris + jumlah]
    ]
    for atas in range(jumlah - 1):
        _isi_ke_kanan(lapis[atas], lapis[atas + 1])
    teks: list[str] = []
    nama: list[tuple[str, ...]] = []
    for kolom in zip(*lapis, strict=True):
        bagian = list(dict.fromkeys(satu for satu in kolom if satu))
        teks.append(" ".join(bagian))
        nama.append(tuple(dict.fromkeys((" ".join(bagian), bagian[-1]))) if bagian else ())
    return Judul(baris, baris + jumlah - 1, tuple(teks), tuple(nama))


def _isi_ke_kanan(atas: list[str], bawah: Sequence[str]) -> None:
    """Carry a group heading over the leaves to its right; a heading without a leaf of its own is no group."""
    berjalan = ""
    for j, satu in enumerate(atas):
        if satu:
            berjalan = satu if bawah[j] else ""
        elif bawah[j]:
            atas[j] = berjalan
        else:
            berjalan = ""

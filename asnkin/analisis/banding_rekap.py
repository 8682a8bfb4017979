"""A published recap against the same recap computed anew: every cell that differs, and whose it is."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from asnkin.analisis.samaran import POLA_KODE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Kisi = Sequence[Sequence[object]]  # rows from worksheet row 1, cells from column A; blank cells are ""

_KUNCI: Final = "NIP"
_PANJANG_NIP: Final = 18
_TELITI: Final = 1e-9  # relative: what a spreadsheet program may lose when it saves a number


@dataclass(frozen=True, slots=True)
class SelBeda:
    """One cell that differs: where it stands in the published recap (0-based), and what both say.

    ``judul`` is the header over it, ``siapa`` the name or NIP in its row; "" where there is none.
    """

    lembar: str
    baris: int
    kolom: int
    judul: str
    siapa: str
    terbit: object
    ulang: object


@dataclass(frozen=True, slots=True)
class BarisBeda:
    """One row that only one of the two has: its person and sheet, and its 0-based row there."""

    lembar: str
    baris: int
    siapa: str


@dataclass(frozen=True, slots=True)
class Beda:
    """All that differs. ``hilang``/``asing``: sheets, and rows of people, that the published recap lacks or adds.

    ``n_sel``: cells that were compared and are not blank on both sides.
    """

    sel: tuple[SelBeda, ...]
    lembar_hilang: tuple[str, ...]
    lembar_asing: tuple[str, ...]
    baris_hilang: tuple[BarisBeda, ...]
    baris_asing: tuple[BarisBeda, ...]
    n_sel: int


def bandingkan(terbit: Mapping[str, Kisi], ulang: Mapping[str, Kisi]) -> Beda:
    """Compare two recaps sheet by sheet.

    On a sheet with NIPs a row is compared with the row of the same NIP (its n-th with its n-th), so that a recap which
    somebody sorted or cut does not differ in every line; elsewhere row by row.
    """
    sel: list[SelBeda] = []
    hilang: list[BarisBeda] = []
    asing: list[BarisBeda] = []
    n_sel = 0
    for nama, baru in ulang.items():
        if nama not in terbit:
            continue
        kepala = _kepala(baru)
        lama = terbit[nama]
        for pasangan in _pasangan(lama, baru, kepala):
            match pasangan:
                case (int(i), int(j)):
                    n_sel += _banding_baris(nama, (lama, i), (baru, j), kepala, sel)
                case (int(i), None):
                    asing += _baris_beda(nama, lama, i, kepala)
                case (None, int(j)):
                    hilang += _baris_beda(nama, baru, j, kepala)
    return Beda(
        tuple(sel),
        tuple(nama for nama in ulang if nama not in terbit),
        tuple(nama for nama in terbit if nama not in ulang),
        tuple(hilang),
        tuple(asing),
        n_sel,
    )


def _banding_baris(
    nama: str, terbit: tuple[Kisi, int], ulang: tuple[Kisi, int], kepala: int, sel: list[SelBeda]
) -> int:
    """Add the cells of one row that differ to ``sel`` and return how many were compared."""
    (lama, i), (baru, j) = terbit, ulang
    n = 0
    for k, (satu, dua) in enumerate(zip_longest(_baris(lama, i), _baris(baru, j), fillvalue="")):
        if satu == "" == dua:
            continue
        n += 1
        if not _sama(satu, dua):
            sel.append(SelBeda(nama, i, k, _judul(baru, j, k, kepala), _siapa(baru, j, kepala), satu, dua))
    return n


def _baris_beda(nama: str, kisi: Kisi, i: int, kepala: int) -> list[BarisBeda]:
    """The row that only this side has; nothing where it is blank."""
    siapa = _siapa(kisi, i, kepala) or next((str(sel) for sel in kisi[i] if sel != ""), "")
    return [BarisBeda(nama, i, siapa)] if siapa else []


def _kepala(kisi: Kisi) -> int:
    """Row of the header that has a NIP, -1 where no row does."""
    return next((i for i, baris in enumerate(kisi) if _KUNCI in baris), -1)


def _pasangan(terbit: Kisi, ulang: Kisi, kepala: int) -> Iterator[tuple[int | None, int | None]]:
    """Pairs of rows (published, anew) that belong together; None on the side that lacks the row."""
    if kepala < 0 or _kepala(terbit) < 0:
        yield from ((i, i) for i in range(max(len(terbit), len(ulang))))
        return
    letak, milik = _menurut_nip(terbit), _menurut_nip(ulang)
    yield from _sejajar(terbit, letak.pop("", []), ulang, milik.pop("", []))
    for nip in {**milik, **letak}:
        yield from zip_longest(letak.get(nip, ()), milik.get(nip, ()))


def _sejajar(terbit: Kisi, lama: list[int], ulang: Kisi, baru: list[int]) -> Iterator[tuple[int | None, int | None]]:
    """Pair rows of nobody (titles, header, notes, signature) in their order, around those that one side lacks."""
    if len(lama) == len(baru):
        yield from zip(lama, baru, strict=True)
        return
    isi_lama, isi_baru = (
        [tuple(map(str, kisi[i])) for i in indeks] for kisi, indeks in ((terbit, lama), (ulang, baru))
    )
    for _, a, b, c, d in SequenceMatcher(None, isi_lama, isi_baru, autojunk=False).get_opcodes():
        yield from zip_longest(lama[a:b], baru[c:d])


def _menurut_nip(kisi: Kisi) -> dict[str, list[int]]:
    """Rows by the NIP in them; those of nobody under ""."""
    hasil: dict[str, list[int]] = defaultdict(list)
    for i, baris in enumerate(kisi):
        hasil[_nip(baris)].append(i)
    return hasil


def _nip(baris: Sequence[object]) -> str:
    """The first NIP or pseudonym in a row, "" where it has none."""
    return next((sel for sel in baris if isinstance(sel, str) and _bernip(sel)), "")


def _bernip(sel: str) -> bool:
    return (len(sel) == _PANJANG_NIP and sel.isdecimal()) or POLA_KODE.fullmatch(sel) is not None


def _baris(kisi: Kisi, i: int) -> Sequence[object]:
    return kisi[i] if i < len(kisi) else ()


def _judul(kisi: Kisi, i: int, k: int, kepala: int) -> str:
    baris = _baris(kisi, kepala) if 0 <= kepala < i else ()
    return " ".join(str(baris[k]).split()) if k < len(baris) else ""


def _siapa(kisi: Kisi, i: int, kepala: int) -> str:
    """The name in a row of a person, else the NIP."""
    judul, baris = list(_baris(kisi, max(kepala, 0))), _baris(kisi, i)
    if (nip := _nip(baris)) and "Nama" in judul and (k := judul.index("Nama")) < len(baris):
        return str(baris[k])
    return nip


def _sama(satu: object, dua: object) -> bool:
    if isinstance(satu, int | float) and isinstance(dua, int | float):
        return math.isclose(satu, dua, rel_tol=_TELITI, abs_tol=_TELITI)
    return satu == dua or (isinstance(satu, str) and isinstance(dua, str) and satu.split() == dua.split())

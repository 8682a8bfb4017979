"""Bounded noise: many findings of one rule in one column that ask for the same remedy become one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from asnkin.masukan.buku import rentang_baris

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asnkin.temuan import Temuan

MAKS_SERUPA: Final = 20  # findings of one rule, column and remedy that are still told one by one
_SEL: Final = re.compile(r"([A-Z]*)(\d+)(?::\1(\d+))?(?=,|$)")


def gabungkan(temuan: Iterable[Temuan]) -> list[Temuan]:
    """Merge more than ``MAKS_SERUPA`` findings of one rule in one column with one remedy, at the place of the first.

    The merged one keeps the message of the first, says how many more there are, and names all their cells in ``sel``;
    nothing is merged whose remedies differ, since each of those tells something of its own.
    """
    kelompok: dict[tuple[object, ...], list[Temuan]] = {}
    for nomor, satu in enumerate(temuan):
        huruf = _huruf(satu.tempat.sel)
        kunci = (satu.kode, satu.tingkat, satu.tempat.berkas, satu.tempat.lembar, huruf, satu.saran)
        kelompok.setdefault(kunci if huruf is not None else (nomor,), []).append(satu)
    hasil: list[Temuan] = []
    for isi in kelompok.values():
        hasil += isi if len(isi) <= MAKS_SERUPA else [_satukan(isi)]
    return hasil


def _huruf(sel: str) -> str | None:
    """Return the one column that a place lies in, None where it is none or several."""
    bagian = sel.split(",") if sel else []
    cocok = [_SEL.fullmatch(satu) for satu in bagian]
    huruf = {satu.group(1) for satu in cocok if satu is not None}
    return huruf.pop() if cocok and None not in cocok and len(huruf) == 1 else None


def _satukan(isi: Sequence[Temuan]) -> Temuan:
    pertama = isi[0]
    baris: set[int] = set()
    for satu in isi:
        for huruf_baris in _SEL.finditer(satu.tempat.sel):
            baris.update(range(int(huruf_baris[2]), int(huruf_baris[3] or huruf_baris[2]) + 1))
    sel = rentang_baris(baris, _huruf(pertama.tempat.sel) or "")
    pesan = f"{pertama.pesan}; begitu pula {len(isi) - 1} lainnya di kolom ini"
    return replace(pertama, pesan=pesan, tempat=replace(pertama.tempat, sel=sel), nip="")

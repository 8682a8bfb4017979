"""Marks written in words: a number beside its word, or a word that the butir's own levels define."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.penilaian import SKOR_BERKATA, SKOR_KATA
from asnkin.periksa.konversi.tampak import sebut_daftar, tampak
from asnkin.periksa.konversi.teks import padat

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from asnkin.periksa.pengumpul import Pengumpul
    from asnkin.periksa.penilaian.acuan import Acuan
    from asnkin.periksa.penilaian.formulir import Formulir

_ANGKA: Final = r"([0-9]{1,3}(?:[.,][0-9]{1,2})?)"
_KATA: Final = r"([^\W\d_][^\d]*)"
_BENTUK: Final = (  # "5 - Sangat Baik", "4 (Baik)", "5. Baik", "(3) Cukup"; "Sangat Baik (5)", "Baik [4]"
    re.compile(rf"[(\[]?{_ANGKA}[)\]]?\s*[-–—=:.]?\s*[(\[]?{_KATA}[)\]]?"),
    re.compile(rf"{_KATA}\s*[(\[]{_ANGKA}[)\]]"),
)


def baca_kata(teks: str, level: Mapping[str, float]) -> tuple[float, bool] | None:
    """Return the mark that a text means and whether ``level`` (word -> mark) alone says so; None where it is none.

    A number whose word stands for another one in ``level`` means nothing.
    """
    if (menurut_level := level.get(padat(teks))) is not None:
        return menurut_level, True
    for urutan, bentuk in enumerate(_BENTUK):
        if (cocok := bentuk.fullmatch(teks)) is not None:
            angka, kata = cocok.groups() if urutan == 0 else cocok.groups()[::-1]
            nilai = float(angka.replace(",", "."))
            return (nilai, False) if level.get(padat(kata), nilai) == nilai else None
    return None


def isi_dari_kata(
    f: Formulir, bidang: str, butir: NDArray[np.int64], bukan: Sequence[int], acuan: Acuan, p: Pengumpul
) -> dict[int, float]:
    """Return row -> mark of the cells in ``bukan`` that are marks in words; words that say no number are reported.

    ``butir``: position of the butir of each row (n). Cells that hold no text at all are left to the caller.
    """
    sel = f.tabel.sel[bidang]
    hasil: dict[int, float] = {}
    cara: dict[bool, list[int]] = {False: [], True: []}
    kamus = {int(j): _level(acuan, int(j)) for j in np.unique(butir).tolist()}
    for i in bukan:
        teks = sel[i]
        if not isinstance(teks, str):
            continue
        if (arti := baca_kata(teks, kamus[int(butir[i])])) is not None:
            hasil[i], menurut_level = arti
            cara[menurut_level].append(i)
    for menurut_level, baris in cara.items():
        if baris:
            arti_kata = dict.fromkeys(f"'{sel[i]}' dibaca {tampak(hasil[i])}" for i in baris)
            isi = {
                "rincian": sebut_daftar(arti_kata),
                "cara": " menurut level butir di rubrik" if menurut_level else "",
            }
            p.catat_rentang(SKOR_BERKATA, f.tabel, bidang, baris, nilai=str(sel[baris[0]]), muatan=isi)
    for i in bukan:
        if isinstance(sel[i], str) and i not in hasil:
            peran, j = max(int(f.peran[i]), 0), max(int(butir[i]), 0)
            isi = {"min": tampak(float(acuan.min[peran, j])), "maks": tampak(float(acuan.maks[peran, j]))}
            p.catat(SKOR_KATA, f.tabel, bidang, i, nip=f.nip[i], muatan=isi)
    return hasil


def _level(acuan: Acuan, butir: int) -> dict[str, float]:
    """Word -> mark of the levels of a butir whose texts differ, without those of an unknown butir (-1)."""
    level = acuan.rubrik.semua_butir()[acuan.butir[butir]].level if butir >= 0 else None
    teks = [(padat(satu), float(angka)) for angka, satu in (level or {}).items()]
    return {satu: angka for satu, angka in teks if [lain for lain, _ in teks].count(satu) == 1}

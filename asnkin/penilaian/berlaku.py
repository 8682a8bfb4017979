"""To whom a part of the rubric applies: patterns over the columns of ``pegawai`` (SPESIFIKASI §4, last point)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.rubrik.jenis import Pola


def berlaku(pegawai: pd.DataFrame, pola: Pola | None) -> NDArray[np.bool_]:
    """Tell for each of the N people whether ``pola`` holds: shape (N,), all True for None or {}.

    Every column must match one of its patterns; ``*`` stands for any text, no other character is special, case does
    not matter. A blank cell or a column that ``pegawai`` lacks matches nothing but the pattern ``*``.
    """
    cocok = np.ones(len(pegawai), dtype=np.bool_)
    for kolom, daftar in (pola or {}).items():
        if kolom in pegawai.columns:
            cocok &= _kolom_cocok(pegawai[kolom], daftar)
        else:
            cocok &= _terima_kosong(daftar)
    return cocok


def _kolom_cocok(kolom: pd.Series, daftar: Sequence[str]) -> NDArray[np.bool_]:
    """Match each distinct value once; position -1 (a missing value) finds the answer for blank at the end."""
    kode, isi = pd.factorize(kolom)
    pola = re.compile("|".join(f"(?:{_terjemahkan(satu)})" for satu in daftar) or r"(?!)", re.DOTALL)
    kosong = _terima_kosong(daftar)
    jawab = [kosong if satu == "" else pola.fullmatch(str(satu).casefold()) is not None for satu in isi]
    return np.array([*jawab, kosong], dtype=np.bool_)[kode]


def _terjemahkan(pola: str) -> str:
    return ".*".join(re.escape(bagian) for bagian in " ".join(pola.split()).casefold().split("*"))


def _terima_kosong(daftar: Sequence[str]) -> bool:
    return any(satu.strip() == "*" for satu in daftar)

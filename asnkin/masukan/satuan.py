"""Targets written with their unit, ``120 bayi``, as the official form has them: number and satuan taken apart."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from asnkin.aturan import judul as aturan
from asnkin.masukan.buku import rentang_baris
from asnkin.masukan.header import normal
from asnkin.masukan.tabel import SelRusak
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from asnkin.masukan.tabel import Tabel
    from asnkin.temuan import Temuan

_BERSATUAN: Final = re.compile(r"(\d+(?:[.,]\d+)*)\s*([^\W\d_]{2,}[^\d%()]*)")
# a word that changes the number, or says more than a unit
_BUKAN_SATUAN: Final = re.compile(r"\b(?:ribu|rb|juta|jt|mil[iy]ar|triliun|s d|sd|sampai|dari|per|dan|atau)\b")
_PASANGAN: Final = ("target", "realisasi")


def pisah_satuan(tabel: Tabel, temuan: list[Temuan]) -> Tabel:
    """Take number and unit apart in rows whose target, realisasi and satuan name one and the same unit.

    Rows in which they differ are left as they are: their numbers measure different things.
    """
    kolom = [satu for satu in _PASANGAN if satu in tabel.sel]
    pecah = {
        (satu, i): cocok
        for satu in kolom
        for i, isi in enumerate(tabel.sel[satu])
        if type(isi) is str and (cocok := _BERSATUAN.fullmatch(isi)) and not _BUKAN_SATUAN.search(normal(cocok[2]))
    }
    if not pecah:
        return tabel
    sel = {satu: list(tabel.sel[satu]) for satu in kolom}
    sel["satuan"] = list(tabel.sel.get("satuan", [None] * len(tabel)))
    baris: list[int] = []
    for i in sorted({i for _, i in pecah}):
        ada = [pecah[satu, i][2].strip() for satu in kolom if (satu, i) in pecah]
        tertulis = sel["satuan"][i]
        if len({normal(satu) for satu in (*ada, *([str(tertulis)] if tertulis is not None else ()))}) > 1:
            continue
        for satu in kolom:
            if (satu, i) in pecah:
                angka = pecah[satu, i][1]
                sel[satu][i] = float(angka) if angka.isdigit() else angka
        sel["satuan"][i] = tertulis if isinstance(tertulis, SelRusak) else tertulis or ada[0]
        baris.append(i)
    if not baris:
        return tabel
    asal, pertama = tabel.asal, next(satu for satu in kolom if (satu, baris[0]) in pecah)
    tempat = Tempat(asal.berkas, asal.lembar, rentang_baris([tabel.baris[i] for i in baris], asal.kolom[pertama]))
    contoh = str(tabel.sel[pertama][baris[0]])
    temuan.append(aturan.SATUAN_DALAM_SEL.temuan(tempat, nilai=contoh, contoh=contoh, jumlah=len(baris)))
    huruf = {"satuan": asal.kolom[pertama], **asal.kolom}
    return replace(
        tabel,
        sel={**tabel.sel, **sel},
        asal=replace(asal, kolom=huruf),
        judul={"satuan": tabel.judul[pertama], **tabel.judul},
    )

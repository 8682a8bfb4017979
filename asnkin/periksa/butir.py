"""Recognising a butir by its key or its nama, however it is spaced and capitalised."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.isian import BUTIR_TAK_DIKENAL, WAJIB_KOSONG
from asnkin.periksa.konversi.mirip import saran_mirip
from asnkin.periksa.konversi.teks import padat, pemilik
from asnkin.rubrik.latihan import sebutan_latihan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asnkin.periksa.kerangka import Bagian
    from asnkin.rubrik.model import Rubrik

_NOMOR: Final = re.compile(r"^\s*\(?\d{1,3}\s*[.)]\s*")


def indeks_butir(rubrik: Rubrik) -> dict[str, str]:
    """Return normalised key or nama -> key of every butir; a key wins over another butir's nama."""
    return _indeks({kunci: butir.nama for kunci, butir in rubrik.semua_butir().items()})


def _indeks(nama: Mapping[str, str]) -> dict[str, str]:
    return {padat(satu): kunci for kunci, satu in nama.items()} | {padat(kunci): kunci for kunci in nama}


def kunci_butir(teks: str, indeks: Mapping[str, str]) -> str:
    """Return the key of the butir that a text means (``3. Disiplin`` too), "" where there is none."""
    return indeks.get(padat(teks), "") or indeks.get(padat(_NOMOR.sub("", teks)), "")


def baca_butir(bagian: Bagian, rubrik: Rubrik, *, daftar: bool = False) -> None:
    """Take the column ``butir`` as keys, "" where unknown or blank (both reported).

    ``daftar``: several, by ``;``, as the catalogue names what a training answers: butir and missed targets.
    """
    bagian.teks("butir")
    teks = bagian.kolom["butir"]
    nama = sebutan_latihan(rubrik) if daftar else {k: satu.nama for k, satu in rubrik.semua_butir().items()}
    indeks = _indeks(nama)
    pecah = {satu: _pecah(satu, daftar=daftar) for satu in set(teks.tolist())}
    arti = {satu: ";".join(filter(None, (kunci_butir(b, indeks) for b in isi))) for satu, isi in pecah.items()}
    bagian.kolom["butir"] = np.array([arti[satu] for satu in teks], dtype=np.object_)
    asing = {satu: [b for b in isi if not kunci_butir(b, indeks)] for satu, isi in pecah.items()}
    saran = saran_mirip(sorted({b for isi in asing.values() for b in isi}), list(nama.values()))
    for i in np.flatnonzero([bool(asing[satu]) or not satu for satu in teks]).tolist():
        orang, lingkup = pemilik(bagian.pemilik(), i)
        for b in asing[teks[i]]:
            bagian.p.catat(
                BUTIR_TAK_DIKENAL, bagian.tabel, "butir", i, nip=orang, lingkup=lingkup, nilai=b, mungkin=saran[b]
            )
        if not teks[i] and "butir" in bagian.tabel.sel and bagian.tabel.sel["butir"][i] is None:
            bagian.p.catat(WAJIB_KOSONG, bagian.tabel, "butir", i, nip=orang, lingkup=lingkup)


def _pecah(teks: str, *, daftar: bool) -> list[str]:
    return [b.strip() for b in (teks.split(";") if daftar else [teks]) if b.strip()]

"""Periods: which one is scored, and the rows of the others set aside."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from asnkin.aturan.umum import (
    BANYAK_PERIODE,
    PERIODE_DIMINTA_TAK_TERBACA,
    PERIODE_HABIS,
    PERIODE_KOSONG,
    PERIODE_LAIN,
    PERIODE_TAK_TERBACA,
)
from asnkin.masukan.tabel import SelRusak
from asnkin.masukan.waktu import baca_masa
from asnkin.periksa.konversi.nip import cacat, rapikan
from asnkin.periksa.konversi.notasi import TANDA_KOSONG
from asnkin.periksa.konversi.tampak import tampak
from asnkin.periksa.konversi.teks import lapor_rusak
from asnkin.periode import baca_periode, nama_periode
from asnkin.temuan import Lingkup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.pengumpul import Pengumpul

_RUSAK = "?"


def saring_periode(tabel: Sequence[Tabel], diminta: str, p: Pengumpul) -> tuple[list[Tabel], str]:
    """Keep the rows of the period that is scored; return the tables and the canonical period ("" where none is named).

    Rows with an unreadable period are reported and left out; blank ones count as the period that is scored.
    """
    periode = ""
    if diminta:
        periode = baca_periode(diminta) or ""
        if not periode:
            p.catat_lepas(PERIODE_DIMINTA_TAK_TERBACA, nilai=diminta)
    kolom = [_baca(satu, p) for satu in tabel]
    ada = sorted({satu for isi in kolom if isi is not None for satu in isi.tolist() if satu not in {"", _RUSAK}})
    if not diminta and len(ada) > 1:
        p.catat_lepas(BANYAK_PERIODE, n=len(ada), daftar=", ".join(ada), contoh=ada[0])
    periode = periode or (ada[0] if ada else "")
    ada_di = {_lembar(satu) for satu, isi in zip(tabel, kolom, strict=True) if isi is not None and periode in isi}
    hasil = [
        _saring(satu, isi, periode, p, habis=_lembar(satu) not in ada_di)
        for satu, isi in zip(tabel, kolom, strict=True)
    ]
    return hasil, periode


def _lembar(tabel: Tabel) -> tuple[str, str, str]:
    """Tables of one kind on one sheet are one to the reader of a finding: a table a month was taken apart."""
    return tabel.jenis, tabel.asal.berkas, tabel.asal.lembar


def _baca(tabel: Tabel, p: Pengumpul) -> NDArray[np.object_] | None:
    """Return the canonical period of each row, "" where blank and ``_RUSAK`` where unreadable; None without periods."""
    sel = tabel.sel.get("periode")
    if sel is None:
        return None
    arti = {satu: _arti(satu) for satu in set(sel)}
    hasil = np.array([arti[satu] for satu in sel], dtype=np.object_)
    for i in np.flatnonzero(hasil == _RUSAK).tolist():
        _lapor(tabel, i, p)
    return hasil if (hasil != "").any() else None


def _arti(sel: object) -> str:
    if isinstance(sel, SelRusak):
        return _RUSAK
    if isinstance(sel, date):
        return f"{sel.year}-{sel.month:02d}"
    teks = tampak(sel)
    return "" if teks in {"", *TANDA_KOSONG} else baca_masa(teks) or _RUSAK


def _lapor(tabel: Tabel, i: int, p: Pengumpul) -> None:
    nip = None
    if "nip" in tabel.sel:
        rapi = rapikan(tampak(tabel.sel["nip"][i]))
        nip = rapi if cacat(rapi) is None else ""
    if isinstance(tabel.sel["periode"][i], SelRusak):
        lapor_rusak(tabel, "periode", i, p, None if nip is None else [nip] * len(tabel))
    else:
        lingkup = Lingkup.DATA if nip is None else Lingkup.ORANG
        p.catat(PERIODE_TAK_TERBACA, tabel, "periode", i, nip=nip or "", lingkup=lingkup)


def _saring(tabel: Tabel, isi: NDArray[np.object_] | None, periode: str, p: Pengumpul, *, habis: bool) -> Tabel:
    if isi is None or not periode:
        return tabel
    lain = (isi != periode) & (isi != "") & (isi != _RUSAK)
    kosong = np.flatnonzero(isi == "").tolist()
    if lain.any():
        daftar = ", ".join(sorted(set(isi[lain].tolist())))
        muatan = {"tabel": tabel.jenis, "daftar": daftar}
        p.catat_rentang(PERIODE_LAIN, tabel, "periode", np.flatnonzero(lain).tolist(), muatan=muatan)
    if kosong:
        p.catat_rentang(PERIODE_KOSONG, tabel, "periode", kosong, muatan={"tabel": tabel.jenis})
    tinggal = ~lain & (isi != _RUSAK)
    if habis and not tinggal.any():
        muatan = {"tabel": tabel.jenis, "periode": nama_periode(periode)}
        p.catat_rentang(PERIODE_HABIS, tabel, "periode", range(len(tabel)), muatan=muatan)
    return tabel if tinggal.all() else tabel.pilih(np.flatnonzero(tinggal).tolist())

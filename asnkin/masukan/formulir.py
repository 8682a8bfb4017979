"""Rater forms: who is rated and who rates, and grids in which the person rated stands in the header."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from asnkin.aturan import judul as aturan
from asnkin.masukan.header import normal, rupa
from asnkin.masukan.kamus_formulir import menyebut_dinilai

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from asnkin.masukan.cocok import Cocok, Peta
    from asnkin.masukan.header import Judul
    from asnkin.masukan.kenal import Kenalan
    from asnkin.temuan import Temuan

# "1. Inisiatif [3. Nama, S.X]"; a scale in brackets ("[1-5]", "[skala 4]") is no name
_KISI: Final = re.compile(
    r"(.+?)\s*\[\s*(?:\d+\s*[.)]\s*)?((?!skala|nilai|skor|poin)[^\W\d_][^\[\]]+?)\s*\]", re.IGNORECASE
)
_MILIK_PENILAI: Final = {"nip": "penilai_nip", "nama": "penilai_nama"}  # field of the rated -> the rater's own
_SEBUTAN: Final = {"nip": "NIP", "nama": "nama"}
_WAKTU: Final = frozenset({"timestamp", "cap waktu", "stempel waktu"})


def pecah_kisi(judul: Judul, peta: Peta) -> list[tuple[Judul, str]]:
    """Split the header of a grid form: for each person in it the header with that person's columns alone.

    Returns [] where no column is a butir with a person in brackets behind it.
    """
    orang: dict[str, dict[int, str]] = {}
    for j, teks in enumerate(judul.teks):
        cocok = _KISI.fullmatch(teks)
        if cocok is not None and any(bentuk in peta.butir for bentuk in rupa(cocok.group(1))):
            orang.setdefault(cocok.group(2), {})[j] = cocok.group(1)
    kisi = {j for kolom in orang.values() for j in kolom}
    return [
        (
            replace(
                judul,
                nama=tuple(
                    ((kolom[j],) if j in kolom else ()) if j in kisi else nama for j, nama in enumerate(judul.nama)
                ),
            ),
            nama_orang,
        )
        for nama_orang, kolom in orang.items()
    ]


def sesuaikan_penilai(kenalan: Kenalan, cocok: Cocok, kisi: str, temuan: list[Temuan]) -> Cocok:
    """In a form a bare ``NIP`` or ``Nama`` is the rater's own: where another column tells who is rated, move it.

    What kolom.yaml says of a column stands.

    ``kisi``: the person rated by a grid's header, "" elsewhere.
    """
    bidang = dict(cocok.bidang)
    teks = kenalan.judul.teks
    ada = [teks[bidang[satu]] for satu in _MILIK_PENILAI if satu in bidang]
    dinilai = kisi or next((satu for satu in ada if menyebut_dinilai(normal(satu))), "")
    if not dinilai:
        _lapor_tanpa_dinilai(kenalan, bidang, temuan)
        return cocok
    formulir = bool(kisi) or berwaktu(teks)
    tetap = kenalan.peta.ditetapkan(kenalan.judul)
    lepas: list[int] = []
    for satu, milik in _MILIK_PENILAI.items():
        kolom = [ganda.lain for ganda in cocok.ganda if ganda.bidang == satu and not ganda.setara]
        if formulir and satu in bidang and bidang[satu] not in tetap and teks[bidang[satu]] != dinilai:
            kolom.insert(0, bidang.pop(satu))
        lepas += kolom
        if kolom and milik not in bidang:
            bidang[milik] = kolom[0]
            tempat = kenalan.lembar.tempat(kenalan.judul.akhir + 1, kolom[0])
            isi = {"kolom": teks[kolom[0]], "dinilai": dinilai, "apa": _SEBUTAN[satu]}
            temuan.append(aturan.MILIK_PENILAI.temuan(tempat, **isi))
    ganda = tuple(satu for satu in cocok.ganda if satu.bidang not in _MILIK_PENILAI or satu.setara)
    semua = {*cocok.lain, *cocok.bidang.values(), *lepas}
    return replace(cocok, bidang=bidang, ganda=ganda, lain=tuple(sorted(semua - set(bidang.values()))))


def _lapor_tanpa_dinilai(kenalan: Kenalan, bidang: Mapping[str, int], temuan: list[Temuan]) -> None:
    """Warn of a form whose bare ``NIP`` or ``Nama`` is taken for the person rated, with nothing to tell who rates."""
    teks = kenalan.judul.teks
    polos = next((bidang[satu] for satu in _MILIK_PENILAI if satu in bidang), None)
    bernama = any(satu in bidang for satu in _MILIK_PENILAI.values())
    if polos is None or bernama or kenalan.peran == "diri" or not berwaktu(teks):
        return
    tempat = kenalan.lembar.tempat(kenalan.judul.akhir + 1, polos)
    temuan.append(aturan.FORMULIR_TANPA_DINILAI.temuan(tempat, kolom=teks[polos]))


def berwaktu(teks: Sequence[str]) -> bool:
    """Whether these headers are those of a form's answers: one says when each was sent."""
    return any(normal(satu) in _WAKTU for satu in teks)


def usul_nama(judul: Judul, peran: AbstractSet[str]) -> str:
    """Name what a form's sheet could be called; whoever rates ``Atasan yang dinilai`` is below that person."""
    naik = any("atasan" in (bentuk := normal(satu)) and menyebut_dinilai(bentuk) for satu in judul.teks)
    pilihan = [satu for satu in sorted(peran) if not naik or satu == "bawahan"] or sorted(peran)
    return "misalnya " + " atau ".join(f"'penilaian_{satu}'" for satu in pilihan)

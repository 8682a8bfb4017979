"""Rater forms: who is rated and who rates, and grids in which the person rated stands in the header."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from asnkin.aturan import judul as aturan
from asnkin.masukan.header import normal, rupa

if TYPE_CHECKING:
    from asnkin.masukan.cocok import Cocok, Peta
    from asnkin.masukan.header import Judul
    from asnkin.masukan.kenal import Kenalan
    from asnkin.temuan import Temuan

# "1. Inisiatif [3. Nama, S.X]"; a scale in brackets ("[1-5]", "[skala 4]") is no name
_KISI: Final = re.compile(
    r"(.+?)\s*\[\s*(?:\d+\s*[.)]\s*)?((?!skala|nilai|skor|poin)[^\W\d_][^\[\]]+?)\s*\]", re.IGNORECASE
)
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
    dinilai = kisi or next(
        (teks[bidang[satu]] for satu in ("nip", "nama") if satu in bidang and "dinilai" in normal(teks[bidang[satu]])),
        "",
    )
    if not dinilai or not (kisi or "dinilai" in normal(dinilai)):
        return cocok
    tetap = kenalan.peta.ditetapkan(kenalan.judul)
    lepas = [s for s in ("nip", "nama") if s in bidang and bidang[s] not in tetap and teks[bidang[s]] != dinilai]
    formulir = bool(kisi) or any(normal(satu) in _WAKTU for satu in teks)
    ganda = [satu for satu in cocok.ganda if satu[0] != "nip" or satu[3]]
    milik_penilai = [satu[2] for satu in cocok.ganda if satu[0] == "nip" and not satu[3]]
    if formulir and "nip" in lepas:
        milik_penilai.insert(0, bidang["nip"])
    if formulir:
        for satu in lepas:
            del bidang[satu]
    if milik_penilai and "penilai_nip" not in bidang:
        j = milik_penilai[0]
        bidang["penilai_nip"] = j
        tempat = kenalan.lembar.tempat(kenalan.judul.akhir + 1, j)
        temuan.append(aturan.NIP_PENILAI.temuan(tempat, kolom=teks[j], dinilai=dinilai))
    dipakai = set(bidang.values())
    semua = {*cocok.lain, *cocok.bidang.values(), *milik_penilai}
    return replace(cocok, bidang=bidang, ganda=tuple(ganda), lain=tuple(sorted(semua - dipakai)))

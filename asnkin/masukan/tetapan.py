"""What kolom.yaml fixes by hand: which sheet and column it means, and what of it no sheet has."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from asnkin.aturan import judul as aturan_judul
from asnkin.aturan import lembar as aturan
from asnkin.masukan.buku import nomor_kolom
from asnkin.masukan.header import normal
from asnkin.pemahaman import ABAIKAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from asnkin.masukan.buku import LembarMentah
    from asnkin.masukan.cocok import Peta
    from asnkin.masukan.kenal import Kenalan
    from asnkin.masukan.tabel import Kebutuhan, Tetapan
    from asnkin.temuan import Temuan

_HURUF: Final = re.compile(r"kolom +([a-z]{1,3})", re.IGNORECASE)
_MIRIP: Final = 0.6


def nomor_huruf(kunci: str) -> int | None:
    """Column number (0-based) that a key of kolom.yaml gives by its letters (``kolom D``), None for a header."""
    cocok = _HURUF.fullmatch(kunci.strip())
    return nomor_kolom(cocok.group(1).upper()) if cocok else None


def sebutan_lembar(lembar: LembarMentah) -> tuple[str, ...]:
    """How kolom.yaml may call a sheet: by its name, or ``berkas!nama``; a CSV file by its stem or its whole name."""
    if not lembar.nama:
        return lembar.dasar, lembar.berkas
    return lembar.nama, f"{lembar.berkas}!{lembar.nama}"


def tetapan_lembar(lembar: LembarMentah, kebutuhan: Kebutuhan) -> Tetapan | None:
    """What kolom.yaml says of this sheet, the most exact name first."""
    tetapan = kebutuhan.tetapan
    return next((tetapan[n] for satu in reversed(sebutan_lembar(lembar)) if (n := satu.casefold()) in tetapan), None)


def peta_lembar(peta: Peta, jenis: str, lembar: LembarMentah, kebutuhan: Kebutuhan) -> Peta:
    """The map of a table as kolom.yaml has it for this sheet: what stands below the sheet beats what is the table's."""
    tetapan = tetapan_lembar(lembar, kebutuhan)
    sendiri = tetapan.kolom if tetapan is not None and tetapan.tabel == jenis else {}
    milik = kebutuhan.kolom.get(jenis, {})
    if not sendiri and not any(nomor_huruf(satu) is not None for satu in milik):
        return peta
    huruf = {
        nomor - lembar.geser: bidang
        for kunci, bidang in (*milik.items(), *sendiri.items())
        if (nomor := nomor_huruf(kunci)) is not None and 0 <= nomor - lembar.geser < lembar.lebar
    }
    return replace(peta, tangan={**peta.tangan, **judul_saja(sendiri)}, huruf=huruf)


def judul_saja(kolom: Mapping[str, str]) -> dict[str, str]:
    """The keys that are headers, in normal form."""
    return {normal(kunci): bidang for kunci, bidang in kolom.items() if nomor_huruf(kunci) is None}


def lapor_tetapan(lembar: Sequence[LembarMentah], dikenal: Sequence[Kenalan], kebutuhan: Kebutuhan) -> list[Temuan]:
    """Columns that kolom.yaml leaves out, and what it names that no sheet has."""
    hasil = [satu for kenalan in dikenal for satu in _diabaikan(kenalan)]
    ada = {satu.casefold(): satu for isi in lembar for satu in sebutan_lembar(isi)}
    for kunci, tetapan in sorted(kebutuhan.tetapan.items()):
        if kunci not in ada:
            dekat = [ada[satu] for satu in get_close_matches(kunci, ada, 1, _MIRIP)]
            usul = f"maksud Anda '{dekat[0]}'? " if dekat else ""
            hasil.append(aturan.TETAPAN_TAK_ADA.temuan(nama=tetapan.nama, usul=usul))
    return [*hasil, *_tak_terpakai(dikenal, kebutuhan)]


def _diabaikan(kenalan: Kenalan) -> Iterator[Temuan]:
    for j, bidang in sorted(kenalan.peta.ditetapkan(kenalan.judul).items()):
        if bidang == ABAIKAN:
            tempat = kenalan.lembar.tempat(kenalan.judul.akhir + 1, j)
            yield aturan_judul.DIABAIKAN.temuan(tempat, nilai=kenalan.judul.teks[j], kolom=kenalan.judul.teks[j])


def _tak_terpakai(dikenal: Sequence[Kenalan], kebutuhan: Kebutuhan) -> Iterator[Temuan]:
    """Each column of kolom.yaml that no sheet of its table, or not the sheet that it is written below, has."""
    for jenis, kolom in sorted(kebutuhan.kolom.items()):
        milik = [satu for satu in dikenal if satu.jenis == jenis]
        for kunci, bidang in kolom.items():
            if not any(_ada(satu, kunci) for satu in milik):
                yield aturan_judul.PETA_TAK_ADA.temuan(kolom=kunci, bidang=bidang, di=f"tabel {jenis} mana pun")
    for nama, tetapan in sorted(kebutuhan.tetapan.items()):
        milik = [satu for satu in dikenal if nama in map(str.casefold, sebutan_lembar(satu.lembar))]
        for kunci, bidang in tetapan.kolom.items() if milik else ():
            if not any(_ada(satu, kunci) for satu in milik):
                yield aturan_judul.PETA_TAK_ADA.temuan(kolom=kunci, bidang=bidang, di=f"lembar '{tetapan.nama}'")


def _ada(kenalan: Kenalan, kunci: str) -> bool:
    nomor = nomor_huruf(kunci)
    if nomor is not None:
        return 0 <= nomor - kenalan.lembar.geser < kenalan.lembar.lebar
    return normal(kunci) in kenalan.peta.bentuk_terpakai(kenalan.judul)

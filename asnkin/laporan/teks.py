"""Findings for the terminal, and what all its texts share; text from the data is never parsed as markup."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Final

from rich import box
from rich.text import Text

from asnkin.laporan.tampil import angka, deretan, sel_ringkas
from asnkin.temuan import Tingkat, hitung

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.temuan import Temuan

# a rule under the header; marked as fit for every console, because whoever prints replaces what a console lacks
KOTAK: Final = box.Box(str(box.SIMPLE_HEAD), ascii=True)
WARNA: Final = {Tingkat.KESALAHAN: "bold red", Tingkat.PERINGATAN: "yellow", Tingkat.CATATAN: "cyan"}
MAKS_BERKAS: Final = 2  # files in which a catatan is told anew; a third shares the first one's line
# control, format and direction characters could move the cursor, recolour the screen or turn text around
_TERLARANG: Final = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})


def aman(teks: str) -> str:
    """Text of a workbook without characters that a terminal acts on; each becomes a space."""
    if teks.isprintable():
        return teks
    return "".join(" " if unicodedata.category(huruf) in _TERLARANG else huruf for huruf in teks)


def temuan(temuan: Sequence[Temuan], maks: int, selengkapnya: str = "perbesar --maks") -> list[Text]:
    """Return findings for the terminal, at most ``maks`` of them, and the count.

    What is most serious is kept first and printed last, next to the count, so that it does not scroll away; within a
    level the given order holds. A catatan that many files share is told once. ``selengkapnya`` says where the ones held
    back can be seen.
    """
    if not temuan:
        return [Text("Tidak ada temuan.")]
    per_tingkat = {tingkat: _kelompok([satu for satu in temuan if satu.tingkat == tingkat]) for tingkat in Tingkat}
    sisa, tampil, tertahan = max(maks, 0), [], {}
    for tingkat, isi in per_tingkat.items():
        tampil.append(isi[:sisa])
        tertahan[tingkat] = sum(map(len, isi[sisa:]))
        sisa -= len(tampil[-1])
    baris = [_satu(satu) for isi in reversed(tampil) for satu in isi]
    if any(tertahan.values()):
        jumlah = angka(sum(tertahan.values()), 0)
        lain = " lain" if baris else ""
        ada = f"{jumlah} temuan{lain} tidak ditampilkan ({_sebut(tertahan)}); {selengkapnya}"
        baris.append(Text(ada, style="dim"))
    return [*baris, Text(_jumlah(temuan), style="bold")]


def _kelompok(temuan: Sequence[Temuan]) -> list[list[Temuan]]:
    """Put a catatan of one rule on sheets of one name in many files together; any other finding stands alone.

    Of a file that has several the first joins the first of the others, the second the second: none of it is hidden.
    """
    kelompok: dict[object, list[Temuan]] = {}
    urutan: Counter[tuple[str, str, str]] = Counter()
    for nomor, satu in enumerate(temuan):
        kunci = (satu.kode, satu.tempat.lembar, satu.tempat.berkas)
        urutan[kunci] += 1
        bersama = satu.tingkat is Tingkat.CATATAN and satu.tempat.berkas
        kelompok.setdefault((*kunci[:2], urutan[kunci]) if bersama else nomor, []).append(satu)
    return [dua for isi in kelompok.values() for dua in ([isi] if len(isi) > MAKS_BERKAS else [[x] for x in isi])]


def _satu(isi: Sequence[Temuan]) -> Text:
    satu = isi[0]
    tempat = satu.tempat
    letak = tempat.lembar + (f"!{sel_ringkas(tempat.sel)}" if tempat.sel else "")
    depan = [aman(bagian) for bagian in (tempat.berkas, letak) if bagian]
    teks = Text()
    for bagian in depan:
        teks.append(f"{bagian}  ")
    teks.append(satu.tingkat.value, style=WARNA[satu.tingkat])
    teks.append(f" {satu.kode}  {aman(satu.pesan)}")
    menjorok = " " * (len(depan[0]) + 2 if depan else 2)
    if lain := list(dict.fromkeys(dua.tempat.berkas for dua in isi if dua.tempat.berkas != tempat.berkas)):
        sebut = [
            *lain[:MAKS_BERKAS],
            *([f"{angka(len(lain) - MAKS_BERKAS, 0)} lagi"] if len(lain) > MAKS_BERKAS else []),
        ]
        teks.append(f"\n{menjorok}begitu pula pada {angka(len(lain), 0)} berkas lain: {aman(deretan(sebut))}")
    if satu.saran:
        teks.append(f"\n{menjorok}saran: {aman(satu.saran)}")
    return teks


def temuan_ringkas(temuan: Sequence[Temuan]) -> str:
    """Return one line a finding, for other programs: ``file:sheet!cells``, code, level and message between tabs."""
    return "\n".join("\t".join(map(aman, (_letak(satu), satu.kode, satu.tingkat.value, satu.pesan))) for satu in temuan)


def _letak(satu: Temuan) -> str:
    """Return ``data.xlsx:target!D7`` without what is unknown; ``-`` where the finding has no place."""
    tempat = satu.tempat
    return ":".join(filter(None, (tempat.berkas, "!".join(filter(None, (tempat.lembar, tempat.sel)))))) or "-"


def _sebut(banyak: dict[Tingkat, int]) -> str:
    """Name the counts that are not 0: ``3 kesalahan, 1 peringatan, dan 2 catatan``."""
    return deretan([f"{angka(n, 0)} {tingkat.value}" for tingkat, n in banyak.items() if n])


def _jumlah(temuan: Sequence[Temuan]) -> str:
    lembar = {(satu.tempat.berkas, satu.tempat.lembar) for satu in temuan if satu.tempat.lembar}
    pada = f" pada {angka(len(lembar), 0)} lembar" if lembar else ""
    return f"Ditemukan {_sebut(hitung(temuan))}{pada}."

"""Text files: delimiter found by looking, damage of exports repaired, rows kept as a spreadsheet would number them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from asnkin.aturan import berkas_teks as aturan
from asnkin.masukan.buku import LembarMentah, huruf_kolom
from asnkin.masukan.pindai import KOLOM_MAKS, LONGGAR
from asnkin.masukan.tolakan import TerlaluBesar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asnkin.temuan import Temuan

_PEMISAH: Final = (",", ";", "\t", "|")
_SEP: Final = re.compile(r"sep=([,;|\t])(?:\r\n?|\n|\Z)", re.IGNORECASE)
_KOMENTAR: Final = re.compile(r"#(?![ \t]*(?:no\.?|nomor)?[ \t]*(?:[,;|\t\r\n]|\Z))[^\r\n]*", re.IGNORECASE)
_GANTI_BARIS: Final = re.compile(r"\r\n?|\n")
_RUMUS_TEKS: Final = re.compile(r'="(.*)"')
_CONTOH_BARIS: Final = 60
_MEDAN_MAKS: Final = 1 << 20
_SEBAGIAN_BESAR: Final = 0.9
_LEBAR_MIN: Final = 3  # a name and a title, "Budi, S.E.", are no two columns

Baris = list[list[str]]


def baca_csv(nama: str, dasar: str, teks: str, temuan: list[Temuan]) -> LembarMentah:
    """Split text into a grid of strings, blank cells "". A leading ``sep=;`` line is obeyed and is no row, as in Excel.

    What was repaired, passed over or is doubtful is added to ``temuan``. Raises ``csv.Error`` where a cell is absurdly
    long, TerlaluBesar where one row is far longer than all others.
    """
    csv.field_size_limit(_MEDAN_MAKS)
    kosong = LembarMentah(nama, dasar, "", [])
    awal = _SEP.match(teks)
    teks, komentar = _tanpa_komentar(teks if awal is None else teks[awal.end() :])
    if komentar:
        temuan.append(aturan.KOMENTAR.temuan(kosong.rentang(range(1, komentar + 1)), jumlah=komentar))
    pemisah = awal.group(1) if awal is not None else cari_pemisah(teks)
    baris = _urai(teks, pemisah)
    _periksa_kutip(kosong, baris, teks, pemisah, temuan)
    if terkutip := _lepas_kutip(baris):
        pemisah, nomor = terkutip
        temuan.append(aturan.BARIS_DIKUTIP.temuan(kosong.rentang(nomor), jumlah=len(nomor), pemisah=pemisah))
    if '="' in teks:
        baris = [[_lepas(sel) for sel in satu] for satu in baris]
    lebar = max(map(len, baris), default=0)
    if lebar > KOLOM_MAKS or lebar * len(baris) > LONGGAR + len(teks) // 2:
        raise TerlaluBesar("baris yang jauh lebih panjang daripada baris lain")
    _periksa_panjang(kosong, baris, pemisah, temuan)
    for satu in baris:
        satu.extend([""] * (lebar - len(satu)))
    _buang_petik(kosong, baris, temuan)
    return LembarMentah(nama, dasar, "", [list(satu) for satu in baris])


def cari_pemisah(teks: str) -> str:
    """Find the delimiter: the one which splits most of the first lines into the same number (>1) of cells."""
    contoh = "".join(teks.splitlines(keepends=True)[:_CONTOH_BARIS])
    return max(_PEMISAH, key=lambda pemisah: _keteraturan(contoh, pemisah))


def _keteraturan(contoh: str, pemisah: str) -> tuple[int, int]:
    lebar = Counter(len(satu) for satu in _pembaca(contoh, pemisah) if satu)
    del lebar[1]
    if not lebar:
        return (0, 0)
    banyak, kali = max(lebar.items(), key=lambda satu: (satu[1], satu[0]))
    return (kali, banyak)


def _pembaca(teks: str, pemisah: str, *, ketat: bool = False) -> Iterator[list[str]]:
    """Read rows; a blank between a delimiter and a quote is no content. ``ketat``: raise where quotes are amiss."""
    return csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah, skipinitialspace=True, strict=ketat)


def _periksa_kutip(lembar: LembarMentah, baris: Baris, teks: str, pemisah: str, temuan: list[Temuan]) -> None:
    """Tell of a quote that is never closed: all that stands behind it has become one cell."""
    if '"' not in teks or not baris:
        return
    try:
        for _ in _pembaca(teks, pemisah, ketat=True):
            pass
    except csv.Error as galat:
        if "unexpected end" in str(galat):
            j = len(baris[-1]) - 1
            ditelan = len(_GANTI_BARIS.findall(baris[-1][j].rstrip()))
            temuan.append(aturan.KUTIP_TERBUKA.temuan(lembar.tempat(len(baris), j), jumlah=ditelan))


def _urai(teks: str, pemisah: str) -> Baris:
    baris = list(_pembaca(teks, pemisah))
    while baris and not any(baris[-1]):
        baris.pop()
    return baris


def _tanpa_komentar(teks: str) -> tuple[str, int]:
    """Blank the comment lines at the top, so that no quote in them swallows rows; also how many there are."""
    letak = jumlah = 0
    while (komentar := _KOMENTAR.match(teks, letak)) is not None:
        akhir = _GANTI_BARIS.match(teks, komentar.end())
        letak = akhir.end() if akhir is not None else komentar.end()
        jumlah += 1
    return "\n" * jumlah + teks[letak:], jumlah


def _lepas_kutip(baris: Baris) -> tuple[str, list[int]] | None:
    """Split rows that stand whole in one quoted cell, in their places; the delimiter inside and the rows (1-based).

    That is where nearly every row below the header does so, and all of these have as many cells as the header.
    """
    lebar, pemisah, pecah = max((_pecah(baris, satu) for satu in _PEMISAH), key=lambda satu: satu[0])
    if lebar < _LEBAR_MIN:
        return None
    for i, satu in pecah.items():
        baris[i] = satu
    return pemisah, [i + 1 for i in pecah]


def _pecah(baris: Baris, pemisah: str) -> tuple[int, str, dict[int, list[str]]]:
    """Rows (0-based) that one cell holds, split, and their width; width 0 where that is not how the file is made."""
    isi = [i for i, satu in enumerate(baris) if any(satu)]
    tunggal = [i for i in isi if pemisah in baris[i][0] and not any(baris[i][1:])]
    pecah = {i: next(csv.reader([baris[i][0]], delimiter=pemisah)) for i in tunggal}
    judul = next((i for i in isi if i in pecah or sum(map(bool, baris[i])) > 1), len(baris))
    data = [i for i in isi if i > judul]
    lebar = len(pecah.get(judul, baris[judul])) if data else 0
    kena = {i: satu for i, satu in pecah.items() if len(satu) == lebar}
    cukup = bool(data) and len(kena.keys() - {judul}) >= _SEBAGIAN_BESAR * len(data)
    return (lebar if cukup else 0), pemisah, kena


def _periksa_panjang(lembar: LembarMentah, baris: Baris, pemisah: str, temuan: list[Temuan]) -> None:
    """Tell of rows with content beyond the usual width: a delimiter inside a cell may have shifted them."""
    lebar = Counter(len(satu) for satu in baris if sum(map(bool, satu)) > 1)
    if not lebar:
        return
    biasa = lebar.most_common(1)[0][0]
    biasa = _lebar_judul(baris, biasa)
    panjang = [i for i, satu in enumerate(baris, 1) if len(satu) > biasa and any(satu[biasa:])]
    if panjang:
        tempat = lembar.rentang(panjang, biasa)
        temuan.append(aturan.BARIS_PANJANG.temuan(tempat, kolom=biasa, pemisah=pemisah))


def _lebar_judul(baris: Baris, biasa: int) -> int:
    """Return the width of the header where it is narrower than all rows below it, else the usual width.

    That is a row of words alone right above the first row of the usual width: ``87,5`` unquoted widens every row.
    """
    pertama = next(i for i, satu in enumerate(baris) if len(satu) == biasa and sum(map(bool, satu)) > 1)
    atas = next((satu for satu in reversed(baris[:pertama]) if any(satu)), [])
    kata = len(atas) >= _LEBAR_MIN and all(any(map(str.isalpha, sel)) for sel in atas)
    return len(atas) if kata and len(atas) < biasa else biasa


def _buang_petik(lembar: LembarMentah, baris: Baris, temuan: list[Temuan]) -> None:
    """Drop the ``'`` in front of the cells of a column where most have it: exports write it to keep text as text."""
    if sum(satu.count("'") for satu in map("".join, baris[:_CONTOH_BARIS])) == 0:
        return
    kolom = []
    for j, isi in enumerate(zip(*baris, strict=True)):
        berisi = [sel for sel in isi if sel]
        if 2 * sum(sel[0] == "'" for sel in berisi) > len(berisi):
            kolom.append(j)
    for satu in baris if kolom else ():
        for j in kolom:
            satu[j] = satu[j].removeprefix("'")
    if kolom:
        sebutan = ", ".join(huruf_kolom(j) for j in kolom)
        temuan.append(aturan.TANDA_PETIK.temuan(lembar.lembar(), kolom=sebutan))


def _lepas(sel: str) -> str:
    """Undo ``="190001…"``, the way programs keep a number from being reformatted."""
    cocok = _RUMUS_TEKS.fullmatch(sel)
    return sel if cocok is None else cocok.group(1)

"""Values that stand once for several rows: merged cells, a NIP in the first row of a person's block, group headings."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from asnkin.aturan import lembar as aturan
from asnkin.masukan.baris import jenis_kelompok
from asnkin.masukan.header import normal
from asnkin.masukan.sel import kosong, rapikan

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from asnkin.masukan.baris import Baris
    from asnkin.masukan.buku import LembarMentah
    from asnkin.masukan.header import Judul

Isian = dict[tuple[int, int], int]  # (row, held column) that is filled -> the row whose cell it shows

# one value over several rows means each of them; a number would count as often as it is repeated
_BERLAKU: Final = frozenset({
    "nip", "nama", "jabatan", "unit_kerja", "opd", "sasaran", "rhk", "indikator", "aspek", "jenis", "polarisasi",
    "satuan", "periode", "peran", "butir", "penilai_nip", "tanggal", "jenjang", "rumpun", "eselon",
})  # fmt: skip
INTI: Final = {"target": "indikator", "penilaian": "butir"}  # what one row of a person's block is about
_SATU_ORANG: Final = frozenset({"nip", "nama"})
_NOMOR: Final = frozenset({"no", "nomor", "no urut", "nomor urut"})


def isi_gabungan(
    lembar: LembarMentah, mulai: int, bidang: Mapping[str, int], jenis: str
) -> tuple[LembarMentah, Isian, list[tuple[int, int]]]:
    """Fill merged areas that span rows (from ``mulai`` on) down their column.

    Returns the sheet with rows replaced where something was filled in, what was filled, and the areas (first row,
    held column) of numbers and of people in ``pegawai``, which are not: they would count twice.
    """
    kolom = {j: nama for nama, j in bidang.items()}
    boleh = _BERLAKU - _SATU_ORANG if jenis == "pegawai" else _BERLAKU
    isian: Isian = {}
    tidak: list[tuple[int, int]] = []
    for (atas, kiri), (bawah, kanan) in lembar.gabungan:
        j = next((k for k in range(kiri - lembar.geser, kanan - lembar.geser + 1) if k in kolom), -1)
        if j < 0 or atas < mulai or bawah == atas or atas >= len(lembar.sel) or kosong(lembar.sel[atas][j]):
            continue
        if kolom[j] not in boleh:
            tidak.append((atas, j))
            continue
        isian.update({(i, j): atas for i in range(atas + 1, min(bawah + 1, len(lembar.sel)))})
    return (terapkan(lembar, isian) if isian else lembar), isian, tidak


def terapkan(lembar: LembarMentah, isian: Isian) -> LembarMentah:
    """The sheet with each filled cell showing the value of its source."""
    sel = list(lembar.sel)
    for (i, j), asal in sorted(isian.items()):
        if sel[i] is lembar.sel[i]:
            sel[i] = list(sel[i])
        sel[i][j] = sel[asal][j]
    return replace(lembar, sel=sel)


def isi_orang(
    lembar: LembarMentah,
    judul: Judul,
    baris: Baris,
    bidang: Mapping[str, int],
    nip: Sequence[object],
    gabungan: Container[tuple[int, int]] = (),
    inti: str = "indikator",
) -> Isian:
    """Targets whose NIP stands in the first row of a person's block only: (row, column) to fill, and from which row.

    The same holds for the marks of a person, butir by butir (``inti``: the field that such a row must have).
    A row is filled where its NIP and name are blank, it has an indikator, and it stands directly below a row with a
    NIP (or below one that was filled; only a heading ``KINERJA TAMBAHAN`` may come between). Where the table repeats
    NIPs in neighbouring rows, or numbers such rows on as if each were another person, nothing is filled: a blank NIP
    may then be a NIP that is missing. A NIP that a merged cell repeats (``gabungan``) is not repeated by the table.
    """
    j, indikator, nama = bidang["nip"], bidang[inti], bidang.get("nama", -1)
    isi = {i: nip[i - judul.akhir - 1] for i in baris.data}
    if all(satu is not None for satu in isi.values()) or _diulang(
        [satu for i, satu in isi.items() if (i, j) not in gabungan]
    ):
        return {}
    nomor = next((k for k, teks in enumerate(judul.teks) if normal(teks) in _NOMOR), -1)
    tembus = _tembus(lembar, baris)
    hasil: Isian = {}
    asal = -1
    for i in range(judul.akhir + 1, len(lembar.sel)):
        if i in tembus:
            continue
        if isi.get(i) is not None:
            asal = i
            continue
        sel = lembar.sel[i]
        bersama = i in isi and asal >= 0 and not kosong(sel[indikator]) and (nama in (-1, j) or kosong(sel[nama]))
        if bersama and nama < 0 and nomor >= 0:
            bersama = kosong(sel[nomor]) and not kosong(lembar.sel[asal][nomor])
        if not bersama:
            asal = -1
            continue
        hasil[i, j] = asal
        if nama not in (-1, j):
            hasil[i, nama] = asal
    return hasil


def _diulang(nip: Sequence[object]) -> bool:
    return any(satu is not None and satu == dua for satu, dua in pairwise(nip))


def _tembus(lembar: LembarMentah, baris: Baris) -> set[int]:
    """Rows between a person's rows that end no block: headings of jenis, numbering, repeated headers."""
    kelompok = baris.lewat.get(aturan.JUDUL_KELOMPOK, ())
    lain = (*baris.lewat.get(aturan.NOMOR_KOLOM, ()), *baris.lewat.get(aturan.JUDUL_BERULANG, ()))
    return {i for i in kelompok if _jenis(lembar, i)} | set(lain)


def jenis_dari_kelompok(lembar: LembarMentah, baris: Baris) -> dict[int, tuple[str, int]]:
    """The jenis (utama, tambahan) of each data row below a heading that says so, with the heading's row."""
    kepala = {i: jenis for i in baris.lewat.get(aturan.JUDUL_KELOMPOK, ()) if (jenis := _jenis(lembar, i))}
    hasil: dict[int, tuple[str, int]] = {}
    kini: tuple[str, int] | None = None
    for i in sorted([*kepala, *baris.data]) if kepala else ():
        if i in kepala:
            kini = kepala[i], i
        elif kini is not None:
            hasil[i] = kini
    return hasil


def _jenis(lembar: LembarMentah, i: int) -> str:
    teks = [rapikan(satu) for satu in lembar.sel[i] if isinstance(satu, str) and not kosong(satu)]
    return next((jenis for satu in (" ".join(teks), *teks[-1:]) if (jenis := jenis_kelompok(satu))), "")

"""The columns of the ranking table, defined once: the page, its script and the printed rows all follow them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.laporan.html.orang import DITETAPKAN, USULAN
from asnkin.laporan.tampil import KOSONG, angka, label

if TYPE_CHECKING:
    from asnkin.laporan.html.orang import Orang
    from asnkin.rubrik.model import Rubrik

OPD: Final = "opd"
TANDA = {0: "", USULAN: "usulan", DITETAPKAN: "ditetapkan"}


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: where its values are (``sumber``, and ``kunci`` within it), its header, and how a cell is shown.

    ``jenis``: ``predikat`` | ``nama`` | ``teks`` (coded) | ``peringkat`` (0 = none) | ``cacah`` | ``nilai``.
    """

    sumber: str
    kunci: str
    judul: str
    jenis: str


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell: its text, the smaller text under it, and the jenis of its column."""

    teks: str
    kecil: str
    jenis: str


def kolom_peringkat(rubrik: Rubrik, *, banyak_opd: bool = False) -> tuple[Kolom, ...]:
    """Predikat first, then the rank within the first group, the overall rank beside it (SPESIFIKASI §4).

    Of several OPDs, the rank within the OPD follows nilai akhir.
    """
    dalam = rubrik.peringkat.dalam[:1]
    dalam_opd = [OPD] if banyak_opd and OPD in rubrik.peringkat.dalam[1:] else []
    return (
        Kolom("label", "", "Predikat", "predikat"),
        *(Kolom("dalam", kunci, f"Peringkat dalam {label(kunci)}", "peringkat") for kunci in dalam),
        Kolom("peringkat", "", "Peringkat umum" if dalam else "Peringkat", "peringkat"),
        Kolom("nama", "", "Nama", "nama"),
        Kolom("unit", "", label("unit_kerja"), "teks"),
        Kolom("jabatan", "", "Jabatan dan jenjang", "teks"),
        Kolom("nilai", "", label("nilai_akhir"), "nilai"),
        *(Kolom("dalam", kunci, f"Peringkat dalam {label(kunci)}", "peringkat") for kunci in dalam_opd),
        *(Kolom("komponen", kunci, rubrik.nama_komponen(kunci), "nilai") for kunci in rubrik.komponen),
        *(Kolom("tambahan", kunci, rubrik.nama_komponen(kunci), "nilai") for kunci in rubrik.tambahan),
        Kolom("jarak", "", "Kesenjangan", "cacah"),
    )


def baris_peringkat(orang: Orang, kolom: tuple[Kolom, ...], banyak: int, desimal: int) -> list[list[Sel]]:
    """Cells of the first ``banyak`` people."""
    return [[_sel(orang, satu, i, desimal) for satu in kolom] for i in range(min(banyak, len(orang)))]


def _sel(orang: Orang, kolom: Kolom, i: int, desimal: int) -> Sel:
    sumber = getattr(orang, kolom.sumber)
    if kolom.jenis == "predikat":
        return Sel(sumber.isi(i), TANDA[int(orang.tanda[i])], kolom.jenis)
    if kolom.jenis == "nama":
        return Sel(orang.nama[i], orang.nip[i], kolom.jenis)
    if kolom.jenis == "teks":
        return Sel(sumber.isi(i) or KOSONG, _kecil(orang, kolom, i), kolom.jenis)
    nilai = (sumber[kolom.kunci] if kolom.kunci else sumber)[i]
    if kolom.jenis in {"peringkat", "cacah"}:
        return Sel(angka(float(nilai), 0) if nilai else KOSONG, "", kolom.jenis)
    return Sel(angka(float(nilai), desimal), "", kolom.jenis)


def _kecil(orang: Orang, kolom: Kolom, i: int) -> str:
    """Return what stands under a text: the jenjang under the post, the OPD under the unit where there are several."""
    if kolom.sumber == "jabatan":
        return orang.jenjang.isi(i)
    return orang.opd.isi(i) if kolom.sumber == "unit" and orang.banyak_opd else ""

"""The rater sheets: one for each role, with a column for each butir that the role scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.laporan.excel.templat import kolom
from asnkin.laporan.excel.templat.isian import (
    PANJANG_PROMPT,
    Kolom,
    Lembar,
    Macam,
    Sifat,
    bagi_siapa,
    judul,
    potong,
    rentang,
)
from asnkin.laporan.tampil import angka_ringkas, deretan, label
from asnkin.rubrik.model import KomponenPenilaian

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asnkin.laporan.excel.templat.isian import Sebutan
    from asnkin.rubrik.model import Butir, Penilai, Rubrik

GABUNGAN: Final = "Penilaian"  # the sheet of all roles that no sheet can be named after
_LEBAR_MIN: Final = 13.0
_LEBAR_MAKS: Final = 24.0
_SELA: Final = 3  # characters for the filter button and the edges
_TANPA_PENILAI: Final = frozenset({"diri", "masyarakat"})  # oneself, and people without a NIP


def lembar_penilai(rubrik: Rubrik, sebutan: Sebutan) -> Iterator[Lembar]:
    """Give the rater sheets in the order of the roles, the sheet for roles without one of their own last."""
    menilai = {peran: _komponen(rubrik, peran) for peran in rubrik.semua_peran()}
    peran_dipakai = [peran for peran, komponen in menilai.items() if komponen]
    for peran in peran_dipakai:
        if peran in sebutan.peran:
            kepala = f"PENILAIAN OLEH {label(peran).upper()}" if peran != "diri" else "PENILAIAN DIRI SENDIRI"
            yield _lembar(rubrik, (peran,), (sebutan.peran[peran], kepala))
    tanpa = tuple(peran for peran in peran_dipakai if peran not in sebutan.peran)
    if tanpa:
        yield _lembar(rubrik, tanpa, (GABUNGAN, "PENILAIAN"))


def _komponen(rubrik: Rubrik, peran: str) -> dict[str, Penilai]:
    """Return komponen -> how the role counts in it, of those that it scores."""
    return {
        kunci: penilai[peran]
        for kunci, komponen in rubrik.komponen.items()
        if isinstance(komponen, KomponenPenilaian) and peran in (penilai := rubrik.penilai_komponen(kunci))
    }


def _lembar(rubrik: Rubrik, peran: Sequence[str], nama: tuple[str, str]) -> Lembar:
    milik = [_komponen(rubrik, satu) for satu in peran]
    penilai = [satu for isi in milik for satu in isi.values()]
    uraian = "Satu baris satu penilai untuk satu pegawai"
    siapa = {bagi_siapa(satu.berlaku) for satu in penilai}
    if len(siapa) == 1 and (satu_siapa := siapa.pop()):
        uraian = f"{uraian}, hanya bagi {satu_siapa}"
    isi = [
        kolom.nip("NIP yang Dinilai", bantuan="NIP pegawai yang dinilai"),
        kolom.nama("Nama yang Dinilai"),
        *([_peran(peran)] if nama[0] == GABUNGAN else []),
    ]
    if not _TANPA_PENILAI.issuperset(peran):
        bantuan = "NIP yang menilai; rahasia, tidak muncul di laporan"
        isi.append(kolom.nip("NIP Penilai", wajib=False, bantuan=bantuan))
    wajib = not _bertahap(rubrik).isdisjoint(peran)
    isi.append(kolom.tanggal(wajib=wajib, bantuan="Tanggal menilai, misalnya 31/03/2026."))
    induk, dinilai = rubrik.komponen_butir(), {kunci for satu in milik for kunci in satu}
    isi += [
        _skor(satu, _batas(rubrik, peran, induk[kunci]))
        for kunci, satu in rubrik.semua_butir().items()
        if induk[kunci] in dinilai
    ]
    isi.append(Kolom("Komentar", bantuan=_alasan(rubrik), lebar=40))
    return Lembar(*nama, f"{uraian}. Kosongkan skor yang tidak dinilai.", tuple(isi), Sifat.WAJIB)


def _bertahap(rubrik: Rubrik) -> set[str]:
    """Return the roles whose dates are compared: those that come after another, and those others."""
    semua = [rubrik.penilai, *(rubrik.penilai_komponen(kunci) for kunci in rubrik.komponen)]
    pasangan = [(kunci, satu.setelah) for isi in semua for kunci, satu in isi.items() if satu.setelah]
    return {peran for dua in pasangan for peran in dua}


def _batas(rubrik: Rubrik, peran: Sequence[str], komponen: str) -> tuple[float, float]:
    """Return the limits of a mark; where roles with scales of their own share a column, the widest."""
    ada = [satu for satu in peran if satu in rubrik.penilai_komponen(komponen)]
    skala = [rubrik.skala_peran(satu, komponen) for satu in ada]
    return min(satu.min for satu in skala), max(satu.maks for satu in skala)


def _peran(peran: Sequence[str]) -> Kolom:
    pilihan = tuple(judul(satu) for satu in peran)
    return Kolom("Peran", Macam.PILIHAN, wajib=True, bantuan="Pilih dari daftar.", pilihan=pilihan, lebar=16)


def _alasan(rubrik: Rubrik) -> str:
    if not rubrik.wajib_alasan:
        return "Boleh dikosongkan."
    return f"Wajib diisi bila ada skor {deretan([*map(angka_ringkas, rubrik.wajib_alasan)], 'atau')}."


def _skor(butir: Butir, batas: tuple[float, float]) -> Kolom:
    """Return the column of a butir: its anchors in full behind the header, in short beside the cell."""
    bagi = bagi_siapa(butir.berlaku)
    kepala = f"Skor {rentang(batas)}; kosongkan bila tidak menilai."
    khusus = f"Hanya bagi {bagi}." if bagi else ""
    tangga = [f"{nilai} = {teks}" for nilai, teks in sorted(butir.level.items())]
    return Kolom(
        butir.nama, Macam.ANGKA, bantuan="\n".join(filter(None, [kepala, khusus, *tangga])),
        arahan=_arahan(f"Skor {rentang(batas)}.", tangga), batas=batas, sebagian=bagi, lebar=_lebar(butir.nama),
    )  # fmt: skip


def _lebar(judul_butir: str) -> float:
    """Return a width that breaks no word of a header: a sheet of many butir should still fit a screen."""
    kata = max(map(len, judul_butir.split()), default=0)
    return min(max(_LEBAR_MIN, kata + _SELA), _LEBAR_MAKS)


def _arahan(kepala: str, tangga: Sequence[str]) -> str:
    """Fit the anchors below ``kepala`` into an input message, each cut to its fair share."""
    if not tangga:
        return kepala
    jatah = (PANJANG_PROMPT - len(kepala)) // len(tangga) - 1
    if jatah < 12:  # noqa: PLR2004 - shorter pieces say nothing
        return kepala
    return "\n".join([kepala, *(potong(satu, jatah) for satu in tangga)])

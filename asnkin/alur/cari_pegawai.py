"""Finding a person by NIP or by name, and saying which ones are near where there is none."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from asnkin.galat import SalahPakai
from asnkin.periksa.konversi.nama import uraikan

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

_MAKS: Final = 3
_MAKS_NAMA: Final = 10
_MIRIP_NIP: Final = 0.8
_MIRIP_NAMA: Final = 0.6
_PEMISAH: Final = str.maketrans("", "", " .-'")


def cari_pegawai(pegawai: pd.DataFrame, teks: str) -> int:
    """Return the row of the one person with this NIP, or with this name (titles may be left out); else SalahPakai."""
    nip, nama = pegawai["nip"].tolist(), pegawai["nama"].tolist()
    rapat = teks.translate(_PEMISAH)
    if rapat in nip:
        return nip.index(rapat)
    if rapat.isdigit():
        dekat = get_close_matches(rapat, nip, n=_MAKS, cutoff=_MIRIP_NIP)
        raise _tidak_ada(f"NIP '{teks}' tidak ada dalam data", [(satu, nama[nip.index(satu)]) for satu in dekat])
    persis = _persis(nama, teks)
    if len(persis) == 1:
        return persis[0]
    if persis:
        sebut = ", ".join(f"{nip[i]} ({nama[i]})" for i in persis[:_MAKS_NAMA])
        raise SalahPakai(f"Ada {len(persis)} pegawai bernama '{teks}'", f"sebutkan NIP-nya: {sebut}")
    kamus = {uraikan(satu).inti: i for i, satu in enumerate(nama)}
    dekat = [kamus[satu] for satu in get_close_matches(uraikan(teks).inti, kamus, n=_MAKS, cutoff=_MIRIP_NAMA)]
    raise _tidak_ada(f"Pegawai '{teks}' tidak ada dalam data", [(nip[i], nama[i]) for i in dekat])


def cari_unit(pegawai: pd.DataFrame, teks: str) -> list[int]:
    """Return the rows of the people of a unit; raises SalahPakai where there is no such unit."""
    unit = pegawai["unit_kerja"].tolist()
    letak = [i for i, satu in enumerate(unit) if _rata(satu) == _rata(teks)]
    if letak:
        return letak
    kamus = {_rata(satu): satu for satu in unit}
    dekat = [kamus[satu] for satu in get_close_matches(_rata(teks), kamus, n=_MAKS, cutoff=_MIRIP_NAMA)]
    saran = f"maksud Anda {' atau '.join(repr(satu) for satu in dekat)}?" if dekat else "periksa kolom unit_kerja"
    raise SalahPakai(f"Unit kerja '{teks}' tidak ada dalam data", saran)


def _persis(nama: Sequence[str], teks: str) -> list[int]:
    """People whose name is this one: as written, else without titles."""
    utuh = [i for i, satu in enumerate(nama) if _rata(satu) == _rata(teks)]
    if utuh:
        return utuh
    inti = uraikan(teks).inti
    return [i for i, satu in enumerate(nama) if inti and uraikan(satu).inti == inti]


def _rata(teks: str) -> str:
    return " ".join(teks.casefold().split())


def _tidak_ada(pesan: str, dekat: Sequence[tuple[str, str]]) -> SalahPakai:
    sebut = " atau ".join(f"{nip} ({nama})" for nip, nama in dekat)
    return SalahPakai(pesan, f"maksud Anda {sebut}?" if sebut else "periksa kolom nip dan nama pada lembar pegawai")

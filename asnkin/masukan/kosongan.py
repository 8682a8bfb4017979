"""Sheets of a known table without rows: told one by one while they are few, else in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.aturan.lembar import TANPA_BARIS
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.masukan.buku import LembarMentah
    from asnkin.temuan import Temuan

_SATU_PER_SATU: Final = 2  # more of them, and what matters is lost among them


def tanpa_baris(lembar: LembarMentah, jenis: str) -> Temuan:
    """Make the finding of one sheet without rows."""
    tabel = f"tabel {jenis} pada lembar '{lembar.nama or lembar.berkas}'"
    return TANPA_BARIS.temuan(lembar.lembar(), tabel=tabel)


def satukan_kosong(temuan: Sequence[Temuan]) -> list[Temuan]:
    """Make one finding of all sheets without rows of a workbook where there are many, as in a template."""
    kosong: dict[str, list[str]] = {}
    for satu in temuan:
        if satu.kode == TANPA_BARIS.kode:
            kosong.setdefault(satu.tempat.berkas, []).append(satu.tempat.lembar)
    banyak = {berkas: nama for berkas, nama in kosong.items() if len(nama) > _SATU_PER_SATU}
    sisa = [satu for satu in temuan if satu.kode != TANPA_BARIS.kode or satu.tempat.berkas not in banyak]
    return sisa + [
        TANPA_BARIS.temuan(Tempat(berkas), tabel=f"{len(nama)} lembar ({', '.join(nama)})")
        for berkas, nama in banyak.items()
    ]

"""Who the invented person is: somebody whom as much of the rubric as possible applies to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from asnkin.data import JENJANG
from asnkin.penilaian.berlaku import berlaku
from asnkin.rubrik.model import KomponenPenilaian

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asnkin.rubrik.jenis import Pola
    from asnkin.rubrik.model import Rubrik

NAMA: Final = "Sari"
NIP: Final = "190001012020122001"
UNIT: Final = "Unit Contoh"
_BIASA: Final = "pelaksana"  # most readers are no leaders


def pilih_orang(rubrik: Rubrik) -> dict[str, str]:
    """Return the columns of ``pegawai`` that matter for this person: those without which a part would be left out.

    Parts are the komponen and the roles that rate. A butir more or less is not worth an odd person, nor is a role
    worth a higher post.
    """
    orang = {"jenjang": _BIASA}
    for pola in (*_pola_butir(rubrik), *_pola_peran(rubrik)):
        calon = orang | _penuhi(pola)
        lama, baru = _jangkauan(rubrik, orang), _jangkauan(rubrik, calon)
        if baru[0] > lama[0] or (baru > lama and calon["jenjang"] == orang["jenjang"]):
            orang = calon
    return orang


def berlaku_bagi(orang: Mapping[str, str], pola: Pola | None) -> bool:
    """Tell whether ``pola`` holds for a person."""
    return bool(berlaku(pd.DataFrame([dict(orang)], dtype=object), pola)[0])


def _pola_butir(rubrik: Rubrik) -> Iterator[Pola]:
    for butir in rubrik.semua_butir().values():
        if butir.berlaku:
            yield butir.berlaku


def _pola_peran(rubrik: Rubrik) -> Iterator[Pola]:
    for kunci in rubrik.komponen:
        for penilai in rubrik.penilai_komponen(kunci).values():
            if penilai.berlaku:
                yield penilai.berlaku


def _penuhi(pola: Pola) -> dict[str, str]:
    """Return values that ``pola`` holds for, column by column; a column that nothing can be found for is left out."""
    isi = {}
    for kolom, semua in pola.items():
        umum = (_BIASA, *JENJANG) if kolom == "jenjang" else ()
        calon = (*umum, *(satu.replace("*", ganti).strip() for satu in semua for ganti in ("", "Contoh")))
        cocok = (satu for satu in calon if satu and berlaku_bagi({kolom: satu}, {kolom: semua}))
        if terpilih := next(cocok, ""):
            isi[kolom] = terpilih
    return isi


def _jangkauan(rubrik: Rubrik, orang: Mapping[str, str]) -> tuple[int, int]:
    """Count the komponen with a butir that applies, and the roles that rate in them."""
    komponen = peran = 0
    for kunci, satu in rubrik.komponen.items():
        if isinstance(satu, KomponenPenilaian) and any(berlaku_bagi(orang, b.berlaku) for b in satu.butir.values()):
            komponen += 1
            peran += sum(berlaku_bagi(orang, p.berlaku) for p in rubrik.penilai_komponen(kunci).values())
    return komponen, peran

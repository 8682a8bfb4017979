"""Columns that know only certain labels, in the many ways these are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.isian import LABEL_TAK_DIKENAL
from asnkin.aturan.sel import BUKAN_YA_TIDAK
from asnkin.periksa.konversi.mirip import saran_mirip
from asnkin.periksa.konversi.notasi import TANDA_KOSONG
from asnkin.periksa.konversi.teks import kolom_teks, padat, pemilik

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.pengumpul import Pengumpul

# Each is matched as a whole (regulasi.md §1.2): letters and digits only, in lower case.
RATING: Final[Mapping[str, str]] = {
    "diatasekspektasi": "di_atas", "diatas": "di_atas",
    "sesuaiekspektasi": "sesuai", "sesuai": "sesuai",
    "dibawahekspektasi": "di_bawah", "dibawah": "di_bawah",
}  # fmt: skip
PILIHAN_RATING: Final = ("Di Atas Ekspektasi", "Sesuai Ekspektasi", "Di Bawah Ekspektasi")
POLARISASI: Final[Mapping[str, str]] = {
    "maksimal": "maksimal", "maksimum": "maksimal", "maximize": "maksimal", "maximise": "maksimal", "maks": "maksimal",
    "max": "maksimal", "positif": "maksimal", "minimal": "minimal", "minimum": "minimal", "minimize": "minimal",
    "minimise": "minimal", "min": "minimal", "negatif": "minimal", "stabil": "stabil", "stabilisasi": "stabil",
    "stabilize": "stabil", "stabilise": "stabil",
}  # fmt: skip
PILIHAN_POLARISASI: Final = ("maksimal", "minimal", "stabil")
_YA: Final = frozenset({"ya", "y", "iya", "true", "1", "x", "v", "wajib", "benar", "\N{CHECK MARK}"})
_TIDAK: Final = frozenset({"tidak", "t", "false", "0", "tdk", "tidakwajib", "salah", "n", ""})


def kolom_label(
    tabel: Tabel,
    bidang: str,
    kamus: Mapping[str, str],
    pilihan: Sequence[str],
    p: Pengumpul,
    nip: Sequence[str] | None = None,
) -> NDArray[np.object_]:
    """Return the column in canonical labels, shape (n,): "" where blank (``-`` too) or unknown (reported).

    ``kamus``: ``padat`` label -> canonical one; ``pilihan``: the labels that an advice names.
    """
    teks = kolom_teks(tabel, bidang, p, nip)
    arti = {satu: kamus.get(padat(satu), "") for satu in set(teks.tolist())}
    hasil = np.array([arti[satu] for satu in teks], dtype=np.object_)
    asing = sorted(satu for satu, isi in arti.items() if satu and not isi and satu not in TANDA_KOSONG)
    saran = saran_mirip(asing, pilihan)
    for i in np.flatnonzero([satu in saran for satu in teks]).tolist() if asing else []:
        orang, lingkup = pemilik(nip, i)
        isi = {"pilihan": ", ".join(pilihan), "mungkin": saran[teks[i]]}
        p.catat(LABEL_TAK_DIKENAL, tabel, bidang, i, nip=orang, lingkup=lingkup, muatan=isi)
    return hasil


def kolom_ya(tabel: Tabel, bidang: str, p: Pengumpul) -> NDArray[np.bool_]:
    """Return a yes/no column as flags, shape (n,); blank is no, anything else is reported."""
    teks = kolom_teks(tabel, bidang, p)
    hasil = np.zeros(len(tabel), dtype=np.bool_)
    for i, satu in enumerate(teks):
        kecil = padat(satu) or satu
        hasil[i] = kecil in _YA
        if kecil not in _YA and kecil not in _TIDAK and satu not in TANDA_KOSONG:
            p.catat(BUKAN_YA_TIDAK, tabel, bidang, i)
    return hasil

"""Rows and their people: each NIP of a table matched with ``pegawai``; what does not match is reported."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

import numpy as np

from asnkin.aturan.sel import NIP_KOSONG, NIP_MILIK_CACAT, NIP_NAMA_LAIN, NIP_TAK_DIKENAL
from asnkin.periksa.dugaan import nama_baris
from asnkin.periksa.konversi.nama import orang_lain
from asnkin.periksa.konversi.notasi import TANDA_KOSONG

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.dugaan import Dugaan, Penduga
    from asnkin.periksa.pengumpul import Pengumpul


def cocokkan(
    nip: NDArray[np.object_],
    tabel: Tabel,
    bidang: str,
    indeks: Mapping[str, int],
    penduga: Penduga,
    p: Pengumpul,
) -> NDArray[np.int32]:
    """Return the row position in ``pegawai`` of each NIP, shape (n,); -1 where unknown (reported).

    A blank cell is reported here; a faulty one has been reported by ``kolom_nip``.
    """
    posisi = cocokkan_terisi(nip, tabel, bidang, indeks, penduga, p)
    sel = tabel.sel.get(bidang)
    for i in np.flatnonzero((posisi < 0) & (nip == "")).tolist():
        if sel is None or sel[i] is None or (isinstance(sel[i], str) and sel[i] in TANDA_KOSONG):
            p.catat(NIP_KOSONG, tabel, bidang, i)
    _periksa_nama(nip, posisi, tabel, bidang, penduga, p)
    return posisi


def _periksa_nama(
    nip: NDArray[np.object_], posisi: NDArray[np.int32], tabel: Tabel, bidang: str, penduga: Penduga, p: Pengumpul
) -> None:
    """Report each person beside whose NIP the table has the name of somebody else."""
    pasangan: dict[tuple[int, str], list[int]] = {}
    for i, (orang, nama) in enumerate(zip(posisi.tolist(), nama_baris(tabel), strict=True)):
        if orang >= 0 and nama and nama not in TANDA_KOSONG:
            pasangan.setdefault((orang, nama), []).append(i)
    for (orang, nama), baris in pasangan.items():
        milik = penduga.nama(orang)
        if milik != nama and orang_lain(milik, nama):
            isi = {"milik": milik, "nama": nama}
            p.catat_rentang(NIP_NAMA_LAIN, tabel, bidang, baris, nilai=str(nip[baris[0]]), muatan=isi)


def cocokkan_terisi(
    nip: NDArray[np.object_],
    tabel: Tabel,
    bidang: str,
    indeks: Mapping[str, int],
    penduga: Penduga,
    p: Pengumpul,
) -> NDArray[np.int32]:
    """As ``cocokkan``, for a column that may be blank.

    An unknown NIP is reported in each row with the one that is near; those that could belong to the same rows of
    ``pegawai``, whose own NIP is faulty, are reported once with all their rows, and no other person is offered.
    """
    posisi = np.fromiter(map(indeks.get, nip.tolist(), repeat(-1)), np.int32, len(nip))
    asing = np.flatnonzero((posisi < 0) & (nip != "")).tolist()
    if not asing:
        return posisi
    nama = nama_baris(tabel)
    dugaan = penduga.duga((nip[i], nama[i]) for i in asing)
    cacat: dict[Dugaan, list[int]] = {}
    for i in asing:
        satu = dugaan[nip[i], nama[i]]
        if satu.letak:
            cacat.setdefault(satu, []).append(i)
        else:
            p.catat(NIP_TAK_DIKENAL, tabel, bidang, i, mungkin=satu.sisipan)
    for satu, indeks_baris in cacat.items():
        lain = len({nip[i] for i in indeks_baris}) - 1
        isi = {"letak": satu.letak, "cacat": satu.cacat, "lain": f"dan {lain} NIP lain " if lain else ""}
        p.catat_rentang(NIP_MILIK_CACAT, tabel, bidang, indeks_baris, nilai=nip[indeks_baris[0]], muatan=isi)
    return posisi

"""Who is rated and who rates, by NIP or, where a form has none, by nama."""

from __future__ import annotations

from dataclasses import replace
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.aturan.penilai import PENILAI_DARI_NAMA, PENILAI_SALAH, PENILAI_TANPA_PADANAN
from asnkin.aturan.penilaian import NAMA_GANDA, NAMA_KOSONG, NAMA_NIP_BEDA, NAMA_TAK_DIKENAL, NAMA_TANPA_GELAR
from asnkin.aturan.sel import NIP_ANGKA, NIP_BUKAN_18, NIP_MUSTAHIL
from asnkin.masukan.buku import rentang_baris
from asnkin.masukan.nama_nip import pisah_nama_nip
from asnkin.periksa.konversi.nama import orang_lain
from asnkin.periksa.konversi.nip import kolom_nip, rapikan
from asnkin.periksa.konversi.notasi import TANDA_KOSONG
from asnkin.periksa.konversi.teks import kolom_teks
from asnkin.periksa.padanan import cocokkan
from asnkin.periksa.pengumpul import Pengumpul
from asnkin.periksa.penilaian.nama import Cocok
from asnkin.periksa.penilaian.peran import MASYARAKAT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.penilaian.acuan import Acuan

_MAKS_CALON: Final = 5
_SALAH: Final = frozenset({NIP_ANGKA.kode, NIP_BUKAN_18.kode, NIP_MUSTAHIL.kode})


def baca_orang(tabel: Tabel, acuan: Acuan, p: Pengumpul) -> NDArray[np.int32]:
    """Return the row of ``pegawai`` of the person rated in each row of a sheet, shape (n,); -1 unknown (reported)."""
    if "nip" in tabel.sel or "nama" not in tabel.sel:
        return cocokkan(kolom_nip(tabel, "nip", p), tabel, "nip", acuan.indeks, acuan.penduga, p)
    kode, isi = pd.factorize(kolom_teks(tabel, "nama", p, [""] * len(tabel)))
    hasil = [_cari(teks, acuan) for teks in isi]
    orang = np.array([calon[0] if len(calon) == 1 else -1 for _, calon in hasil], dtype=np.int32)[kode]
    mirip = np.array([cara is Cocok.TANPA_GELAR for cara, _ in hasil], dtype=np.bool_)[kode]
    if mirip.any():
        baris = np.flatnonzero(mirip).tolist()
        dibaca = acuan.nama[orang[baris[0]]]
        p.catat_rentang(NAMA_TANPA_GELAR, tabel, "nama", baris, nilai=isi[kode[baris[0]]], dibaca=dibaca)
    for nomor in np.unique(kode[orang < 0]).tolist():
        _lapor_nama(tabel, np.flatnonzero(kode == nomor).tolist(), isi[nomor], hasil[nomor][1], acuan, p)
    return orang


def _cari(teks: str, acuan: Acuan) -> tuple[Cocok, tuple[int, ...]]:
    """Look a name up; where its cell holds a NIP too, that one tells the person if the name is not somebody else's."""
    nama, nip = pisah_nama_nip(teks)
    if nip is None:
        return acuan.buku.cari(teks)
    satu = acuan.indeks.get(rapikan(str(nip)), -1)
    if satu < 0 or (nama is not None and orang_lain(str(acuan.nama[satu]), str(nama))):
        return Cocok.TIDAK_ADA, ()
    return Cocok.PERSIS, (satu,)


def _milik_nip(teks: str, acuan: Acuan) -> str:
    """Say whose the NIP beside a name is, for a cell in which ``_cari`` found nobody; "" where it holds none."""
    _, nip = pisah_nama_nip(teks)
    if nip is None:
        return ""
    satu = acuan.indeks.get(rapikan(str(nip)), -1)
    return f"milik {acuan.nama[satu]}" if satu >= 0 else "tidak ada di tabel pegawai"


def _lapor_nama(
    tabel: Tabel, baris: Sequence[int], teks: str, calon: Sequence[int], acuan: Acuan, p: Pengumpul
) -> None:
    """Report a name that gives no single person, at each of its rows."""
    dekat = "" if calon else sebut_dekat(teks, acuan)
    for i in baris:
        if calon:
            sebut = ", ".join(acuan.sebut(j) for j in calon[:_MAKS_CALON])
            p.catat(NAMA_GANDA, tabel, "nama", i, n=len(calon), calon=sebut)
        elif milik := _milik_nip(teks, acuan):
            p.catat(NAMA_NIP_BEDA, tabel, "nama", i, milik=milik)
        elif teks and teks not in TANDA_KOSONG:
            p.catat(NAMA_TAK_DIKENAL, tabel, "nama", i, mungkin=dekat)
        elif tabel.sel["nama"][i] is None or teks:
            p.catat(NAMA_KOSONG, tabel, "nama", i)


def sebut_dekat(teks: str, acuan: Acuan) -> str:
    """Offer the nearest names with their NIP as a clause for an advice, "" where none is near."""
    dekat = [acuan.sebut(j) for j in acuan.buku.terdekat(teks)]
    return f" (mungkin maksud Anda {' atau '.join(dekat)})" if dekat else ""


def baca_penilai(
    tabel: Tabel, peran: NDArray[np.int32], nip: Sequence[str], acuan: Acuan, p: Pengumpul
) -> NDArray[np.object_]:
    """Return the NIP of each row's rater, shape (n,): "" where not given, faulty or not found by name.

    Those of the public are not looked at; faulty ones are one peringatan a kind.
    """
    luar = np.isin(peran, [i for i, jenis in enumerate(acuan.jenis) if jenis == MASYARAKAT])
    penilai = _dari_nip(tabel, luar, nip, p)
    if "penilai_nama" in tabel.sel:
        nama = np.where(luar | (penilai != ""), "", kolom_teks(tabel, "penilai_nama", p, nip))
        _isi_dari_nama(penilai, nama, tabel, acuan, p)
    return penilai


def _dari_nip(tabel: Tabel, luar: NDArray[np.bool_], nip: Sequence[str], p: Pengumpul) -> NDArray[np.object_]:
    sel = tabel.sel.get("penilai_nip")
    if sel is None:
        return np.full(len(tabel), "", dtype=np.object_)
    if luar.any():
        dalam = [None if buang else satu for satu, buang in zip(sel, luar.tolist(), strict=True)]
        tabel = replace(tabel, sel={**tabel.sel, "penilai_nip": dalam})
    sementara = Pengumpul()
    penilai = kolom_nip(tabel, "penilai_nip", sementara, nip)
    salah = [satu for satu in sementara.temuan if satu.kode in _SALAH]
    p.temuan.extend(satu for satu in sementara.temuan if satu.kode not in _SALAH)
    for kode in dict.fromkeys(satu.kode for satu in salah):
        sejenis = [satu for satu in salah if satu.kode == kode]
        baris = [int(satu.tempat.sel.lstrip(ascii_uppercase)) for satu in sejenis]
        tempat = replace(sejenis[0].tempat, sel=rentang_baris(baris, tabel.asal.kolom.get("penilai_nip", "")))
        contoh = sejenis[0]
        p.catat_lepas(PENILAI_SALAH, tempat, nilai=contoh.nilai, n=len(baris), sebab=contoh.pesan)
    return penilai


def _isi_dari_nama(
    penilai: NDArray[np.object_], nama: NDArray[np.object_], tabel: Tabel, acuan: Acuan, p: Pengumpul
) -> None:
    """Put the NIP of each rater whose name is one person's into ``penilai``; tell of both kinds, once each."""
    kode, isi = pd.factorize(nama)
    calon = [() if satu in TANDA_KOSONG else _cari(satu, acuan)[1] for satu in isi]
    orang = np.array([satu[0] if len(satu) == 1 else -1 for satu in calon], dtype=np.int64)[kode]
    ketemu = orang >= 0
    penilai[ketemu] = acuan.nip[orang[ketemu]]
    berisi = np.array([bool(satu) and satu not in TANDA_KOSONG for satu in isi], dtype=np.bool_)[kode]
    for aturan, yang in ((PENILAI_DARI_NAMA, ketemu), (PENILAI_TANPA_PADANAN, berisi & ~ketemu)):
        if yang.any():
            baris = np.flatnonzero(yang).tolist()
            teks, semua = isi[kode[baris[0]]], calon[kode[baris[0]]]
            muatan = {
                "dibaca": acuan.sebut(int(orang[baris[0]])),
                "mungkin": "" if semua else sebut_dekat(teks, acuan),
                "sebab": "dapat berarti beberapa orang" if semua else "tidak ada di tabel pegawai",
            }
            p.catat_rentang(aturan, tabel, "penilai_nama", baris, nilai=teks, muatan=muatan)

"""The marks of one rater sheet: held against their scale, and told apart from what does not count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.penilaian import (
    BUTIR_TIDAK_BERLAKU,
    LUAR_SKALA,
    PERAN_TIDAK_BERLAKU,
    PERAN_TIDAK_DIPAKAI,
    SEMUA_DI_ATAS_SKALA,
    SKALA_MERAGUKAN,
    TIDAK_DINILAI,
)
from asnkin.periksa.konversi.janggal import periksa_kali
from asnkin.periksa.konversi.tampak import tampak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.periksa.pengumpul import Pengumpul
    from asnkin.periksa.penilaian.acuan import Acuan
    from asnkin.periksa.penilaian.petak import Petak

MIN_NILAI_RAGU: Final = 10  # marks in a sheet before its scale as a whole is doubted
SKALA_LEBAR: Final = 50.0  # a scale that reaches this far is doubted …
PUNCAK_RENDAH: Final = 10.0  # … when nobody goes beyond this


@dataclass(frozen=True, slots=True)
class Tanda:
    """Usable marks of one sheet, ascending by row: row of the sheet's table, position of the butir, the mark."""

    baris: NDArray[np.int64]
    butir: NDArray[np.int64]
    skor: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Telaah:
    """Masks (n, k) over the cells of a sheet, in rows whose person and role are known.

    ``terisi``: a mark stands there. ``nol``: a 0 below the scale. ``cocok``: the butir applies to the person.
    ``dipakai``: its komponen uses the role. ``berperan``: the role rates the person. ``min``, ``maks``: the scale.
    """

    petak: Petak
    acuan: Acuan
    terisi: NDArray[np.bool_]
    nol: NDArray[np.bool_]
    cocok: NDArray[np.bool_]
    dipakai: NDArray[np.bool_]
    berperan: NDArray[np.bool_]
    min: NDArray[np.float64]
    maks: NDArray[np.float64]


def pilih_tanda(petak: Petak, acuan: Acuan, p: Pengumpul) -> Tanda:
    """Return the marks that count; report what lies outside its scale and what was left out."""
    if not petak.bidang or not petak.formulir.sah.any():
        return Tanda(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
    t = _telaah(petak, acuan)
    sah = petak.formulir.sah[:, None] & (petak.butir >= 0)
    _lapor_tak_dipakai(t, sah & t.terisi, p)
    pakai = sah & t.cocok & t.dipakai & t.berperan
    _lapor_tidak_dinilai(t, pakai, p)
    ada = pakai & t.terisi
    luar = ada & ((petak.nilai < t.min) | (petak.nilai > t.maks))
    if luar.any():
        _lapor_luar(t, luar, ada, p)
    ada &= ~luar
    _lapor_ragu(t, ada, p)
    baris, kolom = np.nonzero(ada)
    return Tanda(baris, petak.butir[baris, kolom], petak.nilai[baris, kolom])


def _telaah(petak: Petak, acuan: Acuan) -> _Telaah:
    orang = np.maximum(petak.formulir.orang, 0)[:, None]
    peran = np.maximum(petak.formulir.peran, 0)[:, None]
    butir = np.maximum(petak.butir, 0)
    terendah = acuan.min[peran, butir]
    nol = (petak.nilai == 0) & (terendah > 0)
    return _Telaah(
        petak=petak,
        acuan=acuan,
        terisi=~np.isnan(petak.nilai) & ~nol,
        nol=nol,
        cocok=acuan.berlaku_butir[orang, butir],
        dipakai=acuan.dipakai[peran, butir],
        berperan=acuan.berlaku_peran[peran, acuan.komponen_butir[butir], orang],
        min=terendah,
        maks=acuan.maks[peran, butir],
    )


def _lapor_tak_dipakai(t: _Telaah, terisi: NDArray[np.bool_], p: Pengumpul) -> None:
    f, tabel = t.petak.formulir, t.petak.formulir.tabel
    buang = terisi & ~t.cocok
    if buang.any():
        rincian = _hitung_per(t.acuan.nama_butir, t.petak.butir[buang])
        p.catat_lepas(BUTIR_TIDAK_BERLAKU, t.petak.tempat(buang), n=int(buang.sum()), rincian=rincian)
    buang = terisi & t.cocok & ~t.dipakai
    if buang.any():
        rincian = _hitung_per(t.acuan.peran, np.broadcast_to(f.peran[:, None], buang.shape)[buang])
        p.catat_lepas(PERAN_TIDAK_DIPAKAI, t.petak.tempat(buang), n=int(buang.sum()), rincian=rincian)
    baris = (terisi & t.cocok & t.dipakai & ~t.berperan).any(axis=1)
    bidang = "peran" if "peran" in tabel.sel else "nip"
    for r in np.unique(f.peran[baris]).tolist():
        indeks = np.flatnonzero(baris & (f.peran == r)).tolist()
        p.catat_rentang(PERAN_TIDAK_BERLAKU, tabel, bidang, indeks, peran=t.acuan.peran[r])


def _lapor_tidak_dinilai(t: _Telaah, pakai: NDArray[np.bool_], p: Pengumpul) -> None:
    tanpa = pakai & ~t.terisi & ~t.petak.rusak
    if not (n := int(tanpa.sum())):
        return
    nol, tanda = int((tanpa & t.nol).sum()), int((tanpa & t.petak.tanda).sum())
    jenis = {"kosong": n - nol - tanda, "bertanda hubung": tanda, "bernilai 0": nol}
    rincian = ", ".join(f"{banyak} {nama}" for nama, banyak in jenis.items() if banyak)
    p.catat_lepas(TIDAK_DINILAI, t.petak.tempat(tanpa), n=n, jumlah=int(pakai.sum()), rincian=rincian)


def _lapor_luar(t: _Telaah, luar: NDArray[np.bool_], ada: NDArray[np.bool_], p: Pengumpul) -> None:
    """Report each mark outside its scale; where a whole sheet lies above it, the scale is at fault: one finding."""
    petak, f = t.petak, t.petak.formulir
    letak = np.argwhere(luar).tolist()
    for j in np.flatnonzero(luar.any(axis=0)).tolist():
        baris = np.flatnonzero(luar[:, j]).tolist()
        batas_kolom = {(float(a), float(b)) for a, b in zip(t.min[baris, j], t.maks[baris, j], strict=True)}
        if len(batas_kolom) == 1:
            periksa_kali(f.tabel, petak.bidang[j], baris, petak.nilai[:, j], batas_kolom.pop(), p)
    batas = [
        {"min": tampak(a), "maks": tampak(b)} for a, b in zip(t.min[luar].tolist(), t.maks[luar].tolist(), strict=True)
    ]
    if len(letak) >= MIN_NILAI_RAGU and bool((petak.nilai[ada] > t.maks[ada]).all()):
        i, j = letak[0]
        contoh = tampak(f.tabel.sel[petak.bidang[j]][i])
        p.catat_lepas(SEMUA_DI_ATAS_SKALA, petak.tempat(luar), nilai=contoh, n=len(letak), muatan=batas[0])
        return
    for (i, j), skala in zip(letak, batas, strict=True):
        isi = {"butir": t.acuan.nama_butir[petak.butir[i, j]], "peran": t.acuan.peran[f.peran[i]], **skala}
        p.catat(LUAR_SKALA, f.tabel, petak.bidang[j], i, nip=f.nip[i], muatan=isi)


def _lapor_ragu(t: _Telaah, ada: NDArray[np.bool_], p: Pengumpul) -> None:
    """Doubt a wide scale of which a role uses only the lowest part, as if it had marked 1 to 5 or 1 to 10."""
    peran = t.petak.formulir.peran
    for r in np.unique(peran[peran >= 0]).tolist():
        yang = ada & (peran == r)[:, None] & (t.maks >= SKALA_LEBAR)
        if int(yang.sum()) < MIN_NILAI_RAGU or (tertinggi := float(t.petak.nilai[yang].max())) > PUNCAK_RENDAH:
            continue
        skala = {"min": tampak(float(t.min[yang][0])), "maks": tampak(float(t.maks[yang][0]))}
        isi = {"n": int(yang.sum()), "peran": t.acuan.peran[r], "tertinggi": tampak(tertinggi), **skala}
        p.catat_lepas(SKALA_MERAGUKAN, t.petak.tempat(yang), muatan=isi)


def _hitung_per(nama: Sequence[str], nomor: NDArray[np.integer]) -> str:
    banyak = np.bincount(nomor, minlength=len(nama))
    return ", ".join(f"{nama[j]}: {banyak[j]}" for j in np.flatnonzero(banyak).tolist())

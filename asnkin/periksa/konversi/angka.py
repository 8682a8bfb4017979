"""Number columns: numbers as they are, texts by the notation that their column shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.isian import ANGKA_DARI_TEKS
from asnkin.aturan.sel import ANGKA_DUA_ARTI, ANGKA_TERLALU_BESAR, BUKAN_ANGKA, TAMPAK_KALI_SERIBU, TANDA_KOSONG
from asnkin.masukan.tabel import SelRusak
from asnkin.periksa.konversi import notasi
from asnkin.periksa.konversi.janggal import SERIBU, periksa_campuran
from asnkin.periksa.konversi.notasi import Bentuk
from asnkin.periksa.konversi.tampak import tampak
from asnkin.periksa.konversi.teks import lapor_rusak, pemilik

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.pengumpul import Pengumpul

BATAS_BESAR: Final = 1e15
_BERSIH: Final = {float, int, type(None)}


@dataclass(slots=True)
class Terbaca:
    """A column of cells read as numbers, shape (n,), and the positions of the cells that need a word."""

    nilai: NDArray[np.float64]
    rusak: list[int] = field(default_factory=list)
    bukan: list[int] = field(default_factory=list)
    besar: list[int] = field(default_factory=list)
    ragu: list[int] = field(default_factory=list)
    tanda: list[int] = field(default_factory=list)
    teks: list[int] = field(default_factory=list)  # read without doubt, but written as text
    contoh: tuple[str, float, float] = ("", 0.0, 0.0)  # the first doubtful text, and its two readings

    def cacat(self, n: int) -> NDArray[np.bool_]:
        """Tell which of the ``n`` cells hold something that is no usable number."""
        hasil = np.zeros(n, dtype=np.bool_)
        hasil[[*self.rusak, *self.bukan, *self.besar]] = True
        return hasil


def kolom_angka(tabel: Tabel, bidang: str, p: Pengumpul, nip: Sequence[str] | None = None) -> Terbaca:
    """Read a column that the table has as numbers: NaN where blank or faulty (reported).

    ``nip`` names the person of each row: the findings then belong to that person.
    """
    terbaca = baca_angka(tabel.sel[bidang])
    lapor(terbaca, tabel, bidang, p, nip)
    return terbaca


def baca_angka(sel: Sequence[object]) -> Terbaca:
    """Read cells as numbers without reporting; a text that two notations could mean is read the Indonesian way."""
    if set(map(type, sel)) <= _BERSIH:
        return _tolak_besar(Terbaca(np.array(sel, dtype=np.float64)))
    kamus = {satu: notasi.urai(satu) for satu in {satu for satu in sel if type(satu) is str}}
    inggris = notasi.notasi_inggris(bentuk for bentuk, _, _ in kamus.values())
    hasil = Terbaca(np.full(len(sel), np.nan))
    for i, satu in enumerate(sel):
        if satu is None:
            continue
        if isinstance(satu, SelRusak):
            hasil.rusak.append(i)
        elif isinstance(satu, str):
            _teks(hasil, i, satu, kamus[satu], inggris=inggris)
        elif isinstance(satu, int | float) and not isinstance(satu, bool):
            hasil.nilai[i] = satu
        else:
            hasil.bukan.append(i)
    return _tolak_besar(hasil)


def _teks(hasil: Terbaca, i: int, teks: str, urai: tuple[Bentuk, float, float], *, inggris: bool | None) -> None:
    bentuk, cara_indonesia, cara_inggris = urai
    if teks in notasi.TANDA_KOSONG:
        hasil.tanda.append(i)
    elif bentuk is Bentuk.BUKAN:
        hasil.bukan.append(i)
    else:
        hasil.nilai[i] = cara_inggris if inggris else cara_indonesia
        if bentuk is Bentuk.RAGU and inggris is None:
            hasil.contoh = hasil.contoh if hasil.ragu else (teks, cara_indonesia, cara_inggris)
            hasil.ragu.append(i)
        else:
            hasil.teks.append(i)


def _tolak_besar(hasil: Terbaca) -> Terbaca:
    besar = np.abs(hasil.nilai) >= BATAS_BESAR
    if besar.any():
        hasil.besar.extend(np.flatnonzero(besar).tolist())
        hasil.nilai[besar] = np.nan
    return hasil


def lapor(terbaca: Terbaca, tabel: Tabel, bidang: str, p: Pengumpul, nip: Sequence[str] | None) -> None:
    """Report what reading a column found."""
    for i in terbaca.rusak:
        lapor_rusak(tabel, bidang, i, p, nip)
    for aturan, indeks in ((BUKAN_ANGKA, terbaca.bukan), (ANGKA_TERLALU_BESAR, terbaca.besar)):
        for i in indeks:
            orang, lingkup = pemilik(nip, i)
            p.catat(aturan, tabel, bidang, i, nip=orang, lingkup=lingkup)
    if terbaca.ragu:
        contoh, dibaca, lain = terbaca.contoh
        isi = {"dibaca": tampak(dibaca), "lain": tampak(lain)}
        p.catat_rentang(ANGKA_DUA_ARTI, tabel, bidang, terbaca.ragu, nilai=contoh, muatan=isi)
    if terbaca.tanda:
        contoh = tampak(tabel.sel[bidang][terbaca.tanda[0]])
        p.catat_rentang(TANDA_KOSONG, tabel, bidang, terbaca.tanda, nilai=contoh)
    if terbaca.teks:
        _lapor_teks(terbaca, tabel, bidang, p)
    periksa_campuran(tabel, bidang, p)


def _lapor_teks(terbaca: Terbaca, tabel: Tabel, bidang: str, p: Pengumpul) -> None:
    """Tell of numbers written as text; in a CSV file all are, and only a currency or per cent sign is worth a word."""
    sel = tabel.sel[bidang]
    ada = [i for i in terbaca.teks if np.isfinite(terbaca.nilai[i])]
    if not tabel.asal.lembar:
        ada = [i for i in ada if notasi.berhias(str(sel[i]))]
    if ada:
        dibaca = tampak(float(terbaca.nilai[ada[0]]))
        p.catat_rentang(ANGKA_DARI_TEKS, tabel, bidang, ada, nilai=str(sel[ada[0]]), dibaca=dibaca)


def periksa_kali_seribu(tabel: Tabel, bidang: str, nilai: NDArray[np.float64], batas: float, p: Pengumpul) -> None:
    """Warn of a column whose whole numbers all exceed ``batas`` a thousandfold: a decimal point got lost on the way."""
    ada = np.flatnonzero(np.isfinite(nilai) & (nilai != 0))
    isi = np.abs(nilai[ada])
    if len(ada) and bool(((isi > batas) & (isi <= batas * SERIBU) & (isi % 1 == 0)).all()) and isi.max() > batas * 10:
        contoh = tampak(tabel.sel[bidang][ada[0]])
        p.catat_rentang(TAMPAK_KALI_SERIBU, tabel, bidang, ada.tolist(), nilai=contoh, batas=tampak(batas))

"""Figures from keyed tables, as a komponen or as points on top: each row with its cells, and how they are joined."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from asnkin.laporan.jelaskan.pohon import Baris
from asnkin.laporan.jelaskan.rumus import jumlah, rata, rumus
from asnkin.laporan.tampil import KOSONG, angka, angka_ringkas
from asnkin.rubrik.model import TambahanSebelumnya

if TYPE_CHECKING:
    from asnkin.laporan.jelaskan.isi import Isi, Larik
    from asnkin.penilaian.sumber_data import HasilData
    from asnkin.rubrik.model import KomponenData, Tambahan, TambahanData

_DESIMAL = 4  # a share such as 0.9545 needs more digits than a score
_YANG = {
    "maks": "Diambil yang terbesar", "min": "Diambil yang terkecil", "terakhir": "Diambil yang terakhir",
}  # fmt: skip


def baris_data(isi: Isi, i: int, kunci: str, komponen: KomponenData) -> list[Baris]:
    """Return the rows behind a komponen ``dari: data`` and how their figure comes to 0-100."""
    milik = isi.jejak.komponen.data[kunci]
    baris, angka_orang = _rincian(isi, i, milik, komponen)
    if math.isnan(angka_orang):
        return baris
    hasil = float(isi.nilai(isi.hasil.komponen, kunci, i))
    awal, akhir = komponen.skala
    if (awal, akhir) == (0, 100) and isi.angka(angka_orang) == isi.angka(hasil):
        return baris
    if awal:
        satu = rumus(
            "({} − {}) ÷ ({} − {}) × 100",
            [angka_orang, awal, akhir, awal],
            lambda x: (x[0] - x[1]) / (x[2] - x[3]) * 100,
            isi.d,
        )
    else:
        satu = rumus("{} ÷ {} × 100", [angka_orang, akhir], lambda x: x[0] / x[1] * 100, isi.d)
    mentah = (angka_orang - awal) / (akhir - awal) * 100
    nama = f"Dibawa ke 0 sampai 100 ({angka_ringkas(awal, 6)} menjadi 0, {angka_ringkas(akhir, 6)} menjadi 100)"
    baris.append(Baris(nama, satu.teks, isi.angka(mentah), ket=satu.ket))
    if isi.angka(mentah) != isi.angka(hasil):
        baris.append(Baris("Dibatasi 0 sampai 100", hasil=isi.angka(hasil)))
    return baris


def baris_tambahan(isi: Isi, i: int, kunci: str, tambahan: Tambahan) -> list[Baris]:
    """Return how the points of a tambahan came about."""
    poin = float(isi.nilai(isi.hasil.tambahan, kunci, i))
    if isinstance(tambahan, TambahanSebelumnya):
        return _kemajuan(isi, i, tambahan, poin)
    baris, angka_orang = _rincian(isi, i, isi.jejak.tambahan.data[kunci], tambahan)
    if math.isnan(angka_orang):
        return [*baris, Baris("Tanpa angka yang dapat dihitung: 0 poin", hasil=isi.angka(0.0))]
    if tambahan.maks is not None and angka_orang > tambahan.maks:
        angka_orang = tambahan.maks
        baris.append(Baris(f"Paling banyak {angka_ringkas(tambahan.maks, 6)} poin", hasil=isi.angka(angka_orang)))
    if tambahan.kali != 1:
        satu = rumus("{} × {}", [tambahan.kali, angka_orang], lambda x: x[0] * x[1], isi.d)
        baris.append(Baris("Dikalikan menurut rubrik", satu.teks, isi.angka(poin), ket=satu.ket))
    return baris


def _rincian(isi: Isi, i: int, milik: HasilData, sumber: KomponenData | TambahanData) -> tuple[list[Baris], float]:
    """Return a row for each row of the table that belongs to the person, and one that joins them; with the figure."""
    lembar = sumber.lembar.replace("_", " ")
    letak = isi.kunci(sumber.lembar, milik).milik(int(milik.kunci_orang[i])) if len(milik.kunci) else []
    angka_orang = float(milik.angka[i])
    if not letak:
        siapa = "unit kerja Anda" if sumber.kunci == "unit_kerja" else "NIP Anda"
        return [Baris(f"Tidak ada baris dengan {siapa} pada lembar {lembar}", hasil=KOSONG)], angka_orang
    tabel = isi.kunci(sumber.lembar, milik)
    if sumber.rasio is not None:
        return _rasio(isi, tabel, milik, letak, sumber.rasio, angka_orang), angka_orang
    return _kolom(isi, tabel, milik, letak, sumber, angka_orang), angka_orang


def _rasio(
    isi: Isi, tabel: Larik, milik: HasilData, letak: list[int], rasio: tuple[str, str], hasil: float
) -> list[Baris]:
    atas, bawah = rasio
    baris = []
    for b in letak:
        nama = ", ".join(f"{_kata(kolom)} {_isian(tabel[kolom][b])}" for kolom in rasio)
        ket = () if milik.dipakai[b] else ("Tidak dihitung: salah satunya kosong",)
        baris.append(Baris(nama, sel=isi.sel(tabel, b, atas, bawah), ket=ket))
    pakai = [b for b in letak if milik.dipakai[b]]
    if math.isnan(hasil):
        return [*baris, Baris("Belum ada angka yang dapat dibagi", hasil=KOSONG)]
    n, nilai = len(pakai), [float(tabel[kolom][b]) for kolom in rasio for b in pakai]
    tambah = " + ".join(["{}"] * n)
    bentuk = "{} ÷ {}" if n == 1 else f"({tambah}) ÷ ({tambah})"
    satu = rumus(bentuk, nilai, lambda x: sum(x[:n]) / sum(x[n:]), _DESIMAL)
    return [*baris, Baris(f"{_kata(atas)} ÷ {_kata(bawah)}", satu.teks, angka(hasil, _DESIMAL), ket=satu.ket)]


def _kolom(
    isi: Isi, tabel: Larik, milik: HasilData, letak: list[int], sumber: KomponenData | TambahanData, hasil: float
) -> list[Baris]:
    kolom = str(sumber.kolom)
    baris = []
    for b in letak:
        nilai = float(milik.nilai[b])
        isian = f"'{tabel[kolom][b]}'" if sumber.peta is not None else _isian(tabel[kolom][b])
        ket = ("Tidak dihitung: kosong",) if math.isnan(nilai) else ()
        cetak = KOSONG if math.isnan(nilai) else isi.angka(nilai)
        baris.append(Baris(f"{_kata(kolom)} {isian}", hasil=cetak, sel=isi.sel(tabel, b, kolom), ket=ket))
    pakai = [float(milik.nilai[b]) for b in letak if milik.dipakai[b]]
    if len(pakai) <= 1:
        return baris
    match sumber.gabung:
        case "rata":
            satu = rata([1.0] * len(pakai), pakai, isi.d)
            return [*baris, Baris("Rata-rata", satu.teks, isi.angka(hasil), ket=satu.ket)]
        case "jumlah":
            satu = jumlah(pakai, isi.d)
            return [*baris, Baris("Jumlah", satu.teks, isi.angka(hasil), ket=satu.ket)]
        case cara:
            return [*baris, Baris(_YANG[cara], hasil=isi.angka(hasil))]


def _kemajuan(isi: Isi, i: int, tambahan: TambahanSebelumnya, poin: float) -> list[Baris]:
    dasar, nip = float(isi.pegawai["nilai_dasar"][i]), isi.pegawai["nip"][i]
    if nip not in isi.terbaik:
        ket = ("Tidak ada nilai dasar Anda pada hasil periode sebelumnya yang disertakan",)
        return [Baris("Belum ada pembanding", hasil=isi.angka(0.0), ket=ket)]
    lalu, dari = isi.terbaik[nip]
    baris = [Baris("Nilai dasar terbaik sebelumnya", hasil=isi.angka(lalu), ket=(f"Dari {dari}",))]
    if math.isnan(dasar):
        return [*baris, Baris("Nilai dasar sekarang belum ada", hasil=isi.angka(0.0))]
    if dasar <= lalu:
        return [*baris, Baris("Tidak naik; kemajuan tidak pernah mengurangi nilai", hasil=isi.angka(0.0))]
    per = tambahan.per_poin
    satu = rumus("({} − {}) × {}", [dasar, lalu, per], lambda x: (x[0] - x[1]) * x[2], isi.d)
    naik = (dasar - lalu) * per
    baris.append(Baris("Kenaikan × poin", satu.teks, isi.angka(naik), ket=satu.ket))
    if isi.angka(naik) != isi.angka(poin):
        baris.append(Baris(f"Paling banyak {angka_ringkas(tambahan.maks, 6)} poin", hasil=isi.angka(poin)))
    return baris


def _kata(kolom: str) -> str:
    return kolom.replace("_", " ")


def _isian(nilai: float) -> str:
    return "kosong" if math.isnan(nilai) else angka_ringkas(nilai, 6)

"""A komponen of targets: each indicator from target and realisasi to its capaian, and their weighted mean."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from asnkin.laporan.jelaskan.isi import pilih
from asnkin.laporan.jelaskan.pohon import Baris
from asnkin.laporan.jelaskan.rumus import rata, rumus
from asnkin.laporan.tampil import KOSONG, RATING, angka, angka_ringkas, deretan
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from asnkin.laporan.jelaskan.isi import Isi, Larik
    from asnkin.penilaian.capaian import HasilTarget
    from asnkin.rubrik.model import KomponenTarget

_KOSONG = {
    "tolak": "tanpa isian ini nilai akhir belum dapat dihitung",
    "nol": "dihitung 0 menurut rubrik",
    "abaikan": "tidak ikut dihitung menurut rubrik",
}


def baris_target(isi: Isi, i: int, kunci: str, komponen: KomponenTarget) -> list[Baris]:
    """Return a row for each indicator of a person, then the mean and what is made of it."""
    tabel, milik = isi.tabel("target"), isi.jejak.komponen.target[kunci]
    letak = tabel.milik(i)
    baris = [_indikator(isi, tabel, milik, b, komponen) for b in letak]
    dihitung = [b for b in letak if milik.bobot[b] > 0]
    if not letak:
        return [Baris("Belum ada target Anda pada lembar target", ket=(_KOSONG[komponen.jika_kosong],))]
    if math.isnan(isi.nilai(isi.hasil.komponen, kunci, i)):
        baris.append(Baris("Rata-rata belum dapat dihitung", hasil=KOSONG))
    elif dihitung:
        baris += _rata(isi, milik, dihitung, i, komponen)
    return baris


def _indikator(isi: Isi, tabel: Larik, milik: HasilTarget, b: int, komponen: KomponenTarget) -> Baris:
    satuan, bobot = f" {tabel['satuan'][b]}" if tabel["satuan"][b] else "", tabel["bobot"][b]
    ket = [
        f"Rencana hasil kerja: {tabel['rhk'][b]}" if tabel["rhk"][b] else "",
        f"Mendukung sasaran: {tabel['sasaran'][b]}" if tabel["sasaran"][b] else "",
        f"Target {_target(tabel, b)}{satuan}, realisasi {_isian(tabel['realisasi'][b])}",
        _arah(tabel["polarisasi"][b]),
        f"Bobot {angka_ringkas(bobot, 6)}" if not math.isnan(bobot) else "",
        f"Bukti: {tabel['bukti'][b]}" if tabel["bukti"][b] else "",
    ]
    sel = isi.sel(tabel, b, "target", "realisasi", "rating", "bobot")
    nama = tabel["indikator"][b]
    if sebab := _tidak_dihitung(tabel, milik, b, komponen):
        return Baris(nama, hasil=KOSONG, sel=sel, ket=(*pilih(ket), sebab))
    capaian = float(milik.capaian[b])
    if math.isnan(capaian):  # blank, and counted as 0
        return Baris(nama, hasil=isi.angka(float(milik.skor[b])), sel=sel, ket=(*pilih(ket), "Realisasi kosong"))
    teks, mentah, catatan = _capaian(tabel, b, isi.d)
    anak = []
    if isi.angka(mentah) != isi.angka(capaian):
        bawah, atas = (angka_ringkas(satu) for satu in komponen.batas)
        anak.append(Baris(f"Dibatasi {bawah} sampai {atas}", hasil=isi.angka(capaian)))
    if komponen.konversi_per == "indikator":
        anak += _ubah(capaian, isi.d, komponen)
    if milik.bobot[b] == 0:
        catatan = (*catatan, "Bobotnya kosong, sehingga tidak ikut dihitung")
    return Baris(nama, teks, isi.angka(mentah), sel, (*pilih(ket), *catatan), tuple(anak))


def _tidak_dihitung(tabel: Larik, milik: HasilTarget, b: int, komponen: KomponenTarget) -> str:
    """Say why a row takes no part, "" where it does."""
    if not milik.dipakai[b]:
        rating = tabel["rating"][b]
        if rating and math.isnan(tabel["realisasi"][b]):
            return f"Rating {RATING[rating]}: kualitatif, tidak dihitung sebagai angka"
        saring = deretan([*(komponen.jenis or []), *(komponen.aspek or [])])
        return f"Tidak ikut di sini: komponen ini hanya memakai indikator {saring}"
    if milik.kosong[b] and komponen.jika_kosong != "nol":
        yang = "Target" if math.isnan(tabel["target_bawah"][b]) else "Realisasi"
        return f"{yang} kosong: {_KOSONG[komponen.jika_kosong]}"
    return ""


def _capaian(tabel: Larik, b: int, d: int) -> tuple[str, float, tuple[str, ...]]:
    """Return the formula of a capaian, what it gives, and a remark where there is no formula."""
    bawah, atas, nyata = (float(tabel[nama][b]) for nama in ("target_bawah", "target_atas", "realisasi"))
    if bawah < atas and bawah <= nyata <= atas:
        return "", 100.0, ("Realisasi berada di dalam rentang target: capaian 100",)
    target = bawah if nyata < bawah else atas
    if target == 0:
        hasil = 100.0 if nyata == 0 else 0.0
        return "", hasil, (f"Target 0 dan realisasi {angka_ringkas(nyata, 6)}: capaian {angka_ringkas(hasil)}",)
    match tabel["polarisasi"][b]:
        case "minimal":
            satu, hasil = "(2 − {} ÷ {}) × 100", (2 - nyata / target) * 100
            teks = rumus(satu, [nyata, target], lambda x: (2 - x[0] / x[1]) * 100, d)
        case "stabil":
            besar, kecil = max(nyata, target), min(nyata, target)
            satu, hasil = "(1 − ({} − {}) ÷ {}) × 100", (1 - (besar - kecil) / target) * 100
            teks = rumus(satu, [besar, kecil, target], lambda x: (1 - (x[0] - x[1]) / x[2]) * 100, d)
        case _:
            hasil = nyata / target * 100
            teks = rumus("{} ÷ {} × 100", [nyata, target], lambda x: x[0] / x[1] * 100, d)
    return teks.teks, hasil, teks.ket


def _rata(isi: Isi, milik: HasilTarget, dihitung: list[int], i: int, komponen: KomponenTarget) -> list[Baris]:
    tengah = float(milik.rata[i])
    bobot, skor = [float(milik.bobot[b]) for b in dihitung], [float(milik.skor[b]) for b in dihitung]
    satu = rata(bobot, skor, isi.d)
    nama = "Rata-rata menurut bobot" if len(set(bobot)) > 1 else "Rata-rata"
    baris = [Baris(nama, satu.teks, isi.angka(tengah), ket=satu.ket)]
    return baris + (_ubah(tengah, isi.d, komponen) if komponen.konversi_per == "komponen" else [])


def _ubah(x: float, d: int, komponen: KomponenTarget) -> list[Baris]:
    """Say what is done to a capaian before it counts: rounding, then the table of conversion."""
    baris = []
    if (ke := komponen.bulatkan_capaian) is not None:
        x = float(bulatkan(x, ke))
        baris.append(Baris("Dibulatkan menurut rubrik", hasil=angka(x, ke)))
    if komponen.konversi is not None:
        baris.append(_konversi(x, komponen.konversi, d))
    return baris


def _konversi(x: float, titik: list[tuple[float, float]], d: int) -> Baris:
    """Piecewise linear between two points of the rubric, constant beyond its ends."""
    for (xa, ya), (xb, yb) in pairwise(titik):
        if xa < x < xb:
            bentuk = "{} + ({} − {}) ÷ ({} − {}) × ({} − {})"
            isi = [ya, x, xa, xb, xa, yb, ya]
            satu = rumus(bentuk, isi, lambda v: v[0] + (v[1] - v[2]) / (v[3] - v[4]) * (v[5] - v[6]), d)
            hasil = ya + (x - xa) / (xb - xa) * (yb - ya)
            awal, akhir = (f"{angka_ringkas(a)} menjadi {angka_ringkas(b)}" for a, b in ((xa, ya), (xb, yb)))
            return Baris(f"Menurut tabel konversi ({awal}, {akhir})", satu.teks, angka(hasil, d), ket=satu.ket)
    tepat = [y for xt, y in titik if xt == x]
    y = tepat[0] if tepat else titik[0][1] if x < titik[0][0] else titik[-1][1]
    return Baris(
        "Menurut tabel konversi", hasil=angka(y, d), ket=(f"{angka_ringkas(x, 6)} menjadi {angka_ringkas(y)}",)
    )


def _target(tabel: Larik, b: int) -> str:
    bawah, atas = tabel["target_bawah"][b], tabel["target_atas"][b]
    return f"{_isian(bawah)} sampai {_isian(atas)}" if bawah < atas else _isian(bawah)


def _isian(nilai: float) -> str:
    return "kosong" if math.isnan(nilai) else angka_ringkas(nilai, 6)


def _arah(polarisasi: str) -> str:
    return {
        "minimal": "Makin sedikit makin baik (minimal)",
        "stabil": "Makin dekat dengan target makin baik (stabil)",
    }.get(polarisasi, "")

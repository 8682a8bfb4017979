"""From komponen to nilai dasar, and with the points on top to nilai akhir."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from asnkin.laporan.jelaskan.pohon import Bagian, Baris
from asnkin.laporan.jelaskan.rumus import jumlah, rumus
from asnkin.laporan.tampil import KOSONG, angka, angka_ringkas

if TYPE_CHECKING:
    from asnkin.laporan.jelaskan.isi import Isi

DESIMAL_KONTRIBUSI: Final = 4
_TANPA_NILAI = {
    "tolak": "Belum ada nilai, sehingga nilai akhir belum dapat dihitung",
    "abaikan": "Belum ada nilai; bobotnya tidak ikut dihitung",
}


def bagian_dasar(isi: Isi, i: int) -> Bagian:
    """Kontribusi of each komponen and their sum."""
    hasil, rubrik = isi.hasil, isi.rubrik
    dasar = float(isi.pegawai["nilai_dasar"][i])
    kontribusi = {kunci: float(isi.nilai(hasil.kontribusi, kunci, i)) for kunci in rubrik.komponen}
    ada = [kunci for kunci, satu in kontribusi.items() if not math.isnan(satu)]
    bobot = sum(rubrik.komponen[kunci].bobot for kunci in ada)
    baris = []
    for kunci, komponen in rubrik.komponen.items():
        nama, nilai = rubrik.nama_komponen(kunci), float(isi.nilai(hasil.komponen, kunci, i))
        if math.isnan(nilai):
            baris.append(Baris(nama, hasil=KOSONG, ket=(_TANPA_NILAI.get(komponen.jika_kosong, ""),)))
        elif kunci in ada:
            satu = rumus(
                "{} × {} ÷ {}", [komponen.bobot, nilai, bobot], lambda x: x[0] * x[1] / x[2], DESIMAL_KONTRIBUSI
            )
            baris.append(Baris(nama, satu.teks, angka(kontribusi[kunci], DESIMAL_KONTRIBUSI), ket=satu.ket))
        else:
            baris.append(Baris(nama, hasil=isi.angka(nilai), ket=("Nilai komponen; kontribusinya belum dihitung",)))
    if ada:
        satu = jumlah([kontribusi[kunci] for kunci in ada], isi.d)
        baris.append(Baris("Nilai dasar", satu.teks, isi.angka(dasar), ket=satu.ket))
    aturan = "Kontribusi = bobot × nilai komponen ÷ jumlah bobot; nilai dasar adalah jumlah semua kontribusi."
    return Bagian("Nilai dasar", aturan, isi.angka(dasar), tuple(baris))


def bagian_akhir(isi: Isi, i: int) -> Bagian:
    """Nilai dasar, the points on top, and the limits of the rubric."""
    dasar, akhir = (float(isi.pegawai[kolom][i]) for kolom in ("nilai_dasar", "nilai_akhir"))
    poin = [float(isi.nilai(isi.hasil.tambahan, kunci, i)) for kunci in isi.rubrik.tambahan]
    baris = [Baris("Nilai dasar", hasil=isi.angka(dasar))]
    baris += [
        Baris(isi.rubrik.nama_komponen(kunci), hasil=isi.angka(satu))
        for kunci, satu in zip(isi.rubrik.tambahan, poin, strict=True)
    ]
    bawah, atas = (angka_ringkas(satu) for satu in isi.rubrik.nilai.batas)
    satu = jumlah([dasar, *poin], isi.d)
    mentah = dasar + sum(poin)
    baris.append(Baris("Jumlah", satu.teks if poin else "", isi.angka(mentah), ket=satu.ket))
    if isi.angka(mentah) != isi.angka(akhir):
        baris.append(Baris(f"Dibatasi {bawah} sampai {atas}", hasil=isi.angka(akhir)))
    aturan = f"Nilai dasar ditambah semua poin, paling kecil {bawah} dan paling besar {atas}."
    return Bagian("Nilai akhir", aturan, isi.angka(akhir), tuple(baris))

"""What keeps a person from a score, and what to do about each missing thing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, assert_never

from asnkin.hasil import Status
from asnkin.laporan.jelaskan.pohon import Bagian, Baris
from asnkin.laporan.tampil import deretan, label
from asnkin.rubrik.model import KomponenData, KomponenPenilaian, KomponenTarget

if TYPE_CHECKING:
    from asnkin.laporan.jelaskan.isi import Isi
    from asnkin.rubrik.model import Komponen


def bagian_kekurangan(isi: Isi, i: int) -> Bagian | None:
    """Every missing thing of a person without a full score; None for everybody else."""
    match status := isi.pegawai["status"][i]:
        case Status.LENGKAP:
            return None
        case Status.BELUM_LENGKAP | Status.TANPA_NILAI:
            baris, aturan = _belum_lengkap(isi, i), "Nilai akhir belum dapat dihitung karena:"
        case Status.BELUM_DAPAT_DINILAI:
            baris = [
                Baris("Data Anda memuat kesalahan", ket=("Perbaiki sel-sel pada bagian Temuan, lalu nilai ulang",))
            ]
            aturan = "Tidak ada angka yang dihitung sampai kesalahannya diperbaiki."
        case _:
            hukum = isi.pegawai["kedudukan_hukum"][i]
            ket = ("Bila keliru, perbaiki isi sel itu, lalu nilai ulang",)
            sel = isi.sel(isi.pegawai, i, "kedudukan_hukum")
            baris = [Baris(f"Kedudukan hukum: {hukum}", sel=sel, ket=ket)]
            aturan = "Menurut rubrik, pegawai dengan kedudukan hukum ini tidak dinilai dan tidak masuk peringkat."
    return Bagian("Mengapa belum ada nilai", aturan, str(status), tuple(baris))


def _belum_lengkap(isi: Isi, i: int) -> list[Baris]:
    """Each missing thing under the komponen it belongs to, with the remedy."""
    baris, sisa = [], list(isi.hasil.kekurangan[i])
    for kunci, komponen in isi.rubrik.komponen.items():
        awal = f"{isi.rubrik.nama_komponen(kunci)}: "
        milik = [satu for satu in sisa if satu.startswith(awal)]
        if milik and math.isnan(isi.nilai(isi.hasil.komponen, kunci, i)):
            sisa = [satu for satu in sisa if satu not in milik]
            saran = _saran(isi, i, kunci, komponen)
            baris += [Baris(satu, ket=(saran,)) for satu in milik]
    return baris + [Baris(satu) for satu in sisa]


def _saran(isi: Isi, i: int, kunci: str, komponen: Komponen) -> str:
    match komponen:
        case KomponenTarget():
            return "Isi target dan realisasinya pada lembar target, lalu nilai ulang"
        case KomponenPenilaian():
            return _saran_penilai(isi, i, kunci, komponen)
        case KomponenData():
            yang = "unit kerja Anda" if komponen.kunci == "unit_kerja" else "NIP Anda"
            return f"Isi satu baris untuk {yang} pada lembar {komponen.lembar.replace('_', ' ')}, lalu nilai ulang"
    assert_never(komponen)


def _saran_penilai(isi: Isi, i: int, kunci: str, komponen: KomponenPenilaian) -> str:
    """Name the roles whose marks are missing: those that must be there, else any that rates the person."""
    kosong = [
        satu
        for satu in komponen.butir
        if isi.nilai(isi.hasil.butir_berlaku, satu, i) and math.isnan(isi.nilai(isi.hasil.butir, satu, i))
    ]
    menilai = {p: a for p, a in isi.rubrik.penilai_komponen(kunci).items() if isi.peran_berlaku(kunci, p, i)}
    kurang = {
        peran: aturan
        for peran, aturan in menilai.items()
        if any(isi.nilai(isi.hasil.peran_n[peran], satu, i) < aturan.min for satu in kosong)
    }
    if not kurang:
        return "Tanyakan kepada pengelola kepegawaian: tidak ada butir atau penilai yang berlaku bagi Anda"
    wajib = {peran: aturan for peran, aturan in kurang.items() if aturan.wajib}
    sebut = [
        label(peran).casefold() + (f" (sekurangnya {aturan.min} skor)" if aturan.min > 1 else "")
        for peran, aturan in (wajib or kurang).items()
    ]
    return f"Mintakan skor dari {deretan(sebut, 'dan' if wajib else 'atau')}, lalu nilai ulang"

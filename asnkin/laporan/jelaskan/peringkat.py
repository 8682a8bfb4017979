"""The rank: by which keys, where among how many, and with whom it is shared."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from asnkin.hasil import Status
from asnkin.laporan.jelaskan.isi import pilih
from asnkin.laporan.jelaskan.pohon import Bagian, Baris
from asnkin.laporan.tampil import KOSONG, angka, label

if TYPE_CHECKING:
    from asnkin.laporan.jelaskan.isi import Isi


def bagian_peringkat(isi: Isi, i: int) -> Bagian:
    """Rank overall and within each group of the rubric; other people are counted, never named."""
    aturan = f"Diurutkan menurut {', lalu '.join(_kunci(isi, i))}; yang sama di semuanya mendapat peringkat yang sama."
    baris = []
    semua = isi.sekali("peringkat", lambda: Counter(isi.pegawai["peringkat"]))
    peringkat = isi.pegawai["peringkat"][i]
    for kelompok in isi.rubrik.peringkat.dalam:
        isian = isi.pegawai[kelompok][i]
        baris.append(_dalam(isi, i, kelompok, isian))
    baris.append(_satu("Semua pegawai", peringkat, sum(n for satu, n in semua.items() if satu), semua[peringkat]))
    return Bagian("Peringkat", aturan, sebut_peringkat(isi, i), tuple(baris), pilih([_belum(isi)]))


def sebut_peringkat(isi: Isi, i: int) -> str:
    """Return the overall rank as ``12 dari 60``."""
    semua = isi.sekali("peringkat", lambda: Counter(isi.pegawai["peringkat"]))
    peringkat = isi.pegawai["peringkat"][i]
    return f"{peringkat} dari {sum(n for satu, n in semua.items() if satu)}" if peringkat else KOSONG


def _dalam(isi: Isi, i: int, kelompok: str, isian: str) -> Baris:
    def hitung() -> Counter[tuple[str, int]]:
        peringkat = isi.hasil.peringkat_dalam[kelompok].tolist()
        return Counter(zip(isi.pegawai[kelompok], peringkat, strict=True))

    def jumlah() -> Counter[str]:
        banyak: Counter[str] = Counter()
        for (nama, peringkat), n in isi.sekali(f"dalam {kelompok}", hitung).items():
            banyak[nama] += n if peringkat else 0
        return banyak

    nama = f"{label(kelompok)} {label(isian) if kelompok == 'jenjang' else isian}" if isian else label(kelompok)
    peringkat = int(isi.nilai(isi.hasil.peringkat_dalam, kelompok, i))
    semua = isi.sekali(f"jumlah {kelompok}", jumlah)[isian]
    return _satu(nama, peringkat, semua, isi.sekali(f"dalam {kelompok}", hitung)[isian, peringkat])


def _satu(nama: str, peringkat: int, semua: int, sama: int) -> Baris:
    if not peringkat:
        return Baris(nama, hasil=KOSONG, ket=("Tidak diberi peringkat",))
    ket = (f"Sama dengan {angka(sama - 1, 0)} orang lain",) if sama > 1 else ()
    return Baris(nama, hasil=f"{angka(peringkat, 0)} dari {angka(semua, 0)}", ket=ket)


def _kunci(isi: Isi, i: int) -> list[str]:
    """Name each key of the order with this person's value."""
    sebut = []
    for kunci in isi.rubrik.peringkat.urut:
        if kunci == "predikat":
            sebut.append(f"predikat hitungan ({isi.pegawai['predikat_hitung'][i] or KOSONG})")
        elif kunci == "nilai_akhir":
            sebut.append(f"nilai akhir ({isi.angka(float(isi.pegawai[kunci][i]))})")
        elif kunci in isi.rubrik.komponen:
            nilai = float(isi.nilai(isi.hasil.komponen, kunci, i))
            sebut.append(f"{isi.rubrik.nama_komponen(kunci)} ({isi.angka(nilai)})")
        else:
            nilai = float(isi.nilai(isi.hasil.butir, kunci, i))
            sebut.append(f"{isi.butir[kunci].nama} ({isi.angka(nilai)})")
    return sebut


def _belum(isi: Isi) -> str:
    """Warn where people who would take part are not scored yet."""
    status = isi.sekali("status", lambda: Counter(str(satu) for satu in isi.pegawai["status"]))
    if n := status[Status.BELUM_DAPAT_DINILAI.value] + status[Status.BELUM_LENGKAP.value]:
        return f"{angka(n, 0)} pegawai belum bernilai; peringkat dapat berubah sesudah datanya lengkap"
    return ""

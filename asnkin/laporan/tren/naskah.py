"""The words that every report of trends shares: the warning about the year, names of periods, what figures mean."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Final

from asnkin.laporan.tampil import KOSONG, angka, deretan, persen
from asnkin.periode import nama_periode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.analisis.tren.bentuk import Latihan
    from asnkin.laporan.tren.bahan import BahanTren

SEMUA: Final = "Semua pegawai"
BUKAN_BUKTI: Final = (
    "Perbandingan ini bukan bukti bahwa pelatihan menjadi sebabnya: yang dilatih tidak dipilih secara acak, dan level "
    "yang sedang rendah sering naik dengan sendirinya."
)
ARTI_LATIHAN: Final = (
    "Satu kesenjangan: seorang pegawai di bawah standar pada satu butir, dari periode pertama ia di bawah standar "
    "sampai periode terakhir ia diukur lagi. Dilatih: riwayat_pelatihan memuat pelatihan butir itu sesudah periode "
    "pertama berakhir dan sebelum periode terakhir berakhir."
)
ARTI_KOSONG: Final = (
    "Sel kosong: pada periode itu pegawai tidak bernilai atau tidak tercatat; yang kosong tidak pernah dihitung nol."
)
ARTI_PERUBAHAN: Final = (
    "Perubahan: periode terakhir dikurangi periode pertama yang ada isinya bagi pegawai itu; peringkat + berarti naik, "
    "predikat + berarti naik sekian tingkat. Peringkat jenjang tidak dibandingkan bila jenjangnya berganti."
)
SEBUT_KELUAR: Final = (
    "Masuk dan keluar berarti mulai atau tidak lagi tercatat pada hasil; sebabnya tidak diketahui dari sini. Unit yang "
    "berganti nama tampak sebagai pindah. Orang dikenali dari NIP-nya."
)


def tahunan(bahan: BahanTren) -> str:
    """Say that this is no annual evaluation, and what to do for one."""
    tahun = bahan.tren.periode[-1][:4]
    return (
        "Predikat tahunan dievaluasi atas data satu tahun, bukan rata-rata atau gabungan predikat periode-periode ini. "
        f"Untuk itu nilailah data tahunannya: asnkin nilai DATA -p {tahun}."
    )


def singkat(periode: str) -> str:
    """Print a period shortly: ``TW I 2026``, ``Smt II 2026``, ``Januari 2026``, ``2026``."""
    nama = nama_periode(periode).replace("Triwulan", "TW").replace("Semester", "Smt")
    return nama.replace("Tahun ", "")


def rentang(bahan: BahanTren) -> str:
    """Print the first and the last period."""
    awal, akhir = bahan.tren.periode[0], bahan.tren.periode[-1]
    return f"{nama_periode(awal)} sampai {nama_periode(akhir)}"


def nama_butir(bahan: BahanTren, kunci: Sequence[str]) -> list[str]:
    """Return the printed names of butir; a key that the rubric does not know stays as it is."""
    semua = bahan.rubrik.semua_butir()
    return [semua[satu].nama if satu in semua else satu for satu in kunci]


def berarah(nilai: float, desimal: int) -> str:
    """Print a difference with its sign: ``+1,25``, ``−0,50``; nothing there is a dash."""
    if isnan(nilai):
        return KOSONG
    teks = angka(abs(nilai), desimal)
    return teks if nilai == 0 else f"{'+' if nilai > 0 else '−'}{teks}"


def ubah_predikat(dulu: str, kini: str) -> str:
    """Print a predikat and what it became."""
    if dulu == kini:
        return dulu or KOSONG
    return f"{dulu or KOSONG} → {kini or KOSONG}"


def sebut_pindah(bahan: BahanTren) -> str:
    """Count what happened to people: ``2 masuk, 1 keluar``."""
    jenis = bahan.tren.pindah["jenis"].map(str)
    isi = [f"{angka(n, 0)} {nama}" for nama in dict.fromkeys(jenis) if (n := int((jenis == nama).sum()))]
    return deretan(isi) if isi else "tidak ada perubahan susunan pegawai"


def bagian_tutup(tutup: int, n: int, *, tampil: bool) -> str:
    """Print how many of ``n`` gaps were closed, as far as it may be shown."""
    if not n:
        return KOSONG
    return f"{tutup} dari {n} ({persen(tutup / n)})" if tampil else f"disembunyikan (dari {n})"


def arti_latihan(bahan: BahanTren, latihan: Latihan) -> list[str]:
    """Say how the comparison was made, what it leaves out, and what it does not prove."""
    batas = bahan.rubrik.tampil_min
    kalimat = [
        ARTI_LATIHAN,
        BUKAN_BUKTI,
        f"Kelompok di bawah {batas} kesenjangan disembunyikan, juga baris yang akan membukanya lewat pengurangan.",
    ]
    if latihan.n_belum:
        kalimat.append(f"{angka(latihan.n_belum, 0)} kesenjangan belum diukur lagi dan tidak ikut.")
    if sisa := latihan.n_riwayat - latihan.n_cocok:
        kalimat.append(
            f"{angka(sisa, 0)} dari {angka(latihan.n_riwayat, 0)} riwayat pelatihan tidak ikut: tanpa tanggal, atau "
            "kodenya tidak ada pada katalog pelatihan."
        )
    return kalimat

"""A city's page for the head of the region and its deadlines, as both reports print them; small groups hidden."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.analisis.kelompok_kecil import sel_tersembunyi
from asnkin.analisis.kota.tenggat import PELAPORAN
from asnkin.analisis.tenggat import PUTUSKAN
from asnkin.laporan.bahan import Cara
from asnkin.laporan.privasi.batas import kelompok_min
from asnkin.laporan.tampil import angka, tanggal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.analisis.kota.kepala import BarisKepala
    from asnkin.analisis.kota.tenggat import BarisTenggat, Tenggat
    from asnkin.laporan.bahan import Bahan

SEJALAN: Final = "sejalan"
TAK_SEJALAN: Final = "belum sejalan"
TANPA: Final = "belum dapat dibandingkan"
TUTUP: Final = "disembunyikan (pegawai sedikit)"


@dataclass(frozen=True, slots=True)
class Kepala:
    """One OPD as printed: ``baris``, whether its people are hidden, where its target comes from and what to say."""

    baris: BarisKepala
    tutup: bool
    dasar: str
    simpulan: str
    catatan: str


def kepala(bahan: Bahan) -> list[Kepala]:
    """Return the page of the head of the region; [] where there is nothing to show."""
    semua = bahan.kota.kepala if bahan.kota is not None else ()
    tutup = _tersembunyi(bahan, [[satu.n, *satu.distribusi.values()] for satu in semua])
    return [_kepala(bahan, satu, tutup=bool(kena)) for satu, kena in zip(semua, tutup, strict=True)]


def _kepala(bahan: Bahan, satu: BarisKepala, *, tutup: bool) -> Kepala:
    if bahan.privasi and satu.milik_kepala:  # the targets of one person, who is known by the post
        satu = replace(satu, target=np.nan, n_target=0)
    if tutup:
        kosong = dict.fromkeys(satu.distribusi, 0)
        satu = replace(satu, n=0, distribusi=kosong, uraian=())
    if not satu.n_target:
        dasar = ""
    else:
        dasar = f"{angka(satu.n_target, 0)} indikator {'kepala OPD' if satu.milik_kepala else 'pegawai OPD'}"
    if satu.bertentangan:
        catatan = f"Capaian organisasinya tertulis berbeda: {satu.organisasi}."
    else:
        catatan = " ".join(satu.uraian)
    return Kepala(satu, tutup, dasar, _simpulan(satu, tutup=tutup), catatan)


def _simpulan(satu: BarisKepala, *, tutup: bool) -> str:
    if tutup:
        return TUTUP
    if satu.uraian:
        return TAK_SEJALAN
    return SEJALAN if satu.organisasi and satu.n and not satu.bertentangan else TANPA


def sumber_kepala(bahan: Bahan) -> str:
    """Say where each figure of the page comes from."""
    return (
        "Capaian organisasi: tabel capaian_organisasi menurut OPD. Capaian target: rata-rata capaian indikator kepala "
        "OPD (satu-satunya pejabat pimpinan tinggi di OPD itu); bila tidak dapat dikenali, rata-rata semua indikator "
        "pegawainya. SKM: tabel skm di buku kerja bersama (mutu menurut PermenPANRB 14/2017). Sebaran: bagian pegawai "
        "yang berpredikat (usulan). Kesesuaian: pola distribusi SE MenPANRB 3/2023; SKM di bawah mutu Baik pada "
        "organisasi Istimewa atau Baik ditandai sebagai bahan pertanyaan. Keduanya pertimbangan, tidak "
        f"mengubah nilai atau predikat.{_kelompok(bahan)}"
    )


def tersembunyi_tenggat(bahan: Bahan, semua: Sequence[BarisTenggat]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return of which OPDs the progress is hidden, and of which the objections."""
    proses = [[satu.n, satu.dievaluasi, satu.ditandatangani, satu.diserahkan, satu.n_lapor] for satu in semua]
    return _tersembunyi(bahan, proses), _tersembunyi(bahan, [[satu.n, satu.keberatan] for satu in semua])


def sebut_lapor(satu: BarisTenggat) -> str:
    """Say whether an OPD has reported in time."""
    if np.isnat(satu.batas):
        return "dilaporkan" if not np.isnat(satu.dilaporkan) else "belum dilaporkan; batasnya tidak diketahui"
    sisa = angka(abs(satu.sisa_lapor), 0)
    if not np.isnat(satu.dilaporkan):
        return "dilaporkan tepat waktu" if satu.sisa_lapor >= 0 else f"dilaporkan terlambat {sisa} hari kerja"
    sebagian = "sebagian dilaporkan" if satu.n_lapor else "belum dilaporkan"
    return f"{sebagian}, sisa {sisa} hari kerja" if satu.sisa_lapor >= 0 else f"{sebagian}, lewat {sisa} hari kerja"


def sumber_tenggat(bahan: Bahan, tenggat: Tenggat) -> str:
    """Say on which day the deadlines are judged, from which day they run and which days count."""
    dari = "tanggal pada lembar info" if tenggat.dari_info else "hari rekap ini dibuat"
    sejak = sorted({satu.sejak for satu in tenggat.opd if not satu.tercatat and not np.isnat(satu.sejak)})
    akhir = f" ({', '.join(map(cetak_hari, sejak))})" if sejak else ""
    libur = f"selain {tenggat.n_libur} hari pada lembar hari_libur"
    if not tenggat.n_libur:
        libur = "belum dikurangi hari libur, karena lembar hari_libur tidak ada atau kosong"
    return (
        f"Per {cetak_hari(tenggat.per)} ({dari}). Pelaporan: {PELAPORAN} hari kerja sejak tahap 'evaluasi berakhir' "
        f"pada tabel dokumen; bila tahap itu tidak dicatat, sejak akhir periode{akhir}. Keberatan terbuka: belum ada "
        f"keputusan; batasnya {PUTUSKAN} hari kerja sejak diajukan, sisa di bawah 0 berarti lewat (PermenPANRB "
        f"6/2022, lampiran V). Hari kerja: Senin sampai Jumat, {libur}. Dievaluasi: berpredikat; dokumen: menurut "
        f"tabel dokumen, per orang atau per OPD.{_kelompok(bahan)}"
    )


def cetak_hari(hari: np.datetime64) -> str:
    """Print a day: ``5 April 2026``; "" where there is none."""
    return "" if np.isnat(hari) else tanggal(hari.astype("datetime64[D]").item())


def _kelompok(bahan: Bahan) -> str:
    return f" {bahan.privasi.kelompok}" if bahan.privasi and bahan.privasi.kelompok else ""


def _tersembunyi(bahan: Bahan, banyak: Sequence[Sequence[int]]) -> NDArray[np.bool_]:
    """Return which of the groups must not be told, given the people on whom each of their figures rests."""
    if not banyak or bahan.privasi is None or bahan.privasi.cara is not Cara.AGREGAT:
        return np.zeros(len(banyak), dtype=np.bool_)
    return sel_tersembunyi(np.array(banyak, dtype=np.float64), kelompok_min(bahan.rubrik))

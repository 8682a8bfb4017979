"""The deadlines of one person's document, in working days, and how each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from asnkin.analisis.tenggat import (
    AJUKAN,
    ATASAN,
    BIASA,
    KEMBALI,
    LAPOR,
    OLEH_ATASAN,
    PUTUSKAN,
    SERAH,
    TERIMA,
    batas_akhir,
    hitung_hari_kerja,
)
from asnkin.laporan.dokumen.bentuk import Format, Tenggat
from asnkin.laporan.tampil import deretan, tanggal

if TYPE_CHECKING:
    from asnkin.laporan.dokumen.isi import IsiDokumen

_APA: Final = {
    OLEH_ATASAN: "Atasan Pejabat Penilai Kinerja menandatangani dokumen",
    SERAH: "Dokumen disampaikan kepada pegawai",
    KEMBALI: "Pegawai menandatangani dan mengembalikan dokumen",
    LAPOR: "Dokumen dilaporkan kepada PyB",
}


def tenggat(isi: IsiDokumen, i: int, bentuk: Format) -> tuple[Tenggat, ...]:
    """Return the deadlines of a person's document; objections are final ground where the superior evaluated."""
    hasil = []
    for batas in ATASAN if bentuk is Format.D12 else BIASA:
        awal = _terima(isi, i) if batas.dari == TERIMA else isi.saat(batas.dari, i)
        hasil.append(_satu(isi, _APA[batas.sampai], (batas.dari, awal), isi.saat(batas.sampai, i), batas.hari))
    if bentuk is Format.D12:
        return tuple(hasil)
    tabel, (putus, buka) = isi.tabel("keberatan"), isi.keberatan(i)
    b = putus if putus is not None else buka[-1] if buka else None
    ajukan, diputus = (tabel[nama][b] if b is not None else pd.NaT for nama in ("tanggal", "tanggal_keputusan"))
    hasil.append(_satu(isi, "Keberatan diajukan, bila ada", (TERIMA, _terima(isi, i)), ajukan, AJUKAN))
    if b is not None:
        hasil.append(_satu(isi, "Keberatan diputuskan", ("keberatan diajukan", ajukan), diputus, PUTUSKAN))
    return tuple(hasil)


def dasar_hitung(isi: IsiDokumen) -> str:
    """Say which days count as working days."""
    if not len(isi.libur):
        return (
            "Hari kerja dihitung hanya tanpa Sabtu dan Minggu, karena lembar hari_libur tidak ada atau kosong; batas "
            "yang sebenarnya dapat lebih lambat"
        )
    tahun = deretan([str(satu) for satu in np.unique(isi.libur.astype("datetime64[Y]"))])
    return f"Hari kerja dihitung tanpa Sabtu, Minggu, dan {len(isi.libur)} hari libur {tahun} dari lembar hari_libur"


def _terima(isi: IsiDokumen, i: int) -> Any:
    """Return the day on which the person received the document: a step of it, else what the objection says."""
    if not pd.isna(hari := isi.saat(TERIMA, i)):
        return hari
    tabel = isi.tabel("keberatan")
    ada = [tabel["tanggal_terima"][b] for b in tabel.milik(i) if not pd.isna(tabel["tanggal_terima"][b])]
    return ada[-1] if ada else pd.NaT


def _satu(isi: IsiDokumen, apa: str, awal: tuple[str, Any], akhir: Any, hari: int) -> Tenggat:
    nama, sejak = awal
    if pd.isna(sejak):
        return Tenggat(apa, f"{nama}: belum tercatat", f"{hari} hari kerja", "belum dapat dihitung")
    mulai = np.array([sejak], dtype="datetime64[D]")
    batas = pd.Timestamp(batas_akhir(mulai, hari, isi.libur)[0])
    sampai = f"{tanggal(batas)} ({hari} hari kerja)"
    if pd.isna(akhir):
        return Tenggat(apa, f"{nama} {tanggal(sejak)}", sampai, "belum tercatat")
    ke = int(hitung_hari_kerja(mulai, np.array([akhir], dtype="datetime64[D]"), isi.libur)[0])
    keadaan = "tepat waktu" if ke <= hari else f"terlambat, hari kerja ke-{ke}"
    return Tenggat(apa, f"{nama} {tanggal(sejak)}", sampai, f"{tanggal(akhir)}, {keadaan}")

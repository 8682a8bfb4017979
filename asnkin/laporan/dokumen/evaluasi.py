"""Format D.1.1, D.1.2 and D.1.3: Dokumen Evaluasi Kinerja Pegawai (annex, chapter V)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from asnkin.analisis.tenggat import OLEH_ATASAN, TANDA_TANGAN
from asnkin.laporan.dokumen.bentuk import Evaluasi, Format
from asnkin.laporan.dokumen.identitas import ATASAN, PENILAI, kepala, letak, tanda_tangan
from asnkin.laporan.jelaskan.penilaian import sumber_komentar
from asnkin.laporan.jelaskan.predikat import ditetapkan

if TYPE_CHECKING:
    from asnkin.laporan.dokumen.bentuk import Orang, TandaTangan
    from asnkin.laporan.dokumen.isi import IsiDokumen

JUDUL: Final = ("DOKUMEN EVALUASI KINERJA PEGAWAI",)
KAKI: Final = (
    "* periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah",
    "** pilih salah satu",
)
DINILAI: Final = "Pegawai yang Dinilai"
_USULAN: Final = " (usulan)"


def evaluasi(isi: IsiDokumen, i: int, bentuk: Format, orang: tuple[Orang, Orang, Orang], kosong: list[str]) -> Evaluasi:
    """Return the document of the person at row ``i`` in one of the formats D."""
    sebutan = ("1. PEGAWAI YANG DINILAI", "2. PEJABAT PENILAI KINERJA", "3. ATASAN PEJABAT PENILAI KINERJA")
    return Evaluasi(
        format=bentuk,
        kepala=kepala(isi, i, JUDUL, ("*", "**"), kosong),
        orang=tuple(zip(sebutan, orang, strict=True)),
        capaian=capaian_organisasi(isi, i, kosong),
        predikat=predikat(isi, i, bentuk, kosong),
        uraian=_uraian(isi, i, bentuk, kosong),
        tanda_tangan=_tanda_tangan(isi, i, bentuk, orang, kosong),
        kaki=KAKI,
    )


def capaian_organisasi(isi: IsiDokumen, i: int, kosong: list[str]) -> str:
    """Return the predikat of a person's unit_kerja, else of the opd, "" where the data have none."""
    tabel = isi.tabel("capaian_organisasi")
    for bidang in ("unit_kerja", "opd"):
        milik = isi.pegawai[bidang][i].casefold()
        for nama, satu in zip(tabel[bidang], tabel["predikat"], strict=True):
            if milik and nama.casefold() == milik:
                return str(satu)
    unit = isi.pegawai["unit_kerja"][i] or isi.pegawai["opd"][i]
    kosong.append(f"Capaian kinerja organisasi: tambahkan baris '{unit}' pada lembar capaian_organisasi")
    return ""


def predikat(isi: IsiDokumen, i: int, bentuk: Format, kosong: list[str]) -> str:
    """Return the predikat that holds; one that was only computed is a proposal, an objected one has the old beside."""
    kini = isi.pegawai["predikat"][i]
    if not kini:
        kurang = "; ".join(isi.hasil.kekurangan[i]) or str(isi.pegawai["status"][i])
        kosong.append(f"Predikat kinerja: belum ada karena {kurang}")
        return ""
    if bentuk is Format.D13:
        semula = isi.predikat_semula[i]
        return kini if semula in {"", kini} else f"{kini} (semula {semula})"
    return kini if ditetapkan(isi, i) is not None else f"{kini}{_USULAN}"


def _uraian(isi: IsiDokumen, i: int, bentuk: Format, kosong: list[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the parts that hold text; in D.1.3 also the objection, what was explained, and the decision."""
    tabel = isi.tabel("penilaian")
    catatan = tuple(dict.fromkeys(tabel["komentar"][f] for f, _ in sumber_komentar(isi, i)))
    if not catatan:
        kosong.append("Catatan/rekomendasi: isi kolom komentar pada penilaian atasan, atau tulis di e-Kinerja")
    bagian = [("5. CATATAN/ REKOMENDASI" if bentuk is not Format.D11 else "5. CATATAN/REKOMENDASI", catatan)]
    if bentuk is Format.D13:
        bagian += _keberatan(isi, i, kosong)
    return tuple(bagian)


def _keberatan(isi: IsiDokumen, i: int, kosong: list[str]) -> list[tuple[str, tuple[str, ...]]]:
    tabel, (putus, buka) = isi.tabel("keberatan"), isi.keberatan(i)
    b = putus if putus is not None else buka[-1] if buka else None
    if b is None:
        kosong.append("Keberatan: tambahkan barisnya pada lembar keberatan")
    isian = {nama: tabel[nama][b] if b is not None else "" for nama in ("alasan", "penjelasan", "keputusan")}
    kosong += [
        f"{nama.capitalize()} atas keberatan: isi {letak(isi, tabel, b, nama, nama.capitalize())}"
        for nama in ("penjelasan", "keputusan")
        if b is not None and not isian[nama]
    ]
    semula, kini = isi.predikat_semula[i], tabel["predikat_baru"][b] if b is not None else ""
    hasil = ""
    if putus is not None:
        hasil = f"Predikat kinerja menjadi {kini}, semula {semula}" if kini else f"Predikat kinerja tetap {semula}"
    return [
        ("6. KEBERATAN", _isi(isian["alasan"])),
        ("7. PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN", _isi(isian["penjelasan"])),
        ("8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA", _isi(isian["keputusan"], hasil)),
    ]


def _isi(*teks: str) -> tuple[str, ...]:
    return tuple(satu for satu in teks if satu)


def _tanda_tangan(
    isi: IsiDokumen, i: int, bentuk: Format, orang: tuple[Orang, Orang, Orang], kosong: list[str]
) -> tuple[TandaTangan, ...]:
    """Return who signs, in the order and with the numbers of the format; the person's own day is never known."""
    dinilai, penilai, atasan = orang
    tahap = OLEH_ATASAN if bentuk is Format.D12 else TANDA_TANGAN
    hari = isi.saat(tahap, i)
    if pd.isna(hari):
        kosong.append(f"Tanggal tanda tangan: tambahkan tahap '{tahap}' orang ini pada lembar dokumen")
    if not isi.bahan.info.get("tempat"):
        kosong.append("Tempat tanda tangan: isi tempat pada lembar info")
    if bentuk is not Format.D13:
        kedua = (ATASAN, atasan) if bentuk is Format.D12 else (PENILAI, penilai)
        return (
            tanda_tangan(isi, f"7. {DINILAI}", dinilai, pd.NaT),
            tanda_tangan(isi, f"6. {kedua[0]}", kedua[1], hari),
        )
    putus, _ = isi.keberatan(i)
    tabel = isi.tabel("keberatan")
    diputus = tabel["tanggal_keputusan"][putus] if putus is not None else pd.NaT
    if pd.isna(diputus) and putus is not None:
        kosong.append(f"Tanggal keputusan: isi {letak(isi, tabel, putus, 'tanggal_keputusan', 'Tanggal Keputusan')}")
    return (
        tanda_tangan(isi, f"10. {DINILAI}", dinilai, pd.NaT),
        tanda_tangan(isi, f"9. {PENILAI}", penilai, hari),
        tanda_tangan(isi, f"11. {ATASAN}", atasan, diputus, tengah=True),
    )

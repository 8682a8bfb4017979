"""Look-alikes of the exports beside the workbooks, SIASN (69 columns) and e-Kinerja; the people are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import openpyxl

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

KOLOM: Final = (
    "PNS ID", "NIP BARU", "NIP LAMA", "NAMA", "GELAR DEPAN", "GELAR BELAKANG", "TEMPAT LAHIR ID",
    "TEMPAT LAHIR NAMA", "TANGGAL LAHIR", "JENIS KELAMIN", "AGAMA ID", "AGAMA NAMA", "JENIS KAWIN ID",
    "JENIS KAWIN NAMA", "NIK", "NOMOR HP", "EMAIL", "EMAIL GOV", "ALAMAT", "NPWP NOMOR", "BPJS", "JENIS PEGAWAI ID",
    "JENIS PEGAWAI NAMA", "KEDUDUKAN HUKUM ID", "KEDUDUKAN HUKUM NAMA", "STATUS CPNS PNS", "KARTU ASN VIRTUAL",
    "NOMOR SK CPNS", "TANGGAL SK CPNS", "TMT CPNS", "NOMOR SK PNS", "TANGGAL SK PNS", "TMT PNS", "GOL AWAL ID",
    "GOL AWAL NAMA", "GOL AKHIR ID", "GOL AKHIR NAMA", "TMT GOLONGAN", "MK TAHUN", "MK BULAN", "JENIS JABATAN ID",
    "JENIS JABATAN NAMA", "JABATAN ID", "JABATAN NAMA", "TMT JABATAN", "TINGKAT PENDIDIKAN ID",
    "TINGKAT PENDIDIKAN NAMA", "PENDIDIKAN ID", "PENDIDIKAN NAMA", "TAHUN LULUS", "KPKN ID", "KPKN NAMA",
    "LOKASI KERJA ID", "LOKASI KERJA NAMA", "UNOR ID", "UNOR NAMA", "INSTANSI INDUK ID", "INSTANSI INDUK NAMA",
    "INSTANSI KERJA ID", "INSTANSI KERJA NAMA", "SATUAN KERJA INDUK ID", "SATUAN KERJA INDUK NAMA",
    "SATUAN KERJA KERJA ID", "SATUAN KERJA KERJA NAMA", "IS VALID NIK", "NAMA SEKOLAH", "FLAG IKD", "ESELON ID",
    "ESELON NAMA",
)  # fmt: skip
# what must never leave the export, each a text that stands nowhere else
PRIBADI: Final = {
    "NIK": "9909099909099909", "NOMOR HP": "089999000111", "EMAIL": "rahasia@contoh.invalid",
    "ALAMAT": "Jalan Rahasia Pribadi 77", "AGAMA NAMA": "AgamaRahasia", "NPWP NOMOR": "771234567890000",
    "BPJS": "0001112223334", "TEMPAT LAHIR NAMA": "KotaLahirRahasia", "JENIS KAWIN NAMA": "KawinRahasia",
    "NIP LAMA": "130999777", "NAMA SEKOLAH": "SekolahRahasia", "PNS ID": "A5EB03E2-RAHASIA",
}  # fmt: skip


def orang(nip: str, nama: str, opd: str, unit: str, kedudukan: str = "Aktif") -> dict[str, str]:
    """Return one row of SIASN with every private column filled."""
    return PRIBADI | {
        "NIP BARU": nip, "NAMA": nama, "SATUAN KERJA KERJA NAMA": opd, "SATUAN KERJA INDUK NAMA": opd,
        "UNOR NAMA": unit, "KEDUDUKAN HUKUM NAMA": kedudukan, "INSTANSI KERJA NAMA": "Pemerintah Kota Contoh",
    }  # fmt: skip


def tulis_siasn(jalur: Path, isi: Sequence[dict[str, str]]) -> Path:
    """Write an export as SIASN does: text parted by bars, an apostrophe before each NIP."""
    baris = ["|".join(KOLOM)]
    for satu in isi:
        sel = satu | {"NIP BARU": f"'{satu['NIP BARU']}"}
        baris.append("|".join(sel.get(nama, "") for nama in KOLOM))
    jalur.parent.mkdir(parents=True, exist_ok=True)
    jalur.write_text("\n".join(baris), "utf-8")
    return jalur


def tulis_ekinerja(
    jalur: Path, isi: Sequence[tuple[str, str, str, str, str]], periode: str = "Periode Triwulan I Tahun 2026"
) -> Path:
    """Write a "Rekap Penilaian": NIP, nama, both ratings and predikat of each person."""
    buku = openpyxl.Workbook()
    lembar = buku.active
    assert lembar is not None
    for teks in ("7100 - Pemerintah Kota Contoh", "Sekretariat", periode):
        lembar.append([teks])
    lembar.append([])
    lembar.append(
        ["No", "NIP", "Nama", "Jabatan", "Rating Hasil Kinerja", "Rating Perilaku Kerja", "Predikat Kinerja Periodik"]
    )
    for ke, (nip, nama, hasil, perilaku, predikat) in enumerate(isi, 1):
        lembar.append([ke, nip, nama, "Pengelola Data", hasil, perilaku, predikat])
    jalur.parent.mkdir(parents=True, exist_ok=True)
    buku.save(jalur)
    return jalur

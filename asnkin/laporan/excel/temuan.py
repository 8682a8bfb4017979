"""Findings as a sheet of the recap, and as a workbook to hand back to whoever sent the data."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from asnkin.buatan import BUATAN, TEMUAN
from asnkin.laporan.excel.ambil import nomor
from asnkin.laporan.excel.buku import BukuKerja
from asnkin.laporan.excel.gaya import TINGKAT
from asnkin.laporan.excel.kolom import KolomTeks
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.laporan.tampil import sel_ringkas
from asnkin.temuan import hitung, urutkan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.laporan.excel.kolom import Kolom
    from asnkin.temuan import Temuan

RENTANG_MAKS: Final = 60  # ranges that still fit a row of the sheet
# the findings carry no time, and the same findings must give the same bytes
_DIBUAT: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - a document property has no zone
_CARA_BACA: Final = (
    "Cara membaca: setiap baris menyebut berkas, lembar dan sel yang dimaksud. Kesalahan harus diperbaiki pada buku "
    "kerja asalnya, lalu kirimkan kembali buku kerja itu; peringatan perlu diperiksa; catatan hanya untuk diketahui."
)


def tulis_lembar_temuan(buku: BukuKerja, temuan: Sequence[Temuan], judul: Sequence[str], keterangan: str) -> None:
    """Write the sheet Temuan: one row a finding, coloured by level."""
    gaya, daftar = buku.gaya, urutkan(temuan)
    baris = [{**isi, "sel": sel_ringkas(isi["sel"], RENTANG_MAKS)} for isi in (satu.sebagai_dict() for satu in daftar)]
    kolom: list[Kolom] = [
        nomor(gaya, len(daftar)),
        *(
            KolomTeks(nama, [satu[bidang] for satu in baris], gaya.teks, gaya.bungkus, lebar_maks=lebar)
            for nama, bidang, lebar in (
                ("Tingkat", "tingkat", 14),
                ("Kode", "kode", 10),
                ("Berkas", "berkas", 28),
                ("Lembar", "lembar", 20),
                ("Sel", "sel", 24),
                ("Isi Sel", "nilai", 28),
                ("Temuan", "pesan", 60),
                ("Saran", "saran", 50),
            )
        ),
    ]
    isi = Isi(
        "Temuan", judul, kolom, keterangan=keterangan, kosong="Tidak ada temuan.", warna={"Tingkat": TINGKAT}
    )  # fmt: skip
    tulis_tabel(buku, isi)


def jumlah_temuan(temuan: Sequence[Temuan]) -> str:
    """Return the counts in words: ``3 kesalahan, 1 peringatan, 0 catatan``."""
    return ", ".join(f"{n} {tingkat.value}" for tingkat, n in hitung(temuan).items())


def tulis_temuan(temuan: Sequence[Temuan]) -> bytes:
    """Return ``temuan.xlsx``: the counts, how to read the list, and the list."""
    buku = BukuKerja({"title": "Temuan pada data penilaian kinerja", "comments": "dibuat dengan asnkin"}, _DIBUAT)
    judul = (BUATAN[TEMUAN], f"Ditemukan {jumlah_temuan(temuan)}")
    tulis_lembar_temuan(buku, temuan, judul, _CARA_BACA)
    return buku.selesai()

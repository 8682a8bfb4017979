"""The sheets about gaps: each person's, and each unit's needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.laporan.excel.ambil import Ambil, nama_butir, nomor
from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.laporan.tampil import persen
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    import pandas as pd

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom

TANPA_PELATIHAN: Final = "belum ada pelatihan di katalog"


def tulis_kesenjangan(buku: BukuKerja, bahan: Bahan) -> None:
    """Write one row a gap: people in listing order, their gaps in order of priority."""
    hasil, gaya = bahan.hasil, buku.gaya
    pegawai = hasil.daftar_kesenjangan["_pegawai"].to_numpy(dtype=np.intp)
    urutan = np.argsort(hasil.pegawai["_urutan"].to_numpy()[pegawai], kind="stable")
    daftar = hasil.daftar_kesenjangan.iloc[urutan]
    a = Ambil(bahan, gaya, pegawai[urutan])
    isi = Isi(
        "Kesenjangan",
        judul(bahan, "KESENJANGAN KOMPETENSI DAN PELATIHAN"),
        [nomor(gaya, len(daftar)), *_orang(a), *_jarak(a, daftar), *_pelatihan(a, daftar)],
        beku=2,
        keterangan=(
            "Kesenjangan = level − standar; negatif berarti di bawah standar. Prioritas = bobot × besar kesenjangan. "
            "Dasar 'dirasakan': hanya menurut penilaian diri, tidak dihitung dalam JPM."
        ),
        kosong="Tidak ada kesenjangan.",
    )
    tulis_tabel(buku, isi)


def _orang(a: Ambil) -> list[Kolom]:
    return [
        a.teks("nama", lebar_maks=30),
        a.nip(),
        a.teks("unit_kerja", lebar_maks=30),
        a.teks("jabatan", lebar_maks=30),
    ]


def _jarak(a: Ambil, daftar: pd.DataFrame) -> list[Kolom]:
    """Return the butir, its numbers, and whether others or only the person see the gap."""
    gaya, d = a.gaya, a.desimal
    dasar = np.where(daftar["dirasakan"].to_numpy(dtype=bool), "dirasakan", "hasil penilaian")
    angka = {"level": "Level", "standar": "Standar", "kesenjangan": "Kesenjangan", "prioritas": "Prioritas"}
    return [
        KolomTeks("Butir", nama_butir(a.bahan, daftar["butir"].tolist()), gaya.teks, gaya.bungkus, lebar_maks=34),
        *(
            KolomAngka(judul_kolom, bulatkan(daftar[bidang].to_numpy(), d), gaya.angka(d), d)
            for bidang, judul_kolom in angka.items()
        ),
        KolomTeks("Dasar", dasar.tolist(), gaya.teks),
    ]


def _pelatihan(a: Ambil, daftar: pd.DataFrame) -> list[Kolom]:
    katalog, kode = a.bahan.hasil.katalog, daftar["pelatihan"].tolist()
    nama = dict(zip(katalog["kode"].tolist(), katalog["nama"].tolist(), strict=True))
    isi = [nama.get(satu, satu) if satu else TANPA_PELATIHAN for satu in kode]
    return [
        KolomTeks("Pelatihan yang Disarankan", isi, a.gaya.teks, a.gaya.bungkus),
        KolomTeks("Kode Pelatihan", kode, a.gaya.teks),
    ]


def tulis_kebutuhan_unit(buku: BukuKerja, bahan: Bahan) -> None:
    """Write, for each unit and butir with gaps, the share of its people who have one, and whether it is a need."""
    gaya, kebutuhan = buku.gaya, bahan.hasil.kebutuhan_unit
    perlu = kebutuhan["kebutuhan"].to_numpy(dtype=bool)
    kolom: list[Kolom] = [
        nomor(gaya, len(kebutuhan)),
        KolomTeks("Unit Kerja", kebutuhan["unit_kerja"].tolist(), gaya.teks, gaya.bungkus, lebar_maks=50),
        KolomTeks("Butir", nama_butir(bahan, kebutuhan["butir"].tolist()), gaya.teks, gaya.bungkus),
        KolomAngka("Pegawai Dinilai", kebutuhan["n_dinilai"].to_numpy(dtype=np.float64), gaya.bulat),
        KolomAngka("Pegawai dengan Kesenjangan", kebutuhan["n_kesenjangan"].to_numpy(dtype=np.float64), gaya.bulat),
        KolomAngka("Proporsi", bulatkan(kebutuhan["proporsi"].to_numpy(), 4), gaya.persen, 1),
        KolomTeks("Kebutuhan Unit", np.where(perlu, "ya", "tidak").tolist(), gaya.tengah),
    ]
    batas = persen(bahan.rubrik.kesenjangan.unit_min)
    isi = Isi(
        "Kebutuhan Unit",
        judul(bahan, "KEBUTUHAN PENGEMBANGAN UNIT KERJA"),
        kolom,
        beku=2,
        keterangan=(
            f"Sebuah butir menjadi kebutuhan unit bila paling sedikit {batas} pegawai yang dinilai pada butir itu "
            "memiliki kesenjangan."
        ),
        kosong="Tidak ada kesenjangan.",
        warna={"Kebutuhan Unit": {"ya": "#FCE4D6"}},
    )
    tulis_tabel(buku, isi)

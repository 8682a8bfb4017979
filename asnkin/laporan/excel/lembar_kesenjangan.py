"""The sheets about gaps: each person's, and each unit's needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.laporan import penjelasan
from asnkin.laporan.excel.ambil import Ambil, nama_butir, nomor
from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.laporan.tampil import persen
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.anonim import DIRI

if TYPE_CHECKING:
    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom

_LATIH: Final = "Pelatihan bagi unit: yang disarankan kepada pegawainya untuk butir itu, beserta jumlah orangnya."
_TANPA_KECIL: Final = "Daftar ini tanpa kelompok kecil dan pelengkapnya."
_ANGKA: Final = {"level": "Level", "standar": "Standar", "kesenjangan": "Kesenjangan"}


def tulis_kesenjangan(buku: BukuKerja, bahan: Bahan) -> None:
    """Write one row a missed target or gap: people in listing order, their targets first, their gaps by priority."""
    hasil, gaya = bahan.hasil, buku.gaya
    semua = pd.concat([hasil.target_kurang, hasil.daftar_kesenjangan], ignore_index=True)
    urutan = np.argsort(hasil.pegawai["_urutan"].to_numpy()[semua["_pegawai"].to_numpy(dtype=np.intp)], kind="stable")
    daftar = semua.iloc[urutan]
    a = Ambil(bahan, gaya, daftar["_pegawai"].to_numpy(dtype=np.intp))
    isi = Isi(
        "Kesenjangan",
        judul(bahan, "KESENJANGAN KOMPETENSI DAN PELATIHAN"),
        [nomor(gaya, len(daftar)), *_orang(a), *_jarak(a, daftar), *_pelatihan(a, daftar)],
        beku=2,
        keterangan=" ".join(_keterangan(bahan)),
        kosong="Tidak ada kesenjangan.",
    )
    tulis_tabel(buku, isi)


def _keterangan(bahan: Bahan) -> list[str]:
    kalimat = [
        "Kesenjangan = level − standar; negatif berarti di bawah standar. Prioritas = bobot × besar kesenjangan."
    ]
    if _ada_rasa(bahan):
        kalimat.append(
            "Dasar 'dirasakan': hanya skor diri yang di bawah standar (kolom Diri − Standar), tidak dihitung dalam JPM."
        )
    if hitung := penjelasan.hitung_target(bahan):
        kalimat.append(f"Target yang belum tercapai mendahului kesenjangan: {hitung}.")
    return kalimat


def _ada_rasa(bahan: Bahan) -> bool:
    return DIRI in bahan.rubrik.kesenjangan.dari


def _orang(a: Ambil) -> list[Kolom]:
    return [
        a.teks("nama", lebar_maks=30),
        a.nip(),
        a.teks("unit_kerja", lebar_maks=30),
        a.teks("jabatan", lebar_maks=30),
    ]


def _jarak(a: Ambil, daftar: pd.DataFrame) -> list[Kolom]:
    """Return the butir, its numbers, those that the person sees, and on what the row rests."""
    gaya, d = a.gaya, a.desimal
    angka = {judul: daftar[bidang] for bidang, judul in _ANGKA.items()}
    if _ada_rasa(a.bahan):
        angka |= {"Skor Diri": daftar["diri"], "Diri − Standar": daftar["diri"] - daftar["standar"]}
    angka["Prioritas"] = daftar["prioritas"]
    return [
        KolomTeks("Butir", nama_butir(a.bahan, daftar["butir"].tolist()), gaya.teks, gaya.bungkus, lebar_maks=34),
        *(
            KolomAngka(judul_kolom, bulatkan(isi.to_numpy(dtype=np.float64), d), gaya.angka(d), d)
            for judul_kolom, isi in angka.items()
        ),
        KolomTeks("Dasar", _dasar(daftar, d), gaya.teks, gaya.bungkus, lebar_maks=26),
    ]


def _dasar(daftar: pd.DataFrame, desimal: int) -> list[str]:
    """Say for each row what shows the need: a missed target, the person alone, or those who rated."""
    kolom = (daftar[nama].tolist() for nama in ("capaian", "batas", "dirasakan"))
    return [
        penjelasan.sebut_target(float(capaian), float(batas), desimal)
        if not pd.isna(capaian)
        else (penjelasan.DIRASAKAN if rasa else "hasil penilaian")
        for capaian, batas, rasa in zip(*kolom, strict=True)
    ]


def _pelatihan(a: Ambil, daftar: pd.DataFrame) -> list[Kolom]:
    katalog, kode = a.bahan.hasil.katalog, daftar["pelatihan"].tolist()
    nama = dict(zip(katalog["kode"].tolist(), katalog["nama"].tolist(), strict=True))
    isi = [nama.get(satu, satu) if satu else penjelasan.TANPA_PELATIHAN for satu in kode]
    return [
        KolomTeks("Pelatihan yang Disarankan", isi, a.gaya.teks, a.gaya.bungkus),
        KolomTeks("Kode Pelatihan", kode, a.gaya.teks),
    ]


def tulis_kebutuhan_unit(buku: BukuKerja, bahan: Bahan) -> None:
    """Write, for each unit and butir with gaps, how many of its people have one: needs first, the largest leading."""
    gaya = buku.gaya
    kebutuhan = bahan.hasil.kebutuhan_unit.sort_values(
        ["kebutuhan", "n_kesenjangan", "proporsi"], ascending=False, kind="stable"
    )
    perlu = kebutuhan["kebutuhan"].to_numpy(dtype=bool)
    banyak = (kebutuhan[nama].tolist() for nama in ("n_kesenjangan", "n_dinilai"))
    sebut = [penjelasan.sebut_bagian(kena, semua) for kena, semua in zip(*banyak, strict=True)]
    kolom: list[Kolom] = [
        nomor(gaya, len(kebutuhan)),
        KolomTeks("Unit Kerja", kebutuhan["unit_kerja"].tolist(), gaya.teks, gaya.bungkus, lebar_maks=50),
        KolomTeks("Butir", nama_butir(bahan, kebutuhan["butir"].tolist()), gaya.teks, gaya.bungkus),
        KolomAngka("Pegawai Dinilai", kebutuhan["n_dinilai"].to_numpy(dtype=np.float64), gaya.bulat),
        KolomAngka("Pegawai dengan Kesenjangan", kebutuhan["n_kesenjangan"].to_numpy(dtype=np.float64), gaya.bulat),
        KolomAngka("Proporsi", bulatkan(kebutuhan["proporsi"].to_numpy(), 4), gaya.persen, 1),
        KolomTeks("Kebutuhan Unit", np.where(perlu, "ya", "tidak").tolist(), gaya.tengah),
        KolomTeks("Keterangan", sebut, gaya.teks),
    ]
    if bahan.berorang:
        isi_latih = _pelatihan_unit(bahan, kebutuhan)
        kolom.append(KolomTeks("Pelatihan bagi Unit", isi_latih, gaya.teks, gaya.bungkus, lebar_maks=50))
    batas = persen(bahan.rubrik.kesenjangan.unit_min)
    isi = Isi(
        "Kebutuhan Unit",
        judul(bahan, "KEBUTUHAN PENGEMBANGAN UNIT KERJA"),
        kolom,
        beku=2,
        keterangan=(
            f"Sebuah butir menjadi kebutuhan unit bila paling sedikit {batas} pegawai yang dinilai pada butir itu "
            f"memiliki kesenjangan. Kelompok kecil: kurang dari {penjelasan.KELOMPOK_KECIL} pegawai, sehingga "
            f"proporsinya perlu dibaca bersama jumlah orangnya. {_LATIH if bahan.berorang else _TANPA_KECIL}"
        ),
        kosong="Tidak ada kesenjangan.",
        warna={"Kebutuhan Unit": {"ya": "#FCE4D6"}},
    )
    tulis_tabel(buku, isi)


def _pelatihan_unit(bahan: Bahan, kebutuhan: pd.DataFrame) -> list[str]:
    """Name the trainings for each need of a unit; "" for what is no need."""
    sebut = penjelasan.sebut_pelatihan_unit(bahan)
    kolom = (kebutuhan[nama].tolist() for nama in ("unit_kerja", "butir", "kebutuhan"))
    return [sebut.get((unit, butir), "") if perlu else "" for unit, butir, perlu in zip(*kolom, strict=True)]

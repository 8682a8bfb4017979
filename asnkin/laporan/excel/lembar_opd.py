"""The sheet of a whole city's OPDs: who has delivered what, and how far each one is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.analisis.kota.cakupan import Keadaan
from asnkin.hasil import Status
from asnkin.laporan.excel.ambil import nomor
from asnkin.laporan.excel.gaya import HIJAU, JINGGA
from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.lembar_kepala import KESESUAIAN, WARNA
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.laporan.kota import kepala
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from collections.abc import Callable

    from asnkin.analisis.kota.cakupan import BarisOpd
    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom
    from asnkin.laporan.kota import Kepala

_WARNA: Final = {Keadaan.MASUK: HIJAU, Keadaan.TERTAHAN: JINGGA, Keadaan.GAGAL: JINGGA}
_BELUM: Final = (Status.BELUM_LENGKAP, Status.BELUM_DAPAT_DINILAI)
KETERANGAN: Final = (
    "Satu baris satu buku kerja. Selesai: sudah bernilai atau berpredikat, dari semua yang dinilai (tanpa yang "
    "berstatus tidak dinilai). Buku kerja yang tertahan belum masuk angka mana pun pada rekap ini; temuannya pada "
    "lembar Temuan."
)


def tulis_opd(buku: BukuKerja, bahan: Bahan) -> None:
    """Write one row a workbook, by OPD; only in the recap of a whole city."""
    if bahan.kota is None:
        return
    opd, gaya, d = bahan.kota.opd, buku.gaya, bahan.rubrik.nilai.desimal

    def teks(nama: str, isi: Callable[[BarisOpd], str], maks: int) -> KolomTeks:
        return KolomTeks(nama, [isi(satu) for satu in opd], gaya.teks, gaya.bungkus, lebar_maks=maks)

    def angka(nama: str, isi: Callable[[BarisOpd], float], kelompok: str = "") -> KolomAngka:
        return KolomAngka(nama, np.array([float(isi(satu)) for satu in opd]), gaya.bulat, kelompok=kelompok)

    def masuk(isi: Callable[[BarisOpd], float]) -> Callable[[BarisOpd], float]:
        return lambda satu: isi(satu) if satu.kiriman.keadaan is Keadaan.MASUK else np.nan

    cakupan = np.array([satu.cakupan for satu in opd])
    rata = bulatkan(np.array([satu.rata for satu in opd]), d)
    kolom: list[Kolom] = [
        nomor(gaya, len(opd)),
        teks("Perangkat Daerah", lambda satu: satu.kiriman.opd, 40),
        teks("Berkas", lambda satu: satu.kiriman.berkas, 30),
        teks("Keadaan", lambda satu: satu.kiriman.keadaan.value, 26),
        angka("Pegawai", lambda satu: satu.n if satu.kiriman.keadaan is Keadaan.MASUK else satu.kiriman.n_pegawai),
        angka("Bernilai", masuk(lambda satu: satu.n_status[Status.LENGKAP])),
        angka("Belum Lengkap", masuk(lambda satu: sum(satu.n_status[status] for status in _BELUM))),
        KolomAngka("Selesai", bulatkan(cakupan, 4), gaya.persen),
        KolomAngka("Rata-rata Nilai Akhir", rata, gaya.angka(d), d),
        *(angka(nama, masuk(_sebanyak(nama)), "Predikat (usulan)") for nama in bahan.ringkasan.distribusi),
        *_organisasi(bahan, teks),
        angka("Kesalahan", lambda satu: satu.kiriman.kesalahan, "Temuan"),
        angka("Peringatan", lambda satu: satu.kiriman.peringatan, "Temuan"),
        teks("Sebab Tidak Masuk", lambda satu: satu.kiriman.sebab, 60),
    ]
    isi = Isi(
        "Perangkat Daerah",
        judul(bahan, "KINERJA MENURUT PERANGKAT DAERAH"),
        kolom,
        beku=2,
        keterangan=f"{bahan.kota.n_masuk} dari {len(opd)} buku kerja masuk rekap. {KETERANGAN}",
        warna={"Keadaan": {keadaan.value: warna for keadaan, warna in _WARNA.items()}, KESESUAIAN: WARNA},
    )
    tulis_tabel(buku, isi)


def _organisasi(bahan: Bahan, teks: Callable[[str, Callable[[BarisOpd], str], int], KolomTeks]) -> list[Kolom]:
    """The predikat of each OPD and whether its people's fit it, where any is given."""
    milik = {satu.baris.opd.casefold(): satu for satu in kepala(bahan)}
    if not milik:
        return []

    def isi(satu: BarisOpd, bagian: Callable[[Kepala], str]) -> str:
        ada = milik.get(satu.kiriman.opd.casefold())
        return bagian(ada) if ada is not None and satu.kiriman.keadaan is Keadaan.MASUK else ""

    return [
        teks("Capaian Organisasi", lambda satu: isi(satu, lambda ada: ada.baris.organisasi), 20),
        teks(KESESUAIAN, lambda satu: isi(satu, lambda ada: ada.simpulan), 20),
    ]


def _sebanyak(predikat: str) -> Callable[[BarisOpd], float]:
    return lambda satu: satu.distribusi[predikat]

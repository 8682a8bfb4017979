"""The sheets about what a result leads to: nominees for awards, angka kredit, self-view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.analisis.angka_kredit import unsur_angka_kredit
from asnkin.hasil import Status
from asnkin.laporan import penjelasan
from asnkin.laporan.excel.ambil import (
    Ambil,
    kalimat,
    menurut_daftar,
    nama_butir,
    nomor,
    warna_predikat,
)
from asnkin.laporan.excel.gaya import BIRU, HIJAU, JINGGA, KELAS
from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.lembar_orang import PREDIKAT
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.anonim import ATASAN, DIRI

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom

_SELISIH: Final = "Diri − Atasan"
_TINGKAT_SKALA: Final = 4  # steps of a 1-5 scale: a difference is large beyond one step


def tulis_penghargaan(buku: BukuKerja, bahan: Bahan) -> None:
    """Write the best of each group, who of them is nominated and why, or why not; only where the rubric has awards."""
    if bahan.rubrik.penghargaan is None:
        return
    tabel, hasil, gaya = bahan.tindak_lanjut.penghargaan, bahan.hasil, buku.gaya
    a = Ambil(bahan, gaya, tabel["_pegawai"].to_numpy(dtype=np.intp))
    kelompok = [penjelasan.nama_kelompok(satu) for satu in tabel["kelompok"].tolist()]
    calon = np.where(tabel["calon"].to_numpy(dtype=bool), "ya", "tidak").tolist()
    alasan = penjelasan.alasan_calon(tabel, a.isi("predikat"))
    kolom: list[Kolom] = [
        KolomTeks("Kelompok", kelompok, gaya.teks, gaya.bungkus, lebar_maks=28),
        KolomAngka("Peringkat", _angka(tabel["urutan"]), gaya.urutan),
        KolomAngka("Dari (Pegawai)", _angka(tabel["jumlah"]), gaya.urutan),
        *_orang(a),
        a.angka("Nilai Akhir", hasil.pegawai["nilai_akhir"], tebal=True),
        a.teks("predikat", PREDIKAT),
        KolomTeks("Calon", calon, gaya.tengah),
        KolomTeks("Alasan", alasan, gaya.teks, gaya.bungkus, lebar_maks=46),
    ]
    keterangan = penjelasan.aturan_penghargaan(bahan.rubrik, bahan.rubrik.penghargaan)
    isi = Isi(
        "Penghargaan",
        judul(bahan, "CALON PENERIMA PENGHARGAAN"),
        kolom,
        beku=4,
        keterangan=f"{kalimat(keterangan)} {kalimat(penjelasan.hitung_calon(tabel))}",
        kosong="Belum ada pegawai yang berperingkat.",
        warna={
            "Calon": {"ya": HIJAU, "tidak": JINGGA},
            PREDIKAT: warna_predikat(list(bahan.ringkasan.distribusi), KELAS),
        },
    )
    tulis_tabel(buku, isi)


def tulis_angka_kredit(buku: BukuKerja, bahan: Bahan) -> None:
    """Write how the angka kredit of everyone in a functional post comes about; only where the rubric has it."""
    if not bahan.rubrik.angka_kredit:
        return
    pegawai, gaya = bahan.hasil.pegawai, buku.gaya
    unsur = unsur_angka_kredit(pegawai, bahan.rubrik, bahan.periode)
    fungsional = unsur["koefisien"].notna().to_numpy() & (pegawai["status"] != Status.TIDAK_DINILAI).to_numpy()
    a = Ambil(bahan, gaya, menurut_daftar(bahan, fungsional))
    kolom: list[Kolom] = [
        nomor(gaya, len(a.posisi)),
        *_orang(a),
        a.teks("jenjang"),
        a.teks("predikat", PREDIKAT),
        a.angka("Bulan", unsur["bulan"], 0),
        a.angka("Koefisien per Tahun", unsur["koefisien"], 2),
        KolomAngka("Persen Predikat", bulatkan(unsur["persen"].to_numpy()[a.posisi], 4), gaya.persen, 1),
        a.angka("Angka Kredit", bahan.tindak_lanjut.angka_kredit, tebal=True),
    ]
    isi = Isi(
        "Angka Kredit",
        judul(bahan, "ANGKA KREDIT JABATAN FUNGSIONAL"),
        kolom,
        beku=2,
        keterangan=(
            f"{kalimat(penjelasan.ARTI_ANGKA_KREDIT)} Usulan: mengikuti predikat, yang diputuskan Pejabat Penilai "
            "Kinerja."
        ),
        kosong="Tidak ada pegawai jabatan fungsional.",
    )
    tulis_tabel(buku, isi)


def tulis_selisih_diri(buku: BukuKerja, bahan: Bahan) -> None:
    """Write, person by person, own mark minus the superior's for each butir; only where the rubric has both roles."""
    if not {DIRI, ATASAN} <= set(bahan.rubrik.semua_peran()):
        return
    tabel, gaya, d = bahan.tindak_lanjut.selisih_diri, buku.gaya, bahan.rubrik.nilai.desimal
    semua = np.full(bahan.hasil.butir.shape, np.nan)
    letak = {kunci: j for j, kunci in enumerate(bahan.hasil.butir.columns)}
    semua[tabel["_pegawai"], tabel["butir"].map(letak).astype(int)] = tabel["selisih"]
    ada = ~np.isnan(semua)
    a = Ambil(bahan, gaya, menurut_daftar(bahan, ada.any(axis=1)))
    rata = np.nansum(semua, axis=1) / np.where(ada.any(axis=1), ada.sum(axis=1), np.nan)
    butir = nama_butir(bahan, [str(satu) for satu in bahan.hasil.butir.columns])
    kolom: list[Kolom] = [
        nomor(gaya, len(a.posisi)),
        *_orang(a),
        KolomAngka("Rata-rata Selisih", bulatkan(rata[a.posisi], d), gaya.berarah(d), d),
        *(
            KolomAngka(nama, bulatkan(semua[a.posisi, j], d), gaya.berarah(d), d, kelompok=_SELISIH)
            for j, nama in enumerate(butir)
            if ada[:, j].any()
        ),
    ]
    besar = (bahan.rubrik.skala.maks - bahan.rubrik.skala.min) / _TINGKAT_SKALA
    isi = Isi(
        "Selisih Diri",
        judul(bahan, "SELISIH PENILAIAN DIRI DAN ATASAN"),
        kolom,
        beku=2,
        ulang=3,
        keterangan=(
            f"{kalimat(penjelasan.ARTI_SELISIH)} Berwarna bila selisihnya lebih dari satu tingkat skala. Sel kosong: "
            "tidak dinilai keduanya, butir tidak berlaku, atau nilai atasan dirahasiakan agar penilai lain tidak "
            "dikenali."
        ),
        kosong="Belum ada butir yang dinilai diri dan atasan.",
        warna_angka={_SELISIH: {(">", besar): JINGGA, ("<", -besar): BIRU}},
    )
    tulis_tabel(buku, isi)


def _orang(a: Ambil) -> list[Kolom]:
    return [
        a.teks("nama", lebar_maks=24),
        a.nip(),
        a.teks("unit_kerja", lebar_maks=24),
        a.teks("jabatan", lebar_maks=24),
    ]


def _angka(isi: ArrayLike) -> np.ndarray:
    return np.asarray(isi, dtype=np.float64)

"""The sheets with one row a person: Peringkat, Rincian, Belum Lengkap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asnkin.hasil import Status
from asnkin.laporan.excel.ambil import Ambil, menurut_daftar, nomor, warna_predikat
from asnkin.laporan.excel.gaya import KELAS
from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks
from asnkin.laporan.excel.kop import judul, tulis_tanda_tangan
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.laporan.penjelasan import ARTI_PORSI
from asnkin.laporan.tampil import RATING, angka_ringkas, label, tanggal
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom

PREDIKAT = "Predikat (usulan)"


def tulis_peringkat(buku: BukuKerja, bahan: Bahan) -> None:
    """Write everyone who has a rank: predikat and the rank within the first group lead, the overall rank beside."""
    hasil = bahan.hasil
    posisi = menurut_daftar(bahan, hasil.pegawai["peringkat"].to_numpy() > 0)
    a = Ambil(bahan, buku.gaya, posisi)
    kelompok = list(bahan.rubrik.peringkat.dalam)
    dalam = {nama: a.urutan(f"Peringkat dalam {label(nama)}", hasil.peringkat_dalam[nama]) for nama in kelompok}
    kolom: list[Kolom] = [
        a.teks("predikat", PREDIKAT),
        *(dalam[nama] for nama in kelompok[:1]),
        a.urutan("Peringkat Keseluruhan", hasil.pegawai["peringkat"]),
        a.teks("nama", lebar_maks=30),
        a.nip(),
        *_jabatan(a),
        a.angka("Nilai Akhir", hasil.pegawai["nilai_akhir"], tebal=True),
        *(dalam[nama] for nama in kelompok[1:]),
        *_rating(a),
        KolomTeks("Keterangan", _keterangan(bahan, posisi), buku.gaya.teks, buku.gaya.bungkus, lebar_maks=40),
    ]
    isi = Isi(
        "Peringkat",
        judul(bahan, "PERINGKAT KINERJA PEGAWAI"),
        kolom,
        beku=2 + min(1, len(kelompok)) + 1,
        keterangan=(
            "Predikat adalah usulan hasil hitung; Pejabat Penilai Kinerja yang memutuskan. "
            "Angka yang sama mendapat peringkat yang sama."
        ),
        kosong="Belum ada pegawai yang berperingkat; lihat lembar 'Belum Lengkap'.",
        warna={PREDIKAT: warna_predikat(list(bahan.ringkasan.distribusi), KELAS)},
    )
    letak = tulis_tabel(buku, isi)
    n = len(kolom)
    tulis_tanda_tangan(buku, letak.ws, letak.bawah + 2, (max(0, n - 4), n - 1), bahan)


def _jabatan(a: Ambil) -> list[Kolom]:
    """Return jabatan, jenjang and unit; pangkat and golongan where the data have them."""
    pangkat = [f"{p} ({g})" if p and g else p or g for p, g in zip(a.isi("pangkat"), a.isi("golongan"), strict=True)]
    ada = [KolomTeks("Pangkat (Gol.)", pangkat, a.gaya.teks, a.gaya.bungkus, lebar_maks=28)] if any(pangkat) else []
    return [*ada, a.teks("jabatan", lebar_maks=28), a.teks("jenjang"), a.teks("unit_kerja", lebar_maks=28)]


def _rating(a: Ambil) -> list[Kolom]:
    """Return both axes of the quadrant where the rubric has them."""
    if a.bahan.rubrik.predikat.kuadran is None:
        return []
    return [
        KolomTeks(judul, [RATING.get(satu, satu) for satu in a.isi(bidang)], a.gaya.teks)
        for judul, bidang in (
            ("Rating Hasil Kerja", "kuadran_hasil_kerja"),
            ("Rating Perilaku Kerja", "kuadran_perilaku_kerja"),
        )
    ]


def _keterangan(bahan: Bahan, posisi: np.ndarray) -> list[str]:
    """Return, for each listed person, the decision that replaced the computed predikat, and a special status."""
    p = bahan.hasil.pegawai
    tanpa = p["status"].to_numpy() == Status.TANPA_NILAI
    teks = np.where(tanpa, "predikat dari rating, tanpa nilai akhir", "").astype(object)
    for i, kalimat in _penetapan(bahan):
        teks[i] = "; ".join(filter(None, (teks[i], kalimat)))
    isi: list[str] = teks[posisi].tolist()
    return isi


def _penetapan(bahan: Bahan) -> Iterator[tuple[int, str]]:
    """Yield position and wording of each decision that took effect."""
    hitung = bahan.hasil.pegawai["predikat_hitung"].to_numpy()
    t = bahan.hasil.penetapan
    nama = ("_pegawai", "predikat", "alasan", "ditetapkan_oleh", "tanggal")
    for i, predikat, alasan, oleh, hari in zip(*(t[satu].tolist() for satu in nama), strict=True):
        waktu = f", {tanggal(hari)}" if hari == hari else ""  # noqa: PLR0124 - a missing date is unequal to itself
        semula = f" (hasil hitung: {hitung[i]})" if hitung[i] else ""
        yield i, f"ditetapkan {predikat} oleh {oleh or '-'}{waktu}{semula}: {alasan or '-'}"


def tulis_rincian(buku: BukuKerja, bahan: Bahan) -> None:
    """Write everyone with every komponen, tambahan and butir: how nilai akhir comes about."""
    hasil = bahan.hasil
    a = Ambil(bahan, buku.gaya, menurut_daftar(bahan))
    kolom: list[Kolom] = [
        nomor(buku.gaya, len(a.posisi)),
        a.teks("nama", lebar_maks=28),
        a.nip(),
        a.teks("jabatan", lebar_maks=26),
        a.teks("jenjang"),
        a.teks("unit_kerja", lebar_maks=26),
        a.teks("status", "Status"),
        *_komponen(a),
        a.angka("Nilai Dasar", hasil.pegawai["nilai_dasar"]),
        KolomAngka("Porsi Data Terukur", bulatkan(bahan.tindak_lanjut.porsi_terukur[a.posisi], 4), buku.gaya.persen, 1),
        *(
            a.angka(bahan.rubrik.nama_komponen(kunci), hasil.tambahan[kunci], kelompok="Tambahan")
            for kunci in bahan.rubrik.tambahan
        ),
        a.angka("Nilai Akhir", hasil.pegawai["nilai_akhir"], tebal=True),
        a.teks("predikat_hitung", "Predikat Hasil Hitung"),
        a.teks("predikat", PREDIKAT),
        *_butir(a),
        a.angka("JPM", hasil.pegawai["jpm"]),
        a.teks("jpm_kategori", "Kategori JPM"),
    ]
    isi = Isi(
        "Rincian",
        judul(bahan, "RINCIAN NILAI PEGAWAI"),
        kolom,
        beku=2,
        ulang=3,
        keterangan=(
            "Kontribusi = bobot × nilai komponen ÷ jumlah bobot; jumlah kontribusi dan tambahan adalah nilai akhir "
            f"sebelum dibatasi. {ARTI_PORSI}. Sel kosong: tidak ada nilai (lihat lembar 'Belum Lengkap') atau butir "
            "tidak berlaku bagi pegawai itu."
        ),
    )
    tulis_tabel(buku, isi)


def _komponen(a: Ambil) -> list[Kolom]:
    hasil, rubrik = a.bahan.hasil, a.bahan.rubrik
    lengkap = hasil.pegawai["status"].to_numpy() == Status.LENGKAP
    kolom: list[Kolom] = []
    for kunci, komponen in rubrik.komponen.items():
        kelompok = f"{rubrik.nama_komponen(kunci)} (bobot {angka_ringkas(komponen.bobot, 4)})"
        kontribusi = np.where(lengkap, hasil.kontribusi[kunci].to_numpy(), np.nan)
        kolom += [
            a.angka("Nilai", hasil.komponen[kunci], kelompok=kelompok),
            a.angka("Kontribusi", kontribusi, 4, kelompok=kelompok),
        ]
    return kolom


def _butir(a: Ambil) -> list[Kolom]:
    rubrik = a.bahan.rubrik
    induk = rubrik.komponen_butir()
    return [
        a.angka(butir.nama, a.bahan.hasil.butir[kunci], kelompok=f"Butir {rubrik.nama_komponen(induk[kunci])}")
        for kunci, butir in rubrik.semua_butir().items()
    ]


def tulis_belum_lengkap(buku: BukuKerja, bahan: Bahan) -> None:
    """Write everyone whose status is not lengkap, with every reason."""
    hasil = bahan.hasil
    status = hasil.pegawai["status"].to_numpy()
    posisi = menurut_daftar(bahan, status != Status.LENGKAP)
    a = Ambil(bahan, buku.gaya, posisi)
    kedudukan = a.isi("kedudukan_hukum")
    alasan = [
        "\n".join(hasil.kekurangan[i]) or (f"kedudukan hukum: {k}" if k and status[i] == Status.TIDAK_DINILAI else "")
        for i, k in zip(posisi.tolist(), kedudukan, strict=True)
    ]
    kolom: list[Kolom] = [
        nomor(buku.gaya, len(posisi)),
        a.teks("nama"),
        a.nip(),
        a.teks("jabatan"),
        a.teks("unit_kerja"),
        a.teks("status", "Status"),
        KolomTeks("Yang Masih Kurang", alasan, buku.gaya.bungkus, lebar_maks=80),
    ]
    isi = Isi(
        "Belum Lengkap",
        judul(bahan, "PEGAWAI YANG BELUM LENGKAP ATAU TIDAK DINILAI"),
        kolom,
        beku=2,
        keterangan=(
            "Belum lengkap: ada komponen tanpa nilai. Tanpa nilai: berpredikat dari rating. "
            "Tidak dinilai: kedudukan hukumnya dikecualikan. Belum dapat dinilai: ada kesalahan pada datanya."
        ),
        kosong="Semua pegawai bernilai lengkap.",
    )
    tulis_tabel(buku, isi)

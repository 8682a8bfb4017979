"""The sheets with one row a person: Peringkat, Belum Lengkap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from xlsxwriter.utility import xl_col_to_name

from asnkin.hasil import Status
from asnkin.laporan.excel.ambil import Ambil, menurut_daftar, nomor, warna_predikat
from asnkin.laporan.excel.gaya import KELAS
from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks, jadi_rumus
from asnkin.laporan.excel.kop import judul, tulis_tanda_tangan
from asnkin.laporan.excel.kunci_urut import kunci_urut
from asnkin.laporan.excel.rumus import (
    NILAI_AKHIR,
    ambil,
    berumus,
    nama_peringkat,
    peringkat,
    peringkat_kelompok,
    predikat_berumus,
)
from asnkin.laporan.excel.rumus import PREDIKAT as PREDIKAT_USULAN
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.laporan.tampil import RATING, label, tanggal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom

PREDIKAT = "Predikat (usulan)"


def tulis_peringkat(buku: BukuKerja, bahan: Bahan) -> None:
    """Write everyone who has a rank: predikat and the rank within the first group lead, the overall rank beside."""
    posisi = menurut_daftar(bahan, bahan.hasil.pegawai["peringkat"].to_numpy() > 0)
    a = Ambil(bahan, buku.gaya, posisi)
    kelompok = list(bahan.rubrik.peringkat.dalam)
    kolom = _kolom_peringkat(a)
    bantu = _bantu(a) if berumus(bahan) and len(posisi) else {}
    kolom |= bantu
    if bantu:
        kolom |= _rumus(a, kolom)
    isi = Isi(
        "Peringkat",
        judul(bahan, "PERINGKAT KINERJA PEGAWAI"),
        list(kolom.values()),
        beku=2 + min(1, len(kelompok)) + 1,
        keterangan=(
            "Predikat adalah usulan hasil hitung; Pejabat Penilai Kinerja yang memutuskan. "
            "Angka yang sama mendapat peringkat yang sama. "
            "Urutan baris tetap walau bobot pada lembar 'Bobot' diubah; yang berubah angkanya."
        ),
        kosong="Belum ada pegawai yang berperingkat; lihat lembar 'Belum Lengkap'.",
        warna={PREDIKAT: warna_predikat(list(bahan.ringkasan.distribusi), KELAS)},
        bantu=len(bantu),
        lindungi=True,
    )
    letak = tulis_tabel(buku, isi)
    if bantu:
        letak.namai(buku, list(kolom), _nama_kolom(kelompok))
    n = len(kolom) - len(bantu)
    tulis_tanda_tangan(buku, letak.ws, letak.bawah + 2, (max(0, n - 4), n - 1), bahan)


def _nama_kolom(kelompok: Sequence[str]) -> dict[str, str]:
    """Return the names of what Ringkasan looks up here, with the keys of their columns."""
    kunci = {satu: satu for satu in ("umum", "nama", "nip", "unit", "predikat", "nilai")}
    if kelompok:
        kunci["dalam"] = f"dalam:{kelompok[0]}"
    return {nama_peringkat(nama): satu for nama, satu in kunci.items()}


def _kolom_peringkat(a: Ambil) -> dict[str, Kolom]:
    """Return the columns that are seen, by key, with the values that Python computed."""
    hasil, kelompok = a.bahan.hasil, list(a.bahan.rubrik.peringkat.dalam)
    dalam: dict[str, Kolom] = {
        f"dalam:{nama}": a.urutan(f"Peringkat dalam {label(nama)}", hasil.peringkat_dalam[nama]) for nama in kelompok
    }
    keterangan = _keterangan(a.bahan, a.posisi)
    return {
        "predikat": a.teks("predikat", PREDIKAT),
        **{kunci: dalam[kunci] for kunci in list(dalam)[:1]},
        "umum": a.urutan("Peringkat Keseluruhan", hasil.pegawai["peringkat"]),
        "nama": a.teks("nama", lebar_maks=26),
        "nip": a.nip(),
        **{f"jabatan:{i}": satu for i, satu in enumerate(_jabatan(a))},
        "unit": a.teks("unit_kerja", lebar_maks=25),
        **{f"opd:{i}": satu for i, satu in enumerate(a.opd(25))},
        "nilai": a.angka("Nilai Akhir", hasil.pegawai["nilai_akhir"], tebal=True),
        **{kunci: dalam[kunci] for kunci in list(dalam)[1:]},
        **{f"rating:{i}": satu for i, satu in enumerate(_rating(a))},
        "keterangan": KolomTeks("Keterangan", keterangan, a.gaya.teks, a.gaya.bungkus, lebar_maks=32),
    }


def _bantu(a: Ambil) -> dict[str, Kolom]:
    """Return the hidden columns: the row in Rincian (both sheets list people alike), the ranking key, the groups."""
    bantu: dict[str, Kolom] = {"rincian": KolomAngka("No Rincian", nomor(a.gaya, len(a.posisi)).isi, a.gaya.bantu)}
    if (kunci := kunci_urut(a.bahan, a.posisi)) is None:
        return bantu
    bantu |= {
        "pembeda": KolomAngka("Pembeda", kunci.pembeda, a.gaya.bantu),
        "kunci": KolomAngka("Kunci Urut", kunci.kunci, a.gaya.bantu),
    }
    for nama in a.bahan.rubrik.peringkat.dalam:
        kode = pd.factorize(pd.Series(a.isi(nama), dtype=object))[0].astype(np.float64)
        bantu[f"kode:{nama}"] = KolomAngka(f"Kode {label(nama)}", kode, a.gaya.bantu)
    return bantu


def _rumus(a: Ambil, kolom: Mapping[str, Kolom]) -> dict[str, Kolom]:
    """Return the columns that follow Rincian: nilai akhir, predikat, and ranks where they can."""
    huruf = {kunci: xl_col_to_name(j) for j, kunci in enumerate(kolom)}
    rumus = {"nilai": ambil(NILAI_AKHIR, huruf["rincian"])}
    if predikat_berumus(a.bahan):
        rumus["predikat"] = f'{ambil(PREDIKAT_USULAN, huruf["rincian"])}&""'
    if (kunci := kunci_urut(a.bahan, a.posisi)) is not None:
        rumus["kunci"] = kunci.rumus(huruf["nilai"], huruf["pembeda"])
        rumus["umum"] = peringkat(huruf["kunci"])
        for nama in a.bahan.rubrik.peringkat.dalam:
            rumus[f"dalam:{nama}"] = peringkat_kelompok(huruf["kunci"], huruf[f"kode:{nama}"])
    return {satu: jadi_rumus(kolom[satu], isi) for satu, isi in rumus.items()}


def _jabatan(a: Ambil) -> list[Kolom]:
    """Return jabatan and jenjang; pangkat and golongan where the data have them."""
    pangkat = [f"{p} ({g})" if p and g else p or g for p, g in zip(a.isi("pangkat"), a.isi("golongan"), strict=True)]
    ada = [KolomTeks("Pangkat (Gol.)", pangkat, a.gaya.teks, a.gaya.bungkus, lebar_maks=22)] if any(pangkat) else []
    return [*ada, a.teks("jabatan", lebar_maks=25), a.teks("jenjang")]


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
        a.teks("nama", lebar_maks=30),
        a.nip(),
        a.teks("jabatan", lebar_maks=28),
        a.teks("unit_kerja", lebar_maks=28),
        *a.opd(28),
        a.teks("status", "Status"),
        KolomTeks("Yang Masih Kurang", alasan, buku.gaya.bungkus, lebar_maks=70),
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

"""The sheet Rincian: every komponen, tambahan and butir of everyone, and how nilai akhir follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from xlsxwriter.utility import xl_col_to_name

from asnkin.hasil import Status
from asnkin.laporan.excel import rumus
from asnkin.laporan.excel.ambil import Ambil, menurut_daftar, nomor, nomor_unit
from asnkin.laporan.excel.kolom import KolomAngka, jadi_rumus
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.lembar_orang import PREDIKAT
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.laporan.penjelasan import ARTI_PORSI
from asnkin.laporan.tampil import angka_ringkas
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom


def tulis_rincian(buku: BukuKerja, bahan: Bahan) -> None:
    """Write everyone with every komponen, tambahan and butir; what weights decide is a formula."""
    a = Ambil(bahan, buku.gaya, menurut_daftar(bahan))
    kolom = {**_kolom(a), "kode_unit": _kode_unit(a)}
    if rumus.berumus(bahan):
        kolom |= _rumus(a, kolom)
    isi = Isi(
        "Rincian",
        judul(bahan, "RINCIAN NILAI PEGAWAI"),
        list(kolom.values()),
        beku=2,
        ulang=3,
        keterangan=(
            "Kontribusi = bobot × nilai komponen ÷ bobot yang dihitung; jumlah kontribusi dan tambahan adalah nilai "
            f"akhir sebelum dibatasi. {ARTI_PORSI}. Sel kosong: tidak ada nilai (lihat lembar 'Belum Lengkap') atau "
            "butir tidak berlaku bagi pegawai itu."
        ),
        bantu=1,
        lindungi=True,
    )
    letak = tulis_tabel(buku, isi)
    if rumus.berumus(bahan) and len(a.posisi):
        letak.namai(
            buku,
            list(kolom),
            {
                rumus.NOMOR: "nomor",
                rumus.NILAI_AKHIR: "akhir",
                rumus.PREDIKAT: "predikat",
                rumus.KODE_UNIT: "kode_unit",
            },
        )


def _kolom(a: Ambil) -> dict[str, Kolom]:
    """Return the columns by key, in their order, with the values that Python computed."""
    bahan, gaya, d = a.bahan, a.gaya, a.desimal
    hasil, rubrik = bahan.hasil, bahan.rubrik
    porsi = bulatkan(bahan.tindak_lanjut.porsi_terukur[a.posisi], 4)
    bobot = np.where(np.isfinite(hasil.komponen.to_numpy()), [satu.bobot for satu in rubrik.komponen.values()], 0.0)
    jumlah = np.where(_lengkap(bahan), bobot.sum(axis=1), np.nan)
    return {
        "nomor": nomor(gaya, len(a.posisi)),
        "nama": a.teks("nama", lebar_maks=28),
        "nip": a.nip(),
        "jabatan": a.teks("jabatan", lebar_maks=26),
        "jenjang": a.teks("jenjang"),
        "unit": a.teks("unit_kerja", lebar_maks=26),
        "status": a.teks("status", "Status"),
        **_komponen(a),
        "jumlah": KolomAngka("Bobot yang Dihitung", jumlah[a.posisi], gaya.umum),
        "dasar": a.angka("Nilai Dasar", hasil.pegawai["nilai_dasar"]),
        "porsi": KolomAngka("Porsi Data Terukur", porsi, gaya.persen, 1),
        **{
            f"tambahan:{kunci}": KolomAngka(
                rubrik.nama_komponen(kunci), hasil.tambahan[kunci].to_numpy()[a.posisi], gaya.angka(d), d, "Tambahan"
            )
            for kunci in rubrik.tambahan
        },
        "akhir": a.angka("Nilai Akhir", hasil.pegawai["nilai_akhir"], tebal=True),
        "hitung": a.teks("predikat_hitung", "Predikat Hasil Hitung"),
        "predikat": a.teks("predikat", PREDIKAT),
        **_butir(a),
        "jpm": a.angka("JPM", hasil.pegawai["jpm"]),
        "jpm_kategori": a.teks("jpm_kategori", "Kategori JPM"),
    }


def _lengkap(bahan: Bahan) -> NDArray[np.bool_]:
    return np.asarray(bahan.hasil.pegawai["status"].to_numpy() == Status.LENGKAP)


def _komponen(a: Ambil) -> dict[str, Kolom]:
    """Return nilai and kontribusi of each komponen, unrounded: formulas count on with them."""
    hasil, rubrik, d = a.bahan.hasil, a.bahan.rubrik, a.desimal
    kolom: dict[str, Kolom] = {}
    for kunci, komponen in rubrik.komponen.items():
        kelompok = f"{rubrik.nama_komponen(kunci)} (bobot {angka_ringkas(komponen.bobot, 4)})"
        nilai = hasil.komponen[kunci].to_numpy()[a.posisi]
        kontribusi = np.where(_lengkap(a.bahan), hasil.kontribusi[kunci].to_numpy(), np.nan)[a.posisi]
        kolom[f"nilai:{kunci}"] = KolomAngka("Nilai", nilai, a.gaya.angka(d), d, kelompok)
        kolom[f"kontribusi:{kunci}"] = KolomAngka("Kontribusi", kontribusi, a.gaya.angka(4), 4, kelompok)
    return kolom


def _butir(a: Ambil) -> dict[str, Kolom]:
    """Return the butir, rounded: an unrounded one would tell more about its marks than its print does."""
    rubrik = a.bahan.rubrik
    induk = rubrik.komponen_butir()
    return {
        f"butir:{kunci}": a.angka(
            butir.nama, a.bahan.hasil.butir[kunci], kelompok=f"Butir {rubrik.nama_komponen(induk[kunci])}"
        )
        for kunci, butir in rubrik.semua_butir().items()
    }


def _kode_unit(a: Ambil) -> KolomAngka:
    """Return the row number of each person's unit on the sheet Unit, 0 for a unit that is not there."""
    return KolomAngka("Kode Unit", nomor_unit(a.bahan, a.isi("unit_kerja")), a.gaya.bantu)


def _rumus(a: Ambil, kolom: Mapping[str, Kolom]) -> dict[str, Kolom]:
    """Return the columns that are formulas, each where it has a value; a decided predikat stays as it is."""
    bahan = a.bahan
    huruf = {kunci: xl_col_to_name(j) for j, kunci in enumerate(kolom)}
    semua = rumus.rumus_rincian(bahan.rubrik, huruf)
    if not rumus.predikat_berumus(bahan):
        semua = {kunci: isi for kunci, isi in semua.items() if kunci not in {"hitung", "predikat"}}
    bernilai = np.isfinite(bahan.hasil.pegawai["nilai_akhir"].to_numpy(dtype=np.float64))
    bebas = bernilai.copy()
    bebas[bahan.hasil.penetapan["_pegawai"].to_numpy(dtype=np.intp)] = False
    ada = {kunci: (bebas if kunci == "predikat" else bernilai)[a.posisi] for kunci in semua}
    return {kunci: jadi_rumus(kolom[kunci], isi, ada[kunci]) for kunci, isi in semua.items()}

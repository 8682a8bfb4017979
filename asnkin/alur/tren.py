"""The use case ``tren``: the results of several periods side by side."""

from __future__ import annotations

import os
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pandas as pd

from asnkin import __version__
from asnkin.alur.hasil_lama import berkas_hasil
from asnkin.alur.hitung import waktu_dibuat
from asnkin.alur.keluaran import nyata
from asnkin.alur.riwayat_pelatihan import baca_riwayat
from asnkin.analisis.tren.bentuk import Jenis, Potret
from asnkin.analisis.tren.susun import susun_tren
from asnkin.galat import SalahPakai
from asnkin.laporan.tampil import JENJANG, angka
from asnkin.laporan.tren.bahan import BahanTren, SumberTren
from asnkin.laporan.tren.excel import tulis_excel
from asnkin.laporan.tren.html import tulis_html
from asnkin.laporan.tren.json_tren import tulis_json
from asnkin.laporan.tulis import tulis_atomik
from asnkin.masukan.hasil_periode import ANGKA, LEVEL, baca_hasil_periode
from asnkin.periksa.konversi.nama import orang_lain
from asnkin.periode import nama_periode, rentang_bulan
from asnkin.rubrik.model import TambahanSebelumnya
from asnkin.rubrik.muat import muat_rubrik
from asnkin.rubrik.pustaka import kode_bawaan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from asnkin.analisis.tren.bentuk import Tren
    from asnkin.masukan.hasil_periode import HasilPeriode
    from asnkin.rubrik.muat import RubrikTermuat

FOLDER: Final = Path("hasil/tren")
BUKU: Final = "tren.xlsx"
HALAMAN: Final = "tren.html"
JSON: Final = "tren.json"
_SARAN: Final = "sebutkan rekap.xlsx atau nilai.json (atau foldernya) dari sedikitnya dua periode"
_KUNCI_JENJANG: Final = {sebutan: kunci for kunci, sebutan in JENJANG.items()}


@dataclass(frozen=True, slots=True)
class PermintaanTren:
    """What a user asks: results of periods, a rubric ("" = the one they name), workbooks of trainings taken."""

    hasil: tuple[Path, ...]
    rubrik: str = ""
    pelatihan: tuple[Path, ...] = ()
    keluaran: Path | None = None


@dataclass(frozen=True, slots=True)
class HasilTren:
    """What came of it: the reports' material, tren.json, and what to tell the user."""

    bahan: BahanTren
    json: bytes
    pesan: tuple[str, ...]


def tren(minta: PermintaanTren, maju: Callable[[str], None]) -> HasilTren:
    """Compare the results and write the reports; raises GagalAsnkin for what cannot be read or compared."""
    folder = _folder(minta.keluaran)
    dibuat = waktu_dibuat(os.environ)
    maju("Membaca hasil")
    hasil = _baca(minta.hasil)
    rubrik = _rubrik(minta.rubrik, hasil)
    maju("Membaca riwayat pelatihan")
    riwayat = baca_riwayat(minta.pelatihan, rubrik, maju) if minta.pelatihan else None
    maju("Menghitung tren")
    potret = [_potret(satu) for satu in hasil.values()]
    isi = susun_tren(potret, rubrik.rubrik, orang_lain, riwayat.tabel if riwayat is not None else None)
    bahan = BahanTren(
        tren=isi,
        rubrik=rubrik.rubrik,
        rubrik_sha256=rubrik.sha256,
        sumber=(*_sumber(hasil), *(SumberTren("", *satu) for satu in (riwayat.sumber if riwayat is not None else ()))),
        perhatian=(*_perhatian(hasil, rubrik), *(riwayat.pesan if riwayat else ()), *_perhatian_orang(isi)),
        dibuat=dibuat,
        versi=__version__,
    )
    maju("Menyusun laporan")
    berkas = {BUKU: tulis_excel(bahan), HALAMAN: tulis_html(bahan), JSON: tulis_json(bahan)}
    for nama, satu in berkas.items():
        tulis_atomik(folder / nama, satu)
    return HasilTren(bahan, berkas[JSON], (*(f"Perhatian: {satu}" for satu in bahan.perhatian), *_pesan(folder)))


def _folder(keluaran: Path | None) -> Path:
    folder = keluaran if keluaran is not None else FOLDER
    if folder.exists() and not folder.is_dir():
        raise SalahPakai(f"'{folder}' adalah berkas, bukan folder", "sebutkan folder lain dengan --keluaran")
    return folder


def _baca(jalur: Sequence[Path]) -> dict[Path, HasilPeriode]:
    """Read the results in order of time; raises SalahPakai where they cannot stand side by side."""
    berkas = dict.fromkeys(satu for isi in jalur for satu in berkas_hasil(isi, dalam=True))
    hasil = {satu: baca_hasil_periode(satu) for satu in berkas}
    for satu, isi in hasil.items():
        if not isi.periode:
            pesan = f"Hasil '{satu}' tidak menyebut periode, sehingga tidak dapat diurutkan"
            raise SalahPakai(pesan, "nilai ulang datanya dengan -p, lalu ulangi perintah ini")
    urut = dict(sorted(hasil.items(), key=lambda satu: rentang_bulan(satu[1].periode) or (0, 0)))
    for (satu, isi), (dua, isi_dua) in pairwise(urut.items()):
        _periksa_pasangan((satu, isi), (dua, isi_dua))
    if len(urut) < 2:  # noqa: PLR2004 - change needs two
        raise SalahPakai("Tren memerlukan hasil sedikitnya dua periode", _SARAN)
    return urut


def _periksa_pasangan(satu: tuple[Path, HasilPeriode], dua: tuple[Path, HasilPeriode]) -> None:
    """Refuse two results, one after the other, of different rubrics, or of periods that meet."""
    (berkas, isi), (berkas_dua, isi_dua) = satu, dua
    if isi.rubrik != isi_dua.rubrik:
        pesan = f"Hasil '{berkas}' dibuat dengan rubrik {isi.rubrik}, sedangkan '{berkas_dua}' dengan {isi_dua.rubrik}"
        raise SalahPakai(pesan, "bandingkan hasil dari rubrik yang sama saja")
    if isi.periode == isi_dua.periode:
        pesan = f"Hasil '{berkas}' dan '{berkas_dua}' sama-sama {nama_periode(isi.periode)}"
        raise SalahPakai(
            pesan, "sebutkan satu hasil setiap periode; hasil beberapa OPD digabung dulu dengan asnkin rekap"
        )
    awal, akhir = rentang_bulan(isi_dua.periode), rentang_bulan(isi.periode)
    if awal and akhir and awal[0] <= akhir[1]:
        pesan = (
            f"Hasil '{berkas}' ({nama_periode(isi.periode)}) bertumpang tindih dengan '{berkas_dua}' "
            f"({nama_periode(isi_dua.periode)})"
        )
        raise SalahPakai(pesan, "sebutkan periode yang tidak saling mencakup, misalnya triwulan saja")


def _rubrik(diminta: str, hasil: Mapping[Path, HasilPeriode]) -> RubrikTermuat:
    """Load the rubric: the one asked for, which must be that of the results, else the built-in one that they name."""
    kode = next(iter(hasil.values())).rubrik
    if not diminta and kode not in kode_bawaan():
        raise SalahPakai(
            f"Hasil ini dibuat dengan rubrik {kode}, yang bukan rubrik bawaan", "sebutkan berkasnya dengan -r"
        )
    rubrik = muat_rubrik(diminta or kode)
    if rubrik.rubrik.rubrik != kode:
        pesan = f"Hasil ini dibuat dengan rubrik {kode}, sedangkan -r menyebut {rubrik.rubrik.rubrik}"
        raise SalahPakai(pesan, "sebutkan rubrik yang dipakai hasil itu, atau hilangkan -r")
    return rubrik


def _potret(hasil: HasilPeriode) -> Potret:
    pegawai = pd.DataFrame({nama: pd.Series(isi, dtype=object) for nama, isi in hasil.pegawai.items()})
    pegawai = pegawai.astype(dict.fromkeys(ANGKA, "float64"))
    pegawai["jenjang"] = pegawai["jenjang"].map(lambda satu: _KUNCI_JENJANG.get(satu, satu))
    if hasil.butir is None:
        return Potret(hasil.periode, pegawai, None)
    butir = pd.DataFrame({nama: pd.Series(isi, dtype=object) for nama, isi in hasil.butir.items()})
    return Potret(hasil.periode, pegawai, butir.astype(dict.fromkeys(LEVEL, "float64")))


def _sumber(hasil: Mapping[Path, HasilPeriode]) -> list[SumberTren]:
    """Name the files with their folder, for most of them are called alike."""
    return [
        SumberTren(isi.periode, f"{nyata(berkas).parent.name}/{berkas.name}", isi.sha256, isi.versi)
        for berkas, isi in hasil.items()
    ]


def _perhatian(hasil: Mapping[Path, HasilPeriode], rubrik: RubrikTermuat) -> list[str]:
    """Tell of what may make the comparison doubtful but does not forbid it."""
    pesan = []
    rentang = [rentang_bulan(isi.periode) or (0, 0) for isi in hasil.values()]
    if len({akhir - awal for awal, akhir in rentang}) > 1:
        pesan.append(
            "panjang periodenya tidak sama, misalnya triwulan dan semester; perubahannya belum tentu sebanding"
        )
    if any(dua[0] > satu[1] + 1 for satu, dua in pairwise(rentang)):
        pesan.append("di antara periode-periode ini ada yang tidak disertakan; perubahannya melompatinya")
    for berkas, isi in hasil.items():
        if (isi.versi, isi.rubrik_sha256) == (rubrik.rubrik.versi, rubrik.sha256):
            continue
        beda = f"versi {isi.versi or '-'}" if isi.versi != rubrik.rubrik.versi else "isi lain pada versi yang sama"
        pesan.append(
            f"hasil '{berkas}' memakai rubrik {isi.rubrik} {beda}, sekarang versi {rubrik.rubrik.versi}; pastikan "
            "nilainya masih sebanding"
        )
    if any(isinstance(satu, TambahanSebelumnya) for satu in rubrik.rubrik.tambahan.values()):
        pesan.append("nilai akhir rubrik ini memuat poin kemajuan; sebagian kenaikan nilai dapat berasal dari poin itu")
    if tanpa := [nama_periode(isi.periode) for isi in hasil.values() if isi.butir is None]:
        pesan.append(
            f"rekap tidak memuat level setiap pegawai, sehingga kompetensi {', '.join(tanpa)} tidak ikut; "
            "pakai nilai.json di sampingnya"
        )
    return pesan


def _perhatian_orang(isi: Tren) -> list[str]:
    pesan = []
    beda = int((isi.pindah["jenis"] == Jenis.NAMA).sum())
    if beda:
        pesan.append(
            f"{angka(beda, 0)} NIP memakai nama yang sangat berbeda antarperiode; lihat lembar Masuk-Keluar-Pindah"
        )
    if not len(isi.naik_turun):
        pesan.append("tidak seorang pun bernilai pada periode pertama dan terakhir sekaligus")
    return pesan


def _pesan(folder: Path) -> tuple[str, ...]:
    guna = {
        BUKU: "tren untuk pimpinan; buka dengan Excel",
        HALAMAN: "halaman yang sama; buka dengan peramban",
        JSON: "tren untuk program lain",
    }
    isi = (f"  {nama:<13} {arti}" for nama, arti in guna.items())
    return (f"Ditulis di folder {folder}:", *isi, f"Langkah berikutnya: buka {folder / BUKU}")

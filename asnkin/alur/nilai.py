"""The use case ``nilai``: read, check, score, write."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asnkin.alur.baca import KODE_BERKAS, baca
from asnkin.alur.hitung import hitung_bahan, waktu_dibuat
from asnkin.alur.keluaran import (
    JSON,
    LAPORAN,
    REKAP,
    TEMUAN,
    folder_keluaran,
    pesan_besar,
    pesan_campur,
    pesan_sisa,
)
from asnkin.alur.privasi import TERBUKA, MintaPrivasi, siapkan_tirai
from asnkin.laporan.excel.rekap import tulis_rekap
from asnkin.laporan.excel.temuan import tulis_temuan
from asnkin.laporan.html.laporan import tulis_html
from asnkin.laporan.json_hasil import tulis_json
from asnkin.laporan.tulis import tulis_atomik
from asnkin.temuan import Tingkat, hitung

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from asnkin.alur.baca import Bacaan
    from asnkin.alur.hitung import Terhitung
    from asnkin.alur.permintaan import Permintaan
    from asnkin.alur.privasi import Tirai
    from asnkin.laporan.bahan import Bahan
    from asnkin.temuan import Temuan


_APA = ("sel yang disebut pada data asalnya", "berkas yang disebut")


@dataclass(frozen=True, slots=True)
class Nilaian:
    """What came of a run: ``bahan`` and ``json`` are None where it stopped at the findings.

    ``berkas``: SHA-256 by the name of each file written.
    """

    bahan: Bahan | None
    json: bytes | None
    temuan: tuple[Temuan, ...]
    pesan: tuple[str, ...]
    kode_keluar: int
    berkas: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Hitungan:
    """What was read and scored; ``terhitung`` is None where it stopped at the findings, ``kode`` the exit code."""

    bacaan: Bacaan
    terhitung: Terhitung | None
    kode: int


def nilai(
    minta: Permintaan,
    keluaran: Path | None,
    sebelumnya: Sequence[Path],
    *,
    lanjut: bool,
    ketat: bool,
    maju: Callable[[str], None],
    privasi: MintaPrivasi = TERBUKA,
) -> Nilaian:
    """Score the data and write the reports; raises GagalAsnkin for what is not about the data.

    ``privasi``: how people are kept out of everything that is written or shown.

    What the result itself gives rise to (``alur.pola``) joins the findings and leaves the exit code alone, with
    ``ketat`` too: it is a consideration for the leader, nothing to be mended in the data.
    """
    folder = folder_keluaran(minta.data, keluaran)
    tirai = siapkan_tirai(privasi, folder, os.environ, minta.perintah("periksa"))
    hitungan = baca_hitung(minta, sebelumnya, lanjut=lanjut, ketat=ketat, maju=maju)
    return tulis_nilai(hitungan, minta, folder, tirai, ketat=ketat, maju=maju)


def baca_hitung(
    minta: Permintaan, sebelumnya: Sequence[Path], *, lanjut: bool, ketat: bool, maju: Callable[[str], None]
) -> Hitungan:
    """Read, check and score, without writing anything; raises as ``nilai`` does."""
    dibuat = waktu_dibuat(os.environ)
    bacaan = baca(minta, maju)
    kode = bacaan.kode_keluar(ketat=ketat)
    if bacaan.data is None or (kode and not (lanjut and bacaan.dapat_lanjut())):
        return Hitungan(bacaan, None, kode)
    return Hitungan(bacaan, hitung_bahan(bacaan, bacaan.data, sebelumnya, dibuat, maju), kode)


def tulis_nilai(
    hitungan: Hitungan, minta: Permintaan, folder: Path, tirai: Tirai, *, ketat: bool, maju: Callable[[str], None]
) -> Nilaian:
    """Write the reports of what was scored, or the findings where it was not; raises as ``nilai`` does."""
    bacaan, terhitung, kode = hitungan.bacaan, hitungan.terhitung, hitungan.kode
    if terhitung is None:
        return _berhenti(bacaan, minta, folder, tirai, kode, ketat=ketat)
    bahan = tirai.bahan(terhitung.bahan)
    maju("Menyusun laporan")
    isi = {REKAP: tulis_rekap(bahan), LAPORAN: tulis_html(bahan), JSON: tulis_json(bahan)}
    if hitung(bahan.temuan)[Tingkat.KESALAHAN]:
        isi[TEMUAN] = tulis_temuan(bahan.temuan)
    _tulis(folder, isi, maju)
    pesan = (
        *bacaan.pesan,
        *terhitung.lama.pesan,
        *tirai.pesan,
        *(pesan_campur(folder, isi) if bahan.privasi else ()),
        *_pesan_selesai(folder, isi, bernilai=not bahan.berorang or any(bahan.ringkasan.distribusi.values())),
    )
    return Nilaian(bahan, isi[JSON], tuple(bahan.temuan), pesan, kode, _sidik(isi))


def _berhenti(bacaan: Bacaan, minta: Permintaan, folder: Path, tirai: Tirai, kode: int, *, ketat: bool) -> Nilaian:
    """Write nothing but the findings, to hand back to whoever sent the data; and not even those for a mistyped name."""
    pesan = [*bacaan.pesan, *tirai.pesan]
    temuan = tirai.temuan(bacaan.temuan, [berkas for berkas, _ in bacaan.sumber], bacaan.rubrik.rubrik)
    isi: dict[str, bytes] = {}
    sebab = "kesalahan atau peringatan (--ketat)" if ketat else "kesalahan"
    if all(jalur.exists() for jalur in minta.data):
        isi = {TEMUAN: tulis_temuan(temuan)}
        tulis_atomik(folder / TEMUAN, isi[TEMUAN])
        pesan += [
            f"Tidak dinilai karena ada {sebab}. Daftar temuan: {folder / TEMUAN}",
            f"Langkah berikutnya: perbaiki {_APA[kode == KODE_BERKAS]}, lalu jalankan perintah yang sama",
        ]
        if bacaan.dapat_lanjut():
            pesan.append("Untuk menilai pegawai yang datanya benar sekarang juga, tambahkan --lanjut")
    pesan += pesan_sisa(folder, {TEMUAN})
    return Nilaian(None, None, temuan, tuple(pesan), kode or 1, _sidik(isi))


def _sidik(isi: Mapping[str, bytes]) -> dict[str, str]:
    return {nama: hashlib.sha256(satu).hexdigest() for nama, satu in isi.items()}


def _tulis(folder: Path, isi: Mapping[str, bytes], maju: Callable[[str], None]) -> None:
    for nama, satu in isi.items():
        maju(f"Menulis {nama}")
        tulis_atomik(folder / nama, satu)


def _pesan_selesai(folder: Path, isi: Mapping[str, bytes], *, bernilai: bool) -> tuple[str, ...]:
    guna = {
        REKAP: "rekap untuk pimpinan; buka dengan Excel",
        LAPORAN: "laporan lengkap; buka dengan peramban",
        JSON: "hasil untuk program lain",
        TEMUAN: "daftar temuan untuk pengirim data",
    }
    pesan = [f"Ditulis di folder {folder}:", *(f"  {nama:<13} {guna[nama]}" for nama in isi)]
    lanjut = f"buka {folder / REKAP}"
    if not bernilai:
        lanjut = f"lengkapi data menurut lembar Belum Lengkap pada {folder / REKAP}, lalu jalankan perintah yang sama"
    return (*pesan, *pesan_besar(isi), *pesan_sisa(folder, isi), f"Langkah berikutnya: {lanjut}")

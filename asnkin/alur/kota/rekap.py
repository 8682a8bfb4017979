"""Every data set of a folder scored on its own, in parallel where asked, then joined; only what changed is redone."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from asnkin.alur.hitung import waktu_dibuat
from asnkin.alur.keluaran import JSON, LAPORAN, REKAP, TEMUAN, nyata, pesan_sisa
from asnkin.alur.kota.gabungan import Olahan, temuan_tak_serupa
from asnkin.alur.kota.manifes import MANIFES
from asnkin.alur.kota.pelaksana import buka_pelaksana
from asnkin.alur.kota.pembanding import pesan_pembanding
from asnkin.alur.kota.rencana import rencanakan
from asnkin.alur.kota.terbit import (
    BERKAS_TERBITAN,
    Terbitan,
    buang_nota_basi,
    catat_terbitan,
    nota_terbit,
    sudah_terbit,
    tulis_nota,
    tulis_terbitan,
)
from asnkin.alur.kota.tugas import Cara, Maju, selesaikan, susun_tugas, temuan_luar, untuk_periode
from asnkin.alur.permintaan import Permintaan
from asnkin.alur.privasi import TERBUKA, MintaPrivasi, siapkan_tirai
from asnkin.analisis.kota.cakupan import Keadaan
from asnkin.aturan import kota as aturan
from asnkin.laporan.tulis import pastikan_tertulis
from asnkin.masukan.sandi import sandi_tetap
from asnkin.rubrik.muat import muat_rubrik
from asnkin.temuan import Tingkat, hitung

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Executor
    from datetime import datetime

    from asnkin.alur.kota.rencana import Rencana
    from asnkin.alur.privasi import Tirai
    from asnkin.laporan.bahan import Bahan


@dataclass(frozen=True, slots=True)
class PermintaanRekap:
    """What is asked of the batch: how to understand the data, and how to work.

    ``minta``: as for one data set, ``data`` holding the folder; its password must be one that other processes can know.
    """

    minta: Permintaan
    keluaran: Path | None
    sebelumnya: tuple[Path, ...]
    lanjut: bool
    ketat: bool
    jobs: int
    dask: str
    privasi: MintaPrivasi = TERBUKA


@dataclass(frozen=True, slots=True)
class HasilRekap:
    """What came of one period: the joined material (None where there is nothing to join), each data set, what to tell.

    ``diulang``: how many data sets were worked on; the others are as an earlier run left them. ``alasan``: why which
    data set is not in the recap.
    """

    periode: str
    folder: Path
    bahan: Bahan | None
    olahan: tuple[Olahan, ...]
    diulang: int
    alasan: tuple[str, ...]
    pesan: tuple[str, ...]
    kode_keluar: int


def rekap(minta: PermintaanRekap, maju: Maju) -> tuple[HasilRekap, ...]:
    """Score a whole folder; raises GagalAsnkin for what is not about one data set."""
    dibuat = waktu_dibuat(os.environ)
    rencana = rencanakan(minta.minta.data[0], minta.minta.periode_kanonik(), minta.keluaran)
    cara = Cara(minta.minta, minta.sebelumnya, lanjut=minta.lanjut, ketat=minta.ketat, tirai=_tirai(minta, rencana))
    if minta.minta.rubrik:
        muat_rubrik(minta.minta.rubrik)  # a faulty one is told once, not for each OPD
    for satu in rencana:
        pastikan_tertulis(satu.tujuan)
    with buka_pelaksana(minta.jobs, minta.dask) as pelaksana:
        return tuple(_satu_periode(satu, minta, cara, pelaksana, dibuat, maju) for satu in rencana)


def _tirai(minta: PermintaanRekap, rencana: Sequence[Rencana]) -> Tirai:
    """Get ready what keeps people out of all reports; the secret may lie in none of their folders."""
    folder = Path(os.path.commonpath([nyata(satu.tujuan) for satu in rencana]))
    satu_opd = replace(minta.minta, data=(minta.minta.data[0] / "BERKAS",))
    return siapkan_tirai(minta.privasi, folder, os.environ, satu_opd.perintah("periksa"))


def permintaan_folder(folder: Path, rubrik: str, periode: str, kolom: Path | None, sandi: str) -> Permintaan:
    """Return the request for a folder; its password, one for all files, is one that other processes can know."""
    return Permintaan((folder,), rubrik, periode, kolom, sandi_tetap(sandi))


def sebagai_json(hasil: Sequence[HasilRekap]) -> bytes:
    """Return the outcome for other programs: each period with its folder and its data sets."""
    periode = [
        {
            "periode": satu.bahan.periode if satu.bahan is not None else satu.periode or None,
            "folder": satu.folder.as_posix(),
            "rekap": satu.bahan is not None,
            "diulang": satu.diulang,
            "opd": [asdict(k.manifes.kiriman) | {"folder": k.folder.as_posix()} for k in satu.olahan],
        }
        for satu in hasil
    ]
    return json.dumps({"skema": 1, "rekap": periode}, ensure_ascii=False, indent=1).encode(errors="backslashreplace")


def _satu_periode(
    rencana: Rencana, minta: PermintaanRekap, cara: Cara, pelaksana: Executor, dibuat: datetime, maju: Maju
) -> HasilRekap:
    cara = untuk_periode(cara, rencana)
    daftar, temuan = susun_tugas(rencana, cara)
    olahan, diulang = selesaikan(daftar, pelaksana, minta.jobs, minta.dask, maju)
    temuan += temuan_luar(olahan)
    beda = temuan_tak_serupa(olahan)
    terbitan = Terbitan(rencana.tujuan, olahan, (*temuan, *beda), dibuat, cara, rencana.pembanding)
    bahan = None
    if not beda and any(satu.manifes.kiriman.keadaan is Keadaan.MASUK for satu in olahan):
        maju.tahap(len(daftar), len(daftar), "Menyusun rekap kota")
        bahan = _terbitkan(terbitan, pelaksana, paralel=minta.jobs > 1 or bool(minta.dask))
    else:
        _catat(terbitan, tulis_nota(terbitan, None))
    return _hasil(rencana, terbitan, bahan, diulang)


def _terbitkan(terbitan: Terbitan, pelaksana: Executor, *, paralel: bool) -> Bahan:
    """Write the joined reports where they are not there yet, two processes at a time where there are several."""
    bahan = terbitan.susun()
    if sudah_terbit(terbitan):
        return bahan
    sendiri: tuple[str, ...] = (REKAP, *((TEMUAN,) if hitung(bahan.temuan)[Tingkat.KESALAHAN] else ()))
    lain, tujuan = (LAPORAN, JSON), terbitan.tujuan
    if paralel:
        janji = pelaksana.submit(tulis_terbitan, tujuan, lain, bahan)
        berkas = tulis_terbitan(tujuan, sendiri, bahan) | janji.result()
    else:
        berkas = tulis_terbitan(tujuan, (*sendiri, *lain), bahan)
    _catat(terbitan, berkas | tulis_nota(terbitan, bahan))
    return bahan


def _catat(terbitan: Terbitan, berkas: dict[str, str]) -> None:
    buang_nota_basi(terbitan, berkas)
    catat_terbitan(terbitan, berkas)


def _hasil(rencana: Rencana, terbitan: Terbitan, bahan: Bahan | None, diulang: int) -> HasilRekap:
    kode = max((satu.manifes.kode for satu in terbitan.olahan), default=0)
    temuan = bahan.temuan if bahan is not None else terbitan.temuan
    if not kode and hitung(temuan)[Tingkat.KESALAHAN]:
        kode = 1
    return HasilRekap(
        periode=rencana.periode,
        folder=rencana.tujuan,
        bahan=bahan,
        olahan=terbitan.olahan,
        diulang=diulang,
        alasan=_alasan(terbitan),
        pesan=_pesan(rencana, terbitan, bahan),
        kode_keluar=kode,
    )


def _alasan(terbitan: Terbitan) -> tuple[str, ...]:
    kiriman = [satu.manifes.kiriman for satu in terbitan.olahan]
    lewat = [satu for satu in terbitan.temuan if satu.kode == aturan.TIDAK_DIOLAH.kode]
    return (
        *(f"{k.berkas}: {k.keadaan}. {k.sebab}" for k in kiriman if k.keadaan is not Keadaan.MASUK),
        *(f"{t.tempat.berkas}: {t.kode} {t.pesan}; {t.saran}" for t in (*lewat, *temuan_tak_serupa(terbitan.olahan))),
    )


def _pesan(rencana: Rencana, terbitan: Terbitan, bahan: Bahan | None) -> tuple[str, ...]:
    folder = rencana.tujuan
    pesan = []
    if bahan is None:
        pesan += [
            "Rekap kota tidak ditulis: tidak ada OPD yang dapat digabungkan",
            *pesan_sisa(folder, ()),
        ]
    else:
        ada_temuan = hitung(bahan.temuan)[Tingkat.KESALAHAN] > 0
        pesan += [
            f"Ditulis di folder {folder}:",
            f"  {REKAP:<13} rekap kota untuk pimpinan; buka dengan Excel",
            f"  {LAPORAN:<13} laporan lengkap; buka dengan peramban",
            f"  {JSON:<13} hasil untuk program lain",
            *([f"  {TEMUAN:<13} daftar temuan semua OPD"] if ada_temuan else []),
            "  dan satu folder hasil untuk setiap OPD",
        ]
    pesan += pesan_pembanding(terbitan.pembanding, bahan)
    if nota := nota_terbit(folder):
        pesan.append(
            f"Nota perbaikan (.html dan .xlsx) untuk {len(nota) // 2} OPD ada di folder hasilnya masing-masing"
        )
    pesan += [*terbitan.cara.tirai.pesan, *_pesan_privasi(terbitan)]
    milik = {satu.folder.name for satu in terbitan.olahan}
    sisa = sorted(satu.parent.name for satu in folder.glob(f"*/{MANIFES}") if satu.parent.name not in milik)
    if sisa:
        pesan.append(
            f"Perhatian: hasil di {', '.join(sisa)} berasal dari buku kerja yang tidak lagi ada di folder data"
        )
    return tuple(pesan)


def _pesan_privasi(terbitan: Terbitan) -> list[str]:
    """Tell what is left out of the reports without people, and what else lies in their folders."""
    if terbitan.cara.tirai.cara is None:
        return []
    milik = [satu.manifes for satu in terbitan.olahan]
    kecil = [m.kiriman.opd for m in milik if m.kiriman.keadaan is Keadaan.MASUK and not m.berkas]
    pesan = [f"Laporan sendiri bagi {', '.join(kecil)} tidak ditulis: pegawainya terlalu sedikit"] if kecil else []
    kenal = {terbitan.tujuan / nama for nama in (*BERKAS_TERBITAN, MANIFES)}
    kenal |= {satu.folder / nama for satu in terbitan.olahan for nama in (*satu.manifes.berkas, MANIFES)}
    lain = sum(satu.is_file() and satu not in kenal for satu in terbitan.tujuan.rglob("*"))
    if lain:
        pesan.append(
            f"Perhatian: {lain} berkas lain di {terbitan.tujuan} tidak disamarkan; jangan kirim seluruh folder itu"
        )
    return pesan

"""Every data set of a folder scored on its own, in parallel where asked, then joined; only what changed is redone."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Protocol

from asnkin import __version__
from asnkin.alur.hitung import waktu_dibuat
from asnkin.alur.keluaran import JSON, LAPORAN, REKAP, TEMUAN, pesan_sisa
from asnkin.alur.kota.gabungan import Kiriman, temuan_tak_serupa
from asnkin.alur.kota.kerja import Selesai, Tugas, kerjakan, mati
from asnkin.alur.kota.manifes import MANIFES, baca_manifes, sidik, sidik_berkas
from asnkin.alur.kota.pelaksana import buka_pelaksana, jalankan
from asnkin.alur.kota.rencana import rencanakan
from asnkin.alur.kota.terbit import Terbitan, catat_terbitan, sudah_terbit, tulis_terbitan
from asnkin.alur.permintaan import Permintaan
from asnkin.analisis.kota.cakupan import Keadaan
from asnkin.aturan import kota as aturan
from asnkin.galat import GagalAsnkin, GagalBerkas
from asnkin.laporan.tulis import pastikan_tertulis
from asnkin.masukan.pembaca import daftar_berkas
from asnkin.masukan.sandi import SandiTetap, tanpa_sandi
from asnkin.rubrik.muat import muat_rubrik
from asnkin.tempat import Tempat
from asnkin.temuan import Tingkat, hitung

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Executor
    from datetime import datetime
    from pathlib import Path

    from asnkin.alur.kota.manifes import Manifes
    from asnkin.alur.kota.rencana import Rencana
    from asnkin.laporan.bahan import Bahan
    from asnkin.temuan import Temuan


class Maju(Protocol):
    """Is told how far the work is."""

    def tahap(self, selesai: int, semua: int, langkah: str) -> None:
        """``selesai`` of ``semua`` pieces are done; ``langkah`` says which was the last, or what is going on."""


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

    def opsi(self) -> dict[str, str]:
        """Return the options that decide what the recap says, as ``Kota`` has them."""
        isi = {"-r": self.minta.rubrik, "-p": self.minta.periode}
        ya = {"--lanjut": self.lanjut, "--ketat": self.ketat}
        return {k: v for k, v in isi.items() if v} | {k: "ya" for k, v in ya.items() if v}


@dataclass(frozen=True, slots=True)
class HasilRekap:
    """What came of one period: the joined material (None where there is nothing to join), each data set, what to tell.

    ``diulang``: how many data sets were worked on; the others are as an earlier run left them. ``alasan``: why which
    data set, file or folder is not in the recap.
    """

    periode: str
    folder: Path
    bahan: Bahan | None
    kiriman: tuple[Kiriman, ...]
    diulang: int
    alasan: tuple[str, ...]
    pesan: tuple[str, ...]
    kode_keluar: int


def rekap(minta: PermintaanRekap, maju: Maju, dibuat: datetime | None = None) -> tuple[HasilRekap, ...]:
    """Score a whole folder; raises GagalAsnkin for what is not about one data set. ``dibuat``: now, unless given."""
    dibuat = dibuat or waktu_dibuat(os.environ)
    rencana = rencanakan(minta.minta.data[0], minta.minta.periode_kanonik(), minta.keluaran)
    if minta.minta.rubrik:
        muat_rubrik(minta.minta.rubrik)  # a faulty one is told once, not for each OPD
    for satu in rencana:
        pastikan_tertulis(satu.tujuan)
    with buka_pelaksana(minta.jobs, minta.dask) as pelaksana:
        return tuple(_satu_periode(satu, minta, pelaksana, dibuat, maju) for satu in rencana)


def permintaan_folder(folder: Path, rubrik: str, periode: str, kolom: Path | None, sandi: str) -> Permintaan:
    """Return the request for a folder; its password, one for all files, is one that other processes can know."""
    return Permintaan((folder,), rubrik, periode, kolom, SandiTetap(sandi) if sandi else tanpa_sandi)


def sebagai_json(hasil: Sequence[HasilRekap]) -> bytes:
    """Return the outcome for other programs: each period with its folder and its data sets."""
    periode = [
        {
            "periode": satu.bahan.periode if satu.bahan is not None else satu.periode or None,
            "folder": satu.folder.as_posix(),
            "rekap": satu.bahan is not None,
            "diulang": satu.diulang,
            "opd": [asdict(k.manifes.kiriman) | {"folder": k.folder.as_posix()} for k in satu.kiriman],
        }
        for satu in hasil
    ]
    return json.dumps({"skema": 1, "rekap": periode}, ensure_ascii=False, indent=1).encode(errors="backslashreplace")


def _satu_periode(
    rencana: Rencana, minta: PermintaanRekap, pelaksana: Executor, dibuat: datetime, maju: Maju
) -> HasilRekap:
    daftar, temuan = _susun_tugas(rencana, minta)
    manifes = {tugas: _masih_berlaku(tugas) for tugas, _ in daftar}
    perlu = [tugas for tugas, lama in manifes.items() if lama is None]
    n = len(daftar)
    maju.tahap(n - len(perlu), n, "Mengolah buku kerja")
    berjalan = jalankan(kerjakan, perlu, pelaksana, jobs=minta.jobs, dask=minta.dask)
    for ke, (tugas, selesai) in enumerate(berjalan, n - len(perlu) + 1):
        manifes[tugas] = _terima(tugas, selesai)
        maju.tahap(ke, n, tugas.nama)
    kiriman = tuple(
        Kiriman(satu, tugas.tujuan, sumber) for tugas, sumber in daftar if (satu := manifes[tugas]) is not None
    )
    temuan += _temuan_luar(kiriman)
    beda = temuan_tak_serupa(kiriman)
    terbitan = Terbitan(rencana.tujuan, kiriman, (*temuan, *beda), dibuat, minta.opsi())
    bahan = None
    if not beda and any(satu.manifes.kiriman.keadaan is Keadaan.MASUK for satu in kiriman):
        maju.tahap(n, n, "Menyusun rekap kota")
        bahan = _terbitkan(terbitan, pelaksana, paralel=minta.jobs > 1 or bool(minta.dask))
    return _hasil(rencana, terbitan, bahan, len(perlu))


def _susun_tugas(
    rencana: Rencana, minta: PermintaanRekap
) -> tuple[list[tuple[Tugas, tuple[tuple[str, str], ...]]], list[Temuan]]:
    """Return the work with what each piece is read from (name, SHA-256), and what was found on the way."""
    temuan, daftar = [*rencana.temuan], []
    lama = [sidik_berkas(isi) for jalur in minta.sebelumnya for isi in _berkas_lama(jalur)]
    dikenal: dict[tuple[str, ...], str] = {}
    for kumpulan in sorted(rencana.kumpulan, key=lambda satu: (len(satu.nama), satu.nama)):  # a copy has a longer name
        nama, folder = kumpulan.nama, kumpulan.jalur.is_dir()
        sumber = tuple((isi, sidik_berkas(jalur)) for isi, jalur in daftar_berkas([kumpulan.jalur]).items())
        if (kembar := dikenal.setdefault(tuple(sidik for _, sidik in sumber), nama)) != nama:
            temuan.append(aturan.BERKAS_KEMBAR.temuan(Tempat(nama), nilai=kembar))
            continue
        permintaan = replace(minta.minta, data=(kumpulan.jalur,), periode=rencana.periode or minta.minta.periode)
        kolom = permintaan.berkas_kolom()
        kunci = sidik(
            __version__, permintaan.rubrik, permintaan.periode, repr((minta.lanjut, minta.ketat, lama)),
            sidik_berkas(kolom) if kolom else "", repr(sumber),
        )  # fmt: skip
        tugas = Tugas(
            nama, permintaan, kumpulan.tujuan, minta.sebelumnya, kunci, lanjut=minta.lanjut, ketat=minta.ketat
        )
        daftar.append((tugas, tuple((f"{nama}{isi}" if folder else isi, sidik) for isi, sidik in sumber)))
    return sorted(daftar, key=lambda satu: satu[0].nama), temuan


def _berkas_lama(jalur: Path) -> list[Path]:
    return [jalur / nama for nama in (JSON, REKAP)] if jalur.is_dir() else [jalur]


def _masih_berlaku(tugas: Tugas) -> Manifes | None:
    """Return the note of an earlier run whose results are what this one would give."""
    lama = baca_manifes(tugas.tujuan)
    if lama is None or lama.kunci != tugas.kunci or not lama.utuh(tugas.tujuan):
        return None
    try:
        return lama if muat_rubrik(tugas.minta.rubrik or lama.rubrik[0]).sha256 == lama.rubrik[1] else None
    except GagalAsnkin:
        return None


def _terima(tugas: Tugas, selesai: Selesai | None) -> Manifes:
    """Take the outcome of one piece; raises GagalBerkas where nothing more can be written."""
    if selesai is None:
        return mati(tugas)
    if selesai.berhenti:
        raise GagalBerkas(*selesai.manifes.gagal)
    return selesai.manifes


def _temuan_luar(kiriman: tuple[Kiriman, ...]) -> list[Temuan]:
    """Return the findings about the data sets that are not in the recap."""
    temuan: list[Temuan] = []
    for satu in kiriman:
        manifes = satu.manifes
        if manifes.gagal[0]:
            pesan, cara = manifes.gagal
            temuan.append(aturan.TAK_TEROLAH.temuan(Tempat(manifes.kiriman.berkas), nilai=pesan, cara=cara))
        temuan += satu.temuan()
    return temuan


def _terbitkan(terbitan: Terbitan, pelaksana: Executor, *, paralel: bool) -> Bahan:
    """Write the joined reports where they are not there yet, two processes at a time where there are several."""
    bahan = terbitan.susun()
    if sudah_terbit(terbitan):
        return bahan
    sendiri: tuple[str, ...] = (REKAP, *((TEMUAN,) if hitung(bahan.temuan)[Tingkat.KESALAHAN] else ()))
    lain = (LAPORAN, JSON)
    if paralel:
        janji = pelaksana.submit(tulis_terbitan, terbitan, lain)
        berkas = tulis_terbitan(terbitan, sendiri, bahan) | janji.result()
    else:
        berkas = tulis_terbitan(terbitan, (*sendiri, *lain), bahan)
    catat_terbitan(terbitan, berkas)
    return bahan


def _hasil(rencana: Rencana, terbitan: Terbitan, bahan: Bahan | None, diulang: int) -> HasilRekap:
    kode = max((satu.manifes.kode for satu in terbitan.kiriman), default=0)
    temuan = bahan.temuan if bahan is not None else terbitan.temuan
    if not kode and hitung(temuan)[Tingkat.KESALAHAN]:
        kode = 1
    return HasilRekap(
        periode=rencana.periode,
        folder=rencana.tujuan,
        bahan=bahan,
        kiriman=terbitan.kiriman,
        diulang=diulang,
        alasan=_alasan(terbitan),
        pesan=_pesan(rencana, terbitan, bahan),
        kode_keluar=kode,
    )


def _alasan(terbitan: Terbitan) -> tuple[str, ...]:
    kiriman = [satu.manifes.kiriman for satu in terbitan.kiriman]
    lewat = [satu for satu in terbitan.temuan if satu.kode == aturan.TIDAK_DIOLAH.kode]
    return (
        *(f"{k.berkas}: {k.keadaan}. {k.sebab}" for k in kiriman if k.keadaan is not Keadaan.MASUK),
        *(f"{t.tempat.berkas}: {t.kode} {t.pesan}; {t.saran}" for t in (*lewat, *temuan_tak_serupa(terbitan.kiriman))),
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
    milik = {satu.folder.name for satu in terbitan.kiriman}
    sisa = sorted(satu.parent.name for satu in folder.glob(f"*/{MANIFES}") if satu.parent.name not in milik)
    if sisa:
        pesan.append(
            f"Perhatian: hasil di {', '.join(sisa)} berasal dari buku kerja yang tidak lagi ada di folder data"
        )
    return tuple(pesan)

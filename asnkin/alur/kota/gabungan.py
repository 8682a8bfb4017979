"""From the results kept of each OPD to the one material of the city's reports."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from asnkin import __version__
from asnkin.alur.kota.kerja import SIMPANAN
from asnkin.alur.kota.simpanan import buka_simpanan
from asnkin.analisis.kota.cakupan import Keadaan, susun_kota
from asnkin.analisis.kota.gabung import gabungkan
from asnkin.analisis.kota.ganda import satukan_ganda
from asnkin.analisis.ringkasan import ringkas
from asnkin.aturan import kota as aturan
from asnkin.galat import GagalBerkas
from asnkin.laporan.bahan import Bahan, Sumber
from asnkin.periode import nama_periode
from asnkin.rubrik.muat import muat_rubrik
from asnkin.tempat import Tempat
from asnkin.temuan import urutkan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from asnkin.alur.kota.manifes import Manifes
    from asnkin.alur.kota.simpanan import Simpanan
    from asnkin.analisis.kota.gabung import Bagian
    from asnkin.analisis.kota.ganda import Ganda
    from asnkin.aturan.jenis import Aturan
    from asnkin.rubrik.model import Rubrik
    from asnkin.temuan import Temuan

OPD = "opd"


@dataclass(frozen=True, slots=True)
class Kiriman:
    """What came of one data set: its note, the folder of its results, and what it was read from."""

    manifes: Manifes
    folder: Path
    sumber: tuple[tuple[str, str], ...]

    def temuan(self) -> tuple[Temuan, ...]:
        """Return the findings that its note holds, of files as the city calls them."""
        return _temuan_folder(self.manifes.temuan, self.manifes.kiriman.berkas)


def temuan_tak_serupa(kiriman: Sequence[Kiriman]) -> list[Temuan]:
    """Return a kesalahan for each data set whose rubric or period is not the one that most of them have."""
    masuk = [satu.manifes for satu in kiriman if satu.manifes.kiriman.keadaan is Keadaan.MASUK]
    rubrik = [f"{satu.rubrik[0]} (sidik {satu.rubrik[1][:8]})" for satu in masuk]
    periode = [nama_periode(satu.periode) or "data tanpa periode" for satu in masuk]
    return [*_tak_serupa(aturan.RUBRIK_BEDA, masuk, rubrik), *_tak_serupa(aturan.PERIODE_BEDA, masuk, periode)]


def _tak_serupa(beda: Aturan, masuk: Sequence[Manifes], isi: Sequence[str]) -> list[Temuan]:
    hitung = Counter(isi)
    umum = max(sorted(hitung), key=hitung.__getitem__, default="")
    return [
        beda.temuan(Tempat(satu.kiriman.berkas), nilai=milik, lain=umum)
        for satu, milik in zip(masuk, isi, strict=True)
        if milik != umum
    ]


def susun_gabungan(
    kiriman: Sequence[Kiriman], temuan: Iterable[Temuan], dibuat: datetime, opsi: Mapping[str, str]
) -> Bahan:
    """Join what is kept of the data sets that are in (at least one, all of one rubric and period).

    ``temuan``: what was found besides, about the folder and the data sets that are not in;
    ``opsi``: what was asked for, as ``Kota`` has it. Raises GagalBerkas where
    something kept is gone, or was changed by another run meanwhile.
    """
    masuk = [satu for satu in kiriman if satu.manifes.kiriman.keadaan is Keadaan.MASUK]
    simpanan = [_sebut_folder(_buka(satu), satu.manifes.kiriman.berkas) for satu in masuk]
    termuat = muat_rubrik(masuk[0].manifes.rubrik[0])
    rubrik = _dalam_opd(termuat.rubrik)
    periode = masuk[0].manifes.periode
    bagian: list[Bagian] = []
    temuan_opd: list[Temuan] = []
    for satu, milik in zip(simpanan, masuk, strict=True):
        isi, kosong = _isi_opd(satu, milik)
        bagian.append(isi)
        temuan_opd += kosong
    bagian, ganda = satukan_ganda(bagian)
    gabung = gabungkan(bagian, rubrik, periode)
    info = _info(simpanan)
    luar = [satu for satu in kiriman if satu.manifes.kiriman.keadaan is not Keadaan.MASUK]
    semua = [
        *temuan,
        *temuan_opd,
        *(t for satu in simpanan for t in satu.temuan),
        *(_temuan_ganda(satu) for satu in ganda),
        *(aturan.NAMA_KEMBAR.temuan(nilai=nama, apa=apa, n=n) for apa, nama, n in gabung.kembar),
    ]
    return Bahan(
        hasil=gabung.hasil,
        rubrik=rubrik,
        ringkasan=ringkas(gabung.hasil, rubrik),
        temuan=urutkan(semua),
        periode=periode,
        dibuat=dibuat,
        versi=__version__,
        rubrik_sha256=termuat.sha256,
        sumber=_sumber(simpanan, luar),
        tindak_lanjut=gabung.tindak_lanjut,
        info=info,
        lembar_penilai=_lembar_penilai(simpanan, luar),
        asal=gabung.asal,
        kota=susun_kota([satu.manifes.kiriman for satu in kiriman], gabung.hasil, gabung.milik, rubrik, opsi),
    )


def _lembar_penilai(simpanan: Sequence[Simpanan], luar: Sequence[Kiriman]) -> frozenset[tuple[str, str]]:
    """Name the sheets that may hold marks: of a workbook that was not taken in, any that has a finding."""
    dikenal = {letak for satu in simpanan for letak in satu.lembar_penilai}
    return frozenset(dikenal | {(t.tempat.berkas, t.tempat.lembar) for satu in luar for t in satu.temuan()})


def _sumber(simpanan: Sequence[Simpanan], luar: Sequence[Kiriman]) -> list[Sumber]:
    semua = chain.from_iterable(satu.sumber for satu in (*simpanan, *luar))
    return [Sumber(*satu) for satu in dict.fromkeys(semua)]


def _buka(satu: Kiriman) -> Simpanan:
    try:
        bita = (satu.folder / SIMPANAN).read_bytes()
    except OSError:
        bita = b""
    sama = hashlib.sha256(bita).hexdigest() == satu.manifes.berkas.get(SIMPANAN)
    if not sama or (isi := buka_simpanan(bita)) is None:
        pesan = f"Hasil '{satu.folder / SIMPANAN}' hilang, rusak, atau diubah proses lain"
        raise GagalBerkas(pesan, "jalankan perintah yang sama sekali lagi; hanya OPD itu yang diolah ulang")
    return isi


def _sebut_folder(satu: Simpanan, nama: str) -> Simpanan:
    """Name the folder before each file of a data set made of several, as other OPDs have files of the same name."""
    if not nama.endswith("/"):
        return satu
    bagian = replace(satu.bagian, asal=tuple(replace(a, berkas=f"{nama}{a.berkas}") for a in satu.bagian.asal))
    return replace(
        satu,
        bagian=bagian,
        temuan=_temuan_folder(satu.temuan, nama),
        lembar_penilai=frozenset((f"{nama}{berkas}", lembar) for berkas, lembar in satu.lembar_penilai),
        sumber=tuple((f"{nama}{berkas}", sidik) for berkas, sidik in satu.sumber),
    )


def _temuan_folder(temuan: tuple[Temuan, ...], nama: str) -> tuple[Temuan, ...]:
    if not nama.endswith("/"):
        return temuan
    return tuple(
        replace(t, tempat=replace(t.tempat, berkas=f"{nama}{t.tempat.berkas}")) if t.tempat.berkas else t
        for t in temuan
    )


def _dalam_opd(rubrik: Rubrik) -> Rubrik:
    """The same rubric that ranks within each OPD too."""
    dalam = rubrik.peringkat.dalam
    if OPD in dalam:
        return rubrik
    return rubrik.model_copy(update={"peringkat": rubrik.peringkat.model_copy(update={"dalam": [*dalam, OPD]})})


def _isi_opd(satu: Simpanan, milik: Kiriman) -> tuple[Bagian, list[Temuan]]:
    """Give the people without an OPD the one that their data set is of."""
    pegawai, nama = satu.bagian.hasil.pegawai, satu.bagian.nama
    kosong = (pegawai[OPD] == "").to_numpy()
    if not kosong.any():
        return satu.bagian, []
    isi = pegawai.assign(opd=np.where(kosong, nama, pegawai[OPD]).astype(object))
    temuan = aturan.OPD_KOSONG.temuan(Tempat(milik.manifes.kiriman.berkas), nilai=nama, n=int(kosong.sum()))
    return replace(satu.bagian, hasil=replace(satu.bagian.hasil, pegawai=isi)), [temuan]


def _info(simpanan: Sequence[Simpanan]) -> dict[str, str]:
    """The settings on which every OPD agrees; whoever signs for one OPD does not sign for the city."""
    pertama = simpanan[0].info
    return {k: isi for k, isi in pertama.items() if all(satu.info.get(k) == isi for satu in simpanan)}


def _temuan_ganda(satu: Ganda) -> Temuan:
    lain = [f"{tempat} ({opd})" for tempat, opd in zip(satu.tempat, satu.opd, strict=True)]
    if satu.pilihan < 0:
        return aturan.ORANG_GANDA.temuan(satu.tempat[0], nilai=satu.nip, nama=satu.nama, lain=" dan ".join(lain[1:]))
    tempat, dipakai = satu.tempat[satu.pilihan], satu.opd[satu.pilihan]
    return aturan.MUTASI.temuan(tempat, nilai=satu.nip, nama=satu.nama, semua=" dan ".join(lain), dipakai=dipakai)

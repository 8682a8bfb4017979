"""From the results kept of each OPD to the one material of the city's reports."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin import __version__
from asnkin.alur.kota.bersama import isi_kota
from asnkin.alur.kota.kerja import SIMPANAN
from asnkin.alur.kota.pembanding import bandingkan
from asnkin.alur.kota.simpanan import buka_simpanan
from asnkin.alur.pola import temuan_pola_opd
from asnkin.analisis.kota.cakupan import Keadaan, susun_kota
from asnkin.analisis.kota.gabung import gabungkan
from asnkin.analisis.kota.ganda import satukan_ganda
from asnkin.analisis.kota.kepala import susun_kepala
from asnkin.analisis.kota.tenggat import susun_tenggat
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
    from collections.abc import Set as AbstractSet
    from datetime import datetime
    from pathlib import Path

    from asnkin.alur.kota.bersama import IsiKota
    from asnkin.alur.kota.manifes import Manifes
    from asnkin.alur.kota.pembanding import BerkasPembanding
    from asnkin.alur.kota.simpanan import Simpanan
    from asnkin.alur.permintaan import Permintaan
    from asnkin.analisis.kota.cakupan import Kota
    from asnkin.analisis.kota.gabung import Bagian, Gabungan
    from asnkin.analisis.kota.ganda import Ganda
    from asnkin.analisis.kota.rekonsiliasi import Rekonsiliasi
    from asnkin.analisis.kota.tenggat import Tenggat
    from asnkin.aturan.jenis import Aturan
    from asnkin.rubrik.model import Rubrik
    from asnkin.temuan import Temuan

OPD = "opd"
# what the info of the shared workbook cannot say for the city: each OPD's results are of one rubric and period already
_MILIK_OPD: Final = frozenset({"rubrik", "periode", OPD})


@dataclass(frozen=True, slots=True)
class Olahan:
    """What came of one data set: its note, the folder of its results, and what it was read from.

    ``simpanan``: its result, where that is not kept in the folder.
    """

    manifes: Manifes
    folder: Path
    sumber: tuple[tuple[str, str], ...]
    simpanan: bytes | None = None

    def temuan(self) -> tuple[Temuan, ...]:
        """Return the findings that its note holds, of files as the city calls them."""
        return _temuan_folder(self.manifes.temuan, self.manifes.kiriman.berkas, frozenset())


def temuan_tak_serupa(olahan: Sequence[Olahan]) -> list[Temuan]:
    """Return a kesalahan for each data set whose rubric or period is not the one that most of them have."""
    masuk = [satu.manifes for satu in olahan if satu.manifes.kiriman.keadaan is Keadaan.MASUK]
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
    olahan: Sequence[Olahan],
    temuan: Iterable[Temuan],
    dibuat: datetime,
    minta: Permintaan,
    pembanding: Sequence[BerkasPembanding] = (),
) -> Bahan:
    """Join what is kept of the data sets that are in (at least one, all of one rubric and period).

    ``temuan``: what was found besides, about the folder and the data sets that are not in; ``minta``: what all of them
    have in common; ``pembanding``: what to compare with. Raises GagalBerkas where something kept is gone, or was
    changed by another run meanwhile.
    """
    masuk = [satu for satu in olahan if satu.manifes.kiriman.keadaan is Keadaan.MASUK]
    termuat = muat_rubrik(masuk[0].manifes.rubrik[0])
    rubrik = _dalam_opd(termuat.rubrik)
    periode = masuk[0].manifes.periode
    kota = isi_kota(minta, termuat.rubrik, periode, [satu.manifes for satu in olahan])
    simpanan = [_sebut_folder(_buka(satu), satu.manifes.kiriman.berkas, kota.berkas) for satu in masuk]
    isian = [_isi_opd(satu, milik) for satu, milik in zip(simpanan, masuk, strict=True)]
    temuan_opd = [t for _, kosong in isian for t in kosong]
    rekonsiliasi, temuan_banding = _bandingkan(pembanding, [isi for isi, _ in isian], olahan, rubrik, periode)
    bagian, ganda = satukan_ganda([isi for isi, _ in isian])
    gabung = gabungkan(bagian, rubrik, periode)
    info = _info(simpanan) | {k: isi for k, isi in kota.info.items() if k not in _MILIK_OPD}
    pola = temuan_pola_opd(gabung, rubrik)
    semua = [
        *kota.saring((*temuan, *temuan_opd, *(t for satu in simpanan for t in satu.temuan if not pola.diganti(t)))),
        *kota.temuan,
        *pola.temuan,
        *temuan_banding,
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
        sumber=_sumber(simpanan, olahan, pembanding, kota.sumber),
        tindak_lanjut=gabung.tindak_lanjut,
        info=info,
        lembar_penilai=_lembar_penilai(simpanan, olahan),
        asal=gabung.asal,
        kota=replace(_kota(olahan, gabung, kota, rubrik), tenggat=_tenggat(gabung, periode, info, dibuat)),
        rekonsiliasi=rekonsiliasi,
    )


def _kota(olahan: Sequence[Olahan], gabung: Gabungan, kota: IsiKota, rubrik: Rubrik) -> Kota:
    """Sum up the OPDs, each beside what its organisation reached."""
    hasil, organisasi = gabung.hasil, gabung.tabel["capaian_organisasi"]
    susunan = susun_kota([satu.manifes.kiriman for satu in olahan], hasil, gabung.milik, rubrik)
    return replace(susunan, kepala=susun_kepala(hasil, organisasi, kota.skm_opd(hasil.pegawai[OPD]), rubrik))


def _bandingkan(
    pembanding: Sequence[BerkasPembanding],
    bagian: Sequence[Bagian],
    olahan: Sequence[Olahan],
    rubrik: Rubrik,
    periode: str,
) -> tuple[Rekonsiliasi | None, list[Temuan]]:
    """Compare before people of two workbooks are joined; ``bagian`` are the data sets that are in, in their order."""
    semua = [satu.manifes.kiriman for satu in olahan]
    berkas = [satu.berkas for satu in semua if satu.keadaan is Keadaan.MASUK]
    return bandingkan(pembanding, list(zip(bagian, berkas, strict=True)), semua, rubrik, periode)


def _sumber(
    simpanan: Sequence[Simpanan],
    olahan: Sequence[Olahan],
    pembanding: Sequence[BerkasPembanding],
    bersama: Iterable[tuple[str, str]],
) -> list[Sumber]:
    """Everything that was read, each once: of data sets that are in, earlier results and headers' mapping too."""
    luar = (satu.sumber for satu in olahan if satu.manifes.kiriman.keadaan is not Keadaan.MASUK)
    banding = [(satu.nama, satu.sidik) for satu in pembanding]
    semua = chain.from_iterable((*(satu.sumber for satu in simpanan), *luar, banding, bersama))
    return [Sumber(*satu) for satu in dict.fromkeys(semua)]


def _lembar_penilai(simpanan: Sequence[Simpanan], olahan: Sequence[Olahan]) -> frozenset[tuple[str, str]]:
    """Name the sheets with marks; of a workbook that was not taken in, any sheet may hold some."""
    luar = (satu.temuan() for satu in olahan if satu.manifes.kiriman.keadaan is not Keadaan.MASUK)
    return frozenset(
        (
            *(letak for satu in simpanan for letak in satu.lembar_penilai),
            *((t.tempat.berkas, t.tempat.lembar) for temuan in luar for t in temuan),
        )
    )


def _tenggat(gabung: Gabungan, periode: str, info: Mapping[str, str], dibuat: datetime) -> Tenggat | None:
    """Judge the deadlines on the day of the report, else on that of its making."""
    try:
        hari = date.fromisoformat(info.get("tanggal", ""))
    except ValueError:
        hari = None
    per = np.datetime64(hari or dibuat.date(), "D")
    return susun_tenggat(gabung.hasil.pegawai, gabung.tabel, periode, per, dari_info=hari is not None)


def _buka(satu: Olahan) -> Simpanan:
    try:
        bita = (satu.folder / SIMPANAN).read_bytes() if satu.simpanan is None else satu.simpanan
    except OSError:
        bita = b""
    sama = satu.simpanan is not None or hashlib.sha256(bita).hexdigest() == satu.manifes.berkas.get(SIMPANAN)
    if not sama or (isi := buka_simpanan(bita)) is None:
        pesan = f"Hasil '{satu.folder / SIMPANAN}' hilang, rusak, atau diubah proses lain"
        raise GagalBerkas(pesan, "jalankan perintah yang sama sekali lagi; hanya OPD itu yang diolah ulang")
    return isi


def _sebut_folder(satu: Simpanan, folder: str, bersama: AbstractSet[str]) -> Simpanan:
    """Name the files of one data set as the city calls them (see ``_sebut``)."""
    bagian = satu.bagian
    return replace(
        satu,
        bagian=replace(bagian, asal=tuple(replace(a, berkas=_sebut(a.berkas, folder, bersama)) for a in bagian.asal)),
        temuan=_temuan_folder(satu.temuan, folder, bersama),
        lembar_penilai=frozenset((_sebut(berkas, folder, bersama), lembar) for berkas, lembar in satu.lembar_penilai),
        sumber=tuple((_sebut(berkas, folder, bersama), sidik) for berkas, sidik in satu.sumber),
    )


def _temuan_folder(temuan: tuple[Temuan, ...], folder: str, bersama: AbstractSet[str]) -> tuple[Temuan, ...]:
    return tuple(replace(t, tempat=replace(t.tempat, berkas=_sebut(t.tempat.berkas, folder, bersama))) for t in temuan)


def _sebut(berkas: str, folder: str, bersama: AbstractSet[str]) -> str:
    """Name the folder (``dinas/``) before a file of a data set made of several, as others have files of that name.

    ``bersama``: the files that all share, which are called the same everywhere.
    """
    return f"{folder}{berkas}" if folder.endswith("/") and berkas and berkas not in bersama else berkas


def _dalam_opd(rubrik: Rubrik) -> Rubrik:
    """The same rubric that ranks within each OPD too."""
    dalam = rubrik.peringkat.dalam
    if OPD in dalam:
        return rubrik
    return rubrik.model_copy(update={"peringkat": rubrik.peringkat.model_copy(update={"dalam": [*dalam, OPD]})})


def _isi_opd(satu: Simpanan, milik: Olahan) -> tuple[Bagian, list[Temuan]]:
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

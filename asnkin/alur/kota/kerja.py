"""The work on one data set of the city, wherever it runs: score it, keep its result, note what was made from what."""

from __future__ import annotations

import errno
import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from asnkin.alur.kota.manifes import Manifes, tulis_manifes
from asnkin.alur.kota.simpanan import simpan
from asnkin.alur.nilai import baca_hitung, tulis_nilai
from asnkin.alur.privasi import TANPA_TIRAI, Tirai
from asnkin.analisis.kota.cakupan import Keadaan, Kiriman
from asnkin.galat import GagalAsnkin, RubrikSalah
from asnkin.laporan.excel.rekap_penilaian import tulis_rekap_penilaian
from asnkin.laporan.kerahasiaan import sebutan_aman
from asnkin.laporan.privasi.agregat import TerlaluSedikit
from asnkin.laporan.tulis import tulis_atomik
from asnkin.tempat import Tempat
from asnkin.temuan import Tingkat, hitung

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from asnkin.alur.baca import Bacaan
    from asnkin.alur.nilai import Hitungan
    from asnkin.alur.permintaan import Permintaan
    from asnkin.laporan.bahan import Bahan
    from asnkin.temuan import Temuan

SIMPANAN: Final = "simpanan.json.gz"
REKAP_PENILAIAN: Final = "rekap_penilaian.xlsx"
# failures of the place that all results go to: nothing else can be written either
_MENYELURUH: Final = frozenset(
    {
        errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.ENOTCONN, errno.ESTALE, errno.ETIMEDOUT,
        errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ENETUNREACH, errno.ENODEV,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tugas:
    """One data set to be scored; ``nama`` is what it is called (a folder ends in ``/``).

    ``kunci``: the fingerprint of what it depends on. ``tirai``: how people are kept out of what is written.
    ``titip``: the result is handed back instead of being kept beside the reports; ``tulis``: False where nothing is to
    be written, as the reports are there already or not wanted.
    """

    nama: str
    minta: Permintaan
    tujuan: Path
    sebelumnya: tuple[Path, ...]
    kunci: str
    lanjut: bool
    ketat: bool
    tirai: Tirai = TANPA_TIRAI
    titip: bool = False
    tulis: bool = True


@dataclass(frozen=True, slots=True)
class Selesai:
    """What came of it; ``berhenti``: the place of the results fails, so that going on makes no sense.

    ``simpanan``: the result, where it was to be handed back.
    """

    manifes: Manifes
    berhenti: bool = False
    simpanan: bytes | None = None


def kerjakan(tugas: Tugas) -> Selesai:
    """Score one data set and write its results; never raises for what concerns only this one."""
    try:
        return _kerjakan(tugas)
    except GagalAsnkin as gagal:
        galat = gagal.__cause__
        berhenti = isinstance(galat, OSError) and galat.errno in _MENYELURUH
        return Selesai(_gagal(tugas, _sebut(gagal), gagal.saran, gagal.kode_keluar), berhenti)
    except OSError as galat:
        pesan = f"'{tugas.nama}' tidak dapat dibaca atau ditulis: {galat.strerror or type(galat).__name__}"
        saran = "periksa berkas dan foldernya, lalu ulangi"
        return Selesai(_gagal(tugas, pesan, saran, 3), galat.errno in _MENYELURUH)
    except Exception as galat:  # noqa: BLE001 - one data set must not take the others with it
        pesan = f"terjadi kesalahan di dalam asnkin sendiri ({type(galat).__name__})"
        saran = f"jalankan `{tugas.minta.perintah('nilai')}` dengan ASNKIN_DEBUG=1 dan laporkan keluarannya"
        return Selesai(_gagal(tugas, pesan, saran, 70))


def mati(tugas: Tugas) -> Manifes:
    """Return the note of a data set whose process died."""
    pesan = "prosesnya berhenti mendadak, biasanya karena kehabisan memori"
    return _gagal(tugas, pesan, "jalankan lagi dengan --jobs 1, atau bagi buku kerjanya", 1)


def _kerjakan(tugas: Tugas) -> Selesai:
    hitungan = baca_hitung(tugas.minta, tugas.sebelumnya, lanjut=tugas.lanjut, ketat=tugas.ketat, maju=_diam)
    bacaan, terhitung = hitungan.bacaan, hitungan.terhitung
    nama = _nama_opd(terhitung.bahan, tugas.tujuan.name) if terhitung is not None else ""
    isi = simpan(terhitung.bahan, bacaan.data.tabel, nama) if terhitung is not None and bacaan.data is not None else b""
    berkas = dict(_tulis(tugas, hitungan)) if tugas.tulis else {}
    if tugas.tulis and terhitung is not None and not tugas.titip:  # both name people
        for milik, bita in ((REKAP_PENILAIAN, tulis_rekap_penilaian(terhitung.bahan, nama)), (SIMPANAN, isi)):
            tulis_atomik(tugas.tujuan / milik, bita)
            berkas[milik] = hashlib.sha256(bita).hexdigest()
    if tugas.tulis and tugas.titip:  # one that names people, from a run that did not keep them out
        for milik in (REKAP_PENILAIAN, SIMPANAN):
            (tugas.tujuan / milik).unlink(missing_ok=True)
    temuan = _temuan_tampak(tugas, bacaan) if terhitung is None else ()
    manifes = Manifes(
        kunci=tugas.kunci,
        rubrik=(bacaan.rubrik.asal, bacaan.rubrik.sha256),
        periode=bacaan.data.periode if bacaan.data is not None else "",
        kiriman=_kiriman(tugas, hitungan, nama, temuan),
        kode=1 if hitungan.kode else 0,  # what cannot be read is a fault of the data that were sent
        berkas=berkas,
        temuan=temuan,
        bersama=bacaan.bersama,
    )
    if tugas.tulis:
        tulis_manifes(tugas.tujuan, manifes)
    return Selesai(manifes, simpanan=isi if tugas.titip else None)


def _tulis(tugas: Tugas, hitungan: Hitungan) -> Mapping[str, str]:
    """Write the reports; none of an OPD that is too small for a report without people: it counts in the city's."""
    try:
        selesai = tulis_nilai(hitungan, tugas.minta, tugas.tujuan, tugas.tirai, ketat=tugas.ketat, maju=_diam)
    except TerlaluSedikit:
        return {}
    return selesai.berkas


def _temuan_tampak(tugas: Tugas, bacaan: Bacaan) -> tuple[Temuan, ...]:
    """Return what may be kept of the findings of a data set that is not in; each goes on naming it."""
    temuan = tugas.tirai.temuan(bacaan.temuan, [berkas for berkas, _ in bacaan.sumber], bacaan.rubrik.rubrik)
    if tugas.tirai.cara is None:
        return temuan
    return tuple(replace(satu, tempat=Tempat(tugas.nama, satu.tempat.lembar)) for satu in temuan)


def _kiriman(tugas: Tugas, hitungan: Hitungan, nama: str, temuan: tuple[Temuan, ...]) -> Kiriman:
    data, terhitung = hitungan.bacaan.data, hitungan.terhitung
    jumlah = hitung(terhitung.bahan.temuan if terhitung is not None else temuan)
    n = len(data.pegawai) if data is not None else 0
    if terhitung is not None:
        opd, keadaan, sebab = nama, Keadaan.MASUK, ""
    else:
        opd, keadaan = data.info.get("opd", "") if data is not None else "", Keadaan.TERTAHAN
        berat = min(Tingkat, key=lambda satu: not jumlah[satu])  # the gravest level that there is
        sebab = next((f"{satu.kode}: {sebutan_aman(satu)}" for satu in temuan if satu.tingkat is berat), "")
    return Kiriman(
        tugas.nama, opd or tugas.tujuan.name, keadaan, n, jumlah[Tingkat.KESALAHAN], jumlah[Tingkat.PERINGATAN], sebab
    )


def _nama_opd(bahan: Bahan, nama: str) -> str:
    """Return the OPD that a data set is of: the only one its people have, else what its info says, else its name."""
    opd = set(bahan.hasil.pegawai["opd"].tolist()) - {""}
    return opd.pop() if len(opd) == 1 else bahan.info.get("opd", "") or nama


def _gagal(tugas: Tugas, pesan: str, saran: str, kode: int) -> Manifes:
    kiriman = Kiriman(tugas.nama, tugas.tujuan.name, Keadaan.GAGAL, 0, 0, 0, pesan)
    return Manifes(tugas.kunci, ("", ""), "", kiriman, kode, gagal=(pesan, saran))


def _sebut(gagal: GagalAsnkin) -> str:
    if isinstance(gagal, RubrikSalah) and gagal.cacat:
        satu = gagal.cacat[0]
        return f"{gagal.pesan}; yang pertama: {satu.berkas}:{satu.baris}:{satu.kolom} {satu.pesan}"
    return gagal.pesan


def _diam(_langkah: str) -> None:
    """Take a step's name where nobody looks."""

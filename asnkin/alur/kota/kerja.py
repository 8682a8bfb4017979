"""The work on one data set of the city, wherever it runs: score it, keep its result, note what was made from what."""

from __future__ import annotations

import errno
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.alur.kota.manifes import Manifes, tulis_manifes
from asnkin.alur.kota.simpanan import simpan
from asnkin.alur.nilai import Nilaian, nilai
from asnkin.analisis.kota.cakupan import Keadaan, Kiriman
from asnkin.galat import GagalAsnkin, RubrikSalah
from asnkin.laporan.kerahasiaan import sebutan_aman
from asnkin.laporan.tulis import tulis_atomik
from asnkin.temuan import Tingkat, hitung

if TYPE_CHECKING:
    from pathlib import Path

    from asnkin.alur.permintaan import Permintaan
    from asnkin.laporan.bahan import Bahan

SIMPANAN: Final = "simpanan.json.gz"
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

    ``kunci``: the fingerprint of what it depends on.
    """

    nama: str
    minta: Permintaan
    tujuan: Path
    sebelumnya: tuple[Path, ...]
    kunci: str
    lanjut: bool
    ketat: bool


@dataclass(frozen=True, slots=True)
class Selesai:
    """What came of it; ``berhenti``: the place of the results fails, so that going on makes no sense."""

    manifes: Manifes
    berhenti: bool = False


def kerjakan(tugas: Tugas) -> Selesai:
    """Score one data set and write its results; never raises for what concerns only this one."""
    try:
        return Selesai(_kerjakan(tugas))
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


def _kerjakan(tugas: Tugas) -> Manifes:
    selesai = nilai(tugas.minta, tugas.tujuan, tugas.sebelumnya, lanjut=tugas.lanjut, ketat=tugas.ketat, maju=_diam)
    berkas = dict(selesai.berkas)
    if selesai.bahan is not None and selesai.data is not None:
        isi = simpan(selesai.bahan, selesai.data.tabel, _nama_opd(selesai.bahan, tugas.tujuan.name))
        tulis_atomik(tugas.tujuan / SIMPANAN, isi)
        berkas[SIMPANAN] = hashlib.sha256(isi).hexdigest()
    manifes = Manifes(
        kunci=tugas.kunci,
        rubrik=(selesai.rubrik.asal, selesai.rubrik.sha256),
        periode=selesai.data.periode if selesai.data is not None else "",
        kiriman=_kiriman(tugas, selesai),
        kode=1 if selesai.kode_keluar else 0,  # what cannot be read is a fault of the data that were sent
        berkas=berkas,
        temuan=selesai.temuan if selesai.bahan is None else (),
    )
    tulis_manifes(tugas.tujuan, manifes)
    return manifes


def _kiriman(tugas: Tugas, selesai: Nilaian) -> Kiriman:
    jumlah = hitung(selesai.temuan)
    n = len(selesai.data.pegawai) if selesai.data is not None else 0
    if selesai.bahan is not None:
        opd, keadaan, sebab = _nama_opd(selesai.bahan, tugas.tujuan.name), Keadaan.MASUK, ""
    else:
        opd, keadaan = selesai.data.info.get("opd", "") if selesai.data is not None else "", Keadaan.TERTAHAN
        berat = min(Tingkat, key=lambda satu: not jumlah[satu])  # the gravest level that there is
        sebab = next((f"{satu.kode}: {sebutan_aman(satu)}" for satu in selesai.temuan if satu.tingkat is berat), "")
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

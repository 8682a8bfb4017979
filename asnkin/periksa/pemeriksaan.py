"""The order of the checks: period, people, then every table against them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.pegawai import TANPA_PEGAWAI
from asnkin.data import KOLOM, Data
from asnkin.periksa.atasan import periksa_atasan
from asnkin.periksa.bobot import periksa_bobot
from asnkin.periksa.dugaan import Penduga
from asnkin.periksa.kalender import periksa_dokumen, periksa_hari_libur
from asnkin.periksa.kelengkapan import periksa_kelengkapan
from asnkin.periksa.kepegawaian import periksa_bulan, periksa_nip
from asnkin.periksa.kerangka import Ruang
from asnkin.periksa.kompetensi import periksa_kompetensi, periksa_potensi, periksa_standar
from asnkin.periksa.kunci import periksa_kunci
from asnkin.periksa.pegawai import periksa_pegawai
from asnkin.periksa.pelatihan import periksa_pelatihan, periksa_riwayat
from asnkin.periksa.penetapan import periksa_capaian_organisasi, periksa_keberatan, periksa_penetapan
from asnkin.periksa.pengumpul import Pengumpul
from asnkin.periksa.penilaian import periksa_penilaian
from asnkin.periksa.periode import saring_periode
from asnkin.periksa.rating import periksa_rating
from asnkin.periksa.skema import periksa_skema
from asnkin.periksa.target import periksa_target
from asnkin.periksa.tenggat import periksa_tenggat
from asnkin.tempat import Tempat
from asnkin.temuan import Lingkup, Tingkat

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from asnkin.masukan.tabel import Tabel
    from asnkin.rubrik.model import Rubrik
    from asnkin.temuan import Temuan

_MAKS_BERKAS: Final = 3
_PEMERIKSA: Final = {
    "target": periksa_target,
    "rating": periksa_rating,
    "standar": periksa_standar,
    "kompetensi": periksa_kompetensi,
    "potensi": periksa_potensi,
    "pelatihan": periksa_pelatihan,
    "riwayat_pelatihan": periksa_riwayat,
    "penetapan": periksa_penetapan,
    "keberatan": periksa_keberatan,
    "capaian_organisasi": periksa_capaian_organisasi,
    "hari_libur": periksa_hari_libur,
    "dokumen": periksa_dokumen,
}


def periksa_semua(
    tabel: Sequence[Tabel], rubrik: Rubrik, info: Mapping[str, str], periode: str, berkas: Sequence[str]
) -> tuple[Data | None, list[Temuan]]:
    """Do the work of ``asnkin.periksa.periksa``."""
    p = Pengumpul()
    tersaring, kanonik = saring_periode(tabel, periode or info.get("periode", ""), p)
    orang = periksa_pegawai(tersaring, p)
    if not len(orang.frame):
        p.catat_lepas(TANPA_PEGAWAI, Tempat(_sebut_berkas(berkas or sorted({satu.asal.berkas for satu in tabel}))))
        return None, p.terurut()
    penduga = Penduga(orang.frame, orang.indeks, dict(enumerate(tersaring)))
    ruang = Ruang(tersaring, rubrik, p, orang.frame, orang.indeks, penduga)
    periksa_nip(ruang)
    periksa_bulan(ruang)
    periksa_atasan(ruang)
    isi = {jenis: periksa_satu(ruang) for jenis, periksa_satu in _PEMERIKSA.items()}
    for jenis, frame in isi.items():
        periksa_skema(frame, jenis, ruang)
    periksa_bobot(isi["target"], ruang)
    periksa_tenggat(isi["keberatan"], isi["dokumen"], isi["hari_libur"], ruang)
    kunci = periksa_kunci(ruang)
    nomor_asal = {id(satu): nomor for nomor, satu in enumerate(tersaring)}
    isi["penilaian"], isi["skor"] = periksa_penilaian(tersaring, rubrik, ruang.pegawai, ruang.indeks, nomor_asal, p)
    periksa_kelengkapan(ruang, isi, kunci)
    if any(satu.tingkat is Tingkat.KESALAHAN and satu.lingkup is Lingkup.DATA for satu in p.temuan):
        return None, p.terurut()
    terpakai = {jenis: _lucuti(satu, jenis) for jenis, satu in isi.items()}
    terpakai["pegawai"] = _tandai(ruang.pegawai, p).drop(columns="_i")
    polos = {lembar: satu.drop(columns="_i") for lembar, satu in kunci.items()}
    return Data(terpakai, polos, dict(info), kanonik, tuple(satu.asal for satu in tersaring)), p.terurut()


def _sebut_berkas(berkas: Sequence[str]) -> str:
    """Name the files that were read, of many the first few."""
    lebih = len(berkas) - _MAKS_BERKAS
    return ", ".join(berkas[:_MAKS_BERKAS]) + (f", dan {lebih} berkas lain" if lebih > 0 else "")


def _lucuti(frame: pd.DataFrame, jenis: str) -> pd.DataFrame:
    """Leave the columns of the contract."""
    return frame[[*KOLOM[jenis], "_asal", "_baris"]] if jenis != "skor" else frame


def _tandai(pegawai: pd.DataFrame, p: Pengumpul) -> pd.DataFrame:
    """Mark everyone in whose rows a kesalahan stands."""
    salah = {satu.nip for satu in p.temuan if satu.tingkat is Tingkat.KESALAHAN and satu.nip}
    return pegawai.assign(_sah=pegawai["_sah"].to_numpy() & ~pegawai["nip"].isin(salah).to_numpy(dtype=np.bool_))

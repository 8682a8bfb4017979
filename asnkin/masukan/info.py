"""The sheet ``info``: settings in two columns, nama and isi."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from asnkin.aturan import lembar as aturan
from asnkin.aturan import susunan
from asnkin.masukan.header import normal
from asnkin.masukan.nama_lembar import kenali
from asnkin.masukan.sel import kosong, tampil
from asnkin.masukan.tabel import Kebutuhan
from asnkin.periode import baca_periode
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asnkin.masukan.buku import Buku, LembarMentah
    from asnkin.masukan.tabel import Tabel
    from asnkin.temuan import Temuan

KUNCI: Final = (
    "rubrik", "periode", "instansi", "opd", "tempat", "tanggal", "penanda_tangan", "jabatan_penanda_tangan",
    "nip_penanda_tangan", "pangkat_penanda_tangan",
)  # fmt: skip
_ALIAS: Final = {normal(satu): satu for satu in KUNCI} | {
    "kode rubrik": "rubrik",
    "periode penilaian": "periode",
    "nama instansi": "instansi",
    "perangkat daerah": "opd",
    "skpd": "opd",
    "nama opd": "opd",
    "kota": "tempat",
    "tanggal laporan": "tanggal",
    "nama penanda tangan": "penanda_tangan",
    "jabatan": "jabatan_penanda_tangan",
    "nip": "nip_penanda_tangan",
    "pangkat": "pangkat_penanda_tangan",
}
_JUDUL: Final = frozenset({"nama", "isi", "kunci", "isian", "keterangan", "nilai", "info"})
_DIGIT_ANGKA: Final = 1e15


@dataclass(frozen=True, slots=True)
class _Isian:
    """One setting as it stands: ``kunci`` is "" where it is not known; ``rusak``: a number that lost its digits."""

    lembar: LembarMentah
    baris: int
    kolom: int
    label: str
    kunci: str
    isi: str
    rusak: bool


def baca_info(buku: Buku) -> dict[str, str]:
    """Return the settings by canonical key; of several files the first one that sets a key wins.

    Several agencies are none: a recap of all of them must not bear the name of the first.
    """
    hasil: dict[str, str] = {}
    for satu in _isian(buku):
        if satu.kunci and satu.isi and not satu.rusak:
            hasil.setdefault(satu.kunci, satu.isi)
    if len(_opd(buku)) > 1:
        del hasil["opd"]
    return hasil


def isi_opd(tabel: Sequence[Tabel], buku: Buku, temuan: list[Temuan]) -> list[Tabel]:
    """Give people whose table has no opd the one that the info of its file names.

    The info of another file counts where there is no other table of people: ``pegawai.csv`` beside ``info.csv``.
    """
    sendirian = sum(satu.jenis == "pegawai" for satu in tabel) == 1
    isian = [satu for satu in _isian(buku) if satu.kunci == "opd" and satu.isi]
    hasil = []
    for satu in tabel:
        milik = [isi for isi in isian if sendirian or isi.lembar.berkas == satu.asal.berkas]
        opd = list({isi.isi: isi for isi in reversed(milik)}.values())
        if satu.jenis != "pegawai" or "opd" in satu.sel or len(opd) != 1:
            hasil.append(satu)
            continue
        letak = opd[0].lembar.tempat(opd[0].baris + 1, opd[0].kolom)
        tempat = Tempat(satu.asal.berkas, satu.asal.lembar)
        temuan.append(susunan.OPD_DARI_INFO.temuan(tempat, jumlah=len(satu), nilai=opd[0].isi, letak=letak))
        hasil.append(replace(satu, sel={**satu.sel, "opd": [opd[0].isi] * len(satu)}))
    return hasil


def _opd(buku: Buku) -> list[str]:
    """The agencies that the sheets name, each once."""
    return list(dict.fromkeys(satu.isi for satu in _isian(buku) if satu.kunci == "opd" and satu.isi))


def letak_info(buku: Buku, kunci: str) -> str:
    """Name the cell that a setting was taken from, "" where none gives it."""
    ada = (satu for satu in _isian(buku) if satu.kunci == kunci and satu.isi and not satu.rusak)
    return next((str(satu.lembar.tempat(satu.baris + 1, satu.kolom)) for satu in ada), "")


def periksa_info(buku: Buku, periode: str = "") -> list[Temuan]:
    """Report settings that are unknown, contradict an earlier one, or hold a NIP as a number.

    Two periods are a kesalahan unless one was asked for (``periode``).
    """
    hasil: list[Temuan] = []
    if len(daftar := _opd(buku)) > 1:
        hasil.append(aturan.INFO_BANYAK_OPD.temuan(n=len(daftar), contoh=", ".join(f"'{satu}'" for satu in daftar[:2])))
    dipakai: dict[str, str] = {}
    for satu in _isian(buku):
        tempat = satu.lembar.tempat(satu.baris + 1, satu.kolom)
        isi = {"nama": satu.label, "nilai": satu.isi}
        if not satu.kunci:
            hasil.append(aturan.INFO_TAK_DIKENAL.temuan(tempat, **isi, dikenal=", ".join(KUNCI)))
        elif satu.rusak:
            hasil.append(aturan.INFO_ANGKA.temuan(tempat, **isi))
        elif satu.kunci != "opd" and satu.isi and dipakai.setdefault(satu.kunci, satu.isi) != satu.isi:
            lama = dipakai[satu.kunci]
            masa = [baca_periode(teks) or teks for teks in (lama, satu.isi)] if satu.kunci == "periode" else []
            if masa and masa[0] == masa[1]:
                continue  # one period in two writings
            kena = aturan.INFO_BANYAK_PERIODE if masa and not periode else aturan.INFO_BERTENTANGAN
            hasil.append(kena.temuan(tempat, **isi, lama=lama))
    return hasil


def _isian(buku: Buku) -> Iterator[_Isian]:
    for lembar in buku.lembar:
        kena = kenali(lembar.nama or lembar.dasar, Kebutuhan())
        if kena is None or kena[0] != "info":
            continue
        for i, baris in enumerate(lembar.sel):
            isi = [(j, satu) for j, satu in enumerate(baris) if not kosong(satu) and tampil(satu) != ":"]
            if isi and (satu_isian := _baca(lembar, i, isi)) is not None:
                yield satu_isian


def _baca(lembar: LembarMentah, i: int, isi: list[tuple[int, object]]) -> _Isian | None:
    """Read a row: the first two cells that are not blank, or ``nama : isi`` in a single one."""
    label = tampil(isi[0][1]).removesuffix(":").strip()
    j, nilai = isi[1] if len(isi) > 1 else (isi[0][0], "")
    if len(isi) == 1 and ":" in label:
        label, _, teks = label.partition(":")
        nilai = teks.strip()
    kunci = _ALIAS.get(normal(label), "")
    if not kunci and (len(isi) == 1 or (normal(label) in _JUDUL and normal(tampil(nilai)) in _JUDUL)):
        return None  # a title, or the header of the sheet
    rusak = isinstance(nilai, float) and abs(nilai) >= _DIGIT_ANGKA
    teks = nilai.strftime("%Y-%m-%d") if isinstance(nilai, date) else tampil(nilai)
    return _Isian(lembar, i, j, label, kunci, teks.removeprefix(":").strip(), rusak)

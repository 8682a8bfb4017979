"""Earlier results of asnkin, read back: ``nilai.json``, or the recap for pimpinan."""

from __future__ import annotations

import hashlib
import json
import re
import stat
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final, NoReturn, TypeGuard

from asnkin.galat import GagalBerkas
from asnkin.masukan.arsip import BITA_MAKS
from asnkin.masukan.endus import Bentuk, endus
from asnkin.masukan.rekap_terbit import BUKAN_REKAP, SARAN, baca_rekap
from asnkin.periode import rentang_bulan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from asnkin.masukan.buku import LembarMentah

SKEMA: Final = 1
_SARAN_SEL: Final = "pakai rekap seperti yang ditulis asnkin, atau nilai.json di sampingnya"
_BUKU: Final = frozenset({Bentuk.ZIP, Bentuk.OLE2, Bentuk.SANDI})
_JSON_MAKS: Final = 1 << 28  # bytes; 70 000 people with eight butir have 170 million
_WADAH_MAKS: Final = 4_000_000  # lists and objects of a nilai.json; 70 000 people have 2.3 million
_SARAN_JSON: Final = "pakai rekap.xlsx di sampingnya"
_DICARI: Final = ("nip", "nilai_dasar")
_TERBESAR: Final = 1e15
_AWAL: Final = 65536  # bytes that tell a workbook from text
_RINCIAN: Final = re.compile(r"Rincian(?: \(\d+\))?")
_NIP: Final = re.compile(r"\d{18}")


@dataclass(frozen=True, slots=True)
class HasilLama:
    """What an earlier result says: rubric, canonical period ("" = none) and each NIP's printed nilai dasar.

    People without nilai dasar are left out. ``sha256`` is that of the file's bytes.
    """

    rubrik: str
    versi: str
    periode: str
    nilai_dasar: Mapping[str, float]
    sha256: str


def baca_hasil_lama(berkas: Path) -> HasilLama:
    """Read one result, told apart by its bytes; raises GagalBerkas for a file that is missing or no result."""
    try:
        keadaan = berkas.stat()
        if not stat.S_ISREG(keadaan.st_mode):  # a pipe would be waited for without end
            raise GagalBerkas(f"Hasil sebelumnya '{berkas}' bukan berkas biasa", SARAN)
        if keadaan.st_size > BITA_MAKS:
            raise GagalBerkas(f"Hasil sebelumnya '{berkas}' lebih dari {BITA_MAKS >> 20} MB", SARAN)
        with berkas.open("rb") as isi:
            awal = isi.read(_AWAL)
    except FileNotFoundError as gagal:
        raise GagalBerkas(f"Hasil sebelumnya '{berkas}' tidak ditemukan", SARAN) from gagal
    return _dari_rekap(berkas) if endus(awal) in _BUKU else _dari_json(berkas)


def _dari_json(berkas: Path) -> HasilLama:
    if berkas.stat().st_size > _JSON_MAKS:
        raise GagalBerkas(f"Hasil sebelumnya '{berkas}' lebih dari {_JSON_MAKS >> 20} MB", _SARAN_JSON)
    with berkas.open("rb") as aliran:
        isi = aliran.read(_JSON_MAKS)
    if isi.count(b"[") + isi.count(b"{") > _WADAH_MAKS:
        raise GagalBerkas(f"Hasil sebelumnya '{berkas}' memuat lebih dari empat juta daftar", _SARAN_JSON)
    try:
        hasil = json.loads(isi, parse_constant=_tolak_tetapan, object_pairs_hook=_seperlunya)
    except (ValueError, RecursionError) as gagal:
        raise GagalBerkas(f"'{berkas}' bukan hasil asnkin", SARAN) from gagal
    try:
        rubrik, periode, orang = hasil["rubrik"], hasil["periode"] or "", hasil["pegawai"]
        kode, versi = rubrik["kode"], rubrik["versi"]
        nilai = {satu["nip"]: satu["nilai_dasar"] for satu in orang}
        sah = type(hasil["skema"]) is int and hasil["skema"] == SKEMA  # JSON's true and 1.0 equal 1 as well
        sah = sah and all(isinstance(satu, str) for satu in (kode, versi, *nilai))
        sah = sah and _periode_sah(periode) and all(satu is None or _bilangan(satu) for satu in nilai.values())
    except (KeyError, TypeError, IndexError, AttributeError):
        sah = False
    if not sah:
        raise GagalBerkas(f"'{berkas}' bukan hasil asnkin dengan skema {SKEMA}", SARAN)
    _tolak_samaran(berkas, hasil.get("privasi", ""))
    ada = {nip: float(satu) for nip, satu in nilai.items() if satu is not None}
    return HasilLama(kode, versi, periode, ada, hashlib.sha256(isi).hexdigest())


def _seperlunya(isi: list[tuple[str, object]]) -> dict[str, object]:
    """Keep of each person only what is looked for, while the file is still being read: a city would fill the memory."""
    objek = dict(isi)
    return {kunci: objek[kunci] for kunci in _DICARI if kunci in objek} if "nilai_dasar" in objek else objek


def _tolak_samaran(berkas: Path, privasi: str) -> None:
    """Refuse a result without NIPs: nobody in it could be found."""
    if privasi:
        raise GagalBerkas(
            f"Hasil '{berkas}' tidak memuat NIP ({privasi})", "pakai hasil aslinya, yang tidak disamarkan"
        )


def _tolak_tetapan(teks: str) -> NoReturn:
    """Refuse NaN and Infinity, which are no JSON."""
    raise ValueError(teks)


def _bilangan(isi: object) -> TypeGuard[float]:
    """Whether it is a number of a size that a score can have: neither 400 digits nor ``1e999``."""
    return isinstance(isi, int | float) and not isinstance(isi, bool) and abs(isi) < _TERBESAR


def _periode_sah(periode: object) -> bool:
    return isinstance(periode, str) and (periode == "" or rentang_bulan(periode) is not None)


def _dari_rekap(berkas: Path) -> HasilLama:
    """Read a recap: sheet Jejak says what it is of, sheet Rincian has NIP and Nilai Dasar."""
    rekap = baca_rekap(berkas, f"Hasil sebelumnya '{berkas}'")
    _tolak_samaran(berkas, rekap.jejak.get("Privasi", ""))
    rincian = [lembar for lembar in rekap.lembar if _RINCIAN.fullmatch(lembar.nama)]
    if not _periode_sah(rekap.jejak.get("Periode")) or not rincian:
        raise GagalBerkas(f"'{berkas}' {BUKAN_REKAP}", SARAN)
    nilai = dict(chain.from_iterable(_baris_nilai(berkas, lembar) for lembar in rincian))
    jejak = rekap.jejak
    return HasilLama(jejak["Rubrik"], jejak.get("Versi rubrik", ""), jejak["Periode"], nilai, rekap.sha256)


def _baris_nilai(berkas: Path, lembar: LembarMentah) -> Iterator[tuple[str, float]]:
    """Yield NIP and nilai dasar of each person that has one; raises GagalBerkas at a cell that asnkin did not write."""
    kepala, j_nip, j_nilai = _kepala(berkas, lembar)
    for i, baris in enumerate(lembar.sel[kepala + 1 :], kepala + 2):
        nip, nilai = baris[j_nip], baris[j_nilai]
        if nilai == "":
            continue
        if not isinstance(nip, str) or not _NIP.fullmatch(nip.strip()):
            _tolak_sel(berkas, lembar, (i, j_nip), "bukan NIP 18 digit berformat teks")
        if not _bilangan(nilai):
            _tolak_sel(berkas, lembar, (i, j_nilai), "bukan angka")
        yield nip.strip(), float(nilai)


def _kepala(berkas: Path, lembar: LembarMentah) -> tuple[int, int, int]:
    """Return the index of the header row and the columns of NIP and Nilai Dasar."""
    for i, baris in enumerate(lembar.sel):
        if "NIP" in baris and "Nilai Dasar" in baris:
            return i, baris.index("NIP"), baris.index("Nilai Dasar")
    raise GagalBerkas(f"'{berkas}' lembar {lembar.nama} tidak mempunyai kolom NIP dan Nilai Dasar", _SARAN_SEL)


def _tolak_sel(berkas: Path, lembar: LembarMentah, letak: Sequence[int], sebab: str) -> NoReturn:
    tempat = lembar.tempat(letak[0], letak[1])
    isi = lembar.sel[letak[0] - 1][letak[1]]
    raise GagalBerkas(f"'{berkas}' {tempat.lembar}!{tempat.sel}: \"{isi}\" {sebab}", _SARAN_SEL)

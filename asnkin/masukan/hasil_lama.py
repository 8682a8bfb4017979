"""Earlier results of asnkin, read back: ``nilai.json``, or the recap for pimpinan."""

from __future__ import annotations

import hashlib
import json
import re
import stat
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeGuard

from asnkin.galat import GagalBerkas
from asnkin.masukan.arsip import BITA_MAKS
from asnkin.masukan.endus import Bentuk, endus
from asnkin.masukan.rekap_terbit import BUKAN_REKAP, SARAN, RekapTerbit, baca_rekap
from asnkin.periode import rentang_bulan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
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


@dataclass(frozen=True, slots=True)
class JsonTerbit:
    """What a JSON file holds, and the sha256 of its bytes."""

    isi: Any
    sha256: str


def baca_hasil_lama(berkas: Path) -> HasilLama:
    """Read one result, told apart by its bytes; raises GagalBerkas for a file that is missing or no result."""
    isi = buka_hasil(berkas, "Hasil sebelumnya", _seperlunya)
    return _dari_rekap(berkas, isi) if isinstance(isi, RekapTerbit) else _dari_json(berkas, isi)


def buka_hasil(
    berkas: Path, sebutan: str, pilih: Callable[[list[tuple[str, Any]]], Any] | None = None
) -> RekapTerbit | JsonTerbit:
    """Open a recap or a nilai.json, told apart by its bytes; raises GagalBerkas, ``sebutan`` being what it is called.

    What a nilai.json holds is not looked at yet; ``pilih`` takes each of its objects while it is being read.
    """
    try:
        keadaan = berkas.stat()
        if not stat.S_ISREG(keadaan.st_mode):  # a pipe would be waited for without end
            raise GagalBerkas(f"{sebutan} '{berkas}' bukan berkas biasa", SARAN)
        if keadaan.st_size > BITA_MAKS:
            raise GagalBerkas(f"{sebutan} '{berkas}' lebih dari {BITA_MAKS >> 20} MB", SARAN)
        with berkas.open("rb") as isi:
            awal = isi.read(_AWAL)
    except FileNotFoundError as gagal:
        raise GagalBerkas(f"{sebutan} '{berkas}' tidak ditemukan", SARAN) from gagal
    return baca_rekap(berkas, f"{sebutan} '{berkas}'") if endus(awal) in _BUKU else _buka_json(berkas, sebutan, pilih)


def _buka_json(berkas: Path, sebutan: str, pilih: Callable[[list[tuple[str, Any]]], Any] | None) -> JsonTerbit:
    with berkas.open("rb") as aliran:
        isi = aliran.read(_JSON_MAKS + 1)
    if len(isi) > _JSON_MAKS:
        raise GagalBerkas(f"{sebutan} '{berkas}' lebih dari {_JSON_MAKS >> 20} MB", _SARAN_JSON)
    if isi.count(b"[") + isi.count(b"{") > _WADAH_MAKS:
        raise GagalBerkas(f"{sebutan} '{berkas}' memuat lebih dari empat juta daftar", _SARAN_JSON)
    try:
        hasil = json.loads(isi, parse_constant=_tolak_tetapan, object_pairs_hook=pilih)
        return JsonTerbit(hasil, hashlib.sha256(isi).hexdigest())
    except (ValueError, RecursionError) as gagal:
        raise GagalBerkas(f"'{berkas}' bukan hasil asnkin", SARAN) from gagal


def _dari_json(berkas: Path, terbit: JsonTerbit) -> HasilLama:
    hasil = terbit.isi
    try:
        rubrik, periode, orang = hasil["rubrik"], hasil["periode"] or "", hasil["pegawai"]
        kode, versi = rubrik["kode"], rubrik["versi"]
        nilai = {satu["nip"]: satu["nilai_dasar"] for satu in orang}
        sah = type(hasil["skema"]) is int and hasil["skema"] == SKEMA  # JSON's true and 1.0 equal 1 as well
        sah = sah and all(isinstance(satu, str) for satu in (kode, versi, *nilai))
        sah = sah and periode_sah(periode) and all(satu is None or bilangan(satu) for satu in nilai.values())
    except (KeyError, TypeError, IndexError, AttributeError):
        sah = False
    if not sah:
        raise bukan_skema(berkas)
    tolak_samaran(berkas, hasil.get("privasi", ""))
    ada = {nip: float(satu) for nip, satu in nilai.items() if satu is not None}
    return HasilLama(kode, versi, periode, ada, terbit.sha256)


def _seperlunya(isi: list[tuple[str, Any]]) -> dict[str, Any]:
    """Keep of each person only what is looked for, while the file is still being read: a city would fill the memory."""
    objek = dict(isi)
    return {kunci: objek[kunci] for kunci in _DICARI if kunci in objek} if "nilai_dasar" in objek else objek


def bukan_skema(berkas: Path) -> GagalBerkas:
    """Return the refusal of a JSON file that is no nilai.json."""
    return GagalBerkas(f"'{berkas}' bukan hasil asnkin dengan skema {SKEMA}", SARAN)


def tolak_samaran(berkas: Path, privasi: str) -> None:
    """Refuse a result without NIPs: nobody in it could be found."""
    if privasi:
        raise GagalBerkas(
            f"Hasil '{berkas}' tidak memuat NIP ({privasi})", "pakai hasil aslinya, yang tidak disamarkan"
        )


def _tolak_tetapan(teks: str) -> NoReturn:
    """Refuse NaN and Infinity, which are no JSON."""
    raise ValueError(teks)


def bilangan(isi: object) -> TypeGuard[float]:
    """Whether it is a number of a size that a score can have: neither 400 digits nor ``1e999``."""
    return isinstance(isi, int | float) and not isinstance(isi, bool) and abs(isi) < _TERBESAR


def periode_sah(periode: object) -> bool:
    """Whether it is a canonical period, or "" for none."""
    return isinstance(periode, str) and (periode == "" or rentang_bulan(periode) is not None)


def _dari_rekap(berkas: Path, rekap: RekapTerbit) -> HasilLama:
    """Read a recap: sheet Jejak says what it is of, sheet Rincian has NIP and Nilai Dasar."""
    tolak_samaran(berkas, rekap.jejak.get("Privasi", ""))
    rincian = lembar_rincian(berkas, rekap)
    nilai = dict(chain.from_iterable(_baris_nilai(berkas, lembar) for lembar in rincian))
    jejak = rekap.jejak
    return HasilLama(jejak["Rubrik"], jejak.get("Versi rubrik", ""), jejak["Periode"], nilai, rekap.sha256)


def lembar_rincian(berkas: Path, rekap: RekapTerbit) -> list[LembarMentah]:
    """Return the parts of the sheet Rincian; raises GagalBerkas where it or the period is not as asnkin writes it."""
    rincian = [lembar for lembar in rekap.lembar if _RINCIAN.fullmatch(lembar.nama)]
    if not periode_sah(rekap.jejak.get("Periode")) or not rincian:
        raise GagalBerkas(f"'{berkas}' {BUKAN_REKAP}", SARAN)
    return rincian


def _baris_nilai(berkas: Path, lembar: LembarMentah) -> Iterator[tuple[str, float]]:
    """Yield NIP and nilai dasar of each person that has one; raises GagalBerkas at a cell that asnkin did not write."""
    kepala, (j_nip, j_nilai) = kepala_lembar(berkas, lembar, ("NIP", "Nilai Dasar"))
    for i, baris in enumerate(lembar.sel[kepala + 1 :], kepala + 2):
        nilai = baris[j_nilai]
        if nilai != "":
            nip = nip_sel(berkas, lembar, (i, j_nip))
            yield nip, angka_sel(berkas, lembar, (i, j_nilai))


def kepala_lembar(berkas: Path, lembar: LembarMentah, judul: Sequence[str]) -> tuple[int, list[int]]:
    """Return the index of the header row and the columns of ``judul``; raises GagalBerkas where there are none."""
    for i, baris in enumerate(lembar.sel):
        if all(satu in baris for satu in judul):
            return i, [baris.index(satu) for satu in judul]
    pesan = f"'{berkas}' lembar {lembar.nama} tidak mempunyai kolom {' dan '.join(judul)}"
    raise GagalBerkas(pesan, _SARAN_SEL)


def nip_sel(berkas: Path, lembar: LembarMentah, letak: tuple[int, int]) -> str:
    """Return the NIP in a cell (row from 1, column from 0); raises GagalBerkas for anything else."""
    nip = lembar.sel[letak[0] - 1][letak[1]]
    if not isinstance(nip, str) or not _NIP.fullmatch(nip.strip()):
        tolak_sel(berkas, lembar, letak, "bukan NIP 18 digit berformat teks")
    return nip.strip()


def angka_sel(berkas: Path, lembar: LembarMentah, letak: tuple[int, int]) -> float:
    """Return the number in a cell; raises GagalBerkas for anything else."""
    nilai = lembar.sel[letak[0] - 1][letak[1]]
    if not bilangan(nilai):
        tolak_sel(berkas, lembar, letak, "bukan angka")
    return float(nilai)


def tolak_sel(berkas: Path, lembar: LembarMentah, letak: Sequence[int], sebab: str) -> NoReturn:
    """Refuse a cell that asnkin did not write."""
    tempat = lembar.tempat(letak[0], letak[1])
    isi = lembar.sel[letak[0] - 1][letak[1]]
    raise GagalBerkas(f"'{berkas}' {tempat.lembar}!{tempat.sel}: \"{isi}\" {sebab}", _SARAN_SEL)

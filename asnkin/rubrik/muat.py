"""Loading a rubric: by the code of a built-in one or from a file, with what it inherits, validated whole."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from asnkin.galat import CacatNaskah, GagalBerkas, RubrikSalah, SalahPakai
from asnkin.masukan.naskah_yaml import UKURAN_MAKS, Letak
from asnkin.masukan.rubrik_yaml import Simpul, baca_yaml
from asnkin.rubrik.bentuk import periksa_bentuk
from asnkin.rubrik.makna import periksa_makna
from asnkin.rubrik.pustaka import daftar_bawaan, jalur_bawaan, kode_bawaan, teks_bawaan
from asnkin.rubrik.rujukan import periksa_rujukan
from asnkin.rubrik.turunan import timpa

if TYPE_CHECKING:
    from asnkin.rubrik.model import Rubrik

__all__ = ["Naskah", "RubrikTermuat", "daftar_bawaan", "muat_rubrik", "teks_bawaan"]


class Naskah(NamedTuple):
    """One file of a rubric: its text, comments and all, and whether it comes with asnkin."""

    teks: str
    bawaan: bool


@dataclass(frozen=True, slots=True)
class RubrikTermuat:
    """A rubric ready for use.

    ``sha256``: of the file's bytes; where it inherits, of the bytes of the child, its parent and so on, joined.
    ``asal``: the code of a built-in rubric, else the path as it was given. ``akar``: where every key stands.
    ``naskah``: the files themselves, the child first.
    """

    rubrik: Rubrik
    sha256: str
    asal: str
    akar: Simpul = field(repr=False, compare=False)
    naskah: tuple[Naskah, ...] = field(repr=False, compare=False)


class _Berkas(NamedTuple):
    """One file of the chain: its name for messages, its bytes, its tree without ``turunan_dari``, if it is built in."""

    nama: str
    isi: bytes
    akar: Simpul
    bawaan: bool


def muat_rubrik(kode_atau_jalur: str) -> RubrikTermuat:
    """Load a rubric by its built-in code or from a path.

    Raises RubrikSalah with every fault by line and column, GagalBerkas where the file cannot be read, SalahPakai for
    a code that does not exist.
    """
    jalur, asal = _temukan(kode_atau_jalur.strip(), Path())
    nama = jalur.name if asal else str(jalur)
    rantai, cacat, utuh = _baca_rantai(jalur, nama, bawaan=bool(asal))
    akar = reduce(lambda anak, induk: timpa(induk.akar, anak), rantai[1:], rantai[0].akar) if rantai else None
    rubrik = None
    if akar is not None:
        rubrik, cacat_isi = _periksa(akar, utuh=utuh)
        cacat += cacat_isi
    if cacat or rubrik is None or akar is None:
        urutan = {berkas.nama: nomor for nomor, berkas in enumerate(rantai)}
        raise RubrikSalah(sorted(set(cacat), key=lambda satu: (urutan.get(satu.berkas, 99), satu.baris, satu.kolom)))
    sha256 = hashlib.sha256(b"".join(berkas.isi for berkas in rantai)).hexdigest()
    naskah = tuple(Naskah(berkas.isi.decode("utf-8-sig"), berkas.bawaan) for berkas in rantai)
    return RubrikTermuat(rubrik, sha256, asal or str(jalur), akar, naskah)


def _temukan(sebutan: str, folder: Path) -> tuple[Path, str]:
    """Return the path of a rubric and its code ("" for a file of the user's own)."""
    if sebutan.casefold() in kode_bawaan():
        return jalur_bawaan(sebutan.casefold()), sebutan.casefold()
    jalur = folder / Path(sebutan).expanduser()
    if jalur.suffix.casefold() in {".yaml", ".yml"} or "/" in sebutan or "\\" in sebutan:
        return jalur, ""
    return jalur_bawaan(sebutan), ""


def _baca_rantai(jalur: Path, nama: str, *, bawaan: bool) -> tuple[list[_Berkas], list[CacatNaskah], bool]:
    """Read a rubric and all that it inherits from, child first; False where a part could not be read."""
    rantai: list[_Berkas] = []
    semua_cacat: list[CacatNaskah] = []
    terlihat: set[Path] = set()
    isi = _baca_berkas(jalur)
    while True:
        terlihat.add(jalur.resolve())
        akar, cacat = baca_yaml(isi, nama)
        semua_cacat += cacat
        if akar is None:
            return rantai, semua_cacat, False
        akar, induk = _lepas_turunan(akar)
        rantai.append(_Berkas(nama, isi, akar, bawaan))
        if induk is None:
            return rantai, semua_cacat, True
        try:
            jalur, isi, nama, bawaan = _baca_induk(induk, jalur.parent, terlihat)
        except _IndukSalahError as galat:
            semua_cacat.append(galat.cacat)
            return rantai, semua_cacat, False


class _IndukSalahError(Exception):
    """``turunan_dari`` leads nowhere."""

    def __init__(self, letak: Letak, pesan: str, saran: str) -> None:
        super().__init__(pesan)
        self.cacat = CacatNaskah(letak.berkas, letak.baris, letak.kolom, pesan, saran)


def _lepas_turunan(akar: Simpul) -> tuple[Simpul, Simpul | None]:
    isi = dict(akar.isi) if isinstance(akar.isi, dict) else {}
    induk = isi.pop("turunan_dari", None)
    return Simpul(dict(isi), akar.letak, akar.kunci), induk if induk and induk.isi is not None else None


def _baca_induk(induk: Simpul, folder: Path, terlihat: set[Path]) -> tuple[Path, bytes, str, bool]:
    if not isinstance(induk.isi, str):
        raise _IndukSalahError(
            induk.letak, "turunan_dari harus berupa kode atau jalur rubrik", "Tulis misalnya nasional"
        )
    try:
        jalur, kode = _temukan(induk.isi, folder)
        if jalur.resolve() in terlihat:
            pesan = f'turunan_dari "{induk.isi}" berputar kembali ke rubrik ini'
            raise _IndukSalahError(induk.letak, pesan, "Putuskan salah satu turunan_dari")
        return jalur, _baca_berkas(jalur), jalur.name if kode else str(jalur), bool(kode)
    except (GagalBerkas, SalahPakai) as galat:
        pesan = f"turunan_dari tidak dapat dipakai: {galat.pesan}"
        raise _IndukSalahError(induk.letak, pesan, galat.saran) from galat


def _baca_berkas(jalur: Path) -> bytes:
    """Read a rubric file, no more of it than shows that it is too large."""
    try:
        with jalur.open("rb") as berkas:
            return berkas.read(UKURAN_MAKS + 1)
    except FileNotFoundError as galat:
        pesan = f'berkas rubrik "{jalur}" tidak ditemukan'
        raise GagalBerkas(
            pesan, "Periksa nama dan folder berkas; asnkin rubrik daftar menampilkan rubrik bawaan"
        ) from galat
    except IsADirectoryError as galat:
        pesan = f'"{jalur}" adalah folder, bukan berkas rubrik'
        raise GagalBerkas(pesan, "Tulis jalur berkas YAML di dalamnya") from galat
    except OSError as galat:
        pesan = f'berkas rubrik "{jalur}" tidak dapat dibaca'
        raise GagalBerkas(pesan, "Periksa hak akses berkas itu") from galat


def _periksa(akar: Simpul, *, utuh: bool) -> tuple[Rubrik | None, list[CacatNaskah]]:
    """Validate a resolved tree: its form, its meaning, its references; all faults together."""
    polos = akar.polos()
    rubrik, cacat = periksa_bentuk(polos, akar, utuh=utuh)
    if isinstance(polos, dict) and utuh:
        for satu in (*periksa_makna(polos), *periksa_rujukan(polos)):
            letak = akar.cari(satu.jalan, pada_kunci=satu.pada_kunci)
            cacat.append(CacatNaskah(letak.berkas, letak.baris, letak.kolom, satu.pesan, satu.saran))
    return rubrik, cacat

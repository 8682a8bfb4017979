"""The file kolom.yaml: sheets and columns fixed by hand. Read whole, every fault told at once with its line."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from asnkin.galat import CacatNaskah, GagalBerkas, KolomSalah
from asnkin.masukan.cocok import buat_peta
from asnkin.masukan.header import normal
from asnkin.masukan.kamus import TABEL
from asnkin.masukan.nama_lembar import PERAN, kenali, peran_lembar
from asnkin.masukan.naskah_yaml import UKURAN_MAKS
from asnkin.masukan.rubrik_yaml import urai_yaml
from asnkin.masukan.tabel import Kebutuhan, Tetapan
from asnkin.masukan.tetapan import nomor_huruf
from asnkin.pemahaman import ABAIKAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from asnkin.masukan.naskah_yaml import Letak
    from asnkin.masukan.rubrik_yaml import Simpul

LEMBAR: Final = "lembar"
_KUNCI: Final = ("tabel", "peran", "kolom")
_MIRIP: Final = 0.6
_CONTOH: Final = 'Tulis per tabel, misalnya "pegawai:" lalu di bawahnya "  Nomor Induk: nip"'
_CONTOH_LEMBAR: Final = (
    'Tulis misalnya "Sheet1: pegawai", "Sheet2: {tabel: penilaian, peran: atasan}", atau "Sheet3: abaikan"'
)


def baca_kolom(path: Path, kebutuhan: Kebutuhan) -> Kebutuhan:
    """Return ``kebutuhan`` with what the file fixes.

    Raises GagalBerkas where it cannot be read, KolomSalah with every fault where it says what cannot be.
    """
    try:
        with path.open("rb") as berkas:
            isi = berkas.read(UKURAN_MAKS + 1)  # no more of it than shows that it is too large
    except OSError as galat:
        pesan = f'berkas kolom "{path}" tidak dapat dibaca'
        raise GagalBerkas(pesan, "Periksa nama dan letak berkasnya") from galat
    akar, cacat = urai_yaml(isi, path.name, "kolom")
    pembaca = _Pembaca(kebutuhan, cacat)
    if akar is not None and akar.isi is not None:
        pembaca.baca(akar)
    if cacat:
        raise KolomSalah(cacat)
    sidik = hashlib.sha256(isi).hexdigest()
    return replace(kebutuhan, kolom=pembaca.kolom, tetapan=pembaca.tetapan, berkas_kolom=((path.name, sidik),))


def bidang_tabel(jenis: str, kebutuhan: Kebutuhan) -> tuple[str, ...]:
    """The fields that a column of this table may be mapped to, butir keys last."""
    peta = buat_peta(jenis, kebutuhan)
    baku = peta.definisi.bidang
    lain = sorted({bidang for isi in peta.judul.values() for bidang, _ in isi} - baku.keys())
    return (*baku, *lain, *dict.fromkeys(peta.butir.values()))


@dataclass(slots=True)
class _Pembaca:
    """Checks one file against what this rubric knows; faults go to ``cacat``."""

    kebutuhan: Kebutuhan
    cacat: list[CacatNaskah]
    kolom: dict[str, dict[str, str]] = field(default_factory=dict)
    tetapan: dict[str, Tetapan] = field(default_factory=dict)

    def baca(self, akar: Simpul) -> None:
        if not isinstance(akar.isi, dict):
            self._catat(akar.letak, "berkas ini tidak berisi daftar tabel", _CONTOH)
            return
        for nama, satu in akar.isi.items():
            if nama == LEMBAR and LEMBAR not in self.kebutuhan.lembar:
                self._lembar(satu)
            elif jenis := self._tabel(nama, satu.kunci or satu.letak):
                self._kolom(self.kolom.setdefault(jenis, {}), jenis, satu)

    def _lembar(self, simpul: Simpul) -> None:
        if simpul.isi is None:
            return
        if not isinstance(simpul.isi, dict):
            self._catat(simpul.letak, "isi lembar bukan pasangan nama lembar dan tabel", _CONTOH_LEMBAR)
            return
        for nama, satu in simpul.isi.items():
            letak = satu.kunci or satu.letak
            kena = kenali(nama, self.kebutuhan)
            if kena is not None and kena[0] == "info":
                usul = "Ganti nama lembarnya, atau hapus baris ini"
                self._catat(letak, f'lembar "{nama}" selalu dibaca sebagai info', usul)
            elif nama.casefold() in self.tetapan:
                self._catat(letak, f'lembar "{nama}" ditulis dua kali', "Hapus salah satunya")
            else:
                self.tetapan[nama.casefold()] = self._tetapan(nama, satu)

    def _tetapan(self, nama: str, simpul: Simpul) -> Tetapan:
        if isinstance(simpul.isi, str):
            return Tetapan(nama, self._sebagai(simpul))
        if not isinstance(simpul.isi, dict) or not simpul.isi:
            letak = simpul.kunci or simpul.letak
            self._catat(letak, f'lembar "{nama}" tidak ditetapkan sebagai apa pun', _CONTOH_LEMBAR)
            return Tetapan(nama)
        for kunci in simpul.isi.keys() - set(_KUNCI):
            letak = simpul.cari((kunci,), pada_kunci=True)
            self._catat(letak, f'kunci "{kunci}" pada lembar "{nama}" tidak dikenal', _usul(kunci, _KUNCI))
        peran = self._peran(simpul.isi["peran"]) if "peran" in simpul.isi else ""
        tabel = self._sebagai(simpul.isi["tabel"]) if "tabel" in simpul.isi else "penilaian" if peran else ""
        if peran and tabel not in ("penilaian", ""):
            letak = simpul.cari(("peran",), pada_kunci=True)
            self._catat(letak, f"peran hanya berlaku untuk tabel penilaian, bukan {tabel}", "Hapus perannya")
        kolom: dict[str, str] = {}
        if "kolom" in simpul.isi:
            letak = simpul.cari(("kolom",), pada_kunci=True)
            if "tabel" not in simpul.isi and not peran:
                self._catat(letak, f'kolom pada lembar "{nama}" tanpa tabel', 'Tambahkan "tabel: …" di atasnya')
            elif tabel == ABAIKAN:
                self._catat(letak, f'lembar "{nama}" diabaikan, tetapi kolomnya dipetakan', "Hapus salah satunya")
            elif tabel:
                self._kolom(kolom, tabel, simpul.isi["kolom"])
        return Tetapan(nama, tabel, peran, kolom)

    def _sebagai(self, simpul: Simpul) -> str:
        if isinstance(simpul.isi, str) and simpul.isi.strip().casefold() == ABAIKAN:
            return ABAIKAN
        return self._tabel(str(simpul.isi or ""), simpul.letak)

    def _tabel(self, nama: str, letak: Letak) -> str:
        """Canonical name of a table (an alias will do), "" where this rubric has none of that name."""
        kena = kenali(nama, self.kebutuhan) if nama.strip() else None
        if kena is not None and kena[0] != "info" and not kena[1]:
            return kena[0]
        if kena is not None and kena[1]:
            self._catat(letak, f'"{nama}" adalah peran, bukan tabel', f"Tulis {{tabel: penilaian, peran: {kena[1]}}}")
        elif kena is not None:
            self._catat(letak, "lembar info dikenali dari namanya", "Ganti nama lembarnya menjadi info")
        else:
            pilihan = (*TABEL, *self.kebutuhan.lembar)
            self._catat(letak, f'tabel "{nama}" tidak dikenal', _usul(nama, pilihan))
        return ""

    def _peran(self, simpul: Simpul) -> str:
        nama = str(simpul.isi or "")
        if peran := peran_lembar(nama, self.kebutuhan.peran):
            return peran
        pilihan = sorted(self.kebutuhan.peran) or list(PERAN)
        self._catat(simpul.letak, f'peran "{nama}" tidak dikenal', _usul(nama, pilihan))
        return ""

    def _kolom(self, hasil: dict[str, str], jenis: str, simpul: Simpul) -> None:
        """Read header -> field pairs into ``hasil``."""
        if simpul.isi is None:
            return
        if not isinstance(simpul.isi, dict):
            letak = simpul.kunci or simpul.letak
            self._catat(letak, f'isi tabel "{jenis}" bukan pasangan judul dan bidang', _CONTOH)
            return
        bidang = bidang_tabel(jenis, self.kebutuhan)
        dikenal = {normal(satu): satu for satu in (*bidang, ABAIKAN)}
        if jenis == "penilaian":
            dikenal = {normal(nama): kunci for kunci, nama in self.kebutuhan.butir.items()} | dikenal
        terlihat = {_baku(judul): judul for judul in hasil}
        for judul, satu in simpul.isi.items():
            letak = satu.kunci or satu.letak
            if (kembar := terlihat.setdefault(_baku(judul), judul)) != judul:
                self._catat(letak, f'judul "{judul}" sama dengan "{kembar}" di atasnya', "Hapus salah satunya")
            elif not normal(judul):
                self._catat(letak, f'judul "{judul}" tidak memuat huruf atau angka', 'Tulis hurufnya: "kolom D"')
            elif kena := self._bidang(judul, jenis, satu, dikenal):
                hasil[judul] = kena

    def _bidang(self, judul: str, jenis: str, simpul: Simpul, dikenal: Mapping[str, str]) -> str:
        if not isinstance(simpul.isi, str) or not simpul.isi.strip():
            pesan = f'judul "{judul}" pada tabel {jenis} tidak dipetakan ke bidang apa pun'
            self._catat(simpul.kunci or simpul.letak, pesan, f'Tulis bidangnya di kanan titik dua, atau "{ABAIKAN}"')
            return ""
        if (kena := dikenal.get(normal(simpul.isi))) is not None:
            return kena
        pesan = f'bidang "{simpul.isi}" tidak ada pada tabel {jenis}'
        self._catat(simpul.letak, pesan, _usul(simpul.isi, dict.fromkeys(dikenal.values())))
        return ""

    def _catat(self, letak: Letak, pesan: str, saran: str) -> None:
        self.cacat.append(CacatNaskah(letak.berkas, letak.baris, letak.kolom, pesan, saran))


def _baku(judul: str) -> str:
    nomor = nomor_huruf(judul)
    return normal(judul) or judul if nomor is None else f"kolom {nomor}"


def _usul(kata: str, pilihan: Iterable[str]) -> str:
    """Ask whether the nearest choice was meant, and name them all."""
    semua = list(pilihan)
    dekat = get_close_matches(normal(kata).replace(" ", "_"), semua, 1, _MIRIP)
    tanya = f'Maksud Anda "{dekat[0]}"? ' if dekat else ""
    return f"{tanya}Pilihan: {', '.join(semua)}"

"""Which table a sheet is, by its name."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from asnkin.masukan.kamus import TABEL
from asnkin.masukan.waktu import pisah_waktu
from asnkin.periode import BULAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from asnkin.masukan.tabel import Kebutuhan
    from asnkin.masukan.waktu import Waktu

_LEPAS: Final = re.compile(r"[^a-z0-9]+")
_AWALAN: Final = re.compile(
    r"^(?:\d+[.)_ -]+)?(?:data|daftar|tabel|lembar|sheet|formulir|form|isian)[ _-]+|^\d+[.)_ -]+", re.IGNORECASE
)
_AKHIRAN: Final = re.compile(
    r"[ _-]*(?:\(\d+\)|\((?:form[ _]?)?(?:responses|jawaban|respons|tanggapan)(?: formulir)?\)|"
    r"(?:tahun[ _-]*)?(?:19|20)\d\d|(?:tw|triwulan|semester|smt)[ _-]*(?:[1-4]|i{1,3}v?|iv)|"
    r"(?:(?<=[ _-])|^)(?:bulan[ _-]*)?(?:" + "|".join((*BULAN, *(satu[:3] for satu in BULAN))) + r")|asn|pns)$",
    re.IGNORECASE,
)
_AWALAN_DATA: Final = re.compile(r"^(?:rekap(?:itulasi)?|laporan)[ _-]+(?:data[ _-]+)?|[ _-]+pegawai$", re.IGNORECASE)
_AWALAN_PERAN: Final = re.compile(
    r"^(?:penilaian|penilai|nilai|skor|umpan[ _-]*balik|feedback|form(?:ulir)?|surve[iy]|kues?ioner|kuisioner|"
    r"angket)[ _-]*(?:360)?[ _-]*(?:oleh|dari)?[ _-]*(?=\w)",
    re.IGNORECASE,
)
_URUT_PENILAI: Final = re.compile(r"[ _.-]*(?:ke[ -])?\d{1,2}$", re.IGNORECASE)
_UMUM: Final = re.compile(r"(?:sheet|worksheet|lembar|lembarkerja|formresponses|respons(?:formulir)?|data)\d*")

_MIRIP: Final = 0.8

ALIAS: Final[Mapping[str, tuple[str, ...]]] = {
    "pegawai": ("pegawai", "asn", "pns", "pegawai asn", "nominatif", "nominatif pegawai", "duk"),
    "target": (
        "skp", "sasaran kinerja", "sasaran kinerja pegawai", "indikator", "target kinerja", "target skp", "iki",
        "target individu", "target kinerja individu", "skp individu", "iku individu", "capaian skp", "realisasi skp",
    ),
    "penilaian": (
        "umpan balik",
        "penilaian 360",
        "umpan balik 360",
        "feedback",
        "nilai perilaku",
        "penilaian perilaku",
    ),
    "rating": ("rating kinerja", "rekap penilaian", "e-kinerja", "rekap rating"),
    "standar": ("standar kompetensi", "standar butir", "skj", "standar level"),
    "kompetensi": ("uji kompetensi", "hasil uji kompetensi", "assessment", "asesmen", "hasil asesmen"),
    "potensi": ("potensi pegawai", "hasil potensi"),
    "pelatihan": ("katalog pelatihan", "katalog", "diklat", "katalog diklat"),
    "riwayat_pelatihan": ("riwayat diklat", "pelatihan diikuti", "realisasi pelatihan"),
    "penetapan": ("penetapan predikat",),
    "keberatan": (),
    "capaian_organisasi": ("kinerja organisasi", "predikat organisasi", "capaian kinerja organisasi"),
    "hari_libur": ("libur", "libur nasional"),
    "dokumen": (),
    "info": ("informasi", "pengaturan", "setelan"),
}  # fmt: skip
PERAN: Final[Mapping[str, tuple[str, ...]]] = {
    "diri": (
        "diri",
        "diri sendiri",
        "mandiri",
        "self",
        "penilaian mandiri",
        "self assessment",
        "asesmen mandiri",
        "evaluasi diri",
    ),
    "atasan": ("atasan", "atasan langsung", "pimpinan"),
    "rekan": ("rekan", "rekan kerja", "rekan sejawat", "sejawat", "teman sejawat"),
    "bawahan": ("bawahan", "staf"),
    "masyarakat": ("masyarakat", "penerima layanan", "pengguna layanan", "publik"),
}


def ringkas(nama: str) -> str:
    """A name with nothing but its letters and digits: ``Data Pegawai`` -> ``datapegawai``."""
    return _LEPAS.sub("", nama.casefold())


def umum(nama: str) -> bool:
    """Whether a sheet name says nothing (``Sheet1``, ``Worksheet``, ``Form Responses 1``)."""
    return not nama or _UMUM.fullmatch(ringkas(nama)) is not None


def kenali(nama: str, kebutuhan: Kebutuhan) -> tuple[str, str] | None:
    """Return (table, peran) that a sheet's name stands for; peran is "" but for a rater sheet. None: unknown."""
    for bentuk in _bentuk(nama):
        satu = ringkas(bentuk)
        for jenis in (*TABEL, "info"):
            if satu == ringkas(jenis) or satu in map(ringkas, ALIAS[jenis]):
                return jenis, ""
        for lembar in kebutuhan.lembar:
            if ringkas(lembar) in {satu, ringkas(_AWALAN_DATA.sub("", bentuk))}:
                return lembar, ""
    for bentuk in _bentuk(nama):
        if peran := peran_lembar(_AWALAN_PERAN.sub("", bentuk), kebutuhan.peran):
            return "penilaian", peran
    return None


def nama_mirip(nama: str, kebutuhan: Kebutuhan) -> str:
    """The table whose name a sheet name nearly is (``pegawaii``, ``target lain``), "" where none is near.

    Of a table that only the rubric knows the name may also end in it (``hukuman disiplin``).
    """
    satu = ringkas(nama)
    dikenal = {ringkas(jenis): jenis for jenis in (*TABEL, *kebutuhan.lembar)}
    dekat = get_close_matches(satu, dikenal, 1, _MIRIP) or [awal for awal in dikenal if satu.startswith(awal)]
    dekat = dekat or [akhir for akhir in map(ringkas, kebutuhan.lembar) if satu.endswith(akhir)]
    return dikenal[dekat[0]] if dekat else ""


def waktu_lembar(nama: str, kebutuhan: Kebutuhan) -> Waktu | None:
    """The quarter, half year or month that a sheet's name says: ``Target TW I 2026``, ``JANUARI``.

    What is left of the name must be that of a table, or nothing: a sheet ``Mei Lestari`` is a person's.
    """
    waktu, sisa = pisah_waktu((nama.replace("_", " "),))
    lain = " ".join(sisa)
    if waktu is None or not waktu.bagian or (ringkas(lain) and kenali(lain, kebutuhan) is None):
        return None
    return waktu


def _bentuk(nama: str) -> Iterable[str]:
    """The name as it is, then without ``Data`` in front and a year or quarter behind."""
    tanpa_akhiran = nama
    while (lebih_pendek := _AKHIRAN.sub("", tanpa_akhiran)) not in ("", tanpa_akhiran):
        tanpa_akhiran = lebih_pendek
    return dict.fromkeys((nama, _AWALAN.sub("", nama), tanpa_akhiran, _AWALAN.sub("", tanpa_akhiran)))


def peran_lembar(nama: str, peran_rubrik: frozenset[str]) -> str:
    """The rater role that a name stands for: a key of the rubric first, then a usual one; "" where it is none."""
    satu = ringkas(nama)
    for peran in sorted(peran_rubrik):
        if satu == ringkas(peran):
            return peran
    return next((peran for peran, alias in PERAN.items() if satu in map(ringkas, alias)), "")


def peran_kolom(teks: str, peran_rubrik: frozenset[str], peran: str = "") -> str:
    """The role whose marks a column holds by its header (``Atasan``, ``Rekan 2``), "" for none.

    ``peran``: that of a sheet named after it, in which ``Penilai 1`` is one.
    """
    siapa = _URUT_PENILAI.sub("", teks.strip())
    return peran if ringkas(siapa) == "penilai" else peran_lembar(siapa, peran_rubrik) if ringkas(siapa) else ""

"""One period's result as trends need it: everyone's nilai, rank and predikat, and (of nilai.json) each level."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from asnkin.galat import GagalBerkas
from asnkin.hasil import Status
from asnkin.masukan.hasil_lama import (
    SKEMA,
    JsonTerbit,
    angka_sel,
    bilangan,
    buka_hasil,
    bukan_skema,
    kepala_lembar,
    lembar_rincian,
    nip_sel,
    periode_sah,
    tolak_samaran,
    tolak_sel,
)
from asnkin.masukan.rekap_terbit import SARAN, RekapTerbit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from asnkin.masukan.buku import LembarMentah

TEKS: Final = ("nama", "unit_kerja", "jabatan", "jenjang", "status", "predikat")
ANGKA: Final = ("nilai_akhir", "peringkat")
LEVEL: Final = ("level", "standar", "kesenjangan")
_JUDUL: Final = {
    "nama": "Nama", "jabatan": "Jabatan", "jenjang": "Jenjang", "unit_kerja": "Unit Kerja", "status": "Status",
    "predikat": "Predikat (usulan)",
}  # fmt: skip
_STATUS: Final = frozenset(satu.value for satu in Status)


@dataclass(frozen=True, slots=True)
class HasilPeriode:
    """One result. ``pegawai``: columns nip, ``TEKS`` ("" = none) and ``ANGKA`` (None = none), one place a person.

    ``butir``: columns nip, butir and ``LEVEL`` (None = none), one place a person and butir that was measured; None
    where the file does not hold levels (a recap). ``periode``: canonical, "" = none. A recap's jenjang are as printed.
    """

    rubrik: str
    versi: str
    rubrik_sha256: str
    periode: str
    sha256: str
    pegawai: Mapping[str, Sequence[Any]]
    butir: Mapping[str, Sequence[Any]] | None


def baca_hasil_periode(berkas: Path) -> HasilPeriode:
    """Read one result, told apart by its bytes; raises GagalBerkas for a file that is missing or no result."""
    isi = buka_hasil(berkas, "Hasil")
    hasil = _dari_rekap(berkas, isi) if isinstance(isi, RekapTerbit) else _dari_json(berkas, isi)
    nip = hasil.pegawai["nip"]
    if len(set(nip)) < len(nip):
        kembar = next(satu for i, satu in enumerate(nip) if satu in nip[:i])
        raise GagalBerkas(f"'{berkas}' memuat NIP {kembar} lebih dari sekali", SARAN)
    return hasil


def _dari_json(berkas: Path, terbit: JsonTerbit) -> HasilPeriode:
    isi = terbit.isi
    try:
        rubrik, periode, orang = isi["rubrik"], isi["periode"] or "", isi["pegawai"]
        tentang = (rubrik["kode"], rubrik["versi"], rubrik["sha256"])
        pegawai: dict[str, list[Any]] = {"nip": [satu["nip"] for satu in orang]}
        pegawai |= {nama: [_teks(satu[nama]) for satu in orang] for nama in TEKS}
        pegawai |= {nama: [_angka(satu[nama]) for satu in orang] for nama in ANGKA}
        terukur = [
            (satu["nip"], kunci, butir)
            for satu in orang
            for kunci, butir in satu["butir"].items()
            if butir["level"] is not None
        ]
        butir = {"nip": [nip for nip, _, _ in terukur], "butir": [kunci for _, kunci, _ in terukur]}
        butir |= {nama: [_angka(satu[nama]) for _, _, satu in terukur] for nama in LEVEL}
        sah = type(isi["skema"]) is int and isi["skema"] == SKEMA  # JSON's true and 1.0 equal 1 as well
        sah = sah and periode_sah(periode) and _STATUS.issuperset(pegawai["status"])
        sah = sah and all(isinstance(satu, str) and satu for satu in (*tentang, *pegawai["nip"]))
    except (KeyError, TypeError, IndexError, AttributeError):
        sah = False
    if not sah:
        raise bukan_skema(berkas)
    tolak_samaran(berkas, isi.get("privasi", ""))
    return HasilPeriode(*tentang, periode, terbit.sha256, pegawai, butir)


def _teks(isi: object) -> str:
    """Return a text of the file, "" for null; raises TypeError."""
    if isi is None:
        return ""
    if not isinstance(isi, str):
        raise TypeError
    return isi


def _angka(isi: object) -> float | None:
    """Return a number of the file; raises TypeError."""
    if isi is None:
        return None
    if not bilangan(isi):
        raise TypeError
    return float(isi)


def _dari_rekap(berkas: Path, rekap: RekapTerbit) -> HasilPeriode:
    """Read Rincian, and the ranks from Peringkat; a recap does not hold every level."""
    tolak_samaran(berkas, rekap.jejak.get("Privasi", ""))
    peringkat = dict(
        satu
        for lembar in rekap.lembar
        if lembar.nama.partition(" (")[0] == "Peringkat"
        for satu in _baris_peringkat(berkas, lembar)
    )
    baris = [satu for lembar in lembar_rincian(berkas, rekap) for satu in _baris_rincian(berkas, lembar)]
    pegawai: dict[str, list[Any]] = {nama: [satu[nama] for satu in baris] for nama in ("nip", *TEKS, "nilai_akhir")}
    pegawai["peringkat"] = [peringkat.get(nip) for nip in pegawai["nip"]]
    jejak = rekap.jejak
    return HasilPeriode(
        jejak["Rubrik"], jejak.get("Versi rubrik", ""), jejak.get("SHA-256 rubrik", ""), jejak["Periode"],
        rekap.sha256, pegawai, None,
    )  # fmt: skip


def _baris_peringkat(berkas: Path, lembar: LembarMentah) -> Iterator[tuple[str, float]]:
    kepala, (j_nip, j_urut) = kepala_lembar(berkas, lembar, ("NIP", "Peringkat Keseluruhan"))
    for i, baris in enumerate(lembar.sel[kepala + 1 :], kepala + 2):
        if baris[j_urut] != "":  # the signature block below has none
            yield nip_sel(berkas, lembar, (i, j_nip)), angka_sel(berkas, lembar, (i, j_urut))


def _baris_rincian(berkas: Path, lembar: LembarMentah) -> Iterator[dict[str, Any]]:
    judul = ("NIP", "Nilai Akhir", *_JUDUL.values())
    kepala, (j_nip, j_nilai, *j_teks) = kepala_lembar(berkas, lembar, judul)
    letak = dict(zip(_JUDUL, j_teks, strict=True))
    for i, baris in enumerate(lembar.sel[kepala + 1 :], kepala + 2):
        if baris[j_nip] == "":
            continue
        teks = {nama: str(baris[j]).strip() for nama, j in letak.items()}
        if teks["status"] not in _STATUS:
            tolak_sel(berkas, lembar, (i, letak["status"]), "bukan status yang ditulis asnkin")
        nilai = None if baris[j_nilai] == "" else angka_sel(berkas, lembar, (i, j_nilai))
        yield {"nip": nip_sel(berkas, lembar, (i, j_nip)), **teks, "nilai_akhir": nilai}

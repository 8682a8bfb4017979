"""Make an example as messy as real workbooks are, without changing what it says.

Every disorder was seen in real files: title rows and columns before the table, other spellings of headers, a column of
numbers in front, a numbering row, blank rows, a repeated header, signatures, decimal commas, percent signs, NIPs with
blanks, odd blanks around texts, dates in words, marks long instead of wide, a sheet for each role, shuffled rows and
sheets.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from random import Random

Kisi = list[list[Any]]
# the header in the examples -> spellings seen in real files
ALIAS: Final[Mapping[str, tuple[str, ...]]] = {
    "NIP": ("NIP ", "nip", "NIP *", "NIP Baru", "N I P", "NIP.", "NIP / NRP"),
    "NIP BARU": ("NIP", "NIP Baru", "nip"),
    "Nama": ("NAMA", "nama", "Nama *", "Nama Pegawai", "Nama\nLengkap"),
    "Nama Pegawai": ("Nama", "NAMA  PEGAWAI", "nama_pegawai"),
    "Jabatan": ("JABATAN", "Jabatan *", "jabatan", "Nama Jabatan"),
    "Unit Kerja": ("UNIT KERJA", "Unit\nKerja *", "unit_kerja", "Unit  Kerja"),
    "Gol. Ruang": ("GOL. RUANG", "Gol/Ruang", "Gol / Rg", "Golongan", "Pangkat/Gol"),
    "OPD": ("opd", "Perangkat Daerah", "SKPD"),
    "L/P": ("Jenis Kelamin", "JK"),
    "NIP Atasan": ("NIP Atasan Langsung", "NIP  ATASAN"),
    "Indikator": ("INDIKATOR", "Indikator Kinerja Individu", "I K U", "INDIKATOR KINERJA"),
    "Target": ("TARGET", "target", "VOLUME"),
    "Realisasi": ("REALISASI", "realisasi "),
    "Bobot": ("BOBOT", "BOBOT INDI- KATOR", "Bobot (%)"),
    "Polarisasi": ("POLARISASI", "Polaritas"),
    "Satuan": ("SATUAN", "sat"),
    "Peran": ("PERAN", "Peran Penilai", "Hubungan"),
    "NIP Penilai": ("NIP PENILAI", "nip_penilai"),
    "Tanggal": ("TANGGAL", "Tgl", "tanggal"),
    "Hari Kerja": ("HARI KERJA", "hari_kerja"),
    "Hadir": ("HADIR", "hadir "),
}
_BULAN: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
_BERNIP: Final = frozenset({"NIP", "NIP BARU", "NIP Penilai", "NIP Atasan", "NIP yang dinilai"})
_PERSEN: Final = frozenset({"Bobot", "Nilai SKM"})
_TETAP: Final = frozenset(
    {"NIP", "Nama", "Nama Pegawai", "Peran", "NIP Penilai", "Tanggal", "Komentar", "Catatan", "Saran", "Cap waktu"}
    | {"NIP yang dinilai", "Nama yang dinilai", "Nama pegawai yang dinilai"}
)
_NAMA_LEMBAR: Final[Mapping[str, tuple[str, ...]]] = {
    "SKP": ("TARGET", "Sasaran Kinerja Pegawai", "skp 2026"),
    "Data Pegawai": ("pegawai", "Daftar Nominatif Pegawai", "1. Data Pegawai"),
    "Penilaian": ("Umpan Balik", "PENILAIAN"),
}


@dataclass(frozen=True)
class Lembar:
    """One table of an example: the name of its sheet, its header and its rows, all as long as the header."""

    nama: str
    kepala: tuple[str, ...]
    baris: tuple[tuple[Any, ...], ...]

    def kolom(self, judul: str) -> int:
        """Position of a header, -1 where the table does not have it."""
        return self.kepala.index(judul) if judul in self.kepala else -1


def rapi(satu: Any) -> Lembar:
    """Take the table out of an example sheet (``contoh_data.lembar.Lembar``): no titles, nothing below."""
    lebar = len(satu.kepala)
    baris = tuple((*isi, *[None] * (lebar - len(isi))) for isi in map(tuple, satu.baris))
    return Lembar(satu.nama, tuple(satu.kepala), baris)


def kisi_rapi(lembar: Lembar) -> Kisi:
    """Lay a table out with nothing but header and rows."""
    return [list(lembar.kepala), *map(list, lembar.baris)]


def kacaukan(semua: Sequence[Lembar], acak: Random, *, ada_tanggal: bool = True) -> dict[str, Kisi]:
    """Disarrange all tables: which ones how is up to ``acak``. Sheet name -> grid, in a new order of sheets.

    ``ada_tanggal``: the file can hold dates; a text file gets them as words.
    """
    tabel: list[Lembar] = []
    for satu in semua:
        if satu.nama == "info":
            tabel.append(satu)
            continue
        tabel += _umpan_balik(satu, acak) if _menilai(satu) else [satu]
    hasil: dict[str, Kisi] = {}
    for satu in tabel:
        if satu.nama == "info":
            hasil["INFO "] = kisi_rapi(satu)
            continue
        nama = acak.choice((satu.nama, *_NAMA_LEMBAR.get(satu.nama, ())))
        hasil[nama] = _kisi_kacau(satu, acak, ada_tanggal=ada_tanggal)
    urut = list(hasil)
    acak.shuffle(urut)
    return {nama: hasil[nama] for nama in urut}


def _menilai(satu: Lembar) -> bool:
    """Whether this is a sheet of marks by known raters; a form of the public stays as the form wrote it."""
    return satu.nama.startswith("Penilaian") and "NIP" in satu.kepala


def _umpan_balik(satu: Lembar, acak: Random) -> list[Lembar]:
    """Split by role, or turn wide into long, or both, or neither."""
    bagian = [satu]
    if "Peran" in satu.kepala and acak.random() < 0.5:
        j = satu.kolom("Peran")
        peran = dict.fromkeys(baris[j] for baris in satu.baris)
        bagian = [
            Lembar(
                f"Penilaian {kata.title()}",
                _tanpa(satu.kepala, j),
                tuple(_tanpa(baris, j) for baris in satu.baris if baris[j] == kata),
            )
            for kata in peran
        ]
    return [_panjang(isi) if acak.random() < 0.5 else isi for isi in bagian]


def _tanpa(baris: tuple[Any, ...], j: int) -> tuple[Any, ...]:
    return baris[:j] + baris[j + 1 :]


def _panjang(satu: Lembar) -> Lembar:
    """One row for each mark; a rater without any keeps a row, so that nobody's form is lost."""
    tetap = [j for j, judul in enumerate(satu.kepala) if judul in _TETAP]
    butir = [j for j, judul in enumerate(satu.kepala) if judul not in _TETAP]
    baris = [
        (*(isi[j] for j in tetap), satu.kepala[k], isi[k])
        for isi in satu.baris
        for k in butir
        if isi[k] not in (None, "")
    ]
    return Lembar(satu.nama, (*(satu.kepala[j] for j in tetap), "Butir", "Skor"), tuple(baris))


def _kisi_kacau(satu: Lembar, acak: Random, *, ada_tanggal: bool) -> Kisi:
    satu = _acak_baris_kolom(satu, acak)
    isi = [list(baris) for baris in satu.baris]
    for j, judul in enumerate(satu.kepala):
        ubah = _pengubah(judul, [baris[j] for baris in isi], acak, ada_tanggal=ada_tanggal)
        for baris in isi:
            baris[j] = ubah(baris[j])
    kepala = [acak.choice((judul, *ALIAS.get(judul, ()))) for judul in satu.kepala]
    if len({judul.casefold() for judul in kepala}) < len(kepala):
        kepala = list(satu.kepala)
    if "No" not in kepala and acak.random() < 0.5:
        kepala = ["No.", *kepala]
        isi = [[n, *baris] for n, baris in enumerate(isi, 1)]
    return _bingkai(kepala, isi, acak)


def _acak_baris_kolom(satu: Lembar, acak: Random) -> Lembar:
    kolom = list(range(len(satu.kepala)))
    if acak.random() < 0.5:
        acak.shuffle(kolom)
    baris = list(satu.baris)
    acak.shuffle(baris)
    return replace(
        satu,
        kepala=tuple(satu.kepala[j] for j in kolom),
        baris=tuple(tuple(isi[j] for j in kolom) for isi in baris),
    )


def _pengubah(judul: str, isi: Iterable[Any], acak: Random, *, ada_tanggal: bool) -> Callable[[Any], Any]:
    """How the cells of one column are written: one way for the whole column, texts each in their own."""
    if judul in _BERNIP:
        return lambda sel: _nip(sel, acak)
    berkoma = acak.random() < 0.6 and any(isinstance(sel, float) and not sel.is_integer() for sel in isi)
    bertanggal = ada_tanggal and acak.random() < 0.4
    berpersen = judul in _PERSEN and acak.random() < 0.5

    def ubah(sel: Any) -> Any:
        match sel:
            case date() if not bertanggal:
                return f"{sel.day:02d} {_BULAN[sel.month - 1]} {sel.year}"
            case int() | float() if berpersen:
                return f"{sel:g} %".replace(".", ",")
            case float() if berkoma:
                return f"{sel:g}".replace(".", ",")
            case int() | str() if sel not in ("", True, False) and acak.random() < 0.2:
                return _berspasi(str(sel), acak)
            case None | "" if judul not in _TETAP and acak.random() < 0.05:
                return " "
        return sel

    return ubah


def _berspasi(teks: str, acak: Random) -> str:
    return acak.choice((f" {teks}", f"{teks}\u00a0", teks.replace(" ", "  "), f"{teks}\n"))


def _nip(sel: Any, acak: Random) -> Any:
    if not isinstance(sel, str) or not sel:
        return sel
    potong = f"{sel[:8]} {sel[8:14]} {sel[14]} {sel[15:]}"
    return acak.choice((sel, sel, sel, f"'{sel}", potong, f"NIP. {sel}", f"{sel}\u00a0"))


def _bingkai(kepala: list[str], isi: Kisi, acak: Random) -> Kisi:
    """Put rows before, among and behind the data that are no data."""
    geser = acak.choice((0, 0, 1, 2))
    lebar = len(kepala)
    kisi: Kisi = [["PEMERINTAH KABUPATEN KARANGAN"], ["REKAPITULASI"], []][: acak.choice((0, 2, 3))]
    kisi.append(kepala)
    if acak.random() < 0.4:
        kisi.append([f"({n})" for n in range(1, lebar + 1)])
    for baris in isi:
        if acak.random() < 0.02:
            kisi.append([None] * lebar)
        if acak.random() < 0.005:
            kisi.append(list(kepala))
        kisi.append(baris)
    if acak.random() < 0.5:
        kisi += [[], [*[None] * (lebar - 1), "Karangan, 6 April 2026"], [*[None] * (lebar - 1), "Kepala BKPSDM"]]
        kisi += [[], [*[None] * (lebar - 1), "NIP. 190001011920011001"]]
    return [[*[None] * geser, *baris] for baris in kisi]

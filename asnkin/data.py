"""The checked data: typed frames, one per table, that the computing core works on.

Conventions of every frame
- default RangeIndex; text columns have dtype object and "" for blank, never None or NaN;
  numbers are float64 with NaN for blank; dates datetime64[s] with NaT; flags bool.
- ``_asal`` (int32) indexes ``Data.asal`` and ``_baris`` (int32) is the worksheet row, 1-based: together with a
  field's column letter in ``Asal.kolom`` they give the cell of every value.
- ``_pegawai`` (int32) is the row position in ``Data.pegawai``. Rows whose NIP is unknown or faulty are not in the
  frames (they are findings).
- a frame of a table that the data set does not have is there with its columns and no rows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from asnkin.tempat import Asal

JENJANG: Final = (
    "jpt_utama", "jpt_madya", "jpt_pratama", "administrator", "pengawas", "pelaksana",
    "ahli_utama", "ahli_madya", "ahli_muda", "ahli_pertama", "penyelia", "mahir", "terampil", "pemula",
)  # fmt: skip
RATING: Final = ("di_bawah", "sesuai", "di_atas")
POLARISASI: Final = ("maksimal", "minimal", "stabil")
# steps of an evaluation document; "evaluasi berakhir" is the end of the time for evaluating, not of the period
TAHAP: Final = (
    "evaluasi berakhir", "ditandatangani", "ditandatangani atasan", "diserahkan", "diterima", "dikembalikan",
    "dilaporkan",
)  # fmt: skip

# field -> kind: t text, n number, d date, b flag. Every frame has _asal and _baris besides, but for `skor`, whose rows
# stand where those of `penilaian` do.
KOLOM: Final[Mapping[str, Mapping[str, str]]] = {
    "pegawai": {
        "nip": "t", "nama": "t", "unit_kerja": "t", "jabatan": "t", "opd": "t", "jenjang": "t", "eselon": "t",
        "pangkat": "t", "golongan": "t", "jenis_pegawai": "t", "jenis_kelamin": "t", "tanggal_lahir": "d",
        "atasan_nip": "t", "rumpun": "t", "kedudukan_hukum": "t", "tmt_unit": "d",
        "bulan_penilaian": "n",  # months evaluated (1-12), where they are not those of the period
        "_sah": "b",  # False: a kesalahan stands in one of this person's rows
    },
    # target range "80-90" -> target_bawah 80, target_atas 90; a plain target has both equal. rating: "" or a RATING
    "target": {
        "_pegawai": "i", "rhk": "t", "sasaran": "t", "indikator": "t", "target_bawah": "n", "target_atas": "n",
        "realisasi": "n", "rating": "t", "bobot": "n", "polarisasi": "t", "satuan": "t", "aspek": "t", "jenis": "t",
        "bukti": "t",
    },
    # one row per row of a rater sheet; the marks are in `skor`
    "penilaian": {"_pegawai": "i", "peran": "t", "penilai_nip": "t", "tanggal": "d", "komentar": "t"},
    # one row per mark: position in `penilaian`, position of the butir in Rubrik.semua_butir(), mark on its role's scale
    "skor": {"_formulir": "i", "_butir": "i", "skor": "n"},
    # one row a person; RATING or ""
    "rating": {"_pegawai": "i", "hasil_kerja": "t", "perilaku_kerja": "t", "predikat": "t"},
    "standar": {"butir": "t", "level": "n", "nip": "t", "jabatan": "t", "jenjang": "t"},
    # one row a person and butir
    "kompetensi": {"_pegawai": "i", "butir": "t", "level": "n", "sumber": "t", "tanggal": "d"},
    "potensi": {"_pegawai": "i", "potensi": "n", "kategori": "t"},
    # butir: keys joined by ";"
    "pelatihan": {
        "kode": "t", "nama": "t", "butir": "t", "metode": "t", "jp": "n", "biaya": "n", "kuota": "n",
        "kenaikan_level": "n", "wajib": "b", "penyelenggara": "t", "sumber_dana": "t",
    },
    "riwayat_pelatihan": {"_pegawai": "i", "kode": "t", "nama": "t", "jp": "n", "tanggal": "d"},
    "penetapan": {"_pegawai": "i", "predikat": "t", "alasan": "t", "ditetapkan_oleh": "t", "tanggal": "d"},
    # tanggal_terima: the document reached the person; tanggal: the objection was handed in
    "keberatan": {
        "_pegawai": "i", "alasan": "t", "tanggal_terima": "d", "tanggal": "d", "penjelasan": "t", "keputusan": "t",
        "tanggal_keputusan": "d", "predikat_baru": "t",
    },
    "capaian_organisasi": {"predikat": "t", "unit_kerja": "t", "opd": "t"},
    "hari_libur": {"tanggal": "d"},
    # tahap: a TAHAP, else as written
    "dokumen": {"opd": "t", "nip": "t", "tahap": "t", "tanggal": "d"},
}  # fmt: skip
# kind -> how a frame holds it; i: whole numbers
JENIS_DATA: Final[Mapping[str, str]] = {"t": "object", "n": "float64", "d": "datetime64[s]", "b": "bool", "i": "int32"}


@dataclass(frozen=True, slots=True)
class Data:
    """One data set, checked and typed. ``tabel`` holds every frame of ``KOLOM``; ``kunci`` the keyed tables.

    ``kunci``: sheet name of the rubric -> frame with ``_pegawai`` (-1 where keyed by unit), ``unit_kerja`` ("" where
    keyed by nip; else spelled as in ``pegawai``), ``tanggal`` and each column that the rubric names: float64, or
    object text where the rubric maps it through ``peta``.
    ``info``: the settings sheet. ``periode``: canonical (``2026-TW1``) or "".
    """

    tabel: Mapping[str, pd.DataFrame]
    kunci: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    info: Mapping[str, str] = field(default_factory=dict)
    periode: str = ""
    asal: tuple[Asal, ...] = ()

    @property
    def pegawai(self) -> pd.DataFrame:
        """The people, one row each."""
        return self.tabel["pegawai"]

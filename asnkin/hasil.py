"""The result of scoring: frozen frames in the row order of ``Data.pegawai``, all numbers unrounded.

Whoever shows a number rounds it with ``penilaian.angka.bulatkan`` to ``rubrik.nilai.desimal`` (kontribusi to 4).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd


class Status(StrEnum):
    """What became of a person."""

    LENGKAP = "lengkap"
    BELUM_LENGKAP = "belum lengkap"
    TANPA_NILAI = "tanpa nilai"
    TIDAK_DINILAI = "tidak dinilai"
    BELUM_DAPAT_DINILAI = "belum dapat dinilai"


@dataclass(frozen=True, slots=True)
class Hasil:
    """All results of one run; N people, K komponen, B butir, T tambahan, R peran, D ranking groups.

    pegawai (N rows): the columns of ``Data.pegawai`` and status, nilai_dasar, nilai_akhir (float64, NaN = none),
        predikat, predikat_hitung ("" = none), kuadran_hasil_kerja, kuadran_perilaku_kerja ("" or a RATING), peringkat
        (int64, 0 = none), jpm (NaN = none), jpm_kategori, ``_urutan`` (int64: listing order from 0, everyone counted).
    kekurangan (N): tuple of Indonesian phrases, () when nothing is missing.
    komponen, kontribusi (N x K), tambahan (N x T), indexed by key; NaN = missing.
    peringkat_dalam (N x D): int64, 0 = none.
    butir_berlaku (bool), butir, level, standar, kesenjangan (float64), dirasakan (bool): N x B by butir key.
    peran_nilai[peran], peran_n[peran]: N x B; means on 0-100 (NaN = no marks) and counts. CONFIDENTIAL: reports use
    peran_tampil[peran], the same with what anonymity hides set to NaN.
    indikator: ``Data.tabel['target']`` with ``capaian`` (per cent, within batas; NaN = none).
    daftar_kesenjangan (one row per gap, ordered by person and priority): _pegawai, butir, level, standar, kesenjangan,
        dirasakan (True: felt only), prioritas (bobot x |gap|), pelatihan (kode or "").
        diri: own mean mark on the rubric's scale, NaN = none.
    target_kurang (one row per missed target that the rubric wants answered by training, ordered by person): _pegawai,
        butir (the key that trainings name), komponen, capaian, batas (per cent), kurang (in levels), pelatihan.
    pelatihan (N): tuple of kode, each once: for missed targets, then for gaps in order of need.
    katalog: the trainings used (columns of Data 'pelatihan').
    kebutuhan_unit (one row per unit and butir with gaps): unit_kerja, butir, n_dinilai, n_kesenjangan, proporsi,
        kebutuhan (bool: proporsi >= unit_min).
    penetapan: the decisions that took effect (penetapan, keberatan, an exported predikat unlike the computed one), one
        row a person: _pegawai, predikat, alasan, ditetapkan_oleh, tanggal.
    """

    pegawai: pd.DataFrame
    kekurangan: tuple[tuple[str, ...], ...]
    komponen: pd.DataFrame
    kontribusi: pd.DataFrame
    tambahan: pd.DataFrame
    peringkat_dalam: pd.DataFrame
    butir_berlaku: pd.DataFrame
    butir: pd.DataFrame
    level: pd.DataFrame
    standar: pd.DataFrame
    kesenjangan: pd.DataFrame
    dirasakan: pd.DataFrame
    peran_nilai: Mapping[str, pd.DataFrame]
    peran_n: Mapping[str, pd.DataFrame]
    peran_tampil: Mapping[str, pd.DataFrame]
    indikator: pd.DataFrame
    daftar_kesenjangan: pd.DataFrame
    target_kurang: pd.DataFrame
    pelatihan: tuple[tuple[str, ...], ...]
    katalog: pd.DataFrame
    kebutuhan_unit: pd.DataFrame
    penetapan: pd.DataFrame


# how each field of Hasil holds people: whoever picks, hides or joins people goes by these
PER_ORANG: Final = (
    "pegawai", "komponen", "kontribusi", "tambahan", "peringkat_dalam", "butir_berlaku", "butir", "level", "standar",
    "kesenjangan", "dirasakan",
)  # fmt: skip
"""Frames with one row a person."""
PER_PERAN: Final = ("peran_nilai", "peran_n", "peran_tampil")
"""Such frames by role."""
DAFTAR: Final = ("kekurangan", "pelatihan")
"""Tuples with one element a person."""
BERPEGAWAI: Final = ("indikator", "daftar_kesenjangan", "target_kurang", "penetapan")
"""Frames whose rows point to a person by ``_pegawai``."""
TANPA_ORANG: Final = ("katalog", "kebutuhan_unit")

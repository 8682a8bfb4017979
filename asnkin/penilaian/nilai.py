"""The whole of scoring: checked data and a rubric in, one Hasil out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asnkin.data import KOLOM
from asnkin.hasil import Hasil, Status
from asnkin.penilaian.anonim import tersembunyi
from asnkin.penilaian.berlaku import berlaku
from asnkin.penilaian.kekurangan import sebut_kekurangan
from asnkin.penilaian.komponen import berlaku_butir, hitung_komponen, hitung_tambahan
from asnkin.penilaian.level import daftar_kesenjangan, hitung_level, kategori_jpm, kebutuhan_unit
from asnkin.penilaian.pemeringkatan import peringkatkan
from asnkin.penilaian.penetapan import penetapan_berlaku, terapkan
from asnkin.penilaian.predikat import predikat_ambang, predikat_kuadran, sumbu_kuadran
from asnkin.penilaian.rekomendasi import katalog_rubrik, pelatihan_orang, rekomendasikan
from asnkin.penilaian.target_kurang import daftar_target_kurang
from asnkin.penilaian.umpan_balik import hitung_umpan_balik

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asnkin.data import Data
    from asnkin.penilaian.komponen import HasilKomponen, HasilTambahan
    from asnkin.penilaian.level import HasilLevel
    from asnkin.penilaian.umpan_balik import UmpanBalik
    from asnkin.rubrik.model import Rubrik


@dataclass(frozen=True, slots=True)
class _Putusan:
    """Per person: status, nilai akhir, both axes, computed predikat."""

    status: NDArray[np.object_]
    nilai_akhir: NDArray[np.float64]
    hasil_kerja: NDArray[np.object_]
    perilaku_kerja: NDArray[np.object_]
    predikat: NDArray[np.object_]


@dataclass(frozen=True, slots=True)
class Jejak:
    """What a result was made of, for whoever explains it; positions are those of ``data``.

    ``data``: the rows that entered, without those of people who are not scored. ``komponen``, ``tambahan``, ``level``:
    the outcome of each step with the rows it used.
    """

    data: Data
    komponen: HasilKomponen
    tambahan: HasilTambahan
    level: HasilLevel


def hitung_nilai(data: Data, rubrik: Rubrik, sebelumnya: Mapping[str, float] | None = None) -> Hasil:
    """Score everyone (SPESIFIKASI §4). ``sebelumnya``: NIP -> best nilai dasar of the earlier periods."""
    return hitung_berjejak(data, rubrik, sebelumnya)[0]


def hitung_berjejak(data: Data, rubrik: Rubrik, sebelumnya: Mapping[str, float] | None = None) -> tuple[Hasil, Jejak]:
    """Score everyone as ``hitung_nilai`` does, and hand out the trace beside the result."""
    status_awal = _status_awal(data, rubrik)
    data = _hanya_dinilai(data, status_awal == "")
    applies = berlaku_butir(data.pegawai, rubrik) & (status_awal == "")[:, None]
    umpan_balik = hitung_umpan_balik(data.tabel["penilaian"], data.tabel["skor"], data.pegawai, rubrik)
    komponen = hitung_komponen(data, rubrik, umpan_balik, applies)
    tambahan = hitung_tambahan(data, rubrik, komponen.dasar, sebelumnya)
    putusan = _putuskan(data, rubrik, komponen, tambahan.poin, status_awal)
    level = hitung_level(data, rubrik, umpan_balik, applies)
    hasil = _susun(data, rubrik, _Hitungan(applies, umpan_balik, komponen, tambahan.poin, putusan, level))
    return hasil, Jejak(data, komponen, tambahan, level)


@dataclass(frozen=True, slots=True)
class _Hitungan:
    berlaku: NDArray[np.bool_]
    umpan_balik: UmpanBalik
    komponen: HasilKomponen
    tambahan: NDArray[np.float64]
    putusan: _Putusan
    level: HasilLevel


def _status_awal(data: Data, rubrik: Rubrik) -> NDArray[np.object_]:
    """Who is not scored at all; "" for everyone else."""
    status = np.full(len(data.pegawai), "", dtype=object)
    status[~data.pegawai["_sah"].to_numpy()] = Status.BELUM_DAPAT_DINILAI
    status[berlaku(data.pegawai, {"kedudukan_hukum": rubrik.tidak_dinilai})] = Status.TIDAK_DINILAI
    return status


def _hanya_dinilai(data: Data, dinilai: NDArray[np.bool_]) -> Data:
    """Leave out every row of the people who are not scored, so that nothing of theirs enters any figure."""
    if dinilai.all():
        return data
    tabel = dict(data.tabel)
    for nama in ("target", "rating", "kompetensi", "penetapan", "keberatan"):
        milik = tabel[nama]
        tabel[nama] = milik[dinilai[milik["_pegawai"].to_numpy()]].reset_index(drop=True)
    formulir = dinilai[tabel["penilaian"]["_pegawai"].to_numpy()]
    skor = tabel["skor"]
    tabel["skor"] = skor[formulir[skor["_formulir"].to_numpy()]].reset_index(drop=True)
    return replace(data, tabel=tabel)


def _putuskan(
    data: Data,
    rubrik: Rubrik,
    komponen: HasilKomponen,
    tambahan: NDArray[np.float64],
    status_awal: NDArray[np.object_],
) -> _Putusan:
    """Nilai akhir within ``batas``, predikat and status."""
    akhir = np.clip(komponen.dasar + tambahan.sum(axis=1), *rubrik.nilai.batas)
    akhir[status_awal != ""] = np.nan
    lengkap = ~np.isnan(akhir)
    hasil_kerja, perilaku, dari_rating = sumbu_kuadran(rubrik, komponen, data.tabel["target"], data.tabel["rating"])
    if rubrik.predikat.ambang is not None:
        predikat = predikat_ambang(akhir, tambahan, rubrik)
    else:
        predikat = predikat_kuadran(hasil_kerja, perilaku)
    tampil = (lengkap | dari_rating) & (status_awal == "")
    predikat = np.where(tampil, predikat, "").astype(object)
    status = np.where(lengkap, Status.LENGKAP, np.where(dari_rating, Status.TANPA_NILAI, Status.BELUM_LENGKAP))
    status = np.where(status_awal == "", status, status_awal).astype(object)
    hasil_kerja, perilaku = (np.where(tampil, sumbu, "").astype(object) for sumbu in (hasil_kerja, perilaku))
    return _Putusan(status, akhir, hasil_kerja, perilaku, predikat)


def _susun(data: Data, rubrik: Rubrik, h: _Hitungan) -> Hasil:
    """Put the frames of Hasil together."""
    butir = list(rubrik.semua_butir())
    dinilai = np.isin(h.putusan.status, [Status.TIDAK_DINILAI, Status.BELUM_DAPAT_DINILAI], invert=True)
    tambahan = np.where(dinilai[:, None], h.tambahan, np.nan)
    nilai_komponen = np.where(dinilai[:, None], h.komponen.nilai, np.nan)
    kontribusi = np.where(dinilai[:, None], h.komponen.kontribusi, np.nan)
    tabel_komponen = pd.DataFrame(nilai_komponen, columns=list(rubrik.komponen))
    tabel_butir = pd.DataFrame(np.where(h.berlaku, h.umpan_balik.butir, np.nan), columns=butir)
    pegawai, penetapan = _pegawai(data, rubrik, h)
    pegawai, peringkat_grup = peringkatkan(pegawai, tabel_komponen, tabel_butir, rubrik)
    daftar = daftar_kesenjangan(h.level, rubrik)
    katalog = data.tabel["pelatihan"]
    if katalog.empty:
        katalog = katalog_rubrik(rubrik.pelatihan, list(KOLOM["pelatihan"]))
    daftar["pelatihan"] = rekomendasikan(daftar, katalog)
    target = daftar_target_kurang(data.pegawai, rubrik, h.komponen.target)
    target["pelatihan"] = rekomendasikan(target, katalog)
    return Hasil(
        pegawai=pegawai,
        kekurangan=_kekurangan(data, rubrik, h),
        komponen=tabel_komponen,
        kontribusi=pd.DataFrame(kontribusi, columns=list(rubrik.komponen)),
        tambahan=pd.DataFrame(tambahan, columns=list(rubrik.tambahan)),
        peringkat_dalam=peringkat_grup,
        butir_berlaku=pd.DataFrame(h.berlaku, columns=butir),
        butir=tabel_butir,
        level=pd.DataFrame(h.level.level, columns=butir),
        standar=pd.DataFrame(h.level.standar, columns=butir),
        kesenjangan=pd.DataFrame(h.level.kesenjangan, columns=butir),
        dirasakan=pd.DataFrame(h.level.dirasakan, columns=butir),
        **_peran(h.umpan_balik, rubrik, butir),
        indikator=_indikator(data, h.komponen),
        daftar_kesenjangan=daftar,
        target_kurang=target,
        pelatihan=pelatihan_orang(target, daftar, len(pegawai)),
        katalog=katalog,
        kebutuhan_unit=kebutuhan_unit(h.level, pegawai["unit_kerja"], rubrik),
        penetapan=penetapan,
    )


def _pegawai(data: Data, rubrik: Rubrik, h: _Hitungan) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The people with their figures, and the penetapan that took effect."""
    putusan = h.putusan
    penetapan = penetapan_berlaku(data, putusan.predikat, kuadran=rubrik.predikat.kuadran is not None)
    pegawai = data.pegawai.assign(
        status=putusan.status,
        nilai_dasar=np.where(np.isnan(putusan.nilai_akhir), np.nan, h.komponen.dasar),
        nilai_akhir=putusan.nilai_akhir,
        predikat=terapkan(putusan.predikat, penetapan),
        predikat_hitung=putusan.predikat,
        kuadran_hasil_kerja=putusan.hasil_kerja,
        kuadran_perilaku_kerja=putusan.perilaku_kerja,
        jpm=h.level.jpm,
        jpm_kategori=kategori_jpm(h.level.jpm, rubrik),
    )
    return pegawai, penetapan


def _kekurangan(data: Data, rubrik: Rubrik, h: _Hitungan) -> tuple[tuple[str, ...], ...]:
    sebut = sebut_kekurangan(rubrik, h.komponen, data.tabel["target"], h.umpan_balik.butir, h.berlaku)
    for i in np.flatnonzero(h.putusan.status == Status.BELUM_DAPAT_DINILAI).tolist():
        sebut[i] = ["datanya memuat kesalahan (lihat lembar Temuan)"]
    kedudukan = data.pegawai["kedudukan_hukum"]
    for i in np.flatnonzero(h.putusan.status == Status.TIDAK_DINILAI).tolist():
        sebut[i] = [f"kedudukan hukum: {kedudukan[i]}"]
    return tuple(tuple(satu) for satu in sebut)


def _peran(umpan_balik: UmpanBalik, rubrik: Rubrik, butir: list[str]) -> dict[str, dict[str, pd.DataFrame]]:
    """The three frames of each role."""
    sembunyi = tersembunyi(umpan_balik.peran_n, umpan_balik.dihitung, rubrik.semua_peran(), rubrik.tampil_min)
    return {
        "peran_nilai": _per_peran(umpan_balik.peran_nilai, rubrik, butir),
        "peran_n": _per_peran(umpan_balik.peran_n, rubrik, butir),
        "peran_tampil": _per_peran(np.where(sembunyi, np.nan, umpan_balik.peran_nilai), rubrik, butir),
    }


def _per_peran(
    nilai: NDArray[np.float64] | NDArray[np.int64], rubrik: Rubrik, butir: list[str]
) -> dict[str, pd.DataFrame]:
    return {peran: pd.DataFrame(nilai[:, :, r], columns=butir) for r, peran in enumerate(rubrik.semua_peran())}


def _indikator(data: Data, komponen: HasilKomponen) -> pd.DataFrame:
    """The target rows with the capaian that the first komponen using each of them computed."""
    target = data.tabel["target"]
    capaian = np.full(len(target), np.nan)
    for hasil in komponen.target.values():
        capaian = np.where(np.isnan(capaian), hasil.capaian, capaian)
    return target.assign(capaian=capaian)

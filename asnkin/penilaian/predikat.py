"""Predikat: by thresholds, or by the 3 x 3 matrix of PermenPANRB 6/2022."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.data import RATING
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.capaian import capaian_baris
from asnkin.rubrik.model import PREDIKAT_KUADRAN, KomponenTarget, SumbuKomponen

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.penilaian.komponen import HasilKomponen
    from asnkin.rubrik.model import Rubrik, Sumbu, SumbuMayoritas

# MATRIKS[hasil kerja][perilaku kerja], both in the order of RATING: di_bawah, sesuai, di_atas
MATRIKS: Final = (
    ("Sangat Kurang", "Butuh Perbaikan", "Butuh Perbaikan"),
    ("Kurang/Misconduct", "Baik", "Baik"),
    ("Kurang/Misconduct", "Baik", "Sangat Baik"),
)


def nama_predikat(rubrik: Rubrik) -> tuple[str, ...]:
    """Every predikat that the rubric can give, best first."""
    if rubrik.predikat.ambang is not None:
        return tuple(kelas.nama for kelas in rubrik.predikat.ambang)
    return PREDIKAT_KUADRAN


def predikat_ambang(
    nilai_akhir: NDArray[np.float64], tambahan: NDArray[np.float64], rubrik: Rubrik
) -> NDArray[np.object_]:
    """First class whose ``mulai`` the printed nilai akhir reaches and whose ``syarat`` hold; "" where there is none."""
    bulat = bulatkan(nilai_akhir, rubrik.nilai.desimal)
    letak = {kunci: t for t, kunci in enumerate(rubrik.tambahan)}
    hasil = np.full(len(bulat), "", dtype=object)
    bebas = ~np.isnan(bulat)
    for kelas in rubrik.predikat.ambang or []:
        kena = bebas & (bulat >= kelas.mulai)
        for syarat in kelas.syarat:
            kena &= tambahan[:, letak[syarat]] > 0
        hasil[kena] = kelas.nama
        bebas &= ~kena
    return hasil


def sumbu_kuadran(
    rubrik: Rubrik, komponen: HasilKomponen, target: pd.DataFrame, rating: pd.DataFrame
) -> tuple[NDArray[np.object_], NDArray[np.object_], NDArray[np.bool_]]:
    """Both axes of the quadrant per person ("" = unknown) and who has both from the ``rating`` table.

    The ``rating`` table wins over what is computed.
    """
    kuadran = rubrik.predikat.kuadran
    n = len(komponen.dasar)
    if kuadran is None:
        kosong = np.full(n, "", dtype=object)
        return kosong, kosong.copy(), np.zeros(n, dtype=bool)
    sumbu = []
    dari_rating = np.ones(n, dtype=bool)
    for nama, aturan in (("hasil_kerja", kuadran.hasil_kerja), ("perilaku_kerja", kuadran.perilaku_kerja)):
        hasil = _sumbu(aturan, rubrik, komponen, target)
        tertulis = np.full(n, "", dtype=object)
        tertulis[rating["_pegawai"].to_numpy()] = rating[nama].to_numpy()
        sumbu.append(np.where(tertulis != "", tertulis, hasil))
        dari_rating &= tertulis != ""
    return sumbu[0], sumbu[1], dari_rating


def predikat_kuadran(hasil_kerja: NDArray[np.object_], perilaku: NDArray[np.object_]) -> NDArray[np.object_]:
    """Look both axes up in the matrix; "" where one is unknown (PermenPANRB 6/2022, annex IV)."""
    tabel = np.array([[*baris, ""] for baris in MATRIKS] + [[""] * 4], dtype=object)
    hasil: NDArray[np.object_] = tabel[_kode(hasil_kerja), _kode(perilaku)]
    return hasil


def _kode(sumbu: NDArray[np.object_]) -> NDArray[np.int64]:
    """Position in RATING, 3 for unknown."""
    kode = np.full(len(sumbu), 3, dtype=np.int64)
    for i, satu in enumerate(RATING):
        kode[sumbu == satu] = i
    return kode


def golongkan(nilai: NDArray[np.float64], aturan: Sumbu) -> NDArray[np.object_]:
    """di_bawah / sesuai / di_atas by the thresholds, on printed numbers; "" for NaN."""
    hasil = np.where(nilai >= aturan.di_atas, "di_atas", np.where(nilai >= aturan.sesuai, "sesuai", "di_bawah"))
    return np.where(np.isnan(nilai), "", hasil).astype(object)


def _sumbu(aturan: Sumbu, rubrik: Rubrik, komponen: HasilKomponen, target: pd.DataFrame) -> NDArray[np.object_]:
    if isinstance(aturan, SumbuKomponen):
        k = list(rubrik.komponen).index(aturan.komponen)
        return golongkan(bulatkan(komponen.nilai[:, k], rubrik.nilai.desimal), aturan)
    return _mayoritas(aturan, rubrik, target, len(komponen.dasar))


def _mayoritas(aturan: SumbuMayoritas, rubrik: Rubrik, target: pd.DataFrame, n: int) -> NDArray[np.object_]:
    """Rate each row, then the person (PermenPANRB 6/2022, annex IV.B.3.a.1.d).

    di_atas: more than half of the rows are above and no utama is below; di_bawah: more than half are below; else
    sesuai. A row with neither rating nor capaian follows ``jika_kosong`` of the rubric's target komponen (``tolak``
    where it has none).
    """
    orang = target["_pegawai"].to_numpy()
    rating, tanpa = rating_baris(aturan, rubrik, target)
    dihitung = rating != ""
    banyak = np.bincount(orang[dihitung], minlength=n)
    atas = np.bincount(orang[rating == "di_atas"], minlength=n)
    bawah = np.bincount(orang[rating == "di_bawah"], minlength=n)
    utama = target["jenis"].to_numpy() != "tambahan"
    utama_bawah = np.bincount(orang[(rating == "di_bawah") & utama], minlength=n)
    hasil = np.where(
        (2 * atas > banyak) & (utama_bawah == 0), "di_atas", np.where(2 * bawah > banyak, "di_bawah", "sesuai")
    )
    tidak_ada = banyak == 0
    if _target_acuan(rubrik)[1] == "tolak":
        tidak_ada |= np.bincount(orang[tanpa], minlength=n) > 0
    return np.where(tidak_ada, "", hasil).astype(object)


def rating_baris(
    aturan: SumbuMayoritas, rubrik: Rubrik, target: pd.DataFrame
) -> tuple[NDArray[np.object_], NDArray[np.bool_]]:
    """Return the RATING of each row of ``target`` ("" = does not count), and which have neither rating nor capaian."""
    batas, kosong = _target_acuan(rubrik)
    tertulis = target["rating"].to_numpy()
    golongan = golongkan(bulatkan(capaian_baris(target, batas), rubrik.nilai.desimal), aturan)
    rating = np.where(tertulis != "", tertulis, golongan).astype(object)
    tanpa = rating == ""
    return np.where(tanpa & (kosong == "nol"), "di_bawah", rating).astype(object), tanpa


def _target_acuan(rubrik: Rubrik) -> tuple[tuple[float, float], str]:
    """``batas`` and ``jika_kosong`` of the rubric's first target komponen, the defaults where it has none."""
    komponen = next((satu for satu in rubrik.komponen.values() if isinstance(satu, KomponenTarget)), None)
    return (komponen.batas, komponen.jika_kosong) if komponen else ((0.0, 120.0), "tolak")

"""All trends out of the results of several periods."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asnkin.analisis.tren.bentuk import Tren
from asnkin.analisis.tren.kelompok import kelompokkan, rata, tambah_hitungan, yang_sama
from asnkin.analisis.tren.kompetensi import susun_kompetensi, susun_level
from asnkin.analisis.tren.latihan import bandingkan_latihan
from asnkin.analisis.tren.orang import hitung_perubahan, langkah, susun_deret, susun_naik_turun, tingkat_predikat
from asnkin.analisis.tren.pindah import susun_pindah
from asnkin.hasil import Status
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.predikat import nama_predikat
from asnkin.periode import rentang_bulan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from asnkin.analisis.tren.bentuk import Deret, Potret
    from asnkin.rubrik.model import Rubrik


def susun_tren(
    potret: Sequence[Potret],
    rubrik: Rubrik,
    beda_nama: Callable[[str, str], bool],
    riwayat: pd.DataFrame | None = None,
) -> Tren:
    """Return the trends over two or more periods, given in any order.

    The periods are canonical and do not overlap. ``beda_nama`` and ``riwayat``: see ``susun_pindah`` and
    ``bandingkan_latihan``.
    """
    urut = sorted(potret, key=lambda satu: rentang_bulan(satu.periode) or (0, 0))
    d = rubrik.nilai.desimal
    kelas = tuple(nama_predikat(rubrik))
    orang = susun_deret(urut)
    tingkat = tingkat_predikat(orang.predikat, kelas)
    unit, nama_unit = nomori_unit(orang)
    ujung_periode = (0, len(urut) - 1)
    level = susun_level(urut, orang, list(rubrik.semua_butir()), d)
    berlevel = [t for t, satu in enumerate(urut) if satu.butir is not None]
    ujung_level = (berlevel[0], berlevel[-1]) if len(berlevel) > 1 else None
    latihan = None
    if riwayat is not None:
        akhir = [(rentang_bulan(satu.periode) or (0, 0))[1] for satu in urut]
        latihan = bandingkan_latihan(level, orang, akhir, riwayat, rubrik.tampil_min)
    return Tren(
        periode=tuple(satu.periode for satu in urut),
        kelas=kelas,
        orang=orang,
        perubahan=hitung_perubahan(orang, tingkat, d),
        langkah=langkah(orang.nilai_akhir, d),
        naik_turun=susun_naik_turun(orang, tingkat, d),
        ringkasan=_ringkas(orang, kelas, d),
        pasangan=_pasangan(orang, tingkat, d),
        nama_unit=nama_unit,
        unit=kelompokkan(unit, orang.tercatat, orang.nilai_akhir, len(nama_unit), d),
        unit_sama=_sama(unit, orang, tingkat, ujung_periode, len(nama_unit), d),
        level=level,
        rentang_level=ujung_level,
        kompetensi=susun_kompetensi(level, unit, nama_unit, ujung_level or (0, 0), d),
        pindah=susun_pindah(orang, unit, beda_nama),
        latihan=latihan,
    )


def nomori_unit(orang: Deret) -> tuple[NDArray[np.intp], list[str]]:
    """Return each person's unit in each period as a number (-1 = none), and the names, by name.

    Capitals and spaces make no other unit; the name is the one written last.
    """
    datar = pd.Series(orang.unit_kerja.T.ravel(), dtype=object)
    kunci = datar.str.split().str.join(" ").str.casefold()
    n_orang, n_periode = orang.unit_kerja.shape
    ejaan = pd.DataFrame({"kunci": kunci, "teks": datar, "t": np.repeat(range(n_periode), n_orang)})
    ejaan = ejaan[ejaan["kunci"] != ""].sort_values(["t", "teks"], ascending=[False, True], kind="stable")
    nama = ejaan.drop_duplicates("kunci").sort_values("kunci", kind="stable")
    nomor = pd.Index(nama["kunci"]).get_indexer(pd.Index(kunci))
    return nomor.reshape(n_periode, n_orang).T, nama["teks"].tolist()


def _sama(
    kode: NDArray[np.intp],
    orang: Deret,
    tingkat: NDArray[np.float64],
    ujung: tuple[int, int],
    n_kelompok: int,
    desimal: int,
) -> pd.DataFrame:
    """Compare two periods over the people with nilai in both, by group; predikat over those with one in both."""
    nilai = orang.nilai_akhir
    tabel, siapa = yang_sama(kode, nilai, ujung, n_kelompok, desimal)
    awal, akhir = ujung
    beda = bulatkan(nilai[:, akhir] - nilai[:, awal], desimal)
    menetap = (kode[:, awal] == kode[:, akhir]) & (kode[:, awal] >= 0)
    tanda = {"naik": siapa & (beda > 0), "tetap": siapa & (beda == 0), "turun": siapa & (beda < 0)}
    tanda |= {"predikat_naik": menetap & (tingkat[:, akhir] > tingkat[:, awal])}
    tanda |= {"predikat_turun": menetap & (tingkat[:, akhir] < tingkat[:, awal])}
    return tambah_hitungan(tabel, kode[:, awal], tanda)


def _pasangan(orang: Deret, tingkat: NDArray[np.float64], desimal: int) -> pd.DataFrame:
    n = orang.nilai_akhir.shape[1]
    daftar = [*pairwise(range(n)), *([(0, n - 1)] if n > 2 else [])]  # noqa: PLR2004 - of two, first to last is the pair
    semua = np.zeros(orang.nilai_akhir.shape, dtype=np.intp)
    bagian = [_sama(semua, orang, tingkat, satu, 1, desimal).assign(dari=satu[0], sampai=satu[1]) for satu in daftar]
    return pd.concat(bagian, ignore_index=True)


def _ringkas(orang: Deret, kelas: Sequence[str], desimal: int) -> pd.DataFrame:
    nilai = orang.nilai_akhir
    semua = np.zeros(nilai.shape, dtype=np.intp)
    tetap = np.isfinite(nilai).sum(axis=1) == nilai.shape[1]
    tabel = pd.DataFrame(
        {
            "n": orang.tercatat.sum(axis=0),
            "n_ikut": (orang.tercatat & (orang.status != Status.TIDAK_DINILAI.value)).sum(axis=0),
            "n_bernilai": np.isfinite(nilai).sum(axis=0),
            "rata": rata(semua, nilai, 1, desimal)[0],
            "median": [_median(satu, desimal) for satu in nilai.T],
            "n_tetap": int(tetap.sum()),
            "rata_tetap": rata(semua, np.where(tetap[:, None], nilai, np.nan), 1, desimal)[0],
        }
    )
    for nama in kelas:
        tabel[f"predikat:{nama}"] = (orang.predikat == nama).sum(axis=0)
    return tabel


def _median(nilai: NDArray[np.float64], desimal: int) -> float:
    ada = nilai[np.isfinite(nilai)]
    return float(bulatkan(np.median(ada), desimal)) if ada.size else np.nan

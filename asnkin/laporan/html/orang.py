"""The people of a report in listing order, as columns of printed numbers and coded texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.hasil import Status
from asnkin.laporan.tampil import label
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.laporan.bahan import Bahan

USULAN: Final = 1
DITETAPKAN: Final = 2
DESIMAL_KONTRIBUSI: Final = 4


@dataclass(frozen=True, slots=True)
class Kategori:
    """A text column as few names and one code a row."""

    nama: tuple[str, ...]
    kode: NDArray[np.int64]

    def isi(self, i: int) -> str:
        """Return the text of row ``i``."""
        return self.nama[int(self.kode[i])]


@dataclass(frozen=True, slots=True)
class Orang:
    """N people in listing order; all numbers already rounded as printed (kontribusi to 4 decimals).

    ``asal``: position in ``Hasil.pegawai`` of each row; ``letak``: the inverse. ``label``: predikat, or the status of
    who has none, best class first. ``tanda``: 0 no predikat, USULAN computed, DITETAPKAN decided by somebody.
    ``dalam`` (D), ``komponen``, ``kontribusi`` (K), ``tambahan`` (T): arrays of N by key. ``jarak``: number of gaps.
    """

    asal: NDArray[np.int64]
    letak: NDArray[np.int64]
    nip: list[str]
    nama: list[str]
    unit: Kategori
    opd: Kategori
    jabatan: Kategori
    jenjang: Kategori
    label: Kategori
    tanda: NDArray[np.int64]
    peringkat: NDArray[np.int64]
    dalam: dict[str, NDArray[np.int64]]
    dasar: NDArray[np.float64]
    nilai: NDArray[np.float64]
    komponen: dict[str, NDArray[np.float64]]
    kontribusi: dict[str, NDArray[np.float64]]
    tambahan: dict[str, NDArray[np.float64]]
    jpm: NDArray[np.float64]
    jpm_kategori: Kategori
    jarak: NDArray[np.int64]

    @property
    def banyak_opd(self) -> bool:
        """Whether people of several OPDs are listed, so that each one's has to be told."""
        return len(self.opd.nama) > 1

    def __len__(self) -> int:
        """Return how many people there are."""
        return len(self.asal)


def kategori(isi: Sequence[str] | NDArray[np.object_], dahulu: Sequence[str] = ()) -> Kategori:
    """Code a text column; names that occur are sorted, after those of ``dahulu`` which keep their order."""
    kode, nama = pd.factorize(np.asarray(isi, dtype=object))
    kepala = [satu for satu in dict.fromkeys(dahulu) if satu in set(nama)]
    urut = [*kepala, *sorted((satu for satu in nama if satu not in set(kepala)), key=str.casefold)]
    baru = {satu: i for i, satu in enumerate(urut)}
    peta = np.array([baru[satu] for satu in nama], dtype=np.int64)
    return Kategori(tuple(urut), peta[kode] if len(peta) else np.zeros(0, dtype=np.int64))


def susun_orang(bahan: Bahan) -> Orang:
    """Order the people for listing and round everything that a report prints about them."""
    hasil, desimal = bahan.hasil, bahan.rubrik.nilai.desimal
    asal = np.argsort(hasil.pegawai["_urutan"].to_numpy(), kind="stable").astype(np.int64)
    letak = np.empty_like(asal)
    letak[asal] = np.arange(len(asal))
    pegawai = hasil.pegawai.iloc[asal]

    def bulat(tabel: pd.DataFrame, ke: int = desimal) -> dict[str, NDArray[np.float64]]:
        return {str(kunci): bulatkan(tabel[kunci].to_numpy()[asal], ke) for kunci in tabel.columns}

    return Orang(
        asal=asal,
        letak=letak,
        nip=pegawai["nip"].tolist(),
        nama=pegawai["nama"].tolist(),
        unit=kategori(pegawai["unit_kerja"].to_numpy()),
        opd=kategori(pegawai["opd"].to_numpy()),
        jabatan=kategori(pegawai["jabatan"].to_numpy()),
        jenjang=kategori(pegawai["jenjang"].map(label).to_numpy()),
        label=_label(pegawai, tuple(bahan.ringkasan.distribusi)),
        tanda=_tanda(pegawai, letak[hasil.penetapan["_pegawai"].to_numpy()]),
        peringkat=pegawai["peringkat"].to_numpy(),
        dalam={str(kunci): hasil.peringkat_dalam[kunci].to_numpy()[asal] for kunci in hasil.peringkat_dalam.columns},
        dasar=bulatkan(pegawai["nilai_dasar"].to_numpy(), desimal),
        nilai=bulatkan(pegawai["nilai_akhir"].to_numpy(), desimal),
        komponen=bulat(hasil.komponen),
        kontribusi=bulat(hasil.kontribusi, DESIMAL_KONTRIBUSI),
        tambahan=bulat(hasil.tambahan),
        jpm=bulatkan(pegawai["jpm"].to_numpy(), desimal),
        jpm_kategori=kategori(pegawai["jpm_kategori"].to_numpy()),
        jarak=np.bincount(letak[hasil.daftar_kesenjangan["_pegawai"].to_numpy()], minlength=len(asal)),
    )


def _label(pegawai: pd.DataFrame, kelas: tuple[str, ...]) -> Kategori:
    predikat = pegawai["predikat"].to_numpy()
    status = pegawai["status"].map(str).to_numpy()
    isi = np.where(predikat != "", predikat, status)
    lain = sorted({str(satu) for satu in predikat} - {""})
    return kategori(isi, (*kelas, *lain, *(satu.value for satu in Status)))


def _tanda(pegawai: pd.DataFrame, ditetapkan: NDArray[np.int64]) -> NDArray[np.int64]:
    predikat = pegawai["predikat"].to_numpy()
    tanda = np.where(predikat == pegawai["predikat_hitung"].to_numpy(), USULAN, DITETAPKAN)
    tanda[ditetapkan] = DITETAPKAN
    tanda[predikat == ""] = 0
    return tanda.astype(np.int64)

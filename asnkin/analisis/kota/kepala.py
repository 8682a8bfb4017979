"""What the head of the region sees of each OPD: its own achievement beside the predikat of its people."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.analisis.pola_distribusi import samakan, uraikan_pola
from asnkin.hasil import Status
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.predikat import nama_predikat

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.hasil import Hasil
    from asnkin.rubrik.model import Rubrik

KEPALA: Final = frozenset({"jpt_utama", "jpt_madya", "jpt_pratama"})
MUTU: Final = ((88.31, "Sangat Baik"), (76.61, "Baik"), (65.0, "Kurang Baik"), (25.0, "Tidak Baik"))
"""PermenPANRB 14/2017: the lowest SKM of each mutu pelayanan."""
SKM_MIN, SKM_MAKS = 25, 100
_SKM_BAIK: Final = MUTU[1][0]
_BERHASIL: Final = frozenset({"istimewa", "baik"})


@dataclass(frozen=True, slots=True)
class BarisKepala:
    """One OPD. ``organisasi``: its predikat, "" where none is given, both where two rows differ (``bertentangan``).

    ``target``: mean capaian of its indicators in per cent (NaN = none): those of its head where ``milik_kepala``, else
    of all its people; ``n_target`` counts them. ``skm``: 25-100, NaN = none. ``n``: people with a predikat, by
    ``distribusi`` (predikat -> count, best first). ``uraian``: what does not fit, each a sentence.
    """

    opd: str
    organisasi: str
    target: float
    n_target: int
    milik_kepala: bool
    skm: float
    n: int
    distribusi: Mapping[str, int]
    uraian: tuple[str, ...]
    bertentangan: bool = False

    @property
    def mutu(self) -> str:
        """Mutu pelayanan of the SKM, "" without one."""
        return mutu_skm(self.skm)


def mutu_skm(skm: float) -> str:
    """Return the mutu pelayanan of an SKM; "" where it is none."""
    bulat = float(bulatkan(skm, 2)) if np.isfinite(skm) else np.nan
    return next((nama for mulai, nama in MUTU if bulat >= mulai), "")


def susun_kepala(
    hasil: Hasil, organisasi: pd.DataFrame, skm: Mapping[str, float], rubrik: Rubrik
) -> tuple[BarisKepala, ...]:
    """Return one row an OPD by name; () where neither a predikat of an OPD nor an SKM is given.

    ``organisasi``: the frame ``capaian_organisasi``, of which the rows of an OPD count; ``skm``: by OPD in lower case.
    """
    milik = organisasi[((organisasi["unit_kerja"] == "") & (organisasi["opd"] != "") & (organisasi["predikat"] != ""))]
    capaian: dict[str, list[str]] = {}
    for opd, predikat in zip(milik["opd"], milik["predikat"], strict=True):
        capaian.setdefault(opd.casefold(), []).append(predikat)
    if not capaian and not skm:
        return ()
    pegawai = hasil.pegawai
    kunci = pegawai["opd"].str.casefold().to_numpy()
    nama = {satu.casefold(): satu for satu in reversed(pegawai["opd"].tolist())}
    beda = {opd: list(dict.fromkeys(isi)) for opd, isi in capaian.items()}
    return tuple(
        _baris(nama[satu], kunci == satu, beda.get(satu, []), skm.get(satu, np.nan), hasil, rubrik)
        for satu in sorted(nama)
    )


def _baris(
    opd: str, orang: NDArray[np.bool_], capaian: list[str], skm: float, hasil: Hasil, rubrik: Rubrik
) -> BarisKepala:
    pegawai = hasil.pegawai
    predikat = pegawai["predikat"].to_numpy()[orang & (pegawai["status"] != Status.TIDAK_DINILAI).to_numpy()]
    jumlah = Counter(satu for satu in predikat.tolist() if satu)
    target, n_target, kepala = _target(hasil, orang)
    n = sum(jumlah.values())
    organisasi = capaian[0] if len(capaian) == 1 else ""
    return BarisKepala(
        opd=opd,
        organisasi=" / ".join(capaian),
        target=target,
        n_target=n_target,
        milik_kepala=kepala,
        skm=skm,
        n=n,
        distribusi={satu: jumlah.get(satu, 0) for satu in nama_predikat(rubrik)},
        uraian=(*tak_sejalan(organisasi, jumlah, n), *skm_rendah(organisasi, skm)),
        bertentangan=len(capaian) > 1,
    )


def _target(hasil: Hasil, orang: NDArray[np.bool_]) -> tuple[float, int, bool]:
    """Return the mean capaian, of how many indicators, and whether they are those of the one head of the OPD."""
    indikator = hasil.indikator
    capaian = indikator["capaian"].to_numpy(dtype=np.float64)
    milik = indikator["_pegawai"].to_numpy(dtype=np.intp)
    ada = ~np.isnan(capaian) & orang[milik]
    kepala = np.flatnonzero(orang & hasil.pegawai["jenjang"].isin(KEPALA).to_numpy())
    if len(kepala) == 1 and (ada & (milik == kepala[0])).any():
        ada &= milik == kepala[0]
    else:
        kepala = kepala[:0]
    return (float(capaian[ada].mean()) if ada.any() else np.nan), int(ada.sum()), bool(len(kepala))


def tak_sejalan(organisasi: str, jumlah: Mapping[str, int], n: int) -> tuple[str, ...]:
    """Hold the predikat of the people against the organisation's (SE MenPANRB 3/2023)."""
    sama: Counter[str] = Counter()
    for nama, banyak in jumlah.items():
        sama[samakan(nama)] += banyak
    kurang = uraikan_pola(organisasi, sama, n)
    if not kurang:
        return ()
    terbanyak = max(jumlah, key=lambda nama: jumlah[nama])
    persen = f"{float(bulatkan(jumlah[terbanyak] / n * 100, 1)):.1f}".replace(".", ",")
    awal = f"Organisasi {organisasi}, sedangkan {persen} % pegawainya {terbanyak}"
    return (f"{awal}; menurut SE MenPANRB 3/2023: {'; '.join(kurang)}.",)


def skm_rendah(organisasi: str, skm: float) -> tuple[str, ...]:
    """Hold the SKM against the organisation's predikat: no rule of the circular, but a question to be asked."""
    if organisasi.casefold() not in _BERHASIL or not np.isfinite(skm) or float(bulatkan(skm, 2)) >= _SKM_BAIK:
        return ()
    angka = f"{float(bulatkan(skm, 2)):.2f}".replace(".", ",")
    return (f"Organisasi {organisasi}, sedangkan mutu pelayanannya {mutu_skm(skm)} (SKM {angka}).",)

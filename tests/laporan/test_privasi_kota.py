"""The table of a city's OPDs without what a few people would be told by."""

from __future__ import annotations

import math

from asnkin.analisis.kota.cakupan import BarisOpd, Keadaan, Kiriman, Kota
from asnkin.hasil import Status
from asnkin.laporan.privasi.kota import kota_umum


def baris(opd: str, baik: int, kurang: int) -> BarisOpd:
    """Return an OPD whose people all have a score: so many Baik, so many Kurang."""
    n = baik + kurang
    status = dict.fromkeys(map(str, Status), 0) | {Status.LENGKAP.value: n}
    kiriman = Kiriman(f"{opd}.xlsx", f"Dinas {opd}", Keadaan.MASUK, n, 0, 0)
    return BarisOpd(kiriman, n, status, 80.0, {"Baik": baik, "Kurang": kurang})


def tampak(*opd: BarisOpd) -> list[tuple[bool, list[float | None]]]:
    """Return for each OPD whether its mean is shown, and its counts (None: hidden), with groups of three at least."""
    kota = kota_umum(Kota(opd), 3, lambda teks: teks)
    assert kota is not None
    return [
        (not math.isnan(satu.rata), [None if math.isnan(n) else n for n in satu.distribusi.values()])
        for satu in kota.opd
    ]


def test_opd_kecil_dan_pelengkapnya() -> None:
    """Two people hide their OPD, and the next smallest hides with it, or the total would give its mean away."""
    assert tampak(baris("A", 2, 0), baris("B", 4, 0), baris("C", 20, 0)) == [
        (False, [None, None]), (False, [None, None]), (True, [20, 0]),
    ]  # fmt: skip


def test_hitungan_kecil_tidak_dapat_dihitung_balik() -> None:
    """One Kurang of C is hidden; so is C's Baik (its row adds up), then B's Kurang (its column does) and B's Baik."""
    assert tampak(baris("A", 30, 0), baris("B", 6, 4), baris("C", 7, 1), baris("D", 9, 5)) == [
        (True, [30, 0]), (True, [None, None]), (True, [None, None]), (True, [9, 5]),
    ]  # fmt: skip


def test_tanpa_hitungan_kecil_semuanya_tampak() -> None:
    """Nothing is hidden where nothing is small; without a city there is nothing to do."""
    assert tampak(baris("A", 30, 3), baris("B", 6, 0)) == [(True, [30, 3]), (True, [6, 0])]
    assert kota_umum(None, 3, str) is None

"""The comparison itself on frames made by hand: people found twice, of a refused workbook, or only in e-Kinerja."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from asnkin.analisis.kota.cakupan import Keadaan, Kiriman
from asnkin.analisis.kota.rekonsiliasi import TANPA_OPD, Dinilai, Hal, Pembanding, rekonsiliasikan
from asnkin.periksa.pembanding import EKINERJA, SIASN
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.analisis.kota.rekonsiliasi import Rekonsiliasi

KIRIMAN: Final = (
    Kiriman("a.xlsx", "Dinas A", Keadaan.MASUK, 2, 0, 0),
    Kiriman("b.xlsx", "Dinas B", Keadaan.MASUK, 1, 0, 0),
    Kiriman("c.xlsx", "Dinas C", Keadaan.TERTAHAN, 1, 1, 0),
)
KOLOM: Final = ("nip", "nama", "opd", "unit_kerja", "predikat", "hasil_kerja", "perilaku_kerja", "berkas")


def banding(
    orang: Sequence[tuple[str, str, str]], siasn: Sequence[tuple[str, str]], ekinerja: Sequence[tuple[str, str]] = ()
) -> Rekonsiliasi:
    """Compare people (NIP, OPD, workbook; all Baik) with SIASN (NIP, OPD) and e-Kinerja (NIP, predikat)."""
    isi = [(nip, f"nama {nip}", opd, "", "Baik", "sesuai", "sesuai", berkas) for nip, opd, berkas in orang]
    dari_siasn = [(nip, f"nama {nip}", "Aktif", "", "", opd, "", "", f"s › {i}") for i, (nip, opd) in enumerate(siasn)]
    dari_ekinerja = [(nip, f"nama {nip}", "sesuai", "", p, f"e › {i}") for i, (nip, p) in enumerate(ekinerja)]
    pembanding = Pembanding(
        pd.DataFrame(dari_siasn, columns=list(SIASN), dtype=object),
        pd.DataFrame(dari_ekinerja, columns=list(EKINERJA), dtype=object),
    )
    dinilai = Dinilai(pd.DataFrame(isi, columns=list(KOLOM), dtype=object), lambda i: f"buku › A{i + 2}")
    return rekonsiliasikan(dinilai, pembanding, KIRIMAN, muat_rubrik("nasional").rubrik)


def ringkas(hasil: Rekonsiliasi) -> list[tuple[str, str, Hal, str]]:
    """Return OPD, workbook, kind and NIP of each line."""
    return [(satu.opd, satu.berkas, satu.hal, satu.nip) for satu in hasil.beda]


def test_semuanya_cocok() -> None:
    """Nothing to tell, and the counts of both sources."""
    hasil = banding([("1", "Dinas A", "a.xlsx")], [("1", "DINAS A")], [("1", "Baik")])
    assert hasil.beda == ()
    assert (hasil.n_siasn, hasil.n_ekinerja, hasil.n_dikecualikan) == (1, 1, 0)


def test_di_dua_buku_kerja() -> None:
    """Both OPDs are told, each with the other's cell; which OPD SIASN has is then no further difference."""
    hasil = banding([("1", "Dinas A", "a.xlsx"), ("1", "Dinas B", "b.xlsx")], [("1", "Dinas B")], [("1", "Kurang")])
    assert ringkas(hasil) == [
        ("Dinas A", "a.xlsx", Hal.GANDA, "1"),
        ("Dinas B", "b.xlsx", Hal.GANDA, "1"),
    ]
    assert hasil.beda[0].buku == "Dinas A; juga Dinas B (buku › A3)"
    assert hasil.beda[0].sel_buku == "buku › A2"


def test_buku_kerja_yang_tertahan_dan_yang_tidak_ada() -> None:
    """Of a refused workbook the reason is told; an OPD that sent nothing keeps the name that SIASN gives it."""
    hasil = banding([("1", "Dinas A", "a.xlsx")], [("1", "Dinas A"), ("2", "Dinas C"), ("3", "Dinas D")])
    assert ringkas(hasil) == [
        ("Dinas C", "c.xlsx", Hal.BELUM_DINILAI, "2"),
        ("Dinas D", "", Hal.BELUM_DINILAI, "3"),
    ]
    assert [satu.buku for satu in hasil.beda] == [
        "buku kerja tertahan kesalahan data",
        "tidak ada di buku kerja mana pun",
    ]


def test_hanya_di_ekinerja() -> None:
    """Somebody whom only e-Kinerja has is not evaluated either; where, nobody says."""
    hasil = banding([("1", "Dinas A", "a.xlsx")], [("1", "Dinas A")], [("9", "Baik")])
    assert ringkas(hasil) == [(TANPA_OPD, "", Hal.BELUM_DINILAI, "9")]
    assert hasil.beda[0].ekinerja == "Baik (hasil kerja sesuai ekspektasi)"


def test_kosong_bukan_perbedaan() -> None:
    """A blank predikat or rating in e-Kinerja says nothing against the workbook's."""
    hasil = banding([("1", "Dinas A", "a.xlsx")], [], [("1", "")])
    assert hasil.beda == ()
    assert hasil.tak_dipadankan == ()

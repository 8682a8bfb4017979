"""How far an OPD is with its documents, by hand on the calendar of April and May 2026 (1 April is a Wednesday)."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from asnkin.analisis.kota.tenggat import BarisTenggat, akhir_periode, susun_tenggat

ANI, BUDI, CICI = "190001012020122001", "190001012020121002", "190001012020122003"
LIBUR = ("2026-04-03", "2026-05-01")


def tabel(dokumen: list[tuple[str, str, str, str]], keberatan: list[tuple[int, str, str]]) -> dict[str, pd.DataFrame]:
    """Frames ``dokumen`` (opd, nip, tahap, tanggal), ``keberatan`` (_pegawai, tanggal, keputusan), ``hari_libur``."""
    isi = {
        "dokumen": pd.DataFrame(dokumen, columns=["opd", "nip", "tahap", "tanggal"]),
        "keberatan": pd.DataFrame(keberatan, columns=["_pegawai", "tanggal", "keputusan"]).assign(predikat_baru=""),
        "hari_libur": pd.DataFrame({"tanggal": list(LIBUR)}),
    }
    return {nama: satu.assign(tanggal=satu["tanggal"].astype("datetime64[s]")) for nama, satu in isi.items()}


def susun(
    dokumen: list[tuple[str, str, str, str]],
    keberatan: list[tuple[int, str, str]] | None = None,
    per: str = "2026-05-04",
) -> dict[str, BarisTenggat]:
    """Ani and Budi (without predikat) are of Dinas A, Cici of Dinas B; the period is the first quarter of 2026."""
    pegawai = pd.DataFrame(
        {"nip": [ANI, BUDI, CICI], "opd": ["A", "A", "B"], "predikat": ["Baik", "", "Baik"], "status": ["lengkap"] * 3}
    )
    hasil = susun_tenggat(pegawai, tabel(dokumen, keberatan or []), "2026-TW1", np.datetime64(per), dari_info=True)
    assert hasil is not None
    return {satu.opd: satu for satu in hasil.opd}


def test_tahap_dihitung_per_orang() -> None:
    """A row of an OPD holds for its people, one of a person for that person; a superior's signature is one too."""
    baris = susun(
        [("A", "", "diserahkan", "2026-04-15"), ("", ANI, "ditandatangani", "2026-04-10"),
         ("", CICI, "ditandatangani atasan", "2026-04-10")]
    )  # fmt: skip
    a, b = baris["A"], baris["B"]
    assert (a.n, a.dievaluasi, a.ditandatangani, a.diserahkan) == (2, 1, 1, 2)
    assert (b.n, b.dievaluasi, b.ditandatangani, b.diserahkan) == (1, 1, 1, 0)


def test_keberatan_terbuka() -> None:
    """Per 4 May: from 20 April 9 working days (21-24, 27-30 April, 4 May) have passed: 7 - 9 = -2; the decided is out.

    From 28 April: 29, 30 April and 4 May, 7 - 3 = 4.
    """
    keberatan = [(0, "2026-04-28", ""), (1, "2026-04-20", ""), (0, "2026-04-01", "ditolak"), (2, "2026-04-28", "")]
    baris = susun([], keberatan)
    assert (baris["A"].keberatan, str(baris["A"].tertua), baris["A"].sisa) == (2, "2026-04-20", -2)
    assert (baris["B"].keberatan, baris["B"].sisa) == (1, 4)
    kosong = susun([], [(0, "2026-04-28", "ditolak")])["A"]
    assert kosong.keberatan == 0
    assert np.isnan(kosong.sisa)


def test_batas_lapor_sejak_akhir_periode() -> None:
    """From 31 March: 1, 2, 6-10, 13-17, 20-24, 27-30 April are 21 days, 4-8 and 11-14 May the other 9: 14 May."""
    a = susun([("A", "", "dilaporkan", "2026-05-15")])["A"]
    assert (str(a.sejak), a.tercatat, str(a.batas)) == ("2026-03-31", False, "2026-05-14")
    assert (str(a.dilaporkan), a.sisa_lapor) == ("2026-05-15", -1)
    b = susun([("", ANI, "dilaporkan", "2026-05-14")])["A"]
    assert (b.n_lapor, bool(np.isnat(b.dilaporkan)), b.sisa_lapor) == (1, True, 8)  # of 5-8, 11-14 May


def test_batas_lapor_sejak_evaluasi_berakhir() -> None:
    """The recorded end of the time for evaluating counts before the end of the period: 1 April gives 15 May."""
    a = susun([("A", "", "evaluasi berakhir", "2026-04-01")])["A"]
    assert (str(a.sejak), a.tercatat, str(a.batas)) == ("2026-04-01", True, "2026-05-15")


def test_tanpa_dokumen_dan_keberatan() -> None:
    """Without both there is nothing to judge."""
    pegawai = pd.DataFrame({"nip": [ANI], "opd": ["A"], "predikat": [""], "status": ["lengkap"]})
    assert susun_tenggat(pegawai, tabel([], []), "2026-TW1", np.datetime64("2026-05-04"), dari_info=False) is None


@pytest.mark.parametrize(
    ("periode", "akhir"),
    [("2026-TW1", "2026-03-31"), ("2026-S2", "2026-12-31"), ("2024-02", "2024-02-29"), ("2026", "2026-12-31")],
)
def test_akhir_periode(periode: str, akhir: str) -> None:
    """The last day of the last month."""
    assert str(akhir_periode(periode)) == akhir

"""The comparison with SIASN and e-Kinerja in the reports: counted on the page, people only in the workbook."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from laporan.bongkar import buka
from laporan.pabrik import buat_bahan

from asnkin.alur.kota.nota import susun_nota_semua
from asnkin.analisis.kota.rekonsiliasi import Beda, Hal, Rekonsiliasi
from asnkin.laporan.bahan import Cara, Privasi
from asnkin.laporan.excel.rekap import tulis_rekap
from asnkin.laporan.html.laporan import tulis_html

if TYPE_CHECKING:
    from asnkin.laporan.bahan import Bahan

NIP: Final = "190009092020121009"
BEDA: Final = (
    Beda(
        "Dinas A", "a.xlsx", Hal.PINDAH, NIP, "Eka Rahasia", "Dinas A", "a.xlsx › pegawai › A2", "Dinas B", "s.csv › B2"
    ),
    Beda("Dinas A", "a.xlsx", Hal.PINDAH, "190009092020121008", "Fifi", "Dinas A", "", "Dinas B", ""),
    Beda("Dinas B", "", Hal.BELUM_DINILAI, "190009092020121007", "Gani", "tidak ada di buku kerja mana pun"),
)


def bahan(privasi: Privasi | None = None) -> Bahan:
    """Return results with two people moved and one not evaluated; one more is left out by kedudukan hukum."""
    return replace(buat_bahan(), rekonsiliasi=Rekonsiliasi(BEDA, 12, 0, 1, ()), privasi=privasi)


def test_halaman_menghitung_tanpa_nama() -> None:
    """The page has a row an OPD and a column a kind, with sums (2 moved, 1 not evaluated), and nobody's name."""
    isi = tulis_html(bahan()).decode()
    bagian = isi[isi.index('id="rekonsiliasi"') :]
    bagian = bagian[: bagian.index("</section>")]
    assert "12 pegawai SIASN" in bagian
    assert "1 pegawai SIASN tidak dinilai menurut kedudukan hukumnya" in bagian
    assert bagian.count("<tr>") == 4
    jumlah = [satu.split("</td>")[0] for satu in bagian.split('class="n kuat">')[1:]]
    assert jumlah == ["1", "0", "2", "0", "0", "0", "0"]
    assert "Eka Rahasia" not in bagian
    assert NIP not in bagian


def test_lembar_menyebut_kedua_sumber() -> None:
    """The sheet has each person with what both sources say and the cells."""
    ws = buka(tulis_rekap(bahan()))["Rekonsiliasi"]
    baris = next(satu for satu in ws.iter_rows(values_only=True) if NIP in satu)
    assert baris[1:9] == (
        "Dinas A", "perangkat daerah berbeda", NIP, "Eka Rahasia", "Dinas A", "a.xlsx › pegawai › A2", "Dinas B",
        "s.csv › B2",
    )  # fmt: skip


@pytest.mark.parametrize("cara", list(Cara))
def test_tanpa_orang_tidak_ada_rekonsiliasi(cara: Cara) -> None:
    """With pseudonyms or without people there is neither sheet nor section nor note: NIPs are what it is about."""
    tertutup = bahan(Privasi(cara, ("catatan",), ()))
    assert "Rekonsiliasi" not in buka(tulis_rekap(tertutup)).sheetnames
    assert 'id="rekonsiliasi"' not in tulis_html(tertutup).decode()
    assert list(susun_nota_semua((), (), tertutup)) == []


def test_tanpa_pembanding_tidak_ada_rekonsiliasi() -> None:
    """Where nothing was compared nothing is said of it."""
    assert "Rekonsiliasi" not in buka(tulis_rekap(buat_bahan())).sheetnames
    assert 'id="rekonsiliasi"' not in tulis_html(buat_bahan()).decode()

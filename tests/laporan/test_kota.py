"""A city's page and deadlines as printed: what is said of a report, and what is hidden of few people."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from laporan.pabrik import buat_bahan

from asnkin.analisis.kota.cakupan import Kota
from asnkin.analisis.kota.kepala import BarisKepala
from asnkin.analisis.kota.tenggat import BarisTenggat, Tenggat
from asnkin.laporan.bahan import Bahan, Cara, Privasi
from asnkin.laporan.html.kota import bagian_kepala, bagian_tenggat
from asnkin.laporan.kota import TUTUP, kepala, sebut_lapor, sumber_tenggat, tersembunyi_tenggat

NAT = np.datetime64("NaT", "D")
HARI = np.datetime64("2026-05-14", "D")


def baris(**ubah: object) -> BarisTenggat:
    """Dinas A of 20 people, everything done, reported on the last day."""
    dasar = BarisTenggat(
        opd="A", n=20, dievaluasi=20, ditandatangani=20, diserahkan=20, keberatan=0, tertua=NAT, sisa=float("nan"),
        sejak=HARI, tercatat=False, batas=HARI, n_lapor=20, dilaporkan=HARI, sisa_lapor=0.0,
    )  # fmt: skip
    return replace(dasar, **ubah)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({}, "dilaporkan tepat waktu"),
        ({"sisa_lapor": -3.0}, "dilaporkan terlambat 3 hari kerja"),
        ({"dilaporkan": NAT, "n_lapor": 0, "sisa_lapor": 8.0}, "belum dilaporkan, sisa 8 hari kerja"),
        ({"dilaporkan": NAT, "n_lapor": 0, "sisa_lapor": -1.0}, "belum dilaporkan, lewat 1 hari kerja"),
        ({"dilaporkan": NAT, "n_lapor": 5, "sisa_lapor": 8.0}, "sebagian dilaporkan, sisa 8 hari kerja"),
        ({"batas": NAT}, "dilaporkan"),
        ({"batas": NAT, "dilaporkan": NAT, "n_lapor": 0}, "belum dilaporkan; batasnya tidak diketahui"),
    ],
)
def test_sebut_lapor(ubah: dict[str, object], kalimat: str) -> None:
    """On the last day a report is still in time."""
    assert sebut_lapor(baris(**ubah)) == kalimat


def bahan(cara: Cara | None) -> Bahan:
    """Dinas A has 20 people (12 Baik, 8 Kurang), B 20 alike, C only 2, and one objection is open in A."""
    sebaran = {"Baik": 12, "Kurang": 8}
    besar = BarisKepala(
        opd="A", organisasi="Baik", target=90.0, n_target=3, milik_kepala=True, skm=80.0, n=20, distribusi=sebaran,
        uraian=(),
    )  # fmt: skip
    kecil = replace(besar, opd="C", n=2, distribusi={"Baik": 1, "Kurang": 1}, uraian=("Organisasi …",))
    opd = (baris(keberatan=1), baris(opd="B"), baris(opd="C", n=2, dievaluasi=2, ditandatangani=2, diserahkan=2))
    privasi = None if cara is None else Privasi(cara, ("x",), ())
    kota = Kota(
        (),
        (besar, replace(besar, opd="B", milik_kepala=False), kecil),
        Tenggat(per=HARI, dari_info=False, n_libur=0, opd=opd),
    )
    return replace(buat_bahan(), kota=kota, privasi=privasi)


def test_opd_kecil_disembunyikan_pada_agregat() -> None:
    """Of 2 people nothing is told, nor of the next one that would give them away; the targets of a head go too."""
    terbuka, tertutup = kepala(bahan(None)), kepala(bahan(Cara.AGREGAT))
    assert [satu.tutup for satu in terbuka] == [False] * 3
    assert terbuka[0].baris.target == 90
    tutup = [satu.tutup for satu in tertutup]
    assert tutup[2]
    assert sum(tutup) == 2
    assert tertutup[2].simpulan == TUTUP
    assert tertutup[2].catatan == ""
    assert np.isnan(tertutup[0].baris.target)
    assert tertutup[1].baris.target == 90


def test_keberatan_sedikit_disembunyikan_pada_agregat() -> None:
    """One objection is one person; in a report that names people it is shown."""
    for cara, ada in ((None, False), (Cara.SAMARAN, False), (Cara.AGREGAT, True)):
        isi = bahan(cara)
        assert isi.kota is not None
        assert isi.kota.tenggat is not None
        _, keberatan = tersembunyi_tenggat(isi, isi.kota.tenggat.opd)
        assert bool(keberatan[0]) is ada
        bagian = bagian_tenggat(isi)
        assert bagian is not None
        assert (bagian.baris[0].keberatan == "–") is ada


def test_batang_bertumpuk_genap_seratus() -> None:
    """The pieces of the bar stand side by side: 60 and 40 of 100."""
    bagian = bagian_kepala(bahan(None))
    assert bagian is not None
    assert [(r.x, r.lebar) for r in bagian.baris[0].ruas] == [("0.00", "60.00"), ("60.00", "40.00")]
    assert bagian.baris[0].sebaran == "Baik 60,0 %, Kurang 40,0 %"


def test_tenggat_menyebut_dari_mana_dihitung() -> None:
    """The note names the day of judging, the day from which the 30 working days run, and that no holidays are known."""
    isi = bahan(None)
    assert isi.kota is not None
    assert isi.kota.tenggat is not None
    teks = sumber_tenggat(isi, isi.kota.tenggat)
    assert "Per 14 Mei 2026 (hari rekap ini dibuat)" in teks
    assert "sejak akhir periode (14 Mei 2026)" in teks
    assert "belum dikurangi hari libur" in teks

"""Many findings that say the same of one column become one that names all its cells."""

from __future__ import annotations

from periksa.pabrik import ANI, HURUF, berkode, jalankan, pegawai, tabel

from asnkin.periksa.konversi.angka import kolom_angka
from asnkin.periksa.pengumpul import Pengumpul
from asnkin.periksa.ringkas import MAKS_SERUPA


def _realisasi(*isi: object) -> list[tuple[str, str, str, str]]:
    target = tabel("target", "nip indikator target realisasi", *([ANI, "Laporan", 10, satu] for satu in isi))
    return berkode(jalankan(pegawai(ANI), target)[1], "SEL003")


def test_banyak_yang_serupa_menjadi_satu() -> None:
    """21 texts where numbers belong are one finding: the first text, the count of the others, every cell."""
    serupa = _realisasi(*(f"teks {i}" for i in range(10)), 5, *(f"teks {i}" for i in range(11)))
    assert serupa == [
        (
            "D2:D11,D13:D23",
            "teks 0",
            "kolom 'realisasi' berisi 'teks 0', seharusnya angka; begitu pula 20 lainnya di kolom ini",
            "ganti dengan angka, misalnya 87,5, atau kosongkan",
        )
    ]


def test_beberapa_tetap_satu_per_satu() -> None:
    """20 are still told one by one."""
    assert [sel for sel, *_ in _realisasi(*["teks"] * MAKS_SERUPA)] == [f"D{i}" for i in range(2, 22)]


def test_saran_yang_berbeda_tidak_digabung() -> None:
    """Findings whose remedies differ each keep their own, however many there are."""
    asing, orang = ([f"1900010120{i:02d}{bulan}2{i:03d}" for i in range(10, 34)] for bulan in ("11", "12"))
    target = tabel("target", "nip indikator target realisasi", *([satu, "Laporan", 10, 9] for satu in asing))
    semua = berkode(jalankan(pegawai(*orang), target)[1], "NIP006")
    assert len({saran for *_, saran in semua}) == len(semua) > MAKS_SERUPA


def test_orang_tetap_ditandai() -> None:
    """Everyone in whose row a merged kesalahan stands is still marked as not to be scored."""
    orang = [f"{ANI[:-2]}{i:02d}" for i in range(10, 40)]
    target = tabel("target", "nip indikator target realisasi", *([satu, "Laporan", 10, "x"] for satu in orang))
    data, temuan = jalankan(pegawai(*orang), target)
    assert data is not None
    assert not data.tabel["pegawai"]["_sah"].any()
    assert len(berkode(temuan, "SEL003")) == 1


def test_tersebar_di_banyak_kolom_menjadi_satu_lembar() -> None:
    """The same remedy in 24 columns, a cell each, is one finding that names the cells column by column."""
    kolom = [f"k{j}" for j in range(24)]
    p = Pengumpul()
    isi = tabel("penilaian", " ".join(kolom), ["x"] * 24, [1.0] * 24)
    for satu in kolom:
        kolom_angka(isi, satu, p)
    (satu_temuan,) = p.terurut()
    assert satu_temuan.tempat.sel == ",".join(f"{huruf}2" for huruf in HURUF[:24])
    assert satu_temuan.pesan == "kolom 'k0' berisi 'x', seharusnya angka; begitu pula 23 lainnya di lembar ini"


def test_pertentangan_tidak_digabung() -> None:
    """A contradiction names the cells of both sides: each of 25 keeps its own."""
    orang = [f"{ANI[:-2]}{i:02d}" for i in range(10, 35)]
    satu, dua = (
        tabel("rating", "nip hasil_kerja perilaku_kerja", *([nip, isi, "Sesuai"] for nip in orang), berkas=berkas)
        for isi, berkas in (("Diatas", "a.xlsx"), ("Sesuai", "b.xlsx"))
    )
    temuan = jalankan(pegawai(*orang), satu, dua)[1]
    assert len(berkode(temuan, "GND001")) == len(orang)
    assert "a.xlsx › rating › A2, b.xlsx › rating › A2" in berkode(temuan, "GND001")[0][2]

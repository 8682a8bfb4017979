"""The reports of a whole city: whose workbook is not in it, whose OPD each person is of."""

from __future__ import annotations

import pytest
from laporan.bongkar import buka, tabel
from laporan.halaman import urai
from laporan.layar_uji import tampil
from laporan.pabrik import bahan_dua_opd, bahan_kota, buat_bahan

from asnkin.laporan.excel.rekap import tulis_rekap
from asnkin.laporan.html.laporan import tulis_html
from asnkin.laporan.penjelasan import sebut_masuk
from asnkin.laporan.teks_kota import ringkasan_kota

MASUK = "2 dari 3 buku kerja masuk rekap; belum masuk angka mana pun: Dinas Sosial"


def test_peringkat_menyebut_opd() -> None:
    """Each person's OPD and the rank within it; in the recap of one OPD the column would say nothing."""
    buku = buka(tulis_rekap(bahan_dua_opd()), nilai=True)
    isi = [
        tuple(satu[kolom] for kolom in ("Nama", "Perangkat Daerah", "Peringkat dalam Perangkat Daerah"))
        for satu in tabel(buku["Peringkat"])
    ]
    assert isi == [
        ("Ani Contoh, S.AP.", "Bappeda", 1),
        ("Budi Contoh, S.Sos.", "Dinas Kesehatan", 1),
        ("Dedi Contoh, A.Md.", "Bappeda", 2),
    ]
    assert [satu["Perangkat Daerah"] for satu in tabel(buku["Belum Lengkap"])] == ["Bappeda"]
    assert "Perangkat Daerah" not in tabel(buka(tulis_rekap(buat_bahan()), nilai=True)["Peringkat"])[0]


def test_halaman_pertama_menyebut_yang_belum_masuk() -> None:
    """Who reads only the first page or the first section knows whose people are missing from every figure."""
    catatan = [sel.value for baris in buka(tulis_rekap(bahan_kota()))["Ringkasan"].iter_rows() for sel in baris]
    assert f"• {MASUK}; lihat lembar 'Perangkat Daerah'." in catatan
    (ringkasan,) = urai(tulis_html(bahan_kota())).cari("section", id="ringkasan")
    assert f"{MASUK}; lihat Perangkat daerah." in ringkasan.teks


def test_banyak_yang_belum_masuk_dipotong() -> None:
    """Five are named, the rest counted; where all are in nothing is added."""
    kota = bahan_kota().kota
    assert kota is not None
    *masuk, tertahan = kota.opd
    assert sebut_masuk(type(kota)(tuple(masuk))) == "2 dari 2 buku kerja masuk rekap"
    banyak = sebut_masuk(type(kota)((*masuk, *[tertahan] * 7)))
    assert banyak.endswith(f": {'Dinas Sosial, ' * 5}dan 2 lainnya")


def test_yang_tertahan_tanpa_bagian_selesai() -> None:
    """A held workbook has no share: 3 people of which 2 are done, 1 of 1, and nothing known of the 5."""
    selesai = [satu["Selesai"] for satu in tabel(buka(tulis_rekap(bahan_kota()), nilai=True)["Perangkat Daerah"])]
    assert selesai == [0.6667, 1, None]


@pytest.mark.parametrize("lebar", [80, 100, 120])
def test_tabel_opd_muat(lebar: int) -> None:
    """The counts of findings are never cut off; the file's name goes first."""
    bahan = bahan_kota()
    assert bahan.kota is not None
    cetak = tampil(ringkasan_kota("2026-TW1", [satu.kiriman for satu in bahan.kota.opd], bahan, 3, lebar), lebar)
    assert "Kesalahan   Peringatan" in cetak
    assert [satu.split()[-2:] for satu in cetak.splitlines() if satu.startswith("Dinas Sosial")] == [["2", "0"]]
    assert ("dinsos.xlsx" in cetak) == (lebar >= 100)

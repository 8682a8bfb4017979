"""What the terminal shows of a result: the summary."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from laporan.layar_uji import tampil
from laporan.pabrik import buat_bahan, buat_bahan_lanjut, buat_hasil, buat_rubrik
from laporan.pabrik_besar import bahan_besar

from asnkin.analisis.ringkasan import ringkas
from asnkin.laporan.teks_ringkasan import batang, ringkasan

RINGKASAN = """\
Contoh Kinerja Triwulan · Triwulan I Tahun 2026 · Pemerintah Kabupaten Contoh
4 pegawai, nilai akhir rata-rata 80,36 (median 85,08; 62,00 sampai 94,00)

Peringkat teratas
Predikat       Peringkat        Umum   Nama                  Unit kerja         Nilai
─────────────────────────────────────────────────────────────────────────────────────
Sangat Baik    1 di Pelaksana      1   Ani Contoh, S.AP.     Dinas Kesehatan    94,00
Cukup          2 di Pelaksana      2   Budi Contoh, S.Sos.   Dinas Kesehatan    85,08
Cukup          3 di Pelaksana      3   Dedi Contoh, A.Md.    Dinas Pariwisata   62,00

Predikat (usulan)
Predikat       Pegawai   Bagian
──────────────────────────────────────────────────────────
Sangat Baik          1   33,3 %   ████████████
Baik                 0    0,0 %
Cukup                2   66,7 %   ████████████████████████
Kurang               0    0,0 %

Unit kerja
Unit kerja         Pegawai   Bernilai   Rata-rata
─────────────────────────────────────────────────
Dinas Kesehatan          2          2       89,54
Dinas Pariwisata         2          1       62,00

Kesenjangan terbesar (pegawai di bawah standar)
Butir                    Level   Standar    Pegawai   Bagian
────────────────────────────────────────────────────────────
Berorientasi Pelayanan    3,35         4   3 dari 4   75,0 %
Kolaborasi                3,20         3   1 dari 3   33,3 %

Tanpa nilai lengkap (1 belum lengkap)
Nama           Unit kerja         Status          Yang masih kurang
────────────────────────────────────────────────────────────────────────────────────────────────────
Citra Contoh   Dinas Pariwisata   belum lengkap   realisasi indikator 'Promosi digelar' masih
                                                  kosong; 1 hal lagi"""


def test_ringkasan_seutuhnya() -> None:
    """The whole summary of the four people."""
    assert tampil(ringkasan(buat_bahan(), 100), 100) == RINGKASAN


@pytest.mark.parametrize("lebar", [200, 100, 80, 60])
def test_ringkasan_muat(lebar: int) -> None:
    """No line is wider than the terminal, with long names too."""
    hasil = buat_hasil()
    hasil.pegawai["unit_kerja"] = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Contoh Timur"
    hasil.pegawai["nama"] = "Dr. " + "Sangatpanjangsekalinamanya " * 3 + "Contoh, S.Sos., M.Si."
    bahan = buat_bahan(hasil=hasil, ringkasan=ringkas(hasil, buat_rubrik()))
    cetak = tampil(ringkasan(bahan, lebar), lebar)
    assert max(map(len, cetak.splitlines())) <= lebar
    assert "94,00" in cetak


def test_peringkat_menurut_rubrik() -> None:
    """Within unit_kerja the unit is said once, with the rank; without groups there is one rank and no other."""
    hasil = buat_hasil()
    cetak = tampil(ringkasan(buat_bahan(rubrik=buat_rubrik(peringkat={"dalam": ["unit_kerja"]})), 100), 100)
    assert "Sangat Baik    1 di Dinas Kesehatan       1   Ani Contoh, S.AP.     94,00\n" in cetak
    assert "Cukup          1 di Dinas Pariwisata      3   Dedi Contoh, A.Md.    62,00\n" in cetak
    rubrik = buat_rubrik(peringkat={"dalam": []})
    cetak = tampil(ringkasan(buat_bahan(hasil=hasil, rubrik=rubrik), 100), 100)
    assert "Predikat       Peringkat   Nama                  Unit kerja         Nilai\n" in cetak
    assert "Sangat Baik            1   Ani Contoh, S.AP.     Dinas Kesehatan    94,00\n" in cetak


def test_siapa_kurang_apa() -> None:
    """Five people in listing order, the first thing that each lacks, cut where it is long, and how many more of all."""
    bahan = bahan_besar(100)
    status = ["belum lengkap"] * 7 + ["lengkap"] * 93
    pegawai = bahan.hasil.pegawai.assign(
        status=status, _urutan=range(100, 0, -1), nama=[f"Orang {i}" for i in range(100)]
    )
    kurang = (("a " * 60, "b", "c"), (), ("satu saja",), ("x",), ("x",), ("x",), ("x",), *[()] * 93)
    hasil = replace(bahan.hasil, pegawai=pegawai, kekurangan=kurang)
    r = replace(bahan.ringkasan, n_status={"lengkap": 93, "belum lengkap": 7})
    cetak = tampil(ringkasan(replace(bahan, hasil=hasil, ringkasan=r), 200), 200)
    (bagian,) = [satu for satu in cetak.split("\n\n") if satu.startswith("Tanpa nilai lengkap")]
    judul, _, _, *orang = bagian.splitlines()
    assert judul == "Tanpa nilai lengkap (7 belum lengkap; 2 orang lagi pada lembar Belum Lengkap)"
    assert [baris.split("   ")[0] for baris in orang] == ["Orang 6", "Orang 5", "Orang 4", "Orang 3", "Orang 2"]
    r = replace(bahan, hasil=replace(hasil, pegawai=pegawai.assign(_urutan=range(100))), ringkasan=r)
    cetak = tampil(ringkasan(r, 200), 200)
    assert " …; 2 hal lagi\n" in cetak
    assert "a " * 44 in cetak
    assert "a " * 46 not in cetak
    assert any(baris.startswith("Orang 1 ") and baris.endswith(" –") for baris in cetak.splitlines())
    assert "satu saja\n" in cetak


@pytest.mark.parametrize(
    ("n", "gambar"), [(0, ""), (1, "▌"), (20, "██"), (21, "██▌"), (99, "██████████"), (100, "██████████")]
)
def test_batang(n: int, gambar: str) -> None:
    """Of 100 in ten columns, half a block is 5, rounded up: 21 is 4.2 halves, so 5."""
    assert batang(n, 100, 10) == gambar
    assert batang(0, 0, 10) == ""


def test_batang_menyusut_di_layar_sempit() -> None:
    """Below 80 columns the longest bar has 12 blocks, else 24."""
    assert ["█" * 24 in tampil(ringkasan(buat_bahan(), lebar), lebar) for lebar in (60, 79, 80, 200)] == [
        False, False, True, True,
    ]  # fmt: skip
    assert "█" * 12 in tampil(ringkasan(buat_bahan(), 60), 60)


def test_ringkasan_memotong_unit() -> None:
    """Of 25 units the ten best are shown, and it says so."""
    bahan = bahan_besar(100)
    unit = pd.concat([bahan.ringkasan.unit] * 5, ignore_index=True)
    cetak = tampil(ringkasan(replace(bahan, ringkasan=replace(bahan.ringkasan, unit=unit)), 80))
    assert "Unit kerja (10 teratas dari 25)" in cetak
    (bagian,) = [satu for satu in cetak.split("\n\n") if satu.startswith("Unit kerja (")]
    assert len(bagian.splitlines()) == 3 + 10


def test_ringkasan_tindak_lanjut() -> None:
    """One line on nominees and one on compulsory trainings; a rubric without either says nothing."""
    cetak = tampil(ringkasan(buat_bahan_lanjut(), 80), 120)
    assert (
        "\nPenghargaan: 1 calon, 1 orang terhalang\n"
        "Pelatihan wajib: 2 dari 3 pegawai masih punya pelatihan wajib yang belum diikuti (2 dari 3 kewajiban)\n"
    ) in cetak
    assert "wajib" not in tampil(ringkasan(buat_bahan(rubrik=buat_rubrik(pelatihan_wajib=True)), 80))


def test_ringkasan_tanpa_apa_apa() -> None:
    """Nobody has a score, nobody a gap, everybody is lengkap: the empty parts are left out."""
    hasil = buat_hasil()
    hasil.pegawai["status"] = "lengkap"
    bahan = buat_bahan(hasil=hasil)
    r = bahan.ringkasan
    status = dict.fromkeys(r.n_status, 0)
    kosong = replace(
        r,
        terbaik=(),
        unit=r.unit.iloc[:0],
        butir=r.butir.iloc[:0],
        n_status=status,
        distribusi=dict.fromkeys(r.distribusi, 0),
        rata=float("nan"),
    )
    cetak = tampil(ringkasan(replace(bahan, ringkasan=kosong, periode="", info={}), 80))
    assert cetak.splitlines()[0] == "Contoh Kinerja Triwulan"
    assert "4 pegawai, belum ada yang bernilai\n" in cetak
    assert "rata-rata" not in cetak
    assert "Kurang               0        –" in cetak
    for judul in ("Peringkat teratas", "Unit kerja", "Kesenjangan", "Tanpa nilai lengkap"):
        assert judul not in cetak


def test_tulisan_data_bukan_perintah_layar() -> None:
    """Brackets are printed, escape sequences, control and direction characters are not."""
    hasil = buat_hasil()
    hasil.pegawai.loc[1, "nama"] = "[merah]Ani[/merah] [/x]"
    hasil.pegawai.loc[0, "nama"] = "Bu\x1b[31mdi\x07\u202e\nx"
    cetak = tampil(ringkasan(buat_bahan(hasil=hasil), 120), 120)
    assert "[merah]Ani[/merah] [/x]" in cetak
    assert "Bu [31mdi   x" in cetak
    assert not {"\x1b", "\x07", "\u202e"} & set(cetak)

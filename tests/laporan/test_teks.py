"""What the terminal shows: the summary and the findings."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from laporan.pabrik import buat_bahan, buat_bahan_lanjut, buat_hasil, buat_rubrik, buat_temuan
from laporan.pabrik_besar import bahan_besar
from rich.console import Console

from asnkin.analisis.ringkasan import ringkas
from asnkin.laporan import teks
from asnkin.tempat import Tempat
from asnkin.temuan import Temuan, Tingkat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType


def tampil(isi: Sequence[RenderableType], lebar: int = 80, *, lembut: bool = False) -> str:
    """Return what a console of this width prints, trailing blanks cut."""
    keluaran = io.StringIO()
    layar = Console(file=keluaran, width=lebar, no_color=True)
    for satu in isi:
        layar.print(satu, soft_wrap=lembut)
    return "\n".join(baris.rstrip() for baris in keluaran.getvalue().splitlines())


RINGKASAN = """\
Contoh Kinerja Triwulan · Triwulan I Tahun 2026 · Pemerintah Kabupaten Contoh
4 pegawai, nilai akhir rata-rata 80,36 (median 85,08; 62,00 sampai 94,00)

Predikat (usulan)
Predikat       Pegawai   Bagian
──────────────────────────────────────────────────────────
Sangat Baik          1   33,3 %   ############
Baik                 0    0,0 %
Cukup                2   66,7 %   ########################
Kurang               0    0,0 %

Peringkat teratas
No.   Nama                  Unit kerja         Nilai   Predikat
───────────────────────────────────────────────────────────────────
  1   Ani Contoh, S.AP.     Dinas Kesehatan    94,00   Sangat Baik
  2   Budi Contoh, S.Sos.   Dinas Kesehatan    85,08   Cukup
  3   Dedi Contoh, A.Md.    Dinas Pariwisata   62,00   Cukup

Unit kerja
Unit kerja         Pegawai   Dinilai   Rata-rata
────────────────────────────────────────────────
Dinas Kesehatan          2         2       89,54
Dinas Pariwisata         2         1       62,00

Kesenjangan terbesar (pegawai di bawah standar)
Butir                    Level   Standar    Pegawai   Bagian
────────────────────────────────────────────────────────────
Berorientasi Pelayanan    3,35         4   3 dari 4   75,0 %
Kolaborasi                3,20         3   1 dari 3   33,3 %

Tanpa nilai lengkap: 1 belum lengkap (sebabnya pada lembar Belum Lengkap)"""


def test_ringkasan_seutuhnya() -> None:
    """The whole summary of the four people."""
    assert tampil(teks.ringkasan(buat_bahan())) == RINGKASAN


@pytest.mark.parametrize("lebar", [80, 60])
def test_ringkasan_muat(lebar: int) -> None:
    """No line is wider than the terminal, with long names too."""
    hasil = buat_hasil()
    hasil.pegawai["unit_kerja"] = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Contoh Timur"
    hasil.pegawai["nama"] = "Dr. " + "Sangatpanjangsekalinamanya " * 3 + "Contoh, S.Sos., M.Si."
    bahan = buat_bahan(hasil=hasil, ringkasan=ringkas(hasil, buat_rubrik()))
    cetak = tampil(teks.ringkasan(bahan), lebar)
    assert max(map(len, cetak.splitlines())) <= lebar
    assert "94,00" in cetak


def test_ringkasan_memotong_unit() -> None:
    """Of 25 units the ten best are shown, and it says so."""
    bahan = bahan_besar(100)
    unit = pd.concat([bahan.ringkasan.unit] * 5, ignore_index=True)
    cetak = tampil(teks.ringkasan(replace(bahan, ringkasan=replace(bahan.ringkasan, unit=unit))))
    assert "Unit kerja (10 teratas dari 25)" in cetak
    (bagian,) = [satu for satu in cetak.split("\n\n") if satu.startswith("Unit kerja (")]
    assert len(bagian.splitlines()) == 3 + 10


def test_ringkasan_tindak_lanjut() -> None:
    """One line on nominees and one on compulsory trainings; a rubric without either says nothing."""
    cetak = tampil(teks.ringkasan(buat_bahan_lanjut()), 120)
    assert (
        "\nPenghargaan: 1 calon, 1 orang terhalang\n"
        "Pelatihan wajib: 2 dari 3 pegawai masih punya pelatihan wajib yang belum diikuti (2 dari 3 kewajiban)\n"
    ) in cetak
    assert "wajib" not in tampil(teks.ringkasan(buat_bahan(rubrik=buat_rubrik(pelatihan_wajib=True))))


def test_ringkasan_tanpa_apa_apa() -> None:
    """Nobody has a score, nobody a gap, everybody is lengkap: the empty parts are left out."""
    bahan = buat_bahan()
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
    cetak = tampil(teks.ringkasan(replace(bahan, ringkasan=kosong, periode="", info={})))
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
    cetak = tampil(teks.ringkasan(buat_bahan(hasil=hasil)))
    assert "[merah]Ani[/merah] [/x]" in cetak
    assert "Bu [31mdi   x" in cetak
    assert not {"\x1b", "\x07", "\u202e"} & set(cetak)
    satu = Temuan("PEG901", Tingkat.KESALAHAN, "nilai '[b]\x1b[2J'", "[i]", Tempat("[a].xlsx", "x\x1b", "A1"))
    cetak = tampil(teks.temuan([satu], 5), 200)
    assert cetak.splitlines()[:2] == [
        "[a].xlsx  x !A1  kesalahan PEG901  nilai '[b] [2J'",
        "          saran: [i]",
    ]


def test_temuan_seutuhnya() -> None:
    """The most serious stands last, next to the count; the remedy is under the finding."""
    assert tampil(teks.temuan(buat_temuan(), 50), lembut=True) == (
        "contoh.xlsx  pegawai!E2:E4  catatan PEG901  3 jenjang diturunkan dari jabatan\n"
        "contoh.xlsx  target!E4  peringatan TGT901  realisasi indikator 'Promosi digelar' masih kosong\n"
        "             saran: Isi realisasi\n"
        "contoh.xlsx  pegawai!A6  kesalahan PEG902  NIP bukan 18 digit\n"
        "             saran: Tulis NIP sebagai teks 18 digit\n"
        "Ditemukan 1 kesalahan, 1 peringatan, dan 1 catatan pada 2 lembar."
    )


def test_temuan_terpotong_menyisakan_yang_terberat() -> None:
    """With room for two, the catatan is held back and counted."""
    baris = tampil(teks.temuan(buat_temuan(), 2), lembut=True).splitlines()
    assert baris[0].startswith("contoh.xlsx  target!E4  peringatan")
    assert baris[-2:] == [
        "1 temuan lain tidak ditampilkan (1 catatan); perbesar --maks",
        "Ditemukan 1 kesalahan, 1 peringatan, dan 1 catatan pada 2 lembar.",
    ]


def test_temuan_dalam_satu_tingkat_tetap_berurutan() -> None:
    """Within a level the given order holds, also where the display is cut."""
    banyak = [Temuan("PEG901", Tingkat.KESALAHAN, f"ke-{i}") for i in range(1_500)]
    baris = tampil(teks.temuan(banyak, 3), lembut=True).splitlines()
    assert baris == [
        "kesalahan PEG901  ke-0",
        "kesalahan PEG901  ke-1",
        "kesalahan PEG901  ke-2",
        "1.497 temuan lain tidak ditampilkan (1.497 kesalahan); perbesar --maks",
        "Ditemukan 1.500 kesalahan.",
    ]


def test_tempat_yang_tidak_lengkap() -> None:
    """A finding about a file has no sheet; one about a sheet no cell; two levels are joined by dan."""
    temuan = [
        Temuan("BRK901", Tingkat.KESALAHAN, "berkas kosong", "Isi", Tempat("a.xlsx")),
        Temuan("LBR901", Tingkat.PERINGATAN, "lembar dilewati", "", Tempat("a.xlsx", "Catatan")),
    ]
    assert tampil(teks.temuan(temuan, 9), lembut=True) == (
        "a.xlsx  Catatan  peringatan LBR901  lembar dilewati\n"
        "a.xlsx  kesalahan BRK901  berkas kosong\n"
        "        saran: Isi\n"
        "Ditemukan 1 kesalahan dan 1 peringatan pada 1 lembar."
    )


def test_tanpa_temuan() -> None:
    """Nothing found is said in one line."""
    assert tampil(teks.temuan([], 50)) == "Tidak ada temuan."


def test_temuan_ringkas() -> None:
    """One line a finding, whole ranges, four fields between tabs; what is in the data breaks neither line nor field."""
    temuan = [
        Temuan("SEL901", Tingkat.KESALAHAN, "isi 'a\tb\nc'", "Isi", Tempat("a b.xlsx", "Data 1", "A2,A4:A6,A9,C1,C3")),
        Temuan("SEL901", Tingkat.CATATAN, "csv", tempat=Tempat("a.csv", "", "B2")),
        Temuan("BRK901", Tingkat.KESALAHAN, "rusak", tempat=Tempat("a.xlsx")),
        Temuan("DTA901", Tingkat.PERINGATAN, "tabel tidak ada"),
    ]
    assert teks.temuan_ringkas(temuan) == (
        "a b.xlsx:Data 1!A2,A4:A6,A9,C1,C3\tSEL901\tkesalahan\tisi 'a b c'\n"
        "a.csv:B2\tSEL901\tcatatan\tcsv\n"
        "a.xlsx\tBRK901\tkesalahan\trusak\n"
        "-\tDTA901\tperingatan\ttabel tidak ada"
    )

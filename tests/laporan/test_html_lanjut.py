"""What a result leads to, on the page: sections, key figures, method, and the dialogs in a real Chromium."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from laporan.halaman import baca_muatan, urai
from laporan.pabrik import NAN, buat_bahan, buat_bahan_lanjut, buat_hasil, buat_rubrik, kurang_dedi, rubrik_latih
from laporan.pabrik_besar import bahan_besar
from laporan.peramban import Peramban

from asnkin.laporan.html.bagian import CUPLIKAN
from asnkin.laporan.html.laporan import tulis_html
from asnkin.laporan.tampil import angka

if TYPE_CHECKING:
    from pathlib import Path

    from laporan.halaman import Simpul


@pytest.fixture(scope="module")
def halaman() -> Simpul:
    """Return the page of the result that leads to everything."""
    return urai(tulis_html(buat_bahan_lanjut()))


def tabel(halaman: Simpul, bagian: str) -> list[list[str]]:
    """Rows of a section's table."""
    (section,) = halaman.cari("section", id=bagian)
    return section.cari("table")[0].baris()


def test_pelatihan_wajib(halaman: Simpul) -> None:
    """A row a person: those with something to take first, then Budi with his date; the count in words."""
    assert tabel(halaman, "wajib") == [
        ["Dedi Contoh, A.Md.190004042020121004", "Dinas Pariwisata", "Pelayanan Prima", "–"],
        ["Citra Contoh190003032020122003", "Dinas Pariwisata", "Pelayanan Prima", "–"],
        ["Budi Contoh, S.Sos.190001012020121001", "Dinas Kesehatan", "–", "Pelayanan Prima (1 Maret 2026)"],
    ]
    teks = halaman.cari("section", id="wajib")[0].teks
    assert "2 dari 3 pegawai masih punya pelatihan wajib yang belum diikuti (2 dari 3 kewajiban)." in teks


def test_penghargaan(halaman: Simpul) -> None:
    """Nominee and the one kept out, each with the reason."""
    assert tabel(halaman, "penghargaan") == [
        [
            "Ani Contoh, S.AP.190002022020122002", "semua pegawai", "1 dari 3", "94,00", "Sangat Baik", "ya",
            "peringkat 1 dari 3 (tersedia 2 tempat), predikat Sangat Baik",
        ],
        [
            "Budi Contoh, S.Sos.190001012020121001", "semua pegawai", "2 dari 3", "85,08", "Cukup", "tidak",
            "predikat Cukup tidak termasuk Sangat Baik, Baik",
        ],
    ]  # fmt: skip
    assert "1 calon, 1 orang terhalang." in halaman.cari("section", id="penghargaan")[0].teks


def test_menu_dan_bagian_hanya_bila_ada(halaman: Simpul) -> None:
    """Menu and sections follow the rubric."""
    polos = urai(tulis_html(buat_bahan()))
    for nama in ("wajib", "penghargaan"):
        assert len(halaman.cari("section", id=nama)) == len(halaman.cari("a", href=f"#{nama}")) == 1
        assert polos.cari("section", id=nama) == polos.cari("a", href=f"#{nama}") == []


def test_cara_menghitung_menyebut_tindak_lanjut(halaman: Simpul) -> None:
    """The method section explains share, self-view, trainings, awards and angka kredit where the rubric has them."""
    kata = ("Porsi data terukur adalah", "Selisih = nilai diri", "setiap pelatihan", "50 % terbaik", "Angka kredit")
    teks = halaman.cari("section", id="metode")[0].teks
    assert [satu for satu in kata if satu not in teks] == []
    polos = urai(tulis_html(buat_bahan())).cari("section", id="metode")[0].teks
    assert [satu for satu in kata if satu in polos] == [kata[0]]


def test_wajib_tanpa_seorang_pun() -> None:
    """A rubric under which every training is compulsory says so even where nobody needs one."""
    (bagian,) = urai(tulis_html(buat_bahan(rubrik=buat_rubrik(pelatihan_wajib=True)))).cari("section", id="wajib")
    assert "Tidak ada pelatihan yang wajib diikuti." in bagian.teks
    assert bagian.cari("table") == []


def test_daftar_panjang_dipotong() -> None:
    """Of 1.500 people the first of each list are printed, the others are counted and found in the recap."""
    bahan = bahan_besar(1_500)
    halaman = urai(tulis_html(bahan))
    lanjut = bahan.tindak_lanjut
    for nama, maks, jumlah, lembar in (
        ("wajib", CUPLIKAN, lanjut.pelatihan_wajib["_pegawai"].nunique(), "Peserta Pelatihan"),
        ("penghargaan", CUPLIKAN, len(lanjut.penghargaan), "Penghargaan"),
    ):
        (bagian,) = halaman.cari("section", id=nama)
        assert len(tabel(halaman, nama)) == maks
        assert f"… dan {angka(jumlah - maks, 0)} " in bagian.teks
        assert f"lihat lembar {lembar} pada rekap.xlsx." in bagian.teks
    assert "–" not in {satu[2] for satu in tabel(halaman, "wajib")}, "yang belum diikuti tercantum lebih dahulu"


def test_muatan_selisih_hanya_bagi_yang_sedikit() -> None:
    """Above 2.000 people the dialogs leave the self-view out, as they do the means of the roles."""
    bahan = bahan_besar(2_001)
    satu = pd.DataFrame({"_pegawai": [0], "butir": ["loyal"], "diri": [3.0], "atasan": [2.0], "selisih": [1.0]})
    lanjut = replace(bahan.tindak_lanjut, selisih_diri=satu)
    assert baca_muatan(tulis_html(replace(bahan, tindak_lanjut=lanjut)))["diri"] is None
    assert baca_muatan(tulis_html(buat_bahan_lanjut()))["diri"]["selisih"] == [-140, 100, 0, 200, 0]


def test_porsi_dipadatkan() -> None:
    """What the printed kontribusi do not predict of the share is nothing here: 67,1 %, 65,2 %, none, 67,7 %."""
    assert baca_muatan(tulis_html(buat_bahan()))["porsi"] == [0, 0, 0, None]


@pytest.fixture(scope="module")
def rincian(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the texts of all four dialogs, in listing order: Ani, Budi, Dedi, Citra."""
    berkas: Path = tmp_path_factory.mktemp("lanjut") / "laporan.html"
    berkas.write_bytes(tulis_html(buat_bahan_lanjut()))
    with Peramban() as peramban:
        peramban.ukuran(1366, 900)
        peramban.buka(berkas)
        isi = []
        for baris in range(4):
            peramban.jalankan(f"document.querySelectorAll('#tabel tbody button')[{baris}].click()")
            isi.append(str(peramban.jalankan("document.getElementById('rinci').innerText")))
        assert peramban.keluhan() == []
    return [" ".join(satu.split()) for satu in isi]


def test_rincian_porsi_dan_angka_kredit(rincian: list[str]) -> None:
    """60/92 = 65,2 % and so on; angka kredit as in the recap, none for Citra, who has neither."""
    porsi = ("65,2 %", "67,1 %", "67,7 %")
    for isi, bagian, kredit in zip(rincian, porsi, ("4,69", "3,13", "0,94"), strict=False):
        assert f"Porsi data terukur {bagian} dari nilai dasar" in isi
        assert f"Angka kredit {kredit}" in isi
    assert "Porsi data terukur" not in rincian[3]
    assert "Angka kredit" not in rincian[3]


def test_rincian_penghargaan(rincian: list[str]) -> None:
    """Who is nominated or kept out is told why, nobody else anything."""
    assert (
        "Calon penghargaan dalam kelompok semua pegawai: peringkat 1 dari 3 (tersedia 2 tempat), predikat Sangat Baik."
    ) in rincian[0]
    assert "Tidak menjadi calon penghargaan dalam kelompok semua pegawai: predikat Cukup tidak" in rincian[1]
    assert "penghargaan" not in rincian[2]


def test_rincian_pelatihan_wajib(rincian: list[str]) -> None:
    """Each compulsory training says what became of it; a gap that no training answers says nothing of the kind."""
    assert "→ Pelayanan Prima (20 JP); wajib, sudah diikuti 1 Maret 2026" in rincian[1]
    assert "→ Pelayanan Prima (20 JP); wajib, belum diikuti" in rincian[2]
    assert rincian[2].endswith("→ belum ada pelatihan di katalog")
    assert "wajib" not in rincian[0]


def test_rincian_selisih_diri(rincian: list[str]) -> None:
    """Levels of both, the difference with its sign; Citra has no self-assessment."""
    judul = "Penilaian diri dan atasan, selisih terbesar lebih dahulu"
    assert f"{judul} Butir Diri Atasan Selisih Berorientasi Pelayanan 3,00 4,40 -1,40" in rincian[0]
    assert "Berorientasi Pelayanan 5,00 3,00 +2,00 Kolaborasi 2,00 2,00 0,00" in rincian[2]
    assert judul not in rincian[3]


def test_tanpa_porsi_tanpa_angka_kunci() -> None:
    """Where nobody has nilai dasar the key figure is not there."""
    lanjut = replace(buat_bahan().tindak_lanjut, porsi_terukur=np.full(4, np.nan))
    kunci = urai(tulis_html(buat_bahan(tindak_lanjut=lanjut))).cari("dl", class_="kunci")[0]
    assert "Porsi data terukur" not in kunci.teks


def test_rincian_target_dan_kesenjangan_yang_dirasakan(tmp_path: Path) -> None:
    """The dialog says why a training is given: the missed target, the own mark behind a gap that others do not see."""
    hasil = buat_hasil()
    daftar = hasil.daftar_kesenjangan.assign(dirasakan=[True, False, False, False], diri=[3.0, NAN, NAN, NAN])
    bahan = buat_bahan(
        hasil=replace(hasil, daftar_kesenjangan=daftar, target_kurang=kurang_dedi()), rubrik=rubrik_latih()
    )
    berkas = tmp_path / "laporan.html"
    berkas.write_bytes(tulis_html(bahan))
    isi = []
    with Peramban() as peramban:
        peramban.buka(berkas)
        for baris in (1, 2):
            peramban.jalankan(f"document.querySelectorAll('#tabel tbody button')[{baris}].click()")
            isi.append(" ".join(str(peramban.jalankan("document.getElementById('rinci').innerText")).split()))
        assert peramban.keluhan() == []
    sendiri = "skor diri 3,00 dari standar 4,00 (-1,00); level menurut penilaian 3,60 → Pelayanan Prima (20 JP)"
    assert f"Berorientasi Pelayanan (dirasakan sendiri): {sendiri}" in isi[0]
    target = "Target Layanan: target belum tercapai: capaian 83,20 dari 100 → Pelayanan Prima (20 JP)"
    assert f"menurut prioritas {target}" in isi[1]
    assert isi[1].index(target) < isi[1].index("level 2,60 dari standar 4,00")

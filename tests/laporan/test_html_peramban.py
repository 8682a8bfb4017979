"""The report in a real Chromium: it works by double click, under its own policy, on screen, phone and paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from laporan.ganas import GANAS, bertulisan
from laporan.halaman import urai
from laporan.pabrik import buat_bahan
from laporan.pabrik_besar import bahan_besar
from laporan.peramban import Peramban, baca_pdf

from asnkin.analisis.samaran import siapkan_kunci
from asnkin.laporan.html.laporan import tulis_html
from asnkin.laporan.privasi.agregat import agregatkan
from asnkin.laporan.privasi.samaran import samarkan
from asnkin.laporan.tampil import angka

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from asnkin.laporan.bahan import Bahan

BANYAK = 1_234
BARIS = "[...document.querySelectorAll('#tabel tbody tr')].map(r => [...r.cells].map(c => c.textContent))"
KEADAAN = "document.getElementById('keadaan').textContent"


@pytest.fixture(scope="module")
def besar() -> Bahan:
    """Return material of more people than a page shows and fewer than print leaves out."""
    return bahan_besar(BANYAK)


@pytest.fixture(scope="module")
def map_laporan(tmp_path_factory: pytest.TempPathFactory, besar: Bahan) -> Path:
    """Return a folder with the pages of the tests."""
    jalur = tmp_path_factory.mktemp("laporan")
    (jalur / "kecil.html").write_bytes(tulis_html(buat_bahan()))
    (jalur / "besar.html").write_bytes(tulis_html(besar))
    (jalur / "ganas.html").write_bytes(bertulisan(*GANAS))
    (jalur / "samaran.html").write_bytes(tulis_html(samarkan(buat_bahan(temuan=[]), siapkan_kunci("kunci uji coba"))))
    (jalur / "agregat.html").write_bytes(tulis_html(agregatkan(buat_bahan(temuan=[]))))
    return jalur


@pytest.fixture(scope="module")
def chromium() -> Iterator[Peramban]:
    """Return one browser for the module."""
    with Peramban() as satu:
        yield satu


@pytest.fixture
def peramban(chromium: Peramban) -> Peramban:
    """Return the browser as if just started: a desktop window, light colours, nothing heard yet."""
    chromium.ukuran(1366, 900)
    chromium.peristiwa.clear()
    return chromium


def urut_oleh(peramban: Peramban, judul: str) -> None:
    """Press the header with this text."""
    tombol = "[...document.querySelectorAll('#tabel thead button')]"
    peramban.jalankan(f"{tombol}.find(b => b.textContent === {judul!r}).click()")


def isi_kolom(peramban: Peramban, judul: str) -> list[str]:
    """Texts of a column of the page shown."""
    letak = f"[...document.querySelectorAll('#tabel thead th')].findIndex(t => t.textContent === {judul!r})"
    kolom: list[str] = peramban.jalankan(f"{BARIS}.map(r => r[{letak}])")
    return kolom


def buka_rincian(peramban: Peramban, baris: int) -> str:
    """Open the dialog of a row and return its text."""
    peramban.jalankan(f"document.querySelectorAll('#tabel tbody button')[{baris}].click()")
    return str(peramban.jalankan("document.getElementById('rinci').innerText"))


@pytest.mark.parametrize("nama", ["kecil", "besar", "ganas", "samaran"])
def test_tanpa_keluhan_dan_tanpa_jaringan(peramban: Peramban, map_laporan: Path, nama: str) -> None:
    """No console message, no policy violation, no request but the file itself; hostile text runs nowhere."""
    berkas = map_laporan / f"{nama}.html"
    peramban.buka(berkas)
    for baris in range(4):
        buka_rincian(peramban, baris)
    urut_oleh(peramban, "Nama")
    assert peramban.keluhan() == []
    assert peramban.permintaan() == [berkas.resolve().as_uri()]
    assert peramban.jalankan("window.jahat === undefined")


def test_halaman_agregat_tanpa_skrip(peramban: Peramban, map_laporan: Path) -> None:
    """The page of groups has nothing to run and nothing to complain of."""
    peramban.buka(map_laporan / "agregat.html", siap="document.getElementById('unit') !== null")
    assert peramban.keluhan() == []
    assert peramban.jalankan("document.scripts.length") == 0


@pytest.mark.parametrize("nama", ["kecil", "besar"])
def test_skrip_menggambar_baris_yang_sama(peramban: Peramban, map_laporan: Path, nama: str) -> None:
    """The script's first page is, cell by cell, what the file already held."""
    berkas = map_laporan / f"{nama}.html"
    halaman = urai(berkas.read_bytes())
    peramban.buka(berkas)
    assert peramban.jalankan(BARIS) == halaman.cari("table", id="tabel")[0].baris()


def test_halaman_dan_keadaan(peramban: Peramban, map_laporan: Path) -> None:
    """1.234 people are 25 pages of 50; the last one has 34."""
    peramban.buka(map_laporan / "besar.html")
    assert peramban.jalankan(KEADAAN) == "Menampilkan 1–50 dari 1.234 pegawai."
    peramban.jalankan("document.querySelector('[data-ke=maju]').click()")
    assert peramban.jalankan(KEADAAN) == "Menampilkan 51–100 dari 1.234 pegawai."
    peramban.jalankan("document.querySelector('[data-ke=akhir]').click()")
    assert peramban.jalankan("document.getElementById('nomor').textContent") == "Halaman 25 dari 25"
    assert len(peramban.jalankan(BARIS)) == 34
    assert peramban.jalankan("document.querySelector('[data-ke=maju]').disabled")


def test_urut_menurut_nilai(peramban: Peramban, map_laporan: Path, besar: Bahan) -> None:
    """First press: highest first; second: lowest first; who has none stays last; the header says which way."""
    peramban.buka(map_laporan / "besar.html")
    nilai = besar.hasil.pegawai["nilai_akhir"].dropna()
    urut_oleh(peramban, "Nilai Akhir")
    assert isi_kolom(peramban, "Nilai Akhir")[:2] == [angka(satu) for satu in nilai.nlargest(2)]
    assert peramban.jalankan("document.querySelector('#tabel [aria-sort]').ariaSort") == "descending"
    urut_oleh(peramban, "Nilai Akhir")
    assert isi_kolom(peramban, "Nilai Akhir")[:2] == [angka(satu) for satu in nilai.nsmallest(2)]
    assert peramban.jalankan("document.querySelectorAll('#tabel [aria-sort]').length") == 1
    peramban.jalankan("document.querySelector('[data-ke=akhir]').click()")
    assert isi_kolom(peramban, "Nilai Akhir")[-1] == "–"


def test_urut_menurut_predikat_dan_peringkat(peramban: Peramban, map_laporan: Path) -> None:
    """Predikat sorts by class, not by letter; a missing rank is last both ways."""
    peramban.buka(map_laporan / "kecil.html")
    urut_oleh(peramban, "Predikat")
    assert [satu[:5] for satu in isi_kolom(peramban, "Predikat")] == ["Sanga", "Cukup", "Cukup", "belum"]
    urut_oleh(peramban, "Peringkat umum")
    assert isi_kolom(peramban, "Peringkat umum") == ["1", "2", "3", "–"]
    urut_oleh(peramban, "Peringkat umum")
    assert isi_kolom(peramban, "Peringkat umum") == ["3", "2", "1", "–"]
    urut_oleh(peramban, "Nama")
    assert [satu[:3] for satu in isi_kolom(peramban, "Nama")] == ["Ani", "Bud", "Cit", "Ded"]


def test_cari_dan_saring(peramban: Peramban, map_laporan: Path, besar: Bahan) -> None:
    """Search takes words in any order; filters join with it; one press takes all of it back."""
    peramban.buka(map_laporan / "besar.html")
    orang = besar.hasil.pegawai
    ketik = (
        "(() => {{ const c = document.getElementById('cari'); c.value = {!r}; c.dispatchEvent(new Event('input')) }})()"
    )
    peramban.jalankan(ketik.format("KESEHATAN budi"))
    cocok = orang["nama"].str.startswith("Budi") & (orang["unit_kerja"] == "Dinas Kesehatan")
    peramban.tunggu(f"{KEADAAN}.includes('dari {cocok.sum()} pegawai yang cocok (semuanya 1.234)')")
    saring = "(() => {{ const s = document.querySelector('[data-saring={}]');"
    pilih = (
        saring
        + " s.value = [...s.options].find(o => o.text === {!r}).value; s.dispatchEvent(new Event('change')) }})()"
    )
    peramban.jalankan(pilih.format("label", "Baik"))
    cocok &= orang["predikat"] == "Baik"
    peramban.tunggu(f"{KEADAAN}.includes('dari {cocok.sum()} pegawai yang cocok')")
    peramban.jalankan(ketik.format("tidak ada yang begini"))
    peramban.tunggu(f"{KEADAAN} === 'Tidak ada pegawai yang cocok dengan saringan.'")
    peramban.jalankan("document.getElementById('ulang').click()")
    assert peramban.jalankan(KEADAAN) == "Menampilkan 1–50 dari 1.234 pegawai."


def test_rincian_seorang_pegawai(peramban: Peramban, map_laporan: Path) -> None:
    """Budi's dialog: 60 % of 95,13 and 40 % of 70, the decided predikat, the gap and its training, roles kept back."""
    peramban.buka(map_laporan / "kecil.html")
    teks = buka_rincian(peramban, 1)
    assert peramban.jalankan("document.activeElement.id") == "rinci-nama"
    baris = "[...document.querySelectorAll('#rinci tr')].map(r => [...r.cells].map(c => c.textContent))"
    semua = peramban.jalankan(baris)
    for satu in (
        ["Hasil Kerja", "95,13", "", "60 %", "57,0750"],
        ["Perilaku Kerja", "70,00", "", "40 %", "28,0000"],
        ["Nilai dasar", "85,08", "", "", ""],
        ["Tambahan: Inovasi", "0,00", "", "", ""],
        ["Nilai akhir", "85,08", "", "", ""],
        ["Berorientasi Pelayanan", "72,00", "3,60", "4,00", "-0,40 ▼", "", "dirahasiakan1 skor", "dirahasiakan2 skor"],
        ["Kolaborasi", "68,00", "3,40", "3,00", "+0,40", "", "dirahasiakan1 skor", "dirahasiakan2 skor"],
    ):
        assert satu in semua
    assert "Berorientasi Pelayanan: level 3,60 dari standar 4,00 (-0,40) → Pelayanan Prima (20 JP)" in teks
    assert "Predikat ditetapkan oleh Kepala Dinas Kesehatan pada 2 April 2026: Temuan inspektorat." in teks
    assert "Usulan menurut hitungan: Baik." in teks
    peramban.jalankan("document.querySelector('[data-aksi=maju]').click()")
    lanjut = peramban.jalankan("document.getElementById('rinci').innerText")
    assert "Dedi Contoh" in lanjut
    assert "Kolaborasi: level 2,40 dari standar 3,00 (-0,60) → belum ada pelatihan di katalog" in lanjut
    peramban.jalankan("document.querySelector('[data-aksi=maju]').click()")
    assert "realisasi indikator 'Promosi digelar' masih kosong" in peramban.jalankan(
        "document.getElementById('rinci').innerText"
    )
    assert peramban.jalankan("document.querySelector('[data-aksi=maju]').disabled")
    peramban.jalankan("document.querySelector('[data-aksi=tutup]').click()")
    assert not peramban.jalankan("document.getElementById('rinci').open")


def test_rincian_menunjukkan_angka_yang_dihitung(peramban: Peramban, map_laporan: Path, besar: Bahan) -> None:
    """For the first 20 people every butir's value, level, distance and every kontribusi is the one computed."""
    peramban.buka(map_laporan / "besar.html")
    urut = besar.hasil.pegawai["_urutan"].to_numpy().argsort()[:20]
    baris = "[...document.querySelectorAll('#rinci tbody tr')].map(r => [...r.cells].map(c => c.textContent))"
    for ke, i in enumerate(urut):
        buka_rincian(peramban, ke)
        semua = peramban.jalankan(baris)
        hasil = besar.hasil
        for b, kunci in enumerate(hasil.butir.columns):
            nilai, level, selisih = (tabel[kunci][i] for tabel in (hasil.butir, hasil.level, hasil.kesenjangan))
            assert semua[2 + b][1:3] == [angka(nilai), angka(level)]
            assert semua[2 + b][4].removesuffix(" ▼").lstrip("+") == angka(selisih)
        for k, kunci in enumerate(hasil.kontribusi.columns):
            assert semua[k][4] == angka(hasil.kontribusi[kunci][i], 4)


def test_terbaca_tanpa_skrip(peramban: Peramban, map_laporan: Path) -> None:
    """With scripts off the first 50 rows, key figures and charts stand there, and no dead control."""
    peramban.kirim("Emulation.setScriptExecutionDisabled", value=True)
    try:
        peramban.buka(map_laporan / "besar.html", siap="true")
        assert len(peramban.jalankan(BARIS)) == 50
        assert peramban.jalankan("document.getElementById('saring').hidden")
        assert peramban.jalankan("document.querySelectorAll('#tabel button').length") == 0
        assert "daftar lengkap pada rekap.xlsx" in peramban.jalankan(KEADAAN)
    finally:
        peramban.kirim("Emulation.setScriptExecutionDisabled", value=False)


def test_peramban_lama_diberi_tahu(peramban: Peramban, map_laporan: Path) -> None:
    """A browser that cannot unpack keeps the first rows and says what to do."""
    nomor = peramban.kirim("Page.addScriptToEvaluateOnNewDocument", source="delete window.DecompressionStream")
    try:
        peramban.buka(map_laporan / "besar.html", siap=f"{KEADAAN}.includes('perbarui peramban Anda')")
        assert len(peramban.jalankan(BARIS)) == 50
    finally:
        peramban.kirim("Page.removeScriptToEvaluateOnNewDocument", identifier=nomor["identifier"])


def test_layar_sempit_dan_gelap(peramban: Peramban, map_laporan: Path) -> None:
    """A phone scrolls tables, not the page; the dark scheme is dark; nothing slides over the buttons of the dialog."""
    peramban.ukuran(375, 800, gelap=True)
    peramban.buka(map_laporan / "besar.html")
    assert peramban.jalankan("document.documentElement.scrollWidth") == 375
    assert peramban.jalankan("getComputedStyle(document.body).backgroundColor") == "rgb(17, 22, 29)"
    buka_rincian(peramban, 0)
    assert peramban.jalankan("document.getElementById('rinci').scrollWidth <= 375")
    peramban.jalankan("document.querySelector('#rinci tbody th').scrollIntoView()")
    letak = "document.querySelector('#rinci tbody th').getBoundingClientRect()"
    assert peramban.jalankan(f"{letak}.top < 40")
    assert peramban.jalankan(f"document.elementFromPoint({letak}.x + 8, 40).closest('.rinci-alat') !== null")


def test_cetakan(peramban: Peramban, map_laporan: Path, tmp_path: Path) -> None:
    """Every sheet has its number, each of the ranking its header; 1.000 rows are printed, and it says so."""
    peramban.buka(map_laporan / "besar.html")
    peramban.cetak(tmp_path / "laporan.pdf")
    halaman = baca_pdf(tmp_path / "laporan.pdf")
    for nomor, teks in enumerate(halaman, 1):
        assert f"Halaman {nomor} dari {len(halaman)}" in teks
    nip = re.compile(r"\b19\d{16}\b")
    awal = next(i for i, teks in enumerate(halaman) if "Tercetak 1.000 dari 1.234 pegawai" in teks)
    akhir = next(i for i, teks in enumerate(halaman) if "tanpa nilai lengkap, beserta sebabnya" in teks)
    peringkat = halaman[awal:akhir]
    assert sum(len(nip.findall(teks)) for teks in peringkat) == 1_000
    assert all("Kesenjangan" in teks and "Predikat" in teks for teks in peringkat if nip.search(teks))
    assert len(peramban.jalankan(BARIS)) == 50


@pytest.mark.parametrize("kertas", [(210, 297), (215, 330)], ids=["A4", "F4"])
def test_kepala_setiap_tabel_berulang(
    peramban: Peramban, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kertas: tuple[int, int]
) -> None:
    """With 60 units of long names every table goes over pages: each page has its header and its number."""
    nama = "UPTD Pelayanan Umum dan Pemeliharaan Sarana Kecamatan Contoh"
    monkeypatch.setattr("laporan.pabrik_besar.UNIT", tuple(f"{nama} {i}" for i in range(60)))
    (tmp_path / "unit.html").write_bytes(tulis_html(bahan_besar(300)))
    peramban.buka(tmp_path / "unit.html")
    peramban.cetak(tmp_path / "unit.pdf", kertas)
    halaman = baca_pdf(tmp_path / "unit.pdf")
    berbaris = [teks for teks in halaman if re.search(r"UPTD Pelayanan|\b19\d{16}\b", teks)]
    assert len(berbaris) > 20
    assert [teks for teks in berbaris if not re.search("Unit [Kk]erja|Kelompok", teks)] == []
    assert [teks for i, teks in enumerate(halaman, 1) if f"Halaman {i} dari {len(halaman)}" not in teks] == []


def test_cetakan_seorang_pegawai(peramban: Peramban, map_laporan: Path, tmp_path: Path) -> None:
    """With a dialog open only that person is printed, on one page."""
    peramban.buka(map_laporan / "kecil.html")
    buka_rincian(peramban, 1)
    peramban.cetak(tmp_path / "orang.pdf")
    (halaman,) = baca_pdf(tmp_path / "orang.pdf")
    assert "Budi Contoh, S.Sos." in halaman
    assert "Ani Contoh" not in halaman
    assert "Tutup" not in halaman

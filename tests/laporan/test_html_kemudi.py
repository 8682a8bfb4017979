"""Finding one's way in the report: keys, links that can be come back to, what is taken away as CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from laporan.ganas import GANAS, bertulisan
from laporan.pabrik import bahan_dua_opd, buat_bahan, buat_hasil
from laporan.pabrik_besar import bahan_besar
from laporan.peramban import Peramban

from asnkin.laporan.html.laporan import tulis_html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEADAAN = "document.getElementById('keadaan').textContent"
NAMA = "document.getElementById('rinci-nama').textContent"
TERBUKA = "document.getElementById('rinci').open"
FOKUS = "document.activeElement.id || document.activeElement.textContent"


@pytest.fixture(scope="module")
def map_laporan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the pages of the tests."""
    jalur = tmp_path_factory.mktemp("laporan")
    (jalur / "kecil.html").write_bytes(tulis_html(buat_bahan()))
    (jalur / "besar.html").write_bytes(tulis_html(bahan_besar(300)))
    (jalur / "ganas.html").write_bytes(bertulisan(*GANAS))
    (jalur / "opd.html").write_bytes(tulis_html(bahan_dua_opd()))
    return jalur


@pytest.fixture(scope="module")
def peramban() -> Iterator[Peramban]:
    """Return one browser for the module, with a desktop window."""
    with Peramban() as satu:
        satu.ukuran(1366, 900)
        yield satu


def tekan(peramban: Peramban, tombol: str) -> None:
    """Press a key as a hand would."""
    teks = {"text": tombol} if len(tombol) == 1 else {}
    kode = {"Escape": 27, "ArrowLeft": 37, "ArrowRight": 39}.get(tombol, 0)
    peramban.kirim("Input.dispatchKeyEvent", type="keyDown", key=tombol, windowsVirtualKeyCode=kode, **teks)
    peramban.kirim("Input.dispatchKeyEvent", type="keyUp", key=tombol, windowsVirtualKeyCode=kode)


def buka_tautan(peramban: Peramban, berkas: Path, tautan: str) -> None:
    """Open a page by an address with a part after ``#``, as from a bookmark."""
    peramban.kirim("Page.navigate", url="about:blank")
    peramban.kirim("Page.navigate", url=f"{berkas.resolve().as_uri()}#{tautan}")
    peramban.tunggu("location.protocol === 'file:' && document.documentElement?.dataset.rinci === 'ya'")


def test_garis_miring_menuju_pencarian(peramban: Peramban, map_laporan: Path) -> None:
    """``/`` goes to the search field, and within it is a letter like any other."""
    peramban.buka(map_laporan / "kecil.html")
    tekan(peramban, "/")
    assert peramban.jalankan(FOKUS) == "cari"
    assert peramban.jalankan("document.getElementById('cari').value") == ""
    tekan(peramban, "/")
    assert peramban.jalankan("document.getElementById('cari').value") == "/"


def test_panah_pindah_orang_dan_escape_kembali(peramban: Peramban, map_laporan: Path) -> None:
    """The fiftieth of the first page, on by an arrow to the second page; Escape gives its row the focus."""
    peramban.buka(map_laporan / "besar.html")
    peramban.jalankan(
        "(() => { const b = [...document.querySelectorAll('#tabel tbody button')].at(-1); b.focus(); b.click() })()"
    )
    assert peramban.jalankan("document.getElementById('rinci-ke').textContent") == "50 dari 300"
    sebelum = peramban.jalankan(NAMA)
    tekan(peramban, "ArrowRight")
    sesudah = peramban.jalankan(NAMA)
    assert peramban.jalankan("document.getElementById('rinci-ke').textContent") == "51 dari 300"
    tekan(peramban, "ArrowLeft")
    assert peramban.jalankan(NAMA) == sebelum
    tekan(peramban, "ArrowRight")
    tekan(peramban, "Escape")
    peramban.tunggu(f"!{TERBUKA}")
    assert peramban.jalankan(KEADAAN) == "Menampilkan 51–100 dari 300 pegawai."
    assert peramban.jalankan(FOKUS) == sesudah


def test_panah_berhenti_di_ujung(peramban: Peramban, map_laporan: Path) -> None:
    """Nobody stands before the first."""
    peramban.buka(map_laporan / "kecil.html")
    peramban.jalankan("document.querySelector('#tabel tbody button').click()")
    tekan(peramban, "ArrowLeft")
    assert peramban.jalankan(NAMA) == "Ani Contoh, S.AP."


def test_tautan_membuka_kembali(peramban: Peramban, map_laporan: Path) -> None:
    """The address holds search, filter, order and person; a new page opened by it shows the same."""
    peramban.buka(map_laporan / "besar.html")
    peramban.jalankan(
        "(() => { const s = document.querySelector('[data-saring=unit]');"
        " s.value = [...s.options].find((o) => o.text === 'Dinas Kesehatan').value;"
        " s.dispatchEvent(new Event('change'));"
        " [...document.querySelectorAll('#tabel thead button')].find((b) => b.textContent === 'Nilai Akhir').click();"
        " document.querySelectorAll('#tabel tbody button')[2].click() })()"
    )
    keadaan, nama, tautan = peramban.jalankan(f"[{KEADAAN}, {NAMA}, location.hash.slice(1)]")
    assert tautan.startswith("unit=Dinas+Kesehatan&urut=-Nilai+Akhir&orang=")
    buka_tautan(peramban, map_laporan / "besar.html", tautan)
    assert peramban.jalankan(f"[{KEADAAN}, {NAMA}, {TERBUKA}]") == [keadaan, nama, True]
    assert peramban.jalankan("document.querySelector('#tabel [aria-sort]').ariaSort") == "descending"
    peramban.jalankan("document.getElementById('rinci').close()")
    peramban.tunggu("!location.hash.includes('orang')")
    peramban.jalankan("document.getElementById('ulang').click()")
    assert "unit" not in peramban.jalankan("location.hash")


@pytest.mark.parametrize("tautan", ["orang=0", "unit=Tidak+Ada&urut=Apa", "=&&%E0%A4%A", "peringkat"])
def test_tautan_yang_keliru_tidak_merusak(peramban: Peramban, map_laporan: Path, tautan: str) -> None:
    """An address that names nobody and nothing shows the page as it is."""
    peramban.peristiwa.clear()
    buka_tautan(peramban, map_laporan / "kecil.html", tautan)
    assert peramban.jalankan(f"[{KEADAAN}, {TERBUKA}]") == ["Menampilkan 1–4 dari 4 pegawai.", False]
    assert peramban.keluhan() == []


def test_nama_di_bagian_lain_membuka_rincian(peramban: Peramban, map_laporan: Path) -> None:
    """Who is not complete can be opened from there, and a unit of the table leads to its people."""
    peramban.buka(map_laporan / "kecil.html")
    peramban.jalankan("document.querySelector('#belum tbody a').click()")
    peramban.tunggu(TERBUKA)
    assert peramban.jalankan(NAMA) == peramban.jalankan("document.querySelector('#belum tbody a').textContent")
    peramban.jalankan("document.getElementById('rinci').close()")
    peramban.jalankan("document.querySelector('#unit tbody a').click()")
    unit = peramban.jalankan("document.querySelector('#unit tbody a').textContent")
    peramban.tunggu("document.querySelector('[data-saring=unit]').selectedOptions[0].text !== 'Semua'")
    assert peramban.jalankan("document.querySelector('[data-saring=unit]').selectedOptions[0].text") == unit


def test_penjelasan_angka(peramban: Peramban, map_laporan: Path) -> None:
    """Ani: 92 and 2 for an innovation; Budi: 60 % of 95,125 and 40 % of 70, his predikat decided and so not derived."""
    peramban.buka(map_laporan / "kecil.html")
    judul = "[...document.querySelectorAll('#rinci h3')].find((h) => h.textContent === 'Penjelasan angka')"
    daftar = f"{judul}.nextElementSibling.innerText"
    peramban.jalankan("document.querySelector('#tabel tbody button').click()")
    ani = peramban.jalankan(daftar)
    peramban.jalankan("document.querySelector('[data-aksi=maju]').click()")
    budi = peramban.jalankan(daftar)
    assert "Nilai dasar 85,08 = 57,0750 + 28,0000" in budi
    assert "Nilai akhir 85,08: tidak ada tambahan." in budi
    assert "Predikat" not in budi
    assert "Nilai akhir 94,00 = 92,00 + 2,00." in ani
    assert "Predikat Sangat Baik: nilai akhir ≥ 90." in ani


def test_penjelasan_pengurang_dan_batas(peramban: Peramban, tmp_path: Path) -> None:
    """Ani's 92 less 40 would be 52; where 94 stands, the bounds of the rubric are said to be the cause."""
    hasil = buat_hasil()
    kurang = hasil.tambahan.where(hasil.tambahan != 2, -40.0)
    (tmp_path / "kurang.html").write_bytes(tulis_html(buat_bahan(hasil=replace(hasil, tambahan=kurang))))
    peramban.buka(tmp_path / "kurang.html")
    peramban.jalankan("document.querySelector('#tabel tbody button').click()")
    teks = peramban.jalankan("document.getElementById('rinci').innerText")
    assert "Nilai akhir 94,00 = 92,00 - 40,00, dibatasi menurut rubrik." in teks


def unduhan(peramban: Peramban) -> list[list[str]]:
    """Press the button and return the rows of the file that would be saved."""
    peramban.jalankan(
        "URL.createObjectURL = (b) => { window.bungkus = b; return '#'; }, document.getElementById('unduh').click()"
    )
    teks: str = peramban.jalankan(
        "window.bungkus.arrayBuffer().then((b) => new TextDecoder('utf-8', {ignoreBOM: true}).decode(b))"
    )
    assert teks.startswith("\ufeff")
    return list(csv.reader(io.StringIO(teks[1:]), delimiter=";"))


def test_saring_menurut_opd(peramban: Peramban, map_laporan: Path) -> None:
    """Of several OPDs one can be chosen, searched, linked to and taken away with its people's rank within it."""
    buka_tautan(peramban, map_laporan / "opd.html", "opd=Bappeda")
    kepala, *baris = unduhan(peramban)
    letak = {nama: i for i, nama in enumerate(kepala)}
    isi = [(satu[letak["Nama"]].split()[0], satu[letak["Peringkat dalam Perangkat Daerah"]]) for satu in baris]
    assert isi == [("Ani", "1"), ("Dedi", "2"), ("Citra", "")]
    assert {satu[letak["Perangkat daerah"]] for satu in baris} == {"Bappeda"}
    assert peramban.jalankan("document.querySelector('#tabel td:nth-child(5) small').textContent") == "Bappeda"
    buka_tautan(peramban, map_laporan / "opd.html", "cari=bappeda+dedi")
    assert peramban.jalankan(KEADAAN) == "Menampilkan 1–1 dari 1 pegawai yang cocok (semuanya 4)."
    peramban.jalankan("document.querySelector('#tabel tbody button').click()")
    assert "Dinas Pariwisata · Bappeda" in peramban.jalankan("document.getElementById('rinci-isi').textContent")


def test_unduh_yang_tersaring(peramban: Peramban, map_laporan: Path) -> None:
    """Only the people that match, in the order shown; decimal comma, NIP as text."""
    buka_tautan(peramban, map_laporan / "kecil.html", "cari=contoh&urut=-Nama")
    kepala, *baris = unduhan(peramban)
    letak = {nama: i for i, nama in enumerate(kepala)}
    assert [satu[letak["Nama"]].split()[0] for satu in baris] == ["Dedi", "Citra", "Budi", "Ani"]
    ani = baris[-1]
    assert ani[0].startswith("'1900")
    assert ani[letak["Nilai Akhir"]] == "94,00"
    assert baris[1][letak["Nilai Akhir"]] == ""


def test_unduhan_tidak_menjadi_rumus(peramban: Peramban, map_laporan: Path) -> None:
    """No cell begins like a formula, and each hostile text is otherwise as it was."""
    peramban.buka(map_laporan / "ganas.html")
    baris = unduhan(peramban)
    assert not [sel for satu in baris for sel in satu if sel[:1] in set("=+@\t\r") or sel.startswith("-")]
    semua: set[Any] = {sel.removeprefix("'") for satu in baris for sel in satu}
    nama = set(peramban.jalankan("[...document.querySelectorAll('#tabel tbody button')].map((b) => b.textContent)"))
    assert nama <= semua

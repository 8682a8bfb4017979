"""Trends as a workbook, a page, JSON and a summary."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import numpy as np
import pytest
from analisis.pabrik_tren import nip, orang, potret, riwayat, tren
from laporan.bongkar import buka, salin, tabel
from laporan.ganas import GANAS
from laporan.halaman import urai
from laporan.pabrik import buat_rubrik
from rich.console import Console
from rich.text import Text

from asnkin.laporan.tren.bahan import BahanTren, SumberTren
from asnkin.laporan.tren.excel import tulis_excel
from asnkin.laporan.tren.garis import susun_garis
from asnkin.laporan.tren.html import tulis_html
from asnkin.laporan.tren.json_tren import tulis_json
from asnkin.laporan.tren.naskah import BUKAN_BUKTI, berarah, singkat
from asnkin.laporan.tren.pilih import naik_terbesar, turun_terbesar
from asnkin.laporan.tren.teks import ringkasan_tren

TAHUNAN = "Predikat tahunan dievaluasi atas data satu tahun, bukan rata-rata"
NAN = float("nan")


def contoh(**isi: Any) -> tuple[Any, ...]:
    """A rises 70 to 92, B falls 80 to 75 and has a gap in TW2, C leaves, D comes; A closes a gap, trained in May."""
    dasar = [
        potret(
            "2026-TW1", orang("A", 70, butir={"pelayanan": (3, 4)}, **isi), orang("B", 80, butir={"pelayanan": (3, 4)}),
            orang("C", 60),
        ),
        potret("2026-TW2", orang("A", 81, butir={"pelayanan": (3.5, 4)}, **isi), orang("B"), orang("C", 61)),
        potret(
            "2026-TW3", orang("A", 92, butir={"pelayanan": (4, 4)}, **isi), orang("B", 75, butir={"pelayanan": (3, 4)}),
            orang("D", 88, "Unit B"),
        ),
    ]  # fmt: skip
    return tuple(dasar)


def bahan(*daftar: Any, **isi: Any) -> BahanTren:
    """What the reports are made of."""
    rubrik = buat_rubrik(**isi.pop("rubrik", {"tampil_min": 1}))
    ikut = isi.pop("riwayat", riwayat(("A", "pelayanan", "2026-05")))
    sumber = (SumberTren("2026-TW1", "a/nilai.json", "ab" * 32), SumberTren("", "data.xlsx", "cd" * 32))
    return BahanTren(
        tren(*(daftar or contoh()), riwayat=ikut, tampil_min=rubrik.tampil_min), rubrik, "ef" * 32, sumber,
        isi.pop("perhatian", ()), datetime(2026, 10, 1, tzinfo=UTC), "0.1.0",
    )  # fmt: skip


def layar(isi: BahanTren, lebar: int = 200) -> str:
    """Return the summary as a terminal of so many columns shows it."""
    konsol = Console(width=lebar, file=StringIO(), markup=False, highlight=False)
    for satu in ringkasan_tren(isi, lebar):
        konsol.print(satu, soft_wrap=isinstance(satu, Text))
    assert isinstance(konsol.file, StringIO)
    return konsol.file.getvalue()


def test_lembar() -> None:
    """The sheets in order; the same input, the same bytes."""
    isi = tulis_excel(bahan())
    assert isi == tulis_excel(bahan())
    assert buka(isi).sheetnames == [
        "Ringkasan", "Pegawai", "Naik & Turun", "Unit", "Kompetensi", "Level", "Pelatihan", "Masuk-Keluar-Pindah",
        "Jejak",
    ]  # fmt: skip
    assert "Pelatihan" not in buka(tulis_excel(bahan(riwayat=None))).sheetnames


def test_pegawai() -> None:
    """A +22, two classes up (Cukup to Sangat Baik); B's missing quarter is an empty cell; its line reads the row."""
    isi = tulis_excel(bahan())
    a, _, b, c = tabel(buka(isi)["Pegawai"])
    assert (a["Nama"], a["NIP"]) == ("Pegawai A", nip("A"))
    assert [a[f"Nilai Akhir/{satu}"] for satu in ("TW I 2026", "TW II 2026", "TW III 2026")] == [70, 81, 92]
    assert [a[f"Perubahan/{satu}"] for satu in ("Nilai", "Peringkat", "Predikat")] == [22, 1, 2]
    assert b["Nilai Akhir/TW II 2026"] is None
    assert b["Status/TW II 2026"] == "belum lengkap"
    assert c["Status/TW III 2026"] == "tidak tercatat"
    xml = ZipFile(BytesIO(isi)).read("xl/worksheets/sheet2.xml").decode()
    assert xml.count("<x14:sparkline>") == 4
    assert 'displayEmptyCellsAs="gap"' in xml


def test_unit_menyebut_orang_yang_sama() -> None:
    """Unit A: mean (70+80+60)/3 = 70 to (92+75)/2 = 83.5; the two who stayed: 75 to 83.5."""
    satu = tabel(buka(tulis_excel(bahan()))["Unit"])[0]
    assert satu["Perubahan/Orang yang Sama"] == 8.5
    assert satu["Perubahan/Rata-rata Unit"] == 13.5
    assert satu["Orang yang Sama di Unit Ini/Orang"] == 2


def test_pelatihan_dan_pindah() -> None:
    """A was trained and closed the gap, B was not and did not; C left, D came."""
    buku = buka(tulis_excel(bahan()))
    semua = tabel(buku["Pelatihan"])[0]
    assert [semua[f"{satu}/Tertutup"] for satu in ("Dilatih", "Tidak Dilatih")] == [1, 0]
    assert BUKAN_BUKTI in salin(tulis_excel(bahan()))
    assert [(satu["Nama"], satu["Yang Terjadi"], satu["Pada"]) for satu in tabel(buku["Masuk-Keluar-Pindah"])] == [
        ("Pegawai D", "masuk", "TW III 2026"), ("Pegawai C", "keluar", "TW III 2026"),
    ]  # fmt: skip


def test_kelompok_kecil_tidak_dicetak() -> None:
    """Under tampil_min no report says how many of a group closed their gap; the sizes stay."""
    kecil = bahan(rubrik={"tampil_min": 3})
    semua = tabel(buka(tulis_excel(kecil))["Pelatihan"])[0]
    assert semua["Dilatih/Banyaknya"] == 1
    assert semua["Dilatih/Tertutup"] is None
    assert semua["Catatan"] == "disembunyikan: kelompok kecil"
    assert json.loads(tulis_json(kecil))["pelatihan"]["butir"][0]["tutup_latih"] is None
    assert "dilatih disembunyikan (dari 1)" in layar(kecil)
    assert "disembunyikan (dari 1)" in tulis_html(kecil).decode()


def test_bukan_evaluasi_tahunan_di_semua_tempat() -> None:
    """Workbook, page, JSON and terminal say where a predikat of the year comes from."""
    isi = bahan()
    lembar = salin(tulis_excel(isi))
    assert lembar.count(TAHUNAN) == 2  # Ringkasan and Pegawai
    assert "asnkin nilai DATA -p 2026" in lembar
    for teks in (tulis_html(isi).decode(), tulis_json(isi).decode(), layar(isi)):
        assert TAHUNAN in teks


@pytest.mark.parametrize("teks", [*GANAS, "=HYPERLINK(1)", "https://contoh.invalid", "<r>x</r>"])
def test_teks_tetap_teks(teks: str) -> None:
    """Names from outside never become formula, link, markup of a page or of the terminal."""
    isi = bahan(*contoh(nama=teks, unit_kerja=teks), perhatian=(teks,))
    berkas = tulis_excel(isi)
    buku = buka(berkas)
    assert not [sel for ws in buku for baris in ws.iter_rows() for sel in baris if sel.data_type == "f"]
    assert not any("hyperlink" in satu for satu in ZipFile(BytesIO(berkas)).namelist())
    assert tabel(buku["Pegawai"])[0]["Nama"].rstrip() == teks
    akar = urai(tulis_html(isi))
    assert {satu.tag for satu in akar.semua()}.isdisjoint({"script", "img", "r"})
    assert teks in akar.cari("section", id="pegawai")[0].teks
    assert teks in layar(isi)
    assert json.loads(tulis_json(isi))["pegawai"][0]["nama"] == [teks] * 3


def test_halaman_tanpa_skrip_dengan_gaya_bersidik() -> None:
    """The page allows its one style sheet by hash and nothing else; no style attribute, nothing from outside."""
    halaman = tulis_html(bahan()).decode()
    gaya = re.search(r"<style>(.*?)</style>", halaman, re.DOTALL)
    assert gaya is not None
    sidik = base64.b64encode(hashlib.sha256(gaya[1].encode()).digest()).decode()
    assert f"style-src &#39;sha256-{sidik}&#39;" in halaman or f"style-src 'sha256-{sidik}'" in halaman
    assert "default-src" in halaman
    assert not re.search(r"<script|style=|https?://", halaman)


def test_halaman_memuat_garis_dan_tabel() -> None:
    """A's line has three points and one run; B's, with a hole, two points and no run between them."""
    akar = urai(tulis_html(bahan()))
    a, _, b, _ = akar.cari("section", id="pegawai")[0].cari("tbody")[0].cari("tr")
    assert (len(a.cari("circle")), len(a.cari("polyline"))) == (3, 1)
    assert (len(b.cari("circle")), len(b.cari("polyline"))) == (2, 0)
    assert "belum lengkap" in b.teks
    assert "Cukup → Sangat Baik" in a.teks


def test_json() -> None:
    """What is missing is null; people in the order of the reports; nothing but what JSON knows."""
    isi = json.loads(tulis_json(bahan()))
    assert (isi["skema"], isi["periode"]) == (1, ["2026-TW1", "2026-TW2", "2026-TW3"])
    a, d, b, _ = isi["pegawai"]
    assert a["butir"]["pelayanan"]["keadaan"] == "tertutup"
    assert b["nilai_akhir"] == [80, None, 75]
    assert d["perubahan"] == dict.fromkeys(
        ("dari", "sampai", "nilai_akhir", "peringkat", "peringkat_jenjang", "predikat")
    )  # fmt: skip
    assert isi["pelatihan"]["butir"][0] == {
        "butir": None, "n_latih": 1, "tutup_latih": 1, "n_tanpa": 1, "tutup_tanpa": 0,
    }  # fmt: skip


def test_layar() -> None:
    """The summary: who rose and fell, the people who are the same, and what happened to whom."""
    teks = layar(bahan())
    assert "2 orang bernilai pada periode pertama dan terakhir: rata-rata 75,00 menjadi 83,50 (+8,50)" in teks
    assert "1 naik, 0 tetap, 1 turun" in teks
    assert "+22,00" in teks
    assert "−5,00" in teks
    assert "Susunan pegawai: 1 masuk dan 1 keluar" in teks


def test_layar_sempit() -> None:
    """At 80 columns the unit of a person is left out and every figure stands whole."""
    teks = layar(bahan(*contoh(nama="Maria Magdalena Simanjuntak, S.Kep., Ns.")), 80)
    tabel_saja = teks.partition("Kesenjangan yang tertutup")[0].splitlines()[2:]
    assert max(map(len, tabel_saja)) <= 80
    assert "+22,00" in teks
    assert "Cukup → Sangat Baik" in teks
    naik = teks.partition("Naik terbesar")[2].partition("Turun terbesar")[0]
    assert "Unit kerja" not in naik


def test_dua_periode_tanpa_siapa_pun_yang_sama() -> None:
    """Nobody in both, nobody at all: every report is still written."""
    for daftar in (
        (potret("2026-TW1", orang("A", 70)), potret("2026-TW2", orang("B", 70))),
        (potret("2026-TW1"), potret("2026-TW2")),
    ):
        isi = bahan(*daftar)
        assert layar(isi)
        assert tulis_excel(isi)
        assert json.loads(tulis_json(isi))["pasangan"][0]["n"] == 0
        assert "Tidak ada yang naik." in tulis_html(isi).decode()


def test_seri_di_batas_daftar_ikut_semua() -> None:
    """The list of two names three: the second place is shared."""
    satu = potret("2026-TW1", *(orang(huruf, 70) for huruf in "ABCDE"))
    beda = dict(zip("ABCDE", (5, 3, 3, -2, -4), strict=True))
    dua = potret("2026-TW2", *(orang(huruf, 70 + n) for huruf, n in beda.items()))
    isi = tren(satu, dua)
    assert naik_terbesar(isi, 2)["perubahan"].tolist() == [5, 3, 3]
    assert turun_terbesar(isi, 5)["perubahan"].tolist() == [-4, -2]
    assert len(turun_terbesar(replace(isi, naik_turun=isi.naik_turun.head(0)), 5)) == 0


def test_garis() -> None:
    """Bottom and top are the limits; a hole breaks the line; equal limits give a level line."""
    isi = susun_garis(np.array([0.0, 10, NAN, 5, 5]), (0, 10), 90, 30, 5)
    assert isi.ruas == ("5.0,25.0 25.0,5.0", "65.0,15.0 85.0,15.0")
    assert [satu.x for satu in isi.titik] == [5, 25, 65, 85]
    assert susun_garis(np.array([7.0, NAN, 7]), (7, 7), 90, 30, 5).titik[0].y == 15
    assert susun_garis(np.array([NAN, NAN]), (0, 0)).titik == ()


@pytest.mark.parametrize(
    ("periode", "teks"),
    [("2026-TW2", "TW II 2026"), ("2026-S1", "Smt I 2026"), ("2026-03", "Maret 2026"), ("2026", "2026")],
)
def test_nama_singkat(periode: str, teks: str) -> None:
    """Headings name a period shortly."""
    assert singkat(periode) == teks


def test_angka_berarah() -> None:
    """A sign, except for nothing and for no change."""
    assert [berarah(satu, 1) for satu in (1.25, -0.5, 0.0, NAN)] == ["+1,3", "−0,5", "0,0", "–"]

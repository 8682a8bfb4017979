"""The sheet that explains a rubric: every word and figure, safe, and one page of paper."""

from __future__ import annotations

import base64
import hashlib
import re
from random import Random
from typing import TYPE_CHECKING

import pytest
from acuan.acak_rubrik import rubrik_acak
from hypothesis import given, settings
from hypothesis import strategies as st
from laporan.ganas import GANAS
from laporan.halaman import Simpul, urai
from laporan.peramban import Peramban, baca_pdf
from penilaian.pabrik import buat_rubrik
from rubrik.pabrik import susun

from asnkin.alur.sosialisasi import sosialisasi
from asnkin.analisis.contoh.hitung import hitung_contoh
from asnkin.laporan.html.sosialisasi import Penjelasan, tulis_sosialisasi
from asnkin.laporan.tampil import angka
from asnkin.rubrik.kebijakan import bagian_kebijakan
from asnkin.rubrik.model import Rubrik
from asnkin.rubrik.muat import daftar_bawaan, muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

KODE = [kode for kode, *_ in daftar_bawaan()]
RUBRIK = susun(
    kepala="rubrik: uji\nnama: Rubrik Uji\nwajib_alasan: [1, 5]\ndasar: [PermenPANRB 6/2022]\n",
    penilai="penilai:   # kebijakan daerah\n  atasan: 60\n  rekan: 40\n",
    tambahan="tambahan: {hukuman: {dari: data, lembar: disiplin, kolom: tingkat, peta: {ringan: -2, berat: -10}, "
    "gabung: min}}\n",
    pelatihan="pelatihan: [{kode: A-1, nama: Kursus Pemimpin, butir: kepemimpinan, wajib: ya}]\n",
)
LEMBAR = """\
Lembar penjelasan bagi pegawai
# Bagaimana Anda dinilai
Rubrik Uji dihitung setiap tahun
Aturannya sama untuk semua pegawai dan tertulis di lembar ini. Setiap angka pada nilai Anda dapat ditelusuri sampai ke \
target, catatan, atau skor asalnya; Anda dapat meminta rinciannya dan mengajukan keberatan.
# Apa yang dinilai
50 % nilai berasal dari data yang diukur (target dan catatan), 50 % dari skor penilai.
Hasil Kerja | | 50 % | Target yang Anda sepakati dibandingkan dengan realisasinya.
Kompetensi | | 50 % | Skor dari atasan dan rekan kerja untuk Komunikasi dan Kepemimpinan.
Hukuman | poin | Menurut tingkat pada lembar disiplin: ringan -2, berat -10; yang terkecil dihitung.
# Siapa yang menilai
Atasan | 60 % |
Rekan kerja | 40 % |
Skor 1 sampai 5; 3 berarti sesuai standar jabatan. Skor 1 dan 5 harus disertai alasan tertulis.
# Kerahasiaan penilai
Nama penilai tidak dicetak. Skor rekan kerja tidak dicetak satu per satu: rata-ratanya baru ditampilkan bila \
sekurangnya tiga orang memberi skor; kurang dari itu disembunyikan, begitu pula angka lain yang dapat dipakai untuk \
menghitungnya mundur.
# Dari angka menjadi predikat
Baik | nilai akhir ≥ 76
Kurang | nilai akhir ≥ 0
Yang ditandai: predikat Sari pada contoh di bawah.
# Bagaimana angkanya terbentuk: contoh Sari
Sari (pelaksana) adalah tokoh rekaan. Angkanya dihitung dengan cara yang sama seperti nilai Anda; yang dibulatkan \
hanya cetakannya.
1 Hasil Kerja | Capaian setiap target (0 sampai 120), dirata-rata menurut bobotnya. Berkas selesai, target 200, \
realisasi 190: 190 ÷ 200 × 100 = 95,00 Hari menunggu (makin sedikit makin baik), target 10, realisasi 9: \
(2 − 9 ÷ 10) × 100 = 110,00 (60 × 95,00 + 40 × 110,00) ÷ 100 | 101,00
2 Kompetensi | Setiap skor dibawa ke 0 sampai 100 (skor ÷ 5 × 100), lalu digabung menurut bobot penilai. Komunikasi: \
atasan memberi 4 = 80,00; rekan kerja memberi 2, 3, dan 4 (rata-rata) = 60,00; (60 × 80,00 + 40 × 60,00) ÷ 100 = 72,00 \
Butir lain: Kepemimpinan 48,00. Rata-rata 2 butir | 60,00
3 Nilai dasar | Jumlah bobot × nilai komponen, dibagi jumlah bobot. (50 × 101,00 + 50 × 60,00) ÷ 100 | 80,50
4 Nilai akhir | Nilai dasar ditambah poin, paling kecil 0 dan paling besar 100. Hukuman: tidak ada catatan, 0,00 poin; \
80,50 + 0,00 | 80,50
5 Predikat | 80,50 sekurangnya 76 | Baik
6 Kesenjangan | Butir di bawah standar. Kepemimpinan: level 2,40 − standar 3. Pelatihan: Kursus Pemimpin | -0,60
# Apa lanjutannya
* Predikat hitungan adalah usulan. Pejabat Penilai Kinerja yang menetapkan; keputusan lain disertai alasan.
* Butir di bawah standar dijawab dengan pelatihan. Wajib diikuti: pelatihan bertanda wajib di katalog yang menjawab \
kesenjangan pegawai.
* Bila sekurangnya 40 % pegawai satu unit di bawah standar pada butir yang sama, unit itu memerlukan pelatihan bersama.
# Yang ditetapkan daerah
Bukan dari peraturan pusat: siapa yang menilai dan bobotnya.
# Bila Anda keberatan
* Mintalah rincian nilai Anda dan periksa angkanya.
* Ajukan keberatan beserta alasannya kepada atasan Pejabat Penilai Kinerja, paling lama 14 hari kerja sejak menerima \
dokumen evaluasi.
* Atasan Pejabat Penilai Kinerja meminta penjelasan kedua pihak, lalu menguatkan atau mengubah hasilnya, paling lama \
7 hari kerja sejak keberatan diterima.
PermenPANRB 6/2022, lampiran bagian Keberatan.
# Dasar
PermenPANRB 6/2022.
Rubrik uji versi 1.0, sidik SIDIK; dibuat dengan asnkin 9.9."""


def lembar(isi: bytes) -> str:
    """Return the sheet as lines: headings with #, points with *, cells of a row with | between them."""
    baris = []
    for satu in urai(isi.replace(b"<br>", b"<br> ")).semua():
        if satu.tag in {"h1", "h2"}:
            baris.append(f"# {satu.teks}")
        elif satu.tag == "tr":
            baris.append(" | ".join(sel.teks for sel in satu.anak if isinstance(sel, Simpul)).rstrip())
        elif satu.tag in {"p", "li"}:
            baris.append(("* " if satu.tag == "li" else "") + satu.teks)
    return "\n".join(baris).replace("|  |", "| |")


def halaman(rubrik: Rubrik, *kebijakan: str) -> bytes:
    """Return the sheet of a rubric."""
    return tulis_sosialisasi(Penjelasan(rubrik, hitung_contoh(rubrik), kebijakan, "0" * 64, "9.9"))


def langkah(isi: bytes) -> dict[str, tuple[str, str]]:
    """Return the steps of the example: name -> how, and what came out."""
    (tabel,) = urai(isi.replace(b"<br>", b"<br> ")).cari("table", class_="langkah")
    return {nama.partition(" ")[2]: (cara, hasil) for nama, cara, hasil in tabel.baris()}


def test_lembar_seutuhnya(tmp_path: Path) -> None:
    """The whole sheet of a small rubric; nilai akhir 80,5 is worked out by hand in tests/analisis/test_contoh.py."""
    berkas = tmp_path / "uji.yaml"
    berkas.write_text(RUBRIK, encoding="utf-8")
    termuat = muat_rubrik(str(berkas))
    contoh = hitung_contoh(termuat.rubrik)
    isi = tulis_sosialisasi(Penjelasan(termuat.rubrik, contoh, bagian_kebijakan(termuat), termuat.sha256, "9.9"))

    assert lembar(isi) == LEMBAR.replace("SIDIK", termuat.sha256[:12])
    assert isi == tulis_sosialisasi(Penjelasan(termuat.rubrik, contoh, ("penilai",), termuat.sha256, "9.9"))
    (kena,) = urai(isi).cari("tr", class_="kena")
    assert kena.teks == "Baiknilai akhir ≥ 76"
    assert [rect.sifat["width"] for rect in urai(isi).cari("rect", class_="isi")] == ["50.00", "50.00"]


def test_tabel_tambahan_dan_penghargaan() -> None:
    """Figures from tables, points, progress and what follows, each in words; every sum can be done again.

    54/60 = 90; (59/60 - 0,8)/(1 - 0,8)·100 = 91,67; (90 + 91,67 + 90)/3 = 90,56; 90,56 - 87 = 3,56 halved is 1,78.
    """
    komponen: dict[str, Any] = {
        "hadir": {"bobot": 1, "dari": "data", "lembar": "hadir", "rasio": ["hadir", "hari_kerja"], "skala": [0, 1]},
        "masuk": {"bobot": 1, "dari": "data", "lembar": "masuk", "rasio": ["hadir", "hari"], "skala": [0.8, 1]},
        "skm": {"bobot": 1, "dari": "data", "lembar": "skm", "kolom": "ikm", "kunci": "unit_kerja"}
        | {"jika_kosong": "abaikan"},
    }
    tambahan = {
        "inovasi": {"dari": "data", "lembar": "inovasi", "kolom": "poin", "maks": 5},
        "kemajuan": {"dari": "sebelumnya", "per_poin": 0.5, "maks": 3},
    }
    ambang = [{"nama": "Istimewa", "mulai": 90, "syarat": ["inovasi"]}, {"nama": "Biasa", "mulai": 0}]
    rubrik = buat_rubrik(
        komponen=komponen, tambahan=tambahan, predikat={"ambang": ambang}, angka_kredit=True,
        penghargaan={"terbaik": "10%", "dalam": ["jenjang"]}, pola_distribusi={"dalam": "unit_kerja"},
        talenta={"ambang_kinerja": [70, 90], "ambang_potensi": [60, 80]},
    )  # fmt: skip
    isi = halaman(rubrik)
    teks = lembar(isi)

    akhir = (
        "Nilai dasar ditambah poin, paling kecil 0 dan paling besar 120. Inovasi: poin 2, 2,00 poin; Kemajuan: nilai "
        "dasar terbaik sebelumnya 87,00; (90,56 − 87,00) × 0,5, paling banyak 3: 1,78 poin; 90,56 + 2,00 + 1,78"
    )
    assert langkah(isi) == {
        "Hadir": ("hadir 54 ÷ hari kerja 60 × 100", "90,00"),
        "Masuk": ("(hadir 59 ÷ hari 60 − 0,8) ÷ (1 − 0,8) × 100", "91,67"),
        "Skm": ("ikm 90", "90,00"),
        "Nilai dasar": (
            "Jumlah bobot × nilai komponen, dibagi jumlah bobot. (1 × 90,00 + 1 × 91,67 + 1 × 90,00) ÷ 3",
            "90,56",
        ),
        "Nilai akhir": (akhir, "94,33"),
        "Predikat": ("94,33 sekurangnya 90", "Istimewa"),
    }
    assert "Seluruh nilai berasal dari data yang diukur, tidak ada yang berasal dari pendapat orang." in teks
    assert "Catatan unit kerja Anda pada lembar skm: ikm. Bila tidak ada, bobotnya beralih." in teks
    assert "Jumlah kolom poin" not in teks
    assert "Lembar inovasi: jumlah kolom poin; paling banyak 5 poin." in teks
    assert "# Siapa yang menilai" not in teks
    assert "tidak menandai bagian yang merupakan kebijakan daerah" in teks
    for awal in ("Calon penghargaan: 10 %", "Bersama potensi", "Angka kredit", "Sebaran predikat setiap unit kerja"):
        assert f"* {awal}" in teks


def test_penilai_kuadran_dan_banyak_butir() -> None:
    """What is special about a role, the matrix with the person's cell, butir counted by value, a capped capaian."""
    butir = {f"b{i}": {"nama": f"Butir {i}", "standar": 3, "bobot": 1 + i % 2} for i in range(9)}
    butir["b9"] = {"nama": "Ramah, cekatan", "berlaku": {"rumpun": ["x"]}}
    penilai = {
        "diri": {"bobot": 10},
        "atasan": {"bobot": 60, "setelah": "diri"},
        "warga": {"bobot": 30, "min": 5, "gabung": "rata_pangkas", "skala": {"min": 1, "maks": 4}}
        | {"berlaku": {"rumpun": ["x"]}},
    }
    kuadran = {
        "hasil_kerja": {"cara": "mayoritas", "sesuai": 90, "di_atas": 110},
        "perilaku_kerja": {"komponen": "perilaku", "sesuai": 60, "di_atas": 80},
    }
    komponen = {
        "hasil": {"bobot": 50, "dari": "target", "batas": [0, 100], "konversi": [[0, 0], [100, 90]]},
        "perilaku": {"bobot": 50, "dari": "penilaian", "butir": butir},
        "lain": {
            "bobot": 20,
            "dari": "penilaian",
            "butir": {"l": {"nama": "Lain"}},
            "penilai": {"atasan": {"bobot": 1}},
        },
    }
    rubrik = buat_rubrik(
        penilai=penilai, komponen=komponen, predikat={"kuadran": kuadran}, konversi_skala="rentang",
        kesenjangan={"dari": ["nilai", "diri"]}, pelatihan_wajib=True, periode="bulanan",
    )  # fmt: skip
    isi = halaman(rubrik)
    teks, cara = lembar(isi), langkah(isi)

    assert "dihitung setiap bulan" in teks
    assert "Diri sendiri | 10 % |\nAtasan | 60 % | sesudah diri sendiri\nWarga | 30 % | dihitung mulai 5 skor; " in teks
    assert "skala 1 sampai 4; hanya pada tugas atau jabatan tertentu\nLain\nAtasan | 100 % |\n" in teks
    assert "Butir 8; menurut tugas atau jabatan: Ramah, cekatan." in teks
    assert "juga yang menurut skor Anda sendiri masih kurang. Menurut rubrik, setiap pelatihan" in teks
    assert (
        "= 110,00, dihitung 100,00 (60 × 95,00 + 40 × 100,00) ÷ 100 = 97,00, menurut tabel konversi menjadi"
        in cara["Hasil"][0]
    )
    assert "((skor − skor terendah) ÷ (skor tertinggi − skor terendah) × 100)" in cara["Perilaku"][0]
    assert (
        "5 butir bernilai 57,50; 3 butir bernilai 70,00; 1 butir bernilai 40,00. Rata-rata 10 butir menurut bobotnya"
        in (cara["Perilaku"][0])
    )
    assert cara["Lain"][0].startswith("Dengan cara yang sama. Lain ")
    assert "Kesenjangan" in cara
    assert "belum ada di katalog" in cara["Kesenjangan"][0]
    assert (
        "Hasil kerja: capaian setiap target digolongkan, yang lebih dari separuh menentukan, jadi "
        in cara["Predikat"][0]
    )
    (kena,) = urai(isi).cari("td", class_="kena")
    assert kena.teks == cara["Predikat"][1]


def test_konversi_setiap_indikator_dan_pengali() -> None:
    """Where each indicator is converted by itself its nilai enters the mean; points may count in part.

    95 becomes 85, 110 is held at 105 and becomes 112: (60·85 + 40·112)/100 = 95,8. Without a table capaian is rounded.
    """
    komponen: dict[str, Any] = {
        "skp": {"bobot": 1, "dari": "target", "batas": [0, 105], "konversi_per": "indikator"}
        | {"konversi": [[0, 0], [95, 85], [105, 112]]},
        "bulat": {"bobot": 1, "dari": "target", "bulatkan_capaian": 0},
    }
    tambahan = {"tugas": {"dari": "data", "lembar": "tugas", "kolom": "poin", "maks": 10, "kali": 0.7}}
    cara = langkah(halaman(buat_rubrik(komponen=komponen, tambahan=tambahan)))
    assert "190 ÷ 200 × 100 = 95,00, menurut tabel konversi menjadi 85,00" in cara["Skp"][0]
    assert "= 110,00, dihitung 105,00, menurut tabel konversi menjadi 112,00" in cara["Skp"][0]
    assert cara["Skp"][0].endswith("(60 × 85,00 + 40 × 112,00) ÷ 100")
    assert cara["Skp"][1] == "95,80"
    assert cara["Bulat"][0].endswith("÷ 100 = 101,00, dibulatkan menjadi")
    assert "Tugas: poin 2 × 0,7, 1,40 poin; " in cara["Nilai akhir"][0]


@pytest.mark.parametrize("kode", KODE)
def test_kalkulator_saku(kode: str) -> None:
    """Every weighted mean that is printed comes out as printed, within what rounding its terms can leave over."""
    jumlah = 0
    for cara, hasil in langkah(halaman(muat_rubrik(kode).rubrik)).values():
        for suku, bagi, sama in re.findall(r"\(((?:[\d,]+ × [\d,]+(?: \+ )?)+)\) ÷ (\d+)(?: = ([\d,]+))?", cara):
            isi = [[bilangan(satu) for satu in pasang.split(" × ")] for pasang in suku.split(" + ")]
            dihitung = sum(bobot * nilai for bobot, nilai in isi) / bilangan(bagi)
            assert dihitung == pytest.approx(bilangan(sama or hasil), abs=0.0101), cara
            jumlah += 1
    assert jumlah >= 2


def bilangan(teks: str) -> float:
    """Read a number as it is printed."""
    return float(teks.replace(",", "."))


def test_yang_tidak_berlaku_dan_tanpa_predikat() -> None:
    """A komponen for other people says so; a nilai under every threshold has no predikat, none at all neither."""
    komponen: dict[str, Any] = {
        nama: {"bobot": 1, "dari": "penilaian", "jika_kosong": "abaikan"}
        | {"butir": {nama: {"nama": nama, "berlaku": {"rumpun": [nama]}}}}
        for nama in ("satu", "dua")
    }
    penilai, ambang = {"atasan": {"bobot": 1}}, [{"nama": "Baik", "mulai": 95}]
    cara = langkah(halaman(buat_rubrik(komponen=komponen, penilai=penilai, predikat={"ambang": ambang})))
    assert cara["Dua"] == ("Tidak berlaku bagi Sari", "–")
    assert cara["Predikat"] == (f"{cara['Nilai akhir'][1]} di bawah semua ambang", "–")
    komponen["dua"]["jika_kosong"] = "tolak"
    cara = langkah(halaman(buat_rubrik(komponen=komponen, penilai=penilai, predikat={"ambang": ambang})))
    assert cara["Predikat"] == ("Nilai akhir belum ada", "–")


def test_data_berkelas_dan_skala_naik() -> None:
    """A class stands beside its figure, a scale from 0 is one division, and a syarat that is missed is named."""
    komponen = {
        "mutu": {"bobot": 1, "dari": "data", "lembar": "mutu", "kolom": "kelas", "peta": {"A": 100, "B": 88}},
        "jam": {"bobot": 1, "dari": "data", "lembar": "jam", "kolom": "jam", "skala": [0, 40]},
    }
    tambahan = {"ide": {"dari": "data", "lembar": "ide", "kolom": "poin"}}
    ambang = [{"nama": "Istimewa", "mulai": 80, "syarat": ["ide"]}, {"nama": "Biasa", "mulai": 0}]
    cara = langkah(halaman(buat_rubrik(komponen=komponen, tambahan=tambahan, predikat={"ambang": ambang})))
    assert cara["Mutu"] == ("kelas B (88)", "88,00")
    assert cara["Jam"] == ("jam 36 ÷ 40 × 100", "90,00")
    assert cara["Nilai akhir"][0].endswith("Ide: tidak ada catatan, 0,00 poin; 89,00 + 0,00")
    assert cara["Predikat"] == ("89,00 sekurangnya 0 tetapi syarat Istimewa belum dipenuhi", "Biasa")


def test_kerahasiaan_menurut_rubrik() -> None:
    """The promise follows tampil_min, in words up to ten; with atasan and diri alone there is nothing to hide."""
    komponen = {"k": {"bobot": 1, "dari": "penilaian", "butir": {"a": {"nama": "A"}}}}
    rekan = {"atasan": {"bobot": 1}, "rekan": {"bobot": 1}, "bawahan": {"bobot": 1}}
    assert (
        "Skor rekan kerja dan bawahan tidak dicetak satu per satu: rata-ratanya baru ditampilkan bila sekurangnya lima"
        in (lembar(halaman(buat_rubrik(komponen=komponen, penilai=rekan, tampil_min=5))))
    )
    assert "sekurangnya 12 orang" in lembar(halaman(buat_rubrik(komponen=komponen, penilai=rekan, tampil_min=12)))
    berdua = {"diri": {"bobot": 1}, "atasan": {"bobot": 1}}
    teks = lembar(halaman(buat_rubrik(komponen=komponen, penilai=berdua)))
    assert "Skor atasan dan skor Anda sendiri dapat Anda lihat; tidak ada penilai lain." in teks
    assert "Seluruh nilai berasal dari skor penilai." in teks
    assert "Skor 1 sampai 5." in teks
    assert "Butir di bawah standar" not in teks


def test_teks_asing_dan_izin() -> None:
    """Markup from a rubric is shown as text; the page allows its own style alone, nothing from outside, no script."""
    butir = {f"b{i}": {"nama": teks, "standar": 3, "berlaku": {"rumpun": [teks]}} for i, teks in enumerate(GANAS)}
    komponen = {"k": {"nama": GANAS[0], "bobot": 1, "dari": "penilaian", "butir": butir}}
    ambang = [{"nama": GANAS[1], "mulai": 0}]
    isi = halaman(
        buat_rubrik(
            rubrik=GANAS[2], nama=GANAS[3], versi=GANAS[4], dasar=list(GANAS), komponen=komponen,
            predikat={"ambang": ambang}, penilai={"atasan": {"bobot": 1}},
        )
    )  # fmt: skip
    akar = urai(isi)
    assert not akar.cari("script")
    assert not akar.cari("img")
    assert all(teks in akar.teks for teks in GANAS)
    (gaya,) = akar.cari("style")
    sidik = base64.b64encode(hashlib.sha256("".join(map(str, gaya.anak)).encode()).digest()).decode()
    (izin,) = [satu for satu in akar.cari("meta") if satu.sifat.get("http-equiv") == "Content-Security-Policy"]
    assert izin.sifat["content"] == (
        f"default-src 'none'; style-src 'sha256-{sidik}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    assert not re.search(rb'\bstyle="|\bhref="(?!data:)|https?:', isi)


@given(st.integers(min_value=0, max_value=2**32 - 1))
@settings(derandomize=True, deadline=None, database=None, max_examples=60)
def test_rubrik_sembarang(benih: int) -> None:
    """Any rubric at all has its sheet: every komponen is a step, and what came out is what the engine computed."""
    rubrik = Rubrik.model_validate(rubrik_acak(Random(benih)))  # noqa: S311 - repeatable on purpose
    contoh = hitung_contoh(rubrik)
    isi = tulis_sosialisasi(Penjelasan(rubrik, contoh, (), "0" * 64, "9.9"))
    cara = langkah(isi)

    assert [*cara][: len(rubrik.komponen)] == [rubrik.nama_komponen(kunci) for kunci in rubrik.komponen]
    for kunci in rubrik.komponen:
        assert cara[rubrik.nama_komponen(kunci)][1] == angka(contoh.hasil.komponen[kunci].iloc[0], rubrik.nilai.desimal)
    assert cara["Nilai akhir"][1] == angka(contoh.hasil.pegawai["nilai_akhir"].iloc[0], rubrik.nilai.desimal)
    assert not re.search(r"\bnan\b|None", lembar(isi))


@pytest.fixture(scope="module")
def peramban() -> Iterator[Peramban]:
    """Return one browser for the module."""
    with Peramban() as satu:
        yield satu


@pytest.mark.parametrize("kode", KODE)
def test_satu_halaman(kode: str, tmp_path: Path, peramban: Peramban) -> None:
    """Every built-in rubric fits on one page of A4, nothing is wider than the screen, the browser has no complaint."""
    sosialisasi(kode, tmp_path / "lembar.html")
    peramban.peristiwa.clear()
    for lebar in (1000, 380):
        peramban.ukuran(lebar, 900)
        peramban.buka(tmp_path / "lembar.html", siap="true")
        assert peramban.jalankan("document.documentElement.scrollWidth <= window.innerWidth")
    assert not peramban.keluhan()
    peramban.cetak(tmp_path / "lembar.pdf")
    (halaman,) = baca_pdf(tmp_path / "lembar.pdf")
    assert "Bila Anda keberatan" in halaman
    assert "dibuat dengan asnkin" in halaman

"""The offline HTML report: structure, safety, anonymity, wording."""

from __future__ import annotations

import base64
import hashlib
import re
import time
from collections import Counter
from dataclasses import replace
from importlib import resources
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from laporan.ganas import GANAS, bertulisan
from laporan.halaman import baca_muatan, bilangan, urai
from laporan.pabrik import NAN, bahan_dua_opd, buat_bahan, buat_hasil, buat_rubrik
from laporan.pabrik_besar import bahan_besar, buat_riwayat

from asnkin.analisis.ringkasan import ringkas
from asnkin.analisis.tindak_lanjut import tindak_lanjuti
from asnkin.data import Data
from asnkin.laporan.html.grafik import grafik_nilai, grafik_predikat
from asnkin.laporan.html.laporan import tulis_html
from asnkin.laporan.html.metode import metode
from asnkin.laporan.html.orang import kategori
from asnkin.tempat import Tempat
from asnkin.temuan import Temuan, Tingkat

if TYPE_CHECKING:
    from laporan.halaman import Simpul


@pytest.fixture(scope="module")
def isi() -> bytes:
    """Return the page of the four people."""
    return tulis_html(buat_bahan())


@pytest.fixture(scope="module")
def halaman(isi: bytes) -> Simpul:
    """Return the same, parsed."""
    return urai(isi)


def tabel(halaman: Simpul, bagian: str, ke: int = 0) -> list[list[str]]:
    """Rows of the table number ``ke`` of a section."""
    (section,) = halaman.cari("section", id=bagian)
    return section.cari("table")[ke].baris()


def test_satu_berkas_tanpa_rujukan_keluar(halaman: Simpul) -> None:
    """Nothing on the page leads outside it, and nothing is styled or scripted by attribute."""
    for simpul in halaman.semua():
        assert not {"src", "style", "srcset", "action"} & set(simpul.sifat)
        assert not [nama for nama in simpul.sifat if nama.startswith("on")]
        assert simpul.sifat.get("href", "#").startswith(("#", "data:"))


def test_csp_mengizinkan_hanya_gaya_dan_skrip_sendiri(isi: bytes, halaman: Simpul) -> None:
    """The policy names exactly the hashes of the bytes between the tags."""
    (kebijakan,) = [m.sifat["content"] for m in halaman.cari("meta") if "http-equiv" in m.sifat]
    for tag, aturan in (("style", "style-src"), ("script", "script-src")):
        (blok,) = re.findall(rf"<{tag}>(.*?)</{tag}>".encode(), isi, re.DOTALL)
        sidik = base64.b64encode(hashlib.sha256(blok).digest()).decode()
        assert f"{aturan} 'sha256-{sidik}';" in kebijakan
    assert kebijakan.startswith("default-src 'none'; ")
    assert kebijakan.endswith("img-src data:; base-uri 'none'; form-action 'none'")


def test_rujukan_dalam_halaman_ada_tujuannya(halaman: Simpul) -> None:
    """Every anchor and every aria-labelledby points to an id that exists once."""
    semua = halaman.semua()
    nama = [satu.sifat["id"] for satu in semua if "id" in satu.sifat]
    assert len(nama) == len(set(nama))
    tujuan = [satu.sifat["href"][1:] for satu in semua if satu.sifat.get("href", "").startswith("#")]
    label = [kata for satu in semua for kata in satu.sifat.get("aria-labelledby", "").split()]
    assert set(tujuan) | set(label) <= set(nama)


def test_kepala(halaman: Simpul) -> None:
    """The page says whose it is, of which period, by which rubric, and that it is confidential."""
    assert halaman.cari("html")[0].sifat["lang"] == "id"
    assert halaman.cari("title")[0].teks == (
        "Laporan penilaian kinerja – Triwulan I Tahun 2026 – Pemerintah Kabupaten Contoh"
    )
    kepala = halaman.cari("header")[0].teks
    for teks in ("Pemerintah Kabupaten Contoh", "Triwulan I Tahun 2026", "Contoh Kinerja Triwulan (versi 1.0)"):
        assert teks in kepala
    assert "5 April 2026 pukul 02.00 UTC" in kepala
    for tempat in (kepala, halaman.cari("footer")[0].teks):
        assert "Rahasia – bahan pertimbangan, keputusan pada pejabat penilai" in tempat


def test_angka_kunci(halaman: Simpul) -> None:
    """Three of four people have a nilai akhir: 85,08, 94,00 and 62,00, mean 80,36; three have a gap.

    Measured: (57.075/85.075 + 60/92 + 42/62)/3 = (0.6709 + 0.6522 + 0.6774)/3.
    """
    kunci = [
        (div.cari("dt")[0].teks, div.cari("b")[0].teks) for div in halaman.cari("dl", class_="kunci")[0].cari("div")
    ]
    assert kunci == [
        ("Pegawai bernilai akhir", "3"),
        ("Rata-rata nilai akhir", "80,36"),
        ("Tertinggi", "94,00"),
        ("Dengan kesenjangan", "3"),
        ("Belum lengkap", "1"),
        ("Porsi data terukur", "66,7 %"),
    ]


def test_distribusi_sebagai_gambar_dan_tabel(halaman: Simpul) -> None:
    """The chart has a title, a finding and the same numbers as a table."""
    svg = halaman.cari("svg", role="img")[0]
    assert svg.cari("title")[0].teks == "Distribusi predikat"
    assert svg.cari("desc")[0].teks == "Predikat terbanyak Cukup: 2 dari 3 pegawai (66,7 %)"
    assert halaman.cari("details", class_="data")[0].cari("table")[0].baris() == [
        ["Sangat Baik", "1", "33,3 %"],
        ["Baik", "0", "0,0 %"],
        ["Cukup", "2", "66,7 %"],
        ["Kurang", "0", "0,0 %"],
    ]


def test_peringkat(halaman: Simpul) -> None:
    """Predikat leads, then the rank within jenjang and overall; who has no nilai akhir comes last, with the status."""
    baris = tabel(halaman, "peringkat")
    assert [satu[:4] for satu in baris] == [
        ["Sangat Baikusulan", "1", "1", "Ani Contoh, S.AP.190002022020122002"],
        ["Cukupditetapkan", "2", "2", "Budi Contoh, S.Sos.190001012020121001"],
        ["Cukupusulan", "3", "3", "Dedi Contoh, A.Md.190004042020121004"],
        ["belum lengkap", "–", "–", "Citra Contoh190003032020122003"],
    ]
    assert baris[1][4:] == ["Dinas Kesehatan", "Pengelola DataPelaksana", "85,08", "95,13", "70,00", "0,00", "1"]
    assert baris[3][6:] == ["–", "–", "60,00", "0,00", "1"]


def test_beberapa_opd_disebut_dan_dapat_disaring() -> None:
    """Of two OPDs each person's is told, with the rank within it; of one OPD it would say nothing."""
    halaman = urai(tulis_html(bahan_dua_opd()))
    assert [satu[4:8:3] for satu in tabel(halaman, "peringkat")] == [
        ["Dinas KesehatanBappeda", "1"],
        ["Dinas KesehatanDinas Kesehatan", "1"],
        ["Dinas PariwisataBappeda", "2"],
        ["Dinas PariwisataBappeda", "–"],
    ]
    saring = [satu.sifat["data-saring"] for satu in halaman.cari("select") if "data-saring" in satu.sifat]
    assert saring == ["opd", "unit", "jenjang", "label"]


def test_satu_opd_tidak_disaring(halaman: Simpul) -> None:
    """A filter with one choice is none."""
    saring = [satu.sifat["data-saring"] for satu in halaman.cari("select") if "data-saring" in satu.sifat]
    assert saring == ["unit", "jenjang", "label"]


def test_unit_dan_butir(halaman: Simpul) -> None:
    """Units stand by mean, butir by gap."""
    assert tabel(halaman, "unit") == [
        ["Dinas Kesehatan", "2", "2", "89,54", "", "1", "0", "1", "0"],
        ["Dinas Pariwisata", "2", "1", "62,00", "", "0", "0", "1", "0"],
    ]
    assert tabel(halaman, "kompetensi") == [
        ["Berorientasi Pelayanan", "4", "67,00", "3,35", "4,00", "3", "75,0 %", ""],
        ["Kolaborasi", "3", "64,00", "3,20", "3,00", "1", "33,3 %", ""],
    ]


def test_peta_panas(halaman: Simpul) -> None:
    """Kesehatan: (-0,4 + 0,2)/2 and (0,4 + 0,8)/2; Pariwisata: (-1 - 1,4)/2 and -0,6. Classes by fixed thresholds."""
    sel = halaman.cari("table", class_="peta")[0].cari("td")
    assert [(satu.teks, satu.sifat["class"]) for satu in sel] == [
        ("-0,10 ▼", "n q2"),
        ("+0,60", "n q5"),
        ("-1,20 ▼", "n q0"),
        ("-0,60 ▼", "n q1"),
    ]


def test_butir_tanpa_standar_mendapat_peta_nilai() -> None:
    """Without a standard there is no distance to show: the map gives the mean nilai, without ▼."""
    kosong = pd.DataFrame({"pelayanan": [NAN] * 4, "kolaborasi": [NAN] * 4})
    hasil = buat_hasil(kesenjangan=kosong, level=kosong, standar=kosong)
    sel = urai(tulis_html(buat_bahan(hasil=hasil))).cari("table", class_="peta")[0].cari("td")
    assert [(satu.teks, satu.sifat["class"]) for satu in sel] == [
        ("78,0", "n q4"),
        ("72,0", "n q4"),
        ("56,0", "n q2"),
        ("48,0", "n q1"),
    ]


def test_yang_tidak_dinilai_tidak_masuk_peta() -> None:
    """A person outside every count does not colour the unit's cell: only Ani's +0,20 is left of Kesehatan."""
    hasil = buat_hasil()
    hasil.pegawai.loc[0, "status"] = "tidak dinilai"
    sel = urai(tulis_html(buat_bahan(hasil=hasil))).cari("table", class_="peta")[0].cari("td")
    assert sel[0].teks == "+0,20"


def test_kebutuhan_dan_pelatihan(halaman: Simpul) -> None:
    """Needs by people; a gap that no training answers is said, not papered over."""
    kecil = "2 dari 2 pegawai (kelompok kecil)"
    latih = "Pelayanan Prima (PL-01) untuk 2 orang"
    assert tabel(halaman, "pelatihan", 0)[0] == ["Dinas Pariwisata", "Berorientasi Pelayanan", kecil, "100,0 %", latih]
    assert tabel(halaman, "pelatihan", 1) == [["Pelayanan Prima", "PL-01", "3", "20", "1.500.000"]]
    assert "1 kesenjangan: belum ada pelatihan di katalog." in halaman.cari("section", id="pelatihan")[0].teks


def test_belum_lengkap(halaman: Simpul) -> None:
    """Who is not complete stands there with everything that is missing."""
    assert tabel(halaman, "belum") == [
        [
            "Citra Contoh190003032020122003",
            "Dinas Pariwisata",
            "belum lengkap",
            "realisasi indikator 'Promosi digelar' masih kosong; nilai komponen Hasil Kerja",
        ]
    ]


def test_cara_menghitung(halaman: Simpul) -> None:
    """Weights, raters, thresholds and tampil_min stand in the method section, sources with their hashes."""
    assert tabel(halaman, "metode", 0)[0][:2] == ["Hasil Kerja", "60,0 %"]
    assert tabel(halaman, "metode", 0)[2] == [
        "Inovasi",
        "tambahan",
        "lembar inovasi: jumlah kolom poin; paling banyak 5 poin",
    ]
    assert tabel(halaman, "metode", 1) == [
        ["Atasan", "60,0 %", "rata-rata; skala 1 sampai 5"],
        ["Rekan kerja", "40,0 %", "rata-rata; skala 1 sampai 5"],
    ]
    assert tabel(halaman, "metode", 2)[0] == ["Sangat Baik", "nilai akhir ≥ 90"]
    assert tabel(halaman, "metode", 3) == [["contoh.xlsx", "cd" * 32], ["Rubrik contoh versi 1.0", "ab" * 32]]
    assert "kurang dari 3 skor dirahasiakan" in halaman.cari("section", id="metode")[0].teks


def test_matriks_kuadran() -> None:
    """The nine cells stand as in PermenPANRB 6/2022, di atas first."""
    sumbu = {"komponen": "hasil_kerja", "sesuai": 90, "di_atas": 110}
    mayoritas = {"cara": "mayoritas", "sesuai": 90, "di_atas": 110}
    rubrik = buat_rubrik(predikat={"kuadran": {"hasil_kerja": mayoritas, "perilaku_kerja": sumbu}})
    matriks = metode(rubrik).matriks
    assert matriks is not None
    assert matriks.kolom == ("Di Bawah Ekspektasi", "Sesuai Ekspektasi", "Di Atas Ekspektasi")
    assert matriks.baris == (
        ("Di Atas Ekspektasi", ("Kurang/Misconduct", "Baik", "Sangat Baik")),
        ("Sesuai Ekspektasi", ("Kurang/Misconduct", "Baik", "Baik")),
        ("Di Bawah Ekspektasi", ("Sangat Kurang", "Butuh Perbaikan", "Butuh Perbaikan")),
    )
    teks = urai(tulis_html(buat_bahan(rubrik=rubrik))).cari("section", id="metode")[0].teks
    assert "Perilaku kerja: nilai Hasil Kerja: sesuai mulai 90, di atas mulai 110" in teks
    assert "Hasil kerja: mayoritas rating indikator" in teks


def test_setiap_jenis_komponen_dan_tambahan_diterangkan() -> None:
    """Ratios, maps, filters, conversions, progress: each has its words."""
    komponen: dict[str, Any] = {
        "a": {"bobot": 1, "dari": "target", "jenis": ["utama"], "konversi": [[0, 0], [100, 100]], "jika_kosong": "nol"},
        "b": {"bobot": 3, "dari": "data", "lembar": "kehadiran", "rasio": ["hadir", "hari"], "skala": [0, 1]},
    }
    tambahan: dict[str, Any] = {
        "hukuman": {"dari": "data", "lembar": "disiplin", "kolom": "tingkat", "peta": {"ringan": -2}, "gabung": "min"},
        "kemajuan": {"dari": "sebelumnya", "per_poin": 0.2, "maks": 3},
    }
    ambang = [{"nama": "Baik", "mulai": 0, "syarat": ["kemajuan"]}]
    cara = metode(buat_rubrik(komponen=komponen, tambahan=tambahan, predikat={"ambang": ambang}))
    konversi = "0 sampai 120 %, lalu dikonversi menurut tabel rubrik; yang kosong dihitung 0"
    rasio = (
        "jumlah hadir dibagi jumlah hari; 0 menjadi 0 dan 1 menjadi 100; bila kosong, nilai akhir belum dapat dihitung"
    )
    assert cara.komponen == (
        ("A", "25,0 %", f"rata-rata tertimbang capaian indikator (hanya utama), {konversi}"),
        ("B", "75,0 %", f"lembar kehadiran: {rasio}"),
    )
    assert cara.tambahan[0] == ("Hukuman", "lembar disiplin: nilai terendah kolom tingkat (ringan = -2)")
    assert cara.tambahan[1][1].startswith("0,2 poin untuk setiap kenaikan 1 nilai dasar")
    assert cara.ambang == (("Baik", "nilai akhir ≥ 0, dengan syarat Kemajuan lebih dari 0"),)


def test_urutan_peringkat_disebut_dengan_namanya() -> None:
    """Keys to rank by are printed as people know them."""
    catatan = metode(buat_rubrik(peringkat={"urut": ["predikat", "hasil_kerja", "kolaborasi"]})).catatan
    assert any(satu.startswith("Peringkat menurut Predikat, lalu Hasil Kerja, lalu Kolaborasi;") for satu in catatan)


def test_penilai_dengan_syarat_diterangkan() -> None:
    """A role's minimum, stage and way of joining are said; komponen with equal raters share a table."""
    penilai = {"diri": {"bobot": 1}, "atasan": {"bobot": 1, "min": 2, "setelah": "diri", "gabung": "median"}}
    ((nama, baris),) = metode(buat_rubrik(penilai=penilai)).penilai
    assert nama == "Perilaku Kerja"
    assert baris[1] == ("Atasan", "50,0 %", "median; skala 1 sampai 5; paling sedikit 2 skor; sesudah Diri sendiri")


def test_temuan_dikelompokkan(halaman: Simpul) -> None:
    """Kesalahan come first and open, catatan closed; each with place, text and remedy."""
    kelompok = halaman.cari("section", id="temuan")[0].cari("details")
    assert [satu.cari("summary")[0].teks for satu in kelompok] == [
        "kesalahan PEG902 1 temuan",
        "peringatan TGT901 1 temuan",
        "catatan PEG901 1 temuan",
    ]
    assert ["open" in satu.sifat for satu in kelompok] == [True, True, False]
    assert kelompok[0].cari("li")[0].teks == (
        "contoh.xlsx › pegawai › A6 NIP bukan 18 digit 19000101Saran: Tulis NIP sebagai teks 18 digit"
    )


def test_temuan_yang_banyak_dipotong() -> None:
    """Of seven findings of one code five are printed and two counted."""
    temuan = [Temuan("PEG901", Tingkat.CATATAN, f"temuan {i}", tempat=Tempat("a.xlsx")) for i in range(7)]
    (kelompok,) = urai(tulis_html(buat_bahan(temuan=temuan))).cari("section", id="temuan")[0].cari("details")
    assert len(kelompok.cari("li")) == 5
    assert "… dan 2 temuan lainnya: lihat lembar Temuan pada rekap.xlsx." in kelompok.teks


def test_rata_rata_yang_disembunyikan_tidak_ada_di_mana_pun() -> None:
    """A role mean below tampil_min is in peran_nilai only: neither the page nor the packed payload holds it."""
    rahasia = pd.DataFrame({"pelayanan": [73.19] * 4, "kolaborasi": [73.19] * 4})
    asli = buat_hasil()
    hasil = replace(asli, peran_nilai={"atasan": rahasia, "rekan": rahasia})
    isi = tulis_html(buat_bahan(hasil=hasil))
    muatan = baca_muatan(isi)
    assert b"73,19" not in isi
    assert b"73.19" not in isi
    assert not {7319, 73.19} & bilangan(muatan)
    assert muatan["peran"][0][0][0] == [8800, None, None, None]  # Ani's atasan may be shown, nobody else's
    assert muatan["peran"][0][1][0] == [1, 1, 1, 1]


def test_rincian_peran_tidak_ikut_pada_data_besar() -> None:
    """Above 2.000 people the means of roles stay out of the page."""
    assert baca_muatan(tulis_html(bahan_besar(2_001)))["peran"] is None


def test_tulisan_ganas_tetap_tulisan() -> None:
    """Hostile text adds no element and no attribute, and is there to be read."""
    jinak = urai(bertulisan(*(f"a{i}" for i in range(len(GANAS)))))
    ganas = urai(bertulisan(*GANAS))
    assert Counter((s.tag, *sorted(s.sifat)) for s in ganas.semua()) == Counter(
        (s.tag, *sorted(s.sifat)) for s in jinak.semua()
    )
    sel = [kotak for baris in tabel(ganas, "peringkat") for kotak in baris]
    assert any(kotak.startswith("<script>window.jahat=1</script>") for kotak in sel)
    assert any("[merah]x[/merah]" in kotak for kotak in sel)
    assert any("{{ 7*7 }}" in kotak for kotak in sel)


def test_masukan_sama_menghasilkan_bita_sama() -> None:
    """The same material gives the same bytes."""
    assert tulis_html(bahan_besar(300)) == tulis_html(bahan_besar(300))


@pytest.mark.parametrize(("n", "baris"), [(200, 200), (201, 50)])
def test_semua_baris_sampai_dua_ratus(n: int, baris: int) -> None:
    """Up to 200 people all rows are in the page, above it the first 50."""
    halaman = urai(tulis_html(bahan_besar(n)))
    assert len(tabel(halaman, "peringkat")) == baris
    assert f"Menampilkan {baris} dari {n} pegawai" in halaman.cari("p", id="keadaan")[0].teks


def test_tanpa_pegawai_dan_tanpa_butir() -> None:
    """Nobody at all, or a rubric without raters: still a page, without the sections that would be empty."""
    rubrik = buat_rubrik(komponen={"hasil_kerja": {"bobot": 1, "dari": "target"}}, penilai={})
    hasil = buat_hasil()
    kosong = pd.DataFrame(index=range(4))
    hasil = replace(
        hasil,
        komponen=hasil.komponen[["hasil_kerja"]],
        kontribusi=hasil.kontribusi[["hasil_kerja"]],
        butir=kosong, level=kosong, standar=kosong, kesenjangan=kosong, dirasakan=kosong, butir_berlaku=kosong,
        peran_nilai={}, peran_n={}, peran_tampil={},
        daftar_kesenjangan=hasil.daftar_kesenjangan.iloc[:0],
        kebutuhan_unit=hasil.kebutuhan_unit.iloc[:0],
    )  # fmt: skip
    ringkasan = replace(buat_bahan().ringkasan, butir=buat_bahan().ringkasan.butir.iloc[:0])
    halaman = urai(tulis_html(buat_bahan(rubrik=rubrik, hasil=hasil, ringkasan=ringkasan, periode="", info={})))
    assert not halaman.cari("section", id="kompetensi")
    assert halaman.cari("title")[0].teks == "Laporan penilaian kinerja"
    tanpa = bahan_besar(1)
    nol = {
        nama: getattr(tanpa.hasil, nama).iloc[:0]
        for nama in (
            "pegawai", "komponen", "kontribusi", "tambahan", "peringkat_dalam", "butir_berlaku", "butir", "level",
            "standar", "kesenjangan", "dirasakan", "daftar_kesenjangan", "kebutuhan_unit",
        )
    }  # fmt: skip
    peran = {nama: tabel.iloc[:0] for nama, tabel in tanpa.hasil.peran_n.items()}
    sepi = replace(tanpa.hasil, kekurangan=(), pelatihan=(), peran_n=peran, peran_tampil=peran, **nol)
    ringkasan = ringkas(sepi, tanpa.rubrik)
    lanjut = tindak_lanjuti(Data({"riwayat_pelatihan": buat_riwayat(sepi)}), sepi, tanpa.rubrik)
    halaman = urai(tulis_html(replace(tanpa, hasil=sepi, ringkasan=ringkasan, temuan=(), tindak_lanjut=lanjut)))
    assert tabel(halaman, "peringkat") == []
    assert "Tidak ada temuan." in halaman.cari("section", id="temuan")[0].teks
    assert "Semua pegawai telah dinilai lengkap." in halaman.cari("section", id="belum")[0].teks


def test_grafik_nilai_memakai_kelas_selebar_bilangan_bulat() -> None:
    """62, 85.08 and 94 span 32: classes of 5 from 60; nobody at all gives no chart."""
    nilai = pd.Series([62.0, 85.08, 94.0, NAN]).to_numpy()
    grafik = grafik_nilai(nilai)
    assert grafik is not None
    assert [(satu.nama, satu.n) for satu in grafik.batang if satu.n] == [
        ("60 s.d. <65", 1),
        ("85 s.d. <90", 1),
        ("90 s.d. <95", 1),
    ]
    assert grafik_nilai(pd.Series([NAN]).to_numpy()) is None
    assert grafik_predikat({"Baik": 0}).temuan == "Belum ada pegawai yang mempunyai predikat"


def test_kategori_mengurutkan_nama() -> None:
    """Names that come first keep their order, the others are sorted without regard to case."""
    satu = kategori(["b", "A", "Baik", "b"], ("Sangat Baik", "Baik"))
    assert satu.nama == ("Baik", "A", "b")
    assert satu.kode.tolist() == [2, 1, 0, 2]


def test_sepuluh_ribu_pegawai_cepat_dan_kecil() -> None:
    """10.000 people: built within a second of processor time, at most 0,6 MB, awards and trainings 0,7 MB."""
    bahan = bahan_besar(10_000)
    mulai = time.process_time()
    assert len(tulis_html(bahan)) <= 700_000
    assert time.process_time() - mulai < 1
    lanjut = bahan.tindak_lanjut
    polos = replace(lanjut, penghargaan=lanjut.penghargaan.iloc[:0], pelatihan_wajib=lanjut.pelatihan_wajib.iloc[:0])
    assert len(tulis_html(replace(bahan, tindak_lanjut=polos))) <= 600_000


def _warna(blok: str) -> dict[str, str]:
    return {nama: _enam(isi) for nama, isi in re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})", blok)}


def _enam(warna: str) -> str:
    return warna if len(warna) == 7 else "#" + "".join(huruf * 2 for huruf in warna[1:])


def _terang(warna: str) -> float:
    kanal = [int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    lurus = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in kanal]
    return 0.2126 * lurus[0] + 0.7152 * lurus[1] + 0.0722 * lurus[2]


def _kontras(a: str, b: str) -> float:
    tinggi, rendah = sorted((_terang(a), _terang(b)), reverse=True)
    return (tinggi + 0.05) / (rendah + 0.05)


@pytest.mark.parametrize("ke", [0, 1])
def test_kontras_warna(ke: int) -> None:
    """In light and dark, text stands out 4,5:1 from every surface and bars and edges 3:1; heat cells carry black."""
    gaya = resources.files("asnkin.laporan.html").joinpath("templates", "gaya.css").read_text(encoding="utf-8")
    warna = _warna(re.findall(r":root\{([^}]*)\}", gaya)[ke])
    for muka in ("muka", "dasar", "zebra"):
        for tulisan in ("tinta", "redup", "utama", "awas", "salah", "ingat", "catat"):
            assert _kontras(warna[muka], warna[tulisan]) >= 4.5, (muka, tulisan)
    for bentuk in ("isi", "awas", "tepi"):
        assert _kontras(warna["muka"], warna[bentuk]) >= 3, bentuk
    for sel in re.findall(r"\.q\d\{background:(#[0-9a-f]{6})\}", gaya):
        assert _kontras(sel, "#000000") >= 4.5

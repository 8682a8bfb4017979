"""Warnings of what can never happen: each case with its place, and each one's other side without a warning."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rubrik.pabrik import DASAR, lepas_tanda, susun

from asnkin.data import JENJANG
from asnkin.rubrik.jangkauan import jangkauan_nilai
from asnkin.rubrik.muat import muat_rubrik
from asnkin.rubrik.tinjau import tinjau

if TYPE_CHECKING:
    from collections.abc import Callable

    from asnkin.rubrik.muat import RubrikTermuat

AMBANG = "predikat:\n  ambang:\n    - {nama: Baik, %s}\n    - {nama: Kurang, %s}\n"
KUADRAN = "predikat:\n  kuadran:\n    hasil_kerja: {%s}\n    perilaku_kerja: {komponen: kompetensi, %s}\n"
SATU_PERAN = "penilai: {diri: 10, %s}\n"
TAMBAHAN = "tambahan: {ide: {dari: data, lembar: ide, kolom: poin, %s}}\n"
TERBACA = (
    "dihitung mulai 1 orang, kurang dari tampil_min 3: rata-ratanya disembunyikan, tetapi dapat dihitung mundur dari "
    "nilai butir"
)
LATIH = DASAR["komponen"].replace("dari: target}", "dari: target, latih_di_bawah: {%s}}")
PELATIHAN = "pelatihan:\n  - {kode: A, nama: A, butir: %s}\n"

PERINGATAN = {
    "peran yang salah ketik": (
        {"penilai": "penilai: {diri: 10, «atasann: {bobot: 60, min: 3}}\n"},
        ('peran "atasann" mirip peran atasan; lembar penilai atasan tidak mengisinya', 'Maksud Anda "atasan"?')),
    "standar di dasar skala": (
        {"komponen": DASAR["komponen"].replace("standar: 3", "standar: «1", 1)},
        ("standar Komunikasi 1 adalah skor terendah: kesenjangan tidak mungkin muncul",
         "Pakai standar di atas 1, atau hapus standarnya")),
    "standar satu jenjang di dasar skala": (
        {"komponen": DASAR["komponen"].replace("standar: 3", "standar: {pelaksana: «1, lainnya: 2}", 1)},
        ("standar Komunikasi bagi pelaksana 1 adalah skor terendah: kesenjangan tidak mungkin muncul",
         "Pakai standar di atas 1, atau hapus standarnya")),
    # nilai.batas ends at 100 although hasil kerja may reach 120: (50*120 + 50*100)/100 = 110, held to 100
    "predikat puncak di atas batas nilai": (
        {"predikat": AMBANG % ("mulai: «110", "mulai: 0")},
        ('predikat "Baik" mulai 110 tidak terjangkau: nilai akhir paling tinggi 100',
         "Turunkan mulai, atau perlebar nilai.batas dan batas komponen")),
    "predikat puncak di atas yang dapat dicapai komponen": (
        {"predikat": AMBANG % ("mulai: «110.5", "mulai: 0"), "akhir": "nilai: {batas: [0, 120]}\n"},
        ('predikat "Baik" mulai 110.5 tidak terjangkau: nilai akhir paling tinggi 110',
         "Turunkan mulai, atau perlebar nilai.batas dan batas komponen")),
    # lowest nilai: hasil kerja 0, kompetensi all 1 of 5 = 20: (50*0 + 50*20)/100 = 10
    "kelas terbawah di bawah nilai terendah": (
        {"predikat": AMBANG % ("mulai: 10", "mulai: «0")},
        ('predikat "Kurang" tidak terjangkau: nilai akhir paling rendah 10', "Naikkan mulai kelas di atasnya, 10")),
    "lubang di bawah kelas terakhir": (
        {"predikat": AMBANG % ("mulai: 76", "mulai: «50")},
        ("nilai akhir di bawah 50 tidak mendapat predikat, padahal nilai serendah 10 mungkin",
         "Tambahkan kelas tanpa syarat yang mulai 10")),
    "kelas terakhir bersyarat adalah lubang": (
        {"predikat": AMBANG % ("mulai: 76", "mulai: «0, syarat: [ide]"), "akhir": TAMBAHAN % "maks: 5"},
        ("nilai akhir di bawah 76 tidak mendapat predikat, padahal nilai serendah 0 mungkin",
         "Tambahkan kelas tanpa syarat yang mulai 0")),
    "syarat yang tidak pernah positif": (
        {"predikat": AMBANG % ("mulai: 76, syarat: [«ide]", "mulai: 0"), "akhir": TAMBAHAN % "peta: {buruk: -3}"},
        ('predikat "Baik" tidak terjangkau: tambahan ide tidak pernah lebih dari 0',
         "Hapus syarat ini, atau beri poin positif")),
    "ambang kuadran tidak terjangkau": (
        {"predikat": KUADRAN % ("cara: mayoritas, sesuai: 90, di_atas: «121", "sesuai: «101, di_atas: «102")},
        ("hasil_kerja di atas ekspektasi mulai 121 tidak terjangkau: nilai paling tinggi 120", "Turunkan di_atas"),
        ("perilaku_kerja sesuai ekspektasi mulai 101 tidak terjangkau: nilai paling tinggi 100", "Turunkan sesuai"),
        ("perilaku_kerja di atas ekspektasi mulai 102 tidak terjangkau: nilai paling tinggi 100", "Turunkan di_atas")),
    "di bawah ekspektasi tidak terjangkau": (
        {"predikat": KUADRAN % ("komponen: hasil_kerja, sesuai: 90, di_atas: 110", "sesuai: «20, di_atas: 80")},
        ("perilaku_kerja di bawah ekspektasi tidak terjangkau: nilai paling rendah 20", "Naikkan sesuai di atas 20")),
    "satu peran membuka skornya": (
        {"penilai": SATU_PERAN % "«rekan: {bobot: 90, min: 2}"},
        ("Kompetensi hanya dinilai rekan, cukup 2 orang: nilai butir membuka skor mereka",
         "Naikkan min rekan menjadi 3 (tampil_min), atau tambahkan peran lain")),
    "satu peran pada komponen": (
        {"komponen": DASAR["komponen"].replace("    bobot: 50\n", "    bobot: 50\n    penilai: {«masyarakat: 1}\n")},
        ("Kompetensi hanya dinilai masyarakat, cukup 1 orang: nilai butir membuka skor mereka",
         "Naikkan min masyarakat menjadi 3 (tampil_min), atau tambahkan peran lain")),
    "peran yang dapat disembunyikan tetap dihitung": (
        {"penilai": "penilai: {diri: 10, atasan: 50, «rekan: 40, bawahan: {bobot: 10, min: 3}}\n",
         "komponen": DASAR["komponen"].replace("bobot: 50\n", "bobot: 50\n    penilai: {atasan: 1, «warga: 1}\n")},
        (f"rekan {TERBACA}", "Naikkan min rekan menjadi 3"),
        (f"warga {TERBACA}", "Naikkan min warga menjadi 3")),
    "target tanpa pelatihan": (
        {"komponen": LATIH % "«a: {capaian: 100}", "akhir": PELATIHAN % "komunikasi; kepemimpinan"},
        ("A yang belum tercapai tidak terjawab: tidak ada pelatihan untuk target ini di katalog",
         "Tambahkan pelatihan dengan butir: [a]")),
    "batas latih yang mustahil dan aturan yang tertutup": (
        {"komponen": LATIH % "a: {capaian: «130}, «b: {capaian: 90}"},
        ("semua pegawai akan berada di bawah capaian 130 pada a",
         "Pakai angka di atas 0 sampai 120 (batas hasil_kerja)"),
        ("b tidak pernah dipakai: a di atasnya berlaku bagi semua", "Pindahkan b ke atas a, atau beri a berlaku")),
    "kesenjangan dirasakan tanpa penilai diri": (
        {"akhir": "kesenjangan: {dari: «[nilai, diri]}\n"},
        ("kesenjangan dirasakan tidak mungkin muncul: tidak ada penilai diri",
         "Tambahkan penilai diri, atau hapus diri dari kesenjangan.dari")),
    "jpm tanpa kategori terbawah": (
        {"akhir": "kesenjangan: {jpm: [[80, A], «[68, B]]}\n"},
        ("JPM di bawah 68 tidak mendapat kategori", "Tambahkan kategori mulai 0")),
    "butir tanpa pelatihan": (
        {"komponen": DASAR["komponen"].replace("kepemimpinan:", "«kepemimpinan:"), "akhir": PELATIHAN % "komunikasi"},
        ("kesenjangan Kepemimpinan tidak terjawab: tidak ada pelatihan untuk butir ini di katalog",
         "Tambahkan pelatihan dengan butir: [kepemimpinan]")),
    "gabung tidak berpengaruh pada rasio": (
        {"akhir": "tambahan: {hadir: {dari: data, lembar: h, rasio: [a, b], gabung: «rata}}\n"},
        ("gabung pada tambahan.hadir tidak berpengaruh: rasio selalu jumlah dibagi jumlah", "Hapus gabung")),
    "kolom berlaku salah tulis": (
        {"penilai": "penilai: {atasan: 1, rekan: {bobot: 1, min: 3, berlaku: {«jenjng: [pelaksana]}}}\n"},
        ('berlaku menyebut kolom "jenjng", yang bukan kolom baku tabel pegawai', 'Maksud Anda "jenjang"?')),
    "jenjang yang tidak ada": (
        {"komponen": DASAR["komponen"].replace("standar: 3", "berlaku: {jenjang: [jpt_*, «pengawass, «eselon 2]}", 1)},
        ('berlaku tidak akan pernah cocok: tidak ada jenjang "pengawass"', 'Maksud Anda "pengawas"?'),
        ('berlaku tidak akan pernah cocok: tidak ada jenjang "eselon 2"',
         f"Jenjang yang dikenal: {', '.join(JENJANG)}")),
    "kunci yang belum dihitung": (
        {"akhir": "angka_kredit: true\npenghargaan: {terbaik: 3}\n"
                  "«talenta: {ambang_kinerja: [70, 90], ambang_potensi: [60, 80]}\n"},
        ("talenta belum dihitung oleh versi asnkin ini", "Biarkan saja bila untuk versi mendatang")),
}  # fmt: skip


@pytest.mark.parametrize("nama", PERINGATAN)
def test_yang_tidak_mungkin_terjadi_diperingatkan(nama: str, muat: Callable[..., RubrikTermuat]) -> None:
    """The marked places are warned of, in these words, and nothing else is."""
    ganti, *ucapan = PERINGATAN[nama]
    teks, letak = lepas_tanda(susun(**ganti))
    termuat = muat(teks)
    peringatan = tinjau(termuat.rubrik, termuat.akar)
    ada = [(satu.baris, satu.kolom, satu.pesan, satu.saran) for satu in peringatan]
    assert ada == [(*tempat, *kata) for tempat, kata in zip(letak, ucapan, strict=True)]


WAJAR = {
    "rubrik dasar": {},
    "standar tepat di atas dasar skala": {"komponen": DASAR["komponen"].replace("standar: 3", "standar: 1.1")},
    "predikat puncak tepat pada nilai tertinggi": {
        "predikat": AMBANG % ("mulai: 110", "mulai: 0"), "akhir": "nilai: {batas: [0, 120]}\n"},
    "kelas terakhir mulai dari nilai terendah": {"predikat": AMBANG % ("mulai: 76", "mulai: 10")},
    "predikat puncak terjangkau lewat tambahan": {
        "predikat": AMBANG % ("mulai: 115", "mulai: 0"), "akhir": TAMBAHAN % "maks: 5" + "nilai: {batas: [0, 120]}\n"},
    "predikat puncak terjangkau tanpa komponen yang boleh kosong": {
        "komponen": DASAR["komponen"].replace("    bobot: 50\n", "    bobot: 50\n    jika_kosong: abaikan\n"),
        "predikat": AMBANG % ("mulai: 120", "mulai: 0"), "akhir": "nilai: {batas: [0, 120]}\n"},
    "nol menurunkan nilai terendah": {
        "komponen": DASAR["komponen"].replace("    bobot: 50\n", "    bobot: 50\n    jika_kosong: nol\n"),
        "predikat": AMBANG % ("mulai: 10", "mulai: 0")},
    "ambang kuadran tepat di ujung": {
        "predikat": KUADRAN % ("cara: mayoritas, sesuai: 90, di_atas: 120", "sesuai: 20.1, di_atas: 100")},
    "hanya atasan": {"penilai": SATU_PERAN % "atasan: 90"},
    "satu peran dengan min cukup": {"penilai": SATU_PERAN % "rekan: {bobot: 90, min: 3}"},
    "peran milik sendiri": {"penilai": SATU_PERAN % "rekan_kerja: {bobot: 90, min: 3}"},
    "diri ada": {"penilai": SATU_PERAN % "atasan: 90", "akhir": "kesenjangan: {dari: [nilai, diri]}\n"},
    "katalog lengkap": {"akhir": PELATIHAN % "[komunikasi, kepemimpinan]"},
    "gabung bawaan pada rasio": {"akhir": "tambahan: {hadir: {dari: data, lembar: h, rasio: [a, b]}}\n"},
    "kolom pegawai lain": {"penilai": "penilai: {atasan: 1, rekan: {bobot: 1, min: 3, berlaku: {shift: [malam]}}}\n"},
    "jenjang berpola": {"komponen": DASAR["komponen"].replace("standar: 3", "berlaku: {jenjang: ['Ahli_*']}", 1)},
}  # fmt: skip


@pytest.mark.parametrize("nama", WAJAR)
def test_yang_wajar_tidak_diperingatkan(nama: str, muat: Callable[..., RubrikTermuat]) -> None:
    """The other side of each warning is silent."""
    termuat = muat(**WAJAR[nama])
    assert tinjau(termuat.rubrik) == []


def test_tanpa_letak_baris_dan_kolom_nol() -> None:
    """A rubric without its file still has its warnings, without a place."""
    [peringatan] = tinjau(muat_rubrik("gorontalo").rubrik)
    assert (peringatan.berkas, peringatan.baris, peringatan.kolom) == ("", 0, 0)


@pytest.mark.parametrize(
    ("ganti", "harapan"),
    [
        # hasil kerja 0..120, kompetensi 20..100, equal weights, held to 0..120
        ({"akhir": "nilai: {batas: [0, 120]}\n"}, (10, 110)),
        # rentang brings the lowest mark to 0
        ({"akhir": "konversi_skala: rentang\nnilai: {batas: [0, 120]}\n"}, (0, 110)),
        # conversion 49..109 within batas 59..120 (corners inside count): (50*49+50*20)/100, (50*109+50*100)/100
        (
            {
                "komponen": DASAR["komponen"].replace(
                    "dari: target",
                    "dari: target, batas: [59, 120], konversi: [[0, 0], [59, 49], [100, 109], [130, 99]]",
                ),
                "akhir": "nilai: {batas: [0, 120]}\n",
            },
            (34.5, 104.5),
        ),
        # between two corners: at 80 on the line from (60, 50) to (100, 90) stands 70, beyond the last corner 90
        (
            {
                "komponen": "komponen:\n"
                "  h: {bobot: 1, dari: target, batas: [80, 200], konversi: [[60, 50], [100, 90]]}\n"
            },
            (70, 90),
        ),
        # before the first corner its value holds
        ({"komponen": "komponen:\n  h: {bobot: 1, dari: target, konversi: [[60, 50], [100, 90]]}\n"}, (50, 90)),
        # points: at most 3 for progress; a column of numbers may take away without end, held to 0
        ({"akhir": "tambahan: {m: {dari: sebelumnya, per_poin: 1, maks: 3}}\nnilai: {batas: [0, 120]}\n"}, (10, 113)),
        ({"akhir": "tambahan: {m: {dari: data, lembar: l, kolom: k, maks: 2}}\nnilai: {batas: [0, 120]}\n"}, (0, 112)),
        (
            {
                "akhir": "tambahan: {m: {dari: data, lembar: l, kolom: k, peta: {a: -4, b: 1}, gabung: min}}\n"
                "nilai: {batas: [0, 120]}\n"
            },
            (6, 111),
        ),
        (
            {"akhir": "tambahan: {m: {dari: data, lembar: l, kolom: k, peta: {a: 1}}}\nnilai: {batas: [0, 120]}\n"},
            (10, 120),
        ),
        # each komponen may be left out: the lowest and the highest alone
        (
            {
                "komponen": "komponen:\n  h: {bobot: 1, dari: target, jika_kosong: abaikan}\n"
                "  d: {bobot: 1, dari: data, lembar: l, kolom: k, jika_kosong: abaikan}\n",
                "akhir": "nilai: {batas: [0, 200]}\n",
            },
            (0, 120),
        ),
    ],
)  # fmt: skip
def test_jangkauan_nilai(
    ganti: dict[str, str], harapan: tuple[float, float], muat: Callable[..., RubrikTermuat]
) -> None:
    """Lowest and highest nilai akhir, worked out by hand beside each case."""
    assert jangkauan_nilai(muat(**ganti).rubrik) == pytest.approx(harapan)

"""Faults of form: each named in our own words, at its line and column, all in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rubrik.pabrik import DASAR, susun

if TYPE_CHECKING:
    from collections.abc import Callable

    from asnkin.rubrik.muat import RubrikTermuat

ANGKA = "Tulis angka saja, dengan titik untuk desimal, misalnya 0.4"
PASANGAN = "Tulis setiap isinya sebagai kunci: isi"
DAFTAR = "Tulis daftar di dalam kurung siku, misalnya [a, b]"
KUNCI_TARGET = (
    "Yang dikenal di sini: nama, bobot, jika_kosong, dari, batas, jenis, aspek, konversi, konversi_per, "
    "bulatkan_capaian, latih_di_bawah"
)
KASUS = {
    "kunci salah tulis di puncak": (
        {"akhir": "«pringkat: {urut: [nilai_akhir]}\n"},
        ('kunci "pringkat" tidak dikenal', 'Maksud Anda "peringkat"?'),
    ),
    "kunci asing menyebut semua yang dikenal": (
        {"akhir": "nilai: {«xyz: 1}\n"},
        ('kunci "xyz" tidak dikenal pada nilai', "Yang dikenal di sini: batas, desimal"),
    ),
    "kunci salah tulis di dalam butir": (
        {"komponen": "komponen:\n  k: {bobot: 1, dari: penilaian, butir: {a: {nama: A, «standart: 3}}}\n"},
        ('kunci "standart" tidak dikenal pada komponen.k.butir.a', 'Maksud Anda "standar"?'),
    ),
    "kunci penilaian tidak berlaku bagi target": (
        {"komponen": "komponen:\n  hk: {bobot: 50, dari: target, «butir: {}}\n"},
        (
            'kunci "butir" tidak dikenal pada komponen.hk',
            KUNCI_TARGET,
        ),
    ),
    "kunci yang bernama seperti sumber tetap ditemukan": (
        {"komponen": "komponen:\n  hk: {bobot: 50, dari: target, «batass: [0, 1]}\n"},
        ('kunci "batass" tidak dikenal pada komponen.hk', 'Maksud Anda "batas"?'),
    ),
    "kunci salah tulis pada sumbu kuadran": (
        {"predikat": "predikat:\n  kuadran:\n    hasil_kerja: {cara: mayoritas, sesuai: 9, di_atas: 11, «sesuaii: 3}\n"
         "    perilaku_kerja: {komponen: kompetensi, sesuai: 60, di_atas: 80}\n"},
        ('kunci "sesuaii" tidak dikenal pada predikat.kuadran.hasil_kerja', 'Maksud Anda "sesuai"?'),
    ),
    "kunci wajib tidak ada": (
        {"komponen": "komponen:\n  «hk: {dari: target}\n"},
        ('kunci "bobot" wajib ada pada komponen.hk', "Tambahkan bobot"),
    ),
    "kunci wajib tanpa isi": (
        {"komponen": "komponen:\n  hk:\n    dari: target\n    «bobot:\n"},
        ('kunci "bobot" wajib ada pada komponen.hk', "Tambahkan bobot"),
    ),
    "dari tidak ada": (
        {"komponen": "komponen:\n  «hk: {bobot: 5}\n"},
        ('kunci "dari" wajib ada pada hk', "Tambahkan dari: target, penilaian atau data"),
    ),
    "dari tidak dikenal": (
        {"komponen": "komponen:\n  hk: {bobot: 5, dari: «targt}\n"},
        ('dari tidak dikenal: "targt"', 'Maksud Anda "target"?'),
    ),
    "pilihan tidak dikenal": (
        {"akhir": "periode: «triwulanan\n"},
        ('periode tidak dikenal: "triwulanan"', 'Maksud Anda "triwulan"?'),
    ),
    "teks di tempat angka": (
        {"akhir": "nilai: {batas: [0, «'100']}\n"},
        ('isi ke-2 dari batas harus berupa angka, tertulis "100"', ANGKA),
    ),
    "koma sebagai desimal": (
        {"akhir": "kesenjangan:\n  unit_min: «0,4\n"},
        ('unit_min harus berupa angka, tertulis "0,4"', ANGKA),
    ),
    "true bukan angka": (
        {"penilai": "penilai: {atasan: {bobot: «true}}\n"},
        ("bobot harus berupa angka, tertulis true", ANGKA),
    ),
    "bukan bilangan berhingga": (
        {"penilai": "penilai: {atasan: {bobot: «.inf}}\n"},
        ("bobot harus berupa angka, tertulis .inf", ANGKA),
    ),
    "bobot nol": (
        {"penilai": "penilai: {atasan: {bobot: «0}, rekan: «-1}\n"},
        ("bobot harus lebih dari 0, tertulis 0", "Ganti dengan angka yang lebih besar"),
        ("bobot harus lebih dari 0, tertulis -1", "Ganti dengan angka yang lebih besar"),
    ),
    "angka terlalu besar": (
        {"akhir": "kesenjangan: {unit_min: «40}\n"},
        ("unit_min paling besar 1, tertulis 40", "Ganti dengan angka yang lebih kecil"),
    ),
    "angka terlalu kecil": (
        {"akhir": "tampil_min: «0\n"},
        ("tampil_min paling kecil 1, tertulis 0", "Ganti dengan angka yang lebih besar"),
    ),
    "bukan bilangan bulat": (
        {"akhir": "nilai: {desimal: «1.5}\n"},
        ("desimal harus berupa bilangan bulat, tertulis 1.5", "Tulis bilangan bulat, misalnya 3"),
    ),
    "level bukan angka": (
        {"komponen": "komponen:\n  k: {bobot: 1, dari: penilaian, butir: {a: {nama: A, level: {«baik: ya}}}}\n"},
        ("baik harus berupa bilangan bulat", "Tulis bilangan bulat, misalnya 3"),
    ),
    "daftar yang bukan daftar": (
        {"akhir": "wajib_alasan: «1\n"},
        ("wajib_alasan harus berupa daftar, tertulis 1", DAFTAR),
    ),
    "bagian yang bukan kumpulan kunci": (
        {"akhir": "nilai: «[0, 100]\ntambahan: «5\n"},
        ("nilai harus berisi kunci: isi, tertulis daftar berisi 2", PASANGAN),
        ("tambahan harus berisi kunci: isi, tertulis 5", PASANGAN),
    ),
    "pasangan kurang": (
        {"akhir": "nilai: {batas: «[0]}\n"},
        ("batas kurang isi, tertulis daftar berisi 1", "Lengkapi isinya"),
    ),
    "pasangan lebih": (
        {"akhir": "nilai: {batas: «[0, 1, 2]}\n"},
        ("batas harus berisi 2 nilai, tertulis 3", "Hapus nilai yang berlebih"),
    ),
    "kunci bukan kata": (
        {"komponen": "komponen:\n  «Hasil Kerja: {bobot: 1, dari: target}\n"},
        (
            'kunci "Hasil Kerja" tidak sah',
            "Pakai huruf kecil, angka dan garis bawah, diawali huruf, misalnya kerja_sama",
        ),
    ),
    "teks kosong": ({"kepala": "rubrik: uji\nnama: «''\n"}, ("nama tidak boleh kosong", "Isi dengan teks")),
    "daftar sebagai nama": (
        {"kepala": "rubrik: uji\nnama: «[a]\n"},
        ("nama harus berupa teks, tertulis daftar berisi 1", "Tulis teks, bila perlu di dalam tanda kutip"),
    ),
    "tanpa komponen": ({"komponen": "komponen: «{}\n"}, ("komponen tidak boleh kosong", "Isi sekurangnya satu")),
    "bukan ya atau tidak": (
        {"akhir": "pelatihan_wajib: «boleh\n"},
        ('pelatihan_wajib harus true atau false, tertulis "boleh"', "Tulis true atau false"),
    ),
    "bagian terbaik bukan persen": (
        {"akhir": "penghargaan: {terbaik: «sedikit}\n"},
        ('terbaik harus berupa persen atau jumlah orang, tertulis "sedikit"', "Tulis misalnya 10% atau 3"),
    ),
    "bagian terbaik lebih dari semua": (
        {"akhir": "penghargaan: {terbaik: «110%}\n"},
        ('terbaik harus berupa persen atau jumlah orang, tertulis "110%"', "Tulis misalnya 10% atau 3"),
    ),
    "standar per jenjang bukan angka": (
        {"komponen": "komponen: {k: {bobot: 1, dari: penilaian, butir: {a: {nama: A, standar: {pelaksana: «dua}}}}}\n"},
        ('pelaksana harus berupa angka, tertulis "dua"', ANGKA),
    ),
}  # fmt: skip


@pytest.mark.parametrize("nama", KASUS)
def test_setiap_cacat_bentuk_disebut_di_tempatnya(nama: str, harus_cacat: Callable[..., None]) -> None:
    """A fault is reported once, at the marked place, with what is wrong and what to do; nothing else is."""
    ganti, *ucapan = KASUS[nama]
    harus_cacat(susun(**ganti), *ucapan)


def test_semua_cacat_dalam_sekali_jalan(harus_cacat: Callable[..., None]) -> None:
    """Syntax-level, form and meaning are all reported together, in the order of the file."""
    harus_cacat(
        "rubrik: uji\n«rubrik: lagi\nnama: Uji\n«skala: {min: 5, maks: 1}\n«nlai: 1\n"
        + DASAR["penilai"]
        + DASAR["komponen"].replace("standar: 3", "standar: «9", 1)
        + DASAR["predikat"].replace("mulai: 0", "mulai: «80")
        + "peringkat: {urut: [«nilai]}\n",
        ('kunci "rubrik" ditulis dua kali (pertama di baris 1)', "Hapus salah satunya"),
        ("skala.min 5 harus kurang dari skala.maks 1", "Tukar min dan maks, atau perbaiki angkanya"),
        ('kunci "nlai" tidak dikenal', 'Maksud Anda "nilai"?'),
        ("standar 9 di luar skala 1-5", "Pakai angka yang ada pada skala"),
        ("mulai 80 harus kurang dari kelas di atasnya, 76", "Urutkan kelas dari yang tertinggi"),
        ('kunci urut "nilai" tidak ada', 'Maksud Anda "nilai_akhir"?'),
    )


def test_rubrik_contoh_semua_kunci_diterima(muat: Callable[..., RubrikTermuat]) -> None:
    """The forgiving forms are all read: numbers as text, ya/tidak, one text for a list, one weight for a role."""
    termuat = muat(
        kepala="rubrik: uji\nnama: 2026\nversi: 1.10\ndasar: PP 30/2019\n",
        akhir="pelatihan_wajib: ya\nangka_kredit: tidak\npelatihan:\n"
        "  - {kode: 7, nama: Bicara, butir: komunikasi; kepemimpinan, wajib: true}\n"
        "peringkat: {dalam: Unit Kerja}\npenghargaan: {terbaik: 12.50%}\n",
    )
    rubrik = termuat.rubrik
    assert (rubrik.nama, rubrik.versi, rubrik.dasar) == ("2026", "1.10", ["PP 30/2019"])
    assert (rubrik.pelatihan_wajib, rubrik.angka_kredit) == (True, False)
    assert rubrik.pelatihan[0].kode == "7"
    assert rubrik.pelatihan[0].butir == ["komunikasi", "kepemimpinan"]
    assert rubrik.penilai["atasan"].bobot == 60
    assert rubrik.peringkat.dalam == ["unit_kerja"]
    assert rubrik.penghargaan.terbaik == "12.5%"

"""Faults of meaning: orders, ranges, exclusions and names that lead nowhere, each at its line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rubrik.pabrik import DASAR, susun

from asnkin.masukan.rubrik_yaml import Simpul
from asnkin.rubrik.bentuk import periksa_bentuk
from asnkin.rubrik.makna import periksa_makna
from asnkin.rubrik.muat import muat_rubrik
from asnkin.rubrik.rujukan import periksa_rujukan

if TYPE_CHECKING:
    from collections.abc import Callable

    from asnkin.masukan.naskah_yaml import Letak
    from asnkin.rubrik.muat import RubrikTermuat

SKALA = "Tukar min dan maks, atau perbaiki angkanya"
BESAR = "Tulis yang kecil dahulu, lalu yang besar"
DATA = "komponen:\n  {tanda}d: {{bobot: 1, dari: data, lembar: kehadiran, {isi}}}\n"
KUADRAN = """\
predikat:
  kuadran:
    hasil_kerja: {%s}
    perilaku_kerja: {komponen: kompetensi, sesuai: 60, di_atas: 80}
"""
BUTIR = "komponen:\n  k:\n    bobot: 1\n    dari: penilaian\n    butir:\n      a: {nama: A%s}\n%s"

KASUS = {
    "skala terbalik": (
        {"akhir": "«skala: {min: 5, maks: 5}\n"}, ("skala.min 5 harus kurang dari skala.maks 5", SKALA)),
    "skala satu peran terbalik": (
        {"penilai": "penilai:\n  atasan: {bobot: 1, «skala: {min: 10, maks: 1}}\n"},
        ("skala.min 10 harus kurang dari skala.maks 1", SKALA)),
    "wajib_alasan di luar skala": (
        {"akhir": "wajib_alasan: [1, «6]\n"},
        ("wajib_alasan 6 di luar skala 1-5", "Pakai skor yang ada pada skala")),
    "batas komponen terbalik": (
        {"komponen": "komponen:\n  hk: {bobot: 1, dari: target, batas: «[120, 0]}\n"},
        ("batas harus naik: 120 tidak kurang dari 0", BESAR)),
    "konversi tidak naik": (
        {"komponen": "komponen:\n  hk: {bobot: 1, dari: target, konversi: [[0, 0], [59, 49], «[59, 50], [99, 89]]}\n"},
        ("capaian 59 pada konversi harus lebih dari yang sebelumnya, 59", "Urutkan konversi dari capaian terkecil")),
    "nilai.batas terbalik": (
        {"akhir": "nilai: {batas: «[100, 0]}\n"}, ("batas harus naik: 100 tidak kurang dari 0", BESAR)),
    "kolom dan rasio": (
        {"komponen": DATA.format(tanda="", isi="kolom: skor, «rasio: [hadir, hari]")},
        ("komponen.d memakai kolom dan rasio sekaligus", "Hapus salah satunya")),
    "tanpa kolom dan rasio": (
        {"komponen": DATA.format(tanda="«", isi="kunci: nip")},
        ("komponen.d tidak menyebut kolom maupun rasio",
         "Tambahkan kolom: <judul kolom>, atau rasio: [<pembilang>, <penyebut>]")),
    "peta tanpa kolom": (
        {"komponen": DATA.format(tanda="", isi="rasio: [hadir, hari], «peta: {a: 1}")},
        ("peta pada komponen.d memerlukan kolom", "Tambahkan kolom")),
    "skala data tanpa lebar": (
        {"komponen": DATA.format(tanda="", isi="kolom: skor, skala: «[5, 5]")},
        ("kedua ujung skala pada komponen.d sama, 5", "Tulis nilai untuk 0, lalu nilai untuk 100")),
    "lembar baku sebagai data": (
        {"komponen": "komponen:\n  d: {bobot: 1, dari: data, lembar: «Target, kolom: x}\n"},
        ('lembar "Target" sudah mempunyai arti sendiri', "Pakai nama lembar lain untuk data ini")),
    "ambang dan kuadran": (
        {"predikat": "«" + DASAR["predikat"] + (KUADRAN % "cara: mayoritas, sesuai: 90, di_atas: 110")[10:]},
        ("predikat memakai ambang dan kuadran sekaligus",
         "Sisakan satu; dalam rubrik turunan, hapus yang diwarisi dengan null")),
    "tanpa ambang dan kuadran": (
        {"predikat": "«predikat: {}\n"},
        ("predikat tidak memuat ambang maupun kuadran", "Tambahkan salah satunya")),
    "ambang tidak turun": (
        {"predikat": "predikat:\n  ambang:\n    - {nama: Baik, mulai: 76}\n    - {nama: Kurang, mulai: «76}\n"},
        ("mulai 76 harus kurang dari kelas di atasnya, 76", "Urutkan kelas dari yang tertinggi")),
    "predikat ganda": (
        {"predikat": "predikat:\n  ambang:\n    - {nama: Baik, mulai: 76}\n    - {nama: «Baik, mulai: 0}\n"},
        ('predikat "Baik" ditulis dua kali', "Ganti salah satu namanya")),
    "ambang kuadran terbalik": (
        {"predikat": KUADRAN % "cara: mayoritas, sesuai: «110, di_atas: 110"},
        ("sesuai 110 harus kurang dari di_atas 110", "Perbaiki kedua ambangnya")),
    "komponen kuadran tidak ada": (
        {"predikat": KUADRAN % "komponen: «hasil_krja, sesuai: 90, di_atas: 110"},
        ('komponen "hasil_krja" tidak ada', 'Maksud Anda "hasil_kerja"?')),
    "standar di luar skala": (
        {"komponen": BUTIR % (", standar: «0.5", "")},
        ("standar 0.5 di luar skala 1-5", "Pakai angka yang ada pada skala")),
    "standar per jenjang": (
        {"komponen": BUTIR % (", standar: {«pelaksna: 3, lainnya: «7}", "")},
        ('jenjang "pelaksna" tidak dikenal', 'Maksud Anda "pelaksana"?'),
        ("standar 7 di luar skala 1-5", "Pakai angka yang ada pada skala")),
    "level di luar skala": (
        {"komponen": BUTIR % (", level: {5: baik, «6: lebih}", "")},
        ("level 6 di luar skala 1-5", "Hapus level ini, atau perlebar skala")),
    "jpm tidak turun": (
        {"akhir": "kesenjangan: {jpm: [[68, A], «[80, B], [0, C]]}\n"},
        ("batas jpm 80 harus kurang dari yang di atasnya, 68", "Urutkan jpm dari batas tertinggi")),
    "ambang talenta terbalik": (
        {"akhir": "talenta: {ambang_kinerja: «[90, 70], ambang_potensi: «[80, 80]}\n"},
        ("ambang_kinerja harus naik: 90 tidak kurang dari 70", BESAR),
        ("ambang_potensi harus naik: 80 tidak kurang dari 80", BESAR)),
    "peran setelah tidak ada": (
        {"penilai": "penilai:\n  diri: 10\n  atasan: {bobot: 1, setelah: «dri}\n"},
        ('peran "dri" tidak ada', 'Maksud Anda "diri"?')),
    "peran setelah dirinya sendiri": (
        {"penilai": "penilai:\n  diri: 10\n  atasan: {bobot: 1, setelah: «atasan}\n"},
        ('peran "atasan" tidak ada', "Yang dikenal di sini: diri")),
    "urutan penilai berputar": (
        {"penilai": "penilai:\n  diri: {bobot: 1, setelah: «atasan}\n  atasan: {bobot: 1, setelah: «diri}\n"},
        ('urutan penilai "diri" berputar: masing-masing menunggu yang lain', "Hapus salah satu setelah"),
        ('urutan penilai "atasan" berputar: masing-masing menunggu yang lain', "Hapus salah satu setelah")),
    "tanpa penilai": (
        {"penilai": "", "komponen": DASAR["komponen"].replace("kompetensi:", "«kompetensi:")},
        ('komponen "kompetensi" dari penilaian tidak mempunyai penilai',
         "Tambahkan penilai pada komponen ini atau pada rubrik, misalnya penilai: {atasan: 100}")),
    "kunci urut tidak ada": (
        {"akhir": "peringkat: {urut: [predikat, hasil_kerja, komunikasi, «komunikas]}\n"},
        ('kunci urut "komunikas" tidak ada', 'Maksud Anda "komunikasi"?')),
    "syarat tanpa tambahan": (
        {"predikat": "predikat:\n  ambang:\n    - {nama: Baik, mulai: 0, syarat: [«inovasi]}\n"},
        ('tambahan "inovasi" tidak ada', "Rubrik ini tidak mempunyai tambahan")),
    "penghargaan": (
        {"akhir": "penghargaan: {terbaik: 10%, predikat: [Baik, «Baikk], tanpa: [«hukuman]}\n"},
        ('predikat "Baikk" tidak ada', 'Maksud Anda "Baik"?'),
        ('tambahan "hukuman" tidak ada', "Rubrik ini tidak mempunyai tambahan")),
    "kinerja talenta tidak ada": (
        {"akhir": "talenta: {kinerja: «nilai_ahir, ambang_kinerja: [70, 90], ambang_potensi: [60, 80]}\n"},
        ('nilai "nilai_ahir" tidak ada', 'Maksud Anda "nilai_akhir"?')),
    "butir pelatihan tidak ada": (
        {"akhir": "pelatihan:\n  - {kode: A, nama: A, butir: [komunikasi, «komunikassi]}\n"},
        ('butir "komunikassi" tidak ada', 'Maksud Anda "komunikasi"?')),
    "kunci latih yang bukan target dan kunci yang bertabrakan": (
        {"komponen": DASAR["komponen"].replace(
            "dari: target}", "dari: target, latih_di_bawah: {target_kami: {}, «komunikasi: {}, «kompetensi: {}}}"),
         "akhir": "pelatihan:\n  - {kode: A, nama: A, butir: [target_kami, «target_kamii]}\n"},
        ('target "komunikasi" sudah ada: komponen.kompetensi.butir.komunikasi',
         "Beri setiap target kunci dan nama sendiri"),
        ('kunci "kompetensi" dipakai target dan juga komponen atau tambahan', "Beri target ini kunci lain"),
        ('butir "target_kamii" tidak ada', 'Maksud Anda "target_kami"?')),
    "kode pelatihan ganda": (
        {"akhir": "pelatihan:\n- {kode: A, nama: A, butir: komunikasi}\n- {kode: «a, nama: B, butir: komunikasi}\n"},
        ('kode pelatihan "a" dipakai dua kali', "Beri setiap pelatihan kode sendiri")),
    "butir ganda lintas komponen": (
        {"komponen": BUTIR % ("", "  l: {bobot: 1, dari: penilaian, butir: {«a: {nama: B}}}\n")},
        ('butir "a" sudah ada: komponen.k.butir.a', "Beri setiap butir kunci dan nama sendiri")),
    "nama butir ganda tanpa melihat huruf": (
        {"komponen": BUTIR % ("", "      b: {nama: «'a '}\n")},
        ('butir "a " sudah ada: komponen.k.butir.a', "Beri setiap butir kunci dan nama sendiri")),
    "butir bernama kolom penilaian": (
        {"komponen": BUTIR % ("", "      «komentar: {nama: Catatan}\n")},
        ('"komentar" sudah menjadi nama kolom tabel penilaian', "Pakai sebutan lain untuk butir ini")),
    "butir berkunci komponen": (
        {"komponen": BUTIR % ("", "      «k: {nama: K}\n")},
        ('kunci "k" dipakai butir dan juga komponen atau tambahan', "Beri butir ini kunci lain")),
    "komponen dan tambahan berkunci sama": (
        {"akhir": "tambahan:\n  «hasil_kerja: {dari: sebelumnya, per_poin: 1, maks: 3}\n"},
        ('kunci "hasil_kerja" dipakai komponen dan tambahan', "Beri tambahan ini kunci lain")),
    "komponen bernama hasil": (
        {"komponen": "komponen:\n  «predikat: {bobot: 1, dari: target}\n"},
        ('"predikat" adalah nama hasil, bukan komponen', "Pakai kunci lain")),
    "satu lembar dua kunci": (
        {"akhir": "tambahan:\n  a: {dari: data, lembar: hadir, kolom: x}\n"
                  "  b: {dari: data, lembar: hadir, kolom: y, kunci: «unit_kerja}\n"},
        ('lembar "hadir" dipakai dengan kunci nip dan unit_kerja', "Pakai satu kunci untuk satu lembar")),
    "satu lembar dua ejaan": (
        {"akhir": "tambahan:\n  a: {dari: data, lembar: Hari Hadir, kolom: x}\n"
                  "  b: {dari: data, lembar: «hari_hadir, kolom: y}\n"},
        ('lembar "hari_hadir" sama dengan "Hari Hadir", tetapi ditulis lain', 'Tulis "Hari Hadir" juga di sini')),
    "satu kolom dengan dan tanpa peta": (
        {"akhir": "tambahan:\n  a: {dari: data, lembar: d, kolom: x}\n"
                  "  b: {dari: data, lembar: d, kolom: «X, peta: {y: 1}}\n"},
        ('kolom "X" dipakai dengan peta dan juga sebagai angka', "Pakai dua kolom yang berbeda")),
}  # fmt: skip


@pytest.mark.parametrize("nama", KASUS)
def test_setiap_cacat_makna_disebut_di_tempatnya(nama: str, harus_cacat: Callable[..., None]) -> None:
    """A fault is reported once, at the marked place, with what is wrong and what to do; nothing else is."""
    ganti, *ucapan = KASUS[nama]
    harus_cacat(susun(**ganti), *ucapan)


SAH = {
    "skala data terbalik: makin sedikit makin baik": {
        "komponen": DATA.format(tanda="", isi="kolom: hari_absen, skala: [30, 0]")
    },
    "satu peran mempunyai skala lebih lebar": {
        "penilai": "penilai: {atasan: {bobot: 1, skala: {min: 0, maks: 10}}}\n",
        "akhir": "wajib_alasan: [0, 10]\n",
    },
    "setelah menunjuk peran rubrik": {
        "penilai": "penilai: {diri: 1, atasan: {bobot: 1, setelah: diri}, rekan: {bobot: 1, setelah: atasan}}\n"
    },
    "komponen membawa penilai sendiri": {
        "penilai": "",
        "komponen": DASAR["komponen"].replace("    bobot: 50\n", "    bobot: 50\n    penilai: {rekan: 1}\n"),
    },
    "nama butir sama dengan kuncinya": {"komponen": BUTIR % ("", "      kerja_sama: {nama: Kerja-Sama}\n")},
    "syarat pada tambahan": {
        "predikat": "predikat: {ambang: [{nama: Baik, mulai: 9, syarat: ide}, {nama: Kurang, mulai: 0}]}\n",
        "akhir": "tambahan: {ide: {dari: data, lembar: ide, kolom: poin}}\n",
    },
    "penghargaan bagi predikat kuadran": {
        "predikat": KUADRAN % "komponen: hasil_kerja, sesuai: 90, di_atas: 110",
        "akhir": "penghargaan: {terbaik: 3, predikat: [Kurang/Misconduct]}\n",
    },
}


@pytest.mark.parametrize("nama", SAH)
def test_yang_sah_tidak_dicela(nama: str, muat: Callable[..., RubrikTermuat]) -> None:
    """The other side of each rule: what comes near a fault and is none."""
    assert muat(**SAH[nama])


RUSAK = st.sampled_from([None, 0, -1, 1.5, True, "", "x", [], [1], ["a", "b"], {}, {"a": 1}, [[1]], [{"nama": 1}]])


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_isi_apa_pun_tidak_menjatuhkan(data: st.DataObject) -> None:
    """Wherever nonsense replaces a value of a built-in rubric, the checks give faults in our own words or none."""
    akar = muat_rubrik(data.draw(st.sampled_from(["nasional", "gorontalo"]))).akar
    rusak = _rusakkan(akar, data)
    polos = rusak.polos()
    assert isinstance(polos, dict)
    rubrik, cacat = periksa_bentuk(polos, rusak)
    janggal = [*periksa_makna(polos), *periksa_rujukan(polos)]
    assert rubrik is not None or cacat
    assert all("tidak dapat dipakai" not in satu.pesan for satu in cacat)
    assert all(satu.pesan and satu.saran for satu in (*cacat, *janggal))
    assert all(rusak.cari(satu.jalan).baris >= 1 for satu in janggal)


def _rusakkan(simpul: Simpul, data: st.DataObject) -> Simpul:
    """Walk down at random and replace what is found."""
    isi = simpul.isi
    if not isi or not isinstance(isi, (dict, list)) or (simpul.kunci and data.draw(st.integers(0, 4)) == 0):
        return _simpul(data.draw(RUSAK), simpul.letak)
    pilih = data.draw(st.sampled_from(list(isi) if isinstance(isi, dict) else range(len(isi))))
    if isinstance(isi, dict):
        return Simpul({**isi, pilih: _rusakkan(isi[pilih], data)}, simpul.letak, simpul.kunci)
    return Simpul([_rusakkan(s, data) if i == pilih else s for i, s in enumerate(isi)], simpul.letak, simpul.kunci)


def _simpul(isi: object, letak: Letak) -> Simpul:
    if isinstance(isi, dict):
        return Simpul({kunci: _simpul(satu, letak) for kunci, satu in isi.items()}, letak, letak)
    if isinstance(isi, list):
        return Simpul([_simpul(satu, letak) for satu in isi], letak, letak)
    return Simpul(isi, letak, letak)  # type: ignore[arg-type]

"""Inheritance: a rubric of a few lines, overriding key by key, and where its faults are placed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from rubrik.pabrik import susun

from asnkin.galat import RubrikSalah
from asnkin.rubrik.muat import muat_rubrik, teks_bawaan

if TYPE_CHECKING:
    from pathlib import Path


def tulis(folder: Path, **berkas: str) -> None:
    """Write files by stem."""
    for nama, isi in berkas.items():
        (folder / f"{nama}.yaml").write_text(isi, encoding="utf-8")


def cacat(jalur: Path) -> list[tuple[str, int, int, str]]:
    """Return the faults of a rubric: file name, line, column, message."""
    with pytest.raises(RubrikSalah) as tertangkap:
        muat_rubrik(str(jalur))
    return [(satu.berkas.rsplit("/", 1)[-1], satu.baris, satu.kolom, satu.pesan) for satu in tertangkap.value.cacat]


def test_rubrik_tiga_baris(tmp_path: Path) -> None:
    """Three lines make a rubric of one's own; all the rest is the parent's."""
    tulis(tmp_path, kami="turunan_dari: gorontalo\nrubrik: kami\nkomponen: {hasil_kerja: {bobot: 60}}\n")
    induk = muat_rubrik("gorontalo").rubrik
    anak = muat_rubrik(str(tmp_path / "kami.yaml")).rubrik
    assert anak.rubrik == "kami"
    assert anak.komponen["hasil_kerja"].bobot == 60
    assert list(anak.komponen) == list(induk.komponen)
    assert anak.semua_butir() == induk.semua_butir()
    assert anak.predikat == induk.predikat


def test_menimpa_kunci_demi_kunci(tmp_path: Path) -> None:
    """Mappings merge deeply, lists and single values replace, null removes, new keys come last."""
    tulis(
        tmp_path,
        induk=susun(akhir="peringkat: {urut: [nilai_akhir], dalam: [jenjang, unit_kerja]}\nnilai: {desimal: 3}\n"),
        anak="turunan_dari: induk.yaml\npenilai: {rekan: null, diri: {bobot: 5, min: 2}}\n"
        "predikat: {ambang: [{nama: Satu, mulai: 0}]}\nperingkat: {dalam: [opd]}\nnilai: null\n"
        "komponen: {kompetensi: {butir: {kepemimpinan: null, komunikasi: {standar: 4}}}}\n",
    )
    rubrik = muat_rubrik(str(tmp_path / "anak.yaml")).rubrik
    assert {peran: satu.bobot for peran, satu in rubrik.penilai.items()} == {"atasan": 60, "diri": 5}
    assert [kelas.nama for kelas in rubrik.predikat.ambang or []] == ["Satu"]
    assert (rubrik.peringkat.urut, rubrik.peringkat.dalam) == (["nilai_akhir"], ["opd"])
    assert rubrik.nilai.desimal == 2
    assert [(kunci, butir.nama, butir.standar) for kunci, butir in rubrik.semua_butir().items()] == [
        ("komunikasi", "Komunikasi", 4)
    ]


def test_null_lalu_diisi_lagi_oleh_cucu(tmp_path: Path) -> None:
    """Three generations: what the child removed, the grandchild may bring back."""
    tulis(
        tmp_path,
        kakek=susun(),
        anak="turunan_dari: kakek.yaml\npenilai: {rekan: null}\n",
        cucu="turunan_dari: anak.yaml\npenilai: {rekan: 7}\n",
    )
    assert muat_rubrik(str(tmp_path / "cucu.yaml")).rubrik.penilai["rekan"].bobot == 7


def test_sumber_lain_menggantikan_seluruh_komponen(tmp_path: Path) -> None:
    """A komponen that takes its figure from elsewhere does not inherit keys that mean nothing there."""
    tulis(
        tmp_path,
        induk=susun(komponen="komponen:\n  k: {bobot: 5, dari: target, batas: [0, 100]}\n"),
        anak="turunan_dari: induk.yaml\nkomponen: {k: {dari: data, bobot: 9, lembar: hadir, kolom: skor}}\n",
    )
    komponen = muat_rubrik(str(tmp_path / "anak.yaml")).rubrik.komponen["k"]
    assert (komponen.dari, komponen.bobot) == ("data", 9)


def test_ganti_ambang_dengan_kuadran(tmp_path: Path) -> None:
    """A null makes room for the other way to a predikat; without it the fault tells so."""
    kuadran = (
        "predikat:\n  %skuadran:\n    hasil_kerja: {komponen: hasil_kerja, sesuai: 9, di_atas: 11}\n"
        "    perilaku_kerja: {komponen: kompetensi, sesuai: 6, di_atas: 8}\n"
    )
    tulis(
        tmp_path,
        induk=susun(),
        lupa="turunan_dari: induk.yaml\n" + kuadran % "",
        ingat="turunan_dari: induk.yaml\n" + kuadran % "ambang: null\n  ",
    )
    assert cacat(tmp_path / "lupa.yaml") == [("lupa.yaml", 2, 1, "predikat memakai ambang dan kuadran sekaligus")]
    assert muat_rubrik(str(tmp_path / "ingat.yaml")).rubrik.predikat.kuadran is not None


def test_cacat_di_berkas_tempat_kuncinya_ditulis(tmp_path: Path) -> None:
    """A fault belongs to the file that wrote the key, the child's first."""
    tulis(
        tmp_path,
        induk=susun(akhir="tampil_min: 0\n"),
        anak="turunan_dari: induk.yaml\nkomponen:\n  hasil_kerja: {bobt: 4}\n",
    )
    assert cacat(tmp_path / "anak.yaml") == [
        ("anak.yaml", 3, 17, 'kunci "bobt" tidak dikenal pada komponen.hasil_kerja'),
        ("induk.yaml", 16, 13, "tampil_min paling kecil 1, tertulis 0"),
    ]


def test_menghapus_yang_wajib(tmp_path: Path) -> None:
    """A required key removed with null is missing, and the fault stands at the null."""
    tulis(tmp_path, induk=susun(), anak="turunan_dari: induk.yaml\nnama: null\n")
    assert cacat(tmp_path / "anak.yaml") == [("anak.yaml", 2, 1, 'kunci "nama" wajib ada')]


def test_lingkaran_turunan(tmp_path: Path) -> None:
    """Where a circle of two files closes, there stands the fault; so it does for a file that inherits from itself."""
    tulis(
        tmp_path,
        a="turunan_dari: ./b.yaml\n",
        b="nama: B\nturunan_dari: ./a.yaml\n",
        c="turunan_dari: c.yaml\n",
    )
    assert cacat(tmp_path / "a.yaml") == [("b.yaml", 2, 15, 'turunan_dari "./a.yaml" berputar kembali ke rubrik ini')]
    assert cacat(tmp_path / "c.yaml") == [("c.yaml", 1, 15, 'turunan_dari "c.yaml" berputar kembali ke rubrik ini')]


@pytest.mark.parametrize(
    ("induk", "pesan"),
    [
        ("nasionl", 'turunan_dari tidak dapat dipakai: rubrik "nasionl" tidak dikenal'),
        ("[a]", "turunan_dari harus berupa kode atau jalur rubrik"),
        ("5", "turunan_dari harus berupa kode atau jalur rubrik"),
    ],
)
def test_induk_tidak_dapat_dipakai(tmp_path: Path, induk: str, pesan: str) -> None:
    """A parent that is not there is one fault at turunan_dari; what it would have brought is not called missing."""
    tulis(tmp_path, anak=f"nama: Anak\nturunan_dari: {induk}\nbobt: 3\n")
    assert cacat(tmp_path / "anak.yaml") == [
        ("anak.yaml", 2, 15, pesan),
        ("anak.yaml", 3, 1, 'kunci "bobt" tidak dikenal'),
    ]


def test_berkas_induk_tidak_ada(tmp_path: Path) -> None:
    """A path leads from the folder of the child."""
    tulis(tmp_path, anak="turunan_dari: sub/induk.yaml\n")
    [(berkas, baris, kolom, pesan)] = cacat(tmp_path / "anak.yaml")
    assert (berkas, baris, kolom) == ("anak.yaml", 1, 15)
    assert pesan.startswith("turunan_dari tidak dapat dipakai: berkas rubrik ")
    assert pesan.endswith('sub/induk.yaml" tidak ditemukan')


def test_tata_tulis_induk_rusak(tmp_path: Path) -> None:
    """A parent that is no YAML is named by its own line."""
    tulis(tmp_path, induk="a: b: c\n", anak="turunan_dari: induk.yaml\n")
    assert cacat(tmp_path / "anak.yaml") == [("induk.yaml", 1, 5, "ada titik dua di tempat yang tidak semestinya")]


def test_sidik_jari_mencakup_induk(tmp_path: Path) -> None:
    """sha256 is that of the child's bytes followed by the parent's."""
    isi = "turunan_dari: nasional\nrubrik: kami\n"
    tulis(tmp_path, kami=isi)
    harapan = hashlib.sha256(isi.encode() + teks_bawaan("nasional").encode()).hexdigest()
    assert muat_rubrik(str(tmp_path / "kami.yaml")).sha256 == harapan

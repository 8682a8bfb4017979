"""Rubrics of one's own: started, compared, explained."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from rubrik.pabrik import susun
from ujung_ke_ujung.buku_kecil import isi_buku, tulis_buku

from asnkin.rubrik.muat import muat_rubrik, teks_bawaan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Keluar = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    return tmp_path


def test_baru_dipakai_sampai_selesai(folder: Path, keluar: Keluar) -> None:
    """A copy is written and named, checks clean, differs as it should, and scores."""
    assert keluar("rubrik", "baru", "kota_kami", "--dari", "gorontalo") == (
        0,
        "",
        (
            "Ditulis: kota_kami.yaml\n"
            "Langkah berikutnya: sunting kota_kami.yaml, lalu asnkin rubrik periksa kota_kami.yaml\n"
        ),
    )
    kode, teks, _ = keluar("rubrik", "periksa", "kota_kami.yaml")
    assert kode == 0
    assert "Rubrik kota_kami versi 1.0 (Rubrik kota_kami (disalin dari gorontalo)) dapat dipakai" in teks
    tulis_buku(folder / "data.xlsx", isi_buku())
    assert keluar("nilai", "data.xlsx", "-r", "kota_kami.yaml", "--senyap")[0] == 0
    hasil = json.loads((folder / "hasil" / "data" / "nilai.json").read_bytes())
    assert hasil["rubrik"]["kode"] == "kota_kami"


def test_baru_turunan_dari_berkas(folder: Path, keluar: Keluar) -> None:
    """A short rubric finds the file that it inherits from by the way from its own folder; without --dari: nasional."""
    assert keluar("rubrik", "baru", "induk")[0] == 0
    assert (folder / "induk.yaml").read_text(encoding="utf-8").endswith(teks_bawaan("nasional")[-2000:])
    assert keluar("rubrik", "baru", "anak", "--dari", "induk.yaml", "--turunan", "-k", "sub folder/anak.yaml") == (
        0,
        "",
        (
            "Ditulis: sub folder/anak.yaml\n"
            'Langkah berikutnya: sunting sub folder/anak.yaml, lalu asnkin rubrik periksa "sub folder/anak.yaml"\n'
        ),
    )
    assert 'turunan_dari: "../induk.yaml"' in (folder / "sub folder" / "anak.yaml").read_text(encoding="utf-8")
    assert muat_rubrik("sub folder/anak.yaml").rubrik.rubrik == "anak"


def test_baru_turunan_dari_bawaan_dan_dari_media_lain(
    folder: Path, keluar: Keluar, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A built-in rubric is inherited by its code; a file on another drive, where no way leads, by its whole path."""
    assert keluar("rubrik", "baru", "kami", "--dari", "sabang", "--turunan")[0] == 0
    assert "\nturunan_dari: sabang\n" in (folder / "kami.yaml").read_text(encoding="utf-8")

    def beda_media(*_: object) -> str:
        pesan = "path is on mount 'D:', start on mount 'C:'"
        raise ValueError(pesan)

    monkeypatch.setattr("os.path.relpath", beda_media)
    assert keluar("rubrik", "baru", "kita", "--dari", "kami.yaml", "--turunan")[0] == 0
    jalur = (folder / "kami.yaml").resolve().as_posix()
    assert f'\nturunan_dari: "{jalur}"\n' in (folder / "kita.yaml").read_text(encoding="utf-8")
    assert muat_rubrik("kita.yaml").rubrik.rubrik == "kita"


@pytest.mark.parametrize(
    ("argumen", "kode", "kalimat"),
    [
        (
            ["kota_kami"],
            3,
            (
                "Gagal: Berkas 'kota_kami.yaml' sudah ada dan tidak ditimpa\n"
                "saran: pilih nama lain dengan --keluaran, atau pindahkan berkas itu dahulu\n"
            ),
        ),
        (
            ["Kota Kami"],
            2,
            (
                "Gagal: Kode rubrik 'Kota Kami' tidak sah\n"
                "saran: pakai huruf kecil, angka, dan garis bawah, diawali huruf, misalnya kota_kami\n"
            ),
        ),
        (
            ["nasional"],
            2,
            "Gagal: Kode 'nasional' sudah dipakai rubrik bawaan\nsaran: pilih kode lain, misalnya kota_kami\n",
        ),
        (
            ["kota_dua", "-k", "kota.txt"],
            2,
            "Gagal: Berkas rubrik 'kota.txt' tidak berakhiran .yaml\nsaran: tambahkan .yaml pada namanya\n",
        ),
        (
            ["kota_dua", "--dari", "gorontaol"],
            2,
            (
                'Gagal: rubrik "gorontaol" tidak dikenal\n'
                'saran: Maksud Anda "gorontalo"? Untuk berkas sendiri, tulis jalurnya, misalnya ./rubrik_kami.yaml\n'
            ),
        ),
        (
            ["kota_dua", "--dari", "tiada.yaml"],
            3,
            (
                'Gagal: berkas rubrik "tiada.yaml" tidak ditemukan\n'
                "saran: Periksa nama dan folder berkas; asnkin rubrik daftar menampilkan rubrik bawaan\n"
            ),
        ),
    ],
)
def test_baru_menolak(folder: Path, keluar: Keluar, argumen: list[str], kode: int, kalimat: str) -> None:
    """Nothing is overwritten, a code must be possible and free, the source must exist: each with its remedy."""
    (folder / "kota_kami.yaml").write_text("punya saya", encoding="utf-8")
    assert keluar("rubrik", "baru", *argumen) == (kode, "", kalimat)
    assert [(satu.name, satu.read_text(encoding="utf-8")) for satu in folder.iterdir()] == [
        ("kota_kami.yaml", "punya saya")
    ]


RUBRIK_KAMI = """\
turunan_dari: uji.yaml
rubrik: kami
nama: Kami
penilai: {atasan: 70, rekan: null}
komponen:
  sikap: {bobot: 5, dari: penilaian, butir: {ramah: {nama: Ramah, level: {1: URAIAN}}}}
nilai: {desimal: 1}
peringkat: {urut: hasil_kerja}
"""


def test_banding(folder: Path, keluar: Keluar) -> None:
    """Each key that differs with both values, a long one cut, and the count; the other way as JSON, whole."""
    uraian = "Membiarkan orang menunggu tanpa kabar " * 5
    (folder / "uji.yaml").write_text(susun(), encoding="utf-8")
    (folder / "kami.yaml").write_text(RUBRIK_KAMI.replace("URAIAN", uraian), encoding="utf-8")
    kode, teks, galat = keluar("rubrik", "banding", "uji.yaml", "kami.yaml")
    assert (kode, galat) == (0, "")
    baris = [satu.rstrip() for satu in teks.splitlines()]
    assert [satu.split("  ")[0] for satu in baris[2:] if satu and satu[0] != " "] == [
        "rubrik",
        "nama",
        "penilai.atasan.bobot",
        "penilai.rekan",
        "komponen.sikap",
        "nilai.desimal",
        "peringkat.urut",
        "7 perbedaan; – berarti tidak ada. Isi yang panjang dipotong di sini; --json memuat seluruhnya.",
    ]
    assert baris[0].split() == ["Kunci", "uji", "1.0", "kami", "1.0"]
    (rekan,) = [satu.split("  ") for satu in baris if satu.startswith("penilai.rekan")]
    assert [satu.strip() for satu in rekan if satu.strip()] == ["penilai.rekan", "{bobot: 40, min: 3}", "–"]
    kode, teks, _ = keluar("rubrik", "banding", "uji.yaml", "kami.yaml", "--json")
    hasil = json.loads(teks)
    assert (kode, hasil["skema"], hasil["a"]["kode"], hasil["b"]["asal"]) == (0, 1, "uji", "kami.yaml")
    assert hasil["beda"][2] == {"jalur": "penilai.atasan.bobot", "a": 60, "b": 70}
    assert hasil["beda"][4]["a"] is None
    assert hasil["beda"][4]["b"]["butir"]["ramah"]["level"]["1"] == uraian.strip()


@pytest.mark.usefixtures("folder")
def test_banding_sama_dan_salah(keluar: Keluar) -> None:
    """Equal rubrics are told apart by nothing; an unknown code is named with the nearest."""
    assert keluar("rubrik", "banding", "gorontalo", "gorontalo") == (
        0, "Tidak ada perbedaan antara gorontalo dan gorontalo.\n", "",
    )  # fmt: skip
    assert keluar("rubrik", "banding", "gorontalo", "nasionl")[0] == 2
    assert keluar("rubrik", "banding", "gorontalo") == (
        2,
        "",
        ("Gagal: Argumen B belum diisi\nsaran: jalankan `asnkin rubrik banding --help` untuk melihat cara pakainya\n"),
    )


def test_tampil_html(folder: Path, keluar: Keluar) -> None:
    """The sheet is written under the rubric's code or where it is told; a file of the user's own is explained too."""
    assert keluar("rubrik", "tampil", "gorontalo", "--html") == (
        0,
        "",
        (
            "Ditulis: sosialisasi_gorontalo.html\n"
            "Langkah berikutnya: buka sosialisasi_gorontalo.html dengan peramban, lalu cetak pada kertas A4\n"
        ),
    )
    assert "Gorontalo" in (folder / "sosialisasi_gorontalo.html").read_text(encoding="utf-8")
    (folder / "kami.yaml").write_text(
        'turunan_dari: gorontalo\nrubrik: "../kami"\nnama: Rubrik Kami\n', encoding="utf-8"
    )
    assert keluar("rubrik", "tampil", "kami.yaml", "--html")[0] == 0
    assert "Rubrik Kami" in (folder / "sosialisasi__kami.html").read_text(encoding="utf-8")
    assert keluar("rubrik", "tampil", "kami.yaml", "--html", "-k", "papan/lembar.html")[0] == 0
    assert (folder / "papan" / "lembar.html").exists()


def test_tampil_teks(folder: Path, keluar: Keluar) -> None:
    """Without --html the text is printed, of a file too; -k has nothing to name then."""
    (folder / "kami.yaml").write_text("# kami\nturunan_dari: gorontalo\nrubrik: kami\nnama: Kami\n", encoding="utf-8")
    assert keluar("rubrik", "tampil", "kami.yaml")[:2] == (
        0, "# kami\nturunan_dari: gorontalo\nrubrik: kami\nnama: Kami\n",
    )  # fmt: skip
    assert keluar("rubrik", "tampil", "GORONTALO")[:2] == (0, teks_bawaan("gorontalo"))
    assert keluar("rubrik", "tampil", "gorontalo", "-k", "x.html") == (
        2,
        "",
        "Gagal: Opsi --keluaran hanya berlaku bersama --html\nsaran: tambahkan --html, atau hapus --keluaran\n",
    )

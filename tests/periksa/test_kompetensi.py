"""The tables standar, kompetensi, potensi, pelatihan, riwayat_pelatihan, hari_libur and dokumen."""

from __future__ import annotations

import pytest
from periksa.pabrik import ANI, BUDI, berkode, jalankan, pegawai, rubrik, tabel

from asnkin.temuan import Lingkup

BUTIR = {"pelayanan_publik": {"nama": "Pelayanan Publik"}, "kerja_sama": {"nama": "Kerja Sama"}}
RUBRIK = rubrik(
    penilai={"atasan": {"bobot": 1}}, komponen={"kompetensi": {"bobot": 1, "dari": "penilaian", "butir": BUTIR}}
)
TEMUAN_PENILAIAN = ("PNL",)


def satu_tabel(jenis: str, kolom: str, *baris: list[object]) -> tuple[list[list[object]], list[object]]:
    """Check a table of Ani and Budi; the frame without places, and the findings that are not about raters."""
    data, temuan = jalankan(pegawai(ANI, BUDI), tabel(jenis, kolom, *baris), aturan=RUBRIK)
    temuan = [satu for satu in temuan if not satu.kode.startswith(TEMUAN_PENILAIAN)]
    return ([] if data is None else data.tabel[jenis].drop(columns=["_asal", "_baris"]).to_numpy().tolist()), temuan


def standar(*baris: list[object]) -> tuple[list[list[object]], list[object]]:
    """Check a table standar."""
    return satu_tabel("standar", "butir level nip jabatan jenjang", *baris)


def kompetensi(*baris: list[object]) -> tuple[list[list[object]], list[object]]:
    """Check a table kompetensi."""
    return satu_tabel("kompetensi", "nip butir level sumber tanggal", *baris)


def test_standar_lengkap() -> None:
    """By nip, jabatan (in the spelling of pegawai) or jenjang; the butir by key or nama."""
    isi, temuan = standar(
        ["Pelayanan  Publik", 4.0, ANI, None, None],
        ["pelayanan_publik", "3", None, "PENGELOLA DATA", None],
        ["KERJA SAMA", 2.0, None, None, "Ahli Muda"],
    )
    assert {satu.kode for satu in temuan} == {"SEL016"}
    assert isi == [
        ["pelayanan_publik", 4, ANI, "", ""],
        ["pelayanan_publik", 3, "", "Pengelola Data", ""],
        ["kerja_sama", 2, "", "", "ahli_muda"],
    ]


@pytest.mark.parametrize(
    ("baris", "kode", "temu"),
    [
        (
            ["Pelayanan", 3.0, None, None, "pelaksana"],
            "BTR001",
            (
                "A2",
                "Pelayanan",
                "butir 'Pelayanan' tidak ada di rubrik",
                "pakai kunci atau nama butir yang ada di rubrik (mungkin maksud Anda 'Pelayanan Publik')",
            ),
        ),
        (
            [None, 3.0, None, None, "pelaksana"],
            "SEL012",
            ("A2", "", "kolom 'butir' kosong, padahal wajib diisi", "isi sel ini, atau hapus barisnya"),
        ),
        (
            ["kerja_sama", 6.0, None, None, "pelaksana"],
            "SEL014",
            ("B2", "6", "kolom 'level' berisi 6, di luar batas 1 sampai 5", "isi angka 1 sampai 5"),
        ),
        (
            ["kerja_sama", 0.0, None, None, "pelaksana"],
            "SEL014",
            ("B2", "0", "kolom 'level' berisi 0, di luar batas 1 sampai 5", "isi angka 1 sampai 5"),
        ),
        (
            ["kerja_sama", 3.0, None, None, None],
            "DTA006",
            (
                "A2",
                "kerja_sama",
                "baris tanpa jabatan, jenjang, atau NIP",
                "isi salah satu dari jabatan, jenjang, atau NIP",
            ),
        ),
    ],
)
def test_kesalahan_standar(baris: list[object], kode: str, temu: tuple[str, str, str, str]) -> None:
    """A faulty standard concerns everybody: the data set stops."""
    isi, temuan = standar(baris)
    assert isi == []
    assert berkode(temuan, kode) == [temu]
    assert [satu.lingkup for satu in temuan] == [Lingkup.DATA]


def test_sel011_jenjang_standar_tak_dikenal() -> None:
    """A jenjang that is none."""
    _, temuan = standar(["kerja_sama", 3.0, None, None, "pelaksna"])
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [("SEL011", "E2")]
    assert temuan[0].saran.endswith("pemula (mungkin maksud Anda 'pelaksana')")


def test_sel015_standar_tanpa_level() -> None:
    """A row without a level is left out with a word."""
    isi, temuan = standar(["kerja_sama", None, None, None, "pelaksana"], ["kerja_sama", 3.0, None, None, "mahir"])
    assert len(isi) == 1
    assert berkode(temuan, "SEL015") == [
        ("B2", "", "kolom 'level' kosong pada 1 baris; barisnya tidak dihitung", "isi sel ini jika nilainya sudah ada")
    ]


def test_dta002_jabatan_standar_tak_dikenal() -> None:
    """A post that nobody holds, with the nearest that somebody does."""
    _, temuan = standar(["kerja_sama", 3.0, None, "Pengelola Dta", None])
    assert berkode(temuan, "DTA002") == [
        (
            "D2",
            "Pengelola Dta",
            "jabatan 'Pengelola Dta' tidak ada di tabel pegawai; barisnya tidak dipakai untuk siapa pun",
            "samakan tulisannya dengan tabel pegawai (mungkin maksud Anda 'Pengelola Data')",
        )
    ]


def test_gnd001_standar_bertentangan() -> None:
    """Two levels for one butir and jenjang; the same level twice is merged."""
    _, temuan = standar(["kerja_sama", 3.0, None, None, "mahir"], ["kerja_sama", 4.0, None, None, "Mahir"])
    assert berkode(temuan, "GND001") == [
        (
            "B3",
            "4",
            "standar butir 'kerja_sama' tercantum 2 kali dengan isi berbeda, B2, B3",
            "sisakan satu baris yang benar",
        )
    ]
    isi, temuan = standar(["kerja_sama", 3.0, None, None, "mahir"], ["kerja_sama", 3.0, None, None, "Mahir"])
    assert (len(isi), [satu.kode for satu in temuan]) == (1, ["GND002"])


def test_nip006_standar_untuk_orang_tak_dikenal() -> None:
    """A standard of somebody unknown is a kesalahan of that row only."""
    isi, temuan = standar(["kerja_sama", 3.0, "190001012020121008", None, None])
    assert isi == []
    assert [(satu.kode, satu.lingkup) for satu in temuan] == [("NIP006", Lingkup.ORANG)]


def test_kompetensi_lengkap() -> None:
    """A measured level with source and date."""
    isi, temuan = kompetensi([ANI, "Kerja Sama", "3,5", "Uji kompetensi", "15/01/2026"])
    assert {satu.kode for satu in temuan} == {"SEL016"}
    assert isi[0][:4] == [0, "kerja_sama", 3.5, "Uji kompetensi"]


def test_kompetensi_salah_hanya_mengenai_orangnya() -> None:
    """Outside the scale, or of a butir the rubric lacks: that person is not scored, the rest is."""
    isi, temuan = kompetensi([ANI, "Kerja Sama", 9.0, None, None], [BUDI, "Renang", 3.0, None, None])
    assert len(isi) == 1
    assert [(satu.kode, satu.lingkup, satu.nip) for satu in temuan] == [
        ("SEL014", Lingkup.ORANG, ANI),
        ("BTR001", Lingkup.ORANG, BUDI),
    ]


def test_gnd003_level_terbaru_berlaku() -> None:
    """Levels 2 (2024), 3 (2025) and 2 (2026): the latest, 2, counts."""
    baris = [
        [ANI, "kerja_sama", level, None, f"15/01/{tahun}"] for level, tahun in ((2.0, 2024), (3.0, 2025), (2.0, 2026))
    ]
    isi, temuan = kompetensi(*baris)
    assert [satu[2] for satu in isi] == [2]
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [("GND003", "C2:C3")]


def test_gnd001_level_bertentangan() -> None:
    """Without dates nobody knows which level holds."""
    _, temuan = kompetensi([ANI, "kerja_sama", 2.0, None, None], [ANI, "kerja_sama", 3.0, None, None])
    assert [(satu.kode, satu.tempat.sel, satu.nip) for satu in temuan] == [("GND001", "C3", ANI)]


def test_sel007_level_dikali_seribu() -> None:
    """Levels 3500 and 4000 lost their decimal sign."""
    _, temuan = kompetensi([ANI, "kerja_sama", 3500.0, None, None], [BUDI, "kerja_sama", 4000.0, None, None])
    assert [satu.kode for satu in temuan] == ["SEL007", "SEL014", "SEL014"]


def potensi(*sel: object) -> tuple[list[list[object]], list[object]]:
    """Check the potential of Ani and Budi."""
    return satu_tabel("potensi", "nip potensi", *([nip, isi] for nip, isi in zip((ANI, BUDI), sel, strict=False)))


def test_potensi_angka_dan_kategori() -> None:
    """A figure from 0 to 100, or one of three words."""
    isi, temuan = potensi("87,5", "Tinggi")
    assert {satu.kode for satu in temuan} == {"SEL016"}
    assert isi[0] == [0, 87.5, ""]
    assert isi[1][2] == "tinggi"


def test_potensi_di_luar_batas_dan_teks_asing() -> None:
    """101 is beyond 100, and a word that is no category is no number either."""
    _, temuan = potensi(101.0, "lumayan")
    assert [(satu.kode, satu.pesan) for satu in temuan] == [
        ("SEL014", "kolom 'potensi' berisi 101, di luar batas 0 sampai 100"),
        ("SEL003", "kolom 'potensi' berisi 'lumayan', seharusnya angka"),
    ]


def test_sel015_potensi_kosong() -> None:
    """Blank potential is left out with a word."""
    isi, temuan = potensi(None, 50.0)
    assert len(isi) == 1
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [("SEL015", "B2")]


def pelatihan(*baris: list[object]) -> tuple[list[list[object]], list[object]]:
    """Check a training catalogue."""
    return satu_tabel("pelatihan", "kode nama butir jp biaya kenaikan_level wajib", *baris)


def test_pelatihan_lengkap() -> None:
    """Butir by key or nama, several with semicolons; a blank kenaikan_level is 1, a blank wajib no."""
    isi, temuan = pelatihan(
        ["PL-01", "Layanan Prima", "Pelayanan Publik; kerja_sama", 24.0, "Rp 1.500.000", 2.0, "Ya"],
        ["PL-02", "Kerja Tim", "Kerja Sama", None, None, None, None],
    )
    assert {satu.kode for satu in temuan} == {"SEL016"}
    kolom = ["kode", "nama", "butir", "metode", "jp", "biaya", "kuota", "kenaikan_level", "wajib"]
    assert dict(zip(kolom, isi[0], strict=False)) | {"kuota": None} == {
        "kode": "PL-01",
        "nama": "Layanan Prima",
        "butir": "pelayanan_publik;kerja_sama",
        "metode": "",
        "jp": 24,
        "biaya": 1500000,
        "kuota": None,
        "kenaikan_level": 2,
        "wajib": True,
    }
    assert (isi[1][7], isi[1][8]) == (1, False)


@pytest.mark.parametrize(
    ("baris", "kode", "temu"),
    [
        (
            ["PL-02", "B", "Pelayanan Publik; Renang", 1.0, 0.0, 1.0, None],
            "BTR001",
            ("C3", "Renang", "butir 'Renang' tidak ada di rubrik", "pakai kunci atau nama butir yang ada di rubrik"),
        ),
        (
            ["PL-01", "B", "Kerja Sama", 1.0, 0.0, 1.0, None],
            "PLT001",
            (
                "A3",
                "PL-01",
                "kode pelatihan 'PL-01' tercantum lebih dari sekali: A2 dan A3",
                "beri setiap pelatihan kode yang berbeda",
            ),
        ),
        (
            [None, "B", "Kerja Sama", 1.0, 0.0, 1.0, None],
            "SEL012",
            ("A3", "", "kolom 'kode' kosong, padahal wajib diisi", "isi sel ini, atau hapus barisnya"),
        ),
        (
            ["PL-02", "B", "Kerja Sama", -1.0, 0.0, 1.0, None],
            "SEL013",
            ("D3", "-1", "kolom 'jp' berisi -1, tidak boleh kurang dari 0", "isi angka 0 atau lebih, atau kosongkan"),
        ),
        (
            ["PL-02", "B", "Kerja Sama", 1.0, 0.0, 1.0, "mungkin"],
            "SEL010",
            ("G3", "mungkin", "kolom 'wajib' berisi 'mungkin', seharusnya ya atau tidak", "isi ya atau tidak"),
        ),
    ],
)
def test_kesalahan_pelatihan(baris: list[object], kode: str, temu: tuple[str, str, str, str]) -> None:
    """A faulty catalogue concerns everybody: the data set stops."""
    isi, temuan = pelatihan(["PL-01", "A", "Kerja Sama", 1.0, 0.0, 1.0, "tidak"], baris)
    assert isi == []
    assert [satu.kode for satu in temuan] == [kode]
    assert berkode(temuan, kode) == [temu]


def test_riwayat_pelatihan() -> None:
    """Hours taken; a row without hours says nothing and is left out with a word."""
    isi, temuan = satu_tabel("riwayat_pelatihan", "nip jp nama", [ANI, 20.0, "A"], [ANI, None, "B"], [BUDI, -2.0, "C"])
    assert [satu[:4] for satu in isi] == [[0, "", "A", 20], [1, "", "C", -2]]
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [("SEL015", "B3"), ("SEL013", "B4")]


def test_hari_libur() -> None:
    """Each day once; a row without a date is left out with a word."""
    isi, temuan = satu_tabel("hari_libur", "tanggal", ["17/08/2026"], ["17 Agustus 2026"], [None])
    assert len(isi) == 1
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [("SEL015", "A4")]


def test_dokumen() -> None:
    """A step of an agency (which pegawai lacks here) or a person; a row that names neither, or no step: a kesalahan."""
    kolom = "opd nip tahap tanggal"
    isi, temuan = satu_tabel(
        "dokumen", kolom, ["Dinas A", None, "diserahkan", "21/04/2026"], [None, ANI, "diterima", "22/04/2026"]
    )
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [("DOK006", "A2")]
    assert [satu[:3] for satu in isi] == [["Dinas A", "", "diserahkan"], ["", ANI, "diterima"]]
    isi, temuan = satu_tabel(
        "dokumen", kolom, [None, None, "diserahkan", "21/04/2026"], ["A", None, None, "21/04/2026"]
    )
    assert isi == []
    assert [(satu.kode, satu.tempat.sel, satu.pesan) for satu in temuan] == [
        ("DTA006", "A2", "baris tanpa opd atau NIP"),
        ("SEL012", "C3", "kolom 'tahap' kosong, padahal wajib diisi"),
    ]

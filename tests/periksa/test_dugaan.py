"""An unknown NIP and its person: a damaged or doubled NIP in pegawai is named, another person never."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from periksa.pabrik import ANI, BUDI, CITRA, DEWI, berkode, jalankan, pegawai, rubrik, tabel

from asnkin.masukan.tabel import SelRusak
from asnkin.periksa.dugaan import Penduga
from asnkin.periksa.pegawai import periksa_pegawai
from asnkin.periksa.pengumpul import Pengumpul

if TYPE_CHECKING:
    from asnkin.masukan.tabel import Tabel

ANGKA_ANI = 190001012020122000.0


def target(*nip: object) -> Tabel:
    """One indicator for each of these NIPs."""
    return tabel("target", "nip indikator target realisasi", *([satu, "A", 1.0, 1.0] for satu in nip))


def target_bernama(*baris: tuple[object, str]) -> Tabel:
    """One indicator for each NIP, with the name beside it."""
    return tabel("target", "nip nama indikator target realisasi", *([*satu, "A", 1.0, 1.0] for satu in baris))


def bernama(*baris: tuple[object, str]) -> Tabel:
    """The table pegawai of these NIPs and names."""
    return tabel(
        "pegawai",
        "nip nama unit_kerja jabatan jenjang",
        *([nip, nama, "Dinas Contoh", "Pengelola Data", "pelaksana"] for nip, nama in baris),
    )


@pytest.mark.parametrize(
    "rusak",
    [
        ANGKA_ANI,
        float(ANI),
        int(ANI),
        "1,90001E+17",
        "1.90001012020122E+17",
        ANI[:-1],
        ANI[:-2],
        ANI[1:],
        f"{ANI}1",
        ANI.replace("0", "O"),
        ANI.replace("1", "l", 1),
        f"{ANI[:4]}1{ANI[4:]}",
    ],
)
def test_nip007_menunjuk_baris_yang_rusak(rusak: object) -> None:
    """Ani's NIP is damaged in A3: her rows point there, although Citra's NIP differs in one digit only."""
    data, temuan = jalankan(pegawai(CITRA, rusak), target(ANI, CITRA, ANI))
    assert data is not None
    assert berkode(temuan, "NIP006") == []
    assert berkode(temuan, "NIP007") == [
        (
            "A2,A4",
            ANI,
            f"NIP '{ANI}' tidak ada di tabel pegawai; mungkin milik pegawai!A3, yang NIP-nya rusak (2 baris di sini)",
            "perbaiki dulu NIP di pegawai!A3; jika memang orang itu, baris di sini tidak perlu diubah",
        )
    ]
    assert berkode(temuan, "TGT012") == []


def test_beberapa_baris_rusak() -> None:
    """Two women born and appointed alike have lost the same digits: both rows are named, the man's is not."""
    _, temuan = jalankan(pegawai(ANGKA_ANI, float(DEWI), 190001012020121000.0, CITRA), target(ANI))
    ((_, _, pesan, _),) = berkode(temuan, "NIP007")
    assert "mungkin milik pegawai!A2 atau pegawai!A3, yang NIP-nya rusak" in pesan


def test_semua_nip_berupa_angka_disebut_sekali() -> None:
    """Every NIP in pegawai is a number: all rows of a table point at the whole column, in one finding."""
    _, temuan = jalankan(pegawai(ANGKA_ANI, float(DEWI), float(BUDI)), target(ANI, DEWI, BUDI, ANI))
    ((sel, _, pesan, _),) = berkode(temuan, "NIP007")
    assert sel == "A2:A5"
    assert pesan.startswith(f"NIP '{ANI}' dan 2 NIP lain tidak ada di tabel pegawai; mungkin milik pegawai!A2:A4, yang")
    assert len(berkode(temuan, "NIP002")) == 3


def test_banyak_baris_serupa_disebut_sekali() -> None:
    """Four women have lost the same digits; which is whose cannot be told, so all damaged rows are one conjecture."""
    orang = [f"19000101202012200{i}" for i in range(5, 9)]
    _, temuan = jalankan(pegawai(CITRA, *map(float, orang[:2]), BUDI, *map(float, orang[2:])), target(*orang))
    ((sel, _, pesan, _),) = berkode(temuan, "NIP007")
    assert sel == "A2:A5"
    assert f"NIP '{orang[0]}' dan 3 NIP lain tidak ada" in pesan
    assert "mungkin milik pegawai!A3:A4 atau pegawai!A6:A7, yang NIP-nya rusak" in pesan


def test_nama_menentukan_baris_yang_rusak() -> None:
    """A name beside the NIP decides between damaged rows, titles and slips apart; a NIP cell without digits too."""
    orang = bernama((ANGKA_ANI, "Ani Lestari, S.Pd."), (float(DEWI), "Dewi Ayu"), (None, "Budi Uji"), (CITRA, "Citra"))
    _, temuan = jalankan(orang, target_bernama((ANI, "Ani Lestri"), (BUDI, "Budi Uji")))
    assert [(sel, pesan.split("; ")[1]) for sel, _, pesan, _ in berkode(temuan, "NIP007")] == [
        ("A2", "mungkin milik pegawai!A2, yang NIP-nya rusak (1 baris di sini)"),
        ("A3", "mungkin milik pegawai!A4, yang NIP-nya kosong (1 baris di sini)"),
    ]


def test_nama_lain_melarang_saran() -> None:
    """A near NIP is no suggestion where the row names somebody else, and is one where it names the same person."""
    orang = bernama((CITRA, "Citra Dewi"), (DEWI, "Dewi Lestari"))
    _, temuan = jalankan(
        orang, target_bernama((CITRA, "Citra Dewi"), (ANI, "Ani Uji"), (ANI, "Dewi Lestari, S.H."), (ANI, ""))
    )
    assert [(sel, saran) for sel, _, _, saran in berkode(temuan, "NIP006")] == [
        ("A3", "perbaiki NIP ini, atau tambahkan orangnya ke tabel pegawai"),
        ("A4", f"perbaiki NIP ini (mungkin maksud Anda {DEWI}), atau tambahkan orangnya ke tabel pegawai"),
        ("A5", f"perbaiki NIP ini (mungkin maksud Anda {CITRA}), atau tambahkan orangnya ke tabel pegawai"),
    ]


@pytest.mark.parametrize("urutan", [1, -1])
def test_nip_ganda_bukan_saran(urutan: int) -> None:
    """Ani got Citra's NIP: her rows point to both rows, or by name to her own, and never to Citra's NIP."""
    orang = bernama(*[(CITRA, "Citra Dewi"), (CITRA, "Ani Uji")][::urutan])
    _, temuan = jalankan(orang, target(ANI))
    ((_, _, pesan, _),) = berkode(temuan, "NIP007")
    assert "mungkin milik pegawai!A2 atau pegawai!A3, yang NIP-nya ganda" in pesan
    _, temuan = jalankan(orang, target_bernama((ANI, "Ani Uji")))
    ((_, _, pesan, _),) = berkode(temuan, "NIP007")
    assert f"mungkin milik pegawai!A{3 if urutan == 1 else 2}, yang NIP-nya ganda" in pesan


def test_atasan_menunjuk_baris_yang_rusak() -> None:
    """The superior's NIP is damaged: the advice names the row, not the near NIP of somebody else."""
    judul = "nip nama unit_kerja jabatan jenjang atasan_nip"
    isi = [[CITRA, "Citra", "U", "J", "pelaksana", ANI], [ANI[:-1], "Ani", "U", "J", "pelaksana", None]]
    _, temuan = jalankan(tabel("pegawai", judul, *isi), target(CITRA))
    ((_, _, _, saran),) = berkode(temuan, "ATS003")
    assert saran == (
        "periksa NIP ini (mungkin milik pegawai!A3, yang NIP-nya rusak: perbaiki dulu di sana); "
        "abaikan jika atasannya memang di luar data"
    )


def test_penilaian_menunjuk_baris_yang_rusak() -> None:
    """Rater sheets do the same, for the person rated and for the rater; who has no sound NIP lacks nothing."""
    aturan = rubrik(
        penilai={"rekan": {"bobot": 1}},
        komponen={"perilaku": {"bobot": 1, "dari": "penilaian", "butir": {"sopan": {"nama": "Sopan"}}}},
    )
    isi = tabel("penilaian", "nip peran penilai_nip sopan", [ANI, "rekan", CITRA, 4.0], [CITRA, "rekan", ANI, 4.0])
    _, temuan = jalankan(pegawai(CITRA, ANI.replace("0", "O")), isi, aturan=aturan)
    assert [sel for sel, *_ in berkode(temuan, "NIP007")] == ["A2"]
    ((_, _, _, saran),) = berkode(temuan, "PNL035")
    assert "(mungkin milik pegawai!A3, yang NIP-nya rusak: perbaiki dulu di sana)" in saran
    assert berkode(temuan, "PNL061") == []


def test_beberapa_berkas_menyebut_berkasnya() -> None:
    """With several files the place of the damaged row names its file; a CSV file has no sheet."""
    satu = tabel("pegawai", "nip nama unit_kerja jabatan", [ANI[:-1], "Ani", "U", "J"], berkas="a.xlsx")
    dua = tabel("pegawai", "nip nama unit_kerja jabatan", [BUDI[:-1], "Budi", "U", "J"], berkas="b.csv")
    dua = type(dua)("pegawai", type(dua.asal)("b.csv", "", dua.asal.kolom), dua.baris, dua.sel)
    p = Pengumpul()
    orang = periksa_pegawai([satu, dua], p)
    dugaan = Penduga(orang.frame, orang.indeks, {0: satu, 1: dua}).duga([(ANI, ""), (BUDI, "")])
    assert dugaan[ANI, ""].letak == "a.xlsx › pegawai!A2"
    assert dugaan[BUDI, ""].letak == "b.csv!A2"


@pytest.mark.parametrize(
    ("isi", "cacat"), [(SelRusak("#N/A", "galat"), "rusak"), (123.0, "rusak"), (None, "kosong"), ("-", "kosong")]
)
def test_nip_tanpa_sisa_bisa_milik_siapa_saja(isi: object, cacat: str) -> None:
    """A cell without digits could be anybody's: its row is pointed to, and no near NIP is offered meanwhile."""
    _, temuan = jalankan(pegawai(isi, CITRA, BUDI), target(ANI))
    ((_, _, pesan, _),) = berkode(temuan, "NIP007")
    assert f"mungkin milik pegawai!A2, yang NIP-nya {cacat}" in pesan


def test_nip_ganda_yang_jauh_digitnya() -> None:
    """Budi got Ani's NIP, two digits off his own: his rows point to both, not to Eko, one digit off."""
    eko = "190001012020121005"
    _, temuan = jalankan(pegawai(ANI, ANI, CITRA, eko), target(ANI, BUDI, eko))
    ((_, nilai, pesan, _),) = berkode(temuan, "NIP007")
    assert nilai == BUDI
    assert "mungkin milik pegawai!A2 atau pegawai!A3, yang NIP-nya ganda" in pesan


def test_banyak_baris_gelap_tidak_menunjuk_siapa_pun() -> None:
    """Where many rows could be meant, neither they nor a near NIP are offered."""
    _, temuan = jalankan(pegawai(*[None] * 5, CITRA), target(ANI))
    assert berkode(temuan, "NIP006")[0][3] == "perbaiki NIP ini, atau tambahkan orangnya ke tabel pegawai"


def test_sepuluh_ribu_nip_rusak_tetap_cepat() -> None:
    """Ten thousand people without sound NIPs and as many unknown NIPs take seconds, not minutes."""
    nip = [f"19{60 + i // 900:02d}0101200512{1 + i % 2}{i % 900 + 100:03d}" for i in range(10_000)]
    orang = bernama(*((satu[:-1] if i % 2 else float(satu), f"Orang Ke {i}") for i, satu in enumerate(nip)))
    p = Pengumpul()
    hasil = periksa_pegawai([orang], p)
    awal = time.process_time()
    dugaan = Penduga(hasil.frame, hasil.indeks, {0: orang}).duga((satu, "") for satu in nip)
    assert time.process_time() - awal < 20
    assert sum(bool(satu.letak) for satu in dugaan.values()) > 9_000

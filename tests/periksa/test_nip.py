"""NIP cells: tidied, checked digit by digit, matched with pegawai."""

from __future__ import annotations

import pytest
from periksa.pabrik import ANI, BUDI, CITRA, berkode, jalankan, pegawai, tabel

from asnkin.masukan.tabel import SelRusak
from asnkin.periksa.konversi import nip as modul_nip
from asnkin.periksa.konversi.nip import kolom_nip, terdekat
from asnkin.periksa.pengumpul import Pengumpul
from asnkin.temuan import Lingkup, Tingkat

PPPK = "190001012020211001"


def baca(*sel: object) -> tuple[list[str], Pengumpul]:
    """Read one column of NIP cells."""
    p = Pengumpul()
    return kolom_nip(tabel("target", "nip", *([isi] for isi in sel)), "nip", p).tolist(), p


def test_nip_sah_tanpa_temuan() -> None:
    """PNS (TMT month 01-12) and PPPK (code 21-29) are sound; blank is blank."""
    nip, p = baca(ANI, PPPK, None, "-")
    assert nip == [ANI, PPPK, "", ""]
    assert p.temuan == []


@pytest.mark.parametrize(
    "teks",
    [
        "19000101 202012 2 001",
        "'190001012020122001",
        "19000101.202012.2.001",
        "NIP. 190001012020122001",
        "Nip : 19000101 202012 2 001",
    ],
)
def test_nip005_nip_dirapikan(teks: str) -> None:
    """Spaces, dots, quotes and a leading NIP. are removed, with one catatan for the column."""
    nip, p = baca(teks, BUDI, teks)
    assert nip == [ANI, BUDI, ANI]
    assert berkode(p.temuan, "NIP005") == [
        (
            "A2,A4",
            teks,
            f"kolom 'nip': 2 NIP dirapikan, misalnya '{teks}' dibaca {ANI}",
            "tulis NIP tanpa spasi, titik, atau tanda petik",
        )
    ]


@pytest.mark.parametrize(
    ("isi", "tampak"),
    [
        (1.90001012020122e17, "1,90001E+17"),
        (190001012020122001, "1,90001E+17"),
        ("1.90001E+17", "1.90001E+17"),
        ("1,90001012020122E+17", "1,90001012020122E+17"),
    ],
)
def test_nip002_nip_sebagai_angka(isi: object, tampak: str) -> None:
    """A NIP held as a number has lost its last digits and is never repaired."""
    nip, p = baca(BUDI, isi)
    assert nip == [BUDI, ""]
    assert berkode(p.temuan, "NIP002") == [
        (
            "A3",
            tampak,
            f"NIP '{tampak}' tersimpan sebagai angka; digit terakhir sudah hilang",
            "ubah format kolom ini menjadi Teks, lalu isi ulang NIP dari sumber aslinya",
        )
    ]


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("19000101202012200", "NIP '19000101202012200' berisi 17 digit, seharusnya 18 digit"),
        ("19000101202012200A", "NIP '19000101202012200A' berisi 17 digit dan karakter lain, seharusnya 18 digit"),
        (1234.0, "NIP '1234' berisi 4 digit, seharusnya 18 digit"),
        ("Bupati", "NIP 'Bupati' tidak memuat satu digit pun, seharusnya 18 digit"),
    ],
)
def test_nip003_bukan_18_digit(isi: object, pesan: str) -> None:
    """Anything but 18 digits is a kesalahan at its cell."""
    _, p = baca(isi)
    assert [(sel, teks, saran) for sel, _, teks, saran in berkode(p.temuan, "NIP003")] == [
        ("A2", pesan, "tulis NIP lengkap 18 digit")
    ]


@pytest.mark.parametrize(
    ("isi", "petunjuk"),
    [
        ("19OOO1O12O2O122001", "; huruf O mungkin angka 0"),
        ("l90001012020I22001", "; huruf l mungkin angka 1, huruf I mungkin angka 1"),
        ("\u0661\u0669" + "\u0660" * 16, "; digitnya bukan angka biasa (0 sampai 9), maka ketik ulang"),
        ("19000101-202012-2-001", "; buang yang bukan digit"),
        ("19000101 202012 2 001 (PNS)", "; buang yang bukan digit"),
        ("19000101 20201 2 001", ""),
    ],
)
def test_nip003_petunjuk(isi: str, petunjuk: str) -> None:
    """What seems to have gone wrong is said, and never repaired."""
    nip, p = baca(isi)
    assert nip == [""]
    assert [saran for *_, saran in berkode(p.temuan, "NIP003")] == [f"tulis NIP lengkap 18 digit{petunjuk}"]


@pytest.mark.parametrize(
    ("nip", "bagian"),
    [
        ("190013012020121001", "tanggal lahir '19001301', seharusnya tahun, bulan, dan hari yang ada di kalender"),
        ("190002292020121001", "tanggal lahir '19000229', seharusnya tahun, bulan, dan hari yang ada di kalender"),
        ("180001012020121001", "tanggal lahir '18000101', seharusnya tahun, bulan, dan hari yang ada di kalender"),
        ("190001012020131001", "bulan TMT '13', seharusnya 01 sampai 12 (PPPK: 21 sampai 29)"),
        ("190001012020001001", "bulan TMT '00', seharusnya 01 sampai 12 (PPPK: 21 sampai 29)"),
        ("190001012020201001", "bulan TMT '20', seharusnya 01 sampai 12 (PPPK: 21 sampai 29)"),
        ("190001012020123001", "jenis kelamin '3', seharusnya 1 (laki-laki) atau 2 (perempuan)"),
        ("190001012020121000", "nomor urut '000', seharusnya 001 sampai 999"),
    ],
)
def test_nip004_digit_mustahil(nip: str, bagian: str) -> None:
    """Each part of a NIP is checked; the message names the part, its digits and what they should be."""
    _, p = baca(nip)
    assert berkode(p.temuan, "NIP004") == [
        ("A2", nip, f"NIP '{nip}' memuat {bagian}", "cocokkan NIP ini dengan SK atau SIASN, lalu perbaiki")
    ]


def test_galat_pada_nip() -> None:
    """An Excel error in the place of a NIP belongs to a person who is not known."""
    _, p = baca(SelRusak("#N/A", "galat"))
    assert [(satu.kode, satu.lingkup, satu.nip) for satu in p.temuan] == [("SEL001", Lingkup.ORANG, "")]


def test_nip006_nip_tak_dikenal_menawarkan_yang_terdekat() -> None:
    """One digit off and two digits swapped are offered, a NIP far from all is not; the rows are left out."""
    satu_beda, tertukar, jauh = "190001012020122005", "190001012002122003", "198012312005061777"
    target = tabel(
        "target", "nip indikator target realisasi", *([nip, "A", 1.0, 1.0] for nip in (ANI, satu_beda, tertukar, jauh))
    )
    data, temuan = jalankan(pegawai(ANI, CITRA), target)
    assert data is not None
    assert data.tabel["target"]["_pegawai"].tolist() == [0]
    assert berkode(temuan, "NIP006") == [
        (
            "A3",
            satu_beda,
            f"NIP '{satu_beda}' tidak ada di tabel pegawai",
            f"perbaiki NIP ini (mungkin maksud Anda {ANI}), atau tambahkan orangnya ke tabel pegawai",
        ),
        (
            "A4",
            tertukar,
            f"NIP '{tertukar}' tidak ada di tabel pegawai",
            f"perbaiki NIP ini (mungkin maksud Anda {CITRA}), atau tambahkan orangnya ke tabel pegawai",
        ),
        (
            "A5",
            jauh,
            f"NIP '{jauh}' tidak ada di tabel pegawai",
            "perbaiki NIP ini, atau tambahkan orangnya ke tabel pegawai",
        ),
    ]
    assert {satu.lingkup for satu in temuan if satu.tingkat is Tingkat.KESALAHAN} == {Lingkup.ORANG}


def test_nip001_nip_kosong() -> None:
    """A row without a NIP belongs to nobody; a row whose NIP is faulty is reported for its fault alone."""
    target = tabel(
        "target", "nip indikator target realisasi", [None, "A", 1.0, 1.0], ["123", "A", 1.0, 1.0], [ANI, "A", 1.0, 1.0]
    )
    _, temuan = jalankan(pegawai(ANI), target)
    assert berkode(temuan, "NIP001") == [("A2", "", "NIP kosong", "isi NIP 18 digit orang ini, atau hapus barisnya")]
    assert [satu.kode for satu in temuan] == ["NIP001", "NIP003"]


def test_nip_tak_dikenal_tidak_dibandingkan_dengan_semua(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each NIP is cut once, and only those that share a part are compared: a sum of work, not a product."""
    dikenal = [f"1980010{1 + i // 200}2005121{i % 900 + 100:03d}" for i in range(1000)]
    dicari = [f"1990020{1 + i // 200}2015062{i % 900 + 100:03d}" for i in range(1000)]
    dipenggal: list[str] = []
    asli = modul_nip._penggal

    def penggal(satu: str) -> list[tuple[int, str]]:
        dipenggal.append(satu)
        return asli(satu)

    monkeypatch.setattr(modul_nip, "_penggal", penggal)
    assert not any(terdekat(dicari, dikenal).values())
    assert sorted(dipenggal) == sorted([*dikenal, *dicari])


def test_nip020_nama_orang_lain_di_samping_nip() -> None:
    """NIPs of two people swapped: a peringatan at each; another spelling or a short form is nobody else."""
    judul = "nip nama indikator target realisasi"
    orang = tabel(
        "pegawai", "nip nama unit_kerja jabatan jenjang",
        (ANI, "Sekar Ayuningtyas, S.E.", "Dinas", "Staf", "pelaksana"),
        (BUDI, "Damar Wicaksana", "Dinas", "Staf", "pelaksana"),
    )  # fmt: skip
    isi = [(ANI, "Damar Wicaksana", "a", 10, 9), (BUDI, "SEKAR AYUNINGTYAS", "a", 10, 9)]
    _, temuan = jalankan(orang, tabel("target", judul, *isi))
    assert berkode(temuan, "NIP020") == [
        (sel, nip, f"NIP '{nip}' di tabel pegawai milik {milik}, tetapi nama di baris ini '{nama}'; dibaca menurut NIP",
         "cocokkan NIP dengan namanya; NIP dua orang mungkin tertukar")
        for sel, nip, milik, nama in (
            ("A2", ANI, "Sekar Ayuningtyas, S.E.", "Damar Wicaksana"),
            ("A3", BUDI, "Damar Wicaksana", "SEKAR AYUNINGTYAS"),
        )
    ]  # fmt: skip
    sah = [
        (ANI, "sekar ayuningtias", "a", 10, 9),
        (ANI, "Sekar A.", "b", 10, 9),
        (BUDI, "Ir. Damar Wicaksana, M.M.", "a", 10, 9),
    ]
    _, temuan = jalankan(orang, tabel("target", judul, *sah))
    assert berkode(temuan, "NIP020") == []


def test_terdekat_tidak_melewatkan_satu_pun() -> None:
    """Every pair that differs in at most two digits is found, wherever the two digits stand; nothing else is."""
    dasar = "190503171932041007"
    geser = [dasar[:i] + str((int(dasar[i]) + 1) % 10) + dasar[i + 1 :] for i in range(len(dasar))]
    dua = [satu[:-1] + str((int(satu[-1]) + 5) % 10) for satu in geser[:-1]]
    tiga = [satu[:8] + "77" + satu[10:] for satu in dua if satu[8:10] == dasar[8:10]]
    hasil = terdekat([dasar], [*geser, *dua, *tiga])[dasar]
    assert hasil == [*sorted(geser), *sorted(dua)]

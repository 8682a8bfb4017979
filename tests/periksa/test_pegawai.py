"""The table pegawai: identity, jenjang, and what the NIP says against it."""

from __future__ import annotations

import pytest
from periksa.pabrik import ANI, BUDI, CITRA, berkode, jalankan, pegawai, rubrik, tabel

from asnkin.periksa import periksa
from asnkin.periksa.jenjang import baca_jenjang, jenjang_eselon, jenjang_jabatan
from asnkin.tempat import Tempat
from asnkin.temuan import Lingkup, Tingkat

KOLOM = "nip nama unit_kerja jabatan jenjang"


def target(*nip: str) -> object:
    """One sound target for each."""
    return tabel("target", "nip indikator target realisasi", *([satu, "Laporan", 4.0, 3.0] for satu in nip))


def orang(kolom: str, *isi: object, nip: str = BUDI) -> list[object]:
    """Findings about one person whose further columns are given."""
    satu = tabel("pegawai", f"{KOLOM} {kolom}", [nip, "Budi", "Dinas A", "Pengelola", "pelaksana", *isi])
    return jalankan(satu, target(nip))[1]


def test_pegawai_sehat_tanpa_temuan() -> None:
    """Sound people with targets give no finding at all, and are all fit to be scored."""
    data, temuan = jalankan(pegawai(ANI, BUDI), target(ANI, BUDI))
    assert temuan == []
    assert data is not None
    assert data.pegawai["_sah"].tolist() == [True, True]
    assert data.pegawai["nama"].tolist() == ["Orang 1", "Orang 2"]


def test_peg001_nip_ganda() -> None:
    """The second row goes, the first stays but is not scored; both cells are named."""
    satu = pegawai(ANI, BUDI, ANI)
    data, temuan = jalankan(satu, target(ANI, BUDI))
    assert berkode(temuan, "PEG001") == [
        (
            "A4",
            ANI,
            f"NIP '{ANI}' tercantum lebih dari sekali: A2 dan A4",
            "hapus salah satu baris, atau perbaiki NIP yang keliru",
        )
    ]
    assert data is not None
    assert data.pegawai[["nip", "_sah"]].to_numpy().tolist() == [[ANI, False], [BUDI, True]]


def test_peg001_menyebut_berkas_bila_berbeda() -> None:
    """Across files the places carry file and sheet."""
    lain = tabel("pegawai", KOLOM, [ANI, "Ani", "Dinas Contoh", "Pengelola", "pelaksana"], berkas="b.xlsx", mulai=7)
    _, temuan = jalankan(pegawai(ANI), lain, target(ANI))
    pesan = f"NIP '{ANI}' tercantum lebih dari sekali: data.xlsx › pegawai › A2 dan b.xlsx › pegawai › A7"
    assert [satu[2] for satu in berkode(temuan, "PEG001")] == [pesan]


def test_peg002_semua_pegawai_dari_periode_lain() -> None:
    """People of another period only: there is nobody to score."""
    satu = tabel("pegawai", f"{KOLOM} periode", [ANI, "Ani", "A", "B", "pelaksana", "2025-TW4"])
    data, temuan = jalankan(satu, periode="2026-TW1")
    assert data is None
    assert berkode(temuan, "PEG002") == [
        (
            "",
            "",
            "tidak ada satu baris pun pegawai yang dapat dibaca",
            "isi lembar pegawai dengan kolom NIP, nama, unit kerja, dan jabatan",
        )
    ]


def test_peg002_tanpa_tabel_pegawai() -> None:
    """Without the table there is nobody to score either."""
    data, temuan = jalankan(target(ANI))
    assert data is None
    assert [satu.kode for satu in temuan] == ["PEG002"]
    assert temuan[0].tempat == Tempat("data.xlsx")


@pytest.mark.parametrize(
    ("berkas", "sebutan"),
    [
        (["a.xlsx"], "a.xlsx"),
        (["a.xlsx", "b.csv", "c.xlsx", "d.xlsx", "e.xlsx"], "a.xlsx, b.csv, c.xlsx, dan 2 berkas lain"),
    ],
)
def test_peg002_menyebut_berkas(berkas: list[str], sebutan: str) -> None:
    """Where no table at all could be read, the finding still names the files."""
    _, temuan = periksa([], rubrik(), {}, "", berkas)
    assert [(satu.kode, satu.tempat) for satu in temuan] == [("PEG002", Tempat(sebutan))]


def test_kolom_yang_tidak_ada_tidak_dikatakan_kosong() -> None:
    """Of a missing column the reader has told; that its cells are blank, and what was derived from them, is no news."""
    _, temuan = jalankan(tabel("pegawai", "nip nama", [ANI, "Ani"]), target(ANI))
    assert [satu.kode for satu in temuan] == []


def test_pegawai_dengan_nip_cacat_tetap_terdaftar() -> None:
    """Somebody with a faulty NIP stays on the list under what the cell shows, each by a name of their own."""
    data, temuan = jalankan(pegawai(ANI, "12345", "12345", None, 1.9e17), target(ANI))
    assert data is not None
    assert data.pegawai["nip"].tolist() == [ANI, "12345", "12345 baris 4", "(tanpa NIP)", "1,90000E+17"]
    assert data.pegawai["_sah"].tolist() == [True, False, False, False, False]
    assert [satu.kode for satu in temuan] == ["NIP003", "NIP003", "NIP001", "NIP002"]


def test_semua_nip_cacat() -> None:
    """Nobody with a sound NIP: everybody is listed, each under an own name, and all their rows are pointed to."""
    satu = pegawai("12345", "12345", "12345 baris 3")
    data, temuan = jalankan(satu, target(ANI))
    assert data is not None
    assert data.pegawai["nip"].tolist() == ["12345", "12345 baris 3", "12345 baris 3 baris 4"]
    ((_, _, pesan, _),) = berkode(temuan, "NIP007")
    assert "mungkin milik pegawai!A2 atau pegawai!A3 atau pegawai!A4, yang NIP-nya rusak" in pesan


def test_peg003_identitas_kosong() -> None:
    """A blank name, unit or post is one peringatan a column."""
    satu = tabel("pegawai", KOLOM, [ANI, None, "Dinas A", "X", "pelaksana"], [BUDI, None, None, "X", "pelaksana"])
    _, temuan = jalankan(satu, target(ANI, BUDI))
    assert berkode(temuan, "PEG003") == [
        ("B2:B3", "", "kolom 'nama' kosong pada 2 pegawai", "isi kolom ini"),
        ("C3", "", "kolom 'unit_kerja' kosong pada 1 pegawai", "isi kolom ini"),
    ]


def test_peg004_jenjang_diturunkan() -> None:
    """Blank jenjang: from the functional suffix, else from eselon, else pelaksana; one catatan with the counts."""
    satu = tabel(
        "pegawai",
        f"{KOLOM} eselon",
        [ANI, "Ani", "A", "Guru Ahli Muda", None, None],
        [BUDI, "Budi", "A", "Kepala Bidang", "-", "III.b"],
        [CITRA, "Citra", "A", "Pengelola", None, "Non Eselon"],
        ["190001012020121009", "Didi", "A", "Kepala Seksi", "Pengawas", "IV.a"],
    )
    data, temuan = jalankan(satu, target(ANI, BUDI, CITRA, "190001012020121009"))
    assert data is not None
    assert data.pegawai["jenjang"].tolist() == ["ahli_muda", "administrator", "pelaksana", "pengawas"]
    assert berkode(temuan, "PEG004") == [
        (
            "E2:E4",
            "",
            "jenjang kosong pada 3 pegawai diturunkan: 1 dari jabatan, 1 dari eselon, 1 dianggap pelaksana",
            "isi kolom jenjang jika hasilnya tidak sesuai",
        )
    ]


@pytest.mark.parametrize(
    ("jabatan", "jenjang"),
    [
        ("Guru Ahli Pertama", "ahli_pertama"),
        ("AHLI MADYA - DOKTER", "ahli_madya"),
        ("Analis Ahli Utama", "ahli_utama"),
        ("Perawat Terampil", "terampil"),
        ("TERAMPIL - PERAWAT", "terampil"),
        ("Bidan Mahir pada Puskesmas Kota", "mahir"),
        ("Pranata Komputer Penyelia", "penyelia"),
        ("Perawat Pemula", "pemula"),
        ("Guru Madya", "ahli_madya"),
        ("Perawat Terampil (Puskesmas A)", "terampil"),
        ("Kepala Dinas", ""),
        ("Tenaga Ahli", ""),
        ("Penyelia Pelayanan", ""),
        ("Penata Muda", ""),
    ],
)
def test_jenjang_dari_jabatan(jabatan: str, jenjang: str) -> None:
    """Only a functional suffix (or the SIASN prefix) tells; a word in the middle of a title does not."""
    assert jenjang_jabatan(jabatan) == jenjang


@pytest.mark.parametrize(
    ("eselon", "jenjang"),
    [
        ("I.a", "jpt_madya"),
        ("II/B", "jpt_pratama"),
        ("II b", "jpt_pratama"),
        ("Eselon III", "administrator"),
        ("IVa", "pengawas"),
        ("31", "administrator"),
        ("2", "jpt_pratama"),
        ("V", ""),
        ("99", ""),
        ("Non Eselon", ""),
        ("-", ""),
        ("", ""),
    ],
)
def test_jenjang_dari_eselon(eselon: str, jenjang: str) -> None:
    """II is jpt_pratama, III administrator, IV pengawas; SIASN writes 31 for III.a."""
    assert jenjang_eselon(eselon) == jenjang


@pytest.mark.parametrize("teks", ["Ahli Muda", "AHLI_MUDA", "ahli-muda", "MU"])
def test_cara_menulis_jenjang(teks: str) -> None:
    """Jenjang is read in any spelling, and by its SIASN code."""
    assert baca_jenjang(teks) == "ahli_muda"


def test_peg005_jenjang_tak_dikenal() -> None:
    """A jenjang that is none is doubtful: what is used instead is said, and the nearest one offered."""
    satu = tabel("pegawai", KOLOM, [ANI, "Ani", "A", "Guru Ahli Muda", "Pngawas"], [BUDI, "Budi", "A", "Guru", "SD"])
    data, temuan = jalankan(satu, target(ANI, BUDI))
    assert data is not None
    assert data.pegawai["jenjang"].tolist() == ["ahli_muda", "pelaksana"]
    contoh = "isi jenjang yang dikenal, misalnya ahli_muda, pengawas, pelaksana"
    assert berkode(temuan, "PEG005") == [
        (
            "E2",
            "Pngawas",
            "jenjang 'Pngawas' tidak dikenal; dipakai 'ahli_muda' dari jabatan atau eselon",
            f"{contoh} (mungkin maksud Anda 'pengawas')",
        ),
        ("E3", "SD", "jenjang 'SD' tidak dikenal; dipakai 'pelaksana' dari jabatan atau eselon", contoh),
    ]


@pytest.mark.parametrize("isi", ["L", "Laki-laki", "PRIA", "M", 1.0, None])
def test_peg006_tidak_bila_kelamin_cocok(isi: object) -> None:
    """Digit 15 of the NIP is 1: a man, in any spelling, or nothing said."""
    assert orang("jenis_kelamin", isi) == []


def test_peg006_kelamin_tidak_cocok() -> None:
    """A woman under a man's NIP."""
    assert berkode(orang("jenis_kelamin", "Perempuan"), "PEG006") == [
        (
            "F2",
            "Perempuan",
            "jenis kelamin 'Perempuan' tidak cocok dengan digit ke-15 NIP (1: laki-laki)",
            "periksa NIP dan jenis kelamin",
        )
    ]


def test_peg009_kelamin_tak_dikenal() -> None:
    """Neither L nor P."""
    assert berkode(orang("jenis_kelamin", "X"), "PEG009") == [
        ("F2", "X", "jenis kelamin 'X' tidak dikenal dan dikosongkan", "isi L atau P")
    ]


def test_peg007_tanggal_lahir() -> None:
    """1 January 1900 is what the NIP says; 2 January is a peringatan."""
    assert orang("tanggal_lahir", "01/01/1900") == []
    assert berkode(orang("tanggal_lahir", "2 Januari 1900"), "PEG007") == [
        (
            "F2",
            "2 Januari 1900",
            "tanggal lahir 2 Januari 1900 tidak cocok dengan delapan digit pertama NIP (01/01/1900)",
            "periksa NIP dan tanggal lahir",
        )
    ]


@pytest.mark.parametrize(
    ("isi", "nip"),
    [
        ("PNS", BUDI),
        ("CPNS", BUDI),
        ("P", BUDI),
        ("PNS Daerah", BUDI),
        ("PPPK", "190001012020211001"),
        ("Pegawai Pemerintah dengan Perjanjian Kerja", "190001012020211001"),
        ("-", BUDI),
    ],
)
def test_peg008_tidak_bila_jenis_cocok(isi: str, nip: str) -> None:
    """Month 12 is a PNS number, code 21 a PPPK number."""
    assert orang("jenis_pegawai", isi, nip=nip) == []


def test_peg008_jenis_tidak_cocok() -> None:
    """A PPPK with a PNS number and the other way round."""
    assert berkode(orang("jenis_pegawai", "PPPK"), "PEG008") == [
        (
            "F2",
            "PPPK",
            "jenis pegawai 'PPPK' tidak cocok dengan digit ke-13 dan ke-14 NIP (12: PNS)",
            "periksa NIP dan jenis pegawai",
        )
    ]
    assert [satu[2] for satu in berkode(orang("jenis_pegawai", "C", nip="190001012020211001"), "PEG008")] == [
        "jenis pegawai 'C' tidak cocok dengan digit ke-13 dan ke-14 NIP (21: PPPK)"
    ]


def test_peg010_jenis_tak_dikenal() -> None:
    """What is no kind of employment is kept as it is, with a word."""
    assert berkode(orang("jenis_pegawai", "Tendik"), "PEG010") == [
        ("F2", "Tendik", "jenis pegawai 'Tendik' tidak dikenal dan dipakai apa adanya", "isi PNS, CPNS, atau PPPK")
    ]


def test_peg011_terlalu_muda() -> None:
    """Born January 1900, TMT December 1917: 17 years 11 months; January 1918: 18 years."""
    muda, cukup = "190001011917121001", "190001011918011001"
    assert berkode(orang("eselon", None, nip=muda), "PEG011") == [
        (
            "A2",
            muda,
            f"menurut NIP '{muda}', usia saat TMT 17 tahun, kurang dari 18",
            "cocokkan NIP ini dengan SK atau SIASN",
        )
    ]
    assert orang("eselon", None, nip=cukup) == []


def test_peg012_kolom_yang_dipakai_rubrik_kosong() -> None:
    """A column that a berlaku or a dalam names must be filled; where the table lacks it, all rows are meant."""
    satu = tabel(
        "pegawai",
        f"{KOLOM} rumpun",
        [ANI, "Ani", "A", "B", "pelaksana", "kesehatan"],
        [BUDI, "Budi", "A", "B", "pelaksana", None],
    )
    aturan = rubrik(peringkat={"dalam": ["rumpun", "kelas_jabatan", "unit_kerja"]})
    data, temuan = jalankan(satu, target(ANI, BUDI), aturan=aturan)
    assert berkode(temuan, "PEG012") == [
        (
            "2:3",
            "",
            "kolom 'kelas_jabatan' kosong pada 2 pegawai, padahal rubrik memakainya untuk peringkat dalam kelompok",
            "isi kolom 'kelas_jabatan'",
        ),
        (
            "F3",
            "",
            "kolom 'rumpun' kosong pada 1 pegawai, padahal rubrik memakainya untuk peringkat dalam kelompok",
            "isi kolom 'rumpun'",
        ),
    ]
    assert data is not None
    assert data.pegawai["kelas_jabatan"].tolist() == ["", ""]


def test_peg013_ejaan_unit() -> None:
    """Spellings that differ in case or signs split a unit; different names do not meet."""
    satu = tabel(
        "pegawai",
        KOLOM,
        [ANI, "Ani", "Dinas Kesehatan", "B", "pelaksana"],
        [BUDI, "Budi", "DINAS KESEHATAN", "B", "pelaksana"],
        [CITRA, "Citra", "Dinas Kebersihan", "B", "pelaksana"],
    )
    _, temuan = jalankan(satu, target(ANI, BUDI, CITRA))
    ejaan = "DINAS KESEHATAN; Dinas Kesehatan"
    assert berkode(temuan, "PEG013") == [
        (
            "C2:C3",
            "DINAS KESEHATAN",
            f"unit kerja 'DINAS KESEHATAN' ditulis dengan 2 cara: {ejaan}; semuanya dianggap unit yang berbeda",
            "samakan tulisannya",
        )
    ]


def test_kesalahan_orang_hanya_mengenai_orang_itu() -> None:
    """A kesalahan in a row makes that person unfit, nobody else, and is of the level kesalahan."""
    salah = tabel("target", "nip indikator target realisasi", [ANI, "Laporan", "dua", 3.0], [BUDI, "Laporan", 4.0, 3.0])
    data, temuan = jalankan(pegawai(ANI, BUDI), salah)
    assert data is not None
    assert data.pegawai["_sah"].tolist() == [False, True]
    assert [(satu.tingkat, satu.lingkup, satu.nip) for satu in temuan] == [(Tingkat.KESALAHAN, Lingkup.ORANG, ANI)]


@pytest.mark.parametrize(("isi", "bulan"), [(2, 2), ("12", 12), (None, float("nan")), ("-", float("nan"))])
def test_bulan_penilaian(isi: object, bulan: float) -> None:
    """Months of evaluation are 1 to 12; blank is the whole period."""
    satu = tabel("pegawai", f"{KOLOM} bulan_penilaian", [BUDI, "Budi", "Dinas A", "Pengelola", "pelaksana", isi])
    data, temuan = jalankan(satu, target(BUDI))
    assert data is not None
    assert data.pegawai["_sah"].tolist() == [True]
    assert data.pegawai["bulan_penilaian"].tolist() == pytest.approx([bulan], nan_ok=True)
    assert berkode(temuan, "SEL014") == berkode(temuan, "SEL003") == []


@pytest.mark.parametrize("isi", [0, 13, -1, 0.5])
def test_bulan_penilaian_di_luar_tahun(isi: float) -> None:
    """Anything else is a kesalahan of that person's row."""
    (satu,) = [temuan for temuan in orang("bulan_penilaian", isi) if temuan.kode == "SEL014"]
    assert (satu.tempat.sel, satu.tingkat, satu.lingkup, satu.nip) == ("F2", Tingkat.KESALAHAN, Lingkup.ORANG, BUDI)
    assert satu.pesan.endswith("di luar batas 1 sampai 12")


def test_bulan_penilaian_bukan_angka() -> None:
    """Text where a number belongs."""
    assert [temuan.kode for temuan in orang("bulan_penilaian", "dua")] == ["SEL003"]


def test_peg015_jenjang_sekolah() -> None:
    """School levels under Jenjang are one peringatan, and the post tells the jenjang; other texts keep their own."""
    isi = tabel(
        "pegawai",
        "nip nama unit_kerja jabatan jenjang",
        *([nip, "Orang", "SD 1", "Guru Ahli Muda", sekolah] for nip, sekolah in ((ANI, "SD"), (BUDI, "SMA"))),
        [CITRA, "Orang", "SD 1", "Guru Ahli Muda", "penyelia"],
    )
    data, temuan = jalankan(isi)
    assert data is not None
    assert data.tabel["pegawai"]["jenjang"].tolist() == ["ahli_muda", "ahli_muda", "penyelia"]
    assert berkode(temuan, "PEG015") == [
        (
            "E2:E3",
            "SD",
            "kolom 'jenjang': 2 sel berisi jenjang sekolah, misalnya 'SD'; dipakai jabatan atau eselon",
            "ganti judul kolom ini, atau isi jenjang jabatan seperti ahli_muda atau pelaksana",
        )
    ]
    assert berkode(temuan, "PEG005") == []

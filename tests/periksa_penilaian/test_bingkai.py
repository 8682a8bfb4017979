"""The frames that come out of rater sheets: rows, marks, and what is left out of them."""

from __future__ import annotations

import pytest
from periksa_penilaian.lembar_nilai import NIP, lembar, orang, periksa, rubrik

from asnkin.data import KOLOM

LEBAR = """
nip   | peran  | penilai_nip | integritas | kerja_sama | tanggal    | komentar
SITI  | atasan | DEWI        | 4          | 5          | 2026-04-01 | tekun
SITI  | rekan  | BUDI        | 3          | 4          |            |
SITI  | diri   | SITI        | 5          | 5          |            |
BUDI  | atasan | DEWI        | 3          | 3          |            |
BUDI  | rekan  | SITI        | 4          | 4          |            |
BUDI  | diri   |             | 4          | 3          |            |
CITRA | atasan | DEWI        | 2          | 3          |            |
CITRA | rekan  | SITI        | 3          | 3          |            |
CITRA | diri   | CITRA       | 4          | 4          |            |
DEWI  | atasan |             | 4          | 4          |            |
DEWI  | rekan  |             | 4          | 5          |            |
DEWI  | diri   | DEWI        | 3          | 3          |            |
"""
PANJANG = """
nip  | peran | penilai_nip | butir      | skor
SITI | rekan | BUDI        | integritas | 3
SITI | rekan | BUDI        | Kerja Sama | 4
SITI | rekan | CITRA       | kerja_sama | 5
"""


def test_lembar_bersih_tanpa_temuan() -> None:
    """A complete, sound sheet gives its rows, all its marks and no finding at all."""
    hasil = periksa(lembar(LEBAR))
    assert hasil.temuan == []
    assert len(hasil.penilaian) == 12
    assert len(hasil.skor) == 24
    assert hasil.tanda()[:4] == [
        ("SITI", "atasan", 0, 4.0), ("SITI", "atasan", 1, 5.0), ("SITI", "rekan", 0, 3.0), ("SITI", "rekan", 1, 4.0),
    ]  # fmt: skip


def test_bentuk_bingkai() -> None:
    """Columns and types are those of data.KOLOM; text is blank, never missing."""
    hasil = periksa(lembar(LEBAR))
    assert set(hasil.penilaian.columns) == {"_asal", "_baris", *KOLOM["penilaian"]}
    assert list(hasil.skor.columns) == list(KOLOM["skor"])
    jenis = hasil.penilaian.dtypes.astype(str).to_dict() | hasil.skor.dtypes.astype(str).to_dict()
    assert jenis == {
        "_asal": "int32", "_baris": "int32", "_pegawai": "int32", "peran": "object", "penilai_nip": "object",
        "tanggal": "datetime64[s]", "komentar": "object", "_formulir": "int32", "_butir": "int32", "skor": "float64",
    }  # fmt: skip
    assert hasil.penilaian["_baris"].tolist() == list(range(2, 14))
    assert hasil.penilaian["_asal"].eq(1).all()
    assert hasil.penilaian["komentar"].tolist() == ["tekun", *[""] * 11]
    assert hasil.penilaian["penilai_nip"].tolist()[:2] == [NIP["DEWI"], NIP["BUDI"]]


def test_lembar_panjang() -> None:
    """A long sheet has one mark a row; a butir is known by its key or its nama."""
    hasil = periksa(lembar(PANJANG))
    assert hasil.tanda() == [("SITI", "rekan", 0, 3.0), ("SITI", "rekan", 1, 4.0), ("SITI", "rekan", 1, 5.0)]
    assert hasil.skor["_formulir"].tolist() == [0, 1, 2]


def test_beberapa_lembar() -> None:
    """A sheet a role, long and wide together: rows remember their sheet, those that name nobody are not there."""
    satu = lembar("nip | integritas | kerja_sama\nSITI | 4 | 5\nLUAR | 1 | 1\nBUDI | 3 | 2", "atasan", peran="atasan")
    hasil = periksa(satu, lembar(PANJANG, "rekan"))
    assert hasil.penilaian["_asal"].tolist() == [1, 1, 2, 2, 2]
    assert hasil.penilaian["_baris"].tolist() == [2, 4, 2, 3, 4]
    assert hasil.skor["_formulir"].tolist() == [0, 0, 1, 1, 2, 3, 4]
    assert hasil.tanda()[2:5] == [("BUDI", "atasan", 0, 3.0), ("BUDI", "atasan", 1, 2.0), ("SITI", "rekan", 0, 3.0)]


def test_tanpa_lembar_penilaian() -> None:
    """Without rater sheets the frames are there, empty and typed."""
    hasil = periksa()
    assert len(hasil.penilaian) == len(hasil.skor) == 0
    assert str(hasil.penilaian.dtypes["tanggal"]) == "datetime64[s]"
    assert str(hasil.skor.dtypes["_butir"]) == "int32"


def test_tanpa_pegawai() -> None:
    """Without a single known person every row is an unknown NIP and nothing else happens."""
    hasil = periksa(lembar(PANJANG), pegawai=orang().iloc[:0])
    assert {satu.kode for satu in hasil.temuan} == {"NIP006", "PNL060"}
    assert len(hasil.skor) == 0


@pytest.mark.parametrize(("sel", "kode"), [("B", "PNL069"), ("#N/A", "SEL001")])
def test_sel_yang_bukan_nilai(sel: str, kode: str) -> None:
    """A letter or an Excel error among the marks is a kesalahan of the person rated; the other marks stay."""
    hasil = periksa(lembar(f"nip | peran | integritas | kerja_sama\nSITI | rekan | {sel} | 4"))
    (temuan,) = [satu for satu in hasil.temuan if satu.kode == kode]
    assert (temuan.tempat.sel, temuan.nilai, temuan.nip, temuan.lingkup) == ("C2", sel, NIP["SITI"], "orang")
    assert hasil.tanda() == [("SITI", "rekan", 1, 4.0)]
    assert hasil.potret("PNL013") == []


def test_galat_di_kolom_lain() -> None:
    """A damaged role, rater, komentar or butir cell is reported once, as the person's own kesalahan."""
    hasil = periksa(
        lembar("nip | peran | integritas\nSITI | #N/A | 3"),
        lembar("nip | peran | penilai_nip | komentar | integritas\nSITI | rekan | #REF! | #N/A | 3"),
        lembar("nip | peran | butir | skor\nSITI | rekan | #N/A | 3"),
    )
    galat = [satu for satu in hasil.temuan if satu.kode == "SEL001"]
    assert [satu.tempat.sel for satu in galat] == ["B2", "C2", "C2", "D2"]
    assert {(satu.nip, satu.lingkup) for satu in galat} == {(NIP["SITI"], "orang")}
    assert {satu.kode for satu in hasil.temuan if satu.tempat.lembar == "penilaian"} == {"SEL001"}


def test_angka_sebagai_teks() -> None:
    """Marks typed as text, with a comma or a per-cent sign, are numbers."""
    hasil = periksa(lembar('nip | peran | integritas | kerja_sama\nSITI | rekan | "3,5" | "4"'))
    assert hasil.tanda() == [("SITI", "rekan", 0, 3.5), ("SITI", "rekan", 1, 4.0)]


def test_nol_adalah_nilai_bila_skalanya_mulai_dari_nol() -> None:
    """0 is a mark on a scale from 0, and means not rated on a scale from 1."""
    isi = "nip | peran | integritas | kerja_sama\nSITI | rekan | 0 | 80"
    nol = rubrik({"rekan": {"bobot": 1, "skala": {"min": 0, "maks": 100}}})
    assert periksa(lembar(isi), aturan=nol).tanda() == [("SITI", "rekan", 0, 0.0), ("SITI", "rekan", 1, 80.0)]
    satu = rubrik({"rekan": {"bobot": 1, "skala": {"min": 1, "maks": 100}}})
    assert periksa(lembar(isi), aturan=satu).tanda() == [("SITI", "rekan", 1, 80.0)]


def test_skala_menurut_komponen() -> None:
    """A komponen with raters of its own brings its own scale: 90 fits there, 5 is the limit elsewhere."""
    aturan = rubrik(
        komponen={
            "perilaku": {"bobot": 1, "dari": "penilaian", "butir": {"integritas": {"nama": "Integritas"}}},
            "teknis": {
                "bobot": 1,
                "dari": "penilaian",
                "penilai": {"atasan": {"bobot": 1, "skala": {"min": 0, "maks": 100}}},
                "butir": {"mutu": {"nama": "Mutu"}},
            },
        }
    )
    hasil = periksa(
        lembar("nip | peran | integritas | mutu\nSITI | atasan | 4 | 90\nBUDI | atasan | 90 | 90"), aturan=aturan
    )
    assert hasil.tanda() == [("SITI", "atasan", 0, 4.0), ("SITI", "atasan", 1, 90.0), ("BUDI", "atasan", 1, 90.0)]
    assert [sel for sel, *_ in hasil.potret("PNL010")] == ["C3"]


def test_baris_yang_tidak_dapat_dipakai() -> None:
    """Marks of ``diri`` by somebody else, ``atasan`` by oneself and a second form of one rater are not in ``skor``."""
    hasil = periksa(
        lembar("""
nip  | peran  | penilai_nip | integritas
SITI | diri   | BUDI        | 1
SITI | atasan | SITI        | 2
SITI | rekan  | BUDI        | 3
SITI | rekan  | BUDI        | 4
SITI | rekan  |             | 5
SITI | rekan  |             | 5
""")
    )
    assert hasil.tanda() == [("SITI", "rekan", 0, 3.0), ("SITI", "rekan", 0, 5.0), ("SITI", "rekan", 0, 5.0)]
    assert len(hasil.penilaian) == 6


def test_penilai_masyarakat_tidak_diperiksa() -> None:
    """Raters of the public come from outside: whatever stands for their NIP is left aside, also several times."""
    hasil = periksa(
        lembar("""
nip  | peran  | penilai_nip | integritas
SITI | publik | 0812        | 4
SITI | publik | 0812        | 5
SITI | publik | LUAR        | 5
"""),
        aturan=rubrik({"masyarakat": {"bobot": 1}}, {"integritas": {"nama": "Integritas"}}),
        pegawai=orang().iloc[:1],
    )
    assert hasil.temuan == []
    assert hasil.tanda() == [("SITI", "masyarakat", 0, n) for n in (4.0, 5.0, 5.0)]


def test_urutan_lembar_tidak_berpengaruh() -> None:
    """The same sheets in another order give the same findings."""
    satu = lembar("nip | peran | penilai_nip | integritas\nSITI | rekan | BUDI | 7\nSITI | rekn | BUDI | 3", "a")
    dua = lembar(LEBAR, "b")
    assert periksa(satu, dua).temuan == periksa(dua, satu).temuan


def test_butir_bernomor_pada_lembar_panjang() -> None:
    """A butir may keep the number that it has on the form."""
    hasil = periksa(
        lembar("nip | peran | butir | skor\nSITI | rekan | 2. Kerja Sama | 4\nSITI | rekan | 1) integritas | 3")
    )
    assert [kode for satu in hasil.temuan if (kode := satu.kode) == "PNL007"] == []
    assert sorted(hasil.tanda()) == [("SITI", "rekan", 0, 3.0), ("SITI", "rekan", 1, 4.0)]


@pytest.mark.parametrize("sel", ["N/A", "n/a", "Data Kosong"])
def test_tanda_tidak_dinilai(sel: str) -> None:
    """What a form or an export writes for nothing is no mark, and counted with the blanks."""
    hasil = periksa(lembar(f"nip | peran | integritas | kerja_sama\nSITI | rekan | {sel} | 4"))
    assert hasil.tanda() == [("SITI", "rekan", 1, 4.0)]
    assert [satu[0] for satu in hasil.potret("PNL013")] == ["C2"]

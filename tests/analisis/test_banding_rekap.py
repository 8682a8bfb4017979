"""Comparing a published recap with the one computed anew."""

from __future__ import annotations

from typing import Any

from asnkin.analisis.banding_rekap import bandingkan

ANI, BUDI, CICI = "190001012020121001", "190001012020121002", "190001012020122003"
REKAP: list[list[Any]] = [
    ["PERINGKAT", "", ""],
    ["Nama", "NIP", "Nilai Akhir"],
    ["Ani", ANI, 87.53],
    ["Budi", BUDI, 80.0],
    ["Cici", CICI, 75.25],
    ["", "", ""],
    ["Kota, 6 April 2026", "", ""],
]


def _ubah(baris: int, kolom: int, isi: Any) -> list[list[Any]]:
    hasil = [list(satu) for satu in REKAP]
    hasil[baris][kolom] = isi
    return hasil


def test_rekap_yang_sama() -> None:
    """Nothing differs, and every cell that is not blank was compared: 1 + 3 + 9 + 1."""
    beda = bandingkan({"Peringkat": REKAP}, {"Peringkat": REKAP})

    assert beda.sel == beda.baris_hilang == beda.baris_asing == beda.lembar_hilang == beda.lembar_asing == ()
    assert beda.n_sel == 14


def test_sel_yang_diubah_disebut_dengan_pemilik_dan_kolomnya() -> None:
    """A score typed over is named with the person, the header and both values."""
    [satu] = bandingkan({"Peringkat": _ubah(2, 2, 97.53)}, {"Peringkat": REKAP}).sel

    assert (satu.lembar, satu.baris, satu.kolom) == ("Peringkat", 2, 2)
    assert (satu.siapa, satu.judul, satu.terbit, satu.ulang) == ("Ani", "Nilai Akhir", 97.53, 87.53)


def test_angka_yang_menjadi_tulisan_berbeda() -> None:
    """The text 87.53 is not the number; a difference in the sixteenth digit, which saving may cause, is none."""
    assert bandingkan({"P": _ubah(2, 2, "87.53")}, {"P": REKAP}).sel
    assert not bandingkan({"P": _ubah(2, 2, 87.53 + 2e-14)}, {"P": REKAP}).sel


def test_rekap_yang_diurutkan_ulang_tetap_sama() -> None:
    """Rows are compared by NIP: sorting them by name changes nothing that is said of anybody."""
    urut = [*REKAP[:2], REKAP[4], REKAP[2], REKAP[3], *REKAP[5:]]

    assert bandingkan({"Peringkat": urut}, {"Peringkat": REKAP}).sel == ()


def test_baris_orang_yang_dihapus_dan_ditambahkan() -> None:
    """A person who is missing and one who was added are named; everybody else still compares equal."""
    dihapus = bandingkan({"Peringkat": REKAP[:3] + REKAP[4:]}, {"Peringkat": REKAP})
    ditambah = bandingkan({"Peringkat": REKAP}, {"Peringkat": REKAP[:3] + REKAP[4:]})

    assert [(satu.siapa, satu.lembar) for satu in dihapus.baris_hilang] == [("Budi", "Peringkat")]
    assert [(satu.siapa, satu.baris) for satu in ditambah.baris_asing] == [("Budi", 3)]
    assert dihapus.sel == ditambah.sel == dihapus.baris_asing == ditambah.baris_hilang == ()


def test_catatan_yang_disisipkan_tidak_menggeser_yang_lain() -> None:
    """One line more among the rows of nobody is one row that was added, not a difference in each row below it."""
    sisip = [*REKAP[:6], ["sudah diperiksa", "", ""], REKAP[6]]

    beda = bandingkan({"Peringkat": sisip}, {"Peringkat": REKAP})

    assert [satu.siapa for satu in beda.baris_asing] == ["sudah diperiksa"]
    assert beda.sel == ()


def test_beberapa_baris_seorang_dipasangkan_menurut_urutannya() -> None:
    """Two gaps of one person: the second differs, and only it."""
    dua = [["Nama", "NIP", "Butir", "Level"], ["Ani", ANI, "Komunikasi", 2.0], ["Ani", ANI, "Etika", 2.5]]
    lain = [dua[0], dua[1], ["Ani", ANI, "Etika", 3.5]]

    [satu] = bandingkan({"Kesenjangan": lain}, {"Kesenjangan": dua}).sel

    assert (satu.baris, satu.judul, satu.terbit, satu.ulang) == (2, "Level", 3.5, 2.5)


def test_lembar_hilang_asing_dan_tanpa_nip() -> None:
    """Sheets on one side only are named; a sheet without NIPs is compared row by row."""
    terbit = {"Bobot": [["Komponen", "Bobot"], ["Hasil Kerja", 60.0]], "Tambahan": [["x"]]}
    ulang = {"Bobot": [["Komponen", "Bobot"], ["Hasil Kerja", 50.0]], "Unit": [["Unit"]]}

    beda = bandingkan(terbit, ulang)

    assert (beda.lembar_hilang, beda.lembar_asing) == (("Unit",), ("Tambahan",))
    assert [(satu.terbit, satu.ulang) for satu in beda.sel] == [(60.0, 50.0)]

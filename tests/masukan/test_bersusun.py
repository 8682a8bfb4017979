"""Several tables on one sheet, below or beside each other, and people's forms with their label blocks."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from masukan.buku_uji import ANI, BUDI, PEGAWAI, TOMO, baca, cari, kode, satu_tabel, xlsx

from asnkin.masukan.buku import Buku, LembarMentah
from asnkin.masukan.lembar import susun
from asnkin.rubrik.kebutuhan import kebutuhan
from asnkin.rubrik.muat import muat_rubrik
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from pathlib import Path

    from asnkin.masukan.tabel import Tabel
    from asnkin.temuan import Temuan

TARGET: list[list[object]] = [["NIP", "Indikator", "Target", "Realisasi"], [BUDI, "a", 1, 1], [ANI, "b", 1, 1]]
FORM: list[object] = ["NO", "RHK", "INDIKATOR", "TARGET", "REALISASI"]


def _baca(folder: Path, lembar: dict[str, list[list[object]]]) -> tuple[list[Tabel], list[Temuan]]:
    return baca(folder, {"x.xlsx": xlsx(lembar)})


def test_dua_tabel_berbeda(tmp_path: Path) -> None:
    """Employees, and below them their targets: each a table of its own, whatever the sheet is called."""
    isi = [["DAFTAR PEGAWAI"], *PEGAWAI, [], ["DAFTAR TARGET"], *TARGET]
    for nama in ("Sheet1", "pegawai", "target"):
        tabel, temuan = _baca(tmp_path, {nama: isi})
        assert [(satu.jenis, list(satu.baris)) for satu in tabel] == [("pegawai", [3, 4]), ("target", [8, 9])], nama
        assert cari(temuan, "LBR024").tempat.sel == "A7"


def test_judul_ribuan(tmp_path: Path) -> None:
    """A sheet of headers alone is read in proportion to its rows: each is the header once more, no table below."""
    mulai = time.process_time()
    tabel, temuan = _baca(tmp_path, {"pegawai": [*PEGAWAI[:1] * 3000, *PEGAWAI]})
    assert [list(satu.baris) for satu in tabel] == [[3002, 3003]]
    assert "LBR024" not in kode(temuan)
    assert time.process_time() - mulai < 10


def test_gabungan_ribuan_di_samping() -> None:
    """Thousands of merged areas beside the table are looked at once, not once for each part of the sheet."""
    lebar = 4000
    judul: list[list[object]] = [["x", ""] * (lebar // 2), [""] * lebar]
    isi = [[*satu, *[""] * (lebar - len(satu))] for satu in PEGAWAI]
    gabungan = tuple(((0, j), (1, j + 1)) for j in range(0, lebar, 2))
    lembar = LembarMentah("x.xlsx", "x", "pegawai", [*judul, *isi], gabungan=gabungan)
    mulai = time.process_time()
    tabel, _ = susun(Buku((lembar,), ()), kebutuhan(muat_rubrik("gorontalo").rubrik))
    assert [list(satu.baris) for satu in tabel] == [[4, 5]]
    assert time.process_time() - mulai < 10


def test_tanda_tangan_di_antara_tabel(tmp_path: Path) -> None:
    """The signature below the first table belongs to it; its NIP is nobody's target."""
    tanda = [[], [None, "Mengetahui,"], [None, "Kepala"], [None, "Tono"], [None, f"NIP. {TOMO}"], []]
    judul = ["Periode : Triwulan I 2026"]
    tabel, temuan = _baca(tmp_path, {"Data": [*PEGAWAI, *tanda, judul, *TARGET]})
    assert [(satu.jenis, list(satu.baris)) for satu in tabel] == [("pegawai", [2, 3]), ("target", [12, 13])]
    assert tabel[1].sel["periode"] == ["2026-TW1"] * 2
    assert cari(temuan, "LBR015").tempat.sel == "A5:A8"


def test_judul_sama_dengan_label_sendiri(tmp_path: Path) -> None:
    """The same header again under a label block of its own starts a table; without one it is the next page."""
    satu = [["Periode : Januari 2026"], *TARGET]
    dua = [["Periode : Februari 2026"], *TARGET]
    tabel, _ = _baca(tmp_path, {"target": [*satu, [], *dua]})
    assert [satu.sel["periode"][0] for satu in tabel] == ["2026-01", "2026-02"]
    tabel, temuan = _baca(tmp_path, {"target": [*TARGET, TARGET[0], ["1", "2", "3", "4"], [TOMO, "c", 1, 1]]})
    assert [list(satu.baris) for satu in tabel] == [[2, 3, 6]]
    assert kode(temuan) == ["LBR011", "LBR016"]


def test_tabel_asing_di_bawah(tmp_path: Path) -> None:
    """A table that fits nothing ends the one above it and is reported; its rows are not mixed in."""
    lain = [["Nama", "Golongan", "Jenis Kelamin", "Eselon"], ["Tomo", "III/a", "L", "IV"]]
    tabel, temuan = _baca(tmp_path, {"pegawai": [*PEGAWAI, [], *lain]})
    assert [list(satu.baris) for satu in tabel] == [[2, 3]]
    assert cari(temuan, "LBR025").tingkat is Tingkat.PERINGATAN
    assert cari(temuan, "LBR025").tempat.sel == "A5"


def test_dua_tabel_berdampingan(tmp_path: Path) -> None:
    """Two known tables parted by a blank column are both read, at their own addresses."""
    isi = [[*kiri, None, *kanan] for kiri, kanan in zip(PEGAWAI, TARGET, strict=True)]
    tabel, _ = _baca(tmp_path, {"Sheet1": isi})
    assert [(satu.jenis, satu.asal.kolom["nip"]) for satu in tabel] == [("pegawai", "A"), ("target", "F")]


def test_tabel_lain_di_samping(tmp_path: Path) -> None:
    """A list of NIPs beside a table is reported as not read; columns behind a blank one merely belong to the table."""
    hadir = [["NIP", "Eselon"], [TOMO, "IV"], [BUDI, "III"]]
    isi = [[*kiri, None, *kanan] for kiri, kanan in zip(PEGAWAI, hadir, strict=True)]
    (tabel,), temuan = _baca(tmp_path, {"pegawai": isi})
    assert "eselon" not in tabel.sel
    assert tabel.sel["nip"] == [BUDI, ANI]
    assert (cari(temuan, "LBR026").tempat.sel, cari(temuan, "LBR026").tingkat) == ("F1", Tingkat.PERINGATAN)
    isi = [[*kiri, None, kanan] for kiri, kanan in zip(PEGAWAI, ["Eselon", "IV", "III"], strict=True)]
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": isi}, "pegawai")
    assert tabel.sel["eselon"] == ["IV", "III"]
    assert temuan == []


def _formulir(nip: str, *, kepala: bool = True) -> list[list[object]]:
    """The official form: the rated person and the superior side by side, sections, dashes, a text row, signatures."""
    atas = [["NO", "PEGAWAI YANG DINILAI", None, "NO", "PEJABAT PENILAI KINERJA"]] if kepala else [["IDENTITAS"]]
    return [
        ["SASARAN KINERJA PEGAWAI"],
        ["PERIODE PENILAIAN: 1 JANUARI SD 31 MARET TAHUN 2026"],
        *atas,
        [1, "NAMA", "Budi Uji", 1, "NAMA", "Tono"],
        [2, "NIP", nip, 2, "NIP", TOMO],
        [3, "JABATAN", "Staf", 3, "JABATAN", "Kepala"],
        FORM,
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["A. KINERJA UTAMA"],
        [1, "Layanan", "Jumlah laporan", 10, 9],
        [None, None, "Mutu", 100, "98,5"],
        ["B. KINERJA TAMBAHAN"],
        [1, "-", "-", "-", "-"],
        ["NILAI AKHIR SKP = 102,8"],
        ["KETERANGAN"],
        [None, "1. Realisasi diisi apa adanya"],
        [],
        [None, "Kota Uji, 31 Maret 2026"],
        [None, "Pegawai yang Dinilai", None, None, "Pejabat Penilai Kinerja"],
        [],
        [None, "Budi Uji", None, None, "Tono"],
        [None, f"NIP. {nip}", None, None, f"NIP. {TOMO}"],
    ]


@pytest.mark.parametrize("nama", ["Budi", "SKP"])
def test_formulir_skp(tmp_path: Path, nama: str) -> None:
    """One person's form: indicators only, all of them the rated person's, with the cell that says so."""
    tabel, temuan = satu_tabel(tmp_path, {nama: _formulir(BUDI)}, "target")
    assert list(tabel.baris) == [10, 11]
    assert tabel.sel["nip"] == [BUDI] * 2
    assert tabel.sel["periode"] == ["2026-TW1"] * 2
    assert tabel.sel["jenis"] == ["utama"] * 2
    assert tabel.asal.tempat("nip", 10).sel == "C5"
    lewat = {
        satu.kode: satu.tempat.sel for satu in temuan if satu.kode in {"LBR011", "LBR012", "LBR014", "LBR015", "LBR020"}
    }
    assert lewat == {"LBR011": "A8", "LBR012": "A13", "LBR014": "A14", "LBR020": "A15:A17", "LBR015": "A18:A22"}


def test_formulir_satu_lembar_seorang(tmp_path: Path) -> None:
    """A form a person on sheets named after them, and two forms below each other on one sheet, are stacked."""
    tabel, _ = _baca(tmp_path, {"Budi": _formulir(BUDI), "Ani": _formulir(ANI)})
    assert [satu.sel["nip"][0] for satu in tabel] == [BUDI, ANI]
    tabel, _ = _baca(tmp_path, {"SKP": [*_formulir(BUDI), [], *_formulir(ANI)]})
    assert [(satu.sel["nip"][0], list(satu.baris)) for satu in tabel] == [(BUDI, [10, 11]), (ANI, [33, 34])]


def test_dua_nip_tanpa_keterangan(tmp_path: Path) -> None:
    """Two people above the table and nothing that tells who is rated: a kesalahan, and no table."""
    tabel, temuan = _baca(tmp_path, {"SKP": _formulir(BUDI, kepala=False)})
    assert tabel == []
    ragu = cari(temuan, "LBR034")
    assert ragu.tingkat is Tingkat.KESALAHAN
    assert BUDI in ragu.pesan
    assert TOMO in ragu.pesan


def test_nip_penilai_saja_bukan_milik_pegawai(tmp_path: Path) -> None:
    """A block that only names the superior gives the targets no person."""
    isi = [["PEJABAT PENILAI KINERJA"], ["NIP :", TOMO], FORM, [1, "x", "a", 1, 1]]
    tabel, temuan = _baca(tmp_path, {"SKP": isi})
    assert tabel == []
    assert kode(temuan) == ["KOL001"]


def test_label_di_samping_tabel(tmp_path: Path) -> None:
    """Labels to the right of the table hold for it as those above do."""
    isi = [TARGET[0], [*TARGET[1], None, "Periode :", "Maret 2026"], TARGET[2]]
    tabel, temuan = satu_tabel(tmp_path, {"target": isi}, "target")
    assert tabel.sel["periode"] == ["2026-03"] * 2
    assert kode(temuan) == ["LBR009"]


def test_penanda_tangan_di_kolom_nip(tmp_path: Path) -> None:
    """A signer whose bare NIP stands in the NIP column is no employee."""
    tanda = [[], ["Mengetahui,"], ["Kepala Dinas"], [None, "Tono"], [TOMO, "Tono"]]
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": [*PEGAWAI, *tanda]}, "pegawai")
    assert list(tabel.baris) == [2, 3]
    assert cari(temuan, "LBR015").tempat.sel == "A5:A8"
